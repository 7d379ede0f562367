#include "algebra/values/element_texts.hpp"

#include <algorithm>
#include <string>

namespace assay::algebra {
namespace {

bool is_part_of_a_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

char in_lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool has_word(std::string_view text, std::string_view word) {
    auto const same = [](char a, char b) { return in_lower_case(a) == in_lower_case(b); };
    for (auto from = text.begin();; ++from) {
        from = std::search(from, text.end(), word.begin(), word.end(), same);
        if (from == text.end()) return false;
        auto const end = from + static_cast<std::ptrdiff_t>(word.size());
        bool const begins = from == text.begin() || !is_part_of_a_word(*(from - 1));
        if (begins && (end == text.end() || !is_part_of_a_word(*end))) return true;
    }
}

}  // namespace

bool holds_word(std::string_view text, std::string_view word) {
    if (word.size() < 2) return has_word(text, word) && !word.empty();
    bool const plural = word.back() == 's';
    std::string const other =
        plural ? std::string(word.substr(0, word.size() - 1)) : std::string(word) + "s";
    return has_word(text, word) || has_word(text, other);
}

bool is_about(Annotation const& annotation, Node const& node) {
    return holds_word(node.requirement, annotation.word) ||
           std::any_of(node.guidance.begin(), node.guidance.end(), [&](Point const& point) {
               return (point.layer == 0 || point.layer < annotation.layer) &&
                      holds_word(point.says, annotation.word);
           });
}

std::vector<ElementWord> words_about(Plan const& plan, Node const& node) {
    auto const& all = plan.standard.words;
    std::vector<ElementWord> words;
    for (Annotation const& each : all) {
        if (!is_about(each, node)) continue;
        bool const several = std::any_of(all.begin(), all.end(), [&](Annotation const& other) {
            return other.word == each.word && other.layer != each.layer;
        });
        words.push_back({each.word, each.here, plan.layers[each.layer].id, !several});
    }
    return words;
}

std::vector<ClaimGround> claim_grounds(Plan const& plan, Node const& node) {
    std::vector<ClaimGround> grounds;
    for (ApplicabilityDeclared const& each : plan.declared.applicability)
        if (each.element == node.id) grounds.push_back({plan.layers[each.layer].id, each.because});
    return grounds;
}

Meaning meaning_in_results(Plan const& plan, Node const& node) {
    Meaning meaning = node.meaning;
    auto const in_results = [&](auto& texts) {
        for (auto& each : texts) each.place = plan.in_results(std::move(each.place));
    };
    in_results(meaning.rulings);
    in_results(meaning.enough);
    in_results(meaning.not_enough);
    in_results(meaning.ask);
    in_results(meaning.look_alikes);
    return meaning;
}

RatingMeaning meaning_in_results(Plan const& plan, Rating const& rating) {
    RatingMeaning meaning = rating.meaning;
    meaning.place = plan.in_results(std::move(meaning.place));
    return meaning;
}

}  // namespace assay::algebra
