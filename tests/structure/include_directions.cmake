# Who may include whom: the table at the head of src/README.md. Public headers (<assay/...>) and the standard library are open
# to everybody, system headers to the folders below.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/include_directions.cmake

cmake_minimum_required(VERSION 3.25)

# folder         system headers it may include (a regular expression)
set(system_headers
    "cells        pugixml.hpp|zip.h"
    "json         boost/.*"
    "statistics   boost/math/.*"
    "lua          lua.h|lualib.h|lauxlib.h"
    "pack         sodium.h|dirent.h|fcntl.h|sys/stat.h|unistd.h"
    "bundled      boost/json/src.hpp"
    "door         assay/assay.h"
    "engine       sodium.h"
    "report/docx  pugixml.hpp|zip.h"
    "report/html  sodium.h"
    "report/template sodium.h"
    "sheets       pugixml.hpp|sodium.h|xlsxwriter.h|zip.h|fcntl.h|sys/mman.h|sys/resource.h|unistd.h"
    "cli/options  CLI/.*"
    "cli/files    dirent.h|fcntl.h|poll.h|sys/[a-z]+.h|termios.h|unistd.h"
    "cli/output   sys/[a-z]+.h|termios.h|unistd.h"
    "cli/sandbox  dirent.h|fcntl.h|seccomp.h|sys/[a-z]+.h|termios.h|unistd.h"
)

set(standard "[a-z_]+")
set(public "assay/[a-z_]+.hpp")
get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)
set(problems "")

function(check_file file modules system)
    file(STRINGS ${SOURCE_DIR}/${file} lines REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS lines)
        if(line MATCHES "<([^>]+)>")
            set(allowed "^(${standard}|${public}${system})$")
        elseif(line MATCHES "\"([^\"]+)\"")
            set(allowed "^(${modules})/")
        endif()
        set(header ${CMAKE_MATCH_1})
        if(NOT header MATCHES "${allowed}")
            string(STRIP "${line}" line)
            set(problems "${problems}\n  ${file}: ${line}" PARENT_SCOPE)
            set(problems "${problems}\n  ${file}: ${line}")
        endif()
    endforeach()
endfunction()

# Public headers include nothing of ours in quotes.
file(GLOB headers RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/include/assay/*.hpp)
foreach(file IN LISTS headers)
    check_file(${file} "nothing in quotes" "")
endforeach()

set(ruled "")
file(STRINGS ${SOURCE_DIR}/src/README.md rows REGEX "^\\| `[a-z_/]+` \\|.*\\|.*\\|$")
foreach(row IN LISTS rows)
    string(REGEX MATCH "^\\| `([a-z_/]+)` \\|.*\\| ([-a-z_/, ]+) \\|$" row "${row}")
    set(folder ${CMAKE_MATCH_1})
    string(REPLACE ", " "|" modules "${folder}, ${CMAKE_MATCH_2}")
    set(system "")
    foreach(line IN LISTS system_headers)
        if(line MATCHES "^${folder} +(.*)$")
            set(system "|${CMAKE_MATCH_1}")
        endif()
    endforeach()
    file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/src/${folder}/*.[ch]pp)
    if(NOT files)
        string(APPEND problems "\n  src/README.md: there is nothing in src/${folder}")
    endif()
    list(APPEND ruled ${files})
    foreach(file IN LISTS files)
        check_file(${file} "${modules}" "${system}")
    endforeach()
endforeach()

# Each source is in a folder of the table; the tool's main file uses whatever the tool has.
file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/src/*.[ch]pp)
list(REMOVE_ITEM files ${ruled} src/cli/main.cpp src/report/formats.cpp)
foreach(file IN LISTS files)
    string(APPEND problems "\n  ${file}: its folder is not in the table of src/README.md")
endforeach()

if(problems)
    message(FATAL_ERROR "these go against the table in src/README.md:${problems}")
endif()
