#include "cli/options/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace assay::cli {
namespace {

/// Letters to insert, delete or replace to turn one word into the other.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            std::size_t const replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string_view nearest(std::string_view word, std::vector<std::string> const& known) {
    std::size_t constexpr longest = 64;
    if (word.size() > longest) return {};
    std::string_view best;
    std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (std::string const& candidate : known) {
        std::size_t const slips = distance(word, candidate);
        if (slips >= least) continue;
        least = slips;
        best = candidate;
    }
    return best;
}

std::string did_you_mean(std::string_view word, std::vector<std::string> const& known) {
    std::string_view const meant = nearest(word, known);
    return meant.empty() ? std::string{} : "; did you mean `" + std::string{meant} + "`?";
}

}  // namespace assay::cli
