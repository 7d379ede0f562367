// The private sheet of an assessor for templates.

#include "consistency/exercise_case.hpp"
#include "model/texts.hpp"
#include "report/view/exercise.hpp"
#include "report/words/page.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

namespace assay::report {

using pack::View;

namespace {

class SheetView {
public:
    SheetView(Subject const& subject, Exercise const& exercise, std::string_view assessor)
        : subject_(subject), exercise_(exercise), assessor_(assessor) {}

    View all() {
        auto lines = View::list();
        auto const& elements = subject_.evaluation.elements;
        for (std::size_t i = 0; i < elements.size(); ++i)
            if (Judgement const* const own = judgement_of(elements[i].id, Role::assessor))
                lines.add(line(*own, i));
        auto view = View::record("sheet");
        view.add("assessor", shown(std::string(assessor_))).add("says", shown(in_a_sentence()));
        return view.add("lines", std::move(lines));
    }

private:
    [[nodiscard]] Judgement const* judgement_of(std::string_view element, Role role) const {
        auto const& all = subject_.assessment.judgements;
        auto const found = std::find_if(all.begin(), all.end(), [&](Judgement const& each) {
            return each.element == element && each.role == role && !each.rating.empty();
        });
        return found == all.end() ? nullptr : &*found;
    }

    [[nodiscard]] ExerciseAnswer const* answer_to(std::string_view element) const {
        auto const& all = exercise_.answers;
        auto const found = std::find_if(all.begin(), all.end(), [&](ExerciseAnswer const& each) {
            return each.element == element;
        });
        return found == all.end() ? nullptr : &*found;
    }

    /// The place of a rating on the scale.
    [[nodiscard]] int rank(std::string_view rating) const {
        auto const& scale = subject_.pack().standard().scale;
        int place = 0;
        for (Rating const& each : scale) {
            if (each.id == rating) return place;
            if (each.on_scale) ++place;
        }
        return place;
    }

    View line(Judgement const& own, std::size_t place) {
        Judgement const* const agreed = judgement_of(own.element, Role::moderated);
        ExerciseAnswer const* const answer = answer_to(own.element);
        View view = View::record("line");
        std::string const id{own.element};
        auto const node = subject_.pack().standard().find(id);
        view.add("id", shown(id));
        view.add("title", shown(node ? subject_.pack().standard().nodes[*node].title : id));
        view.add("element", View::again(number_of_element(place)));
        view.add("rating", state(own.rating)).add("rationale", shown(own.rationale));
        view.add("agreed", agreed == nullptr ? View() : given(agreed->rating, agreed->rationale));
        view.add("answer", answer == nullptr ? View() : given(answer->rating, answer->reason));
        std::string const says =
            agreed != nullptr   ? moved(own, agreed->rating, "The meeting agreed on ")
            : answer != nullptr ? moved(own, answer->rating, "The case has ")
                                : "No agreed rating is recorded for this element.";
        return view.add("says", shown(says));
    }

    [[nodiscard]] View state(std::string_view rating) const {
        return view_of_state(state_of(subject_.pack(), rating));
    }

    [[nodiscard]] View given(std::string_view rating, std::string_view reason) const {
        auto view = View::record("agreed rating");
        return view.add("rating", state(rating)).add("reason", shown(std::string(reason)));
    }

    /// What came of a rating, in words and without a rank.
    [[nodiscard]] std::string moved(Judgement const& own, std::string_view agreed,
                                    std::string const& agreed_on) {
        int const steps = rank(agreed) - rank(own.rating);
        ++compared_;
        if (steps == 0) return agreed_on + "your rating.";
        ++moved_;
        constexpr std::array<std::string_view, 3> words{"one", "two", "three"};
        auto const size = static_cast<std::size_t>(std::abs(steps));
        std::string const distance =
            (size <= words.size() ? std::string(words.at(size - 1)) : std::to_string(size)) +
            (size == 1 ? " rating" : " ratings");
        return agreed_on + std::string(title_of_rating(subject_.pack(), agreed)) + ", " + distance +
               (steps > 0 ? " above yours." : " below yours.");
    }

    [[nodiscard]] std::string in_a_sentence() const {
        if (compared_ == 0) return "Nothing has been agreed yet.";
        std::string const all = std::to_string(compared_) + " " +
                                (compared_ == 1 ? subject_.pack().standard().levels.back().name
                                                : subject_.pack().standard().levels.back().plural);
        if (moved_ == 0) return "The agreed rating is yours on all of " + all + ".";
        return "The agreed rating is yours on " + std::to_string(compared_ - moved_) + " of " +
               all + " and another on " + std::to_string(moved_) + ".";
    }

    Subject const& subject_;
    Exercise const& exercise_;
    std::string_view assessor_;
    std::size_t compared_ = 0;
    std::size_t moved_ = 0;
};

}  // namespace

Assessment case_of_sheet(Exercise const& exercise, std::string_view assessor) {
    return consistency::alone_with_agreed(exercise, assessor);
}

View view_of_sheet(Subject const& subject, Exercise const& exercise, std::string_view assessor) {
    return SheetView(subject, exercise, assessor).all();
}

}  // namespace assay::report
