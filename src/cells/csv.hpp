#pragma once

#include <assay/diagnostic.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A text in a table, with its place.
struct Cell {
    std::string text;
    Place place;
};

namespace cells {

/// A cell of CSV as it was written, and where it begins.
struct CsvCell {
    std::string text;
    std::size_t line = 0, column = 0;  ///< in bytes, from 1
};

/// The separator of a table: the comma, semicolon or tabulator that stands equally often in most of its first rows,
/// outside of quotes. So the commas of `3,0` and of a title above the table are none.
[[nodiscard]] char usual_separator(std::string_view text);

/// A comma, a semicolon or a tabulator, whichever comes first outside of quotes.
[[nodiscard]] char first_separator(std::string_view text);

/// Cuts CSV (RFC 4180) into rows; what stands between quotes may hold separators, quotes and line ends. Blanks around
/// quotes are left out. A first line such as `sep=;`, by which Excel knows the separator, says what it is, and
/// is no row.
class CsvRows {
public:
    /// Requires: both outlive this; the text is UTF-8 without its mark.
    CsvRows(std::string const& file, std::string_view text, char separator);

    [[nodiscard]] bool done() const { return rest_.empty(); }
    [[nodiscard]] char separator() const { return separator_; }
    [[nodiscard]] char other() const { return separator_ == ',' ? ';' : ','; }

    /// What is wrong with the quotes, first. What comes behind it is cut in some way.
    [[nodiscard]] std::optional<Diagnostic> const& problem() const& { return problem_; }

    /// The next row, as it was written. Requires: not done.
    void next(std::vector<CsvCell>& row);
    /// The next row, each text on one line. Requires: not done.
    [[nodiscard]] std::vector<Cell> next();

    // of a temporary, what these hand out would dangle
    std::optional<Diagnostic> const& problem() const&& = delete;

private:
    void take_separator_line();
    void skip(std::size_t count);
    void end_row();
    [[nodiscard]] std::string_view plain();
    void quoted(CsvCell& cell);
    void skip_blanks();

    std::string const& file_;
    std::string_view rest_;
    char separator_;
    std::size_t line_ = 1, column_ = 1;
    std::optional<Diagnostic> problem_;
};

}  // namespace cells
}  // namespace assay
