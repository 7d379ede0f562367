#include "model/wording.hpp"

#include "catch.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;

namespace {

std::string without_ending(std::string word) {
    auto const ends = [&](std::string_view ending) {
        return word.size() >= ending.size() + 3 && word.ends_with(ending);
    };
    if (ends("s")) word.pop_back();
    if (ends("ing"))
        word.resize(word.size() - 3);
    else if (ends("ed"))
        word.resize(word.size() - 2);
    else if (ends("e"))
        word.pop_back();
    return word;
}

std::vector<std::string> meaningful(std::string_view text) {
    std::vector<std::string> words{""};
    for (char const c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!words.back().empty())
            words.emplace_back();
    }
    std::erase_if(words, [](std::string const& word) {
        return word.empty() || word == "by" || word == "each" || word == "they" || word == "we";
    });
    for (std::string& word : words) word = without_ending(word);
    return words;
}

// The slow definition, written as the header says it, for the words of this test.
SharedWording slow(std::string_view text, std::string_view other) {
    auto const words = meaningful(text);
    auto const there = meaningful(other);
    SharedWording found;
    if (words.size() < 3) return found;
    found.words = words.size();
    auto const is_near = [&](std::size_t a, std::size_t b) {
        for (std::size_t i = 0; i < there.size(); ++i)
            for (std::size_t k = 0; k < there.size(); ++k)
                if (i != k && (i > k ? i - k : k - i) <= 3 && there[i] == words[a] &&
                    there[k] == words[b])
                    return true;
        return false;
    };
    for (std::size_t i = 0; i < words.size(); ++i)
        if ((i > 0 && is_near(i - 1, i)) || (i + 1 < words.size() && is_near(i, i + 1)))
            ++found.shared;
    return found;
}

void check_same(std::string_view text, std::string_view other) {
    CAPTURE(text, other);
    SharedWording const fast = shared_wording(text, other);
    SharedWording const expected = slow(text, other);
    CHECK(fast.words == expected.words);
    CHECK(fast.shared == expected.shared);
}

}  // namespace

TEST_CASE("case, marks, endings and pronouns do not count in the shared wording",
          "[model][wording]") {
    SharedWording const found =
        shared_wording("They greet the callers by name, and always offered a seat.",
                       "At the desk: WE greet each caller by name. We always offer seats");
    CHECK(found.words == 6);
    CHECK(found.shared == 6);
}

TEST_CASE("a text of fewer than three words with a meaning shares nothing", "[model][wording]") {
    CHECK(shared_wording("staff greet us", "staff greet us").shared == 0);
    CHECK(shared_wording("staff greet callers, offer seats, and smile",
                         "staff greet callers, offer seats, and smile")
              .shared == 6);
}

TEST_CASE("a word that is far from its neighbours in the other text is not shared",
          "[model][wording]") {
    std::string_view const text = "staff greet callers, offer seats, and smile";
    CHECK(shared_wording(text,
                         "callers said that three of ten seats in town hall were broken and "
                         "that staff could not say when joiners come; nobody could offer "
                         "more; a smile helps; some greet")
              .shared == 0);
    CHECK(shared_wording(text, "seats are offered; staff smile and greet all callers").shared == 6);
}

TEST_CASE("how much is shared depends on which text is asked about", "[model][wording]") {
    std::string_view const quote = "staff greet callers, offer seats, and smile";
    std::string_view const whole =
        "staff greet callers, offer seats, and smile; three managers read all letters twice weekly";
    CHECK(shared_wording(quote, whole).shared == shared_wording(quote, whole).words);
    CHECK(shared_wording(whole, quote).shared < shared_wording(whole, quote).words);
}

TEST_CASE("shared wording is what its definition says, on many texts", "[model][wording]") {
    std::vector<std::string> const words{"staff", "greet",  "Staff",  "each", "caller,",
                                         "by",    "seated", "offers", "name", "they"};
    unsigned state = 7;
    auto const next = [&](std::size_t below) {
        state = state * 1103515245U + 12345U;
        return (state >> 16U) % below;
    };
    for (int i = 0; i < 300; ++i) {
        std::string text;
        std::string other;
        for (std::size_t k = next(18); k > 0; --k) text += words[next(words.size())] + " ";
        for (std::size_t k = next(18); k > 0; --k) other += words[next(words.size())] + " ";
        check_same(text, other);
    }
}
