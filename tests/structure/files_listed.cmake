# Sources are listed by hand, never by glob; this finds the ones that somebody forgot to list.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/files_listed.cmake

# files                   list
set(rules
    "include/assay/*.hpp  include/CMakeLists.txt"
    "src/model/*.cpp      src/model/CMakeLists.txt"
    "src/json/*.cpp       src/json/CMakeLists.txt"
    "src/consistency/*.cpp src/consistency/CMakeLists.txt"
    "src/statistics/*.cpp src/statistics/CMakeLists.txt"
    "src/algebra/*.cpp    src/algebra/CMakeLists.txt"
    "src/lua/*.cpp        src/lua/CMakeLists.txt"
    "src/pack/*.cpp       src/pack/CMakeLists.txt"
    "src/visits/*.cpp     src/visits/CMakeLists.txt"
    "src/engine/*.cpp     src/engine/CMakeLists.txt"
    "src/report/*.cpp     src/report/CMakeLists.txt"
    "src/cases/*.cpp      src/cases/CMakeLists.txt"
    "src/authors/*.cpp    src/authors/CMakeLists.txt"
    "src/sheets/*.cpp     src/sheets/CMakeLists.txt"
    "src/cli/*.cpp        src/cli/CMakeLists.txt"
    "lua/assay/*.lua      src/lua/CMakeLists.txt"
    "lua/new/*.*          src/lua/CMakeLists.txt"
    "lua/report/*.*       src/lua/CMakeLists.txt"
    "tests/*_test.cpp     tests/CMakeLists.txt"
)

get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)
set(problems "")
foreach(rule IN LISTS rules)
    string(REGEX MATCH "^([^ ]+) +([^ ]+)$" rule "${rule}")
    set(pattern ${CMAKE_MATCH_1})
    set(list_file ${CMAKE_MATCH_2})
    file(READ ${SOURCE_DIR}/${list_file} list)
    get_filename_component(list_folder ${list_file} DIRECTORY)
    if(pattern MATCHES "^lua/")
        set(list_folder lua)
    endif()
    file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR}/${list_folder} ${SOURCE_DIR}/${pattern})
    foreach(file IN LISTS files)
        string(REGEX REPLACE "([.+])" "\\\\\\1" name "${file}")
        if(NOT list MATCHES "[ \n(]${name}[ \n)]")
            string(APPEND problems "\n  ${list_folder}/${file} is missing in ${list_file}")
        endif()
    endforeach()
endforeach()

if(problems)
    message(FATAL_ERROR "files that no CMakeLists.txt lists:${problems}")
endif()
