#pragma once

#include <assay/standard.hpp>

#include "by_hand_document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bench::by_hand {

/// What a good C++ programmer would write for exactly this standard, scheme, rule and checks, with
/// nothing in between: the parser of Boost.JSON straight into structs, counts, ifs, and the same
/// evaluation as JSON, byte for byte. It takes less than assay does: documents of one visit, each
/// element rated; of what is wrong with a document it says only that something is; it knows
/// the pack's words and lines by heart and gives no reasons.
///
/// Keeps its memory from one document to the next.
class Evaluator {
public:
    /// The ids and limbs are taken from the standard; the rest is in the code.
    explicit Evaluator(assay::Standard const& standard);

    /// Reads a document, which must live as long as it is evaluated.
    /// False when it cannot be used.
    [[nodiscard]] bool read(std::string_view json);

    /// Decides, checks, and appends the evaluation on one line.
    /// False when the document does not fit the standard.
    [[nodiscard]] bool evaluate(std::string& to);

private:
    Standard standard_;
    Document document_;
    Parts parts_;
    Links links_;
    Evaluation evaluation_;
};

}  // namespace bench::by_hand
