// Why a condition came out as it did, in sentences: what they say, and that every operator has one
// inside every other.

#include <assay/evaluator.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

/// A ladder of the assessment for each condition, with its source.
std::string ladders_of(std::vector<std::string> const& conditions) {
    std::string rules;
    for (std::size_t i = 0; i < conditions.size(); ++i)
        rules += "ladder 'l" + std::to_string(i) +
                 "' { each = 'assessment', { 'low' }, { 'high', when = " + conditions[i] + " } }\n";
    return rules;
}

/// The sentence for a condition over the assessment; with the sentences that it rests on, one a line.
void write(Reason const& reason, std::string const& indent, std::string& to) {
    to += indent +
          std::string(reason.holds == Holds::yes  ? "yes: "
                      : reason.holds == Holds::no ? "no: "
                                                  : "open: ") +
          to_text(reason) + "\n";
    for (Reason const& each : reason.because) write(each, indent + "  ", to);
}
Reason reason_of(std::string const& condition, std::string_view ratings,
                 std::vector<Fact> const& facts = {}) {
    RulePack const pack = small_pack(ladders_of({condition}));
    Draft draft = small_draft(ratings);
    draft.assessment.organisation.facts = facts;
    auto const explanation = Evaluator(pack).explain(draft.assessment, "");
    return explanation.ladders.back().reasons.front().because.front();
}
std::string why(std::string const& condition, std::string_view ratings,
                std::vector<Fact> const& facts = {}, std::string const& rules = {}) {
    RulePack const pack = small_pack(rules + ladders_of({condition}));
    Draft draft = small_draft(ratings);
    draft.assessment.organisation.facts = facts;
    std::string text;
    auto const explanation = Evaluator(pack).explain(draft.assessment, "");
    write(explanation.ladders.back().reasons.front().because.front(), "", text);
    text.pop_back();
    return text;
}

}  // namespace

TEST_CASE("a quantifier says how many rows meet its condition, and names those that do not",
          "[plan][reasons]") {
    std::string const all = "every(assessment.items, it.rating:at_least 'fair')";
    CHECK(why(all, "fgfp") ==
          "no: every item must be rated at least fair: 3 of 4 are; item a.4 is not");
    CHECK(why(all, "pgfp") ==
          "no: every item must be rated at least fair: 2 of 4 are; items a.1 and a.4 are not");
    CHECK(why(all, "fffg") == "yes: every item must be rated at least fair: all 4 are");
    CHECK(why(all, "pppp") ==
          "no: every item must be rated at least fair: 0 of 4 are; items a.1, a.2, a.3 and a.4 are "
          "not");
    CHECK(why(all, "ff?p") ==
          "no: every item must be rated at least fair: 2 of 4 are; item a.4 is not; item a.3 is "
          "not known yet");
    CHECK(why("some(assessment.items, it.rating:is 'good')", "gfgp") ==
          "yes: at least one item must be rated good: 2 of 4 are, items a.1 and a.3");
    CHECK(why("some(assessment.items, it.rating:is 'good')", "pppp") ==
          "no: at least one item must be rated good: 0 of 4 are");
    CHECK(why("no(assessment.items, it.rating:is 'poor')", "pfff") ==
          "no: no item may be rated poor: 1 of 4 is, item a.1");
    CHECK(
        why("every(assessment.items, points(it.rating):above(1))", "gfp?") ==
        "no: needed for every item: points for rating is more than 1; 2 of 4 items meet this; item "
        "a.3 does not; item a.4 is not known yet");
    CHECK(why("every(assessment.items:where(it.rating:is 'good'), it.met)", "ffff") ==
          "yes: every item where rating is good must be met: there is none");
    CHECK(why("some(assessment.items:where(it.met))", "pfg?") ==
          "yes: at least one item where the item is met needed: there are 2 to 3");
    CHECK(why("no(assessment.items)", "pfgf") == "no: no item allowed: there are 4");
    CHECK(why("every(assessment.groups, every(it.items, it.met))", "pfff") ==
          "no: needed for every group: every item of the group is met; 1 of 2 groups meets this; "
          "group a does not");
}

TEST_CASE("what must not be is not called needed", "[plan][reasons]") {
    CHECK(why("none { count(assessment.items):at_least(5), every(assessment.items, it.met) }",
              "ffff") ==
          "no: none of these\n"
          "  no: 4 items, which is not at least 5\n"
          "  yes: every item is met: all 4 are");
    CHECK(why("none { none { fact 'size':at_least(5) } }", "", {number_of("size", 5)}) ==
          "yes: none of these\n"
          "  no: none of these\n"
          "    yes: size is 5, which is at least 5");
}

TEST_CASE("both numbers of a comparison have their nouns", "[plan][reasons]") {
    std::vector<Fact> const size{number_of("size", 5)};
    CHECK(why("fact 'size':at_least(7)", "", size) == "no: size is 5; at least 7 needed");
    CHECK(why("fact 'size':below(7)", "", size) == "yes: size is 5; less than 7 allowed");
    CHECK(why("fact 'size':at_least(count(assessment.items))", "", size) ==
          "yes: size is 5; at least 4 needed (number of items)");
    CHECK(why("fact 'size':at_least(7)", "") == "open: size has no value; at least 7 needed");
    CHECK(why("count(assessment.items:where(it.rating:is 'poor')):at_most(1)", "ppff") ==
          "no: 2 items where rating is poor; at most 1 allowed");
    CHECK(why("count(assessment.items:where(it.rating:is 'poor')):at_most(0)", "ffff") ==
          "yes: no item where rating is poor; none allowed");
    CHECK(why("share(assessment.items:where(it.met), assessment.items):at_least(percent(80))",
              "fffp") ==
          "no: items where the item is met: 3 of 4 items (75 %); at least 80 % needed");
    CHECK(
        why("share(sum(assessment.items, points(it.rating)), 16):at_least(percent(50))", "ffff") ==
        "yes: sum of points for rating over items is 8 of 16 (50 %); at least 50 % needed");
    CHECK(why("lowest(assessment.items, it.rating):at_least 'fair'", "fffp") ==
          "no: lowest rating over items is poor; at least fair needed");
    CHECK(
        why("lowest(assessment.items, it.rating):above 'fair'", "gggx") ==
        "open: lowest rating over items is not known yet (fair or good); higher than fair needed");
}

TEST_CASE("texts, days and answers are shown with what is asked of them", "[plan][reasons]") {
    std::vector<Fact> const facts{text_of("motto", "we serve"), text_of("since", "2026-03-12"),
                                  yes_or_no("busy", false)};
    CHECK(why("fact 'motto':contains 'serve'", "", facts) == "yes: motto contains \"serve\"");
    CHECK(why("fact 'motto':contains 'help'", "", facts) == "no: motto does not contain \"help\"");
    CHECK(why("fact 'motto':mentions 'help'", "") ==
          "open: whether motto mentions \"help\" is not known yet");
    CHECK(why("fact 'motto':is 'x'", "", facts) == "no: motto is \"we serve\"; \"x\" needed");
    CHECK(why("fact 'motto':one_of { 'x', 'y' }", "", facts) ==
          "no: motto is \"we serve\"; \"x\" or \"y\" needed");
    CHECK(why("fact 'motto':present()", "", facts) == "yes: motto is given");
    CHECK(why("fact 'motto':present()", "") == "no: motto is not given");
    CHECK(why("fact 'since':at_least '2026-03-13'", "", facts) ==
          "no: since is 12 March 2026; on or after 13 March 2026 needed");
    CHECK(why("fact 'since':below '2026-03-13'", "", facts) ==
          "yes: since is 12 March 2026; before 13 March 2026 allowed");
    CHECK(why("fact 'busy'", "", facts) == "no: busy is no");
    CHECK(why("fact 'busy'", "") == "open: busy is not known yet");
    CHECK(why("fact 'busy':is(true)", "", facts) == "no: busy is no; yes needed");
    CHECK(why("(fact 'size':at_least(3)):is(false)", "", {number_of("size", 2)}) ==
          "yes: size is 2, which is not at least 3");
    CHECK(why("(fact 'size':at_least(3)):is(true)", "", {number_of("size", 2)}) ==
          "no: size is 2; at least 3 needed");
    CHECK(why("fact 'busy':is(some(assessment.items, it.met))", "ffff", facts) ==
          "no: two conditions have different answers (busy is no; at least one item is met: yes)");
    CHECK(why("named 'quiet' (none { fact 'busy' })", "", facts) == "yes: quiet\n  no: busy is no");
    CHECK(why("named 'large enough' (fact 'size':at_least(3))", "", {number_of("size", 2)}) ==
          "no: large enough: size is 2; at least 3 needed");
}

TEST_CASE("a sentence never shows numbers in which it is false", "[plan][reasons][numbers]") {
    auto const size = [](std::string_view number) {
        return std::vector<Fact>{number_of("size", Number::parse(number).value())};
    };
    CHECK(why("fact 'size':at_least(55)", "", size("54.996")) ==
          "no: size is 54.996; at least 55 needed");
    CHECK(why("fact 'size':below(55)", "", size("54.996")) ==
          "yes: size is 54.996; less than 55 allowed");
    CHECK(why("fact 'size':is(0)", "", size("0.001")) == "no: size is 0.001; 0 needed");
    CHECK(why("share(fact 'size', 3):at_least(percent(66.67))", "", size("2")) ==
          "no: size is 2 of 3 (66.667 %); at least 66.67 % needed");
    CHECK(why("share(fact 'size', 2000):is(percent(100))", "", size("1999")) ==
          "no: size is 1999 of 2000 (99.95 %); 100 % needed");
    CHECK(why("share(fact 'size', 3):at_least(0.6667)", "", size("2")) ==
          "no: size is 2 of 3 (66.667 %); at least 66.67 % needed");
    CHECK(why("none { share(fact 'size', 3):at_least(0.6667) }", "", size("2")) ==
          "yes: none of these\n  no: size is 2 of 3 (66.667 %), which is not at least 66.67 %");
    CHECK(why("(fact 'size'):above(count(assessment.items))", "", size("4.001")) ==
          "yes: size is 4.001; more than 4 needed (number of items)");
}

TEST_CASE("a pack's sentences keep a number on its side of every limit in the rules",
          "[plan][reasons][numbers]") {
    std::string const rules = R"lua(
        value "pct" { each = "assessment", is = share(fact "size", 10000) }
        value "rest" { each = "assessment", is = 100 - fact "size" }
        ladder "band" { each = "assessment", by = it.pct,
          { "low", from = percent(0), says = "{pct}: low" },
          { "mid", from = percent(66.67), says = "{pct}: mid" },
          { "high", from = percent(80), says = "{pct}: high" } }
        ladder "outcome" { each = "assessment", met = "yes", { "no", says = "{pct} is too little" },
          { "yes", when = share(fact "size", 10000):at_least(percent(99.99)), says = "{pct} will do" } }
        check "few" { each = "assessment", when = it.pct:below(percent(50)), severity = "consider",
                      says = "only {pct}[, and {rest} missing]", hint = "add to the {pct}" }
    )lua";
    RulePack const pack = small_pack(rules);
    Evaluator evaluator(pack);
    auto const says = [&](std::string_view number) {
        Draft draft = small_draft("ffff");
        draft.assessment.organisation.facts = draft.assessment.storage.keep(
            List<Fact>(std::vector<Fact>{number_of("size", Number::parse(number).value())}));
        Evaluation const evaluation = evaluator.evaluate(draft.assessment);
        std::string text;
        for (LadderResult const& each : evaluation.ladders) text += std::string(each.says) + "; ";
        for (Flag const& each : evaluation.flags)
            text += std::string(each.says) + "; " + std::string(each.hint) + "; ";
        return text;
    };
    CHECK(says("7999.9") == "79.999 %: mid; 79.999 % is too little; ");
    CHECK(says("8000") == "80 %: high; 80 % is too little; ");
    CHECK(says("6666.9") == "66.669 %: low; 66.669 % is too little; ");
    CHECK(says("6667") == "66.67 %: mid; 66.67 % is too little; ");
    CHECK(says("9998.9") == "99.989 %: high; 99.989 % is too little; ");
    CHECK(says("9999") == "99.99 %: high; 99.99 % will do; ");
    CHECK(says("9999.99") == "99.9999 %: high; 99.9999 % will do; ");
    CHECK(says("4999.9") ==
          "49.999 %: low; 49.999 % is too little; only 49.999 %, and -4899.9 "
          "missing; add to the 49.999 %; ");
    CHECK(says("0.01") ==
          "0.0001 %: low; 0.0001 % is too little; only 0.0001 %, and 99.99 missing; add to the "
          "0.0001 %; ");
}

// Grown trees ------------------------------------------------------------------------------------

namespace {

/// Sources of expressions by their type: `$N` is a number with the same rows in hand, `#N` one for each
/// of some rows. B: condition, N: number, C: rating, D: date, T: text, S: list, R: rows, W: row.
struct Forms {
    std::map<char, std::vector<std::string>> of;
    std::map<char, std::string> leaf;
};

Forms const& forms(bool of_item) {
    static std::map<char, std::vector<std::string>> const anywhere{
        {'B',
         {"($N):at_least($N)",
          "($N):at_most($N)",
          "($N):above($N)",
          "($N):below($N)",
          "($N):is($N)",
          "($N):at_least(1)",
          "($N):at_most(0)",
          "($N):below(percent(50))",
          "($C):is($C)",
          "($C):at_least 'fair'",
          "($C):above 'fair'",
          "($C):at_most 'fair'",
          "($C):below 'good'",
          "($C):is 'good'",
          "($C):one_of { 'poor', 'good' }",
          "($D):is($D)",
          "($D):at_least '2026-01-01'",
          "($D):above($D)",
          "($D):at_most($D)",
          "($T):is($T)",
          "($T):is 'x'",
          "($T):contains($T)",
          "($T):contains 'x'",
          "($S):includes($T)",
          "($T):mentions 'x'",
          "($T):mentions($S)",
          "($T):one_of($S)",
          "($T):one_of { 'x', 'y' }",
          "($B):is($B)",
          "($B):is(true)",
          "($B):is(false)",
          "($W):is($W)",
          "($N):present()",
          "($C):present()",
          "($D):present()",
          "($T):present()",
          "($S):present()",
          "($W):present()",
          "($B):present()",
          "all { $B, $B }",
          "all { $B }",
          "any { $B, $B, $B }",
          "any { $B }",
          "none { $B }",
          "none { $B, $B }",
          "at_least(1) { $B, $B }",
          "at_least($N) { $B, $B }",
          "some($R, #B)",
          "every($R, #B)",
          "no($R, #B)",
          "some($R)",
          "no($R)",
          "named 'fine' ($B)",
          "computed { reads = { a = $N, b = $B }, returns = 'yes_no', by = function(x) return "
          "x.b end }",
          "parameter 'strict'",
          "fact 'busy'"}},
        {'N',
         {"count($R)",
          "sum($R, #N)",
          "min($R, #N)",
          "max($R, #N)",
          "mean($R, #N)",
          "($N + $N)",
          "($N - $N)",
          "($N * $N)",
          "($N / $N)",
          "(0 - $N)",
          "share($R, $R)",
          "share($N, $N)",
          "(parameter 'least' + $N)",
          "points($C)",
          "months($D, $D)",
          "steps($C, $C)",
          "length($T)",
          "($N):round(1, 'up')",
          "named 'sum total' ($N)",
          "fact 'size'",
          "computed { reads = { a = $C }, returns = 'number', by = function(x) return 1 end }"}},
        {'C', {"lowest($R, #C)", "highest($R, #C)"}},
        {'D', {"fact 'since'", "as_of", "visit.date", "visit.before.from"}},
        {'T', {"fact 'motto'", "organisation.name", "visit.id", "visit.kind.title"}},
        {'S', {"fact 'tongues'"}},
        {'R',
         {"assessment.items", "($R):where(#B)", "named 'chosen' (($R):where(#B))",
          "named 'in a bad way' ($R)", "assessment.met_elements"}},
        {'W', {"visit", "visit.before"}},
    };
    static auto const make = [](std::map<char, std::vector<std::string>> const& more,
                                std::map<char, std::string> leaf) {
        Forms made{anywhere, std::move(leaf)};
        for (auto const& [type, sources] : more)
            made.of[type].insert(made.of[type].end(), sources.begin(), sources.end());
        return made;
    };
    static Forms const of_assessment =
        make({{'B', {"it.all_done"}}, {'N', {"it.total"}}, {'R', {"it.late_ones"}}},
             {{'B', "fact 'busy'"},
              {'N', "fact 'size'"},
              {'C', "lowest(assessment.items, it.rating)"},
              {'D', "fact 'since'"},
              {'T', "fact 'motto'"},
              {'S', "fact 'tongues'"},
              {'R', "assessment.items"},
              {'W', "visit"}});
    static Forms const of_items =
        make({{'B',
               {"it.met", "it.rated", "it.highest", "it.lowest", "it.disputed", "it.applicable",
                "it:is(it)", "it.group:is(it.group)", "it.group:present()", "it.deciding:present()",
                "it.deciding.own:present()", "some(it.judgements, it.rating:is(outer.rating))",
                "every(it.judgements, it.decides)", "some(it.evidence, it.given:is 'shown')",
                "no(it.judgements, some(it.cites))", "some(it.judgements, it.role:is 'self')",
                "it.deciding.own.met", "every(it.evidence, some(it.cited_by, it.met))",
                "no(it.evidence, some(it.offered_for, it.met))"}},
              {'N', {"it.own_points"}},
              {'C', {"it.rating", "it.deciding.rating", "it.deciding.previous.rating"}},
              {'D', {"it.deciding.date"}},
              {'T', {"it.id", "it.title", "it.group.title", "it.deciding.rationale"}},
              {'R', {"it.group.items"}}},
             {{'B', "it.met"},
              {'N', "points(it.rating)"},
              {'C', "it.rating"},
              {'D', "fact 'since'"},
              {'T', "it.title"},
              {'S', "fact 'tongues'"},
              {'R', "assessment.items"},
              {'W', "visit"}});
    return of_item ? of_items : of_assessment;
}

/// Replaces the slots of a form, one after the other.
template <class Fill>
std::string filled(std::string const& form, bool of_item, Fill fill) {
    std::string text;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] != '$' && form[i] != '#') {
            text += form[i];
            continue;
        }
        bool const within = form[i] == '#' || of_item;
        text += fill(form[++i], within);
    }
    return text;
}

std::string leaf(char type, bool of_item) { return forms(of_item).leaf.at(type); }

/// Every form with every form in each of its slots, the other slots with leaves.
std::vector<std::string> each_in_each(char type, bool of_item, int depth) {
    std::vector<std::string> all;
    for (std::string const& form : forms(of_item).of.at(type)) {
        all.push_back(filled(form, of_item, leaf));
        if (depth == 0) continue;
        std::size_t slots = 0;
        filled(form, of_item, [&](char, bool) { return std::to_string(++slots); });
        for (std::size_t slot = 0; slot < slots; ++slot) {
            char inner_type = 0;
            bool inner_of_item = false;
            std::size_t at = 0;
            filled(form, of_item, [&](char slot_type, bool within) {
                if (at++ == slot) inner_type = slot_type, inner_of_item = within;
                return std::string();
            });
            for (std::string const& inner : each_in_each(inner_type, inner_of_item, depth - 1)) {
                at = 0;
                all.push_back(filled(form, of_item, [&](char slot_type, bool within) {
                    return at++ == slot ? inner : leaf(slot_type, within);
                }));
            }
        }
    }
    return all;
}

std::string grown(Dice& dice, char type, bool of_item, int depth) {
    auto const& sources = forms(of_item).of.at(type);
    if (depth == 0) return leaf(type, of_item);
    return filled(sources[dice.below(sources.size())], of_item,
                  [&](char inner, bool within) { return grown(dice, inner, within, depth - 1); });
}

/// What grown rules can name beside the small scheme.
std::string const grown_scheme = R"lua(
parameter "strict" { is = true, says = "a yes" }
parameter "least" { is = 2, says = "a number" }
value "all_done" { each = "assessment", is = every(assessment.items, it.met) }
value "total" { each = "assessment", is = sum(assessment.items, points(it.rating)) }
value "late_ones" { each = "assessment", is = assessment.items:where(it.rating:is "poor") }
value "own_points" { each = "item", is = points(it.rating) }
)lua";

/// What is wrong with a sentence; empty when nothing is.
std::string fault_in(std::string const& says) {
    for (std::string_view const bad : {"  ", " ,", " ;", " .", "( ", " )", "()", ": :", "\"\"", "_",
                                       ";;", ": ;", "  ", "nothing"})
        if (says.find(bad) != says.npos) return "has `" + std::string(bad) + "`";
    if (says.empty() || says.front() == ' ' || says.back() == ' ')
        return "begins or ends with nothing";
    for (std::string_view const end :
         {" of", " and", " or", " than", " least", " most", " that", " where", " over", " for",
          " the", " from", " to", ":", ";", ",", "("})
        if (says.ends_with(end)) return "ends with `" + std::string(end) + "`";
    for (std::string_view const pair :
         {" is is ", " of of ", " and and ", " is ;", " is needed", " the the ", " of is ",
          " over is ", " where is ", " is and ", " than needed", " least needed", " is or ",
          " every is ", " no is "})
        if (says.find(pair) != says.npos) return "has `" + std::string(pair) + "`";
    // an id has its noun before it, or another id
    for (auto at = says.find("a."); at != says.npos; at = says.find("a.", at + 1)) {
        if (at + 2 >= says.size() || says[at + 2] < '0' || says[at + 2] > '9') continue;
        std::string_view const before = std::string_view(says).substr(0, at);
        bool named = false;
        for (std::string_view const noun : {"item ", "items ", " of ", ", ", " and ", "\""})
            named = named || before.ends_with(noun);
        if (!named) return "has an id without a noun";
    }
    return {};
}

/// What is missing in the structure of a reason; empty when nothing is.
std::string lacks(Reason const& reason) {
    if (name_of(reason.kind).empty()) return "a kind";
    bool const is_step = reason.kind == ReasonKind::ladder_case;
    if (!is_step && reason.condition.empty()) return "its condition";
    if (reason.place.line == 0) return "its place";
    if (reason.about.size() > 10 || (reason.about.empty() && reason.about_more > 0))
        return "references within the limit";
    bool const joins = reason.kind == ReasonKind::all || reason.kind == ReasonKind::any ||
                       reason.kind == ReasonKind::none || reason.kind == ReasonKind::at_least;
    if (is_step || joins) return reason.because.empty() ? "reasons for it" : "";
    bool const of_rows = reason.kind == ReasonKind::every || reason.kind == ReasonKind::some ||
                         reason.kind == ReasonKind::no;
    if (of_rows != reason.rows.has_value()) return "its rows";
    if (of_rows) return "";
    if (!reason.found) return "what was found";
    bool const is_known = reason.found->state == ReasonValue::State::known;
    if (is_known && reason.found->values.empty()) return "the value found";
    if (is_known && reason.found->type != ReasonValue::Type::texts &&
        reason.found->values.size() != 1)
        return "one value";
    if (reason.found->source.empty()) return "how the pack writes what was found";
    bool const compares = reason.test == ReasonTest::comparison || reason.test == ReasonTest::text;
    if (compares && (!reason.needed || reason.relation.empty())) return "what is needed";
    if (reason.test == ReasonTest::comparison && reason.needed->text.empty() &&
        reason.needed->what.empty())
        return "the value needed";
    return "";
}

void look_through(Reason const& reason, std::string const& source) {
    if (std::string const lack = lacks(reason); !lack.empty()) {
        INFO(source);
        FAIL_CHECK(to_text(reason) << "\nlacks " << lack);
    }
    std::string const says = to_text(reason);
    if (std::string const fault = fault_in(says); !fault.empty()) {
        INFO(source);
        FAIL_CHECK(says << "\n" << fault);
    }
    for (Reason const& each : reason.because) look_through(each, source);
}

/// Explains all these conditions, in states from nothing known to everything.
void look_at_all(std::vector<std::string> const& sources) {
    std::vector<std::vector<Fact>> const answers{
        {},
        {yes_or_no("busy", true), number_of("size", Number::parse("2.345").value()),
         text_of("motto", "x and y"), text_of("since", "2026-03-12")}};
    std::size_t const at_once = 400;
    for (std::size_t first = 0; first < sources.size(); first += at_once) {
        std::vector<std::string> const some(
            sources.begin() + static_cast<std::ptrdiff_t>(first),
            sources.begin() +
                static_cast<std::ptrdiff_t>(std::min(first + at_once, sources.size())));
        RulePack const pack = small_pack(grown_scheme + ladders_of(some));
        Evaluator evaluator(pack);
        for (std::string_view const ratings : {"????", "pfgx", "gg?p"})
            for (auto const& facts : answers) {
                Draft draft = small_draft(ratings);
                draft.assessment.organisation.facts = facts;
                draft.evidence("E1", "paper", "2026-01-01", {"a.1"});
                auto const explanation = evaluator.explain(draft.assessment, "");
                REQUIRE(explanation.ladders.size() == some.size());
                for (std::size_t i = 0; i < some.size(); ++i)
                    look_through(explanation.ladders[i].reasons.front().because.front(), some[i]);
            }
    }
}

}  // namespace

TEST_CASE("a reason says what was found and what is needed, exactly", "[plan][reasons]") {
    Reason const share = reason_of(
        "share(named 'met' (assessment.items:where(it.met)), "
        "assessment.items):at_least(percent(80))",
        "ffp?");
    CHECK(share.kind == ReasonKind::share);
    CHECK(share.test == ReasonTest::comparison);
    CHECK(share.relation == "at_least");
    CHECK(share.relation_text == "at least");
    CHECK(share.expects == Expects::needed);
    CHECK(share.holds == Holds::no);
    REQUIRE(share.found);
    CHECK(share.found->type == ReasonValue::Type::share);
    CHECK(share.found->state == ReasonValue::State::open);
    CHECK(share.found->values == std::vector<std::string>{"0.5", "0.75"});
    CHECK(share.found->text == "50 % to 75 %");
    REQUIRE(share.found->of.size() == 2);
    CHECK(share.found->of[0].values == std::vector<std::string>{"2", "3"});
    CHECK(share.found->of[0].named == "met");
    CHECK(share.found->of[1].values == std::vector<std::string>{"4"});
    CHECK(share.found->of[1].rows == "items");
    REQUIRE(share.needed);
    CHECK(share.needed->values == std::vector<std::string>{"0.8"});
    CHECK(share.needed->text == "80 %");
    // what keeps it from its limit
    CHECK(share.about == std::vector<std::string>{"elements/a.3", "elements/a.4"});

    Reason const count =
        reason_of("count(assessment.items:where(it.rating:is 'poor')):at_most(1)", "ppff");
    CHECK(count.kind == ReasonKind::count);
    CHECK(count.expects == Expects::allowed);
    CHECK(count.found->values == std::vector<std::string>{"2"});
    CHECK(count.found->source == "count(assessment.items:where(it.rating:is(\"poor\")))");
    CHECK(count.about == std::vector<std::string>{"elements/a.1", "elements/a.2"});

    Reason const lowest = reason_of("lowest(assessment.items, it.rating):at_least 'fair'", "gggx");
    CHECK(lowest.kind == ReasonKind::value);
    CHECK(lowest.found->type == ReasonValue::Type::choice);
    CHECK(lowest.found->values == std::vector<std::string>{"fair", "good"});
    CHECK(lowest.needed->values == std::vector<std::string>{"fair"});

    Reason const limit = reason_of("fact 'size':at_least(7)", "", {number_of("size", 5)});
    CHECK(limit.kind == ReasonKind::fact);
    CHECK(limit.condition == "fact \"size\":at_least(7)");
    CHECK(limit.found->what == "size");
    CHECK(limit.about == std::vector<std::string>{"organisation/facts/size"});
}

TEST_CASE("a reason says when there is no value, and why", "[plan][reasons]") {
    using State = ReasonValue::State;
    auto const state = [](std::string const& condition) {
        return reason_of(condition, "").found->state;
    };
    CHECK(state("fact 'size':at_least(7)") == State::open);
    CHECK(state("mean(assessment.items:where(it.id:is 'z'), points(it.rating)):above(1)") ==
          State::none);
    CHECK(state("fact 'motto':is 'x'") == State::absent);
    CHECK(state("fact 'since':at_least '2026-03-13'") == State::absent);
    CHECK(state("fact 'busy'") == State::open);
}

TEST_CASE("a reason names the rows that decide, ten at most", "[plan][reasons]") {
    Reason const every = reason_of("every(assessment.items, it.rating:at_least 'fair')", "pgf?");
    CHECK(every.kind == ReasonKind::every);
    REQUIRE(every.rows);
    CHECK(every.rows->one == "item");
    CHECK(every.rows->many == "items");
    CHECK(every.rows->state == "rated at least fair");
    CHECK(every.rows->yes.count == 2);
    CHECK(every.rows->no.ids == std::vector<std::string>{"a.1"});
    CHECK(every.rows->open.ids == std::vector<std::string>{"a.4"});
    CHECK(every.about == std::vector<std::string>{"elements/a.1", "elements/a.4"});

    std::string scheme(small_scheme);
    std::string items;
    for (int i = 1; i <= 13; ++i) items += ", item 'b." + std::to_string(i) + "' { title = 'x' }";
    std::string const group = R"(group "b" { title = "B")";
    scheme.insert(scheme.find(group) + group.size(), items);
    Draft const draft = small_draft("");
    RulePack const pack = small_pack(
        ladders_of({"no(assessment.items:where(it.group.id:is 'b'), it.rating:is 'poor')"}),
        scheme);
    auto const explanation = Evaluator(pack).explain(draft.assessment, "");
    Reason const& no = explanation.ladders.back().reasons.front().because.front();
    CHECK(no.rows->open.count == 13);
    CHECK(no.rows->open.ids.size() == 10);
    CHECK(no.rows->open.more == 3);
    CHECK(no.about.size() == 10);
    CHECK(no.about_more == 3);
}

TEST_CASE("what a rule does not need is only compared", "[plan][reasons]") {
    Reason const none = reason_of("none { fact 'size':at_least(5) }", "", {number_of("size", 5)});
    CHECK(none.kind == ReasonKind::none);
    Reason const& inner = none.because.front();
    CHECK(inner.expects == Expects::nothing);
    CHECK(inner.compares == Holds::yes);
    Reason const unwanted =
        reason_of("(fact 'size':at_least(3)):is(false)", "", {number_of("size", 2)});
    CHECK(unwanted.holds == Holds::yes);
    CHECK(unwanted.compares == Holds::no);
    CHECK(unwanted.relation == "at_least");
}

TEST_CASE("every operator inside every other has a sentence", "[plan][reasons][exhaustive]") {
    auto const sources = each_in_each('B', false, 1);
    CHECK(sources.size() > 1'000);
    look_at_all(sources);
    std::vector<std::string> within;
    for (std::string const& each : each_in_each('B', true, 1))
        within.push_back("some(assessment.items, " + each + ")");
    look_at_all(within);
}

TEST_CASE("trees of operators grown by chance have sentences", "[plan][reasons][exhaustive]") {
    Dice dice(2026);
    std::vector<std::string> sources;
    for (int i = 0; i < 1'200; ++i) sources.push_back(grown(dice, 'B', false, 2 + i % 2));
    look_at_all(sources);
}
