// Values and ladders: compiled each after what it reads, and put in the order of their turns.

#include "algebra/operators/compiler.hpp"

#include <algorithm>

namespace assay::algebra {

void Compiler::compile_value(std::uint32_t index) {
    if (std::exchange(value_progress_[index], value_progress_[index] == Progress::done
                                                  ? Progress::done
                                                  : Progress::running) != Progress::waiting)
        return;
    Value& value = plan_.values[index];
    ValueDeclared const& declared = declared_.values[index];
    Task const outside = std::exchange(current_task_, {false, index});
    bool const by_lua = declared.is != no_tree && declared_.trees[declared.is].word == "yes_no";
    value.is =
        by_lua ? decided_by_lua(declared.place) : compile(declared.is, {Type::row, value.kind});
    current_task_ = outside;
    value_progress_[index] = Progress::done;
    if (value.is == no_expr) return;
    Type const type = type_of(value.is).type;
    if (type == Type::row || type == Type::set)
        report(declared.place, "wrong-type",
               "the value `" + value.id + "` is one row or a list of texts",
               "a number, a condition, a choice, a date, a text or rows");
    else if (type != Type::rows)
        plan_.steps.push_back({false, index});
}

void Compiler::compile_ladder(std::uint32_t index) {
    if (std::exchange(ladder_progress_[index], ladder_progress_[index] == Progress::done
                                                   ? Progress::done
                                                   : Progress::running) != Progress::waiting)
        return;
    LadderDeclared const& declared = declared_.ladders[index];
    Typed const row_type{Type::row, plan_.ladders[index].kind};
    Task const outside = std::exchange(current_task_, {true, index});
    auto const condition = [&](TreeId when, Place const& place, std::string const& what) {
        if (when == no_tree) return no_expr;
        if (declared_.trees[when].word == "yes_no") return decided_by_lua(place);
        Expr const made = compile(when, row_type);
        if (made == no_expr || type_of(made).type == Type::condition) return made;
        return report(place, "wrong-type", what + " is no condition",
                      "`:is`, `:at_least`, `all { ... }`, `every(...)`");
    };
    for (std::size_t i = 0; i < declared.cases.size(); ++i) {
        CaseDeclared const& each = declared.cases[i];
        plan_.ladders[index].cases[i].when =
            condition(each.when, each.place, "`when` of the case `" + each.id + "`");
        if (i > 0 && each.when == no_tree)
            report(each.place, "missing-condition",
                   "only the lowest case of a ladder has no `when`; `" + each.id +
                       "` would always hold");
    }
    plan_.ladders[index].by = compile(declared.by, row_type);
    for (LimitDeclared const& each : declared_.limits) {
        if (each.on != declared.id) continue;
        auto const to = std::find_if(declared.cases.begin(), declared.cases.end(),
                                     [&](auto const& known) { return known.id == each.to; });
        Expr const when = condition(each.when, each.place, "`when` of the limit `" + each.id + "`");
        plan_.ladders[index].limits.push_back(
            {each.id, static_cast<int>(to - declared.cases.begin()), when, each.place});
    }
    current_task_ = outside;
    ladder_progress_[index] = Progress::done;
    plan_.steps.push_back({true, index});
}

std::vector<Task> Compiler::tasks_to(std::vector<Task> const& steps_wanted) const {
    std::set<Task> wanted(steps_wanted.begin(), steps_wanted.end());
    std::vector<Task> open = steps_wanted;
    while (!open.empty()) {
        auto const found = reads_.find(open.back());
        open.pop_back();
        if (found == reads_.end()) continue;
        for (Task const& read : found->second)
            if (wanted.insert(read).second) open.push_back(read);
    }
    std::vector<Task> steps;
    for (Task const& each : plan_.steps)
        if (wanted.count(each) != 0) steps.push_back(each);
    return steps;
}

void Compiler::finalise() {
    for (Expr const part : plan_.parts) plan_.part_pointers.push_back(&plan_.at(part));
    for (Expression& e : plan_.expressions) e.first = plan_.part_pointers.data() + e.first_part;
}

// Lists of rows that are kept, each for each node: memory against time.
constexpr std::size_t most_kept = 100'000;

void Compiler::cache_rows() {
    std::vector<int> uses(plan_.expressions.size());
    for (Expr const part : plan_.parts) ++uses[static_cast<std::size_t>(part)];
    for (std::size_t i = 0; i < plan_.expressions.size(); ++i) {
        Expression& e = plan_.expressions[i];
        if (!e.of_node || uses[i] < 2) continue;
        if (static_cast<std::size_t>(plan_.cached) * plan_.standard.nodes.size() > most_kept)
            return;
        e.cached = plan_.cached++;
        e.evaluate.rows = cached_rows();
    }
}

}  // namespace assay::algebra
