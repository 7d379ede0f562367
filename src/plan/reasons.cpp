// Why a condition came out as it did: a second walk over the same expressions, made only when
// somebody asks.

#include "plan/evaluate.hpp"
#include "plan/operators.hpp"

#include <algorithm>

namespace assay::plan {
namespace {

std::string spaced(std::string_view word) {
    std::string text{word};
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string shown_value(Context& c, Expr expr, Hand const& s) {
    std::string text;
    show(c, expr, s, text);
    return text.empty() ? "nothing" : text;
}

class Reasons {
public:
    Reasons(Context& context, Hand const& scope) : c_(context), s_(scope) {}

    Reason of(Expr expr) {
        Expression const& e = c_.plan.at(expr);
        Condition const value = c_.condition(expr, s_);
        Reason reason{{},
                      value.is_open()  ? Holds::open
                      : value.is_yes() ? Holds::yes
                                       : Holds::no,
                      c_.plan.places[e.tree],
                      {}};
        if (e.named)
            reason.says = c_.plan.texts[e.name];
        else
            reason.says = says(e);
        if (e.op->compile == compile_junction || e.op->compile == compile_at_least_of)
            for (std::size_t i = e.op->compile == compile_junction ? 0 : 1; i < e.parts; ++i)
                reason.because.push_back(of(c_.plan.part(e, i)));
        return reason;
    }

private:
    std::string says(Expression const& e) {
        auto const compile = e.op->compile;
        if (compile == compile_junction) return std::string(e.op->phrase) + " these";
        if (compile == compile_at_least_of)
            return "at least " + shown_value(c_, c_.plan.part(e, 0), s_) + " of these";
        if (compile == compile_comparison) return comparison(e);
        if (compile == compile_quantifier) return quantifier(e);
        if (e.parts == 0) return spaced(e.op->word);
        if (compile == compile_present) return subject(c_.plan.part(e, 0)) + " given";
        if (compile == compile_field || compile == compile_fact) return field_name(e);
        return subject(c_.plan.part(e, 0)) + ": " + shown_value(c_, c_.plan.part(e, 0), s_) + "; " +
               std::string(e.op->phrase) + " " +
               (e.parts > 1 ? shown_value(c_, c_.plan.part(e, 1), s_) : std::string("asked"));
    }

    // "9 of 11 applicable elements are met (81.8 %); at least 80 % needed"
    std::string comparison(Expression const& e) {
        Expr const left = c_.plan.part(e, 0);
        Expression const& l = c_.plan.at(left);
        std::string text;
        if (l.op->compile == compile_share && !l.named)
            text = share(l) + " (" + shown_value(c_, left, s_) + ")";
        else if (l.op->compile == compile_count && !l.named)
            text = counted(c_.plan.part(l, 0));
        else
            text = subject(left) + " is " + shown_value(c_, left, s_);
        std::string const limit = shown_value(c_, c_.plan.part(e, 1), s_);
        bool const ceiling = e.op->word == "at_most" || e.op->word == "below";
        if (limit == "0" && e.op->word == "at_most") return text + "; none allowed";
        return text + "; " + std::string(e.op->phrase) + (e.op->phrase.empty() ? "" : " ") + limit +
               (ceiling ? " allowed" : " needed");
    }

    std::string share(Expression const& e) {
        Expression const& part = c_.plan.at(c_.plan.part(e, 0));
        Expression const& whole = c_.plan.at(c_.plan.part(e, 1));
        std::string text = shown_value(c_, c_.plan.part(e, 0), s_) + " of " +
                           shown_value(c_, c_.plan.part(e, 1), s_);
        if (part.op->compile == compile_count && whole.op->compile == compile_count) {
            Expr const part_rows = c_.plan.part(part, 0);
            Expr const whole_rows = c_.plan.part(whole, 0);
            text += " " + rows_name(whole_rows);
            Expression const& named = c_.plan.at(part_rows);
            if (named.named) text += " are " + std::string(c_.plan.texts[named.name]);
        }
        return text;
    }

    // "2 elements are partially compliant"
    std::string counted(Expr rows) {
        Expression const& e = c_.plan.at(rows);
        std::int64_t certain = 0;
        std::int64_t possible = 0;
        c_.each_row(rows, s_, [&](Row, Condition belongs) {
            certain += belongs.is_yes() ? 1 : 0;
            ++possible;
            return true;
        });
        std::string text = certain == possible
                               ? std::to_string(certain)
                               : std::to_string(certain) + " to " + std::to_string(possible);
        if (possible == 0) text = "no";
        bool const one = possible < 2;
        text += " " +
                std::string(one ? name_of(c_.plan, e.type.kind) : plural_of(c_.plan, e.type.kind));
        if (e.named) text += (one ? " is " : " are ") + std::string(c_.plan.texts[e.name]);
        return text;
    }

    std::string rows_name(Expr rows) {
        Expression const& e = c_.plan.at(rows);
        std::string const plural{plural_of(c_.plan, e.type.kind)};
        return e.named ? std::string(c_.plan.texts[e.name]) + " " + plural : plural;
    }

    // "every criterion: standing is met; it holds for 3 of 5, not for 1 and 4"
    std::string quantifier(Expression const& e) {
        Expr const rows = c_.plan.part(e, 0);
        Kind const kind = c_.plan.at(rows).type.kind;
        std::string text = std::string(e.op->phrase) + " " + std::string(name_of(c_.plan, kind));
        if (c_.plan.at(rows).named)
            text += " that is " + std::string(c_.plan.texts[c_.plan.at(rows).name]);
        if (e.parts < 2)
            return text + ": there " +
                   (count(rows) == 1 ? "is 1" : "are " + std::to_string(count(rows)));
        text += ": " + asked(c_.plan.part(e, 1));
        std::vector<std::string> with;
        std::vector<std::string> without;
        c_.each_row(rows, s_, [&](Row row, Condition) {
            bool const holds = c_.condition(c_.plan.part(e, 1), Hand{row, &s_}).is_yes();
            (holds ? with : without).emplace_back(shown(c_, kind, row));
            return true;
        });
        text += "; so it is for " + std::to_string(with.size()) + " of " +
                std::to_string(with.size() + without.size());
        // those that make the difference are named
        bool const every = e.op->word == "every";
        auto const& named = every ? without : with;
        if (named.empty()) return text;
        text += every ? ", not for " : ": ";
        join(named, " and ", text);
        return text;
    }

    // A condition as it is asked, without what it came to: "standing is met"
    std::string asked(Expr expr) {
        Expression const& e = c_.plan.at(expr);
        if (e.named) return std::string(c_.plan.texts[e.name]);
        if (e.op->compile == compile_comparison) {
            std::string const phrase =
                e.op->phrase.empty() ? " is " : " is " + std::string(e.op->phrase) + " ";
            Expr const limit = c_.plan.part(e, 1);
            bool const literal = c_.plan.at(limit).parts == 0;
            return subject(c_.plan.part(e, 0)) + phrase +
                   (literal ? shown_value(c_, limit, s_) : subject(limit));
        }
        return e.parts == 0 ? spaced(e.op->word)
                            : spaced(e.op->word) + " " + subject(c_.plan.part(e, 0));
    }

    std::int64_t count(Expr rows) {
        std::int64_t all = 0;
        c_.each_row(rows, s_, [&](Row, Condition) {
            ++all;
            return true;
        });
        return all;
    }

    // What an expression is called: its name, its field, its operator.
    std::string subject(Expr expr) {
        Expression const& e = c_.plan.at(expr);
        if (e.named) return std::string(c_.plan.texts[e.name]);
        if (e.op->compile == compile_field || e.op->compile == compile_fact) return field_name(e);
        if (e.type.type == Type::rows) return rows_name(expr);
        if (e.parts == 0)
            return e.op->phrase.empty() ? spaced(e.op->word) : std::string(e.op->phrase);
        return std::string(e.op->phrase) + " " + subject(c_.plan.part(e, 0));
    }

    std::string field_name(Expression const& e) {
        std::string const own = spaced(c_.plan.texts[e.name]);
        if (e.parts == 0) return own;
        Expression const& of = c_.plan.at(c_.plan.part(e, 0));
        bool const in_hand = of.parts == 0;
        return in_hand ? own : field_name(of) + "'s " + own;
    }

    Context& c_;
    Hand const& s_;
};

}  // namespace

Reason reason_for(Context& c, Expr condition, Hand const& scope) {
    return Reasons(c, scope).of(condition);
}

}  // namespace assay::plan
