#pragma once

#include "cli/files/output.hpp"
#include "cli/options/arguments.hpp"
#include "cli/options/exit_code.hpp"
#include "cli/options/options.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

// What the commands do, each in a file of its own. They throw Unusable, Error, UsageError and
// OutputError; main turns those into words and an exit code.
[[nodiscard]] ExitCode agree(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode assess(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode explain(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode check(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode export_assessment(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode import_assessment(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode compare_files(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode moderate_file(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode prepare_exercise_in(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode collect_exercise_of(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode report_exercise(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode validate(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode new_assessment(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode forward_visit(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode merge_copies(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode status(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode show_pack(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode new_pack(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode check_pack_of(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode test_pack(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode define_pack(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode schema(Arguments const& arguments, Output& output);
[[nodiscard]] ExitCode help(Arguments const& arguments, Output& output);

/// A command of the tool.
struct Command {
    std::string_view name;     ///< `pack show`
    std::string_view says;     ///< what it answers
    std::string_view usage;    ///< its positional arguments: `FILE [NODE]`
    std::string_view example;  ///< a command line that works in a checkout
    std::span<Option const* const> options;
    ExitCode (*run)(Arguments const&, Output&);
};

/// All commands, in the order in which help lists them.
[[nodiscard]] std::span<Command const> commands();

/// Whether a command is asked about a kind of document, so that its help has to list them.
[[nodiscard]] bool takes_document(Command const& command);

/// The command of that name; null when there is none.
[[nodiscard]] Command const* find_command(std::string_view name);

/// What to say about a word that a command does not expect: an option, a command or one too many.
[[nodiscard]] std::string about_unexpected(std::string const& word, std::string_view command);

/// The names of all commands.
[[nodiscard]] std::vector<std::string> command_names();

/// The help on a command, and on the tool as a whole.
[[nodiscard]] std::string help_on(Command const& command);
[[nodiscard]] std::string help_on_all();

}  // namespace assay::cli
