// Why a condition came out as it did: a second walk over the same expressions, made only when
// somebody asks. It gives a structure of what was asked, what was found and what is needed; the sentence is written
// from that alone (sentences.cpp). `Clauses` says what was asked.
//
// A rule needs some conditions and must not have others: what is in `none { ... }`, or limits a
// result. Of the first a reason has what is needed or allowed, of the others only how they compare:
// "pct is 70 %; at least 80 % needed", "pct is 70 %, which is not at least 80 %".
//
// The families of operators (operators/operators.hpp) have a form each; the operator's row supplies the words, so an
// operator that joins a family is explained without a line here. Conditions that are joined become a tree of reasons, each
// with its place in the pack; a quantifier counts its rows and names those that decide, at most ten of them.

#include "algebra/explain/reasons.hpp"

#include "algebra/evaluate/evaluate.hpp"
#include "algebra/evaluate/number_format.hpp"
#include "algebra/explain/about.hpp"
#include "algebra/explain/clauses.hpp"
#include "algebra/explain/unparse.hpp"
#include "algebra/operators/operators.hpp"
#include "model/texts.hpp"

#include <algorithm>
#include <utility>

namespace assay::algebra {
namespace {

constexpr std::size_t most_names = 10;

Holds holds_of(Kleene value) {
    return value.is_open() ? Holds::open : value.is_yes() ? Holds::yes : Holds::no;
}

ReasonKind kind_of_field(Expression const& e) {
    Field const* const field = e.field();
    if (field == nullptr)
        return e.type.type == Type::choice && e.type.vocabulary >= Vocabulary::ladder
                   ? ReasonKind::result
                   : ReasonKind::value;
    if (field->changes == Changes::with_claim || field->of == Kind::claim) return ReasonKind::claim;
    bool const is_judged = field->changes != Changes::never && e.type.type == Type::condition;
    return is_judged || (e.type.type == Type::choice && e.type.vocabulary == Vocabulary::scale)
               ? ReasonKind::rating
               : ReasonKind::field;
}

// Of a condition that is made of others, or that is about rows.
ReasonKind kind_of_extent(Extent extent, bool of_rows) {
    if (extent == Extent::every) return of_rows ? ReasonKind::every : ReasonKind::all;
    if (extent == Extent::some) return of_rows ? ReasonKind::some : ReasonKind::any;
    return of_rows ? ReasonKind::no : ReasonKind::none;
}

// What a condition is about; of one that compares, what it compares.
ReasonKind kind_of(Plan const& plan, Expression const& e) {
    Operator const& op = operator_of(e);
    switch (op.family) {
        case Family::connective:
            return kind_of_extent(op.extent, false);
        case Family::counted:
            return ReasonKind::at_least;
        case Family::quantifier:
            return kind_of_extent(op.extent, true);
        case Family::comparison:
        case Family::membership:
        case Family::presence:
        case Family::text_test: {
            Expression const& of = plan.at(plan.part(e, 0));
            bool const of_clause = of.type.type == Type::condition && !is_read(of);
            return of_clause ? ReasonKind::value : kind_of(plan, of);
        }
        case Family::literal:
            return ReasonKind::constant;
        case Family::fact:
            return ReasonKind::fact;
        case Family::field:
            return kind_of_field(e);
        case Family::function:
            return ReasonKind::function;
        case Family::count:
            return ReasonKind::count;
        case Family::share:
            return ReasonKind::share;
        default:
            return ReasonKind::value;
    }
}

/// Rows of a quantifier by what its condition came to.
struct Sorted {
    std::vector<Row> yes, no, open;
};

class Reasons {
public:
    Reasons(Context& context, RowScope const& scope) : c_(context), s_(scope) {}

    Reason of(Expr expr, bool wanted, std::vector<Expr>& conditions) {
        conditions.push_back(expr);
        Expression const& e = c_.plan.at(expr);
        Kleene const value = c_.condition(expr, s_);
        Reason reason = described(expr, value, wanted);
        reason.holds = holds_of(value);
        reason.condition = unparse(c_.plan, expr);
        reason.place = c_.plan.places[e.tree];
        if (e.named) reason.name = c_.plan.texts[e.name];
        if (!joins_conditions(e)) {
            note_about(c_, expr, s_, reason);
            return reason;
        }
        bool const within = wanted && operator_of(e).extent != Extent::none;
        for (std::size_t i = first_condition(e); i < e.parts; ++i)
            reason.because.push_back(of(c_.plan.part(e, i), within, conditions));
        return reason;
    }

    // What an expression comes to.
    ReasonValue found(Expr expr) {
        Expression const& e = c_.plan.at(expr);
        ReasonValue value;
        value.source = unparse(c_.plan, expr);
        value.text = shown_value(expr);
        switch (e.type.type) {
            case Type::condition:
                return answered(std::move(value), c_.condition(expr, s_));
            case Type::number:
                value.type = e.share ? ReasonValue::Type::share : ReasonValue::Type::number;
                return numbered(std::move(value), c_.number(expr, s_));
            case Type::choice:
                return chosen(std::move(value), e.type.vocabulary, c_.choice(expr, s_));
            case Type::date: {
                value.type = ReasonValue::Type::date;
                if (Date const date = c_.date(expr, s_)) value.values.push_back(date.iso());
                break;
            }
            case Type::text: {
                value.type = ReasonValue::Type::text;
                Text const text = c_.text(expr, s_);
                if (!text.empty()) value.values.emplace_back(text);
                break;
            }
            case Type::set:
                value.type = ReasonValue::Type::texts;
                for (Text const each : c_.set(expr, s_)) value.values.emplace_back(each);
                break;
            case Type::row: {
                value.type = ReasonValue::Type::row;
                append_reference(c_, e.type.kind, c_.row(expr, s_), value.values.emplace_back());
                if (value.values.back().empty()) value.values.clear();
                break;
            }
            case Type::rows:
                return gathered(std::move(value), expr);
        }
        if (value.values.empty()) value.state = ReasonValue::State::absent;
        return value;
    }

private:
    static ReasonValue answered(ReasonValue value, Kleene answer) {
        value.type = ReasonValue::Type::yes_no;
        if (answer.is_open())
            value.state = ReasonValue::State::open;
        else
            value.values.emplace_back(answer.is_yes() ? "yes" : "no");
        return value;
    }

    static ReasonValue numbered(ReasonValue value, Quantity const& number) {
        value.state = number.is_none()    ? ReasonValue::State::none
                      : number.is_known() ? ReasonValue::State::known
                                          : ReasonValue::State::open;
        if (!number.is_there()) return value;
        value.values.push_back(number.low.exact());
        if (!number.is_known()) value.values.push_back(number.high.exact());
        return value;
    }

    [[nodiscard]] ReasonValue chosen(ReasonValue value, Vocabulary vocabulary,
                                     Choice const& choice) const {
        value.type = ReasonValue::Type::choice;
        value.state = choice.is_none()    ? ReasonValue::State::none
                      : choice.is_known() ? ReasonValue::State::known
                      : choice.can == 0   ? ReasonValue::State::absent
                                          : ReasonValue::State::open;
        for_each_bit(choice.can, [&](std::size_t i) {
            value.values.emplace_back(c_.plan.word_of(vocabulary, static_cast<int>(i)));
        });
        return value;
    }

    // Rows that may belong leave the list open.
    ReasonValue gathered(ReasonValue value, Expr expr) {
        value.type = ReasonValue::Type::texts;
        c_.each_row(expr, s_, [&](Row row, Kleene belongs) {
            if (!belongs.is_yes()) value.state = ReasonValue::State::open;
            append_reference(c_, c_.plan.at(expr).type.kind, row, value.values.emplace_back());
            return true;
        });
        return value;
    }

    Reason described(Expr expr, Kleene value, bool wanted) {
        Expression const& e = c_.plan.at(expr);
        Reason reason;
        reason.kind = kind_of(c_.plan, e);
        reason.compares = holds_of(value);
        switch (operator_of(e).family) {
            case Family::connective:
                break;
            case Family::counted:
                reason.needed = found(c_.plan.part(e, 0));
                break;
            case Family::comparison:
                return comparison(std::move(reason), e, value, wanted);
            case Family::quantifier:
                quantifier(reason, e, wanted);
                break;
            case Family::membership:
                one_of(reason, e, wanted);
                break;
            case Family::presence:
                presence(reason, e);
                break;
            case Family::text_test:
                of_text(reason, e);
                break;
            default:
                answer(reason, expr, value);
        }
        return reason;
    }

    // Answers, states of rows, and what Lua functions say. What has a name needs no other words.
    void answer(Reason& reason, Expr expr, Kleene value) {
        Expression const& e = c_.plan.at(expr);
        Clauses clauses(c_);
        reason.found = answered({}, value);
        reason.found->source = unparse(c_.plan, expr);
        if (e.named || is_literal(e)) return;
        if (is_a(e, Family::function)) {
            reason.asks = clauses.asks(expr);
        } else if (clauses.has_state(e)) {
            reason.asks = clauses.state(e, true);
            reason.denies = clauses.state(e, false);
        } else {
            reason.found->what = clauses.noun(expr);
        }
    }

    static void relate(Reason& reason, Expression const& e, ReasonTest test) {
        reason.test = test;
        reason.relation = operator_of(e).word;
    }

    // Presence, texts --------------------------------------------------------------------------

    void presence(Reason& reason, Expression const& e) {
        Clauses clauses(c_);
        Expr const of = c_.plan.part(e, 0);
        relate(reason, e, ReasonTest::presence);
        reason.found = found(of);
        if (clauses.is_clause(c_.plan.at(of)))
            reason.asks = clauses.asks(of);
        else
            reason.found->what = clauses.noun(of);
    }

    void of_text(Reason& reason, Expression const& e) {
        Clauses clauses(c_);
        relate(reason, e, ReasonTest::text);
        reason.relation_text = operator_of(e).phrase;
        reason.found = found(c_.plan.part(e, 0));
        reason.needed = found(c_.plan.part(e, 1));
        reason.found->what = clauses.noun(c_.plan.part(e, 0));
        reason.needed->what = clauses.noun(c_.plan.part(e, 1));
    }

    // Comparisons ------------------------------------------------------------------------------

    void one_of(Reason& reason, Expression const& e, bool wanted) {
        Clauses clauses(c_);
        relate(reason, e, ReasonTest::comparison);
        reason.relation_text = clauses.relation(e);
        reason.expects = wanted ? Expects::needed : Expects::nothing;
        bool const is_written_out = clauses.is_written_out(e);
        ReasonValue list;
        if (e.parts > 1)
            list = found(c_.plan.part(e, 1));
        else
            list = chosen({}, c_.plan.at(c_.plan.part(e, 0)).type.vocabulary,
                          {e.as<Choices>().mask, false});
        list.state = ReasonValue::State::known;
        list.text = is_written_out ? clauses.accepted(e) : clauses.noun(c_.plan.part(e, 1));
        reason.needed = std::move(list);
        reason.found = found(c_.plan.part(e, 0));
        reason.found->what = clauses.noun(c_.plan.part(e, 0));
    }

    // "9 of 11 applicable elements are met (81.8 %); at least 80 % needed"
    Reason comparison(Reason reason, Expression const& e, Kleene value, bool wanted) {
        Expr const left = c_.plan.part(e, 0);
        Expr const right = c_.plan.part(e, 1);
        Expression const& limit = c_.plan.at(right);
        Type const type = c_.plan.at(left).type.type;
        if (type == Type::condition) return same_answer(std::move(reason), e, value, wanted);
        Relation const relation = operator_of(e).relation;
        bool const ceiling = relation.less && !relation.greater;
        Clauses clauses(c_);
        relate(reason, e, ReasonTest::comparison);
        reason.relation_text = clauses.relation(e);
        reason.found = found(left);
        reason.needed = found(right);
        if (type == Type::number)
            numbers(clauses, reason, e);
        else
            reason.found->what = clauses.noun(left);
        if (!is_literal(limit)) reason.needed->what = clauses.noun(right);
        bool const none_allowed =
            ceiling && relation.equal && type == Type::number && reason.needed->text == "0";
        reason.expects = !wanted        ? Expects::nothing
                         : none_allowed ? Expects::none_allowed
                         : ceiling      ? Expects::allowed
                                        : Expects::needed;
        return reason;
    }

    // Both numbers of a comparison, in digits that agree with it.
    void numbers(Clauses& clauses, Reason& reason, Expression const& e) {
        Expr const number = c_.plan.part(e, 0);
        Expression const& left = c_.plan.at(number);
        Expression const& right = c_.plan.at(c_.plan.part(e, 1));
        NumberUnit const unit = left.share || right.share ? NumberUnit::percent : NumberUnit::plain;
        Quantity const is = c_.number(left, s_);
        Quantity const at = c_.number(right, s_);
        ShownNumbers shown;
        shown.add(c_.plan, left, is, unit);
        shown.add(c_.plan, right, at, unit);
        reason.found->text.clear();
        reason.needed->text.clear();
        shown.write(is, unit, reason.found->text);
        shown.write(at, unit, reason.needed->text);
        if (unit == NumberUnit::percent)
            reason.found->type = reason.needed->type = ReasonValue::Type::share;
        if (!left.named && is_a(left, Family::count)) {
            counted(clauses, *reason.found, is, c_.plan.part(left, 0));
        } else if (!reason.found->text.empty() && !left.named && is_a(left, Family::share)) {
            share(clauses, *reason.found, left);
        } else {
            reason.found->what = clauses.noun(number);
        }
    }

    // "busy is no; yes needed"
    Reason same_answer(Reason reason, Expression const& e, Kleene value, bool wanted) {
        Expr const left = c_.plan.part(e, 0);
        Expr const right = c_.plan.part(e, 1);
        Expression const& other = c_.plan.at(right);
        if (!is_literal(other)) {
            reason.kind = ReasonKind::same_answer;
            relate(reason, e, ReasonTest::answer);
            reason.found = found(left);
            reason.found->text = answer_alone(left);
            reason.needed = found(right);
            reason.needed->text = answer_alone(right);
            return reason;
        }
        bool const wants_yes = other.as<YesNo>().yes;
        Kleene const is = c_.condition(left, s_);
        if (has_comparison(c_.plan.at(left))) return described(left, is, wanted && wants_yes);
        alone(reason, left, is);
        relate(reason, e, ReasonTest::answer);
        reason.compares = holds_of(value);
        reason.needed = found(right);
        reason.expects = wanted ? Expects::needed : Expects::nothing;
        return reason;
    }

    // Whether a condition has a reason that shows what it compares, without others below it.
    static bool has_comparison(Expression const& e) {
        if (e.named) return false;
        switch (operator_of(e).family) {
            case Family::comparison:
            case Family::quantifier:
            case Family::membership:
            case Family::presence:
            case Family::text_test:
                return true;
            default:
                return false;
        }
    }

    // What a condition came to, without the reasons for it.
    void alone(Reason& reason, Expr expr, Kleene value) {
        Expression const& e = c_.plan.at(expr);
        if (!e.named && (is_read(e) || is_literal(e))) {
            answer(reason, expr, value);
            if (is_literal(e)) reason.kind = ReasonKind::constant;
            return;
        }
        Clauses clauses(c_);
        reason.kind = is_a(e, Family::function) ? ReasonKind::function : ReasonKind::value;
        reason.found = answered({}, value);
        reason.found->source = unparse(c_.plan, expr);
        reason.asks = clauses.asks(expr);
    }

    std::string answer_alone(Expr expr) {
        Reason reason;
        alone(reason, expr, c_.condition(expr, s_));
        return to_text(reason);
    }

    // What an expression comes to, for people; empty when it comes to nothing.
    std::string shown_value(Expr expr) {
        Expression const& e = c_.plan.at(expr);
        std::string text;
        if (e.type.type == Type::choice) {
            std::vector<std::string> words;
            for_each_bit(c_.choice(expr, s_).can, [&](std::size_t i) {
                words.push_back(spaced(c_.plan.title_of(e.type.vocabulary, static_cast<int>(i))));
            });
            join(words, " or ", text);
        } else if (e.type.type == Type::text) {
            Text const value = c_.text(expr, s_);
            if (!value.empty()) text = quoted(value);
        } else if (e.type.type == Type::row) {
            Row const row = c_.row(expr, s_);
            if (row != no_row) text = called(c_.plan, e.type.kind, true) + label_after(e, row);
        } else {
            format(c_, expr, s_, text);
        }
        return text;
    }

    // " 4", " of 1.1"
    std::string label_after(Expression const& e, Row row) {
        std::string const id = name_of_row(e.type.kind, row);
        if (id.empty()) return {};
        return (is_named_by_element(e.type.kind) ? " of " : " ") + id;
    }

    // Counts and shares ------------------------------------------------------------------------

    // "9 of 11 applicable elements are met (81.8 %)"
    void share(Clauses& clauses, ReasonValue& value, Expression const& e) {
        Expr const part = c_.plan.part(e, 0);
        Expr const whole = c_.plan.part(e, 1);
        auto const is_count = [&](Expr each) {
            return !c_.plan.at(each).named && is_a(c_.plan.at(each), Family::count);
        };
        ReasonValue of_part = found(part);
        ReasonValue of_whole = found(whole);
        if (!is_count(part) || !is_count(whole)) {
            of_part.what = clauses.noun(part);
            if (!is_literal_number(c_.plan.at(whole))) of_whole.what = clauses.noun(whole);
        } else {
            Expr const rows = c_.plan.part(c_.plan.at(part), 0);
            Expression const& chosen = c_.plan.at(rows);
            of_whole.rows = clauses.rows(c_.plan.part(c_.plan.at(whole), 0), false);
            if (chosen.named)
                of_part.named = c_.plan.texts[chosen.name];
            else
                of_part.rows = clauses.rows(rows, false);
        }
        value.of = {std::move(of_part), std::move(of_whole)};
    }

    // "2 elements are partially compliant"
    void counted(Clauses& clauses, ReasonValue& value, Quantity const& number, Expr rows) {
        Expression const& e = c_.plan.at(rows);
        bool const one = number.high < Number(2);
        value.text = number.low.exact();
        if (!number.is_known()) value.text += " to " + number.high.exact();
        if (!e.named) {
            value.rows = clauses.rows(rows, one);
            return;
        }
        value.rows = called(c_.plan, e.type.kind, one);
        value.named = c_.plan.texts[e.name];
    }

    // Quantifiers ------------------------------------------------------------------------------

    // "every criterion must be met: 4 of 5 are; criterion 4 is not"
    void quantifier(Reason& reason, Expression const& e, bool wanted) {
        Clauses clauses(c_);
        Extent const extent = operator_of(e).extent;
        Kind const kind = c_.plan.at(c_.plan.part(e, 0)).type.kind;
        reason.expects = !wanted                  ? Expects::nothing
                         : extent == Extent::none ? Expects::allowed
                                                  : Expects::needed;
        ReasonRows rows;
        rows.one = called(c_.plan, kind, true);
        rows.many = called(c_.plan, kind, false);
        rows.over = clauses.rows(c_.plan.part(e, 0), true);
        rows.of_elements = is_named_by_element(kind);
        rows.tested = e.parts > 1;
        Sorted const sorted = rows.tested ? by_condition(e) : by_membership(e);
        rows.yes = group(kind, sorted.yes);
        rows.no = group(kind, sorted.no);
        rows.open = group(kind, sorted.open);
        if (rows.tested) {
            rows.state = clauses.adjective(c_.plan.part(e, 1));
            if (rows.state.empty()) reason.asks = clauses.asks_within(c_.plan.part(e, 1));
        }
        note_about(c_, kind, deciding(extent, sorted), reason);
        reason.rows = std::move(rows);
    }

    // Those that go against it or are open; where there are none, all others.
    static std::vector<Row> deciding(Extent extent, Sorted const& rows) {
        std::vector<Row> all = extent == Extent::every ? rows.no : rows.yes;
        all.insert(all.end(), rows.open.begin(), rows.open.end());
        if (all.empty()) all = extent == Extent::every ? rows.yes : rows.no;
        return all;
    }

    Sorted by_membership(Expression const& e) {
        Sorted rows;
        c_.each_row(c_.plan.part(e, 0), s_, [&](Row row, Kleene belongs) {
            (belongs.is_yes() ? rows.yes : rows.open).push_back(row);
            return true;
        });
        return rows;
    }

    // Rows that may not belong bear on the result only where the condition goes against it.
    Sorted by_condition(Expression const& e) {
        bool const every = operator_of(e).extent == Extent::every;
        Sorted rows;
        c_.each_row(c_.plan.part(e, 0), s_, [&](Row row, Kleene belongs) {
            Kleene const is = c_.condition(c_.plan.part(e, 1), RowScope{row, &s_});
            bool const counts = every ? !is.is_yes() : !is.is_no();
            if (!belongs.is_yes()) {
                if (counts) rows.open.push_back(row);
                return true;
            }
            (is.is_open() ? rows.open : is.is_yes() ? rows.yes : rows.no).push_back(row);
            return true;
        });
        return rows;
    }

    RowGroup group(Kind kind, std::vector<Row> const& rows) {
        RowGroup group;
        group.count = rows.size();
        for (Row const row : rows) {
            std::string id = name_of_row(kind, row);
            if (!id.empty() && std::find(group.ids.begin(), group.ids.end(), id) == group.ids.end())
                group.ids.push_back(std::move(id));
        }
        if (group.ids.size() <= most_names) return group;
        group.more = group.ids.size() - most_names;
        group.ids.resize(most_names);
        return group;
    }

    static bool is_named_by_element(Kind kind) {
        return kind == Kind::judgement || kind == Kind::citation || kind == Kind::claim;
    }

    std::string name_of_row(Kind kind, Row row) {
        if (!is_pair(kind)) return std::string(label(c_, kind, row));
        Pair const& pair = c_.plan.pairs[pairs_of(kind)].pairs[static_cast<std::size_t>(row)];
        auto const& nodes = c_.plan.standard.nodes;
        return nodes[pair.one].id + "+" + nodes[pair.other].id;
    }

    Context& c_;
    RowScope const& s_;
};

}  // namespace

Reason reason_for(Context& c, Expr condition, RowScope const& scope, bool wanted,
                  std::vector<Expr>& conditions) {
    return Reasons(c, scope).of(condition, wanted, conditions);
}

ReasonValue value_found(Context& c, Expr expr, RowScope const& scope) {
    ReasonValue value = Reasons(c, scope).found(expr);
    value.what = Clauses(c).noun(expr);
    return value;
}

}  // namespace assay::algebra
