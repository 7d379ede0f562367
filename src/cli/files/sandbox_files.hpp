#pragma once

#include <assay/rule_pack.hpp>

#include "cli/files/opened_folder.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::cli {

/// What a process opens before it enters the sandbox, where it can open nothing: the files that the command line
/// names, and the packs there are. It reads none of it. Of everything that cannot be opened it keeps the reason,
/// which is told when somebody asks for it, as it would be told outside of the sandbox.
class SandboxFiles {
public:
    /// How many names below folders are looked at.
    static constexpr std::size_t most_names = 100'000;

    SandboxFiles();
    SandboxFiles(SandboxFiles const&) = delete;
    SandboxFiles& operator=(SandboxFiles const&) = delete;
    ~SandboxFiles();

    /// Opens a file, and waits for it as others do where it is a pipe.
    void preload_file(std::string const& file);

    /// Opens the files right in a folder that end so, as file_in() calls them. What is no regular file is not
    /// opened.
    void preload_files_in(std::string const& folder, std::string_view ending);

    /// Opens the files of a pack or of a template.
    void preload_pack(std::string const& folder);

    /// Opens all packs whose folders lie in this folder.
    void preload_packs(std::string const& folder);

    /// Opens all packs of the folders in which packs are looked for.
    void preload_folders(std::vector<std::string> folders);

    /// Those folders.
    [[nodiscard]] std::vector<std::string> const& folders() const& { return folders_; }

    /// The folder that paths are relative to; empty when nobody knows it.
    [[nodiscard]] std::filesystem::path const& working_folder() const& { return working_folder_; }

    /// How many files the command line names, by themselves or by their folder.
    [[nodiscard]] std::size_t count() const { return files_.size(); }

    /// The descriptor of a file that was opened, at its start. Throws: Unusable with the reason when there is
    /// none.
    [[nodiscard]] int open(std::string const& file) const;

    /// Whether a file is there, be it one that cannot be opened, or of which nobody can know.
    [[nodiscard]] bool is_there(std::string const& file) const;

    /// The files of a folder that was opened by `preload_files_in`, in order; nothing when it is no folder.
    [[nodiscard]] std::optional<std::vector<std::string>> files_in(std::string const& folder) const;

    /// The pack, or template, in this folder, whatever is wrong with it. Requires: this outlives it.
    [[nodiscard]] PackSource pack(std::string const& folder) const;

    /// What assay::packs_in gives, of the packs that were opened. Requires: this outlives it.
    [[nodiscard]] KnownPacks packs_in(std::vector<std::string> folders) const;

    // of a temporary, what this hands out would dangle
    std::vector<std::string> const& folders() const&& = delete;
    std::filesystem::path const& working_folder() const&& = delete;

private:
    /// A file that the command line names: open, or why it is not.
    struct Opened {
        int descriptor = -1;
        int error = 0;
        std::string why{};  ///< in place of the words for the error
    };
    /// A folder whose names were looked at.
    struct Listed {
        std::vector<std::string> names{};  ///< those wanted, in order
        int error = 0;                     ///< of looking at them; 0: all are known
        std::string why{};                 ///< in words
    };
    using Folder = std::shared_ptr<OpenedFolder const>;
    using Identity = std::pair<std::uintmax_t, std::uintmax_t>;

    template <class Wanted>
    [[nodiscard]] Listed list(std::string const& folder, Wanted const& is_wanted);
    [[nodiscard]] Opened find(std::string const& file) const;
    [[nodiscard]] Listed const& packs_listed_in(std::string const& folder) const&;
    Listed const& packs_listed_in(std::string const&) const&& = delete;
    [[nodiscard]] Opened find_in_packs(std::string const& file) const;

    std::size_t left_ = most_names;
    std::filesystem::path working_folder_;
    std::map<std::string, Opened> files_;
    std::map<std::string, Listed> folders_of_files_;
    std::vector<std::string> folders_;
    std::map<std::string, Folder> packs_;             ///< by their folders, as they are called
    std::map<Identity, Folder> known_;                ///< by what these are; each is opened once
    std::map<std::string, Listed> folders_of_packs_;  ///< by their names
};

/// A file in a folder, as both are named.
[[nodiscard]] std::string file_in(std::string const& folder, std::string const& name);

}  // namespace assay::cli
