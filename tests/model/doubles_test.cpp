#include "model/doubles.hpp"

#include "catch.hpp"
#include "engine/builder.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

using namespace assay;

namespace {

std::vector<double> telling_doubles() {
    using Limits = std::numeric_limits<double>;
    std::vector<double> all{0.0,
                            -0.0,
                            0.1,
                            0.2,
                            0.3,
                            1.0 / 3,
                            2.5,
                            1e15,
                            1e16,
                            1e17,
                            1e21,
                            1e22,
                            1e23,
                            1e-4,
                            1e-5,
                            0.00015,
                            100000.0,
                            1e5,
                            1e300,
                            12.5,
                            0.5,
                            1.5,
                            99.95,
                            100,
                            0.045,
                            1e-300,
                            123456789.125,
                            Limits::max(),
                            Limits::min(),
                            Limits::denorm_min(),
                            Limits::epsilon()};
    assay_test::Dice dice(11);
    for (int i = 0; i < 20'000; ++i) {
        auto const bits = (std::uint64_t{dice.below(1U << 31U)} << 33U) ^
                          (std::uint64_t{dice.below(1U << 31U)} << 11U) ^ dice.below(1U << 20U);
        if (auto const any = std::bit_cast<double>(bits); std::isfinite(any)) all.push_back(any);
        all.push_back(static_cast<double>(dice.below(1U << 30U)) / 1000);
        all.push_back(static_cast<double>(dice.below(1000)) /
                      static_cast<double>(1 + dice.below(999)));
    }
    return all;
}

}  // namespace

TEST_CASE("doubles are written the same with and without std::to_chars", "[model][doubles]") {
    for (double const number : telling_doubles()) {
        CAPTURE(number);
        bool const same = by_c::shortest(number) == shortest(number) &&
                          by_c::shortest_decimal(number) == shortest_decimal(number) &&
                          by_c::with_digits(number, 9) == with_digits(number, 9) &&
                          by_c::with_digits(number, 15) == with_digits(number, 15) &&
                          by_c::with_decimals(number, 2) == with_decimals(number, 2);
        if (same) continue;
        CHECK(by_c::shortest(number) == shortest(number));
        CHECK(by_c::shortest_decimal(number) == shortest_decimal(number));
        CHECK(by_c::with_digits(number, 9) == with_digits(number, 9));
        CHECK(by_c::with_digits(number, 15) == with_digits(number, 15));
        CHECK(by_c::with_decimals(number, 2) == with_decimals(number, 2));
    }
}

TEST_CASE("a double is read back from its shortest text", "[model][doubles]") {
    for (double const number : telling_doubles())
        for (std::string const& text : {shortest(number), shortest_decimal(number)}) {
            CAPTURE(text);
            if (read_double(text) != number) CHECK(read_double(text) == number);
            if (by_c::read_double(text) != number) CHECK(by_c::read_double(text) == number);
        }
}

TEST_CASE("a text that is more or less than a number is none", "[model][doubles]") {
    for (auto const* const text : {"", "+1", "1 ", " 1", "0x10", "inf", "nan", "1e", "1e999", "--1",
                                   "1,5", ".", "e5", "-", "1-", "1.5.2"}) {
        CAPTURE(text);
        CHECK(!read_double(text));
        CHECK(!by_c::read_double(text));
    }
    for (auto const* const text : {"1.", ".5", "-.5", "1E2", "1e-2", "007"}) {
        CAPTURE(text);
        CHECK(read_double(text) == by_c::read_double(text));
        CHECK(read_double(text).has_value());
    }
}
