#pragma once

#include <assay/assessment.hpp>

#include "algebra/explain/open_leaves.hpp"
#include "algebra/rows/context.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace assay::engine {

/// The lists and texts of a document, without its storage.
void share_document(Assessment const& from, Assessment& to);

/// An entry for a rating of an element that has none: at the latest visit, in a role that may decide: an assessor's, if
/// that is one.
[[nodiscard]] Judgement entry_for(algebra::Context const& context, algebra::Row element);

/// Which answer is given to each thing that is missing, by its number; -1: none.
using Answers = std::vector<std::int16_t>;

/// An assessment in which what is missing is answered in one way after the other, as people would answer it: a fact
/// is added, an entry without a rating gets one or a judgement is added, and judgements that differ come to agree. The
/// document is a copy that shares the texts of the assessment.
class WhatIf {
public:
    /// `context`: of the assessment as it is, which must outlive this.
    WhatIf(algebra::Context const& context, std::vector<algebra::OpenLeaf> leaves);

    [[nodiscard]] std::size_t size() const { return points_.size(); }
    [[nodiscard]] algebra::OpenLeaf const& leaf(std::size_t point) const& {
        return points_[point].leaf;
    }
    /// How many answers are tried; 0: none can be.
    [[nodiscard]] std::size_t answers(std::size_t point) const { return points_[point].count; }
    /// Whether there are no other answers.
    [[nodiscard]] bool are_all(std::size_t point) const { return points_[point].are_all; }

    /// The assessment with these answers, valid until the next call. Requires: an answer for each point.
    [[nodiscard]] Assessment const& with(Answers const& answers) &;

    algebra::OpenLeaf const& leaf(std::size_t) const&& = delete;

private:
    struct AnswerablePoint {
        algebra::OpenLeaf leaf;
        std::size_t count = 0;
        bool are_all = false;
        std::vector<std::int32_t> ratings;     ///< of an element
        std::vector<algebra::Row> judgements;  ///< that get the rating; none: one is added
        std::vector<Fact> facts;               ///< of a fact
    };

    void answers_to_fact(AnswerablePoint& point);
    void answers_on_element(AnswerablePoint& point);

    algebra::Context const& c_;
    Assessment const& base_;
    Assessment document_;
    std::vector<Site> sites_;
    Storage texts_;
    std::vector<AnswerablePoint> points_;
    std::map<std::pair<algebra::Kind, algebra::Row>, std::vector<Fact>> facts_;  ///< of rows
};

}  // namespace assay::engine
