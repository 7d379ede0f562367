// Each element with all that is held of it, for templates.

#include "model/judgements_by_visit.hpp"
#include "report/view/subject.hpp"
#include "report/words/meaning.hpp"
#include "report/words/node.hpp"
#include "report/words/page.hpp"
#include "report/words/recorded.hpp"

#include <algorithm>
#include <map>

namespace assay::report {

using pack::View;

namespace {

class ElementView {
public:
    ElementView(Subject const& subject, ElementResult const& result, Node const& node)
        : subject_(subject), result_(result), node_(node) {}

    View all() {
        auto view = View::record("element");
        view.add("id", shown(node_.id)).add("title", shown(node_.title));
        view.add("requirement", shown(capitalised(node_.requirement)));
        view.add("official_text", shown(node_.official_text));
        view.add("state", view_of_state(state_of(subject_, result_)));
        view.add("is_disputed", View::yes_no(result_.ratings.size() > 1));
        view.add("applicability", shown(name_of(result_.applicability)));
        view.add("limbs", points(node_.limbs, true)).add("guidance", guidance());
        view.add("meaning", meaning());
        view.add("claim_ground", shown(node_.claim_ground)).add("views", views());
        view.add("of_sites", of_sites()).add("evidence", evidence());
        view.add("hidden_evidence", View::number(hidden_));
        belonging(view);
        return view;
    }

private:
    [[nodiscard]] Judgement const* deciding() const {
        return result_.judgement < 0
                   ? nullptr
                   : &subject_.assessment.judgements[static_cast<std::size_t>(result_.judgement)];
    }

    // A limb is met, or a point answered, as the judgement that decides says.
    View points(std::vector<Point> const& points, bool limbs) const {
        Judgement const* const judgement = deciding();
        auto list = View::list();
        for (Point const& each : points) {
            auto point = View::record(limbs ? "limb" : "guidance point");
            point.add("id", shown(each.id)).add("says", shown(capitalised(each.says)));
            List<Text> ids;
            if (judgement != nullptr) ids = limbs ? judgement->limbs : judgement->guidance;
            point.add("holds",
                      View::yes_no(std::find(ids.begin(), ids.end(), each.id) != ids.end()));
            point.add("source", shown(each.source));
            list.add(std::move(point));
        }
        return list;
    }

    View guidance() const {
        auto list = View::list();
        auto const& layers = subject_.pack().layers();
        for (std::uint32_t layer = 0; layer < layers.size(); ++layer) {
            std::vector<Point> of_layer;
            std::copy_if(node_.guidance.begin(), node_.guidance.end(), std::back_inserter(of_layer),
                         [&](Point const& each) { return each.layer == layer; });
            if (of_layer.empty()) continue;
            auto group = View::record("guidance");
            group.add("of", layer == 0 ? View() : shown(layers[layer].title));
            group.add("points", points(of_layer, false));
            list.add(std::move(group));
        }
        return list;
    }

    // Of the standard itself a text has no `of`; of a layer, its title.
    View of(std::string const& layer) const {
        auto const& layers = subject_.pack().layers();
        for (std::size_t i = 1; i < layers.size(); ++i)
            if (layers[i].id == layer) return shown(layers[i].title);
        return {};
    }

    View texts(std::vector<MeaningExample> const& all) const {
        auto list = View::list();
        for (MeaningExample const& each : all) {
            auto view = View::record("example");
            view.add("says", shown(each.says)).add("of", of(each.layer));
            list.add(std::move(view));
        }
        return list;
    }

    View meaning() const {
        Meaning const& from = node_.meaning;
        auto view = View::record("meaning");
        view.add("enough", texts(from.enough)).add("not_enough", texts(from.not_enough));
        auto rulings = View::list();
        for (Ruling const& each : from.rulings) {
            auto ruling = View::record("ruling");
            ruling.add("reads", shown(each.reads + asked_by(each))).add("on", shown(each.on));
            ruling.add("by", shown(each.by)).add("of", of(each.layer));
            rulings.add(std::move(ruling));
        }
        auto ask = View::list();
        for (MeaningQuestion const& each : from.ask) {
            auto question = View::record("question");
            question.add("whom", shown(each.whom)).add("what", shown(each.what));
            question.add("of", of(each.layer));
            ask.add(std::move(question));
        }
        auto alike = View::list();
        for (LookAlike const& each : from.look_alikes) {
            auto other = View::record("similar element");
            other.add("element", shown(each.element)).add("differs", shown(each.differs));
            other.add("of", of(each.layer));
            alike.add(std::move(other));
        }
        view.add("rulings", std::move(rulings)).add("ask", std::move(ask));
        view.add("look_alikes", std::move(alike));
        return view;
    }

    [[nodiscard]] Visit const* visit_of(Judgement const& judgement) const {
        return judgement.visit.empty() ? only_visit(subject_.assessment)
                                       : subject_.visit(judgement.visit);
    }

    View view_of_judgement(Judgement const& judgement) const {
        subject_.meter.charge(Subject::steps_of_record);
        auto view = View::record("judgement");
        view.add("role", shown(name_of(judgement.role))).add("by", shown(judgement.author));
        view.add("rating", view_of_state(state_of(subject_.pack(), judgement)));
        std::string const values = recorded(subject_.pack(), judgement);
        view.add("recorded", judgement.rating.empty() ? View() : shown(values));
        view.add("rationale", shown(judgement.rationale)).add("date", shown(judgement.date));
        Judgement const* const decides = deciding();
        bool const counts = decides != nullptr && judgement.site.empty() &&
                            judgement.role == decides->role && judgement.visit == decides->visit;
        view.add("decides", View::yes_no(counts));
        Visit const* const carried_from = subject_.visit(judgement.carried_from);
        view.add("carried_from", carried_from == nullptr
                                     ? View()
                                     : shown(in_words(subject_.pack(), *carried_from)));
        return view;
    }

    // The latest of the applicant's own, the latest of others, and the one of others before that.
    View views() const {
        JudgementsByVisit judged;
        for (std::size_t const i : indexes(subject_.judgements)) {
            Judgement const& each = subject_.assessment.judgements[i];
            Visit const* const visit = visit_of(each);
            if (visit != nullptr && visit->from <= subject_.evaluation.as_of)
                judged.add(each, visit);
        }
        auto list = View::list();
        auto const add = [&](std::string_view which, JudgementsByVisit::Group const* group) {
            if (group == nullptr) return;
            auto view = View::record("view");
            view.add("which", shown(which));
            view.add("visit", shown(capitalised(in_words(subject_.pack(), *group->first))));
            auto judgements = View::list();
            for (Judgement const* each : group->second) judgements.add(view_of_judgement(*each));
            view.add("judgements", std::move(judgements));
            list.add(std::move(view));
        };
        add("self", judged.latest_own());
        add("assessor", judged.latest_of_others());
        add("previous", judged.previous());
        return list;
    }

    View of_sites() const {
        auto list = View::list();
        std::map<Text, std::vector<Judgement const*>> by_site;
        for (std::size_t const i : indexes(subject_.judgements)) {
            Judgement const& each = subject_.assessment.judgements[i];
            if (!each.site.empty()) by_site[each.site].push_back(&each);
        }
        if (by_site.empty()) return list;
        for (Site const& site : subject_.assessment.scope.sites)
            if (auto const found = by_site.find(site.id); found != by_site.end())
                for (Judgement const* const each : found->second) {
                    View view = view_of_judgement(*each);
                    view.add("site", shown(site.title.empty() ? site.id : site.title));
                    view.add("site_id", shown(site.id));
                    list.add(std::move(view));
                }
        return list;
    }

    // What any judgement of it cites, each once.
    View evidence() {
        std::vector<std::size_t> cited;
        for (std::size_t const i : indexes(subject_.judgements))
            for (Text const id : subject_.assessment.judgements[i].evidence)
                if (auto const found = subject_.evidence.find(id); found != subject_.evidence.end())
                    cited.push_back(found->second);
        std::sort(cited.begin(), cited.end());
        cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
        auto list = View::list();
        hidden_ = 0;
        for (std::size_t const i : cited)
            if (subject_.is_shown(subject_.assessment.evidence[i]))
                list.add(View::again(number_of_evidence(i)));
            else
                ++hidden_;
        return list;
    }

    void belonging(View& view) const {
        auto const list = [&](std::map<Text, Subject::Indexes> const& of, auto const& make) {
            auto all = View::list();
            for (std::size_t const i : indexes(of)) all.add(make(i));
            return all;
        };
        Assessment const& from = subject_.assessment;
        view.add("shortfalls", list(subject_.shortfalls, [&](std::size_t i) {
                     return view_of_shortfall(subject_, from.shortfalls[i]);
                 }));
        view.add("actions", list(subject_.actions, [&](std::size_t i) {
                     return view_of_action(subject_, from.actions[i]);
                 }));
        view.add("claims", list(subject_.claims,
                                [&](std::size_t i) { return view_of_claim(from.claims[i]); }));
        view.add("comments", list(subject_.comments, [&](std::size_t i) {
                     return view_of_comment(subject_, from.comments[i]);
                 }));
        view.add("flags", list(subject_.flags, [&](std::size_t i) {
                     return view_of_flag(subject_, subject_.evaluation.flags[i]);
                 }));
    }

    [[nodiscard]] Subject::Indexes indexes(std::map<Text, Subject::Indexes> const& of) const {
        auto const found = of.find(node_.id);
        return found == of.end() ? Subject::Indexes() : found->second;
    }

    Subject const& subject_;
    ElementResult const& result_;
    Node const& node_;
    std::int64_t hidden_ = 0;
};

}  // namespace

View view_of_elements(Subject const& subject) {
    auto list = View::list();
    for (std::size_t i = 0; i < subject.evaluation.elements.size(); ++i) {
        ElementResult const& each = subject.evaluation.elements[i];
        View view = ElementView(subject, each, *subject.element_of(each.id)).all();
        view.number_as(number_of_element(i));
        list.add(std::move(view));
    }
    return list;
}

}  // namespace assay::report
