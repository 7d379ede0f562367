#pragma once

#include <assay/date.hpp>
#include <assay/fact.hpp>
#include <assay/names.hpp>
#include <assay/storage.hpp>

#include <cstdint>

namespace assay {

/// In which role somebody judged. Which role decides is declared by the pack.
enum class Role : std::uint8_t { self, assessor, moderated, body };
template <>
inline constexpr std::array<std::string_view, 4> names_of<Role>{"self", "assessor", "moderated",
                                                                "body"};

/// What one author holds of one element, for the whole scope or for one site. Judgements stand side
/// by side; a later one never overwrites an earlier one.
struct Judgement {
    Text element{};  ///< id of the element
    Role role = Role::self;
    Text author{};  ///< id of the person or body
    Text visit{};   ///< id of the visit; may be absent when the file has only one
    Text site{};    ///< id of the site; absent: the whole scope
    Text rating{};  ///< a rating of the pack's scale
    Text rationale{};
    List<Text> limbs{};     ///< ids of the limbs that are met: `4.1.2.a`
    List<Text> guidance{};  ///< ids of the guidance points that are answered: `4.1.2.g1`
    List<Text> evidence{};  ///< ids of the evidence it rests on
    Date date{};            ///< when it was made; absent: on the last day of the visit
    Text carried_from{};    ///< id of the visit it was carried forward from
    /// Of a moderated one: names of the judgements of the same element that it settles, see
    /// name_of_judgement.
    List<Text> settles{};
    List<Fact> facts{};
    Json extensions{};
};

/// Whether a claim that an element does not apply was accepted.
enum class Acceptance : std::uint8_t { open, accepted, refused };
template <>
inline constexpr std::array<std::string_view, 3> names_of<Acceptance>{"open", "accepted",
                                                                      "refused"};

/// The applicant's claim that an element does not apply, and the assessor's answer.
struct Claim {
    Text element{};
    Text reason{};
    Text by{};
    Date date{};
    Acceptance acceptance = Acceptance::open;
    Text decided_by{};
    Date decided_on{};
    Text decision_reason{};
    Json extensions{};
};

/// What a judgement below met found missing.
struct Shortfall {
    Text id{};
    Text element{};
    Text site{};
    Text visit{};  ///< id of the visit that found it
    Text missing{};
    bool remediable = true;
    Date deadline{};
    Text closed_by{};  ///< id of the action, or of the visit, that closed it
    Date closed_on{};
    Json extensions{};
};

/// How far an action is.
enum class ActionStatus : std::uint8_t { planned, under_way, done, dropped };
template <>
inline constexpr std::array<std::string_view, 4> names_of<ActionStatus>{"planned", "under_way",
                                                                        "done", "dropped"};

/// What somebody will do, by when.
struct Action {
    Text id{};
    Text what{};
    Text who{};
    Date when{};
    ActionStatus status = ActionStatus::planned;
    List<Text> elements{};
    List<Text> shortfalls{};  ///< ids of the shortfalls it mends
    Json extensions{};
};

/// What somebody was asked for, evidence as a rule, and whether it has come.
struct Request {
    Text id{};
    List<Text> elements{};  ///< what it is for
    Text what{};            ///< what is asked
    Text of{};              ///< of whom
    Date asked{};           ///< when it was asked
    Date by{};              ///< by when it is wanted
    Date done{};            ///< when it came; none: it is open
    List<Text> evidence{};  ///< ids of the evidence that came
    Json extensions{};
};

}  // namespace assay
