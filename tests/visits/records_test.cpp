#include "visits/records.hpp"

#include "catch.hpp"
#include "engine/builder.hpp"

#include <algorithm>

using assay::visits::members_of;
using Names = std::vector<std::string>;

namespace {

Names joint_order(std::vector<Names> const& lists) {
    assay::Meter unlimited;
    return assay::visits::joint_order(lists, unlimited);
}

}  // namespace

TEST_CASE("several lists are brought into one order that all of them have", "[visits]") {
    CHECK(joint_order({}).empty());
    CHECK(joint_order({{"c", "a", "b"}}) == Names{"c", "a", "b"});
    CHECK(joint_order({{"c", "a"}, {"c", "a"}}) == Names{"c", "a"});
    CHECK(joint_order({{"c", "b"}, {"c", "x", "b"}}) == Names{"c", "x", "b"});
    CHECK(joint_order({{"c", "b", "y"}, {"c", "b", "x"}}) == Names{"c", "b", "x", "y"});
    CHECK(joint_order({{"b"}, {"a"}}) == Names{"a", "b"});
}

TEST_CASE("lists that contradict each other still give every name once", "[visits]") {
    CHECK(joint_order({{"a", "b"}, {"b", "a"}}) == Names{"a", "b"});
    CHECK(joint_order({{"z", "b", "c"}, {"z", "c", "b"}}) == Names{"z", "b", "c"});
}

TEST_CASE("the order of the lists leaves no trace", "[visits]") {
    assay_test::Dice dice(7);
    for (int round = 0; round < 300; ++round) {
        std::vector<Names> lists(2 + dice.below(3));
        for (Names& list : lists)
            for (std::size_t i = dice.below(8); i > 0; --i) {
                std::string const name(1, static_cast<char>('a' + dice.below(10)));
                if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(name);
            }
        Names const order = joint_order(lists);
        std::reverse(lists.begin(), lists.end());
        REQUIRE(joint_order(lists) == order);
        Names sorted = order;
        std::sort(sorted.begin(), sorted.end());
        REQUIRE(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
        for (Names const& list : lists)
            for (std::string const& name : list)
                REQUIRE(std::binary_search(sorted.begin(), sorted.end(), name));
    }
}

TEST_CASE("an object that nobody looks into is taken apart into its members", "[visits]") {
    CHECK(members_of("").empty());
    CHECK(members_of("{}").empty());
    auto const members =
        members_of(R"({"a":1,"b\",{":"}\\\"","c":{"d":[1,{"e":"]"}]},"f":[],"g":null})");
    REQUIRE(members.size() == 5);
    CHECK(members[0].first == R"("a")");
    CHECK(members[0].second == "1");
    CHECK(members[1].first == R"("b\",{")");
    CHECK(members[1].second == R"("}\\\"")");
    CHECK(members[2].second == R"({"d":[1,{"e":"]"}]})");
    CHECK(members[3].second == "[]");
    CHECK(members[4].second == "null");
}
