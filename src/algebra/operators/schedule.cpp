#include "algebra/operators/schedule.hpp"

#include "algebra/operators/compiler.hpp"
#include "model/messages/rules.hpp"
#include "model/say.hpp"

#include <algorithm>

namespace assay::algebra {

bool Schedule::begin(Task task) {
    Progress& progress = progress_[task];
    if (progress != Progress::waiting) return false;
    progress = Progress::running;
    return true;
}

void Schedule::end(Task task, Task outside) {
    progress_[task] = Progress::done;
    current_task_ = outside;
}

bool Schedule::read_value(std::uint32_t index, Place const& place) {
    Task const task{false, index};
    if (progress_[task] == Progress::running) {
        compiler_.report(place, say<rule_messages, "value-depends-on-itself">(
                                    {{"value", compiler_.plan().values[index].id}}));
        return false;
    }
    reads_[current_task_].insert(task);
    compile_value(index);
    return true;
}

bool Schedule::read_ladder(std::uint32_t index, Place const& place) {
    Task const task{true, index};
    if (progress_[task] == Progress::running) {
        compiler_.report(place, say<rule_messages, "ladder-depends-on-itself">(
                                    {{"ladder", compiler_.plan().ladders[index].id}}));
        return false;
    }
    reads_[current_task_].insert(task);
    compile_ladder(index);
    return true;
}

void Schedule::compile_value(std::uint32_t index) {
    Task const task{false, index};
    if (!begin(task)) return;
    Plan& plan = compiler_.plan();
    Declarations const& all = compiler_.declared();
    Value& value = plan.values[index];
    ValueDeclared const& declared = all.values[index];
    Task const outside = std::exchange(current_task_, task);
    bool const by_lua = declared.is != no_tree && all.trees[declared.is].word == "yes_no";
    value.is = by_lua ? compiler_.decided_by_lua(declared.place)
                      : compiler_.compile(declared.is, {Type::row, value.kind});
    end(task, outside);
    if (value.is == no_expr) return;
    Type const type = compiler_.type_of(value.is).type;
    if (type == Type::row || type == Type::set)
        compiler_.report(declared.place,
                         say<rule_messages, "value-of-wrong-type">({{"value", value.id}}));
    else if (type != Type::rows)
        plan.steps.push_back(task);
}

void Schedule::compile_ladder(std::uint32_t index) {
    Task const task{true, index};
    if (!begin(task)) return;
    Plan& plan = compiler_.plan();
    Declarations const& all = compiler_.declared();
    LadderDeclared const& declared = all.ladders[index];
    Typed const row_type{Type::row, plan.ladders[index].kind};
    Task const outside = std::exchange(current_task_, task);
    auto const condition = [&](TreeId when, Place const& place, Said otherwise) {
        if (when == no_tree) return no_expr;
        if (all.trees[when].word == "yes_no") return compiler_.decided_by_lua(place);
        Expr const made = compiler_.compile(when, row_type);
        if (made == no_expr || compiler_.type_of(made).type == Type::condition) return made;
        return compiler_.report(place, std::move(otherwise));
    };
    for (std::size_t i = 0; i < declared.cases.size(); ++i) {
        CaseDeclared const& each = declared.cases[i];
        plan.ladders[index].cases[i].when = condition(
            each.when, each.place, say<rule_messages, "case-not-a-condition">({{"case", each.id}}));
        if (i > 0 && each.when == no_tree)
            compiler_.report(each.place,
                             say<rule_messages, "missing-condition">({{"case", each.id}}));
    }
    plan.ladders[index].by = compiler_.compile(declared.by, row_type);
    for (LimitDeclared const& each : all.limits) {
        if (each.on != declared.id) continue;
        auto const to = std::find_if(declared.cases.begin(), declared.cases.end(),
                                     [&](auto const& known) { return known.id == each.to; });
        Expr const when =
            condition(each.when, each.place,
                      say<rule_messages, "limit-not-a-condition">({{"limit", each.id}}));
        plan.ladders[index].limits.push_back(
            {each.id, static_cast<int>(to - declared.cases.begin()), when, each.place});
    }
    end(task, outside);
    plan.steps.push_back(task);
}

Task Schedule::sentences_of(std::uint32_t ladder) const {
    return {true, static_cast<std::uint32_t>(compiler_.plan().ladders.size()) + ladder};
}

Task Schedule::prelude_task() const {
    return {false, static_cast<std::uint32_t>(compiler_.plan().values.size())};
}

std::vector<Task> Schedule::tasks_to(std::vector<Task> const& wanted) const {
    std::set<Task> all(wanted.begin(), wanted.end());
    std::vector<Task> open = wanted;
    while (!open.empty()) {
        auto const found = reads_.find(open.back());
        open.pop_back();
        if (found == reads_.end()) continue;
        for (Task const& read : found->second)
            if (all.insert(read).second) open.push_back(read);
    }
    std::vector<Task> tasks;
    for (Task const& each : compiler_.plan().steps)
        if (all.contains(each)) tasks.push_back(each);
    return tasks;
}

}  // namespace assay::algebra
