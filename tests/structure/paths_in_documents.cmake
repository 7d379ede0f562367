# A file that a document for developers names is there. Looks at what stands in `backticks` and at the targets of links.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/paths_in_documents.cmake

cmake_minimum_required(VERSION 3.25)

get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)
set(documents README.md CONTRIBUTING.md src/README.md tests/attacks/README.md)
set(problems "")
foreach(document IN LISTS documents)
    file(READ ${SOURCE_DIR}/${document} text)
    cmake_path(GET document PARENT_PATH beside)
    string(REGEX MATCHALL "`[a-z_.-]+/[A-Za-z0-9_./-]+`" ticked "${text}")
    string(REPLACE "](" "@(" text "${text}")  # an open bracket would join the items of a list
    string(REPLACE "[" "" text "${text}")
    string(REGEX MATCHALL "@\\([A-Za-z0-9_./-]+[)#]" linked "${text}")
    foreach(path IN LISTS ticked linked)
        string(REGEX REPLACE "^(`|@\\()|[`)#]$" "" path "${path}")
        # from the root, from beside the document, or as src/README.md names sources: without `src/` and the end
        set(found FALSE)
        foreach(place IN ITEMS "${path}" "${beside}/${path}" "src/${path}" "src/${path}.cpp" "src/${path}.hpp" "tests/${path}" "tests/${path}.cpp")
            file(GLOB inside LIST_DIRECTORIES true "${SOURCE_DIR}/${place}/*")  # git keeps no empty folder
            if(inside OR (EXISTS "${SOURCE_DIR}/${place}" AND NOT IS_DIRECTORY "${SOURCE_DIR}/${place}"))
                set(found TRUE)
            endif()
        endforeach()
        # what a build, a command or somebody's own pack makes
        if(NOT found AND NOT path MATCHES "^(build|cse|charter-mark|ours|my-)/" AND NOT path MATCHES "^[a-z-]+/[a-z]+\\.lua:")
            string(APPEND problems "\n  ${document}: there is no `${path}`")
        endif()
    endforeach()
endforeach()

if(problems)
    message(FATAL_ERROR "documents name what is not there:${problems}")
endif()
