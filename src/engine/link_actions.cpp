// Which actions mend a shortfall: those that name it, or that it names as what closed it.

#include "engine/link.hpp"

#include <algorithm>

namespace assay::engine {

using namespace algebra;

void Linker::link_actions() {
    auto const& shortfalls = assessment_->shortfalls;
    auto const& actions = assessment_->actions;
    if (shortfalls.empty() || actions.empty())
        return rows_->actions_of_shortfall.group(shortfalls.size(), 0,
                                                 [](std::size_t) { return no_row; });
    Ids ids_of_shortfalls;
    Ids ids_of_actions;
    for (std::size_t i = 0; i < shortfalls.size(); ++i) ids_of_shortfalls.add(shortfalls[i].id, i);
    for (std::size_t i = 0; i < actions.size(); ++i) ids_of_actions.add(actions[i].id, i);
    // ids that stand twice were told when the file was read
    static_cast<void>(ids_of_shortfalls.index());
    static_cast<void>(ids_of_actions.index());
    std::vector<std::pair<Row, Row>> mended;
    for (std::size_t i = 0; i < actions.size(); ++i)
        for (Text const id : actions[i].shortfalls)
            if (auto const* const found = ids_of_shortfalls.find(id))
                mended.emplace_back(static_cast<Row>(*found), static_cast<Row>(i));
    for (std::size_t i = 0; i < shortfalls.size(); ++i)
        if (auto const* const found = shortfalls[i].closed_by.empty()
                                          ? nullptr
                                          : ids_of_actions.find(shortfalls[i].closed_by))
            mended.emplace_back(static_cast<Row>(i), static_cast<Row>(*found));
    std::sort(mended.begin(), mended.end());
    mended.erase(std::unique(mended.begin(), mended.end()), mended.end());
    rows_->actions_of_shortfall.group(
        shortfalls.size(), mended.size(), [&](std::size_t i) { return mended[i].first; },
        [&](std::size_t i) { return mended[i].second; });
}

}  // namespace assay::engine
