#pragma once

#include <assay/diagnostic.hpp>

#include "model/say.hpp"
#include "model/text_files.hpp"

#include <cstddef>
#include <functional>
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

/// What is wrong with a cell of CSV that goes on behind its closing quote, for every reader of CSV: most often a
/// quote is missing before.
[[nodiscard]] Diagnostic text_after_quote(Place place, Place const& opening);

/// Cuts CSV (RFC 4180) into rows; what stands between quotes may hold separators, quotes and line ends.
/// A comma or a semicolon separates, whichever comes first. Line ends and the blanks around them
/// become one space.
class CsvRows {
public:
    /// Requires: both outlive this.
    CsvRows(std::string const& file, std::string_view text);

    [[nodiscard]] bool done() const { return rest_.empty(); }
    [[nodiscard]] char separator() const { return separator_; }
    [[nodiscard]] char other() const { return separator_ == ',' ? ';' : ','; }

    /// What is wrong with the quotes, first. What comes behind it is cut in some way.
    [[nodiscard]] std::optional<Diagnostic> const& problem() const& { return problem_; }

    [[nodiscard]] std::vector<Cell> next();

    // of a temporary, what these hand out would dangle
    std::optional<Diagnostic> const& problem() const&& = delete;

private:
    void step();
    [[nodiscard]] std::string plain();
    [[nodiscard]] std::string quoted(Place const& opening);

    std::string const& file_;
    std::string_view rest_;
    char separator_;
    std::size_t line_ = 1, column_ = 1;
    std::optional<Diagnostic> problem_;
};

/// What is wrong with a table that is no text.
[[nodiscard]] Diagnostic table_not_text(std::string const& file, NotText const& bad);

/// The text without blanks at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The text without the mark that spreadsheets write at the beginning of UTF-8.
[[nodiscard]] std::string_view without_mark(std::string_view text);

/// Where the columns of a table are that have certain names; others are not looked at. Columns are meant
/// by the place of their name in the list.
class CsvColumns {
public:
    explicit CsvColumns(std::vector<std::string> names)
        : names_(std::move(names)), places_(names_.size()) {}

    /// Finds the columns by the heading, whatever its capitals; one that stands twice is a problem.
    void find(std::vector<Cell> const& heading, std::vector<Diagnostic>& problems);

    /// Tells that a column is missing, with the nearest name of the heading.
    void miss(std::size_t column, Said said, std::vector<Diagnostic>& problems) const;

    /// Takes one column for another one, too. Requires: has(other).
    void take(std::size_t column, std::size_t other) { places_[column] = places_[other]; }

    [[nodiscard]] std::size_t width() const { return found_.size(); }  ///< 0: not found yet
    [[nodiscard]] bool has(std::size_t column) const { return places_[column].has_value(); }
    /// All names of the heading.
    [[nodiscard]] std::vector<std::string> const& found() const& { return found_; }
    /// As it was asked for.
    [[nodiscard]] std::string const& name(std::size_t column) const& { return names_[column]; }
    /// As the heading spells it. Requires: has(column).
    [[nodiscard]] std::string const& spelt(std::size_t column) const& {
        return found_[*places_[column]];
    }

    /// What a row has in a column; empty without the column, or where the row is too short.
    [[nodiscard]] std::string const& text(std::vector<Cell> const& row, std::size_t column) const;
    /// Where that stands, or else the row.
    [[nodiscard]] Place const& place(std::vector<Cell> const& row, std::size_t column) const;

    // of a temporary, what these hand out would dangle
    std::vector<std::string> const& found() const&& = delete;
    std::string const& name(std::size_t) const&& = delete;
    std::string const& spelt(std::size_t) const&& = delete;

private:
    std::vector<std::string> names_;
    std::vector<std::optional<std::size_t>> places_;
    std::vector<std::string> found_;
    Place heading_;
};

/// What takes the rows of a table: `heading` says whether there is any use in going on.
struct CsvTaker {
    std::function<bool(std::vector<Cell> const&)> heading;
    std::function<void(std::vector<Cell> const&)> row;
};

/// Goes through a table whose first row is the heading, blank rows aside. Problems are a quote that is never
/// closed, text behind one that is, and a row wider than the heading.
void read_csv(std::string const& file, std::string_view text, CsvTaker const& taker,
              std::vector<Diagnostic>& problems);

}  // namespace assay
