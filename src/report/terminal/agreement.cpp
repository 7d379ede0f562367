// The agreement of assessors for people. What is most useful stands first: how often they agree, whether
// that is more than chance, and where they agree least. A number never stands without its interval, or
// without the reason why there is none.

#include <assay/rating_table.hpp>

#include "model/sanitise.hpp"
#include "model/texts.hpp"
#include "report/words/agreement_words.hpp"
#include "report/words/comparison_words.hpp"
#include "report/words/number_text.hpp"
#include "report/words/page.hpp"

#include <algorithm>

namespace assay::report {
namespace {

using statistics::Agreement;
using statistics::Benchmark;
using statistics::Estimate;

constexpr std::size_t label_width = 34;
constexpr std::size_t value_width = 9;

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
        notes();
        on_top();
        main_numbers();
        ratings();
        assessors();
        others();
        how();
        return page_.text();
    }

private:
    void heading() {
        auto const& sample = agreement_.sample;
        page_.paragraph("Agreement" + (table_.file.empty() ? "" : " in " + table_.file), 0, 2,
                        Tone::strong);
        std::string text = counted(sample.assessors, "assessor", "assessors") + " · " +
                           counted(sample.units, "unit", "units");
        if (!table_.group_column.empty())
            text += " in " + counted(table_.groups.size(), "group", "groups") + " (" +
                    table_.group_column + ")";
        page_.paragraph(text + " · " + counted(sample.ratings, "rating", "ratings") +
                        " on a scale of " + std::to_string(table_.scale.size()));
        page_.blank();
    }

    // What looks wrong in the table comes first: all numbers rest on it.
    void notes() {
        for (std::string const& each : table_.notes)
            page_.paragraph(sanitise(each), 2, Tone::warning);
        if (!table_.notes.empty()) page_.blank();
    }

    // The three most useful things.
    void on_top() {
        Called ids;
        for (std::string const& each : table_.scale) ids.ratings.push_back('`' + each + '`');
        std::vector<std::string> const sentences = agreement_in_sentences(all_, ids);
        bool const limited = agreement_.paradox == statistics::Paradox::prevalence_limited;
        for (std::size_t i = 0; i < sentences.size(); ++i)
            page_.paragraph(sentences[i], 2,
                            i == 0              ? Tone::strong
                            : i == 1 && limited ? Tone::warning
                                                : Tone::plain);
        page_.blank();
    }

    void main_numbers() {
        line("", "value", level_of(all_) + " interval");
        for (NamedEstimate const& each : main_estimates(all_)) estimate(each);
        page_.blank();
    }

    void ratings() {
        std::size_t const name = std::max<std::size_t>(8, widest_name() + number_width());
        row({padded("rating", name), "share of all", "given by another, too",
             level_of(all_) + " interval"},
            {name, 13, 22, 20});
        for (std::size_t i = 0; i < table_.scale.size(); ++i) {
            auto const& category = agreement_.categories[i];
            bool const is_known = category.specific.value.has_value();
            row({padded(numbered(i), name), percent(category.share),
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
        if (std::string const both = marginals_in_a_sentence(all_); !both.empty())
            page_.paragraph(both, 2);
        page_.blank();
    }

    void others() {
        page_.paragraph("Where they have to be reported", 2, Tone::strong);
        for (NamedEstimate const& each : other_estimates(all_)) estimate(each);
        page_.blank();
    }

    void how() {
        page_.paragraph("How this was computed", 2, Tone::strong);
        for (std::string const& each : how_computed(table_, all_, {table_.scale}))
            page_.paragraph(each, 2);
        if (adjectives_ != nullptr)
            page_.paragraph("Adjectives: " + std::string(adjectives_->source) +
                                ", by the lower end of the interval. Such scales are arbitrary.",
                            2);
    }

    void estimate(NamedEstimate const& named) {
        Estimate const& estimate = *named.estimate;
        if (!estimate.value)
            return page_.labelled(named.name, "no value: " + std::string(says(estimate.reason)), 2,
                                  2 + label_width);
        std::string interval = interval_or_reason(estimate, named.unit);
        if (adjectives_ != nullptr && named.unit == Unit::coefficient)
            if (auto const word = adjective(*adjectives_, estimate); !word.empty())
                interval += "   " + std::string(word);
        line(named.name, shown(*estimate.value, named.unit), interval);
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
