#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace assay::visits {

/// The members of an object in compact JSON: each key as it is quoted there, and its value as it is
/// written. Requires: the text is one whole object.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> members_of(
    std::string_view object);

}  // namespace assay::visits
