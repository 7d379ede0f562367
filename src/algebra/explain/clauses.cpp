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
    if (e.field() == nullptr || e.named || e.type.type != Type::condition) return nullptr;
    auto const* const found = std::find_if(states.begin(), states.end(), [&](State const& each) {
        return each.field == plan.texts[e.name];
    });
    return found == states.end() ? nullptr : found;
}

bool is_zero(Expression const& e) {
    return is_literal(e) && !e.share && e.as<Number>() == Number(0);
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

/// Around what is in words for another current row.
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

std::string_view determiner(Extent extent) {
    return extent == Extent::every ? "every " : extent == Extent::some ? "at least one " : "no ";
}

bool Clauses::is_wordy() {
    c_.meter.charge();
    return ++words_ > most_words;
}

std::string Clauses::noun(Expr expr) {
    Expression const& e = c_.plan.at(expr);
    if (is_wordy()) return std::string(cut);
    if (e.type.type == Type::rows) return rows(expr, false);
    if (e.named) return named(e);
    if (is_literal(e)) return literal(e);
    if (is_read(e)) return read(e);
    if (e.type.type == Type::condition) return "whether " + asks(expr);
    if (is_a(e, Family::function)) return computed(e);
    if (e.type.type == Type::number) return number(e);
    if (is_a(e, Family::extreme)) return over_rows(e);
    if (e.type.type == Type::row) return row_in_hand(e);
    return std::string(operator_of(e).phrase);  // the as-of date
}

std::string Clauses::literal(Expression const& e) const {
    switch (e.type.type) {
        case Type::number:
            return in_full(e.as<Number>(), unit_of(e));
        case Type::choice:
            return spaced(
                c_.plan.title_of(e.type.vocabulary, std::countr_zero(e.as<Choices>().mask)));
        case Type::date:
            return e.as<Date>().in_words();
        case Type::condition:
            return e.as<YesNo>().yes ? "yes" : "no";
        case Type::set:
            return among(e);
        default:
            return quoted(c_.plan.at(e.as<Texts>()).front());
    }
}

/// The members of a list, one of which is asked for.
std::string Clauses::among(Expression const& e) const {
    std::vector<std::string> words;
    for (Text const each : c_.plan.at(e.as<Texts>())) words.push_back(quoted(each));
    std::string text;
    join(words, " or ", text);
    return text.empty() ? "an empty list" : text;
}

std::string Clauses::row_in_hand(Expression const& e) const {
    Kind const kind = e.type.kind;
    RowIs const row = operator_of(e).row_is;
    bool const outer = row == RowIs::surrounding;
    bool const alone =
        kind == Kind::assessment || kind == Kind::organisation || row == RowIs::latest;
    std::string const name = algebra::called(c_.plan, kind, true);
    if (alone) return "the " + name;
    if (outer && depth_ > 1) return "the outer " + name;
    return (outer || depth_ == 0 ? "this " : "the ") + name;
}

// A field of the current row goes by its own name; of others, they are said.
std::string Clauses::read(Expression const& e) {
    Text const field = c_.plan.texts[e.name];
    std::string own = spaced(field);
    auto const* const noun_of_field =
        std::find_if(renamed_fields.begin(), renamed_fields.end(),
                     [&](Renamed const& each) { return each.field == field; });
    bool const of_pair = e.parts == 1 && is_pair(c_.plan.at(c_.plan.part(e, 0)).type.kind);
    if ((e.field() != nullptr || of_pair) && noun_of_field != renamed_fields.end()) {
        own = noun_of_field->noun;
    } else if (e.type.type == Type::row) {
        std::string const kind = algebra::called(c_.plan, e.type.kind, true);
        if (!has_word(kind, own) && !has_word(own, kind)) own += " " + kind;
    }
    if (e.parts == 0) return own;
    Expression const& of = c_.plan.at(c_.plan.part(e, 0));
    bool const is_fact = e.field() == nullptr && of.type.kind == Kind::organisation;
    bool const is_own = is_current_row(of) && of.type.kind != Kind::assessment;
    bool const of_whole = of.type.kind == Kind::assessment && depth_ == 0;
    if (is_fact || is_own || of_whole) return own;
    return with_article(noun(c_.plan.part(e, 0))) + "'s " + own;
}

std::string Clauses::operand(Expr expr) {
    Expression const& e = c_.plan.at(expr);
    bool const nested = !e.named && is_a(e, Family::arithmetic);
    return nested ? "(" + noun(expr) + ")" : noun(expr);
}

std::string Clauses::number(Expression const& e) {
    Operator const& op = operator_of(e);
    auto const part = [&](std::size_t which) { return c_.plan.part(e, which); };
    switch (op.family) {
        case Family::arithmetic: {
            Expression const& left = c_.plan.at(part(0));
            if (op.phrase == "-" && is_zero(left)) return "minus " + operand(part(1));
            return operand(part(0)) + " " + std::string(op.phrase) + " " + operand(part(1));
        }
        case Family::count:
            return "number of " + rows(part(0), false);
        case Family::share:
            return shared(e);
        case Family::combination:
            return over_rows(e);
        default:
            return in_phrase(e);
    }
}

// "months from ... to ...": each part in its hole.
std::string Clauses::in_phrase(Expression const& e) {
    std::string_view rest = operator_of(e).phrase;
    std::string text;
    for (std::size_t i = 0; i < e.parts; ++i) {
        std::size_t const hole = std::min(rest.find("{}"), rest.size());
        text.append(rest.substr(0, hole)).append(operand(c_.plan.part(e, i)));
        rest.remove_prefix(std::min(hole + 2, rest.size()));
    }
    return text.append(rest);
}

// "sum of points for rating over items"
std::string Clauses::over_rows(Expression const& e) {
    std::string const of = rows(c_.plan.part(e, 0), false);
    Nested const nested(*this);
    return std::string(operator_of(e).phrase) + " " + operand(c_.plan.part(e, 1)) + " over " + of;
}

std::string Clauses::shared(Expression const& e) {
    Expression const& part = c_.plan.at(c_.plan.part(e, 0));
    Expression const& whole = c_.plan.at(c_.plan.part(e, 1));
    auto const is_count = [](Expression const& each) {
        return !each.named && is_a(each, Family::count);
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
    std::string text = says ? "the pack's function answers yes" : "value computed by the pack";
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
    while (!e->named && is_a(*e, Family::selection)) {
        Nested const nested(*this);
        conditions.push_back(operand_condition(c_.plan.part(*e, 1)));
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
    if (!is_read(e) || e.parts == 0) return "grouped " + kind;  // the rows that a check groups
    Text const field = c_.plan.texts[e.name];
    std::string text = kind;
    if (auto const* const value = std::get_if<RowsRead>(&e.payload)) {
        Expression const& is = c_.plan.at(value->is);
        text = called(is.named ? named(is) : spaced(field));
    }
    for (RowsOfField const& each : rows_of_fields)
        if (e.field() != nullptr && each.field == field)
            text = std::string(each.before) + kind + std::string(each.after);
    Expression const& of = c_.plan.at(c_.plan.part(e, 0));
    bool const of_whole = of.type.kind == Kind::assessment || of.type.kind == Kind::organisation;
    if (of_whole || (is_current_row(of) && depth_ == 0)) return text;
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
    auto const left = [&] { return noun(c_.plan.part(e, 0)); };
    auto const right = [&] { return noun(c_.plan.part(e, 1)); };
    switch (operator_of(e).family) {
        case Family::comparison:
            return compared(e);
        case Family::connective:
        case Family::counted:
            return joined(e);
        case Family::quantifier:
            return quantified(e);
        case Family::membership:
            return left() + " is " + related(e, e.parts > 1 ? right() : std::string());
        case Family::presence: {
            Expression const& of = c_.plan.at(c_.plan.part(e, 0));
            if (is_clause(of))
                return "it is known whether " + operand_condition(c_.plan.part(e, 0));
            return left() + (of.type.type == Type::condition ? " is known" : " is given");
        }
        case Family::text_test:
            return left() + " " + std::string(operator_of(e).phrase) + "s " + right();
        case Family::literal:
            return "the pack sets this to " + literal(e);
        case Family::function:
            return computed(e);
        default:
            return state_named(e, c_.plan) != nullptr ? state(e, true) : noun(expr) + " is yes";
    }
}

std::string Clauses::relation(Expression const& e) const {
    Operator const& op = operator_of(e);
    if (op.family == Family::membership)
        return is_written_out(e) ? std::string() : std::string(op.phrase);
    Type const type = c_.plan.at(c_.plan.part(e, 0)).type.type;
    return std::string(type == Type::date     ? op.of_dates
                       : type == Type::choice ? op.of_choices
                                              : op.phrase);
}

// Of a vocabulary the list is kept as a mask.
bool Clauses::is_written_out(Expression const& membership) const {
    return membership.parts == 1 || is_literal(c_.plan.at(c_.plan.part(membership, 1)));
}

std::string Clauses::accepted(Expression const& membership) const {
    if (membership.parts > 1) return among(c_.plan.at(c_.plan.part(membership, 1)));
    Vocabulary const vocabulary = c_.plan.at(c_.plan.part(membership, 0)).type.vocabulary;
    std::vector<std::string> words;
    for_each_bit(membership.as<Choices>().mask, [&](std::size_t i) {
        words.push_back(spaced(c_.plan.title_of(vocabulary, static_cast<int>(i))));
    });
    std::string text;
    join(words, " or ", text);
    return text.empty() ? "one of no words" : text;
}

// The limit behind its relation: "at least 80 %", "before 1 May 2026", "\"x\"".
std::string Clauses::related(Expression const& e, std::string_view limit) const {
    if (is_a(e, Family::membership) && is_written_out(e)) return accepted(e);
    std::string const relation = this->relation(e);
    return relation.empty() ? std::string(limit) : relation + " " + std::string(limit);
}

std::string Clauses::compared(Expression const& e) {
    Expr const left = c_.plan.part(e, 0);
    Expression const& limit = c_.plan.at(c_.plan.part(e, 1));
    if (c_.plan.at(left).type.type != Type::condition) {
        bool const percent = is_literal_number(limit) && c_.plan.at(left).share;
        std::string const text =
            percent ? in_full(limit.as<Number>(), NumberUnit::percent) : noun(c_.plan.part(e, 1));
        return noun(left) + " is " + related(e, text);
    }
    if (!is_literal(limit))
        return operand_condition(left) + " if, and only if, " +
               operand_condition(c_.plan.part(e, 1));
    if (limit.as<YesNo>().yes) return asks(left);
    Expression const& asked = c_.plan.at(left);
    if (state_named(asked, c_.plan) != nullptr) return state(asked, false);
    bool const is_answer = !asked.named && is_read(asked);
    return is_answer ? noun(left) + " is no" : "it is not so that " + operand_condition(left);
}

std::string Clauses::operand_condition(Expr expr) {
    Expression const& e = c_.plan.at(expr);
    Operator const& op = operator_of(e);
    bool const several =
        (op.family == Family::connective && (e.parts > 1 || op.extent == Extent::none)) ||
        op.family == Family::counted || op.family == Family::quantifier;
    bool const equal = op.family == Family::comparison &&
                       c_.plan.at(c_.plan.part(e, 0)).type.type == Type::condition;
    return !e.named && (several || equal) ? "(" + asks(expr) + ")" : asks(expr);
}

// "rating is good and (motto is given or size is more than 3)"
std::string Clauses::joined(Expression const& e) {
    Operator const& op = operator_of(e);
    bool const none = op.extent == Extent::none;
    if (e.parts == 1 && !none) return asks(c_.plan.part(e, 0));
    std::vector<std::string> parts;
    for (std::size_t i = first_condition(e); i < e.parts; ++i)
        parts.push_back(operand_condition(c_.plan.part(e, i)));
    std::string text;
    if (op.family == Family::counted) {
        text = "at least " + noun(c_.plan.part(e, 0)) + " of these: ";
        join(parts, "; ", text);
        return text;
    }
    if (none) text = "neither ";
    if (none && parts.size() == 1) return "it is not so that " + parts.front();
    join(parts, none ? " nor " : op.extent == Extent::every ? " and " : " or ", text);
    return text;
}

std::string Clauses::quantified(Expression const& e) {
    Extent const extent = operator_of(e).extent;
    std::string const one = rows(c_.plan.part(e, 0), true);
    if (e.parts < 2)
        return (extent == Extent::some ? "there is at least one " : "there is no ") + one;
    std::string const of = std::string(determiner(extent));
    std::string const adjective = this->adjective(c_.plan.part(e, 1));
    if (!adjective.empty()) return of + one + " is " + adjective;
    return "for " + of + one + ", " + asks_within(c_.plan.part(e, 1));
}

bool Clauses::is_clause(Expression const& e) const {
    bool const is_answer = !e.named && is_read(e) && !has_state(e);
    return e.type.type == Type::condition && !is_answer && !is_literal(e);
}

bool Clauses::has_state(Expression const& field) const {
    return state_named(field, c_.plan) != nullptr;
}

std::string Clauses::state(Expression const& field, bool yes) {
    State const* const state = state_named(field, c_.plan);
    return noun(c_.plan.part(field, 0)) + " " + std::string(yes ? state->yes : state->no);
}

// Of the current row: its state, its rating, or where its only ladder stands.
std::string Clauses::adjective(Expr condition) {
    Expression const& e = c_.plan.at(condition);
    if (e.named) return {};
    auto const of_row = [&](Expression const& each) {
        return is_read(each) && !each.named && each.parts == 1 &&
               is_current_row(c_.plan.at(c_.plan.part(each, 0)));
    };
    if (State const* const state = state_named(e, c_.plan))
        return of_row(e) ? std::string(state->adjective) : std::string();
    bool const compared = is_a(e, Family::comparison) && is_literal(c_.plan.at(c_.plan.part(e, 1)));
    bool const listed = is_a(e, Family::membership) && e.parts == 1;
    if (!compared && !listed) return {};
    Expression const& left = c_.plan.at(c_.plan.part(e, 0));
    if (left.type.type != Type::choice || !of_row(left)) return {};
    std::string const words =
        related(e, listed ? std::string() : literal(c_.plan.at(c_.plan.part(e, 1))));
    if (left.type.vocabulary == Vocabulary::scale)
        return left.field() != nullptr ? "rated " + words : std::string();
    if (left.type.vocabulary < Vocabulary::ladder) return {};
    auto const& results = c_.plan.results_of(c_.plan.at(c_.plan.part(left, 0)).type.kind);
    return results.ladders.size() == 1 ? words : std::string();
}

}  // namespace assay::algebra
