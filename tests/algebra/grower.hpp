#pragma once

#include "algebra/small_pack.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace assay_test {

/// Grows rules by chance: conditions, numbers and choices over three items and two facts.
class Grower {
public:
    explicit Grower(std::uint64_t seed) : dice_(seed) {}

    std::string condition(int depth) {
        switch (depth > 0 ? dice_.below(10) : 4 + dice_.below(6)) {
            case 0:
                return "all { " + condition(depth - 1) + ", " + condition(depth - 1) + " }";
            case 1:
                return "any { " + condition(depth - 1) + ", " + condition(depth - 1) + " }";
            case 2:
                return "none { " + condition(depth - 1) + " }";
            case 3:
                return "at_least(" + std::to_string(dice_.below(4)) + ") { " +
                       condition(depth - 1) + ", " + condition(depth - 1) + ", " +
                       condition(depth - 1) + " }";
            case 4:
                return dice_.below(3) != 0
                           ? "fact 'busy'"
                           : "(" + (dice_.below(2) == 0 ? number(depth - 1) : choice(depth)) +
                                 "):present()";
            case 5:
                return pick({"some", "every", "no"}) + "(" + rows(depth) + ", " + of_item(depth) +
                       ")";
            case 6:
                return pick({"some", "no"}) + "(" + rows(depth) + ")";
            case 7:
                return choice(depth) + ":" + relation() + " '" + rating() + "'";
            case 8:
                return choice(depth) + ":one_of { '" + rating() + "', '" + rating() + "' }";
            default:
                return "(" + number(depth) + " + 0):" + relation() + "(" +
                       (dice_.below(3) == 0 ? number(depth - 1) : constant()) + ")";
        }
    }

    std::string number(int depth) {
        switch (depth > 0 ? dice_.below(10) : 6 + dice_.below(4)) {
            case 0:
                return "(" + number(depth - 1) + " + " + number(depth - 1) + ")";
            case 1:
                return "(" + number(depth - 1) + " - " + number(depth - 1) + ")";
            case 2:
                return "(" + number(depth - 1) + " * " + number(depth - 1) + ")";
            case 3:
                return "(" + number(depth - 1) + " / " + number(depth - 1) + ")";
            case 4:
                return "share(" +
                       (dice_.below(2) == 0 ? rows(depth) + ", " + rows(depth)
                                            : number(depth - 1) + ", " + number(depth - 1)) +
                       ")";
            case 5:
                return "(" + number(depth - 1) + "):round(" + pick({"1", "0.5", "percent(10)"}) +
                       ", '" + pick({"down", "up", "half_up", "half_even"}) + "')";
            case 6:
                return "fact 'size'";
            case 7:
                return "count(" + rows(depth) + ")";
            default:
                return pick({"sum", "min", "max", "mean"}) + "(" + rows(depth) + ", " +
                       pick({"points(it.rating)", "3 - points(it.rating)",
                             "points(it.rating) * fact 'size'"}) +
                       ")";
        }
    }

    std::string choice(int depth) {
        return pick({"lowest", "highest"}) + "(" + rows(depth) + ", it.rating)";
    }

private:
    std::string pick(std::vector<std::string> const& of) { return of[dice_.below(of.size())]; }
    std::string rating() { return pick({"poor", "fair", "good"}); }
    std::string relation() { return pick({"at_least", "at_most", "above", "below", "is"}); }
    std::string constant() { return pick({"0", "1", "2", "3", "-1", "0.5", "percent(50)", "7"}); }
    std::string rows(int depth) {
        return dice_.below(2) == 0 ? "assessment.items"
                                   : "assessment.items:where(" + of_item(depth - 1) + ")";
    }

    std::string of_item(int depth) {
        switch (depth > 0 ? dice_.below(7) : 3 + dice_.below(4)) {
            case 0:
                return "any { " + of_item(depth - 1) + ", " + of_item(depth - 1) + " }";
            case 1:
                return "all { " + of_item(depth - 1) + ", fact 'busy' }";
            case 2:
                return "some(assessment.items, it.rating:" + relation() + "(outer.rating))";
            case 3:
                return "points(it.rating):" + relation() + "(" + constant() + ")";
            case 4:
                return "it.rating:one_of { '" + rating() + "', '" + rating() + "' }";
            default:
                return "it.rating:" + relation() + " '" + rating() + "'";
        }
    }

    Dice dice_;
};

}  // namespace assay_test
