#pragma once

#include <assay/comparison.hpp>

#include "json/results/shapes.hpp"
#include "json/results/values.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace assay::json {

/// A comparison, and what of it is shown.
struct ComparisonDocument {
    Comparison const& comparison;
    std::vector<ComparedElement const*> elements;  ///< in the order of the standard
};

/// The comparison as JSON, indented.
[[nodiscard]] std::string comparison_json(ComparisonDocument const& document);

// Sides, and stances, are known by their index; in JSON they are called by their ids.
using PositionIn = In<Position, Comparison>;
struct ChangeIn {
    RatingChange const& it;
    ComparedElement const& element;
    Comparison const& all;
};
using ElementIn = In<ComparedElement, Comparison>;

inline std::string const& side_of(ChangeIn const& change, std::size_t stance) {
    return change.all.sides[change.element.stances[stance].side].id;
}

inline std::vector<ChangeIn> changes_in(ElementIn const& element) {
    std::vector<ChangeIn> changes;
    for (RatingChange const& each : element.it.moves)
        changes.push_back({each, element.it, element.all});
    return changes;
}

inline std::vector<ElementIn> elements_in(ComparisonDocument const& document) {
    std::vector<ElementIn> elements;
    for (ComparedElement const* const each : document.elements)
        elements.push_back({*each, document.comparison});
    return elements;
}

inline std::size_t count_differing(Comparison const& comparison) {
    return static_cast<std::size_t>(
        std::count_if(comparison.elements.begin(), comparison.elements.end(),
                      [](ComparedElement const& each) { return each.steps > 0; }));
}

/// All elements on which the sides differ.
inline ComparisonDocument all_differing(Comparison const& comparison) {
    ComparisonDocument document{comparison, {}};
    for (ComparedElement const& each : comparison.elements)
        if (each.steps > 0) document.elements.push_back(&each);
    return document;
}

template <>
inline constexpr auto shape_of<Party> =
    result("side", "One of those that are set against each other.",
           member("id", &Party::id, "A role, an assessor, a site, a visit or a file."),
           member("title", &Party::title, "Its title."),
           optional("date", &Party::date, "Day of a visit or file, by which it is ordered."));

template <>
inline constexpr auto shape_of<ComparedJudgement> = result(
    "judgement", "A judgement that is compared.", member("role", &ComparedJudgement::role),
    member("author", &ComparedJudgement::author),
    optional("visit", &ComparedJudgement::visit, "Id of its visit."),
    optional("site", &ComparedJudgement::site, "Id of its site; absent: of the whole scope."),
    member("rating", &ComparedJudgement::rating),
    optional("rationale", &ComparedJudgement::rationale),
    member("evidence", &ComparedJudgement::evidence, "Ids of the evidence cited, sorted."),
    optional("settles", &ComparedJudgement::settles, "Names of the judgements it agrees."),
    member("files", &ComparedJudgement::files, "Names of the files that contain it, sorted."));

template <>
inline constexpr auto shape_of<PositionIn> = result(
    "stance", "The judgements of one side on an element. They may differ.",
    member(
        "side",
        [](PositionIn const& position) -> std::string const& {
            return position.all.sides[position.it.side].id;
        },
        "Id of the side."),
    member(
        "judgements", [](PositionIn const& position) -> auto const& { return position.it.voices; },
        "By role, author and visit."),
    member(
        "only", [](PositionIn const& position) -> auto const& { return position.it.only; },
        "Evidence cited by no other side."));

template <>
inline constexpr auto shape_of<ChangeIn> = result(
    "move", "How what decides moved from one visit, or file, to the next that judged the element.",
    member(
        "from",
        [](ChangeIn const& change) -> auto const& { return side_of(change, change.it.from); },
        "Id of the earlier side."),
    member(
        "to", [](ChangeIn const& change) -> auto const& { return side_of(change, change.it.to); },
        "Id of the later side."),
    member(
        "steps", [](ChangeIn const& change) { return change.it.steps; }, "Above 0: better."),
    member(
        "reversed", [](ChangeIn const& change) { return change.it.reversed; },
        "True if it changed between met and not met."),
    member(
        "new_evidence",
        [](ChangeIn const& change) -> auto const& { return change.it.new_evidence; },
        "Cited now, and not before."),
    member(
        "left_out", [](ChangeIn const& change) -> auto const& { return change.it.left_out; },
        "Cited before, and not now."));

template <>
inline constexpr auto shape_of<ElementIn> = result(
    "element", "An element that two sides or more judged.",
    member(
        "element", [](ElementIn const& element) -> auto const& { return element.it.element; },
        "Its id."),
    member(
        "title", [](ElementIn const& element) -> auto const& { return element.it.title; }),
    member(
        "steps", [](ElementIn const& element) { return element.it.steps; },
        "Between the lowest and the highest rating."),
    member(
        "crosses_met", [](ElementIn const& element) { return element.it.crosses_met; },
        "True if the sides differ on whether it is met."),
    member(
        "stances",
        [](ElementIn const& element) { return each_in(element.it.stances, element.all); },
        "The position of each side, in the order of the sides."),
    member(
        "shared", [](ElementIn const& element) -> auto const& { return element.it.shared; },
        "Evidence cited by every side."),
    member("moves", changes_in, "Of visits and files: how the rating changed."),
    member(
        "settled", [](ElementIn const& element) { return element.it.settled; },
        "True if the agreed judgements have one rating and cover all of these."),
    member(
        "agreed", [](ElementIn const& element) -> auto const& { return element.it.agreed; },
        "Moderated judgements, and those of the certification body, on the last visit."));

template <>
inline constexpr auto shape_of<OtherWay> = result(
    "way", "The counts of another comparison of the same files.", member("by", &OtherWay::by),
    member("compared", &OtherWay::compared, "Elements that two sides or more judged."),
    member("differing", &OtherWay::differing, "Those with a difference."),
    member("reversed_without_new_evidence", &OtherWay::reversed_without_new,
           "Those that are met for one and not for the next, on the same evidence."));

inline constexpr auto compared_members =
    result({}, {}, member("pack", &Comparison::pack),
           member("organisation", &Comparison::organisation, "Name of the organisation."),
           member("scope", &Comparison::scope, "Title of the scope."),
           member("by", &Comparison::by, "The kind of side that is compared."),
           member("sides", &Comparison::sides),
           member(
               "compared", [](Comparison const& comparison) { return comparison.elements.size(); },
               "Elements that two sides or more judged."),
           member("differing", count_differing, "Those on which they differ."));

inline constexpr auto other_ways_member =
    result({}, {},
           member("other_ways", &Comparison::other_ways,
                  "Other ways of comparing, in which there is something to compare."));

inline auto const& comparison_in(ComparisonDocument const& document) { return document.comparison; }

template <>
inline constexpr auto shape_of<ComparisonDocument> =
    result("comparison", "The differences between sides on one scope.",
           members_of<compared_members>(comparison_in),
           member("elements", elements_in,
                  "Those that differ by at least as many steps as was asked for."),
           members_of<other_ways_member>(comparison_in));

}  // namespace assay::json
