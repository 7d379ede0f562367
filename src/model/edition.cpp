#include "model/edition.hpp"

#include "model/version_range.hpp"

namespace assay {

bool is_same_edition(std::string_view made_against, std::string_view used) {
    if (made_against.empty() || made_against == used) return true;
    auto const made = parse_version(made_against);
    auto const now = parse_version(used);
    return made && now && VersionRange{*made, true}.holds(*now);
}

std::string editions_for(std::string_view made_against) {
    std::string text{made_against};
    if (auto const made = parse_version(made_against)) {
        auto const& [major, minor, patch] = *made;
        text += ", or a later version before ";
        text += major > 0 ? std::to_string(major + 1) + ".0.0"
                          : "0." + std::to_string(minor + 1) + ".0";
    }
    return text;
}

}  // namespace assay
