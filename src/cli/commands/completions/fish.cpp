#include "cli/commands/commands.hpp"
#include "cli/commands/completions/completions.hpp"

namespace assay::cli {
namespace {

std::string fish_quoted(std::string_view text) {
    std::string result = "'";
    for (char const c : text) {
        if (c == '\'' || c == '\\') result += '\\';
        result += c;
    }
    return result + '\'';
}

/// How fish asks whether this command stands on the command line.
std::string seen(std::string_view command) {
    auto const space = command.find(' ');
    if (space == command.npos)
        return "__fish_seen_subcommand_from " + std::string{command} +
               "; and not __fish_seen_subcommand_from pack";
    return "__fish_seen_subcommand_from " + std::string{command.substr(0, space)} +
           "; and __fish_seen_subcommand_from " + std::string{command.substr(space + 1)};
}

std::string arguments_for(Offered const& offered) {
    std::string words;
    switch (offered.what) {
        case Offers::nothing:
            return " -x";
        case Offers::files:
            return " -r -F";
        case Offers::folders:
            return " -x -a '(__fish_complete_directories)'";
        case Offers::packs:
            return " -x -a '(assay help completions packs) (__fish_complete_directories)'";
        case Offers::elements:
            return " -x -a '(__assay_of_pack elements)'";
        case Offers::kinds:
            return " -x -a '(__assay_of_pack kinds)'";
        case Offers::topics:
            return " -x -a '(assay help completions topics)'";
        case Offers::words:
            break;
    }
    for (std::string const& word : offered.words) words += (words.empty() ? "" : " ") + word;
    return " -x -a " + fish_quoted(words);
}

void append_fish_option(std::string& script, Command const& command, Option const& option) {
    script += "complete -c assay -n " + fish_quoted(seen(command.name));
    std::string const& name = option.name;
    if (option.is_positional()) {
        script += arguments_for(offered_for(option)) + '\n';
        return;
    }
    if (auto const comma = name.find(','); comma != name.npos) script += " -s " + name.substr(1, 1);
    script += " -l " + name.substr(name.find("--") + 2) + " -d " + fish_quoted(option.says);
    if (option.times != Times::flag) script += arguments_for(offered_for(option));
    script += '\n';
}

constexpr std::string_view fish_beginning =
    R"fish(# Completion of assay for fish, made by `assay help completions fish`.

# The elements or kinds of visit of the pack that the command line names.
function __assay_of_pack
    set -l words (commandline -opc)
    for i in (seq 2 (count $words))
        switch $words[$i]
            case --pack
                test $i -lt (count $words)
                and assay help completions $argv[1] $words[(math $i + 1)] 2>/dev/null
                return
            case '*.json'
                test -f $words[$i]
                and assay help completions $argv[1] (sed -n '/"pack"/,/}/s/.*"id": *"\([^"]*\)".*/\1/p' $words[$i] | head -n 1) 2>/dev/null
                return
        end
    end
    test (count $words) -gt 3; and test "$words[2]" = pack
    and assay help completions $argv[1] $words[4] 2>/dev/null
end

complete -c assay -f
complete -c assay -n __fish_use_subcommand -l notices -d 'the licences'
complete -c assay -n __fish_use_subcommand -l version -d 'which assay this is'
complete -c assay -l help -s h -d 'help on the command'
)fish";

}  // namespace

std::string fish_completions() {
    auto const all = commands();
    std::string script{fish_beginning};
    bool has_pack = false;
    for (Command const& command : all) {
        auto const space = command.name.find(' ');
        if (space == command.name.npos) {
            script.append("complete -c assay -n __fish_use_subcommand -a ");
            script.append(command.name)
                .append(" -d ")
                .append(fish_quoted(command.says))
                .append("\n");
            continue;
        }
        if (!has_pack)
            script += "complete -c assay -n __fish_use_subcommand -a pack -d 'for authors'\n";
        has_pack = true;
        script +=
            "complete -c assay -n '__fish_seen_subcommand_from pack; and test (count "
            "(commandline -opc)) -eq 2' -a ";
        script.append(command.name.substr(space + 1)).append(" -d ");
        script.append(fish_quoted(command.says)).append("\n");
    }
    for (Command const& command : all)
        for (Option const& option : command.options)
            if (!option.says.empty()) append_fish_option(script, command, option);
    return script;
}

}  // namespace assay::cli
