# Debian's packages, by CPack: the library for C, what programs are built with, and the tool with its packs. `./dev debs` builds
# them with the prefix /usr. What Debian has in another form than `cmake --install` (the licence as `copyright`, compressed pages)
# is installed by components of its own, which `cmake --install` leaves out. Included by install.cmake.
if(NOT PROJECT_IS_TOP_LEVEL OR BUILD_SHARED_LIBS OR NOT ASSAY_BUILD_C OR NOT ASSAY_BUILD_CLI)
    return()
endif()

set(version ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
set(library_name libassay-c${version})  # by its SONAME, as Debian's policy has it
set(development_name libassay-dev)
set(tool_name assay)

# --- what each has under /usr/share/doc, and the manual page -----------------------------------------

set(debian ${PROJECT_BINARY_DIR}/package/debian)
file(MAKE_DIRECTORY ${debian})
find_program(ASSAY_GZIP gzip)
if(NOT ASSAY_GZIP)
    return()
endif()
set(contact "The assay authors <assay@localhost>")
if(DEFINED ENV{DEBEMAIL})
    set(contact "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
endif()
string(TIMESTAMP day "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${debian}/changelog "assay (${PROJECT_VERSION}-1) unstable; urgency=medium

  * Built by ./dev debs. changelog.gz has what is new.

 -- ${contact}  ${day}
")
execute_process(COMMAND ${ASSAY_GZIP} -9nc ${debian}/changelog OUTPUT_FILE ${debian}/changelog.Debian.gz)
execute_process(COMMAND ${ASSAY_GZIP} -9nc ${PROJECT_SOURCE_DIR}/CHANGELOG.md OUTPUT_FILE ${debian}/changelog.gz)
file(READ LICENSE licence)
string(REGEX REPLACE "\n(\n+)" "\n .\n" licence "${licence}")
string(REGEX MATCH "Copyright[^\n]*" holder "${licence}")
string(REGEX REPLACE "^Copyright \\(c\\) " "" holder "${holder}")
string(REGEX REPLACE "^.*Permission is" "Permission is" licence "${licence}")
string(REGEX REPLACE "\n([^ ])" "\n \\1" licence "${licence}")
file(WRITE ${debian}/copyright "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: assay

Files: *
Copyright: ${holder}
License: Expat

License: Expat
 ${licence}")
foreach(part IN ITEMS library development tool)
    install(FILES ${debian}/copyright ${debian}/changelog.gz ${debian}/changelog.Debian.gz
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${${part}_name} COMPONENT ${part}-debian EXCLUDE_FROM_ALL)
endforeach()
if(TARGET assay-pages)
    install(CODE "execute_process(COMMAND ${ASSAY_GZIP} -9nc ${PROJECT_BINARY_DIR}/pages/assay.1 OUTPUT_FILE ${debian}/assay.1.gz)"
        COMPONENT tool-debian EXCLUDE_FROM_ALL)
    install(FILES ${debian}/assay.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT tool-debian EXCLUDE_FROM_ALL)
endif()

# --- the packages ------------------------------------------------------------------------------------

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME assay)
set(CPACK_PACKAGE_CONTACT "${contact}") # as Debian's other tools: DEBFULLNAME and DEBEMAIL
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "checks ratings against the pass rule of a standard")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_COMPONENTS_ALL library library-debian development development-debian tool tool-debian)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
foreach(part IN ITEMS library development tool)
    string(TOUPPER ${part} PART)
    set(CPACK_COMPONENT_${PART}_GROUP ${part})
    set(CPACK_COMPONENT_${PART}-DEBIAN_GROUP ${part})
    set(CPACK_DEBIAN_${PART}_PACKAGE_NAME ${${part}_name})
endforeach()
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
file(WRITE ${debian}/triggers "activate-noawait ldconfig\n")
file(WRITE ${debian}/overrides "# CPack writes these scripts for each library; the trigger is there, too.
${library_name}: maintscript-calls-ldconfig *\n")
install(FILES ${debian}/overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME ${library_name}
    COMPONENT library-debian EXCLUDE_FROM_ALL)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${debian}/triggers)
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "assay checks whether the ratings of an assessment meet the pass rule of a
public-service standard, and shows why. This is its library for C and for
languages that call C.")

# What the static library for C++ is linked with. Workbooks are in it, so their libraries are, too.
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(needed ${library_name})
string(APPEND needed " (= ${PROJECT_VERSION}-1)")
set(dev_packages libboost-json${Boost_VERSION_MAJOR}.${Boost_VERSION_MINOR}-dev liblua5.4-dev libsodium-dev)
if(ASSAY_XLSX)
    list(APPEND dev_packages libpugixml-dev libxlsxwriter-dev libminizip-dev libzip-dev)
endif()
list(JOIN dev_packages ", " dev_packages)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${needed}, ${dev_packages}")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_RECOMMENDS "${tool_name} (= ${PROJECT_VERSION}-1)")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "assay checks whether the ratings of an assessment meet the pass rule of a
public-service standard, and shows why. These are the headers for C and C++,
the static library for C++, and the files for CMake and pkg-config.")

set(CPACK_DEBIAN_TOOL_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_TOOL_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_TOOL_DESCRIPTION "assay checks whether the ratings of an assessment meet the pass rule of a
public-service standard, and shows why. This is the command line, with the
packs of Customer Service Excellence and other standards, and examples.")
include(CPack)
