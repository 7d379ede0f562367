// What is declared, or built, and never used.

#include "algebra/analyse/remarks.hpp"
#include "algebra/operators/operators.hpp"
#include "model/messages/remarks.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <set>

namespace assay::algebra {
namespace {

class Uses {
public:
    explicit Uses(Plan const& plan) : plan_(plan) {
        for (Expression const& e : plan.expressions) read(e);
        for (Tree const& tree : plan.declared.trees)
            if (tree.word == "parameter") parameters_.insert(tree.text);
        for (Check const& check : plan.checks) {
            told(check.says);
            told(check.hint);
        }
        for (Ladder const& ladder : plan.ladders) {
            told(ladder.open);
            told(ladder.tally);
            for (Case const& each : ladder.cases) told(each.says);
        }
    }

    [[nodiscard]] bool of_parameter(Parameter const& parameter) const {
        return parameters_.contains(parameter.id) || told_.contains(parameter.is);
    }

    /// Whether something reads a value or fact of that name of rows of a kind, or of a kind for
    /// which the same name stands: a loop over levels declares a value for each of them.
    [[nodiscard]] bool of_value(std::string_view id) const { return values_.contains(id); }
    [[nodiscard]] bool of_fact(std::string_view id, Kind on) const {
        return facts_.contains({on, id});
    }
    [[nodiscard]] bool of_validity() const { return validity_; }

private:
    void read(Expression const& e) {
        if (e.field() != nullptr && e.field()->name == "valid_months") validity_ = true;
        if (!is_read(e) || e.named || e.field() != nullptr) return;
        Kind const of = plan_.at(plan_.part(e, 0)).type.kind;
        values_.insert(plan_.texts[e.name]);
        facts_.insert({of, plan_.texts[e.name]});
    }

    void told(MessageTemplate const& sentence) {
        for (Segment const& piece : sentence)
            if (piece.value != no_expr) told_.insert(piece.value);
    }

    Plan const& plan_;
    std::set<std::string, std::less<>> parameters_;
    std::set<Text> values_;
    std::set<std::pair<Kind, Text>> facts_;
    std::set<Expr> told_;  ///< in sentences
    bool validity_ = false;
};

}  // namespace

void remark_on_uses(Plan const& plan, Remarks& remarks) {
    Declarations const& declared = plan.declared;
    Uses const used(plan);
    auto const weak = [&](Place const& place, Said said) {
        remarks.add(Weight::weak, place, std::move(said));
    };
    for (std::size_t i = 0; i < plan.parameters.size(); ++i)
        if (!used.of_parameter(plan.parameters[i]))
            weak(declared.parameters[i].place, say<remark_messages, "unused-parameter">(
                                                   {{"parameter", declared.parameters[i].id}}));
    for (std::size_t i = 0; i < plan.facts.size(); ++i)
        if (!used.of_fact(plan.facts[i].id, plan.facts[i].on))
            weak(declared.facts[i].place,
                 say<remark_messages, "unused-fact">({{"fact", declared.facts[i].id}}));
    // Values of the assessment are results, and so are ladders: whoever evaluates reads them.
    for (std::size_t i = 0; i < plan.values.size(); ++i)
        if (plan.values[i].kind != Kind::assessment && !used.of_value(plan.values[i].id))
            weak(declared.values[i].place,
                 say<remark_messages, "unused-value">({{"value", declared.values[i].id}}));
    for (std::size_t i = 0; i < plan.pairs.size(); ++i)
        if (std::none_of(plan.checks.begin(), plan.checks.end(),
                         [&](Check const& check) { return check.kind == pairs_kind(i); }))
            weak(declared.pairs[i].place,
                 say<remark_messages, "unused-pairs">({{"pairs", declared.pairs[i].id}}));
    for (KindDeclared const& kind : declared.evidence_kinds)
        if (kind.expires && !used.of_validity())
            weak(kind.place, say<remark_messages, "unused-validity">({{"kind", kind.id}}));
}

}  // namespace assay::algebra
