// An exercise for templates: its assessors, where they differ, who is severe, how far they agree.

#include "report/view/exercise.hpp"

#include "report/words/exercise_words.hpp"
#include "report/words/number_text.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace assay::report {

using pack::View;

namespace {

View count_of(std::size_t count) { return View::number(static_cast<std::int64_t>(count)); }

class ExerciseView {
public:
    ExerciseView(Subject const& subject, Exercise const& exercise, ExerciseAnalysis const& analysis)
        : subject_(subject), exercise_(exercise), analysis_(analysis) {}

    View all() {
        auto assessors = View::list();
        for (std::size_t i = 0; i < exercise_.copies.size(); ++i) assessors.add(assessor(i));
        auto view = View::record("exercise");
        view.add("says", says());
        view.add("missing", shown(what_is_missing(exercise_)));
        view.add("elements", count_of(exercise_.elements));
        view.add("compared", count_of(analysis_.comparison.elements.size()));
        view.add("assessors", std::move(assessors));  // before what shows them again
        view.add("differing", view_of_differences(subject_, analysis_.comparison, ids()));
        view.add("alike", alike()).add("placement", placement());
        view.add("agreement", view_of_agreement(subject_, analysis_.table, analysis_.agreement));
        return view;
    }

private:
    using Names = std::vector<std::string>;

    static std::optional<std::size_t> place_of(Names const& names, std::string const& name) {
        auto const found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) return {};
        return static_cast<std::size_t>(found - names.begin());
    }

    // The two most useful things; the first is left out where there is no outcome.
    [[nodiscard]] View says() const {
        Names all{outcomes_in_a_sentence(analysis_), apart_in_a_sentence(analysis_)};
        std::erase(all, std::string());
        return shown(all);
    }

    [[nodiscard]] Names ids() const {
        Names all;
        for (ExerciseCopy const& each : exercise_.copies) all.push_back(each.assessor);
        return all;
    }

    [[nodiscard]] View assessor(std::size_t index) const {
        ExerciseCopy const& copy = exercise_.copies[index];
        auto const place = place_of(analysis_.table.assessors, copy.assessor);
        auto view = View::record("assessor");
        view.number_as(number_of_assessor(index));
        view.add("id", shown(copy.assessor)).add("is_missing", View::yes_no(copy.missing));
        view.add("rated", count_of(copy.rated)).add("unrated", shown(copy.unrated));
        view.add("outcome", outcome_of(copy.assessor));
        view.add("given", given(place));
        return view;
    }

    [[nodiscard]] View outcome_of(std::string const& assessor) const {
        for (AssessorOutcome const& each : analysis_.outcomes) {
            if (each.assessor != assessor) continue;
            auto view = View::record("outcome of an assessor");
            return view.add("says", subject_.sentence(each.says))
                .add("is_met", View::yes_no(each.is_met))
                .add("is_certain", View::yes_no(each.certainty == Certainty::known));
        }
        return {};
    }

    // How often each rating, the best first; those that were not given, too.
    [[nodiscard]] View given(std::optional<std::size_t> place) const {
        auto list = View::list();
        if (!place) return list;
        auto const& counts = analysis_.agreement.agreement.assessors[*place];
        auto const all = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
        for (std::size_t i = counts.size(); i-- > 0;) {
            View part = view_of_state(state_of(subject_.pack(), analysis_.table.scale[i]));
            double const share = static_cast<double>(counts[i]) / static_cast<double>(all);
            part.add("count", count_of(counts[i]));
            part.add("share", all == 0 ? View() : View::text(percent(share)));
            list.add(std::move(part));
        }
        return list;
    }

    [[nodiscard]] View alike() const {
        auto list = View::list();
        for (ComparedElement const& each : analysis_.comparison.elements)
            if (each.steps == 0) {
                auto const& held = each.stances.front().voices.front().rating;
                View view = view_of_name(subject_, each.element);
                list.add(
                    std::move(view.add("rating", view_of_state(state_of(subject_.pack(), held)))));
            }
        return list;
    }

    [[nodiscard]] View placement() const {
        if (!analysis_.placement) return {};
        EvidencePlacement const& found = *analysis_.placement;
        auto list = View::list();
        for (std::size_t i = 0; i < found.evidence.size(); ++i)
            if (subject_.is_shown(subject_.assessment.evidence[i]))
                list.add(placed(found.evidence[i], i));
        auto view = View::record("placement");
        view.add("says", shown(placement_in_a_sentence(found)));
        return view.add("evidence", std::move(list));
    }

    [[nodiscard]] View placed(PlacedEvidence const& piece, std::size_t place) const {
        auto elements = View::list();
        for (std::size_t i = 0; i < piece.elements.size(); ++i) {
            View element = view_of_name(subject_, piece.elements[i]);
            elements.add(std::move(element.add("assessors", count_of(piece.assessors[i]))));
        }
        auto view = View::record("placed evidence");
        view.add("evidence", View::again(number_of_evidence(place)));
        return view.add("elements", std::move(elements));
    }

    Subject const& subject_;
    Exercise const& exercise_;
    ExerciseAnalysis const& analysis_;
};

}  // namespace

View view_of_exercise(Subject const& subject, Exercise const& exercise,
                      ExerciseAnalysis const& analysis) {
    return ExerciseView(subject, exercise, analysis).all();
}

}  // namespace assay::report
