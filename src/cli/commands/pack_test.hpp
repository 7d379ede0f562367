#pragma once

#include <assay/pack_test.hpp>
#include <assay/rule_pack.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace assay::cli {

/// The tests of a pack, and how they went.
struct TestRun {
    RulePack pack;
    std::string folder;
    std::vector<CaseResult> results;

    [[nodiscard]] std::size_t count(CaseOutcome outcome) const;

    /// The file of a case, as it is called within the pack.
    [[nodiscard]] std::string_view file_of(CaseResult const& result) const&;

    // of a temporary, what these hand out would dangle
    std::string_view file_of(CaseResult const&) const&& = delete;
};

/// For people: failures in full, all others counted.
[[nodiscard]] std::string test_text(TestRun const& run);

/// JUnit's XML, as build servers read it: every case. What the strict schema wants and a run that is
/// the same everywhere does not have is fixed: no time passes, at the beginning of 1970, on localhost.
[[nodiscard]] std::string test_junit(TestRun const& run);

}  // namespace assay::cli
