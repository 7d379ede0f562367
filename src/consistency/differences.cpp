// Differences added up over many assessments, for authors of guidance and for bodies.

#include <assay/differences.hpp>

#include "consistency/agree.hpp"
#include "consistency/sides.hpp"
#include "consistency/voices.hpp"
#include "json/check.hpp"
#include "model/messages/comparing.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace assay {
namespace {

using Voices = std::vector<ComparedJudgement>;

/// What was rated of the whole scope on each visit, by element.
using ByVisit = std::map<std::string, std::map<std::string, Voices>>;

/// The ratings of one element on one visit, from the lowest to the highest.
struct Span {
    std::size_t lowest = 0;
    std::size_t highest = 0;
};

/// The rating that decides on a visit, with its evidence; none while assessors differ and nothing is agreed.
struct Decided {
    std::size_t rank = 0;
    std::set<std::string> evidence;
};

class AddingUp {
public:
    AddingUp(RulePack const& pack, Limits const& limits, std::string_view name)
        : pack_(pack), meter_(limits, Activity::comparing, name) {
        Standard const& standard = pack.standard();
        for (Rating const& each : standard.scale)
            if (each.on_scale) met_.push_back(each.met);
        for (Node const& node : standard.nodes)
            if (standard.is_element(node)) {
                places_.emplace(node.id, elements_.size());
                elements_.push_back({node.id, node.title, {}, {}, {}});
            }
    }

    /// Adds copies of one assessment, such as those of an exercise.
    void add(std::span<ComparedFile const> copies) {
        ByVisit visits;
        for (ComparedJudgement& voice : consistency::voices_of(pack_, copies, meter_))
            if (voice.role != Role::self && voice.site.empty() && !voice.carried &&
                places_.contains(voice.element))
                visits[voice.visit][voice.element].push_back(std::move(voice));
        std::map<std::string, Visit const*> all;
        for (ComparedFile const& copy : copies)
            for (Visit const& visit : copy.assessment->visits)
                all.try_emplace(std::string(visit.id), &visit);
        for (auto const& [id, visit] : all)
            if (auto const found = visits.find(id); found != visits.end())
                add_visit(copies.front(), *visit, found->second);
        add_changes(all, visits);
        ++assessments_;
    }

    Differences finish() && {
        Differences all;
        all.pack = pack_;
        all.assessments = assessments_;
        all.left_out = std::move(left_out_);
        for (auto& [id, body] : bodies_) {
            all.visits += body.visits;
            all.bodies.push_back(std::move(body));
        }
        for (auto& [pair, kind] : kinds_) all.kinds.push_back(std::move(kind));
        for (ElementDifferences& each : elements_)
            if (each.assessors.rated > 0 || each.visits.compared > 0)
                all.elements.push_back(std::move(each));
        return all;
    }

private:
    ElementDifferences& element(std::string const& id) { return elements_[places_.at(id)]; }

    [[nodiscard]] static std::set<std::string> assessors_of(Voices const& voices) {
        std::set<std::string> assessors;
        for (ComparedJudgement const& each : voices)
            if (each.role == Role::assessor) assessors.insert(each.author);
        return assessors;
    }

    [[nodiscard]] static Span span_of(Voices const& voices) {
        std::optional<Span> span;
        for (ComparedJudgement const& each : voices) {
            if (each.role != Role::assessor) continue;
            if (!span) span = Span{each.rank, each.rank};
            span->lowest = std::min(span->lowest, each.rank);
            span->highest = std::max(span->highest, each.rank);
        }
        return span.value_or(Span{});
    }

    [[nodiscard]] bool crosses(std::size_t one, std::size_t other) const {
        return met_[one] != met_[other];
    }

    [[nodiscard]] static consistency::RatedTwice rated_twice(
        std::map<std::string, Voices> const& elements) {
        consistency::RatedTwice found;
        for (auto const& [id, voices] : elements) {
            std::size_t const count = assessors_of(voices).size();
            Span const span = span_of(voices);
            if (count == 1) ++found.once;
            if (count > 1) ++found.twice;
            if (count > 1 && span.lowest == span.highest) ++found.alike;
        }
        return found;
    }

    void add_visit(ComparedFile const& file, Visit const& visit,
                   std::map<std::string, Voices> const& elements) {
        for (auto const& [id, voices] : elements) add_agreed(element(id), voices);
        consistency::RatedTwice const found = rated_twice(elements);
        if (found.twice == 0) return;
        if (found.is_disputed_only()) {
            left_out_.push_back(file.name + ": " + std::string(visit.id));
            return;
        }
        std::string const name{visit.body};
        BodyDifferences& body = bodies_[name];
        body.body = name;
        ++body.visits;
        for (auto const& [id, voices] : elements) {
            if (assessors_of(voices).size() < 2) continue;
            Span const span = span_of(voices);
            count(element(id).assessors, span);
            count(body.assessors, span);
        }
    }

    void count(DifferenceCount& into, Span const& span) const {
        ++into.rated;
        if (span.lowest == span.highest) return;
        ++into.differing;
        if (span.highest - span.lowest > 1) ++into.wide;
        if (crosses(span.lowest, span.highest)) ++into.crossing;
    }

    static void add_agreed(ElementDifferences& into, Voices const& voices) {
        for (ComparedJudgement const& each : voices) {
            if (each.role != Role::moderated) continue;
            bool const is_known = std::any_of(
                into.agreed.begin(), into.agreed.end(), [&](AgreedReading const& known) {
                    return known.rating == each.rating && known.reason == each.rationale;
                });
            if (!is_known) into.agreed.push_back({each.rating, each.rationale});
        }
    }

    [[nodiscard]] static std::optional<Decided> decided(Voices const& voices) {
        bool const is_agreed = std::any_of(voices.begin(), voices.end(), [](auto const& each) {
            return consistency::settles(each.role);
        });
        std::optional<Decided> found;
        for (ComparedJudgement const& each : voices) {
            if (consistency::settles(each.role) != is_agreed) continue;
            if (found && found->rank != each.rank) return {};
            if (!found) found = Decided{each.rank, {}};
            found->evidence.insert(each.evidence.begin(), each.evidence.end());
        }
        return found;
    }

    void add_changes(std::map<std::string, Visit const*> const& all, ByVisit const& visits) {
        std::vector<Visit const*> order;
        for (auto const& [id, visit] : all) order.push_back(visit);
        std::stable_sort(order.begin(), order.end(),
                         [](Visit const* a, Visit const* b) { return a->date() < b->date(); });
        std::map<std::string, std::pair<Visit const*, Decided>> before;  // by element
        for (Visit const* const visit : order) {
            auto const found = visits.find(std::string(visit->id));
            if (found == visits.end()) continue;
            for (auto const& [id, voices] : found->second) {
                auto const now = decided(voices);
                if (!now) continue;
                auto const [known, is_new] = before.try_emplace(id, visit, *now);
                if (is_new) continue;
                std::string const from{known->second.first->kind};
                std::string const to{visit->kind};
                VisitDifferences& kind = kinds_[{from, to}];
                kind.from = from;
                kind.to = to;
                count(element(id).visits, known->second.second, *now);
                count(kind.changes, known->second.second, *now);
                known->second = {visit, *now};
            }
        }
    }

    void count(ChangeCount& into, Decided const& from, Decided const& to) const {
        ++into.compared;
        if (from.rank == to.rank) return;
        ++(to.rank > from.rank ? into.higher : into.lower);
        if (crosses(from.rank, to.rank)) ++into.crossing;
        bool const has_new = !std::includes(from.evidence.begin(), from.evidence.end(),
                                            to.evidence.begin(), to.evidence.end());
        if (!has_new) ++into.without_new;
    }

    RulePack const& pack_;
    Meter meter_;
    std::vector<bool> met_;  ///< whether a rating is met, by its rank
    std::vector<ElementDifferences> elements_;
    std::map<std::string, std::size_t, std::less<>> places_;  ///< of elements, by id
    std::map<std::string, BodyDifferences> bodies_;
    std::map<std::pair<std::string, std::string>, VisitDifferences> kinds_;
    std::vector<std::string> left_out_;
    std::size_t assessments_ = 0;
};

/// The files by the assessment that they are copies of, in the order of their first ones. A file without an id is one by
/// itself.
std::vector<std::vector<ComparedFile>> copies_of_each(std::span<ComparedFile const> files) {
    std::vector<std::vector<ComparedFile>> all;
    std::map<Text, std::size_t> places;
    for (ComparedFile const& file : files) {
        Text const id = file.assessment->id;
        auto const [known, is_new] = places.try_emplace(id, all.size());
        if (is_new || id.empty())
            all.push_back({file});
        else
            all[known->second].push_back(file);
    }
    return all;
}

}  // namespace

Differences add_up_differences(RulePack const& pack, std::span<ComparedFile const> files,
                               Limits const& limits) {
    for (ComparedFile const& file : files) json::require_right(*file.assessment, file.name);
    std::string_view const name = files.empty() ? std::string_view{} : files.front().name;
    AddingUp adding(pack, limits, name);
    for (auto const& copies : copies_of_each(files)) adding.add(copies);
    Differences all = std::move(adding).finish();
    if (!all.elements.empty()) return all;
    throw Error({(all.left_out.empty() ? say<comparing_messages, "nothing-to-add-up">()
                                       : say<comparing_messages, "only-disputed-to-add-up">())
                     .at({std::string(name), 0, 0, {}})});
}

}  // namespace assay
