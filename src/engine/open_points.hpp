#pragma once

#include <assay/dependence.hpp>

#include "algebra/explain/open_leaves.hpp"
#include "algebra/rows/context.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace assay::engine {

/// The points of an explanation, each once.
class OpenPoints {
public:
    explicit OpenPoints(algebra::Context const& context) : c_(context) {}

    /// Adds what is missing, unless it is there. Returns its id.
    std::string const& add(algebra::OpenLeaf const& leaf);

    [[nodiscard]] std::vector<OpenPoint> take() && { return std::move(points_); }

private:
    algebra::Context const& c_;
    std::map<algebra::OpenLeaf, std::string> ids_;
    std::vector<OpenPoint> points_;
};

}  // namespace assay::engine
