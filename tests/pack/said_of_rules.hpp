#pragma once

#include <assay/rule_pack.hpp>

#include "algebra/small_pack.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay_test {

/// What loading a pack's files says, without the folder's name; empty when they load.
inline std::string said_of_files(std::vector<assay::PackFile> files) {
    try {
        static_cast<void>(assay::RulePack::load(std::move(files), "mine",
                                                assay::packs_in({ASSAY_SOURCE_DIR "/rules"})));
    } catch (assay::Error const& error) {
        std::string text = error.what();
        for (std::size_t at = text.find("mine/"); at != std::string::npos; at = text.find("mine/"))
            text.erase(at, 5);
        return text;
    }
    return {};
}

/// The same of these rules in a file `rules.lua` beside the small scheme; places begin with the line.
inline std::string said_of_rules(std::string_view rules) {
    std::string scheme(small_scheme);
    scheme.insert(scheme.find("title = \"A small scheme\""), R"(files = { "rules.lua" }, )");
    std::string text = said_of_files({{"pack.lua", scheme}, {"rules.lua", std::string(rules)}});
    for (std::size_t at = text.find("rules.lua:"); at != std::string::npos;
         at = text.find("rules.lua:", at + 1))
        if (at == 0 || text[at - 1] == '\n') text.erase(at, 10);
    return text;
}

}  // namespace assay_test
