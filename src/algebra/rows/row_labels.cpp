#include "algebra/rows/fields.hpp"
#include "model/judgement_name.hpp"

namespace assay::algebra {
namespace {

struct KindWords {
    std::string_view one, many, list;  ///< `list`: the key of the rows in a document
};

KindWords words_for(Kind kind) {
    switch (kind) {
        case Kind::assessment:
            return {"assessment", "assessments", ""};
        case Kind::organisation:
            return {"organisation", "organisations", "organisation"};
        case Kind::visit:
            return {"visit", "visits", "visits"};
        case Kind::site:
            return {"site", "sites", "sites"};
        case Kind::judgement:
            return {"judgement", "judgements", "judgements"};
        case Kind::evidence:
            return {"evidence", "pieces of evidence", "evidence"};
        case Kind::citation:
            return {"citation", "citations", ""};
        case Kind::claim:
            return {"claim", "claims", "claims"};
        case Kind::shortfall:
            return {"shortfall", "shortfalls", "shortfalls"};
        case Kind::action:
            return {"action", "actions", "actions"};
        case Kind::limb:
            return {"limb", "limbs", ""};
        case Kind::guidance:
            return {"guidance point", "guidance points", ""};
        case Kind::evidence_kind:
            return {"kind of evidence", "kinds of evidence", ""};
        case Kind::visit_kind:
            return {"kind of visit", "kinds of visit", ""};
        case Kind::customer_group:
            return {"customer_group", "customer groups", "customer_groups"};
        case Kind::service:
            return {"service", "services", "services"};
        default:
            return {"pair", "pairs", ""};
    }
}

}  // namespace

Place Plan::in_results(Place place) const {
    if (files)
        for (SourceFile const& each : *files)
            if (each.name == place.file) {
                place.file = each.rule;
                return place;
            }
    for (TableFile const& each : declared.tables)
        if (each.name == place.file) {
            place.file = each.rule;
            break;
        }
    return place;
}

std::string Plan::rule_at(Place const& place) const {
    Place const named = in_results(place);
    return named.file + ":" + std::to_string(named.line);
}

std::string_view name_of(Plan const& plan, Kind kind) {
    return is_node(kind) ? std::string_view(plan.standard.levels[level_of(kind)].name)
                         : words_for(kind).one;
}

std::string_view plural_of(Plan const& plan, Kind kind) {
    return is_node(kind) ? std::string_view(plan.standard.levels[level_of(kind)].plural)
                         : words_for(kind).many;
}

std::size_t size_of(Context const& c, Kind kind) {
    if (is_node(kind)) return c.plan.standard.nodes.size();
    if (is_pair(kind)) return c.plan.pairs[pairs_of(kind)].pairs.size();
    Assessment const& document = *c.rows.linked->assessment;
    switch (kind) {
        case Kind::visit:
            return document.visits.size();
        case Kind::site:
            return document.scope.sites.size();
        case Kind::judgement:
            return document.judgements.size();
        case Kind::evidence:
            return document.evidence.size();
        case Kind::citation:
            return c.rows.decided->citations.size();
        case Kind::claim:
            return document.claims.size();
        case Kind::shortfall:
            return document.shortfalls.size();
        case Kind::action:
            return document.actions.size();
        case Kind::limb:
            return c.plan.limbs.size();
        case Kind::guidance:
            return c.plan.guidance.size();
        case Kind::customer_group:
            return document.organisation.customer_groups.size();
        case Kind::service:
            return document.scope.services.size();
        default:
            return 1;
    }
}

std::string_view label(Context const& c, Kind kind, Row row) {
    if (row == no_row) return {};
    if (is_node(kind)) return c.plan.standard.nodes[at(row)].id;
    Assessment const& document = *c.rows.linked->assessment;
    switch (kind) {
        case Kind::assessment:
            return document.id;
        case Kind::organisation:
            return document.organisation.name;
        case Kind::visit:
            return document.visits[at(row)].id;
        case Kind::site:
            return document.scope.sites[at(row)].id;
        case Kind::evidence:
            return document.evidence[at(row)].id;
        case Kind::shortfall:
            return document.shortfalls[at(row)].id;
        case Kind::action:
            return document.actions[at(row)].id;
        case Kind::limb:
            return c.plan.standard.nodes[limb(c, row).node].limbs[limb(c, row).point].id;
        case Kind::guidance:
            return c.plan.guidance_point(row).id;
        case Kind::evidence_kind:
            return c.plan.evidence_kinds[at(row)].title;
        case Kind::visit_kind:
            return c.plan.visit_kinds[at(row)].title;
        case Kind::customer_group:
            return document.organisation.customer_groups[at(row)].id;
        case Kind::service:
            return document.scope.services[at(row)].id;
        default:
            return label(c, Kind::level, element_of(c, kind, row));
    }
}

void append_reference(Context const& c, Kind kind, Row row, std::string& to) {
    if (row == no_row) return;
    auto const append = [&to](std::initializer_list<std::string_view> parts) {
        for (std::string_view const part : parts) to += part;
    };
    Assessment const& document = *c.rows.linked->assessment;
    if (is_pair(kind)) {
        Pair const& pair = c.plan.pairs[pairs_of(kind)].pairs[at(row)];
        auto const& nodes = c.plan.standard.nodes;
        return append({"elements/", nodes[pair.one].id, "+", nodes[pair.other].id});
    }
    if (is_node(kind) || kind == Kind::limb || kind == Kind::guidance)
        return append({"elements/", label(c, kind, row)});
    switch (kind) {
        case Kind::judgement: {
            Row const visit = c.rows.linked->judgements[at(row)].visit;
            return append_name(document.judgements[at(row)],
                               visit == no_row ? Text{} : document.visits[at(visit)].id, to);
        }
        case Kind::citation: {
            DecidedRows::Citation const& citation = c.rows.decided->citations[at(row)];
            append_reference(c, Kind::judgement, citation.judgement, to);
            return append({"/evidence/", document.evidence[at(citation.evidence)].id});
        }
        case Kind::claim:
            return append({"claims/", document.claims[at(row)].element});
        case Kind::assessment:
            return append({"assessment"});
        case Kind::organisation:
            return append({"organisation"});
        default:
            return append({words_for(kind).list, "/", label(c, kind, row)});
    }
}

Row element_of(Context const& c, Kind kind, Row row) {
    if (row == no_row) return no_row;
    if (is_node(kind)) return row;
    switch (kind) {
        case Kind::judgement:
            return c.rows.linked->judgements[at(row)].element;
        case Kind::citation:
            return c.rows.linked->judgements[at(c.rows.decided->citations[at(row)].judgement)]
                .element;
        case Kind::claim:
            return c.rows.linked->claim_elements[at(row)];
        case Kind::shortfall:
            return c.rows.linked->shortfalls[at(row)].element;
        case Kind::limb:
            return static_cast<Row>(limb(c, row).node);
        case Kind::guidance:
            return static_cast<Row>(c.plan.guidance[at(row)].node);
        default:
            return no_row;
    }
}

}  // namespace assay::algebra
