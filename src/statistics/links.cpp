// Whether a design tells cases, elements and assessors apart. Every change of parameters that leaves all
// case - element - assessor as they are is a null vector of the normal equations; cases are eliminated, so
// these are of the size of elements and assessors. Two allowed ones shift all elements, or all assessors.
// Any other tells apart levels that no chain of ratings compares: assessors are comparable where every
// null vector has the same value for them. This is exact; chains of ratings that share two levels, as in
// Weeks and Williams (1964), are sufficient and not necessary.

#include "statistics/facets.hpp"
#include "statistics/linear.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace assay::statistics {
namespace {

constexpr double zero = 1e-7;

/// The normal equations of elements, then assessors.
class NormalEquations {
public:
    NormalEquations(std::vector<Facets::Item> const& items, std::size_t elements,
                    std::size_t assessors)
        : elements_(elements), matrix_(elements + assessors), seen_(matrix_.size()) {
        for (std::size_t begin = 0; begin < items.size();) {
            std::size_t end = begin;
            while (end < items.size() && items[end].rating.of_case == items[begin].rating.of_case)
                ++end;
            add_case({items.data() + begin, end - begin});
            begin = end;
        }
    }

    [[nodiscard]] Symmetric const& matrix() const { return matrix_; }
    [[nodiscard]] bool is_seen(std::size_t level) const { return seen_[level]; }

private:
    void add_case(std::span<Facets::Item const> items) {
        std::map<std::size_t, double> counts;
        for (auto const& each : items) {
            std::size_t const element = each.rating.element;
            std::size_t const assessor = elements_ + each.rating.assessor;
            for (std::size_t const a : {element, assessor}) {
                seen_[a] = true;
                ++counts[a];
                for (std::size_t const b : {element, assessor}) matrix_(a, b) += 1;
            }
        }
        for (auto const& [a, count_of_a] : counts)
            for (auto const& [b, count_of_b] : counts)
                matrix_(a, b) -= count_of_a * count_of_b / static_cast<double>(items.size());
    }

    std::size_t elements_;
    Symmetric matrix_;
    std::vector<bool> seen_;
};

/// The null vectors of a matrix, by elimination with complete rows; one row of values for each level.
std::vector<std::vector<double>> null_values(Symmetric m, Meter& meter) {
    std::size_t const size = m.size();
    std::vector<std::size_t> pivot_of_row;
    std::vector<bool> is_pivot(size);
    std::size_t row = 0;
    for (std::size_t column = 0; column < size && row < size; ++column) {
        meter.charge(size * (size - column) / 8 + 1);
        std::size_t best = row;
        for (std::size_t i = row; i < size; ++i)
            if (std::abs(m(i, column)) > std::abs(m(best, column))) best = i;
        if (std::abs(m(best, column)) < zero) continue;
        for (std::size_t k = 0; k < size; ++k) std::swap(m(row, k), m(best, k));
        double const pivot = m(row, column);
        for (std::size_t k = 0; k < size; ++k) m(row, k) /= pivot;
        for (std::size_t i = 0; i < size; ++i) {
            double const factor = m(i, column);
            if (i == row || factor == 0) continue;
            for (std::size_t k = column; k < size; ++k) m(i, k) -= factor * m(row, k);
        }
        pivot_of_row.push_back(column);
        is_pivot[column] = true;
        ++row;
    }
    std::vector<std::vector<double>> values(size);
    for (std::size_t free = 0; free < size; ++free) {
        if (is_pivot[free]) continue;
        for (auto& each : values) each.push_back(0);
        values[free].back() = 1;
        for (std::size_t i = 0; i < pivot_of_row.size(); ++i)
            values[pivot_of_row[i]].back() = -m(i, free);
    }
    return values;
}

bool are_same(std::vector<double> const& a, std::vector<double> const& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (std::abs(a[i] - b[i]) > zero * 10) return false;
    return true;
}

/// Levels with the same values, in the order of their first.
class Classes {
public:
    void add(std::uint32_t level, std::vector<double> const& values) {
        for (std::size_t i = 0; i < groups_.size(); ++i)
            if (are_same(values_[i], values)) return groups_[i].push_back(level);
        groups_.push_back({level});
        values_.push_back(values);
    }

    [[nodiscard]] std::vector<std::vector<std::uint32_t>> const& groups() const { return groups_; }

private:
    std::vector<std::vector<std::uint32_t>> groups_;
    std::vector<std::vector<double>> values_;
};

bool is_connected(NormalEquations const& normal, std::size_t elements, Meter& meter) {
    std::vector<std::size_t> kept;  // without the first of each facet, which is its reference
    bool has_element = false;
    bool has_assessor = false;
    for (std::size_t level = 0; level < normal.matrix().size(); ++level) {
        if (!normal.is_seen(level)) continue;
        bool& has_reference = level < elements ? has_element : has_assessor;
        if (has_reference) kept.push_back(level);
        has_reference = true;
    }
    Symmetric reduced(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i)
        for (std::size_t j = 0; j < kept.size(); ++j)
            reduced(i, j) = normal.matrix()(kept[i], kept[j]);
    return Cholesky::of(std::move(reduced), meter).has_value();
}

}  // namespace

Links links_of(std::vector<Facets::Item> const& items, Facets const& facets, Meter& meter) {
    meter.charge(10 * items.size());
    std::size_t const elements = facets.levels(1);
    NormalEquations const normal(items, elements, facets.levels(2));
    Links links;
    links.are_connected = is_connected(normal, elements, meter);
    if (links.are_connected) return links;

    auto const values = null_values(normal.matrix(), meter);
    Classes of_elements;
    Classes of_assessors;
    for (std::size_t level = 0; level < values.size(); ++level) {
        if (!normal.is_seen(level)) continue;
        bool const is_element = level < elements;
        (is_element ? of_elements : of_assessors)
            .add(static_cast<std::uint32_t>(is_element ? level : level - elements), values[level]);
    }
    if (of_assessors.groups().size() > 1) {
        links.groups = of_assessors.groups();
    } else {
        // With all elements and all assessors comparable, cases are, too.
        links.unlinked = FacetKind::elements;
        links.groups = of_elements.groups();
    }
    links.are_connected = links.groups.size() < 2;
    return links;
}

}  // namespace assay::statistics
