// The scheme scored 1 to 4, against the same arithmetic in integers: each question at every count of
// scores, and the whole for every way in which its questions can stand. Ties have cases in the pack.

#include <assay/evaluator.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

RulePack const& one_to_four() {
    static RulePack const pack = RulePack::load(ASSAY_SOURCE_DIR "/rules/one-to-four");
    return pack;
}

constexpr std::array<std::string_view, 4> bands{"inadequate", "requires_improvement", "good",
                                                "outstanding"};
constexpr std::array<std::string_view, 5> questions{"1", "2", "3", "4", "5"};

/// The band of a fraction: rounded half up to whole percents, by trying each of them.
int band_of(long points, long of) {
    int percent = 0;
    while ((2 * percent + 1) * of <= 200 * points) ++percent;  // percent + 1/2 is reached
    return percent >= 88 ? 3 : percent >= 63 ? 2 : percent >= 39 ? 1 : 0;
}

/// How many statements of a question have which score.
struct Scores {
    std::array<int, 4> count{};
    [[nodiscard]] int statements() const { return count[0] + count[1] + count[2] + count[3]; }
    [[nodiscard]] int points() const {
        return count[0] + 2 * count[1] + 3 * count[2] + 4 * count[3];
    }
    [[nodiscard]] int band() const {
        int const by_percentage = band_of(points(), 4L * statements());
        if (count[0] > 0) return std::min(by_percentage, 1);
        if (count[1] > 0) return std::min(by_percentage, 2);
        return by_percentage;
    }
};

void score(Draft& draft, std::string_view question, Scores const& scores) {
    constexpr std::array<std::string_view, 4> names{"1", "2", "3", "4"};
    auto const ids = elements_of(one_to_four(), question);
    std::size_t next = 0;
    for (std::size_t i = 0; i < 4; ++i)
        for (int k = 0; k < scores.count[i]; ++k) draft.judge(ids[next++], names[i]);
}

Draft blank() {
    Draft draft;
    draft.visit("v1", "assessment", "2026-03-12");
    return draft;
}

}  // namespace

TEST_CASE("a question stands in the band of its points at every count of scores",
          "[engine][one-to-four]") {
    Evaluator evaluator(one_to_four());
    for (auto const question : questions) {
        int const size = static_cast<int>(elements_of(one_to_four(), question).size());
        Scores s;
        auto& [ones, twos, threes, fours] = s.count;
        for (ones = 0; ones <= size; ++ones)
            for (twos = 0; ones + twos <= size; ++twos)
                for (threes = 0; ones + twos + threes <= size; ++threes) {
                    fours = size - ones - twos - threes;
                    Draft draft = blank();
                    score(draft, question, s);
                    Evaluation const evaluation = evaluator.evaluate(draft.assessment);
                    INFO("question " << question << ": " << ones << ", " << twos << ", " << threes
                                     << ", " << fours);
                    auto const& found = ladder(evaluation, question, "band").reachable;
                    if (words(found) != std::vector<std::string>{
                                            std::string(bands[static_cast<std::size_t>(s.band())])})
                        FAIL("the band is not that of the points");
                    if (value(evaluation, question, "percentage").low !=
                        Number::ratio(s.points(), 4L * size).value())
                        FAIL("the percentage is not that of the points");
                }
    }
}

TEST_CASE("the whole follows its questions in every way in which they can stand",
          "[engine][one-to-four]") {
    // by band: all 1; all 2; all 3; all 4
    Evaluator evaluator(one_to_four());
    for (int all = 0; all < 4 * 4 * 4 * 4 * 4; ++all) {
        Draft draft = blank();
        std::array<int, 4> in_band{};
        int points = 0;  // all statements of a question have the same score: as if it had but one
        for (std::size_t q = 0, rest = static_cast<std::size_t>(all); q < 5; ++q, rest /= 4) {
            Scores s;
            s.count[rest % 4] = static_cast<int>(elements_of(one_to_four(), questions[q]).size());
            score(draft, questions[q], s);
            ++in_band[static_cast<std::size_t>(s.band())];
            points += static_cast<int>(rest % 4) + 1;
        }
        int expected = band_of(points, 4L * 5);
        if (in_band[3] < 2 || in_band[0] + in_band[1] > 0) expected = std::min(expected, 2);
        if (in_band[0] > 0 || in_band[0] + in_band[1] > 1) expected = std::min(expected, 1);
        if (in_band[0] > 1) expected = 0;
        INFO("combination " << all);
        Evaluation const evaluation = evaluator.evaluate(draft.assessment);
        if (words(evaluation.outcome.reachable) !=
            std::vector<std::string>{std::string(bands[static_cast<std::size_t>(expected)])})
            FAIL("the whole does not follow its questions");
        if (evaluation.outcome.met != (expected >= 2)) FAIL("whether it is met is wrong");
    }
}
