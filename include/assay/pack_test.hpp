#pragma once

/// @file
/// @ingroup pack
/// Run the test cases of a pack.

#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/names.hpp>
#include <assay/rule_pack.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Something that decided what came, in the words of the pack, and where it stands.
struct Clause {
    std::string says{};  ///< "9 of 11 met; 3 partial, 2 allowed: 1 too many"
    std::string rule{};  ///< `rule.lua:58`; empty when no rule is behind it
};

/// An expectation of a case that did not come true.
struct Unmet {
    std::string what{};             ///< `outcome`; `1, standing`; `rating of 2.2.2`
    std::string expected{};         ///< `met`
    std::string came{};             ///< `too_few_met`
    std::vector<Clause> because{};  ///< what decided, the weightiest first; may be empty
};

/// How a case went. `todo`: it is marked as something still to do, and did not run.
enum class CaseOutcome : std::uint8_t { passed, failed, todo };
template <>
inline constexpr std::array<std::string_view, 3> names_of<CaseOutcome>{"passed", "failed", "todo"};

/// One case and how it went. A plain value.
struct CaseResult {
    std::string says{};  ///< its name: no two cases of a pack have the same
    Place place{};       ///< of the case; a case in JSON has a file of its own, and no line
    CaseOutcome outcome = CaseOutcome::passed;  ///< whether it passed
    /// In the order of outcome, ratings, nodes, values, ladders, flags.
    std::vector<Unmet> unmet{};
};

/// How the tests of a pack went as JSON, indented (schema: rules/schema/test-run.schema.json): how many, and
/// every case. Bytes that are not UTF-8 become U+FFFD. Requires: `pack` is not empty. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(RulePack const& pack,
                                               std::span<CaseResult const> results);

/// The tests of a pack: the cases in `cases/*.json`, and those that `tests/*_test.lua` declare. A
/// case gives what differs from a plain assessment, and says what has to come out of it. Test files
/// run in the sandbox of packs, on the same limits, each in a state of its own. Move-only;
/// thread-compatible.
class ASSAY_EXPORT PackTests {
public:
    /// Loads the tests of a pack from where its files are. Of a folder it reads nothing but files below it,
    /// and follows no symbolic link there; an assessment that a case names must be among them.
    /// Throws: Error with everything that is wrong with any of them, or does not fit the pack.
    [[nodiscard]] static PackTests load(RulePack const& pack, PackSource const& source,
                                        Limits const& limits = {});

    /// The same, of the pack in this folder.
    [[nodiscard]] static PackTests load(RulePack const& pack, std::string_view folder,
                                        Limits const& limits = {});

    /// Loads tests from texts, which may be all files of the pack. `name` is how diagnostics call
    /// its folder. Opens no file. Throws: as above.
    [[nodiscard]] static PackTests load(RulePack const& pack, std::vector<PackFile> files,
                                        std::string_view name, Limits const& limits = {});

    /// Takes over the tests of the other one, which may only be assigned to or destroyed.
    PackTests(PackTests&&) noexcept;
    /// Takes over the tests of the other one.
    PackTests& operator=(PackTests&&) noexcept;
    ~PackTests();

    /// How many cases there are.
    [[nodiscard]] std::size_t size() const;

    /// Runs the cases whose name or file holds this text; all cases when it is empty. Results come
    /// in the order of the files' names, `cases` first, then of the cases in them.
    /// Throws: Error when a limit is reached.
    [[nodiscard]] std::vector<CaseResult> run(std::string_view holding = {}) const;

private:
    struct Work;
    explicit PackTests(std::unique_ptr<Work> work);

    std::unique_ptr<Work> work_;
};

}  // namespace assay
