#pragma once

#include <assay/assessment.hpp>

#include "algebra/rows/assessment_rows.hpp"
#include "algebra/rows/context.hpp"
#include "algebra/values/plan.hpp"
#include "engine/decide.hpp"
#include "engine/link.hpp"
#include "engine/visits.hpp"
#include "model/meter.hpp"

#include <optional>
#include <vector>

namespace assay::engine {

/// What was computed of one assessment: columns of values and ladders, with the rows they were computed of.
/// The contexts belong to the pipeline, and are valid until its next assessment.
struct Computed {
    algebra::Context& stated;  ///< as the file says it
    /// Only what the outcome depends on, with every element counted; null: no claim takes one out.
    algebra::Context* without_claims = nullptr;
    /// Only what the outcome depends on, while what is awaited at visits is open; null: nothing awaited has a
    /// rating.
    algebra::Context* awaited_open = nullptr;
};

/// The way of one assessment after the other through the stages link, decide, claims and compute, under one
/// plan. Each stage fills a value of its own from those before it.
class Pipeline {
public:
    /// `functions`: the Lua functions of the pack; null: none are run. Both outlive this.
    Pipeline(algebra::Plan const& plan, Meter& meter, algebra::Functions* functions);
    Pipeline(Pipeline const&) = delete;
    Pipeline& operator=(Pipeline const&) = delete;

    /// Resolves ids and follows links, see Linker; what does not fit is added to `problems`. With problems, there
    /// is no further stage.
    void link(Assessment const& assessment, Date as_of, Problems& problems,
              Limits const* form = nullptr);

    /// Finds which judgement decides each element and which elements count. Nothing that is computed may be
    /// read in the context yet. Requires: link() found no problem.
    /// Throws: Error as every stage from here on, when time is exhausted.
    algebra::Context& decide();

    /// From here on, every element counts, whatever is claimed. Requires: decide(), and nothing was computed.
    void count_claimed();

    /// Computes all values and ladders. Requires: decide().
    algebra::Context& compute();

    /// Computes only what the outcome depends on. Requires: decide().
    algebra::Context& compute_outcome();

    /// Computes some of them; the others are not to be read. Requires: decide().
    algebra::Context& compute(std::vector<algebra::Task> const& steps);

    /// What compute() came to. Requires: compute().
    [[nodiscard]] algebra::Context& stated() { return stated_; }

    /// What compute() came to, and the outcome in other circumstances beside it. Requires: compute().
    [[nodiscard]] Computed compute_beside();

private:
    algebra::Context* outcome_with(std::optional<algebra::Context>& context,
                                   algebra::Rows const& rows);

    algebra::Plan const& plan_;
    Meter& meter_;
    algebra::Functions* functions_;
    Linker linker_;
    Decider decider_;
    VisitMemory visit_memory_;

    algebra::LinkedRows linked_;
    algebra::DecidedRows decided_, decided_if_open_;
    algebra::ClaimRows claims_, claims_if_all_count_;
    algebra::VisitRows visits_, visits_if_all_count_;
    algebra::Context stated_;
    std::optional<algebra::Context> without_claims_, awaited_open_;  ///< made when first needed
};

}  // namespace assay::engine
