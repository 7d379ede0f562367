#pragma once

/// @file
/// @ingroup compare
/// Differences between assessors, and between visits, added up over many assessments.
///
/// For authors of guidance, who want to know which elements assessors read in different ways, and for bodies. Double
/// assessments, exercises and later visits are all counted. Only counts, no coefficients: few elements are rated twice
/// often enough for more. Plain values.
///
///     Differences const all = add_up_differences(pack, files);
///     std::cout << differences_report(all);

#include <assay/comparison.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/report.hpp>
#include <assay/rule_pack.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace assay {

/// How often two assessors or more rated the same thing on one visit, without each other, and differed.
struct DifferenceCount {
    std::size_t rated = 0;      ///< times that two assessors or more rated it
    std::size_t differing = 0;  ///< of these, with different ratings
    std::size_t wide = 0;       ///< of these, two ratings apart or more
    std::size_t crossing = 0;   ///< of those that differ, between met and not met
};

/// How often what decides moved from one visit to the next that rated the same element. What was carried forward is
/// not counted.
struct ChangeCount {
    std::size_t compared = 0;     ///< pairs of visits that rated it
    std::size_t higher = 0;       ///< with a higher rating on the later visit
    std::size_t lower = 0;        ///< with a lower rating on the later visit
    std::size_t crossing = 0;     ///< from met to not met, or the other way round
    std::size_t without_new = 0;  ///< of those that changed, without new evidence
};

/// What a meeting agreed about an element, and why.
struct AgreedReading {
    std::string rating{};  ///< id of the rating
    std::string reason{};  ///< why, in their words
};

/// One element over all assessments.
struct ElementDifferences {
    std::string element{};                ///< id of the element
    std::string title{};                  ///< of the element
    DifferenceCount assessors{};          ///< on one visit
    ChangeCount visits{};                 ///< from one visit to the next
    std::vector<AgreedReading> agreed{};  ///< each once, in the order of the files
};

/// One assessment body over all its visits.
struct BodyDifferences {
    std::string body{};           ///< id of the body; empty: the visits name none
    std::size_t visits = 0;       ///< on which two assessors or more rated
    DifferenceCount assessors{};  ///< over all elements
};

/// From one kind of visit to another, such as from full assessments to annual reviews.
struct VisitDifferences {
    std::string from{};     ///< id of the kind of the earlier visit
    std::string to{};       ///< id of the kind of the later visit
    ChangeCount changes{};  ///< over all elements
};

/// What was added up.
struct Differences {
    RulePack pack{};              ///< of all files
    std::size_t assessments = 0;  ///< that were looked at
    std::size_t visits = 0;       ///< on which two assessors or more rated
    std::vector<ElementDifferences>
        elements{};  ///< with anything to count; in the order of the standard
    std::vector<BodyDifferences> bodies{};  ///< by id
    std::vector<VisitDifferences> kinds{};  ///< by the ids of the kinds
    /// Visits on which some elements have one assessor, and those with two differ without exception: a second assessor
    /// rated nothing but what is disputed. They are not counted between assessors. `file: id of the visit`.
    std::vector<std::string> left_out{};
};

/// Adds up the differences of the files. Files with the same id are copies of one assessment, as those of an exercise
/// are. Only assessors' ratings of the whole scope are compared with each other; the
/// self-assessment is not.
/// Requires: each file fits the pack.
/// Throws: Error when nothing can be counted: no element has two assessors, or two visits; when all that could be is left
/// out; or when the steps, or the time, that the host allows are used up. Thread-safe.
[[nodiscard]] ASSAY_EXPORT Differences add_up_differences(RulePack const& pack,
                                                          std::span<ComparedFile const> files,
                                                          Limits const& limits = {});

/// For people: by element, the one most often read in different ways first; by body; from visit to visit.
[[nodiscard]] ASSAY_EXPORT std::string differences_report(Differences const& differences,
                                                          ReportOptions const& options = {});

/// The same as JSON, indented (schema: rules/schema/differences.schema.json). Bytes that are not UTF-8 become U+FFFD.
/// Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Differences const& differences);

}  // namespace assay
