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

#include <algorithm>
#include <array>
#include <span>

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
                {"--element", "ID", "the element that was discussed", parse::node(node)},
                {"--rating", "RATING", "the rating they agreed", parse::text(rating)},
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

std::string_view title_of(RulePack const& pack, Text rating) {
    for (Rating const& each : pack.standard().scale)
        if (each.id == rating) return each.title;
    return rating;
}

/// What was agreed, and for a single element the ratings that no longer decide.
std::string told(Assessment const& assessment, std::size_t before, RulePack const& pack) {
    std::span const all{assessment.judgements};
    std::span const agreed = all.subspan(before);
    std::string text;
    if (agreed.size() > 1) text = std::to_string(agreed.size()) + " elements were moderated\n";
    for (Judgement const& each : agreed) {
        text.append(agreed.size() > 1 ? "  " : "").append(each.author).append(" agreed that ");
        text.append(each.element).append(" is ").append(title_of(pack, each.rating));
        text.append(agreed.size() > 1 ? "\n" : ". This rating counts in place of\n");
    }
    if (agreed.size() > 1) return text;
    for (Judgement const& each : all.first(before)) {
        bool const is_of_only_visit = each.visit.empty() && assessment.visits.size() == 1;
        std::string const name =
            name_of_judgement(each, is_of_only_visit ? assessment.visits.front().id : each.visit);
        if (std::ranges::find(agreed.front().settles, name) == agreed.front().settles.end())
            continue;
        text.append("  ").append(each.author).append(" (").append(name_of(each.role)).append("): ");
        text.append(title_of(pack, each.rating)).append("\n");
    }
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
        output.write(rewritten_json(all.texts.front(), assessment));
        return ExitCode::done;
    }
    Evaluator evaluator{all.pack};
    write_new_file(arguments, arguments.output,
                   file_of(assessment, all.texts.front(), is_workbook_name(arguments.output),
                           evaluator, arguments, arguments.output));
    output.write(shown_name(arguments.output) + ": " + told(assessment, before, all.pack) +
                 "to see the other differences: assay compare " + shown_name(arguments.output) +
                 '\n');
    return ExitCode::done;
}

}  // namespace

Command moderate_command() {
    return make_command(
        {"moderate", "record what assessors agreed about an element they rated differently", "FILE",
         "assay moderate examples/assess/northfield-outpatients.json --element 2.2.2 --rating "
         "partial --by A1+A2 --reason \"needs were missed at one site\""},
        moderate_file);
}

}  // namespace assay::cli
