#include "cli/output/agreement_json.hpp"

#include "cli/output/json_text.hpp"
#include "cli/output/severity_json.hpp"

#include <array>

namespace assay::cli {
namespace {

using statistics::Estimate;
using statistics::IntervalMethod;
using statistics::MarginalTest;

constexpr std::array icc_names{"icc_1_1", "icc_2_1", "icc_3_1", "icc_1_k", "icc_2_k", "icc_3_k"};

class AgreementJson {
public:
    AgreementJson(RatingTable const& table, TableAgreement const& all,
                  statistics::Benchmark const* adjectives)
        : table_(table), all_(all), adjectives_(adjectives) {}

    std::string write() {
        json_.open('{');
        json_.member("file", table_.file);
        json_.key("scale");
        json_.open('[');
        for (std::string const& rating : table_.scale) json_.text(rating);
        json_.close(']');
        sample();
        method();
        coefficients();
        ratings();
        assessors();
        severity();
        json_.close('}');
        return std::move(text_);
    }

private:
    void sample() {
        auto const& sample = all_.agreement.sample;
        json_.key("sample");
        json_.open('{');
        count("assessors", sample.assessors);
        count("units", sample.units);
        count("pairable_units", sample.pairable);
        count("single_rated_units", sample.single);
        count("unrated_units", sample.empty);
        count("groups", sample.groups);
        count("ratings", sample.ratings);
        count("pairable_ratings", sample.compared);
        count("rows_without_rating", table_.left_empty);
        json_.close('}');
    }

    void method() {
        bool const is_jackknife = all_.intervals.method == IntervalMethod::jackknife;
        json_.key("intervals");
        json_.open('{');
        json_.member("method", is_jackknife ? "jackknife" : "bootstrap");
        json_.key("level");
        json_.number(all_.intervals.level);
        json_.member_if_any("group", table_.group_column);
        if (!is_jackknife) {
            count("resamples", all_.intervals.resamples);
            json_.key("seed");
            json_.literal(std::to_string(all_.intervals.seed));
        }
        json_.close('}');
    }

    void coefficients() {
        auto const& all = all_.agreement;
        bool const is_limited = all.paradox == statistics::Paradox::prevalence_limited;
        json_.key("prevalence_limited");
        json_.literal(is_limited ? "true" : "false");
        json_.key("agreement");
        json_.open('{');
        estimate("exact", all.exact, false);
        estimate("within_one_step", all.within_one, false);
        estimate("alpha_ordinal", all.alpha);
        estimate("ac2_ordinal", all.ac2);
        estimate("alpha_nominal", all.alpha_nominal);
        estimate("alpha_interval", all.alpha_interval);
        estimate("alpha_ratio", all.alpha_ratio);
        estimate("ac1", all.ac1);
        estimate("fleiss_kappa", all.fleiss);
        estimate("cohen_kappa", all_.kappa[0]);
        estimate("cohen_kappa_linear", all_.kappa[1]);
        estimate("cohen_kappa_quadratic", all_.kappa[2]);
        for (std::size_t i = 0; i < icc_names.size(); ++i)
            estimate(icc_names.at(i), all_.icc.at(i));
        json_.close('}');
        count("cohen_kappa_pairs", all_.pairs);
        if (all_.pairs_without_kappa > 0)
            count("cohen_kappa_pairs_without", all_.pairs_without_kappa);
        test("stuart_maxwell", all_.stuart_maxwell);
        test("bhapkar", all_.bhapkar);
    }

    void ratings() {
        json_.key("ratings");
        json_.open('[');
        for (std::size_t i = 0; i < table_.scale.size(); ++i) {
            json_.open('{');
            json_.member("rating", table_.scale[i]);
            json_.key("prevalence");
            json_.number(all_.agreement.categories[i].prevalence);
            json_.key("share");
            json_.number(all_.agreement.categories[i].share);
            count("comparisons", all_.agreement.categories[i].comparisons);
            estimate("specific_agreement", all_.agreement.categories[i].specific, false);
            json_.close('}');
        }
        json_.close(']');
    }

    void assessors() {
        json_.key("assessors");
        json_.open('[');
        for (std::size_t who = 0; who < all_.agreement.assessors.size(); ++who) {
            json_.open('{');
            json_.member("assessor", table_.assessors[who]);
            json_.key("given");
            json_.open('{');
            for (std::size_t i = 0; i < table_.scale.size(); ++i)
                count(table_.scale[i], all_.agreement.assessors[who][i]);
            json_.close('}');
            json_.close('}');
        }
        json_.close(']');
    }

    void severity() {
        if (!all_.severity) return;
        json_.key("severity");
        write_severity(json_, table_, all_.severity->model);
        if (all_.severity->drift.windows < 2) return;
        json_.key("drift");
        write_drift(json_, table_, all_.severity->drift);
    }

    void estimate(std::string_view key, Estimate const& estimate, bool is_coefficient = true) {
        json_.key(key);
        json_.open('{');
        json_.key("value");
        if (estimate.value)
            json_.number(*estimate.value);
        else
            json_.literal("null");
        json_.member_if_any("reason", says(estimate.reason));
        if (estimate.error) {
            json_.key("standard_error");
            json_.number(*estimate.error);
        }
        if (estimate.interval) {
            json_.key("low");
            json_.number(estimate.interval->low);
            json_.key("high");
            json_.number(estimate.interval->high);
        }
        json_.member_if_any("no_interval", says(estimate.no_interval));
        if (adjectives_ != nullptr && is_coefficient)
            json_.member_if_any("adjective", adjective(*adjectives_, estimate));
        json_.close('}');
    }

    void test(std::string_view key, MarginalTest const& test) {
        if (!test.statistic) return;
        json_.key(key);
        json_.open('{');
        json_.key("chi_square");
        json_.number(*test.statistic);
        count("degrees_of_freedom", test.freedom);
        json_.key("p");
        json_.number(*test.p);
        json_.close('}');
    }

    void count(std::string_view key, std::size_t number) {
        json_.key(key);
        json_.literal(std::to_string(number));
    }

    RatingTable const& table_;
    TableAgreement const& all_;
    statistics::Benchmark const* adjectives_;
    std::string text_;
    JsonText json_{text_, Layout::indented};
};

}  // namespace

std::string agreement_json(RatingTable const& table, TableAgreement const& agreement,
                           statistics::Benchmark const* adjectives) {
    return AgreementJson(table, agreement, adjectives).write();
}

}  // namespace assay::cli
