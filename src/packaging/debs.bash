#!/usr/bin/env bash
# Builds Debian's packages in build/debs and asks lintian what it thinks of them. `./dev debs` runs it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# Without DEBEMAIL there is nobody whose address could be in the packages.
waived=initial-upload-closes-no-bugs # they are not uploaded to Debian
[ -n "${DEBEMAIL:-}" ] || waived+=,bogus-mail-host,bogus-mail-host-in-debian-changelog
export DEB_CXXFLAGS_MAINT_STRIP=-g # nothing takes it out of a static library

quietly() {
    local log=build/log/debs-$1.log
    shift
    mkdir -p build/log
    "$@" >"$log" 2>&1 </dev/null || { tail -n 60 "$log" >&2; exit 1; }
}

quietly configure cmake --preset release -B build/debs -DCMAKE_INSTALL_PREFIX=/usr -DASSAY_BUILD_TESTS=OFF -DASSAY_BUILD_EXAMPLES=OFF \
    "-DCMAKE_CXX_FLAGS=$(dpkg-buildflags --get CXXFLAGS) $(dpkg-buildflags --get CPPFLAGS)" \
    "-DCMAKE_EXE_LINKER_FLAGS=$(dpkg-buildflags --get LDFLAGS)" "-DCMAKE_SHARED_LINKER_FLAGS=$(dpkg-buildflags --get LDFLAGS)"
quietly build cmake --build build/debs --parallel "${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}"
rm -f build/debs/*.deb
quietly package cpack -G DEB --config build/debs/CPackConfig.cmake -B build/debs
lintian --fail-on error,warning --suppress-tags "$waived" build/debs/*.deb
ls build/debs/*.deb
