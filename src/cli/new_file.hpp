#pragma once

#include "cli/arguments.hpp"

#include <string>
#include <string_view>

namespace assay::cli {

/// A file that was not there before. Unless it is finished or handed over, it is taken away again.
class NewFile {
public:
    /// Makes it; an empty name makes none. Throws: UsageError when it is there already, or cannot be.
    explicit NewFile(std::string name);
    /// Writes to a file that was made by another process, which takes it away when it must.
    NewFile(std::string name, int descriptor);
    ~NewFile();
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;

    /// Writes all of it. Throws: OutputError.
    void finish(std::string_view text);

    /// Writes all of it, and puts the file in the place of another one, whose permissions it takes.
    /// Whoever reads that one meanwhile reads the old or the new, never a part. Throws: OutputError.
    void finish_in_place_of(std::string const& other, std::string_view text);

    /// Something else has finished it.
    void keep() noexcept { is_ours_ = false; }

    /// Whatever becomes of it is the business of another process. Returns the descriptor, which stays open.
    int hand_over() noexcept;

private:
    std::string name_;
    int descriptor_ = -1;
    bool is_ours_ = false;
};

/// Writes the file that the command line names for the result. Throws: UsageError when it is there
/// already, OutputError.
void write_new_file(Arguments const& arguments, std::string_view text);

}  // namespace assay::cli
