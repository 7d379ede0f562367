// What the tables of commands and options must keep to, since help, completions and --isolate rest on it.

#include "cli/commands/commands.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

namespace {

using namespace assay::cli;

int failures = 0;

void expect(bool holds, Command const& command, std::string const& what) {
    if (holds) return;
    ++failures;
    std::printf("assay %s: %s\n", std::string{command.name}.c_str(), what.c_str());
}

/// Whether help calls the value a file or a folder.
bool is_called_a_path(Option const& option) {
    constexpr std::array<std::string_view, 5> words{"FILE", "FOLDER", "DIR", "SHEET", "PACK"};
    std::string const& shown = option.is_positional() ? option.name : option.value;
    return std::any_of(words.begin(), words.end(),
                       [&](auto word) { return shown.find(word) != shown.npos; });
}

/// --isolate opens what an option declares: a sealed process can open nothing that was forgotten.
void opens_what_it_names(Command const& command, Option const& option) {
    expect(is_called_a_path(option) == (option.opens != Opens::nothing), command,
           option.name + " names a file or folder if and only if its row says what it opens");
}

void is_one_of_its_kind(Command const& command) {
    std::set<std::string> names;
    bool is_last = true;
    for (auto option = command.options.rbegin(); option != command.options.rend(); ++option) {
        expect(names.insert(option->name).second, command, option->name + " stands twice");
        expect(option->parser != nullptr, command, option->name + " is taken down by nothing");
        if (!option->is_positional()) continue;
        bool const takes_all = option->times == Times::any || option->times == Times::at_least_once;
        expect(is_last || !takes_all, command, option->name + " leaves nothing for what follows");
        is_last = false;
    }
    expect(command.example.find("assay " + std::string{command.name}) == 0, command,
           "the example is of another command");
}

/// Not more than one file can be handed over to a sealed process for its result. `merge` has two for what it can end
/// with, and isolated it takes one of them.
void writes_one_file(Command const& command) {
    auto const files =
        std::count_if(command.options.begin(), command.options.end(), [](Option const& option) {
            return option.opens == Opens::new_file || option.opens == Opens::new_folder;
        });
    expect(files <= (command.name == std::string_view{"merge"} ? 2 : 1), command,
           "more than one option names a new file");
}

}  // namespace

int main() {
    for (Command const& command : commands()) {
        for (Option const& option : command.options) opens_what_it_names(command, option);
        is_one_of_its_kind(command);
        writes_one_file(command);
    }
    return failures == 0 ? 0 : 1;
}
