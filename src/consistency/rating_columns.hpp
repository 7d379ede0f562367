#pragma once

#include "cells/plain_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::consistency {

/// What a column of a table of ratings is for; see read_rating_table.
enum class RatingColumn : std::size_t { of_case, element, window, unit, assessor, rating, group };

/// The columns of a table of ratings.
class RatingColumns {
public:
    using Map = std::vector<std::pair<std::string, std::string>>;

    /// `group` empty: the column of groups is not named. `map`: headings of the table, and the columns that they are.
    RatingColumns(std::string_view group, Map const& map, Problems& problems);

    /// Finds the columns by the heading; what is wrong with it goes to the problems.
    void find(cells::TableRow const& heading, Problems& problems);

    /// Whether a row has all columns that are needed, in one of the two layouts.
    [[nodiscard]] bool is_heading(cells::TableRow const& row) const;
    /// How many names of columns are in a row.
    [[nodiscard]] std::size_t names_in(cells::TableRow const& row) const {
        return columns_.count(row);
    }

    [[nodiscard]] std::size_t width() const { return columns_.width(); }  ///< 0: not found yet
    [[nodiscard]] bool has(RatingColumn column) const { return columns_.has(index(column)); }
    /// As the heading spells it. Requires: has(column).
    [[nodiscard]] std::string const& spelt(RatingColumn column) const& {
        return columns_.spelt(index(column));
    }
    /// Whether cases and elements are told apart.
    [[nodiscard]] bool have_cases() const { return have_cases_; }
    /// Whether groups were not declared, so that cases are taken for them.
    [[nodiscard]] bool groups_are_cases() const { return groups_are_cases_; }

    /// A column for each assessor, with the ratings below the name: its place in a row, and the name.
    struct OfAssessor {
        std::size_t place = 0;
        std::string name;
    };
    /// None where the ratings of all are in one column.
    [[nodiscard]] std::vector<OfAssessor> const& of_assessors() const& { return of_assessors_; }

    [[nodiscard]] cells::ReadCell const& cell(cells::TableRow const& row,
                                              RatingColumn column) const& {
        return columns_.cell(row, index(column));
    }
    [[nodiscard]] std::string const& text(cells::TableRow const& row, RatingColumn column) const& {
        return columns_.text(row, index(column));
    }
    [[nodiscard]] Place const& place(cells::TableRow const& row, RatingColumn column) const& {
        return columns_.place(row, index(column));
    }

    // of a temporary, what these hand out would dangle
    std::string const& spelt(RatingColumn) const&& = delete;
    std::vector<OfAssessor> const& of_assessors() const&& = delete;
    cells::ReadCell const& cell(cells::TableRow const&, RatingColumn) const&& = delete;
    std::string const& text(cells::TableRow const&, RatingColumn) const&& = delete;
    Place const& place(cells::TableRow const&, RatingColumn) const&& = delete;

private:
    [[nodiscard]] static std::size_t index(RatingColumn column) {
        return static_cast<std::size_t>(column);
    }
    [[nodiscard]] std::vector<RatingColumn> missing() const;
    void find_assessors();

    cells::TableColumns columns_;
    bool group_is_needed_;
    bool have_cases_ = false, groups_are_cases_ = false;
    std::vector<OfAssessor> of_assessors_;
};

}  // namespace assay::consistency
