#pragma once

/// @file
/// @ingroup evaluate
/// What is overdue and what is due next.
///
/// Days are counted in calendar months from the dates in the file (add_months()). Nothing here is a decision: the pack
/// decides what a missed visit leads to, and a certificate is suspended when its body recorded that.

#include <assay/assessment.hpp>
#include <assay/export.hpp>
#include <assay/names.hpp>
#include <assay/report.hpp>
#include <assay/rule_pack.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// How a visit that the programme asks for stands on the as-of day.
enum class VisitStanding : std::uint8_t {
    seen,     ///< it took place in time
    late,     ///< it took place after the last day on which it would not have been missed
    due,      ///< its day is to come
    overdue,  ///< its day has passed, its last day has not
    missed    ///< its last day has passed
};
template <>
inline constexpr std::array<std::string_view, 5> names_of<VisitStanding>{"seen", "late", "due",
                                                                         "overdue", "missed"};

/// One visit of the cycle; or, before there is one, the visit that is to begin it: `due` is then the day for which it
/// was prepared, or none, and it is never missed.
struct DueVisit {
    std::string kind{};                           ///< id of its kind
    std::string title{};                          ///< what people call the kind
    Date due{};                                   ///< so many months after the beginning
    Date last{};                                  ///< the last day on which it is not missed
    VisitStanding standing = VisitStanding::due;  ///< how it is on the as-of day
    std::string visit{};  ///< id of the visit that counts for it; of one that is to come: as it was
    Date on{};            ///<   prepared; empty: there is none
    std::string missed{};  ///< what missing it leads to, as the pack says; may be empty

    /// In time or late.
    [[nodiscard]] bool took_place() const {
        return standing == VisitStanding::seen || standing == VisitStanding::late;
    }
    /// Its day, or its last day, has passed without it.
    [[nodiscard]] bool has_passed() const {
        return standing == VisitStanding::overdue || standing == VisitStanding::missed;
    }
};

/// What else has a day.
enum class DueKind : std::uint8_t { certificate, cycle, shortfall, action, request, evidence };
template <>
inline constexpr std::array<std::string_view, 6> names_of<DueKind>{
    "certificate", "cycle", "shortfall", "action", "request", "evidence"};

/// Something that is to be done by a day, or holds up to it.
struct DueItem {
    DueKind kind = DueKind::action;  ///< what has the day
    std::string
        id{};   ///< of the shortfall, action, request, evidence, or the number of the certificate
    Date on{};  ///< the last day; none: no day was set
    bool passed = false;                  ///< the day lies before the as-of day
    std::string says{};                   ///< what is to be done, in words; may be empty
    std::string who{};                    ///< who does it, or was asked; may be empty
    std::vector<std::string> elements{};  ///< ids of the elements it is about; may be empty
};

/// Where one assessment stands in its cycle. A value of its own; it needs nothing it was made from.
struct ASSAY_EXPORT Status {
    std::string name{};          ///< how the caller calls it, usually its file; set by the caller
    std::string assessment{};    ///< id of the assessment
    std::string organisation{};  ///< name of the organisation
    std::string scope{};         ///< title of the scope
    std::string results_of{};    ///< `Customer Service Excellence 1.0.0`
    Date as_of{};                ///< the day on which all this is true
    std::string programme{};     ///< its title; empty: the file names none
    std::string begins{};        ///< title of the kind of visit that the cycle is counted from
    Date beginning{};            ///< the last day of that visit; none: no cycle has begun
    Date beginning_due{};        ///< when it was due in the cycle before; none: it is the first
    Date beginning_last{};       ///< the last day on which it would not have been missed
    std::vector<DueVisit> visits{};  ///< of the cycle that runs, by the day they are due; with a
                                     ///<   programme never empty, and not all have taken place
    /// Elements that no visit of the cycle saw so far, where its visits together have to see all.
    std::vector<std::string> not_seen{};
    std::vector<DueItem> items{};  ///< by their days, those without a day last
    Date suspended_on{};           ///< as the body recorded it
    Date withdrawn_on{};           ///< as the body recorded it

    /// The next visit that has not taken place and is not missed; null when there is none.
    [[nodiscard]] DueVisit const* next() const&;
    /// How many visits are overdue or missed, and days of other things have passed; without evidence.
    [[nodiscard]] std::size_t passed() const;
    /// The earliest day of anything that is due and not done; none: nothing is. Evidence is never due.
    [[nodiscard]] Date first_due() const;

    // of a temporary, what these hand out would dangle
    DueVisit const* next() const&& = delete;
};

/// Where an assessment stands. A programme has no end: of the visits of the cycle that runs, at least the one that begins
/// the next is overdue or to come. `as_of` absent: the last day of the latest visit at which something was judged.
/// A visit whose entries nobody has filled in has not taken place, whatever its day. There is no clock.
/// Requires: the assessment fits the pack. Throws: Error when it was made against another edition of it
/// (see edition.hpp). Thread-safe.
[[nodiscard]] ASSAY_EXPORT Status status_of(RulePack const& pack, Assessment const& assessment,
                                            Date as_of = {});

/// Of one assessment everything, of several a line or two for each, what is due first at the top.
[[nodiscard]] ASSAY_EXPORT std::string status_report(std::vector<Status> statuses,
                                                     ReportOptions const& options = {});

/// The same as JSON, indented: a list, what is due first at the top.
[[nodiscard]] ASSAY_EXPORT std::string status_json(std::vector<Status> statuses);

/// The same as a calendar file (iCalendar, RFC 5545) with an entry for each visit, shortfall, action and request that has
/// a date and is not done, and for the end of certificates and cycles. Entries keep their UID when dates move.
[[nodiscard]] ASSAY_EXPORT std::string status_calendar(std::vector<Status> statuses);

/// What others were asked for (Assessment::requests): what is open, by the day it is wanted, then what has come.
/// Of what is open, what was wanted before the as-of day is overdue; `as_of` absent: nothing is.
[[nodiscard]] ASSAY_EXPORT std::string requests_report(Assessment const& assessment, Date as_of,
                                                       ReportOptions const& options = {});

/// Puts what is due first at the top; of what is due on one day in the order of their names. Those with
/// nothing due come last.
ASSAY_EXPORT void sort_by_what_is_due(std::vector<Status>& statuses);

}  // namespace assay
