#include <assay/flag_list.hpp>

#include "report/words/page.hpp"

#include <vector>

namespace assay::report {
namespace {

// The same words of advice are said once for all lines of a check that follow one another.
void group(Page& page, Evaluation const& evaluation, std::vector<FlagLine> const& all,
           Severity severity, std::string_view title) {
    std::vector<FlagLine const*> lines;
    for (FlagLine const& line : all)
        if (line.severity == severity) lines.push_back(&line);
    if (lines.empty()) return;
    page.paragraph(std::string(title) + " (" + std::to_string(lines.size()) + ")", 0, Tone::strong);
    page.blank();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        FlagLine const& line = *lines[i];
        std::string mark;
        if (page.options().fingerprints)
            for (std::uint32_t const flag : line.flags)
                mark += (mark.empty() ? " [" : " ") +
                        std::string(evaluation.flags[flag].fingerprint.substr(0, 8));
        if (!mark.empty()) mark += "]";
        page.paragraph(capitalised(line.says) + "." + mark, 2, 4);
        if (!line.effect.empty()) page.paragraph(line.effect + ".", 4, 4, Tone::strong);
        bool const more = i + 1 < lines.size() && lines[i + 1]->check == line.check &&
                          lines[i + 1]->hint == line.hint && lines[i + 1]->owner == line.owner;
        if (more) continue;
        if (!line.why.empty()) page.paragraph(capitalised(line.why) + ".", 4, 4, Tone::quiet);
        page.paragraph(capitalised(line.hint) + ".", 4, 4, Tone::quiet);
        page.paragraph(
            "For the " + std::string(name_of(line.owner)) + ": " + line.check + ", " + line.rule, 4,
            4, Tone::quiet);
        page.blank();
    }
}

void accepted(Page& page, Evaluation const& evaluation) {
    if (evaluation.accepted.empty()) return;
    page.paragraph("Accepted (" + std::to_string(evaluation.accepted.size()) + ")", 0,
                   Tone::strong);
    page.blank();
    for (AcceptedFlagResult const& each : evaluation.accepted) {
        page.paragraph(capitalised(each.flag.says) + ".", 2, 4);
        page.paragraph("Accepted until " + each.until.in_words() + ": " + std::string(each.reason),
                       4, 4, Tone::quiet);
    }
    page.blank();
}

}  // namespace
}  // namespace assay::report

namespace assay {

std::string flags_report(Evaluation const& evaluation, Assessment const&,
                         ReportOptions const& options) {
    report::Page page(options);
    report::heading(page, evaluation);
    page.blank();
    std::vector<FlagLine> const lines = list_of_flags(evaluation);
    if (lines.empty()) page.paragraph("There is nothing to check.");
    report::group(page, evaluation, lines, Severity::settle, "Must be resolved");
    report::group(page, evaluation, lines, Severity::to_do,
                  "To do before the ratings are complete");
    report::group(page, evaluation, lines, Severity::consider, "Worth a look");
    report::accepted(page, evaluation);
    return page.text();
}

}  // namespace assay
