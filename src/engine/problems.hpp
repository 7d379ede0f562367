#pragma once

#include "model/problems.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::engine {

/// The place of a member of an item of a list: `/judgements/3/element`.
[[nodiscard]] inline std::string pointer(std::string_view list, std::size_t index,
                                         std::string_view key) {
    return "/" + std::string(list) + "/" + std::to_string(index) + (key.empty() ? "" : "/") +
           std::string(key);
}

}  // namespace assay::engine
