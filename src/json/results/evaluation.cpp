#include "json/results/evaluation.hpp"

#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

#include <algorithm>
#include <optional>
#include <variant>

// Evaluations are written by the thousand: what is computed here must cost no more than a comparison.

namespace assay {
namespace json {
namespace {

using Value = std::variant<Number, List<Text>, std::monostate>;

std::optional<Value> value_of(ValueResult const& result) {
    switch (result.kind) {
        case ValueResult::Kind::texts:
            return result.texts;
        case ValueResult::Kind::number:
            if (result.low == result.high) return result.low;
            return std::nullopt;
        case ValueResult::Kind::none:
            break;
    }
    if (result.certainty == Certainty::known) return std::monostate{};
    return std::nullopt;
}

bool is_range(ValueResult const& result) {
    return result.kind == ValueResult::Kind::number && result.low != result.high;
}

std::optional<Number> least_of(ValueResult const& result) {
    return is_range(result) ? std::optional(result.low) : std::nullopt;
}

std::optional<Number> most_of(ValueResult const& result) {
    return is_range(result) ? std::optional(result.high) : std::nullopt;
}

/// The case that holds, or none, which is known as well.
std::optional<std::optional<Text>> case_of(LadderResult const& ladder) {
    if (ladder.certainty != Certainty::known) return std::nullopt;
    if (ladder.reachable.empty()) return std::optional<Text>();
    return ladder.reachable.front();
}

std::optional<List<Text>> reachable_in(LadderResult const& ladder) {
    if (ladder.certainty == Certainty::known) return std::nullopt;
    return ladder.reachable;
}

LadderResult const* if_there(LadderResult const& ladder) {
    return ladder.id.empty() ? nullptr : &ladder;
}

std::optional<Text> rating_of(ElementResult const& element) {
    if (element.ratings.size() != 1) return std::nullopt;
    return element.ratings.front();
}

List<Text> disputed_ratings(ElementResult const& element) {
    return element.ratings.size() > 1 ? element.ratings : List<Text>();
}

// Packs that are used for their checks alone leave a standard what it is by itself.
bool has_layers(RulePack const& pack) {
    auto const& layers = pack.layers();
    return std::any_of(layers.begin() + 1, layers.end(),
                       [](Layer const& layer) { return layer.kind != LayerKind::checks; });
}

Layer const* scheme_of(RulePack const& pack) { return has_layers(pack) ? &pack.scheme() : nullptr; }

List<Layer> layers_of(RulePack const& pack) {
    return has_layers(pack) ? List<Layer>(pack.layers()) : List<Layer>();
}

constexpr auto scheme_shape = result("scheme", "A standard, or a scheme derived from it.",
                                     member("id", &Layer::id), member("version", &Layer::version),
                                     member("title", &Layer::title), member("kind", &Layer::kind));

constexpr auto layer_shape =
    result("layer", "One of the packs that were applied.", member("id", &Layer::id),
           member("version", &Layer::version), member("kind", &Layer::kind));

constexpr auto applied_pack = result(
    "pack", "The pack that was applied.",
    member("id", [](RulePack const& pack) { return pack.id(); }),
    member("version", [](RulePack const& pack) { return pack.version(); }),
    member("title", [](RulePack const& pack) { return pack.title(); }),
    optional<scheme_shape>("scheme", scheme_of,
                           "The scheme of the results: the standard, or a scheme derived from the "
                           "standard. Absent when the pack is a standard itself, as is `layers`."),
    optional<layer_shape>(
        "layers", layers_of,
        "The packs that were applied: the standard first, then the layers upon it."));

}  // namespace

template <>
inline constexpr auto shape_of<ValueResult> = constrained(
    R"("dependentRequired":{"from":["to"],"to":["from"]})",
    result("value",
           "The value of an expression of the pack. Null if there certainly is none, such as a "
           "mean of nothing. Otherwise the least and the greatest possible value.",
           member("id", &ValueResult::id, "Its name in the pack."),
           optional("certainty", &ValueResult::certainty,
                    "Absent when it is known; as in `ladder`."),
           optional("value", value_of), optional("from", least_of), optional("to", most_of)));

template <>
inline constexpr auto shape_of<LadderResult> = constrained(
    R"("oneOf":[{"required":["case"]},{"required":["reachable"]}])",
    result(
        "ladder", "The result of a ladder.",
        member("ladder", &LadderResult::id, "Its name in the pack."),
        optional("case", case_of,
                 "The resulting case, if known. Null if the bands have no number."),
        member("certainty", &LadderResult::certainty,
               "incomplete: it depends on what is not rated or said yet; undetermined: on a rule "
               "that failed. Neither is ever a pass."),
        optional("reachable", reachable_in,
                 "If the result is not known: the possible cases, lowest first."),
        member("met", &LadderResult::met, "True if the result certainly counts as met."),
        optional("says", &LadderResult::says, "The pack's sentence for it."),
        optional("tally", &LadderResult::tally, "The pack's sentence of figures beside it."),
        optional("rule", &LadderResult::rule, "Where the case is declared: file:line.")));

template <>
inline constexpr auto shape_of<NodeResult> = result("node",
                                                    "The result of one node above the elements.",
                                                    member("node", &NodeResult::id, "Its id."),
                                                    member("level", &NodeResult::level),
                                                    optional("values", &NodeResult::values),
                                                    optional("ladders", &NodeResult::ladders));

// The index of the judgement stays out: it depends on the order of the file, the bytes must not.
template <>
inline constexpr auto shape_of<ElementResult> = result(
    "element", "The results for one element.", member("element", &ElementResult::id, "Its id."),
    optional("applicability", &ElementResult::applicability, "Absent when it applies."),
    optional("rating", rating_of, "The one that decides."),
    optional("ratings", disputed_ratings, "Those of equal deciders that differ."),
    optional("role", &ElementResult::role, "Of the judgement that decides."),
    optional("author", &ElementResult::author, "Of the judgement that decides."),
    optional("visit", &ElementResult::visit, "Of the judgement that decides."),
    optional("carried_from", &ElementResult::carried_from,
             "Id of the visit that the rating was given at, when it was carried forward."),
    optional("values", &ElementResult::values), optional("ladders", &ElementResult::ladders));

template <>
inline constexpr auto shape_of<SiteResult> =
    result("site", "The ratings of one site.", member("site", &SiteResult::id, "Its id."),
           member("rated", &SiteResult::rated, "Elements with a judgement of this site."),
           member("ratings", &SiteResult::ratings,
                  "How many of them stand at each rating, in the order of the scale."),
           member("weakest", &SiteResult::weakest,
                  "True for the criterion with the lowest share of met elements."));

namespace {

constexpr auto evaluation_shape = result(
    "evaluation",
    "The result of an assessment under a rule pack. Lists are in the order of the pack and its "
    "standard.",
    constant("format", "assay-evaluation/1"),
    member<applied_pack>("pack", &Evaluation::pack, "The pack that was applied."),
    member("assessment", &Evaluation::assessment, "Id of the assessment."),
    member("organisation", &Evaluation::organisation, "Name of the organisation."),
    member("scope", &Evaluation::scope, "Title of the scope."), members_of<visit_members>(Itself{}),
    members_of<as_of_member>(Itself{}), members_of<basis_members>(Itself{}),
    optional(
        "outcome", [](Evaluation const& all) { return if_there(all.outcome); },
        "The pack's ladder of outcomes; absent when it has none."),
    optional(
        "outcome_without_claims",
        [](Evaluation const& all) { return if_there(all.outcome_without_claims); },
        "The same with every claimed element counted in; absent when that makes no difference."),
    optional(
        "outcome_of_visit", [](Evaluation const& all) { return if_there(all.outcome_of_visit); },
        "The outcome with every awaited element open; absent unless awaited elements count by an "
        "earlier rating. While it is not known, the outcome is that of a visit that is not "
        "finished."),
    optional(
        "outcome_of_standard",
        [](Evaluation const& all) { return if_there(all.outcome_of_standard); },
        "The outcome under the standard alone; absent if no layer changes the rules."),
    member("ladders", &Evaluation::ladders, "Of the assessment."),
    member("values", &Evaluation::values, "Of the assessment."),
    member("nodes", &Evaluation::nodes, "Of the standard, without the elements."),
    member("elements", &Evaluation::elements),
    member("sites", &Evaluation::sites, "Ratings of each site."),
    members_of<review_members>(Itself{}), members_of<flag_members>(Itself{}),
    optional(
        "notice", [](Evaluation const& all) { return all.pack.notice(); },
        "Notes on the results."));

}  // namespace

std::string evaluation_schema() {
    return schema_of<Evaluation, evaluation_shape>("evaluation", "Evaluation");
}

}  // namespace json

void append_json(std::string& to, Evaluation const& evaluation, Layout layout) {
    json::Writer writer{to, layout};
    json::write_value<json::evaluation_shape>(writer, evaluation);
    writer.end_document();
}

std::string to_json(Evaluation const& evaluation, Layout layout) {
    std::string text;
    append_json(text, evaluation, layout);
    return text;
}

}  // namespace assay
