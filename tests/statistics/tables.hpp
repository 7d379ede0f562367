#pragma once

#include <assay/estimate.hpp>
#include <assay/ratings.hpp>

#include "statistics/random.hpp"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <vector>

namespace assay_test {

/// Without intervals, which most tests do not look at.
inline constexpr assay::statistics::IntervalOptions plain{
    .method = assay::statistics::IntervalMethod::none};

/// A row for each unit, a column for each assessor; ratings from 1 as the literature numbers them,
/// 0 where there is none.
using Rows = std::vector<std::vector<int>>;

inline std::vector<assay::statistics::Rating> listed(Rows const& rows) {
    std::vector<assay::statistics::Rating> all;
    for (std::uint32_t unit = 0; unit < rows.size(); ++unit)
        for (std::uint32_t assessor = 0; assessor < rows[unit].size(); ++assessor)
            if (rows[unit][assessor] > 0)
                all.push_back(
                    {unit, assessor, static_cast<std::uint32_t>(rows[unit][assessor] - 1)});
    return all;
}

inline assay::statistics::Ratings rated(Rows const& rows, std::size_t categories,
                                        std::vector<std::uint32_t> const& groups = {}) {
    return {listed(rows), {.categories = categories, .groups = groups}};
}

/// The units behind a cross table of two assessors, the first of whom gives the row.
inline Rows from_table(std::vector<std::vector<int>> const& table) {
    Rows rows;
    for (int a = 0; a < static_cast<int>(table.size()); ++a)
        for (int b = 0; b < static_cast<int>(table.size()); ++b)
            rows.insert(rows.end(),
                        static_cast<std::size_t>(
                            table[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)]),
                        {a + 1, b + 1});
    return rows;
}

/// Every table of so many units and assessors, each cell one of the ratings or empty.
inline void every_table(std::size_t units, std::size_t assessors, int q,
                        std::function<void(Rows const&)> const& visit) {
    Rows rows(units, std::vector<int>(assessors));
    while (true) {
        visit(rows);
        std::size_t cell = 0;
        for (; cell < units * assessors; ++cell) {
            int& rating = rows[cell / assessors][cell % assessors];
            if (++rating <= q) break;
            rating = 0;
        }
        if (cell == units * assessors) return;
    }
}

/// Units of which each has a true rating that an assessor gives twice out of three times, or leaves out.
inline Rows some_rows(assay::statistics::Random& random, std::size_t units, std::size_t assessors,
                      std::uint32_t q) {
    Rows rows(units, std::vector<int>(assessors));
    for (auto& row : rows) {
        int const true_one = static_cast<int>(random.below(q)) + 1;
        for (int& rating : row)
            rating = random.below(10) == 0  ? 0
                     : random.below(3) == 0 ? static_cast<int>(random.below(q)) + 1
                                            : true_one;
    }
    return rows;
}

}  // namespace assay_test
