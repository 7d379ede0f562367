#include "model/ids.hpp"

#include "catch.hpp"

#include <map>
#include <string>
#include <vector>

using namespace assay;

namespace {

/// Texts of every size from 1 to 80, some of which differ in one letter only or in their size.
std::vector<std::string> texts() {
    std::vector<std::string> all;
    for (std::size_t size = 1; size <= 80; ++size) {
        all.emplace_back(size, 'a');
        for (std::size_t at = 0; at < size; at += 7) {
            all.emplace_back(size, 'a');
            all.back()[at] = 'b';
        }
    }
    for (int number = 0; number < 2000; ++number) all.push_back("E" + std::to_string(number));
    return all;
}

}  // namespace

TEST_CASE("every id is found where it stands first, and no other", "[model][ids]") {
    auto const all = texts();
    Ids ids;
    std::map<std::string, std::uint32_t> expected;
    for (std::uint32_t row = 0; row < all.size(); ++row) {
        if (row % 3 == 0) continue;  // not among the ids
        ids.add(all[row], row);
        expected.try_emplace(all[row], row);
    }
    CHECK(ids.index().size() == ids.size() - expected.size());
    for (std::string const& text : all) {
        CAPTURE(text);
        auto const* const row = ids.find(text);
        auto const known = expected.find(text);
        REQUIRE((row != nullptr) == (known != expected.end()));
        if (row != nullptr) CHECK(*row == known->second);
    }
    CHECK(ids.find("") == nullptr);
}

TEST_CASE("ids that stand twice are told with the first row and the later one", "[model][ids]") {
    Ids ids;
    std::size_t row = 0;
    for (std::string_view const id :
         {"E1", "a longer id of many letters", "E2", "E1", "a longer id of many letters", "E1"})
        ids.add(id, row++);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rows;
    for (auto const& [first, again] : ids.index()) rows.emplace_back(first.row, again.row);
    CHECK(rows == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 3}, {1, 4}, {0, 5}});
}
