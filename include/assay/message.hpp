#pragma once

/// @file
/// @ingroup model
/// The catalogue of messages, and how a host replaces their words.

#include <assay/export.hpp>

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace assay {

/// What a parameter of a message is in one diagnostic.
struct Parameter {
    std::string name{};  ///< as the text names it: `element`
    /// As the English text shows it, without the backticks that belong to the text: `4.5.4`. Long texts are cut.
    std::string value{};
    /// Where the value is itself words of the catalogue, "a number", the id of these; empty where it is a name, a
    /// number or whatever else an input says.
    std::string id{};

    /// Equal: the same in all members.
    friend bool operator==(Parameter const&, Parameter const&) = default;
};

/// A row of the catalogue of messages: the words for one thing that can be wrong, or words that stand in other
/// messages. `{element}` in a text stands for the parameter of that name, `{{` for a brace.
///
///     {"unknown-kind-of-visit", "unknown-kind", "there is no kind of visit `{kind}`", "one of {known}"}
struct MessageText {
    std::string_view id{};  ///< lower-case, unique, stable: a host may store it and ask for it
    std::string_view
        code{};  ///< of the diagnostic (codes.hpp); empty of words that stand in other messages
    /// Of a diagnostic: lower case, no full stop. Of a report: a sentence or a part of one, as it is printed.
    std::string_view text{};
    /// What was expected; empty when the text says it all. It is left out where one of its parameters is empty.
    std::string_view expected{};
};

/// The whole catalogue, by id, in English: every message that the library, or the tool, can give. The texts live
/// as long as the program. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::span<MessageText const> messages();

/// The row of an id; null when there is none. Thread-safe.
[[nodiscard]] ASSAY_EXPORT MessageText const* find_message(std::string_view id);

/// A host's own words, in another language or another tone: given an id of the catalogue, the row to use instead,
/// or null when the host has none. Of the row only `text` and `expected` are read, while the call lasts.
using Words = std::function<MessageText const*(std::string_view id)>;

}  // namespace assay
