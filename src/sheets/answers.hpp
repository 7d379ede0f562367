#pragma once

#include <assay/assessment.hpp>
#include <assay/diagnostic.hpp>
#include <assay/fact.hpp>
#include <assay/names.hpp>

#include "algebra/values/types.hpp"
#include "json/shape.hpp"
#include "sheets/table.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Facts in cells. In a file each organisation, site, visit, piece of evidence and judgement has its own; in a
// workbook they are rows of one sheet, and so are the figures of all surveys.

namespace assay::sheets {

/// What a fact is about.
enum class Bearer : std::uint8_t { unsaid, organisation, site, visit, evidence, judgement };

/// What kind of value a cell holds.
enum class AnswerType : std::uint8_t { unsaid, yes_no, number, text, list, date };

/// An answer to a question of the pack, as a row of the sheet Questions shows it.
struct Answer {
    Bearer about = Bearer::unsaid;
    Text which{};  ///< id of the bearer; of the organisation none, of a judgement its name
    Text fact{};
    Text says{};                    ///< the text of its cell
    Fact const* written = nullptr;  ///< as the file has it; null: it is new
    std::size_t bearer = 0;         ///< index of the bearer, where it is written
    Bearer written_about = Bearer::unsaid;
    Text written_which{};
};

/// A figure of a survey, as a row of the sheet Survey results shows it.
struct Figure {
    Text survey{};
    Text name{};
    Text says{};
    AnswerType type = AnswerType::unsaid;
    Fact const* written = nullptr;
    std::size_t bearer = 0;
    Text written_survey{};
};

[[nodiscard]] json::Shape const& answer_shape();
[[nodiscard]] json::Shape const& figure_shape();

/// The name by which the sheet Questions calls a judgement: `1.3.4/self/QM1/sa-2026`.
[[nodiscard]] std::string short_name(Judgement const& judgement);

/// What a kind of row is as the bearer of facts, and what a type of values is as the type of a cell.
[[nodiscard]] Bearer bearer_of(algebra::Kind kind);
[[nodiscard]] AnswerType answer_type(algebra::Type type);
[[nodiscard]] AnswerType answer_type(Fact::Kind kind);

/// How a sheet calls a type: "yes or no", "a number".
[[nodiscard]] std::string_view in_words(AnswerType type);

/// A fact as a text, and that text in a cell.
[[nodiscard]] std::string exact_text(Fact const& fact);
[[nodiscard]] std::string text_of(Fact const& fact);

/// The text for what stands in a cell; nothing, and a problem without a place, when it is no value of the type.
/// Of no type, anything is one.
[[nodiscard]] std::optional<std::string> answer_text(ReadCell const& cell, AnswerType type,
                                                     DateReading dates, Diagnostic& problem);

/// The fact that a text of a cell says. Requires: it came from the function above, of this type.
[[nodiscard]] Fact fact_of(Text name, std::string_view text, AnswerType type, Storage& storage);

}  // namespace assay::sheets

template <>
inline constexpr std::array<std::string_view, 6> assay::names_of<assay::sheets::Bearer>{
    "", "organisation", "site", "visit", "evidence", "judgement"};
template <>
inline constexpr std::array<std::string_view, 6> assay::names_of<assay::sheets::AnswerType>{
    "", "yes_no", "number", "text", "list", ""};
