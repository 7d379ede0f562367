#pragma once

#include <assay/date.hpp>
#include <assay/judgement.hpp>

#include "algebra/values/plan.hpp"

#include <array>
#include <cstddef>
#include <tuple>
#include <utility>
#include <vector>

// Which of several judgements of one element decides: those of the strongest tier of roles; of these those
// of the latest visit; of these those of the role that the tier names first. What is left counts the same.
// So the order in the file never matters.

namespace assay::algebra {

/// How a judgement ranks among those of one element. The least decides, and all that are equal to it.
struct Precedence {
    std::size_t tier = 0;   ///< of its role, the strongest first
    Date visited;           ///< the last day of its visit
    std::size_t place = 0;  ///< of its role, within the tier

    friend bool operator==(Precedence const&, Precedence const&) = default;
    friend bool operator<(Precedence const& a, Precedence const& b) {
        return std::tie(a.tier, b.visited, a.place) < std::tie(b.tier, a.visited, b.place);
    }
};

/// The order in which a pack lets roles decide.
class DecidingRoles {
public:
    explicit DecidingRoles(Plan const& plan) : tiers_(plan.deciding.size()) {
        ranks_.fill({tiers_, {}, 0});
        for (std::size_t tier = tiers_; tier-- > 0;)
            for (std::size_t place = plan.deciding[tier].size(); place-- > 0;)
                ranks_[static_cast<std::size_t>(plan.deciding[tier][place])] = {tier, {}, place};
    }

    /// Of a judgement in a role, made at a visit that ended on this day.
    [[nodiscard]] Precedence of(Role role, Date visited) const {
        Precedence result = ranks_[static_cast<std::size_t>(role)];
        result.visited = visited;
        return result;
    }

    /// Whether judgements in the role ever decide.
    [[nodiscard]] bool may_decide(Role role) const {
        return ranks_[static_cast<std::size_t>(role)].tier < tiers_;
    }

private:
    std::size_t tiers_;
    std::array<Precedence, names_of<Role>.size()> ranks_;
};

/// Collects the judgements that decide, while they are offered one after the other.
template <class T>
class Deciders {
public:
    void clear() { kept_.clear(); }

    void offer(Precedence const& precedence, T judgement) {
        if (!kept_.empty() && best_ < precedence) return;
        if (kept_.empty() || precedence < best_) {
            kept_.clear();
            best_ = precedence;
        }
        kept_.push_back(std::move(judgement));
    }

    [[nodiscard]] std::vector<T> const& kept() const& { return kept_; }

    /// Hands them over, and starts again.
    [[nodiscard]] std::vector<T> take() { return std::exchange(kept_, {}); }

    // of a temporary, what this hands out would dangle
    std::vector<T> const& kept() const&& = delete;

private:
    Precedence best_;
    std::vector<T> kept_;
};

}  // namespace assay::algebra
