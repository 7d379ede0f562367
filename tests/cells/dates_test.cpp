// Dates as people write them, and what spreadsheets make of ids.

#include "cells/dates.hpp"

#include "catch.hpp"
#include "cells/damage.hpp"

#include <set>
#include <string>

using namespace assay;
using cells::ReadCell;

namespace {

std::string parsed(std::string_view text, DateOrder order) {
    auto const date = cells::parse_date(text, order);
    return date ? date->iso() : "none";
}

/// What a cell held, when it is known that it was one of these.
std::string before(ReadCell const& cell, std::set<std::string> const& held) {
    return cells::undamaged(cell, false,
                            [&](std::string const& text) { return held.contains(text); })
        .value_or("none");
}

ReadCell number(std::string text, bool is_date = false) {
    ReadCell cell{std::move(text), ReadCell::Kind::number, 0};
    cell.is_shown_date = is_date;
    return cell;
}

}  // namespace

TEST_CASE("a date with its year first, or with the name of its month, is read in every order",
          "[cells]") {
    for (DateOrder const order : {DateOrder::iso, DateOrder::day_first, DateOrder::month_first}) {
        CHECK(parsed("2026-03-12", order) == "2026-03-12");
        CHECK(parsed(" 2026-03-12T00:00:00", order) == "2026-03-12");
        CHECK(parsed("2026-03-12 00:00", order) == "2026-03-12");
        CHECK(parsed("12 March 2026", order) == "2026-03-12");
        CHECK(parsed("12\u00A0Mar\u00A02026", order) == "2026-03-12");
        CHECK(parsed("1-Sept-25", order) == "2025-09-01");
        CHECK(parsed("last spring", order) == "none");
        CHECK(parsed("31 June 2026", order) == "none");
        CHECK(parsed("12 M 2026", order) == "none");
        CHECK(parsed("12 March", order) == "none");
        CHECK(parsed("", order) == "none");
    }
}

TEST_CASE("a date of numbers is read only where the order is said", "[cells]") {
    CHECK(parsed("12/06/2025", DateOrder::iso) == "none");
    CHECK(parsed("25/06/2025", DateOrder::iso) == "none");
    CHECK(parsed("12/06/2025", DateOrder::day_first) == "2025-06-12");
    CHECK(parsed("12/06/2025", DateOrder::month_first) == "2025-12-06");
    CHECK(parsed("1.2.29", DateOrder::day_first) == "2029-02-01");
    CHECK(parsed("1.2.30", DateOrder::day_first) == "1930-02-01");
    CHECK(parsed("25/06/2025", DateOrder::month_first) == "none");
    CHECK(parsed("12/06/2025 00:00", DateOrder::day_first) == "2025-06-12");
    CHECK(parsed("12/06-2025", DateOrder::day_first) == "none");
    CHECK(parsed("12/6", DateOrder::day_first) == "none");
    CHECK(parsed("1/2/3/2025", DateOrder::day_first) == "none");
    CHECK(parsed("-1/2/2025", DateOrder::day_first) == "none");
}

TEST_CASE("what a spreadsheet made of a text is undone where it is proved", "[cells]") {
    // a date saved as CSV, in the UK and in the US
    CHECK(before({"12/06/2025"}, {"2025-06-12"}) == "2025-06-12");
    CHECK(before({"06/12/2025"}, {"2025-06-12"}) == "2025-06-12");
    CHECK(before({"12/06/2025"}, {"2025-06-13"}) == "none");
    // ids
    CHECK(before({"01/01/2002"}, {"1.1.2"}) == "1.1.2");
    CHECK(before({"02/01/2012"}, {"2.1.12"}) == "2.1.12");
    CHECK(before(number("37257", true), {"1.1.2"}) == "1.1.2");
    CHECK(before(number("37288", true), {"1.2.2"}) == "1.2.2");
    CHECK(before({"1.1"}, {"1.10"}) == "1.10");
    CHECK(before(number("7"), {"007"}) == "007");
    CHECK(before(number("1"), {"1.0"}) == "1.0");
    // letters that ANSI has not
    CHECK(before({"T? Gw?r"}, {"T\u0177 Gw\u0177r"}) == "T\u0177 Gw\u0177r");
    CHECK(before({"D?r?"}, {"D\u0175r?"}) == "D\u0175r?");
    CHECK(before({"why?"}, {"why? not"}) == "none");
    CHECK(before({""}, {""}) == "none");
}

TEST_CASE("an id that was taken for a date is known", "[cells]") {
    for (char const* const text : {"01/01/2002", "1.1.2002", "2002/1/1x", "01-Feb", "1.13.2002"})
        CHECK(cells::is_date_for_id({text}) == (std::string(text) != "2002/1/1x"));
    for (char const* const text :
         {"1.1.2", "1.1.12", "4.3.4", "E-01", "1-2", "14.13.2002", "Feb", ""})
        CHECK_FALSE(cells::is_date_for_id({text}));
    CHECK(cells::is_date_for_id(number("37257", true)));
    CHECK_FALSE(cells::is_date_for_id(number("37257")));
}

TEST_CASE("a letter that was lost to a question mark is known within a word alone", "[cells]") {
    CHECK(cells::has_lost_letter("D?r Cymru"));
    CHECK_FALSE(cells::has_lost_letter("Is it so?"));
    CHECK_FALSE(cells::has_lost_letter("? or ?"));
    CHECK_FALSE(cells::has_lost_letter("https://a.example/b?id=3"));
    CHECK_FALSE(cells::has_lost_letter("?"));
    CHECK_FALSE(cells::has_lost_letter(""));
}
