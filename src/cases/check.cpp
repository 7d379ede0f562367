#include "cases/check.hpp"

#include "json/problems.hpp"
#include "model/messages/cases.hpp"
#include "model/messages/linking.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace assay::cases {
namespace {

using json::FactsOf;
using json::list_shown;
using json::shown;

std::vector<std::string_view> ids_of(std::vector<Rating> const& scale) {
    std::vector<std::string_view> ids;
    for (Rating const& rating : scale) ids.emplace_back(rating.id);
    return ids;
}

class Check {
public:
    Check(algebra::Plan const& plan, std::vector<Diagnostic>& problems)
        : plan_(plan), problems_(problems), ratings_(ids_of(plan.standard.scale)) {}

    void run(json::Case const& read) {
        for (Fact const& each : read.ratings) given(each);
        expected_outcome("outcome", read.expect.outcome);
        expected_outcome("outcome_without_claims", read.expect.outcome_without_claims);
        for (Fact const& each : read.expect.ratings) expected_rating(each);
        for (FactsOf const& each : read.expect.nodes) expected_of_node(each);
        for (Fact const& each : read.expect.values)
            named(algebra::Kind::assessment, each, Named::value, at("/expect/values", each.name));
        for (Fact const& each : read.expect.ladders)
            named(algebra::Kind::assessment, each, Named::ladder, at("/expect/ladders", each.name));
        for (Fact const& each : read.expect.flags) expected_flags(each);
    }

private:
    enum class Named : std::uint8_t { value, ladder, either };

    static std::string at(std::string_view home, Text key) {
        std::string pointer{home};
        json::append_step(pointer, key);
        return pointer;
    }

    void report(std::string pointer, Said said) {
        problems_.push_back(std::move(said).at({{}, 0, 0, std::move(pointer)}));
    }

    // A node by its id; null, and told, when there is none.
    Node const* node(Text id, std::string const& pointer, bool is_element) {
        Nearest near{id};
        std::string const& level = plan_.standard.levels.back().name;
        for (Node const& each : plan_.standard.nodes) {
            bool const fits = !is_element || plan_.standard.is_element(each);
            if (fits && each.id == id) return &each;
            if (fits) near.offer(each.id);
            if (fits || each.id != id) continue;
            report(pointer,
                   unknown(level, say<linking_messages, "not-an-element">(
                                      {{"id", shown(id)},
                                       {"level_of_id", plan_.standard.levels[each.level].name},
                                       {"level", level}})));
            return nullptr;
        }
        ParameterValue const pack{plan_.id};
        ParameterValue const version{plan_.version};
        report(
            pointer,
            (is_element
                 ? unknown(level, say<linking_messages, "no-such-element">({{"level", level},
                                                                            {"id", shown(id)},
                                                                            {"pack", pack},
                                                                            {"version", version}}))
                 : say<case_messages, "no-such-node-in-pack">(
                       {{"id", shown(id)}, {"pack", pack}, {"version", version}}))
                .near(near.best()));
        return nullptr;
    }

    // A code by what the standard calls its elements.
    static Said unknown(std::string_view level, Said said) {
        said.code = "unknown-" + std::string(level);
        return said;
    }

    void rating(Text id, std::string const& pointer) {
        if (std::find(ratings_.begin(), ratings_.end(), id) != ratings_.end()) return;
        std::string const known = list_shown(ratings_);
        report(pointer, (ratings_.size() > 1 ? say<case_messages, "unknown-rating-in-case">(
                                                   {{"rating", shown(id)}, {"known", known}})
                                             : say<case_messages, "not-the-only-rating">(
                                                   {{"rating", shown(id)}, {"known", known}}))
                            .near(nearest(id, ratings_)));
    }

    void given(Fact const& said) {
        std::string const pointer = at("/ratings", said.name);
        if (said.name != "*") static_cast<void>(node(said.name, pointer, false));
        bool const is_none = said.kind == Fact::Kind::set && said.set.empty();
        if (said.kind == Fact::Kind::text)
            rating(said.text, pointer);
        else if (!is_none)
            report(pointer, ratings_.size() > 1 ? say<case_messages, "not-a-rating">(
                                                      {{"known", list_shown(ratings_)}})
                                                : say<case_messages, "not-the-only-rating-or-none">(
                                                      {{"known", list_shown(ratings_)}}));
    }

    void expected_rating(Fact const& expected) {
        std::string const pointer = at("/expect/ratings", expected.name);
        static_cast<void>(node(expected.name, pointer, true));
        if (expected.kind == Fact::Kind::text) return rating(expected.text, pointer);
        if (expected.kind != Fact::Kind::set)
            return report(pointer, say<case_messages, "not-ratings">());
        for (std::size_t i = 0; i < expected.set.size(); ++i)
            rating(expected.set[i], pointer + "/" + std::to_string(i));
    }

    void expected_outcome(std::string_view key, Text expected) {
        if (expected.empty()) return;
        std::string const pointer = at("/expect", key);
        if (plan_.outcome < 0)
            return report(pointer,
                          say<case_messages, "no-ladder-of-outcome">({{"pack", plan_.id}}));
        stand(plan_.ladders[static_cast<std::size_t>(plan_.outcome)], expected, pointer);
    }

    void stand(algebra::Ladder const& ladder, Text expected, std::string const& pointer) {
        std::vector<std::string_view> cases;
        for (algebra::Case const& each : ladder.cases) cases.emplace_back(each.id);
        if (ladder.by != algebra::no_expr) cases.emplace_back("none");
        cases.insert(cases.end(), {"incomplete", "undetermined"});
        if (std::find(cases.begin(), cases.end(), expected) != cases.end()) return;
        report(pointer,
               say<case_messages, "unknown-case-of-ladder">(
                   {{"ladder", ladder.id}, {"case", shown(expected)}, {"known", list_shown(cases)}})
                   .near(nearest(expected, cases)));
    }

    void expected_of_node(FactsOf const& expected) {
        std::string const pointer = at("/expect/nodes", expected.key);
        Node const* const found = node(expected.key, pointer, false);
        if (found == nullptr) return;
        for (Fact const& each : expected.facts)
            named(algebra::level_kind(found->level), each, Named::either, at(pointer, each.name));
    }

    // A ladder or value of rows of a kind, by its name.
    void named(algebra::Kind kind, Fact const& expected, Named what, std::string const& pointer) {
        Nearest near{expected.name};
        if (what != Named::value)
            for (algebra::Ladder const& each : plan_.ladders) {
                if (each.kind != kind) continue;
                if (each.id == expected.name) return stand(each, expected, pointer);
                near.offer(each.id);
            }
        if (what != Named::ladder)
            for (algebra::Value const& each : plan_.values) {
                if (each.kind != kind) continue;
                if (each.id == expected.name) return;
                near.offer(each.id);
            }
        std::string const name = shown(expected.name);
        report(pointer,
               (what == Named::value ? say<case_messages, "no-such-value">({{"name", name}})
                : what == Named::ladder
                    ? say<case_messages, "no-such-ladder">({{"name", name}})
                    : say<case_messages, "no-such-ladder-or-value">({{"name", name}}))
                   .near(near.best()));
    }

    void stand(algebra::Ladder const& ladder, Fact const& expected, std::string const& pointer) {
        if (expected.kind == Fact::Kind::text) return stand(ladder, expected.text, pointer);
        report(pointer, say<case_messages, "not-a-case-of-ladder">());
    }

    void expected_flags(Fact const& expected) {
        std::string const pointer = at("/expect/flags", expected.name);
        Nearest near{expected.name};
        for (algebra::Check const& each : plan_.checks) near.offer(each.id);
        bool const is_known =
            std::any_of(plan_.checks.begin(), plan_.checks.end(),
                        [&](algebra::Check const& each) { return each.id == expected.name; });
        if (!is_known)
            report(pointer, say<case_messages, "no-such-check">({{"check", shown(expected.name)}})
                                .near(near.best()));
        if (expected.kind == Fact::Kind::set) {
            for (std::size_t i = 0; i < expected.set.size(); ++i)
                static_cast<void>(node(expected.set[i], pointer + "/" + std::to_string(i), true));
            return;
        }
        bool const is_count = expected.kind == Fact::Kind::number && expected.number.is_whole() &&
                              expected.number >= Number(0);
        if (!is_count) report(pointer, say<case_messages, "not-a-number-of-flags">());
    }

    algebra::Plan const& plan_;
    std::vector<Diagnostic>& problems_;
    std::vector<std::string_view> ratings_;
};

bool expects_nothing(json::Expectation const& expect) {
    bool const of_nodes = std::any_of(expect.nodes.begin(), expect.nodes.end(),
                                      [](FactsOf const& each) { return !each.facts.empty(); });
    return expect.outcome.empty() && expect.outcome_without_claims.empty() &&
           expect.ratings.empty() && expect.values.empty() && expect.ladders.empty() &&
           expect.flags.empty() && !of_nodes;
}

}  // namespace

void check(json::Case const& read, algebra::Plan const& plan, std::vector<Diagnostic>& problems) {
    if (problems.empty() && !read.todo && expects_nothing(read.expect))
        problems.push_back(say<case_messages, "nothing-expected">().at({{}, 0, 0, "/expect"}));
    Check{plan, problems}.run(read);
}

}  // namespace assay::cases
