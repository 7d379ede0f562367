#pragma once

#include <assay/message.hpp>

namespace assay {

// Judgements side by side: tables of ratings, what was agreed, exercises, files that are compared.
inline constexpr MessageText comparing_messages[] = {
    // a table of ratings
    {"no-table-of-ratings", "no-table", "there is no table of ratings",
     "the columns `case`, `element`, `assessor` and `rating`, or `unit` instead of the first two"},
    {"unknown-column-of-ratings", "unmappable-field",
     "there is no column `{column}` in a table of ratings", "one of {known}"},
    {"no-column-of-ratings", "no-table", "the heading has no column `{column}`",
     "the columns `case`, `element`, `assessor` and `rating`, or `unit` instead of the first two; "
     "or, "
     "instead of the last two, a column for each assessor"},
    {"no-ratings-in-columns", "no-table", "no column has ratings of the scale",
     "a column `rating`, or a column for each assessor, with {known}"},
    {"no-column-of-groups", "no-table", "the heading has no column `{column}`",
     "one of its columns: {known}"},
    {"windows-without-cases", "no-table", "`window` needs the columns `case` and `element`",
     "`case`, `element` and `window`"},
    {"scale-too-short-or-long", "bad-scale",
     "a scale of {count} is too short or too long to compare", "2 to {most} ratings"},
    {"scale-with-nameless-rating", "bad-scale", "a rating of the scale has no name"},
    {"scale-with-repeated-rating", "bad-scale", "`{rating}` is on the scale twice"},
    {"row-without-name", "table-row", "this row has no {column}", "the {column} of each rating"},
    {"rows-without-name", "table-row",
     "this row has no {column}; it is the first of {count} such rows",
     "the {column} of each rating; cells that were merged are empty in CSV: fill them in, or give "
     "the "
     "workbook"},
    {"rating-not-on-scale", "unknown-rating", "the scale has no rating `{rating}`",
     "one of {known}"},
    {"ratings-not-on-scale", "unknown-rating",
     "the scale has no rating `{rating}`, in {count} rows", "one of {known}"},
    {"word-for-no-rating", "unknown-rating",
     "the scale has no rating `{rating}`; if it means that nothing was rated, say --rating "
     "'{rating}='",
     "one of {known}"},
    {"word-for-no-rating-in-rows", "unknown-rating",
     "the scale has no rating `{rating}`, in {count} rows; if it means that "
     "nothing "
     "was rated, say --rating '{rating}='",
     "one of {known}"},
    {"word-for-unknown-rating", "unknown-rating",
     "`{word}` is to mean `{rating}`, but the scale has no such rating", "one of {known}"},
    {"rated-twice", "rated-twice", "`{assessor}` rates `{unit}` twice; first at {first}",
     "one rating of each unit by each assessor"},
    {"unit-without-group", "unknown-group", "`{unit}` has no group", "the `{column}` of each unit"},
    {"unit-in-two-groups", "unknown-group", "`{unit}` is in `{group}` here and in `{first}` above",
     "one group for each unit"},

    // what was agreed
    {"no-table-of-moderation", "no-table", "there is no table of agreed ratings",
     "the columns `element`, `rating` and `reason`, and a row with a rating and a reason"},
    {"no-column-of-moderation", "no-table", "the heading has no column `{column}`",
     "the columns `element`, `rating` and `reason`"},
    {"unknown-element-to-settle", "unknown-element",
     "there is no {level} `{element}` in {pack} {version}"},
    {"unknown-rating-to-settle", "unknown-rating", "there is no rating `{rating}`",
     "one of {known}"},
    {"agreed-by-nobody", "empty-text", "the assessors who agreed are not named",
     "an id: A3, A1+A2"},
    {"agreed-without-reason", "empty-text", "the reason is missing", "why they agreed this rating"},
    {"nobody-judged", "nothing-to-settle", "nobody rated {element}",
     "an element that two people rated for the whole scope"},
    {"one-judged", "nothing-to-settle",
     "only {assessor} rated {element}, so there is nothing to resolve",
     "an element that two people rated for the whole scope"},
    {"already-settled", "already-settled",
     "{element} is already resolved, as `{rating}` by {assessor}",
     "one agreed judgement for each element and visit; if the other is wrong, remove it from the "
     "file"},

    // exercises
    {"no-name-of-copy", "bad-id", "`{assessor}` cannot be the name of a copy",
     "an id of letters, digits and -_+. such as A1"},
    {"assessor-named-twice", "bad-id", "`{assessor}` is listed twice", "each once"},
    {"too-few-assessors", "nothing-to-compare", "an exercise needs at least two assessors",
     "two ids or more in --assessors, such as A1,A2"},
    {"no-visit-for-exercise", "no-visit", "the exercise needs a visit, and the file has none",
     "a visit with its date"},
    {"altered-case", "altered-case", "differs from the case",
     "the case as it was issued; an assessor adds only judgements, shortfalls, actions and answers "
     "to claims"},
    {"foreign-judgement", "foreign-judgement",
     "is a judgement by `{author}` as `{role}` on `{visit}`",
     "in this copy only judgements by `{assessor}` as `assessor` on `{visit_of_copy}`"},
    {"unknown-element-of-exercise", "unknown-element",
     "there is no {level} `{element}` in {pack} {version}"},
    {"too-many-elements-of-exercise", "bad-exercise",
     "an exercise for a meeting has at most {most} elements, and {count} are named",
     "six to eight elements for an hour; leave out --elements for an exercise on all of them"},
    {"answer-given-twice", "bad-exercise", "there are two agreed ratings of {element}",
     "one agreed rating for each element"},
    {"answer-not-in-exercise", "bad-exercise",
     "there is an agreed rating of {element}, which is not in the exercise",
     "agreed ratings of the elements that the assessors judge"},
    {"unfinished-copy", "unfinished-copy",
     "{assessors} has not rated every element yet, so the ratings of the others are not shown",
     "a finished copy, or a folder without it if the assessor does not take part"},
    {"unfinished-copies", "unfinished-copy",
     "{assessors} have not rated every element yet, so the ratings of the others are not shown",
     "finished copies, or a folder without those of assessors who do not take part"},
    {"agreed-differently", "altered-case",
     "says that {element} was agreed as `{rating}`, and another copy has something else: `{first}`",
     "the same rating, reason, people and date in every copy"},
    {"agreed-otherwise-before", "already-settled",
     "{element} already has an agreed rating, `{rating}` by {assessor}, and it stays",
     "the same rating, reason, people and date; or take the earlier judgement out of the copies"},
    {"no-such-assessor", "unknown-assessor", "{assessor} takes no part in this exercise",
     "one of {known}"},

    // statistics of a host's own ratings, all by number
    {"scale-too-short-or-long-by-number", "bad-scale",
     "a scale of {count} ratings is too short or too long to compare", "2 to {most}"},
    {"category-not-on-scale", "unknown-rating", "the scale has no rating {rating}", "0 to {most}"},
    {"unit-without-group-by-number", "unknown-group", "unit {unit} has no group",
     "a group for each unit"},
    {"rated-twice-by-number", "rated-twice", "assessor {assessor} rates unit {unit} twice"},

    // comparisons
    {"agreement-cannot-be-judged", "no-overlap", "agreement cannot be measured: {reason}",
     "units that two assessors rated independently: one case for all of them, or each case for a "
     "different pair"},
    {"only-disputed-rated-twice", "disputed-only",
     "agreement cannot be computed: of {all} units only {twice} were rated by two assessors, and "
     "they "
     "differ on every one of these",
     "a second rating of units that were chosen before anybody rated them"},
    {"nothing-to-add-up", "no-overlap",
     "no element was rated by two assessors on one visit, or on two visits",
     "exercises, double assessments, or assessments with a later visit"},
    {"only-disputed-to-add-up", "disputed-only",
     "nothing can be added up: on every visit a second assessor rated nothing but disputed "
     "elements",
     "a second rating of elements that were chosen before anybody rated them"},
    {"severity-on-one-case", "one-case",
     "one case does not show how strict an assessor is: assessors may read it differently and be "
     "equally strict on others",
     "several cases that the same assessors rated"},
    {"node-not-in-comparison", "unknown-node", "there is no `{node}` in {pack} {version}"},
    {"other-scope", "other-scope",
     "is about `{organisation}, {scope}`, but {first} is about `{first_organisation}, "
     "{first_scope}`",
     "files about one scope; for assessors of several scopes, use `assay agree`"},
};

}  // namespace assay
