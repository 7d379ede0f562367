#pragma once

#include <assay/sheet_layout.hpp>
#include <assay/workbook.hpp>

#include "sheets/words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sheets {

/// What ratings are called in a form: as the user says, as its layout says, or as the pack does. A form may also have
/// a word for an element that does not apply, and words for what is not rated.
class PlainLabels {
public:
    enum class Means : std::uint8_t {
        nothing,  ///< not rated
        rating,
        claimed,  ///< claimed as not applicable, or such a claim accepted
        unclear,  ///< `N/A`, of which nobody said what it means
        unknown,
    };

    struct Meaning {
        Means means = Means::unknown;
        std::string rating = {};  ///< its id

        friend bool operator==(Meaning const&, Meaning const&) = default;
    };

    /// `layout` may be null, and must outlive this like `words`.
    PlainLabels(Words const& words, SheetLayout const* layout, ColumnMap::Pairs const& said);

    /// What the user says of labels and what is no rating: the labels.
    [[nodiscard]] std::vector<std::string> const& wrong() const& { return wrong_; }

    [[nodiscard]] Meaning of(std::string_view label) const;

    /// What a text means in a column that is not for ratings: nothing, where it is a word for what does not apply or is
    /// not rated; unclear as above; else unknown, a text like any other.
    [[nodiscard]] Means of_text(std::string_view text) const;

    /// The word for a rating, and for a claim.
    [[nodiscard]] std::string label(std::string_view rating) const;
    [[nodiscard]] std::string claimed() const;

    /// All words that can be chosen, the ratings first, from worst to best.
    [[nodiscard]] std::vector<std::string> choices() const;

    // of a temporary, what these hand out would dangle
    std::vector<std::string> const& wrong() const&& = delete;

private:
    [[nodiscard]] Meaning meaning_of_name(std::string_view name) const;

    Words const* words_;
    SheetLayout const* layout_;
    std::vector<std::pair<std::string, Meaning>> said_;
    std::vector<std::string> wrong_;
};

}  // namespace assay::sheets
