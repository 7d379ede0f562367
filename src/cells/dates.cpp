#include "cells/dates.hpp"

#include <assay/number.hpp>

#include "model/characters.hpp"
#include "model/messages/tables.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace assay::cells {
namespace {

/// A number of so many digits at the start of a text, taken off it.
std::optional<int> take_number(std::string_view& text, std::size_t most_digits) {
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    auto const digits = static_cast<std::size_t>(end - text.data());
    if (error != std::errc{} || digits > most_digits || text.front() == '-') return std::nullopt;
    text.remove_prefix(digits);
    return number;
}

/// A year of two or four digits, which is all that is left of a text.
std::optional<int> year_of(std::string_view text) {
    constexpr int first_of_last_century = 30;
    if (text.size() != 2 && text.size() != 4) return std::nullopt;
    auto const year = take_number(text, 4);
    if (!year || !text.empty()) return std::nullopt;
    if (*year >= 100) return year;
    return *year + (*year < first_of_last_century ? 2000 : 1900);
}

bool is_separator(char c) { return c == '/' || c == '.' || c == '-' || c == ' '; }

/// Without a time of day behind it: `T00:00:00`, ` 00:00`.
std::string_view without_time(std::string_view text) {
    std::size_t const colon = text.find(':');
    if (colon == text.npos) return text;
    std::size_t const start = text.find_last_of("T ", colon);
    return start == text.npos ? text : trimmed(text.substr(0, start));
}

/// Requires: lower case. 0: none.
int month_named(std::string_view name) {
    constexpr std::array<std::string_view, 12> months{
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    if (name.size() < 3) return 0;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (months[i].starts_with(name) || (i == 8 && name == "sept"))
            return static_cast<int>(i) + 1;
    return 0;
}

/// `12 March 2026`, `12-Mar-26`.
std::optional<Date> with_month_named(std::string_view text) {
    std::string const small = lower(text);
    std::string_view rest = small;
    auto const day = take_number(rest, 2);
    if (!day || rest.empty() || !is_separator(rest.front())) return std::nullopt;
    rest.remove_prefix(1);
    std::size_t const end = std::min(rest.find_first_of("/.- "), rest.size());
    int const month = month_named(rest.substr(0, end));
    if (month == 0 || end == rest.size()) return std::nullopt;
    auto const year = year_of(rest.substr(end + 1));
    return year ? day_of(*year, month, *day) : std::nullopt;
}

}  // namespace

std::optional<Date> day_of(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    auto const digits = [](int number, std::size_t size) {
        std::string text = std::to_string(number);
        return text.insert(0, size - std::min(size, text.size()), '0');
    };
    return Date::parse(digits(year, 4) + '-' + digits(month, 2) + '-' + digits(day, 2));
}

std::optional<NumbersOfDate> numbers_of_date(std::string_view text) {
    text = without_time(trimmed(text));
    NumbersOfDate found;
    for (std::size_t i = 0; i < 2; ++i) {
        auto const number = text.empty() ? std::nullopt : take_number(text, 2);
        if (!number || text.empty() || !is_separator(text.front()) || text.front() == ' ')
            return std::nullopt;
        if (i == 1 && text.front() != found.separator) return std::nullopt;
        found.numbers[i] = *number;
        found.separator = text.front();
        text.remove_prefix(1);
    }
    auto const year = year_of(text);
    if (!year) return std::nullopt;
    found.numbers[2] = *year;
    return found;
}

std::optional<Date> parse_date(std::string_view text, DateOrder order) {
    std::string const tidy = tidied(text);
    text = without_time(tidy);
    if (auto const iso = Date::parse(text)) return iso;
    if (auto const named = with_month_named(text)) return named;
    auto const found = numbers_of_date(text);
    if (!found || order == DateOrder::iso) return std::nullopt;
    bool const is_day_first = order == DateOrder::day_first;
    return day_of(found->numbers[2], found->numbers[is_day_first ? 1 : 0],
                  found->numbers[is_day_first ? 0 : 1]);
}

Date day_of_number(std::string_view number, bool days_from_1904) {
    constexpr std::int64_t day_0_of_1904 = -24107;  // 1 January 1904
    constexpr std::int64_t day_0_of_1900 = -25568;  // 31 December 1899
    constexpr std::int64_t most = 10'000'000;
    constexpr std::int64_t never_was = 60;
    auto const exact = Number::parse(number);
    if (!exact || *exact < Number{0} || *exact > Number{most}) return {};
    auto const [above, below] = exact->fraction();
    std::int64_t const days = above / below;  // without the time of day
    if (!days_from_1904 && (days == 0 || days == never_was)) return {};
    std::int64_t const since = days_from_1904     ? days + day_0_of_1904
                               : days < never_was ? days + day_0_of_1900
                                                  : days + day_0_of_1900 - 1;
    constexpr std::int64_t last_day = 2932896;  // 31 December 9999
    return since > last_day ? Date{} : Date::from_days(static_cast<std::int32_t>(since));
}

std::optional<std::string> date_text(ReadCell const& cell, DateReading reading,
                                     Diagnostic& problem) {
    std::string_view const typed = trimmed(cell.text);
    if (typed.empty()) return std::string{};
    Date const date = cell.kind == ReadCell::Kind::number
                          ? day_of_number(typed, reading.from_1904)
                          : parse_date(typed, reading.order).value_or(Date{});
    if (date) return date.iso();
    bool const is_of_other_order = reading.order == DateOrder::iso &&
                                   cell.kind == ReadCell::Kind::text &&
                                   numbers_of_date(typed).has_value();
    problem = is_of_other_order
                  ? say<table_messages, "date-of-unknown-order">({{"text", start_of(typed)}})
                  : say<table_messages, "no-day-in-cell">({{"text", start_of(typed)}});
    return std::nullopt;
}

}  // namespace assay::cells
