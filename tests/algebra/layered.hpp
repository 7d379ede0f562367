#pragma once

#include "algebra/small_pack.hpp"
#include "catch.hpp"
#include "pack/shelf.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace assay_test {

/// What is said of a layer on the small scheme that declares this; its text begins on line 4.
inline std::string said_of(std::string_view layer) {
    Shelf shelf;
    shelf.layer("upper", layer);
    return shelf.said("upper");
}

inline assay::RulePack layered(std::string_view layer) {
    Shelf shelf;
    shelf.layer("upper", layer);
    return shelf.load("upper");
}

/// What makes a layer a scheme of its own, one a line; empty when it is guidance.
inline std::string changes_of(assay::RulePack const& pack) {
    assay::Layer const& own = pack.layers().back();
    std::string all;
    for (assay::Change const& each : own.changes) all += each.what + "\n";
    CHECK((own.kind == assay::LayerKind::derived) == !all.empty());
    CHECK(&pack.scheme() == (all.empty() ? &pack.layers().front() : &own));
    return all;
}

/// The evaluation of a small draft.
inline assay::Evaluation of(assay::RulePack const& pack, std::string_view ratings,
                            std::vector<assay::Fact> const& facts = {}) {
    Draft draft = small_draft(ratings);
    draft.assessment.organisation.facts = facts;
    return evaluate(pack, draft.assessment);
}

inline std::size_t flags_of(assay::Evaluation const& evaluation, std::string_view check) {
    return static_cast<std::size_t>(
        std::count_if(evaluation.flags.begin(), evaluation.flags.end(),
                      [&](assay::Flag const& each) { return each.check == check; }));
}

}  // namespace assay_test
