#include "cases/compare.hpp"

#include "cases/fill.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace assay::cases {

using json::FactsOf;

namespace {

template <class Texts>
std::string joined(Texts const& texts, std::string_view between = ", ") {
    std::string text;
    for (auto const& each : texts) {
        if (!text.empty()) text += between;
        text += each;
    }
    return text.empty() ? "none" : text;
}

std::string shown(Fact const& expected) {
    switch (expected.kind) {
        case Fact::Kind::yes_no:
            return expected.yes ? "yes" : "no";
        case Fact::Kind::number:
            return expected.number.exact();
        case Fact::Kind::text:
            return std::string(expected.text);
        case Fact::Kind::set:
            break;
    }
    return joined(expected.set);
}

std::string shown(LadderResult const& ladder) {
    if (ladder.certainty == Certainty::known) return joined(ladder.reachable);
    return std::string(name_of(ladder.certainty)) + " (" + joined(ladder.reachable, " or ") + ")";
}

std::string shown(ValueResult const& value) {
    std::string text;
    if (value.kind == ValueResult::Kind::texts) text = joined(value.texts);
    if (value.kind == ValueResult::Kind::number) {
        text = value.low.exact();
        if (value.low != value.high) text += " to " + value.high.exact();
    }
    if (value.kind == ValueResult::Kind::none && value.certainty == Certainty::known) text = "none";
    if (value.certainty == Certainty::known) return text;
    return std::string(name_of(value.certainty)) + (text.empty() ? "" : " (" + text + ")");
}

/// A number as JSON of ours writes it: `n/d` where no decimal is exact.
std::optional<Number> number_of(Fact const& expected) {
    if (expected.kind == Fact::Kind::number) return expected.number;
    if (expected.kind != Fact::Kind::text) return std::nullopt;
    auto const slash = std::min(expected.text.find('/'), expected.text.size());
    auto const above = Number::parse(expected.text.substr(0, slash));
    if (slash == expected.text.size()) return std::nullopt;
    auto const below = Number::parse(expected.text.substr(slash + 1));
    return above && below ? divide(*above, *below) : std::nullopt;
}

bool is_met(Fact const& expected, ValueResult const& value) {
    if (value.certainty != Certainty::known)
        return expected.kind == Fact::Kind::text && expected.text == name_of(value.certainty);
    if (value.kind == ValueResult::Kind::none) return shown(expected) == "none";
    if (value.kind == ValueResult::Kind::number) {
        auto const number = number_of(expected);
        return number && *number == value.low;
    }
    if (expected.kind == Fact::Kind::set)
        return std::equal(expected.set.begin(), expected.set.end(), value.texts.begin(),
                          value.texts.end());
    return value.texts.size() == 1 && value.texts.front() == shown(expected);
}

bool is_met(Text expected, LadderResult const& ladder) {
    if (ladder.certainty != Certainty::known) return expected == name_of(ladder.certainty);
    return shown(ladder) == expected;
}

template <class Things>
auto const* with_id(Things const& things, Text id) {
    auto const found =
        std::find_if(things.begin(), things.end(), [&](auto const& each) { return each.id == id; });
    return found == things.end() ? nullptr : &*found;
}

constexpr std::size_t most_clauses = 5;  // more of the same check explain nothing more

class Compare {
public:
    Compare(Evaluation const& evaluation, plan::Plan const& plan)
        : evaluation_(evaluation), plan_(plan) {}

    std::vector<Unmet> run(json::Expectation const& expect) {
        LadderResult const& outcome = evaluation_.outcome;
        LadderResult const& other = evaluation_.outcome_without_claims;
        if (!expect.outcome.empty()) ladder("outcome", expect.outcome, outcome);
        if (!expect.outcome_without_claims.empty())
            ladder("outcome without claims", expect.outcome_without_claims,
                   other.id.empty() ? outcome : other);
        for (Fact const& each : expect.ratings) rating(each);
        for (FactsOf const& each : expect.nodes) node(each);
        for (Fact const& each : expect.values) named(each, {}, evaluation_.values);
        for (Fact const& each : expect.ladders) named(each, {}, evaluation_.ladders);
        for (Fact const& each : expect.flags) flags(each);
        return std::move(unmet_);
    }

private:
    void add(std::string what, std::string expected, std::string came,
             std::vector<Clause> because) {
        unmet_.push_back(
            {std::move(what), std::move(expected), std::move(came), std::move(because)});
    }

    void ladder(std::string what, Text expected, LadderResult const& came) {
        if (is_met(expected, came)) return;
        std::vector<Clause> because;
        if (!came.says.empty() || !came.rule.empty())
            because.push_back({std::string(came.says), std::string(came.rule)});
        add_failures(came.certainty, because);
        add(std::move(what), std::string(expected), shown(came), std::move(because));
    }

    void value(std::string what, Fact const& expected, ValueResult const& came) {
        if (is_met(expected, came)) return;
        std::vector<Clause> because{
            {"so `" + std::string(came.id) + "` is defined", rule_of(came)}};
        add_failures(came.certainty, because);
        add(std::move(what), shown(expected), shown(came), std::move(because));
    }

    // Where a value is declared.
    [[nodiscard]] std::string rule_of(ValueResult const& came) const {
        plan::Expression const& is = plan_.at(with_id(plan_.values, came.id)->is);
        return plan_.rule_at(plan_.places[is.tree]);
    }

    // What is undetermined is so because rules failed.
    void add_failures(Certainty certainty, std::vector<Clause>& because) const {
        if (certainty != Certainty::undetermined) return;
        for (Failure const& each : evaluation_.failures)
            because.push_back({std::string(each.rule) + " failed" +
                                   (each.on.empty() ? "" : " on " + std::string(each.on)) + ": " +
                                   std::string(each.says),
                               std::string(each.place)});
    }

    static std::string of(Text node, Text name) {
        return node.empty() ? std::string(name) : std::string(node) + ", " + std::string(name);
    }

    void named(Fact const& expected, Text node, List<LadderResult> ladders) {
        if (auto const* const found = with_id(ladders, expected.name))
            ladder(of(node, expected.name), expected.text, *found);
    }
    void named(Fact const& expected, Text node, List<ValueResult> values) {
        if (auto const* const found = with_id(values, expected.name))
            value(of(node, expected.name), expected, *found);
    }

    template <class Result>
    void of_node(FactsOf const& expected, Result const& result) {
        for (Fact const& each : expected.facts) {
            named(each, expected.key, result.ladders);
            named(each, expected.key, result.values);
        }
    }
    void node(FactsOf const& expected) {
        if (auto const* const above = with_id(evaluation_.nodes, expected.key))
            of_node(expected, *above);
        if (auto const* const element = with_id(evaluation_.elements, expected.key))
            of_node(expected, *element);
    }

    void rating(Fact const& expected) {
        ElementResult const& came = *with_id(evaluation_.elements, expected.name);
        bool const is_one = expected.kind == Fact::Kind::text;
        List<Text> const wanted = is_one ? List<Text>{&expected.text, 1} : expected.set;
        if (std::is_permutation(wanted.begin(), wanted.end(), came.ratings.begin(),
                                came.ratings.end()))
            return;
        add("rating of " + std::string(expected.name), shown(expected), joined(came.ratings),
            {{decider(came), plan_.deciding_rule}});
    }

    static std::string decider(ElementResult const& came) {
        if (came.ratings.empty()) return "no judgement decides";
        if (came.author == author_of_ratings)
            return "by `ratings` of the case, as " + std::string(came.role);
        std::string text = came.ratings.size() > 1 ? "equal judgements differ; one is by " : "by ";
        text += came.role;
        if (!came.author.empty()) text += " " + std::string(came.author);
        if (!came.visit.empty()) text += " on visit " + std::string(came.visit);
        return text;
    }

    void flags(Fact const& expected) {
        std::vector<Text> elements;
        std::vector<Clause> raised;
        for (Flag const& each : evaluation_.flags) {
            if (each.check != expected.name) continue;
            elements.push_back(each.element);
            raised.push_back({std::string(each.says), std::string(each.rule)});
        }
        bool const is_count = expected.kind == Fact::Kind::number;
        bool const is_as_expected =
            is_count ? expected.number == Number(static_cast<std::int64_t>(raised.size()))
                     : std::is_permutation(expected.set.begin(), expected.set.end(),
                                           elements.begin(), elements.end());
        if (is_as_expected) return;
        if (raised.empty())
            raised.push_back({"nothing is raised: nowhere does its `when` hold for certain",
                              with_id(plan_.checks, expected.name)->rule});
        if (raised.size() > most_clauses) {
            std::size_t const more = raised.size() - most_clauses;
            raised.resize(most_clauses);
            raised.push_back({"and " + std::to_string(more) + " more", {}});
        }
        std::string came = is_count ? std::to_string(elements.size()) : joined(elements);
        add("flags of " + std::string(expected.name), shown(expected), std::move(came),
            std::move(raised));
    }

    Evaluation const& evaluation_;
    plan::Plan const& plan_;
    std::vector<Unmet> unmet_;
};

}  // namespace

std::vector<Unmet> compare(json::Expectation const& expect, Evaluation const& evaluation,
                           plan::Plan const& plan) {
    return Compare{evaluation, plan}.run(expect);
}

}  // namespace assay::cases
