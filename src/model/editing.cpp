#include <assay/editing.hpp>

#include "model/new_ids.hpp"
#include "model/only_visit.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace assay {
namespace {

std::string_view visit_of(Assessment const& in, std::string_view named) {
    if (!named.empty()) return named;
    Visit const* const only = only_visit(in);
    return only == nullptr ? std::string_view{} : only->id;
}

/// The first item of a list for which this holds; null: none. Of a list that may change, so may the item.
template <class List, class Holds>
auto* first(List& list, Holds holds) {
    auto const found = std::find_if(list.begin(), list.end(), holds);
    return found == list.end() ? nullptr : &*found;
}

template <class Found>
Found* judgement_in(Assessment const& in, auto& list, JudgementKey const& key) {
    return first(list, [&](Judgement const& each) {
        return each.element == key.element && each.role == key.role && each.author == key.author &&
               each.site == key.site && visit_of(in, each.visit) == visit_of(in, key.visit);
    });
}

template <class List>
auto* with_id(List& list, std::string_view id) {
    return first(list, [&](auto const& each) { return each.id == id; });
}

template <class List>
auto* claiming(List& list, std::string_view element) {
    return first(list, [&](auto const& each) { return each.element == element; });
}

}  // namespace

Judgement* find_judgement(Assessment& in, JudgementKey const& key) {
    return judgement_in<Judgement>(in, in.judgements, key);
}
Judgement const* find_judgement(Assessment const& in, JudgementKey const& key) {
    return judgement_in<Judgement const>(in, in.judgements, key);
}
Evidence* find_evidence(Assessment& in, std::string_view id) { return with_id(in.evidence, id); }
Evidence const* find_evidence(Assessment const& in, std::string_view id) {
    return with_id(in.evidence, id);
}
Claim* find_claim(Assessment& in, std::string_view element) { return claiming(in.claims, element); }
Claim const* find_claim(Assessment const& in, std::string_view element) {
    return claiming(in.claims, element);
}
Visit* find_visit(Assessment& in, std::string_view id) { return with_id(in.visits, id); }
Visit const* find_visit(Assessment const& in, std::string_view id) {
    return with_id(in.visits, id);
}
Shortfall* find_shortfall(Assessment& in, std::string_view id) {
    return with_id(in.shortfalls, id);
}
Shortfall const* find_shortfall(Assessment const& in, std::string_view id) {
    return with_id(in.shortfalls, id);
}
Action* find_action(Assessment& in, std::string_view id) { return with_id(in.actions, id); }
Action const* find_action(Assessment const& in, std::string_view id) {
    return with_id(in.actions, id);
}
Request* find_request(Assessment& in, std::string_view id) { return with_id(in.requests, id); }
Request const* find_request(Assessment const& in, std::string_view id) {
    return with_id(in.requests, id);
}

Comment* find_comment(Assessment& in, std::string_view id) { return with_id(in.comments, id); }
Comment const* find_comment(Assessment const& in, std::string_view id) {
    return with_id(in.comments, id);
}

Judgement& put_judgement(Assessment& in, JudgementKey const& key) {
    if (Judgement* const known = find_judgement(in, key)) return *known;
    Judgement& made = in.judgements.emplace_back();
    made.element = in.storage.keep(key.element);
    made.role = key.role;
    made.author = in.storage.keep(key.author);
    made.visit = in.storage.keep(key.visit);
    made.site = in.storage.keep(key.site);
    return made;
}

Evidence& put_evidence(Assessment& in, std::string_view id) {
    if (Evidence* const known = find_evidence(in, id)) return *known;
    Evidence& made = in.evidence.emplace_back();
    made.id = in.storage.keep(id);
    return made;
}

Claim& put_claim(Assessment& in, std::string_view element) {
    if (Claim* const known = find_claim(in, element)) return *known;
    Claim& made = in.claims.emplace_back();
    made.element = in.storage.keep(element);
    return made;
}

void set(Assessment& in, Text& member, std::string_view text) { member = in.storage.keep(text); }

void set(Assessment& in, List<Text>& member, std::span<std::string_view const> texts) {
    std::vector<Text> kept;
    for (std::string_view const text : texts) kept.push_back(in.storage.keep(text));
    member = in.storage.keep(List<Text>(kept));
}

namespace {

template <class T>
T& add_numbered(Assessment& in, std::vector<T>& all, std::string_view first) {
    std::vector<std::string> ids;
    for (T const& each : all) ids.emplace_back(each.id);
    T& added = all.emplace_back();
    added.id = in.storage.keep(NewIds{ids, first}.next());
    return added;
}

}  // namespace

Request& add_request(Assessment& in) { return add_numbered(in, in.requests, "R"); }

Comment& add_comment(Assessment& in) { return add_numbered(in, in.comments, "C"); }

bool remove_evidence(Assessment& in, std::string_view id) {
    std::string const sought{id};  // it may be the text that is taken out
    if (std::erase_if(in.evidence, [&](Evidence const& each) { return each.id == sought; }) == 0)
        return false;
    for (Judgement& judgement : in.judgements) {
        std::vector<Text> left(judgement.evidence.begin(), judgement.evidence.end());
        if (std::erase(left, Text(sought)) > 0)
            judgement.evidence = in.storage.keep(List<Text>(left));
    }
    for (Survey& survey : in.surveys)
        if (survey.evidence == sought) survey.evidence = {};
    return true;
}

}  // namespace assay
