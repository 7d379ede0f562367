#include <assay/evaluation.hpp>

namespace assay {

void Evaluation::clear() {
    pack = {};
    assessment = organisation = scope = visit = visit_kind = {};
    visit_date = as_of = {};
    outcome = outcome_without_claims = outcome_of_visit = outcome_of_standard = {};
    based_on = {};
    visits.clear();
    ladders.clear();
    values.clear();
    nodes.clear();
    elements.clear();
    sites.clear();
    flags.clear();
    failures.clear();
    storage.clear();
}

}  // namespace assay
