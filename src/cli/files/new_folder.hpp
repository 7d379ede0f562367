#pragma once

#include <assay/rule_pack.hpp>

#include "cli/files/unfinished.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay::cli {

/// A folder that was not there before, or was empty. Unless it is finished, what was written into it is taken
/// away again, also when a signal ends the process.
class NewFolder {
public:
    /// Makes it. Throws: UsageError when something is there already, or there can be none; OutputError when
    /// the disk is full.
    explicit NewFolder(std::string name);
    ~NewFolder();
    NewFolder(NewFolder const&) = delete;
    NewFolder& operator=(NewFolder const&) = delete;

    /// Writes all of them, with the folders on their way. Throws: OutputError.
    void finish(std::vector<PackFile> const& files);

private:
    void make_folder(std::string const& path);

    std::string name_;
    std::vector<std::unique_ptr<Unfinished>> made_;  ///< each after the folder it is in
};

}  // namespace assay::cli
