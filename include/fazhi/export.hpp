// SPDX-License-Identifier: MIT

// Marks what a shared library shows to the programs that load it.
#pragma once

#if defined(FAZHI_STATIC)
#define FAZHI_EXPORT
#elif defined(_WIN32)
#if defined(FAZHI_BUILDING)
#define FAZHI_EXPORT __declspec(dllexport)
#else
#define FAZHI_EXPORT __declspec(dllimport)
#endif
#else
#define FAZHI_EXPORT __attribute__((visibility("default")))
#endif
