#pragma once

#include "algebra/values/plan.hpp"

#include <map>
#include <set>
#include <vector>

namespace assay::algebra {

class Compiler;

/// Compiles values and ladders, each after what it reads, and so finds the order in which they are computed.
///
/// A value is compiled when the first expression that reads it is, or else in its turn. What is read while it
/// is being compiled depends on itself, and is reported. Each is appended to Plan::steps when it is done, so
/// that the plan computes it after all that it reads. Who reads what is kept, for the shorter way to the
/// outcome alone.
class Schedule {
public:
    /// Requires: the compiler outlives this, and so do its plan and declarations.
    explicit Schedule(Compiler& compiler) : compiler_(compiler) {}

    /// Compiles a value or ladder, and before it whatever it reads. Done only once.
    void compile_value(std::uint32_t index);
    void compile_ladder(std::uint32_t index);

    /// Compiles what is read by what is compiled now; false when that would read itself (reported at this place).
    [[nodiscard]] bool read_value(std::uint32_t index, Place const& place);
    [[nodiscard]] bool read_ladder(std::uint32_t index, Place const& place);

    /// What is compiled from now on is read by this task.
    void set_current_task(Task task) { current_task_ = task; }
    /// What stands for the sentences of a ladder, among the tasks that read others.
    [[nodiscard]] Task sentences_of(std::uint32_t ladder) const;
    /// What stands for what is asked before anything is computed, among the tasks that read others.
    [[nodiscard]] Task prelude_task() const;

    /// The tasks that these depend on, themselves included, in the order of the plan.
    [[nodiscard]] std::vector<Task> tasks_to(std::vector<Task> const& wanted) const;

private:
    enum class Progress : std::uint8_t { waiting, running, done };

    /// Whether it is for this call to compile it.
    [[nodiscard]] bool begin(Task task);
    void end(Task task, Task outside);

    Compiler& compiler_;
    std::map<Task, Progress> progress_;
    std::map<Task, std::set<Task>> reads_;
    Task current_task_{};
};

}  // namespace assay::algebra
