# A const member function that hands out a reference, a pointer or a view of what its object owns is `const&`, and deleted for
# `const&&`: else `for (auto& node : load(...).nodes())` compiles and reads memory that is gone.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/dangling_accessors.cmake

cmake_minimum_required(VERSION 3.25)

# These classes refer to what they hand out and do not own it: file, function.
set(exempt
    "include/assay/diagnostic.hpp what"  # of std::exception
    "src/consistency/rating_columns.hpp place" "src/consistency/rating_columns.hpp text"
    "src/json/reader.hpp member" "src/json/shape.hpp get"
    "src/model/csv.hpp place" "src/model/csv.hpp text"
    "src/model/phrases.hpp child"  # private
    "src/algebra/operators/compiler.hpp declared" "src/algebra/operators/compiler.hpp tree"
    "src/algebra/values/expression.hpp part" "src/algebra/operators/lift.hpp all" "src/algebra/rows/scratch.hpp values"
    "src/report/words/page.hpp options"
    "src/report/words/recorded.hpp of"
    "src/report/view/subject.hpp visit" "src/report/view/subject.hpp element_of" "src/report/view/subject.hpp pack" "src/report/view/subject.hpp standard"
    "src/pack/declaration_reader.hpp of" "src/pack/declaration_reader.hpp written" "src/lua/machine.hpp state"
    "src/sheets/looks.hpp heading" "src/sheets/looks.hpp of"
    "src/sheets/value.hpp at" "src/sheets/value.hpp column" "src/sheets/value.hpp of")

set(handed_out "([&*]|string_view|span<[^@{}()]*>)")
get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)
set(problems "")
file(GLOB_RECURSE headers RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/include/*.hpp ${SOURCE_DIR}/src/*.hpp)
foreach(header IN LISTS headers)
    file(READ ${SOURCE_DIR}/${header} text)
    string(REPLACE ";" "@" text "${text}")  # a semicolon would end an item of a CMake list
    string(REGEX MATCHALL "\n[ ]+\\[\\[nodiscard\\]\\] [^@{}()\n]*${handed_out} [a-z_]+\\([^()]*\\)[ \n]+const( noexcept)?( override)?[ ]*[@{]"
        accessors "${text}")
    foreach(accessor IN LISTS accessors)
        string(REGEX REPLACE ".* ([a-z_]+)\\(.*" "\\1" name "${accessor}")
        if(NOT "${header} ${name}" IN_LIST exempt AND NOT accessor MATCHES "\\]\\] static ")
            string(APPEND problems "\n  ${header}: ${name}() would dangle on a temporary; make it `const&`, and delete `const&&`")
        endif()
    endforeach()
    # whoever writes `const&` deletes the other
    string(REGEX MATCHALL "[a-z_]+\\([^()]*\\)[ \n]+const& ?(noexcept)?[ ]*[@{]" live "${text}")
    string(REGEX MATCHALL "[a-z_]+\\([^()]*\\) const&& ?(noexcept)? ?= delete@" deleted "${text}")
    list(LENGTH live live_count)
    list(LENGTH deleted deleted_count)
    if(NOT live_count EQUAL deleted_count)
        string(APPEND problems "\n  ${header}: ${live_count} functions are `const&`, but ${deleted_count} `const&&` are deleted")
    endif()
endforeach()

if(problems)
    message(FATAL_ERROR "accessors that hand out what dies with a temporary:${problems}")
endif()
