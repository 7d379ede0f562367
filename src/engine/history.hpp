#pragma once

#include "algebra/rows/assessment_rows.hpp"
#include "algebra/values/plan.hpp"
#include "engine/problems.hpp"
#include "model/meter.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace assay::engine {

/// What tells judgements apart that count the same, whatever their order in the file: author and visit.
[[nodiscard]] inline std::pair<Text, Text> author_and_visit(algebra::LinkedRows const& rows,
                                                            algebra::Row judgement) {
    algebra::Row const visit = rows.judgements[algebra::at(judgement)].visit;
    return {rows.assessment->judgements[algebra::at(judgement)].author,
            visit == algebra::no_row ? Text{} : rows.assessment->visits[algebra::at(visit)].id};
}

/// Links what is there to what came before it. Keeps its memory from one assessment to the next.
class History {
public:
    /// The meter outlives this.
    History(algebra::Plan const& plan, Meter& meter) : plan_(plan), meter_(meter) {}

    /// Links each visit to the one before it that took place: of a visit by an assessment body, the one by a
    /// body. Requires: the records of the visits are there.
    void of_visits(algebra::LinkedRows& rows);

    /// Links each judgement to the rating before it, and to the self-assessment that was there when it was made.
    /// Finds judgements that are there twice. Requires: they are linked to their elements, visits and sites.
    void of_judgements(algebra::LinkedRows& rows, Problems& problems);

private:
    using Row = algebra::Row;

    void rank(algebra::LinkedRows const& rows, Row element);
    void find_duplicates(algebra::LinkedRows const& rows, Problems& problems) const;
    void link_previous(algebra::LinkedRows& rows);
    void link_own(algebra::LinkedRows& rows);

    algebra::Plan const& plan_;
    Meter& meter_;
    std::vector<Row> sorted_;         ///< the judgements of the element at hand, or visits
    std::vector<std::size_t> ranks_;  ///< of the judgements, within their element
};

}  // namespace assay::engine
