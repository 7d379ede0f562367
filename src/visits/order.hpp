#pragma once

#include <string>
#include <vector>

namespace assay::visits {

/// One order for the names of several lists, whatever the order of the lists: a name stands behind all
/// that precede it in some list, and of several that could be next the least is. Where lists
/// contradict each other, the least of what is left goes first. Names within a list are distinct.
[[nodiscard]] std::vector<std::string> joint_order(
    std::vector<std::vector<std::string>> const& lists);

}  // namespace assay::visits
