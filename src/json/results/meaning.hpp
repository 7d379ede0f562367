#pragma once

#include <assay/meaning.hpp>

#include "json/results/describe.hpp"

#include <string>

// What ratings and elements mean, in the documents that have it: a standard, and the explanation of an element.

namespace assay::json {

/// Where a text is declared; empty of one that is not.
template <class T>
[[nodiscard]] std::string place_of(T const& text) {
    return text.place.line == 0 ? std::string()
                                : text.place.file + ":" + std::to_string(text.place.line);
}

template <>
inline constexpr auto shape_of<RatingContrast> =
    result("contrast", "How a rating differs from another.",
           member("rating", &RatingContrast::rating, "Id of the other rating."),
           member("differs", &RatingContrast::differs));

template <>
inline constexpr auto shape_of<RatingMeaning> =
    result({}, {}, optional("means", &RatingMeaning::means, "Its meaning."),
           optional("brief", &RatingMeaning::brief, "The same in a few words."),
           optional("unlike", &RatingMeaning::unlike, "How it differs from other ratings."),
           optional("source", &RatingMeaning::source, "The document that the meaning follows."),
           optional("certainty", &RatingMeaning::certainty, "How certain the source makes it."),
           optional("assumption", &RatingMeaning::assumption,
                    "Assumed by the pack, for want of a source."));

template <>
inline constexpr auto shape_of<MeaningExample> =
    result("meaning_example", "An example.", member("says", &MeaningExample::says),
           optional("layer", &MeaningExample::layer, "Id of the layer it comes from."),
           optional("place", place_of<MeaningExample>, "Where it is declared: file:line."));

template <>
inline constexpr auto shape_of<MeaningQuestion> =
    result("meaning_question", "A question to ask about an element.",
           member("whom", &MeaningQuestion::whom, "The person to ask."),
           member("what", &MeaningQuestion::what, "The question."),
           optional("layer", &MeaningQuestion::layer, "Id of the layer it comes from."),
           optional("place", place_of<MeaningQuestion>, "Where it is declared: file:line."));

template <>
inline constexpr auto shape_of<LookAlike> =
    result("look_alike", "Another element that this one is taken for.",
           member("element", &LookAlike::element, "Its id."),
           member("differs", &LookAlike::differs, "How the two elements differ."),
           optional("layer", &LookAlike::layer, "Id of the layer it comes from."),
           optional("place", place_of<LookAlike>, "Where it is declared: file:line."));

template <>
inline constexpr auto shape_of<Ruling> =
    result("ruling", "How a body reads an element.", member("reads", &Ruling::reads),
           member("on", &Ruling::on), member("by", &Ruling::by, "The author of the ruling."),
           optional("needs", &Ruling::needs,
                    "Kinds of evidence: a rating that is met must cite one of them."),
           optional("at_most", &Ruling::at_most, "The highest rating that it allows."),
           optional("layer", &Ruling::layer, "Id of the layer it comes from."),
           optional("place", place_of<Ruling>, "Where it is declared: file:line."));

template <>
inline constexpr auto shape_of<Meaning> = result(
    {}, {}, optional("rulings", &Meaning::rulings, "How bodies read it, the latest first."),
    optional("enough", &Meaning::enough, "Examples that are enough."),
    optional("not_enough", &Meaning::not_enough, "Examples that are not enough: near misses."),
    optional("ask", &Meaning::ask, "Questions, each with the person to ask."),
    optional("look_alikes", &Meaning::look_alikes, "Elements that it is taken for."));

}  // namespace assay::json
