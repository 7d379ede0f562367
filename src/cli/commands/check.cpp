#include "cli/commands/accepted_flags.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/evaluate_each.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

struct CheckArguments : AcceptArguments {
    std::vector<Option> table() {
        return {options::files(files),
                options::pack(pack),
                options::edition(edition),
                options::as_of(as_of),
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
    return is_to_settle ? ExitCode::to_settle : ExitCode::done;
}

ExitCode check(CheckArguments const& arguments, Output& output) {
    if (arguments.baseline.empty()) {
        if (!arguments.accept.empty())
            throw UsageError("--accept wants a file to write to: --baseline FILE");
        return evaluate_each(arguments, output,
                             {flags_report, append_flags_json, code_of_flags, {}, false, true});
    }
    AcceptedFlags accepted{arguments, output};
    auto const hold = [&](Evaluation& evaluation, Output& to) {
        accepted.hold_against(evaluation, to);
    };
    ExitCode const code = evaluate_each(
        arguments, output, {flags_report, append_flags_json, code_of_flags, hold, true, true});
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
