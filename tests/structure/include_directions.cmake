# Who may include whom. Public headers (<assay/...>) and the standard library are open to everybody.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/include_directions.cmake

# folder        modules it may include    system headers it may include (a regular expression)
set(rules
    "include/assay|                       |"
    "src/model    |                       |"
    "src/json     | model                 | boost/.*"
    "src/statistics |                     | boost/math/.*"
    "src/pack/declare | model             |"
    "src/plan     | model pack/declare    |"
    "src/lua      | model                 | lua.h|lualib.h|lauxlib.h"
    "src/pack     | model plan lua        | sodium.h|dirent.h|fcntl.h|sys/stat.h|unistd.h"
    "src/engine   | model plan pack       | sodium.h"
    "src/visits   | model plan json       |"
    "src/consistency | model plan json statistics |"
    "src/report   | model plan json lua pack consistency visits | sodium.h"
    "src/cases    | model plan json lua pack |"
    "src/authors  | model plan json lua pack cases |"
    "src/sheets   | model plan json       | pugixml.hpp|sodium.h|xlsxwriter.h|zip.h"
    "src/cli      | cli                   | CLI/.*|fcntl.h|seccomp.h|sys/[a-z]+.h|termios.h|unistd.h"
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

foreach(rule IN LISTS rules)
    string(REGEX MATCH "^([^|]*)\\|([^|]*)\\|(.*)$" rule "${rule}")
    string(STRIP "${CMAKE_MATCH_1}" folder)
    string(STRIP "${CMAKE_MATCH_2}" modules)
    string(STRIP "${CMAKE_MATCH_3}" system)
    string(REGEX REPLACE "^src/" "" own ${folder})
    string(REPLACE " " "|" modules "${own} ${modules}")
    if(folder STREQUAL "include/assay")
        set(modules "nothing in quotes")
    endif()
    if(system)
        string(PREPEND system "|")
    endif()
    file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/${folder}/*.[ch]pp)
    foreach(file IN LISTS files)
        check_file(${file} "${modules}" "${system}")
    endforeach()
endforeach()

if(problems)
    message(FATAL_ERROR "these includes go against the table in tests/structure/include_directions.cmake:${problems}")
endif()
