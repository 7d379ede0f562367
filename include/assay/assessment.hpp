#pragma once

/// @file
/// @ingroup model
/// The whole of an assessment file, as a value.

#include <assay/evidence.hpp>
#include <assay/export.hpp>
#include <assay/judgement.hpp>
#include <assay/organisation.hpp>
#include <assay/storage.hpp>
#include <assay/visit.hpp>

#include <vector>

namespace assay {

/// The pack an assessment was made against.
struct PackReference {
    Text id{};       ///< `cse`
    Text version{};  ///< `1.0.0`; absent: any
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// The parts of a report that people write.
struct Narrative {
    Text background{};  ///< who the organisation is and how it came to be assessed
    Text method{};      ///< how it was assessed
    Text strengths{};   ///< good practice that stands out
    Text conclusion{};  ///< the assessor's conclusion, in words
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// What an assessor recommends. Recorded, never computed.
struct Recommendation {
    Text says{};  ///< the recommendation, in words
    Text by{};    ///< id of the person who recommends it
    Date date{};  ///< the day it was made
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// What a certification body decided. Recorded, never computed.
struct Decision {
    Text says{};          ///< the decision, in words
    Text by{};            ///< id of the certification body
    Date date{};          ///< the day it was made
    Text number{};        ///< the number of the certificate; empty: there is none
    Date valid_until{};   ///< the last day of the certificate
    Date suspended_on{};  ///< absent: the certificate is not suspended
    Date withdrawn_on{};  ///< absent: the certificate is not withdrawn
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// That somebody at the assessment body has checked the report before it leaves, as record_review() puts it in. It
/// locks nothing: a later change of what was reviewed is named wherever results are shown.
struct Review {
    Text by{};           ///< id of the reviewer; empty: nobody has reviewed the file
    Date date{};         ///< the day of the review
    Text fingerprint{};  ///< of what was reviewed, part by part, see ReviewResult::changed
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// One certificate's scope over its cycle, as one file says it: who, what was offered, what was
/// seen, what was judged. Its texts and inner lists live in its own `storage`: what editing.hpp sets and adds is
/// kept there, and a text that is assigned by hand must be kept there first (literals live forever and need no
/// keeping):
///
///     judgement.rating = assessment.storage.keep(word);
///
/// A copy is whole and shares nothing with what it was made from, so it serves to undo, and to try what would be. Its
/// storage has what it needs and nothing else. Thread-compatible.
struct ASSAY_EXPORT Assessment {
    Assessment() = default;
    /// Copies every text and list into a storage of its own.
    Assessment(Assessment const& other);
    /// Takes over the storage; texts stay valid, references to members do not.
    Assessment(Assessment&&) noexcept = default;
    /// Copies every text and list into a storage of its own.
    Assessment& operator=(Assessment const& other);
    /// Takes over the storage; what this assessment had before is gone.
    Assessment& operator=(Assessment&&) noexcept = default;
    ~Assessment() = default;

    Text format{};         ///< `assay-assessment/1`
    Text id{};             ///< names the file among others; required, the same in all copies of it
    Text title{};          ///< what people call the assessment
    PackReference pack{};  ///< required
    Organisation organisation{};          ///< required
    Scope scope{};                        ///< required
    Cycle cycle{};                        ///< empty: the file belongs to no cycle
    std::vector<Visit> visits{};          ///< in the order of the file; ids are unique
    std::vector<Evidence> evidence{};     ///< in the order of the file; ids are unique
    std::vector<Survey> surveys{};        ///< in the order of the file; ids are unique
    std::vector<Judgement> judgements{};  ///< in the order of the file; one for each JudgementKey
    std::vector<Claim> claims{};  ///< in the order of the file; at most one for each element
    std::vector<Shortfall> shortfalls{};  ///< in the order of the file; ids are unique
    std::vector<Action> actions{};        ///< in the order of the file; ids are unique
    std::vector<Request> requests{};      ///< in the order of the file; ids are unique
    std::vector<Comment> comments{};      ///< in the order of the file; ids are unique
    Narrative narrative{};                ///< what people wrote for the report
    Recommendation recommendation{};      ///< the assessor's; empty: there is none yet
    Review review{};                      ///< the body's; empty: there is none yet
    Decision decision{};                  ///< the certification body's; empty: there is none yet
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};

    Storage storage{};  ///< owns every text and inner list above

    /// Empties everything; keeps the memory for the next document.
    void clear();

    /// Gives back the memory of texts and lists that were replaced, which the storage holds until then: worth while
    /// now and then for a document that is edited for hours. Texts and lists that were handed out are gone.
    void compact();
};

}  // namespace assay
