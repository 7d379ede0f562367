#pragma once

#include <assay/diagnostic.hpp>

#include "model/csv_rows.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::consistency {

/// What a column of a table of ratings is for; see read_rating_table.
enum class RatingColumn : std::size_t { of_case, element, window, unit, assessor, rating, group };

/// Where the columns of a table of ratings are.
class RatingColumns {
public:
    /// Empty: the column of groups is not named.
    explicit RatingColumns(std::string_view group);

    /// Finds the columns by the heading; what is wrong with it goes to the problems.
    void find(std::vector<Cell> const& heading, std::vector<Diagnostic>& problems);

    [[nodiscard]] bool are_found() const { return width_ > 0; }
    [[nodiscard]] std::size_t width() const { return width_; }
    [[nodiscard]] bool has(RatingColumn column) const { return place(column).has_value(); }
    /// As the heading spells it. Requires: has(column).
    [[nodiscard]] std::string const& name(RatingColumn column) const;
    /// Whether cases and elements are told apart.
    [[nodiscard]] bool have_cases() const { return have_cases_; }
    /// Whether groups were not declared, so that cases are taken for them.
    [[nodiscard]] bool groups_are_cases() const { return groups_are_cases_; }

    /// What a row has in a column, empty where the row is too short. Requires: has(column).
    [[nodiscard]] std::string const& text(std::vector<Cell> const& row, RatingColumn column) const;
    /// Where that stands, or the row where it is too short.
    [[nodiscard]] Place const& place(std::vector<Cell> const& row, RatingColumn column) const;

    /// What a heading needs, for messages.
    static constexpr char const* needed =
        "the columns `case`, `element`, `assessor` and `rating`, or `unit` instead of the first "
        "two";

private:
    [[nodiscard]] std::optional<std::size_t> const& place(RatingColumn column) const {
        return places_.at(static_cast<std::size_t>(column));
    }
    void take(Cell const& cell, std::size_t place, std::vector<Diagnostic>& problems);
    void check(Place const& heading, std::vector<Diagnostic>& problems);
    [[nodiscard]] std::vector<RatingColumn> missing() const;

    static constexpr std::size_t count = 7;
    std::array<std::string, count> names_;
    bool group_is_needed_;
    std::array<std::optional<std::size_t>, count> places_;
    std::vector<std::string> found_;  ///< all names of the heading
    std::size_t width_ = 0;
    bool have_cases_ = false, groups_are_cases_ = false;
};

}  // namespace assay::consistency
