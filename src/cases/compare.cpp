#include "cases/compare.hpp"

#include "cases/fill.hpp"
#include "model/quote.hpp"

#include <algorithm>
#include <map>
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

/// A number, or a text that reads as one: `0.75`, and `n/d` where no decimal is exact.
std::optional<Number> number_of(Fact const& expected) {
    if (expected.kind == Fact::Kind::number) return expected.number;
    if (expected.kind != Fact::Kind::text) return std::nullopt;
    auto const slash = std::min(expected.text.find('/'), expected.text.size());
    auto const above = Number::parse(expected.text.substr(0, slash));
    if (slash == expected.text.size()) return above;
    auto const below = Number::parse(expected.text.substr(slash + 1));
    return above && below ? divide(*above, *below) : std::nullopt;
}

/// A yes or no, or a text that reads as one.
std::optional<bool> answer_of(Fact const& expected) {
    if (expected.kind == Fact::Kind::yes_no) return expected.yes;
    if (expected.kind != Fact::Kind::text) return std::nullopt;
    if (expected.text == "yes" || expected.text == "true") return true;
    if (expected.text == "no" || expected.text == "false") return false;
    return std::nullopt;
}

/// A day, as JSON writes it or as results do.
std::optional<std::string> day_of(Fact const& expected) {
    if (expected.kind != Fact::Kind::text) return std::nullopt;
    auto const day = Date::parse(expected.text);
    return day ? day->in_words() : std::string(expected.text);
}

/// What a case expects of a value that is known, held against what came.
class ExpectedValue {
public:
    ExpectedValue(Fact const& expected, ValueResult const& came, algebra::Type type)
        : expected_(expected), came_(came), type_(type) {}

    [[nodiscard]] bool is_met() const {
        if (came_.certainty != Certainty::known)
            return expected_.kind == Fact::Kind::text && expected_.text == name_of(came_.certainty);
        bool const is_empty = came_.kind == ValueResult::Kind::texts && came_.texts.empty();
        if (came_.kind == ValueResult::Kind::none || is_empty) return shown(expected_) == "none";
        if (came_.kind == ValueResult::Kind::number) return number_of(expected_) == came_.low;
        if (expected_.kind == Fact::Kind::set)
            return std::equal(expected_.set.begin(), expected_.set.end(), came_.texts.begin(),
                              came_.texts.end());
        return came_.texts.size() == 1 && came_.texts.front() == read();
    }

    /// Both as a failure tells them: with what they are, where that is not the same.
    [[nodiscard]] std::pair<std::string, std::string> told() const {
        bool const is_certainty =
            expected_.kind == Fact::Kind::text &&
            (expected_.text == "none" || expected_.text == name_of(Certainty::incomplete) ||
             expected_.text == name_of(Certainty::undetermined));
        if (is_certainty || came_.certainty != Certainty::known || reads_as_type()) {
            std::pair<std::string, std::string> both{
                is_day() ? *day_of(expected_) : shown(expected_), shown(came_)};
            if (both.first == both.second) return {quoted(expected_), quoted(came_.texts)};
            return both;
        }
        return {quoted(expected_) + " (" + kind_of(expected_) + ")",
                shown(came_) + " (" + kind() + ")"};
    }

private:
    // What the expectation stands for in the words of the results.
    [[nodiscard]] std::string read() const {
        if (type_ == algebra::Type::condition) {
            auto const answer = answer_of(expected_);
            return answer ? *answer ? "yes" : "no" : std::string();
        }
        if (is_day()) return *day_of(expected_);
        return expected_.kind == Fact::Kind::yes_no ? std::string() : shown(expected_);
    }

    [[nodiscard]] bool is_day() const {
        return type_ == algebra::Type::date && expected_.kind == Fact::Kind::text;
    }

    [[nodiscard]] bool reads_as_type() const {
        bool const is_text = expected_.kind == Fact::Kind::text;
        switch (type_) {
            case algebra::Type::number:
                return number_of(expected_).has_value();
            case algebra::Type::condition:
                return answer_of(expected_).has_value();
            case algebra::Type::date:
                return is_text && Date::parse(expected_.text);
            case algebra::Type::rows:
            case algebra::Type::set:
                return is_text || expected_.kind == Fact::Kind::set;
            default:
                return is_text;
        }
    }

    static std::string kind_of(Fact const& expected) {
        switch (expected.kind) {
            case Fact::Kind::yes_no:
                return "yes or no";
            case Fact::Kind::number:
                return "a number";
            case Fact::Kind::text:
                return "a text";
            case Fact::Kind::set:
                break;
        }
        return "a list";
    }

    [[nodiscard]] std::string kind() const {
        switch (type_) {
            case algebra::Type::condition:
                return "yes or no";
            case algebra::Type::number:
                return "a number";
            case algebra::Type::date:
                return "a date";
            case algebra::Type::text:
                return "a text";
            case algebra::Type::rows:
            case algebra::Type::set:
                return "a list";
            default:
                return "an id";
        }
    }

    static std::string quoted(List<Text> texts) {
        std::vector<std::string> each;
        for (Text const text : texts) each.push_back("\"" + std::string(text) + "\"");
        return joined(each);
    }
    static std::string quoted(Fact const& expected) {
        if (expected.kind == Fact::Kind::text) return quoted(List<Text>{&expected.text, 1});
        return expected.kind == Fact::Kind::set ? quoted(expected.set) : shown(expected);
    }

    Fact const& expected_;
    ValueResult const& came_;
    algebra::Type type_;
};

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
    Compare(Evaluation const& evaluation, algebra::Plan const& plan, Explain const& explain)
        : evaluation_(evaluation), plan_(plan), explain_(explain) {}

    std::vector<Unmet> run(json::Expectation const& expect) {
        LadderResult const& outcome = evaluation_.outcome;
        LadderResult const& other = evaluation_.outcome_without_claims;
        if (!expect.outcome.empty()) ladder("outcome", {}, expect.outcome, outcome);
        if (!expect.outcome_without_claims.empty())
            ladder("outcome without claims", {}, expect.outcome_without_claims,
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

    void ladder(std::string what, Text node, Text expected, LadderResult const& came) {
        if (is_met(expected, came)) return;
        std::vector<Clause> because;
        if (!came.says.empty() || !came.rule.empty())
            because.push_back({std::string(came.says), std::string(came.rule)});
        add_failures(came.certainty, because);
        bool const is_explained = &came != &evaluation_.outcome_without_claims;
        if (came.certainty == Certainty::incomplete && is_explained)
            for (LadderExplanation const& each : explained(node).ladders)
                if (each.ladder == came.id) add_open(each.depends_on, explained(node), because);
        add(std::move(what), std::string(expected), shown(came), std::move(because));
    }

    void value(std::string what, Text node, Fact const& expected, ValueResult const& came) {
        algebra::Kind const of = kind_of(node);
        algebra::Expression const& is = declared(came, of);
        ExpectedValue const value(expected, came, is.type.type);
        if (value.is_met()) return;
        std::vector<Clause> because{
            {"so " + quote(came.id) + " is defined", plan_.rule_at(plan_.places[is.tree])}};
        add_failures(came.certainty, because);
        if (came.certainty == Certainty::incomplete)
            for (ValueExplanation const& each : explained(node).values)
                if (each.value == came.id) add_open(each.depends_on, explained(node), because);
        auto [wanted, found] = value.told();
        add(std::move(what), std::move(wanted), std::move(found), std::move(because));
    }

    // As the pack declares a value; rows of other kinds may have one of this name, too.
    [[nodiscard]] algebra::Expression const& declared(ValueResult const& came,
                                                      algebra::Kind of) const {
        auto const found = std::find_if(
            plan_.values.begin(), plan_.values.end(),
            [&](algebra::Value const& each) { return each.id == came.id && each.kind == of; });
        return plan_.at(found->is);
    }

    [[nodiscard]] algebra::Kind kind_of(Text node) const {
        return node.empty()
                   ? algebra::Kind::assessment
                   : algebra::level_kind(plan_.standard.nodes[*plan_.standard.find(node)].level);
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

    Explanation const& explained(Text node) {
        auto const found = explanations_.find(std::string(node));
        if (found != explanations_.end()) return found->second;
        return explanations_.emplace(node, explain_(node)).first->second;
    }

    // A result is incomplete because of what the case leaves out.
    static void add_open(std::optional<Dependence> const& depends_on,
                         Explanation const& explanation, std::vector<Clause>& because) {
        if (!depends_on) return;
        std::size_t const shown = std::min(depends_on->answers.size(), most_clauses);
        for (std::size_t i = 0; i < shown; ++i)
            for (OpenPoint const& each : explanation.open) {
                if (each.id != depends_on->answers[i]) continue;
                bool const has_place = each.place.line > 0;
                because.push_back(
                    {to_text(each),
                     has_place ? each.place.file + ":" + std::to_string(each.place.line) : ""});
            }
        if (std::size_t const more = depends_on->answers.size() - shown; more > 0)
            because.push_back({"and " + std::to_string(more) + " more", {}});
    }

    static std::string of(Text node, Text name) {
        return node.empty() ? std::string(name) : std::string(node) + ", " + std::string(name);
    }

    void named(Fact const& expected, Text node, List<LadderResult> ladders) {
        if (auto const* const found = with_id(ladders, expected.name))
            ladder(of(node, expected.name), node, expected.text, *found);
    }
    void named(Fact const& expected, Text node, List<ValueResult> values) {
        if (auto const* const found = with_id(values, expected.name))
            value(of(node, expected.name), node, expected, *found);
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
            raised.push_back({"no flag is raised: `when` is certain for no row",
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
    algebra::Plan const& plan_;
    Explain const& explain_;
    std::map<std::string, Explanation> explanations_;  ///< by node
    std::vector<Unmet> unmet_;
};

}  // namespace

std::vector<Unmet> compare(json::Expectation const& expect, Evaluation const& evaluation,
                           algebra::Plan const& plan, Explain const& explain) {
    return Compare{evaluation, plan, explain}.run(expect);
}

}  // namespace assay::cases
