#include "sheets/judgement_rows.hpp"

#include "algebra/values/plan.hpp"
#include "model/judgements_by_visit.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace assay::sheets {
namespace {

constexpr std::array roles{Role::self, Role::assessor};

class Placing {
public:
    Placing(Assessment const& assessment, RulePack const& pack, Meter& meter)
        : assessment_(assessment), pack_(pack), meter_(meter) {}

    JudgementRows place() {
        find_visits();
        share_out();
        for (std::uint32_t node = 0; node < pack_.standard().nodes.size(); ++node)
            if (pack_.standard().is_element(pack_.standard().nodes[node])) rows_of(node);
        return std::move(placed_);
    }

private:
    struct Side {
        std::vector<std::int32_t> judgements;
    };

    [[nodiscard]] Visit const* visit_called(Text id) const {
        if (id.empty()) return only_visit(assessment_);
        auto const found = visits_.find(id);
        return found == visits_.end() ? nullptr : found->second;
    }

    [[nodiscard]] Date day_of(Text visit) const {
        Visit const* const found = visit_called(visit);
        return found == nullptr ? Date{} : found->date();
    }

    void find_visits() {
        for (Visit const& each : assessment_.visits) visits_.try_emplace(each.id, &each);
        for (std::size_t side = 0; side < roles.size(); ++side) {
            bool found = false;
            for (Judgement const& each : assessment_.judgements) {
                meter_.charge(steps_of_judgement);
                if (each.role != roles[side] || !each.site.empty()) continue;
                Text& latest = placed_.visits[side];
                if (!found ||
                    std::tuple(day_of(each.visit), each.visit) > std::tuple(day_of(latest), latest))
                    latest = each.visit;
                found = true;
            }
        }
    }

    [[nodiscard]] bool is_beside(Judgement const& judgement, std::size_t side) const {
        return judgement.role == roles[side] && judgement.site.empty() &&
               judgement.settles.empty() && judgement.visit == placed_.visits[side];
    }

    /// Whether nothing is said beyond what a judgement is known by.
    static bool is_entry(Judgement const& judgement) {
        return judgement.rating.empty() && judgement.rationale.empty() && judgement.limbs.empty() &&
               judgement.guidance.empty() && judgement.evidence.empty() && !judgement.date &&
               judgement.carried_from.empty();
    }

    void share_out() {
        std::array<bool, 2> is_one_author{true, true};
        std::array<bool, 2> is_seen{};
        auto const& all = assessment_.judgements;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            meter_.charge(steps_of_judgement);
            of_element_[all[i].element].push_back(i);
            std::size_t side = 0;
            while (side < roles.size() && !is_beside(all[i], side)) ++side;
            if (side == roles.size()) {
                placed_.further.push_back(i);
                continue;
            }
            sides_[all[i].element][side].judgements.push_back(static_cast<std::int32_t>(i));
            // an entry that nobody has filled in says nothing of who does
            if (all[i].author.empty() && is_entry(all[i])) continue;
            Text& author = placed_.authors[side];
            if (!is_seen[side]) author = all[i].author;
            is_seen[side] = true;
            if (author != all[i].author) is_one_author[side] = false;
        }
        for (std::size_t side = 0; side < roles.size(); ++side)
            if (!is_one_author[side]) placed_.authors[side] = {};
    }

    void rows_of(std::uint32_t node) {
        Text const element = pack_.standard().nodes[node].id;
        auto const& sides = sides_[element];
        std::int32_t const before = previous(element);
        std::size_t const count =
            std::max({std::size_t{1}, sides[0].judgements.size(), sides[1].judgements.size()});
        for (std::size_t i = 0; i < count; ++i) {
            JudgementRows::Row row;
            row.node = node;
            for (std::size_t side = 0; side < roles.size(); ++side)
                if (i < sides[side].judgements.size()) row.side[side] = sides[side].judgements[i];
            row.previous = before;
            placed_.rows.push_back(row);
        }
    }

    /// How much a role counts; the least counts most.
    [[nodiscard]] std::size_t tier(Role role) const {
        std::size_t rank = 0;
        for (auto const& each : algebra::plan_of(pack_).deciding)
            for (Role const known : each) {
                if (known == role) return rank;
                ++rank;
            }
        return rank;
    }

    /// What decided on the latest visit before the one that is judged side by side.
    [[nodiscard]] std::int32_t previous(Text element) {
        JudgementsByVisit judged;
        for (std::uint32_t const i : of_element_[element]) {
            meter_.charge(steps_of_judgement);
            judged.add(assessment_.judgements[i], visit_called(assessment_.judgements[i].visit));
        }
        auto const* const before =
            judged.before(visit_called(placed_.visits[1]), visit_called(placed_.visits[0]));
        if (before == nullptr) return -1;
        auto const strongest = std::min_element(
            before->second.begin(), before->second.end(),
            [&](Judgement const* a, Judgement const* b) { return tier(a->role) < tier(b->role); });
        return static_cast<std::int32_t>(*strongest - assessment_.judgements.data());
    }

    // To put one in its place, by its element and visit.
    static constexpr std::size_t steps_of_judgement = 30;

    Assessment const& assessment_;
    RulePack const& pack_;
    Meter& meter_;
    JudgementRows placed_;
    std::map<Text, Visit const*> visits_;
    std::map<Text, std::array<Side, 2>> sides_;
    std::map<Text, std::vector<std::uint32_t>> of_element_;
};

}  // namespace

JudgementRows judgement_rows(Assessment const& assessment, RulePack const& pack, Meter& meter) {
    return Placing{assessment, pack, meter}.place();
}

}  // namespace assay::sheets
