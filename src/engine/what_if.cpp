#include "engine/what_if.hpp"

#include "algebra/evaluate/number_format.hpp"
#include "algebra/operators/operators.hpp"
#include "algebra/rows/precedence.hpp"
#include "engine/deciders.hpp"

#include <algorithm>
#include <array>

namespace assay::engine {

using namespace algebra;

void share_document(Assessment const& from, Assessment& to) {
    to.format = from.format;
    to.id = from.id;
    to.title = from.title;
    to.pack = from.pack;
    to.organisation = from.organisation;
    to.scope = from.scope;
    to.cycle = from.cycle;
    to.visits = from.visits;
    to.evidence = from.evidence;
    to.surveys = from.surveys;
    to.judgements = from.judgements;
    to.claims = from.claims;
    to.shortfalls = from.shortfalls;
    to.actions = from.actions;
    to.requests = from.requests;
    to.comments = from.comments;
    to.narrative = from.narrative;
    to.recommendation = from.recommendation;
    to.review = from.review;
    to.decision = from.decision;
    to.extensions = from.extensions;
}

Judgement entry_for(Context const& c, Row element) {
    DecidingRoles const roles{c.plan};
    Judgement judgement;
    judgement.element = c.plan.standard.nodes[at(element)].id;
    judgement.author = "?";
    if (Row const visit = c.rows.linked->latest_visit; visit != no_row)
        judgement.visit = document(c).visits[at(visit)].id;
    for (Role const role : {Role::assessor, Role::body, Role::self, Role::moderated})
        if (roles.may_decide(role)) {
            judgement.role = role;
            break;
        }
    return judgement;
}

namespace {

constexpr std::size_t most_answers = 48;  // to a question for a number, a date or a text

template <class T>
void keep_some(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    if (values.size() <= most_answers) return;
    // evenly from the lowest to the highest
    std::vector<T> some;
    for (std::size_t i = 0; i < most_answers; ++i)
        some.push_back(values[i * (values.size() - 1) / (most_answers - 1)]);
    values = std::move(some);
}

// What a number is compared with, and something between and beyond.
std::vector<Number> numbers_to_try(Plan const& plan) {
    std::vector<Number> numbers{Number(0), Number(1)};
    for (Expression const& e : plan.expressions)
        if (is_literal_number(e)) numbers.push_back(e.as<Number>());
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<Number> all = numbers;
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i)
        if (auto const sum = add(numbers[i], numbers[i + 1]))
            if (auto const middle = divide(*sum, Number(2))) all.push_back(*middle);
    if (auto const below = subtract(numbers.front(), Number(1))) all.push_back(*below);
    if (auto const beyond = add(numbers.back(), Number(1))) all.push_back(*beyond);
    keep_some(all);
    return all;
}

std::vector<Date> dates_to_try(Plan const& plan, Date as_of) {
    std::vector<Date> dates;
    if (as_of) dates.push_back(as_of);
    for (Expression const& e : plan.expressions)
        if (is_literal(e) && e.type.type == Type::date) dates.push_back(e.as<Date>());
    std::vector<Date> all;
    constexpr std::array apart{-3650, -365, -31, -1, 0, 1, 31, 365};
    constexpr std::int32_t first = -719162, last = 2932896;  // 0001-01-01, 9999-12-31
    for (Date const date : dates)
        for (int const days : apart)
            all.push_back(Date::from_days(std::clamp(date.days() + days, first, last)));
    keep_some(all);
    return all;
}

// Every text that the pack writes out, and one that it does not.
std::vector<Text> texts_to_try(Plan const& plan) {
    std::vector<Text> texts{"-"};
    for (Expression const& e : plan.expressions)
        if (is_literal(e) && (e.type.type == Type::text || e.type.type == Type::set))
            for (Text const each : plan.at(e.as<Texts>()))
                if (!each.empty()) texts.push_back(each);
    keep_some(texts);
    return texts;
}

}  // namespace

WhatIf::WhatIf(Context const& context, std::vector<OpenLeaf> leaves)
    : c_(context), base_(document(context)) {
    share_document(base_, document_);
    sites_.assign(base_.scope.sites.begin(), base_.scope.sites.end());
    document_.scope.sites = sites_;
    for (OpenLeaf const& each : leaves) {
        AnswerablePoint& point = points_.emplace_back();
        point.leaf = each;
        switch (each.is) {
            case OpenLeaf::Is::fact:
                answers_to_fact(point);
                break;
            case OpenLeaf::Is::element:
                answers_on_element(point);
                break;
            case OpenLeaf::Is::absent:
            case OpenLeaf::Is::failed:
                break;  // nobody can answer these
        }
    }
}

void WhatIf::answers_to_fact(AnswerablePoint& point) {
    FactAsked const& asked = c_.plan.facts[point.leaf.fact];
    auto const add = [&](auto fill) {
        Fact& fact = point.facts.emplace_back();
        fact.name = asked.id;
        fill(fact);
    };
    switch (asked.type.type) {
        case Type::condition:
            for (bool const yes : {false, true}) add([&](Fact& fact) { fact.yes = yes; });
            point.are_all = true;
            break;
        case Type::number:
            for (Number const number : numbers_to_try(c_.plan))
                add([&](Fact& fact) {
                    fact.kind = Fact::Kind::number;
                    fact.number = number;
                });
            break;
        case Type::date:
            for (Date const date : dates_to_try(c_.plan, c_.rows.linked->as_of))
                add([&](Fact& fact) {
                    fact.kind = Fact::Kind::text;
                    fact.text = texts_.keep(date.iso());
                });
            break;
        case Type::set:
            for (Text const text : texts_to_try(c_.plan))
                add([&](Fact& fact) {
                    fact.kind = Fact::Kind::set;
                    fact.set = texts_.keep(List<Text>(&text, 1));
                });
            break;
        default:
            for (Text const text : texts_to_try(c_.plan))
                add([&](Fact& fact) {
                    fact.kind = Fact::Kind::text;
                    fact.text = text;
                });
    }
    point.count = point.facts.size();
    facts_[{point.leaf.kind, point.leaf.row}];
}

// An element that is not rated can get every rating of the scale; one that is in dispute, those that are given.
void WhatIf::answers_on_element(AnswerablePoint& point) {
    DecidedRows::Node const& state = c_.rows.decided->nodes[at(point.leaf.row)];
    for_each_bit(state.rating.can,
                 [&](std::size_t i) { point.ratings.push_back(static_cast<std::int32_t>(i)); });
    if (state.disputed)
        point.judgements = deciders_of(c_, point.leaf.row);
    else if (Row const entry = entry_of(c_, point.leaf.row); entry != no_row)
        point.judgements = {entry};
    point.count = point.ratings.size();
    point.are_all = true;
}

Assessment const& WhatIf::with(Answers const& answers) & {
    document_.judgements = base_.judgements;
    for (auto& [row, facts] : facts_) facts.clear();
    for (std::size_t i = 0; i < points_.size(); ++i) {
        if (answers[i] < 0) continue;
        AnswerablePoint const& point = points_[i];
        auto const which = static_cast<std::size_t>(answers[i]);
        if (point.leaf.is == OpenLeaf::Is::fact) {
            facts_[{point.leaf.kind, point.leaf.row}].push_back(point.facts[which]);
        } else if (point.leaf.is == OpenLeaf::Is::element) {
            Text const rating = c_.plan.standard.scale[at(point.ratings[which])].id;
            for (Row const row : point.judgements) document_.judgements[at(row)].rating = rating;
            if (!point.judgements.empty()) continue;
            document_.judgements.push_back(entry_for(c_, point.leaf.row));
            document_.judgements.back().rating = rating;
        }
    }
    for (auto& each : facts_) {
        Kind const kind = each.first.first;
        Row const index = each.first.second;
        std::vector<Fact>& facts = each.second;
        auto const put = [&facts](List<Fact> given, List<Fact>& into) {
            facts.insert(facts.begin(), given.begin(), given.end());
            into = facts;
        };
        if (kind == Kind::site)
            put(base_.scope.sites[at(index)].facts, sites_[at(index)].facts);
        else if (kind == Kind::visit)
            put(base_.visits[at(index)].facts, document_.visits[at(index)].facts);
        else if (kind == Kind::evidence)
            put(base_.evidence[at(index)].facts, document_.evidence[at(index)].facts);
        else if (kind == Kind::judgement)
            put(base_.judgements[at(index)].facts, document_.judgements[at(index)].facts);
        else
            put(base_.organisation.facts, document_.organisation.facts);
    }
    return document_;
}

}  // namespace assay::engine
