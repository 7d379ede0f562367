#include "plan/plan.hpp"

#include <algorithm>

namespace assay::plan {
namespace {

template <class Enum>
std::string_view name_at(int index) {
    return names_of<Enum>[static_cast<std::size_t>(index)];
}

}  // namespace

std::string_view Plan::word_of(Vocabulary vocabulary, int index) const {
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
    auto const ladder =
        static_cast<std::size_t>(vocabulary) - static_cast<std::size_t>(Vocabulary::ladder);
    return ladders[ladder].cases[static_cast<std::size_t>(index)].id;
}

std::string_view Plan::title_of(Vocabulary vocabulary, int index) const {
    return vocabulary == Vocabulary::scale
               ? std::string_view(standard.scale[static_cast<std::size_t>(index)].title)
               : word_of(vocabulary, index);
}

}  // namespace assay::plan
