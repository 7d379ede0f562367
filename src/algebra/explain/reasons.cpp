// Why a condition came out as it did: a second walk over the same expressions, made only when
// somebody asks. `Clauses` says what was asked; here what came of it is put beside.
//
// A rule needs some conditions and must not have others: what stands in `none { ... }`, or limits a
// result. Of the first a sentence says what is needed or allowed, of the others how they compare:
// "pct is 70 %; at least 80 % needed", "pct is 70 %, which is not at least 80 %".
//
// The families of operators (operators/operators.hpp) have a sentence each; the operator's row supplies the words, so an
// operator that joins a family is explained without a line here. Conditions that are joined become a tree of reasons, each
// with its place in the pack; a quantifier counts its rows and names those that decide, at most ten of them.

#include "algebra/evaluate/evaluate.hpp"
#include "algebra/evaluate/number_format.hpp"
#include "algebra/explain/clauses.hpp"
#include "algebra/operators/operators.hpp"
#include "model/texts.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

constexpr std::size_t most_names = 10;

Holds holds_of(Kleene value) {
    return value.is_open() ? Holds::open : value.is_yes() ? Holds::yes : Holds::no;
}

// How something compares with what is not needed.
std::string compares(Kleene value, std::string const& limit) {
    std::string_view const how = value.is_open() ? "may be " : value.is_yes() ? "is " : "is not ";
    return ", which " + std::string(how) + limit;
}

std::string answer_word(Kleene value) {
    return value.is_open() ? "not known yet" : value.is_yes() ? "yes" : "no";
}

/// Rows of a quantifier by what its condition came to.
struct Sorted {
    std::vector<Row> yes, no, open;

    [[nodiscard]] std::size_t all() const { return yes.size() + no.size() + open.size(); }
};

class Reasons {
public:
    Reasons(Context& context, RowScope const& scope) : c_(context), s_(scope) {}

    Reason of(Expr expr, bool wanted) {
        Expression const& e = c_.plan.at(expr);
        Kleene const value = c_.condition(expr, s_);
        bool const joins = joins_conditions(e);
        Reason reason{says(expr, value, wanted), holds_of(value), c_.plan.places[e.tree], {}};
        if (e.named)
            reason.says =
                std::string(c_.plan.texts[e.name]) + (joins ? std::string() : ": " + reason.says);
        if (!joins) return reason;
        bool const within = wanted && operator_of(e).extent != Extent::none;
        for (std::size_t i = first_condition(e); i < e.parts; ++i)
            reason.because.push_back(of(c_.plan.part(e, i), within));
        return reason;
    }

private:
    std::string says(Expr expr, Kleene value, bool wanted) {
        Expression const& e = c_.plan.at(expr);
        switch (operator_of(e).family) {
            case Family::connective:
                return std::string(operator_of(e).phrase) + " these";
            case Family::counted:
                return "at least " + number_alone(c_.plan.part(e, 0)) + " of these";
            case Family::comparison:
                return comparison(e, value, wanted);
            case Family::quantifier:
                return quantifier(e, wanted);
            case Family::membership:
                return one_of(e, value, wanted);
            case Family::presence:
                return presence(e, value);
            case Family::text_test:
                return of_text(e, value);
            default:
                return answer(expr, value);
        }
    }

    // Answers, states of rows, and what Lua functions say.
    std::string answer(Expr expr, Kleene value) {
        Expression const& e = c_.plan.at(expr);
        Clauses clauses(c_);
        std::string const answer = answer_word(value);
        if (e.named) return answer;  // the name is before it
        if (is_literal(e)) return "the pack sets this to " + answer;
        if (is_a(e, Family::function)) return clauses.asks(expr) + ": " + answer;
        if (!clauses.has_state(e)) return clauses.noun(expr) + " is " + answer;
        return value.is_open() ? "whether " + clauses.state(e, true) + " is not known yet"
                               : clauses.state(e, value.is_yes());
    }

    // Presence, texts --------------------------------------------------------------------------

    std::string presence(Expression const& e, Kleene value) {
        Clauses clauses(c_);
        Expr const of = c_.plan.part(e, 0);
        Expression const& asked = c_.plan.at(of);
        if (clauses.is_clause(asked))
            return std::string(value.is_yes() ? "it is known" : "it is not known yet") +
                   " whether " + clauses.asks(of);
        std::string const noun = clauses.noun(of);
        std::string_view const word = asked.type.type == Type::condition ? "known" : "given";
        if (value.is_open()) return noun + " is not " + std::string(word) + " yet";
        return noun + (value.is_yes() ? " is " : " is not ") + std::string(word);
    }

    std::string of_text(Expression const& e, Kleene value) {
        Clauses clauses(c_);
        std::string const noun = clauses.noun(c_.plan.part(e, 0));
        std::string const part = clauses.noun(c_.plan.part(e, 1));
        std::string const verb(operator_of(e).phrase);
        if (value.is_open())
            return "whether " + noun + " " + verb + "s " + part + " is not known yet";
        if (value.is_yes()) return noun + " " + verb + "s " + part;
        return noun + " does not " + verb + " " + part;
    }

    // Comparisons ------------------------------------------------------------------------------

    std::string one_of(Expression const& e, Kleene value, bool wanted) {
        Clauses clauses(c_);
        std::string limit;
        if (e.parts > 1 && !is_literal(c_.plan.at(c_.plan.part(e, 1))))
            limit = clauses.noun(c_.plan.part(e, 1));
        return measured(clauses, c_.plan.part(e, 0)) +
               beside(clauses.related(e, limit), "needed", {}, value, wanted);
    }

    // "9 of 11 applicable elements are met (81.8 %); at least 80 % needed"
    std::string comparison(Expression const& e, Kleene value, bool wanted) {
        Clauses clauses(c_);
        Expr const left = c_.plan.part(e, 0);
        Expr const right = c_.plan.part(e, 1);
        Expression const& limit = c_.plan.at(right);
        Type const type = c_.plan.at(left).type.type;
        Relation const relation = operator_of(e).relation;
        bool const ceiling = relation.less && !relation.greater;
        std::string_view const needed = ceiling ? "allowed" : "needed";
        if (type == Type::condition) return same_answer(e, value, wanted);
        std::string text, shown;
        if (type == Type::number)
            text = numbers(clauses, e, shown);
        else {
            text = measured(clauses, left);
            shown = shown_value(right);
        }
        if (shown.empty())
            return text + "; " + with_article(clauses.noun(right)) +
                   " has no value to compare with";
        if (wanted && shown == "0" && ceiling && relation.equal && type == Type::number)
            return text + "; none allowed";
        return text + beside(clauses.related(e, shown), needed,
                             is_literal(limit) ? std::string() : clauses.noun(right), value,
                             wanted);
    }

    static std::string beside(std::string const& limit, std::string_view needed,
                              std::string const& noun, Kleene value, bool wanted) {
        std::string const of = noun.empty() ? std::string() : ", " + with_article(noun);
        if (!wanted) return compares(value, limit + of);
        return "; " + limit + " " + std::string(needed) + (noun.empty() ? "" : " (" + noun + ")");
    }

    // Both numbers of a comparison, in digits that agree with it.
    std::string numbers(Clauses& clauses, Expression const& e, std::string& limit) {
        Expression const& left = c_.plan.at(c_.plan.part(e, 0));
        Expression const& right = c_.plan.at(c_.plan.part(e, 1));
        NumberUnit const unit = left.share || right.share ? NumberUnit::percent : NumberUnit::plain;
        Quantity const is = c_.number(left, s_);
        Quantity const at = c_.number(right, s_);
        ShownNumbers shown;
        shown.add(c_.plan, left, is, unit);
        shown.add(c_.plan, right, at, unit);
        std::string value;
        shown.write(is, unit, value);
        shown.write(at, unit, limit);
        if (!left.named && is_a(left, Family::count))
            return counted(clauses, is, c_.plan.part(left, 0));
        if (value.empty()) return clauses.noun(c_.plan.part(e, 0)) + " has no value";
        if (!left.named && is_a(left, Family::share)) return share(clauses, left, value);
        return clauses.noun(c_.plan.part(e, 0)) + " is " + value;
    }

    // "busy is no; yes needed"
    std::string same_answer(Expression const& e, Kleene value, bool wanted) {
        Expression const& other = c_.plan.at(c_.plan.part(e, 1));
        if (is_literal(other)) {
            Expr const of = c_.plan.part(e, 0);
            bool const wants_yes = other.as<YesNo>().yes;
            if (has_sentence(c_.plan.at(of)))
                return says(of, c_.condition(of, s_), wanted && wants_yes);
            if (!wanted) return says_alone(of);
            return says_alone(of) + (wants_yes ? "; yes needed" : "; no needed");
        }
        std::string const both =
            " (" + says_alone(c_.plan.part(e, 0)) + "; " + says_alone(c_.plan.part(e, 1)) + ")";
        if (value.is_open()) return "the same answer to two conditions is still open" + both;
        return (value.is_yes() ? "two conditions have the same answer"
                               : "two conditions have different answers") +
               both;
    }

    // Whether a condition has a sentence that shows what it compares, without others below it.
    static bool has_sentence(Expression const& e) {
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

    // What a condition came to, in a sentence of its own.
    std::string says_alone(Expr expr) {
        Clauses clauses(c_);
        Kleene const value = c_.condition(expr, s_);
        Expression const& e = c_.plan.at(expr);
        bool const is_answer = !e.named && (is_read(e) || is_literal(e));
        if (is_answer) return answer(expr, value);
        return clauses.asks(expr) + ": " + answer_word(value);
    }

    // "rating is fair", "rating is still open (fair or good)", "motto is not given"
    std::string measured(Clauses& clauses, Expr expr) {
        Expression const& e = c_.plan.at(expr);
        std::string const noun = clauses.noun(expr);
        if (e.type.type == Type::choice) {
            Choice const choice = c_.choice(expr, s_);
            if (choice.can == 0) return noun + " has no value";
            if (!choice.is_known()) return noun + " is still open (" + shown_value(expr) + ")";
        }
        std::string const value = shown_value(expr);
        return value.empty() ? noun + " is not given" : noun + " is " + value;
    }

    // What an expression comes to; empty when it comes to nothing.
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
            if (row != no_row) text = names(e.type.kind, {row});
        } else {
            format(c_, expr, s_, text);
        }
        return text;
    }

    std::string number_alone(Expr expr) {
        std::string const text = shown_value(expr);
        return text.empty() ? "an unknown number" : text;
    }

    // Counts and shares ------------------------------------------------------------------------

    // "9 of 11 applicable elements are met (81.8 %)"
    std::string share(Clauses& clauses, Expression const& e, std::string const& value) {
        Expr const part = c_.plan.part(e, 0);
        Expr const whole = c_.plan.part(e, 1);
        auto const is_count = [&](Expr each) {
            return !c_.plan.at(each).named && is_a(c_.plan.at(each), Family::count);
        };
        if (!is_count(part) || !is_count(whole))
            return clauses.noun(part) + " is " + number_alone(part) + " of " + number_alone(whole) +
                   (is_literal_number(c_.plan.at(whole))
                        ? std::string()
                        : ", " + with_article(clauses.noun(whole))) +
                   " (" + value + ")";
        Expr const rows = c_.plan.part(c_.plan.at(part), 0);
        Expr const all = c_.plan.part(c_.plan.at(whole), 0);
        Expression const& chosen = c_.plan.at(rows);
        std::string const many = clauses.rows(all, false);
        std::string const numbers = number_alone(part) + " of " + number_alone(whole) + " ";
        if (chosen.named)
            return numbers + many + " are " + std::string(c_.plan.texts[chosen.name]) + " (" +
                   value + ")";
        return clauses.rows(rows, false) + ": " + numbers + many + " (" + value + ")";
    }

    // "2 elements are partially compliant"
    std::string counted(Clauses& clauses, Quantity const& number, Expr rows) {
        Expression const& e = c_.plan.at(rows);
        bool const one = number.high < Number(2);
        std::string text = number.high == Number(0) ? "no"
                           : number.is_known()      ? number.low.exact()
                                               : number.low.exact() + " to " + number.high.exact();
        if (!e.named) return text + " " + clauses.rows(rows, one);
        text += " " + called(c_.plan, e.type.kind, one);
        return text + (one ? " is " : " are ") + std::string(c_.plan.texts[e.name]);
    }

    // Quantifiers ------------------------------------------------------------------------------

    // "every criterion must be met: 4 of 5 are; criterion 4 is not"
    std::string quantifier(Expression const& e, bool wanted) {
        Clauses clauses(c_);
        Extent const extent = operator_of(e).extent;
        Expr const rows = c_.plan.part(e, 0);
        std::string const one = clauses.rows(rows, true);
        if (e.parts < 2) return existence(e, one, wanted);
        std::string const of(determiner(extent));
        std::string const adjective = clauses.adjective(c_.plan.part(e, 1));
        std::string head;
        if (!adjective.empty()) {
            std::string_view const verb = !wanted                  ? " is "
                                          : extent == Extent::none ? " may be "
                                                                   : " must be ";
            head = of + one + std::string(verb) + adjective;
        } else {
            std::string_view const start = !wanted                  ? "for "
                                           : extent == Extent::none ? "allowed for "
                                                                    : "needed for ";
            head = std::string(start) + of + one + ": " + clauses.asks_within(c_.plan.part(e, 1));
        }
        return head + (adjective.empty() ? "; " : ": ") + tally(e, adjective.empty());
    }

    std::string existence(Expression const& e, std::string const& one, bool wanted) {
        bool const some = operator_of(e).extent == Extent::some;
        std::string text = some ? "at least one " : "no ";
        text += one;
        if (wanted) text += some ? " needed" : " allowed";
        std::int64_t certain = 0, possible = 0;
        c_.each_row(c_.plan.part(e, 0), s_, [&](Row, Kleene belongs) {
            certain += belongs.is_yes() ? 1 : 0;
            ++possible;
            return true;
        });
        if (possible == 0) return text + ": there is none";
        if (certain != possible)
            return text + ": there are " + std::to_string(certain) + " to " +
                   std::to_string(possible);
        return text + (certain == 1 ? ": there is 1" : ": there are " + std::to_string(certain));
    }

    // "4 of 5 are; criterion 4 is not", "2 of 3 items meet this; item 1.1 does not"
    std::string tally(Expression const& e, bool says_rows) {
        Kind const kind = c_.plan.at(c_.plan.part(e, 0)).type.kind;
        bool const every = operator_of(e).extent == Extent::every;
        Sorted const rows = sorted(e);
        std::size_t const all = rows.all();
        if (all == 0) return "there is none";
        auto const verb = [&](std::size_t count) {
            bool const one = count == 1 || all == 1;
            if (!says_rows) return one ? "is" : "are";
            return one ? "meets this" : "meet this";
        };
        std::string const noun = says_rows ? " " + called(c_.plan, kind, all == 1) + " " : " ";
        std::string text = every && rows.yes.size() == all && all > 1
                               ? "all " + std::to_string(all)
                               : std::to_string(rows.yes.size()) + " of " + std::to_string(all);
        text += noun + verb(rows.yes.size());
        if (!every && !rows.yes.empty()) text += ", " + names(kind, rows.yes);
        if (every && !rows.no.empty()) {
            text += "; " + names(kind, rows.no);
            bool const single = rows.no.size() == 1;
            text += says_rows ? single ? " does not" : " do not" : single ? " is not" : " are not";
        }
        if (!rows.open.empty())
            text += "; " + names(kind, rows.open) +
                    (rows.open.size() == 1 ? " is still open" : " are still open");
        return text;
    }

    // Rows that may not belong bear on the result only where the condition goes against it.
    Sorted sorted(Expression const& e) {
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

    // "criterion 4", "criteria 1 and 4", "judgements of 1.1 and 1.2"
    std::string names(Kind kind, std::vector<Row> const& rows) {
        std::vector<std::string> ids;
        for (Row const row : rows) {
            std::string id = name_of_row(kind, row);
            if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(std::move(id));
        }
        std::size_t const more = ids.size() > most_names ? ids.size() - most_names : 0;
        if (more > 0) {
            ids.resize(most_names);
            ids.push_back(std::to_string(more) + " more");
        }
        bool const of_element =
            kind == Kind::judgement || kind == Kind::citation || kind == Kind::claim;
        std::string text = called(c_.plan, kind, rows.size() == 1);
        if (!ids.empty()) text += of_element ? " of " : " ";
        join(ids, " and ", text);
        return text;
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

Reason reason_for(Context& c, Expr condition, RowScope const& scope, bool wanted) {
    return Reasons(c, scope).of(condition, wanted);
}

}  // namespace assay::algebra
