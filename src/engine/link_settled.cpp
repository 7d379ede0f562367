// Whether an agreed judgement names judgements that are there: of its element, by what they are called.

#include <assay/comparison.hpp>

#include "engine/link.hpp"
#include "model/nearest.hpp"

#include <algorithm>

namespace assay::engine {

void Linker::settled(std::size_t index) {
    Judgement const& judgement = assessment_->judgements[index];
    if (judgement.settles.empty()) return;
    std::vector<std::string> known;
    for (Judgement const& each : assessment_->judgements) {
        if (each.element != judgement.element || &each == &judgement) continue;
        Row const visit = visit_of(each.visit);
        known.push_back(name_of_judgement(
            each, visit < 0 ? Text{} : assessment_->visits[static_cast<std::size_t>(visit)].id));
    }
    for (std::size_t k = 0; k < judgement.settles.size(); ++k) {
        Text const name = judgement.settles[k];
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        Nearest nearest{name};
        for (std::string const& each : known) nearest.offer(each);
        report("/judgements/" + std::to_string(index) + "/settles/" + std::to_string(k),
               "unknown-reference",
               "there is no judgement `" + std::string(name) + "` of " +
                   std::string(judgement.element),
               "the name of another judgement of the same element", std::string(nearest.best()));
    }
}

}  // namespace assay::engine
