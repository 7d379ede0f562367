#include "sheets/plain_labels.hpp"

#include "model/typed_text.hpp"
#include "sheets/layout.hpp"
#include "sheets/value.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

using Means = PlainLabels::Means;

/// What says by itself that an element does not apply, in a layout.
constexpr std::string_view word_for_claims = "not applicable";

/// What may mean that an element does not apply, or that nobody has rated it.
bool is_unclear(std::string_view text) {
    constexpr std::string_view words[] = {"n/a",           "n.a.", "n.a", "na",
                                          word_for_claims, "-",    "–",   "—"};
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view each) { return is_same_word(each, trimmed(text)); });
}

}  // namespace

PlainLabels::PlainLabels(Words const& words, SheetLayout const* layout,
                         ColumnMap::Pairs const& said)
    : words_(&words), layout_(layout) {
    for (auto const& [label, name] : said) {
        Meaning meaning = meaning_of_name(name);
        if (meaning.means == Means::unknown)
            wrong_.push_back(name);
        else
            said_.emplace_back(label, std::move(meaning));
    }
}

PlainLabels::Meaning PlainLabels::meaning_of_name(std::string_view name) const {
    std::string_view const id = words_->id(Vocabulary::ratings, trimmed(name));
    if (!id.empty()) return {Means::rating, std::string(id)};
    if (is_same_word(trimmed(name), "claimed")) return {Means::claimed};
    if (is_same_word(trimmed(name), "not rated") || is_same_word(trimmed(name), "not_rated"))
        return {Means::nothing};
    return {};
}

PlainLabels::Meaning PlainLabels::of(std::string_view label) const {
    std::string_view const text = trimmed(label);
    if (text.empty()) return {Means::nothing};
    for (auto const& [known, meaning] : said_)
        if (is_same_word(trimmed(known), text)) return meaning;
    if (layout_ != nullptr)
        for (LayoutLabel const& each : layout_->labels)
            if (is_same_word(trimmed(each.label), text)) return meaning_of_name(each.rating);
    std::string_view const id = words_->id(Vocabulary::ratings, text);
    if (!id.empty()) return {Means::rating, std::string(id)};
    if (layout_ != nullptr && is_same_word(text, word_for_claims)) return {Means::claimed};
    return {is_unclear(text) ? Means::unclear : Means::unknown};
}

PlainLabels::Means PlainLabels::of_text(std::string_view text) const {
    Means const means = of(text).means;
    if (means == Means::nothing || means == Means::claimed) return Means::nothing;
    return means == Means::unclear ? Means::unclear : Means::unknown;
}

std::string PlainLabels::label(std::string_view rating) const {
    if (rating.empty()) return {};
    if (layout_ != nullptr)
        for (LayoutLabel const& each : layout_->labels)
            if (each.rating == rating) return each.label;
    return words_->word(Vocabulary::ratings, rating);
}

std::string PlainLabels::claimed() const {
    std::string const label = this->label("claimed");
    return label == "claimed" ? std::string(word_for_claims) : label;
}

std::vector<std::string> PlainLabels::choices() const {
    std::vector<std::string> all;
    for (std::string const& word : words_->of(Vocabulary::ratings))
        all.push_back(label(words_->id(Vocabulary::ratings, word)));
    all.push_back(claimed());
    return all;
}

}  // namespace assay::sheets
