#include "consistency/evidence_names.hpp"

#include <assay/assessment.hpp>

namespace assay::consistency {
namespace {

std::string what(Evidence const& evidence) {
    std::string text{evidence.title};
    return text.append("\n").append(evidence.kind).append("\n").append(evidence.date.iso());
}

constexpr std::size_t steps_of_evidence = 50;

}  // namespace

EvidenceNames::EvidenceNames(std::span<ComparedFile const> files, Meter& meter) {
    for (ComparedFile const& file : files)
        for (Evidence const& evidence : file.assessment->evidence) {
            meter.charge(steps_of_evidence);
            auto const [known, is_new] =
                known_.try_emplace(std::string(evidence.id), Known{what(evidence)});
            if (!is_new && known->second.what != what(evidence)) known->second.is_one = false;
        }
}

std::string EvidenceNames::of(Text id, ComparedFile const& file) const {
    auto const known = known_.find(id);
    std::string name{id};
    if (known != known_.end() && !known->second.is_one) name.append(" (").append(file.name) += ')';
    return name;
}

}  // namespace assay::consistency
