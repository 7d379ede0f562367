#include "cli/commands/commands.hpp"
#include "cli/commands/completions/completions.hpp"

#include <string>

namespace assay::cli {
namespace {

// What the functions below answer, in words that the script understands.
std::string answer(Offered const& offered) {
    switch (offered.what) {
        case Offers::nothing:
            return "nothing";
        case Offers::files:
            return "files";
        case Offers::folders:
            return "folders";
        case Offers::packs:
            return "packs";
        case Offers::elements:
            return "elements";
        case Offers::kinds:
            return "kinds";
        case Offers::topics:
            return "topics";
        case Offers::words:
            break;
    }
    std::string text = "words";
    for (std::string const& word : offered.words) text += ' ' + word;
    return text;
}

/// The spellings of an option: `-o`, `--output`.
std::vector<std::string> spellings(Option const& option) {
    std::string const& name = option.name;
    auto const comma = name.find(',');
    if (comma == name.npos) return {name};
    return {name.substr(0, comma), name.substr(comma + 1)};
}

void append_options(std::string& script, Command const& command) {
    script.append("        '").append(command.name).append("') echo '--help");
    for (Option const& option : command.options) {
        if (option.is_positional() || option.says.empty()) continue;
        for (std::string const& each : spellings(option)) script += ' ' + each;
    }
    script += "' ;;\n";
}

void append_values(std::string& script, Command const& command) {
    for (Option const& option : command.options) {
        if (option.is_positional() || option.times == Times::flag) continue;
        script += "        ";
        bool is_first = true;
        for (std::string const& each : spellings(option)) {
            script.append(is_first ? "" : "|").append("'").append(command.name);
            script.append(" ").append(each).append("'");
            is_first = false;
        }
        script.append(") echo '").append(answer(offered_for(option))).append("' ;;\n");
    }
}

// One line for each positional argument; the last one is for all that follow.
void append_arguments(std::string& script, Command const& command) {
    script.append("        '").append(command.name).append("') set --");
    for (Option const& option : command.options)
        if (option.is_positional()) script.append(" '" + answer(offered_for(option)) + "'");
    script += " ;;\n";
}

constexpr std::string_view bash_beginning =
    R"bash(# Completion of assay for bash, made by `assay help completions bash`.

_assay_commands() {
    echo ')bash";

constexpr std::string_view logic = R"bash(
# The ids that the tool itself knows: of packs, of the elements or the kinds of visit of a pack.
_assay_ask() {
    "${COMP_WORDS[0]}" help completions "$@" 2>/dev/null
}

# The pack that the command line names, or the file on it.
_assay_pack() {
    local i word
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [ "$word" = --pack ]; then
            word=${COMP_WORDS[i + 1]}
            [ "$word" = = ] && word=${COMP_WORDS[i + 2]}
            echo "$word"
            return
        fi
    done
    for ((i = 2; i < ${#COMP_WORDS[@]}; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
            -* | show | test | check | definitions) ;;
            *.json)
                if [ -f "$word" ]; then
                    sed -n '/"pack"/,/}/s/.*"id": *"\([^"]*\)".*/\1/p' "$word" | head -n 1
                    return
                fi ;;
            *)
                if [ "${COMP_WORDS[1]}" = pack ]; then
                    echo "$word"
                    return
                fi ;;
        esac
    done
}

_assay() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    # bash takes `--format=json` for three words
    if [ "$current" = = ]; then
        current=''
    elif [ "$previous" = = ] && ((COMP_CWORD > 1)); then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    local command='' i word before position=0 offered=''
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        before=${COMP_WORDS[i - 1]}
        [ "$before" = = ] && before=${COMP_WORDS[i - 2]}
        case $word in
            -* | =) continue ;;
        esac
        if [ -z "$command" ]; then
            command=$word
        elif [ "$command" = pack ]; then
            command="pack $word"
        elif [ -z "$(_assay_value "$command" "$before")" ]; then
            position=$((position + 1))
        fi
    done
    COMPREPLY=()
    if [ -z "$command" ] || [ "$command" = pack ]; then
        local names
        names=$(_assay_commands | sed -n "s/^${command:+$command }\([a-z]*\).*/\1/p" | sort -u)
        [ -z "$command" ] && names+=' --help --version --notices --isolate'
        COMPREPLY=($(compgen -W "$names" -- "$current"))
        return
    fi
    offered=$(_assay_value "$command" "$previous")
    if [ -z "$offered" ]; then
        if [[ $current == -* ]]; then
            COMPREPLY=($(compgen -W "$(_assay_options "$command")" -- "$current"))
            return
        fi
        offered=$(_assay_argument "$command" "$position")
    fi
    case $offered in
        'words '*) COMPREPLY=($(compgen -W "${offered#words }" -- "$current")) ;;
        files)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
        folders)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
        packs)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -W "$(_assay_ask packs)" -- "$current"; compgen -d -- "$current") ;;
        elements | kinds)
            local pack
            pack=$(_assay_pack)
            [ -z "$pack" ] || COMPREPLY=($(compgen -W "$(_assay_ask "$offered" "$pack")" -- "$current")) ;;
        topics)
            COMPREPLY=($(compgen -W "$(_assay_ask topics)" -- "$current")) ;;
    esac
}

complete -F _assay assay
)bash";

}  // namespace

std::string bash_completions() {
    auto const all = commands();
    std::string script{bash_beginning};
    for (Command const& command : all) script.append(command.name).append("\n");
    script.back() = '\'';
    script += "\n}\n\n_assay_options() {\n    case $1 in\n";
    for (Command const& command : all) append_options(script, command);
    script +=
        "    esac\n}\n\n# What an option takes; nothing when it is none of the command's, "
        "or takes "
        "nothing.\n_assay_value() {\n    case \"$1 $2\" in\n";
    for (Command const& command : all) append_values(script, command);
    script +=
        "    esac\n}\n\n# What stands at a position, counted from 0; the last one is for "
        "all that "
        "follow.\n_assay_argument() {\n    local position=$2\n    case $1 in\n";
    for (Command const& command : all) append_arguments(script, command);
    script +=
        "    esac\n    ((position < $#)) || position=$(($# - 1))\n    ((position < 0)) || "
        "{ shift \"$position\"; echo \"$1\"; }\n}\n";
    return script.append(logic);
}

}  // namespace assay::cli
