#pragma once

#include <assay/assay.hpp>

#include "by_hand.hpp"
#include "parsers.hpp"
#include "rounds.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace bench {

/// Documents against one pack, and everybody who works on them, each with memory of their own that
/// is used again from document to document.
class Work {
public:
    /// Generates the documents. Requires: count > 0.
    Work(assay::RulePack pack, std::size_t count);

    [[nodiscard]] std::vector<std::string> const& documents() const { return documents_; }
    [[nodiscard]] double mean_kilobytes() const;

    // In the parts that are timed apart. The contestants refer to this object.
    [[nodiscard]] Contestant nobody();  ///< basic_parser with a handler that keeps nothing
    [[nodiscard]] Contestant dom();
    [[nodiscard]] Contestant hand();         ///< read; decide, check and write
    [[nodiscard]] Contestant assay();        ///< read; evaluate; write
    [[nodiscard]] Contestant linking();      ///< read; fit to the standard, and nothing else
    [[nodiscard]] Contestant explanation();  ///< of the five criteria

    /// How many flags the documents get: the fewest and the most.
    [[nodiscard]] std::pair<std::size_t, std::size_t> flags();

    /// Whether assay and the code by hand agree on every document, byte for byte but for the lines
    /// of the pack. Says on standard error where they do not.
    [[nodiscard]] bool all_agree();

private:
    [[nodiscard]] bool agree(std::size_t document);

    assay::RulePack pack_;
    std::vector<std::string> documents_;
    Dom dom_;
    by_hand::Evaluator hand_;
    assay::Evaluator evaluator_;
    assay::Assessment assessment_;
    assay::Evaluation evaluation_;
    std::string output_, output_by_hand_;
    std::size_t kept_ = 0;  ///< something of every result, so that no work is left out
};

}  // namespace bench
