# README, CONTRIBUTING and `dev` name the very systems on which tests/by-hand/fresh-roots has run the two commands from nothing.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/systems.cmake

cmake_minimum_required(VERSION 3.25)

get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)
execute_process(COMMAND bash ${SOURCE_DIR}/tests/by-hand/fresh-roots --list
    OUTPUT_VARIABLE tried OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\n" ";" tried "${tried}")

set(problems "")
foreach(file IN ITEMS README.md CONTRIBUTING.md dev)
    file(READ ${SOURCE_DIR}/${file} text)
    string(REGEX MATCHALL "(Debian|Ubuntu|Fedora|Alpine|Arch) [0-9]+(\\.[0-9]+)?" named "${text}")
    list(REMOVE_DUPLICATES named)
    list(SORT named)
    if(NOT named STREQUAL tried)
        string(APPEND problems "\n  ${file} names ${named}; fresh-roots tries ${tried}")
    endif()
endforeach()

if(problems)
    message(FATAL_ERROR "the systems differ:${problems}")
endif()
