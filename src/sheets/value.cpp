#include "sheets/value.hpp"

#include <assay/date.hpp>

#include "cells/damage.hpp"
#include "cells/dates.hpp"
#include "model/characters.hpp"
#include "model/messages/sheets.hpp"
#include "model/messages/tables.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace assay::sheets {
namespace {

using json::Kind;

constexpr std::size_t longest_cell = 32767;  // characters of a cell, in every spreadsheet
constexpr std::size_t shown_of_cut = 2000;   // bytes
constexpr std::string_view cut_begins = "[cut here: the whole text has ";
constexpr std::string_view cut_ends =
    " characters, too many for a cell. It stays as it is. To replace it, clear the cell first.]";

/// Counted as spreadsheets do: in UTF-16, where a character beyond the first plane is two. `_x` may begin what
/// is written with six characters more.
std::size_t length_in_cell(std::string_view text) {
    if (text.size() <= longest_cell / 7) return text.size();
    std::size_t length = count_characters(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) >= 0xF0U) ++length;
        if (text[i] == '_' && i + 1 < text.size() && text[i + 1] == 'x') length += 6;
    }
    return length;
}

}  // namespace

std::string list_of_starts(std::vector<std::string> const& words) {
    std::string text;
    for (std::string const& word : words)
        if (!word.empty()) text += (text.empty() ? "" : ", ") + quote_start(word);
    return text;
}

void const* Member::of(void const* object) const {
    return field->of(outer == nullptr ? object : outer->of(object));
}

void* Member::at(void* object) const {
    return field->at(outer == nullptr ? object : outer->at(object));
}

Member member(json::Shape const& shape, std::string_view key) {
    auto const dot = key.find('.');
    for (json::Field const& field : shape.fields) {
        if (field.key != key.substr(0, dot)) continue;
        if (dot == key.npos) return {nullptr, &field};
        return {&field, member(*field.shape, key.substr(dot + 1)).field};
    }
    assert(false);
    return {};
}

std::vector<std::string> CellForm::choices() const {
    std::vector<std::string> words;
    if (member_.field->kind == Kind::flag) return {"yes", "no"};
    for (std::string_view const name : member_.field->words)
        if (!name.empty()) words.push_back(spaced(name));
    return words;
}

bool CellForm::is_id() const {
    auto const& rule = member_.field->rule;
    return member_.field->kind == Kind::texts || rule.declares != 0 || rule.cites != 0 ||
           column_->field == "element";
}

bool CellForm::is_name() const {
    constexpr std::array<std::string_view, 4> of_people{"author", "by", "decided_by", "closed_by"};
    return is_id() || column_->is_key ||
           std::find(of_people.begin(), of_people.end(), column_->field) != of_people.end();
}

// What stands in the cell: a longer text is cut.
std::string CellForm::text(void const* object) const {
    void const* const value = member_.of(object);
    switch (member_.field->kind) {
        case Kind::date:
            return static_cast<Date const*>(value)->iso();
        case Kind::flag:
            return *static_cast<bool const*>(value) ? "yes" : "no";
        case Kind::choice:
            return spaced(member_.field->words[*static_cast<std::uint8_t const*>(value)]);
        case Kind::texts:
            return in_cell(joined(*static_cast<List<Text> const*>(value)));
        default: {
            Text const text = *static_cast<Text const*>(value);
            return in_cell(
                words_->word(column_->vocabulary, is_name() ? tidied(text) : std::string(text)));
        }
    }
}

bool CellForm::returns(void const* object) const {
    void const* const value = member_.of(object);
    std::string const shown = text(object);
    if (member_.field->kind == Kind::texts) {
        auto const& list = *static_cast<List<Text> const*>(value);
        std::vector<std::string> const back = split_list(shown);
        return std::equal(list.begin(), list.end(), back.begin(), back.end());
    }
    if (member_.field->kind != Kind::text) return true;
    std::string_view const id = words_->id(column_->vocabulary, shown);
    return *static_cast<Text const*>(value) == (id.empty() ? std::string_view{shown} : id);
}

std::string CellForm::exact(void const* object) const {
    void const* const value = member_.of(object);
    if (member_.field->kind == Kind::text) return std::string(*static_cast<Text const*>(value));
    return joined(*static_cast<List<Text> const*>(value));
}

void CellForm::put_exact(void* object, std::string_view text, Storage& storage) const {
    if (member_.field->kind != Kind::text) return put(object, std::string(text), storage);
    *static_cast<Text*>(member_.at(object)) = storage.keep(text);
}

std::optional<std::string> CellForm::text(ReadCell const& cell, DateReading dates,
                                          Diagnostic& problem) const {
    if (cell.lacks_value()) {
        problem = cells::about_formula(cell);
        return std::nullopt;
    }
    if (is_date()) return cells::date_text(cell, dates, problem);
    if (auto damage = is_id() ? cells::about_id(cell, dates) : std::nullopt) {
        problem = *std::move(damage);
        return std::nullopt;
    }
    if (is_cut(trimmed(cell.text))) return with_line_feeds(trimmed(cell.text));
    bool const is_list = member_.field->kind == Kind::texts;
    std::string const typed = is_list     ? std::string(trimmed(cell.text))
                              : is_name() ? tidied(cell.text)
                                          : cell.text;
    if (column_->vocabulary == Vocabulary::programmes) return programme(tidied(typed));
    if (is_list) {
        std::vector<std::string> const texts = split_list(typed);
        std::vector<Text> const views{texts.begin(), texts.end()};
        return joined(views);
    }
    bool const is_choice = member_.field->kind == Kind::choice ||
                           member_.field->kind == Kind::flag ||
                           !words_->of(column_->vocabulary).empty();
    return is_choice ? choice(tidied(typed), problem) : with_line_feeds(typed);
}

std::optional<std::string> CellForm::choice(std::string_view typed, Diagnostic& problem) const {
    auto const& of_pack = words_->of(column_->vocabulary);
    if (!of_pack.empty()) {
        if (typed.empty()) return std::string{};
        std::string_view const id = words_->id(column_->vocabulary, typed);
        if (!id.empty()) return words_->word(column_->vocabulary, id);
    } else {
        bool const is_flag = member_.field->kind == Kind::flag;
        if (typed.empty() && is_flag) return member_.field->rule.yes_if_absent ? "yes" : "no";
        if (typed.empty()) return spaced(member_.field->words.front());
        for (std::string const& word : choices())
            if (is_same_word(word, typed)) return word;
    }
    auto const known = of_pack.empty() ? choices() : of_pack;
    std::string const list = list_of_starts(known);
    bool const is_rating = column_->vocabulary == Vocabulary::ratings;
    problem = (is_rating ? say<sheet_messages, "unknown-rating-in-cell">(
                               {{"rating", start_of(typed)}, {"known", list}})
                         : say<sheet_messages, "word-not-in-list">(
                               {{"word", start_of(typed)}, {"known", list}}))
                  .near(nearest(typed, known));
    return std::nullopt;
}

// Where a pack declares no programme, any words will do; an unknown one is a problem of the file.
std::string CellForm::programme(std::string_view typed) const {
    std::string_view const id = words_->id(column_->vocabulary, typed);
    return id.empty() ? std::string{typed} : words_->word(column_->vocabulary, id);
}

void CellForm::put(void* object, std::string const& text, Storage& storage) const {
    void* const value = member_.at(object);
    json::Field const& field = *member_.field;
    if (field.kind == Kind::date) {
        *static_cast<Date*>(value) = Date::parse(text).value_or(Date{});
    } else if (field.kind == Kind::flag) {
        *static_cast<bool*>(value) = text == "yes";
    } else if (field.kind == Kind::choice) {
        auto const found = std::find_if(field.words.begin(), field.words.end(),
                                        [&](auto name) { return spaced(name) == text; });
        *static_cast<std::uint8_t*>(value) = static_cast<std::uint8_t>(found - field.words.begin());
    } else if (field.kind == Kind::texts) {
        std::vector<Text> kept;
        for (std::string const& each : split_list(text)) kept.push_back(storage.keep(each));
        *static_cast<List<Text>*>(value) = storage.keep(List<Text>{kept});
    } else {
        std::string_view const id = words_->id(column_->vocabulary, text);
        *static_cast<Text*>(value) = storage.keep(id.empty() ? std::string_view{text} : id);
    }
}

std::string in_cell(std::string_view text) {
    std::string whole = with_line_feeds(text);
    std::erase(whole, '\0');
    std::size_t const length = length_in_cell(whole);
    if (length <= longest_cell) return whole;
    std::string const characters = std::to_string(count_characters(text));
    return std::string{within_bytes(whole, shown_of_cut)} + "\n" + std::string{cut_begins} +
           characters + std::string{cut_ends};
}

bool is_cut(std::string_view text) {
    return text.ends_with(cut_ends) && text.find(cut_begins) != text.npos;
}

std::string joined(List<Text> texts) {
    std::string line;
    for (Text const text : texts) {
        if (!line.empty()) line += ", ";
        bool const is_plain =
            !text.empty() && text.find_first_of(",;\"\r\n") == text.npos && tidied(text) == text;
        if (is_plain) {
            line += text;
            continue;
        }
        line += '"';
        for (char const c : text) line.append(c == '"' ? 2 : 1, c);
        line += '"';
    }
    return line;
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < text.size();) {
        std::string item;
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
        bool const is_quoted = at < text.size() && text[at] == '"';
        if (is_quoted)
            for (++at; at < text.size(); ++at) {
                if (text[at] == '"' && (++at >= text.size() || text[at] != '"')) break;
                item += text[at];
            }
        std::size_t const end = std::min(text.find_first_of(",;\r\n", at), text.size());
        item += is_quoted ? std::string(trimmed(text.substr(at, end - at)))
                          : tidied(text.substr(at, end - at));
        if (is_quoted || !item.empty()) texts.push_back(std::move(item));
        at = end + 1;
    }
    return texts;
}

std::string with_line_feeds(std::string_view text) {
    std::string made;
    made.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        made += text[i] == '\r' ? '\n' : text[i];
    }
    return made;
}

}  // namespace assay::sheets
