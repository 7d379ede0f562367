#include "cli/commands/pack_test.hpp"
#include "cli/output/json_parts.hpp"

namespace assay::cli {
namespace {

void write_unmet_json(JsonText& json, Unmet const& unmet) {
    json.open('{');
    json.member("what", unmet.what);
    json.member("expected", unmet.expected);
    json.member("came", unmet.came);
    json.key("because");
    json.open('[');
    for (Clause const& clause : unmet.because) {
        json.open('{');
        json.member("says", clause.says);
        json.member_if_any("rule", clause.rule);
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

void write_case_json(JsonText& json, CaseResult const& result) {
    json.open('{');
    json.member("case", result.says);
    write_json(json, result.place);
    json.member("outcome", name_of(result.outcome));
    if (!result.unmet.empty()) {
        json.key("unmet");
        json.open('[');
        for (Unmet const& unmet : result.unmet) write_unmet_json(json, unmet);
        json.close(']');
    }
    json.close('}');
}

}  // namespace

std::string test_json(TestRun const& run) {
    std::string text;
    JsonText json{text, Layout::indented};
    json.open('{');
    json.key("pack");
    write_json(json, run.pack);
    for (CaseOutcome const outcome :
         {CaseOutcome::passed, CaseOutcome::failed, CaseOutcome::todo}) {
        json.key(name_of(outcome));
        json.literal(std::to_string(run.count(outcome)));
    }
    json.key("cases");
    json.open('[');
    for (CaseResult const& result : run.results) write_case_json(json, result);
    json.close(']');
    json.close('}');
    return text;
}

}  // namespace assay::cli
