#include "model/phrases.hpp"

#include "catch.hpp"
#include "engine/builder.hpp"
#include "model/search.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace assay;

namespace {

// The slow definition, written as the header says it.

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_letter(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
           (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool stands_at(std::string_view text, std::size_t at, std::string_view words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (small(text[at + i]) != small(words[i])) return false;
    std::size_t const end = at + words.size();
    bool const goes_on_before = at > 0 && is_letter(text[at - 1]) && is_letter(words.front());
    bool const goes_on = end < text.size() && is_letter(text[end]) && is_letter(words.back());
    return !goes_on_before && !goes_on;
}

bool slow_has_phrase(std::string_view text, std::string_view words) {
    for (std::size_t at = 0; !words.empty() && at + words.size() <= text.size(); ++at)
        if (stands_at(text, at, words)) return true;
    return false;
}

/// Every text of at most `longest` letters.
std::vector<std::string> all_texts(std::string_view letters, std::size_t longest) {
    std::vector<std::string> all{""};
    for (std::size_t begin = 0; all.back().size() < longest;) {
        std::size_t const end = all.size();
        for (; begin < end; ++begin)
            for (char const letter : letters) all.push_back(all[begin] + letter);
    }
    return all;
}

std::string random_text(assay_test::Dice& dice, std::string_view letters, std::size_t longest) {
    std::string text(dice.below(longest + 1), ' ');
    for (char& c : text) c = letters[dice.below(letters.size())];
    return text;
}

/// Compares as `has_part` does, and counts.
struct Counting {
    static inline std::size_t count = 0;
    static char fold(char c) { return ++count, c; }
    static unsigned case_bit(char) { return 0; }
    static bool may_stand(std::string_view, std::size_t, std::string_view) { return true; }
};

std::size_t comparisons(std::string_view text, std::string_view part) {
    Counting::count = 0;
    static_cast<void>(search<Counting>(text, part));
    return Counting::count;
}

std::string repeat(std::string_view part, std::size_t size) {
    std::string text;
    while (text.size() < size) text += part;
    text.resize(size);
    return text;
}

}  // namespace

TEST_CASE("a phrase is found exactly where it stands by itself, in every short text",
          "[model][phrases]") {
    auto const texts = all_texts("aB -", 6);
    auto const phrases = all_texts("ab -", 3);
    for (std::string const& words : phrases) {
        Phrases const alone(std::vector<Text>{words});
        for (std::string const& text : texts) {
            bool const expected = slow_has_phrase(text, words);
            // so that it stands in the eight places that are looked at at once, and behind them
            std::string const behind = ". . . . . ." + text;
            bool const expected_behind = slow_has_phrase(behind, words);
            if (has_phrase(text, words) != expected || alone.any_in(text) != expected ||
                has_phrase(behind, words) != expected_behind) {
                CAPTURE(text, words);
                CHECK(has_phrase(text, words) == expected);
                CHECK(alone.any_in(text) == expected);
                CHECK(has_phrase(behind, words) == expected_behind);
            }
        }
    }
}

TEST_CASE("the last word of a phrase may be the beginning of a longer one where that is asked for",
          "[model][phrases]") {
    auto const begins = [](std::string_view text, std::string_view words) {
        for (std::size_t at = 0; !words.empty() && at + words.size() <= text.size(); ++at)
            if (stands_at(text.substr(0, at + words.size()), at, words)) return true;
        return false;
    };
    for (std::string const& words : all_texts("ab -", 3)) {
        Phrases const alone(std::vector<Text>{words}, Phrases::Case::ignored,
                            Phrases::Ends::within_words);
        for (std::string const& text : all_texts("aB -", 6))
            if (alone.any_in(text) != begins(text, words)) {
                CAPTURE(text, words);
                CHECK(alone.any_in(text) == begins(text, words));
            }
    }
}

TEST_CASE(
    "letters of other alphabets, marks beside the letters in ASCII, and bytes 0 and 1 are no "
    "others",
    "[model][phrases]") {
    assay_test::Dice dice(7);
    for (std::string_view const letters :
         {std::string_view("@AZ[`az{"), std::string_view("\0\1\2a", 4),
          std::string_view("\xC3\xA9\xE2\x80\x93 e"), std::string_view("aA"),
          std::string_view("09 .,")})
        for (int i = 0; i < 20'000; ++i) {
            std::string const text = random_text(dice, letters, 40);
            std::string const words = random_text(dice, letters, 4);
            std::string const others = random_text(dice, letters, 12);
            bool const has_words = slow_has_phrase(text, words);
            bool const has_others = slow_has_phrase(text, others);
            Phrases const both(std::vector<Text>{words, others});
            if (has_phrase(text, words) != has_words || has_phrase(text, others) != has_others ||
                both.any_in(text) != (has_words || has_others) ||
                has_part(text, words) != (!words.empty() && text.find(words) != text.npos)) {
                CAPTURE(text, words, others);
                CHECK(has_phrase(text, words) == has_words);
                CHECK(has_phrase(text, others) == has_others);
                CHECK(both.any_in(text) == (has_words || has_others));
                CHECK(has_part(text, words) == (!words.empty() && text.find(words) != text.npos));
            }
        }
}

TEST_CASE("of many phrases one is found wherever it would be found alone", "[model][phrases]") {
    assay_test::Dice dice(11);
    for (int i = 0; i < 2'000; ++i) {
        std::vector<std::string> phrases(dice.below(30));
        for (std::string& each : phrases) each = random_text(dice, "ab c", 5);
        Phrases const all(std::vector<Text>(phrases.begin(), phrases.end()));
        for (int k = 0; k < 10; ++k) {
            std::string const text = random_text(dice, "abAB c", 20);
            bool expected = false;
            for (std::string const& each : phrases)
                expected = expected || slow_has_phrase(text, each);
            CAPTURE(text, phrases);
            REQUIRE(all.any_in(text) == expected);
        }
    }
}

TEST_CASE("no phrase is found in no text, and no words in any", "[model][phrases]") {
    CHECK_FALSE(has_phrase("", ""));
    CHECK_FALSE(has_phrase("a", ""));
    CHECK_FALSE(has_phrase("", "a"));
    CHECK_FALSE(has_part("a", ""));
    CHECK_FALSE(Phrases({}).any_in("a"));
    CHECK_FALSE(Phrases(std::vector<Text>{""}).any_in("a"));
}

TEST_CASE("a search compares no more than ten letters for each letter of text and part",
          "[model][phrases]") {
    std::string fibonacci = "a";
    for (std::string before = "b"; fibonacci.size() < 100'000;) {
        std::string const next = fibonacci + before;
        before = fibonacci;
        fibonacci = next;
    }
    for (std::size_t const size : {100U, 1'000U, 10'000U, 100'000U}) {
        std::string const same(size, 'a');
        std::string const pairs = repeat("ab", size);
        std::string const words = repeat("a a ", size);
        for (std::size_t const part : {std::size_t{2}, std::size_t{30}, size / 2, size - 1}) {
            CAPTURE(size, part);
            CHECK(comparisons(same, std::string(part, 'a') + "b") <= 10 * (size + part));
            CHECK(comparisons(same, "b" + std::string(part, 'a')) <= 10 * (size + part));
            CHECK(comparisons(pairs, repeat("ab", part) + "c") <= 10 * (size + part));
            CHECK(comparisons(words, repeat("a a ", part) + "b") <= 10 * (size + part));
            CHECK(comparisons(fibonacci.substr(0, size), fibonacci.substr(1, part) + "c") <=
                  10 * (size + part));
        }
    }
}
