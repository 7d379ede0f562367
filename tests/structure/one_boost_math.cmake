# Boost.Math is included in one file, under one policy: with the default policy the last digits of quantiles
# depend on the processor.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/one_boost_math.cmake

set(the_file src/statistics/quantiles.cpp)
set(problems "")

file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR}
    ${SOURCE_DIR}/include/*.hpp ${SOURCE_DIR}/src/*.[ch]pp ${SOURCE_DIR}/tests/*.[ch]pp)
foreach(file IN LISTS files)
    file(STRINGS ${SOURCE_DIR}/${file} lines REGEX "boost(/math|::math|/multiprecision)")
    if(lines AND NOT file STREQUAL the_file)
        list(GET lines 0 line)
        string(STRIP "${line}" line)
        string(APPEND problems "\n  ${file}: ${line}")
    endif()
endforeach()

file(READ ${SOURCE_DIR}/${the_file} text)
if(NOT text MATCHES "promote_double<false>")
    string(APPEND problems "\n  ${the_file} does not say promote_double<false>")
endif()
# each distribution takes the policy; `boost::math::normal` and the like are those of the default policy
string(REGEX MATCHALL "boost::math::[a-z_]+" names "${text}")
list(REMOVE_DUPLICATES names)
list(FILTER names EXCLUDE REGEX "_distribution$|::(cdf|complement|policies|quantile)$")
if(names)
    string(APPEND problems "\n  ${the_file} uses ${names}, which may not take the policy")
endif()

if(problems)
    message(FATAL_ERROR "Boost.Math outside of its one policy:${problems}")
endif()
