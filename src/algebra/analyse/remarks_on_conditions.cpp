// Conditions that hold always or never. What is told is the smallest part that does: of a part that
// cannot hold, whatever contains it is only the consequence.

#include "algebra/analyse/remarks.hpp"
#include "algebra/analyse/satisfiability.hpp"
#include "algebra/explain/unparse.hpp"
#include "algebra/operators/operators.hpp"
#include "model/messages/remarks.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <map>

namespace assay::algebra {
namespace {

enum class Verdict : std::uint8_t { sometimes, always, never };

class ConditionRemarks {
public:
    ConditionRemarks(Plan const& plan, Remarks& remarks)
        : plan_(plan), remarks_(remarks), truth_(plan) {}

    void look_at_all() {
        for (Check const& check : plan_.checks) look_at(check.when);
        for (Ladder const& ladder : plan_.ladders) {
            // a case that always holds is told by the cases that it hides
            for (Case const& each : ladder.cases) look_at(each.when, false);
            for (Limit const& limit : ladder.limits) look_at(limit.when);
        }
        // a standard may let every element be claimed
        for (Expr const condition : plan_.may_be_claimed) look_at(condition, false);
        for (ProgrammeRules const& each : plan_.programme_rules)
            for (Expr const condition : each.sees) look_at(condition);
        for (Value const& value : plan_.values)
            if (plan_.at(value.is).type.type == Type::condition) look_at(value.is);
        for (Expression const& e : plan_.expressions) look_inside(e);
    }

private:
    // The conditions that rows are chosen or asked by.
    void look_inside(Expression const& e) {
        if (e.parts == 2 && (is_a(e, Family::selection) || is_a(e, Family::quantifier)))
            look_at(plan_.part(e, 1));
    }

    void look_at(Expr condition, bool may_not_be_always = true) {
        if (condition == no_expr) return;
        Verdict const came = verdict(condition);
        if (came == Verdict::sometimes || part_is_told(condition))
            for (Expr const part : parts_of(condition)) look_at_part(part);
        else if (came == Verdict::never)
            tell_never(condition);
        else if (may_not_be_always)
            tell_always(condition);
    }

    void look_at_part(Expr condition) {
        if (seen_.emplace(condition, true).second) look_at(condition);
    }

    // Whether one of the parts, or of their parts, is itself never or always true.
    bool part_is_told(Expr condition) {
        auto const known = told_.find(condition);
        if (known != told_.end()) return known->second;
        auto const parts = parts_of(condition);
        bool const told = std::any_of(parts.begin(), parts.end(), [&](Expr part) {
            return verdict(part) != Verdict::sometimes || part_is_told(part);
        });
        return told_[condition] = told;
    }

    [[nodiscard]] std::vector<Expr> parts_of(Expr condition) const {
        Expression const& e = plan_.at(condition);
        std::vector<Expr> parts;
        if (!joins_conditions(e)) return parts;
        for (std::size_t i = first_condition(e); i < e.parts; ++i)
            parts.push_back(plan_.part(e, i));
        return parts;
    }

    Verdict verdict(Expr condition) {
        auto const [known, fresh] = verdicts_.try_emplace(condition, Verdict::sometimes);
        if (!fresh) return known->second;
        if (truth_.never(condition) || contradiction(condition))
            known->second = Verdict::never;
        else if (truth_.always(condition))
            known->second = Verdict::always;
        return known->second;
    }

    // Two parts of an `all` that exclude each other. Found as well when the whole is too much to try.
    std::optional<std::pair<Expr, Expr>> contradiction(Expr condition) {
        Expression const& e = plan_.at(condition);
        if (!is_a(e, Family::connective) || operator_of(e).extent != Extent::every)
            return std::nullopt;
        for (std::size_t i = 0; i < e.parts; ++i)
            for (std::size_t k = i + 1; k < e.parts; ++k) {
                Expr const a = plan_.part(e, i);
                Expr const b = plan_.part(e, k);
                if (truth_.can_be({{a, Expected::yes}, {b, Expected::yes}}) ==
                    Satisfiability::Answer::no)
                    return std::pair(a, b);
            }
        return std::nullopt;
    }

    // `one_of {}` is how a parameter says that there are none.
    [[nodiscard]] bool is_meant(Expr condition) const {
        Expression const& e = plan_.at(condition);
        if (!is_a(e, Family::membership) || e.parts != 2) return false;
        auto const* const list = std::get_if<Texts>(&plan_.at(plan_.part(e, 1)).payload);
        return list == nullptr || list->count == 0;
    }

    void tell_never(Expr condition) {
        if (is_meant(condition)) return;
        if (auto const pair = contradiction(condition))
            return remarks_.add(Weight::wrong, place_of(pair->second),
                                say<remark_messages, "cannot-both-hold">(
                                    {{"one", unparse(plan_, pair->first)},
                                     {"other", unparse(plan_, pair->second)}}));
        remarks_.add(
            Weight::wrong, place_of(condition),
            say<remark_messages, "never-true">({{"condition", unparse(plan_, condition)}}));
    }

    void tell_always(Expr condition) {
        remarks_.add(
            Weight::wrong, place_of(condition),
            say<remark_messages, "always-true">({{"condition", unparse(plan_, condition)}}));
    }

    [[nodiscard]] Place const& place_of(Expr condition) const {
        return plan_.places[plan_.at(condition).tree];
    }

    Plan const& plan_;
    Remarks& remarks_;
    Satisfiability truth_;
    std::map<Expr, Verdict> verdicts_;
    std::map<Expr, bool> told_, seen_;
};

}  // namespace

void remark_on_conditions(Plan const& plan, Remarks& remarks) {
    ConditionRemarks(plan, remarks).look_at_all();
}

}  // namespace assay::algebra
