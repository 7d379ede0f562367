#pragma once

#include <assay/diagnostic.hpp>

#include "model/message_pieces.hpp"

#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// How a source says what is wrong: by a row of the catalogue (model/messages), with a value for each parameter.
//
//     problems.push_back(
//         say<linking_messages, "unknown-kind-of-visit">({{"kind", id}, {"known", list_of(kinds)}})
//             .at(place)
//             .near(nearest(id, kinds)));
//
// That the table has the row, that the row has these parameters, and that none is missing is checked when the
// source is compiled. (A parameter that is given twice in the place of another one is an assertion.) The English
// text is filled in at once, since nearly all hosts print it.
//
// A table for each topic, and not one for all, so that who changes a word compiles only what says it.

namespace assay {

/// The id of a row, as an argument of a template.
template <std::size_t size>
struct MessageId {
    char text[size]{};

    // NOLINTNEXTLINE(google-explicit-constructor): stands for the literal
    consteval MessageId(char const (&literal)[size]) {
        for (std::size_t i = 0; i < size; ++i) text[i] = literal[i];
    }
    [[nodiscard]] constexpr std::string_view view() const& { return {text, size - 1}; }
    std::string_view view() const&& = delete;  // of a temporary, it would dangle
};

consteval MessageText const& row_in(std::span<MessageText const> table, std::string_view id) {
    for (MessageText const& row : table)
        if (row.id == id) return row;
    throw "the table has no message with this id";
}

/// A row of the catalogue.
template <auto const& table, MessageId id>
inline constexpr MessageText const& row_of = row_in(table, id.view());

/// The name of a parameter of a row.
template <auto const& table, MessageId id>
class ParameterName {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): stands for the literal
    consteval ParameterName(char const* literal) : name_(literal) {
        if (!ParameterNames(row_of<table, id>).has(name_))
            throw "the message has no parameter of this name";
    }
    [[nodiscard]] std::string_view text() const& { return name_; }
    std::string_view text() const&& = delete;  // of a temporary, it would dangle

private:
    std::string_view name_;
};

/// What a parameter is: a text, a number, or a noun of the catalogue.
// NOLINTBEGIN(google-explicit-constructor): stands for each of them
class ParameterValue {
public:
    ParameterValue(std::string text) : made_{{}, std::move(text), {}} {}
    ParameterValue(std::string_view text) : ParameterValue(std::string(text)) {}
    ParameterValue(char const* text) : ParameterValue(std::string(text)) {}
    ParameterValue(std::integral auto number) : ParameterValue(std::to_string(number)) {}
    ParameterValue(bool) = delete;
    ParameterValue(char) = delete;
    ParameterValue(MessageText const& noun)
        : made_{{}, std::string(noun.text), std::string(noun.id)} {}
    /// The message of another diagnostic; it has words of the catalogue where it has no parameters of its own.
    ParameterValue(Diagnostic const& other)
        : made_{{}, other.message, other.parameters.empty() ? other.id : std::string()} {}

    Parameter named(std::string_view name) && {
        made_.name = name;
        return std::move(made_);
    }

private:
    Parameter made_;
};
// NOLINTEND(google-explicit-constructor)

/// A parameter of a row with its value.
template <auto const& table, MessageId id>
struct Argument {
    Argument(ParameterName<table, id> name, ParameterValue value)
        : made(std::move(value).named(name.text())) {}

    Parameter made;
};

/// A diagnostic that gets its place and the nearest name when it has been said.
struct Said : Diagnostic {
    Said&& at(Place where) && {
        place = std::move(where);
        return std::move(*this);
    }
    Said&& near(std::string_view name) && {
        nearest = name;
        return std::move(*this);
    }
};

[[nodiscard]] Said say_row(MessageText const& row, std::vector<Parameter> parameters);

template <auto const& table, MessageId id>
[[nodiscard]] Said say() {
    static_assert(ParameterNames(row_of<table, id>).count == 0,
                  "give the parameters of the message");
    return say_row(row_of<table, id>, {});
}

template <auto const& table, MessageId id, std::size_t count>
[[nodiscard]] Said say(Argument<table, id> (&&arguments)[count]) {
    static_assert(ParameterNames(row_of<table, id>).count == count,
                  "give each parameter of the message once");
    std::vector<Parameter> parameters;
    parameters.reserve(count);
    for (Argument<table, id>& each : arguments) parameters.push_back(std::move(each.made));
    return say_row(row_of<table, id>, std::move(parameters));
}

}  // namespace assay
