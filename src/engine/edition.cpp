// How a host says that an assessment is to be read as one of the version of the pack that is there. Linking
// refuses all that is of another edition (model/edition).

#include <assay/edition.hpp>

namespace assay {

void use_edition(Assessment& assessment, RulePack const& pack) {
    assessment.pack.id = assessment.storage.keep(pack.id());
    assessment.pack.version = assessment.storage.keep(pack.version());
}

}  // namespace assay
