#pragma once

#include <assay/assessment.hpp>

#include "json/shape.hpp"

#include <string>

namespace assay::visits {

/// By what a record is known among copies of one file. Records that are known by the same are one.
struct Identity {
    std::string key;     ///< distinct among the records of a list
    std::string id;      ///< as people refer to it: `1.3.4`, `E12`
    std::string record;  ///< "the judgement of 1.3.4 by A1 (assessor) on fa-2026"
};

/// The identity of a record of this shape. A judgement that names no visit was made on `only_visit`.
[[nodiscard]] Identity identity_of(json::Shape const& shape, void const* record, Text only_visit);

/// Whether a record of this shape is a judgement, and one that says nothing yet: an entry to fill in.
[[nodiscard]] bool is_judgement(json::Shape const& shape);
[[nodiscard]] bool says_nothing(Judgement const& judgement);

/// The key of an entry to fill in, in whose place this judgement could have been written.
[[nodiscard]] std::string key_of_entry(Judgement const& judgement, Text only_visit);

}  // namespace assay::visits
