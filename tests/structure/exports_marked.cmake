# Every function that a public header declares and does not define bears ASSAY_EXPORT. Without it, hosts
# of a shared build cannot link; those of a static build would not notice.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/exports_marked.cmake

get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)
file(GLOB headers RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/include/assay/*.hpp)
set(count 0)
foreach(header IN LISTS headers)
    file(READ ${SOURCE_DIR}/${header} text)
    string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    string(REGEX REPLACE "[][]" "" text "${text}")  # brackets would nest the items of a CMake list
    string(REPLACE "{}" "" text "${text}")  # what an argument has when it is left out
    string(REPLACE ";" "@" text "${text}")
    # at the beginning of a line, with all its lines: `Type name(...) ... @`
    string(REGEX MATCHALL "\n[a-zA-Z][^@{}()#]*[ &*][a-z_]+\\([^{}@]*@" functions "${text}")
    foreach(function IN LISTS functions)
        if(function MATCHES "^\n(public|private):" OR function MATCHES "(inline|constexpr|template|friend|class|struct) ")
            continue()
        elseif(function MATCHES "ASSAY_EXPORT")
            math(EXPR count "${count} + 1")
        else()
            string(REGEX REPLACE "[ \n]+" " " function "${function}")
            string(APPEND problems "\n  ${header}:${function}")
        endif()
    endforeach()
endforeach()

if(count LESS 50)
    string(APPEND problems "\n  only ${count} functions were found")
endif()
if(problems)
    message(FATAL_ERROR "these need ASSAY_EXPORT:${problems}")
endif()
