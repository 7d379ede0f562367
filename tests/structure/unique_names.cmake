# A unity build compiles the files of a folder as one, so what two files of it declare in their anonymous namespaces must not share a
# name: at best it would not compile, at worst a call would go to the wrong one of two functions.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/unique_names.cmake

cmake_minimum_required(VERSION 3.25)

# The names of functions, types and constants that are declared at the left margin: in what `names` lists, each once.
function(names_in text names)
    string(REGEX MATCHALL "\n[A-Za-z][^\n=({]*[ &*]([a-z_][a-z_0-9]*)\\(" functions "${text}")
    string(REGEX MATCHALL "\n(struct|class|enum class) [A-Za-z]+" types "${text}")
    string(REGEX MATCHALL "\nconstexpr [^\n=(]*[ &*]([a-z_][a-z_0-9]*)(<>)?( =|{)" constants "${text}")
    set(found "")
    foreach(declaration IN LISTS functions types constants)
        string(REGEX REPLACE "<>|[({ =]+$" "" declaration "${declaration}")
        string(REGEX REPLACE ".*[ &*]" "" name "${declaration}")
        list(APPEND found "${name}")
    endforeach()
    list(REMOVE_DUPLICATES found)
    set(${names} ${found} PARENT_SCOPE)
endfunction()

string(ASCII 1 begins)  # signs that no source has
string(ASCII 2 ends)
get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)
set(problems "")
file(GLOB_RECURSE sources RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/src/*.cpp ${SOURCE_DIR}/tests/*_test.cpp)
list(SORT sources)
foreach(source IN LISTS sources)
    cmake_path(GET source PARENT_PATH folder)
    string(MAKE_C_IDENTIFIER "${folder}" room)
    file(READ ${SOURCE_DIR}/${source} text)
    # what would end or join the items of a CMake list
    string(REGEX REPLACE "[;]" "@" text "${text}")
    string(REGEX REPLACE "\\[\\[[a-z]+\\]\\] " "" text "${text}")
    string(REPLACE "[" "<" text "${text}")
    string(REPLACE "]" ">" text "${text}")
    string(REPLACE "\nnamespace {\n" "${begins}" text "${text}")
    string(REPLACE "\n}  // namespace\n" "${ends}" text "${text}")
    string(REGEX MATCHALL "${begins}[^${begins}${ends}]*${ends}" parts "${text}")
    names_in("\n${parts}" names)
    foreach(name IN LISTS names)
        if(DEFINED ${room}_${name})
            string(APPEND problems "\n  ${source}: `${name}` is also in ${${room}_${name}}")
        else()
            set(${room}_${name} ${source})
        endif()
    endforeach()
endforeach()

if(problems)
    message(FATAL_ERROR "names of two things in one folder's anonymous namespaces:${problems}")
endif()
