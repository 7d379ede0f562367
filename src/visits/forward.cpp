#include <assay/forward.hpp>

#include "algebra/rows/visit_records.hpp"
#include "algebra/values/plan.hpp"
#include "json/check.hpp"
#include "json/writer.hpp"
#include "model/messages/linking.hpp"
#include "model/named.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "visits/cycle.hpp"

#include <algorithm>
#include <set>

namespace assay {
namespace visits {
namespace {

class Preparation {
public:
    Preparation(Evaluator& evaluator, Assessment& assessment, ForwardOptions const& options)
        : evaluator_(evaluator),
          assessment_(assessment),
          options_(options),
          evaluation_(evaluator.evaluate(assessment, {.as_of = options.from})),
          plan_(algebra::plan_of(evaluation_.pack)) {}

    Forwarded run() {
        Visit visit = this->visit();
        choose_programme();
        std::set<Text> const scope = in_scope();
        name_only_visit();
        done_.visit = visit.id;
        done_.unannounced = algebra::is_unannounced(plan_, visit);
        std::vector<Text> elements;
        std::vector<Judgement> added;
        for (ElementResult const& result : evaluation_.elements) {
            if (scope.contains(result.id)) {
                elements.push_back(kept(result.id));
                done_.in_scope.emplace_back(result.id);
                added.push_back(to_fill_in(result, visit));
            } else if (result.applicability == Applicability::accepted) {
                continue;
            } else if (result.ratings.size() == 1 && result.judgement >= 0) {
                done_.carried.emplace_back(result.id);
                added.push_back(carried(result, visit));
            } else {
                done_.left.emplace_back(result.id);
            }
        }
        if (elements.size() < evaluation_.elements.size())
            visit.elements = assessment_.storage.keep(List<Text>{elements});
        assessment_.visits.push_back(visit);
        auto& judgements = assessment_.judgements;
        judgements.insert(judgements.end(), added.begin(), added.end());
        open_shortfalls();
        return std::move(done_);
    }

private:
    Text kept(std::string_view text) { return assessment_.storage.keep(text); }

    void choose_programme() {
        if (options_.programme.empty()) return;
        auto const& programmes = evaluation_.pack.programmes();
        auto const known = ids_of(programmes);
        auto const* const chosen = find_named(programmes, options_.programme);
        if (chosen == nullptr)
            throw Error({say<linking_messages, "no-such-programme">(
                             {{"programme", options_.programme}, {"known", list_of(known)}})
                             .near(nearest(options_.programme, known))});
        assessment_.cycle.programme = kept(chosen->id);
    }

    [[nodiscard]] algebra::VisitKind const& kind() const {
        if (auto const* const found = find_named(plan_.visit_kinds, options_.kind)) return *found;
        auto const known = ids_of(plan_.visit_kinds);
        throw Error({say<linking_messages, "unknown-kind-of-visit">(
                         {{"kind", options_.kind}, {"known", list_of(known)}})
                         .near(nearest(options_.kind, known))});
    }

    Visit visit() {
        auto const& kind = this->kind();
        std::string id = kind.id + "-" + options_.from.iso();
        std::replace(id.begin(), id.end(), '_', '-');
        for (Visit const& known : assessment_.visits)
            if (known.id == id || (known.kind == kind.id && known.from == options_.from))
                throw Error(
                    {say<linking_messages, "visit-exists">({{"kind", kind.title},
                                                            {"day", options_.from.in_words()},
                                                            {"visit", known.id}})});
        if (options_.to && options_.to < options_.from)
            throw Error({say<linking_messages, "last-day-before-first">(
                {{"to", options_.to.iso()}, {"from", options_.from.iso()}})});
        Visit visit;
        visit.id = kept(id);
        visit.kind = kept(kind.id);
        visit.from = options_.from;
        if (options_.to != options_.from) visit.to = options_.to;
        return visit;
    }

    [[nodiscard]] std::set<Text> in_scope() {
        if (!options_.elements.empty()) return named();
        std::set<Text> all;
        for (ElementResult const& each : evaluation_.elements)
            if (each.applicability != Applicability::accepted) all.insert(each.id);
        ProgrammeVisit const* asked = nullptr;
        Programme const* const programme = programme_and(asked);
        if (asked == nullptr) return all;
        std::vector<Text> chosen;
        Visit const* const first =
            running_cycle(evaluation_.pack, *programme, assessment_, options_.from).begun_by;
        if (asked->sees_some)
            chosen = evaluator_.to_see(assessment_, *asked, {.as_of = options_.from});
        else if (programme->sees_all && first != nullptr && !begins_next(*programme, *asked))
            chosen = not_seen(evaluation_.pack, assessment_, *first, options_.from);
        if (chosen.empty() && !asked->sees_some) return all;
        std::erase_if(chosen, [&](Text id) { return !all.contains(id); });
        return {chosen.begin(), chosen.end()};
    }

    // What the programme asks of this visit: of those of its kind the one it would count for.
    Programme const* programme_and(ProgrammeVisit const*& asked) const {
        Programme const* const programme = programme_of(evaluation_.pack, assessment_);
        if (programme == nullptr) return nullptr;
        Visit here;
        here.kind = kind().id;
        here.from = options_.from;
        if (Date const began =
                running_cycle(evaluation_.pack, *programme, assessment_, options_.from).beginning())
            asked = counts_for(*programme, here, began);
        return programme;
    }

    [[nodiscard]] std::set<Text> named() const {
        std::set<Text> elements;
        auto const& nodes = plan_.standard.nodes;
        for (std::string const& id : options_.elements) {
            auto const at = plan_.standard.find(id);
            if (!at)
                throw Error({say<linking_messages, "no-such-node">({{"id", id}, {"pack", plan_.id}})
                                 .near(nearest(id, nodes, &Node::id))});
            // the standard is in preorder: what is below a node follows it directly
            for (std::size_t i = *at; i < nodes.size(); ++i) {
                if (i > *at && nodes[i].level <= nodes[*at].level) break;
                if (plan_.standard.is_element(nodes[i])) elements.insert(nodes[i].id);
            }
        }
        return elements;
    }

    void name_only_visit() {
        if (assessment_.visits.size() != 1) return;
        for (Judgement& each : assessment_.judgements)
            if (each.visit.empty()) each.visit = assessment_.visits.front().id;
    }

    [[nodiscard]] Role role() const {
        if (options_.role) return *options_.role;
        return algebra::is_for_assessors(plan_, options_.kind) ? Role::assessor : Role::self;
    }

    Judgement to_fill_in(ElementResult const& result, Visit const& visit) {
        Judgement judgement;
        judgement.element = kept(result.id);
        judgement.role = role();
        judgement.visit = visit.id;
        std::string text;
        json::Writer json{text, Layout::one_line};
        json.open_object();
        json.key("about");
        json.text(plan_.standard.nodes[*plan_.standard.find(result.id)].title);
        if (std::string const before = held_before(result); !before.empty()) {
            json.key("before");
            json.text(before);
        }
        json.close_object();
        json.end_document();
        judgement.extensions.text = kept(text);
        return judgement;
    }

    // "partially compliant, A1 (assessor), 21 May 2026"
    [[nodiscard]] std::string held_before(ElementResult const& result) const {
        if (result.judgement < 0) return {};
        std::string before;
        for (Text const id : result.ratings)
            for (Rating const& rating : plan_.standard.scale)
                if (rating.id == id) before += (before.empty() ? "" : " or ") + rating.title;
        Judgement const& judgement = decider(result);
        before += ", ";
        if (!judgement.author.empty()) before.append(judgement.author).append(" ");
        before.append("(").append(name_of(judgement.role)).append("), ");
        return before + day_of(judgement).in_words();
    }

    [[nodiscard]] Judgement const& decider(ElementResult const& result) const {
        return assessment_.judgements[static_cast<std::size_t>(result.judgement)];
    }

    [[nodiscard]] Date day_of(Judgement const& judgement) const {
        if (judgement.date) return judgement.date;
        for (Visit const& visit : assessment_.visits)
            if (visit.id == judgement.visit) return visit.date();
        return {};
    }

    // Extensions belong to whoever put them there: they are not doubled.
    [[nodiscard]] Judgement carried(ElementResult const& result, Visit const& visit) const {
        Judgement judgement = decider(result);
        judgement.date = day_of(judgement);
        if (judgement.carried_from.empty()) judgement.carried_from = judgement.visit;
        judgement.visit = visit.id;
        judgement.extensions = {};
        return judgement;
    }

    void open_shortfalls() {
        std::vector<Shortfall const*> open;
        for (Shortfall const& each : assessment_.shortfalls)
            if (!each.closed_on && each.closed_by.empty()) open.push_back(&each);
        std::stable_sort(open.begin(), open.end(), [](auto const* a, auto const* b) {
            if (!a->deadline || !b->deadline) return static_cast<bool>(a->deadline);
            return a->deadline < b->deadline;
        });
        for (Shortfall const* const each : open) done_.shortfalls.emplace_back(each->id);
    }

    Evaluator& evaluator_;
    Assessment& assessment_;
    ForwardOptions const& options_;
    Evaluation const evaluation_;
    algebra::Plan const& plan_;
    Forwarded done_;
};

}  // namespace
}  // namespace visits

Forwarded forward(Evaluator& evaluator, Assessment& assessment, ForwardOptions const& options) {
    json::require_right(assessment);
    return visits::Preparation(evaluator, assessment, options).run();
}

}  // namespace assay
