// Differences over many assessments, for authors of guidance: which elements assessors read in different ways, what
// meetings agreed about them, then bodies, then what moved from one visit to the next. Counts only.

#include <assay/differences.hpp>

#include "model/texts.hpp"
#include "report/words/comparison_words.hpp"
#include "report/words/number_text.hpp"
#include "report/words/page.hpp"

#include <algorithm>
#include <utility>

namespace assay::report {
namespace {

using Counts = std::vector<std::size_t>;

class DifferencesReport {
public:
    DifferencesReport(Differences const& all, ReportOptions const& options)
        : all_(all), page_(options) {}

    std::string write() {
        heading();
        by_element();
        by_body();
        by_visit();
        return page_.text();
    }

private:
    void heading() {
        page_.paragraph(
            "Differences over " + counted(all_.assessments, "assessment", "assessments"), 0,
            Tone::strong);
        page_.paragraph(name_on_results(all_.pack) + " · " +
                        counted(all_.visits, "visit", "visits") +
                        " rated by two assessors or more");
        page_.blank();
        if (all_.left_out.empty()) return;
        page_.paragraph("Not counted, since a second assessor rated nothing but disputed " +
                            all_.pack.standard().levels.back().plural + ": " +
                            some_of(all_.left_out, all_.left_out.size()) + ".",
                        2, Tone::warning);
        page_.blank();
    }

    void columns_of_counts(std::string const& name, std::size_t wide,
                           std::vector<std::string> const& names) {
        std::string text = padded(name, wide);
        for (std::string const& each : names) text += "  " + each;
        page_.paragraph(text, 2);
    }

    static std::string cells(Counts const& counts, std::vector<std::string> const& names) {
        std::string text;
        for (std::size_t i = 0; i < counts.size(); ++i)
            text += "  " + to_the_right(std::to_string(counts[i]), columns(names[i]));
        return text;
    }

    static Counts counts_of(DifferenceCount const& count) {
        return {count.rated, count.differing, count.wide, count.crossing};
    }

    void by_element() {
        std::vector<ElementDifferences const*> some;
        for (ElementDifferences const& each : all_.elements)
            if (each.assessors.differing > 0) some.push_back(&each);
        if (all_.visits == 0) return;
        std::stable_sort(some.begin(), some.end(), [](auto const* a, auto const* b) {
            return std::pair(a->assessors.differing, a->assessors.wide) >
                   std::pair(b->assessors.differing, b->assessors.wide);
        });
        Level const& level = all_.pack.standard().levels.back();
        page_.paragraph(some.empty()
                            ? "Assessors differ on no " + level.name
                            : capitalised(level.plural) + " that assessors rate differently (" +
                                  std::to_string(some.size()) + ")",
                        0, Tone::strong);
        page_.blank();
        if (some.empty()) return;
        std::vector<std::string> const names{"rated twice", "differ", "two apart or more",
                                             "met/not met"};
        columns_of_counts("", 7, names);
        for (auto const* each : some) {
            page_.paragraph(padded(each->element, 7) + cells(counts_of(each->assessors), names) +
                                "  " + each->title,
                            2, 11);
            for (AgreedReading const& agreed : each->agreed)
                page_.paragraph(
                    "agreed: " + std::string(title_of_rating(all_.pack, agreed.rating)) + ", \"" +
                        agreed.reason + "\"",
                    11, 13);
        }
        page_.blank();
    }

    void by_body() {
        if (all_.bodies.empty()) return;
        page_.paragraph("By body", 0, Tone::strong);
        page_.blank();
        std::size_t wide = 7;
        for (BodyDifferences const& each : all_.bodies)
            wide = std::max(wide, columns(shown_body(each)));
        std::vector<std::string> const names{"visits", "rated twice", "differ", "two apart or more",
                                             "met/not met"};
        columns_of_counts("", wide, names);
        for (BodyDifferences const& each : all_.bodies) {
            Counts counts = counts_of(each.assessors);
            counts.insert(counts.begin(), each.visits);
            page_.paragraph(padded(shown_body(each), wide) + cells(counts, names), 2);
        }
        page_.blank();
    }

    static std::string shown_body(BodyDifferences const& body) {
        return body.body.empty() ? "not said" : body.body;
    }

    void by_visit() {
        if (all_.kinds.empty()) return;
        page_.paragraph("From one visit to the next", 0, Tone::strong);
        page_.blank();
        for (VisitDifferences const& each : all_.kinds)
            page_.paragraph(
                "From " + kind(each.from) + " to " + kind(each.to) + ": " + sentence(each.changes),
                2, 4);
        std::vector<std::string> lower;
        for (ElementDifferences const& each : all_.elements)
            if (each.visits.crossing > 0 && each.visits.without_new > 0)
                lower.push_back(each.element);
        if (!lower.empty())
            page_.paragraph(
                "Changed between met and not met, and without new evidence at least "
                "once: " +
                    some_of(lower, lower.size()) + ".",
                2, 4);
        page_.blank();
    }

    [[nodiscard]] std::string kind(std::string const& id) const {
        return std::string(title_of_visit_kind(all_.pack, id));
    }

    static std::string sentence(ChangeCount const& count) {
        std::size_t const changed = count.higher + count.lower;
        std::string text = counted(count.compared, "rating", "ratings") + " compared, " +
                           std::to_string(changed) + " changed";
        if (changed == 0) return text + ".";
        return text + " (" + std::to_string(count.higher) + " higher, " +
               std::to_string(count.lower) + " lower); " + std::to_string(count.crossing) +
               " of these between met and not met, " + std::to_string(count.without_new) +
               " without new evidence.";
    }

    Differences const& all_;
    Page page_;
};

}  // namespace
}  // namespace assay::report

namespace assay {

std::string differences_report(Differences const& differences, ReportOptions const& options) {
    return report::DifferencesReport(differences, options).write();
}

}  // namespace assay
