#pragma once

/// @file
/// @ingroup evaluate
/// The shortest way to a result, and the smallest slip that loses it.
///
/// Found on the rules of the pack, whatever they are. Nothing here is a decision or a promise: it says which ratings would
/// be enough, not that they will be given.
///
/// A way is a product, not a list: `any 6 of these 8 elements, and any 4 of those 6`. Elements stand for each other where
/// the rules cannot tell them apart but by their ratings.

#include <assay/element_explanation.hpp>
#include <assay/evaluation.hpp>
#include <assay/export.hpp>
#include <assay/reason.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace assay {

struct ReportOptions;

/// Elements of which any so many are to change.
struct ElementChoice {
    std::vector<std::string> elements{};  ///< ids, in the order of the standard
    std::size_t choose = 0;               ///< how many of them; at least 1
    std::string to{};  ///< id of the rating that is enough; of a slip: of the rating they fall to
};

/// One way: what is to change, all of it. Whichever elements are chosen, the result is reached. No element is chosen twice:
/// `any 2 of these 3, and any 1 of these 4` takes three elements, also where the four have the three among them.
struct Way {
    std::vector<ElementChoice> choices{};  ///< in the order of the standard
};

/// The fewest elements whose ratings have to change.
struct LeastWays {
    /// False: no way was found. With `are_all` there is none, whatever the ratings; else the limit on steps ended the search.
    bool is_reachable = false;
    std::size_t count = 0;  ///< how many elements change in each of the ways; 0: none has to
    /// No way has fewer: `count`, or less where the limit on steps ended the search.
    std::size_t at_least = 0;
    std::vector<Way> ways{};        ///< the ways with `count` elements, at most a hundred
    bool are_all = false;           ///< there are no others
    std::vector<Reason> because{};  ///< why there is none, with the best ratings; may be empty
};

/// How much the ways that were found ask of an element; without a way, `no`.
enum class Need : std::uint8_t {
    no,    ///< no least way changes it
    some,  ///< there is a least way with it and one without
    all,   ///< every least way changes it
};
template <>
inline constexpr std::array<std::string_view, 3> names_of<Need>{"no", "some", "all"};

/// An element that is not met, or not certain.
struct ShortElement {
    std::string element{};    ///< its id
    std::string title{};      ///< of the element
    Need need = Need::no;     ///< whether the result needs it
    ElementExplanation is{};  ///< what is missing, what is done, and what the guidance offers
};

/// What would change the outcome of an assessment.
struct ImprovementPlan {
    std::string aim{};        ///< id of the case of the outcome that is aimed at: `met`
    bool is_reached = false;  ///< the outcome is that, or a higher one, for certain
    LeastWays rise{};         ///< to reach it; of an outcome that is reached: nothing
    /// The same if every claim that an element does not apply were refused; absent: that makes no difference.
    std::optional<LeastWays> rise_without_claims{};
    /// Of an outcome that is reached: the fewest elements that lose it when each falls by one rating.
    std::optional<LeastWays> slip{};
    /// The same when each falls to the lowest rating.
    std::optional<LeastWays> slip_to_lowest{};
    std::vector<ShortElement> elements{};  ///< in the order of the standard
};

/// How to look for ways.
struct ImprovementOptions {
    Date as_of{};       ///< as in EvaluateOptions
    std::string aim{};  ///< id of a case of the outcome; empty: the lowest that is met
};

/// The plan for people. `evaluation` must be of the same assessment, pack and as-of date. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string improvement_report(ImprovementPlan const& plan,
                                                          Evaluation const& evaluation,
                                                          ReportOptions const& options);

/// The plan as JSON, indented (schema: rules/schema/improvement.schema.json). Bytes that are not UTF-8 become U+FFFD.
/// Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(ImprovementPlan const& plan,
                                               Evaluation const& evaluation);

}  // namespace assay
