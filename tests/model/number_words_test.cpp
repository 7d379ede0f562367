// Numbers that are read beside each other: what is printed, read back, has the order of the numbers.

#include "model/number_words.hpp"

#include "catch.hpp"
#include "engine/builder.hpp"
#include "model/ratio.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

using namespace assay;
using assay_test::ratio;

namespace {

Number of(std::string_view text) { return Number::parse(text).value(); }

/// A number and a limit as they are read in one sentence.
std::string beside(Number number, Number limit, NumberUnit unit) {
    NumberWords const words({&number, 1}, {&limit, 1}, unit, unit == NumberUnit::percent ? 1 : 2);
    return words(number) + "; " + words(limit);
}

std::string share(std::int64_t part, std::int64_t whole, std::string_view limit) {
    return beside(ratio(part, whole), *divide(of(limit), Number(100)), NumberUnit::percent);
}

/// What a reader takes a text for.
Number read_back(std::string_view text) {
    bool const percentage = text.ends_with(" %");
    if (percentage) text.remove_suffix(2);
    std::size_t const slash = text.find('/');
    if (slash != text.npos) return *divide(of(text.substr(0, slash)), of(text.substr(slash + 1)));
    return percentage ? *divide(of(text), Number(100)) : of(text);
}

}  // namespace

TEST_CASE("a number beside a limit has the decimals that show on which side it is",
          "[model][numbers]") {
    CHECK(share(2, 3, "66.67") == "66.667 %; 66.67 %");
    CHECK(share(2, 3, "66.6") == "66.7 %; 66.6 %");
    CHECK(share(7999, 10'000, "80") == "79.99 %; 80 %");
    CHECK(share(8, 10, "80") == "80 %; 80 %");
    CHECK(share(8001, 10'000, "80") == "80.01 %; 80 %");
    CHECK(share(9, 11, "80") == "81.8 %; 80 %");
    CHECK(share(6667, 10'000, "66.67") == "66.67 %; 66.67 %");
    CHECK(share(799'999'999'999, 1'000'000'000'000, "80") == "79.9999999999 %; 80 %");
    CHECK(beside(of("54.996"), Number(55), NumberUnit::plain) == "54.996; 55");
    CHECK(beside(of("54.9999"), Number(55), NumberUnit::plain) == "54.9999; 55");
    CHECK(beside(of("55"), Number(55), NumberUnit::plain) == "55; 55");
    CHECK(beside(of("55.004"), Number(55), NumberUnit::plain) == "55.004; 55");
    CHECK(beside(of("54.994"), Number(55), NumberUnit::plain) == "54.99; 55");
    CHECK(beside(of("-54.996"), Number(-55), NumberUnit::plain) == "-54.996; -55");
}

TEST_CASE("limits are shown as the rule has them, and a number at a limit like the limit",
          "[model][numbers]") {
    CHECK(share(9, 10, "66.666") == "90 %; 66.666 %");
    CHECK(share(66'666, 100'000, "66.666") == "66.666 %; 66.666 %");
    CHECK(beside(of("12.345"), of("12.345"), NumberUnit::plain) == "12.345; 12.345");
    CHECK(beside(ratio(1, 3), ratio(1, 3), NumberUnit::percent) == "33.3 %; 33.3 %");
    CHECK(beside(of("0.3333"), ratio(1, 3), NumberUnit::percent) == "33.33 %; 33.333 %");
}

TEST_CASE("nothing below 100 % is shown as 100 %, and nothing but 0 as 0", "[model][numbers]") {
    auto const alone = [](std::int64_t part, std::int64_t whole) {
        return in_words(ratio(part, whole), NumberUnit::percent, 1);
    };
    CHECK(alone(1999, 2000) == "99.95 %");
    CHECK(alone(1998, 2000) == "99.9 %");
    CHECK(alone(2000, 2000) == "100 %");
    CHECK(alone(2001, 2000) == "100.1 %");
    CHECK(alone(20'001, 20'000) == "100.01 %");
    CHECK(alone(1, 100'000) == "0.001 %");
    CHECK(alone(-1, 100'000) == "-0.001 %");
    CHECK(alone(0, 3) == "0 %");
    CHECK(alone(1, 8) == "12.5 %");
    CHECK(alone(-1, 8) == "-12.5 %");
    CHECK(alone(5, 1) == "500 %");
    CHECK(alone(51, 2) == "2550 %");
    CHECK(in_words(of("0.001"), NumberUnit::plain, 2) == "0.001");
    CHECK(in_words(of("0.005"), NumberUnit::plain, 2) == "0.01");
    CHECK(in_words(of("-0.001"), NumberUnit::plain, 2) == "-0.001");
}

TEST_CASE("numbers that 18 decimals cannot tell apart are fractions", "[model][numbers]") {
    Number const a = ratio(INT64_MAX - 1, INT64_MAX);
    Number const b = ratio(INT64_MAX - 2, INT64_MAX - 1);
    std::array const both{a, b};
    NumberWords const words(both, {}, NumberUnit::percent, 1);
    CHECK(words(a) == "9223372036854775806/9223372036854775807");
    CHECK(read_back(words(a)) > read_back(words(b)));
}

TEST_CASE("the relation that is printed, read back, is the relation of the numbers",
          "[model][numbers][exhaustive]") {
    assay_test::Dice dice(2011);
    std::size_t near = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto const whole = static_cast<std::int64_t>(1 + dice.below(5'000));
        auto const parts = std::array<std::int64_t, 4>{100, 1000, 10'000, 1'000'000}[dice.below(4)];
        Number const limit = ratio(
            static_cast<std::int64_t>(dice.below(2 * static_cast<std::uint64_t>(parts))), parts);
        // next to the limit as often as anywhere
        auto part = static_cast<std::int64_t>(dice.below(2 * static_cast<std::uint64_t>(whole)));
        if (dice.below(2) == 0)
            part = round_to(*multiply(limit, Number(whole)), Number(1), Rounding::down)
                       ->whole()
                       .value() +
                   static_cast<std::int64_t>(dice.below(2));
        std::array const numbers{ratio(part, whole), ratio(part + 1, whole),
                                 ratio(part, whole + 1)};
        NumberUnit const unit = dice.below(2) == 0 ? NumberUnit::plain : NumberUnit::percent;
        NumberWords const words(numbers, {&limit, 1}, unit, unit == NumberUnit::plain ? 2 : 1);
        std::vector<Number> all(numbers.begin(), numbers.end());
        all.push_back(limit);
        INFO(part << " of " << whole << ", limit " << limit.exact());
        for (Number const a : all) {
            Number const read = read_back(words(a));
            CHECK(((read <=> Number(0)) == (a <=> Number(0))));
            if (unit == NumberUnit::percent) CHECK(((read <=> Number(1)) == (a <=> Number(1))));
            for (Number const b : all)
                if ((read <=> read_back(words(b))) != (a <=> b))
                    FAIL(words(a) << " beside " << words(b));
        }
        near += numbers[0].rounded(2) == limit.rounded(2) && numbers[0] != limit ? 1 : 0;
    }
    CHECK(near > 100);  // or nothing was tried
}
