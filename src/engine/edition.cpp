// Whether an assessment may be used with the version of the pack that is there.

#include "model/edition.hpp"

#include <assay/edition.hpp>

#include "engine/link.hpp"
#include "model/version_range.hpp"

#include <algorithm>

namespace assay {

namespace engine {

void Linker::edition() {
    PackReference const& made = assessment_->pack;
    auto const layer = std::find_if(plan_.layers.begin(), plan_.layers.end(),
                                    [&](Layer const& each) { return each.id == made.id; });
    if (layer == plan_.layers.end() || is_same_edition(made.version, layer->version)) return;
    auto const version = parse_version(made.version);
    auto const used = parse_version(layer->version);
    std::string const how = !version || !used  ? "which is not known to be compatible"
                            : *used < *version ? "an older version"
                                               : "another major version";
    report("/pack/version", "other-edition",
           "this was made against " + layer->id + " " + std::string(made.version) +
               ", and the pack is " + layer->id + " " + layer->version + ", " + how,
           layer->id + " " + editions_for(made.version) + "; to use " + layer->version +
               " all the same: `--edition " + layer->version + "`");
}

}  // namespace engine

void use_edition(Assessment& assessment, RulePack const& pack) {
    assessment.pack.id = assessment.storage.keep(pack.id());
    assessment.pack.version = assessment.storage.keep(pack.version());
}

}  // namespace assay
