# Every message that a source says is in the catalogue (src/model/messages), and every row is said somewhere. (That a
# source names a row of the table, and its parameters, is seen by the compiler; ids that are looked up when the tool
# or Lua runs are seen here.) No source builds a message of its own beside the catalogue.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/messages_listed.cmake

cmake_policy(SET CMP0057 NEW)

# Sources that still build messages by themselves. This list may only shrink.
set(still_build
    src/algebra/analyse/remarks_on_conditions.cpp
    src/algebra/analyse/remarks_on_ladders.cpp
    src/algebra/analyse/remarks_on_layers.cpp
    src/algebra/analyse/remarks_on_texts.cpp
    src/algebra/analyse/remarks_on_uses.cpp
    src/engine/check_pack.cpp
)

# Sources that ask for the code of a diagnostic, and give none.
set(ask_for_codes
    src/cli/commands/evaluators.cpp
    src/cli/files/each_file.cpp
    src/pack/pack.cpp
    src/pack/stack.cpp
)

get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)
file(GLOB tables ${SOURCE_DIR}/src/model/messages/*.hpp)
set(ids "")
foreach(table IN LISTS tables)
    file(READ ${table} text)
    string(REGEX MATCHALL "\n    {\"[^\"]*\", \"[^\"]*\"" rows "${text}")
    string(REGEX MATCHALL "\n    {" begun "${text}")
    list(LENGTH rows count)
    list(LENGTH begun of)
    if(NOT count EQUAL of)
        string(APPEND problems "\n  ${table}: a row does not begin with its id and its code on one line")
    endif()
    foreach(row IN LISTS rows)
        string(REGEX MATCH "{\"([^\"]*)\", \"([^\"]*)\"" row "${row}")
        set(id ${CMAKE_MATCH_1})
        if(NOT id MATCHES "^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
            string(APPEND problems "\n  ${id}: an id is lower-case words with hyphens between them")
        endif()
        if(id IN_LIST ids)
            string(APPEND problems "\n  ${id} stands twice in the catalogue")
        endif()
        list(APPEND ids ${id})
    endforeach()
endforeach()

file(READ ${SOURCE_DIR}/src/model/codes.cpp text)
string(REGEX MATCHALL "\n    {\"[a-z0-9-]+\"" codes "${text}")
list(TRANSFORM codes REPLACE "[^a-z0-9-]" "")

file(GLOB_RECURSE sources ${SOURCE_DIR}/src/*.[ch]pp ${SOURCE_DIR}/lua/assay/*.lua ${SOURCE_DIR}/lua/report/*.lua)
list(REMOVE_ITEM sources ${tables} ${SOURCE_DIR}/src/model/codes.cpp ${SOURCE_DIR}/src/model/say.hpp)
set(said "")
set(building "")
foreach(source IN LISTS sources)
    file(READ ${source} text)
    string(REGEX MATCHALL "(say|row_of|noun)<[^\">]*\"[^\"]*\">|(make_diagnostic|host\\.say)\\([ \n]*\"[^\"]*\"" uses "${text}")
    foreach(use IN LISTS uses)
        string(REGEX MATCH "\"([^\"]*)\"" use "${use}")
        list(APPEND said ${CMAKE_MATCH_1})
        if(NOT CMAKE_MATCH_1 IN_LIST ids)
            string(APPEND problems "\n  ${CMAKE_MATCH_1} in ${source} is not in the catalogue")
        endif()
    endforeach()
    # a code that stands by itself belongs to a message that does so, too
    string(REGEX REPLACE "(say|row_of|noun)<[^>]*>|(make_diagnostic|host\\.say)\\([ \n]*\"[^\"]*\"" "" text "${text}")
    string(REGEX MATCHALL "\"[a-z]+(-[a-z0-9]+)+\"" texts "${text}")
    string(REPLACE "\"" "" texts "${texts}")
    file(RELATIVE_PATH name ${SOURCE_DIR} ${source})
    foreach(text IN LISTS texts)
        if(text IN_LIST codes AND NOT name IN_LIST building)
            list(APPEND building ${name})
        endif()
    endforeach()
endforeach()

foreach(id IN LISTS ids)
    if(NOT id IN_LIST said)
        string(APPEND problems "\n  ${id} is in the catalogue, and nothing says it")
    endif()
endforeach()
foreach(name IN LISTS building)
    if(NOT name IN_LIST still_build AND NOT name IN_LIST ask_for_codes)
        string(APPEND problems "\n  ${name} gives a code, and so a message beside the catalogue")
    endif()
endforeach()
foreach(name IN LISTS still_build ask_for_codes)
    if(NOT name IN_LIST building)
        string(APPEND problems "\n  ${name} gives no code any more: take it out of the list in this test")
    endif()
endforeach()

list(LENGTH ids count)
if(count LESS 50)
    string(APPEND problems "\n  only ${count} messages were found in the catalogue")
endif()
if(problems)
    message(FATAL_ERROR "messages and their catalogue differ:${problems}")
endif()
