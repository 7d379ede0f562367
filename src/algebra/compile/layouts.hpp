#pragma once

#include "algebra/operators/compiler.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace assay::algebra {

/// What a column of a layout can hold.
struct LayoutField {
    enum class Of : std::uint8_t { element, evidence, shown, told, judgement };

    std::string_view name;  ///< `self rating`
    Of of = Of::element;
};

/// All of them. They are called as the columns of the sheets that assay writes are.
[[nodiscard]] std::span<LayoutField const> layout_fields();

/// Adds the layouts of sheets to the plan. A layout of assay names a kind of evidence only where the pack has it.
void compile_layouts(Compiler& compiler);

}  // namespace assay::algebra
