#include "engine/alike.hpp"

#include "catch.hpp"
#include "engine/builder.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace assay;
using assay_test::Dice;
using engine::AlikeTexts;

namespace {

// The slow definition: runs of three words without figures, as sets, all pairs.
std::set<std::vector<std::string>> runs_of(std::string const& text) {
    std::vector<std::string> words{""};
    for (char const c : text + " ") {
        bool const is_capital = c >= 'A' && c <= 'Z';
        if (is_capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
            static_cast<unsigned char>(c) >= 0x80)
            words.back() += is_capital ? static_cast<char>(c + 32) : c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    words.pop_back();
    std::erase_if(words, [](std::string const& word) {
        return word.find_first_of("0123456789") != word.npos;
    });
    std::set<std::vector<std::string>> runs;
    for (std::size_t i = 2; i < words.size(); ++i)
        runs.insert({words[i - 2], words[i - 1], words[i]});
    return runs;
}

bool is_alike(std::string const& one, std::string const& other, std::size_t percent) {
    auto const a = runs_of(one);
    auto const b = runs_of(other);
    std::size_t common = 0;
    for (auto const& run : a) common += b.count(run);
    return common * 100 >= (a.size() + b.size() - common) * percent;
}

// Twenty words, some of them changed.
std::string text_with(unsigned changed, char by) {
    std::string text;
    for (unsigned i = 0; i < 20; ++i) {
        text += static_cast<char>('a' + i);
        text += (changed >> i & 1U) != 0 ? std::string(2, by) : "x";
        text += ' ';
    }
    return text;
}

// Words of one to twenty letters, most of them different.
std::string written(Dice& dice, std::size_t words) {
    std::vector<std::string> const letters{"a", "b", "c", "D", "e", "f", "Z", "\xC3\xA9"};
    std::vector<std::string> const marks{" ", ", ", ". ", "-", " \xE2\x80\x93 ", " 12 ", " 3rd "};
    std::string text;
    for (std::size_t word = 0; word < words; ++word) {
        for (std::size_t letter = 1 + dice.below(20); letter > 0; --letter)
            text += letters[dice.below(letters.size())];
        text += marks[dice.below(marks.size())];
    }
    return text;
}

}  // namespace

TEST_CASE("two texts are in one group exactly when they share enough runs", "[engine][alike]") {
    AlikeTexts alike;
    Meter meter;
    std::string const first = text_with(0, 'y');
    std::size_t near = 0;
    for (unsigned one = 0; one < 20; ++one)
        for (unsigned other = one; other < 20; ++other) {
            std::string const second = text_with(1U << one | 1U << other, 'y');
            std::vector<Text> const texts{first, second};
            auto const groups = alike.group(texts, Number::ratio(80, 100).value(), meter);
            bool const together = groups[1] == 0;
            INFO(second);
            CHECK(together == is_alike(first, second, 80));
            near += together ? 1 : 0;
        }
    CHECK(near > 2);  // a word at either end takes part in one run only
}

TEST_CASE(
    "words of any length, in any alphabet, with figures, marks and capitals among them make the "
    "runs "
    "that the definition says",
    "[engine][alike]") {
    AlikeTexts alike;
    Meter meter;
    Dice dice(3);
    std::size_t near = 0;
    for (int i = 0; i < 3'000; ++i) {
        std::string const one = written(dice, 12 + dice.below(12));
        std::string other = one;
        for (std::size_t changes = dice.below(3); changes > 0; --changes) {
            std::size_t const at = dice.below(other.size());
            // within a character of several bytes nothing is changed
            if (static_cast<unsigned char>(other[at]) < 0x80) other[at] = "aZ 5.-"[dice.below(6)];
        }
        if (one == other) continue;
        std::vector<Text> const texts{one, other};
        bool const together = alike.group(texts, Number::ratio(80, 100).value(), meter)[1] == 0;
        INFO(one << "\n" << other);
        REQUIRE(together == is_alike(one, other, 80));
        near += together ? 1 : 0;
    }
    CHECK(near > 300);
}

TEST_CASE("at exactly the share that is asked for, texts are alike", "[engine][alike]") {
    AlikeTexts alike;
    Meter meter;
    // six runs each, five in common: 5 of 7
    std::string const one = "a b c d e f g h";
    std::string const other = "a b c d e f g z";
    std::vector<Text> const texts{one, other};
    CHECK(alike.group(texts, Number::ratio(5, 7).value(), meter)[1] == 0);
    CHECK(alike.group(texts, Number::ratio(501, 700).value(), meter)[1] == 1);
}

TEST_CASE(
    "case, marks and words with figures do not count; a copy is called a copy, and a short "
    "text is left alone",
    "[engine][alike]") {
    AlikeTexts alike;
    Meter meter;
    std::vector<Text> const texts{"Seen at the desk of the main branch on day 1.",
                                  "seen AT the desk of the main branch, on day 22!",
                                  "Seen at the desk of the main branch on day 1.",
                                  "Seen at the desk.", ""};
    auto const groups = alike.group(texts, Number(1), meter);
    CHECK(groups[0] == 0);
    CHECK(groups[1] == 0);
    CHECK(groups[2] == AlikeTexts::copy);
    CHECK(groups[3] == AlikeTexts::alone);
    CHECK(groups[4] == AlikeTexts::alone);
}
