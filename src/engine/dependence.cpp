// What an open result depends on: the least set of answers that makes it known, whatever they turn out to be.
//
// A result is a function of the answers to everything that is missing. An answer is needed if there are answers to all
// others with which the result stays open. Every set that is enough contains every answer that is needed. So a set that
// is enough, and of which each answer is needed, is the least, and there is no other.
//
// Two sides meet. From above, a walk over the expressions (algebra/explain/open_leaves) finds a set that is enough. From
// below, trials show that each answer in it is needed. A trial fills in some answers (engine/what_if), evaluates
// the assessment and looks at the result. It knows nothing of the walk, and it sees everything that an answer changes: an
// element that is rated is also judged.
//
// Where few answers are possible, all are tried, and the fewest that are enough are taken. Elsewhere the trials are
// chosen: those at a limit show the most. With 8 of 11 elements met and 9 needed, each of the other three decides; with 9
// met, each of the nine does. So answers are changed one after the other from the worst to the best, and where the result
// changes, answers are withdrawn, by halves. For 57 elements that takes some hundred evaluations.
//
// The proof holds as long as more answers never make a known result open again. Rules that ask whether an element is rated
// can break it (OpenLeaves::is_monotone). For these, only a set that was found by trying all answers is called the least.
//
// Considered: to report the open parts of an expression as they are (two parts that read the same thing are then not
// seen together); and the smallest set with which the result can be known by luck (one failing rating is enough for that,
// and does not say what is missing).

#include "engine/dependence.hpp"

#include "engine/what_if.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace assay::engine {

using namespace algebra;

namespace {

constexpr std::size_t most_combinations = 1500;  // of answers that are all tried
constexpr std::size_t most_points_combined = 10;
constexpr std::size_t most_profiles = 12;

/// The search for one result of one assessment.
class Search {
public:
    Search(Context const& stated, Pipeline& pipeline, OpenResult const& result)
        : stated_(stated),
          pipeline_(pipeline),
          result_(result),
          tasks_(tasks_of(stated.plan, result)) {}

    void run() {
        find_enough();
        if (try_all()) return;
        try_profiles();
        try_at_limits();
    }

    [[nodiscard]] Dependence take(OpenPoints& open) const {
        Dependence found;
        found.is_least = !points_.empty() && (is_exact_ || (is_monotone_ && is_done()));
        for (std::size_t const each : points_)
            found.answers.push_back(open.add(what_if_->leaf(each)));
        return found;
    }

private:
    // From above ----------------------------------------------------------------------------------

    // The context of a document, with the result and what it reads; null: it does not fit the pack.
    Context* computed(Assessment const& assessment) {
        Problems problems;
        pipeline_.link(assessment, stated_.rows.linked->as_of, problems);
        if (!problems.empty()) return nullptr;
        pipeline_.decide();
        return &pipeline_.compute(tasks_);
    }

    void find_enough() {
        Context* const c = computed(document(stated_));
        if (c == nullptr) return;
        OpenLeaves leaves(*c);
        if (result_.ladder != nullptr)
            leaves.of_ladder(*result_.ladder, result_.row);
        else
            leaves.of_expression(result_.expr, RowScope{result_.row, nullptr});
        is_monotone_ = leaves.is_monotone();
        what_if_.emplace(stated_,
                         std::vector<OpenLeaf>(leaves.found().begin(), leaves.found().end()));
        points_.resize(what_if_->size());
        std::iota(points_.begin(), points_.end(), std::size_t{0});
        is_needed_.assign(points_.size(), false);
    }

    // From below ----------------------------------------------------------------------------------

    ResultState const& trial(Answers const& answers) {
        auto const found = trials_.find(answers);
        if (found != trials_.end()) return found->second;
        ResultState state;
        if (Context* const c = computed(what_if_->with(answers))) {
            c->meter.charge(answers.size());  // what is remembered
            state = state_of(*c, result_);
        }
        return trials_.emplace(answers, std::move(state)).first->second;
    }

    // Tries every combination of answers, those left open among them, if they are few. Keeps the fewest points that are
    // enough.
    bool try_all() {
        if (points_.size() > most_points_combined) return false;
        std::size_t combinations = 1;
        for (std::size_t const point : points_) {
            combinations *= what_if_->answers(point) + 1;
            if (!what_if_->are_all(point) || combinations > most_combinations) return false;
        }
        std::vector<bool> is_enough(std::size_t{1} << points_.size(), true);
        Answers answers(points_.size(), -1);
        for (std::size_t each = 0; each < combinations; ++each) {
            std::size_t rest = each;
            std::size_t given = 0;
            for (std::size_t const point : points_) {
                std::size_t const choices = what_if_->answers(point) + 1;
                answers[point] = static_cast<std::int16_t>(rest % choices) - 1;
                given |= std::size_t{rest % choices != 0} << point;
                rest /= choices;
            }
            if (is_enough[given] && !trial(answers).is_known) is_enough[given] = false;
        }
        std::size_t least = is_enough.size();
        for (std::size_t set = 0; set < is_enough.size(); ++set)
            if (is_enough[set] &&
                (least == is_enough.size() || std::popcount(set) < std::popcount(least)))
                least = set;
        if (least == is_enough.size()) return false;
        points_.clear();
        for_each_bit(least, [&](std::size_t point) { points_.push_back(point); });
        is_exact_ = true;
        return true;
    }

    // Finds the answers without which the result is open, by halves: if it is known without several of them, none of
    // these needs to be looked at by itself.
    void withdraw(Answers const& answers) {
        if (!trial(answers).is_known) return;
        std::vector<std::size_t> doubtful;
        for (std::size_t const point : points_)
            if (!is_needed_[point] && answers[point] >= 0) doubtful.push_back(point);
        withdraw(answers, doubtful);
    }

    void withdraw(Answers const& answers, std::span<std::size_t const> points) {
        if (points.empty()) return;
        Answers without = answers;
        for (std::size_t const point : points) without[point] = -1;
        if (trial(without).is_known) return;
        if (points.size() == 1) {
            is_needed_[points.front()] = true;
            return;
        }
        withdraw(answers, points.first(points.size() / 2));
        withdraw(answers, points.subspan(points.size() / 2));
    }

    [[nodiscard]] bool is_done() const {
        return std::all_of(is_needed_.begin(), is_needed_.end(), [](bool each) { return each; });
    }

    // Every question gets its first answer, then its second, and so on: all ratings alike, from the worst to the best.
    [[nodiscard]] Answers profile(std::size_t which) const {
        Answers answers(points_.size(), -1);
        for (std::size_t const point : points_)
            if (std::size_t const count = what_if_->answers(point); count > 0)
                answers[point] = static_cast<std::int16_t>(std::min(which, count - 1));
        return answers;
    }

    void try_profiles() {
        std::size_t all = 1;
        for (std::size_t const point : points_) all = std::max(all, what_if_->answers(point));
        std::size_t const tried = std::min(all, most_profiles);
        for (std::size_t i = tried; i-- > 0 && !is_done();) {
            profiles_.push_back(profile(tried == all ? i : i * (all - 1) / (tried - 1)));
            withdraw(profiles_.back());
            note_unanswerable(profiles_.back());
        }
    }

    // What cannot be answered in a trial is needed if it is all that keeps the result open.
    void note_unanswerable(Answers const& answers) {
        if (trial(answers).is_known || std::count(answers.begin(), answers.end(), -1) != 1) return;
        auto const unanswered = std::find(answers.begin(), answers.end(), -1);
        is_needed_[static_cast<std::size_t>(unanswered - answers.begin())] = true;
    }

    // From one profile to another, an answer at a time: where the result changes there is a limit. The order is
    // turned so that each answer in doubt is once the last that is changed before it.
    void try_at_limits() {
        for (Answers const& from : profiles_)
            for (Answers const& to : profiles_)
                if (!is_done() && trial(from).value != trial(to).value) try_between(from, to);
    }

    void try_between(Answers const& from, Answers const& to) {
        std::vector<std::size_t> order = points_;
        std::size_t limit = find_limit(from, to, order);
        for (std::size_t const point : points_) {
            if (is_needed_[point]) continue;
            auto const place = static_cast<std::size_t>(
                std::find(order.begin(), order.end(), point) - order.begin());
            std::size_t const turn = (place + order.size() - limit) % order.size();
            std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(turn),
                        order.end());
            limit = find_limit(from, to, order);
        }
    }

    // Finds a place in the order where the result changes, by halves, and tries both sides of it.
    std::size_t find_limit(Answers const& from, Answers const& to,
                           std::vector<std::size_t> const& order) {
        auto const changed = [&](std::size_t count) {
            Answers answers = from;
            for (std::size_t i = 0; i < count; ++i) answers[order[i]] = to[order[i]];
            return answers;
        };
        std::size_t before = 0;
        std::size_t after = order.size();
        std::string const value = trial(from).value;
        while (after - before > 1) {
            std::size_t const middle = before + (after - before) / 2;
            (trial(changed(middle)).value == value ? before : after) = middle;
        }
        withdraw(changed(before));
        withdraw(changed(after));
        return before;
    }

    Context const& stated_;
    Pipeline& pipeline_;
    OpenResult const& result_;
    std::vector<Task> tasks_;
    std::optional<WhatIf> what_if_;
    std::vector<std::size_t> points_;  ///< that are enough, by their number
    std::vector<bool> is_needed_;      ///< of each point: shown by a trial
    bool is_exact_ = false;            ///< all answers were tried
    bool is_monotone_ = false;
    std::map<Answers, ResultState> trials_;
    std::vector<Answers> profiles_;
};

}  // namespace

DependenceFinder::DependenceFinder(Plan const& plan, Limits const& limits, Functions* functions)
    : plan_(plan), allowed_(limits), trial_(plan, meter_, functions) {}

Dependence DependenceFinder::find(Context& stated, OpenResult const& result,
                                  std::uint64_t allowance, OpenPoints& open) {
    limits_.evaluation_steps = allowance;
    limits_.expired = allowed_.expired;
    meter_ = Meter(limits_, Activity::evaluating, plan_.name);
    Search search(stated, trial_, result);
    try {
        search.run();
    } catch (Error const& error) {
        // without steps, what is known by now is the answer
        if (error.diagnostics().front().code != "evaluation-too-long") throw;
    }
    stated.meter.charge(meter_.used());
    return search.take(open);
}

}  // namespace assay::engine
