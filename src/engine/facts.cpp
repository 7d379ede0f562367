// Answers to the facts that a pack asks for: about the organisation, and about sites, visits, evidence and
// judgements. Packs ask for few facts, so each answer is compared with all of them.

#include "engine/facts.hpp"

#include "model/messages/linking.hpp"
#include "model/messages/nouns.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"

#include <string>
#include <string_view>

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

MessageText const& written_as(Type type) {
    switch (type) {
        case Type::condition:
            return noun<"a-written-yes-or-no">;
        case Type::number:
            return noun<"a-number">;
        case Type::set:
            return noun<"a-list-of-texts">;
        case Type::date:
            return noun<"a-written-day">;
        default:
            return noun<"a-text">;
    }
}

/// Links the answers of one file.
class FactLinker {
public:
    FactLinker(Plan const& plan, Assessment const& assessment,
               std::vector<std::vector<Fact const*>>& into, Meter& meter, Problems& problems)
        : plan_(plan), assessment_(assessment), into_(into), meter_(meter), problems_(problems) {}

    void link() {
        into_.resize(plan_.facts.size());
        for (std::size_t i = 0; i < plan_.facts.size(); ++i)
            into_[i].assign(rows_of(plan_.facts[i].on), nullptr);
        answers(Kind::organisation, 0, assessment_.organisation.facts, "/organisation/facts");
        answers_of_each(Kind::site, assessment_.scope.sites, "scope/sites");
        answers_of_each(Kind::visit, assessment_.visits, "visits");
        answers_of_each(Kind::evidence, assessment_.evidence, "evidence");
        answers_of_each(Kind::judgement, assessment_.judgements, "judgements");
    }

private:
    [[nodiscard]] std::size_t rows_of(Kind kind) const {
        switch (kind) {
            case Kind::site:
                return assessment_.scope.sites.size();
            case Kind::visit:
                return assessment_.visits.size();
            case Kind::evidence:
                return assessment_.evidence.size();
            case Kind::judgement:
                return assessment_.judgements.size();
            default:
                return 1;
        }
    }

    template <class List>
    void answers_of_each(Kind kind, List const& list, std::string_view key) {
        for (std::size_t i = 0; i < list.size(); ++i)
            if (!list[i].facts.empty()) answers(kind, i, list[i].facts, pointer(key, i, "facts"));
    }

    void answers(Kind kind, std::size_t row, List<Fact> all, std::string const& at) {
        for (Fact const& answer : all) {
            meter_.charge(plan_.facts.size() + 1);
            bool known = false;
            for (std::size_t i = 0; i < plan_.facts.size(); ++i) {
                if (plan_.facts[i].on != kind || plan_.facts[i].id != answer.name) continue;
                known = true;
                into_[i][row] = &answer;
                if (!fits(answer, plan_.facts[i].type.type))
                    problems_.add(at + "/" + std::string(answer.name),
                                  say<linking_messages, "fact-of-another-type">(
                                      {{"fact", answer.name},
                                       {"wanted", written_as(plan_.facts[i].type.type)}}));
            }
            if (!known) unknown_fact(kind, answer, at);
        }
    }

    void unknown_fact(Kind kind, Fact const& answer, std::string const& at) {
        Nearest nearest{answer.name};
        for (FactAsked const& fact : plan_.facts)
            if (fact.on == kind) nearest.offer(fact.id);
        problems_.add(at + "/" + std::string(answer.name),
                      say<linking_messages, "unknown-fact">(
                          {{"pack", plan_.id}, {"version", plan_.version}, {"fact", answer.name}})
                          .near(nearest.best()));
    }

    Plan const& plan_;
    Assessment const& assessment_;
    std::vector<std::vector<Fact const*>>& into_;
    Meter& meter_;
    Problems& problems_;
};

}  // namespace

void link_facts(Plan const& plan, Assessment const& assessment,
                std::vector<std::vector<Fact const*>>& into, Meter& meter, Problems& problems) {
    FactLinker(plan, assessment, into, meter, problems).link();
}

}  // namespace assay::engine
