#include "algebra/rows/text_sets.hpp"

#include "catch.hpp"
#include "engine/builder.hpp"

#include <string>
#include <vector>

using namespace assay;
using algebra::TextSets;

namespace {

std::vector<std::string> names(std::size_t count, std::string const& start) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(start + std::to_string(i));
    return all;
}

}  // namespace

TEST_CASE("a set has its members and no others, however many it has", "[plan][text_sets]") {
    TextSets sets;
    Meter meter;
    for (std::size_t count = 0; count <= 20; ++count) {
        auto const all = names(count, "name ");
        std::vector<Text> const set(all.begin(), all.end());
        for (std::size_t i = 0; i < 25; ++i) {
            CAPTURE(count, i);
            std::string const member = "name " + std::to_string(i);
            CHECK(sets.contains(set, member, meter) == (i < count));
            CHECK(sets.any_phrase_in(set, "Some NAME " + std::to_string(i) + ", by itself",
                                     meter) == (i < count));
        }
        CHECK_FALSE(sets.contains(set, "name", meter));
        CHECK_FALSE(sets.any_phrase_in(set, "surname 1", meter));
    }
}

TEST_CASE("sets that are asked in turn do not get in each other's way", "[plan][text_sets]") {
    TextSets sets;
    Meter meter;
    std::vector<std::vector<std::string>> all;
    std::vector<std::vector<Text>> lists;
    for (char letter = 'a'; letter < 'a' + 20; ++letter) all.push_back(names(12, {letter}));
    for (auto const& each : all) lists.emplace_back(each.begin(), each.end());
    for (int round = 0; round < 3; ++round)
        for (std::size_t i = 0; i < lists.size(); ++i)
            for (std::size_t other = 0; other < lists.size(); ++other) {
                CHECK(sets.contains(lists[i], all[other][11], meter) == (i == other));
                CHECK(sets.any_phrase_in(lists[i], all[other][11], meter) == (i == other));
            }
}

TEST_CASE("after clear() other texts may stand where those of a set stood", "[plan][text_sets]") {
    TextSets sets;
    Meter meter;
    auto const before = names(12, "before");
    auto const after = names(12, "after");
    std::vector<Text> set(before.begin(), before.end());
    CHECK(sets.contains(set, "before11", meter));
    CHECK(sets.any_phrase_in(set, "before11", meter));
    std::copy(after.begin(), after.end(), set.begin());
    sets.clear();
    CHECK(sets.contains(set, "after11", meter));
    CHECK_FALSE(sets.contains(set, "before11", meter));
    CHECK(sets.any_phrase_in(set, "after11", meter));
    CHECK_FALSE(sets.any_phrase_in(set, "before11", meter));
}
