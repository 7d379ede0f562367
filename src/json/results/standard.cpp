#include "json/results/standard.hpp"

#include "json/results/meaning.hpp"
#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

#include <algorithm>
#include <optional>

namespace assay::json {

template <>
inline constexpr auto shape_of<Origin> =
    result({}, {}, optional("layer", &Origin::layer, "Id of the layer it comes from."),
           optional("place", &Origin::place, "Where it is declared: file:line."));

template <>
inline constexpr auto shape_of<DeclarationDocument> = result(
    "declaration", "The members of one declaration, by name.",
    texts_of(&DeclarationDocument::texts), members_of(&DeclarationDocument::origin),
    optional("parts", &DeclarationDocument::parts, "Its parts, such as the cases of a ladder."));

template <>
inline constexpr auto shape_of<ChangeDocument> =
    result("change", "Something a layer does that makes it a derived scheme.",
           optional("what", &ChangeDocument::what),
           optional("place", &ChangeDocument::place, "Where it does it: file:line."));

template <>
inline constexpr auto shape_of<LayerDocument> = result(
    "layer", "One of the packs that are laid on each other.",
    optional(
        "id", [](LayerDocument const& layer) -> auto const& { return layer.layer.id; }),
    optional(
        "version", [](LayerDocument const& layer) -> auto const& { return layer.layer.version; }),
    optional(
        "title", [](LayerDocument const& layer) -> auto const& { return layer.layer.title; }),
    member("kind", [](LayerDocument const& layer) { return layer.layer.kind; }),
    optional(
        "source", [](LayerDocument const& layer) -> auto const& { return layer.layer.source; },
        "The document it follows."),
    optional("place", &LayerDocument::place, "The place of its declaration: file:line."),
    optional("changes", &LayerDocument::changes, "Of a derived scheme: what makes it one."));

template <>
inline constexpr auto shape_of<RatingDocument> = result(
    "rating", "One rating of the scale.",
    optional(
        "id", [](RatingDocument const& rating) -> auto const& { return rating.rating.id; }),
    optional(
        "title", [](RatingDocument const& rating) -> auto const& { return rating.rating.title; }),
    member(
        "met", [](RatingDocument const& rating) { return rating.rating.met; },
        "True if the rating counts as met."),
    optional(
        "points",
        [](RatingDocument const& rating) {
            return rating.has_points ? std::optional(rating.rating.points) : std::nullopt;
        },
        "Absent when no rating has points."),
    members_of(&RatingDocument::meaning));

template <>
inline constexpr auto shape_of<PointDocument> = result(
    "point", "A part of a requirement, or a point of guidance.",
    optional(
        "id", [](PointDocument const& point) -> auto const& { return point.point.id; }),
    optional(
        "says", [](PointDocument const& point) -> auto const& { return point.point.says; }),
    optional(
        "source", [](PointDocument const& point) -> auto const& { return point.point.source; },
        "The document it follows."),
    members_of(&PointDocument::origin));

template <>
inline constexpr auto shape_of<NodeDocument> = result(
    "node", "A criterion, an element, or whatever the levels of a standard are called.",
    optional(
        "id", [](NodeDocument const& node) -> auto const& { return node.node.id; }),
    optional("level", &NodeDocument::level),
    optional("in", &NodeDocument::parent, "Id of the node above it."),
    optional(
        "title", [](NodeDocument const& node) -> auto const& { return node.node.title; }),
    optional(
        "aim", [](NodeDocument const& node) -> auto const& { return node.node.aim; }, "Its aim."),
    optional(
        "requirement",
        [](NodeDocument const& node) -> auto const& { return node.node.requirement; },
        "The requirement, in plain words."),
    optional(
        "official_text",
        [](NodeDocument const& node) -> auto const& { return node.node.official_text; },
        "For licence holders."),
    optional(
        "source", [](NodeDocument const& node) -> auto const& { return node.node.source; },
        "The document it follows."),
    optional(
        "claim_ground",
        [](NodeDocument const& node) -> auto const& { return node.node.claim_ground; },
        "When a layer lets it be claimed as not applicable."),
    members_of(&NodeDocument::origin),
    optional("limbs", &NodeDocument::limbs, "Duties that can be met apart."),
    optional("guidance", &NodeDocument::guidance, "Examples of evidence."),
    members_of(&NodeDocument::meaning));

namespace {

/// The declarations of a kind.
struct OfKind {
    std::string_view kind;

    std::span<DeclarationDocument const> operator()(StandardDocument const& document) const {
        auto const found =
            std::find_if(document.declarations.begin(), document.declarations.end(),
                         [this](DeclarationsOfKind const& each) { return each.kind == kind; });
        if (found == document.declarations.end()) return {};
        return found->all;
    }
};

constexpr auto of_kind(std::string_view kind, std::string_view what) {
    return member(kind, OfKind{kind}, what);
}

constexpr auto standard_shape = result(
    "standard", "A pack as it is when all its layers are laid on each other.",
    optional(
        "pack", [](StandardDocument const& all) { return all.pack.id(); }, "Its id."),
    optional("version", [](StandardDocument const& all) { return all.pack.version(); }),
    optional("title", [](StandardDocument const& all) { return all.pack.title(); }),
    optional("fingerprint", &StandardDocument::fingerprint,
             "Of what it declares and the source of its functions: BLAKE2b-256."),
    optional("results_of", &StandardDocument::results_of,
             "Title and version of what its results are results of."),
    member("layers", &StandardDocument::layers,
           "The packs it is made of: the standard first, then the layers upon it."),
    member("scale", &StandardDocument::scale, "From the worst rating to the best."),
    of_kind("scheme", "Levels, scale, and who decides."),
    of_kind("parameters", "Parameters that layers can set."),
    of_kind("facts", "Facts the pack asks for."), of_kind("evidence_kinds", "Kinds of evidence."),
    of_kind("visit_kinds", "Kinds of visit."), of_kind("comment_kinds", "Kinds of comment."),
    of_kind("programmes", "Programmes of visits."),
    of_kind("layouts", "Layouts of sheets, beside those that come with assay."),
    of_kind("words", "The standard's words explained for a sector."),
    of_kind("claims", "Elements that can be claimed as not applicable."),
    of_kind("values", "Computed values."), of_kind("ladders", "Ladders of cases."),
    of_kind("limits", "Cases of a ladder that a condition limits."),
    of_kind("pairs", "Elements that belong together."),
    of_kind("checks", "Checks, which raise flags."),
    of_kind("left_out", "Checks that are left out."),
    member("nodes", &StandardDocument::nodes, "Each before those below it."));

}  // namespace

std::string standard_schema() {
    return schema_of<StandardDocument, standard_shape>("standard", "Standard");
}

std::string standard_json(StandardDocument const& all) { return document<standard_shape>(all); }

}  // namespace assay::json
