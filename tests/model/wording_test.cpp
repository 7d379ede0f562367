#include "model/wording.hpp"

#include "catch.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;

namespace {

// The slow definition, written as the header says it.
std::vector<std::string> runs_of_three(std::string_view text) {
    std::vector<std::string> words{""};
    for (char const c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    std::vector<std::string> runs;
    for (std::size_t i = 0; i + 3 <= words.size(); ++i)
        runs.push_back(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    return runs;
}

SharedWording slow(std::string_view text, std::string_view other) {
    auto const runs = runs_of_three(text);
    auto const there = runs_of_three(other);
    SharedWording found;
    if (runs.size() < 4) return found;
    found.runs = runs.size();
    for (auto const& run : runs)
        found.shared += std::find(there.begin(), there.end(), run) != there.end() ? 1 : 0;
    return found;
}

void check_same(std::string_view text, std::string_view other) {
    CAPTURE(text, other);
    SharedWording const fast = shared_wording(text, other);
    SharedWording const expected = slow(text, other);
    CHECK(fast.runs == expected.runs);
    CHECK(fast.shared == expected.shared);
}

}  // namespace

TEST_CASE("case and marks do not count in the shared wording", "[model][wording]") {
    SharedWording const found = shared_wording("Staff greet each caller by name, always.",
                                               "At the desk: STAFF greet each caller by name");
    CHECK(found.runs == 5);
    CHECK(found.shared == 4);
}

TEST_CASE("a text of fewer than four runs shares nothing", "[model][wording]") {
    CHECK(shared_wording("staff greet each caller now", "staff greet each caller now").shared == 0);
    CHECK(shared_wording("staff greet each caller by name", "staff greet each caller by name")
              .shared == 4);
}

TEST_CASE("how much is shared depends on which text is asked about", "[model][wording]") {
    std::string_view const quote = "staff greet each caller by name";
    std::string_view const whole =
        "staff greet each caller by name and ask how they can help today";
    CHECK(shared_wording(quote, whole).shared == shared_wording(quote, whole).runs);
    CHECK(shared_wording(whole, quote).shared < shared_wording(whole, quote).runs);
}

TEST_CASE("shared wording is what its definition says, on many texts", "[model][wording]") {
    std::vector<std::string> const words{"staff", "greet", "Staff", "each", "caller,", "by"};
    unsigned state = 7;
    auto const next = [&](std::size_t below) {
        state = state * 1103515245U + 12345U;
        return (state >> 16U) % below;
    };
    for (int i = 0; i < 300; ++i) {
        std::string text;
        std::string other;
        for (std::size_t k = next(14); k > 0; --k) text += words[next(words.size())] + " ";
        for (std::size_t k = next(14); k > 0; --k) other += words[next(words.size())] + " ";
        check_same(text, other);
    }
}
