#include <assay/number.hpp>

#include "catch.hpp"
#include "model/ratio.hpp"

#include <cstdint>
#include <string>
#include <vector>

using assay::Number;
using assay::Rounding;
using assay_test::ratio;

namespace {

std::string exact(std::string_view text) {
    auto const number = Number::parse(text);
    return number ? number->exact() : "none";
}

}  // namespace

TEST_CASE("a ratio is in lowest terms with a positive denominator", "[model]") {
    CHECK(ratio(6, 4) == ratio(3, 2));
    CHECK(ratio(3, -6) == ratio(-1, 2));
    CHECK(ratio(0, -7) == Number{0});
    CHECK(ratio(INT64_MIN, INT64_MIN) == Number{1});
    CHECK_FALSE(Number::ratio(1, 0));
    CHECK_FALSE(Number::ratio(INT64_MIN, -1));
    CHECK_FALSE(Number::ratio(1, INT64_MIN));
    CHECK(ratio(2, INT64_MIN) == ratio(-1, INT64_C(1) << 62));
}

TEST_CASE("80 percent of 10 is 8, exactly", "[model]") {
    Number const share = *Number::parse("0.8");
    CHECK(multiply(share, Number{10}) == Number{8});
    CHECK(ratio(8, 10) == share);
    CHECK(ratio(11, 13) > share);
    CHECK(ratio(10, 13) < share);
}

TEST_CASE("decimals are read exactly and written as short as can be", "[model]") {
    CHECK(exact("0") == "0");
    CHECK(exact("-0") == "0");
    CHECK(exact("-0.0e5") == "0");
    CHECK(exact("12.50") == "12.5");
    CHECK(exact("-12") == "-12");
    CHECK(exact("0.1") == "0.1");
    CHECK(exact("1e3") == "1000");
    CHECK(exact("1.5E-3") == "0.0015");
    CHECK(exact("1200e-2") == "12");
    CHECK(exact("0.125e+2") == "12.5");
    CHECK(exact("0e999999999999999999999") == "0");
}

TEST_CASE("numbers at the ends of the range are read, those beyond are none", "[model]") {
    CHECK(exact("9223372036854775807") == "9223372036854775807");
    CHECK(exact("-9223372036854775808") == "-9223372036854775808");
    CHECK(exact("9223372036854775808") == "none");
    CHECK(exact("-9223372036854775809") == "none");
    CHECK(exact("1e18") == "1000000000000000000");
    CHECK(exact("1e19") == "none");
    CHECK(exact("1e400") == "none");
    CHECK(exact("1e-400") == "none");
    CHECK(exact("0.000000000000000001") == "0.000000000000000001");
    CHECK(exact("0.0000000000000000001") == "none");
    CHECK(Number::parse("0." + std::string(1000, '0') + "1") == std::nullopt);
    CHECK(Number::parse("1" + std::string(18, '0') + "." + std::string(1000, '0')) ==
          Number{INT64_C(1000000000000000000)});
}

TEST_CASE("a negative power of two that fits is read however long its decimal is", "[model]") {
    std::string const decimal = ratio(1, INT64_C(1) << 62).exact();
    CHECK(decimal.size() == 64);
    CHECK(Number::parse(decimal) == ratio(1, INT64_C(1) << 62));
    CHECK(Number::parse(decimal + "1") == std::nullopt);
}

TEST_CASE("what JSON would not call a number is none", "[model]") {
    for (char const* const text : {"", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x10", "NaN",
                                   "Infinity", "1 ", " 1", "1,5", "--1", "1.2.3", "1e1.5"}) {
        INFO(text);
        CHECK_FALSE(Number::parse(text));
    }
}

TEST_CASE("what has no exact decimal is written as a ratio", "[model]") {
    CHECK(ratio(1, 3).exact() == "1/3");
    CHECK(ratio(-22, 7).exact() == "-22/7");
    CHECK(ratio(1, 8).exact() == "0.125");
}

TEST_CASE("numbers are rounded half up for people", "[model]") {
    CHECK(ratio(2, 3).rounded(1) == "0.7");
    CHECK(ratio(1, 2).rounded(0) == "1");
    CHECK(ratio(-1, 2).rounded(0) == "0");
    CHECK(ratio(-3, 2).rounded(0) == "-1");
    CHECK(ratio(5, 2).rounded(0) == "3");
    CHECK(ratio(1, 3).rounded(4) == "0.3333");
    CHECK(ratio(1, 20).rounded(1) == "0.1");
    CHECK(Number{7}.rounded(2) == "7");
    CHECK(ratio(199, 100).rounded(1) == "2");
    CHECK(ratio(1001, 1000).rounded(2) == "1");
    CHECK(Number{INT64_MIN}.rounded(18) == "-9223372036854775808");
    CHECK(ratio(1, 3).rounded(30) == "0.333333333333333333");
}

TEST_CASE("arithmetic leaves the range as nothing, never as a wrong number", "[model]") {
    Number const most{INT64_MAX};
    Number const least{INT64_MIN};
    CHECK(add(most, Number{0}) == most);
    CHECK_FALSE(add(most, Number{1}));
    CHECK_FALSE(subtract(least, Number{1}));
    CHECK_FALSE(multiply(least, Number{-1}));
    CHECK_FALSE(multiply(most, most));
    CHECK(divide(least, least) == Number{1});
    CHECK_FALSE(divide(most, Number{0}));
    CHECK_FALSE(divide(Number{1}, least));
    CHECK(add(ratio(1, INT64_MAX), ratio(-1, INT64_MAX)) == Number{0});
    CHECK_FALSE(add(ratio(1, INT64_MAX), ratio(1, INT64_MAX - 1)));
    CHECK(multiply(ratio(INT64_MAX, 2), ratio(2, INT64_MAX)) == Number{1});
}

TEST_CASE("small ratios follow the rules of fractions", "[model]") {
    bool holds = true;
    for (std::int64_t a = -6; a <= 6; ++a)
        for (std::int64_t b = 1; b <= 6; ++b)
            for (std::int64_t c = -6; c <= 6; ++c)
                for (std::int64_t d = 1; d <= 6; ++d) {
                    Number const x = ratio(a, b);
                    Number const y = ratio(c, d);
                    holds = holds && add(x, y) == ratio(a * d + c * b, b * d);
                    holds = holds && subtract(*add(x, y), y) == x;
                    holds = holds && multiply(x, y) == ratio(a * c, b * d);
                    holds = holds && (c == 0 || multiply(*divide(x, y), y) == x);
                    holds = holds && (x < y) == (a * d < c * b);
                }
    CHECK(holds);
}

TEST_CASE("rounding goes to multiples of the step", "[model]") {
    auto const rounded = [](Number value, Rounding mode) {
        return round_to(value, Number{1}, mode)->exact();
    };
    std::vector<Number> const values{ratio(-5, 2), ratio(-3, 2), ratio(-1, 3),
                                     ratio(3, 2),  ratio(5, 2),  ratio(8, 3)};
    std::vector<std::string> down, up, half_up, half_even;
    for (Number const value : values) {
        down.push_back(rounded(value, Rounding::down));
        up.push_back(rounded(value, Rounding::up));
        half_up.push_back(rounded(value, Rounding::half_up));
        half_even.push_back(rounded(value, Rounding::half_even));
    }
    CHECK(down == std::vector<std::string>{"-3", "-2", "-1", "1", "2", "2"});
    CHECK(up == std::vector<std::string>{"-2", "-1", "0", "2", "3", "3"});
    CHECK(half_up == std::vector<std::string>{"-2", "-1", "0", "2", "3", "3"});
    CHECK(half_even == std::vector<std::string>{"-2", "-2", "0", "2", "2", "3"});
    CHECK(round_to(ratio(637, 1000), ratio(1, 100), Rounding::half_up) == ratio(16, 25));
    CHECK(round_to(Number{7}, ratio(3, 2), Rounding::half_up) == ratio(15, 2));
    CHECK_FALSE(round_to(Number{1}, Number{0}, Rounding::down));
    CHECK_FALSE(round_to(Number{1}, Number{-1}, Rounding::down));
    CHECK_FALSE(round_to(Number{INT64_MAX}, Number{2}, Rounding::up));
}
