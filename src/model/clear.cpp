#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>

#include <utility>

namespace assay {

// Everything becomes as it was made, except that the vectors and the storage keep their memory.
void Assessment::clear() {
    Assessment empty;
    auto const keep_memory = [](auto& from, auto& to) {
        from.clear();
        to = std::move(from);
    };
    keep_memory(visits, empty.visits);
    keep_memory(evidence, empty.evidence);
    keep_memory(surveys, empty.surveys);
    keep_memory(judgements, empty.judgements);
    keep_memory(claims, empty.claims);
    keep_memory(shortfalls, empty.shortfalls);
    keep_memory(actions, empty.actions);
    keep_memory(requests, empty.requests);
    keep_memory(comments, empty.comments);
    keep_memory(storage, empty.storage);
    *this = std::move(empty);
}

void Evaluation::clear() {
    pack = {};
    assessment = organisation = scope = visit = visit_kind = {};
    visit_date = as_of = {};
    outcome = outcome_without_claims = outcome_of_visit = outcome_of_standard = {};
    is_draft = is_gap_analysis = is_recommended = false;
    review = {};
    based_on = {};
    visits.clear();
    ladders.clear();
    values.clear();
    nodes.clear();
    elements.clear();
    sites.clear();
    flags.clear();
    accepted.clear();
    failures.clear();
    storage.clear();
}

}  // namespace assay
