#pragma once

#include <assay/assessment.hpp>

#include "algebra/values/plan.hpp"
#include "algebra/values/rows.hpp"
#include "engine/problems.hpp"
#include "json/check.hpp"
#include "model/ids.hpp"
#include "model/say.hpp"

#include <string_view>

namespace assay::engine {

/// The row of an id in a table; none: there is no such id.
[[nodiscard]] inline algebra::Row row_of(Ids const& ids, Text id) {
    auto const* const found = ids.find(id);
    return found == nullptr ? algebra::no_row : static_cast<algebra::Row>(*found);
}

/// Finds what the ids of one file name. Ids of the file that nothing has were reported when it was read;
/// ids of the standard are checked here.
class References {
public:
    /// `checker` finds the ids of the file. Of ids that two rows have, which it reported, the first row counts.
    References(algebra::Plan const& plan, json::Checker const& checker)
        : plan_(plan), checker_(checker) {}

    /// Begins with the file that the checker has at hand.
    void begin(Assessment const& assessment);

    /// The visit that a record belongs to: with an empty id, the only one of the file.
    [[nodiscard]] algebra::Row visit(Text id) const;
    [[nodiscard]] algebra::Row site(Text id) const { return of(json::Row::site, id); }
    [[nodiscard]] algebra::Row evidence(Text id) const { return of(json::Row::evidence, id); }

    /// The row of this kind with an id; none: there is no such id.
    [[nodiscard]] algebra::Row of(json::Row kind, Text id) const {
        return row_of(checker_.ids(kind), id);
    }

    /// The element of the standard; none: that was added to the problems, with the place where the id is. An
    /// empty id is none, and no problem of fit.
    [[nodiscard]] algebra::Row element(Text id, Problems& problems, std::string_view list,
                                       std::size_t index, std::string_view key) const;

private:
    [[nodiscard]] Said no_element(Text id, bool may_suggest) const;

    algebra::Plan const& plan_;
    json::Checker const& checker_;
    algebra::Row only_visit_ = algebra::no_row;
};

}  // namespace assay::engine
