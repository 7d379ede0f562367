#pragma once

#include <assay/rule_pack.hpp>

#include "rules/machine.hpp"
#include "rules/sources.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::rules {

/// Gives the text of one file of a pack by its name in the pack. Throws: Error when it cannot.
using GiveFile = std::function<std::string(std::string const&)>;

/// A pack that has been run: what it declared is kept in the machine.
struct Loaded {
    Machine machine;
    Sources sources;
    std::vector<PackFile> files;
};

/// Runs `pack.lua` and the files it names. Throws: Error.
[[nodiscard]] Loaded load_sources(GiveFile give, std::string_view name, Limits const& limits);

/// The text of a file among those in memory. Throws: Error when it is not there.
[[nodiscard]] std::string find_file(std::vector<PackFile> const& files, std::string const& file,
                                    std::string_view pack);

}  // namespace assay::rules
