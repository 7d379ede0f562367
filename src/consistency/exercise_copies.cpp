// Puts the copies of an exercise together. What is not the assessor's to say has to be as the case says.

#include <assay/exercise.hpp>
#include <assay/json.hpp>

#include "consistency/exercise_case.hpp"
#include "json/check.hpp"
#include "json/differences.hpp"
#include "model/messages/comparing.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <set>

namespace assay {
namespace consistency {
namespace {

void check_case(std::vector<Diagnostic>& problems, Assessment const& the_case,
                ComparedFile const& copy) {
    Assessment as_given = *copy.assessment;
    leave_the_case(as_given);
    Assessment original = the_case;
    leave_the_case(original);
    for (std::string const& at : json::differences(original, as_given))
        problems.push_back(say<comparing_messages, "altered-case">().at({copy.name, 0, 0, at}));
}

void check_judgements(std::vector<Diagnostic>& problems, ComparedFile const& copy,
                      std::string const& assessor, Visit const& visit) {
    auto const& all = copy.assessment->judgements;
    for (std::size_t i = 0; i < all.size(); ++i) {
        // what the meeting agreed is put into each copy
        bool const is_own = (all[i].author == assessor && all[i].role == Role::assessor) ||
                            all[i].role == Role::moderated;
        Text const on = all[i].visit.empty() ? visit.id : all[i].visit;
        if (is_own && on == visit.id) continue;
        problems.push_back(
            say<comparing_messages, "foreign-judgement">({{"author", all[i].author},
                                                          {"role", assay::name_of(all[i].role)},
                                                          {"visit", on},
                                                          {"assessor", assessor},
                                                          {"visit_of_copy", visit.id}})
                .at({copy.name, 0, 0, "/judgements/" + std::to_string(i)}));
    }
}

List<Text> kept(Storage& storage, List<Text> texts) {
    std::vector<Text> all;
    for (Text const text : texts) all.push_back(storage.keep(text));
    return storage.keep(List<Text>(all));
}

/// The judgement with all its texts in another storage.
Judgement kept(Storage& storage, Judgement judgement) {
    for (Text* const text : {&judgement.element, &judgement.author, &judgement.visit,
                             &judgement.site, &judgement.rating, &judgement.rationale,
                             &judgement.carried_from, &judgement.extensions.text})
        *text = storage.keep(*text);
    for (List<Text>* const list :
         {&judgement.limbs, &judgement.guidance, &judgement.evidence, &judgement.settles})
        *list = kept(storage, *list);
    std::vector<Fact> facts(judgement.facts.begin(), judgement.facts.end());
    for (Fact& fact : facts) {
        fact.name = storage.keep(fact.name);
        fact.text = storage.keep(fact.text);
        fact.set = kept(storage, fact.set);
    }
    judgement.facts = storage.keep(List<Fact>(facts));
    return judgement;
}

std::vector<std::string> elements_to_judge(RulePack const& pack, Visit const& visit) {
    std::vector<std::string> ids;
    for (Node const& node : pack.standard().nodes)
        if (pack.standard().is_element(node) &&
            (visit.elements.empty() || std::find(visit.elements.begin(), visit.elements.end(),
                                                 node.id) != visit.elements.end()))
            ids.push_back(node.id);
    return ids;
}

ExerciseCopy progress(Assessment const* copy, std::string const& assessor,
                      std::vector<std::string> const& elements) {
    ExerciseCopy result{assessor, copy == nullptr, 0, {}};
    if (copy == nullptr) return result;
    std::set<Text> rated;
    std::set<Text> claimed;
    for (Judgement const& each : copy->judgements)
        if (each.role == Role::assessor && !each.rating.empty() && each.site.empty())
            rated.insert(each.element);
    for (Claim const& each : copy->claims) claimed.insert(each.element);
    result.rated = rated.size();
    for (std::string const& id : elements)
        if (!rated.contains(id) && !claimed.contains(id)) result.unrated.push_back(id);
    return result;
}

/// Where a judgement is of the meeting, the one that other copies have of the same element.
Judgement* same_element(std::vector<Judgement>& joined, Judgement const& agreed) {
    auto const found = std::find_if(joined.begin(), joined.end(), [&](Judgement const& each) {
        return each.role == Role::moderated && each.element == agreed.element;
    });
    return found == joined.end() ? nullptr : &*found;
}

List<Text> together(Storage& storage, List<Text> one, List<Text> other) {
    std::set<Text> all(one.begin(), one.end());
    all.insert(other.begin(), other.end());
    std::vector<Text> const sorted(all.begin(), all.end());
    return storage.keep(List<Text>(sorted));
}

/// Adds the judgements of a copy. What the meeting agreed is one judgement, which settles those of all copies.
void add_judgements(std::vector<Diagnostic>& problems, Assessment& joined,
                    ComparedFile const& copy) {
    auto const& all = copy.assessment->judgements;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Judgement const judgement = kept(joined.storage, all[i]);
        Judgement* const same = judgement.role == Role::moderated
                                    ? same_element(joined.judgements, judgement)
                                    : nullptr;
        if (same == nullptr) {
            joined.judgements.push_back(judgement);
            continue;
        }
        if (!says_the_same(*same, judgement))
            problems.push_back(
                say<comparing_messages, "agreed-differently">({{"element", judgement.element},
                                                               {"rating", judgement.rating},
                                                               {"first", same->rating}})
                    .at({copy.name, 0, 0, "/judgements/" + std::to_string(i)}));
        same->settles = together(joined.storage, same->settles, judgement.settles);
        same->evidence = together(joined.storage, same->evidence, judgement.evidence);
    }
}

std::vector<ExerciseAnswer> answers_in(RulePack const& pack, Assessment const& the_case) {
    std::vector<ExerciseAnswer> answers;
    for (Node const& node : pack.standard().nodes)
        for (Judgement const& each : the_case.judgements)
            if (each.role == Role::moderated && each.element == node.id)
                answers.push_back({node.id, std::string(each.rating), std::string(each.rationale),
                                   std::string(each.author)});
    return answers;
}

bool places_evidence(Assessment const& the_case) {
    auto const& all = the_case.evidence;
    return !all.empty() && std::all_of(all.begin(), all.end(),
                                       [](Evidence const& each) { return each.supports.empty(); });
}

}  // namespace

bool says_the_same(Judgement const& one, Judgement const& other) {
    return one.rating == other.rating && one.author == other.author &&
           one.rationale == other.rationale && one.date == other.date;
}

}  // namespace consistency

Exercise collect_exercise(RulePack const& pack, Assessment const& the_case,
                          std::span<ComparedFile const> copies) {
    json::require_right(the_case, "the case");
    for (ComparedFile const& copy : copies)
        if (copy.assessment != nullptr) json::require_right(*copy.assessment, copy.name);
    Visit const* const visit = consistency::visit_of_exercise(the_case);
    std::vector<std::string> const assessors = assessors_of_exercise(the_case);
    std::vector<Diagnostic> problems;
    for (std::size_t i = 0; i < copies.size() && i < assessors.size(); ++i) {
        if (copies[i].assessment == nullptr) continue;
        consistency::check_case(problems, the_case, copies[i]);
        consistency::check_judgements(problems, copies[i], assessors[i], *visit);
    }
    if (!problems.empty()) throw Error(std::move(problems));
    Exercise exercise;
    exercise.pack = pack;
    exercise.joined = the_case;
    exercise.answers = consistency::answers_in(pack, the_case);
    exercise.places_evidence = consistency::places_evidence(the_case);
    consistency::leave_the_case(exercise.joined);
    auto const elements = visit == nullptr ? std::vector<std::string>{}
                                           : consistency::elements_to_judge(pack, *visit);
    exercise.elements = elements.size();
    for (std::size_t i = 0; i < assessors.size(); ++i) {
        Assessment const* const copy = i < copies.size() ? copies[i].assessment : nullptr;
        exercise.copies.push_back(consistency::progress(copy, assessors[i], elements));
        if (copy == nullptr) continue;
        consistency::add_judgements(problems, exercise.joined, copies[i]);
    }
    if (!problems.empty()) throw Error(std::move(problems));
    return exercise;
}

}  // namespace assay
