#pragma once

/// @file
/// @ingroup model
/// Marks what hosts call. A shared build of assay is compiled with all symbols hidden and exports only what
/// bears this mark; its users get ASSAY_SHARED from CMake or pkg-config. In a static build the mark is
/// empty, so a host that links assay into a library of its own does not export it by accident.

#ifdef ASSAY_SHARED
#define ASSAY_EXPORT __attribute__((visibility("default")))
#else
#define ASSAY_EXPORT
#endif
