# Every code that the sources give stands in the catalogue (src/model/codes.cpp), and every code
# of the catalogue is given somewhere.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/codes_listed.cmake

cmake_policy(SET CMP0057 NEW)

# Texts that look like a code and are none: words of the command line, an id.
set(no_codes exit-codes landis-koch manifest-read new-assessment pack-check test-run)

get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)
set(tables ${SOURCE_DIR}/src/model/codes.cpp)
set(catalogue "")
foreach(table IN LISTS tables)
    file(READ ${table} text)
    string(REGEX MATCHALL "\n    {\"[a-z-]+\"" entries "${text}")
    foreach(entry IN LISTS entries)
        string(REGEX MATCH "[a-z-]+" code "${entry}")
        if(code IN_LIST catalogue)
            string(APPEND problems "\n  ${code} stands twice in the catalogue")
        endif()
        list(APPEND catalogue ${code})
    endforeach()
endforeach()

file(GLOB_RECURSE sources ${SOURCE_DIR}/src/*.[ch]pp ${SOURCE_DIR}/lua/assay/*.lua)
list(REMOVE_ITEM sources ${tables})
set(given "")
foreach(source IN LISTS sources)
    file(READ ${source} text)
    # codes of several words are known by their form, those of one word by the catalogue
    string(REGEX MATCHALL "\"[a-z]+(-[a-z]+)*\"" texts "${text}")
    foreach(text IN LISTS texts)
        string(REPLACE "\"" "" code "${text}")
        if(code IN_LIST catalogue)
            list(APPEND given ${code})
        elseif(code MATCHES "-" AND NOT code IN_LIST no_codes)
            string(APPEND problems "\n  ${code} in ${source} is not in the catalogue")
        endif()
    endforeach()
endforeach()

foreach(code IN LISTS catalogue)
    if(NOT code IN_LIST given)
        string(APPEND problems "\n  ${code} is in the catalogue, and nothing gives it")
    endif()
endforeach()

list(LENGTH catalogue count)
if(count LESS 50)
    string(APPEND problems "\n  only ${count} codes were found in the catalogue")
endif()
if(problems)
    message(FATAL_ERROR "codes and their catalogue differ:${problems}")
endif()
