#include "algebra/values/abstract_values.hpp"
#include "catch.hpp"

#include <vector>

using namespace assay::algebra;

namespace {

bool same(Kleene a, Kleene b) {
    return a.can_yes == b.can_yes && a.can_no == b.can_no && a.failed == b.failed;
}

/// All that can come out of evaluating: yes, no and open, each with and without a failure.
std::vector<Kleene> all_conditions() {
    std::vector<Kleene> all;
    for (bool const failed : {false, true})
        for (Kleene const is : {Kleene::of(true), Kleene::of(false), Kleene::open()})
            all.push_back({is.can_yes, is.can_no, failed});
    return all;
}

}  // namespace

TEST_CASE("64 conditions at once follow the rules that one follows", "[plan][possible]") {
    auto const all = all_conditions();
    KleeneBatch left;
    KleeneBatch right;
    std::size_t count = 0;
    for (Kleene const a : all)
        for (Kleene const b : all) {
            left.set(count, a);
            right.set(count, b);
            ++count;
        }
    REQUIRE(count <= 64);
    KleeneBatch const both = conjoin(left, right);
    KleeneBatch const either = disjoin(left, right);
    KleeneBatch const neither = negate(left);
    std::size_t at = 0;
    for (Kleene const a : all)
        for (Kleene const b : all) {
            CAPTURE(at);
            CHECK(same(both[at], conjoin(a, b)));
            CHECK(same(either[at], disjoin(a, b)));
            CHECK(same(neither[at], negate(a)));
            CHECK(((both.are_yes() >> at & 1U) != 0) == conjoin(a, b).is_yes());
            ++at;
        }
}
