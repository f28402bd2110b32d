# SPDX-License-Identifier: MIT
"""Reports as HTML: what a notebook shows, and pages of their own."""
