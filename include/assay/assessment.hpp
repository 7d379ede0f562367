#pragma once

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
    Json extensions{};
};

/// The parts of a report that people write.
struct Narrative {
    Text background{};
    Text method{};
    Text strengths{};
    Text conclusion{};
    Json extensions{};
};

/// What an assessor recommends. Recorded, never computed.
struct Recommendation {
    Text says{};
    Text by{};
    Date date{};
    Json extensions{};
};

/// What a certification body decided. Recorded, never computed.
struct Decision {
    Text says{};
    Text by{};
    Date date{};
    Text number{};
    Date valid_until{};
    Date suspended_on{};
    Date withdrawn_on{};
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
    Assessment(Assessment const& other);
    Assessment(Assessment&&) noexcept = default;
    Assessment& operator=(Assessment const& other);
    Assessment& operator=(Assessment&&) noexcept = default;
    ~Assessment() = default;

    Text format{};  ///< `assay-assessment/1`
    Text id{};
    Text title{};
    PackReference pack{};
    Organisation organisation{};
    Scope scope{};
    Cycle cycle{};
    std::vector<Visit> visits{};
    std::vector<Evidence> evidence{};
    std::vector<Survey> surveys{};
    std::vector<Judgement> judgements{};
    std::vector<Claim> claims{};
    std::vector<Shortfall> shortfalls{};
    std::vector<Action> actions{};
    std::vector<Request> requests{};
    Narrative narrative{};
    Recommendation recommendation{};
    Decision decision{};
    Json extensions{};

    Storage storage{};

    /// Empties everything; keeps the memory for the next document.
    void clear();

    /// Gives back the memory of texts and lists that were replaced, which the storage holds until then: worth while
    /// now and then for a document that is edited for hours. Texts and lists that were handed out are gone.
    void compact();
};

}  // namespace assay
