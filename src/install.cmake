# What `cmake --install` puts where: library, headers, tool, packs, and how CMake and pkg-config users
# find them. Included by the root file. The components are those of Debian's packages (src/packaging/debs.cmake).
include(CMakePackageConfigHelpers)

set(library_parts
    RUNTIME COMPONENT library
    LIBRARY COMPONENT library NAMELINK_COMPONENT development
    ARCHIVE COMPONENT development)
install(TARGETS assay EXPORT assay-targets ${library_parts} FILE_SET HEADERS COMPONENT development)
if(ASSAY_BUILD_C)
    install(TARGETS assay-c EXPORT assay-targets ${library_parts})
endif()
if(ASSAY_BUILD_CLI)
    install(TARGETS assay-tool RUNTIME COMPONENT tool)
    if(TARGET assay-pages)
        set(pages ${PROJECT_BINARY_DIR}/pages)
        install(FILES ${pages}/assay.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT plain)
        install(FILES ${pages}/assay.bash
            DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME assay COMPONENT tool)
        install(FILES ${pages}/_assay DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT tool)
        install(FILES ${pages}/assay.fish
            DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT tool)
    endif()
endif()
install(DIRECTORY rules/ DESTINATION ${CMAKE_INSTALL_DATADIR}/assay/rules COMPONENT tool)
install(FILES CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT plain)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT tool)
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT tool)

# find_package(assay): a static library must be able to find what it is linked with.
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/assay)
file(RELATIVE_PATH packs_from_config
    ${CMAKE_INSTALL_FULL_LIBDIR}/cmake/assay ${CMAKE_INSTALL_FULL_DATADIR}/assay/rules)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/package/assay-config.cmake @ONLY CONTENT [[
include(CMakeFindDependencyMacro)
if(NOT "@BUILD_SHARED_LIBS@")
    find_dependency(Boost 1.81 CONFIG COMPONENTS json)
    find_dependency(PkgConfig)
    pkg_check_modules(ASSAY_LUA QUIET IMPORTED_TARGET @assay_lua_module@)
    pkg_check_modules(ASSAY_SODIUM QUIET IMPORTED_TARGET libsodium)
    if("@ASSAY_XLSX@")
        pkg_check_modules(ASSAY_PUGIXML QUIET IMPORTED_TARGET pugixml)
        pkg_check_modules(ASSAY_XLSXWRITER QUIET IMPORTED_TARGET xlsxwriter)
        pkg_check_modules(ASSAY_ZIP QUIET IMPORTED_TARGET libzip)
    endif()
    if(NOT (ASSAY_LUA_FOUND AND ASSAY_SODIUM_FOUND))
        set(assay_FOUND FALSE)
        set(assay_NOT_FOUND_MESSAGE "assay needs @assay_lua_module@ and libsodium; pkg-config lacks one of them")
        return()
    endif()
endif()
include("${CMAKE_CURRENT_LIST_DIR}/assay-targets.cmake")
# the folder of the packs that come with assay: ${assay_PACKS}/cse
get_filename_component(assay_PACKS "${CMAKE_CURRENT_LIST_DIR}/@packs_from_config@" ABSOLUTE)
# COMPONENTS: a host that needs workbooks asks for `sheets`, and is refused by a library built without
set(assay_core_FOUND TRUE)
set(assay_statistics_FOUND TRUE)
set(assay_sheets_FOUND @ASSAY_XLSX@)
foreach(assay_part IN LISTS assay_FIND_COMPONENTS)
    if(assay_FIND_REQUIRED_${assay_part} AND NOT assay_${assay_part}_FOUND)
        set(assay_FOUND FALSE)
        set(assay_NOT_FOUND_MESSAGE "assay was built without `${assay_part}` (there are: core, sheets, statistics; sheets need -DASSAY_XLSX=ON)")
    endif()
endforeach()
]])
write_basic_package_version_file(${PROJECT_BINARY_DIR}/package/assay-config-version.cmake
    COMPATIBILITY SameMinorVersion)
install(FILES
        ${PROJECT_BINARY_DIR}/package/assay-config.cmake
        ${PROJECT_BINARY_DIR}/package/assay-config-version.cmake
    DESTINATION ${package_dir} COMPONENT development)
install(EXPORT assay-targets NAMESPACE assay:: DESTINATION ${package_dir} COMPONENT development)

# pkg-config: the libraries are named one by one, because `Requires` would put the folder of Lua's
# headers on the command line of a host that may use another Lua. A static library needs them always,
# a shared one only with --static.
function(as_linker_flags out)
    list(TRANSFORM ARGN PREPEND -l)
    list(JOIN ARGN " " flags)
    set(${out} "${flags}" PARENT_SCOPE)
endfunction()
as_linker_flags(pc_direct boost_json ${ASSAY_LUA_LIBRARIES} ${ASSAY_SODIUM_LIBRARIES}
    ${ASSAY_PUGIXML_LIBRARIES} ${ASSAY_XLSXWRITER_LIBRARIES} ${ASSAY_ZIP_LIBRARIES})
as_linker_flags(pc_static ${ASSAY_LUA_STATIC_LIBRARIES} ${ASSAY_SODIUM_STATIC_LIBRARIES})
list(JOIN ASSAY_SODIUM_STATIC_LDFLAGS_OTHER " " pc_other)
if(BUILD_SHARED_LIBS)
    set(pc_libs "")
    set(pc_definitions " -DASSAY_SHARED")
    set(pc_libs_private "${pc_direct} ${pc_static} ${pc_other}")
else()
    set(pc_libs " ${pc_direct}")
    set(pc_definitions "")
    set(pc_libs_private "${pc_static} ${pc_other}")
endif()

# The prefix is written relative to the file, so that an installation can be moved.
set(pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH pc_prefix ${CMAKE_INSTALL_PREFIX}/${pc_dir} ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" pc_prefix ${pc_prefix})
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/package/assay.pc @ONLY CONTENT [[
prefix=${pcfiledir}/@pc_prefix@
libdir=${prefix}/@CMAKE_INSTALL_LIBDIR@
includedir=${prefix}/@CMAKE_INSTALL_INCLUDEDIR@
packs=${prefix}/@CMAKE_INSTALL_DATADIR@/assay/rules

Name: assay
Description: @PROJECT_DESCRIPTION@
Version: @PROJECT_VERSION@
Libs: -L${libdir} -lassay@pc_libs@
Libs.private: @pc_libs_private@
Cflags: -I${includedir}@pc_definitions@
]])
install(FILES ${PROJECT_BINARY_DIR}/package/assay.pc DESTINATION ${pc_dir} COMPONENT development)
if(ASSAY_BUILD_C)
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/package/assay-c.pc @ONLY CONTENT [[
prefix=${pcfiledir}/@pc_prefix@
libdir=${prefix}/@CMAKE_INSTALL_LIBDIR@
includedir=${prefix}/@CMAKE_INSTALL_INCLUDEDIR@

Name: assay-c
Description: @PROJECT_DESCRIPTION@ (for C)
Version: @PROJECT_VERSION@
Libs: -L${libdir} -lassay-c
Cflags: -I${includedir}
]])
    install(FILES ${PROJECT_BINARY_DIR}/package/assay-c.pc DESTINATION ${pc_dir} COMPONENT development)
endif()

include(src/packaging/debs.cmake)
