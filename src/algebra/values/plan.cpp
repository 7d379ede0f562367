#include "algebra/values/plan.hpp"

#include <algorithm>
#include <array>

namespace assay::algebra {
namespace {

template <class Enum>
std::string_view name_at(int index) {
    static_assert(!names_of<Enum>.empty());
    return names_of<Enum>[static_cast<std::size_t>(index)];
}

}  // namespace

Text title_of_comment(Plan const& plan, Comment const& comment) {
    for (CommentKind const& each : plan.comment_kinds)
        if (each.id == comment.kind) return each.title;
    return comment.kind;
}

std::string_view Plan::word_of(Vocabulary vocabulary, int index) const& {
    switch (vocabulary) {
        case Vocabulary::scale:
            return standard.scale[static_cast<std::size_t>(index)].id;
        case Vocabulary::role:
            return name_at<Role>(index);
        case Vocabulary::given:
            return name_at<Given>(index);
        case Vocabulary::origin:
            return name_at<Origin>(index);
        case Vocabulary::visibility:
            return name_at<Visibility>(index);
        case Vocabulary::acceptance:
            return name_at<Acceptance>(index);
        case Vocabulary::action_status:
            return name_at<ActionStatus>(index);
        default:
            break;
    }
    return ladders[ladder_of(vocabulary)].cases[static_cast<std::size_t>(index)].id;
}

std::vector<std::string_view> Plan::words_of(Vocabulary vocabulary) const {
    std::vector<std::string_view> words;
    auto const all = [&]<std::size_t size>(std::array<std::string_view, size> const& names) {
        static_assert(size > 0);  // of an enumeration that has no names
        words.assign(names.begin(), names.end());
    };
    switch (vocabulary) {
        case Vocabulary::scale:
            for (Rating const& rating : standard.scale)
                if (rating.on_scale) words.emplace_back(rating.id);
            break;
        case Vocabulary::role:
            all(names_of<Role>);
            break;
        case Vocabulary::given:
            all(names_of<Given>);
            break;
        case Vocabulary::origin:
            all(names_of<Origin>);
            break;
        case Vocabulary::visibility:
            all(names_of<Visibility>);
            break;
        case Vocabulary::acceptance:
            all(names_of<Acceptance>);
            break;
        case Vocabulary::action_status:
            all(names_of<ActionStatus>);
            break;
        default:
            for (Case const& each : ladders[ladder_of(vocabulary)].cases)
                words.emplace_back(each.id);
    }
    return words;
}

std::string_view Plan::title_of(Vocabulary vocabulary, int index) const& {
    return vocabulary == Vocabulary::scale
               ? std::string_view(standard.scale[static_cast<std::size_t>(index)].title)
               : word_of(vocabulary, index);
}

}  // namespace assay::algebra
