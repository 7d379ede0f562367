#pragma once

#include <assay/diagnostic.hpp>

#include <string>

namespace assay {

/// The message with what was expected and the nearest name: all of a diagnostic but its place and its code. Without
/// words of a host, in English.
[[nodiscard]] std::string whole_message(Diagnostic const& diagnostic, Words const& words);

}  // namespace assay
