#pragma once

#include <assay/assessment.hpp>

#include "algebra/values/abstract_values.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace assay::algebra {

struct Plan;

using Row = std::int32_t;
inline constexpr Row no_row = -1;

/// The row as an index.
[[nodiscard]] constexpr std::size_t at(Row row) { return static_cast<std::size_t>(row); }

/// The item of a row.
template <class T>
[[nodiscard]] T const& at(std::vector<T> const& list, Row row) {
    return list[at(row)];
}

/// For each row of one kind a list of rows of another, packed one after the other.
class Links {
public:
    /// The rows linked from `row`, in the order in which they were linked.
    [[nodiscard]] std::span<Row const> of(Row row) const& {
        auto const at = static_cast<std::size_t>(row);
        return std::span<Row const>(items_).subspan(first_[at], first_[at + 1] - first_[at]);
    }

    /// Links each `from(i)` to i, or to `item(i)`, for i in 0..count-1; a negative `from(i)` links
    /// nothing.
    template <class From, class Item = std::identity>
    void group(std::size_t rows, std::size_t count, From from, Item item = {}) {
        first_.assign(rows + 1, 0);
        for (std::size_t i = 0; i < count; ++i)
            if (Row const row = from(i); row >= 0) ++first_[static_cast<std::size_t>(row) + 1];
        for (std::size_t row = 0; row < rows; ++row) first_[row + 1] += first_[row];
        items_.resize(first_[rows]);
        for (std::size_t i = count; i-- > 0;)
            if (Row const row = from(i); row >= 0) {
                // filled from behind, with the end of each list as its cursor; shifted back below
                items_[--first_[static_cast<std::size_t>(row) + 1]] = static_cast<Row>(item(i));
            }
        for (std::size_t row = 0; row < rows; ++row) first_[row] = first_[row + 1];
        first_[rows] = static_cast<std::uint32_t>(items_.size());
    }

    /// Adds lists one row after the other: begin(), then for each row its add()s and an end_row().
    void begin() {
        first_.assign(1, 0);
        items_.clear();
    }
    void add(Row item) { items_.push_back(item); }
    void end_row() { first_.push_back(static_cast<std::uint32_t>(items_.size())); }

    [[nodiscard]] std::span<Row const> all() const& { return items_; }

    // of a temporary, what these hand out would dangle
    std::span<Row const> of(Row) const&& = delete;
    std::span<Row const> all() const&& = delete;

private:
    std::vector<std::uint32_t> first_;
    std::vector<Row> items_;
};

/// What a piece of evidence is offered for: an element, or a limb or guidance point of it.
struct Target {
    Row element = no_row;
    Row limb = no_row;  ///< index into Plan::limbs; none: the element, or a guidance point of it
    Row guidance = no_row;  ///< index into Plan::guidance; none: the element, or a limb of it
};

/// An assessment with every id resolved and every link followed: what the rules read. Filled by the
/// engine for each document, memory reused. Rows are indexes into the lists of the assessment, of
/// the standard, or of the plan.
struct Rows {
    Assessment const* assessment = nullptr;
    Date as_of;
    Row visit =
        no_row;  ///< the visit that the ratings that count come from; none: nothing was judged

    struct Node {
        Choice rating;          ///< of an element: every rating it can still have
        Row deciding = no_row;  ///< the judgement that decides
        Row claim = no_row;     ///< the claim that it does not apply, where the pack permits one
        bool applies = true;    ///< false: a claim that is permitted and not refused takes it out
        bool disputed = false;  ///< equal deciders differ
    };
    std::vector<Node> nodes;
    Links judgements_of_node, shortfalls_of_node;

    struct JudgementRow {
        Row element = no_row, visit = no_row, site = no_row, carried_from = no_row;
        Row judged_at = no_row;  ///< the visit it was carried from, else its own
        Row previous =
            no_row;        ///< in the same role, of the same site, rated on the latest day before
        Row own = no_row;  ///< the latest in the role `self` of the same site, up to its visit
        std::int32_t rating = -1;  ///< index into the scale
        bool decides = false;
    };
    std::vector<JudgementRow> judgements;
    std::vector<Row> deciding;  ///< the judgements that decide, in the order of the standard

    struct Citation {
        Row judgement = no_row, evidence = no_row;
    };
    std::vector<Citation> citations;  ///< of the judgements that decide, in the order of `deciding`
    Links cites;                      ///< judgement -> evidence
    Links cited_by;                   ///< evidence -> judgements that decide

    struct EvidenceRow {
        Row kind = no_row, site = no_row;
    };
    std::vector<EvidenceRow> evidence;
    std::vector<Target> targets;              ///< of all evidence, one after the other
    std::vector<std::uint32_t> first_target;  ///< of each piece of evidence, and the end
    Links offered_for;                        ///< evidence -> elements, each once
    Links evidence_of_node;                   ///< element -> evidence offered for it

    struct VisitRow {
        bool took_place = false;
        /// Elements in its scope, without those accepted as not applicable.
        std::uint32_t in_scope = 0;
        std::uint32_t judged = 0;  ///< of these, the elements that were rated at it
        std::uint32_t counts = 0;  ///< elements that apply whose rating was given at it
    };
    std::vector<VisitRow> visits;
    Row latest_visit = no_row;  ///< of all that are not after `as_of`, prepared or made
    Links awaited_of_visit;     ///< elements in its scope that are still to be judged at it

    std::vector<Row> visit_kinds;  ///< of each visit
    std::vector<Row>
        visit_before;         ///< that took place; by an assessment body where it is made by one
    Links elements_of_visit;  ///< those that it names
    Links sites_of_visit, visits_of_site, judgements_of_site, evidence_of_site;

    std::vector<Row> claim_elements;
    std::vector<bool> claim_permitted;
    struct ShortfallRow {
        Row element = no_row, site = no_row, visit = no_row;
    };
    std::vector<ShortfallRow> shortfalls;
    Links elements_of_action;
    Links actions_of_shortfall;  ///< those that say that they mend it

    std::vector<std::vector<Fact const*>>
        facts;  ///< for each fact of the pack, for each row of its kind

    [[nodiscard]] std::span<Target const> targets_of(Row row) const& {
        auto const at = static_cast<std::size_t>(row);
        return std::span<Target const>(targets).subspan(first_target[at],
                                                        first_target[at + 1] - first_target[at]);
    }

    // of a temporary, what these hand out would dangle
    std::span<Target const> targets_of(Row) const&& = delete;
};

}  // namespace assay::algebra
