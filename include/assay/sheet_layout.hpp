#pragma once

/// @file
/// @ingroup pack
/// The columns of forms that other organisations use.

#include <assay/diagnostic.hpp>
#include <assay/names.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A column of a layout.
struct LayoutColumn {
    std::string heading{};  ///< as the form prints it: `Show Me`
    std::string field{};    ///< what it holds, one of layout_fields(): `shown`, `self rating`
    std::string kind{};     ///< of evidence that is new in this column; empty: not said
};

/// What a form calls a rating.
struct LayoutLabel {
    std::string label{};   ///< as the form prints it: `Fully Compliant`
    std::string rating{};  ///< a rating of the pack, `claimed` or `not_rated`
};

/// What the rows of a layout are about.
enum class LayoutRows : std::uint8_t { elements, evidence };
template <>
inline constexpr std::array<std::string_view, 2> names_of<LayoutRows>{"elements", "evidence"};

/// The columns of a form or a list that other people use, with what each of them holds: a certification body's form, an
/// evidence matrix. A pack declares layouts beside the two that come with assay. to_xlsx() and to_csv() write an
/// assessment in one of them, import_sheets() reads it back. Immutable.
struct SheetLayout {
    std::string id{};                        ///< `body-form`
    std::string title{};                     ///< `a certification body's form`
    LayoutRows rows = LayoutRows::elements;  ///< whether a row is an element or a piece of evidence
    std::vector<LayoutColumn> columns{};     ///< from left to right
    std::vector<LayoutLabel> labels{};       ///< of several for one rating, the first is written
    Place place{};                           ///< where it is declared
    std::uint32_t layer = 0;   ///< index into RulePack::layers(): the pack that declares it
    bool is_of_assay = false;  ///< it comes with assay, and no pack declares it
};

}  // namespace assay
