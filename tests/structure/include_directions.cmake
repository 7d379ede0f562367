# Who may include whom. Public headers (<assay/...>) and the standard library are open to everybody.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/include_directions.cmake

# folder        modules it may include    system headers it may include (a regular expression)
set(rules
    "include/assay|                       |"
    "src/model    |                       |"
    "src/json     | model                 | boost/.*"
    "src/statistics |                     | boost/math/.*"
    "src/pack/declare | model             |"
    "src/algebra/values | model pack/declare |"
    "src/algebra/rows | model algebra/values |"
    "src/algebra/operators | model pack/declare algebra/values algebra/rows |"
    "src/algebra/evaluate | model algebra/values algebra/rows algebra/operators |"
    "src/algebra/compile | model pack/declare algebra/values algebra/rows algebra/operators algebra/evaluate |"
    "src/algebra/explain | model algebra/values algebra/rows algebra/operators algebra/evaluate |"
    "src/algebra/analyse | model algebra/values algebra/rows algebra/operators algebra/evaluate algebra/explain |"
    "src/lua      | model                 | lua.h|lualib.h|lauxlib.h"
    "src/pack     | model algebra lua     | sodium.h|dirent.h|fcntl.h|sys/stat.h|unistd.h"
    "src/engine   | model algebra pack    | sodium.h"
    "src/visits   | model algebra json    |"
    "src/consistency | model algebra json statistics |"
    "src/report/words | model algebra     |"
    "src/report/html | model lua          | sodium.h"
    "src/report/markdown | model          |"
    "src/report/text | model report/words |"
    "src/report/view | model algebra json pack consistency visits report/words |"
    "src/report/template | model pack lua report/html report/view | sodium.h"
    "src/report/terminal | model algebra json consistency visits report/words |"
    "src/cases    | model algebra json lua pack |"
    "src/authors  | model algebra json lua pack cases |"
    "src/sheets   | model algebra json    | pugixml.hpp|sodium.h|xlsxwriter.h|zip.h"
    "src/cli/options |                    | CLI/.*"
    "src/cli/files | cli/options          | fcntl.h|sys/[a-z]+.h|termios.h|unistd.h"
    "src/cli/output | cli/options cli/files | sys/[a-z]+.h|termios.h|unistd.h"
    "src/cli/sandbox | cli/options cli/files | fcntl.h|seccomp.h|sys/[a-z]+.h|termios.h|unistd.h"
    "src/cli/commands | cli/options cli/files cli/output |"
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
