#pragma once

// Catch2 as the tests use it: Debian 12 has version 2, newer systems have version 3. Write for both:
// REQUIRE, CHECK, REQUIRE_THAT, SECTION, GENERATE, Approx, and `contains_text` below for substrings.

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

#include <string>

namespace assay_test {

/// Matches a text that holds `part`: REQUIRE_THAT(message, contains_text("1.2.3")).
inline auto contains_text(std::string const& part) {
#if __has_include(<catch2/catch_test_macros.hpp>)
    return Catch::Matchers::ContainsSubstring(part);
#else
    return Catch::Matchers::Contains(part);
#endif
}

}  // namespace assay_test
