#include "cli/exercise_json.hpp"

#include "cli/agreement_json.hpp"
#include "cli/json_text.hpp"

#include <array>
#include <charconv>
#include <optional>

namespace assay::cli {
namespace {

class ExerciseJson {
public:
    std::string write(Exercise const& exercise, ExerciseAnalysis const& analysis) {
        json_.open('{');
        json_.member("organisation", exercise.joined.organisation.name);
        number("elements", static_cast<double>(exercise.elements));
        copies(exercise);
        outcomes(analysis);
        severity(analysis);
        document("comparison", to_json(analysis.comparison));
        document("agreement", agreement_json(analysis.table, analysis.agreement, nullptr));
        json_.close('}');
        return std::move(text_);
    }

private:
    void number(std::string_view key, std::optional<double> value) {
        if (!value) return;
        std::array<char, 40> digits{};
        constexpr int shown = 9;
        auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), *value,
                                       std::chars_format::general, shown);
        json_.key(key);
        json_.literal({digits.data(), static_cast<std::size_t>(end.ptr - digits.data())});
    }

    // What is a document of its own elsewhere.
    void document(std::string_view key, std::string text) {
        while (text.ends_with('\n')) text.pop_back();
        json_.key(key);
        json_.literal(text);
    }

    void copies(Exercise const& exercise) {
        json_.key("copies");
        json_.open('[');
        for (ExerciseCopy const& copy : exercise.copies) {
            json_.open('{');
            json_.member("assessor", copy.assessor);
            json_.key("missing");
            json_.literal(copy.missing ? "true" : "false");
            number("rated", static_cast<double>(copy.rated));
            json_.key("unrated");
            json_.open('[');
            for (std::string const& id : copy.unrated) json_.text(id);
            json_.close(']');
            json_.close('}');
        }
        json_.close(']');
    }

    void outcomes(ExerciseAnalysis const& analysis) {
        json_.key("outcomes");
        json_.open('[');
        for (AssessorOutcome const& each : analysis.outcomes) {
            json_.open('{');
            json_.member("assessor", each.assessor);
            json_.key("met");
            json_.literal(each.is_met ? "true" : "false");
            json_.member("says", each.says);
            json_.close('}');
        }
        json_.close(']');
    }

    void severity(ExerciseAnalysis const& analysis) {
        auto const& found = analysis.severity;
        json_.key("severity");
        json_.open('{');
        if (found.reason != statistics::Reason::none)
            json_.member("reason", statistics::says(found.reason));
        json_.key("assessors");
        json_.open('[');
        auto const& names = analysis.table.assessors;
        for (std::size_t i = 0; i < names.size() && i < found.assessors.measures.size(); ++i)
            assessor(names[i], found.assessors.measures[i],
                     i < found.effects.size() ? &found.effects[i] : nullptr);
        json_.close(']');
        number("chi_square", found.assessors.statistic);
        number("p", found.assessors.p);
        number("separation", found.assessors.separation);
        number("reliability", found.assessors.reliability);
        json_.close('}');
    }

    void assessor(std::string const& name, statistics::Measure const& measure,
                  statistics::AssessorEffects const* effects) {
        json_.open('{');
        json_.member("assessor", name);
        number("ratings", static_cast<double>(measure.ratings));
        number("mean", measure.mean);
        number("severity", measure.logit);
        number("error", measure.error);
        number("infit", measure.infit);
        number("outfit", measure.outfit);
        number("fair_mean", measure.fair_mean);
        if (effects != nullptr) {
            number("spread", effects->spread);
            number("ends_z", effects->ends_z);
            number("within_case", effects->within_case);
            number("within_case_z", effects->within_case_z);
        }
        json_.close('}');
    }

    std::string text_;
    JsonText json_{text_, Layout::indented};
};

}  // namespace

std::string exercise_json(Exercise const& exercise, ExerciseAnalysis const& analysis) {
    return ExerciseJson{}.write(exercise, analysis);
}

}  // namespace assay::cli
