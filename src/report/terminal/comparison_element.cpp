#include "model/texts.hpp"
#include "report/terminal/comparison_parts.hpp"
#include "report/words/comparison_words.hpp"

namespace assay::report {
namespace {

void voice(Page& page, Comparison const& comparison, std::string const& who,
           ComparedJudgement const& voice) {
    std::string text = who;
    if (comparison.by != CompareBy::author && !voice.author.empty()) text += ", " + voice.author;
    if (!voice.visit_in_words.empty() && comparison.by != CompareBy::visit)
        text += ", " + voice.visit_in_words;
    text += ": " + std::string(title_of_rating(comparison.pack, voice.rating));
    page.paragraph(text, 2, 4);
    if (!voice.rationale.empty()) page.paragraph("\"" + voice.rationale + "\"", 4);
    page.paragraph(
        voice.evidence.empty() ? "evidence: none" : "evidence: " + some_of(voice.evidence, 1000), 4,
        6, Tone::quiet);
}

std::string standing(ComparedElement const& element) {
    if (element.steps == 0) return "All agree.";
    std::string text = counted(element.steps, "step", "steps") + " apart";
    if (element.crosses_met) text += ", between met and not met";
    return text + (element.settled ? "; resolved." : "; not resolved.");
}

}  // namespace

void in_full(Page& page, Comparison const& comparison, ComparedElement const& element) {
    page.paragraph(element.element + " " + element.title, 0, Tone::strong);
    page.blank();
    page.paragraph(standing(element), 2);
    for (Position const& stance : element.stances)
        for (ComparedJudgement const& each : stance.voices) {
            page.blank();
            voice(page, comparison, comparison.sides[stance.side].title, each);
        }
    for (ComparedJudgement const& each : element.agreed) {
        page.blank();
        page.paragraph((each.author.empty() ? "agreed" : "agreed by " + each.author) +
                           (each.visit_in_words.empty() ? "" : ", " + each.visit_in_words) + ": " +
                           std::string(title_of_rating(comparison.pack, each.rating)),
                       2, 4);
        if (!each.rationale.empty()) page.paragraph("\"" + each.rationale + "\"", 4);
    }
    page.blank();
    for (RatingChange const& move : element.moves)
        page.paragraph("From " + comparison.sides[element.stances[move.from].side].title + " to " +
                           comparison.sides[element.stances[move.to].side].title + ": " +
                           how_it_moved(move) + ".",
                       2, 4);
    page.paragraph(on_which_evidence(comparison, element), 2, 4);
}

void comparison_heading(Page& page, Comparison const& comparison) {
    bool const named = comparison.scope.find(comparison.organisation) != std::string::npos;
    std::string title = named ? comparison.scope : comparison.organisation;
    if (!named && !comparison.scope.empty()) title += ", " + comparison.scope;
    page.paragraph(title, 0, 2, Tone::strong);
    page.paragraph(
        name_on_results(comparison.pack) + " · compared by " + std::string(name_of(comparison.by)),
        0, 2);
    page.blank();
}

}  // namespace assay::report
