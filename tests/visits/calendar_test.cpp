// Due dates as a calendar file: RFC 5545.

#include <assay/status.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

Status one_of_each() {
    Status status;
    status.assessment = "trust 2026";
    status.organisation = "The Trust";
    status.scope = "Outpatients, north; south";
    status.results_of = "Customer Service Excellence 1.0.0";
    status.as_of = day("2027-01-02");
    status.beginning = day("2026-05-21");
    DueVisit review;
    review.kind = "annual_review";
    review.title = "annual review";
    review.due = day("2027-05-21");
    review.last = day("2027-08-21");
    review.missed = "suspension";
    DueVisit seen = review;
    seen.standing = VisitStanding::seen;
    status.visits = {seen, review};
    status.items = {{DueKind::shortfall,
                     "F1",
                     day("2027-07-01"),
                     false,
                     "Seats in\ngood repair",
                     "",
                     {"1.1.3"}},
                    {DueKind::action, "P1", {}, false, "no date", "", {}},
                    {DueKind::evidence, "E1", day("2027-02-01"), false, "a survey", "", {}},
                    {DueKind::certificate, "C7", day("2029-05-20"), false, "", "", {}}};
    return status;
}

}  // namespace

TEST_CASE("a calendar has an entry for each date that is to come, and none for evidence",
          "[visits][calendar]") {
    CHECK(status_calendar({one_of_each()}) ==
          "BEGIN:VCALENDAR\r\n"
          "VERSION:2.0\r\n"
          "PRODID:-//assay//due dates//EN\r\n"
          "BEGIN:VEVENT\r\n"
          "UID:annual_review-2-20260521.trust-2026@assay\r\n"
          "DTSTAMP:20270102T000000Z\r\n"
          "DTSTART;VALUE=DATE:20270521\r\n"
          "SUMMARY:Outpatients\\, north\\; south: annual review due\r\n"
          "DESCRIPTION:Customer Service Excellence 1.0.0\\nLatest date: 21 August 2027\\\r\n"
          " nIf missed: suspension\r\n"
          "TRANSP:TRANSPARENT\r\n"
          "END:VEVENT\r\n"
          "BEGIN:VEVENT\r\n"
          "UID:shortfall-F1.trust-2026@assay\r\n"
          "DTSTAMP:20270102T000000Z\r\n"
          "DTSTART;VALUE=DATE:20270701\r\n"
          "SUMMARY:Outpatients\\, north\\; south: shortfall F1 to be closed (1.1.3)\r\n"
          "DESCRIPTION:Seats in\\ngood repair\r\n"
          "TRANSP:TRANSPARENT\r\n"
          "END:VEVENT\r\n"
          "BEGIN:VEVENT\r\n"
          "UID:certificate-C7.trust-2026@assay\r\n"
          "DTSTAMP:20270102T000000Z\r\n"
          "DTSTART;VALUE=DATE:20290520\r\n"
          "SUMMARY:Outpatients\\, north\\; south: certificate ends\r\n"
          "TRANSP:TRANSPARENT\r\n"
          "END:VEVENT\r\n"
          "END:VCALENDAR\r\n");
}

TEST_CASE("no line of a calendar has more than 75 bytes, and no character is parted",
          "[visits][calendar]") {
    Status status = one_of_each();
    std::string text;
    for (std::size_t length = 0; length < 200; ++length) {
        text += length % 3 == 0 ? "\u00e9" : "a";
        status.items[0].says = text;
        std::string const calendar = status_calendar({status});
        std::string joined;
        std::size_t from = 0;
        for (std::size_t end = calendar.find("\r\n"); end != calendar.npos;
             end = calendar.find("\r\n", from)) {
            std::string_view const line = std::string_view(calendar).substr(from, end - from);
            CHECK(line.size() <= 75);
            CHECK((line.empty() || (static_cast<unsigned char>(line.front()) & 0xC0U) != 0x80U));
            CHECK((line.size() < 2 || line.front() != ' ' ||
                   (static_cast<unsigned char>(line[1]) & 0xC0U) != 0x80U));
            joined +=
                line.starts_with(' ') ? std::string(line.substr(1)) : "\n" + std::string(line);
            from = end + 2;
        }
        CHECK(joined.find("\nDESCRIPTION:" + text + "\n") != std::string::npos);
    }
}

TEST_CASE("nothing that a file says can add a line to a calendar", "[visits][calendar]") {
    Status status = one_of_each();
    status.assessment = status.scope = status.items[0].says = status.visits[1].title =
        "x\r\nEND:VEVENT\r\n\x1b";
    std::string const calendar = status_calendar({status});
    std::size_t ends = 0;
    for (std::size_t at = calendar.find("\r\nEND:VEVENT"); at != calendar.npos;
         at = calendar.find("\r\nEND:VEVENT", at + 1))
        ++ends;
    CHECK(ends == 3);
}
