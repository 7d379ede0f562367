#pragma once

/// @file
/// @ingroup pack
/// The levels, the scale and the elements of a standard.

#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/meaning.hpp>
#include <assay/number.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A part of an element's requirement, or a point of its guidance, with an id of its own.
struct Point {
    /// `4.1.2.a` (limb), `4.1.2.g1` (guidance point), or with the layer that adds it: `4.1.2.cse-
    /// health.g1`.
    std::string id{};
    std::string says{};       ///< the duty, or what may serve as evidence, in words
    Place place{};            ///< where it is declared
    std::uint32_t layer = 0;  ///< index into RulePack::layers()
    std::string source{};  ///< what a layer rests it on; empty: on what the layer as a whole does
};

/// A criterion, sub-criterion, element, or whatever the levels of a standard are called.
struct Node {
    std::string id{};                       ///< unique in the standard: `4.1.2`
    std::uint32_t level = 0;                ///< index into Standard::levels, 0 is the topmost
    std::int32_t parent = -1;               ///< index into Standard::nodes; -1 at the top
    std::vector<std::uint32_t> children{};  ///< indices into Standard::nodes, in their order
    std::string title{};                    ///< a few words, as headings and lists show it
    std::string aim{};                      ///< what the node is for; usually of a criterion
    std::string requirement{};      ///< what is required, in plain words; usually of an element
    std::string official_text{};    ///< for licence holders; empty as shipped
    std::string source{};           ///< the document it follows
    std::vector<Point> limbs{};     ///< duties that can be met apart
    std::vector<Point> guidance{};  ///< what may serve as evidence
    std::string claim_ground{};  ///< when a layer lets it be claimed not applicable; may be empty
    Place place{};               ///< where the pack declares it
    std::uint32_t layer = 0;     ///< index into RulePack::layers(): the pack that declares it
    Meaning meaning{};           ///< of an element: examples, questions, look-alikes, rulings
};

/// What one level of a standard is called.
struct Level {
    std::string name{};    ///< `criterion`
    std::string plural{};  ///< `criteria`
};

/// One rating of the scale.
struct Rating {
    std::string id{};                      ///< `compliance_plus`
    std::string title{};                   ///< `compliance plus`
    std::string mark{};                    ///< one character for charts
    bool on_scale = true;                  ///< false: says that nothing was rated (`not_assessed`)
    bool met = false;                      ///< counts as met
    Number points{};                       ///< exact, with or without a fraction
    std::vector<std::string> denied_by{};  ///< words that speak against it in a rationale
    RatingMeaning meaning{};               ///< for people; empty: no pack explains it
};

/// What a word of the standard means to a sector. It stands beside the standard's word and never
/// takes its place.
struct Annotation {
    std::string word{};       ///< as the standard writes it: `customers`
    std::string here{};       ///< `patients, their carers, referrers and commissioners`
    Place place{};            ///< where the layer declares it
    std::uint32_t layer = 0;  ///< index into RulePack::layers()
};

/// A standard as its pack declares it: levels, nodes in their order (each parent before its
/// children), and the scale from worst to best. Immutable once loaded; thread-safe.
struct ASSAY_EXPORT Standard {
    std::vector<Level> levels{};      ///< from the topmost to the elements; at least one
    std::vector<Node> nodes{};        ///< each parent before its children
    std::vector<Rating> scale{};      ///< from the worst rating to the best; ids are unique
    std::vector<Annotation> words{};  ///< in the order of the layers

    /// The node with this id, as an index into `nodes`.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

    /// Whether a node is of the last level, the one that is rated.
    [[nodiscard]] bool is_element(Node const& node) const {
        return node.level + 1 == levels.size();
    }
};

}  // namespace assay
