#pragma once

#include <assay/assessment.hpp>

namespace assay {

/// The visit that judgements and other records belong to when they name none: the only one of the file. Null
/// when the file has several, or none.
[[nodiscard]] inline Visit const* only_visit(Assessment const& assessment) {
    return assessment.visits.size() == 1 ? &assessment.visits.front() : nullptr;
}

}  // namespace assay
