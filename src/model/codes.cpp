#include <assay/codes.hpp>

#include "model/code_tables.hpp"

#include <algorithm>
#include <array>

namespace assay {

std::span<CodeFamily const> code_families() {
    static std::array<CodeFamily, 6> const families{{
        {"a pack whose files cannot be read or run", codes_of_files},
        {"a pack that is not understood", codes_of_declarations},
        {"an assessment that cannot be used", codes_of_documents},
        {"a template of reports that cannot be used", codes_of_templates},
        {"remarks on a pack that loads", codes_of_remarks},
        {"sheets that cannot be written or taken over", codes_of_sheets},
    }};
    return families;
}

Code const* find_code(std::string_view code) {
    for (CodeFamily const& family : code_families()) {
        auto const found = std::find_if(family.codes.begin(), family.codes.end(),
                                        [&](Code const& each) { return each.code == code; });
        if (found != family.codes.end()) return &*found;
    }
    return nullptr;
}

}  // namespace assay
