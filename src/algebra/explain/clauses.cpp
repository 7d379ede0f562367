#include "algebra/explain/clauses.hpp"

#include "algebra/evaluate/evaluate.hpp"
#include "algebra/evaluate/number_format.hpp"
#include "algebra/operators/operators.hpp"
#include "model/texts.hpp"

#include <algorithm>
#include <array>

namespace assay::algebra {
namespace {

/// Parts can be shared, so what is written in a page can be read for hours: a clause ends there.
constexpr int most_words = 200;
constexpr std::string_view cut = "...";

bool is_in_hand(Expression const& e) { return e.op->compile == compile_it; }

bool has_word(std::string_view text, std::string_view word) {
    return (" " + std::string(text) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

/// Fields whose names are no nouns.
struct Renamed {
    std::string_view field, noun;
};
constexpr std::array renamed_fields{
    Renamed{"from", "first day"},
    Renamed{"when", "due date"},
    Renamed{"what", "description"},
    Renamed{"who", "person responsible"},
    Renamed{"by", "claimant"},
    Renamed{"says", "wording"},
    Renamed{"before", "previous visit"},
    Renamed{"own", "own judgement"},
    Renamed{"one", "first element"},
    Renamed{"other", "second element"},
    Renamed{"because", "reason"},
    Renamed{"denied_by", "contradicting words"},
    Renamed{"given", "form"},
    Renamed{"period_from", "first day covered"},
    Renamed{"period_to", "last day covered"},
    Renamed{"carried_from", "visit it was carried forward from"},
    Renamed{"decided_by", "person who decided"},
    Renamed{"closed_by", "action or visit that closed it"},
    Renamed{"closed_on", "closing date"},
    Renamed{"valid_until", "last valid day"},
};

/// The states that rows of every pack can be in. `adjective`: what follows `is` or `must be`.
struct State {
    std::string_view field, adjective, yes, no;
};
constexpr std::array states{
    State{"met", "met", "is met", "is not met"},
    State{"rated", "rated", "is rated", "is not rated"},
    State{"disputed", "disputed", "is disputed", "is not disputed"},
    State{"answered", "answered", "is answered", "is not answered"},
    State{"permitted", "permitted", "is permitted", "is not permitted"},
    State{"remote", "remote", "is remote", "is not remote"},
    State{"applicable", "applicable", "is applicable", "is not applicable"},
    State{"remediable", "remediable", "is remediable", "is not remediable"},
    State{"highest", "", "has the highest rating", "does not have the highest rating"},
    State{"lowest", "", "has the lowest rating", "does not have the lowest rating"},
    State{"decides", "", "decides", "does not decide"},
};

State const* state_named(Expression const& e, Plan const& plan) {
    if (e.field == nullptr || e.named || e.type.type != Type::condition) return nullptr;
    auto const* const found = std::find_if(states.begin(), states.end(), [&](State const& each) {
        return each.field == plan.texts[e.name];
    });
    return found == states.end() ? nullptr : found;
}

/// What rows of a field are called beside their kind.
struct RowsOfField {
    std::string_view field, before, after;
};
constexpr std::array rows_of_fields{
    RowsOfField{"rated_elements", "rated ", ""},
    RowsOfField{"met_elements", "met ", ""},
    RowsOfField{"deciding", "deciding ", ""},
    RowsOfField{"cites", "cited ", ""},
    RowsOfField{"unanswered", "unanswered ", ""},
    RowsOfField{"answers", "answered ", ""},
    RowsOfField{"cited_by", "", " citing the evidence"},
    RowsOfField{"offered_for", "", " supported by the evidence"},
};

}  // namespace

/// Around what is in words for another row in hand.
struct Clauses::Nested {
    explicit Nested(Clauses& clauses) : clauses_(clauses) { ++clauses_.depth_; }
    ~Nested() { --clauses_.depth_; }
    Nested(Nested const&) = delete;
    Nested& operator=(Nested const&) = delete;

private:
    Clauses& clauses_;
};

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string called(Plan const& plan, Kind kind, bool one) {
    if (kind == Kind::limb) return one ? "part" : "parts";
    if (kind == Kind::evidence) return one ? "piece of evidence" : "pieces of evidence";
    return spaced(one ? name_of(plan, kind) : plural_of(plan, kind));
}

std::string with_article(std::string noun) {
    for (std::string_view const start : {"the ", "this ", "\""})
        if (noun.starts_with(start)) return noun;
    return "the " + noun;
}

bool Clauses::is_wordy() {
    c_.step();
    return ++words_ > most_words;
}

std::string Clauses::noun(Expr expr) {
    Expression const& e = c_.plan.at(expr);
    if (is_wordy()) return std::string(cut);
    if (e.type.type == Type::rows) return rows(expr, false);
    if (e.named) return named(e);
    if (is_plain(e) || e.op->compile == compile_percent) return literal(e);
    if (is_field(e)) return read(e);
    if (e.type.type == Type::condition) return "whether " + asks(expr);
    if (e.op->compile == compile_computed) return computed(e);
    if (e.type.type == Type::number) return number(e);
    if (e.op->compile == compile_extreme) return over_rows(std::string(e.op->word) + " ", e);
    if (e.type.type == Type::row) return row_in_hand(e);
    return std::string(e.op->phrase);  // the as-of date
}

std::string Clauses::literal(Expression const& e) const {
    switch (e.type.type) {
        case Type::number:
            return in_full(e.number, unit_of(e));
        case Type::choice:
            return spaced(c_.plan.title_of(e.type.vocabulary, std::countr_zero(e.mask)));
        case Type::date:
            return e.date.in_words();
        case Type::condition:
            return e.mask != 0 ? "yes" : "no";
        case Type::set:
            return among(e);
        default:
            return quoted(c_.plan.texts[e.first_text]);
    }
}

/// The members of a list, one of which is asked for.
std::string Clauses::among(Expression const& e) const {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < e.texts; ++i)
        words.push_back(quoted(c_.plan.texts[e.first_text + i]));
    std::string text;
    join(words, " or ", text);
    return text.empty() ? "an empty list" : text;
}

std::string Clauses::row_in_hand(Expression const& e) const {
    Kind const kind = e.type.kind;
    bool const outer = e.op->compile == compile_outer;
    bool const alone =
        kind == Kind::assessment || kind == Kind::organisation || e.op->compile == compile_visit;
    std::string const name = algebra::called(c_.plan, kind, true);
    if (alone) return "the " + name;
    if (outer && depth_ > 1) return "the outer " + name;
    return (outer || depth_ == 0 ? "this " : "the ") + name;
}

// A field of the row in hand goes by its own name; of others, they are said.
std::string Clauses::read(Expression const& e) {
    Text const field = c_.plan.texts[e.name];
    std::string own = spaced(field);
    auto const* const noun_of_field =
        std::find_if(renamed_fields.begin(), renamed_fields.end(),
                     [&](Renamed const& each) { return each.field == field; });
    bool const of_pair = e.parts == 1 && is_pair(c_.plan.at(c_.plan.part(e, 0)).type.kind);
    if ((e.field != nullptr || of_pair) && noun_of_field != renamed_fields.end()) {
        own = noun_of_field->noun;
    } else if (e.type.type == Type::row) {
        std::string const kind = algebra::called(c_.plan, e.type.kind, true);
        if (!has_word(kind, own) && !has_word(own, kind)) own += " " + kind;
    }
    if (e.parts == 0) return own;
    Expression const& of = c_.plan.at(c_.plan.part(e, 0));
    bool const is_fact = e.field == nullptr && of.type.kind == Kind::organisation;
    bool const is_own = is_in_hand(of) && of.type.kind != Kind::assessment;
    bool const of_whole = of.type.kind == Kind::assessment && depth_ == 0;
    if (is_fact || is_own || of_whole) return own;
    return with_article(noun(c_.plan.part(e, 0))) + "'s " + own;
}

std::string Clauses::operand(Expr expr) {
    Expression const& e = c_.plan.at(expr);
    bool const nested = !e.named && e.op->compile == compile_arithmetic;
    return nested ? "(" + noun(expr) + ")" : noun(expr);
}

std::string Clauses::number(Expression const& e) {
    auto const compile = e.op->compile;
    auto const part = [&](std::size_t which) { return c_.plan.part(e, which); };
    if (compile == compile_arithmetic) {
        Expression const& left = c_.plan.at(part(0));
        bool const negated = e.op->word == "subtract" && is_plain(left) && left.number == Number(0);
        if (negated) return "minus " + operand(part(1));
        return operand(part(0)) + " " + std::string(e.op->phrase) + " " + operand(part(1));
    }
    if (compile == compile_count) return "number of " + rows(part(0), false);
    if (compile == compile_share) return shared(e);
    if (compile == compile_points) return "points for " + noun(part(0));
    if (compile == compile_months) return "months from " + noun(part(0)) + " to " + noun(part(1));
    if (compile == compile_steps) return "steps between " + noun(part(0)) + " and " + noun(part(1));
    if (compile == compile_length) return "length of " + noun(part(0));
    if (compile == compile_round) return "rounded " + operand(part(0));
    std::string_view const word = e.op->word;
    return over_rows(word == "sum"    ? "sum of "
                     : word == "mean" ? "mean of "
                     : word == "min"  ? "lowest "
                                      : "highest ",
                     e);
}

std::string Clauses::over_rows(std::string_view what, Expression const& e) {
    std::string const of = rows(c_.plan.part(e, 0), false);
    Nested const nested(*this);
    return std::string(what) + operand(c_.plan.part(e, 1)) + " over " + of;
}

std::string Clauses::shared(Expression const& e) {
    Expression const& part = c_.plan.at(c_.plan.part(e, 0));
    Expression const& whole = c_.plan.at(c_.plan.part(e, 1));
    auto const is_count = [](Expression const& each) {
        return !each.named && each.op->compile == compile_count;
    };
    if (is_count(part) && is_count(whole))
        return "share of " + rows(c_.plan.part(part, 0), false) + " among " +
               rows(c_.plan.part(whole, 0), false);
    return operand(c_.plan.part(e, 0)) + " as a share of " + operand(c_.plan.part(e, 1));
}

std::string Clauses::computed(Expression const& e) {
    std::vector<std::string> reads;
    for (std::size_t i = 0; i < e.parts; ++i) reads.push_back(noun(c_.plan.part(e, i)));
    bool const says = e.type.type == Type::condition;
    std::string text = says ? "the pack's function says yes" : "value computed by the pack";
    if (!reads.empty()) text += says ? " (it reads " : " from ";
    join(reads, " and ", text);
    if (says && !reads.empty()) text += ")";
    return text;
}

// Rows ------------------------------------------------------------------------------------------

std::string Clauses::rows(Expr expr, bool one) {
    if (is_wordy()) return std::string(cut);
    Expression const* e = &c_.plan.at(expr);
    std::vector<std::string> conditions;
    while (!e->named && e->op->compile == compile_where) {
        Nested const nested(*this);
        conditions.push_back(part_of_junction(c_.plan.part(*e, 1)));
        e = &c_.plan.at(c_.plan.part(*e, 0));
        if (is_wordy()) return std::string(cut);
    }
    std::reverse(conditions.begin(), conditions.end());
    std::string text = read_rows(*e, one);
    if (!conditions.empty()) text += has_word(text, "where") ? " and where " : " where ";
    join(conditions, " and ", text);
    return text;
}

std::string Clauses::read_rows(Expression const& e, bool one) {
    std::string const kind = algebra::called(c_.plan, e.type.kind, one);
    auto const called = [&](std::string const& name) {
        if (has_word(name, algebra::called(c_.plan, e.type.kind, false))) return name;
        bool const is_word = name.find(' ') == name.npos;
        return is_word ? name + " " + kind : kind + (one ? " that is " : " that are ") + name;
    };
    if (e.named) return called(named(e));
    if (!is_field(e) || e.parts == 0) return "grouped " + kind;  // the rows that a check groups
    Text const field = c_.plan.texts[e.name];
    std::string text = kind;
    bool const of_pack = e.field == nullptr && e.span == nullptr;
    if (of_pack) {
        Expression const& is = c_.plan.at(e.index);
        text = called(is.named ? named(is) : spaced(field));
    }
    for (RowsOfField const& each : rows_of_fields)
        if (e.field != nullptr && each.field == field)
            text = std::string(each.before) + kind + std::string(each.after);
    Expression const& of = c_.plan.at(c_.plan.part(e, 0));
    bool const of_whole = of.type.kind == Kind::assessment || of.type.kind == Kind::organisation;
    if (of_whole || (is_in_hand(of) && depth_ == 0)) return text;
    return text + " of " + with_article(noun(c_.plan.part(e, 0)));
}

// Conditions ------------------------------------------------------------------------------------

std::string Clauses::asks_within(Expr expr) {
    Nested const nested(*this);
    return asks(expr);
}

std::string Clauses::asks(Expr expr) {
    Expression const& e = c_.plan.at(expr);
    if (is_wordy()) return std::string(cut);
    if (e.named) return named(e);
    auto const compile = e.op->compile;
    auto const left = [&] { return noun(c_.plan.part(e, 0)); };
    auto const right = [&] { return noun(c_.plan.part(e, 1)); };
    if (compile == compile_comparison) return compared(e);
    if (compile == compile_junction || compile == compile_at_least_of) return joined(e);
    if (compile == compile_quantifier) return quantified(e);
    if (compile == compile_one_of)
        return left() + " is " + related(e, e.parts > 1 ? right() : std::string());
    if (compile == compile_present) {
        Expression const& of = c_.plan.at(c_.plan.part(e, 0));
        if (is_clause(of)) return "it is known whether " + part_of_junction(c_.plan.part(e, 0));
        return left() + (of.type.type == Type::condition ? " is known" : " is given");
    }
    if (compile == compile_contains) return left() + " contains " + right();
    if (compile == compile_includes) return left() + " includes " + right();
    if (compile == compile_mentions) return left() + " mentions " + right();
    if (state_named(e, c_.plan) != nullptr) return state(e, true);
    if (is_plain(e)) return "the pack says " + literal(e);
    if (compile == compile_computed) return computed(e);
    return noun(expr) + " is yes";
}

std::string Clauses::related(Expression const& e, std::string_view limit) const {
    if (e.op->compile == compile_one_of && e.parts == 1) {
        std::vector<std::string> words;
        for_each_bit(e.mask, [&](std::size_t i) {
            words.push_back(spaced(c_.plan.title_of(c_.plan.at(c_.plan.part(e, 0)).type.vocabulary,
                                                    static_cast<int>(i))));
        });
        std::string text;
        join(words, " or ", text);
        return text.empty() ? "one of no words" : text;
    }
    if (e.op->compile == compile_one_of) {
        Expression const& list = c_.plan.at(c_.plan.part(e, 1));
        return is_plain(list) ? among(list) : "one of " + std::string(limit);
    }
    std::string_view const word = e.op->word;
    Type const type = c_.plan.at(c_.plan.part(e, 0)).type.type;
    std::string_view relation = e.op->phrase;
    if (type == Type::date)
        relation = word == "at_least"  ? "on or after"
                   : word == "at_most" ? "on or before"
                   : word == "above"   ? "after"
                   : word == "below"   ? "before"
                                       : "";
    if (type == Type::choice && word == "above") relation = "higher than";
    if (type == Type::choice && word == "below") relation = "lower than";
    return relation.empty() ? std::string(limit) : std::string(relation) + " " + std::string(limit);
}

std::string Clauses::compared(Expression const& e) {
    Expr const left = c_.plan.part(e, 0);
    Expression const& limit = c_.plan.at(c_.plan.part(e, 1));
    if (c_.plan.at(left).type.type != Type::condition) {
        bool const percent = is_literal_number(limit) && c_.plan.at(left).share;
        std::string const text =
            percent ? in_full(limit.number, NumberUnit::percent) : noun(c_.plan.part(e, 1));
        return noun(left) + " is " + related(e, text);
    }
    if (!is_plain(limit))
        return part_of_junction(left) + " if, and only if, " + part_of_junction(c_.plan.part(e, 1));
    if (limit.mask != 0) return asks(left);
    Expression const& asked = c_.plan.at(left);
    if (state_named(asked, c_.plan) != nullptr) return state(asked, false);
    bool const is_answer = !asked.named && is_field(asked);
    return is_answer ? noun(left) + " is no" : "it is not so that " + part_of_junction(left);
}

std::string Clauses::part_of_junction(Expr expr) {
    Expression const& e = c_.plan.at(expr);
    auto const compile = e.op->compile;
    bool const several = (compile == compile_junction && (e.parts > 1 || e.op->word == "none")) ||
                         compile == compile_at_least_of || compile == compile_quantifier;
    bool const equal = compile == compile_comparison &&
                       c_.plan.at(c_.plan.part(e, 0)).type.type == Type::condition;
    return !e.named && (several || equal) ? "(" + asks(expr) + ")" : asks(expr);
}

// "rating is good and (motto is given or size is more than 3)"
std::string Clauses::joined(Expression const& e) {
    bool const counted = e.op->compile == compile_at_least_of;
    if (e.parts == 1 && e.op->word != "none") return asks(c_.plan.part(e, 0));
    std::vector<std::string> parts;
    for (std::size_t i = counted ? 1 : 0; i < e.parts; ++i)
        parts.push_back(part_of_junction(c_.plan.part(e, i)));
    std::string text;
    if (counted) {
        text = "at least " + noun(c_.plan.part(e, 0)) + " of these: ";
        join(parts, "; ", text);
        return text;
    }
    if (e.op->word == "none") text = "neither ";
    if (e.op->word == "none" && parts.size() == 1) return "it is not so that " + parts.front();
    join(parts, e.op->word == "all" ? " and " : e.op->word == "any" ? " or " : " nor ", text);
    return text;
}

std::string Clauses::quantified(Expression const& e) {
    std::string_view const word = e.op->word;
    std::string const one = rows(c_.plan.part(e, 0), true);
    if (e.parts < 2) return word == "some" ? "there is at least one " + one : "there is no " + one;
    std::string const of = word == "every" ? "every " : word == "some" ? "at least one " : "no ";
    std::string const adjective = this->adjective(c_.plan.part(e, 1));
    if (!adjective.empty()) return of + one + " is " + adjective;
    return "for " + of + one + ", " + asks_within(c_.plan.part(e, 1));
}

bool Clauses::is_clause(Expression const& e) const {
    bool const is_answer = !e.named && is_field(e) && !has_state(e);
    return e.type.type == Type::condition && !is_answer && !is_plain(e);
}

bool Clauses::has_state(Expression const& field) const {
    return state_named(field, c_.plan) != nullptr;
}

std::string Clauses::state(Expression const& field, bool yes) {
    State const* const state = state_named(field, c_.plan);
    return noun(c_.plan.part(field, 0)) + " " + std::string(yes ? state->yes : state->no);
}

// Of the row in hand: its state, its rating, or where its only ladder stands.
std::string Clauses::adjective(Expr condition) {
    Expression const& e = c_.plan.at(condition);
    if (e.named) return {};
    auto const of_row = [&](Expression const& each) {
        return is_field(each) && !each.named && each.parts == 1 &&
               is_in_hand(c_.plan.at(c_.plan.part(each, 0)));
    };
    if (State const* const state = state_named(e, c_.plan))
        return of_row(e) ? std::string(state->adjective) : std::string();
    bool const compared = e.op->compile == compile_comparison && e.parts == 2 &&
                          is_plain(c_.plan.at(c_.plan.part(e, 1)));
    bool const listed = e.op->compile == compile_one_of && e.parts == 1;
    if (!compared && !listed) return {};
    Expression const& left = c_.plan.at(c_.plan.part(e, 0));
    if (left.type.type != Type::choice || !of_row(left)) return {};
    std::string const words =
        related(e, listed ? std::string() : literal(c_.plan.at(c_.plan.part(e, 1))));
    if (left.type.vocabulary == Vocabulary::scale)
        return left.field != nullptr ? "rated " + words : std::string();
    if (left.type.vocabulary < Vocabulary::ladder) return {};
    auto const& results = c_.plan.results_of(c_.plan.at(c_.plan.part(left, 0)).type.kind);
    return results.ladders.size() == 1 ? words : std::string();
}

}  // namespace assay::algebra
