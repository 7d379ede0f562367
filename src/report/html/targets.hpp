#pragma once

#include <assay/document.hpp>

#include <string>
#include <vector>

namespace assay::report {

/// The ids of all sections and rows, in their order: what links in a document can lead to. An id may stand twice.
[[nodiscard]] std::vector<std::string> targets_in(Blocks const& blocks);

}  // namespace assay::report
