#include "cli/commands/man.hpp"

#include <assay/json.hpp>
#include <assay/version.hpp>

#include "cli/commands/commands.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace assay::cli {
namespace {

/// Text as roff takes it: a hyphen that is typed stays one, and no line becomes a request.
std::string plain(std::string_view text) {
    std::string result;
    for (char const c : text) {
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else if (result.empty() && (c == '.' || c == '\''))
            result.append("\\&").append(1, c);
        else
            result += c;
    }
    return result;
}

/// Text of several words in lines of their own, none of them long.
std::string wrapped(std::string_view text) {
    constexpr std::size_t room = 76;
    std::string lines;
    while (!text.empty()) {
        std::size_t end = text.size() <= room ? text.size() : text.rfind(' ', room);
        if (end == text.npos) end = std::min(text.find(' '), text.size());
        lines += plain(text.substr(0, end)) + '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string as_sentence(std::string_view text) {
    std::string result{text};
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z')
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result + '.';
}

std::string bold(std::string_view text) { return "\\fB" + plain(text) + "\\fR"; }

void append_man_option(std::string& page, Option const& option) {
    if (option.says.empty()) return;
    std::string name{option.name};
    page += ".TP\n";
    if (option.is_positional()) {
        page += "\\fI" + plain(name) + "\\fR\n" + wrapped(option.says);
        return;
    }
    auto const comma = name.find(',');
    if (comma != name.npos) page += bold(name.substr(0, comma)) + ", ";
    page += bold(comma == name.npos ? name : name.substr(comma + 1));
    if (!option.value.empty()) page += " \\fI" + plain(option.value) + "\\fR";
    page += "\n" + wrapped(option.says);
}

void append_command(std::string& page, Command const& command) {
    std::string usage = "assay " + std::string{command.name};
    page +=
        ".SS " + plain(usage) + "\n" + wrapped(as_sentence(command.says)) + ".PP\n" + bold(usage);
    if (!command.usage.empty()) page += " \\fI" + plain(command.usage) + "\\fR";
    page += " [options]\n";
    for (Option const& option : command.options) append_man_option(page, option);
    for (Option const& option : command.options)
        for (Meaning const& each : option.meanings)
            page += ".TP\n" + bold(each.word) + "\n" + wrapped(as_sentence(each.means));
    page += ".PP\nExample:\n.PP\n.nf\n.RS\n" + plain(command.example) + "\n.RE\n.fi\n";
}

// The day on which what is written in this file was changed last: a page has to bear one, and the tool has
// no clock.
constexpr std::string_view changed = "2026-11-28";

constexpr std::string_view description =
    R"(assay checks whether an organisation's ratings meet the pass rule of a
public\-service standard, and shows why.
The rules of each standard are in a pack.
assay never recommends a rating. People decide.
.PP
A file named \fB\-\fR is standard input.
assay looks for packs by name in the folder of installed packs.
A name with a slash is a folder.
)";

constexpr std::string_view notes =
    R"(.SH NOTES
Completions for bash, zsh and fish are installed with the tool.
\fBassay help completions\fR \fISHELL\fR prints them.
.PP
The only environment variable is \fBNO_COLOR\fR, which turns colours off.
assay uses no network.
If a run over several files takes longer than a second, a terminal shows
its progress on standard error.
.SH SEE ALSO
\fBassay help codes\fR: the meaning of the codes of messages, and how
to fix each problem.
)";

}  // namespace

std::string manual_page() {
    std::string page = ".TH ASSAY 1 " + std::string{changed} + " \"assay " + plain(version()) +
                       "\" \"User Commands\"\n";
    page += ".SH NAME\nassay \\- check whether ratings meet the pass rule of a standard\n";
    page +=
        ".SH SYNOPSIS\n\\fBassay\\fR \\fICOMMAND\\fR [options]\n.br\n\\fBassay\\fR "
        "\\fICOMMAND\\fR \\fB\\-\\-help\\fR\n.br\n\\fBassay \\-\\-isolate\\fR "
        "\\fICOMMAND\\fR ...\n";
    page.append(".SH DESCRIPTION\n").append(description);
    page += ".SH COMMANDS\n";
    for (Command const& command : commands()) append_command(page, command);
    page += ".SH EXIT STATUS\nFor several files the highest number counts.\n";
    for (Ending const& ending : endings)
        page += ".TP\n\\fB" + std::to_string(static_cast<int>(ending.code)) + "\\fR\n" +
                wrapped(as_sentence(ending.says));
    return page.append(notes);
}

}  // namespace assay::cli
