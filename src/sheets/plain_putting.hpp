#pragma once

#include "sheets/plain_columns.hpp"
#include "sheets/plain_labels.hpp"
#include "sheets/plain_texts.hpp"
#include "sheets/take_over.hpp"

#include <map>
#include <string>
#include <vector>

namespace assay::sheets {

/// What a row says in one of its columns.
struct PlainEntry {
    PlainColumn const* column = nullptr;
    std::string text = {};             ///< as its field has it: a rating by its label
    PlainLabels::Meaning rating = {};  ///< of a rating
    std::string mark = {};             ///< what the cell held when it was written; empty: not known
    bool is_changed = true;            ///< since then, or nobody knows
    Place place = {};

    [[nodiscard]] bool is_for_all() const { return column->column == PlainColumn::every_row; }
    [[nodiscard]] PlainField const& field() const& { return column->field; }

    // of a temporary, what this hands out would dangle
    PlainField const& field() const&& = delete;
};

/// A row with what it says. Blank cells are entries only where they held something before.
struct PlainRow {
    std::vector<std::string> elements;
    std::vector<PlainEntry> entries;
    PlainMarks marks;  ///< nothing is known of the row of a sheet that assay did not write
    Place key;         ///< the cell that says what the row is about

    /// What it says in a column; null when that is nothing.
    [[nodiscard]] PlainEntry const* entry(PlainField const& field) const&;
    /// Whether a column of this part says something, for this row alone.
    [[nodiscard]] bool says(PlainField::Part part) const;

    // of a temporary, what this hands out would dangle
    PlainEntry const* entry(PlainField const&) const&& = delete;
};

/// Decides whether what a cell says may be put into the assessment. A row that assay wrote changes what was changed in
/// it since, unless the file has changed there, too. Any other row adds what is new; what the file says already is
/// never changed by it. Two rows must agree.
class PlainPutting {
public:
    explicit PlainPutting(Draft& draft) : draft_(draft) {}

    [[nodiscard]] Draft& draft() { return draft_; }

    /// `what` names the member that the cell is about, `now` is its text in the file; a new object may be changed freely.
    /// Why not goes to the problems, unless the file says the same.
    [[nodiscard]] bool may_put(PlainEntry const& entry, std::string const& what,
                               std::string const& now, bool is_new);

    void problem(Place const& place, Said said);

    /// Takes down that a member of the assessment came from this cell.
    void origin(std::string const& pointer, Place const& place);
    void origin(std::string const& pointer, PlainEntry const& entry, Layout const& layout);

private:
    Draft& draft_;
    std::map<std::string, std::string> said_at_;  ///< which cell was the first to say something
};

}  // namespace assay::sheets
