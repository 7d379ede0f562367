// How cycles are filled with visits: names are looked up and conditions compiled; numbers of months are
// computed once, since they are the same for every assessment.

#include "algebra/compile/programmes.hpp"

#include "algebra/rows/context.hpp"
#include "model/messages/nouns.hpp"
#include "model/messages/rules.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

constexpr std::int64_t most_months = 1200;

class ProgrammeMaker {
public:
    explicit ProgrammeMaker(Compiler& compiler) : compiler_(compiler), plan_(compiler.plan()) {}

    void add(ProgrammeDeclared const& declared) {
        for (Programme const& known : plan_.programmes)
            if (known.id == declared.id)
                compiler_.report(declared.place,
                                 declared_twice(noun<"programme">, declared.id, known.place));
        if (declared.visits.empty())
            compiler_.report(declared.place, say<rule_messages, "programme-without-visits">(
                                                 {{"programme", declared.id}}));
        Programme programme{declared.id, declared.title, declared.begins, 0, 0, declared.sees_all,
                            {},          declared.place, declared.layer};
        ProgrammeRules rules;
        kind(declared.begins, declared.place);
        rules.months = number(declared.months, "months");
        rules.late = number(declared.late, "late");
        for (ProgrammeVisitDeclared const& visit : declared.visits) {
            kind(visit.kind, visit.place);
            std::string const& missed = visit.missed.empty() ? declared.missed : visit.missed;
            programme.visits.push_back({visit.kind, 0, missed, visit.sees != no_tree, visit.place});
            rules.at.push_back(number(visit.at, "at"));
            rules.sees.push_back(condition(visit));
        }
        plan_.programmes.push_back(std::move(programme));
        plan_.programme_rules.push_back(std::move(rules));
    }

private:
    void kind(std::string const& id, Place const& place) {
        if (id.empty()) return;  // reported where it is missing
        std::vector<std::string_view> known;
        for (VisitKind const& each : plan_.visit_kinds) {
            if (each.id == id) return;
            known.emplace_back(each.id);
        }
        compiler_.report(place, say<rule_messages, "unknown-kind-of-visit-in-pack">(
                                    {{"kind", id}, {"known", list_of(known)}})
                                    .near(nearest(id, known)));
    }

    Expr number(TreeId tree, std::string_view key) {
        if (tree == no_tree) return no_expr;
        if (compiler_.is_constant(compiler_.tree(tree))) {
            Expr const made = compiler_.compile(tree, {Type::row, Kind::assessment});
            if (made == no_expr || compiler_.type_of(made).type == Type::number) return made;
        }
        return compiler_.report(compiler_.tree(tree).place,
                                say<rule_messages, "months-not-constant">({{"key", key}}));
    }

    Expr condition(ProgrammeVisitDeclared const& visit) {
        if (visit.sees == no_tree) return no_expr;
        if (compiler_.tree(visit.sees).word == "yes_no")
            return compiler_.decided_by_lua(visit.place);
        Expr const made = compiler_.compile(visit.sees, {Type::row, compiler_.element_kind()});
        if (made == no_expr || compiler_.type_of(made).type == Type::condition) return made;
        return compiler_.report(visit.place, say<rule_messages, "visit-not-a-condition">());
    }

    Compiler& compiler_;
    Plan& plan_;
};

/// Computes numbers that need no assessment.
class Months {
public:
    Months(Plan const& plan, std::vector<Diagnostic>& problems)
        : problems_(problems), context_(plan, {}, unlimited_) {}

    /// What an expression comes to; 0 and a problem when that is no number of months.
    std::int32_t of(Expr expr, TreeId tree, Declarations const& declared, std::int64_t least) {
        if (expr == no_expr) return 0;
        Quantity const came = context_.number(expr, RowScope{});
        std::int64_t const months = came.is_known() ? came.low.whole().value_or(-1) : -1;
        if (months >= least && months <= most_months) return static_cast<std::int32_t>(months);
        report(declared.trees[tree].place,
               say<rule_messages, "no-months">({{"least", least}, {"most", most_months}}));
        return 0;
    }

    void report(Place const& place, Said said) { problems_.push_back(std::move(said).at(place)); }

private:
    std::vector<Diagnostic>& problems_;
    Meter unlimited_;
    Context context_;
};

/// Cycles repeat: where the pack does not say so, the visit that begins the next one is due when this one ends.
void repeat(Programme& programme, ProgrammeRules& rules, std::string const& missed) {
    bool const is_said = std::any_of(
        programme.visits.begin(), programme.visits.end(), [&](ProgrammeVisit const& each) {
            return each.kind == programme.begins && each.months == programme.months;
        });
    if (is_said) return;
    programme.visits.push_back(
        {programme.begins, programme.months, missed, false, programme.place});
    rules.at.push_back(rules.months);
    rules.sees.push_back(no_expr);
}

void date(Programme& programme, ProgrammeRules& rules, ProgrammeDeclared const& written,
          Declarations const& declared, Months& months) {
    programme.months = months.of(rules.months, written.months, declared, 1);
    programme.late = months.of(rules.late, written.late, declared, 0);
    std::int32_t before = 0;
    for (std::size_t i = 0; i < programme.visits.size(); ++i) {
        ProgrammeVisit& visit = programme.visits[i];
        visit.months = months.of(rules.at[i], written.visits[i].at, declared, 1);
        if (visit.months != 0 && visit.months <= before)
            months.report(visit.place, say<rule_messages, "visit-out-of-order">(
                                           {{"months", visit.months}, {"before", before}}));
        if (visit.months > programme.months && programme.months != 0)
            months.report(visit.place,
                          say<rule_messages, "visit-beyond-cycle">(
                              {{"months", visit.months}, {"cycle", programme.months}}));
        before = visit.months;
    }
    repeat(programme, rules, written.missed);
}

}  // namespace

void compile_programmes(Compiler& compiler) {
    ProgrammeMaker maker(compiler);
    for (ProgrammeDeclared const& each : compiler.declared().programmes) maker.add(each);
}

void date_programmes(Plan& plan, Declarations const& declared, std::vector<Diagnostic>& problems) {
    Months months(plan, problems);
    for (std::size_t i = 0; i < plan.programmes.size(); ++i)
        date(plan.programmes[i], plan.programme_rules[i], declared.programmes[i], declared, months);
}

}  // namespace assay::algebra
