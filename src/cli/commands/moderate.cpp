#include <assay/edition.hpp>
#include <assay/json.hpp>
#include <assay/moderation.hpp>

#include "cli/commands/assessment_file.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/read_all.hpp"
#include "cli/files/input.hpp"
#include "cli/files/new_file.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <array>

namespace assay::cli {
namespace {

struct ModerateArguments : PackArguments {
    std::vector<std::string> files;            ///< one
    std::string node, rating, author, reason;  ///< what was agreed of one element, by whom and why
    Date date;                                 ///< when; none: on the last day of the visit
    std::string agreed;                        ///< table of agreed judgements; empty: one, as above
    DateOrder dates = DateOrder::iso;          ///< how its dates are written
    std::string output;

    std::vector<Option> table() {
        return {options::file(files),
                {"--element", "ID", "the element that is settled", parse::node(node)},
                {"--rating", "RATING", "what was agreed", parse::text(rating)},
                {"--by", "ID", "who agreed: A3, A1+A2", parse::text(author)},
                {"--reason", "TEXT", "why; becomes the rationale", parse::text(reason)},
                {"--date", "YYYY-MM-DD", "when it was agreed; else the last day of the visit",
                 parse::day(date)},
                {"--table", "FILE",
                 "instead, all that was agreed: a workbook or CSV with the columns element, rating "
                 "and reason, perhaps by and date",
                 parse::text(agreed), Times::at_most_once, Opens::file},
                options::date_format(dates),
                options::pack(pack),
                options::edition(edition),
                options::output(output),
                options::isolate(isolate)};
    }
};

/// What the options say was agreed of one element. Throws: UsageError when one of them is missing.
Moderation one_of(ModerateArguments const& arguments) {
    for (auto const& [name, text] : {std::pair("--element", &arguments.node),
                                     {"--rating", &arguments.rating},
                                     {"--by", &arguments.author},
                                     {"--reason", &arguments.reason}})
        if (text->empty())
            throw UsageError(std::string(name) +
                             " is missing; --table instead takes all that was agreed");
    return {.element = arguments.node,
            .rating = arguments.rating,
            .by = arguments.author,
            .reason = arguments.reason,
            .date = arguments.date};
}

std::vector<Moderation> agreed_by(ModerateArguments const& arguments) {
    if (arguments.agreed.empty()) return {one_of(arguments)};
    if (!arguments.node.empty() || !arguments.rating.empty() || !arguments.reason.empty())
        throw UsageError(
            "elements, ratings and reasons are those of the table; leave out --element, "
            "--rating and --reason");
    Moderation otherwise;
    otherwise.by = arguments.author;
    otherwise.date = arguments.date;
    return read_moderations(read_table(arguments.agreed, arguments.supply.get()),
                            shown_name(arguments.agreed), otherwise, arguments.dates);
}

/// The judgements that were put in, and where several were, not what each of them settles.
std::string told(std::span<Judgement const> agreed) {
    std::string text;
    if (agreed.size() == 1) {
        Judgement const& only = agreed.front();
        text = std::string(only.element) + " is settled as " + std::string(only.rating) + " by " +
               std::string(only.author) + ", beside\n";
        for (Text const name : only.settles) text.append("  ").append(name).append("\n");
        return text;
    }
    text = std::to_string(agreed.size()) + " elements are settled\n";
    for (Judgement const& each : agreed)
        text += "  " + std::string(each.element) + " as " + std::string(each.rating) + " by " +
                std::string(each.author) + "\n";
    return text;
}

ExitCode moderate_file(ModerateArguments const& arguments, Output& output) {
    std::vector<Moderation> const agreed = agreed_by(arguments);
    ReadAll all = read_all(arguments, arguments.files, output);
    Assessment& assessment = all.assessments.front();
    use_edition(assessment, all.pack);
    std::size_t const before = assessment.judgements.size();
    try {
        moderate(assessment, all.pack, std::span(agreed));
    } catch (Error const& error) {
        throw InputError(error.diagnostics(), "what was asked; nothing was written");
    }
    if (arguments.output.empty()) {
        output.write(to_json(assessment));
        return ExitCode::done;
    }
    Evaluator evaluator{all.pack};
    write_new_file(arguments, arguments.output,
                   file_of(assessment, {}, is_workbook_name(arguments.output), evaluator, arguments,
                           arguments.output));
    output.write(shown_name(arguments.output) + ": " +
                 told(std::span(assessment.judgements).subspan(before)) +
                 "what is still open: assay compare " + shown_name(arguments.output) + '\n');
    return ExitCode::done;
}

}  // namespace

Command moderate_command() {
    return make_command(
        {"moderate", "puts an agreed judgement beside those that it settles", "FILE",
         "assay moderate examples/assess/northfield-outpatients.json --element 2.2.2 --rating "
         "partial --by A1+A2 --reason \"needs were missed at one site\""},
        moderate_file);
}

}  // namespace assay::cli
