#include "cli/output/flags_json.hpp"

#include "cli/output/json_parts.hpp"

namespace assay::cli {
namespace {

void write_flag(JsonText& json, Flag const& flag) {
    json.open('{');
    json.member("check", flag.check);
    json.member("severity", name_of(flag.severity));
    json.member_if_any("element", flag.element);
    json.member("says", flag.says);
    json.member_if_any("hint", flag.hint);
    json.member_if_any("why", flag.why);
    json.key("at");
    json.open('[');
    for (Text const at : flag.at) json.text(at);
    json.close(']');
    json.member_if_any("rule", flag.rule);
    json.member("fingerprint", flag.fingerprint);
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

void append_flags_json(std::string& to, Evaluation const& evaluation, Layout layout) {
    JsonText json{to, layout};
    json.open('{');
    json.key("pack");
    write_json(json, evaluation.pack);
    json.member("assessment", evaluation.assessment);
    json.member_if_any("as_of", evaluation.as_of.iso());
    write_basis(json, evaluation);
    json.key("flags");
    json.open('[');
    for (Flag const& flag : evaluation.flags) write_flag(json, flag);
    json.close(']');
    json.key("failures");
    json.open('[');
    for (Failure const& failure : evaluation.failures) write_failure(json, failure);
    json.close(']');
    json.close('}');
}

}  // namespace assay::cli
