#include <assay/assessment.hpp>

#include <utility>

namespace assay {

// Everything becomes as it was made, except that the vectors and the storage keep their memory.
void Assessment::clear() {
    Assessment empty;
    auto const keep_memory = [](auto& from, auto& to) {
        from.clear();
        to = std::move(from);
    };
    keep_memory(visits, empty.visits);
    keep_memory(evidence, empty.evidence);
    keep_memory(surveys, empty.surveys);
    keep_memory(judgements, empty.judgements);
    keep_memory(claims, empty.claims);
    keep_memory(shortfalls, empty.shortfalls);
    keep_memory(actions, empty.actions);
    keep_memory(storage, empty.storage);
    *this = std::move(empty);
}

}  // namespace assay
