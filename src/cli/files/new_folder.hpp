#pragma once

#include <assay/rule_pack.hpp>

#include <string>
#include <vector>

namespace assay::cli {

/// A folder that was not there before, or was empty. Unless it is finished, what was written into it
/// is taken away again.
class NewFolder {
public:
    /// Makes it. Throws: UsageError when something is there already, or it cannot be made.
    explicit NewFolder(std::string name);
    ~NewFolder();
    NewFolder(NewFolder const&) = delete;
    NewFolder& operator=(NewFolder const&) = delete;

    /// Writes all of them, with the folders on their way. Throws: OutputError.
    void finish(std::vector<PackFile> const& files);

private:
    std::string name_;
    std::vector<std::string> made_;  ///< folders and files, each after the folder it is in
};

}  // namespace assay::cli
