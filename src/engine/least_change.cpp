#include "engine/least_change.hpp"

#include <algorithm>
#include <numeric>

namespace assay::engine {
namespace {

std::size_t sum_of(Counts const& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

class LeastChangeSearch {
public:
    LeastChangeSearch(Counts const& sizes, algebra::FunctionRef<bool(Counts const&)> reaches,
                      algebra::FunctionRef<bool()> may_go_on)
        : sizes_(sizes), reaches_(reaches), may_go_on_(may_go_on) {}

    LeastChange run() {
        LeastChange result;
        result.is_reachable = asks(sizes_);
        if (!result.is_reachable) return result;
        needed_.resize(sizes_.size());
        for (std::size_t i = 0; i < sizes_.size(); ++i) needed_[i] = least_of(sizes_, i);
        result.at_least = sum_of(needed_);
        if (is_ended_ || asks(needed_)) {
            result.ways.push_back(is_ended_ ? sizes_ : needed_);
            result.count = sum_of(result.ways.front());
            result.are_all = !is_ended_;
            return result;
        }
        Counts const some = any_way();
        result.count = sum_of(some);
        way_ = needed_;
        for (std::size_t total = result.at_least + 1; total <= result.count; ++total) {
            found_.clear();
            are_all_ = true;
            spend(0, total - sum_of(needed_));
            if (is_ended_) break;
            result.at_least = total;
            if (found_.empty()) continue;
            result.count = total;
            result.ways = found_;
            result.are_all = are_all_;
            return result;
        }
        result.ways.push_back(some);
        return result;
    }

private:
    bool asks(Counts const& counts) {
        is_ended_ = is_ended_ || !may_go_on_();
        return !is_ended_ && reaches_(counts);
    }

    // The least number of a group, with the others as they are in `counts`, which reaches the goal.
    std::size_t least_of(Counts counts, std::size_t group) {
        std::size_t low = 0;
        std::size_t high = counts[group];
        while (low < high) {
            counts[group] = low + (high - low) / 2;
            if (asks(counts))
                high = counts[group];
            else if (is_ended_)
                break;
            else
                low = counts[group] + 1;
        }
        return is_ended_ ? 0 : high;
    }

    // One that cannot do with less of any group.
    Counts any_way() {
        Counts way = sizes_;
        for (std::size_t i = 0; i < way.size(); ++i) {
            std::size_t const least = least_of(way, i);
            if (is_ended_) return way;
            way[i] = least;
        }
        return way;
    }

    // Gives out exactly `left` among the groups from this one on.
    void spend(std::size_t group, std::size_t left) {
        if (found_.size() == most_ways) are_all_ = false;
        if (!are_all_ || is_ended_) return;
        if (group == sizes_.size()) {
            if (left == 0 && asks(way_)) found_.push_back(way_);
            return;
        }
        Counts best = way_;
        for (std::size_t i = group; i < sizes_.size(); ++i)
            best[i] = std::min(sizes_[i], needed_[i] + left);
        if (left > 0 && !asks(best)) return;
        std::size_t const most = std::min(left, sizes_[group] - needed_[group]);
        for (std::size_t more = most + 1; more-- > 0;) {
            way_[group] = needed_[group] + more;
            spend(group + 1, left - more);
        }
        way_[group] = needed_[group];
    }

    Counts const& sizes_;
    algebra::FunctionRef<bool(Counts const&)> reaches_;
    algebra::FunctionRef<bool()> may_go_on_;
    Counts needed_, way_;
    std::vector<Counts> found_;
    bool are_all_ = true;
    bool is_ended_ = false;
};

}  // namespace

LeastChange least_change(Counts const& sizes, algebra::FunctionRef<bool(Counts const&)> reaches,
                         algebra::FunctionRef<bool()> may_go_on) {
    return LeastChangeSearch(sizes, reaches, may_go_on).run();
}

}  // namespace assay::engine
