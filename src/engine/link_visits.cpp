// Which visit the ratings that count come from, and what is still to be judged at which visit.
//
// An element is awaited at the latest visit by an assessor that has it in its scope, when nobody has judged it
// at that visit or a later one. Where no assessor's visit has it in its scope, the same holds for
// self-assessments, unless an assessor's judgement counts. A visit after the as-of day awaits nothing yet.
// Linear in visits, their scopes and judgements.

#include "engine/link.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

namespace assay::engine {

using namespace algebra;

namespace {

/// Counts for each visit what is in its scope, what was judged at it and what is awaited.
class JudgedVisits {
public:
    JudgedVisits(Plan const& plan, Assessment const& assessment, Rows& rows,
                 std::vector<VisitRecord> const& records, std::vector<Row> const& ranks)
        : plan_(plan), assessment_(assessment), rows_(rows), records_(records), ranks_(ranks) {}

    void count() {
        read_scopes();
        last_judged_.assign(visits().size(), no_row);
        std::uint32_t elements = 0;
        auto named = named_.begin();
        for (Row const element : plan_.of_level.back()) {
            auto const first = named;
            while (named != named_.end() && named->first == element) ++named;
            if (is_accepted(element)) continue;
            ++elements;
            count(element, std::span(first, named));
        }
        for (std::size_t i = 0; i < visits().size(); ++i)
            if (visits()[i].elements.empty()) rows_.visits[i].in_scope = elements;
        rows_.awaited_of_visit.group(
            visits().size(), awaited_.size(), [&](std::size_t i) { return awaited_[i].first; },
            [&](std::size_t i) { return awaited_[i].second; });
    }

private:
    /// Of self-assessments, and of visits by assessors, one each; none: there is none.
    using Latest = std::array<Row, 2>;
    using Named = std::span<std::pair<Row, Row> const>;  ///< an element and visits that name it

    [[nodiscard]] std::vector<Visit> const& visits() const { return assessment_.visits; }

    [[nodiscard]] bool is_accepted(Row element) const {
        auto const& node = rows_.nodes[at(element)];
        return !node.applies &&
               assessment_.claims[at(node.claim)].acceptance == Acceptance::accepted;
    }

    [[nodiscard]] bool is_later(Row visit, Row than) const {
        return than == no_row || (visit != no_row && ranks_[at(visit)] > ranks_[at(than)]);
    }

    void keep_later(Row visit, Latest& latest) const {
        Row& kept = latest[records_[at(visit)].by_assessors ? 1 : 0];
        if (is_later(visit, kept)) kept = visit;
    }

    // Nothing is awaited at a visit to come, nor at one whose ratings are in no file.
    [[nodiscard]] bool awaits(Row visit) const {
        auto const& record = records_[at(visit)];
        return visits()[at(visit)].date() <= rows_.as_of &&
               (record.has_entries || !record.took_place);
    }

    // A visit that names no element has all of them in its scope.
    void read_scopes() {
        for (std::size_t i = 0; i < visits().size(); ++i) {
            auto const visit = static_cast<Row>(i);
            for (Row const element : rows_.elements_of_visit.of(visit))
                named_.emplace_back(element, visit);
            if (visits()[i].elements.empty() && awaits(visit)) keep_later(visit, sees_all_);
        }
        std::sort(named_.begin(), named_.end());
        named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
    }

    void count(Row element, Named named) {
        Latest wanted = sees_all_;
        for (auto const& [same, visit] : named) {
            ++rows_.visits[at(visit)].in_scope;
            if (awaits(visit)) keep_later(visit, wanted);
        }
        Latest const judged = judged_at(element, named);
        auto const& node = rows_.nodes[at(element)];
        if (!node.applies) return;
        bool const is_decided = node.deciding != no_row;
        bool const by_assessor =
            is_decided && assessment_.judgements[at(node.deciding)].role != Role::self;
        std::size_t const who = wanted[1] != no_row ? 1 : 0;
        if (wanted[who] != no_row && is_later(wanted[who], judged[who]) &&
            (who == 1 || !by_assessor))
            awaited_.emplace_back(wanted[who], element);
        if (!is_decided) return;
        Row const visit = rows_.judgements[at(node.deciding)].judged_at;
        if (visit != no_row) ++rows_.visits[at(visit)].counts;
    }

    // The latest visits at which an element was judged; each visit counts it once.
    Latest judged_at(Row element, Named named) {
        Latest latest{no_row, no_row};
        for (Row const row : rows_.judgements_of_node.of(element)) {
            auto const& judgement = rows_.judgements[at(row)];
            Row const visit = judgement.visit;
            bool const is_own = judgement.rating >= 0 && judgement.site == no_row &&
                                visit != no_row && judgement.carried_from == no_row;
            if (!is_own || (assessment_.judgements[at(row)].role == Role::self &&
                            records_[at(visit)].by_assessors))
                continue;
            keep_later(visit, latest);
            if (last_judged_[at(visit)] == element) continue;
            last_judged_[at(visit)] = element;
            bool const in_scope =
                visits()[at(visit)].elements.empty() ||
                std::find(named.begin(), named.end(), std::pair(element, visit)) != named.end();
            if (in_scope) ++rows_.visits[at(visit)].judged;
        }
        return latest;
    }

    Plan const& plan_;
    Assessment const& assessment_;
    Rows& rows_;
    std::vector<VisitRecord> const& records_;
    std::vector<Row> const& ranks_;
    std::vector<std::pair<Row, Row>> named_;    ///< elements, and the visits that name them
    std::vector<std::pair<Row, Row>> awaited_;  ///< visits, and the elements awaited at them
    std::vector<Row> last_judged_;              ///< of each visit: the last element found judged
    Latest sees_all_{no_row, no_row};
};

}  // namespace

// Later visits have higher ranks; those of one day are ordered by their ids.
void Linker::rank_visits() {
    auto const& visits = assessment_->visits;
    std::vector<std::size_t> order(visits.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(visits[a].date(), visits[a].id) <
               std::tuple(visits[b].date(), visits[b].id);
    });
    ranks_.assign(visits.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i) ranks_[order[i]] = static_cast<Row>(i);
}

Row Linker::rank_of(Row visit) const { return visit == no_row ? no_row : ranks_[at(visit)]; }

void Linker::current_visit() {
    auto const& visits = assessment_->visits;
    rank_visits();
    rows_->visits.assign(visits.size(), {});
    rows_->awaited_of_visit.group(visits.size(), 0, [](std::size_t) { return no_row; });
    rows_->latest_visit = no_row;
    Row latest = no_row;  // of those that took place
    for (std::size_t i = 0; i < visits.size(); ++i) {
        auto const visit = static_cast<Row>(i);
        rows_->visits[i].took_place = records_[i].took_place;
        if (visits[i].date() > rows_->as_of) continue;
        if (rank_of(visit) > rank_of(rows_->latest_visit)) rows_->latest_visit = visit;
        if (records_[i].took_place && rank_of(visit) > rank_of(latest)) latest = visit;
    }
    rows_->visit = no_row;
    for (Row const deciding : rows_->deciding) {
        Row const visit = rows_->judgements[at(deciding)].judged_at;
        if (visit != no_row && records_[at(visit)].took_place &&
            rank_of(visit) > rank_of(rows_->visit))
            rows_->visit = visit;
    }
    if (rows_->visit == no_row) rows_->visit = latest;
}

void Linker::judged_at_visits() {
    JudgedVisits(plan_, *assessment_, *rows_, records_, ranks_).count();
}

bool Linker::open_awaited() {
    bool any = false;
    for (Row const element : rows_->awaited_of_visit.all()) {
        auto& node = rows_->nodes[at(element)];
        if (node.deciding == no_row) continue;
        any = true;
        for (Row const row : rows_->judgements_of_node.of(element))
            rows_->judgements[at(row)].decides = false;
        node.rating = {plan_.on_scale, false};
        node.deciding = no_row;
        node.disputed = false;
    }
    if (!any) return false;
    std::erase_if(rows_->deciding,
                  [&](Row deciding) { return !rows_->judgements[at(deciding)].decides; });
    citations();
    return true;
}

}  // namespace assay::engine
