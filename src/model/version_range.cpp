#include "model/version_range.hpp"

#include <charconv>

namespace assay {

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

}  // namespace assay
