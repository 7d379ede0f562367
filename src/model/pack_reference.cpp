#include "model/pack_reference.hpp"

#include <algorithm>
#include <charconv>

namespace assay {

bool is_pack_id(std::string_view text) {
    auto const fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !text.empty() && text.size() <= 100 && std::all_of(text.begin(), text.end(), fits);
}

std::optional<Version> parse_version(std::string_view text) {
    Version version{};
    for (unsigned& number : version) {
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{}) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty()) return version;
        if (text.front() != '.') return std::nullopt;
        text.remove_prefix(1);
    }
    return std::nullopt;  // a fourth number
}

std::optional<VersionRange> parse_range(std::string_view text) {
    bool const later_too = text.starts_with('^');
    if (later_too || text.starts_with('=')) text.remove_prefix(1);
    auto const least = parse_version(text);
    if (!least) return std::nullopt;
    return VersionRange{*least, later_too};
}

bool VersionRange::holds(Version const& version) const {
    if (!later_too) return version == least;
    if (version < least || version[0] != least[0]) return false;
    return least[0] > 0 || version[1] == least[1];
}

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

std::optional<Diagnostic> other_edition(PackReference const& made,
                                        std::vector<Layer> const& layers) {
    auto const layer = std::find_if(layers.begin(), layers.end(),
                                    [&](Layer const& each) { return each.id == made.id; });
    if (layer == layers.end() || is_same_edition(made.version, layer->version)) return std::nullopt;
    auto const version = parse_version(made.version);
    auto const used = parse_version(layer->version);
    std::string const how = !version || !used  ? "which is not known to be compatible"
                            : *used < *version ? "an older version"
                                               : "another major version";
    return Diagnostic{"other-edition",
                      {{}, 0, 0, "/pack/version"},
                      "this was made against " + layer->id + " " + std::string(made.version) +
                          ", and the pack is " + layer->id + " " + layer->version + ", " + how,
                      layer->id + " " + editions_for(made.version) + "; to use " + layer->version +
                          " all the same: `--edition " + layer->version + "`",
                      {}};
}

}  // namespace assay
