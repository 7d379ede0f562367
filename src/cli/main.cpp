#include <assay/version.hpp>

#include "cli/commands/commands.hpp"
#include "cli/files/assessments_in.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/unfinished.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/utf8.hpp"
#include "cli/sandbox/isolate.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <vector>

// CLI11 splits the command line; what there is to say, and to say about mistakes, is ours.

namespace assay::cli {
namespace {

/// Whether an option takes a path, which may be any bytes. All else may come to stand in a file.
bool takes_path(Option const& option) {
    return option.is_positional() || option.opens != Opens::nothing;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        std::size_t const size = character_size(text);
        if (size == 0) return false;
        text.remove_prefix(size);
    }
    return true;
}

/// What a value stands for: a folder, where assessments are asked for, stands for those in it.
std::vector<std::string> named_by(Option const& option, std::string const& value) {
    return option.opens == Opens::assessments ? assessments_in(value) : std::vector{value};
}

/// What is given for the option is taken down by its parser, and into `paths` when it names a file.
void add_option(CLI::App& app, Option const& option, std::vector<NamedPath>& paths) {
    if (option.times == Times::flag) {
        app.add_flag_callback(option.name, [&option] { option.parser(option.name, {}); });
        return;
    }
    auto const take_down = [&option, &paths](std::vector<std::string> const& texts) {
        for (std::string const& text : texts) {
            if (!takes_path(option) && !is_utf8(text))
                throw UsageError(option.name + ": this is not UTF-8 text");
            for (std::string const& name : named_by(option, text)) {
                option.parser(option.name, name);
                if (option.opens != Opens::nothing) paths.push_back({option.opens, name});
            }
        }
    };
    CLI::Option* const added =
        app.add_option_function<std::vector<std::string>>(option.name, take_down);
    if (option.times == Times::at_most_once || option.times == Times::once)
        added->expected(1)->allow_extra_args(false);
    if (option.times == Times::once || option.times == Times::at_least_once) added->required();
}

/// The app of a command within `app`; "pack show" is `show` within `pack`.
CLI::App& add_command(CLI::App& app, std::string const& name) {
    auto const space = name.find(' ');
    std::string const first = name.substr(0, space);
    auto const known =
        app.get_subcommands([&](CLI::App const* each) { return each->get_name() == first; });
    CLI::App* const sub = known.empty() ? app.add_subcommand(first) : known.front();
    sub->require_subcommand(0, 1);
    return space == name.npos ? *sub : add_command(*sub, name.substr(space + 1));
}

/// The innermost command that was called, and its name: "pack show"; empty when none was.
struct Called {
    Called(CLI::App const& all, std::vector<Command> const& commands) : app(&all) {
        for (auto subs = all.get_subcommands(); !subs.empty(); subs = app->get_subcommands()) {
            app = subs.front();
            name += (name.empty() ? "" : " ") + app->get_name();
        }
        command = find_command(commands, name);
    }

    CLI::App const* app;
    std::string name;
    Command const* command = nullptr;
};

/// A mistake in the command line in our words: CLI11 says "1 required TEXT missing".
std::string in_plain_words(CLI::ParseError const& error, Called const& called) {
    auto const unexpected = called.app->remaining();
    if (!unexpected.empty()) return about_unexpected(unexpected.front(), called.name);
    std::string text = error.what();
    std::string const name = text.substr(0, text.find_first_of(": "));
    if (dynamic_cast<CLI::RequiredError const*>(&error) != nullptr) return name + " is missing";
    if (dynamic_cast<CLI::ArgumentMismatch const*>(&error) != nullptr)
        return name + " takes one value, and once only";
    return text;
}

/// Each line of a text as messages show it. Names are shown so anyway; this is for what CLI11 says.
std::string printable_lines(std::string_view text) {
    std::string lines;
    for (;;) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        lines += printable(text.substr(0, end));
        if (end == text.size()) return lines;
        lines += '\n';
        text.remove_prefix(end + 1);
    }
}

/// What the command line asks for: a command that was told its arguments, or help.
struct CommandLine {
    CommandLine() {
        app.add_flag("--version");
        app.add_flag("--notices");
        add_option(app, isolate, no_paths);
        app.require_subcommand(0, 1);
        for (Command const& command : all)
            for (CLI::App& sub = add_command(app, std::string{command.name});
                 Option const& option : command.options)
                add_option(sub, option, command.arguments->paths);
    }

    CLI::App app;
    std::vector<Command> const all = commands();
    bool is_isolated = false;  ///< said before the command
    Option const isolate = options::isolate(is_isolated);
    std::vector<NamedPath> no_paths;
};

ExitCode run_command(Command const& command, bool is_isolated, Output& output) {
    CommandArguments& arguments = *command.arguments;
    arguments.packs_from_tool = ASSAY_PACKS_FROM_TOOL;
    arguments.isolate = arguments.isolate || is_isolated;
    if (arguments.isolate)
        if (auto const code = isolate(arguments)) return *code;
    return command.run(output);
}

ExitCode parse_and_run(CommandLine& line, std::vector<std::string> words, Output& output) {
    try {
        line.app.parse(std::move(words));
    } catch (CLI::CallForHelp const&) {
        Called const called{line.app, line.all};
        output.write(called.command == nullptr ? help_on_all() : help_on(*called.command));
        return ExitCode::done;
    } catch (CLI::ParseError const& error) {
        throw UsageError(in_plain_words(error, Called{line.app, line.all}));
    }
    if (line.app.count("--version") > 0) {
        output.write("assay " + std::string{version()} + '\n');
        return ExitCode::done;
    }
    if (line.app.count("--notices") > 0) {
        output.write(notices());
        return ExitCode::done;
    }
    Called const called{line.app, line.all};
    if (called.command == nullptr) throw UsageError("which command?");
    return run_command(*called.command, line.is_isolated, output);
}

ExitCode run(std::vector<std::string> words, Output& output) {
    CommandLine line;
    try {
        ExitCode const code = parse_and_run(line, std::move(words), output);
        output.flush();
        return code;
    } catch (UsageError const& error) {
        std::string const name = Called{line.app, line.all}.name;
        output.note("assay: " + printable_lines(error.what()));
        output.note("see `assay " + name + (name.empty() ? "--help`" : " --help`"));
        return ExitCode::usage;
    }
}

ExitCode run_or_tell(std::vector<std::string> words, Output& output) {
    try {
        return run(std::move(words), output);
    } catch (InputError const& error) {
        tell(output, error.diagnostics(), error.subject);
    } catch (Error const& error) {
        tell(output, error.diagnostics(), {});
    }
    return ExitCode::unusable;
}

}  // namespace
}  // namespace assay::cli

int main(int argc, char** argv) {
    using namespace assay::cli;
    using assay::printable;
    ExitCode code = ExitCode::internal;
    expect_signals();
    try {
        std::vector<std::string> words{argv + (argc > 0 ? 1 : 0), argv + argc};
        std::reverse(words.begin(), words.end());  // as CLI11 wants them
        Output output;
        code = run_or_tell(std::move(words), output);
    } catch (OutputError const& error) {
        std::fprintf(stderr, "assay: %s\n", printable(error.what()).c_str());
    } catch (std::bad_alloc const&) {
        std::fputs("assay: there is not enough memory\n", stderr);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "assay: a mistake in assay itself, not in the input: %s\n",
                     printable(error.what()).c_str());
    }
    return static_cast<int>(code);
}
