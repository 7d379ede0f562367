#pragma once

/// @file
/// @ingroup evaluate
/// Why an element counts as it does.

#include <assay/date.hpp>
#include <assay/dependence.hpp>
#include <assay/diagnostic.hpp>
#include <assay/evaluation.hpp>
#include <assay/evidence.hpp>
#include <assay/judgement.hpp>
#include <assay/meaning.hpp>
#include <assay/reason.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// The result of a node on the first of its ladders.
struct NodeStanding {
    std::string node{};                ///< its id
    std::string level{};               ///< `criterion`
    std::string title{};               ///< of the node
    std::string ladder{};              ///< `standing`
    std::vector<std::string> cases{};  ///< ids of those it can still be; none: no result
    std::string says{};                ///< the pack's sentence for it
    Place place{};                     ///< of the case that holds; no line: it is open
};

/// An answer to a question of the pack.
struct RecordedFact {
    std::string fact{};                 ///< its id
    std::string asks{};                 ///< the question
    std::vector<std::string> values{};  ///< exactly: `yes`, `12`, `2026-03-12`; of a set any number
    std::string text{};                 ///< as people read it
};

/// A judgement of the element.
struct ElementJudgement {
    std::string id{};        ///< its reference
    Role role = Role::self;  ///< in which role the author judged
    std::string author{};    ///< id of the person or body; may be empty
    std::string site{};      ///< its id; empty: the judgement is of the whole scope
    /// The visit that it was given at, which is an earlier one when it is carried forward.
    std::string visit{};
    std::string visit_kind{};           ///< title of its kind
    Date visit_date{};                  ///< its last day
    bool carried = false;               ///< carried forward from an earlier visit
    std::string rating{};               ///< its id; empty: it gives none
    std::string rationale{};            ///< why, in the author's words; may be empty
    std::vector<RecordedFact> facts{};  ///< answers to what the pack asks about a judgement
    bool decides = false;  ///< its rating counts, by itself or with others that count the same
    /// It is of the role and the visit that decide; or, while nobody has rated the element, of those that would decide
    /// among the judgements that record something.
    bool leads = false;
    bool is_blank = false;  ///< an entry to fill in: no rating, rationale or fact
};

/// A part of the requirement, or a guidance point.
struct ElementPoint {
    std::string id{};      ///< as in Point::id
    std::string says{};    ///< the part or the point, in words
    std::string layer{};   ///< id of the pack that has it
    std::string source{};  ///< the document it follows
    /// Whether the judgement that decides says that the part is met; whether it, or evidence that it cites, answers
    /// the point. Open: no judgement decides.
    Holds holds = Holds::open;
};

/// Evidence that the judgement which decides cites.
struct CitedEvidence {
    std::string id{};                          ///< as in Evidence::id
    std::string title{};                       ///< of the evidence; may be empty
    std::string kind{};                        ///< id of its kind
    Given given = Given::unsaid;               ///< whether it was shown or told
    Date date{};                               ///< the day it was made, said or seen; may be absent
    Visibility visibility = Visibility::open;  ///< who may see it in a report
};

/// When a layer lets the element be claimed not applicable.
struct ClaimGround {
    std::string layer{};    ///< its id
    std::string because{};  ///< when the claim is permitted, in the words of the layer
};

/// The claim that the element does not apply, and the answer to it.
struct ElementClaim {
    std::string reason{};    ///< why it does not apply, in the words of the claim
    std::string by{};        ///< who claims it
    Date date{};             ///< the day of the claim; may be absent
    bool permitted = false;  ///< the pack permits such a claim; else the element counts
    std::vector<std::string> waits_for{};  ///< questions without an answer on which that depends
    Acceptance acceptance = Acceptance::open;  ///< the assessor's answer
    std::string decided_by{};                  ///< who answered; empty while it is open
    Date decided_on{};                         ///< the day of the answer; absent while it is open
    std::string decision_reason{};             ///< why it was accepted or refused
};

/// What a judgement of the element found missing.
struct ElementShortfall {
    std::string id{};       ///< as in Shortfall::id
    std::string missing{};  ///< what is missing, in words
    Date deadline{};        ///< absent: none was set
    Date closed_on{};       ///< absent: it is open
};

/// What somebody does for the element.
struct ElementAction {
    std::string id{};                             ///< as in Action::id
    std::string what{};                           ///< what will be done
    std::string who{};                            ///< who will do it; may be empty
    Date when{};                                  ///< when it is due
    ActionStatus status = ActionStatus::planned;  ///< how far it is
};

/// What somebody says about the element who rates nothing. It decides nothing.
struct ElementComment {
    std::string id{};                          ///< as in Comment::id
    std::string kind{};                        ///< title of its kind; may be empty
    std::string author{};                      ///< id of the person; may be empty
    Date date{};                               ///< the day it was made; may be absent
    std::string says{};                        ///< the comment, in words
    Visibility visibility = Visibility::open;  ///< who may see it in a report
};

/// A word of the standard that means something else to a sector.
struct ElementWord {
    std::string word{};   ///< as the standard writes it
    std::string here{};   ///< what it means
    std::string layer{};  ///< id of the layer that says so
    bool is_only = true;  ///< no other layer says what it means
};

/// A rating that the element has, and what it means.
struct RatingInWords {
    std::string rating{};     ///< its id
    std::string title{};      ///< of the rating
    RatingMeaning meaning{};  ///< empty: no pack explains it
};

/// What is held of one element, and how it counts.
struct ElementExplanation {
    std::string requirement{};         ///< what is asked
    std::string official_text{};       ///< the same in the words of the standard; may be empty
    Meaning meaning{};                 ///< rulings, examples, questions, look-alikes
    std::vector<ElementWord> words{};  ///< what its words mean here
    Applicability applicability = Applicability::applies;  ///< whether it counts
    std::vector<std::string> ratings{};  ///< ids: the one that decides; several in a dispute
    std::vector<RatingInWords> rating_meanings{};  ///< of those ratings that have a meaning
    std::string
        deciding_rule{};  ///< `cse/scheme.lua:20`: where the pack says which judgement decides
    std::vector<ElementJudgement> judgements{};  ///< in the order of the file
    std::vector<ElementPoint> parts{};           ///< of the requirement
    std::vector<ElementPoint> guidance{};        ///< in the order of the standard
    std::vector<CitedEvidence> evidence{};       ///< in the order in which the judgement cites it
    std::optional<ElementClaim> claim{};         ///< absent: nobody claims that it does not apply
    std::vector<ClaimGround> claim_grounds{};    ///< when it is claimed
    /// In the order of the file, also those that are closed.
    std::vector<ElementShortfall> shortfalls{};
    std::vector<ElementAction> actions{};    ///< in the order of the file
    std::vector<ElementComment> comments{};  ///< in the order of the file
    std::optional<Dependence> depends_on{};  ///< while its rating is unknown: that rating
    std::vector<NodeStanding> counts_in{};   ///< the nodes above it, the nearest first
};

}  // namespace assay
