#include "algebra/operators/operators.hpp"

#include <algorithm>

namespace assay::algebra {

// The type rules and the bounds, each in the file of its relatives.
TypeRule compile_outer, compile_field, compile_parameter, compile_fact, compile_named,
    compile_computed, compile_comparison, compile_one_of, compile_present, compile_contains,
    compile_includes, compile_mentions, compile_connective, compile_at_least_of, compile_where,
    compile_quantifier, compile_combination, compile_extreme, compile_arithmetic, compile_share,
    compile_percent, compile_points, compile_months, compile_steps, compile_length, compile_wording,
    compile_round;
BoundsRule bounds_of_literal, bounds_of_sum, bounds_of_difference, bounds_of_product,
    bounds_of_quotient, bounds_of_share, bounds_of_points, bounds_of_length, bounds_of_rounding,
    bounds_of_count, bounds_of_total, bounds_of_extreme, bounds_of_mean;

namespace {

using Takes = OperandKind;

// What the pack writes out has no word of its own.
constexpr Operator literal{.word = "as_the_pack_has_it", .bounds = bounds_of_literal};

// A row in four parts: what it is and takes; its type rule and how it moves; its words in explanations; its words for authors.
// clang-format off
constexpr Operator operator_table[] = {
    literal,

    // the rows that rules are about, and what is known of them
    {.word = "it", .family = Family::row, .form = Form::value, .gives = Takes::row,
     .compile = compile_it, .polarity = Polarity::rises, .row_is = RowIs::current,
     .usage = "it", .what = "the row in hand"},
    {.word = "outer", .family = Family::row, .form = Form::value, .gives = Takes::row,
     .compile = compile_outer, .polarity = Polarity::rises, .row_is = RowIs::surrounding,
     .usage = "outer", .what = "inside `where` and the quantifiers, the row around"},
    {.word = "assessment", .family = Family::row, .form = Form::value, .gives = Takes::row,
     .compile = compile_document, .polarity = Polarity::rises,
     .usage = "assessment", .what = "the assessment"},
    {.word = "organisation", .family = Family::row, .form = Form::value, .gives = Takes::row,
     .compile = compile_document, .polarity = Polarity::rises,
     .usage = "organisation", .what = "the organisation"},
    {.word = "visit", .family = Family::row, .form = Form::value, .gives = Takes::row,
     .compile = compile_visit, .polarity = Polarity::rises, .row_is = RowIs::latest,
     .usage = "visit", .what = "the latest visit at the as-of date"},
    {.word = "as_of", .family = Family::day, .form = Form::value, .gives = Takes::date,
     .compile = compile_as_of, .polarity = Polarity::rises, .always_has_value = true,
     .phrase = "the as-of date", .usage = "as_of", .what = "the day whose knowledge counts"},
    {.word = "field", .family = Family::field, .least = 1, .most = 1,
     .compile = compile_field, .polarity = Polarity::rises,
     .usage = "row.field", .what = "a field of a row"},
    {.word = "parameter", .family = Family::reference,
     .compile = compile_parameter, .polarity = Polarity::rises,
     .usage = "parameter \"name\"", .what = "a parameter of the pack"},
    {.word = "fact", .family = Family::fact,
     .compile = compile_fact, .polarity = Polarity::rises,
     .usage = "fact \"name\"", .what = "a fact about the organisation"},
    {.word = "named", .family = Family::reference, .least = 1, .most = 1,
     .compile = compile_named, .polarity = Polarity::rises,
     .usage = "named \"name\" (of)", .what = "gives rows or a condition a name for explanations"},
    {.word = "computed", .family = Family::function, .most = 32,
     .compile = compile_computed, .can_fail = true,
     .usage = "computed { reads, returns, by }", .what = "a Lua function"},

    // conditions
    {.word = "at_least", .family = Family::comparison, .form = Form::method, .least = 2, .most = 2,
     .operands = {{{"value", {Takes::number, Takes::choice, Takes::date}}, {"limit", {Takes::same}}}},
     .gives = Takes::condition,
     .compile = compile_comparison, .polarity = Polarity::rises, .second = Polarity::falls,
     .relation = {.equal = true, .greater = true},
     .phrase = "at least", .of_dates = "on or after", .of_choices = "at least",
     .usage = "value:at_least(limit)", .what = "not less than"},
    {.word = "at_most", .family = Family::comparison, .form = Form::method, .least = 2, .most = 2,
     .operands = {{{"value", {Takes::number, Takes::choice, Takes::date}}, {"limit", {Takes::same}}}},
     .gives = Takes::condition,
     .compile = compile_comparison, .polarity = Polarity::falls, .second = Polarity::rises, .relation = {.less = true, .equal = true},
     .phrase = "at most", .of_dates = "on or before", .of_choices = "at most",
     .usage = "value:at_most(limit)", .what = "not more than"},
    {.word = "above", .family = Family::comparison, .form = Form::method, .least = 2, .most = 2,
     .operands = {{{"value", {Takes::number, Takes::choice, Takes::date}}, {"limit", {Takes::same}}}},
     .gives = Takes::condition,
     .compile = compile_comparison, .polarity = Polarity::rises, .second = Polarity::falls, .relation = {.greater = true},
     .phrase = "more than", .of_dates = "after", .of_choices = "higher than",
     .usage = "value:above(limit)", .what = "more than"},
    {.word = "below", .family = Family::comparison, .form = Form::method, .least = 2, .most = 2,
     .operands = {{{"value", {Takes::number, Takes::choice, Takes::date}}, {"limit", {Takes::same}}}},
     .gives = Takes::condition,
     .compile = compile_comparison, .polarity = Polarity::falls, .second = Polarity::rises, .relation = {.less = true},
     .phrase = "less than", .of_dates = "before", .of_choices = "lower than",
     .usage = "value:below(limit)", .what = "less than"},
    {.word = "is", .family = Family::comparison, .form = Form::method, .least = 2, .most = 2,
     .operands = {{{"value", {Takes::condition, Takes::number, Takes::choice, Takes::date, Takes::text, Takes::row}}, {"other", {Takes::same}}}},
     .gives = Takes::condition,
     .compile = compile_comparison, .relation = {.equal = true},
     .usage = "value:is(other)", .what = "the same as"},
    {.word = "one_of", .family = Family::membership, .form = Form::method, .least = 2, .most = 2,
     .operands = {{{"value", {Takes::text, Takes::choice}}, {"list", {Takes::same_list}}}},
     .gives = Takes::condition,
     .compile = compile_one_of,
     .phrase = "one of", .usage = "value:one_of { ... }", .what = "among these"},
    {.word = "present", .family = Family::presence, .form = Form::method, .least = 1, .most = 1,
     .operands = {{{"value", {Takes::condition, Takes::number, Takes::choice, Takes::date, Takes::text, Takes::set, Takes::row}}}},
     .gives = Takes::condition,
     .compile = compile_present,
     .phrase = "given", .usage = "value:present()", .what = "whether there is one"},
    {.word = "contains", .family = Family::text_test, .form = Form::method, .least = 2, .most = 2,
     .operands = {{{"text", {Takes::text}}, {"part", {Takes::text}}}}, .gives = Takes::condition,
     .compile = compile_contains,
     .phrase = "contain", .usage = "text:contains(part)", .what = "whether a text has this part"},
    {.word = "includes", .family = Family::text_test, .form = Form::method, .least = 2, .most = 2,
     .operands = {{{"set", {Takes::set}}, {"text", {Takes::text}}}}, .gives = Takes::condition,
     .compile = compile_includes,
     .phrase = "include", .usage = "set:includes(text)", .what = "whether a set has this member"},
    {.word = "mentions", .family = Family::text_test, .form = Form::method, .least = 2, .most = 2,
     .operands = {{{"text", {Takes::text}}, {"words", {Takes::text, Takes::set}}}},
     .gives = Takes::condition,
     .compile = compile_mentions,
     .phrase = "mention", .usage = "text:mentions(words)",
     .what = "whether a text has one of these as words by themselves, whatever their case"},
    {.word = "all", .family = Family::connective, .form = Form::list, .least = 1, .most = 64,
     .operands = {{{"conditions", {Takes::conditions}}}}, .gives = Takes::condition,
     .compile = compile_connective, .polarity = Polarity::rises, .second = Polarity::rises,
     .phrase = "all of", .usage = "all { ... }", .what = "every condition is true"},
    {.word = "any", .family = Family::connective, .form = Form::list, .least = 1, .most = 64,
     .operands = {{{"conditions", {Takes::conditions}}}}, .gives = Takes::condition,
     .compile = compile_connective, .polarity = Polarity::rises, .second = Polarity::rises, .extent = Extent::some,
     .phrase = "any of", .usage = "any { ... }", .what = "at least one condition is true"},
    {.word = "none", .family = Family::connective, .form = Form::list, .least = 1, .most = 64,
     .operands = {{{"conditions", {Takes::conditions}}}}, .gives = Takes::condition,
     .compile = compile_connective, .polarity = Polarity::falls, .second = Polarity::falls, .extent = Extent::none,
     .phrase = "none of", .usage = "none { ... }", .what = "no condition is true"},
    {.word = "at_least_of", .family = Family::counted, .form = Form::counted, .least = 2, .most = 64,
     .operands = {{{"k", {Takes::number}}, {"conditions", {Takes::conditions}}}},
     .gives = Takes::condition,
     .compile = compile_at_least_of, .polarity = Polarity::falls, .second = Polarity::rises,
     .phrase = "at least", .usage = "at_least(k) { ... }", .what = "at least this number of conditions are true"},
    {.word = "some", .family = Family::quantifier, .form = Form::function, .least = 1, .most = 2,
     .operands = {{{"rows", {Takes::rows}}, {"condition", {Takes::condition}}}}, .gives = Takes::condition,
     .compile = compile_quantifier, .polarity = Polarity::rises, .second = Polarity::rises, .extent = Extent::some,
     .always_has_value = true,
     .usage = "some(rows, condition)", .what = "at least one row; of nothing: no"},
    {.word = "every", .family = Family::quantifier, .form = Form::function, .least = 2, .most = 2,
     .operands = {{{"rows", {Takes::rows}}, {"condition", {Takes::condition}}}}, .gives = Takes::condition,
     .compile = compile_quantifier, .polarity = Polarity::falls, .second = Polarity::rises, .always_has_value = true,
     .usage = "every(rows, condition)", .what = "each row; of nothing: yes"},
    {.word = "no", .family = Family::quantifier, .form = Form::function, .least = 1, .most = 2,
     .operands = {{{"rows", {Takes::rows}}, {"condition", {Takes::condition}}}}, .gives = Takes::condition,
     .compile = compile_quantifier, .polarity = Polarity::falls, .second = Polarity::falls, .extent = Extent::none,
     .always_has_value = true,
     .usage = "no(rows, condition)", .what = "not one row; of nothing: yes"},

    // rows
    {.word = "where", .family = Family::selection, .form = Form::method, .least = 2, .most = 2,
     .operands = {{{"rows", {Takes::rows}}, {"condition", {Takes::condition}}}}, .gives = Takes::rows,
     .compile = compile_where, .polarity = Polarity::rises, .second = Polarity::rises,
     .usage = "rows:where(condition)", .what = "those that meet the condition"},

    // numbers and combinations
    {.word = "count", .family = Family::count, .form = Form::function, .least = 1, .most = 1,
     .operands = {{{"rows", {Takes::rows}}}}, .gives = Takes::number,
     .compile = compile_count, .polarity = Polarity::rises, .bounds = bounds_of_count,
     .always_has_value = true,
     .usage = "count(rows)", .what = "how many rows"},
    {.word = "sum", .family = Family::combination, .form = Form::function, .least = 2, .most = 2,
     .operands = {{{"rows", {Takes::rows}}, {"number", {Takes::number}}}}, .gives = Takes::number,
     .compile = compile_combination, .polarity = Polarity::rises, .second = Polarity::rises, .scales = true, .keeps_value = true, .bounds = bounds_of_total,
     .phrase = "sum of", .usage = "sum(rows, number)", .what = "sum over the rows; of nothing: 0"},
    {.word = "min", .family = Family::combination, .form = Form::function, .least = 2, .most = 2,
     .operands = {{{"rows", {Takes::rows}}, {"number", {Takes::number}}}}, .gives = Takes::number,
     .compile = compile_combination, .second = Polarity::rises, .bounds = bounds_of_extreme,
     .phrase = "lowest", .usage = "min(rows, number)", .what = "the least; of nothing: none"},
    {.word = "max", .family = Family::combination, .form = Form::function, .least = 2, .most = 2,
     .operands = {{{"rows", {Takes::rows}}, {"number", {Takes::number}}}}, .gives = Takes::number,
     .compile = compile_combination, .second = Polarity::rises, .bounds = bounds_of_extreme,
     .phrase = "highest", .usage = "max(rows, number)", .what = "the greatest; of nothing: none"},
    {.word = "mean", .family = Family::combination, .form = Form::function, .least = 2, .most = 2,
     .operands = {{{"rows", {Takes::rows}}, {"number", {Takes::number}}}}, .gives = Takes::number,
     .compile = compile_combination, .second = Polarity::rises, .bounds = bounds_of_mean,
     .phrase = "mean of", .usage = "mean(rows, number)", .what = "the mean; of nothing: none"},
    {.word = "lowest", .family = Family::extreme, .form = Form::function, .least = 2, .most = 2,
     .operands = {{{"rows", {Takes::rows}}, {"rating", {Takes::choice}}}}, .gives = Takes::choice,
     .compile = compile_extreme, .second = Polarity::rises,
     .phrase = "lowest", .usage = "lowest(rows, rating)", .what = "the lowest rating; of nothing: none"},
    {.word = "highest", .family = Family::extreme, .form = Form::function, .least = 2, .most = 2,
     .operands = {{{"rows", {Takes::rows}}, {"rating", {Takes::choice}}}}, .gives = Takes::choice,
     .compile = compile_extreme, .second = Polarity::rises,
     .phrase = "highest", .usage = "highest(rows, rating)", .what = "the highest rating; of nothing: none"},
    {.word = "add", .family = Family::arithmetic, .form = Form::infix, .least = 2, .most = 2,
     .operands = {{{"a", {Takes::number}}, {"b", {Takes::number}}}}, .gives = Takes::number,
     .compile = compile_arithmetic, .polarity = Polarity::rises, .second = Polarity::rises, .keeps_value = true, .bounds = bounds_of_sum, .can_fail = true,
     .phrase = "+", .usage = "a + b", .what = "sum"},
    {.word = "subtract", .family = Family::arithmetic, .form = Form::infix, .least = 2, .most = 2,
     .operands = {{{"a", {Takes::number}}, {"b", {Takes::number}}}}, .gives = Takes::number,
     .compile = compile_arithmetic, .polarity = Polarity::rises, .second = Polarity::falls, .keeps_value = true, .bounds = bounds_of_difference, .can_fail = true,
     .phrase = "-", .usage = "a - b", .what = "difference"},
    {.word = "multiply", .family = Family::arithmetic, .form = Form::infix, .least = 2, .most = 2,
     .operands = {{{"a", {Takes::number}}, {"b", {Takes::number}}}}, .gives = Takes::number,
     .compile = compile_arithmetic, .polarity = Polarity::rises, .second = Polarity::rises, .scales = true, .keeps_value = true, .bounds = bounds_of_product, .can_fail = true,
     .phrase = "*", .usage = "a * b", .what = "product"},
    {.word = "divide", .family = Family::arithmetic, .form = Form::infix, .least = 2, .most = 2,
     .operands = {{{"a", {Takes::number}}, {"b", {Takes::number}}}}, .gives = Takes::number,
     .compile = compile_arithmetic, .polarity = Polarity::rises, .scales = true, .bounds = bounds_of_quotient, .can_fail = true,
     .phrase = "/", .usage = "a / b", .what = "quotient, exact; by nothing: none"},
    {.word = "share", .family = Family::share, .form = Form::function, .least = 2, .most = 2,
     .operands = {{{"part", {Takes::rows, Takes::number}}, {"whole", {Takes::rows, Takes::number}}}},
     .gives = Takes::number,
     .compile = compile_share, .polarity = Polarity::rises, .scales = true, .bounds = bounds_of_share, .can_fail = true,
     .usage = "share(part, whole)", .what = "how much of the whole, of rows or numbers; of nothing: none"},
    {.word = "percent", .family = Family::literal, .form = Form::function, .least = 1, .most = 1,
     .operands = {{{"figure", {Takes::figure}}}}, .gives = Takes::number,
     .compile = compile_percent, .bounds = bounds_of_literal,
     .usage = "percent(80)", .what = "so many hundredths, exact"},
    {.word = "points", .family = Family::measure, .form = Form::function, .least = 1, .most = 1,
     .operands = {{{"rating", {Takes::rating}}}}, .gives = Takes::number,
     .compile = compile_points, .polarity = Polarity::rises, .keeps_value = true, .bounds = bounds_of_points,
     .phrase = "points for {}", .usage = "points(rating)", .what = "the points of a rating"},
    {.word = "months", .family = Family::measure, .form = Form::function, .least = 2, .most = 2,
     .operands = {{{"from", {Takes::date}}, {"to", {Takes::date}}}}, .gives = Takes::number,
     .compile = compile_months,
     .phrase = "months from {} to {}", .usage = "months(from, to)",
     .what = "calendar months and their parts between two days"},
    {.word = "steps", .family = Family::measure, .form = Form::function, .least = 2, .most = 2,
     .operands = {{{"one", {Takes::choice}}, {"other", {Takes::same}}}}, .gives = Takes::number,
     .compile = compile_steps,
     .phrase = "steps between {} and {}", .usage = "steps(one, other)",
     .what = "the number of steps between two ratings of one scale"},
    {.word = "length", .family = Family::measure, .form = Form::function, .least = 1, .most = 1,
     .operands = {{{"text", {Takes::text}}}}, .gives = Takes::number,
     .compile = compile_length, .bounds = bounds_of_length, .always_has_value = true,
     .phrase = "length of {}", .usage = "length(text)", .what = "number of characters"},
    {.word = "wording", .family = Family::measure, .form = Form::function, .least = 2, .most = 2,
     .operands = {{{"text", {Takes::text}}, {"other", {Takes::text}}}}, .gives = Takes::number,
     .compile = compile_wording, .bounds = bounds_of_length,
     .phrase = "share of {} that is also in {}", .usage = "wording(text, other)",
     .what = "how much of a text, by its words that carry meaning, another text has; 0 to 1"},
    {.word = "round", .family = Family::rounding, .form = Form::method, .least = 3, .most = 3,
     .operands = {{{"number", {Takes::number}}, {"step", {Takes::figure}}, {"way", {Takes::way}, "\"down\" | \"up\" | \"half_up\" | \"half_even\""}}},
     .gives = Takes::number,
     .compile = compile_round, .polarity = Polarity::rises, .keeps_value = true, .bounds = bounds_of_rounding, .can_fail = true,
     .phrase = "rounded {}",
     .usage = "number:round(step, \"down\" | \"up\" | \"half_up\" | \"half_even\")",
     .what = "the multiple of the step next to it"},
};
// clang-format on

}  // namespace

std::string_view name_of(OperandKind kind) {
    constexpr std::array<std::string_view, 15> names{
        "",     "condition", "number", "choice", "date",       "text", "set",      "row",
        "rows", "rating",    "figure", "way",    "conditions", "same", "same list"};
    return names[static_cast<std::size_t>(kind)];
}

std::span<Operator const> operators() { return std::span(operator_table).subspan(1); }

Operator const* find_operator(std::string_view word) {
    auto const all = operators();
    auto const found = std::find_if(all.begin(), all.end(),
                                    [&](Operator const& each) { return each.word == word; });
    return found == all.end() ? nullptr : &*found;
}

Op op_named(std::string_view word) {
    Operator const* const found = find_operator(word);
    return found == nullptr ? Op::literal : static_cast<Op>(found - operator_table);
}

Operator const& operator_of(Op op) { return operator_table[static_cast<std::size_t>(op)]; }

}  // namespace assay::algebra
