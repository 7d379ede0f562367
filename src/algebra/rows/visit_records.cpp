// Which visits took place. A visit in a file may be a plan: `forward` writes it with an entry to fill in for
// each element, and with ratings that are carried forward from an earlier visit. Only a rating that was given
// at the visit itself, by those who are to judge at it, shows that it took place. Linear in the judgements.

#include "algebra/rows/visit_records.hpp"

#include "algebra/values/plan.hpp"
#include "model/only_visit.hpp"
#include "model/texts.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

/// Finds visits by id; judgements of one visit mostly follow each other.
class VisitFinder {
public:
    explicit VisitFinder(Assessment const& assessment)
        : visits_(assessment.visits),
          only_(only_visit(assessment) == nullptr ? assessment.visits.size() : 0) {
        auto const& visits = assessment.visits;
        for (std::size_t i = 0; i < visits.size(); ++i) ids_.add(visits[i].id, i);
        static_cast<void>(ids_.index());
    }

    /// An index; none: the number of visits.
    std::size_t operator()(Text id) {
        if (id.empty()) return only_;
        if (last_ < visits_.size() && is_same(visits_[last_].id, id)) return last_;
        auto const* const found = ids_.find(id);
        return found == nullptr ? visits_.size() : last_ = *found;
    }

private:
    std::vector<Visit> const& visits_;
    std::size_t only_;
    Ids ids_;
    std::size_t last_ = 0;
};

}  // namespace

bool is_unannounced(Plan const& plan, Visit const& visit) {
    auto const is_kind = [&](VisitKind const& kind) { return kind.id == visit.kind; };
    auto const kind = std::find_if(plan.visit_kinds.begin(), plan.visit_kinds.end(), is_kind);
    return visit.unannounced || (kind != plan.visit_kinds.end() && kind->unannounced);
}

bool is_for_assessors(Plan const& plan, Text kind) {
    return std::any_of(plan.programmes.begin(), plan.programmes.end(), [&](Programme const& each) {
        return each.begins == kind ||
               std::any_of(each.visits.begin(), each.visits.end(),
                           [&](ProgrammeVisit const& visit) { return visit.kind == kind; });
    });
}

std::vector<VisitRecord> records_of_visits(Plan const& plan, Assessment const& assessment) {
    auto const& visits = assessment.visits;
    std::vector<VisitRecord> records(visits.size());
    for (std::size_t i = 0; i < visits.size(); ++i)
        records[i].by_assessors = !visits[i].body.empty() || is_for_assessors(plan, visits[i].kind);
    std::vector<bool> rated_by_others(visits.size());
    VisitFinder find{assessment};
    for (Judgement const& each : assessment.judgements) {
        std::size_t const visit = find(each.visit);
        if (visit == visits.size()) continue;
        bool const is_own = !each.rating.empty() && each.carried_from.empty();
        records[visit].has_entries = true;
        records[visit].has_ratings = records[visit].has_ratings || is_own;
        if (each.role == Role::self) continue;
        records[visit].by_assessors = true;
        if (is_own) rated_by_others[visit] = true;
    }
    Date latest;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        records[i].took_place =
            records[i].by_assessors ? rated_by_others[i] : records[i].has_ratings;
        if (records[i].took_place) latest = std::max(latest, visits[i].date());
    }
    for (std::size_t i = 0; i < visits.size(); ++i)
        if (!records[i].has_entries && (!latest || visits[i].date() <= latest))
            records[i].took_place = true;
    return records;
}

Date latest_judged(Assessment const& assessment, std::vector<VisitRecord> const& records) {
    Date judged;
    Date latest;
    for (std::size_t i = 0; i < records.size(); ++i) {
        Date const day = assessment.visits[i].date();
        latest = std::max(latest, day);
        if (records[i].has_ratings) judged = std::max(judged, day);
    }
    return judged ? judged : latest;
}

}  // namespace assay::algebra
