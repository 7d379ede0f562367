#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>
#include <assay/limits.hpp>

#include "json/problems.hpp"
#include "json/shape.hpp"
#include "model/ids.hpp"
#include "model/meter.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace assay::json {

/// Checks assessments, one after the other, and keeps nothing but memory from one to the next. An assessment
/// that passes can be written, and what is written can be read.
class Checker {
public:
    /// Checks one that a host has made or changed: each value by itself, and all of them together. Charges `meter`
    /// for each record.
    void check(Assessment const& assessment, Limits const& limits, Problems& problems,
               Meter& meter);

    /// Checks one that a reader has just made, which has seen each value by itself: whether the format is
    /// known, whether ids are fit for it and unique, whether what is cited is there, and whether nothing ends
    /// before it begins. `document` is what the assessment was read from; the problems stand where their texts
    /// stand in it. `home` is the pointer to the assessment within the document.
    void check_read(Assessment const& assessment, Text document, Problems& problems,
                    std::string_view home = {});

    /// Only finds where the ids of the rows are.
    void gather(Assessment const& assessment, Meter& meter);

    /// The ids of the rows of one kind, of the assessment that was checked or gathered last.
    [[nodiscard]] Ids const& ids(Row kind) const& { return ids_[static_cast<std::size_t>(kind)]; }
    Ids const& ids(Row kind) const&& = delete;  // would dangle

private:
    class Walk;

    std::array<Ids, row_kinds> ids_;
    std::vector<Text> names_;  ///< of the facts at hand, sorted
};

/// No limits, for what is neither read nor written.
[[nodiscard]] Limits unlimited();

/// What a function asks of an assessment that a host hands over: that it could be written and, by a reader without
/// limits, read. Throws: Error with all problems; their places are in `file`.
void require_right(Assessment const& assessment, std::string_view file = {});

/// The same, and that an evaluation was made from it, as far as the evaluation says.
void require_evaluated(Evaluation const& evaluation, Assessment const& assessment);

}  // namespace assay::json
