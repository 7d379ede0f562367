// Whether an assessment may be used with the version of the pack that is there.

#include <assay/edition.hpp>

#include "engine/link.hpp"
#include "model/pack_reference.hpp"

#include <utility>

namespace assay {

namespace engine {

void Linker::edition() {
    if (auto other = other_edition(assessment_->pack, plan_.layers))
        problems_->push_back(std::move(*other));
}

}  // namespace engine

void use_edition(Assessment& assessment, RulePack const& pack) {
    assessment.pack.id = assessment.storage.keep(pack.id());
    assessment.pack.version = assessment.storage.keep(pack.version());
}

}  // namespace assay
