# SPDX-License-Identifier: MIT
"""``python -m fazhi`` is the command ``fazhi``."""

from __future__ import annotations

import sys

from .command_line import main

sys.exit(main())
