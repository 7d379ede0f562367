#pragma once

#include <assay/evaluation.hpp>

#include "json/results/shapes.hpp"

#include <optional>

// The parts of an evaluation that stand in other documents, too.

namespace assay::json {

template <>
inline constexpr auto shape_of<Basis> =
    result("basis", "Where the ratings that count come from, in numbers of elements that apply.",
           member("judged", &Basis::judged, "Rated by others than the organisation, at `visit`."),
           member("carried", &Basis::carried,
                  "Rated by others than the organisation, at an earlier visit."),
           member("self_only", &Basis::self_only, "Rated by the organisation itself only."));

template <>
inline constexpr auto shape_of<VisitResult> = result(
    "visit", "Judgements at one visit.", member("visit", &VisitResult::id, "Its id."),
    member("visit_kind", &VisitResult::kind, "Title of its kind."),
    member("visit_date", &VisitResult::date, "Its last day."),
    member("took_place", &VisitResult::took_place,
           "True if anybody gave a rating at the visit. False of a visit that is only prepared."),
    member("in_scope", &VisitResult::in_scope,
           "Elements in its scope, without those accepted as not applicable."),
    member("judged", &VisitResult::judged, "Of these, the elements that were rated at it."),
    member("counts", &VisitResult::counts, "Elements that apply whose rating was given at it."),
    member("awaited", &VisitResult::awaited,
           "Elements in its scope that are still to be judged at it, on the as-of day."));

template <>
inline constexpr auto shape_of<ChangedResult> =
    result("changed_result", "A result that would be another one.",
           optional("node", &ChangedResult::node, "Id of the node; absent of the outcome."),
           optional("level", &ChangedResult::level, "The level of the node."),
           member("ladder", &ChangedResult::ladder, "The ladder's name in the pack."),
           member("from", &ChangedResult::from, "The case before the change."),
           optional("to", &ChangedResult::to,
                    "The case after the change; absent when there would be no result."),
           member("met", &ChangedResult::met, "True when `to` is met."));

template <>
inline constexpr auto shape_of<FlagEffect> = result(
    "effect", "A possible change: an element rated on the other side of met, or its claim refused.",
    member("element", &FlagEffect::element),
    member("change", &FlagEffect::change,
           "`lowered`, `raised`: its rating; `refused`: the claim that it is not applicable."),
    optional("rating", &FlagEffect::rating, "The rating that was tried; absent when `refused`."),
    member("results", &FlagEffect::results));

template <>
inline constexpr auto shape_of<Flag> = result(
    "flag", "Something to look at, never a rating.",
    member("check", &Flag::check, "The check's id in the pack."),
    member("severity", &Flag::severity,
           "`settle`: must be resolved; `to_do`: is still to be entered, in a draft; `consider`: "
           "worth a "
           "look."),
    member("owner", &Flag::owner, "The role that can resolve it."),
    optional("element", &Flag::element, "Id of the element it is about."),
    optional(
        "elements",
        [](Flag const& flag) { return flag.element.empty() ? flag.elements : List<Text>(); },
        "Where it is about several elements, or evidence of several: their ids."),
    member("says", &Flag::says),
    optional("effects", &Flag::effects,
             "The possible changes of results, by the pack's own rules, element by element."),
    optional("effect", &Flag::effect, "The same as a sentence."),
    optional("hint", &Flag::hint, "A hint about the gap and where to look; never a rating."),
    optional("why", &Flag::why, "Why it matters."),
    member("at", &Flag::at, "Ids of the records that the flag is about."),
    optional("rule", &Flag::rule, "Where the check is declared: file:line."),
    member("fingerprint", &Flag::fingerprint,
           "By which the flag is known again: the same as long as the assessment's id, the check "
           "and `at` are.",
           R"("pattern":"^[0-9a-f]{16}$")"));

template <>
inline constexpr auto shape_of<AcceptedFlagResult> =
    result("accepted_flag", "A flag that somebody has accepted.",
           member("flag", &AcceptedFlagResult::flag),
           member("reason", &AcceptedFlagResult::reason, "Why it is accepted."),
           member("until", &AcceptedFlagResult::until, "The last day on which it is."));

template <>
inline constexpr auto shape_of<Failure> = result(
    "failure", "A rule that could not be carried out.",
    member("rule", &Failure::rule, "Id of the rule."),
    optional("place", &Failure::place, "Where it is declared: file:line."),
    optional("on", &Failure::on, "Id of what it failed on."), member("says", &Failure::says));

/// The visit that the ratings come from.
inline constexpr auto visit_members = result(
    {}, {},
    optional("visit", &Evaluation::visit,
             "Id of the visit that the ratings come from: the latest at which a rating that counts "
             "was given. While nothing is judged, the latest visit of the file."),
    optional("visit_kind", &Evaluation::visit_kind, "Title of its kind."),
    optional("visit_date", &Evaluation::visit_date, "Its last day."),
    optional(
        "gap_analysis",
        [](Evaluation const& all) {
            return all.is_gap_analysis ? std::optional<bool>(true) : std::nullopt;
        },
        "The visit gives a gap analysis, and no outcome."));

inline constexpr auto as_of_member =
    result({}, {}, optional("as_of", &Evaluation::as_of, "The day whose knowledge counts."));

inline constexpr auto basis_members = result(
    {}, {},
    member("based_on", &Evaluation::based_on,
           "Where the ratings that count come from, in numbers of elements that apply."),
    member("visits", &Evaluation::visits, "All visits of the file, by their days, then by id."));

inline constexpr auto flag_members = result(
    {}, {},
    member("flags", &Evaluation::flags, "Flags from the checks of the pack; never a rating."),
    optional("accepted", &Evaluation::accepted, "Flags that are accepted, and not among `flags`."),
    member("failures", &Evaluation::failures,
           "Rules that could not be carried out; what depends on them is undetermined."));

template <>
inline constexpr auto shape_of<ReviewResult> =
    result("review", "The assessment body's review that the file has.",
           member("by", &ReviewResult::by, "The reviewer."),
           optional("date", &ReviewResult::date, "The day of the review."),
           optional("changed", &ReviewResult::changed,
                    "The parts of what was reviewed that are different now; absent when none is."));

inline constexpr auto review_members =
    result({}, {},
           optional(
               "review",
               [](Evaluation const& evaluation) {
                   return evaluation.review.by.empty() ? nullptr : &evaluation.review;
               },
               "The assessment body's review; absent when the file has none."));

/// What an answer about an assessment begins with.
inline constexpr auto subject_members =
    result({}, {}, member("pack", &Evaluation::pack, "The pack that was applied."),
           member("assessment", &Evaluation::assessment, "Id of the assessment."),
           members_of<as_of_member>(Itself{}), members_of<visit_members>(Itself{}),
           members_of<basis_members>(Itself{}));

}  // namespace assay::json
