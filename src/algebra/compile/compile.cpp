// From declarations to a plan.
//
// A pack declares its standard, parameters, facts, values, ladders, limits, checks and programmes, each with
// expressions that are trees of words so far. Here they are understood, in this order:
//
//     standard, kinds, facts, pairs   what there is to speak of: nodes, ratings, what is asked
//     outline                         values and ladders by name, before anything reads them
//     names                           nobody hides what another name means (taken_names)
//     values, ladders                 each after what it reads (operators/schedule)
//     parameters, applicability       what may be claimed rests on nothing that is computed
//     checks, messages, programmes    what only reads
//     caches, connections, limits     what evaluation wants to find ready
//
// Nothing stops at the first problem: an expression that is wrong is reported and missing, and so are, silently,
// those that it is part of. So one run tells an author everything. Time and memory are linear in the trees; how many
// expressions there may be, and how deep, is limited (operators/compiler).

#include "algebra/compile/compile.hpp"

#include "algebra/compile/checks.hpp"
#include "algebra/compile/layouts.hpp"
#include "algebra/compile/messages.hpp"
#include "algebra/compile/programmes.hpp"
#include "algebra/compile/standard.hpp"
#include "algebra/compile/taken_names.hpp"
#include "algebra/evaluate/number_format.hpp"
#include "algebra/operators/compiler.hpp"
#include "model/messages/nouns.hpp"
#include "model/messages/rules.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>

namespace assay::algebra {
namespace {

// Lists of rows that are kept, each for each node: memory against time.
constexpr std::size_t most_cached = 100'000;

/// Keeps the rows of such expressions as several others ask for.
void cache_rows(Plan& plan) {
    std::vector<int> uses(plan.expressions.size());
    for (Expr const part : plan.parts) ++uses[static_cast<std::size_t>(part)];
    for (std::size_t i = 0; i < plan.expressions.size(); ++i) {
        Expression& e = plan.expressions[i];
        if (!e.of_node || uses[i] < 2) continue;
        if (static_cast<std::size_t>(plan.cached) * plan.standard.nodes.size() > most_cached)
            return;
        e.cached = plan.cached++;
        e.evaluate.rows = cached_rows();
    }
}

/// Connects the expressions for evaluation, when there will be no more.
void connect(Plan& plan) {
    for (Expr const part : plan.parts) plan.part_pointers.push_back(&plan.at(part));
    for (Expression& e : plan.expressions) e.first = plan.part_pointers.data() + e.first_part;
}

Said no_such_case(std::string_view ladder, std::string_view word,
                  std::vector<std::string_view> const& cases) {
    return say<rule_messages, "unknown-case-in-rule">(
               {{"ladder", ladder}, {"case", word}, {"known", list_of(cases)}})
        .near(nearest(word, cases));
}

/// Turns declarations into a plan, one kind of declaration after the other.
class PlanMaker {
public:
    PlanMaker(Declarations const& declared, Plan& plan, std::vector<Diagnostic>& problems)
        : declared_(declared), plan_(plan), compiler_(declared, plan, problems) {}

    void make() {
        compile_standard(compiler_);
        kinds();
        facts();
        pairs();
        outline();
        report_taken_names(compiler_);
        for (std::uint32_t i = 0; i < plan_.values.size(); ++i)
            compiler_.schedule().compile_value(i);
        for (std::uint32_t i = 0; i < plan_.ladders.size(); ++i)
            compiler_.schedule().compile_ladder(i);
        for (std::size_t i = 0; i < plan_.parameters.size(); ++i) parameter(i);
        for (auto const& each : declared_.applicability) applicability(each);
        compile_checks(compiler_);
        ladder_sentences();
        compile_programmes(compiler_);
        compile_layouts(compiler_);
        if (plan_.outcome >= 0) {
            auto const outcome = static_cast<std::uint32_t>(plan_.outcome);
            Schedule const& schedule = compiler_.schedule();
            plan_.steps_to_outcome =
                schedule.tasks_to({{true, outcome}, schedule.sentences_of(outcome)});
        }
        cache_rows(plan_);
        connect(plan_);
        find_limits(plan_);
    }

private:
    void report(Place const& place, Said said) { compiler_.report(place, std::move(said)); }

    void kinds() {
        for (auto const& each : declared_.evidence_kinds)
            plan_.evidence_kinds.push_back({each.id, each.title, each.expires, each.valid_months});
        for (auto const& each : declared_.visit_kinds)
            plan_.visit_kinds.push_back({each.id, each.title, each.gap_analysis, each.unannounced});
        for (auto const& each : declared_.comment_kinds)
            plan_.comment_kinds.push_back({each.id, each.title});
        unique(declared_.evidence_kinds, noun<"kind-of-evidence">);
        unique(declared_.visit_kinds, noun<"kind-of-visit">);
        unique(declared_.comment_kinds, noun<"kind-of-comment">);
    }

    template <class Declared>
    void unique(std::vector<Declared> const& all, MessageText const& what) {
        std::map<std::string_view, Place const*> seen;
        for (Declared const& each : all) {
            auto const [first, fresh] = seen.try_emplace(each.id, &each.place);
            if (!fresh) report(each.place, declared_twice(what, each.id, *first->second));
        }
    }

    void facts() {
        for (auto const& each : declared_.facts) {
            FactAsked fact{each.id, each.asks, Kind::organisation, {}};
            auto const* const type =
                std::find_if(fact_types.begin(), fact_types.end(),
                             [&](auto const& known) { return known.first == each.type; });
            if (each.type.empty() || each.on.empty()) {  // reported where it is missing
                compiler_.suppress_errors_about(each.id);
                continue;
            }
            if (type == fact_types.end()) {
                std::vector<std::string_view> words;
                for (auto const& known : fact_types) words.push_back(known.first);
                report(each.place, say<rule_messages, "unknown-type-of-fact">(
                                       {{"type", each.type}, {"known", list_of(words)}})
                                       .near(nearest(each.type, words)));
            } else {
                fact.type = {type->second};
            }
            if (std::find(fact_bearers.begin(), fact_bearers.end(), each.on) == fact_bearers.end())
                report(each.place, say<rule_messages, "unknown-bearer-of-fact">(
                                       {{"bearer", each.on}, {"known", list_of(fact_bearers)}})
                                       .near(nearest(each.on, fact_bearers)));
            else
                fact.on = *compiler_.kind_named(each.on);
            if (compiler_.is_reported(each.place)) {
                compiler_.suppress_errors_about(each.id);
                continue;
            }
            for (auto const& known : declared_.facts) {
                if (&known == &each) break;
                if (known.id == each.id && known.on == each.on)
                    report(each.place, declared_twice(noun<"fact">, each.id, known.place));
            }
            plan_.facts.push_back(std::move(fact));
        }
    }

    std::uint32_t element(std::string const& id, Place const& place) {
        auto const* const found = plan_.ids.find(id);
        if (found && *found < plan_.standard.nodes.size() &&
            plan_.standard.is_element(plan_.standard.nodes[*found]))
            return *found;
        std::vector<std::string_view> names;
        for (Node const& node : plan_.standard.nodes)
            if (plan_.standard.is_element(node)) names.emplace_back(node.id);
        report(place, say<rule_messages, "unknown-element-in-pack">(
                          {{"level", plan_.standard.levels.back().name}, {"id", id}})
                          .near(nearest(id, names)));
        return 0;
    }

    void pairs() {
        for (auto const& list : declared_.pairs) {
            auto& made = plan_.pairs.emplace_back(PairList{list.id, {}});
            for (auto const& each : list.pairs)
                made.pairs.push_back(
                    {element(each.one, each.place), element(each.other, each.place), each.because});
        }
    }

    std::optional<Kind> rows_for(std::string const& each, Place const& place) {
        auto const kind = compiler_.kind_named(each);
        if ((kind && (*kind == Kind::assessment || is_node(*kind))) || each.empty()) return kind;
        std::vector<std::string_view> words{"assessment"};
        for (Level const& level : plan_.standard.levels) words.emplace_back(level.name);
        report(place, say<rule_messages, "unknown-rows-to-compute-for">(
                          {{"each", each}, {"known", list_of(words)}})
                          .near(nearest(each, words)));
        return std::nullopt;
    }

    // Names, kinds and columns of everything, before any expression refers to it.
    void outline() {
        for (auto const& each : declared_.parameters)
            plan_.parameters.push_back({each.id, no_expr});
        unique(declared_.parameters, noun<"parameter">);
        unique(declared_.checks, noun<"check">);
        for (auto const& each : declared_.values)
            plan_.values.push_back({each.id,
                                    rows_for(each.each, each.place).value_or(Kind::assessment),
                                    no_expr, plan_.columns++});
        for (auto const& each : declared_.ladders) ladder_outline(each);
        names_of_results();
        plan_.results.resize(plan_.standard.levels.size() + 1);
        auto const of = [&](Kind kind) -> Plan::Results& {
            return plan_.results[is_node(kind) ? level_of(kind) + 1 : 0];
        };
        for (std::uint32_t i = 0; i < plan_.values.size(); ++i)
            of(plan_.values[i].kind).values.push_back(i);
        for (std::uint32_t i = 0; i < plan_.ladders.size(); ++i)
            of(plan_.ladders[i].kind).ladders.push_back(i);
    }

    void ladder_outline(LadderDeclared const& declared) {
        Ladder ladder;
        ladder.id = declared.id;
        ladder.kind = rows_for(declared.each, declared.place).value_or(Kind::assessment);
        ladder.column = plan_.columns++;
        ladder.place = declared.place;
        std::vector<std::string_view> names;
        for (auto const& each : declared.cases) {
            if (std::find(names.begin(), names.end(), each.id) != names.end())
                report(each.place, say<rule_messages, "case-twice">(
                                       {{"case", each.id}, {"ladder", declared.id}}));
            names.emplace_back(each.id);
            ladder.cases.push_back({each.id, no_expr, {}, each.place, plan_.rule_at(each.place)});
        }
        if (names.empty() || names.size() > 64)
            report(declared.place,
                   say<rule_messages, "ladder-of-no-size">({{"ladder", declared.id}}));
        if (!declared.met.empty()) {
            auto const met = std::find(names.begin(), names.end(), declared.met);
            if (met == names.end())
                report(declared.place, no_such_case(declared.id, declared.met, names));
            ladder.met = static_cast<int>(met - names.begin());
        }
        if (ladder.id == "outcome" && ladder.kind == Kind::assessment)
            plan_.outcome = static_cast<std::int32_t>(plan_.ladders.size());
        plan_.ladders.push_back(std::move(ladder));
    }

    void names_of_results() {
        std::map<std::pair<Kind, std::string_view>, int> seen;
        for (std::size_t i = 0; i < plan_.values.size(); ++i)
            if (seen[{plan_.values[i].kind, plan_.values[i].id}]++ != 0)
                report(declared_.values[i].place,
                       say<rule_messages, "declared-twice-for-rows">(
                           {{"value", plan_.values[i].id}, {"each", declared_.values[i].each}}));
        for (std::size_t i = 0; i < plan_.ladders.size(); ++i)
            if (seen[{plan_.ladders[i].kind, plan_.ladders[i].id}]++ != 0)
                report(declared_.ladders[i].place, say<rule_messages, "ladder-with-taken-name">(
                                                       {{"ladder", plan_.ladders[i].id}}));
    }

    void applicability(ApplicabilityDeclared const& declared) {
        Schedule& schedule = compiler_.schedule();
        schedule.set_current_task(schedule.prelude_task());
        Expr const when =
            compiler_.condition(declared.may_be_claimed, {Type::row, compiler_.element_kind()},
                                declared.place, say<rule_messages, "claim-not-a-condition">());
        if (!schedule.tasks_to({schedule.prelude_task()}).empty())
            report(declared.place, say<rule_messages, "claim-computed-too-late">());
        if (declared.element.empty()) return plan_.may_be_claimed.push_back(when);
        std::uint32_t const node = element(declared.element, declared.place);
        plan_.narrowed.push_back({node, when, declared.place});
        plan_.standard.nodes[node].claim_ground = declared.because;
    }

    void parameter(std::size_t index) {
        Tree use;
        use.text = declared_.parameters[index].id;
        use.place = declared_.parameters[index].place_of_value();
        compiler_.parameter(use);
    }

    void ladder_sentences() {
        for (std::size_t i = 0; i < plan_.ladders.size(); ++i) {
            Ladder& ladder = plan_.ladders[i];
            LadderDeclared const& declared = declared_.ladders[i];
            Typed const row_type{Type::row, ladder.kind};
            Schedule& schedule = compiler_.schedule();
            schedule.set_current_task(schedule.sentences_of(static_cast<std::uint32_t>(i)));
            auto const message = [&](std::string const& text, Place const& place) {
                return compile_message(compiler_, text, row_type, place);
            };
            ladder.open = message(declared.open, declared.place);
            ladder.tally = message(declared.tally, declared.place);
            for (std::size_t k = 0; k < ladder.cases.size(); ++k)
                ladder.cases[k].says = message(declared.cases[k].says, declared.cases[k].place);
        }
        for (LimitDeclared const& each : declared_.limits) limit(each);
    }

    void limit(LimitDeclared const& declared) {
        std::vector<std::string_view> ladders;
        for (Ladder& ladder : plan_.ladders) {
            ladders.emplace_back(ladder.id);
            if (ladder.id != declared.on) continue;
            std::vector<std::string_view> cases;
            for (Case const& each : ladder.cases) cases.emplace_back(each.id);
            auto const to = std::find(cases.begin(), cases.end(), declared.to);
            if (to == cases.end())
                return report(declared.place, no_such_case(ladder.id, declared.to, cases));
            return;
        }
        report(declared.place, say<rule_messages, "unknown-ladder">({{"ladder", declared.on}})
                                   .near(nearest(declared.on, ladders)));
    }

    Declarations const& declared_;
    Plan& plan_;
    Compiler compiler_;
};

// A ladder with `by` asks of each case whether that number is at least the case's `from`.
void begin_band(LadderDeclared const& ladder, CaseDeclared& band, std::vector<Tree>& trees,
                std::vector<Diagnostic>& problems) {
    if (band.when != no_tree)
        problems.push_back(
            say<rule_messages, "case-with-when-and-from">({{"case", band.id}}).at(band.place));
    if (ladder.by == no_tree) {
        problems.push_back(
            say<rule_messages, "case-with-from-alone">({{"case", band.id}}).at(band.place));
        return;
    }
    Tree compare;
    compare.word = "at_least";
    compare.parts = {ladder.by, band.from};
    compare.place = band.place;
    band.when = static_cast<TreeId>(trees.size());
    trees.push_back(std::move(compare));
}

}  // namespace

std::unique_ptr<Plan> compile(Declarations&& declarations, std::vector<Diagnostic>& problems) {
    auto plan = std::make_unique<Plan>();
    for (LadderDeclared& ladder : declarations.ladders)
        for (CaseDeclared& each : ladder.cases)
            if (each.from != no_tree) begin_band(ladder, each, declarations.trees, problems);
    PlanMaker(declarations, *plan, problems).make();
    if (problems.empty()) date_programmes(*plan, declarations, problems);
    plan->declared = std::move(declarations);
    return plan;
}

}  // namespace assay::algebra
