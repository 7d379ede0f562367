#include "model/pack_reference.hpp"

#include "model/messages/editions.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <charconv>

namespace assay {
namespace {

Said say_other_edition(std::string_view made, Layer const& layer) {
    ParameterValue const pack{layer.id};
    ParameterValue const used{layer.version};
    auto const version = parse_version(made);
    if (!version)
        return say<edition_messages, "edition-unclear">(
            {{"pack", pack}, {"made", made}, {"used", used}});
    std::string const before = first_of_next_edition(made);
    auto const version_used = parse_version(layer.version);
    if (!version_used)
        return say<edition_messages, "edition-of-pack-unclear">(
            {{"pack", pack}, {"made", made}, {"used", used}, {"before", before}});
    if (*version_used < *version)
        return say<edition_messages, "older-edition">(
            {{"pack", pack}, {"made", made}, {"used", used}, {"before", before}});
    return say<edition_messages, "edition-of-another-major-version">(
        {{"pack", pack}, {"made", made}, {"used", used}, {"before", before}});
}

}  // namespace

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

std::string first_of_next_edition(std::string_view made_against) {
    auto const made = parse_version(made_against);
    if (!made) return {};
    auto const& [major, minor, patch] = *made;
    return major > 0 ? std::to_string(major + 1) + ".0.0" : "0." + std::to_string(minor + 1) + ".0";
}

std::optional<Diagnostic> other_edition(PackReference const& made,
                                        std::vector<Layer> const& layers) {
    auto const layer = std::find_if(layers.begin(), layers.end(),
                                    [&](Layer const& each) { return each.id == made.id; });
    if (layer == layers.end() || is_same_edition(made.version, layer->version)) return std::nullopt;
    return say_other_edition(made.version, *layer).at({{}, 0, 0, "/pack/version"});
}

}  // namespace assay
