#include <assay/date.hpp>

#include "catch.hpp"

#include <cstdint>
#include <cstdio>

using assay::Date;

TEST_CASE("every day of four centuries is read and written back", "[model]") {
    constexpr int days_per_month[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    Date expected = *Date::parse("1600-01-01");
    bool all_agree = true;
    for (int year = 1600; year < 2000; ++year) {
        bool const is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        for (int month = 1; month <= 12; ++month) {
            int const days = days_per_month[month - 1] + (month == 2 && is_leap ? 1 : 0);
            for (int day = 1; day <= days; ++day) {
                char text[40];
                std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
                auto const date = Date::parse(text);
                all_agree = all_agree && date == expected && date->iso() == text;
                expected = Date::from_days(expected.days() + 1);
            }
        }
    }
    CHECK(all_agree);
    CHECK(expected.iso() == "2000-01-01");
}

// A slow way to the same day: month by month along the calendar, back at most three days where there is none.
static Date months_later_slowly(Date from, int months) {
    auto const [year, month, day] = split(from);
    int const all = year * 12 + (month - 1) + months;
    for (int try_day = day; try_day > 27; --try_day) {
        char text[40];
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", all / 12, all % 12 + 1, try_day);
        if (auto const date = Date::parse(text)) return *date;
    }
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", all / 12, all % 12 + 1, day);
    return *Date::parse(text);
}

TEST_CASE("calendar months from every day of nine years are what the calendar says", "[model]") {
    bool all_agree = true;
    for (Date from = *Date::parse("2019-01-01"); from < *Date::parse("2028-01-01");
         from = Date::from_days(from.days() + 1))
        for (int months = -40; months <= 40; ++months)
            all_agree = all_agree && add_months(from, months) == months_later_slowly(from, months);
    CHECK(all_agree);
}

TEST_CASE("where a month has no such day, its last counts", "[model]") {
    auto const later = [](char const* from, int months) {
        return add_months(*Date::parse(from), months).iso();
    };
    CHECK(later("2026-11-30", 3) == "2027-02-28");
    CHECK(later("2027-11-30", 3) == "2028-02-29");
    CHECK(later("2028-02-29", 12) == "2029-02-28");
    CHECK(later("2028-02-29", 48) == "2032-02-29");
    CHECK(later("2026-01-31", 1) == "2026-02-28");
    CHECK(later("2026-05-21", 0) == "2026-05-21");
    CHECK(later("2026-01-15", -13) == "2024-12-15");
    CHECK(later("9999-12-31", 0) == "9999-12-31");
    CHECK(later("9999-12-01", 1).empty());
    CHECK(later("0001-01-31", -1).empty());
    CHECK(later("2026-01-01", INT32_MAX).empty());
    CHECK(later("2026-01-01", INT32_MIN).empty());
    CHECK_FALSE(add_months(Date{}, 3));
}

TEST_CASE("day 0 is the first of January 1970", "[model]") {
    CHECK(Date::parse("1970-01-01")->days() == 0);
    CHECK(Date::parse("2000-03-01")->days() == 11017);
    CHECK(Date::parse("1969-12-31")->days() == -1);
}

TEST_CASE("the calendar reaches from year 1 to year 9999", "[model]") {
    CHECK(Date::parse("0001-01-01")->iso() == "0001-01-01");
    CHECK(Date::parse("9999-12-31")->iso() == "9999-12-31");
    CHECK(Date::parse("9999-12-31")->days() - Date::parse("0001-01-01")->days() == 3652058);
    CHECK_FALSE(Date::parse("0000-12-31"));
}

TEST_CASE("what names no day, or has another form, is no date", "[model]") {
    for (char const* const text : {"2025-02-29",          "2025-02-30",  "1900-02-29",
                                   "2025-04-31",          "2025-00-10",  "2025-13-01",
                                   "2025-01-00",          "2025-01-32",  "",
                                   "2025-1-01",           "2025-01-1",   "12025-01-01",
                                   "2025/01/01",          "2025-01-0x",  "-025-01-01",
                                   "+025-01-01",          "2025-01-01 ", "20250101",
                                   "2025-01-01T00:00:00", "2025--1-01"}) {
        INFO(text);
        CHECK_FALSE(Date::parse(text));
    }
    CHECK(Date::parse("2000-02-29"));
    CHECK(Date::parse("2024-02-29"));
}

TEST_CASE("dates are ordered, no date comes first", "[model]") {
    CHECK(*Date::parse("2025-01-31") < *Date::parse("2025-02-01"));
    CHECK(Date{} < *Date::parse("0001-01-01"));
    CHECK_FALSE(Date{});
}

TEST_CASE("a date is written for people without a leading zero", "[model]") {
    CHECK(Date::parse("2026-03-12")->in_words() == "12 March 2026");
    CHECK(Date::parse("2026-12-01")->in_words() == "1 December 2026");
    CHECK(Date{}.in_words().empty());
    CHECK(Date{}.iso().empty());
}
