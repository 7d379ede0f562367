#pragma once

/// @file
/// @ingroup model
/// Days of the calendar, and months counted from them.

#include <assay/export.hpp>
#include <assay/names.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// A day of the Gregorian calendar, 0001-01-01 to 9999-12-31, or no day at all. A value;
/// thread-safe. No time of day and no time zone: the file says which day was meant.
class ASSAY_EXPORT Date {
public:
    /// No day.
    constexpr Date() = default;

    /// The day with this number; day 0 is 1970-01-01. Requires: within the range above.
    static constexpr Date from_days(std::int32_t days) {
        Date date{};
        date.days_ = days;
        return date;
    }

    /// Reads `YYYY-MM-DD`. Nothing when the text has another form or names no day (2025-02-30).
    [[nodiscard]] static std::optional<Date> parse(std::string_view text);

    /// Whether there is a day.
    constexpr explicit operator bool() const { return days_ != absent; }

    /// Days since 1970-01-01. Requires: there is a day.
    [[nodiscard]] constexpr std::int32_t days() const { return days_; }

    /// `YYYY-MM-DD`; empty when there is no day.
    [[nodiscard]] std::string iso() const;

    /// As people write it: `12 March 2026`; empty when there is no day.
    [[nodiscard]] std::string in_words() const;

    /// Earlier days are less; no day at all is less than any day.
    friend constexpr auto operator<=>(Date, Date) = default;

private:
    static constexpr std::int32_t absent = INT32_MIN;
    std::int32_t days_ = absent;
};

/// How dates are written in a table that people keep.
enum class DateOrder : std::uint8_t {
    iso,          ///< `2026-03-12` alone; `12/03/2026` could be two days
    day_first,    ///< `12/03/2026`, `12.3.26` too
    month_first,  ///< `03/12/2026` too
};
template <>
inline constexpr std::array<std::string_view, 3> names_of<DateOrder>{"iso", "day_first",
                                                                     "month_first"};

/// Year, month (1-12) and day (1-31) of a date.
struct YearMonthDay {
    int year = 0;   ///< 1 to 9999
    int month = 0;  ///< 1 to 12
    int day = 0;    ///< 1 to 31
};

/// Splits a date. Requires: there is a day.
[[nodiscard]] ASSAY_EXPORT YearMonthDay split(Date date);

/// The day so many calendar months later, or earlier: the same day of the month, and where that month
/// has no such day, its last. So 30 November 2026 and three months is 28 February 2027. Count several
/// spans from one day, not each from the one before: that would forget the 30th. No day when there is
/// none, or when it would leave the calendar.
[[nodiscard]] ASSAY_EXPORT Date add_months(Date date, std::int32_t months);

}  // namespace assay
