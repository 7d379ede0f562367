#include <assay/evaluation.hpp>
#include <assay/json.hpp>

#include "json/writer.hpp"

#include <algorithm>

namespace assay {
namespace json {
namespace {

void text_if_any(Writer& writer, std::string_view key, Text text) {
    if (text.empty()) return;
    writer.key(key);
    writer.text(text);
}

void text(Writer& writer, std::string_view key, Text text) {
    writer.key(key);
    writer.text(text);
}

void date_if_any(Writer& writer, std::string_view key, Date date) {
    if (!date) return;
    writer.key(key);
    writer.text(date.iso());
}

void count(Writer& writer, std::string_view key, std::uint32_t number) {
    writer.key(key);
    writer.number(std::int64_t{number});
}

void certainty_unless_known(Writer& writer, Certainty certainty) {
    if (certainty != Certainty::known) text(writer, "certainty", name_of(certainty));
}

/// A list whose items are written by a function; left out when it is empty and may be.
template <class Items, class Write>
void list(Writer& writer, std::string_view key, Items const& items, Write write) {
    writer.key(key);
    writer.open_list();
    for (auto const& item : items) {
        writer.open_object();
        write(writer, item);
        writer.close_object();
    }
    writer.close_list();
}

template <class Items, class Write>
void list_if_any(Writer& writer, std::string_view key, Items const& items, Write write) {
    if (!items.empty()) list(writer, key, items, write);
}

void write_number(Writer& writer, std::string_view key, Number number) {
    writer.key(key);
    writer.number(number, safe_digits);
}

void write_value_result(Writer& writer, ValueResult const& value) {
    text(writer, "id", value.id);
    certainty_unless_known(writer, value.certainty);
    if (value.kind == ValueResult::Kind::texts) {
        writer.key("value");
        writer.texts(value.texts);
    } else if (value.kind == ValueResult::Kind::number && value.low == value.high) {
        write_number(writer, "value", value.low);
    } else if (value.kind == ValueResult::Kind::number) {
        write_number(writer, "from", value.low);
        write_number(writer, "to", value.high);
    } else if (value.certainty == Certainty::known) {
        writer.key("value");
        writer.null();
    }
}

void write_ladder(Writer& writer, LadderResult const& ladder) {
    bool const is_known = ladder.certainty == Certainty::known;
    text(writer, "ladder", ladder.id);
    if (is_known && !ladder.reachable.empty()) text(writer, "case", ladder.reachable.front());
    if (is_known && ladder.reachable.empty()) {
        writer.key("case");
        writer.null();
    }
    text(writer, "certainty", name_of(ladder.certainty));
    if (!is_known) {
        writer.key("reachable");
        writer.texts(ladder.reachable);
    }
    writer.key("met");
    writer.flag(ladder.met);
    text_if_any(writer, "says", ladder.says);
    text_if_any(writer, "tally", ladder.tally);
    text_if_any(writer, "rule", ladder.rule);
}

void write_node(Writer& writer, NodeResult const& node) {
    text(writer, "node", node.id);
    text(writer, "level", node.level);
    list_if_any(writer, "values", node.values, write_value_result);
    list_if_any(writer, "ladders", node.ladders, write_ladder);
}

// The index of the judgement stays out: it depends on the order of the file, the bytes must not.
void write_element(Writer& writer, ElementResult const& element) {
    text(writer, "element", element.id);
    if (element.applicability != Applicability::applies)
        text(writer, "applicability", name_of(element.applicability));
    if (element.ratings.size() == 1) text(writer, "rating", element.ratings.front());
    if (element.ratings.size() > 1) {
        writer.key("ratings");
        writer.texts(element.ratings);
    }
    text_if_any(writer, "role", element.role);
    text_if_any(writer, "author", element.author);
    text_if_any(writer, "visit", element.visit);
    text_if_any(writer, "carried_from", element.carried_from);
    list_if_any(writer, "values", element.values, write_value_result);
    list_if_any(writer, "ladders", element.ladders, write_ladder);
}

void write_visit(Writer& writer, VisitResult const& visit) {
    text(writer, "visit", visit.id);
    text(writer, "visit_kind", visit.kind);
    text(writer, "visit_date", visit.date.iso());
    writer.key("took_place");
    writer.flag(visit.took_place);
    count(writer, "in_scope", visit.in_scope);
    count(writer, "judged", visit.judged);
    count(writer, "counts", visit.counts);
    count(writer, "awaited", visit.awaited);
}

void write_basis(Writer& writer, Basis const& basis) {
    writer.key("based_on");
    writer.open_object();
    count(writer, "judged", basis.judged);
    count(writer, "carried", basis.carried);
    count(writer, "self_only", basis.self_only);
    writer.close_object();
}

void write_site(Writer& writer, SiteResult const& site) {
    text(writer, "site", site.id);
    count(writer, "rated", site.rated);
    writer.key("ratings");
    writer.open_flat_list();
    for (std::uint32_t const count : site.ratings) writer.number(std::int64_t{count});
    writer.close_flat_list();
    writer.key("weakest");
    writer.flag(site.weakest);
}

void write_flag(Writer& writer, Flag const& flag) {
    text(writer, "check", flag.check);
    text(writer, "severity", name_of(flag.severity));
    text_if_any(writer, "element", flag.element);
    text(writer, "says", flag.says);
    text_if_any(writer, "hint", flag.hint);
    text_if_any(writer, "why", flag.why);
    writer.key("at");
    writer.texts(flag.at);
    text_if_any(writer, "rule", flag.rule);
    text(writer, "fingerprint", flag.fingerprint);
}

void write_failure(Writer& writer, Failure const& failure) {
    text(writer, "rule", failure.rule);
    text_if_any(writer, "place", failure.place);
    text_if_any(writer, "on", failure.on);
    text(writer, "says", failure.says);
}

void ladder_if_any(Writer& writer, std::string_view key, LadderResult const& ladder) {
    if (ladder.id.empty()) return;
    writer.key(key);
    writer.open_object();
    write_ladder(writer, ladder);
    writer.close_object();
}

// What results are results of, and the packs of the stack, the standard first.
// Packs that are used for their checks alone leave a standard what it is by itself.
bool has_layers(RulePack const& pack) {
    auto const& layers = pack.layers();
    return std::any_of(layers.begin() + 1, layers.end(),
                       [](Layer const& layer) { return layer.kind != LayerKind::checks; });
}

void write_layers(Writer& writer, RulePack const& pack) {
    Layer const& scheme = pack.scheme();
    writer.key("scheme");
    writer.open_object();
    text(writer, "id", scheme.id);
    text(writer, "version", scheme.version);
    text(writer, "title", scheme.title);
    text(writer, "kind", name_of(scheme.kind));
    writer.close_object();
    list(writer, "layers", pack.layers(), [](Writer& to, Layer const& layer) {
        text(to, "id", layer.id);
        text(to, "version", layer.version);
        text(to, "kind", name_of(layer.kind));
    });
}

void write_subject(Writer& writer, Evaluation const& evaluation) {
    writer.key("pack");
    writer.open_object();
    text(writer, "id", evaluation.pack.id());
    text(writer, "version", evaluation.pack.version());
    text(writer, "title", evaluation.pack.title());
    if (has_layers(evaluation.pack)) write_layers(writer, evaluation.pack);
    writer.close_object();
    text(writer, "assessment", evaluation.assessment);
    text(writer, "organisation", evaluation.organisation);
    text(writer, "scope", evaluation.scope);
    text_if_any(writer, "visit", evaluation.visit);
    text_if_any(writer, "visit_kind", evaluation.visit_kind);
    date_if_any(writer, "visit_date", evaluation.visit_date);
    date_if_any(writer, "as_of", evaluation.as_of);
}

}  // namespace
}  // namespace json

void append_json(std::string& to, Evaluation const& evaluation, Layout layout) {
    json::Writer writer{to, layout};
    writer.open_object();
    json::text(writer, "format", "assay-evaluation/1");
    json::write_subject(writer, evaluation);
    json::write_basis(writer, evaluation.based_on);
    json::list(writer, "visits", evaluation.visits, json::write_visit);
    json::ladder_if_any(writer, "outcome", evaluation.outcome);
    json::ladder_if_any(writer, "outcome_without_claims", evaluation.outcome_without_claims);
    json::ladder_if_any(writer, "outcome_of_visit", evaluation.outcome_of_visit);
    json::ladder_if_any(writer, "outcome_of_standard", evaluation.outcome_of_standard);
    json::list(writer, "ladders", evaluation.ladders, json::write_ladder);
    json::list(writer, "values", evaluation.values, json::write_value_result);
    json::list(writer, "nodes", evaluation.nodes, json::write_node);
    json::list(writer, "elements", evaluation.elements, json::write_element);
    json::list(writer, "sites", evaluation.sites, json::write_site);
    json::list(writer, "flags", evaluation.flags, json::write_flag);
    json::list(writer, "failures", evaluation.failures, json::write_failure);
    json::text_if_any(writer, "notice", evaluation.pack.notice());
    writer.close_object();
    writer.end_document();
}

std::string to_json(Evaluation const& evaluation, Layout layout) {
    std::string text;
    append_json(text, evaluation, layout);
    return text;
}

}  // namespace assay
