#pragma once

#include <assay/evaluation.hpp>
#include <assay/rule_pack.hpp>

#include "pack/declare/tree.hpp"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace assay::algebra {

// What the packs of a stack declare, as written: the input of the compiler. One struct a word.

/// Where a declaration stands, and whether it takes the place of one in a layer below.
struct DeclaredAt {
    Place place;
    std::uint32_t layer = 0;  ///< index into Declarations::layers
    bool replaces = false;
};

struct ParameterDeclared : DeclaredAt {
    std::string id;
    TreeId is = no_tree;
    std::string says, source, assumption;
    DeclaredAt set;       ///< by which it got its value, where a pack above set it; else no place
    std::string because;  ///< why it was set

    [[nodiscard]] bool is_set() const { return set.place.line > 0; }
    /// Where its value stands.
    [[nodiscard]] Place const& place_of_value() const& { return is_set() ? set.place : place; }

    // of a temporary, what these hand out would dangle
    Place const& place_of_value() const&& = delete;
};

struct FactDeclared : DeclaredAt {
    std::string id, on, type, asks;
};

struct KindDeclared : DeclaredAt {  ///< of evidence, of visits or of comments
    std::string id, title;
    bool expires = false;
    std::int64_t valid_months = 0;
    bool gap_analysis = false;  ///< of visits: it never has an outcome
    bool unannounced = false;   ///< of visits: the organisation does not know the day
};

struct ValueDeclared : DeclaredAt {
    std::string id, each;
    TreeId is = no_tree;
};

struct CaseDeclared {
    std::string id, says;
    TreeId when = no_tree;  ///< no tree: holds when no other does
    TreeId from = no_tree;  ///< with `by` of the ladder: at or above this number
    Place place;
};

struct LadderDeclared : DeclaredAt {
    std::string id, each, met, open, tally;
    TreeId by = no_tree;
    std::vector<CaseDeclared> cases;  ///< lowest first
};

struct LimitDeclared : DeclaredAt {
    std::string id, on, to;
    TreeId when = no_tree;
};

struct CheckDeclared : DeclaredAt {
    std::string id, each, says, hint, severity;
    TreeId when = no_tree;
    TreeId by = no_tree;
    TreeId alike = no_tree;
    std::string why, owner, several;
    bool is_to_do = false;                ///< it asks for what is still to be entered
    std::vector<std::string> instead_of;  ///< ids of checks that raise nothing about the same then
    bool is_typed_alike = false;          ///< groups do not tell capitals, blanks and marks apart
};

struct PairDeclared {
    std::string one, other, because;
    Place place;
};

struct PairsDeclared : DeclaredAt {
    std::string id;
    std::vector<PairDeclared> pairs;
};

struct ProgrammeVisitDeclared {
    std::string kind, missed;
    TreeId at = no_tree;
    TreeId sees = no_tree;  ///< no tree: all elements, or any part where the programme sees all
    Place place;
};

struct ProgrammeDeclared : DeclaredAt {
    std::string id, title, begins, missed;
    TreeId months = no_tree;
    TreeId late = no_tree;  ///< no tree: not at all
    bool sees_all = false;
    std::vector<ProgrammeVisitDeclared> visits;
};

struct LayoutColumnDeclared {
    std::string heading, field, kind;
    Place place;
};

struct LayoutLabelsDeclared {
    std::string rating;
    std::vector<std::string> labels;
    Place place;
};

struct LayoutDeclared : DeclaredAt {
    std::string id, title;
    std::vector<LayoutColumnDeclared> columns;
    std::vector<LayoutLabelsDeclared> ratings;
    bool is_of_assay = false;  ///< it comes with assay
};

struct RatingMeaningDeclared : DeclaredAt {  ///< on the scale, or of a rating of a layer below
    std::string rating;
    RatingMeaning meaning;
    std::vector<Place> places;  ///< of `unlike`
};

struct MeaningDeclared : DeclaredAt {
    std::string element, official_text;
    Meaning meaning;  ///< without rulings
};

struct RulingDeclared : DeclaredAt {
    std::string element;
    Ruling ruling;
};

struct ApplicabilityDeclared : DeclaredAt {
    std::string element;  ///< empty: of all elements; else it narrows what holds for this one
    TreeId may_be_claimed = no_tree;
    std::string because;
};

struct SetDeclared : DeclaredAt {  ///< another value for a parameter of a layer below
    std::string id;
    TreeId is = no_tree;
    std::string because;
    bool changes_nothing = false;  ///< resolved: it has that value already
};

struct WithoutDeclared : DeclaredAt {  ///< a check of a layer below that is left out
    std::string id, because;
};

struct AlsoDeclared : DeclaredAt {  ///< what a layer adds to a node of a layer below
    std::string id, source;
    std::vector<std::string> guidance;
    std::vector<Place> guidance_places;
    std::vector<Node> nodes;  ///< in preorder; `parent` is -1 for those right below `id`
};

/// A Lua file of a stack.
struct SourceFile {
    std::string name;  ///< as diagnostics call it: `rules/cse/rule.lua`
    std::string rule;  ///< as results call it: `cse/rule.lua`
    std::string text;
    std::uint32_t layer = 0;
};
using SourceFiles = std::vector<SourceFile>;

/// A table of guidance in a stack, by its names in diagnostics and in results.
struct TableFile {
    std::string name, rule;
};

struct DecidingDeclared : DeclaredAt {
    std::vector<std::vector<std::string>> tiers;  ///< of roles, the strongest first
};

/// A number that Lua does not hold exactly.
struct InexactNumber {
    Place place;
    std::string written;  ///< `1/3`
    std::string exactly;  ///< `share(1, 3)`
};

struct Declarations {
    std::vector<Layer> layers;  ///< the standard first
    std::shared_ptr<SourceFiles const> files;
    std::vector<TableFile> tables;
    std::string notice;
    bool is_alone = false;  ///< the standard by itself: nodes of layers are known and not counted
    std::string tried;      ///< a pack of checks that is tried on the standard: its id; else empty

    /// The pack itself: the uppermost layer that others do not just use for its checks.
    [[nodiscard]] Layer const& own() const& {
        for (Layer const& each : layers)
            if (!tried.empty() && each.id == tried) return each;
        std::size_t at = layers.size() - 1;
        while (at > 0 && layers[at].kind == LayerKind::checks) --at;
        return layers[is_alone ? 0 : at];
    }
    /// Whether one layer lies below another. A pack that others use for its checks lies below them
    /// all, the standard as well, though it is read after it.
    [[nodiscard]] bool is_below(std::uint32_t lower, std::uint32_t upper) const {
        bool const of_checks = layers[lower].kind == LayerKind::checks;
        if (of_checks != (layers[upper].kind == LayerKind::checks)) return of_checks;
        return lower < upper;
    }
    Standard standard;
    Place levels, scale;                     ///< where the standard declares them
    std::vector<DecidingDeclared> deciding;  ///< resolved: at most one
    std::vector<KindDeclared> evidence_kinds, visit_kinds, comment_kinds;
    std::vector<ParameterDeclared> parameters;
    std::vector<FactDeclared> facts;
    std::vector<ValueDeclared> values;
    std::vector<LadderDeclared> ladders;
    std::vector<LimitDeclared> limits;
    std::vector<CheckDeclared> checks;
    std::vector<PairsDeclared> pairs;
    std::vector<ProgrammeDeclared> programmes;
    std::vector<LayoutDeclared> layouts;
    std::vector<RatingMeaningDeclared> rating_meanings;
    std::vector<MeaningDeclared> meanings;
    std::vector<RulingDeclared> rulings;
    std::vector<ApplicabilityDeclared> applicability;
    std::vector<SetDeclared> sets;
    std::vector<WithoutDeclared> without;
    std::vector<AlsoDeclared> also;
    std::vector<Tree> trees;
    std::vector<Place> unused;  ///< where expressions were made that no declaration holds
    std::vector<InexactNumber> inexact;
    std::int32_t functions = 0;

    // of a temporary, what these hand out would dangle
    Layer const& own() const&& = delete;
};

}  // namespace assay::algebra
