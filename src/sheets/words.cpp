#include "sheets/words.hpp"

#include "algebra/values/plan.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

template <class Items, class List>
void fill(Items const& items, List& list) {
    for (auto const& item : items) {
        auto const alike = std::count_if(items.begin(), items.end(), [&](auto const& other) {
            return is_same_word(other.title, item.title);
        });
        list.ids.push_back(item.id);
        list.words.push_back(item.title.empty() || alike > 1 ? item.id : item.title);
    }
}

}  // namespace

Words::Words(RulePack const& pack) {
    fill(pack.standard().scale, ratings_);
    fill(algebra::plan_of(pack).evidence_kinds, evidence_kinds_);
    fill(algebra::plan_of(pack).visit_kinds, visit_kinds_);
    fill(algebra::plan_of(pack).comment_kinds, comment_kinds_);
    fill(pack.programmes(), programmes_);
}

Words::List const& Words::list(Vocabulary vocabulary) const& {
    switch (vocabulary) {
        case Vocabulary::ratings:
            return ratings_;
        case Vocabulary::evidence_kinds:
            return evidence_kinds_;
        case Vocabulary::visit_kinds:
            return visit_kinds_;
        case Vocabulary::comment_kinds:
            return comment_kinds_;
        case Vocabulary::programmes:
            return programmes_;
        default:
            return none_;
    }
}

std::vector<std::string> const& Words::of(Vocabulary vocabulary) const& {
    return list(vocabulary).words;
}

std::string Words::word(Vocabulary vocabulary, std::string_view id) const {
    List const& all = list(vocabulary);
    auto const found = std::find(all.ids.begin(), all.ids.end(), id);
    if (found == all.ids.end()) return std::string{id};
    return all.words[static_cast<std::size_t>(found - all.ids.begin())];
}

std::string_view Words::id(Vocabulary vocabulary, std::string_view word) const& {
    List const& all = list(vocabulary);
    for (std::size_t i = 0; i < all.ids.size(); ++i)
        if (is_same_word(all.words[i], word)) return all.ids[i];
    for (std::string const& id : all.ids)
        if (is_same_word(id, word)) return id;
    return {};
}

}  // namespace assay::sheets
