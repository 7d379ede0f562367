#include "cli/output/explanation_json.hpp"

#include "cli/output/json_parts.hpp"

namespace assay::cli {
namespace {

std::string_view word_of(Holds holds) {
    switch (holds) {
        case Holds::no:
            return "no";
        case Holds::yes:
            return "yes";
        case Holds::open:
            break;
    }
    return "open";
}

void write_reason(JsonText& json, Reason const& reason) {
    json.open('{');
    json.member("says", reason.says);
    json.member("holds", word_of(reason.holds));
    write_json(json, reason.place);
    if (!reason.because.empty()) {
        json.key("because");
        json.open('[');
        for (Reason const& each : reason.because) write_reason(json, each);
        json.close(']');
    }
    json.close('}');
}

void write_ladder(JsonText& json, LadderExplanation const& ladder) {
    json.open('{');
    json.member("ladder", ladder.ladder);
    json.member("stands", ladder.stands);
    json.member_if_any("says", ladder.says);
    write_json(json, ladder.place);
    json.key("reasons");
    json.open('[');
    for (Reason const& reason : ladder.reasons) write_reason(json, reason);
    json.close(']');
    json.close('}');
}

}  // namespace

std::string explanation_json(Explanation const& explanation, Evaluation const& evaluation) {
    std::string text;
    JsonText json{text, Layout::indented};
    json.open('{');
    json.key("pack");
    write_json(json, evaluation.pack);
    json.member("assessment", evaluation.assessment);
    json.member_if_any("as_of", evaluation.as_of.iso());
    write_basis(json, evaluation);
    json.member_if_any("node", explanation.node);
    json.member_if_any("title", explanation.title);
    json.key("ladders");
    json.open('[');
    for (LadderExplanation const& ladder : explanation.ladders) write_ladder(json, ladder);
    json.close(']');
    json.close('}');
    return text;
}

}  // namespace assay::cli
