#pragma once

#include <assay/assessment.hpp>

#include "algebra/rows/visit_records.hpp"
#include "algebra/values/abstract_values.hpp"
#include "algebra/values/rows.hpp"

#include <cstdint>
#include <span>
#include <vector>

// What rules read of an assessment, as four values. The engine makes one after the other, each from those
// before it, and changes none afterwards; only their memory is used again for the next assessment. Rows are
// indexes into the lists of the assessment, of the standard, or of the plan.

namespace assay::algebra {

/// What the file says: every id resolved, every link followed.
struct LinkedRows {
    Assessment const* assessment = nullptr;
    Date as_of;

    struct JudgementRow {
        Row element = no_row, visit = no_row, site = no_row, carried_from = no_row;
        Row judged_at = no_row;  ///< the visit it was carried from, else its own
        Row previous =
            no_row;        ///< in the same role, of the same site, rated on the latest day before
        Row own = no_row;  ///< the latest in the role `self` of the same site, up to its visit
        std::int32_t rating = -1;  ///< index into the scale
    };
    std::vector<JudgementRow> judgements;
    Links judgements_of_node, judgements_of_site;
    Links cites;  ///< judgement -> evidence

    struct EvidenceRow {
        Row kind = no_row, site = no_row;
    };
    std::vector<EvidenceRow> evidence;
    std::vector<Target> targets;              ///< of all evidence, one after the other
    std::vector<std::uint32_t> first_target;  ///< of each piece of evidence, and the end
    Links offered_for;                        ///< evidence -> elements, each once
    Links evidence_of_node;                   ///< element -> evidence offered for it
    Links evidence_of_site;

    std::vector<VisitRecord> records;  ///< of each visit
    std::vector<Row> visit_kinds;      ///< of each visit
    std::vector<Row> visit_ranks;  ///< of each visit: its place in the order of days, then of ids
    std::vector<Row>
        visit_before;           ///< that took place; by an assessment body where it is made by one
    Row latest_visit = no_row;  ///< of all that are not after `as_of`, prepared or made
    Links elements_of_visit;    ///< those that it names
    Links sites_of_visit, visits_of_site;

    std::vector<Row> claim_elements;  ///< of each claim
    std::vector<Row> claim_of_node;   ///< the claim that it does not apply, permitted or not

    struct ShortfallRow {
        Row element = no_row, site = no_row, visit = no_row;
    };
    std::vector<ShortfallRow> shortfalls;
    Links shortfalls_of_node;
    Links elements_of_action;
    Links actions_of_shortfall;  ///< those that say that they mend it

    std::vector<std::vector<Fact const*>>
        facts;  ///< for each fact of the pack, for each row of its kind

    [[nodiscard]] std::span<Target const> targets_of(Row row) const& {
        auto const at = static_cast<std::size_t>(row);
        return std::span<Target const>(targets).subspan(first_target[at],
                                                        first_target[at + 1] - first_target[at]);
    }

    /// The last day of a visit; of none: no date.
    [[nodiscard]] Date date_of_visit(Row visit) const {
        return visit == no_row ? Date{} : assessment->visits[at(visit)].date();
    }

    // of a temporary, what these hand out would dangle
    std::span<Target const> targets_of(Row) const&& = delete;
};

/// Which judgement decides each element.
struct DecidedRows {
    struct Node {
        Choice rating;          ///< of an element: every rating it can still have
        Row deciding = no_row;  ///< the judgement that decides
        bool disputed = false;  ///< equal deciders differ
    };
    std::vector<Node> nodes;
    std::vector<Row> deciding;  ///< the judgements that decide, in the order of the standard
    Row visit =
        no_row;  ///< the visit that the ratings that count come from; none: nothing was judged

    struct Citation {
        Row judgement = no_row, evidence = no_row;
    };
    std::vector<Citation> citations;  ///< of the judgements that decide, in the order of `deciding`
    Links cited_by;                   ///< evidence -> judgements that decide
};

/// Which elements are out of the count.
struct ClaimRows {
    std::vector<Kleene> permitted;  ///< of each claim: the pack permits it
    /// Of each claim: the questions of the pack without an answer on which that depends, in one text and each.
    std::vector<std::string> waits_for;
    std::vector<std::vector<std::string>> questions;
    /// Of each node. No: a claim takes it out. Open: whether the claim is permitted waits for an answer.
    std::vector<Kleene> applies;
};

/// What was judged at each visit, and what is still to be judged.
struct VisitRows {
    struct VisitRow {
        /// Elements in its scope, without those agreed as not applicable.
        std::uint32_t in_scope = 0;
        std::uint32_t judged = 0;  ///< of these, the elements that were rated at it
        std::uint32_t counts = 0;  ///< elements that apply whose rating was given at it
    };
    std::vector<VisitRow> visits;
    Links awaited;  ///< visit -> elements in its scope that are still to be rated at it
};

/// One value of each, as rules see them side by side. None: only what reads no assessment can be evaluated.
struct Rows {
    LinkedRows const* linked = nullptr;
    DecidedRows const* decided = nullptr;
    ClaimRows const* claims = nullptr;
    VisitRows const* visits = nullptr;
};

}  // namespace assay::algebra
