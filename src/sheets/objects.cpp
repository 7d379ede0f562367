#include "sheets/objects.hpp"

#include "sheets/value.hpp"

#include <cassert>
#include <utility>

namespace assay::sheets {
namespace {

/// Calls `work` with the vector that a key names.
template <class Work>
auto with_list(Assessment& assessment, std::vector<Site>& sites, std::string_view list, Work work) {
    if (list == "visits") return work(assessment.visits);
    if (list == "evidence") return work(assessment.evidence);
    if (list == "judgements") return work(assessment.judgements);
    if (list == "claims") return work(assessment.claims);
    if (list == "shortfalls") return work(assessment.shortfalls);
    if (list == "actions") return work(assessment.actions);
    assert(list == "scope.sites");
    return work(sites);
}

}  // namespace

Objects objects(Assessment const& assessment, std::string_view list) {
    Member const found = member(json::assessment_shape(), list);
    return {found.field->shape, found.field->list->items(found.of(&assessment))};
}

ChangingObjects::ChangingObjects(Assessment& assessment)
    : assessment_(assessment),
      sites_(assessment.scope.sites.begin(), assessment.scope.sites.end()) {}

std::size_t ChangingObjects::size(std::string_view list) const {
    return list == "scope.sites" ? sites_.size() : objects(assessment_, list).items.count;
}

void* ChangingObjects::at(std::string_view list, std::size_t index) {
    return with_list(assessment_, sites_, list, [&](auto& all) -> void* { return &all.at(index); });
}

std::size_t ChangingObjects::add(std::string_view list) {
    return with_list(assessment_, sites_, list, [](auto& all) {
        all.emplace_back();
        return all.size() - 1;
    });
}

void ChangingObjects::erase(std::string_view list, std::vector<bool> const& gone) {
    with_list(assessment_, sites_, list, [&](auto& all) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (i >= gone.size() || !gone[i]) all[kept++] = all[i];
        all.resize(kept);
    });
}

void ChangingObjects::finish() {
    assessment_.scope.sites = assessment_.storage.keep(List<Site>{sites_});
}

}  // namespace assay::sheets
