#pragma once

#include "cli/options/arguments.hpp"

#include <string>
#include <string_view>

namespace assay::cli {

// Every file that assay writes is written here: whole or not at all. It is written beside its name, and
// takes that name when all of it is on the disk. So nobody reads a part of it, an error or a full disk
// leaves what was there, and what a process leaves behind that was killed is in nobody's way.

/// A file on its way to a name. Unless it gets there, it is removed.
class NewFile {
public:
    /// Creates it; an empty name creates none. Throws: UsageError when a file of that name exists
    /// already, or none can be created there.
    explicit NewFile(std::string name);
    /// Writes to a file that another process has created and will publish.
    NewFile(std::string name, int descriptor);
    ~NewFile();
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;

    /// Where it is until it is published, for what writes to a file by its name.
    [[nodiscard]] std::string const& path() const& { return path_; }

    /// Writes all of it, and publishes it where this process has created it. Throws: as `publish`.
    void finish(std::string_view text);

    /// Gives it its name, once all of it is on the disk. Throws: UsageError when a file of that name was
    /// created meanwhile, OutputError.
    void publish();

    /// Leaves publishing to another process. Returns the descriptor, which stays open.
    int hand_over() noexcept;

    // of a temporary, what this hands out would dangle
    std::string const& path() const&& = delete;

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
    std::string path_;  ///< empty: there is none, or another process has it
    int descriptor_ = -1;
};

/// Writes a new file, which is the one that the command line names for the result. Throws: UsageError when
/// it is there already, OutputError.
void write_new_file(CommandArguments const& arguments, std::string const& name,
                    std::string_view text);

}  // namespace assay::cli
