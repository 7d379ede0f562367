#pragma once

#include <assay/dependence.hpp>

#include "algebra/rows/context.hpp"
#include "engine/open_points.hpp"
#include "engine/open_result.hpp"
#include "engine/pipeline.hpp"
#include "model/meter.hpp"

#include <cstdint>

namespace assay::engine {

/// Finds what open results depend on. Keeps its memory from one assessment to the next.
class DependenceFinder {
public:
    /// All outlive this. `functions`: the Lua functions of the pack; null: none are run.
    DependenceFinder(algebra::Plan const& plan, Limits const& limits,
                     algebra::Functions* functions);
    DependenceFinder(DependenceFinder const&) = delete;
    DependenceFinder& operator=(DependenceFinder const&) = delete;

    /// What a result depends on; the points that it names are added to `open`, each once. At most `allowance` steps are
    /// taken; after that, what is known by then is the answer. `stated`: a context in which everything is computed; the
    /// steps are charged to its meter.
    /// Throws: Error when the time that the limits allow is used up.
    [[nodiscard]] Dependence find(algebra::Context& stated, OpenResult const& result,
                                  std::uint64_t allowance, OpenPoints& open);

private:
    algebra::Plan const& plan_;
    Limits const& allowed_;
    Limits limits_;  ///< of one search
    Meter meter_{limits_, Activity::evaluating, plan_.name};
    Pipeline trial_;
};

/// A finder, and how many steps it may take for one explanation.
struct DependenceSearch {
    DependenceFinder& finder;
    std::uint64_t allowance = 0;
};

}  // namespace assay::engine
