#pragma once

#include "cli/files/unfinished.hpp"
#include "cli/options/arguments.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace assay::cli {

// Every file that assay writes is written here: whole or not at all. It is written beside its name, and
// takes that name when all of it is on the disk. So nobody reads a part of it, an error or a full disk
// leaves what was there, and what a process leaves behind that was killed is in nobody's way.

/// A file on its way to a name. Unless it gets there, it is removed, also when a signal ends the process.
class NewFile {
public:
    /// Creates it; an empty name creates none. Throws: UsageError when a file of that name exists
    /// already, or there can be none; OutputError when the disk is full.
    explicit NewFile(std::string name);
    /// Writes to a file that another process has created and will publish.
    NewFile(std::string name, int descriptor);
    ~NewFile();
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;

    /// Writes all of it, and publishes it where this process has created it. Throws: as `publish`.
    void finish(std::string_view text);

    /// Gives it its name, once all of it is on the disk. Throws: UsageError when a file of that name was
    /// created meanwhile, OutputError.
    void publish();

    /// The same, unless nothing was written to it. Throws: as `publish`.
    void publish_written();

    /// Writes a file that is part of something unfinished, and puts it on the disk; messages call it
    /// `shown`. Throws: OutputError.
    static void write_part(std::string const& path, std::string const& shown,
                           std::string_view text);

    /// Leaves publishing to another process. Returns the descriptor, which stays open; -1 without a file.
    int hand_over() noexcept;

private:
    friend class UpdatedFile;
    struct InPlace {};
    NewFile(std::string name, InPlace);

    void create();
    void write(std::string_view text);
    void sync();
    void publish_over();
    [[noreturn]] void cannot_be_written(int number) const;

    std::string name_;
    std::optional<Unfinished> part_;  ///< none: there is no file, or another process has it
    int descriptor_ = -1;
};

/// Writes a new file, which is the one that the command line names for the result. Throws: UsageError when
/// it is there already, OutputError.
void write_new_file(CommandArguments const& arguments, std::string const& name,
                    std::string_view text);

/// Where the file or folder `name` is written before it takes that name: the number distinguishes what one
/// process writes at a time, from 0 to `most_parts`.
[[nodiscard]] std::string part_beside(std::string const& name, int number);
inline constexpr int most_parts = 10000;

/// "folder/" of "folder/name", "./" of "name".
[[nodiscard]] std::string folder_of(std::string const& name);

/// Puts the names in a folder on the disk. A folder that cannot be opened, or a file system that knows no such
/// thing, is no reason to call a file unwritten that has its name.
void sync_folder(std::string const& folder);

/// Why something cannot be created under a name: a UsageError where another name would do, an OutputError
/// where the disk, the system or the process has reached a limit.
[[noreturn]] void cannot_be_created(std::string const& name, int number);

}  // namespace assay::cli
