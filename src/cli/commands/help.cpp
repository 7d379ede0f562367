#include <assay/codes.hpp>
#include <assay/version.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/completions/completions.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/commands/man.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace assay::cli {
namespace {

struct HelpArguments : CommandArguments {
    std::vector<std::string> topic;  ///< what help is wanted on

    std::vector<Option> table() {
        return {{"TOPIC", "",
                 "a command, `exit-codes`, `codes`, a code, `man` or `completions SHELL`",
                 parse::one_more(topic), Times::any}};
    }
};

/// Two columns: a word and what it means.
void append_row(std::string& to, std::string_view word, std::string_view says, std::size_t width) {
    std::size_t const gap = std::max<std::size_t>(2, width - std::min(width, word.size()));
    to.append("  ").append(word).append(gap, ' ').append(says).append("\n");
}

std::string shown_option(Option const& option) {
    std::string text{option.name};
    if (auto const comma = text.find(','); comma != text.npos) text.insert(comma + 1, " ");
    if (!option.is_positional() && !option.value.empty()) text.append(" ").append(option.value);
    return text;
}

// The words that a value may be, under its name: `documents:`.
void append_meanings(std::string& to, Option const& option) {
    if (option.meanings.empty()) return;
    std::string title = option.name;
    std::transform(title.begin(), title.end(), title.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::size_t width = 0;
    for (Meaning const& each : option.meanings) width = std::max(width, each.word.size() + 2);
    to.append("\n").append(title).append("s:\n");
    for (Meaning const& each : option.meanings) append_row(to, each.word, each.means, width);
}

std::string help_on_exit_codes() {
    constexpr std::size_t column = 4;
    std::string text = "Exit codes. With several files, assay ends with the highest.\n\n";
    for (Ending const& ending : endings)
        append_row(text, std::to_string(static_cast<int>(ending.code)), ending.says, column);
    return text + "\nexample:\n  assay assess riverside.json || echo \"ended with $?\"\n";
}

std::string help_on_codes() {
    std::size_t width = 0;
    for (CodeFamily const& family : code_families())
        for (Code const& code : family.codes) width = std::max(width, code.code.size() + 2);
    std::string text = "Meanings of the codes in square brackets.\n";
    for (CodeFamily const& family : code_families()) {
        text.append("\n").append(family.title).append(":\n");
        for (Code const& code : family.codes) append_row(text, code.code, code.means, width);
    }
    return text + "\nexample:\n  assay help unknown-element\n";
}

std::string help_on(Code const& code) {
    std::string text{code.code};
    text.append(": ").append(code.means).append("\n\n");
    constexpr std::size_t column = 7;
    append_row(text, "cause", code.cause, column);
    append_row(text, "fix", code.fix, column);
    return text;
}

/// Everything that there is help on beside the tool as a whole.
std::vector<std::string> topics() {
    std::vector<std::string> topics = command_names();
    topics.insert(topics.end(), {"exit-codes", "codes", "man", "completions"});
    for (CodeFamily const& family : code_families())
        for (Code const& code : family.codes) topics.emplace_back(code.code);
    return topics;
}

/// What shells ask for: the scripts, and what only the tool knows.
std::string completions(HelpArguments const& arguments, std::vector<std::string> const& words) {
    std::string const wanted = words.size() > 1 ? words[1] : "";
    if (wanted == "bash") return bash_completions();
    if (wanted == "zsh") return zsh_completions();
    if (wanted == "fish") return fish_completions();
    std::string list;
    if (wanted == "topics")
        for (std::string const& topic : topics()) list += topic + '\n';
    else if (wanted == "packs")
        for (std::string const& id : PackFolders{arguments}.ids()) list += id + '\n';
    else if (words.size() == 3 && wanted == "elements") {
        RulePack const pack = load_pack(PackFolders{arguments}, words[2]);
        for (Node const& node : pack.standard().nodes) list += node.id + '\n';
    } else if (words.size() == 3 && wanted == "kinds")
        for (std::string const& id : load_pack(PackFolders{arguments}, words[2]).visit_kinds())
            list += id + '\n';
    else
        throw UsageError("completions: there is no `" + printable(wanted) +
                         "`; expected one of `bash`, `zsh`, `fish`");
    return list;
}

std::string help_on(std::string const& topic) {
    if (topic.empty()) return help_on_all();
    if (topic == "exit-codes") return help_on_exit_codes();
    if (topic == "codes") return help_on_codes();
    if (topic == "man") return manual_page();
    auto const all = commands();
    if (Command const* const command = find_command(all, topic)) return help_on(*command);
    if (Code const* const code = find_code(topic)) return help_on(*code);
    throw UsageError("there is no help on `" + printable(topic) + '`' +
                     did_you_mean(topic, topics()));
}

ExitCode help(HelpArguments const& arguments, Output& output) {
    if (!arguments.topic.empty() && arguments.topic.front() == "completions") {
        output.write(completions(arguments, arguments.topic));
        return ExitCode::done;
    }
    std::string topic;
    for (std::string const& word : arguments.topic) topic += (topic.empty() ? "" : " ") + word;
    output.write(help_on(topic));
    return ExitCode::done;
}

}  // namespace

std::string help_on(Command const& command) {
    std::string text{command.says};
    text.append("\n\nusage: assay ").append(command.name);
    if (!command.usage.empty()) text.append(" ").append(command.usage);
    auto const is_option = [](Option const& option) { return !option.is_positional(); };
    if (std::any_of(command.options.begin(), command.options.end(), is_option))
        text += " [options]";
    text += "\n\n";
    std::size_t width = 0;
    for (Option const& option : command.options)
        if (!option.says.empty()) width = std::max(width, shown_option(option).size() + 2);
    for (Option const& option : command.options)
        if (!option.says.empty()) append_row(text, shown_option(option), option.says, width);
    append_row(text, "-h, --help", "this text", width);
    for (Option const& option : command.options) append_meanings(text, option);
    return text.append("\nexample:\n  ").append(command.example).append("\n");
}

std::string help_on_all() {
    auto const all = commands();
    std::size_t width = 0;
    for (Command const& command : all) width = std::max(width, command.name.size() + 2);
    std::string text =
        "assay " + std::string{version()} + ": checks whether ratings meet the pass rule";
    text += " of a public-service standard\n\nusage: assay COMMAND ...\n\n";
    for (Command const& command : all) append_row(text, command.name, command.says, width);
    text +=
        "\n`assay COMMAND --help` shows the options of a command, `assay help exit-codes` the exit "
        "codes,\n`assay help codes` the codes of messages, and `assay --version` the version.\n"
        "`assay --notices` prints the licences of assay and of the libraries in it.\n"
        "`assay help man` prints the manual page, `assay help completions bash|zsh|fish` the "
        "completions\nfor a shell.\n"
        "`assay --isolate COMMAND` is for packs and files you do not trust. It reads and evaluates "
        "in a process\nwithout files or network and with little memory.\n";
    return text.append("\nexample:\n  ").append(all.front().example).append("\n");
}

Command help_command() {
    return make_command({"help", "show help on a command, the exit codes or the code of a message",
                         "[COMMAND|exit-codes|codes|CODE]", "assay help exit-codes"},
                        help);
}

}  // namespace assay::cli
