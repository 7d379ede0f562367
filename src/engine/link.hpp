#pragma once

#include <assay/assessment.hpp>

#include "algebra/rows/assessment_rows.hpp"
#include "algebra/values/plan.hpp"
#include "engine/history.hpp"
#include "engine/problems.hpp"
#include "engine/references.hpp"
#include "engine/settled_judgements.hpp"
#include "json/check.hpp"
#include "model/ids.hpp"
#include "model/meter.hpp"

#include <string_view>
#include <vector>

namespace assay::engine {

/// Fits assessments to the standard of a plan, one after the other: resolves every id and follows every
/// link. Keeps its memory, and nothing else, from one to the next.
class Linker {
public:
    /// The meter is charged for every record and every id; it outlives this.
    Linker(algebra::Plan const& plan, Meter& meter);

    /// `form`: the limits by which the form of the assessment is checked first; null: it is known.
    /// What does not fit is added to `problems`, in the order of the document; with problems, the rows must
    /// not be evaluated. Of what is empty and must not be, nothing is said: that is a problem of form. The
    /// rows refer to the assessment. `as_of`: none: the latest day with a rating.
    void link(Assessment const& assessment, Date as_of, algebra::LinkedRows& into,
              Problems& problems, Limits const* form = nullptr);

private:
    using Row = algebra::Row;

    /// The assessment at hand, and what becomes of it.
    struct File {
        Assessment const& document;
        algebra::LinkedRows& rows;
        Problems& problems;
    };

    void programme(File const& file) const;
    void sites(File const& file) const;
    void visits(File const& file);
    void rank_visits(File const& file) const;
    void evidence(File const& file);
    void supports(File const& file, std::size_t index);
    void judgements(File const& file);
    void judgement(File const& file, std::size_t index);
    void points_of(File const& file, std::size_t index, List<Text> points,
                   std::string_view key) const;
    void claims(File const& file) const;
    void shortfalls(File const& file) const;
    void actions(File const& file) const;
    void requests(File const& file) const;
    void comments(File const& file) const;
    void actions_of_shortfalls(File const& file) const;

    algebra::Plan const& plan_;
    Meter& meter_;
    json::Checker checker_;
    Ids evidence_kinds_;
    References references_;
    SettledJudgements settled_;
    History history_;
    std::vector<Row> offering_;      ///< the evidence of each item of LinkedRows::offered_for
    std::vector<Row> last_named_;    ///< of each address: the last evidence that names it
    std::vector<Row> last_offered_;  ///< of each element: the last evidence offered for it
};

}  // namespace assay::engine
