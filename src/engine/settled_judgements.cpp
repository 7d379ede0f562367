// An agreed judgement says which judgements it settles, by their names, since others may be put before them in
// the file. Most files settle nothing, so names are made when the first is asked for.

#include "engine/settled_judgements.hpp"

#include "model/judgement_name.hpp"
#include "model/messages/linking.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"

namespace assay::engine {

using namespace algebra;

void SettledJudgements::index(Assessment const& assessment, References const& references) {
    names_.clear();
    std::string name;
    for (std::size_t i = 0; i < assessment.judgements.size(); ++i) {
        Judgement const& each = assessment.judgements[i];
        Row const visit = references.visit(each.visit);
        name.clear();
        append_name(each, visit == no_row ? Text{} : assessment.visits[at(visit)].id, name);
        ids_.add(names_.keep(Text(name)), i);
    }
    has_namesake_.assign(assessment.judgements.size(), false);
    for (auto const& [first, again] : ids_.index()) has_namesake_[first.row] = true;
}

std::string SettledJudgements::nearest_name(Assessment const& assessment, Text name,
                                            std::size_t judgement) const {
    constexpr std::size_t most_candidates = 2000;
    std::size_t candidates = 0;
    Nearest nearest{name};
    for (auto const& [known, row] : ids_.all()) {
        bool const is_other = row != judgement && assessment.judgements[row].element ==
                                                      assessment.judgements[judgement].element;
        if (is_other && ++candidates <= most_candidates) nearest.offer(known);
    }
    return std::string(nearest.best());
}

void SettledJudgements::check(Assessment const& assessment, std::size_t index,
                              References const& references, Problems& problems) {
    Judgement const& judgement = assessment.judgements[index];
    if (judgement.settles.empty()) return;
    if (ids_.empty()) this->index(assessment, references);
    for (std::size_t k = 0; k < judgement.settles.size(); ++k) {
        Text const name = judgement.settles[k];
        if (name.empty()) continue;  // a problem of form
        // a name tells its element, so one that is found here is of the same element or wrong
        auto const* const found = ids_.find(name);
        if (found != nullptr && (*found != index || has_namesake_[index]) &&
            assessment.judgements[*found].element == judgement.element)
            continue;
        problems.add(
            pointer("judgements", index, "settles") + "/" + std::to_string(k),
            say<linking_messages, "unknown-judgement-to-settle">(
                {{"judgement", name}, {"element", judgement.element}})
                .near(problems.may_suggest() ? nearest_name(assessment, name, index) : ""));
    }
}

}  // namespace assay::engine
