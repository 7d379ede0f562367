#pragma once

#include "pack/declaration_reader.hpp"
#include "pack/declare/declarations.hpp"

#include <string>

namespace assay::pack {

/// Reads what an entry of `scale { ... }` says that its rating means.
[[nodiscard]] algebra::RatingMeaningDeclared read_rating_meaning(DeclarationReader const& body,
                                                                 LuaValue const& entry,
                                                                 std::string const& rating);

/// Reads `rating_meaning "id" { ... }`.
[[nodiscard]] algebra::RatingMeaningDeclared read_rating_meaning(DeclarationReader const& body);

/// Reads `meaning "id" { ... }`.
[[nodiscard]] algebra::MeaningDeclared read_meaning(DeclarationReader const& body);

/// Reads `ruling "id" { ... }`.
[[nodiscard]] algebra::RulingDeclared read_ruling(DeclarationReader const& body);

}  // namespace assay::pack
