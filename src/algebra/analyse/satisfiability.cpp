#include "algebra/analyse/satisfiability.hpp"

#include "algebra/analyse/test_points.hpp"
#include "algebra/operators/operators.hpp"
#include "algebra/operators/structurally_equal.hpp"

#include <algorithm>
#include <set>

namespace assay::algebra {
namespace {

constexpr std::size_t most_combinations = 4096;
constexpr std::size_t most_leaves = 24;
constexpr std::uint64_t most_steps_of_one_question =
    1'000'000;  // of one question: a walk may be longer than the text

bool has_line(Type type) {
    return type == Type::number || type == Type::choice || type == Type::date || type == Type::text;
}

/// One question: the leaves of some conditions, and all the values they are tried with.
class Search {
public:
    /// Requires: `steps` is not 0.
    Search(Plan const& plan, BoundsOf& bounds, std::uint64_t steps)
        : plan_(plan), bounds_(bounds), steps_(steps) {}

    [[nodiscard]] std::uint64_t steps_left() const { return steps_; }

    Satisfiability::Answer answer(std::span<Goal const> asked, Expr there) {
        for (Goal const& each : asked) collect(each.condition);
        if (steps_ == 0 || leaves_.size() > most_leaves ||
            !TestPoints(plan_, bounds_, words_).fill(leaves_, linked_))
            return Satisfiability::Answer::too_many;
        std::size_t tries = 1;
        for (Variable const& leaf : leaves_)
            if ((tries *= leaf.points.size()) > most_combinations)
                return Satisfiability::Answer::too_many;
        for (bool more = tries > 0; more; more = next())
            if (is_there(there) && comes_out(asked))
                return steps_ == 0 ? Satisfiability::Answer::too_many : Satisfiability::Answer::yes;
        return steps_ == 0 ? Satisfiability::Answer::too_many : Satisfiability::Answer::no;
    }

private:
    bool step() { return steps_ != 0 && --steps_ != 0; }

    void collect(Expr condition) {
        if (!step() || leaves_.size() > most_leaves || !collected_.insert(condition).second) return;
        Expression const& e = plan_.at(condition);
        if (joins_conditions(e)) {
            std::size_t const first = first_condition(e);
            if (first == 1) operand(plan_.part(e, 0));
            for (std::size_t i = first; i < e.parts; ++i) collect(plan_.part(e, i));
        } else if (is_comparison(e)) {
            comparison(e);
        } else if (is_membership(e)) {
            membership(e);
        } else {
            operand(is_a(e, Family::presence) ? plan_.part(e, 0) : condition);
        }
    }

    [[nodiscard]] bool is_comparison(Expression const& e) const {
        return is_a(e, Family::comparison) && has_line(plan_.at(plan_.part(e, 0)).type.type);
    }

    [[nodiscard]] bool is_membership(Expression const& e) const {
        return is_a(e, Family::membership) &&
               (e.parts == 1 || is_literal(plan_.at(plan_.part(e, 1))));
    }

    void comparison(Expression const& e) {
        Variable* const left = operand(plan_.part(e, 0));
        if (left != nullptr && is_literal(plan_.at(plan_.part(e, 1))))
            left->limits.push_back(*literal(plan_.at(plan_.part(e, 1))));
        std::size_t const known = left == nullptr ? 0 : leaf_of_.at(plan_.part(e, 0)) + 1;
        Variable* const right = operand(plan_.part(e, 1));
        if (right == nullptr) return;
        if (known == 0)
            right->limits.push_back(*literal(plan_.at(plan_.part(e, 0))));
        else
            linked_.push_back(plan_.at(right->expr).type.type);
    }

    void membership(Expression const& e) {
        Variable* const left = operand(plan_.part(e, 0));
        if (left == nullptr || e.parts == 1) return;
        Expression const& among = plan_.at(plan_.part(e, 1));
        for (Text const text : plan_.at(among.as<Texts>()))
            left->limits.push_back(words_.place_of(text));
    }

    // The leaf that an operand is; null for a literal.
    Variable* operand(Expr expr) {
        Expression const& e = plan_.at(expr);
        if (is_literal(e)) return nullptr;
        auto const known = leaf_of_.find(expr);
        if (known != leaf_of_.end()) return &leaves_[known->second];
        auto const found = std::find_if(leaves_.begin(), leaves_.end(), [&](Variable const& leaf) {
            return structurally_equal(plan_, leaf.expr, expr);
        });
        leaf_of_.emplace(expr, static_cast<std::size_t>(found - leaves_.begin()));
        if (found != leaves_.end()) return &*found;
        leaves_.push_back({expr, {}, {}, 0});
        return &leaves_.back();
    }

    Sample literal(Expression const& e) {
        switch (e.type.type) {
            case Type::condition:
                return Number(e.as<YesNo>().yes ? 1 : 0);
            case Type::number:
                return e.as<Number>();
            case Type::choice:
                return Number(std::countr_zero(e.as<Choices>().mask));
            case Type::date:
                return Number(e.as<Date>().days());
            case Type::set:  // asked only whether there is something in it
                return e.as<Texts>().count == 0 ? Sample() : Number(0);
            default:
                return words_.place_of(plan_.at(e.as<Texts>()).front());
        }
    }

    Sample value(Expr expr) {
        Expression const& e = plan_.at(expr);
        if (is_literal(e)) return literal(e);
        Variable const& leaf = leaves_[leaf_of_.at(expr)];
        return leaf.points[leaf.at];
    }

    bool next() {
        for (Variable& leaf : leaves_) {
            if (++leaf.at < leaf.points.size()) return true;
            leaf.at = 0;
        }
        return false;
    }

    bool is_there(Expr expr) { return !leaf_of_.contains(expr) || value(expr).has_value(); }

    // What comes of a condition that reads something without a value.
    Kleene without(Expr expr) const {
        return can_be_none(plan_, expr) ? Kleene::of(false) : Kleene::open();
    }

    Kleene comparison_of(Expression const& e) {
        Expr const left = plan_.part(e, 0);
        Expr const right = plan_.part(e, 1);
        Sample const a = value(left);
        Sample const b = value(right);
        if (a && b) return Kleene::of(operator_of(e).relation.holds(*a, *b));
        if (!a && !b && !can_be_none(plan_, left)) return without(right);
        return without(a ? right : left);
    }

    bool comes_out(std::span<Goal const> asked) {
        return std::all_of(asked.begin(), asked.end(), [&](Goal const& each) {
            Kleene const came = come_to(each.condition);
            switch (each.comes) {
                case Expected::yes:
                    return came.is_yes();
                case Expected::no:
                    return came.is_no();
                case Expected::not_yes:
                    return !came.is_yes();
            }
            return true;
        });
    }

    Kleene come_to(Expr condition) {
        if (!step()) return Kleene::open();
        Expression const& e = plan_.at(condition);
        if (is_a(e, Family::connective)) return joined(e);
        if (is_a(e, Family::counted)) return at_least_of(e);
        if (is_comparison(e)) return comparison_of(e);
        if (is_membership(e)) return one_of(e);
        if (is_a(e, Family::presence)) return Kleene::of(value(plan_.part(e, 0)).has_value());
        Sample const point = value(condition);
        return point ? Kleene::of(*point != Number(0)) : Kleene::open();
    }

    Kleene joined(Expression const& e) {
        Extent const extent = operator_of(e).extent;
        bool const all = extent == Extent::every;
        Kleene result = Kleene::of(all);
        for (std::size_t i = 0; i < e.parts; ++i) {
            Kleene const part = come_to(plan_.part(e, i));
            result = all ? conjoin(result, part) : disjoin(result, part);
        }
        return extent == Extent::none ? negate(result) : result;
    }

    Kleene at_least_of(Expression const& e) {
        std::int64_t certain = 0;
        std::int64_t possible = 0;
        for (std::size_t i = 1; i < e.parts; ++i) {
            Kleene const part = come_to(plan_.part(e, i));
            certain += part.is_yes() ? 1 : 0;
            possible += part.can_yes ? 1 : 0;
        }
        Sample const needed = value(plan_.part(e, 0));
        if (!needed) return without(plan_.part(e, 0));
        return {Number(possible) >= *needed, Number(certain) < *needed, false};
    }

    Kleene one_of(Expression const& e) {
        Sample const point = value(plan_.part(e, 0));
        if (!point) return without(plan_.part(e, 0));
        if (e.parts == 1)
            return Kleene::of(
                (e.as<Choices>().mask >> static_cast<unsigned>(*point->whole()) & 1U) != 0);
        Expression const& among = plan_.at(plan_.part(e, 1));
        auto const texts = plan_.at(among.as<Texts>());
        return Kleene::of(std::any_of(texts.begin(), texts.end(), [&](Text const text) {
            return words_.place_of(text) == *point;
        }));
    }

    Plan const& plan_;
    BoundsOf& bounds_;
    std::uint64_t steps_;
    Words words_;
    std::vector<Variable> leaves_;
    std::map<Expr, std::size_t> leaf_of_;
    std::set<Expr> collected_;
    std::vector<Type> linked_;  ///< types of which leaves are compared with leaves
};

}  // namespace

Satisfiability::Answer Satisfiability::can_be(std::span<Goal const> asked, Expr there) {
    if (steps_left_ == 0) return Answer::too_many;
    std::uint64_t const steps = std::min(steps_left_, most_steps_of_one_question);
    Search trial(plan_, bounds_, steps);
    Answer const answer = trial.answer(asked, there);
    steps_left_ -= steps - trial.steps_left();
    return answer;
}

}  // namespace assay::algebra
