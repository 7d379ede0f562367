#pragma once

#include <assay/rule_pack.hpp>

#include "json/results/values.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::json {

/// The layer that something comes from, and where it is declared there.
struct Origin {
    std::string_view layer;
    std::string place;  ///< file:line
};

/// One declaration of a pack: what it says, by name, and the parts that it has, such as cases.
struct DeclarationDocument {
    Keyed<std::string> texts;  ///< none is empty
    Origin origin;
    std::vector<DeclarationDocument> parts;
};

/// All declarations of one kind.
struct DeclarationsOfKind {
    std::string_view kind;  ///< `parameters`
    std::vector<DeclarationDocument> all;
};

struct ChangeDocument {
    std::string_view what;
    std::string place;
};

struct LayerDocument {
    Layer const& layer;
    std::string place;
    std::vector<ChangeDocument> changes;
};

struct RatingDocument {
    Rating const& rating;
    bool has_points;
    RatingMeaning meaning;
};

struct PointDocument {
    Point const& point;
    Origin origin;
};

struct NodeDocument {
    Node const& node;
    std::string_view level;
    std::string_view parent;  ///< its id; empty at the top
    Origin origin;
    std::vector<PointDocument> limbs, guidance;
    Meaning meaning;
};

/// A pack as it is when all its layers are laid on each other.
struct StandardDocument {
    RulePack const& pack;
    std::string fingerprint;
    std::string results_of;
    std::vector<LayerDocument> layers;
    std::vector<RatingDocument> scale;
    std::vector<DeclarationsOfKind> declarations;
    std::vector<NodeDocument> nodes;
};

/// The document as JSON, indented. Requires: each kind of declarations has a member in its description.
[[nodiscard]] std::string standard_json(StandardDocument const& document);

}  // namespace assay::json
