#pragma once

#include "pack/declaration_reader.hpp"
#include "pack/declare/declarations.hpp"

#include <vector>

namespace assay::pack {

/// Reads `layout "id" { ... }`: the columns of a form, and what the form calls each rating.
[[nodiscard]] algebra::LayoutDeclared read_layout(DeclarationReader const& body);

/// The layouts that come with assay (lua/assay/layouts.lua), in the words of packs.
[[nodiscard]] std::vector<algebra::LayoutDeclared> const& layouts_of_assay();

}  // namespace assay::pack
