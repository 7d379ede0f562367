// An exercise for templates: its assessors, where they differ, who is severe, how far they agree.

#include "report/view/exercise.hpp"

#include "report/words/exercise_words.hpp"
#include "report/words/number_text.hpp"
#include "report/words/severity_words.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace assay::report {

using pack::View;

namespace {

View count_of(std::size_t count) { return View::number(static_cast<std::int64_t>(count)); }

View in_hundredths(std::optional<double> value) {
    return value ? View::text(fixed(*value, 2)) : View();
}

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
        view.add("by_severity", by_severity());
        view.add("differing", view_of_differences(subject_, analysis_.comparison, ids()));
        view.add("alike", alike()).add("severity", severity());
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

    // The three most useful things; the first is left out where there is no outcome.
    [[nodiscard]] View says() const {
        Names all{outcomes_in_a_sentence(analysis_),
                  severity_in_a_sentence(analysis_.table, analysis_.severity),
                  apart_in_a_sentence(analysis_)};
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
        view.add("given", given(place)).add("severity", severity_of(place));
        return view;
    }

    [[nodiscard]] View outcome_of(std::string const& assessor) const {
        for (AssessorOutcome const& each : analysis_.outcomes) {
            if (each.assessor != assessor) continue;
            auto view = View::record("outcome of an assessor");
            return view.add("says", subject_.sentence(each.says))
                .add("is_met", View::yes_no(each.is_met));
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

    [[nodiscard]] View severity_of(std::optional<std::size_t> place) const {
        auto const& found = analysis_.severity;
        if (!place || *place >= found.effects.size()) return {};
        auto const& measure = found.assessors.measures[*place];
        auto const& effects = found.effects[*place];
        auto view = View::record("severity of an assessor");
        view.add("ratings", count_of(measure.ratings)).add("mean", in_hundredths(measure.mean));
        view.add("fair_mean", in_hundredths(measure.fair_mean));
        view.add("logit", measure.logit ? View::text(with_sign(*measure.logit, 2)) : View());
        view.add("error", in_hundredths(measure.error));
        view.add("interval", View::text(interval_of(measure)));
        view.add("is_extreme", View::yes_no(measure.is_extreme));
        view.add("infit", in_hundredths(measure.infit));
        view.add("outfit", in_hundredths(measure.outfit));
        view.add("spread", in_hundredths(effects.spread));
        view.add("ends", View::text(percent(effects.ends)));
        view.add("expected_ends", View::text(percent(effects.expected_ends)));
        return view.add("stands_out", shown(what_stands_out(effects)));
    }

    // The most severe first; who has no measure is not in it.
    [[nodiscard]] View by_severity() const {
        auto const& measures = analysis_.severity.assessors.measures;
        std::vector<std::size_t> order;  // of copies
        auto const logit = [&](std::size_t copy) -> std::optional<double> {
            auto const place = place_of(analysis_.table.assessors, exercise_.copies[copy].assessor);
            return place && *place < measures.size() ? measures[*place].logit : std::nullopt;
        };
        for (std::size_t i = 0; i < exercise_.copies.size(); ++i)
            if (logit(i)) order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return *logit(a) > *logit(b); });
        auto list = View::list();
        for (std::size_t const each : order) list.add(View::again(number_of_assessor(each)));
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

    [[nodiscard]] View severity() const {
        auto const& found = analysis_.severity;
        bool const is_known = found.reason == statistics::Reason::none;
        auto surprises = View::list();
        for (statistics::Surprise const& each : found.surprises) surprises.add(surprise(each));
        auto view = View::record("severity");
        view.add("says", shown(severity_in_a_sentence(analysis_.table, found)));
        auto const& table = analysis_.table;
        view.add("why_not", is_known ? View()
                                     : View::text("That cannot be said: " +
                                                  why_no_severity(table, found, table.assessors)));
        view.add("chance_says", View::text(chance_in_a_sentence(table, found)));
        view.add("same", found.same ? View::text(percent(*found.same)) : View());
        auto const expected = expected_agreement(found);
        view.add("expected_same", expected ? View::text(percent(*expected)) : View());
        return view.add("surprises", std::move(surprises));
    }

    [[nodiscard]] View surprise(statistics::Surprise const& surprise) const {
        auto const& table = analysis_.table;
        auto const& rating = table.ratings[surprise.rating];
        auto view = View::record("surprise");
        view.add("element", view_of_name(subject_, table.units[rating.unit]));
        view.add("by", shown(table.assessors[rating.assessor]));
        view.add("rating", view_of_state(state_of(subject_.pack(), table.scale[rating.category])));
        view.add("is_lower", View::yes_no(surprise.residual < 0));
        return view.add("residual", View::text(with_sign(surprise.residual, 1)));
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
