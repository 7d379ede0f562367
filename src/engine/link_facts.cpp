#include "engine/link.hpp"
#include "model/nearest.hpp"

#include <algorithm>

namespace assay::engine {

using namespace algebra;

namespace {

// A date is written as a text; all other types are told apart by JSON.
bool fits(Fact const& fact, Type type) {
    switch (type) {
        case Type::condition:
            return fact.kind == Fact::Kind::yes_no;
        case Type::number:
            return fact.kind == Fact::Kind::number;
        case Type::set:
            return fact.kind == Fact::Kind::set;
        case Type::date:
            return fact.kind == Fact::Kind::text && Date::parse(fact.text);
        default:
            return fact.kind == Fact::Kind::text;
    }
}

std::string_view written_as(Type type) {
    switch (type) {
        case Type::condition:
            return "`true` or `false`";
        case Type::number:
            return "a number";
        case Type::set:
            return "a list of texts";
        case Type::date:
            return "a day as `YYYY-MM-DD`";
        default:
            return "a text";
    }
}

std::string numbered(std::string_view list, std::size_t index) {
    return "/" + std::string(list) + "/" + std::to_string(index) + "/facts";
}

}  // namespace

void Linker::facts() {
    auto const rows_of = [&](Kind kind) -> std::size_t {
        switch (kind) {
            case Kind::site:
                return assessment_->scope.sites.size();
            case Kind::visit:
                return assessment_->visits.size();
            case Kind::evidence:
                return assessment_->evidence.size();
            case Kind::judgement:
                return assessment_->judgements.size();
            default:
                return 1;
        }
    };
    rows_->facts.resize(plan_.facts.size());
    for (std::size_t i = 0; i < plan_.facts.size(); ++i)
        rows_->facts[i].assign(rows_of(plan_.facts[i].on), nullptr);
    facts_of(Kind::organisation, 0, assessment_->organisation.facts, "/organisation/facts");
    auto const each = [&](Kind kind, auto const& list, std::string_view key) {
        for (std::size_t i = 0; i < list.size(); ++i)
            if (!list[i].facts.empty()) facts_of(kind, i, list[i].facts, numbered(key, i));
    };
    each(Kind::site, assessment_->scope.sites, "scope/sites");
    each(Kind::visit, assessment_->visits, "visits");
    each(Kind::evidence, assessment_->evidence, "evidence");
    each(Kind::judgement, assessment_->judgements, "judgements");
}

void Linker::facts_of(Kind kind, std::size_t row, List<Fact> answers, std::string const& at) {
    for (Fact const& answer : answers) {
        bool known = false;
        for (std::size_t i = 0; i < plan_.facts.size(); ++i) {
            if (plan_.facts[i].on != kind || plan_.facts[i].id != answer.name) continue;
            known = true;
            rows_->facts[i][row] = &answer;
            if (!fits(answer, plan_.facts[i].type.type))
                report(at + "/" + std::string(answer.name), "wrong-type",
                       "the fact `" + std::string(answer.name) + "` has an answer of another type",
                       std::string(written_as(plan_.facts[i].type.type)));
        }
        if (!known) unknown_fact(kind, answer, at);
    }
}

void Linker::unknown_fact(Kind kind, Fact const& answer, std::string const& at) {
    Nearest nearest{answer.name};
    for (FactAsked const& fact : plan_.facts)
        if (fact.on == kind) nearest.offer(fact.id);
    report(at + "/" + std::string(answer.name), "unknown-fact",
           plan_.id + " " + plan_.version + " asks for no fact `" + std::string(answer.name) + "`",
           {}, std::string(nearest.best()));
}

}  // namespace assay::engine
