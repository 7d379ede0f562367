// What is judged at which visit, and what is still to be judged.
//
// An element is awaited at the latest visit by an assessor that has it in its scope, when nobody has judged it
// at that visit or a later one. Where no assessor's visit has it in its scope, the same holds for
// self-assessments, unless an assessor's judgement counts. A visit after the as-of day awaits nothing yet.
// An element that was accepted as not applicable is in no scope; one that is claimed so is awaited nowhere.
// Linear in visits, their scopes and judgements.

#include "engine/visits.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace assay::engine {

using namespace algebra;

namespace {

/// Counts for each visit what is in its scope, what was judged at it and what is awaited.
class JudgedVisits {
public:
    JudgedVisits(Plan const& plan, LinkedRows const& linked, DecidedRows const& decided,
                 ClaimRows const& claims, VisitMemory& memory, VisitRows& into)
        : plan_(plan),
          linked_(linked),
          decided_(decided),
          claims_(claims),
          named_(memory.named),
          awaited_(memory.awaited),
          last_judged_(memory.last_judged),
          into_(into) {}

    void count() {
        into_.visits.assign(visits().size(), {});
        named_.clear();
        awaited_.clear();
        last_judged_.assign(visits().size(), no_row);
        read_scopes();
        std::uint32_t elements = 0;
        auto const* named = named_.data();
        auto const* const end = named + named_.size();
        for (Row const element : plan_.of_level.back()) {
            auto const* const first = named;
            while (named != end && named->first == element) ++named;
            if (is_accepted(element)) continue;
            ++elements;
            count(element, std::span(first, static_cast<std::size_t>(named - first)));
        }
        for (std::size_t i = 0; i < visits().size(); ++i)
            if (visits()[i].elements.empty()) into_.visits[i].in_scope = elements;
        into_.awaited.group(
            visits().size(), awaited_.size(), [&](std::size_t i) { return awaited_[i].first; },
            [&](std::size_t i) { return awaited_[i].second; });
    }

private:
    /// Of self-assessments, and of visits by assessors, one each; none: there is none.
    using Latest = std::array<Row, 2>;
    using Named = std::span<std::pair<Row, Row> const>;  ///< an element and visits that name it

    [[nodiscard]] std::vector<Visit> const& visits() const { return linked_.assessment->visits; }

    [[nodiscard]] bool is_accepted(Row element) const {
        return claims_.applies[at(element)].is_no() &&
               linked_.assessment->claims[at(linked_.claim_of_node[at(element)])].acceptance ==
                   Acceptance::accepted;
    }

    [[nodiscard]] bool is_later(Row visit, Row than) const {
        return than == no_row ||
               (visit != no_row && linked_.visit_ranks[at(visit)] > linked_.visit_ranks[at(than)]);
    }

    void keep_later(Row visit, Latest& latest) const {
        Row& kept = latest[linked_.records[at(visit)].by_assessors ? 1 : 0];
        if (is_later(visit, kept)) kept = visit;
    }

    // Nothing is awaited at a visit to come, nor at one whose ratings are in no file.
    [[nodiscard]] bool awaits(Row visit) const {
        auto const& record = linked_.records[at(visit)];
        return visits()[at(visit)].date() <= linked_.as_of &&
               (record.has_entries || !record.took_place);
    }

    // A visit that names no element has all of them in its scope.
    void read_scopes() {
        for (std::size_t i = 0; i < visits().size(); ++i) {
            auto const visit = static_cast<Row>(i);
            for (Row const element : linked_.elements_of_visit.of(visit))
                named_.emplace_back(element, visit);
            if (visits()[i].elements.empty() && awaits(visit)) keep_later(visit, sees_all_);
        }
        std::sort(named_.begin(), named_.end());
        named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
    }

    void count(Row element, Named named) {
        Latest wanted = sees_all_;
        for (auto const& [same, visit] : named) {
            ++into_.visits[at(visit)].in_scope;
            if (awaits(visit)) keep_later(visit, wanted);
        }
        Latest const judged = judged_at(element, named);
        if (claims_.applies[at(element)].is_no()) return;
        auto const& node = decided_.nodes[at(element)];
        bool const is_decided = node.deciding != no_row;
        bool const by_assessor =
            is_decided && linked_.assessment->judgements[at(node.deciding)].role != Role::self;
        std::size_t const who = wanted[1] != no_row ? 1 : 0;
        if (wanted[who] != no_row && is_later(wanted[who], judged[who]) &&
            (who == 1 || !by_assessor))
            awaited_.emplace_back(wanted[who], element);
        if (!is_decided) return;
        Row const visit = linked_.judgements[at(node.deciding)].judged_at;
        if (visit != no_row) ++into_.visits[at(visit)].counts;
    }

    // The latest visits at which an element was judged; each visit counts it once.
    Latest judged_at(Row element, Named named) {
        Latest latest{no_row, no_row};
        for (Row const row : linked_.judgements_of_node.of(element)) {
            auto const& judgement = linked_.judgements[at(row)];
            Row const visit = judgement.visit;
            bool const is_own = judgement.rating >= 0 && judgement.site == no_row &&
                                visit != no_row && judgement.carried_from == no_row;
            if (!is_own || (linked_.assessment->judgements[at(row)].role == Role::self &&
                            linked_.records[at(visit)].by_assessors))
                continue;
            keep_later(visit, latest);
            if (last_judged_[at(visit)] == element) continue;
            last_judged_[at(visit)] = element;
            bool const in_scope =
                visits()[at(visit)].elements.empty() ||
                std::binary_search(named.begin(), named.end(), std::pair(element, visit));
            if (in_scope) ++into_.visits[at(visit)].judged;
        }
        return latest;
    }

    Plan const& plan_;
    LinkedRows const& linked_;
    DecidedRows const& decided_;
    ClaimRows const& claims_;
    std::vector<std::pair<Row, Row>>& named_;
    std::vector<std::pair<Row, Row>>& awaited_;
    std::vector<Row>& last_judged_;
    VisitRows& into_;
    Latest sees_all_{no_row, no_row};
};

}  // namespace

void count_visits(Plan const& plan, LinkedRows const& linked, DecidedRows const& decided,
                  ClaimRows const& claims, VisitMemory& memory, VisitRows& into) {
    JudgedVisits(plan, linked, decided, claims, memory, into).count();
}

}  // namespace assay::engine
