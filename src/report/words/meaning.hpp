#pragma once

#include <assay/meaning.hpp>
#include <assay/rule_pack.hpp>

#include "report/words/page.hpp"

#include <cstddef>

namespace assay::report {

// What ratings and elements mean, for terminals; nothing where no pack explains it.

/// Whether a pack explains any rating of its scale.
[[nodiscard]] bool has_meanings(RulePack const& pack);

/// The ratings of the scale, the best first, each with what it means.
void ratings(Page& page, RulePack const& pack, std::size_t indent);

/// What a ruling asks of a judgement: ` A rating that is met cites survey or data. No rating above partial.` Empty
/// where it asks for nothing that can be checked.
[[nodiscard]] std::string asked_by(Ruling const& ruling);

/// How bodies read an element: each ruling with its date and who gave it.
void rulings(Page& page, Meaning const& meaning, std::size_t indent);

/// Examples, questions and look-alikes.
void examples(Page& page, RulePack const& pack, Meaning const& meaning, std::size_t indent);

}  // namespace assay::report
