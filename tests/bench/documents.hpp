#pragma once

#include <assay/standard.hpp>

#include <cstdint>
#include <string>

namespace bench {

/// The work W1: a self-assessment against Customer Service Excellence, in assay's format, compact
/// (as programs write it; what people keep is indented, half as large again and easier on every
/// parser). One judgement for each element with a rationale of 80-400 characters and 1-4 pieces of
/// evidence; for 57 elements 60-150 pieces of evidence with summaries of 50-300 characters; about
/// 56 KB. Faults of every kind that the checks find are strewn in, about eight to a document.
///
/// The same standard and seed give the same bytes everywhere.
[[nodiscard]] std::string make_document(assay::Standard const& standard, std::uint64_t seed);

}  // namespace bench
