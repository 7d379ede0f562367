#pragma once

#include <assay/rule_pack.hpp>

#include <map>
#include <string>
#include <vector>

namespace assay::cli {

/// What a process preloads before it enters the sandbox: files that are open, and the texts of packs. It
/// looks at none of it.
class SandboxFiles {
public:
    SandboxFiles() = default;
    SandboxFiles(SandboxFiles const&) = delete;
    SandboxFiles& operator=(SandboxFiles const&) = delete;
    ~SandboxFiles();

    /// Opens a file; whether that succeeds is told when it is read.
    void preload_file(std::string const& file);

    /// Opens the files `*.json` that lie in the folder of an exercise, as file_in() calls them, and its case,
    /// whether it is there or not.
    void preload_documents(std::string const& folder);

    /// Whether a file was preloaded, be it to learn that it cannot be opened.
    [[nodiscard]] bool has(std::string const& file) const { return files_.contains(file); }

    /// Preloads the pack in this folder, if there is one.
    void preload_pack(std::string const& folder);

    /// Preloads the template in this folder, if there is one, with its pictures.
    void preload_template(std::string const& folder);

    /// Preloads all packs whose folders lie in this folder.
    void preload_packs(std::string const& folder);

    /// Preloads all packs of the folders in which packs are looked for.
    void preload_folders(std::vector<std::string> folders);

    /// Those folders.
    [[nodiscard]] std::vector<std::string> const& folders() const& { return folders_; }

    /// The descriptor of a file that was preloaded, at its start. Without one: -1, and errno tells why.
    [[nodiscard]] int open(std::string const& file) const;

    /// The text of a file of a pack that was preloaded; null when it is none.
    [[nodiscard]] std::string const* text(std::string const& file) const&;

    /// The pack, or template, in this folder; one without any use when none was preloaded.
    [[nodiscard]] PackSource pack(std::string const& folder) const;

    /// What assay::packs_in gives, of the packs that were preloaded. Requires: it outlives the result.
    [[nodiscard]] KnownPacks packs_in(std::vector<std::string> folders) const;

    // of a temporary, what these hand out would dangle
    std::vector<std::string> const& folders() const&& = delete;
    std::string const* text(std::string const&) const&& = delete;

private:
    struct Opened {
        int descriptor;
        int error;
    };

    std::map<std::string, Opened> files_;
    std::vector<std::string> folders_;
    std::map<std::string, std::vector<PackFile>> packs_;  ///< by their folders
};

/// A file in a folder, as both are named.
[[nodiscard]] std::string file_in(std::string const& folder, std::string const& name);

}  // namespace assay::cli
