#pragma once

#include "cli/commands/command.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// All commands, in the order in which help lists them, told nothing yet.
[[nodiscard]] std::vector<Command> commands();

/// The command of that name among these; null when there is none.
[[nodiscard]] Command const* find_command(std::vector<Command> const& among, std::string_view name);

/// What to say about a word that a command does not expect: an option, a command or one too many.
[[nodiscard]] std::string about_unexpected(std::string const& word, std::string_view command);

/// The names of all commands.
[[nodiscard]] std::vector<std::string> command_names();

/// The help on a command, and on the tool as a whole.
[[nodiscard]] std::string help_on(Command const& command);
[[nodiscard]] std::string help_on_all();

}  // namespace assay::cli
