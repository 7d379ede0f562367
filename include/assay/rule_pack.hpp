#pragma once

#include <assay/limits.hpp>
#include <assay/standard.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

namespace plan {
struct Plan;
}

/// One file of a pack, in memory.
struct PackFile {
    std::string name;  ///< relative to the pack's folder: `rule.lua`
    std::string text;
};

/// A standard with its rules, loaded, checked and frozen. A handle to something immutable: copying
/// is cheap, and any number of threads may use the same pack. Thread-safe.
class RulePack {
public:
    /// No pack. Only for assignment.
    RulePack() = default;

    /// Loads the pack whose `pack.lua` lies in this folder.
    /// Throws: Error with everything that is wrong with it, or when a limit is reached.
    [[nodiscard]] static RulePack load(std::string_view folder, Limits const& limits = {});

    /// Loads a pack from texts; `pack.lua` must be among them. `name` is how diagnostics call its
    /// folder. Opens no file. Throws: as above.
    [[nodiscard]] static RulePack load(std::vector<PackFile> files, std::string_view name,
                                       Limits const& limits = {});

    /// Whether there is a pack. All functions below require it.
    explicit operator bool() const { return plan_ != nullptr; }

    [[nodiscard]] std::string_view id() const;       ///< `cse`
    [[nodiscard]] std::string_view version() const;  ///< `1.0.0`
    [[nodiscard]] std::string_view title() const;    ///< `Customer Service Excellence`
    [[nodiscard]] std::string_view notice()
        const;  ///< what results must say beside them; may be empty
    [[nodiscard]] Standard const& standard() const;

    /// BLAKE2b-256 of what the pack declares and the source of its functions, in hexadecimal.
    /// Comments and layout do not count. Computed at each call.
    [[nodiscard]] std::string fingerprint() const;

    /// What loading it used of its limits.
    [[nodiscard]] Used const& used() const;

    /// The compiled rules; for assay's own use.
    [[nodiscard]] plan::Plan const& plan() const { return *plan_; }

private:
    std::shared_ptr<plan::Plan const> plan_;
};

}  // namespace assay
