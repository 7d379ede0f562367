// Where things stand, why, and what is to be looked at again, for templates.

#include <assay/flag_list.hpp>

#include "report/view/subject.hpp"
#include "report/words/basis_words.hpp"
#include "report/words/page.hpp"
#include "report/words/result_words.hpp"

#include <algorithm>

namespace assay::report {

using pack::View;

namespace {

constexpr std::string_view hidden_clause = "a clause on evidence that is not in this report";

Standing standing_on_ladder(LadderResult const& ladder) {
    if (ladder.certainty != Certainty::known) return Standing::open;
    return ladder.met ? Standing::met : Standing::failed;
}

std::string_view word_of(Holds holds) {
    return holds == Holds::yes ? "holds" : holds == Holds::no ? "fails" : "open";
}

std::string at(Place const& place) {
    return place.file.empty() ? "" : place.file + ":" + std::to_string(place.line);
}

/// The cases that a ladder can still come to; one when that is known.
std::string cases_in_words(LadderResult const& ladder) {
    std::vector<std::string> words;
    for (Text const each : ladder.reachable) words.push_back(spaced(each));
    std::vector<Text> const views(words.begin(), words.end());
    return in_sentence(views, " or ");
}

View view_of_reasons(Subject const& subject, std::vector<Reason> const& reasons) {
    auto view = View::list();
    for (Reason const& each : reasons) {
        auto reason = View::record("reason");
        std::string const says = to_text(each);
        bool const hidden = subject.tells_of_hidden(says);
        reason.add("says", hidden ? shown(hidden_clause) : shown(says));
        reason.add("holds", shown(word_of(each.holds))).add("at", shown(at(each.place)));
        reason.add("because", hidden ? View::list() : view_of_reasons(subject, each.because));
        view.add(std::move(reason));
    }
    return view;
}

}  // namespace

View view_of_ladder(Subject const& subject, LadderResult const& ladder) {
    if (ladder.id.empty()) return {};
    auto view = View::record("standing");
    bool const hidden = subject.tells_of_hidden(ladder.says);
    view.add("says",
             hidden ? shown(cases_in_words(ladder)) : shown(sentence_of(ladder, subject.words)));
    view.add("tally", subject.sentence(ladder.tally));
    view.add("met", View::yes_no(ladder.met));
    view.add("certainty", shown(name_of(ladder.certainty)));
    view.add("tone", shown(name_of(standing_on_ladder(ladder))));
    view.add("reachable", shown(cases_in_words(ladder))).add("rule", shown(ladder.rule));
    return view;
}

View view_of_why(Subject const& subject, Text node) {
    auto view = View::list();
    for (Explanation const& explanation : subject.explanations) {
        if (explanation.node != node) continue;
        for (LadderExplanation const& each : explanation.ladders) {
            auto ladder = View::record("explanation");
            ladder.add("says", subject.sentence(each.says))
                .add("stands", shown(spaced(each.stands)));
            ladder.add("at", shown(at(each.place)));
            auto steps = View::list();
            for (Reason const& reason : each.reasons) {
                auto step = View::record("step");
                step.add("case", shown(to_text(reason)));
                step.add("holds", shown(word_of(reason.holds))).add("at", shown(at(reason.place)));
                // the conditions of an `all { ... }` stand side by side
                bool const list =
                    reason.because.size() == 1 && !reason.because.front().because.empty();
                step.add("because", view_of_reasons(subject, list ? reason.because.front().because
                                                                  : reason.because));
                steps.add(std::move(step));
            }
            ladder.add("steps", std::move(steps));
            view.add(std::move(ladder));
        }
    }
    return view;
}

View view_of_outcome(Subject const& subject) {
    Evaluation const& evaluation = subject.evaluation;
    View view = view_of_ladder(subject, evaluation.outcome);
    if (evaluation.outcome.id.empty()) return view;
    auto const any = [&](Applicability which) {
        return std::any_of(evaluation.elements.begin(), evaluation.elements.end(),
                           [&](ElementResult const& each) { return each.applicability == which; });
    };
    view.add("without_claims", view_of_ladder(subject, evaluation.outcome_without_claims));
    view.add("of_standard", view_of_ladder(subject, evaluation.outcome_of_standard));
    view.add("nothing_applies", subject.sentence(nothing_applies(evaluation, subject.words)));
    view.add("claims_that_wait", subject.sentence(claims_that_wait(evaluation, subject.words)));
    view.add("of_visit", shown(outcome_of_visit_in_words(evaluation, subject.words)));
    view.add("of_visit_is_open", View::yes_no(is_outcome_of_visit_open(evaluation)));
    view.add("claims_are_open", View::yes_no(any(Applicability::claimed)));
    view.add("why", view_of_why(subject, {}));
    auto failures = View::list();
    for (Failure const& each : evaluation.failures) {
        auto failure = View::record("failure");
        bool const hidden = subject.tells_of_hidden(each.on) || subject.tells_of_hidden(each.says);
        failure.add("rule", shown(each.rule)).add("at", shown(each.place));
        failure.add("on", hidden ? View() : shown(each.on));
        failure.add("says", hidden ? View() : shown(each.says));
        failures.add(std::move(failure));
    }
    view.add("failures", std::move(failures));
    return view;
}

View view_of_flag(Subject const& subject, Flag const& flag) {
    bool const hidden = subject.tells_of_hidden(flag);
    subject.meter.charge(Subject::steps_of_record);
    auto view = View::record("flag");
    view.add("check", shown(flag.check)).add("severity", shown(name_of(flag.severity)));
    view.add("element", flag.element.empty() ? View() : view_of_name(subject, flag.element));
    view.add("says", hidden ? shown("A check on evidence that is not in this report raises a flag")
                            : shown(flag.says));
    view.add("why", hidden ? View() : shown(flag.why))
        .add("hint", hidden ? View() : shown(flag.hint));
    view.add("effect", shown(flag.effect)).add("owner", shown(name_of(flag.owner)));
    view.add("rule", shown(flag.rule));
    return view;
}

namespace {

// A line of several flags tells of hidden evidence when one of them does.
View view_of_line(Subject const& subject, FlagLine const& line) {
    auto const& flags = subject.evaluation.flags;
    Flag const& first = flags[line.flags.front()];
    if (line.flags.size() == 1) {
        auto view = view_of_flag(subject, first);
        return view;
    }
    bool const hidden = std::any_of(line.flags.begin(), line.flags.end(), [&](std::uint32_t each) {
        return subject.tells_of_hidden(flags[each]);
    });
    subject.meter.charge(Subject::steps_of_record);
    auto view = View::record("flag");
    view.add("check", shown(first.check)).add("severity", shown(name_of(line.severity)));
    view.add("element", View());
    view.add("says", hidden ? shown("A check on evidence that is not in this report raises flags")
                            : View::text(line.says));
    view.add("why", shown(first.why)).add("hint", hidden ? View() : View::text(line.hint));
    view.add("effect", View::text(line.effect)).add("owner", shown(name_of(line.owner)));
    view.add("rule", shown(first.rule));
    return view;
}

}  // namespace

View view_of_flags(Subject const& subject) {
    auto settle = View::list();
    auto to_do = View::list();
    auto consider = View::list();
    for (FlagLine const& line : list_of_flags(subject.evaluation))
        (line.severity == Severity::settle  ? settle
         : line.severity == Severity::to_do ? to_do
                                            : consider)
            .add(view_of_line(subject, line));
    auto view = View::record("flags");
    view.add("settle", std::move(settle)).add("to_do", std::move(to_do));
    view.add("consider", std::move(consider));
    return view;
}

}  // namespace assay::report
