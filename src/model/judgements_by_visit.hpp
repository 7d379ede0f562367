#pragma once

#include <assay/assessment.hpp>

#include "model/only_visit.hpp"

#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace assay {

/// Judgements of one element for the whole scope, those that have a rating or a rationale, by the visit they were
/// given at, the earliest first. The applicant's own are apart from those of all others. Reports and workbooks find
/// the previous rating here.
class JudgementsByVisit {
public:
    using Group = std::pair<Visit const*, std::vector<Judgement const*>>;

    /// `visit`: the one it was given at; null: not known, and then it counts nowhere.
    void add(Judgement const& judgement, Visit const* visit) {
        bool const is_entry = judgement.rating.empty() && judgement.rationale.empty();
        if (is_entry || !judgement.site.empty() || visit == nullptr) return;
        auto& group = (judgement.role == Role::self ? own_ : others_)[{visit->date(), visit->id}];
        group.first = visit;
        group.second.push_back(&judgement);
    }

    [[nodiscard]] Group const* latest_own() const& { return at(own_, 0); }
    [[nodiscard]] Group const* latest_of_others() const& { return at(others_, 0); }

    /// What was judged before the latest of others; where nobody else has judged, before the latest of one's own.
    [[nodiscard]] Group const* previous() const& {
        return others_.empty() ? at(own_, 1) : at(others_, 1);
    }

    /// The same, seen from the visit that others are judging, and from that of the applicant, whether anything was
    /// judged there or not. Null: there is no such visit.
    [[nodiscard]] Group const* before(Visit const* visit, Visit const* own_visit) const& {
        return others_.empty() ? latest_before(own_, own_visit) : latest_before(others_, visit);
    }

    // of a temporary, what these hand out would dangle
    Group const* latest_own() const&& = delete;
    Group const* latest_of_others() const&& = delete;
    Group const* previous() const&& = delete;
    Group const* before(Visit const*, Visit const*) const&& = delete;

private:
    using Groups = std::map<std::pair<Date, Text>, Group>;

    static Group const* at(Groups const& groups, std::size_t from_last) {
        if (groups.size() <= from_last) return nullptr;
        auto each = groups.rbegin();
        for (; from_last > 0; --from_last) ++each;
        return &each->second;
    }

    static Group const* latest_before(Groups const& groups, Visit const* visit) {
        for (auto each = groups.rbegin(); each != groups.rend(); ++each) {
            Visit const& judged = *each->second.first;
            if (visit == nullptr || (judged.id != visit->id && judged.date() <= visit->date()))
                return &each->second;
        }
        return nullptr;
    }

    Groups own_, others_;
};

}  // namespace assay
