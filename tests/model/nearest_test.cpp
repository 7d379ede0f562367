#include "model/nearest.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using assay::nearest;

namespace {

std::vector<std::string_view> const ratings{"non_compliant", "partial", "compliant",
                                            "compliance_plus"};
std::vector<std::string_view> const elements{"1.1.1", "3.4.4", "4.1.2", "4.1.3", "4.2.4",
                                             "4.3.3", "4.3.4", "4.3.5", "5.3.2"};

}  // namespace

TEST_CASE("ratings as real reports misspell them find the one that is meant", "[model]") {
    CHECK(nearest("complaint plus", ratings) == "compliance_plus");
    CHECK(nearest("Complaint Plus", ratings) == "compliance_plus");
    CHECK(nearest("Compliant Plus", ratings) == "compliance_plus");
    CHECK(nearest("compliance +", ratings) == "compliance_plus");
    CHECK(nearest("compliance pluses", ratings) == "compliance_plus");
    CHECK(nearest("COMPLIANCE-PLUS", ratings) == "compliance_plus");
    CHECK(nearest("fully compliant", ratings) == "compliant");
    CHECK(nearest("Compliant", ratings) == "compliant");
    CHECK(nearest("complient", ratings) == "compliant");
    CHECK(nearest("partially compliant", ratings) == "partial");
    CHECK(nearest("partial compliance", ratings) == "partial");
    CHECK(nearest("Non Compliance", ratings) == "non_compliant");
    CHECK(nearest("non-compliant", ratings) == "non_compliant");
}

TEST_CASE("nothing is offered when nothing is near", "[model]") {
    CHECK(nearest("excellent", ratings).empty());
    CHECK(nearest("", ratings).empty());
    CHECK(nearest("4", ratings).empty());
    CHECK(nearest("x", std::vector<std::string_view>{"y", ""}).empty());
    CHECK(nearest("compliant", std::vector<std::string_view>{}).empty());
    CHECK(nearest(std::string(100, 'a'), std::vector<std::string_view>{"aaaa"}).empty());
    CHECK(nearest(std::string(64, '+'), ratings).empty());
}

TEST_CASE("an element that does not exist finds the nearest number", "[model]") {
    CHECK(nearest("4.5.4", elements) == "4.3.4");
    CHECK(nearest("4.3.6", elements) == "4.3.5");
    CHECK(nearest("5.1.2", elements) == "5.3.2");
    CHECK(nearest("4.33", elements) == "4.3.3");
    CHECK(nearest("9.9.9", elements).empty());
}

TEST_CASE("a slip of the finger is one step", "[model]") {
    std::vector<std::string_view> const keys{"element", "rating", "evidence",
                                             "visit",   "site",   "id"};
    CHECK(nearest("ratng", keys) == "rating");
    CHECK(nearest("raiting", keys) == "rating");
    CHECK(nearest("ratnig", keys) == "rating");
    CHECK(nearest("rasing", keys) == "rating");
    CHECK(nearest("evidences", keys) == "evidence");
    CHECK(nearest("Site", keys) == "site");
    CHECK(nearest("side", keys) == "site");
    CHECK(nearest("by", keys).empty());
}
