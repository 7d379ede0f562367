#pragma once

/// @file
/// @ingroup model
/// Answers to the questions of a pack, and JSON that assay keeps for others.

#include <assay/date.hpp>
#include <assay/names.hpp>
#include <assay/number.hpp>
#include <assay/storage.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace assay {

/// Something a rule pack asks about an organisation, a site, a visit, a piece of evidence or a
/// judgement, and its answer. Which facts there are, and their types, is the pack's to say; a date
/// is written as text (`YYYY-MM-DD`) and read as a date where the pack declares one.
struct Fact {
    /// The type of the answer; it names the member that has it.
    enum class Kind : std::uint8_t { yes_no, number, text, set };

    Text name{};               ///< id of the question in the pack
    Kind kind = Kind::yes_no;  ///< which of the members below has the answer
    bool yes = false;          ///< when `kind` is yes_no
    Number number{};           ///< when `kind` is number
    Text text{};               ///< when `kind` is text
    List<Text> set{};          ///< when `kind` is set: texts, in the order of the file
};
template <>
inline constexpr std::array<std::string_view, 4> names_of<Fact::Kind>{"yes_no", "number", "text",
                                                                      "set"};

/// A piece of JSON that assay keeps and hands back but never looks into: compact text of one object.
/// Empty means absent.
struct Json {
    Text text{};  ///< one object, `{...}`; empty: absent
};

}  // namespace assay
