#include <assay/exercise.hpp>

#include "consistency/sides.hpp"
#include "consistency/voices.hpp"
#include "json/check.hpp"

#include <map>
#include <tuple>

namespace assay {
namespace {

/// The places of names in a list that is sorted by name.
std::map<std::string, std::uint32_t> numbered(std::map<std::string, std::uint32_t> names,
                                              std::vector<std::string>& list) {
    for (auto& [name, place] : names) {
        place = static_cast<std::uint32_t>(list.size());
        list.push_back(name);
    }
    return names;
}

std::string quoted(std::string const& text) {
    if (text.find_first_of(",;\"\r\n") == std::string::npos) return text;
    std::string all = "\"";
    for (char const c : text) all += c == '"' ? std::string("\"\"") : std::string(1, c);
    return all + '"';
}

constexpr std::size_t steps_of_rating = 200;

}  // namespace

RatingTable ratings_of(RulePack const& pack, std::span<ComparedFile const> files,
                       Limits const& limits) {
    Meter meter{limits, Activity::comparing,
                files.empty() ? std::string_view{} : files.front().name};
    using Rated = std::tuple<std::string, std::string, std::string, std::size_t>;
    std::map<std::pair<std::string, std::string>, Rated> given;  // by unit and assessor
    std::map<std::string, std::uint32_t> units, assessors, groups, cases, elements;
    std::map<std::string, std::pair<std::string, std::string>> parts;  // of units: case, element
    for (ComparedFile const& file : files) json::require_right(*file.assessment, file.name);
    for (ComparedFile const& file : files) {
        std::string const group{file.assessment->organisation.name};
        for (ComparedJudgement const& voice : consistency::voices_of(pack, {&file, 1}, meter)) {
            meter.charge(steps_of_rating);
            if (voice.role != Role::assessor || !voice.site.empty() || voice.carried) continue;
            // of one file everything is one case, and the numbers of elements are names enough
            bool const are_many = files.size() > 1;
            std::string const the_case = are_many ? group + "/" + voice.visit : group;
            std::string const unit = are_many ? the_case + "/" + voice.element : voice.element;
            cases.try_emplace(the_case);
            elements.try_emplace(voice.element);
            parts.try_emplace(unit, the_case, voice.element);
            units.try_emplace(unit);
            assessors.try_emplace(voice.author);
            groups.try_emplace(group);
            given.try_emplace({unit, voice.author}, unit, voice.author, group, voice.rank);
        }
    }
    RatingTable table;
    for (Rating const& rating : pack.standard().scale)
        if (rating.on_scale) table.scale.push_back(rating.id);
    units = numbered(std::move(units), table.units);
    assessors = numbered(std::move(assessors), table.assessors);
    groups = numbered(std::move(groups), table.groups);
    cases = numbered(std::move(cases), table.cases);
    elements = numbered(std::move(elements), table.elements);
    for (auto const& [unit, part] : parts)  // in the order of the units
        table.parts.push_back({cases.at(part.first), elements.at(part.second), 0});
    bool const has_groups = groups.size() > 1;
    if (has_groups) {
        table.group_column = "organisation";
        table.group_of_unit.resize(units.size());
    } else {
        table.groups.clear();
    }
    for (auto const& [key, each] : given) {
        auto const& [unit, assessor, group, rank] = each;
        table.ratings.push_back(
            {units.at(unit), assessors.at(assessor), static_cast<std::uint32_t>(rank)});
        if (has_groups) table.group_of_unit[units.at(unit)] = groups.at(group);
    }
    return table;
}

std::string to_csv(RatingTable const& table) {
    bool const has_cases = !table.parts.empty();
    bool const has_windows = !table.windows.empty();
    bool const has_groups = !table.group_of_unit.empty();
    std::string text = has_cases ? "case,element," : "unit,";
    text += has_windows ? "window,assessor,rating" : "assessor,rating";
    text += has_groups ? ",group\n" : "\n";
    for (statistics::Rating const& each : table.ratings) {
        if (has_cases) {
            RatingTable::Part const& part = table.parts[each.unit];
            text += quoted(table.cases[part.of_case]) + ',' + quoted(table.elements[part.element]);
            if (has_windows) text += ',' + quoted(table.windows[part.window]);
        } else {
            text += quoted(table.units[each.unit]);
        }
        text +=
            ',' + quoted(table.assessors[each.assessor]) + ',' + quoted(table.scale[each.category]);
        if (has_groups) text += ',' + quoted(table.groups[table.group_of_unit[each.unit]]);
        text += '\n';
    }
    return text;
}

}  // namespace assay
