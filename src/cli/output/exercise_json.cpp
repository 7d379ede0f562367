#include "cli/output/exercise_json.hpp"

#include "cli/output/agreement_json.hpp"
#include "cli/output/json_text.hpp"
#include "cli/output/severity_json.hpp"

#include <string>
#include <utility>

namespace assay::cli {
namespace {

class ExerciseJson {
public:
    std::string write(Exercise const& exercise, ExerciseAnalysis const& analysis) {
        json_.open('{');
        json_.member("organisation", exercise.joined.organisation.name);
        count("elements", exercise.elements);
        copies(exercise);
        outcomes(analysis);
        json_.key("severity");
        write_severity(json_, analysis.table, analysis.severity);
        document("comparison", to_json(analysis.comparison));
        document("agreement", agreement_json(analysis.table, analysis.agreement, nullptr));
        json_.close('}');
        return std::move(text_);
    }

private:
    void count(std::string_view key, std::size_t number) {
        json_.key(key);
        json_.literal(std::to_string(number));
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
            count("rated", copy.rated);
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
            json_.member("certainty", name_of(each.certainty));
            json_.member("says", each.says);
            json_.close('}');
        }
        json_.close(']');
    }

    std::string text_;
    JsonText json_{text_, Layout::indented};
};

}  // namespace

std::string exercise_json(Exercise const& exercise, ExerciseAnalysis const& analysis) {
    return ExerciseJson{}.write(exercise, analysis);
}

}  // namespace assay::cli
