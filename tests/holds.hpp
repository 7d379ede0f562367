#pragma once

#include "catch.hpp"

#include <string>
#include <string_view>

namespace assay_test {

/// Whether a text has this part.
inline bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// Checks that it has, and shows the text where it has not.
inline void check_holds(std::string const& text, std::string_view part) {
    INFO(text);
    CHECK(holds(text, part));
}

}  // namespace assay_test
