#include "sheets/evidence_lines.hpp"

#include "model/typed_text.hpp"
#include "sheets/value.hpp"

namespace assay::sheets {
namespace {

constexpr std::string_view after_reference = ": ";

/// Where the quote that a text begins with is closed: behind it. The text stays as it is when that is not at the end
/// of its line.
std::size_t end_of_quoted(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] != '"') continue;
        if (i + 1 < text.size() && text[i + 1] == '"') {
            ++i;
            continue;
        }
        std::size_t const next = text.find_first_not_of(" \t", i + 1);
        bool const is_end = next == text.npos || text[next] == '\n' || text[next] == ';';
        return is_end ? i + 1 : 0;
    }
    return 0;
}

std::string without_quotes(std::string_view quoted) {
    std::string text;
    for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
        text += quoted[i];
        if (quoted[i] == '"') ++i;
    }
    return text;
}

std::string in_quotes(std::string_view text) {
    std::string made = "\"";
    for (char const c : text) made.append(c == '"' ? 2 : 1, c);
    return made + '"';
}

/// The texts between line ends and semicolons.
std::vector<std::string> texts_of(std::string_view cell) {
    std::vector<std::string> texts;
    while (!cell.empty()) {
        cell.remove_prefix(std::min(cell.find_first_not_of(" \t\n;"), cell.size()));
        if (cell.empty()) break;
        std::size_t const quoted = cell.front() == '"' ? end_of_quoted(cell) : 0;
        std::size_t const end =
            quoted > 0 ? quoted : std::min(cell.find_first_of("\n;"), cell.size());
        texts.push_back(quoted > 0 ? without_quotes(cell.substr(0, quoted))
                                   : std::string(trimmed(cell.substr(0, end))));
        cell.remove_prefix(end);
    }
    return texts;
}

EvidenceLine line_of(std::string const& text,
                     std::function<bool(std::string_view)> const& is_known) {
    if (is_known(text)) return {text, {}};
    // a reference may have the sign in itself, so the longest counts
    for (std::size_t at = text.rfind(after_reference); at != text.npos && at > 0;
         at = text.rfind(after_reference, at - 1))
        if (std::string_view const reference = std::string_view{text}.substr(0, at);
            is_known(reference))
            return {std::string{reference}, text.substr(at + after_reference.size())};
    return {{}, text};
}

}  // namespace

std::vector<EvidenceLine> evidence_lines(std::string_view cell,
                                         std::function<bool(std::string_view)> const& is_known) {
    std::vector<EvidenceLine> lines;
    for (std::string const& text : texts_of(with_line_feeds(cell)))
        lines.push_back(line_of(text, is_known));
    return lines;
}

std::string evidence_line(Evidence const& evidence) {
    std::string line{evidence.id};
    if (!evidence.title.empty())
        line += std::string{after_reference} + with_line_feeds(evidence.title);
    auto const back = texts_of(line);
    return back.size() == 1 && back.front() == line ? line : in_quotes(line);
}

}  // namespace assay::sheets
