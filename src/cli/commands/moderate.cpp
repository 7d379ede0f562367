#include <assay/edition.hpp>
#include <assay/json.hpp>
#include <assay/moderation.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/read_all.hpp"
#include "cli/files/input.hpp"
#include "cli/files/new_file.hpp"
#include "cli/options/input_error.hpp"

#include <array>

namespace assay::cli {
namespace {

/// What the options say was agreed of one element. Throws: UsageError when one of them is missing.
Moderation one_of(Arguments const& arguments) {
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

std::vector<Moderation> agreed_by(Arguments const& arguments) {
    if (arguments.agreed.empty()) return {one_of(arguments)};
    if (!arguments.node.empty() || !arguments.rating.empty() || !arguments.reason.empty())
        throw UsageError(
            "elements, ratings and reasons are those of the table; leave out --element, "
            "--rating and --reason");
    Moderation otherwise;
    otherwise.by = arguments.author;
    otherwise.date = arguments.date;
    return read_moderations(read_table(arguments.agreed, arguments.supply.get()),
                            std::string(shown_name(arguments.agreed)), otherwise);
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

}  // namespace

ExitCode moderate_file(Arguments const& arguments, Output& output) {
    std::vector<Moderation> const agreed = agreed_by(arguments);
    ReadAll all = read_all(arguments, output);
    Assessment& assessment = all.assessments.front();
    use_edition(assessment, all.pack);
    std::size_t const before = assessment.judgements.size();
    try {
        moderate(assessment, all.pack, std::span(agreed));
    } catch (Error const& error) {
        throw InputError(error.diagnostics(), "what was asked; nothing was written");
    }
    std::string const text = to_json(assessment);
    if (arguments.output.empty()) {
        output.write(text);
        return ExitCode::done;
    }
    write_new_file(arguments, text);
    output.write(arguments.output + ": " + told(std::span(assessment.judgements).subspan(before)) +
                 "what is still open: assay compare " + arguments.output + '\n');
    return ExitCode::done;
}

}  // namespace assay::cli
