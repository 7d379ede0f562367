#pragma once

#include "algebra/rows/assessment_rows.hpp"
#include "algebra/rows/precedence.hpp"
#include "algebra/values/plan.hpp"
#include "model/meter.hpp"

namespace assay::engine {

/// Finds which judgement decides each element. Keeps its memory from one assessment to the next.
class Decider {
public:
    /// The meter outlives this.
    Decider(algebra::Plan const& plan, Meter& meter) : plan_(plan), meter_(meter), roles_(plan) {}

    /// Requires: linking found no problem.
    void decide(algebra::LinkedRows const& linked, algebra::DecidedRows& into);

    /// The same decisions, but nothing decides an element that is awaited at a visit, so that it can still
    /// get any rating. False when no such element has a rating: then nothing would be different.
    [[nodiscard]] bool open_awaited(algebra::LinkedRows const& linked,
                                    algebra::DecidedRows const& decided,
                                    algebra::VisitRows const& visits,
                                    algebra::DecidedRows& into) const;

private:
    using Row = algebra::Row;

    [[nodiscard]] bool may_decide(algebra::LinkedRows const& linked, Row judgement) const;
    [[nodiscard]] bool is_gap_analysis(algebra::LinkedRows const& linked, Row visit) const;
    [[nodiscard]] bool is_latest_a_gap_analysis(algebra::LinkedRows const& linked) const;
    [[nodiscard]] algebra::DecidedRows::Node decided_by(algebra::LinkedRows const& linked) const;

    algebra::Plan const& plan_;
    Meter& meter_;
    algebra::DecidingRoles roles_;
    algebra::Deciders<Row> deciders_;  ///< of the element at hand
    bool is_gap_analysis_ = false;     ///< the latest visit is one, so its ratings are shown
};

}  // namespace assay::engine
