#pragma once

#include <assay/assessment.hpp>
#include <assay/rule_pack.hpp>

#include "model/meter.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace assay::sheets {

/// Which judgements stand side by side. Those of the whole scope on the latest visit of a role
/// stand in its columns; all others stand among the further ones.
struct JudgementRows {
    /// One row of the sheet. Indices into Assessment::judgements; -1: none.
    struct Row {
        std::uint32_t node = 0;                    ///< the element, in the standard
        std::array<std::int32_t, 2> side{-1, -1};  ///< self, assessor
        std::int32_t previous = -1;
    };

    std::vector<Row> rows;               ///< in the order of the standard, then of the file
    std::vector<std::uint32_t> further;  ///< in the order of the file
    std::array<Text, 2> authors;         ///< of a role that has one author on its visit; else empty
    std::array<Text, 2> visits;          ///< the visit that each role's columns are about

    /// Whether an element is judged on one side; then its first row is. Requires: it has rows.
    [[nodiscard]] bool has(std::uint32_t node, std::size_t side) const {
        auto const first = std::lower_bound(
            rows.begin(), rows.end(), node,
            [](Row const& row, std::uint32_t wanted) { return row.node < wanted; });
        return first->side[side] >= 0;
    }
};

/// Requires: the assessment fits the pack.
[[nodiscard]] JudgementRows judgement_rows(Assessment const& assessment, RulePack const& pack,
                                           Meter& meter);

}  // namespace assay::sheets
