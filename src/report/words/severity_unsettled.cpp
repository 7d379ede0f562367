// Two things that keep the likelihood of a Rasch model from having a maximum, seen in ratings themselves. An
// assessor who is above another wherever they differ, and no chain of others who turn that round: the
// distance can always be made longer (Ford 1957, for comparisons in pairs). And elements that were given two
// neighbouring ratings only: the steps of the scale can always be moved further apart.

#include "report/words/severity_unsettled.hpp"

#include "report/words/comparison_words.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

namespace assay::report {
namespace {

/// Who rated above whom on the same unit, and how often.
class Order {
public:
    explicit Order(RatingTable const& table)
        : size_(table.assessors.size()), above_(size_ * size_), both_(size_ * size_) {
        std::map<std::uint32_t, std::vector<statistics::Rating>> units;
        for (statistics::Rating const& each : table.ratings) units[each.unit].push_back(each);
        for (auto const& [unit, ratings] : units)
            for (auto const& one : ratings)
                for (auto const& other : ratings) {
                    std::size_t const pair = one.assessor * size_ + other.assessor;
                    ++both_[pair];
                    if (one.category > other.category) ++above_[pair];
                }
        close();
    }

    /// The lower one first; of assessors whom no chain of others turns round.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> without_exception() const {
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        for (std::size_t lower = 0; lower < size_; ++lower)
            for (std::size_t upper = 0; upper < size_; ++upper)
                if (above(upper, lower) > 0 && !reaches(lower, upper))
                    pairs.emplace_back(lower, upper);
        return pairs;
    }

    [[nodiscard]] std::size_t above(std::size_t one, std::size_t other) const {
        return above_[one * size_ + other];
    }
    [[nodiscard]] std::size_t both(std::size_t one, std::size_t other) const {
        return both_[one * size_ + other];
    }

private:
    [[nodiscard]] bool reaches(std::size_t one, std::size_t other) const {
        return reach_[one] >> other & 1U;
    }

    // Who is above somebody who is above a third (Warshall 1962).
    void close() {
        reach_.resize(size_);
        for (std::size_t one = 0; one < size_; ++one)
            for (std::size_t other = 0; other < size_; ++other)
                if (above(one, other) > 0) reach_[one] |= std::uint64_t{1} << other;
        for (std::size_t by = 0; by < size_; ++by)
            for (std::uint64_t& each : reach_)
                if (each >> by & 1U) each |= reach_[by];
    }

    std::size_t size_;
    std::vector<std::size_t> above_, both_;
    std::vector<std::uint64_t> reach_;  ///< a bit for each
};

std::string strict_order(RatingTable const& table) {
    constexpr std::size_t most_assessors = 64;  // bits
    constexpr std::size_t most = 3;
    if (table.assessors.size() > most_assessors) return {};
    Order const order(table);
    auto const pairs = order.without_exception();
    if (pairs.empty()) return {};
    std::string text;
    for (std::size_t i = 0; i < pairs.size() && i < most; ++i) {
        auto const [lower, upper] = pairs[i];
        text += (i == 0 ? "" : "; ") + table.assessors[lower] + " never gives more than " +
                table.assessors[upper] + ", and less in " +
                std::to_string(order.above(upper, lower)) + " of " +
                std::to_string(order.both(upper, lower)) + " ratings";
    }
    if (pairs.size() > most) text += "; and so on";
    return text + ". An order without any exception says who is more severe, not by how much";
}

/// How many elements were given one rating, or two that are neighbours on the scale.
std::string narrow_elements(RatingTable const& table) {
    struct Seen {
        std::size_t ratings = 0;
        std::uint32_t lowest = ~0U, highest = 0;
    };
    std::vector<Seen> elements(table.parts.empty() ? table.units.size() : table.elements.size());
    for (statistics::Rating const& each : table.ratings) {
        Seen& seen = elements[table.parts.empty() ? each.unit : table.parts[each.unit].element];
        ++seen.ratings;
        seen.lowest = std::min(seen.lowest, each.category);
        seen.highest = std::max(seen.highest, each.category);
    }
    std::size_t several = 0;
    std::size_t narrow = 0;
    for (Seen const& seen : elements) {
        if (seen.ratings < 2) continue;
        ++several;
        if (seen.highest - seen.lowest < 2) ++narrow;
    }
    if (narrow * 2 <= several) return {};
    return "Of what several rated, " + std::to_string(narrow) + " of " + std::to_string(several) +
           " got one rating only, or two that are neighbours on the scale, so nothing tells how "
           "far the steps of the scale lie apart";
}

}  // namespace

std::string what_would_settle(RatingTable const& table) {
    std::string why = strict_order(table);
    if (why.empty()) why = narrow_elements(table);
    return (why.empty() ? "" : ". " + why) +
           ". What would do: more cases of different quality, a strong one and a weak one among "
           "them, rated by the same assessors";
}

}  // namespace assay::report
