#include "cli/commands/completions/completions.hpp"

#include <assay/json.hpp>

#include "cli/commands/commands.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace assay::cli {
namespace {

struct Known {
    std::string_view written;
    Offers offers;
};

constexpr std::array shells{
    Known{"FILE", Offers::files},      Known{"DIR", Offers::folders},
    Known{"PACK", Offers::packs},      Known{"NAME|FOLDER", Offers::packs},
    Known{"NODE", Offers::elements},   Known{"ID", Offers::elements},
    Known{"ID,...", Offers::elements}, Known{"KIND", Offers::kinds},
    Known{"TOPIC", Offers::topics},    Known{"FILE[=ID,...]", Offers::files},
};

std::vector<std::string> split_at_bars(std::string_view words) {
    std::vector<std::string> list;
    while (!words.empty()) {
        std::size_t const end = std::min(words.find('|'), words.size());
        list.emplace_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return list;
}

std::vector<std::string> names_of_documents() {
    std::vector<std::string> names;
    for (JsonDocument const& each : json_documents()) names.emplace_back(each.name);
    return names;
}

}  // namespace

Offered offered_for(Option const& option) {
    if (option.times == Times::flag) return {};
    std::string_view const written = option.is_positional() ? option.name : option.value;
    for (Known const& each : shells)
        if (each.written == written) return {each.offers, {}};
    // words to choose from are written in lower case: `text|json`
    if (written == options::document.name) return {Offers::words, names_of_documents()};
    if (!written.empty() && std::islower(static_cast<unsigned char>(written.front())) != 0)
        return {Offers::words, split_at_bars(written)};
    return {};
}

}  // namespace assay::cli
