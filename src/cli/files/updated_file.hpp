#pragma once

#include "cli/files/output.hpp"

#include <string>
#include <string_view>
#include <sys/stat.h>

namespace assay::cli {

/// A file that is read, changed and written back. It is locked from before it is read until it is
/// written, so that of several assays that change one file each reads what the one before it has written.
/// Other programs know nothing of the lock: what they changed meanwhile is seen and left as it is.
class UpdatedFile {
public:
    /// Waits for the lock, where the file system knows locks, and reads the file behind any link. Throws: UsageError when it cannot be
    /// written to, OutputError when it cannot be locked.
    UpdatedFile(std::string name, Output& output);
    ~UpdatedFile();
    UpdatedFile(UpdatedFile const&) = delete;
    UpdatedFile& operator=(UpdatedFile const&) = delete;

    /// Whether there is such a file. If not, `replace` creates it.
    [[nodiscard]] bool is_there() const { return descriptor_ >= 0; }
    [[nodiscard]] std::string const& text() const& { return text_; }

    /// Writes it, with the permissions and the owner that it has. At most once. Throws: OutputError; then
    /// nothing was written, also when another program has changed the file meanwhile.
    void replace(std::string_view text);

    // of a temporary, what this hands out would dangle
    std::string const& text() const&& = delete;

private:
    bool open();
    void lock(Output& output);
    [[nodiscard]] bool is_what_the_name_means() const;
    [[noreturn]] void changed_meanwhile() const;

    std::string name_;
    std::string path_;  ///< behind any link
    std::string text_;
    struct stat status_ {};
    int descriptor_ = -1;
};

}  // namespace assay::cli
