#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluator.hpp>
#include <assay/rule_pack.hpp>

#include "cli/files/pack_folders.hpp"
#include "cli/options/arguments.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::cli {

/// The packs that the command line or assessments name; each is loaded once. Thread-safe.
class LoadedPacks {
public:
    /// Throws: Unusable when the pack that the command line names is of no use.
    explicit LoadedPacks(PackArguments const& arguments);

    /// The pack that the command line names; empty when it names none.
    [[nodiscard]] RulePack const& chosen() const& { return chosen_; }

    /// The pack that an assessment names. Throws: Unusable when there is none, or it is of no use.
    [[nodiscard]] RulePack named(std::string_view id);

    // of a temporary, what this hands out would dangle
    RulePack const& chosen() const&& = delete;

private:
    PackFolders folders_;
    RulePack chosen_;
    std::mutex mutex_;  ///< of those that assessments name
    std::map<std::string, RulePack, std::less<>> loaded_;
};

/// A pack and what evaluates under it.
struct Loaded {
    explicit Loaded(RulePack const& the_pack) : pack(the_pack), evaluator(the_pack) {}

    RulePack pack;
    Evaluator evaluator;
};

/// Loads a pack as a user calls it: by its folder, or its name. Throws: Unusable when there is none,
/// or with all that is wrong with it.
[[nodiscard]] RulePack load_pack(PackFolders const& folders, std::string const& pack);

/// Whether an assessment is refused since it was made with another edition of its pack.
[[nodiscard]] bool is_other_edition(std::vector<Diagnostic> const& problems);

/// Knows under which pack an assessment is to be evaluated. Of one thread.
class Evaluators {
public:
    /// Throws: Unusable when the pack that the command line names is of no use.
    explicit Evaluators(PackArguments const& arguments);
    /// With packs that other threads use, too. Requires: both outlive this.
    Evaluators(PackArguments const& arguments, LoadedPacks& packs);

    /// Reads an assessment for evaluation; gives what evaluates it. Throws: Error with all that is
    /// wrong with the file and with its fit to the standard; Unusable.
    [[nodiscard]] Loaded& read(Assessment& into, std::string const& file);
    /// The same with the text of the file, which was read before.
    [[nodiscard]] Loaded& read(Assessment& into, std::string const& file, std::string const& text);

    /// Reads an assessment from JSON or from a workbook. What is wrong with it is appended to the problems; false:
    /// nothing could be read. Throws: as `of`.
    [[nodiscard]] bool decode(Assessment& into, std::string_view file, std::string_view text,
                              std::vector<Diagnostic>& problems);

    /// The pack that the command line names, or else the assessment.
    /// Throws: Unusable when there is no such pack, or it is of no use.
    /// With `--edition`, the assessment is of that version of the pack from then on.
    [[nodiscard]] Loaded& of(Assessment& assessment);

    /// What is to be known about the last assessment, a line each: that it was made with another pack or version
    /// than it is evaluated under, and what of a workbook was not read. Empty: nothing.
    [[nodiscard]] std::string note(RulePack const& pack, std::string_view file) const;

private:
    [[nodiscard]] Loaded& find(Text pack);

    PackArguments const& arguments_;
    std::unique_ptr<LoadedPacks> own_packs_;  ///< none: they are shared
    LoadedPacks& packs_;
    std::map<std::string, Loaded, std::less<>> loaded_;  ///< by the name of a pack
    std::optional<Loaded> chosen_;                       ///< by the command line
    std::string made_against_;         ///< the pack that the last assessment names
    std::string version_;              ///< its version; empty: any
    std::vector<std::string> unread_;  ///< of the last one, what a workbook has and was not read
};

}  // namespace assay::cli
