// Whether an agreed judgement names judgements that are there: of its element, by what they are called.

#include <assay/comparison.hpp>

#include "engine/link.hpp"
#include "model/nearest.hpp"

#include <algorithm>

namespace assay::engine {

// Called when the first judgement that settles others is met: most files have none.
void Linker::index_judgement_names() {
    names_.clear();
    for (std::size_t i = 0; i < assessment_->judgements.size(); ++i) {
        Judgement const& each = assessment_->judgements[i];
        Row const visit = visit_of(each.visit);
        judgement_names_.add(
            names_.keep(Text(name_of_judgement(
                each,
                visit < 0 ? Text{} : assessment_->visits[static_cast<std::size_t>(visit)].id))),
            i);
    }
    has_namesake_.assign(assessment_->judgements.size(), false);
    for (auto const& [first, again] : judgement_names_.index()) has_namesake_[first.row] = true;
}

std::string Linker::nearest_name(Text name, std::size_t index) const {
    constexpr std::size_t most_candidates = 2000;
    std::size_t candidates = 0;
    Nearest nearest{name};
    if (!may_suggest()) return {};
    for (auto const& [known, row] : judgement_names_.all()) {
        bool const is_other = row != index && assessment_->judgements[row].element ==
                                                  assessment_->judgements[index].element;
        if (is_other && ++candidates <= most_candidates) nearest.offer(known);
    }
    return std::string(nearest.best());
}

void Linker::link_moderation(std::size_t index) {
    Judgement const& judgement = assessment_->judgements[index];
    if (judgement.settles.empty()) return;
    if (judgement_names_.empty()) index_judgement_names();
    for (std::size_t k = 0; k < judgement.settles.size(); ++k) {
        Text const name = judgement.settles[k];
        // a name tells its element, so one that is found here is of the same element or wrong
        auto const* const found = judgement_names_.find(name);
        if (found != nullptr && (*found != index || has_namesake_[index]) &&
            assessment_->judgements[*found].element == judgement.element)
            continue;
        report("/judgements/" + std::to_string(index) + "/settles/" + std::to_string(k),
               "unknown-reference",
               "there is no judgement `" + std::string(name) + "` of " +
                   std::string(judgement.element),
               "the name of another judgement of the same element", nearest_name(name, index));
    }
}

}  // namespace assay::engine
