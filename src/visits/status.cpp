#include "visits/status.hpp"

#include "algebra/rows/visit_records.hpp"
#include "algebra/values/plan.hpp"
#include "json/check.hpp"
#include "model/pack_reference.hpp"
#include "visits/cycle.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace assay {
namespace visits {
namespace {

/// Which evidence newer evidence has replaced: for each element that it is for there is newer evidence of its kind and
/// site that holds longer. It no longer matters when the older one goes out of date.
class NewerEvidence {
public:
    /// `until`: the last day on which it holds; none: for ever.
    void add(Evidence const& evidence, std::set<Text> const& uses, Date until) {
        for (Text const use : uses)
            by_use_[{evidence.kind, evidence.site, use}].push_back(
                {evidence.date, until ? until.days() : for_ever});
    }

    /// Has to follow the last `add`.
    void sort() {
        for (auto& [use, all] : by_use_) {
            std::sort(all.begin(), all.end());
            // each then has the latest day of all that are as new or newer
            for (std::size_t i = all.size() - 1; i > 0; --i)
                all[i - 1].until = std::max(all[i - 1].until, all[i].until);
        }
    }

    [[nodiscard]] bool replaces(Evidence const& evidence, std::set<Text> const& uses,
                                Date until) const {
        return !uses.empty() && std::all_of(uses.begin(), uses.end(), [&](Text use) {
            auto const all = by_use_.find({evidence.kind, evidence.site, use});
            if (all == by_use_.end()) return false;
            auto const newer = std::upper_bound(all->second.begin(), all->second.end(),
                                                Dated{evidence.date, for_ever});
            return newer != all->second.end() && newer->until > until.days();
        });
    }

private:
    static constexpr std::int64_t for_ever = std::numeric_limits<std::int64_t>::max();

    struct Dated {
        Date date;
        std::int64_t until;
        friend bool operator<(Dated const& a, Dated const& b) {
            return std::tie(a.date, a.until) < std::tie(b.date, b.until);
        }
    };
    std::map<std::tuple<Text, Text, Text>, std::vector<Dated>> by_use_;  ///< kind, site and use
};

class Statement {
public:
    Statement(RulePack const& pack, Assessment const& assessment, Date as_of)
        : pack_(pack),
          assessment_(assessment),
          records_(algebra::records_of_visits(algebra::plan_of(pack), assessment)) {
        status_.as_of = as_of ? as_of : algebra::latest_judged(assessment, records_);
    }

    Status take() {
        Layer const& scheme = pack_.scheme();
        status_.assessment = assessment_.id;
        status_.organisation = assessment_.organisation.name;
        status_.scope = assessment_.scope.title;
        status_.results_of = scheme.title + " " + scheme.version;
        status_.suspended_on = up_to_now(assessment_.decision.suspended_on);
        status_.withdrawn_on = up_to_now(assessment_.decision.withdrawn_on);
        if (Programme const* const programme = programme_of(pack_, assessment_)) visits(*programme);
        certificate();
        for (Shortfall const& each : assessment_.shortfalls) shortfall(each);
        for (Action const& each : assessment_.actions) action(each);
        for (Request const& each : assessment_.requests) request(each);
        evidence();
        std::stable_sort(status_.items.begin(), status_.items.end(),
                         [](DueItem const& a, DueItem const& b) {
                             return std::tuple(!a.on, a.on, a.kind, a.id) <
                                    std::tuple(!b.on, b.on, b.kind, b.id);
                         });
        return std::move(status_);
    }

private:
    [[nodiscard]] Date up_to_now(Date day) const { return day <= status_.as_of ? day : Date{}; }

    [[nodiscard]] std::string title_of(std::string const& kind) const {
        for (auto const& known : algebra::plan_of(pack_).visit_kinds)
            if (known.id == kind) return known.title;
        return kind;
    }

    void visits(Programme const& programme) {
        status_.programme = programme.title;
        status_.begins = title_of(programme.begins);
        RunningCycle const cycle = running_cycle(pack_, programme, assessment_, status_.as_of);
        if (cycle.begun_by == nullptr) {
            status_.visits.push_back(to_begin(programme));
            return;
        }
        status_.beginning = cycle.beginning();
        status_.beginning_due = cycle.due;
        status_.beginning_last = cycle.last;
        for (ProgrammeVisit const& asked : programme.visits)
            status_.visits.push_back(due_visit(programme, asked, *cycle.begun_by));
        if (!programme.sees_all) return;
        for (Text const id : not_seen(pack_, assessment_, *cycle.begun_by, status_.as_of))
            status_.not_seen.emplace_back(id);
    }

    // The visit that is to begin the first cycle: the earliest that was prepared for it.
    [[nodiscard]] DueVisit to_begin(Programme const& programme) const {
        DueVisit due;
        due.kind = programme.begins;
        due.title = title_of(programme.begins);
        for (Visit const& visit : assessment_.visits) {
            if (visit.kind != programme.begins || (due.due && due.due <= visit.date())) continue;
            due.due = due.on = visit.date();
            due.visit = visit.id;
        }
        if (due.due && due.due < status_.as_of) due.standing = VisitStanding::overdue;
        return due;
    }

    DueVisit due_visit(Programme const& programme, ProgrammeVisit const& asked,
                       Visit const& first) const {
        DueVisit due;
        due.kind = asked.kind;
        due.title = title_of(asked.kind);
        due.due = add_months(first.date(), asked.months);
        due.last = add_months(first.date(), asked.months + programme.late);
        due.missed = asked.missed;
        Visit const* const held = counted(programme, asked, first);
        if (held != nullptr) {
            due.visit = held->id;
            due.on = held->date();
        }
        if (held != nullptr && due.on <= status_.as_of && !is_only_prepared(*held))
            due.standing = due.on <= due.last ? VisitStanding::seen : VisitStanding::late;
        else if (due.last < status_.as_of)
            due.standing = VisitStanding::missed;
        else if (due.due < status_.as_of)
            due.standing = VisitStanding::overdue;
        return due;
    }

    [[nodiscard]] bool is_only_prepared(Visit const& visit) const {
        return records_[static_cast<std::size_t>(&visit - assessment_.visits.data())]
            .is_only_prepared();
    }

    // Of several that count for it the first that is not only prepared.
    [[nodiscard]] Visit const* counted(Programme const& programme, ProgrammeVisit const& asked,
                                       Visit const& first) const {
        Visit const* found = nullptr;
        auto const order = [&](Visit const& visit) {
            return std::tuple(is_only_prepared(visit), visit.date(), visit.id);
        };
        for (Visit const& visit : assessment_.visits) {
            bool const counts = &visit != &first && visit.date() > first.date() &&
                                counts_for(programme, visit, first.date()) == &asked;
            if (counts && (found == nullptr || order(visit) < order(*found))) found = &visit;
        }
        return found;
    }

    void add(DueKind kind, Text id, Date on, Text says, Text who, std::vector<Text> elements) {
        DueItem item;
        item.kind = kind;
        item.id = id;
        item.on = on;
        item.passed = on && on < status_.as_of;
        item.says = says;
        item.who = who;
        item.elements.assign(elements.begin(), elements.end());
        status_.items.push_back(std::move(item));
    }

    void certificate() {
        Decision const& decision = assessment_.decision;
        if (decision.valid_until && !status_.withdrawn_on)
            add(DueKind::certificate, decision.number, decision.valid_until, decision.says,
                decision.by, {});
        else if (assessment_.cycle.end > status_.beginning && !status_.withdrawn_on)
            add(DueKind::cycle, {}, assessment_.cycle.end, {}, {}, {});
    }

    // What was closed later than the as-of day was open on it.
    [[nodiscard]] bool is_closed(Shortfall const& each) const {
        return each.closed_on ? each.closed_on <= status_.as_of : !each.closed_by.empty();
    }

    void shortfall(Shortfall const& each) {
        if (is_closed(each)) return;
        add(DueKind::shortfall, each.id, each.deadline, each.missing, {}, {each.element});
    }

    void action(Action const& each) {
        if (each.status == ActionStatus::done || each.status == ActionStatus::dropped) return;
        add(DueKind::action, each.id, each.when, each.what, each.who,
            {each.elements.begin(), each.elements.end()});
    }

    // What came later than the as-of day was open on it.
    void request(Request const& each) {
        if (each.done && each.done <= status_.as_of) return;
        add(DueKind::request, each.id, each.by, each.what, each.of,
            {each.elements.begin(), each.elements.end()});
    }

    // Evidence holds as long as it says itself, else as long as its kind does. None: for ever.
    [[nodiscard]] Date holds_until(Evidence const& each) const {
        Date until = each.valid_until;
        for (auto const& kind : algebra::plan_of(pack_).evidence_kinds)
            if (!until && kind.id == each.kind && kind.expires)
                until = add_months(each.date, static_cast<std::int32_t>(std::clamp<std::int64_t>(
                                                  kind.valid_months, 0, for_ever)));
        return until;
    }

    void evidence() {
        NewerEvidence newer;
        std::map<Text, std::set<Text>> uses = uses_of_evidence();
        for (Evidence const& each : assessment_.evidence)
            if (each.date && each.date <= status_.as_of)
                newer.add(each, uses[each.id], holds_until(each));
        newer.sort();
        for (Evidence const& each : assessment_.evidence) {
            Date const until = holds_until(each);
            if (until && !newer.replaces(each, uses[each.id], until))
                add(DueKind::evidence, each.id, until, each.title, each.owner,
                    {each.supports.begin(), each.supports.end()});
        }
    }

    /// What each piece of evidence is for: what it supports, and the elements whose judgements cite it.
    [[nodiscard]] std::map<Text, std::set<Text>> uses_of_evidence() const {
        std::map<Text, std::set<Text>> uses;
        for (Evidence const& each : assessment_.evidence)
            uses[each.id].insert(each.supports.begin(), each.supports.end());
        for (Judgement const& judgement : assessment_.judgements)
            for (Text const cited : judgement.evidence) uses[cited].insert(judgement.element);
        return uses;
    }

    static constexpr std::int64_t for_ever = 200'000;  // months, beyond the calendar

    RulePack const& pack_;
    Assessment const& assessment_;
    std::vector<algebra::VisitRecord> records_;
    Status status_;
};

}  // namespace

Status unchecked_status_of(RulePack const& pack, Assessment const& assessment, Date as_of) {
    return Statement(pack, assessment, as_of).take();
}

}  // namespace visits

DueVisit const* Status::next() const& {
    auto const found = std::find_if(visits.begin(), visits.end(), [](DueVisit const& each) {
        return each.standing == VisitStanding::due || each.standing == VisitStanding::overdue;
    });
    return found == visits.end() ? nullptr : &*found;
}

std::size_t Status::passed() const {
    auto const visits_passed = std::count_if(
        visits.begin(), visits.end(), [](DueVisit const& each) { return each.has_passed(); });
    auto const items_passed = std::count_if(items.begin(), items.end(), [](DueItem const& each) {
        return each.passed && each.kind != DueKind::evidence;
    });
    return static_cast<std::size_t>(visits_passed + items_passed);
}

Date Status::first_due() const {
    Date first;
    auto const take = [&](Date day) {
        if (day && (!first || day < first)) first = day;
    };
    for (DueVisit const& each : visits)
        if (!each.took_place()) take(each.due);
    for (DueItem const& each : items)
        if (each.kind != DueKind::evidence) take(each.on);
    return first;
}

Status status_of(RulePack const& pack, Assessment const& assessment, Date as_of) {
    json::require_right(assessment);
    if (auto other = other_edition(assessment.pack, pack.layers()))
        throw Error({std::move(*other)});
    return visits::unchecked_status_of(pack, assessment, as_of);
}

void sort_by_what_is_due(std::vector<Status>& statuses) {
    std::stable_sort(statuses.begin(), statuses.end(), [](Status const& a, Status const& b) {
        Date const first = a.first_due();
        Date const second = b.first_due();
        return std::tuple(!first, first, a.name) < std::tuple(!second, second, b.name);
    });
}

}  // namespace assay
