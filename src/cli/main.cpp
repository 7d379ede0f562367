#include <assay/version.hpp>

#include "cli/commands.hpp"
#include "cli/each_file.hpp"
#include "cli/nearest.hpp"
#include "cli/unusable.hpp"

#include <CLI/CLI.hpp>

#include <exception>
#include <new>
#include <string>
#include <vector>

// CLI11 splits the command line; what there is to say, and to say about mistakes, is ours.

namespace assay::cli {
namespace {

void add_option(CLI::App& app, Option const& option, Arguments& arguments) {
    auto const put = [&option, &arguments](std::vector<std::string> const& texts) {
        for (std::string const& text : texts) option.put(arguments, text);
    };
    CLI::Option* const added = app.add_option_function<std::vector<std::string>>(std::string{option.name}, put);
    if (option.times == Times::at_most_once || option.times == Times::once) added->expected(1);
    if (option.times == Times::once || option.times == Times::at_least_once) added->required();
}

/// The app of a command within `app`; "pack show" is `show` within `pack`.
CLI::App& add_command(CLI::App& app, std::string const& name) {
    auto const space = name.find(' ');
    std::string const first = name.substr(0, space);
    CLI::App* sub = app.get_subcommand_no_throw(first);
    if (sub == nullptr) sub = app.add_subcommand(first);
    sub->require_subcommand(0, 1);
    return space == name.npos ? *sub : add_command(*sub, name.substr(space + 1));
}

/// The words of the command that was called, as far as there is one: "pack show".
std::string called(CLI::App const*& innermost) {
    std::string name;
    while (!innermost->get_subcommands().empty()) {
        innermost = innermost->get_subcommands().front();
        name += (name.empty() ? "" : " ") + innermost->get_name();
    }
    return name;
}

Command const* find_command(std::string_view name) {
    for (Command const& command : commands())
        if (command.name == name) return &command;
    return nullptr;
}

std::vector<std::string> option_names(Command const& command) {
    std::vector<std::string> names{"--help"};
    for (Option const* const option : command.options)
        if (!option->is_positional()) names.emplace_back(option->name.substr(option->name.find("--")));
    return names;
}

}  // namespace
}  // namespace assay::cli

int main() {}
