#pragma once

/// @file
/// @ingroup evaluate
/// One condition of a rule, as it came out.

#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/names.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// How a condition came out. `open`: it can still come out either way.
enum class Holds : std::uint8_t { no, yes, open };
template <>
inline constexpr std::array<std::string_view, 3> names_of<Holds>{"no", "yes", "open"};

/// What a reason is about. It follows from the family of the operator with which the pack wrote the condition, so a
/// new operator has one at once.
enum class ReasonKind : std::uint8_t {
    ladder_case,  ///< a case of the ladder: `name` is its id
    limit,        ///< a limit on the ladder: `name` is its id, `limits_to` the case

    // conditions that are made of others, which are in `because`
    all,
    any,
    none,
    at_least,  ///< so many of them: `needed` is how many

    // a condition on rows, which are in `rows`
    every,
    some,
    no,

    // one value, alone or compared
    count,     ///< how many rows there are
    share,     ///< how much of a whole, such as met elements of applicable elements
    rating,    ///< a rating, or whether it is met
    claim,     ///< a claim, or whether an element counts
    fact,      ///< an answer to a question of the pack
    field,     ///< what the assessment or the standard says
    result,    ///< the result on another ladder
    value,     ///< anything that is computed: a sum, a mean, a value of the pack
    function,  ///< what a Lua function of the pack returns
    constant,  ///< what the pack says itself

    same_answer,  ///< whether two conditions have the same answer
};
template <>
inline constexpr std::array<std::string_view, 20> names_of<ReasonKind>{
    "ladder_case", "limit",  "all",   "any",      "none",     "at_least",   "every",
    "some",        "no",     "count", "share",    "rating",   "claim",      "fact",
    "field",       "result", "value", "function", "constant", "same_answer"};

/// One value: what was found, or what is needed.
struct ReasonValue {
    /// What the value is, which decides how `values` spells it.
    enum class Type : std::uint8_t { yes_no, number, share, choice, date, text, texts, row };
    /// `none`: there is certainly no value, as of a mean of nothing. `absent`: nothing is given.
    enum class State : std::uint8_t { known, open, none, absent };

    Type type = Type::yes_no;    ///< of what was found or is needed
    State state = State::known;  ///< whether the value is known
    /// What has this value, in words: `number of items`, `total`. Empty: `rows` says it, or the pack
    /// gives the value itself.
    std::string what{};
    /// The same as the pack writes it, cut after 120 bytes: `count(it.items)`.
    std::string source{};
    /// The value, exactly: `9/11`, an id, `2026-03-12`, `yes`. While it is open: of a number the least and the
    /// most it can be, of a choice all it can be.
    std::vector<std::string> values{};
    /// The same as people read it, in digits in which the reason is true: `81.8 %`, `fair or good`.
    std::string text{};
    std::string rows{};             ///< of a count, what was counted: `applicable elements`
    std::string named{};            ///< the name that the pack gave to what was counted: `met`
    std::vector<ReasonValue> of{};  ///< of a share: the part, then the whole
};
template <>
inline constexpr std::array<std::string_view, 8> names_of<ReasonValue::Type>{
    "yes_no", "number", "share", "choice", "date", "text", "texts", "row"};
template <>
inline constexpr std::array<std::string_view, 4> names_of<ReasonValue::State>{"known", "open",
                                                                              "none", "absent"};

/// How a reason comes to its answer.
enum class ReasonTest : std::uint8_t {
    answer,  ///< `found` is a yes or no by itself; or the reasons in `because`, or the rows, decide
    comparison,  ///< `found` is compared with `needed`
    presence,    ///< whether there is a value
    text,        ///< what the text, or list, in `found` has in it
};
template <>
inline constexpr std::array<std::string_view, 4> names_of<ReasonTest>{"answer", "comparison",
                                                                      "presence", "text"};

/// What a rule expects of a condition. `nothing`: it only looks, as `none { ... }` and limits do.
enum class Expects : std::uint8_t { nothing, needed, allowed, none_allowed };
template <>
inline constexpr std::array<std::string_view, 4> names_of<Expects>{"nothing", "needed", "allowed",
                                                                   "none_allowed"};

/// Rows that came out the same way.
struct RowGroup {
    std::size_t count = 0;           ///< how many rows
    std::vector<std::string> ids{};  ///< as people name them, at most ten
    std::size_t more = 0;            ///< names beyond these
};

/// What a condition on rows went through. Rows that only may belong are in `open`, where they
/// could go against it; else they are in none.
struct ReasonRows {
    std::string one{};         ///< what a row is called: `criterion`
    std::string many{};        ///< what several of them are called: `criteria`
    std::string over{};        ///< those that are gone through, as one: `applicable element`
    bool of_elements = false;  ///< they are named by their elements: `judgements of 1.1 and 1.2`
    bool tested = true;        ///< false: whether there are any is all that is asked
    std::string state{};  ///< what each must be, where there is a word: `met`; else Reason::asks
    RowGroup yes{};       ///< rows for which the condition is true
    RowGroup no{};        ///< rows for which it is false
    RowGroup open{};      ///< rows for which it can still be either
};

/// One condition of a rule, one case or one limit, as it came out.
struct Reason {
    ReasonKind kind = ReasonKind::constant;  ///< what it is about
    Holds holds = Holds::open;               ///< how it came out
    /// Id of the case or limit; of a condition the name that the pack gave it.
    std::string name{};
    std::string limits_to{};  ///< of a limit: id of the case
    std::string condition{};  ///< as the pack writes it, cut after 120 bytes

    ReasonTest test = ReasonTest::answer;  ///< how it comes to `holds`
    /// How `found` is related to `needed`, by the word of the pack: `at_least`, `one_of`, `contains`. Empty where nothing is
    /// compared.
    std::string relation{};
    std::string relation_text{};  ///< the same for people: `at least`, `on or after`, `contain`
    /// Whether `found` is so related to `needed`. It differs from `holds` where the pack wants the opposite.
    Holds compares = Holds::open;
    Expects expects = Expects::nothing;  ///< what the rule expects
    /// What the assessment has; absent: the condition compares nothing.
    std::optional<ReasonValue> found{};
    /// What the rule asks for; absent: the condition compares nothing.
    std::optional<ReasonValue> needed{};
    std::string asks{};    ///< what is asked, where that is a clause: `the item is met`
    std::string denies{};  ///< the opposite, where there are words for it: `the item is not met`
    std::optional<ReasonRows> rows{};  ///< of a condition on rows: how they came out

    Place place{};  ///< where it is declared, by pack and file: `cse/rule.lua`
    /// References to what it speaks of, at most ten: of a condition on rows those that decide, of a count those that are
    /// counted, of a share those that keep it from the limit, else the record whose field is read.
    std::vector<std::string> about{};
    std::size_t about_more = 0;     ///< how many there are beyond these
    std::vector<Reason> because{};  ///< the reasons for it
};

/// The reason in one sentence, without those for it, which follow a colon: `9 of 11 applicable elements are met
/// (81.8 %); at least 80 % needed`. Written from its members alone. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_text(Reason const& reason);

}  // namespace assay
