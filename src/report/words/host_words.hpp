#pragma once

#include <assay/message.hpp>

#include "model/say.hpp"

#include <string>
#include <utility>

namespace assay::report {

/// A row of the catalogue filled in: in a host's own words, or in English. Where the host has none, English follows
/// `[en] `. Without `words`, plain English.
[[nodiscard]] inline std::string text_of(Said said, Words const& words) {
    return words ? translated(std::move(said), words).message : std::move(said.message);
}

}  // namespace assay::report
