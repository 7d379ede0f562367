#include "cli/commands/commands.hpp"
#include "cli/options/nearest.hpp"

namespace assay::cli {
namespace {

std::vector<std::string> option_names(Command const* command) {
    if (command == nullptr) return {"--help", "--isolate", "--notices", "--version"};
    std::vector<std::string> names{"--help"};
    for (Option const& option : command->options)
        if (!option.is_positional()) names.push_back(option.name.substr(option.name.find("--")));
    return names;
}

}  // namespace

std::string about_unexpected(std::string const& word, std::string_view command) {
    auto const all = commands();
    Command const* const called = find_command(all, command);
    if (word.size() > 1 && word.front() == '-') {
        std::string const option = word.substr(0, word.find('='));
        return "there is no option `" + printable(option) + '`' +
               did_you_mean(option, option_names(called));
    }
    if (called != nullptr) return '`' + printable(word) + "` is one argument too many";
    std::string const wanted = std::string{command} + (command.empty() ? "" : " ") + word;
    return "there is no command `" + printable(wanted) + '`' +
           did_you_mean(wanted, command_names());
}

}  // namespace assay::cli
