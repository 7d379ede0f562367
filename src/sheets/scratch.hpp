#pragma once

#include <cstddef>
#include <string>

namespace assay::sheets {

// Where libxlsxwriter works. It makes a temporary file for each part of a workbook and does not look whether
// those were written; what it notices, it prints. So it starts only where it has room.

/// The folder for temporary files, once it is known that files can be made in it and that one of this many
/// bytes can be written. Throws: std::system_error, with the folder in its words.
[[nodiscard]] std::string folder_with_room(std::size_t bytes);

/// A file without a name, in memory.
class MemoryFile {
public:
    /// Throws: std::system_error.
    MemoryFile();
    ~MemoryFile();
    MemoryFile(MemoryFile const&) = delete;
    MemoryFile& operator=(MemoryFile const&) = delete;

    /// A path by which this process can open it.
    [[nodiscard]] std::string const& path() const& { return path_; }

    /// What was written to it. Throws: std::system_error.
    [[nodiscard]] std::string bytes() const;

    // of a temporary, what this hands out would dangle
    std::string const& path() const&& = delete;

private:
    int descriptor_;
    std::string path_;
};

}  // namespace assay::sheets
