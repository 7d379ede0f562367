// What is called never or always true, against assessments of every kind; and what it costs.

#include <assay/evaluator.hpp>

#include "algebra/analyse/satisfiability.hpp"
#include "algebra/small_pack.hpp"
#include "algebra/values/plan.hpp"
#include "catch.hpp"

#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;
using algebra::Satisfiability;

namespace {

/// Conditions of items, by chance: shallow, over few leaves, so that many contradict themselves.
class RandomConditions {
public:
    explicit RandomConditions(unsigned seed) : random_(seed) {}

    std::string next(int depth = 2) {
        if (depth == 0 || pick(5) == 0) return leaf();
        constexpr std::string_view words[] = {"all", "any", "none", "at_least(2)"};
        std::string text = std::string(words[pick(4)]) + " { ";
        std::size_t const parts = 2 + pick(2);
        for (std::size_t i = 0; i < parts; ++i) text += (i > 0 ? ", " : "") + next(depth - 1);
        return text + " }";
    }

private:
    std::size_t pick(std::size_t count) { return random_() % count; }

    std::string relation() {
        constexpr std::string_view words[] = {"at_least", "at_most", "above", "below", "is"};
        return std::string(words[pick(5)]);
    }

    std::string leaf() {
        constexpr std::string_view ratings[] = {"\"poor\"", "\"fair\"", "\"good\""};
        constexpr std::string_view facts[] = {"it.rated", "it.disputed", "it.applicable",
                                              "fact \"busy\"", "fact \"size\":present()"};
        constexpr std::string_view numbers[] = {"fact \"size\"", "count(it.judgements)",
                                                "points(it.rating)", "length(it.deciding.author)"};
        std::string text =
            "it.rating:";  // one draw a statement: compilers order operands as they like
        switch (pick(4)) {
            case 0:
                text += relation();
                return text.append("(").append(ratings[pick(3)]).append(")");
            case 1:
                return std::string(facts[pick(5)]);
            case 2:
                text = numbers[pick(4)];
                text += ":" + relation();
                return text.append("(").append(numbers[pick(4)]).append(")");
            default:
                text = numbers[pick(4)];
                text += ":" + relation();
                return text + "(" + std::to_string(pick(5)) + ")";
        }
    }

    std::mt19937 random_;
};

std::vector<std::vector<Fact>> answers() {
    std::vector<std::vector<Fact>> all{{}};
    for (int size = -1; size < 5; ++size)
        for (bool const busy : {false, true})
            all.push_back({number_of("size", size), yes_or_no("busy", busy)});
    return all;
}

}  // namespace

// An open rating is read anew by each part of a condition, so what is always true may be open there; it is
// never denied, and where everything is known it is flagged.
TEST_CASE("what is never true is never flagged, what is always true is never denied", "[truth]") {
    constexpr std::size_t count = 300;
    RandomConditions conditions(7);
    std::vector<std::string> written;
    std::string rules;
    auto const check = [&](std::string const& id, std::string const& when) {
        rules += "check \"" + id + "\" { each = \"item\", when = " + when +
                 ", severity = \"settle\", says = \"{id}\", hint = \"look\" }\n";
    };
    for (std::size_t i = 0; i < count; ++i) {
        check("c" + std::to_string(i), written.emplace_back(conditions.next()));
        check("n" + std::to_string(i), "none { " + written.back() + " }");
    }
    RulePack const pack = small_pack(rules);
    Satisfiability truth(algebra::plan_of(pack));
    std::vector<std::size_t> flags(count), denials(count), where_known(count);
    std::size_t known = 0;
    Evaluator evaluator(pack);
    for (auto const& facts : answers())
        for (std::string_view const ratings : {"pfgx", "?-xf", "ggpp"}) {
            Draft draft = small_draft(ratings);
            draft.assessment.organisation.facts = facts;
            auto const& evaluation = evaluator.evaluate(draft.assessment);
            bool const is_known = !facts.empty() && ratings == "ggpp";
            if (is_known) known += 4;
            for (Flag const& flag : evaluation.flags) {
                auto const i =
                    static_cast<std::size_t>(std::stoi(std::string(flag.check.substr(1))));
                ++(flag.check.front() == 'n' ? denials : flags)[i];
                if (is_known && flag.check.front() == 'c') ++where_known[i];
            }
        }
    std::size_t never = 0;
    std::size_t always = 0;
    for (std::size_t i = 0; i < count; ++i) {
        algebra::Expr const when = algebra::plan_of(pack).checks[2 * i].when;
        INFO(written[i]);
        if (truth.never(when)) {
            ++never;
            CHECK(flags[i] == 0);
        }
        if (truth.always(when)) {
            ++always;
            CHECK(denials[i] == 0);
            CHECK(where_known[i] == known);
        }
    }
    CHECK(never > 10);  // there was something to be wrong about
    CHECK(always > 2);
}

TEST_CASE("over one rating, never and always are exact", "[truth]") {
    constexpr std::string_view relations[] = {"at_least", "at_most", "above", "below", "is"};
    std::vector<std::string> leaves;
    for (std::string_view const relation : relations)
        for (std::string_view const rating : {"poor", "fair", "good"})
            leaves.push_back("it.rating:" + std::string(relation) + " \"" + std::string(rating) +
                             "\"");
    std::string rules;
    std::size_t count = 0;
    for (std::string const& a : leaves)
        for (std::string const& b : leaves)
            for (std::string_view const word : {"all", "any", "none"})
                rules += "check \"c" + std::to_string(count++) +
                         "\" { each = \"item\", when = " + std::string(word) + " { " + a + ", " +
                         b + " }, severity = \"settle\", says = \"{id}\", hint = \"look\" }\n";
    RulePack const pack = small_pack(rules);
    Evaluator evaluator(pack);
    std::vector<std::size_t> flags(count);
    for (Flag const& flag : evaluator.evaluate(small_draft("pfgg").assessment).flags)
        if (flag.element != "a.4")
            ++flags[static_cast<std::size_t>(std::stoi(std::string(flag.check.substr(1))))];
    Satisfiability truth(algebra::plan_of(pack));
    for (std::size_t i = 0; i < count; ++i) {
        INFO("check " << i);
        CHECK(truth.never(algebra::plan_of(pack).checks[i].when) == (flags[i] == 0));
        CHECK(truth.always(algebra::plan_of(pack).checks[i].when) == (flags[i] == 3));
    }
}

TEST_CASE("conditions that contain each other without end do not hold up the question", "[truth]") {
    std::string rules = "local c = any { it.rated, it.disputed }\n";
    for (int i = 0; i < 60; ++i) rules += "c = all { c, any { c, it.applicable } }\n";
    rules += "local n = count(it.judgements)\n";
    for (int i = 0; i < 60; ++i) rules += "n = n + n\n";
    rules +=
        "check \"c\" { each = \"item\", when = all { c, n:above(3) }, severity = \"settle\", says "
        "= "
        "\"{id}\", hint = \"look\" }\n";
    RulePack const pack = small_pack(rules);
    Satisfiability truth(algebra::plan_of(pack));
    CHECK(truth.can_be({{algebra::plan_of(pack).checks[0].when, algebra::Expected::yes}}) ==
          Satisfiability::Answer::too_many);
    CHECK_FALSE(truth.never(algebra::plan_of(pack).checks[0].when));
    CHECK_FALSE(truth.always(algebra::plan_of(pack).checks[0].when));
}
