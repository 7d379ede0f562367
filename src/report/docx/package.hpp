#pragma once

#include <string>
#include <utility>
#include <vector>

namespace assay::report {

/// A part of an Office Open XML package: its path in the archive, and its bytes.
using PackagePart = std::pair<std::string, std::string>;

/// The archive of these parts, in this order, without the time of day. Throws: std::bad_alloc.
[[nodiscard]] std::string package_of(std::vector<PackagePart> const& parts);

}  // namespace assay::report
