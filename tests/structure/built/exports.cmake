# What a shared build exports: functions and classes that the public headers name, in namespace assay, and
# nothing of the namespaces inside.
# Run: cmake -D SOURCE_DIR=. -D NM=nm -D LIBRARY=libassay.so -P tests/structure/built/exports.cmake

execute_process(COMMAND ${NM} --dynamic --demangle --defined-only ${LIBRARY} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
set(public "")
file(GLOB headers ${SOURCE_DIR}/include/assay/*.hpp)
foreach(header IN LISTS headers)
    file(READ ${header} text)
    string(APPEND public "${text}")
endforeach()

string(REPLACE ";" "@" symbols "${symbols}")
string(REGEX REPLACE "[][]" " " symbols "${symbols}")
string(REGEX MATCHALL "[^\n]+" symbols "${symbols}")
set(count 0)
foreach(symbol IN LISTS symbols)
    string(REGEX REPLACE "^[0-9a-f]+ [A-Za-z] " "" name "${symbol}")
    if(symbol MATCHES "^[0-9a-f]+ W [^(]* std::")
        continue()  # an instantiation of the standard library whose return type is ours, which the map lets through
    endif()
    string(REPLACE " abi:cxx11 " "" name "${name}")
    string(REGEX REPLACE "^(typeinfo|typeinfo name|vtable) for " "" name "${name}")
    string(REGEX MATCH "^assay::(statistics::)?([A-Za-z_]+)(\\(|::|$|<)" is_public "${name}")
    set(first "${CMAKE_MATCH_2}")
    if(NOT is_public OR name MATCHES "anonymous namespace" OR NOT public MATCHES "[^A-Za-z_]${first}[^A-Za-z_]"
            OR public MATCHES "namespace ${first} ")
        string(APPEND problems "\n  ${symbol}")
    endif()
    math(EXPR count "${count} + 1")
endforeach()

if(count LESS 100)
    string(APPEND problems "\n  only ${count} symbols were found")
endif()
if(problems)
    message(FATAL_ERROR "${LIBRARY} exports what is not public:${problems}")
endif()
message(STATUS "${count} symbols are exported")
