# Every member of a public struct has an initialiser, `{}` at least: else a host that names only the members it sets,
# `Judgement{.element = "1.1.1"}`, is warned of each of the others by gcc's -Wextra. A list of what is not declared yet, as `Blocks`
# is, cannot have one.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/public_initialisers.cmake

cmake_minimum_required(VERSION 3.25)

get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)
set(problems "")
file(GLOB headers RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/include/assay/*.hpp)
foreach(header IN LISTS headers)
    # a type, one name or several, and nothing after them; private members end in an underscore
    file(STRINGS ${SOURCE_DIR}/${header} members REGEX "^ +[A-Za-z_:<>(),0-9 *]+[ *>][a-z_0-9]*[a-z0-9](, [a-z_0-9]*[a-z0-9])*\\;")
    foreach(member IN LISTS members)
        if(NOT member MATCHES "^ +(using|friend|return|struct|class|static|enum|Blocks) ")
            string(STRIP "${member}" member)
            string(APPEND problems "\n  ${header}: ${member}")
        endif()
    endforeach()
endforeach()

if(problems)
    message(FATAL_ERROR "members of public structs without an initialiser:${problems}")
endif()
