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

    /// Where a quote begins that is never closed.
    [[nodiscard]] std::optional<Place> const& open() const& { return open_; }

    [[nodiscard]] std::vector<Cell> next();

    // of a temporary, what these hand out would dangle
    std::optional<Place> const& open() const&& = delete;

private:
    void step();
    [[nodiscard]] std::string plain();
    [[nodiscard]] std::string quoted(Place const& place);

    std::string const& file_;
    std::string_view rest_;
    char separator_;
    std::size_t line_ = 1, column_ = 1;
    std::optional<Place> open_;
};

/// The text without blanks at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The text without the mark that spreadsheets write at the beginning of UTF-8.
[[nodiscard]] std::string_view without_mark(std::string_view text);

}  // namespace assay
