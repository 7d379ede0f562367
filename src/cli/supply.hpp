#pragma once

#include <assay/rule_pack.hpp>

#include <map>
#include <string>
#include <vector>

namespace assay::cli {

/// What a process takes with it before it is sealed: files that are open, and the texts of packs. It
/// looks at none of it.
class Supply {
public:
    Supply() = default;
    Supply(Supply const&) = delete;
    Supply& operator=(Supply const&) = delete;
    ~Supply();

    /// Opens a file; whether that succeeds is told when it is read.
    void take_file(std::string const& file);

    /// Takes the pack in this folder, if there is one.
    void take_pack(std::string const& folder);

    /// Takes all packs whose folders lie in this folder of packs.
    void take_packs(std::string const& folder);

    /// The folders of packs, in the order in which they were taken.
    [[nodiscard]] std::vector<std::string> const& folders() const { return folders_; }

    /// The descriptor of a file that was taken, at its start. Without one: -1, and errno tells why.
    [[nodiscard]] int open(std::string const& file) const;

    /// The files of the pack in this folder; null when none was taken.
    [[nodiscard]] std::vector<PackFile> const* pack(std::string const& folder) const;

    /// The names of the packs whose folders lie in this folder.
    [[nodiscard]] std::vector<std::string> names(std::string const& folder) const;

private:
    struct Opened {
        int descriptor;
        int error;
    };

    std::map<std::string, Opened> files_;
    std::vector<std::string> folders_;
    std::map<std::string, std::vector<PackFile>> packs_;  ///< by their folders
};

}  // namespace assay::cli
