#include "consistency/moderate.hpp"

#include "consistency/sides.hpp"
#include "consistency/voices.hpp"
#include "json/check.hpp"
#include "model/messages/comparing.hpp"
#include "model/named.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace assay {
namespace consistency {
namespace {

using Diagnostics = std::vector<Diagnostic>;

/// What was agreed, with the ids of what it calls by a title.
Moderation in_ids(RulePack const& pack, Moderation agreed) {
    Standard const& standard = pack.standard();
    Node const* const node = find_named(standard.nodes, agreed.element);
    if (node != nullptr && standard.is_element(*node)) agreed.element = node->id;
    if (Rating const* const rating = find_named(standard.scale, agreed.rating); rating != nullptr)
        agreed.rating = rating->id;
    return agreed;
}

void check_element(Diagnostics& problems, RulePack const& pack, Moderation const& moderation) {
    std::string const& id = moderation.element;
    Standard const& standard = pack.standard();
    auto const node = standard.find(id);
    if (node && standard.is_element(standard.nodes[*node])) return;
    Nearest nearest{id};
    for (Node const& each : standard.nodes)
        if (standard.is_element(each)) nearest.offer(each.id);
    std::string const& level = standard.levels.back().name;
    problems.push_back(
        say<comparing_messages, "unknown-element-to-settle">(
            {{"level", level}, {"element", id}, {"pack", pack.id()}, {"version", pack.version()}})
            .at(moderation.place)
            .near(nearest.best()));
    problems.back().code = "unknown-" + level;
}

void check_rating(Diagnostics& problems, RulePack const& pack, Moderation const& moderation) {
    std::string const& id = moderation.rating;
    Nearest nearest{id};
    std::string known;
    for (Rating const& rating : pack.standard().scale) {
        if (rating.id == id && rating.on_scale) return;
        if (!rating.on_scale) continue;
        nearest.offer(rating.id);
        known += (known.empty() ? "" : ", ") + quote(rating.id);
    }
    problems.push_back(
        say<comparing_messages, "unknown-rating-to-settle">({{"rating", id}, {"known", known}})
            .at(moderation.place)
            .near(nearest.best()));
}

void check_said(Diagnostics& problems, Moderation const& moderation) {
    if (moderation.by.empty())
        problems.push_back(say<comparing_messages, "agreed-by-nobody">().at(moderation.place));
    if (moderation.reason.empty())
        problems.push_back(say<comparing_messages, "agreed-without-reason">().at(moderation.place));
}

/// Each author's last word on an element, for the whole scope.
std::vector<ComparedJudgement> last_words(RulePack const& pack, Assessment const& assessment,
                                          std::string_view element, Meter& meter) {
    ComparedFile const file{&assessment, {}};
    std::map<std::pair<Role, std::string>, ComparedJudgement> last;
    for (ComparedJudgement& voice : voices_of(pack, {&file, 1}, meter)) {
        if (voice.element != element || !voice.site.empty()) continue;
        auto const key = std::pair(voice.role, voice.author);
        auto const [known, is_new] = last.try_emplace(key, voice);
        if (!is_new && known->second.date <= voice.date) known->second = std::move(voice);
    }
    std::vector<ComparedJudgement> voices;
    for (auto& [key, voice] : last) voices.push_back(std::move(voice));
    return voices;
}

/// What is to be settled; what keeps it from being settled goes to the problems.
std::vector<ComparedJudgement> to_settle(Diagnostics& problems,
                                         std::vector<ComparedJudgement> const& all,
                                         Moderation const& moderation, std::size_t fewest) {
    std::string const& element = moderation.element;
    std::vector<ComparedJudgement> open;
    Date latest;
    for (ComparedJudgement const& voice : all)
        if (!settles(voice.role)) {
            open.push_back(voice);
            latest = std::max(latest, voice.date);
        }
    if (open.size() < fewest)
        problems.push_back((open.empty()
                                ? say<comparing_messages, "nobody-judged">({{"element", element}})
                                : say<comparing_messages, "one-judged">(
                                      {{"assessor", open.front().author}, {"element", element}}))
                               .at(moderation.place));
    for (ComparedJudgement const& voice : all)
        if (settles(voice.role) && voice.date >= latest)
            problems.push_back(
                say<comparing_messages, "already-settled">(
                    {{"element", element}, {"rating", voice.rating}, {"assessor", voice.author}})
                    .at(moderation.place));
    return open;
}

}  // namespace

Moderation checked(Diagnostics& problems, RulePack const& pack, Moderation const& agreed) {
    Moderation moderation = in_ids(pack, agreed);
    check_element(problems, pack, moderation);
    check_rating(problems, pack, moderation);
    check_said(problems, moderation);
    return moderation;
}

Judgement const& moderate(Assessment& assessment, RulePack const& pack, Moderation const& agreed_on,
                          Meter& meter, std::size_t fewest) {
    std::vector<Diagnostic> problems;
    Moderation const moderation = checked(problems, pack, agreed_on);
    if (!problems.empty()) throw Error(std::move(problems));
    auto const voices = to_settle(problems, last_words(pack, assessment, moderation.element, meter),
                                  moderation, fewest);
    if (!problems.empty()) throw Error(std::move(problems));

    Storage& storage = assessment.storage;
    std::vector<Text> settled;
    std::set<std::string> evidence;
    ComparedJudgement const* last = &voices.front();
    for (ComparedJudgement const& voice : voices) {
        settled.push_back(storage.keep(name_of(voice)));
        evidence.insert(voice.evidence.begin(), voice.evidence.end());
        if (voice.date >= last->date) last = &voice;
    }
    std::vector<Text> cited;
    for (std::string const& id : evidence) cited.push_back(storage.keep(id));

    Judgement agreed;
    agreed.element = storage.keep(moderation.element);
    agreed.role = Role::moderated;
    agreed.author = storage.keep(moderation.by);
    agreed.visit = storage.keep(last->visit);
    agreed.rating = storage.keep(moderation.rating);
    agreed.rationale = storage.keep(moderation.reason);
    agreed.evidence = storage.keep(List<Text>(cited));
    agreed.date = moderation.date;
    agreed.settles = storage.keep(List<Text>(settled));
    return assessment.judgements.emplace_back(agreed);
}

}  // namespace consistency

Judgement const& moderate(Assessment& assessment, RulePack const& pack,
                          Moderation const& moderation, Limits const& limits) {
    json::require_right(assessment);
    Meter meter{limits, Activity::comparing, moderation.place.file};
    return consistency::moderate(assessment, pack, moderation, meter);
}

}  // namespace assay
