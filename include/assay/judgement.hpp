#pragma once

/// @file
/// @ingroup model
/// Ratings with their reasons; claims, shortfalls, actions and requests.

#include <assay/date.hpp>
#include <assay/evidence.hpp>
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
    Text element{};          ///< id of the element
    Role role = Role::self;  ///< in which role `author` judged
    Text author{};           ///< id of the person or body
    Text visit{};            ///< id of the visit; may be absent when the file has only one
    Text site{};             ///< id of the site; absent: the whole scope
    Text rating{};           ///< a rating of the pack's scale
    Text rationale{};        ///< why, in words
    List<Text> limbs{};      ///< ids of the limbs that are met: `4.1.2.a`
    List<Text> guidance{};   ///< ids of the guidance points that are answered: `4.1.2.g1`
    List<Text> evidence{};   ///< ids of the evidence it rests on
    Date date{};             ///< when it was made; absent: on the last day of the visit
    Text carried_from{};     ///< id of the visit it was carried forward from
    /// Of a moderated one: names of the judgements of the same element that it settles, see
    /// name_of_judgement.
    List<Text> settles{};
    List<Fact> facts{};  ///< what the pack asks about a judgement
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// Whether a claim that an element does not apply was accepted.
enum class Acceptance : std::uint8_t { open, accepted, refused };
template <>
inline constexpr std::array<std::string_view, 3> names_of<Acceptance>{"open", "accepted",
                                                                      "refused"};

/// The applicant's claim that an element does not apply, and the assessor's answer.
struct Claim {
    Text element{};  ///< id of the element; no two claims are about the same one
    Text reason{};   ///< why the element does not apply
    Text by{};       ///< id of the person who claims it
    Date date{};     ///< the day of the claim
    Acceptance acceptance = Acceptance::open;  ///< the assessor's answer
    Text decided_by{};       ///< id of the person who answered; empty while it is open
    Date decided_on{};       ///< the day of the answer; absent while it is open
    Text decision_reason{};  ///< why the claim was accepted or refused
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// What a judgement below met found missing.
struct Shortfall {
    Text id{};               ///< unique among the shortfalls of the file; actions cite it
    Text element{};          ///< id of the element
    Text site{};             ///< id of the site; empty: the whole scope
    Text visit{};            ///< id of the visit that found it
    Text missing{};          ///< what is missing, in words
    bool remediable = true;  ///< whether it can be put right
    Date deadline{};         ///< the last day for putting it right; absent: none was set
    Text closed_by{};        ///< id of the action, or of the visit, that closed it
    Date closed_on{};        ///< the day it was put right; absent: it is open
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// How far an action is.
enum class ActionStatus : std::uint8_t { planned, under_way, done, dropped };
template <>
inline constexpr std::array<std::string_view, 4> names_of<ActionStatus>{"planned", "under_way",
                                                                        "done", "dropped"};

/// What somebody will do, by when.
struct Action {
    Text id{};                                    ///< unique among the actions of the file
    Text what{};                                  ///< what will be done
    Text who{};                                   ///< who will do it
    Date when{};                                  ///< the last day for it; absent: none was set
    ActionStatus status = ActionStatus::planned;  ///< how far it is
    List<Text> elements{};                        ///< ids of the elements it is for
    List<Text> shortfalls{};                      ///< ids of the shortfalls it closes
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// What somebody was asked for, evidence as a rule, and whether it has come.
struct Request {
    Text id{};              ///< unique among the requests of the file
    List<Text> elements{};  ///< what it is for
    Text what{};            ///< what is asked
    Text of{};              ///< of whom
    Date asked{};           ///< when it was asked
    Date by{};              ///< by when it is wanted
    Date done{};            ///< when it came; none: it is open
    List<Text> evidence{};  ///< ids of the evidence that came
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// What somebody says who rates nothing, such as a peer from another service or a reviewer at the assessment body. A
/// comment is never a rating: no rule reads it, and no result depends on it.
struct Comment {
    Text id{};    ///< unique among the comments of the file
    Text kind{};  ///< a kind of comment that the pack declares; where it declares none, any words
    Text element{};  ///< id of the element; empty: the assessment as a whole
    Text site{};     ///< id of the site; empty: the whole scope
    Text visit{};    ///< id of the visit it was made at, or is about; may be empty
    Text author{};   ///< id of the person
    Date date{};     ///< the day it was made
    Text says{};     ///< the comment, in words
    Visibility visibility = Visibility::open;  ///< who may see it in a report
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

}  // namespace assay
