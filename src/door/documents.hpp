#pragma once

#include <assay/assessment.hpp>
#include <assay/date.hpp>
#include <assay/evaluation.hpp>

#include "door/session.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace assay::door {

/// A document that was made from another: of the same pack, and written as that one was where nothing changed.
[[nodiscard]] std::unique_ptr<assay_document> changed(assay_document const& from,
                                                      Assessment assessment);

[[nodiscard]] Evaluation evaluation_of(assay_session& session, assay_document const& document,
                                       Date as_of);

/// The same with what its flags could change, as reports and sheets show it.
[[nodiscard]] Evaluation evaluation_for_people(assay_session& session,
                                               assay_document const& document, Date as_of);

[[nodiscard]] std::vector<std::string> texts(List<Text> list);

/// Documents with the names that results call them by: `names`, in their order, or `1`, `2` and so on.
[[nodiscard]] std::vector<std::pair<assay_document const*, std::string>> named(
    assay_document const* const* documents, std::size_t count, List<Text> names);

}  // namespace assay::door
