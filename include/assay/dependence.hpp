#pragma once

/// @file
/// @ingroup evaluate
/// The answers that an open result still needs.

#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/names.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// What kind of thing is missing.
enum class OpenKind : std::uint8_t {
    fact,      ///< nobody has answered a question of the pack
    unrated,   ///< nobody has rated an element for the whole scope
    disputed,  ///< judgements that count the same rate an element differently
    absent,    ///< a record of the assessment does not have what a rule reads, such as a date
    failed,    ///< a rule of the pack failed; no answer repairs that
};
template <>
inline constexpr std::array<std::string_view, 5> names_of<OpenKind>{"fact", "unrated", "disputed",
                                                                    "absent", "failed"};

/// One thing that is missing.
struct OpenPoint {
    /// Its name in this explanation, and a reference: `organisation/facts/busy`, `elements/2.2.2/rating`,
    /// `evidence/E05/date`; of a rule that failed `rules/cse/rule.lua:24`.
    std::string id{};
    OpenKind kind = OpenKind::fact;  ///< what kind of thing is missing
    std::string element{};           ///< id of the element it is about; empty: it is about none
    std::string title{};             ///< of that element
    /// What to answer, in the words of the pack: the question of a fact, what a field holds. Of a rule that failed, what
    /// went wrong.
    std::string asks{};
    /// The answers that are possible, where they can be listed: ids of ratings, `yes` and `no`. The text has the titles of
    /// the ratings, as in a sentence: `partially compliant or compliant`.
    std::vector<std::string> can_be{};
    std::string can_be_text{};  ///< the same as part of a sentence; empty: they cannot be listed
    Place place{};              ///< where the pack asks for it
};

/// What an open result depends on: answers that make it known.
///
/// The answers are enough, whatever they turn out to be: once all of them are given, and nothing else in the assessment
/// changes, the result is known. An element that is not rated is answered by a judgement that has everything the rules
/// read of it. A claim that an element does not apply counts as it does in the result: as long as nobody refuses it.
///
/// With `is_least` no smaller set of answers is enough. (One answer can be enough by luck: a single failing rating may
/// decide. That is not meant here.) Questions for a number, a date or a text are tried with the values that the
/// rules of the pack name, and with some between and beyond.
///
/// Without `is_least` the answers are enough all the same, but some may not be needed: there was too much to try, or an
/// answer cannot be tried, such as what is `absent`. The search takes a bounded number of steps (at most half of those
/// left of Limits::evaluation_steps, and 8 million), so the same input gives the same answers. No answers, and not
/// `is_least`: the search ended before it found any.
struct Dependence {
    std::vector<std::string> answers{};  ///< ids of Explanation::open
    bool is_least = true;                ///< whether no smaller set is enough
};

/// What is missing, in one sentence: `2.2.2 (Polite staff) is rated differently: partially compliant or compliant`.
/// Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_text(OpenPoint const& point);

}  // namespace assay
