#pragma once

// Lua's headers say nothing of linkage, since Lua may be compiled as C or as C++; its own lua.hpp assumes C. The C++ build that
// assay prefers exports C++ names on Debian 13, and on Debian 12 C names that its headers declare as such themselves.

#ifdef ASSAY_LUA_C
extern "C" {
#endif
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#ifdef ASSAY_LUA_C
}
#endif
