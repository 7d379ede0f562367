#include "sheets/lists.hpp"

#include "algebra/values/plan.hpp"
#include "sheets/value.hpp"

#include <cassert>
#include <map>
#include <optional>
#include <utility>

namespace assay::sheets {
namespace {

/// Calls `work` with the vector that a key names, where `of` is the assessment.
template <class Of, class Copied, class Work>
auto with_list(Of& of, Copied copied, std::string_view list, Work work) {
    if (list == "visits") return work(of.visits);
    if (list == "evidence") return work(of.evidence);
    if (list == "surveys") return work(of.surveys);
    if (list == "judgements") return work(of.judgements);
    if (list == "claims") return work(of.claims);
    if (list == "shortfalls") return work(of.shortfalls);
    if (list == "actions") return work(of.actions);
    if (list == "requests") return work(of.requests);
    if (list == "comments") return work(of.comments);
    if (list == "scope.sites") return work(copied.sites);
    if (list == "scope.services") return work(copied.services);
    if (list == "organisation.customer_groups") return work(copied.groups);
    if (list == answers_list) return work(copied.answers);
    assert(list == figures_list);
    return work(copied.figures);
}

template <class Sites, class Services, class Groups, class Answers, class Figures>
struct CopiedLists {
    Sites& sites;
    Services& services;
    Groups& groups;
    Answers& answers;
    Figures& figures;
};

template <class Sites, class Services, class Groups, class Answers, class Figures>
CopiedLists(Sites&, Services&, Groups&, Answers&, Figures&)
    -> CopiedLists<Sites, Services, Groups, Answers, Figures>;

/// All who can have facts, by their ids.
struct Bearers {
    using Index = std::map<std::string, std::size_t, std::less<>>;

    Index sites, visits, evidence, judgements, surveys;

    template <class All>
    static void add(Index& to, All const& all) {
        for (std::size_t i = 0; i < all.size(); ++i) to.emplace(all[i].id, i);
    }

    [[nodiscard]] static std::optional<std::size_t> find_in(Index const& all, std::string_view id) {
        auto const found = all.find(id);
        return found == all.end() ? std::nullopt : std::optional(found->second);
    }

    /// The index of one; nothing when there is none.
    [[nodiscard]] std::optional<std::size_t> find(Bearer about, std::string_view which) const {
        switch (about) {
            case Bearer::organisation:
                return 0;
            case Bearer::site:
                return find_in(sites, which);
            case Bearer::visit:
                return find_in(visits, which);
            case Bearer::evidence:
                return find_in(evidence, which);
            case Bearer::judgement:
                return find_in(judgements, which);
            default:
                return std::nullopt;
        }
    }
};

std::string_view key_of(Bearer bearer) {
    switch (bearer) {
        case Bearer::site:
            return "/scope/sites/";
        case Bearer::visit:
            return "/visits/";
        case Bearer::evidence:
            return "/evidence/";
        case Bearer::judgement:
            return "/judgements/";
        default:
            return "/organisation";
    }
}

std::string pointer_to_fact(Bearer bearer, std::size_t index, Text name) {
    std::string pointer{key_of(bearer)};
    if (pointer.ends_with('/')) pointer += std::to_string(index);
    return pointer + "/facts/" + std::string(name);
}

AnswerType type_in(RulePack const& pack, Answer const& answer) {
    for (algebra::FactAsked const& asked : algebra::plan_of(pack).facts)
        if (asked.id == answer.fact && bearer_of(asked.on) == answer.about)
            return answer_type(asked.type.type);
    return answer.written != nullptr ? answer_type(answer.written->kind) : AnswerType::unsaid;
}

/// The fact that a row says; nothing when it was cleared.
std::optional<Fact> said(Fact const* written, Text name, Text says, AnswerType type,
                         Storage& storage) {
    bool const is_same_type =
        written != nullptr && (type == AnswerType::unsaid || type == AnswerType::date ||
                               answer_type(written->kind) == type);
    if (is_same_type && text_of(*written) == says) {
        Fact fact = *written;
        fact.name = storage.keep(name);
        return fact;
    }
    bool const may_be_empty = type == AnswerType::text || type == AnswerType::list;
    if (says.empty() && (written != nullptr || !may_be_empty)) return std::nullopt;
    return fact_of(storage.keep(name), says, type, storage);
}

}  // namespace

Lists::Lists(Assessment const& assessment)
    : assessment_(&assessment),
      sites_(assessment.scope.sites.begin(), assessment.scope.sites.end()),
      services_(assessment.scope.services.begin(), assessment.scope.services.end()),
      groups_(assessment.organisation.customer_groups.begin(),
              assessment.organisation.customer_groups.end()) {
    auto const gather = [&](Bearer about, std::string which, List<Fact> facts, std::size_t index) {
        Text const kept = facts.empty() ? Text{} : texts_.keep(which);
        for (Fact const& fact : facts)
            answers_.push_back(
                {about, kept, fact.name, texts_.keep(text_of(fact)), &fact, index, about, kept});
    };
    gather(Bearer::organisation, {}, assessment.organisation.facts, 0);
    auto const gather_all = [&](Bearer about, auto const& all, auto name) {
        for (std::size_t i = 0; i < all.size(); ++i)
            if (!all[i].facts.empty()) gather(about, name(all[i]), all[i].facts, i);
    };
    auto const id = [](auto const& each) { return std::string(each.id); };
    gather_all(Bearer::site, sites_, id);
    gather_all(Bearer::visit, assessment.visits, id);
    gather_all(Bearer::evidence, assessment.evidence, id);
    gather_all(Bearer::judgement, assessment.judgements, short_name);
    for (std::size_t i = 0; i < assessment.surveys.size(); ++i)
        for (Fact const& fact : assessment.surveys[i].results)
            figures_.push_back({assessment.surveys[i].id, fact.name, texts_.keep(text_of(fact)),
                                answer_type(fact.kind), &fact, i, assessment.surveys[i].id});
}

json::Shape const& Lists::shape(std::string_view list) {
    if (list == whole_file) return json::assessment_shape();
    if (list == answers_list) return answer_shape();
    if (list == figures_list) return figure_shape();
    return *member(json::assessment_shape(), list).field->shape;
}

json::Items Lists::items(std::string_view list) const {
    CopiedLists copied{sites_, services_, groups_, answers_, figures_};
    return with_list(*assessment_, copied, list, [](auto const& all) {
        return json::Items{reinterpret_cast<std::byte const*>(all.data()), all.size(),
                           sizeof(all[0])};
    });
}

std::size_t Lists::size(std::string_view list) const {
    return list == whole_file ? 1 : items(list).count;
}

void const* Lists::at(std::string_view list, std::size_t index) const& {
    if (list == whole_file) return assessment_;
    return items(list)[index];
}

void* ChangingLists::at(std::string_view list, std::size_t index) & {
    if (list == whole_file) return &changed_;
    CopiedLists copied{sites_, services_, groups_, answers_, figures_};
    return with_list(changed_, copied, list, [&](auto& all) -> void* { return &all.at(index); });
}

std::size_t ChangingLists::add(std::string_view list) {
    CopiedLists copied{sites_, services_, groups_, answers_, figures_};
    return with_list(changed_, copied, list, [](auto& all) {
        all.emplace_back();
        return all.size() - 1;
    });
}

void ChangingLists::erase(std::string_view list, std::vector<bool> const& gone) {
    CopiedLists copied{sites_, services_, groups_, answers_, figures_};
    with_list(changed_, copied, list, [&](auto& all) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (i >= gone.size() || !gone[i]) all[kept++] = all[i];
        all.resize(kept);
    });
}

void ChangingLists::reorder(std::string_view list, std::vector<std::size_t> const& order) {
    CopiedLists copied{sites_, services_, groups_, answers_, figures_};
    with_list(changed_, copied, list, [&](auto& all) {
        auto const before = all;
        for (std::size_t i = 0; i < order.size(); ++i) all[i] = before[order[i]];
    });
}

List<Fact>* ChangingLists::facts_of(Bearer bearer, std::size_t index) {
    switch (bearer) {
        case Bearer::site:
            return &sites_[index].facts;
        case Bearer::visit:
            return &changed_.visits[index].facts;
        case Bearer::evidence:
            return &changed_.evidence[index].facts;
        case Bearer::judgement:
            return &changed_.judgements[index].facts;
        default:
            return &changed_.organisation.facts;
    }
}

std::vector<ChangingLists::Placed> ChangingLists::put_facts_back(RulePack const& pack) {
    Bearers bearers;
    Bearers::add(bearers.sites, sites_);
    Bearers::add(bearers.visits, changed_.visits);
    Bearers::add(bearers.evidence, changed_.evidence);
    Bearers::add(bearers.surveys, changed_.surveys);
    for (std::size_t i = 0; i < changed_.judgements.size(); ++i)
        bearers.judgements.emplace(short_name(changed_.judgements[i]), i);

    std::map<List<Fact>*, std::vector<Fact>> facts = without_facts();
    std::vector<Placed> placed;
    for (std::size_t row = 0; row < answers_.size(); ++row) {
        Answer const& each = answers_[row];
        bool const is_where_it_was = each.written != nullptr && each.about == each.written_about &&
                                     each.which == each.written_which;
        auto const bearer =
            is_where_it_was ? std::optional(each.bearer) : bearers.find(each.about, each.which);
        placed.push_back(
            {answers_list, row,
             bearer ? pointer_to_fact(each.about, *bearer, each.fact) : std::string()});
        auto const fact =
            said(each.written, each.fact, each.says, type_in(pack, each), changed_.storage);
        if (bearer && fact) facts[facts_of(each.about, *bearer)].push_back(*fact);
    }
    for (std::size_t row = 0; row < figures_.size(); ++row) {
        Figure const& each = figures_[row];
        bool const is_where_it_was = each.written != nullptr && each.survey == each.written_survey;
        auto const survey = is_where_it_was ? std::optional(each.bearer)
                                            : Bearers::find_in(bearers.surveys, each.survey);
        placed.push_back(
            {figures_list, row,
             survey ? "/surveys/" + std::to_string(*survey) + "/results/" + std::string(each.name)
                    : std::string()});
        auto const fact = said(each.written, each.name, each.says, each.type, changed_.storage);
        if (survey && fact) facts[&changed_.surveys[*survey].results].push_back(*fact);
    }
    for (auto const& [list, all] : facts) *list = changed_.storage.keep(List<Fact>{all});
    return placed;
}

/// The lists of all who have facts, empty.
std::map<List<Fact>*, std::vector<Fact>> ChangingLists::without_facts() {
    std::map<List<Fact>*, std::vector<Fact>> facts;
    auto const add = [&](List<Fact>& list) {
        if (!list.empty()) facts[&list];
    };
    add(changed_.organisation.facts);
    for (Site& each : sites_) add(each.facts);
    for (Visit& each : changed_.visits) add(each.facts);
    for (Evidence& each : changed_.evidence) add(each.facts);
    for (Judgement& each : changed_.judgements) add(each.facts);
    for (Survey& each : changed_.surveys) add(each.results);
    return facts;
}

void ChangingLists::finish() {
    changed_.scope.sites = changed_.storage.keep(List<Site>{sites_});
    changed_.scope.services = changed_.storage.keep(List<Service>{services_});
    changed_.organisation.customer_groups = changed_.storage.keep(List<CustomerGroup>{groups_});
}

}  // namespace assay::sheets
