#include <assay/date.hpp>

#include <algorithm>
#include <array>

namespace assay {
namespace {

constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int days_in_month(int year, int month) {
    constexpr std::array<int, 12> usual{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : usual[static_cast<std::size_t>(month - 1)];
}

// Days since 1970-01-01, and back, after Howard Hinnant, "chrono-Compatible Low-Level Date
// Algorithms": the year starts in March, so that the leap day is its last; 400 years are an era of
// 146097 days. Only years from 1 are asked for, so nothing is negative before the last subtraction.
constexpr int days_per_era = 146097;
constexpr int days_to_1970 = 719468;  // from 0000-03-01

constexpr std::int32_t days_from(YearMonthDay date) {
    int const year = date.month <= 2 ? date.year - 1 : date.year;
    int const year_of_era = year % 400;
    int const month_from_march = (date.month + 9) % 12;
    int const day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    int const day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return year / 400 * days_per_era + day_of_era - days_to_1970;
}

/// The number that so many digits from here spell; -1 when there is anything but digits.
template <int count>
constexpr int digits(char const* text) {
    int value = 0;
    bool are_digits = true;
    for (int i = 0; i < count; ++i) {
        int const digit = text[i] - '0';
        are_digits &= digit >= 0 && digit <= 9;
        value = value * 10 + digit;
    }
    return are_digits ? value : -1;
}

void append(std::string& to, int value, int width) {
    for (int unit = width == 4 ? 1000 : 10; unit > 0; unit /= 10)
        to += static_cast<char>('0' + value / unit % 10);
}

}  // namespace

YearMonthDay split(Date date) {
    int const days = date.days() + days_to_1970;
    int const day_of_era = days % days_per_era;
    int const year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int const month_from_march = (5 * day_of_year + 2) / 153;
    int const day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    int const month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    int const year = days / days_per_era * 400 + year_of_era + (month <= 2 ? 1 : 0);
    return {year, month, day};
}

Date add_months(Date date, std::int32_t months) {
    if (!date) return {};
    auto const [year, month, day] = split(date);
    std::int64_t const all = year * std::int64_t{12} + month - 1 + months;
    constexpr std::int64_t first = 1 * 12;
    constexpr std::int64_t end = 10'000 * 12;
    if (all < first || all >= end) return {};
    YearMonthDay to{static_cast<int>(all / 12), static_cast<int>(all % 12) + 1, day};
    to.day = std::min(day, days_in_month(to.year, to.month));
    return Date::from_days(days_from(to));
}

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    int const year = digits<4>(text.data());
    int const month = digits<2>(text.data() + 5);
    int const day = digits<2>(text.data() + 8);
    if (year < 1 || month < 1 || month > 12) return std::nullopt;
    if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
    return from_days(days_from({year, month, day}));
}

std::string Date::iso() const {
    std::string text;
    if (!*this) return text;
    auto const [year, month, day] = split(*this);
    append(text, year, 4);
    text += '-';
    append(text, month, 2);
    text += '-';
    append(text, day, 2);
    return text;
}

std::string Date::in_words() const {
    if (!*this) return {};
    auto const [year, month, day] = split(*this);
    std::string text = std::to_string(day) + ' ';
    text += month_names[static_cast<std::size_t>(month - 1)];
    return text + ' ' + std::to_string(year);
}

}  // namespace assay
