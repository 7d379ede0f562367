#pragma once

/// @file
/// @ingroup evaluate
/// Results.

#include <assay/date.hpp>
#include <assay/export.hpp>
#include <assay/names.hpp>
#include <assay/number.hpp>
#include <assay/rule_pack.hpp>
#include <assay/storage.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace assay {

/// Whether a result is certain. `incomplete`: it depends on what is not rated or not said yet.
/// `undetermined`: it depends on a rule that failed. Neither is ever a pass.
enum class Certainty : std::uint8_t { known, incomplete, undetermined };
template <>
inline constexpr std::array<std::string_view, 3> names_of<Certainty>{"known", "incomplete",
                                                                     "undetermined"};

/// What an expression of the pack came to, with every value it could still take.
struct ValueResult {
    /// What the value is made of; it says which members have it.
    enum class Kind : std::uint8_t { none, number, texts };

    Text id{};                               ///< the value's name in the pack
    Certainty certainty = Certainty::known;  ///< whether it can still change
    Kind kind =
        Kind::none;      ///< none: known, there is no value (a mean of nothing); else not known yet
    Number low{};        ///< when `kind` is number: the least and the most it can be,
    Number high{};       ///<   equal when it is known
    List<Text> texts{};  ///< when `kind` is texts: ids or words, in their declared order
};
template <>
inline constexpr std::array<std::string_view, 3> names_of<ValueResult::Kind>{"none", "number",
                                                                             "texts"};

/// Where a ladder stands for one node, or for the assessment.
struct LadderResult {
    Text id{};  ///< the ladder's name in the pack: `standing`, `outcome`
    Certainty certainty = Certainty::known;  ///< whether it can still change
    List<Text> reachable{};  ///< the cases it can still come to, lowest first; one when known, or
                             ///<   none when there is nothing to make bands of
    bool met = false;        ///< known, and at or above the case the ladder calls met
    Text says{};             ///< the pack's sentence for it; empty when it has none
    Text tally{};            ///< the pack's sentence of figures beside it; empty when it has none
    Text rule{};             ///< `cse/rule.lua:24`: where the case that holds is declared
};

/// The result of one node of the standard above the elements.
struct NodeResult {
    Text id{};                     ///< as in Standard::nodes
    Text level{};                  ///< `criterion`
    List<ValueResult> values{};    ///< in the order of the pack
    List<LadderResult> ladders{};  ///< in the order of the pack
};

/// Whether an element counts, and why not.
enum class Applicability : std::uint8_t {
    applies,
    claimed,   ///< out of the count until somebody answers the claim
    accepted,  ///< out of the count
    open,  ///< claimed, and whether the pack permits that waits for a fact: it counts, or it does not
};
template <>
inline constexpr std::array<std::string_view, 4> names_of<Applicability>{
    "applies", "claimed_not_applicable", "accepted_not_applicable", "open"};

/// Whether it is certainly out of the count.
[[nodiscard]] constexpr bool is_out_of_count(Applicability applicability) {
    return applicability == Applicability::claimed || applicability == Applicability::accepted;
}

/// What is held of one element.
struct ElementResult {
    Text id{};                                             ///< as in Standard::nodes
    Applicability applicability = Applicability::applies;  ///< whether it counts
    List<Text> ratings{};  ///< the one that decides; several in a dispute; none: unrated
    Text role{};           ///< of the judgement that decides, with its author and visit;
    Text author{};         ///<   all empty when the element is unrated
    Text visit{};          ///< id of the visit of that judgement
    /// Id of the visit that the rating was given at, when it was carried forward.
    Text carried_from{};
    std::int32_t judgement = -1;   ///< its index in Assessment::judgements, as the file has it
    List<ValueResult> values{};    ///< in the order of the pack
    List<LadderResult> ladders{};  ///< in the order of the pack
};

/// Where the ratings that count come from, in numbers of elements that apply.
struct Basis {
    std::uint32_t judged = 0;     ///< rated by others than the organisation, at Evaluation::visit
    std::uint32_t carried = 0;    ///< rated by others than the organisation, at an earlier visit
    std::uint32_t self_only = 0;  ///< rated by the organisation itself only

    /// All elements with a rating that counts.
    [[nodiscard]] std::uint32_t rated() const { return judged + carried + self_only; }
};

/// What was judged at one visit of the file.
struct VisitResult {
    Text id{};    ///< as in Assessment::visits
    Text kind{};  ///< title of its kind
    Date date{};  ///< its last day
    /// Whether somebody judged at it. False of a visit that is only prepared: its entries have no ratings, or
    /// ratings that are carried forward. A self-assessment does not make an assessor's visit.
    bool took_place = false;
    /// Elements in its scope, without those accepted as not applicable.
    std::uint32_t in_scope = 0;
    std::uint32_t judged = 0;  ///< of these, the elements that were rated at it
    std::uint32_t counts = 0;  ///< elements that apply whose rating was given at it
    /// Elements in its scope that are still to be judged at it, on the as-of day.
    std::uint32_t awaited = 0;
};

/// How one site was rated by itself.
struct SiteResult {
    Text id{};                ///< as in Site::id
    std::uint32_t rated = 0;  ///< elements with a judgement of this site
    /// How many of them stand at each rating, in the order of the scale.
    List<std::uint32_t> ratings{};
    bool weakest = false;  ///< its share of met elements is the lowest of the rated sites
};

/// How much a flag matters. `settle`: it must be resolved; `consider`: worth a look; `to_do`: something that would
/// have to be resolved is still to be entered, and the ratings are a draft, see Evaluation::is_draft.
enum class Severity : std::uint8_t { settle, consider, to_do };
template <>
inline constexpr std::array<std::string_view, 3> names_of<Severity>{"settle", "consider", "to_do"};

/// Who can resolve a flag.
enum class FlagOwner : std::uint8_t { applicant, assessor, body };
template <>
inline constexpr std::array<std::string_view, 3> names_of<FlagOwner>{"applicant", "assessor",
                                                                     "body"};

/// A result that would be another one.
struct ChangedResult {
    Text node{};    ///< id of the node, as in Standard::nodes; empty when it is the outcome
    Text level{};   ///< the level of the node: `criterion`; empty with `node`
    Text ladder{};  ///< the ladder's name in the pack: `standing`, `outcome`
    Text from{};    ///< the case that the ladder is at now
    Text to{};      ///< the case that it would come to; empty when there would be no result
    /// `to` is met. `from` is met when `to` is not, and the other way round.
    bool met = false;
};

/// What a flag could change: an element rated on the other side of met, or its claim refused.
struct FlagEffect {
    /// `lowered`, `raised`: the rating of the element; `refused`: the claim that it is not applicable.
    enum class Change : std::uint8_t { lowered, raised, refused };

    Text element{};                   ///< id of the element
    Change change = Change::lowered;  ///< what is tried
    Text
        rating{};  ///< the rating that is tried, the nearest on the other side of met; empty when `refused`
    List<ChangedResult> results{};  ///< in the order of the pack; never empty
};
template <>
inline constexpr std::array<std::string_view, 3> names_of<FlagEffect::Change>{"lowered", "raised",
                                                                              "refused"};

/// What a check raises about an assessment: something to look at, never a rating.
struct Flag {
    Text check{};  ///< the check's id in the pack: `support.nothing-behind-it`
    Severity severity = Severity::consider;  ///< how much it matters
    /// Whoever rated, where the check is for an assessor: of ratings of the organisation's own, the applicant.
    FlagOwner owner = FlagOwner::assessor;
    Text element{};  ///< id of the element it is about; empty when it is about none, or several
    List<Text>
        elements{};  ///< all that it is about, or that rest on what it is about, in the order of the standard
    Text name{};     ///< what a list of several calls it: `1.3.4`, `E05`
    Text says{};     ///< a plain sentence
    Text several{};  ///< what to say of three or more, before the list of their names; may be empty
    /// What it could change, element by element. Empty until Evaluator::find_effects has looked, and where nothing could.
    List<FlagEffect> effects{};
    Text effect{};    ///< the same as a sentence: `If 4.3.6 is lowered, criterion 4 falls short`
    Text hint{};      ///< what is missing and where to look
    Text why{};       ///< why it matters; empty when the pack does not say
    List<Text> at{};  ///< what it is about, by ids: `judgements/1.3.4/self/QM1/sa-2026`
    Text rule{};      ///< `cse/checks.lua:12`: where the check is declared
    /// Sixteen hexadecimal digits by which the flag is known again: the same as long as the assessment's
    /// id, the check and `at` are, whatever the order and the wording of everything else.
    Text fingerprint{};
};

/// A flag that somebody has accepted, as it stands in a Baseline.
struct AcceptedFlagResult {
    Flag flag{};    ///< as it would be among the flags
    Text reason{};  ///< why it may stand, from the baseline
    Date until{};   ///< the last day on which it is accepted
};

/// A rule that could not be carried out. What depends on it is undetermined.
struct Failure {
    Text rule{};   ///< id of the rule
    Text place{};  ///< `cse/rule.lua:24`
    Text on{};     ///< id of the row it failed on
    Text says{};   ///< what went wrong
};

/// Whether what was reviewed is still as it was.
struct ReviewResult {
    Text by{};    ///< the reviewer; empty: the file has no review
    Date date{};  ///< the day of the review
    /// What changed since, in words: `ratings`, `evidence`. In the order of parts_of_review.
    List<Text> changed{};
};

/// The parts of an assessment that a review is about, in the order of its fingerprint.
inline constexpr std::array<std::string_view, 9> parts_of_review{
    "ratings",      "evidence", "claims",      "shortfalls",    "visits",
    "organisation", "scope",    "report text", "recommendation"};

/// The result of an assessment under a pack. Move-only, with its texts in its own storage or
/// in the pack, which it keeps alive; it needs the assessment no longer. Thread-compatible.
struct ASSAY_EXPORT Evaluation {
    RulePack pack{};      ///< the pack it was evaluated under; keeps texts of the pack alive
    Text assessment{};    ///< id of the assessment
    Text organisation{};  ///< name of the organisation
    Text scope{};         ///< title of the scope
    /// The visit that the ratings come from: the latest at which a rating that counts was given. While nothing
    /// is judged, the latest visit of the file.
    Text visit{};
    Text visit_kind{};  ///< title of its kind
    Date visit_date{};  ///< the last day of that visit; absent when there is no visit
    Date as_of{};       ///< the day whose knowledge counts, see EvaluateOptions
    /// Whether that visit gives a gap analysis, as its kind in the pack says: a pre-assessment. Then there is no outcome.
    bool is_gap_analysis = false;
    /// Whether elements in the scope of `visit` are still to be rated. What is missing is then a to-do and no fault.
    bool is_draft = false;
    Basis based_on{};                   ///< where the ratings that count come from
    std::vector<VisitResult> visits{};  ///< all of the file, by their days, then by id

    LadderResult outcome{};  ///< the ladder `outcome` of the pack; `id` is empty when it has none
    LadderResult outcome_without_claims{};  ///< the same with every claimed element counted in;
                                            ///<   `id` is empty unless it comes out differently
    /// The same with every awaited element open, while elements are awaited that count by an
    /// earlier rating; else `id` is empty.
    LadderResult outcome_of_visit{};
    LadderResult
        outcome_of_standard{};  ///< the outcome under the standard by itself; `id` is empty
                                ///<   when no layer bears on what the rules decide
    std::vector<LadderResult> ladders{};    ///< of the assessment, in the order of the pack
    std::vector<ValueResult> values{};      ///< of the assessment, in the order of the pack
    std::vector<NodeResult> nodes{};        ///< in the order of the standard, without the elements
    std::vector<ElementResult> elements{};  ///< in the order of the standard
    std::vector<SiteResult> sites{};        ///< in the order of the file
    std::vector<Flag> flags{};    ///< in the order of the checks, then of the standard, then by id
    bool is_recommended = false;  ///< the file has a recommendation
    ReviewResult review{};        ///< of the file's review, if it has one
    std::vector<AcceptedFlagResult> accepted{};  ///< taken out of `flags`, see leave_out_accepted
    std::vector<Failure> failures{};             ///< rules of the pack that failed; empty as a rule

    Storage storage{};  ///< owns the texts that are not the pack's

    /// Empties everything; keeps the memory for the next evaluation.
    void clear();
};

}  // namespace assay
