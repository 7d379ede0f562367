#include "cli/flags_json.hpp"

#include "cli/json_text.hpp"

namespace assay::cli {
namespace {

void write_flag(JsonText& json, Flag const& flag) {
    json.open('{');
    json.member("check", flag.check);
    json.member("severity", name_of(flag.severity));
    json.member_if_any("element", flag.element);
    json.member("says", flag.says);
    json.member_if_any("hint", flag.hint);
    json.key("at");
    json.open('[');
    for (Text const at : flag.at) json.text(at);
    json.close(']');
    json.member_if_any("rule", flag.rule);
    json.close('}');
}

void write_failure(JsonText& json, Failure const& failure) {
    json.open('{');
    json.member("rule", failure.rule);
    json.member_if_any("place", failure.place);
    json.member_if_any("on", failure.on);
    json.member("says", failure.says);
    json.close('}');
}

}  // namespace

std::string flags_json(Evaluation const& evaluation, Layout layout) {
    std::string text;
    JsonText json{text, layout};
    json.open('{');
    json.key("pack");
    json.open('{');
    json.member("id", evaluation.pack.id());
    json.member("version", evaluation.pack.version());
    json.close('}');
    json.member("assessment", evaluation.assessment);
    json.member_if_any("as_of", evaluation.as_of.iso());
    json.key("flags");
    json.open('[');
    for (Flag const& flag : evaluation.flags) write_flag(json, flag);
    json.close(']');
    json.key("failures");
    json.open('[');
    for (Failure const& failure : evaluation.failures) write_failure(json, failure);
    json.close(']');
    json.close('}');
    return text;
}

}  // namespace assay::cli
