#pragma once

#include <cerrno>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// There were more names than may be looked at, so nobody knows whether there is what was asked for.
struct TooManyNames : std::exception {};

/// A folder with all that was below it when it was opened. Every regular file there is open, and for everything
/// else it is known why it is not. So a process that can open nothing any more finds the same files as one that
/// can, and misses the same for the same reason. Nothing is read before somebody asks for it.
class OpenedFolder {
public:
    /// Opens what is there. The folder itself may be a link; below it, links are not followed. `left` is how
    /// many names may be looked at, and is reduced by those that were.
    OpenedFolder(std::string const& folder, std::size_t& left);
    ~OpenedFolder();
    OpenedFolder(OpenedFolder const&) = delete;
    OpenedFolder& operator=(OpenedFolder const&) = delete;

    /// The text of a file, or its first `most` bytes. Throws: std::system_error, TooManyNames.
    [[nodiscard]] std::string read(std::string_view name, std::size_t most) const;

    /// The names in a part of it, or in itself. Throws: as above.
    [[nodiscard]] std::vector<std::string> list(std::string_view part) const;

    /// The open file. Throws: as above.
    [[nodiscard]] int descriptor(std::string_view name) const;

private:
    /// A file or a folder.
    struct Entry {
        int descriptor = -1;     ///< of a file that is open
        int error = 0;           ///< why it is not open
        bool is_folder = false;  ///< then, of a part that is not in `inside`:
        int of_others = ENOENT;  ///< the error
        std::map<std::string, Entry, std::less<>> inside{};
    };

    static void close(Entry& entry);
    static void open_file(Entry& entry, int folder, char const* name, unsigned mode);
    static void open_folder(Entry& entry, int folder, char const* name, std::size_t& left,
                            std::size_t depth);
    static void look_into(Entry& entry, int descriptor, std::size_t& left, std::size_t depth);
    [[noreturn]] static void fail(int error);
    [[nodiscard]] Entry const& find(std::string_view name) const&;
    Entry const& find(std::string_view) const&& = delete;

    Entry root_;
};

}  // namespace assay::cli
