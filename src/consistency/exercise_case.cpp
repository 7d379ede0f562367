#include "consistency/exercise_case.hpp"

#include <assay/exercise.hpp>
#include <assay/json.hpp>

#include "consistency/exercise_part.hpp"
#include "json/check.hpp"
#include "json/writer.hpp"
#include "model/messages/comparing.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <set>

namespace assay {
namespace consistency {
namespace {

constexpr std::string_view case_name = "case";

bool is_file_name(std::string_view id) {
    constexpr std::string_view allowed =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+.";
    return !id.empty() && id.front() != '.' && id != case_name &&
           id.find_first_not_of(allowed) == id.npos;
}

void check(std::vector<Diagnostic>& problems, std::span<std::string const> assessors) {
    std::set<std::string> seen;
    for (std::string const& id : assessors) {
        if (!is_file_name(id))
            problems.push_back(say<comparing_messages, "no-name-of-copy">({{"assessor", id}}));
        if (!seen.insert(id).second)
            problems.push_back(say<comparing_messages, "assessor-named-twice">({{"assessor", id}}));
    }
    if (assessors.size() < 2) problems.push_back(say<comparing_messages, "too-few-assessors">());
}

/// A judgement of each element, ready to be filled in.
std::string blank_judgements(RulePack const& pack, Visit const& visit, std::string_view author) {
    std::string text;
    json::Writer json{text, Layout::indented};
    auto const entry = [&](std::string_view key, std::string_view value) {
        json.key(key);
        json.text(value);
    };
    json.open_object();
    json.key("judgements");
    json.open_list();
    for (Node const& node : pack.standard().nodes) {
        auto const& seen = visit.elements;
        bool const is_seen =
            seen.empty() || std::find(seen.begin(), seen.end(), node.id) != seen.end();
        if (!pack.standard().is_element(node) || !is_seen) continue;
        json.open_object();
        entry("element", node.id);
        entry("role", assay::name_of(Role::assessor));
        entry("author", author);
        entry("visit", visit.id);
        entry("rating", "");
        entry("rationale", "");
        json.key("evidence");
        json.open_flat_list();
        json.close_flat_list();
        json.key("extensions");
        json.open_object();
        entry("about", node.title);
        json.close_object();
        json.close_object();
    }
    json.close_list();
    json.close_object();
    json.end_document();
    return text;
}

/// One object with the members of both.
std::string joined(std::string first, std::string_view second) {
    constexpr std::string_view end = "\n}\n";
    first.resize(first.size() - end.size());
    return first.append(",").append(second.substr(1));
}

/// The visit that visit_of_exercise finds.
Visit& visit_to_judge(Assessment& the_case) {
    return the_case
        .visits[static_cast<std::size_t>(visit_of_exercise(the_case) - the_case.visits.data())];
}

/// What is likely to be a mistake in a part of the elements, of which some have no evidence.
std::vector<std::string> notes_on(RulePack const& pack, std::vector<std::string> const& elements,
                                  std::vector<std::string> const& bare) {
    constexpr std::size_t fewest_in_an_hour = 6;
    constexpr std::size_t most_in_an_hour = 8;
    Level const& level = pack.standard().levels.back();
    std::vector<std::string> notes;
    std::size_t const count = elements.size();
    if (count < fewest_in_an_hour || count > most_in_an_hour)
        notes.push_back("a meeting of an hour has time for " + std::to_string(fewest_in_an_hour) +
                        " to " + std::to_string(most_in_an_hour) + " " + level.plural +
                        "; this exercise has " + std::to_string(count));
    for (std::string const& each : bare)
        notes.push_back("no evidence in the file supports " + each +
                        ", so nobody can rate it from the file alone");
    return notes;
}

}  // namespace

void leave_the_case(Assessment& assessment) {
    assessment.judgements.clear();
    assessment.shortfalls.clear();
    assessment.actions.clear();
    assessment.requests.clear();
    assessment.comments.clear();
    assessment.narrative = {assessment.narrative.background, {}, {}, {}, {}};
    assessment.recommendation = {};
    assessment.review = {};
    assessment.decision = {};
    for (Claim& claim : assessment.claims) {
        claim.acceptance = Acceptance::open;
        claim.decided_by = {};
        claim.decided_on = {};
        claim.decision_reason = {};
    }
}

Visit const* visit_of_exercise(Assessment const& the_case) {
    auto const& visits = the_case.visits;
    auto const latest =
        std::max_element(visits.begin(), visits.end(), [](Visit const& a, Visit const& b) {
            return std::pair(a.date(), a.id) < std::pair(b.date(), b.id);
        });
    return latest == visits.end() ? nullptr : &*latest;
}

std::string file_of(std::string_view assessor) { return std::string(assessor) + ".json"; }

}  // namespace consistency

PreparedExercise prepare_exercise(RulePack const& pack, Assessment const& assessment,
                                  ExercisePlan const& plan) {
    json::require_right(assessment);
    std::vector<Diagnostic> problems;
    consistency::check(problems, plan.assessors);
    if (assessment.visits.empty())
        problems.push_back(
            say<comparing_messages, "no-visit-for-exercise">().at({{}, 0, 0, "/visits"}));
    auto const elements = consistency::elements_of(problems, pack, plan);
    if (!problems.empty()) throw Error(std::move(problems));

    Assessment the_case = assessment;
    Visit& visit = consistency::visit_to_judge(the_case);
    PreparedExercise prepared;
    if (!elements.empty())
        prepared.notes = consistency::notes_on(pack, elements,
                                               consistency::keep_part(the_case, visit, elements));
    consistency::leave_the_case(the_case);
    if (plan.place_evidence) consistency::forget_places(the_case);
    std::vector<Text> names;
    for (std::string const& id : plan.assessors) names.push_back(the_case.storage.keep(id));
    visit.assessors = the_case.storage.keep(List<Text>(names));
    std::string const blank = to_json(the_case);
    consistency::add_answers(problems, the_case, pack, visit, plan.answers);
    if (!problems.empty()) throw Error(std::move(problems));

    prepared.files.push_back({consistency::file_of(consistency::case_name), to_json(the_case)});
    for (std::string const& id : plan.assessors)
        prepared.files.push_back(
            {consistency::file_of(id),
             consistency::joined(blank, consistency::blank_judgements(pack, visit, id))});
    return prepared;
}

std::vector<ExerciseFile> prepare_exercise(RulePack const& pack, Assessment const& assessment,
                                           std::span<std::string const> assessors) {
    return prepare_exercise(pack, assessment,
                            ExercisePlan{{assessors.begin(), assessors.end()}, {}, false, {}})
        .files;
}

std::vector<std::string> assessors_of_exercise(Assessment const& the_case) {
    Visit const* const visit = consistency::visit_of_exercise(the_case);
    if (visit == nullptr) return {};
    return {visit->assessors.begin(), visit->assessors.end()};
}

}  // namespace assay
