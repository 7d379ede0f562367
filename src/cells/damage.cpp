#include "cells/damage.hpp"

#include "cells/dates.hpp"
#include "model/characters.hpp"
#include "model/messages/tables.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace assay::cells {
namespace {

using IsIt = std::function<bool(std::string const&)>;

std::string two_digits(int number) {
    return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
}

/// As an id or a date may have been written with these numbers, in this order.
std::optional<std::string> before_date(std::array<int, 3> const& numbers, IsIt const& is_it) {
    auto const [first, second, year] = numbers;
    for (auto const& day : {day_of(year, second, first), day_of(year, first, second)})
        if (day && is_it(day->iso())) return day->iso();
    for (char const separator : {'.', '-', '/'})
        for (bool const is_padded : {false, true})
            for (std::string const& last :
                 {std::to_string(year % 100), two_digits(year % 100), std::to_string(year)}) {
                std::string id = is_padded ? two_digits(first) : std::to_string(first);
                id += separator;
                id += is_padded ? two_digits(second) : std::to_string(second);
                id += separator + last;
                if (is_it(id)) return id;
            }
    return std::nullopt;
}

/// Zeros that were at its ends when it became a number: `1.10`, `007`.
std::optional<std::string> before_number(std::string_view text, IsIt const& is_it) {
    bool const is_number =
        !text.empty() && text.size() < 20 && text.find_first_not_of("0123456789.") == text.npos;
    if (!is_number) return std::nullopt;
    bool const has_point = text.find('.') != text.npos;
    for (std::string const& behind :
         {std::string(has_point ? "0" : ".0"), std::string(has_point ? "00" : ".00")})
        if (std::string made = std::string(text) + behind; is_it(made)) return made;
    for (std::string const& before : {std::string("0"), std::string("00"), std::string("000")})
        if (std::string made = before + std::string(text); is_it(made)) return made;
    return std::nullopt;
}

/// The letters of Welsh that ANSI has not, in the place of question marks.
std::optional<std::string> before_ansi(std::string_view text, IsIt const& is_it) {
    constexpr std::array<std::string_view, 4> letters{"\u0175", "\u0177", "\u0174", "\u0176"};
    constexpr std::size_t most = 4;
    auto const marks = static_cast<std::size_t>(std::count(text.begin(), text.end(), '?'));
    if (marks == 0 || marks > most) return std::nullopt;
    // each question mark is itself or one of the letters
    std::size_t ways = 1;
    for (std::size_t i = 0; i < marks; ++i) ways *= letters.size() + 1;
    for (std::size_t way = 1; way < ways; ++way) {
        std::string made;
        std::size_t left = way;
        for (char const c : text) {
            std::size_t const choice = c == '?' ? left % (letters.size() + 1) : 0;
            if (c == '?') left /= letters.size() + 1;
            if (choice == 0)
                made += c;
            else
                made += letters[choice - 1];
        }
        if (is_it(made)) return made;
    }
    return std::nullopt;
}

/// The byte that Windows-1252 has for a character that begins here, and how long the character is; a byte of 0: none.
struct AnsiByte {
    unsigned byte = 0;
    std::size_t size = 1;
};

AnsiByte ansi_byte(std::string_view text) {
    constexpr std::array<std::string_view, 32> from_80{
        "\u20AC", "",       "\u201A", "\u0192", "\u201E", "\u2026", "\u2020", "\u2021",
        "\u02C6", "\u2030", "\u0160", "\u2039", "\u0152", "",       "\u017D", "",
        "",       "\u2018", "\u2019", "\u201C", "\u201D", "\u2022", "\u2013", "\u2014",
        "\u02DC", "\u2122", "\u0161", "\u203A", "\u0153", "",       "\u017E", "\u0178"};
    for (unsigned i = 0; i < from_80.size(); ++i)
        if (!from_80[i].empty() && text.starts_with(from_80[i]))
            return {0x80U + i, from_80[i].size()};
    auto const lead = static_cast<unsigned char>(text.empty() ? 0 : text[0]);
    bool const is_latin = (lead == 0xC2U || lead == 0xC3U) && text.size() > 1;
    if (!is_latin) return {};
    // a byte without a character in Windows-1252 is often kept as a control character
    return {(lead - 0xC2U) * 0x40U + static_cast<unsigned char>(text[1]), 2};
}

/// How long the letters are that begin here and are the bytes of one character; 0: they are none. Only those that no
/// text has by itself count: `É’` may be two characters.
std::size_t misread_here(std::string_view text) {
    AnsiByte const first = ansi_byte(text);
    AnsiByte const second = ansi_byte(text.substr(std::min(first.size, text.size())));
    std::size_t const two = first.size + second.size;
    if (first.byte == 0xE2U && second.byte == 0x80U) {
        AnsiByte const third = ansi_byte(text.substr(two));
        return third.byte >= 0x80U && third.byte <= 0xBFU ? two + third.size : 0;
    }
    bool const is_pair = (first.byte == 0xC2U && second.byte >= 0xA0U && second.byte <= 0xBFU) ||
                         (first.byte == 0xC3U && second.byte >= 0x80U && second.byte <= 0xBFU) ||
                         (first.byte == 0xC5U && second.byte >= 0xB4U && second.byte <= 0xB7U);
    return is_pair ? two : 0;
}

/// UTF-8 that was read as Windows-1252, read as UTF-8.
std::optional<std::string> before_misreading(std::string_view text, IsIt const& is_it) {
    std::string made;
    bool is_any = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const size = misread_here(text.substr(at));
        std::size_t const end = at + std::max<std::size_t>(size, 1);
        is_any = is_any || size > 0;
        if (size == 0) made += text[at];
        while (size > 0 && at < end) {
            AnsiByte const next = ansi_byte(text.substr(at));
            made += static_cast<char>(next.byte);
            at += next.size;
        }
        at = end;
    }
    if (!is_any || !is_it(made)) return std::nullopt;
    return made;
}

/// The numbers of a day of a spreadsheet, the day first and the month first.
std::optional<std::string> before_serial(std::string_view number, bool days_from_1904,
                                         IsIt const& is_it) {
    Date const date = day_of_number(number, days_from_1904);
    if (!date) return std::nullopt;
    auto const [year, month, day] = split(date);
    if (auto found = before_date({day, month, year}, is_it)) return found;
    return before_date({month, day, year}, is_it);
}

/// `01-Feb`, as Excel shows `1-2` and `1.2` where dates have points.
bool is_day_and_month(std::string_view text) {
    std::size_t const dash = text.find('-');
    if (dash == text.npos || dash == 0 || dash > 2 || text.size() != dash + 4) return false;
    return parse_date(std::string(text) + "-2000", DateOrder::iso).has_value();
}

/// A row for one cell, and that for several, which says how many more there are.
struct OnceForAll {
    MessageText const& one;
    MessageText const& many;
};
constexpr std::array<OnceForAll, 4> told_once{{
    {row_of<table_messages, "date-of-unknown-order">,
     row_of<table_messages, "dates-of-unknown-order">},
    {row_of<table_messages, "date-for-id">, row_of<table_messages, "dates-for-ids">},
    {row_of<table_messages, "number-for-id">, row_of<table_messages, "numbers-for-ids">},
    {row_of<table_messages, "formula-never-calculated">,
     row_of<table_messages, "formulas-never-calculated">},
}};

}  // namespace

Said about_formula(ReadCell const& cell) {
    if (cell.kind == ReadCell::Kind::fault)
        return say<table_messages, "formula-with-fault">({{"fault", start_of(cell.text)}});
    return cell.kind == ReadCell::Kind::no_text ? say<table_messages, "formula-gives-empty-text">()
                                                : say<table_messages, "formula-never-calculated">();
}

std::optional<Said> about_id(ReadCell const& cell, DateReading dates) {
    if (is_date_for_id(cell))
        return say<table_messages, "date-for-id">({{"text", start_of(shown_text(cell, dates))}});
    bool const is_number = cell.kind == ReadCell::Kind::number;
    if (is_number && cell.text.find('.') != cell.text.npos)
        return say<table_messages, "number-for-id">({{"text", start_of(cell.text)}});
    return std::nullopt;
}

std::optional<std::string> undamaged(ReadCell const& cell, bool days_from_1904, IsIt const& is_it) {
    std::string_view const text = trimmed(cell.text);
    if (cell.kind == ReadCell::Kind::number) {
        if (auto found = before_number(text, is_it)) return found;
        return before_serial(text, days_from_1904, is_it);
    }
    if (cell.kind != ReadCell::Kind::text || text.empty()) return std::nullopt;
    if (auto const date = numbers_of_date(text)) return before_date(date->numbers, is_it);
    if (auto found = before_number(text, is_it)) return found;
    if (auto found = before_misreading(cell.text, is_it)) return found;
    return before_ansi(cell.text, is_it);
}

bool is_date_for_id(ReadCell const& cell) {
    if (cell.kind == ReadCell::Kind::number) return cell.is_shown_date;
    if (cell.kind != ReadCell::Kind::text) return false;
    std::string_view const text = trimmed(cell.text);
    auto const date = numbers_of_date(text);
    // four digits of a year: an id may be `1.1.12`
    bool const is_whole = date && text.size() > 4 &&
                          text.substr(text.size() - 4).find(date->separator) == text.npos &&
                          (day_of(date->numbers[2], date->numbers[1], date->numbers[0]) ||
                           day_of(date->numbers[2], date->numbers[0], date->numbers[1]));
    return is_whole || is_day_and_month(text);
}

std::string shown_text(ReadCell const& cell, DateReading dates) {
    Date const date =
        cell.is_shown_date ? day_of_number(trimmed(cell.text), dates.from_1904) : Date{};
    return date ? date.in_words() : cell.text;
}

bool has_lost_letter(std::string_view text) {
    auto const is_letter = [&](std::size_t at) {
        char const c = lower(text[at]);
        return c >= 'a' && c <= 'z';
    };
    bool const is_address = text.find("//") != text.npos || text.find("www.") != text.npos;
    for (std::size_t at = text.find('?', 1); at < text.size() && !is_address;
         at = text.find('?', at + 1))
        if (at + 1 < text.size() && is_letter(at - 1) && is_letter(at + 1)) return true;
    return false;
}

std::string_view misread_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (static_cast<unsigned char>(text[at]) < 0xC0U) continue;
        if (std::size_t const size = misread_here(text.substr(at)); size > 0)
            return text.substr(at, size);
    }
    return {};
}

void name_damage_once(std::vector<Diagnostic>& problems) {
    for (OnceForAll const& kind : told_once) {
        auto const is_of_kind = [&](Diagnostic const& each) { return each.id == kind.one.id; };
        auto const first = std::find_if(problems.begin(), problems.end(), is_of_kind);
        auto const count =
            static_cast<std::size_t>(std::count_if(first, problems.end(), is_of_kind));
        if (count < 2) continue;
        problems.erase(std::remove_if(first + 1, problems.end(), is_of_kind), problems.end());
        std::vector<Parameter> parameters = first->parameters;
        parameters.push_back(ParameterValue(count).named("count"));
        *first = say_row(kind.many, std::move(parameters)).at(first->place);
    }
}

}  // namespace assay::cells
