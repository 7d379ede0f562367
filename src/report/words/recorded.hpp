#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>

#include <map>
#include <string>

namespace assay::report {

/// What a judgement records beside its rating, or in its place: `achieved: 10, available: 22`. Empty when
/// it records nothing.
[[nodiscard]] std::string recorded(RulePack const& pack, Judgement const& judgement);

/// Which judgement to show of each element. Looks at the judgements once; keeps references to both.
class ShownJudgements {
public:
    ShownJudgements(Evaluation const& evaluation, Assessment const& assessment);

    /// The judgement that decides, or where nobody has rated the element, the one that would decide if
    /// it had a rating, of those that record something. Null when there is none.
    [[nodiscard]] Judgement const* of(ElementResult const& element) const;

    /// What is recorded of an element that applies and that nobody has rated; else empty.
    [[nodiscard]] std::string in_place_of_rating(ElementResult const& element) const;

private:
    Evaluation const& evaluation_;
    Assessment const& assessment_;
    std::map<Text, Judgement const*> recording_;  ///< by element
};

/// The mark of such an element, and what the mark stands for.
inline constexpr std::string_view recorded_mark = "□";
inline constexpr std::string_view recorded_title = "not rated, values recorded";

}  // namespace assay::report
