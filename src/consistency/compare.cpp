// Sets what several sides hold of each element against each other.

#include <assay/comparison.hpp>

#include "algebra/values/plan.hpp"
#include "consistency/sides.hpp"
#include "consistency/voices.hpp"
#include "json/check.hpp"
#include "model/messages/comparing.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

namespace assay {
namespace consistency {
namespace {

using Names = std::set<std::string, std::less<>>;

constexpr std::array ways{CompareBy::role, CompareBy::author, CompareBy::visit, CompareBy::site,
                          CompareBy::file};

Names evidence_of(std::vector<ComparedJudgement> const& voices) {
    Names all;
    for (ComparedJudgement const& voice : voices)
        all.insert(voice.evidence.begin(), voice.evidence.end());
    return all;
}

/// What is in the first and not in the second.
std::vector<std::string> beyond(Names const& first, Names const& second) {
    std::vector<std::string> names;
    std::set_difference(first.begin(), first.end(), second.begin(), second.end(),
                        std::back_inserter(names));
    return names;
}

/// Fills one element from what the sides hold of it.
class Setting {
public:
    Setting(RulePack const& pack, std::vector<Party> const& sides) : sides_(sides) {
        for (Rating const& rating : pack.standard().scale)
            if (rating.on_scale) met_.push_back(rating.met);
    }

    [[nodiscard]] ComparedElement set(
        std::map<std::size_t, std::vector<ComparedJudgement>> held) const {
        ComparedElement element;
        for (auto& [side, voices] : held)
            element.stances.push_back(stance(side, std::move(voices)));
        steps(element);
        evidence(element);
        for (std::size_t i = 1; i < element.stances.size(); ++i) move(element, i - 1, i);
        return element;
    }

private:
    static Position stance(std::size_t side, std::vector<ComparedJudgement> voices) {
        Position stance{side, std::move(voices), 0, 0, {}};
        auto const [low, high] = std::minmax_element(
            stance.voices.begin(), stance.voices.end(),
            [](ComparedJudgement const& a, ComparedJudgement const& b) { return a.rank < b.rank; });
        stance.lowest = low->rank;
        stance.highest = high->rank;
        return stance;
    }

    static std::set<std::size_t> ranks_of(Position const& stance) {
        std::set<std::size_t> ranks;
        for (ComparedJudgement const& voice : stance.voices) ranks.insert(voice.rank);
        return ranks;
    }

    void steps(ComparedElement& element) const {
        std::size_t lowest = element.stances.front().lowest;
        std::size_t highest = element.stances.front().highest;
        auto const ranks = ranks_of(element.stances.front());
        if (std::all_of(element.stances.begin(), element.stances.end(),
                        [&](Position const& each) { return ranks_of(each) == ranks; }))
            return;  // sides that are of the same two minds do not differ from each other
        for (Position const& stance : element.stances) {
            lowest = std::min(lowest, stance.lowest);
            highest = std::max(highest, stance.highest);
        }
        element.steps = highest - lowest;
        element.crosses_met = met_[lowest] != met_[highest];
    }

    static void evidence(ComparedElement& element) {
        std::vector<Names> cited;
        for (Position const& stance : element.stances) cited.push_back(evidence_of(stance.voices));
        std::map<std::string_view, std::size_t> sides;  // how many cite it
        for (Names const& names : cited)
            for (std::string const& name : names) ++sides[name];
        for (std::string const& name : cited.front())
            if (sides.at(name) == cited.size()) element.shared.push_back(name);
        for (std::size_t i = 0; i < cited.size(); ++i)
            for (std::string const& name : cited[i])
                if (sides.at(name) == 1) element.stances[i].only.push_back(name);
    }

    // A side of two minds has not moved as long as one of them was held before.
    void move(ComparedElement& element, std::size_t from, std::size_t to) const {
        Position const& before = element.stances[from];
        Position const& after = element.stances[to];
        Date const one = sides_[before.side].date;
        Date const other = sides_[after.side].date;
        if (!one || !other || one >= other) return;
        int steps = 0;
        if (after.lowest > before.highest)
            steps = static_cast<int>(after.lowest - before.highest);
        else if (after.highest < before.lowest)
            steps = -static_cast<int>(before.lowest - after.highest);
        if (steps == 0) return;
        Names const cited_before = evidence_of(before.voices);
        Names const cited_after = evidence_of(after.voices);
        bool const reversed = steps > 0 ? !met_[before.highest] && met_[after.lowest]
                                        : met_[before.lowest] && !met_[after.highest];
        element.moves.push_back({from, to, steps, reversed, beyond(cited_after, cited_before),
                                 beyond(cited_before, cited_after)});
    }

    std::vector<Party> const& sides_;
    std::vector<bool> met_;  ///< by rank
};

// What has been agreed of an element, and whether it is about all that is compared.
void settle(ComparedElement& element, std::vector<ComparedJudgement> const& voices_of_it) {
    Date latest;
    for (Position const& stance : element.stances)
        for (ComparedJudgement const& voice : stance.voices) latest = std::max(latest, voice.date);
    for (ComparedJudgement const& voice : voices_of_it)
        if (settles(voice.role) && voice.site.empty()) element.agreed.push_back(voice);
    Date last;
    for (ComparedJudgement const& voice : element.agreed) last = std::max(last, voice.date);
    std::erase_if(element.agreed, [&](ComparedJudgement const& voice) {
        return voice.date != last || voice.date < latest;
    });
    Names named;
    bool names_all = false;  // one that names nothing is about whatever was judged
    for (ComparedJudgement const& voice : element.agreed) {
        names_all = names_all || voice.settles.empty();
        named.insert(voice.settles.begin(), voice.settles.end());
    }
    element.settled = !element.agreed.empty();
    for (ComparedJudgement const& voice : element.agreed)
        if (voice.rank != element.agreed.front().rank) element.settled = false;
    for (Position const& stance : element.stances)
        for (ComparedJudgement const& voice : stance.voices)
            if (!names_all && !named.contains(name_of(voice))) element.settled = false;
}

std::vector<ComparedElement> elements_of(RulePack const& pack, Sides& sides,
                                         std::span<ComparedFile const> files, CompareBy by,
                                         Meter& meter) {
    Setting const setting(pack, sides.sides);
    bool const can_settle = by == CompareBy::role || by == CompareBy::author;
    std::map<std::string, std::vector<ComparedJudgement>, std::less<>> voices;  // by element
    if (can_settle)
        for (ComparedJudgement& voice : voices_of(pack, files, meter))
            voices[voice.element].push_back(std::move(voice));
    std::vector<ComparedElement> elements;
    for (Node const& node : pack.standard().nodes) {
        auto const held = sides.held.find(node.id);
        if (held == sides.held.end()) continue;
        for (auto const& [side, of_side] : held->second)
            meter.charge(2 * steps_of_voice * of_side.size());
        ComparedElement element = setting.set(std::move(held->second));
        element.element = node.id;
        element.title = node.title;
        if (can_settle) settle(element, voices[node.id]);
        elements.push_back(std::move(element));
    }
    return elements;
}

Comparison compared_by(RulePack const& pack, std::span<ComparedFile const> files, CompareBy by,
                       Meter& meter) {
    Comparison comparison;
    Sides sides = sides_of(pack, files, by, meter);
    comparison.elements = elements_of(pack, sides, files, by, meter);
    comparison.pack = pack;
    comparison.by = by;
    comparison.sides = std::move(sides.sides);
    return comparison;
}

OtherWay summary(Comparison const& comparison) {
    OtherWay way;
    way.by = comparison.by;
    way.compared = comparison.elements.size();
    for (ComparedElement const& element : comparison.elements) {
        if (element.steps > 0) ++way.differing;
        for (RatingChange const& move : element.moves)
            if (move.reversed && move.new_evidence.empty()) ++way.reversed_without_new;
    }
    return way;
}

// Files about different things have nothing to be compared.
void require_one_scope(std::span<ComparedFile const> files) {
    std::vector<Diagnostic> problems;
    Assessment const& first = *files.front().assessment;
    for (ComparedFile const& file : files.subspan(1)) {
        Assessment const& other = *file.assessment;
        bool const same_name = other.organisation.name == first.organisation.name;
        if (same_name && other.scope.title == first.scope.title) continue;
        problems.push_back(
            say<comparing_messages, "other-scope">({{"organisation", other.organisation.name},
                                                    {"scope", other.scope.title},
                                                    {"first", files.front().name},
                                                    {"first_organisation", first.organisation.name},
                                                    {"first_scope", first.scope.title}})
                .at({file.name, 0, 0, same_name ? "/scope/title" : "/organisation/name"}));
    }
    if (!problems.empty()) throw Error(std::move(problems));
}

}  // namespace
}  // namespace consistency

Comparison compare(RulePack const& pack, std::span<ComparedFile const> files,
                   std::optional<CompareBy> by, Limits const& limits) {
    Meter meter{limits, Activity::comparing, files.front().name};
    for (ComparedFile const& file : files) json::require_right(*file.assessment, file.name);
    consistency::require_one_scope(files);
    std::vector<Comparison> all;
    for (CompareBy const way : consistency::ways)
        all.push_back(consistency::compared_by(pack, files, way, meter));
    if (!by && files.size() > 1) by = CompareBy::file;
    auto const chosen = std::find_if(all.begin(), all.end(), [&](Comparison const& each) {
        return by ? each.by == *by : !each.elements.empty();
    });
    Comparison result = chosen == all.end() ? all.front() : *chosen;
    for (Comparison const& each : all)
        if (each.by != result.by && !each.elements.empty())
            result.other_ways.push_back(consistency::summary(each));
    result.organisation = files.front().assessment->organisation.name;
    result.scope = files.front().assessment->scope.title;
    return result;
}

}  // namespace assay
