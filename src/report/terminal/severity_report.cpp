// How strict assessors are, for whoever manages the scheme: first in ratings of the same work, one line for each in the
// order of their ids and never by rank; then the numbers of the model.

#include <assay/rating_table.hpp>

#include "model/sanitise.hpp"
#include "model/texts.hpp"
#include "report/terminal/severity.hpp"
#include "report/words/number_text.hpp"
#include "report/words/page.hpp"
#include "report/words/severity_words.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace assay::report {
namespace {

/// About how many ratings a difference is; empty where it is nearly none.
std::string about_ratings(double difference) {
    constexpr std::array<std::pair<double, std::string_view>, 9> words{
        {{0.25, "about a quarter of a rating"},
         {1.0 / 3, "about a third of a rating"},
         {0.5, "about half a rating"},
         {2.0 / 3, "about two thirds of a rating"},
         {0.75, "about three quarters of a rating"},
         {1.0, "about one rating"},
         {1.5, "about one and a half ratings"},
         {2.0, "about two ratings"},
         {2.5, "more than two ratings"}}};
    constexpr double least = 0.15;
    double const size = std::abs(difference);
    if (size < least) return {};
    auto const* nearest = &words.front();
    for (auto const& each : words)
        if (std::abs(each.first - size) < std::abs(nearest->first - size)) nearest = &each;
    return std::string(nearest->second);
}

class SeverityReport {
public:
    SeverityReport(RatingTable const& table, TableSeverity const& all, ReportOptions const& options)
        : table_(table), model_(all.model), drift_(all.drift), page_(options) {}

    std::string write() {
        heading();
        on_top();
        in_ratings();
        severity_section(page_, table_, model_);
        if (has_drift()) {
            page_.blank();
            drift_section(page_, table_, drift_);
        }
        return page_.text();
    }

private:
    void heading() {
        page_.paragraph("Strictness (scheme manager only)", 0, Tone::strong);
        page_.paragraph(counted(table_.assessors.size(), "assessor", "assessors") + " · " +
                        counted(table_.cases.size(), "case", "cases") + " · " +
                        counted(table_.ratings.size(), "rating", "ratings") + " on a scale of " +
                        std::to_string(table_.scale.size()));
        page_.blank();
        for (std::string const& each : table_.notes)
            page_.paragraph(sanitise(each), 2, Tone::warning);
        if (!table_.notes.empty()) page_.blank();
    }

    void on_top() {
        page_.paragraph(differ() ? "The assessors differ in strictness by more than chance."
                                 : severity_in_a_sentence(table_, model_),
                        2, Tone::strong);
        if (has_drift()) page_.paragraph(drift_in_a_sentence(table_, drift_), 2);
        page_.paragraph("This does not say who is right. Talk about it with each assessor alone.",
                        2);
        page_.blank();
    }

    [[nodiscard]] bool differ() const {
        return model_.reason == statistics::Reason::none &&
               statistics::verdict(model_) == statistics::Verdict::differ;
    }

    // Where nobody can be compared at all, windows cannot be, either; that is not told twice.
    [[nodiscard]] bool has_drift() const {
        return drift_.windows > 1 && model_.reason == statistics::Reason::none;
    }

    // Differences that may be chance are not put into words.
    void in_ratings() {
        if (!differ()) return;
        auto const& measures = model_.assessors.measures;
        double sum = 0;
        std::size_t count = 0;
        for (statistics::Measure const& each : measures)
            if (each.fair_mean && !each.is_extreme) {
                sum += *each.fair_mean;
                ++count;
            }
        if (count == 0) return;
        double const average = sum / static_cast<double>(count);
        std::size_t const wide = width_of_assessors(table_);
        page_.paragraph("On the same work, where these assessors give " + fixed(average, 1) +
                            " on average (1 is the lowest rating)",
                        0, Tone::strong);
        page_.blank();
        for (std::size_t i = 0; i < measures.size() && i < table_.assessors.size(); ++i)
            page_.paragraph(padded(table_.assessors[i], wide) + said_of(measures[i], average), 2,
                            2 + wide);
        page_.blank();
    }

    [[nodiscard]] static std::string said_of(statistics::Measure const& measure, double average) {
        if (!measure.fair_mean || measure.is_extreme)
            return "not compared: only ratings at one end of the scale";
        std::string const size = about_ratings(*measure.fair_mean - average);
        std::string const value = " (" + fixed(*measure.fair_mean, 1) + ")";
        if (size.empty()) return "about the same as the others" + value;
        return size + (*measure.fair_mean < average ? " stricter" : " more lenient") + value;
    }

    RatingTable const& table_;
    statistics::Severity const& model_;
    statistics::DriftResult const& drift_;
    Page page_;
};

}  // namespace
}  // namespace assay::report

namespace assay {

std::string severity_report(RatingTable const& table, TableSeverity const& severity,
                            ReportOptions const& options) {
    return report::SeverityReport(table, severity, options).write();
}

}  // namespace assay
