#include "engine/deciders.hpp"

namespace assay::engine {

using namespace algebra;

namespace {

// Whether a judgement may decide for the whole scope on the as-of day, whatever it says.
bool is_eligible(Context const& c, DecidingRoles const& roles, Row row) {
    LinkedRows const& linked = *c.rows.linked;
    auto const& judgement = linked.judgements[at(row)];
    return judgement.site == no_row && linked.date_of_visit(judgement.visit) <= linked.as_of &&
           roles.may_decide(document(c).judgements[at(row)].role);
}

}  // namespace

Precedence precedence_of(Context const& c, DecidingRoles const& roles, Row judgement) {
    LinkedRows const& linked = *c.rows.linked;
    return roles.of(document(c).judgements[at(judgement)].role,
                    linked.date_of_visit(linked.judgements[at(judgement)].visit));
}

std::vector<Row> deciders_of(Context const& c, Row element) {
    std::vector<Row> deciders;
    Row const deciding = c.rows.decided->nodes[at(element)].deciding;
    if (deciding == no_row) return deciders;
    DecidingRoles const roles{c.plan};
    for (Row const row : c.rows.linked->judgements_of_node.of(element)) {
        std::int32_t const rating = c.rows.linked->judgements[at(row)].rating;
        if (is_eligible(c, roles, row) && rating >= 0 &&
            c.plan.standard.scale[at(rating)].on_scale &&
            precedence_of(c, roles, row) == precedence_of(c, roles, deciding))
            deciders.push_back(row);
    }
    return deciders;
}

Row entry_of(Context const& c, Row element) {
    DecidingRoles const roles{c.plan};
    Row found = no_row;
    for (Row const row : c.rows.linked->judgements_of_node.of(element)) {
        bool const is_entry = document(c).judgements[at(row)].rating.empty();
        if (!is_entry || !is_eligible(c, roles, row)) continue;
        if (found == no_row || precedence_of(c, roles, row) < precedence_of(c, roles, found))
            found = row;
    }
    return found;
}

}  // namespace assay::engine
