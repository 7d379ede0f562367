#include "cli/commands/commands.hpp"
#include "cli/commands/completions/completions.hpp"

namespace assay::cli {
namespace {

/// A text within single quotes; `:` and brackets have a meaning of their own in descriptions.
std::string described(std::string_view text, bool in_brackets) {
    std::string result;
    for (char const c : text) {
        if (c == '\'') {
            result += "'\\''";
            continue;
        }
        if (c == ':' || (in_brackets && (c == '[' || c == ']'))) result += '\\';
        result += c;
    }
    return result;
}

std::string action(Offered const& offered) {
    std::string words;
    switch (offered.what) {
        case Offers::nothing:
            return " ";
        case Offers::files:
            return "_files";
        case Offers::folders:
            return "_files -/";
        case Offers::packs:
            return "_assay_packs";
        case Offers::elements:
            return "_assay_of_pack elements";
        case Offers::kinds:
            return "_assay_of_pack kinds";
        case Offers::topics:
            return "_assay_topics";
        case Offers::words:
            break;
    }
    for (std::string const& word : offered.words) words += (words.empty() ? "" : " ") + word;
    return "(" + words + ")";
}

std::string lower_words(std::string_view name) {
    std::string word;
    for (char const c : name)
        if (c >= 'A' && c <= 'Z') word += static_cast<char>(c - 'A' + 'a');
    return word.empty() ? "value" : word;
}

void append_zsh_option(std::string& script, Option const& option) {
    std::string const& name = option.name;
    bool const several = option.times == Times::any || option.times == Times::at_least_once;
    if (option.is_positional()) {
        script += std::string("            '") + (several ? "*" : "") + ":" + lower_words(name) +
                  ":" + action(offered_for(option)) + "' \\\n";
        return;
    }
    auto const comma = name.find(',');
    std::string const long_name = comma == name.npos ? name : name.substr(comma + 1);
    std::string const takes = option.times == Times::flag ? std::string()
                                                          : ":" + lower_words(option.value) + ":" +
                                                                action(offered_for(option));
    std::string const says = "[" + described(option.says, true) + "]";
    std::string const again = several ? "*" : "";
    if (comma != name.npos)
        script += "            '" + again + name.substr(0, comma) + says + takes + "' \\\n";
    script +=
        "            '" + again + long_name + (takes.empty() ? "" : "=") + says + takes + "' \\\n";
}

constexpr std::string_view zsh_beginning = R"zsh(#compdef assay
# Completion of assay for zsh, made by `assay help completions zsh`.

_assay_packs() {
    local -a ids
    ids=(${(f)"$(assay help completions packs 2>/dev/null)"})
    compadd -a ids
    _files -/
}

_assay_topics() {
    local -a topics
    topics=(${(f)"$(assay help completions topics 2>/dev/null)"})
    compadd -a topics
}

# The elements or kinds of visit of the pack that the command line names; which is the last argument.
_assay_of_pack() {
    local pack=${opt_args[--pack]} file=${words[(r)*.json]}
    [[ -z $pack && -f $file ]] &&
        pack=$(sed -n '/"pack"/,/}/s/.*"id": *"\([^"]*\)".*/\1/p' $file | head -n 1)
    [[ -z $pack ]] && pack=${words[2]}
    local -a ids
    ids=(${(f)"$(assay help completions ${argv[-1]} $pack 2>/dev/null)"})
    compadd -a ids
}

_assay() {
    local -A opt_args
    local -a commands
    if (( CURRENT == 2 )); then
        commands=(
)zsh";

constexpr std::string_view middle = R"zsh(        )
        _describe command commands
        return
    fi
    local command=${words[2]}
    if [[ $command == pack ]]; then
        if (( CURRENT == 3 )); then
            commands=(
)zsh";

constexpr std::string_view rest = R"zsh(            )
            _describe command commands
            return
        fi
        command="pack ${words[3]}"
        shift 1 words
        (( CURRENT-- ))
    fi
    shift 1 words
    (( CURRENT-- ))
    case $command in
)zsh";

void append_name(std::string& script, std::string_view name, std::string_view says,
                 std::string_view indent) {
    script.append(indent).append("'").append(name).append(":");
    script.append(described(says, false)).append("'\n");
}

}  // namespace

std::string zsh_completions() {
    auto const all = commands();
    std::string script{zsh_beginning};
    constexpr std::string_view indent = "            ";
    for (Command const& command : all)
        if (command.name.find(' ') == command.name.npos)
            append_name(script, command.name, command.says, indent);
    append_name(script, "pack", "for authors of packs", indent);
    script += middle;
    for (Command const& command : all)
        if (auto const space = command.name.find(' '); space != command.name.npos)
            append_name(script, command.name.substr(space + 1), command.says, "                ");
    script += rest;
    for (Command const& command : all) {
        script.append("        '").append(command.name).append("')\n        _arguments -s \\\n");
        for (Option const& option : command.options)
            if (!option.says.empty()) append_zsh_option(script, option);
        script += "            '(-h --help)'{-h,--help}'[help on the command]' ;;\n";
    }
    return script + "    esac\n}\n\n_assay \"$@\"\n";
}

}  // namespace assay::cli
