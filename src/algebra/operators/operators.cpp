#include "algebra/operators/operators.hpp"

#include <algorithm>
#include <array>

namespace assay::algebra {
namespace {

constexpr auto rises = Polarity::rises;
constexpr auto falls = Polarity::falls;
constexpr auto mixed = Polarity::mixed;
constexpr bool can_fail = true;

constexpr std::array operator_table{
    // the rows in hand, and what is known of them
    Operator{"it", 0, 0, compile_it, rises, "", "it", "the row in hand", "-> row"},
    Operator{"outer", 0, 0, compile_outer, rises, "", "outer",
             "inside `where` and the quantifiers, the row around", "-> row"},
    Operator{"assessment", 0, 0, compile_document, rises, "", "assessment", "the assessment",
             "-> assessment"},
    Operator{"organisation", 0, 0, compile_document, rises, "", "organisation", "the organisation",
             "-> organisation"},
    Operator{"visit", 0, 0, compile_visit, rises, "", "visit", "the latest visit at the as-of date",
             "-> visit"},
    Operator{"as_of", 0, 0, compile_as_of, rises, "the as-of date", "as_of",
             "the day whose knowledge counts", "-> date"},
    Operator{"field", 1, 1, compile_field, rises, "", "row.field", "a field of a row", ""},
    Operator{"parameter", 0, 0, compile_parameter, rises, "", "parameter \"name\"",
             "a parameter of the pack", ""},
    Operator{"fact", 0, 0, compile_fact, rises, "", "fact \"name\"",
             "a fact about the organisation", ""},
    Operator{"named", 1, 1, compile_named, rises, "", "named \"name\" (of)",
             "gives rows or a condition a name for explanations", ""},
    Operator{"computed", 0, 32, compile_computed, mixed, "", "computed { reads, returns, by }",
             "a Lua function", "", can_fail},

    // conditions
    Operator{"at_least", 2, 2, compile_comparison, rises, "at least", "value:at_least(limit)",
             "not less than", "number|choice|date, same -> condition"},
    Operator{"at_most", 2, 2, compile_comparison, falls, "at most", "value:at_most(limit)",
             "not more than", "number|choice|date, same -> condition"},
    Operator{"above", 2, 2, compile_comparison, rises, "more than", "value:above(limit)",
             "more than", "number|choice|date, same -> condition"},
    Operator{"below", 2, 2, compile_comparison, falls, "less than", "value:below(limit)",
             "less than", "number|choice|date, same -> condition"},
    Operator{"is", 2, 2, compile_comparison, mixed, "", "value:is(other)", "the same as",
             "condition|number|choice|date|text|row, same -> condition"},
    Operator{"one_of", 2, 2, compile_one_of, mixed, "one of", "value:one_of { ... }", "among these",
             "text|choice, same list -> condition"},
    Operator{"present", 1, 1, compile_present, mixed, "given", "value:present()",
             "whether there is one", "condition|number|choice|date|text|set|row -> condition"},
    Operator{"contains", 2, 2, compile_contains, mixed, "containing", "text:contains(part)",
             "whether a text has this part", "text, text -> condition"},
    Operator{"includes", 2, 2, compile_includes, mixed, "including", "set:includes(text)",
             "whether a set has this member", "set, text -> condition"},
    Operator{"mentions", 2, 2, compile_mentions, mixed, "mentioning", "text:mentions(words)",
             "whether a text has one of these as words by themselves, whatever their case",
             "text, text|set -> condition"},
    Operator{"all", 1, 64, compile_junction, rises, "all of", "all { ... }",
             "every condition holds", "conditions -> condition"},
    Operator{"any", 1, 64, compile_junction, rises, "any of", "any { ... }",
             "at least one condition holds", "conditions -> condition"},
    Operator{"none", 1, 64, compile_junction, falls, "none of", "none { ... }",
             "no condition holds", "conditions -> condition"},
    Operator{"at_least_of", 2, 64, compile_at_least_of, rises, "at least", "at_least(k) { ... }",
             "at least so many conditions hold", "number, conditions -> condition"},
    Operator{"some", 1, 2, compile_quantifier, rises, "some", "some(rows, condition)",
             "at least one row; of nothing: no", "rows, condition -> condition"},
    Operator{"every", 2, 2, compile_quantifier, rises, "every", "every(rows, condition)",
             "each row; of nothing: yes", "rows, condition -> condition"},
    Operator{"no", 1, 2, compile_quantifier, falls, "no", "no(rows, condition)",
             "not one row; of nothing: yes", "rows, condition -> condition"},

    // rows
    Operator{"where", 2, 2, compile_where, rises, "where", "rows:where(condition)",
             "those that meet the condition", "rows, condition -> rows"},

    // numbers and combinations
    Operator{"count", 1, 1, compile_count, rises, "number of", "count(rows)", "how many rows",
             "rows -> number"},
    Operator{"sum", 2, 2, compile_combination, rises, "sum of", "sum(rows, number)",
             "sum over the rows; of nothing: 0", "rows, number -> number"},
    Operator{"min", 2, 2, compile_combination, rises, "least", "min(rows, number)",
             "the least; of nothing: none", "rows, number -> number"},
    Operator{"max", 2, 2, compile_combination, rises, "greatest", "max(rows, number)",
             "the greatest; of nothing: none", "rows, number -> number"},
    Operator{"mean", 2, 2, compile_combination, rises, "mean of", "mean(rows, number)",
             "the mean; of nothing: none", "rows, number -> number"},
    Operator{"lowest", 2, 2, compile_extreme, rises, "lowest", "lowest(rows, rating)",
             "the lowest rating; of nothing: none", "rows, choice -> choice"},
    Operator{"highest", 2, 2, compile_extreme, rises, "highest", "highest(rows, rating)",
             "the highest rating; of nothing: none", "rows, choice -> choice"},
    Operator{"add", 2, 2, compile_arithmetic, rises, "+", "a + b", "sum",
             "number, number -> number", can_fail},
    Operator{"subtract", 2, 2, compile_arithmetic, mixed, "-", "a - b", "difference",
             "number, number -> number", can_fail},
    Operator{"multiply", 2, 2, compile_arithmetic, mixed, "*", "a * b", "product",
             "number, number -> number", can_fail},
    Operator{"divide", 2, 2, compile_arithmetic, mixed, "/", "a / b",
             "quotient, exact; by nothing: none", "number, number -> number", can_fail},
    Operator{"share", 2, 2, compile_share, rises, "share", "share(part, whole)",
             "how much of the whole, of rows or numbers; of nothing: none",
             "rows|number, rows|number -> number", can_fail},
    Operator{"percent", 1, 1, compile_percent, mixed, "%", "percent(80)",
             "so many hundredths, exact", "figure -> number"},
    Operator{"points", 1, 1, compile_points, rises, "points", "points(rating)",
             "the points of a rating", "rating -> number"},
    Operator{"months", 2, 2, compile_months, mixed, "months", "months(from, to)",
             "calendar months and their parts between two days", "date, date -> number"},
    Operator{"steps", 2, 2, compile_steps, mixed, "steps", "steps(one, other)",
             "how many steps lie between two of one scale", "choice, same -> number"},
    Operator{"length", 1, 1, compile_length, mixed, "length", "length(text)",
             "number of characters", "text -> number"},
    Operator{"round", 3, 3, compile_round, rises, "rounded",
             "number:round(step, \"down\" | \"up\" | \"half_up\" | \"half_even\")",
             "the multiple of the step next to it", "number, figure, way -> number", can_fail},
};

}  // namespace

std::span<Operator const> operators() { return operator_table; }

Operator const* find_operator(std::string_view word) {
    auto const* const found = std::find_if(operator_table.begin(), operator_table.end(),
                                           [&](Operator const& each) { return each.word == word; });
    return found == operator_table.end() ? nullptr : found;
}

}  // namespace assay::algebra
