#pragma once

#include <assay/diagnostic.hpp>

#include <cstddef>
#include <map>
#include <string>

namespace assay::cli {

class SandboxFiles;

/// Columns as editors count them. Ours count bytes, SARIF counts units of UTF-16.
class Columns {
public:
    /// Reads from the disk, or what a sealed process has taken.
    explicit Columns(SandboxFiles const* supply) : supply_(supply) {}

    /// The column of a place in a file, from 1; that in bytes where the file cannot be read (any more).
    [[nodiscard]] std::size_t utf16(Place const& place);

private:
    SandboxFiles const* supply_;
    std::map<std::string, std::string> texts_;  ///< by file
};

}  // namespace assay::cli
