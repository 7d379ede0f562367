#pragma once

// A command is one file: the struct of its arguments with the table of its options, what it does, and a
// function `..._command()` that says how help tells of it. commands.cpp lists those functions.

#include "cli/files/output.hpp"
#include "cli/options/arguments.hpp"
#include "cli/options/exit_code.hpp"
#include "cli/options/option.hpp"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace assay::cli {

/// What help says of a command.
struct About {
    std::string_view name;     ///< `pack show`
    std::string_view says;     ///< what it answers
    std::string_view usage;    ///< its positional arguments: `FILE [NODE]`
    std::string_view example;  ///< a command line that works in a checkout
};

/// A command of the tool, and one call of it.
struct Command : About {
    std::shared_ptr<CommandArguments> arguments;  ///< what it is told
    std::vector<Option> options;                  ///< each fills a member of `arguments`
    /// Does it. Throws: InputError, Error, UsageError and OutputError; main turns those into words and an
    /// exit code.
    std::function<ExitCode(Output&)> run;
};

/// The command that does `run` with its arguments; `Arguments` derives from CommandArguments and has a
/// `table()` of options that fill its members.
template <class Arguments>
[[nodiscard]] Command make_command(About const& about, ExitCode (*run)(Arguments const&, Output&)) {
    auto const arguments = std::make_shared<Arguments>();
    return {about, arguments, arguments->table(),
            [arguments, run](Output& output) { return run(*arguments, output); }};
}

}  // namespace assay::cli
