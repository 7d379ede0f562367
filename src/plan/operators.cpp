#include "plan/operators.hpp"

#include <algorithm>
#include <array>

namespace assay::plan {
namespace {

constexpr auto rises = Polarity::rises;
constexpr auto falls = Polarity::falls;
constexpr auto mixed = Polarity::mixed;
constexpr bool can_fail = true;

constexpr std::array table{
    // the rows in hand, and what is known of them
    Operator{"it", 0, 0, compile_it, rises, "", "it", "the row in hand"},
    Operator{"outer", 0, 0, compile_outer, rises, "", "outer",
             "inside `where` and the quantifiers, the row around"},
    Operator{"assessment", 0, 0, compile_document, rises, "", "assessment", "the assessment"},
    Operator{"organisation", 0, 0, compile_document, rises, "", "organisation", "the organisation"},
    Operator{"visit", 0, 0, compile_visit, rises, "", "visit",
             "the latest visit at the as-of date"},
    Operator{"as_of", 0, 0, compile_as_of, rises, "the as-of date", "as_of",
             "the day whose knowledge counts"},
    Operator{"field", 1, 1, compile_field, rises, "", "row.field", "a field of a row"},
    Operator{"parameter", 0, 0, compile_parameter, rises, "", "parameter \"name\"",
             "a parameter of the pack"},
    Operator{"fact", 0, 0, compile_fact, rises, "", "fact \"name\"",
             "a fact about the organisation"},
    Operator{"named", 1, 1, compile_named, rises, "", "named \"name\" (of)",
             "gives rows or a condition a name for explanations"},
    Operator{"computed", 0, 32, compile_computed, mixed, "", "computed { reads, returns, by }",
             "a Lua function", can_fail},

    // conditions
    Operator{"at_least", 2, 2, compile_comparison, rises, "at least", "value:at_least(limit)",
             "not less than"},
    Operator{"at_most", 2, 2, compile_comparison, falls, "at most", "value:at_most(limit)",
             "not more than"},
    Operator{"above", 2, 2, compile_comparison, rises, "more than", "value:above(limit)",
             "more than"},
    Operator{"below", 2, 2, compile_comparison, falls, "less than", "value:below(limit)",
             "less than"},
    Operator{"is", 2, 2, compile_comparison, mixed, "", "value:is(other)", "the same as"},
    Operator{"one_of", 2, 2, compile_one_of, mixed, "one of", "value:one_of { ... }",
             "among these"},
    Operator{"present", 1, 1, compile_present, mixed, "given", "value:present()",
             "whether there is one"},
    Operator{"contains", 2, 2, compile_contains, mixed, "containing", "text:contains(part)",
             "whether a text has this part"},
    Operator{"includes", 2, 2, compile_includes, mixed, "including", "set:includes(text)",
             "whether a set has this member"},
    Operator{"all", 1, 64, compile_junction, rises, "all of", "all { ... }",
             "every condition holds"},
    Operator{"any", 1, 64, compile_junction, rises, "any of", "any { ... }",
             "at least one condition holds"},
    Operator{"none", 1, 64, compile_junction, falls, "none of", "none { ... }",
             "no condition holds"},
    Operator{"at_least_of", 2, 64, compile_at_least_of, rises, "at least", "at_least(k) { ... }",
             "at least so many conditions hold"},
    Operator{"some", 1, 2, compile_quantifier, rises, "some", "some(rows, condition)",
             "at least one row; of nothing: no"},
    Operator{"every", 2, 2, compile_quantifier, rises, "every", "every(rows, condition)",
             "each row; of nothing: yes"},
    Operator{"no", 1, 2, compile_quantifier, falls, "no", "no(rows, condition)",
             "not one row; of nothing: yes"},

    // rows
    Operator{"where", 2, 2, compile_where, rises, "where", "rows:where(condition)",
             "those that meet the condition"},

    // numbers and combinations
    Operator{"count", 1, 1, compile_count, rises, "number of", "count(rows)", "how many rows"},
    Operator{"sum", 2, 2, compile_combination, rises, "sum of", "sum(rows, number)",
             "sum over the rows; of nothing: 0"},
    Operator{"min", 2, 2, compile_combination, rises, "least", "min(rows, number)",
             "the least; of nothing: none"},
    Operator{"max", 2, 2, compile_combination, rises, "greatest", "max(rows, number)",
             "the greatest; of nothing: none"},
    Operator{"mean", 2, 2, compile_combination, rises, "mean of", "mean(rows, number)",
             "the mean; of nothing: none"},
    Operator{"lowest", 2, 2, compile_extreme, rises, "lowest", "lowest(rows, rating)",
             "the lowest rating; of nothing: none"},
    Operator{"highest", 2, 2, compile_extreme, rises, "highest", "highest(rows, rating)",
             "the highest rating; of nothing: none"},
    Operator{"add", 2, 2, compile_arithmetic, rises, "+", "a + b", "sum", can_fail},
    Operator{"subtract", 2, 2, compile_arithmetic, mixed, "-", "a - b", "difference", can_fail},
    Operator{"multiply", 2, 2, compile_arithmetic, mixed, "*", "a * b", "product", can_fail},
    Operator{"divide", 2, 2, compile_arithmetic, mixed, "/", "a / b",
             "quotient, exact; by nothing: none", can_fail},
    Operator{"share", 2, 2, compile_share, rises, "share", "share(part, whole)",
             "how much of the whole, of rows or numbers; of nothing: none", can_fail},
    Operator{"percent", 1, 1, compile_percent, mixed, "%", "percent(80)",
             "so many hundredths, exact"},
    Operator{"points", 1, 1, compile_points, rises, "points", "points(rating)",
             "the points of a rating"},
    Operator{"months", 2, 2, compile_months, mixed, "months", "months(from, to)",
             "calendar months and their parts between two days", can_fail},
    Operator{"length", 1, 1, compile_length, mixed, "length", "length(text)",
             "number of characters"},
    Operator{"round", 3, 3, compile_round, rises, "rounded",
             "number:round(step, \"down\" | \"up\" | \"half_up\" | \"half_even\")",
             "the multiple of the step next to it", can_fail},
};

}  // namespace

std::span<Operator const> operators() { return table; }

Operator const* find_operator(std::string_view word) {
    auto const* const found = std::find_if(table.begin(), table.end(),
                                           [&](Operator const& each) { return each.word == word; });
    return found == table.end() ? nullptr : found;
}

}  // namespace assay::plan
