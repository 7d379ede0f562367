#pragma once

#include <assay/rule_pack.hpp>

#include "cli/files/unfinished.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay::cli {

/// A folder that was not there before, or was empty. It is filled beside its name, which it takes when all of
/// it is on the disk. Unless it gets there it is removed, also when a signal ends the process. The folder in
/// which the process runs is filled where it is.
class NewFolder {
public:
    /// Makes it. Throws: UsageError when something is there already, or there can be none; OutputError when
    /// the disk is full.
    explicit NewFolder(std::string name);
    ~NewFolder();
    NewFolder(NewFolder const&) = delete;
    NewFolder& operator=(NewFolder const&) = delete;

    /// Writes all of them, with the folders on their way. Throws: OutputError, UsageError when something was
    /// put there meanwhile.
    void finish(std::vector<PackFile> const& files);

private:
    [[nodiscard]] bool make_folder(std::string const& path);
    void make_inner_folder(std::string const& path);
    void publish();

    std::string name_;
    std::string part_;                               ///< where it is filled
    std::vector<std::unique_ptr<Unfinished>> made_;  ///< each after the folder it is in
};

}  // namespace assay::cli
