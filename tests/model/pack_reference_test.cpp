#include "model/pack_reference.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace assay;

namespace {

/// What a range holds, by the letter: exactly this version; or, with `^`, from it on while the first
/// number stays, and the second too where the first is 0.
bool by_the_letter(bool later_too, Version const& least, Version const& version) {
    if (!later_too) return least == version;
    auto const worth = [](Version const& each) {
        return each[0] * 10'000 + each[1] * 100 + each[2];
    };
    unsigned const below = least[0] > 0 ? (least[0] + 1) * 10'000 : (least[1] + 1) * 100;
    return worth(version) >= worth(least) && worth(version) < below;
}

std::string text_of(Version const& version) {
    return std::to_string(version[0]) + "." + std::to_string(version[1]) + "." +
           std::to_string(version[2]);
}

std::vector<Version> small_versions() {
    std::vector<Version> all;
    for (unsigned a = 0; a < 4; ++a)
        for (unsigned b = 0; b < 4; ++b)
            for (unsigned c = 0; c < 4; ++c) all.push_back({a, b, c});
    return all;
}

}  // namespace

TEST_CASE("every small range holds the versions that it says", "[model]") {
    for (Version const& least : small_versions())
        for (Version const& version : small_versions())
            for (std::string const sign : {"", "=", "^"}) {
                INFO(sign << text_of(least) << " and " << text_of(version));
                auto const range = parse_range(sign + text_of(least));
                REQUIRE(range);
                CHECK(range->holds(version) == by_the_letter(sign == "^", least, version));
            }
}

TEST_CASE("numbers of a version that are left out are 0", "[model]") {
    CHECK(parse_version("1") == Version{1, 0, 0});
    CHECK(parse_version("1.2") == Version{1, 2, 0});
    CHECK(parse_version("1.2.3") == Version{1, 2, 3});
    CHECK(parse_version("10.20.4294967295") == Version{10, 20, 4294967295});
    for (Version const& each : small_versions()) CHECK(parse_version(text_of(each)) == each);
}

TEST_CASE("what is no version, or no range, is not taken for one", "[model]") {
    for (auto const* const text :
         {"", ".", "1.", ".1", "1..2", "1.2.", "1.2.3.4", "1.2.3.", "v1", "1.x", "1.2-beta", "-1",
          "+1", " 1", "1 ", "1, 2", "4294967296", "one"}) {
        INFO(text);
        CHECK_FALSE(parse_version(text));
        CHECK_FALSE(parse_range(text));
        CHECK_FALSE(parse_range(std::string("^") + text));
        CHECK_FALSE(parse_range(std::string("=") + text));
    }
    for (auto const* const text : {"^^1", "^=1", "=^1", "==1", ">=1", "~1", "^ 1"}) {
        INFO(text);
        CHECK_FALSE(parse_range(text));
    }
}
