#include "visits/identity.hpp"

#include "model/texts.hpp"

#include <initializer_list>

namespace assay::visits {
namespace {

Text visit_of(Judgement const& judgement, Text only_visit) {
    return judgement.visit.empty() ? only_visit : judgement.visit;
}

// Ids hold no control characters.
std::string joined(std::initializer_list<Text> parts) {
    std::string key;
    for (Text const part : parts) key.append(part).append(1, '\x1f');
    return key;
}

std::string in_words(Judgement const& judgement, Text visit) {
    std::string words = "the judgement of " + std::string(judgement.element);
    if (!judgement.author.empty()) words.append(" by ").append(judgement.author);
    words.append(" (").append(name_of(judgement.role)).append(")");
    if (!judgement.site.empty()) words.append(" at ").append(judgement.site);
    if (!visit.empty()) words.append(" on ").append(visit);
    return words;
}

}  // namespace

Identity identity_of(json::Shape const& shape, void const* record, Text only_visit) {
    if (is_judgement(shape)) {
        auto const& judgement = *static_cast<Judgement const*>(record);
        Text const visit = visit_of(judgement, only_visit);
        return {joined({judgement.element, visit, name_of(judgement.role), judgement.author,
                        judgement.site}),
                std::string(judgement.element), in_words(judgement, visit)};
    }
    // a claim is known by its element, all others by their ids
    std::string const id(shape.fields.front().get<Text>(record));
    if (shape.name == "claim") return {id, id, "the claim that " + id + " does not apply"};
    return {id, id, "the " + spaced(shape.name) + " " + id};
}

bool is_judgement(json::Shape const& shape) { return shape.name == "judgement"; }

bool says_nothing(Judgement const& judgement) {
    return judgement.author.empty() && judgement.rating.empty() && judgement.rationale.empty() &&
           judgement.limbs.empty() && judgement.guidance.empty() && judgement.evidence.empty() &&
           judgement.facts.empty() && judgement.carried_from.empty();
}

std::string key_of_entry(Judgement const& judgement, Text only_visit) {
    return joined({judgement.element, visit_of(judgement, only_visit), judgement.site});
}

}  // namespace assay::visits
