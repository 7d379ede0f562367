#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

namespace assay {

/// Finds the known word that was meant, most likely, by one that is not known. Case does not count,
/// and space, hyphen and underscore are the same; `+` reads `plus`. A candidate is near when
///
/// - it is a few slips of the finger away (insertions, deletions, replacements, transpositions: at
///   most one for four letters): "complaint plus" for `compliance_plus`; of numbered ids that are
///   equally far, the one with the same first, then the same last, then the closest number is
///   nearer: `4.3.4` for "4.5.4"; or
/// - each of its words is in the text, or the start of a word of it: "partially compliant" for
///   `partial`; more words are nearer, then those that stand earlier.
///
/// Words of more than 64 bytes are near nothing.
class Nearest {
public:
    explicit Nearest(std::string_view word);

    /// Considers a candidate. Requires: its text outlives this.
    void offer(std::string_view candidate);

    /// The nearest of all that were offered, the first among equals; empty when none is near.
    [[nodiscard]] std::string_view best() const& { return best_; }

    static constexpr std::size_t longest = 64;

    /// A word with its letters in one case and its separators alike.
    struct Plain {
        explicit Plain(std::string_view word);
        [[nodiscard]] std::string_view view() const& { return {letters.data(), size}; }

        std::array<char, longest> letters{};
        std::size_t size = 0;  ///< 0 when the word is empty or too long

        // of a temporary, what these hand out would dangle
        std::string_view view() const&& = delete;
    };

    // of a temporary, what these hand out would dangle
    std::string_view best() const&& = delete;

private:
    std::string_view asked_;
    Plain plain_;
    std::string_view best_;
    std::array<std::size_t, 5> best_distance_{};
};

/// The nearest of a list of words, or of what has a name, by that member; empty when none is near.
template <class List, class Name = std::identity>
[[nodiscard]] std::string_view nearest(std::string_view word, List const& candidates,
                                       Name name = {}) {
    Nearest nearest{word};
    for (auto const& candidate : candidates) nearest.offer(std::invoke(name, candidate));
    return nearest.best();
}

/// Whether a few slips of the finger lead from one word to another, as above.
[[nodiscard]] bool is_slip_of(std::string_view word, std::string_view other);

}  // namespace assay
