#pragma once

#include <string>
#include <string_view>

namespace assay {

/// The address that opens a document, from what people write about where it is kept: `https://...`, `S:\CSE\E01.pdf`,
/// `\\server\share\E01.pdf`, `evidence/E01 profile.pdf`. Empty when it is none, as of "the filing cabinet in room 4".
/// Paths must end with the name of a file. Only http, https and file come about, whatever the text says; every
/// character that markup could read is percent-encoded (RFC 3986).
[[nodiscard]] std::string address_of(std::string_view location);

}  // namespace assay
