# CHANGELOG.md keeps to Keep a Changelog: Unreleased first, then versions with their day; below each, kinds of change in one order; and no
# line that says of itself what kind it is.
# Run: cmake -D SOURCE_DIR=. -P tests/structure/changelog_headings.cmake

cmake_minimum_required(VERSION 3.25)

set(order Added Changed Deprecated Fixed Removed Security)
set(problems "")
set(place -1)
set(first TRUE)
file(STRINGS ${SOURCE_DIR}/CHANGELOG.md lines REGEX "^(##+ |- )")
foreach(line IN LISTS lines)
    if(line MATCHES "^## (.*)$")
        set(place -1)
        if(first AND NOT CMAKE_MATCH_1 STREQUAL "Unreleased")
            string(APPEND problems "\n  the first heading is not Unreleased: ${line}")
        elseif(NOT first AND NOT CMAKE_MATCH_1 MATCHES "^\\[?[0-9]+\\.[0-9]+\\.[0-9]+\\]? - [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$")
            string(APPEND problems "\n  a release is `VERSION - YYYY-MM-DD`: ${line}")
        endif()
        set(first FALSE)
    elseif(line MATCHES "^### (.*)$")
        list(FIND order "${CMAKE_MATCH_1}" found)
        if(found LESS_EQUAL place)
            string(APPEND problems "\n  unknown, twice or out of order: ${line}")
        endif()
        set(place ${found})
    elseif(line MATCHES "^- (Fixed|BREAKING|Added|Changed|Removed)[ :]")
        string(APPEND problems "\n  the heading has the kind of change: ${line}")
    endif()
endforeach()

if(problems)
    message(FATAL_ERROR "CHANGELOG.md is not in the form of Keep a Changelog:${problems}")
endif()
