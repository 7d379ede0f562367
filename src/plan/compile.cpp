#include "plan/compile.hpp"

#include "model/in_ticks.hpp"
#include "plan/programmes.hpp"

#include <algorithm>
#include <array>

namespace assay::plan {
namespace {

template <class List>
std::string among(List const& words) {
    std::string text;
    for (auto const& word : words) text += (text.empty() ? "one of " : ", ") + in_ticks(word);
    return text;
}

/// Turns declarations into a plan, one kind of declaration after the other.
class PlanMaker {
public:
    PlanMaker(Declarations const& declared, Plan& plan, std::vector<Diagnostic>& problems)
        : declared_(declared),
          plan_(plan),
          problems_(problems),
          compiler_(declared, plan, problems) {}

    void make() {
        standard();
        kinds();
        facts();
        pairs();
        outline();
        for (std::uint32_t i = 0; i < plan_.values.size(); ++i) compiler_.compile_value(i);
        for (std::uint32_t i = 0; i < plan_.ladders.size(); ++i) compiler_.compile_ladder(i);
        for (std::size_t i = 0; i < plan_.parameters.size(); ++i) parameter(i);
        for (auto const& each : declared_.applicability) applicability(each);
        for (auto const& each : declared_.checks) check(each);
        ladder_sentences();
        compile_programmes(compiler_);
        if (plan_.outcome >= 0) {
            auto const outcome = static_cast<std::uint32_t>(plan_.outcome);
            plan_.steps_to_outcome =
                compiler_.steps_to({{true, outcome}, compiler_.sentences_of(outcome)});
        }
        compiler_.keep_rows();
        compiler_.settle();
    }

private:
    void report(Place const& place, std::string code, std::string message,
                std::string expected = {}, std::string near = {}) {
        compiler_.report(place, std::move(code), std::move(message), std::move(expected),
                         std::move(near));
    }

    void standard() {
        Layer const& own = declared_.own();
        plan_.id = own.id;
        plan_.version = own.version;
        plan_.title = own.title;
        plan_.notice = declared_.notice;
        plan_.layers = declared_.layers;
        for (std::uint32_t i = 0; i < plan_.layers.size(); ++i)
            if (plan_.layers[i].kind == LayerKind::derived) plan_.scheme = i;
        plan_.files = declared_.files;
        plan_.functions = declared_.functions;
        plan_.standard = declared_.standard;
        for (Rating const& rating : plan_.standard.scale) plan_.rating_ids.emplace_back(rating.id);
        for (std::size_t i = 0; i < plan_.standard.scale.size(); ++i)
            if (plan_.standard.scale[i].on_scale) plan_.on_scale |= std::uint64_t{1} << i;
        addresses();
        subtrees();
        deciding();
    }

    void addresses() {
        auto const& nodes = plan_.standard.nodes;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            plan_.addresses.push_back({static_cast<Row>(i), no_row});
        std::vector<std::pair<Text, Place const*>> names;
        for (Node const& node : nodes) names.emplace_back(node.id, &node.place);
        for (std::uint32_t i = 0; i < nodes.size(); ++i)
            for (std::uint32_t point = 0; point < nodes[i].limbs.size(); ++point) {
                plan_.addresses.push_back(
                    {static_cast<Row>(i), static_cast<Row>(plan_.limbs.size())});
                plan_.limbs.push_back({i, point});
                names.emplace_back(nodes[i].limbs[point].id, &nodes[i].place);
            }
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            plan_.first_guidance.push_back(static_cast<std::uint32_t>(plan_.guidance.size()));
            for (std::uint32_t point = 0; point < nodes[i].guidance.size(); ++point) {
                plan_.addresses.push_back(
                    {static_cast<Row>(i), no_row, static_cast<Row>(plan_.guidance.size())});
                plan_.guidance.push_back({static_cast<std::uint32_t>(i), point});
                names.emplace_back(nodes[i].guidance[point].id, &nodes[i].place);
            }
        }
        plan_.first_guidance.push_back(static_cast<std::uint32_t>(plan_.guidance.size()));
        for (std::size_t i = 0; i < names.size(); ++i) plan_.ids.add(names[i].first, i);
        for (auto const& [first, again] : plan_.ids.index()) {
            if (again.row >= nodes.size()) continue;  // its points stand twice only because it does
            report(*names[again.row].second, "duplicate-id",
                   "the id " + in_ticks(again.text) + " is declared twice; first at " +
                       names[first.row].second->file + ":" +
                       std::to_string(names[first.row].second->line));
        }
    }

    // The standard is in preorder: what is below a node follows it directly.
    void subtrees() {
        auto const& nodes = plan_.standard.nodes;
        std::size_t const levels = plan_.standard.levels.size();
        plan_.of_level.resize(levels);
        plan_.below.assign(nodes.size(),
                           std::vector<std::pair<std::uint32_t, std::uint32_t>>(levels));
        std::vector<std::size_t> open;
        auto const here = [&](std::size_t level) {
            return static_cast<std::uint32_t>(plan_.of_level[level].size());
        };
        auto const close_to = [&](std::size_t depth) {
            for (; open.size() > depth; open.pop_back())
                for (std::size_t level = 0; level < levels; ++level)
                    plan_.below[open.back()][level].second = here(level);
        };
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            close_to(nodes[i].level);
            if (declared_.is_alone && nodes[i].layer > 0) {
                for (std::size_t level = 0; level < levels; ++level)
                    plan_.below[i][level] = {here(level), here(level)};
                continue;
            }
            plan_.of_level[nodes[i].level].push_back(static_cast<Row>(i));
            for (std::size_t level = 0; level < levels; ++level)
                plan_.below[i][level].first = here(level);
            open.push_back(i);
        }
        close_to(0);
    }

    void deciding() {
        for (DecidingDeclared const& declared : declared_.deciding) {
            plan_.deciding_rule = plan_.rule_at(declared.place);
            for (auto const& tier : declared.tiers) {
                auto& roles = plan_.deciding.emplace_back();
                for (std::string const& word : tier) {
                    if (auto const role = from_name<Role>(word))
                        roles.push_back(*role);
                    else
                        report(declared.place, "unknown-word", "there is no role " + in_ticks(word),
                               among(names_of<Role>), std::string(nearest(word, names_of<Role>)));
                }
            }
        }
        if (plan_.deciding.empty())
            for (Role const role : {Role::body, Role::moderated, Role::assessor, Role::self})
                plan_.deciding.push_back({role});
    }

    void kinds() {
        for (auto const& each : declared_.evidence_kinds)
            plan_.evidence_kinds.push_back({each.id, each.title, each.expires, each.valid_months});
        for (auto const& each : declared_.visit_kinds)
            plan_.visit_kinds.push_back({each.id, each.title});
        unique(declared_.evidence_kinds, "kind of evidence");
        unique(declared_.visit_kinds, "kind of visit");
    }

    template <class Declared>
    void unique(std::vector<Declared> const& all, std::string_view what) {
        std::map<std::string_view, Place const*> seen;
        for (Declared const& each : all) {
            auto const [first, fresh] = seen.try_emplace(each.id, &each.place);
            if (!fresh)
                report(each.place, "duplicate-id",
                       "the " + std::string(what) + " " + in_ticks(each.id) +
                           " is declared twice; first at " + first->second->file + ":" +
                           std::to_string(first->second->line));
        }
    }

    void facts() {
        for (auto const& each : declared_.facts) {
            FactAsked fact{each.id, each.asks, Kind::organisation, {}};
            auto const* const type =
                std::find_if(fact_types.begin(), fact_types.end(),
                             [&](auto const& known) { return known.first == each.type; });
            if (each.type.empty() || each.on.empty()) {  // reported where it is missing
                compiler_.forgive(each.id);
                continue;
            }
            if (type == fact_types.end()) {
                std::vector<std::string_view> words;
                for (auto const& known : fact_types) words.push_back(known.first);
                report(each.place, "unknown-word",
                       "a fact cannot be of type " + in_ticks(each.type), among(words),
                       std::string(nearest(each.type, words)));
            } else {
                fact.type = {type->second};
            }
            if (std::find(fact_bearers.begin(), fact_bearers.end(), each.on) == fact_bearers.end())
                report(each.place, "unknown-word", "facts cannot be about " + in_ticks(each.on),
                       among(fact_bearers), std::string(nearest(each.on, fact_bearers)));
            else
                fact.on = *compiler_.kind_named(each.on);
            if (is_reported(each.place)) {
                compiler_.forgive(each.id);
                continue;
            }
            for (auto const& known : declared_.facts) {
                if (&known == &each) break;
                if (known.id == each.id && known.on == each.on)
                    report(each.place, "duplicate-id",
                           "the fact " + in_ticks(each.id) + " is declared twice; first at " +
                               known.place.file + ":" + std::to_string(known.place.line));
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
        report(place, "unknown-element",
               "there is no " + plan_.standard.levels.back().name + " " + in_ticks(id), {},
               std::string(nearest(id, names)));
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
        report(place, "unknown-word", "nothing can be computed for each " + in_ticks(each),
               among(words), std::string(nearest(each, words)));
        return std::nullopt;
    }

    // Names, kinds and columns of everything, before any expression refers to it.
    void outline() {
        for (auto const& each : declared_.parameters)
            plan_.parameters.push_back({each.id, no_expr});
        unique(declared_.parameters, "parameter");
        unique(declared_.checks, "check");
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
                report(each.place, "duplicate-id",
                       "the case " + in_ticks(each.id) + " stands twice on the ladder " +
                           in_ticks(declared.id));
            names.emplace_back(each.id);
            ladder.cases.push_back({each.id, no_expr, {}, each.place, plan_.rule_at(each.place)});
        }
        if (names.empty() || names.size() > 64)
            report(declared.place, "wrong-parts",
                   "the ladder " + in_ticks(declared.id) + " needs 1 to 64 cases");
        if (!declared.met.empty()) {
            auto const met = std::find(names.begin(), names.end(), declared.met);
            if (met == names.end())
                report(declared.place, "unknown-word",
                       "the ladder " + in_ticks(declared.id) + " has no case " +
                           in_ticks(declared.met),
                       among(names), std::string(nearest(declared.met, names)));
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
                report(declared_.values[i].place, "duplicate-id",
                       "the value " + in_ticks(plan_.values[i].id) +
                           " is declared twice for each " + declared_.values[i].each);
        for (std::size_t i = 0; i < plan_.ladders.size(); ++i)
            if (seen[{plan_.ladders[i].kind, plan_.ladders[i].id}]++ != 0)
                report(declared_.ladders[i].place, "duplicate-id",
                       "the ladder " + in_ticks(plan_.ladders[i].id) +
                           " has the name of another ladder or value");
    }

    void applicability(ApplicabilityDeclared const& declared) {
        compiler_.work_on(compiler_.before_all());
        Expr const when = condition(declared.may_be_claimed, {Type::row, compiler_.element_kind()},
                                    declared.place, "`may_be_claimed`");
        if (!compiler_.steps_to({compiler_.before_all()}).empty())
            report(declared.place, "computed-too-late",
                   "`may_be_claimed` rests on a value or a ladder, and these are computed of what "
                   "applies",
                   "facts, and fields of the element");
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
            Typed const in_hand{Type::row, ladder.kind};
            compiler_.work_on(compiler_.sentences_of(static_cast<std::uint32_t>(i)));
            ladder.open = compiler_.sentence(declared.open, in_hand, declared.place);
            ladder.tally = compiler_.sentence(declared.tally, in_hand, declared.place);
            for (std::size_t k = 0; k < ladder.cases.size(); ++k)
                ladder.cases[k].says =
                    compiler_.sentence(declared.cases[k].says, in_hand, declared.cases[k].place);
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
                return report(
                    declared.place, "unknown-word",
                    "the ladder " + in_ticks(ladder.id) + " has no case " + in_ticks(declared.to),
                    among(cases), std::string(nearest(declared.to, cases)));
            return;
        }
        report(declared.place, "unknown-ladder", "there is no ladder " + in_ticks(declared.on), {},
               std::string(nearest(declared.on, ladders)));
    }

    void check(CheckDeclared const& declared) {
        Check check;
        check.id = declared.id;
        check.place = declared.place;
        check.rule = plan_.rule_at(declared.place);
        auto const severity = from_name<Severity>(declared.severity);
        if (!severity && !declared.severity.empty())
            report(declared.place, "unknown-word",
                   "the check " + in_ticks(declared.id) + " has no severity " +
                       in_ticks(declared.severity),
                   among(names_of<Severity>),
                   std::string(nearest(declared.severity, names_of<Severity>)));
        check.severity = severity.value_or(Severity::consider);
        if (declared.each.empty()) return;  // reported where it is missing
        auto const kind = compiler_.kind_named(declared.each);
        if (!kind) {
            std::vector<std::string_view> words{"assessment"};
            for (Level const& level : plan_.standard.levels) words.emplace_back(level.name);
            for (auto const& list : plan_.pairs) words.emplace_back(list.id);
            for (Population const& each : populations()) words.push_back(each.word);
            return report(declared.place, "unknown-word",
                          "the check " + in_ticks(declared.id) + " cannot go over each " +
                              in_ticks(declared.each),
                          among(words), std::string(nearest(declared.each, words)));
        }
        check.kind = *kind;
        for (Population const& each : populations())
            if (each.word == declared.each) check.population = &each;
        Typed const in_hand{Type::row, *kind};
        if (declared.by != no_tree) check.by = compiler_.compile(declared.by, in_hand);
        check.when =
            condition(declared.when, declared.by == no_tree ? in_hand : Typed{Type::rows, *kind},
                      declared.place, "`when` of the check " + in_ticks(declared.id));
        check.alike = share_alike(declared, check.by);
        check.why = declared.why;
        check.says = compiler_.sentence(declared.says, in_hand, declared.place);
        check.hint = compiler_.sentence(declared.hint, in_hand, declared.place);
        if (declared.says.empty() && !is_reported(declared.place))
            report(declared.place, "missing-sentence",
                   "the check " + in_ticks(declared.id) + " says nothing", "`says = \"...\"`");
        plan_.checks.push_back(std::move(check));
    }

    Expr share_alike(CheckDeclared const& declared, Expr by) {
        if (declared.alike == no_tree) return no_expr;
        Expr const share = compiler_.compile(declared.alike, {});
        if (share == no_expr) return no_expr;  // reported
        if (compiler_.type_of(share).type != Type::number)
            report(declared.place, "wrong-type",
                   "`alike` of the check " + in_ticks(declared.id) + " is no share",
                   "`percent(80)`, or a parameter that is one");
        if (by == no_expr || compiler_.type_of(by).type != Type::text)
            report(declared.place, "wrong-type",
                   "the check " + in_ticks(declared.id) +
                       " has `alike`, but does not group its rows by a text",
                   "`by = it.rationale`");
        return share;
    }

    bool is_reported(Place const& place) const {
        return std::any_of(problems_.begin(), problems_.end(),
                           [&](Diagnostic const& known) { return known.place == place; });
    }

    Expr condition(TreeId tree, Typed in_hand, Place const& place, std::string const& what) {
        if (tree == no_tree) return no_expr;  // reported where it is missing
        if (declared_.trees[tree].word == "yes_no") return compiler_.decided_by_lua(place);
        Expr const made = compiler_.compile(tree, in_hand);
        if (made == no_expr || compiler_.type_of(made).type == Type::condition) return made;
        report(place, "wrong-type", what + " is no condition",
               "`:is`, `:at_least`, `all { ... }`, `some(...)`");
        return no_expr;
    }

    Declarations const& declared_;
    Plan& plan_;
    std::vector<Diagnostic>& problems_;
    Compiler compiler_;
};

// A ladder with `by` asks of each case whether that number is at least the case's `from`.
void begin_band(LadderDeclared const& ladder, CaseDeclared& band, std::vector<Tree>& trees,
                std::vector<Diagnostic>& problems) {
    std::string const name = "the case " + in_ticks(band.id);
    if (band.when != no_tree)
        problems.push_back({"wrong-parts",
                            band.place,
                            name + " has both `when` and `from`",
                            "one of them; a `limit` for what caps a band",
                            {}});
    if (ladder.by == no_tree) {
        problems.push_back({"missing-key",
                            band.place,
                            name + " has a `from`, but its ladder has no `by`",
                            "the number that bands are made of: `by = it.percentage`",
                            {}});
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

}  // namespace assay::plan
