#pragma once

#include <assay/number.hpp>
#include <assay/storage.hpp>

#include "model/meter.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace assay::engine {

/// Puts texts that share much of their wording into groups, in one pass over them.
///
/// Two texts are as alike as the share of their runs of three words that they have in common, of all
/// that either has (Broder 1997). Case, marks, and words with figures in them do not count: they are
/// what changes when a text is copied. Of each text the least hash in each of eight classes of runs is
/// kept; texts that agree in one are compared exactly, each with the first text of one group for each
/// class, so the work grows as the texts do. Two texts that share 80 % of their runs agree in none
/// of the classes about once in 400,000 times; then a pair is missed.
class AlikeTexts {
public:
    static constexpr std::uint32_t alone = UINT32_MAX;
    static constexpr std::uint32_t copy = UINT32_MAX - 1;

    /// For each text the first one of its group; itself when it begins one; `alone` when it is too
    /// short to compare; `copy` when it repeats the first one letter by letter. The result is valid
    /// until the next call. The meter is charged for every text.
    std::span<std::uint32_t const> group(std::span<Text const> texts, Number share, Meter& meter);

private:
    static constexpr std::size_t classes = 8;
    static constexpr std::size_t least_runs = 5;  ///< shorter texts are alike by chance

    /// The first text of a group, and its runs once they were asked for.
    struct First {
        std::uint32_t text = alone;
        std::size_t begin = 0;  ///< in runs_
        std::size_t runs = 0;
    };
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t first = alone;  ///< in firsts_
    };

    [[nodiscard]] std::uint32_t first_like(std::uint32_t text);
    [[nodiscard]] bool is_alike(First& first);
    [[nodiscard]] Slot* slot(std::uint64_t key);
    void gather_runs(Text text, std::vector<std::uint64_t>& runs);

    std::span<Text const> texts_;
    Number share_;
    std::vector<std::uint32_t> groups_;
    std::vector<Slot> slots_;  ///< twice as many as can be filled
    std::vector<First> firsts_;
    std::vector<std::uint64_t> runs_;  ///< of the first texts, one after the other
    std::vector<std::uint64_t> runs_of_text_, scratch_;
    std::vector<std::uint32_t> edges_;  ///< where the words of a text begin and end
};

}  // namespace assay::engine
