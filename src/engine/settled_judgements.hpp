#pragma once

#include <assay/assessment.hpp>

#include "engine/problems.hpp"
#include "engine/references.hpp"
#include "model/ids.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace assay::engine {

/// Checks that an agreed judgement settles judgements that are there: others of its element, by their names.
class SettledJudgements {
public:
    /// Forgets the file before.
    void clear() { ids_.clear(); }

    /// Adds a problem for each name under `settles` that no other judgement of the element has.
    void check(Assessment const& assessment, std::size_t judgement, References const& references,
               Problems& problems);

private:
    void index(Assessment const& assessment, References const& references);
    [[nodiscard]] std::string nearest_name(Assessment const& assessment, Text name,
                                           std::size_t judgement) const;

    Ids ids_;                         ///< filled when the first judgement settles others
    Storage names_;                   ///< the texts of `ids_`
    std::vector<bool> has_namesake_;  ///< of each judgement: a later one has the same name
};

}  // namespace assay::engine
