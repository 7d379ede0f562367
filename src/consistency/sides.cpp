// Who is set against whom. By role, author and site: the last judgement of each, with moderated ones
// left aside, since they settle. By visit and file: what decides there, as the pack ranks roles.

#include "consistency/sides.hpp"

#include "algebra/rows/precedence.hpp"
#include "algebra/values/plan.hpp"
#include "consistency/voices.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace assay::consistency {
namespace {

/// What tells sides apart and orders them; the texts of `Party` go with it.
struct Key {
    std::size_t first = 0;  ///< by rank or place
    Date date;
    std::string id;
    std::size_t file = 0;  ///< of files of one name

    friend bool operator<(Key const& a, Key const& b) {
        return std::tie(a.first, a.date, a.id, a.file) < std::tie(b.first, b.date, b.id, b.file);
    }
};

struct Placed {
    Key key;
    std::string title;
    ComparedJudgement voice;
};

void keep_latest(std::vector<ComparedJudgement>& voices) {
    Date latest;
    for (ComparedJudgement const& voice : voices) latest = std::max(latest, voice.date);
    std::erase_if(voices, [&](ComparedJudgement const& voice) { return voice.date != latest; });
}

// As an evaluation decides among the judgements of one element.
void keep_deciding(std::vector<ComparedJudgement>& voices, algebra::DecidingRoles const& roles) {
    algebra::Deciders<ComparedJudgement> deciders;
    for (ComparedJudgement& voice : voices)
        if (roles.may_decide(voice.role))
            deciders.offer(roles.of(voice.role, voice.date), std::move(voice));
    voices = deciders.take();
}

std::string date_and_visit(std::string_view a, std::string_view b) {
    return std::string(a).append("/").append(b);
}

// Of assessors if several of them judged, else of those who rated themselves; on the last visit that
// judged the element, since an earlier one is no second opinion.
std::vector<Placed> by_author(std::vector<ComparedJudgement> const& voices, Meter& meter) {
    for (Role const role : {Role::assessor, Role::self}) {
        auto const counts = [&](ComparedJudgement const& voice) {
            return voice.role == role && voice.site.empty();
        };
        std::map<std::string_view, Date> latest;
        for (ComparedJudgement const& voice : voices)
            if (counts(voice)) latest[voice.element] = std::max(latest[voice.element], voice.date);
        std::vector<Placed> placed;
        std::set<std::string> authors;
        for (ComparedJudgement const& voice : voices) {
            if (!counts(voice) || voice.date != latest.at(voice.element)) continue;
            authors.insert(voice.author);
            std::string const title = voice.author.empty() ? "unnamed" : voice.author;
            meter.charge(steps_of_voice);
            placed.push_back({{0, {}, voice.author, 0}, title, voice});
        }
        if (authors.size() > 1) return placed;
    }
    return {};
}

std::vector<Placed> by_role(std::vector<ComparedJudgement> const& voices, Meter& meter) {
    std::vector<Placed> placed;
    for (ComparedJudgement const& voice : voices) {
        if (settles(voice.role) || !voice.site.empty()) continue;
        std::string const role{assay::name_of(voice.role)};
        meter.charge(steps_of_voice);
        placed.push_back({{static_cast<std::size_t>(voice.role), {}, role, 0}, role, voice});
    }
    return placed;
}

std::vector<Placed> by_site(std::vector<ComparedJudgement> const& voices,
                            std::span<ComparedFile const> files, Meter& meter) {
    std::vector<std::pair<std::string, std::string>> sites;  // ids and titles
    for (ComparedFile const& file : files)
        for (Site const& site : file.assessment->scope.sites)
            sites.emplace_back(site.id, site.title);
    if (files.size() > 1) std::sort(sites.begin(), sites.end());  // no order of files counts
    std::map<std::string_view, std::size_t> first;  // of each id: where it is first among the sites
    for (std::size_t i = 0; i < sites.size(); ++i) first.try_emplace(sites[i].first, i);
    std::vector<Placed> placed;
    for (ComparedJudgement const& voice : voices) {
        if (voice.site.empty() || settles(voice.role)) continue;
        auto const found = first.find(voice.site);
        std::size_t const site = found == first.end() ? sites.size() : found->second;
        meter.charge(steps_of_voice);
        placed.push_back({{site, {}, voice.site, 0},
                          site == sites.size() ? voice.site : sites[site].second,
                          voice});
    }
    return placed;
}

// Of the strongest roles that judged on two visits or more: a self-assessment is compared with
// another one, never with an assessor's visit.
std::vector<Placed> by_visit(std::vector<ComparedJudgement> const& voices,
                             algebra::Plan const& plan, Meter& meter) {
    for (auto const& tier : plan.deciding) {
        std::vector<Placed> placed;
        std::set<std::string> visits;
        for (ComparedJudgement const& voice : voices) {
            bool const counts = std::find(tier.begin(), tier.end(), voice.role) != tier.end() &&
                                voice.site.empty() && !voice.carried && voice.date;
            if (!counts) continue;
            visits.insert(date_and_visit(voice.date.iso(), voice.visit));
            meter.charge(steps_of_voice);
            placed.push_back({{0, voice.date, voice.visit, 0}, voice.visit_in_words, voice});
        }
        if (visits.size() > 1) return placed;
    }
    return {};
}

std::string_view last_part(std::string_view path) {
    return path.substr(path.find_last_of('/') + 1);
}

// The last part of the path, where it tells the files apart.
std::string short_name(std::span<ComparedFile const> files, std::size_t file) {
    std::string_view const name = last_part(files[file].name);
    bool const is_one = std::count_if(files.begin(), files.end(), [&](ComparedFile const& each) {
                            return last_part(each.name) == name;
                        }) == 1;
    return is_one ? std::string(name) : files[file].name;
}

std::vector<Placed> by_file(RulePack const& pack, std::span<ComparedFile const> files,
                            Meter& meter) {
    std::vector<Placed> placed;
    if (files.size() < 2) return placed;
    for (std::size_t i = 0; i < files.size(); ++i) {
        Date latest;
        for (Visit const& visit : files[i].assessment->visits)
            latest = std::max(latest, visit.date());
        for (ComparedJudgement& voice : voices_of(pack, files, i, meter))
            if (voice.site.empty())
                placed.push_back(
                    {{0, latest, files[i].name, i}, short_name(files, i), std::move(voice)});
    }
    return placed;
}

std::vector<Placed> placed_by(RulePack const& pack, std::span<ComparedFile const> files,
                              CompareBy by, Meter& meter) {
    if (by == CompareBy::file) return by_file(pack, files, meter);
    std::vector<ComparedJudgement> const voices = voices_of(pack, files, meter);
    switch (by) {
        case CompareBy::role:
            return by_role(voices, meter);
        case CompareBy::author:
            return by_author(voices, meter);
        case CompareBy::site:
            return by_site(voices, files, meter);
        default:
            return by_visit(voices, algebra::plan_of(pack), meter);
    }
}

}  // namespace

Sides sides_of(RulePack const& pack, std::span<ComparedFile const> files, CompareBy by,
               Meter& meter) {
    std::map<std::string, std::map<Key, std::vector<ComparedJudgement>>, std::less<>> by_element;
    std::map<Key, std::string> titles;
    for (Placed& each : placed_by(pack, files, by, meter)) {
        meter.charge(steps_of_voice);
        titles.try_emplace(each.key, each.title);
        by_element[each.voice.element][each.key].push_back(std::move(each.voice));
    }
    bool const is_ordered = by == CompareBy::visit || by == CompareBy::file;
    algebra::DecidingRoles const roles{algebra::plan_of(pack)};
    std::map<Key, std::size_t> used;
    for (auto& [element, held] : by_element) {
        for (auto& [key, voices] : held) meter.charge(steps_of_voice * voices.size());
        for (auto& [key, voices] : held)
            is_ordered ? keep_deciding(voices, roles) : keep_latest(voices);
        std::erase_if(held, [](auto const& each) { return each.second.empty(); });
        if (held.size() < 2) continue;
        for (auto const& [key, voices] : held) used.try_emplace(key, 0);
    }
    Sides result;
    for (auto& [key, index] : used) {
        index = result.sides.size();
        result.sides.push_back({key.id, titles.at(key), is_ordered ? key.date : Date{}});
    }
    for (auto& [element, held] : by_element) {
        if (held.size() < 2) continue;
        for (auto& [key, voices] : held) result.held[element][used.at(key)] = std::move(voices);
    }
    return result;
}

}  // namespace assay::consistency
