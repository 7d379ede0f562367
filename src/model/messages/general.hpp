#pragma once

#include <assay/message.hpp>

namespace assay {

// How the parts of a diagnostic are put together, and what can be wrong with any input.
inline constexpr MessageText general_messages[] = {
    {"with-expected", "", "{message}; expected {expected}"},
    {"with-nearest", "", "{message}; did you mean `{nearest}`?"},

    {"one-more-problem", "too-many-problems", "1 more problem is not shown"},
    {"more-problems", "too-many-problems", "{count} more problems are not shown"},

    {"time-used-up", "time-exhausted", "the host's time limit was reached"},
    {"evaluation-too-long", "evaluation-too-long",
     "the rules of the pack need more steps than the host allows"},
    {"reading-too-long", "work-too-long", "reading takes more steps than the host allows"},
    {"comparing-too-long", "work-too-long", "comparing takes more steps than the host allows"},
    {"merging-too-long", "work-too-long", "merging takes more steps than the host allows"},
    {"importing-too-long", "work-too-long", "importing takes more steps than the host allows"},
    {"exporting-too-long", "work-too-long", "exporting takes more steps than the host allows"},
    {"report-too-long", "work-too-long", "the report takes more steps than the host allows"},
    {"statistics-too-long", "work-too-long", "the statistics take more steps than the host allows"},
};

}  // namespace assay
