#include <assay/json.hpp>
#include <assay/moderation.hpp>

#include "cli/commands.hpp"
#include "cli/new_file.hpp"
#include "cli/read_all.hpp"
#include "cli/unusable.hpp"

namespace assay::cli {

ExitCode moderate_file(Arguments const& arguments, Output& output) {
    ReadAll all = read_all(arguments, output);
    Judgement agreed;
    try {
        agreed = moderate(all.assessments.front(), all.pack,
                          {.element = arguments.node,
                           .rating = arguments.rating,
                           .by = arguments.author,
                           .reason = arguments.reason,
                           .date = arguments.date});
    } catch (Error const& error) {
        throw Unusable(error.diagnostics(), "what was asked; nothing was written");
    }
    std::string const text = to_json(all.assessments.front());
    if (arguments.output.empty()) {
        output.write(text);
        return ExitCode::done;
    }
    write_new_file(arguments, text);
    std::string settled;
    for (Text const name : agreed.settles) settled.append("  ").append(name).append("\n");
    output.write(arguments.output + ": " + arguments.node + " is settled as " + arguments.rating +
                 " by " + arguments.author + ", beside\n" + settled +
                 "what is still open: assay compare " + arguments.output + '\n');
    return ExitCode::done;
}

}  // namespace assay::cli
