#pragma once

#include <assay/date.hpp>
#include <assay/diagnostic.hpp>

#include "cells/table.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cells {

/// The day that a text is: `2026-03-12` in every order, `12 March 2026` and `12-Mar-26` too, since a month with a
/// name cannot be mistaken; `12/03/2026`, `12.3.26` only where the order says which of the two numbers is the day.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text, DateOrder order);

/// The three numbers of a date such as `12/03/2026`, in the order in which they stand, with its separator; two digits
/// of a year are those of Excel, 1930 to 2029. Nothing when a text has another form.
struct NumbersOfDate {
    std::array<int, 3> numbers{};
    char separator = '/';
};
[[nodiscard]] std::optional<NumbersOfDate> numbers_of_date(std::string_view text);

/// The day with these numbers, if there is one.
[[nodiscard]] std::optional<Date> day_of(int year, int month, int day);

/// The day that a spreadsheet shows for a number, whole days since its first; no day when there is
/// none. Day 60 of the usual count is a 29 February 1900 that never was.
[[nodiscard]] Date day_of_number(std::string_view number, bool days_from_1904);

/// The ISO text of the day in a cell; empty for a blank one. Nothing, and a problem without a place, when it is none.
[[nodiscard]] std::optional<std::string> date_text(ReadCell const& cell, DateReading reading,
                                                   Diagnostic& problem);

}  // namespace assay::cells
