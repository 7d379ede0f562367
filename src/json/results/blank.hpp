#pragma once

#include <assay/date.hpp>

#include "json/results/values.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::json {

/// What somebody is to fill in: every key that matters is there, and says nothing yet. It is not what an
/// assessment is written as, which leaves out what says nothing.
struct BlankAssessment {
    struct Judgement {
        std::string_view element, about;
    };

    std::string_view pack, version;
    Keyed<std::string_view> facts;  ///< the questions about the organisation, by the ids of facts
    std::string_view visit_kind;
    Date visit_date;             ///< absent: there is no visit
    std::string_view programme;  ///< empty: the pack has none
    std::vector<Judgement> judgements;
    std::string_view id;  ///< of the assessment
};

[[nodiscard]] std::string blank_json(BlankAssessment const& blank);

}  // namespace assay::json
