#include "cli/output/json_parts.hpp"

namespace assay::cli {

void write_json(JsonText& json, Place const& place) {
    json.member_if_any("file", place.file);
    json.member_if_any("line", place.line);
    json.member_if_any("column", place.column);
    json.member_if_any("pointer", place.pointer);
}

void write_json(JsonText& json, RulePack const& pack) {
    json.open('{');
    json.member("id", pack.id());
    json.member("version", pack.version());
    json.close('}');
}

void write_basis(JsonText& json, Evaluation const& evaluation) {
    auto const number = [&](std::string_view key, std::uint32_t value) {
        json.key(key);
        json.literal(std::to_string(value));
    };
    json.member_if_any("visit", evaluation.visit);
    json.member_if_any("visit_kind", evaluation.visit_kind);
    json.member_if_any("visit_date", evaluation.visit_date.iso());
    json.key("based_on");
    json.open('{');
    number("judged", evaluation.based_on.judged);
    number("carried", evaluation.based_on.carried);
    number("self_only", evaluation.based_on.self_only);
    json.close('}');
    json.key("visits");
    json.open('[');
    for (VisitResult const& visit : evaluation.visits) {
        json.open('{');
        json.member("visit", visit.id);
        json.member("visit_kind", visit.kind);
        json.member("visit_date", visit.date.iso());
        json.key("took_place");
        json.literal(visit.took_place ? "true" : "false");
        number("in_scope", visit.in_scope);
        number("judged", visit.judged);
        number("counts", visit.counts);
        number("awaited", visit.awaited);
        json.close('}');
    }
    json.close(']');
}

void write_json(JsonText& json, std::vector<Diagnostic> const& diagnostics) {
    json.open('[');
    for (Diagnostic const& diagnostic : diagnostics) {
        json.open('{');
        json.member("code", diagnostic.code);
        write_json(json, diagnostic.place);
        json.member("message", diagnostic.message);
        json.member_if_any("expected", diagnostic.expected);
        json.member_if_any("nearest", diagnostic.nearest);
        json.close('}');
    }
    json.close(']');
}

}  // namespace assay::cli
