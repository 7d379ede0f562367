// Where sides differ, for templates: each element with who holds what, why, and on which evidence.

#include "consistency/view.hpp"
#include "report/view/exercise.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace assay::report {

using pack::View;

namespace {

/// Where each side of a comparison is to stand.
using Places = std::vector<std::size_t>;

Places places_of(Comparison const& comparison, std::vector<std::string> const& order) {
    std::map<std::string, std::size_t> by_id;
    for (std::size_t i = 0; i < order.size(); ++i) by_id.emplace(order[i], i);
    Places places;
    for (Party const& side : comparison.sides) {
        auto const found = by_id.find(side.id);
        places.push_back(found == by_id.end() ? order.size() : found->second);
    }
    return places;
}

class DifferenceView {
public:
    DifferenceView(Subject const& subject, Comparison const& comparison,
                   ComparedElement const& element, Places const& places)
        : subject_(subject), comparison_(comparison), element_(element) {
        for (Position const& each : element.stances) stances_.push_back(&each);
        std::stable_sort(stances_.begin(), stances_.end(), [&](auto const* a, auto const* b) {
            return places[a->side] < places[b->side];
        });
    }

    View all() {
        auto voices = View::list();
        for (Position const* stance : stances_)
            for (ComparedJudgement const& each : stance->voices) voices.add(view_of(*stance, each));
        auto view = View::record("difference");
        view.add("id", shown(element_.element)).add("title", shown(element_.title));
        view.add("element", element());
        view.add("steps", View::number(static_cast<std::int64_t>(element_.steps)));
        view.add("crosses_met", View::yes_no(element_.crosses_met));
        view.add("voices", std::move(voices)).add("evidence", evidence());
        view.add("agreed", agreed());
        view.add("hidden_evidence", View::number(static_cast<std::int64_t>(hidden_.size())));
        return view;
    }

private:
    [[nodiscard]] View element() const {
        auto const& all = subject_.evaluation.elements;
        auto const found = std::find_if(all.begin(), all.end(), [&](ElementResult const& each) {
            return each.id == element_.element;
        });
        if (found == all.end()) return {};
        return View::again(number_of_element(static_cast<std::size_t>(found - all.begin())));
    }

    // What is not shown is counted, and nothing of it told.
    View view_of(Position const& stance, ComparedJudgement const& voice) {
        std::string const& by = comparison_.sides[stance.side].title;
        auto cited = View::list();
        std::int64_t hidden = 0;
        for (std::string const& id : voice.evidence) {
            auto const found = subject_.evidence.find(id);
            if (found == subject_.evidence.end()) continue;
            if (subject_.is_shown(subject_.assessment.evidence[found->second])) {
                cited.add(View::again(number_of_evidence(found->second)));
                cited_by_[found->second].push_back(by);
            } else {
                ++hidden;
                hidden_.insert(found->second);
            }
        }
        auto view = View::record("voice");
        view.add("by", shown(by)).add("role", shown(name_of(voice.role)));
        view.add("rating", report::view_of_state(state_of(subject_.pack(), voice.rating)));
        view.add("rationale", shown(voice.rationale));
        view.add("evidence", std::move(cited)).add("hidden_evidence", View::number(hidden));
        return view;
    }

    // Absent until it is settled.
    [[nodiscard]] View agreed() const {
        if (!element_.settled) return {};
        ComparedJudgement const& agreed = element_.agreed.front();
        auto view = View::record("agreed rating");
        view.add("rating", report::view_of_state(state_of(subject_.pack(), agreed.rating)));
        return view.add("reason", shown(agreed.rationale)).add("by", shown(agreed.author));
    }

    [[nodiscard]] View evidence() const {
        auto list = View::list();
        for (auto const& [index, by] : cited_by_) {
            auto view = View::record("cited evidence");
            view.add("evidence", View::again(number_of_evidence(index)));
            view.add("by", shown(by));
            view.add("by_all", View::yes_no(by.size() == element_.stances.size()));
            list.add(std::move(view));
        }
        return list;
    }

    Subject const& subject_;
    Comparison const& comparison_;
    ComparedElement const& element_;
    std::vector<Position const*> stances_;  ///< in the order in which they are to stand
    std::map<std::size_t, std::vector<std::string>> cited_by_;  ///< by the place of the evidence
    std::set<std::size_t> hidden_;
};

}  // namespace

View view_of_differences(Subject const& subject, Comparison const& comparison,
                         std::vector<std::string> const& sides) {
    Places const places = places_of(comparison, sides);
    auto list = View::list();
    for (ComparedElement const* each : consistency::by_weight(consistency::shown(comparison, {})))
        list.add(DifferenceView(subject, comparison, *each, places).all());
    return list;
}

}  // namespace assay::report
