#include "consistency/moderate.hpp"

#include "consistency/sides.hpp"
#include "consistency/voices.hpp"
#include "json/check.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace assay {
namespace consistency {
namespace {

using Problems = std::vector<Diagnostic>;

void check_element(Problems& problems, RulePack const& pack, Moderation const& moderation) {
    std::string const& id = moderation.element;
    Standard const& standard = pack.standard();
    auto const node = standard.find(id);
    if (node && standard.is_element(standard.nodes[*node])) return;
    Nearest nearest{id};
    for (Node const& each : standard.nodes)
        if (standard.is_element(each)) nearest.offer(each.id);
    std::string const& level = standard.levels.back().name;
    problems.push_back({"unknown-" + level,
                        moderation.place,
                        "there is no " + level + " " + quote(id) + " in " + std::string(pack.id()) +
                            " " + std::string(pack.version()),
                        {},
                        std::string(nearest.best())});
}

void check_rating(Problems& problems, RulePack const& pack, Moderation const& moderation) {
    std::string const& id = moderation.rating;
    Nearest nearest{id};
    std::string among;
    for (Rating const& rating : pack.standard().scale) {
        if (rating.id == id && rating.on_scale) return;
        if (!rating.on_scale) continue;
        nearest.offer(rating.id);
        among += (among.empty() ? "one of " : ", ") + quote(rating.id);
    }
    problems.push_back({"unknown-rating", moderation.place,
                        "there is no rating " + quote(id) + " to settle it as", among,
                        std::string(nearest.best())});
}

void check_said(Problems& problems, Moderation const& moderation) {
    if (moderation.by.empty())
        problems.push_back(
            {"empty-text", moderation.place, "nobody is named who agreed", "an id: A3, A1+A2", {}});
    if (moderation.reason.empty())
        problems.push_back(
            {"empty-text", moderation.place, "the reason is missing", "why it was agreed so", {}});
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
std::vector<ComparedJudgement> to_settle(Problems& problems,
                                         std::vector<ComparedJudgement> const& all,
                                         Moderation const& moderation) {
    std::string const& element = moderation.element;
    std::vector<ComparedJudgement> open;
    Date latest;
    for (ComparedJudgement const& voice : all)
        if (!settles(voice.role)) {
            open.push_back(voice);
            latest = std::max(latest, voice.date);
        }
    if (open.size() < 2)
        problems.push_back({"nothing-to-settle",
                            moderation.place,
                            open.empty() ? "nobody judged " + element
                                         : "nobody but " + open.front().author + " judged " +
                                               element + ", so there is nothing to settle",
                            "an element that two people judged for the whole scope",
                            {}});
    for (ComparedJudgement const& voice : all)
        if (settles(voice.role) && voice.date >= latest)
            problems.push_back(
                {"already-settled",
                 moderation.place,
                 element + " is settled already, as " + quote(voice.rating) + " by " + voice.author,
                 "one agreed judgement for each element and visit; take the other "
                 "out of the file if it does not hold",
                 {}});
    return open;
}

}  // namespace

Judgement const& moderate(Assessment& assessment, RulePack const& pack,
                          Moderation const& moderation, Meter& meter) {
    std::vector<Diagnostic> problems;
    check_element(problems, pack, moderation);
    check_rating(problems, pack, moderation);
    check_said(problems, moderation);
    if (!problems.empty()) throw Error(std::move(problems));
    auto const voices =
        to_settle(problems, last_words(pack, assessment, moderation.element, meter), moderation);
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
