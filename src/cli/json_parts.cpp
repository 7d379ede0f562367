#include "cli/json_parts.hpp"

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
