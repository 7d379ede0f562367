# What an operator is like is asked of its row in the table of operators; which one it is, nobody asks outside of
# src/algebra/operators. So an operator that is added is in every message, explanation and analysis.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/operators_known_by_their_rows.cmake

cmake_minimum_required(VERSION 3.25)

get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)
set(problems "")
file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/src/*.cpp ${SOURCE_DIR}/src/*.hpp)
list(FILTER files EXCLUDE REGEX "^src/algebra/operators/")
set(compares "(==|!=)")
foreach(file IN LISTS files)
    file(STRINGS ${SOURCE_DIR}/${file} lines
        REGEX "Op::|op_named\\(|[.>]op ${compares}|${compares} compile_|(op|operator_of\\([a-z_]*\\))(\\.|->)word ${compares}")
    foreach(line IN LISTS lines)
        string(STRIP "${line}" line)
        string(APPEND problems "\n  ${file}: ${line}")
    endforeach()
endforeach()

if(problems)
    message(FATAL_ERROR "these ask which operator it is; ask its row (algebra/operators/operators.hpp) what it is like:${problems}")
endif()
