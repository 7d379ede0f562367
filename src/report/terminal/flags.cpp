#include "report/words/page.hpp"

#include <vector>

namespace assay::report {
namespace {

// The same words of advice are said once for all flags of a check that follow one another.
void group(Page& page, Evaluation const& evaluation, Severity severity, std::string_view title,
           bool fingerprints) {
    std::vector<Flag const*> flags;
    for (Flag const& flag : evaluation.flags)
        if (flag.severity == severity) flags.push_back(&flag);
    if (flags.empty()) return;
    page.paragraph(std::string(title) + " (" + std::to_string(flags.size()) + ")", 0, Tone::strong);
    page.blank();
    for (std::size_t i = 0; i < flags.size(); ++i) {
        std::string const mark =
            fingerprints ? " [" + std::string(flags[i]->fingerprint.substr(0, 8)) + "]" : "";
        page.paragraph(capitalised(flags[i]->says) + "." + mark, 2, 4);
        bool const more = i + 1 < flags.size() && flags[i + 1]->check == flags[i]->check &&
                          flags[i + 1]->hint == flags[i]->hint;
        if (more) continue;
        if (!flags[i]->why.empty())
            page.paragraph(capitalised(flags[i]->why) + ".", 4, 4, Tone::quiet);
        page.paragraph(capitalised(flags[i]->hint) + ".", 4, 4, Tone::quiet);
        page.paragraph(std::string(flags[i]->check) + ", " + std::string(flags[i]->rule), 4, 4,
                       Tone::quiet);
        page.blank();
    }
}

}  // namespace
}  // namespace assay::report

namespace assay {

std::string flags_report(Evaluation const& evaluation, Assessment const&,
                         ReportOptions const& options) {
    report::Page page(options);
    report::heading(page, evaluation);
    page.blank();
    if (evaluation.flags.empty()) page.paragraph("No check raises a flag.");
    report::group(page, evaluation, Severity::settle, "Must be resolved", options.fingerprints);
    report::group(page, evaluation, Severity::consider, "To consider", options.fingerprints);
    return page.text();
}

}  // namespace assay
