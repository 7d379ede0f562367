#include "model/messages.hpp"

#include <assay/diagnostic.hpp>
#include <assay/message.hpp>

#include "model/messages/catalogue.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <cassert>

// Texts of the catalogue filled in, in English and in a host's own words. A value is never looked into: braces in
// what an input says stay what they are.

namespace assay {
namespace {

constexpr std::string_view mark_of_english = "[en] ";

/// All rows, by id.
std::vector<MessageText> const& sorted_rows() {
    static std::vector<MessageText> const rows = [] {
        std::vector<MessageText> all;
        for (auto const topic : catalogue) all.insert(all.end(), topic.begin(), topic.end());
        std::sort(all.begin(), all.end(),
                  [](MessageText const& a, MessageText const& b) { return a.id < b.id; });
        return all;
    }();
    return rows;
}

Parameter const* find_parameter(std::vector<Parameter> const& parameters, std::string_view name) {
    auto const found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](Parameter const& each) { return each.name == name; });
    return found == parameters.end() ? nullptr : &*found;
}

/// Fills in a text; `value_of` gives the value of a parameter.
template <class ValueOf>
std::string fill(std::string_view text, std::vector<Parameter> const& parameters,
                 ValueOf value_of) {
    std::string filled;
    for (Pieces pieces{text}; !pieces.done();) {
        auto const [piece, name] = pieces.next();
        filled += piece;
        if (name.empty()) continue;
        if (Parameter const* const given = find_parameter(parameters, name))
            filled += value_of(*given);
        else  // of a host's words, which may name what there is not
            filled.append("{").append(name).append("}");
    }
    return filled;
}

/// Whether a text names a parameter whose value is empty.
bool lacks_value(std::string_view text, std::vector<Parameter> const& parameters) {
    for (Pieces pieces{text}; !pieces.done();) {
        Parameter const* const given = find_parameter(parameters, pieces.next().parameter);
        if (given != nullptr && given->value.empty()) return true;
    }
    return false;
}

std::string_view english(Parameter const& parameter) { return parameter.value; }

[[maybe_unused]] bool are_all_given(MessageText const& row,
                                    std::vector<Parameter> const& parameters) {
    ParameterNames const names{row};
    return names.count == parameters.size() &&
           std::all_of(
               names.names.begin(), names.names.begin() + names.count,
               [&](std::string_view name) { return find_parameter(parameters, name) != nullptr; });
}

/// Words of a host, or English with its mark.
std::string in_words_of(Words const& host, Parameter const& parameter) {
    if (parameter.id.empty()) return parameter.value;
    MessageText const* const row = host(parameter.id);
    return row != nullptr ? std::string(row->text) : std::string(mark_of_english) + parameter.value;
}

/// A part of a diagnostic put behind what there is of it: `how` is the row that says how.
std::string with_part(MessageText const& how, Words const& words, std::string message,
                      std::string_view name, std::string const& part) {
    if (part.empty()) return message;
    MessageText const* const others = words ? words(how.id) : nullptr;
    return fill((others != nullptr ? *others : how).text,
                {{"message", std::move(message), {}}, {std::string(name), part, {}}}, english);
}

}  // namespace

std::span<MessageText const> messages() { return sorted_rows(); }

MessageText const* find_message(std::string_view id) {
    auto const& rows = sorted_rows();
    auto const found =
        std::lower_bound(rows.begin(), rows.end(), id,
                         [](MessageText const& row, std::string_view key) { return row.id < key; });
    return found != rows.end() && found->id == id ? &*found : nullptr;
}

Said say_row(MessageText const& row, std::vector<Parameter> parameters) {
    assert(are_all_given(row, parameters));
    Said said;
    said.code = row.code;
    said.id = row.id;
    said.message = fill(row.text, parameters, english);
    if (!lacks_value(row.expected, parameters))
        said.expected = fill(row.expected, parameters, english);
    said.parameters = std::move(parameters);
    return said;
}

Diagnostic make_diagnostic(std::string_view id, std::vector<Parameter> parameters, Place place) {
    MessageText const* const row = find_message(id);
    assert(row != nullptr);
    return say_row(*row, std::move(parameters)).at(std::move(place));
}

Diagnostic translated(Diagnostic diagnostic, Words const& words) {
    MessageText const* const row = diagnostic.id.empty() ? nullptr : words(diagnostic.id);
    if (row == nullptr) {
        diagnostic.message.insert(0, mark_of_english);
        return diagnostic;
    }
    auto const value_of = [&](Parameter const& each) { return in_words_of(words, each); };
    diagnostic.message = fill(row->text, diagnostic.parameters, value_of);
    diagnostic.expected = lacks_value(row->expected, diagnostic.parameters)
                              ? std::string()
                              : fill(row->expected, diagnostic.parameters, value_of);
    return diagnostic;
}

std::string whole_message(Diagnostic const& diagnostic, Words const& words) {
    Diagnostic const told = words ? translated(diagnostic, words) : diagnostic;
    std::string text = with_part(row_of<general_messages, "with-expected">, words, told.message,
                                 "expected", told.expected);
    return with_part(row_of<general_messages, "with-nearest">, words, std::move(text), "nearest",
                     told.nearest);
}

}  // namespace assay
