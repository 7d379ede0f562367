#pragma once

/// @file
/// @ingroup pack
/// What the ratings and the elements of a standard mean.
///
/// The pack and the layers on it explain them. All of it is for people: no rule reads it, and no result depends on it.
/// Texts are UTF-8; an empty text or list means that no pack of the stack explains it. All structs here own what they
/// have.

#include <assay/date.hpp>
#include <assay/diagnostic.hpp>
#include <assay/names.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// How certain a text is, by the source that it follows.
enum class SourceCertainty : std::uint8_t {
    unsaid,  ///< the pack gives none
    low,     ///< unsure, or derived
    medium,  ///< one secondary source, or a short inference
    high,    ///< a primary source, or one close to it
};
template <>
inline constexpr std::array<std::string_view, 4> names_of<SourceCertainty>{"", "low", "medium",
                                                                           "high"};

/// How a rating differs from another of its scale.
struct RatingContrast {
    std::string rating{};   ///< id of the other one
    std::string differs{};  ///< how the two differ, in a sentence
};

/// What a rating means.
struct RatingMeaning {
    std::string means{};                   ///< in a sentence or two
    std::string brief{};                   ///< the same in a few words, where there is little room
    std::vector<RatingContrast> unlike{};  ///< in the order of the scale
    std::string source{};                  ///< the document that `means` follows
    SourceCertainty certainty = SourceCertainty::unsaid;  ///< of `means`
    std::string assumption{};  ///< what the pack takes to be so, where no source settles it
    std::string layer{};       ///< id of the pack that has it
    Place place{};             ///< where that pack has it

    /// Whether no pack explains the rating.
    [[nodiscard]] bool is_empty() const { return means.empty() && unlike.empty(); }
};

/// An example of what is enough for an element, or of what is not.
struct MeaningExample {
    std::string says{};   ///< the example, in words
    std::string layer{};  ///< id of the pack that has it
    Place place{};        ///< where that pack has it
};

/// What to ask about an element.
struct MeaningQuestion {
    std::string whom{};   ///< `front-line staff`
    std::string what{};   ///< the question
    std::string layer{};  ///< id of the pack that has it
    Place place{};        ///< where that pack has it
};

/// Another element that this one is taken for.
struct LookAlike {
    std::string element{};  ///< its id
    std::string differs{};  ///< a sentence that holds for both, so each of the two has it
    std::string layer{};    ///< id of the pack that has it
    Place place{};          ///< where that pack has it
};

/// How a body reads an element.
struct Ruling {
    std::string reads{};  ///< the reading, in words
    Date on{};            ///< the day of the ruling
    std::string by{};     ///< who ruled so
    /// Kinds of evidence, one of which a rating that is met must cite. Empty: the ruling asks for none.
    std::vector<std::string> needs{};
    std::string at_most{};  ///< id of the highest rating that it allows; empty: any
    std::string layer{};    ///< id of the pack that has it
    Place place{};          ///< where that pack has it
};

/// What an element means. In each list the texts of the standard come first, then those of the layers.
struct Meaning {
    std::vector<Ruling> rulings{};             ///< the latest first
    std::vector<MeaningExample> enough{};      ///< what is enough for the element to be met
    std::vector<MeaningExample> not_enough{};  ///< what is not enough
    std::vector<MeaningQuestion> ask{};        ///< whom to ask, and what
    std::vector<LookAlike> look_alikes{};      ///< elements that people confuse with it

    /// Whether no pack explains the element.
    [[nodiscard]] bool is_empty() const {
        return rulings.empty() && enough.empty() && not_enough.empty() && ask.empty() &&
               look_alikes.empty();
    }
};

}  // namespace assay
