#pragma once

#include <assay/date.hpp>
#include <assay/names.hpp>

#include "cli/options/option.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What takes the values of options down, by their kind. Each refers to the member it fills, which must
// live as long as the parser; each throws UsageError when the value cannot be.
namespace assay::cli::parse {

/// Any text; when it is empty and `when_empty` is not, that is what is wrong.
[[nodiscard]] Parser text(std::string& to, std::string_view when_empty = {});

/// Puts one more text behind those before.
[[nodiscard]] Parser one_more(std::vector<std::string>& to);

/// A file to read, behind those before. Standard input can be one of them only once.
[[nodiscard]] Parser file(std::vector<std::string>& to);

/// The id of an element or another node, which several options may give, but only one at a time.
[[nodiscard]] Parser node(std::string& to);

/// What stands between commas; `A,,B` has an empty part.
[[nodiscard]] Parser list(std::vector<std::string>& to);

/// `COLUMN=FIELD`, taken apart at its last sign: a heading may have others.
[[nodiscard]] Parser pair(std::vector<std::pair<std::string, std::string>>& to);

/// `WORD=RATING`, as above; `N/A=` is a word for nothing.
[[nodiscard]] Parser pair_or_nothing(std::vector<std::pair<std::string, std::string>>& to);

/// YYYY-MM-DD.
[[nodiscard]] Parser day(Date& to);

/// That it was given.
[[nodiscard]] Parser flag(bool& to);

/// Digits that make a number from `least` to `most`; whether there was one.
[[nodiscard]] bool is_number(std::string const& text, std::uint64_t least, std::uint64_t most,
                             std::uint64_t& number);

[[noreturn]] void no_number(std::string_view option, std::string const& text, std::uint64_t least,
                            std::uint64_t most);

/// A whole number from `least` to `most`.
template <class To>
[[nodiscard]] Parser number(To& to, std::uint64_t least, std::uint64_t most) {
    return [&to, least, most](std::string_view option, std::string const& text) {
        std::uint64_t number = 0;
        if (!is_number(text, least, most, number)) no_number(option, text, least, most);
        to = number;
    };
}

/// The place of a word among those that an option takes.
[[nodiscard]] std::size_t place_of(std::string_view option, std::string const& word,
                                   std::vector<std::string> const& words);

/// The parts between commas that are not empty.
[[nodiscard]] std::vector<std::string> split_at_commas(std::string const& text);

/// A text in backticks, as messages quote what was given.
[[nodiscard]] std::string in_backticks(std::string_view text);

}  // namespace assay::cli::parse

namespace assay::cli {

/// An option whose value is one of these words, each with what it means. Its value in help is the words:
/// `text|json`.
template <class Meaning, class To>
[[nodiscard]] Option choice(std::string name,
                            std::vector<std::pair<std::string, Meaning>> const& words, To& to,
                            std::string says) {
    std::vector<std::string> known;
    std::vector<Meaning> meanings;
    std::string value;
    for (auto const& [word, meaning] : words) {
        value += (value.empty() ? "" : "|") + word;
        known.push_back(word);
        meanings.push_back(meaning);
    }
    return {std::move(name), std::move(value), std::move(says),
            [&to, known, meanings](std::string_view option, std::string const& text) {
                to = meanings[parse::place_of(option, text, known)];
            }};
}

/// The names of an enumeration as such words.
template <Named Enum>
[[nodiscard]] std::vector<std::pair<std::string, Enum>> words_of() {
    std::vector<std::pair<std::string, Enum>> words;
    for (std::string_view const name : names_of<Enum>)
        words.emplace_back(name, static_cast<Enum>(words.size()));
    return words;
}

}  // namespace assay::cli
