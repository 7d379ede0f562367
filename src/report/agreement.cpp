// The agreement of assessors for people. What is most useful stands first: how often they agree, whether
// that is more than chance, and where they agree least. A number never stands without its interval, or
// without the reason why there is none.

#include <assay/rating_table.hpp>

#include "report/number_text.hpp"
#include "report/page.hpp"
#include "report/severity.hpp"
#include "report/severity_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace assay::report {
namespace {

using statistics::Agreement;
using statistics::Benchmark;
using statistics::Estimate;
using statistics::Interval;
using statistics::IntervalMethod;

constexpr std::size_t label_width = 34;
constexpr std::size_t value_width = 9;

enum class Unit : unsigned char { share, coefficient };

std::string shown(double value, Unit unit) {
    return unit == Unit::share ? percent(value) : fixed(value, 3);
}

std::string shown(Interval const& interval, Unit unit) {
    if (unit == Unit::share)
        return fixed(interval.low * 100, 1) + " to " + fixed(interval.high * 100, 1) + " %";
    return fixed(interval.low, 3) + " to " + fixed(interval.high, 3);
}

std::string number_of(std::size_t count, std::string_view one, std::string_view several) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : several);
}

std::string in_hundred(double share) {
    // near the ends a whole number would say all or none where it is not so
    bool const is_whole = share == 0 || share == 1 || (share >= .005 && share < .995);
    return fixed(share * 100, is_whole ? 0 : 1);
}

class AgreementReport {
public:
    AgreementReport(RatingTable const& table, TableAgreement const& all,
                    ReportOptions const& options, Benchmark const* adjectives)
        : table_(table),
          all_(all),
          agreement_(all.agreement),
          page_(options),
          adjectives_(adjectives) {}

    std::string write() {
        heading();
        on_top();
        main_numbers();
        ratings();
        assessors();
        others();
        how();
        severity();
        return page_.text();
    }

private:
    void heading() {
        auto const& sample = agreement_.sample;
        page_.paragraph("Agreement" + (table_.file.empty() ? "" : " in " + table_.file), 0, 2,
                        Tone::strong);
        std::string text = number_of(sample.assessors, "assessor", "assessors") + " · " +
                           number_of(sample.units, "unit", "units");
        if (!table_.group_column.empty())
            text += " in " + number_of(table_.groups.size(), "group", "groups") + " (" +
                    table_.group_column + ")";
        page_.paragraph(text + " · " + number_of(sample.ratings, "rating", "ratings") +
                        " on a scale of " + std::to_string(table_.scale.size()));
        page_.blank();
    }

    // The three most useful things.
    void on_top() {
        page_.paragraph("Of 100 pairs of ratings of one unit, " +
                            in_hundred(*agreement_.exact.value) + " are the same and " +
                            in_hundred(*agreement_.within_one.value) + " at most one step apart.",
                        2, Tone::strong);
        if (agreement_.paradox == statistics::Paradox::prevalence_limited)
            paradox();
        else
            beyond_chance();
        least_agreed_on();
        severity_on_top();
        page_.blank();
    }

    void beyond_chance() {
        Estimate const& alpha = agreement_.alpha;
        if (!alpha.value) {
            page_.paragraph("Whether that is more than chance cannot be said: " +
                                std::string(says(alpha.reason)) + ".",
                            2);
            return;
        }
        std::string text =
            "Corrected for chance (Krippendorff's alpha; 1: all agree, 0: chance): " +
            fixed(*alpha.value, 2);
        if (alpha.interval)
            text += ", " + level() + " interval " + fixed(alpha.interval->low, 2) + " to " +
                    fixed(alpha.interval->high, 2);
        page_.paragraph(text + ".", 2);
    }

    void paradox() {
        page_.paragraph(
            "How reliable the assessors are cannot be judged from this sample: " +
                percent(agreement_.categories[agreement_.commonest].prevalence) + " of it is `" +
                table_.scale[agreement_.commonest] + "`, so there is too little variation" +
                (agreement_.alpha.value ? ", and alpha and AC2 lie far apart" : "") +
                ". Call the agreement neither poor nor excellent; look at the agreement on each "
                "rating.",
            2, Tone::warning);
    }

    void least_agreed_on() {
        std::optional<std::size_t> least;
        for (std::size_t i = 0; i < agreement_.categories.size(); ++i) {
            auto const& value = agreement_.categories[i].specific.value;
            if (value && (!least || *value < *agreement_.categories[*least].specific.value))
                least = i;
        }
        if (!least || *agreement_.categories[*least].specific.value == 1) return;
        page_.paragraph("Least agreed on is `" + table_.scale[*least] +
                            "`: where one assessor gives it, another does in " +
                            in_hundred(*agreement_.categories[*least].specific.value) +
                            " of 100 comparisons.",
                        2);
    }

    void severity_on_top() {
        if (!all_.severity) return;
        page_.paragraph(severity_in_a_sentence(table_, all_.severity->model), 2);
        if (has_drift()) page_.paragraph(drift_in_a_sentence(table_, all_.severity->drift), 2);
    }

    // Where nobody can be compared at all, windows cannot be, either; that is not told twice.
    [[nodiscard]] bool has_drift() const {
        return all_.severity->drift.windows > 1 &&
               all_.severity->model.reason == statistics::Reason::none;
    }

    void main_numbers() {
        line("", "value", level() + " interval");
        estimate("the same rating", agreement_.exact, Unit::share);
        estimate("at most one step apart", agreement_.within_one, Unit::share);
        estimate("Krippendorff's alpha, ordinal", agreement_.alpha, Unit::coefficient);
        estimate("Gwet's AC2, ordinal weights", agreement_.ac2, Unit::coefficient);
        page_.blank();
    }

    void ratings() {
        std::size_t const name = std::max<std::size_t>(8, widest_name() + number_width());
        row({padded("rating", name), "share of all", "given by another, too",
             level() + " interval"},
            {name, 13, 22, 20});
        for (std::size_t i = 0; i < table_.scale.size(); ++i) {
            auto const& category = agreement_.categories[i];
            bool const is_known = category.specific.value.has_value();
            row({padded(numbered(i), name), percent(category.prevalence),
                 is_known ? shown(*category.specific.value, Unit::share)
                          : std::string(says(category.specific.reason)),
                 is_known ? interval_or_reason(category.specific, Unit::share) : ""},
                {name, 13, 22, 20});
        }
        page_.blank();
    }

    // Who uses which rating how often; by number where the names are too wide.
    void assessors() {
        std::size_t name = 8;
        for (std::string const& each : table_.assessors) name = std::max(name, columns(each));
        bool const by_name =
            name + 9 + (widest_name() + 2) * table_.scale.size() + 2 <= page_.options().width;
        std::vector<std::size_t> widths{name, 9};
        std::vector<std::string> cells{padded("assessor", name), "ratings"};
        for (std::size_t i = 0; i < table_.scale.size(); ++i) {
            widths.push_back(std::max<std::size_t>(9, by_name ? columns(table_.scale[i]) + 2 : 0));
            cells.push_back(by_name ? table_.scale[i] : std::to_string(i + 1));
        }
        row(cells, widths);
        for (std::size_t who = 0; who < agreement_.assessors.size(); ++who) {
            auto const& given = agreement_.assessors[who];
            std::size_t all = 0;
            for (std::size_t const count : given) all += count;
            cells = {padded(table_.assessors[who], name), std::to_string(all)};
            for (std::size_t const count : given)
                cells.push_back(
                    all == 0 ? "-"
                             : percent(static_cast<double>(count) / static_cast<double>(all)));
            row(cells, widths);
        }
        if (!all_.bhapkar.statistic) return page_.blank();
        page_.paragraph(
            "Whether both use the ratings equally often: " + test("Bhapkar", all_.bhapkar) + "; " +
                test("Stuart-Maxwell", all_.stuart_maxwell) + ".",
            2);
        page_.blank();
    }

    void others() {
        page_.paragraph("Where they have to be reported", 2, Tone::strong);
        std::string const of =
            all_.pairs > 1 ? ", " + std::to_string(all_.pairs) + " pairs" : std::string();
        constexpr std::array kinds{"plain", "linear", "quadratic"};
        for (std::size_t i = 0; i < kinds.size(); ++i)
            estimate("Cohen's kappa, " + std::string(kinds.at(i)) + of, all_.kappa.at(i),
                     Unit::coefficient);
        estimate("Fleiss' kappa", agreement_.fleiss, Unit::coefficient);
        estimate("Gwet's AC1", agreement_.ac1, Unit::coefficient);
        estimate("Krippendorff's alpha, nominal", agreement_.alpha_nominal, Unit::coefficient);
        estimate("Krippendorff's alpha, interval", agreement_.alpha_interval, Unit::coefficient);
        estimate("Krippendorff's alpha, ratio", agreement_.alpha_ratio, Unit::coefficient);
        correlations();
        page_.blank();
    }

    // What none of them has is said once.
    void correlations() {
        constexpr std::array forms{"ICC(1,1)", "ICC(2,1), agreement", "ICC(3,1), consistency",
                                   "ICC(1,k)", "ICC(2,k), agreement", "ICC(3,k), consistency"};
        bool const has_none = std::none_of(all_.icc.begin(), all_.icc.end(),
                                           [](Estimate const& each) { return each.value; });
        if (has_none) return estimate("ICC, all forms", all_.icc.front(), Unit::coefficient);
        for (std::size_t i = 0; i < forms.size(); ++i)
            estimate(forms.at(i), all_.icc.at(i), Unit::coefficient);
    }

    void how() {
        page_.paragraph("How this was computed", 2, Tone::strong);
        std::string scale;
        for (std::size_t i = 0; i < table_.scale.size(); ++i)
            scale += (i == 0 ? "" : ", ") + numbered(i);
        page_.paragraph("On the declared scale, used or not: " + scale + ".", 2);
        auto const& sample = agreement_.sample;
        std::string left = number_of(sample.pairable, "unit", "units") + " with " +
                           number_of(sample.compared, "rating", "ratings") + " could be compared.";
        if (sample.single > 0)
            left += " Left out: " + number_of(sample.single, "unit", "units") +
                    " with one rating only.";
        if (sample.empty > 0)
            left += " Nobody rated " + number_of(sample.empty, "unit", "units") + ".";
        if (table_.left_empty > 0)
            left += ' ' + number_of(table_.left_empty, "row", "rows") + " without a rating.";
        page_.paragraph(left, 2);
        if (all_.pairs > 1)
            page_.paragraph("Cohen's kappa is the mean over " + std::to_string(all_.pairs) +
                                " pairs of assessors.",
                            2);
        page_.paragraph(intervals(), 2);
        if (adjectives_ != nullptr)
            page_.paragraph("Adjectives: " + std::string(adjectives_->source) +
                                ", by the lower end of the interval. Such scales are arbitrary.",
                            2);
    }

    void severity() {
        if (!all_.severity) return;
        page_.blank();
        severity_section(page_, table_, all_.severity->model);
        if (!has_drift()) return;
        page_.blank();
        drift_section(page_, table_, all_.severity->drift);
    }

    [[nodiscard]] std::string intervals() const {
        std::string const what = table_.group_column.empty()
                                     ? "units, taken for independent"
                                     : "groups (" + table_.group_column + ")";
        std::string text = "Intervals: ";
        if (all_.intervals.method == IntervalMethod::jackknife)
            text += "jackknife over " + what;
        else
            text += "bootstrap over " + what + ", " + std::to_string(all_.intervals.resamples) +
                    " resamples, seed " + std::to_string(all_.intervals.seed);
        return text + "; those of ICC by the F distribution.";
    }

    [[nodiscard]] std::string level() const { return fixed(all_.intervals.level * 100, 0) + " %"; }

    [[nodiscard]] std::string interval_or_reason(Estimate const& estimate, Unit unit) const {
        if (estimate.interval) return shown(*estimate.interval, unit);
        return estimate.no_interval == statistics::Reason::not_asked_for
                   ? ""
                   : "none: " + std::string(says(estimate.no_interval));
    }

    void estimate(std::string const& label, Estimate const& estimate, Unit unit) {
        if (!estimate.value)
            return page_.labelled(label, "no value: " + std::string(says(estimate.reason)), 2,
                                  2 + label_width);
        std::string interval = interval_or_reason(estimate, unit);
        if (adjectives_ != nullptr && unit == Unit::coefficient)
            if (auto const word = adjective(*adjectives_, estimate); !word.empty())
                interval += "   " + std::string(word);
        line(label, shown(*estimate.value, unit), interval);
    }

    void line(std::string const& label, std::string const& value, std::string const& interval) {
        std::string text = padded(label, label_width) + to_the_right(value, value_width);
        if (!interval.empty()) text += "    " + interval;
        page_.paragraph(text, 2, 4);
    }

    void row(std::vector<std::string> const& cells, std::vector<std::size_t> const& widths) {
        std::string text = cells.front();
        for (std::size_t i = 1; i < cells.size(); ++i)
            text += cells[i].empty() ? "" : "  " + to_the_right(cells[i], widths[i] - 2);
        page_.paragraph(text, 2, 4);
    }

    [[nodiscard]] std::string numbered(std::size_t category) const {
        return std::to_string(category + 1) + ' ' + table_.scale[category];
    }

    [[nodiscard]] std::size_t number_width() const {
        return std::to_string(table_.scale.size()).size() + 1;
    }

    [[nodiscard]] std::size_t widest_name() const {
        std::size_t widest = 0;
        for (std::string const& each : table_.scale) widest = std::max(widest, columns(each));
        return widest;
    }

    [[nodiscard]] static std::string test(std::string const& name,
                                          statistics::MarginalTest const& test) {
        return name + " chi-square " + fixed(*test.statistic, 2) + ", df " +
               std::to_string(test.freedom) + ", p " +
               (*test.p < .001 ? "below 0.001" : fixed(*test.p, 3));
    }

    RatingTable const& table_;
    TableAgreement const& all_;
    Agreement const& agreement_;
    Page page_;
    Benchmark const* adjectives_;
};

}  // namespace
}  // namespace assay::report

namespace assay {

std::string agreement_report(RatingTable const& table, TableAgreement const& agreement,
                             ReportOptions const& options,
                             statistics::Benchmark const* adjectives) {
    return report::AgreementReport(table, agreement, options, adjectives).write();
}

}  // namespace assay
