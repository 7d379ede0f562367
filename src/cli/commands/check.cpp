#include <assay/review.hpp>

#include "cli/commands/accepted_flags.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/evaluate_each.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

/// What the flags are wanted for.
enum class Purpose : unsigned char { all, review };

struct CheckArguments : AcceptArguments {
    Purpose purpose = Purpose::all;

    std::vector<Option> table() {
        return {
            options::files(files),
            options::pack(pack),
            options::edition(edition),
            options::as_of(as_of),
            choice<Purpose>("--for", {{"all", Purpose::all}, {"review", Purpose::review}}, purpose,
                            "review: a short list of what must be clear before a report "
                            "leaves"),
            {"--baseline", "FILE",
             "leave out the flags that this file accepts, and mark the others",
             parse::text(baseline), Times::at_most_once, Opens::file},
            {"--accept", "MARK", "accept the flag with this mark, or `all`, in the baseline",
             mark_of_flag(accept), Times::any},
            {"--reason", "TEXT", "why it is accepted", parse::text(reason)},
            {"--until", "YYYY-MM-DD", "the last day on which it is", parse::day(until)},
            options::format_or_lines(format),
            options::jobs(jobs),
            options::color(color),
            options::width(width),
            options::isolate(isolate)};
    }

    static Parser mark_of_flag(std::vector<std::string>& to) {
        return [&to](std::string_view option, std::string const& text) {
            constexpr std::size_t least = 4;
            if (text.size() < least && text != "all")
                throw UsageError(std::string{option} + ": " + parse::in_backticks(text) +
                                 " is too short; expected the mark of a flag, or `all`");
            to.push_back(text);
        };
    }
};

ExitCode code_of_flags(Evaluation const& evaluation) {
    if (!evaluation.failures.empty()) return ExitCode::open;
    bool const is_to_settle =
        std::any_of(evaluation.flags.begin(), evaluation.flags.end(),
                    [](Flag const& flag) { return flag.severity == Severity::settle; });
    bool const is_changed = !evaluation.review.changed.empty();
    return is_to_settle || is_changed ? ExitCode::to_settle : ExitCode::done;
}

ExitCode code_of_review(Evaluation const& evaluation) {
    if (!evaluation.failures.empty()) return ExitCode::open;
    bool const is_current = evaluation.review.changed.empty();
    return review_of(evaluation).is_ready && is_current ? ExitCode::done : ExitCode::to_settle;
}

Answer answer_for(Purpose purpose) {
    auto const for_review = [](Evaluation const& evaluation, Assessment const&,
                               ReportOptions const& options) {
        return review_report(evaluation, options);
    };
    if (purpose == Purpose::review)
        return {for_review, append_review_json, code_of_review, {}, false, true};
    return {flags_report, append_flags_json, code_of_flags, {}, false, true};
}

ExitCode check(CheckArguments const& arguments, Output& output) {
    Answer answer = answer_for(arguments.purpose);
    if (arguments.baseline.empty()) {
        if (!arguments.accept.empty())
            throw UsageError("--accept wants a file to write to: --baseline FILE");
        return evaluate_each(arguments, output, answer);
    }
    AcceptedFlags accepted{arguments, output};
    answer.before = [&](Evaluation& evaluation, Output& to) {
        accepted.hold_against(evaluation, to);
    };
    answer.fingerprints = true;
    ExitCode const code = evaluate_each(arguments, output, answer);
    accepted.finish(output);
    accepted.tell(output);
    return code;
}

}  // namespace

Command check_command() {
    return make_command({"check", "list things to check before you share the assessment", "FILE...",
                         "assay check examples/assess/westmoor-contact-centre.json"},
                        check);
}

}  // namespace assay::cli
