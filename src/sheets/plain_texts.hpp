#pragma once

#include <assay/assessment.hpp>
#include <assay/rule_pack.hpp>

#include "sheets/plain_columns.hpp"
#include "sheets/plain_labels.hpp"
#include "sheets/value.hpp"
#include "sheets/words.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sheets {

/// What a row of a layout is about: an element with a judgement of each side, or a piece of evidence.
struct PlainSubject {
    std::string element = {};
    std::size_t evidence = none;                        ///< index in the file
    std::array<std::size_t, 2> judgements{none, none};  ///< self, assessor
    bool is_first = true;  ///< of the rows of its element: evidence and claims stand in this one

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

/// Whether an id is that of the element, or of one of its parts or guidance points.
[[nodiscard]] bool is_of(Text point, std::string_view element);

/// Whether a piece of evidence is offered for an element, or for a part or a guidance point of it.
[[nodiscard]] bool is_for(Evidence const& evidence, std::string_view element);

/// What the cells of a layout say of an assessment as it is now.
class PlainTexts {
public:
    /// All must outlive this; `assessment` may change meanwhile.
    PlainTexts(Assessment const& assessment, RulePack const& pack, Words const& words,
               PlainLabels const& labels)
        : assessment_(&assessment), pack_(&pack), words_(&words), labels_(&labels) {}

    /// The text of a cell, as long as a cell can be. Of shown and told evidence it is made of `pieces`.
    [[nodiscard]] std::string text(PlainField const& field, PlainSubject const& subject) const;
    [[nodiscard]] std::string lines(std::vector<std::size_t> const& pieces) const;

    /// The claim that an element does not apply; null when there is none.
    [[nodiscard]] Claim const* claim(std::string_view element) const&;

    /// Whether the cells of a side speak of the claim in place of a judgement: of the applicant's, while it is made; of
    /// the assessor's, while it is accepted and no judgement says otherwise.
    [[nodiscard]] bool shows_claim(PlainSubject const& subject, std::size_t side) const;

    /// The column of the sheet Claims for a field of a judgement; null when claims have none.
    [[nodiscard]] static Column const* column_of_claim(PlainField const& field);

    // of a temporary, what this hands out would dangle
    Claim const* claim(std::string_view) const&& = delete;

private:
    [[nodiscard]] std::string about(PlainField const& field, std::string_view element) const;
    [[nodiscard]] std::string of_side(PlainField const& field, PlainSubject const& subject,
                                      std::size_t side) const;

    Assessment const* assessment_;
    RulePack const* pack_;
    Words const* words_;
    PlainLabels const* labels_;
};

/// What the last cell of a row of a layout says: what the row is about and what its cells held when it was written,
/// as marks (sheets/base.hpp), so that on import it is known who changed what.
struct PlainMarks {
    /// A piece of evidence in a cell, or an id in a list.
    struct Item {
        std::string id, line;
    };
    struct Cell {
        std::string text;
        std::vector<Item> items = {};
    };

    bool is_known = false;
    bool is_heading = false;  ///< of a criterion: the key is the whole row
    bool is_first = true;     ///< of the rows of its element
    std::string key;
    std::vector<Cell> cells;                ///< by column of the layout
    std::array<std::string, 2> judgements;  ///< author and visit; empty: there was none

    [[nodiscard]] std::string text() const;
};

/// Reads it; nothing is known when the cell holds something else, or the layout has another number of columns.
[[nodiscard]] PlainMarks read_plain_marks(std::string_view text, std::size_t columns);

/// The mark by which a judgement is known.
[[nodiscard]] std::string mark_of(Judgement const& judgement);

}  // namespace assay::sheets
