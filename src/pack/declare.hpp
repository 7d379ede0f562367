#pragma once

#include "lua/machine.hpp"
#include "lua/sources.hpp"
#include "pack/declare/declarations.hpp"
#include "pack/lua_value.hpp"

#include <vector>

namespace assay::pack {

class PackStack;
struct Loaded;

/// One declaration: what it is, its id, what was written, and where.
struct Declared {
    std::string kind, id;
    LuaValue body;
    std::uint32_t file = 0, line = 0;
    Place place;
    void const* identity = nullptr;  ///< of a node: its parent lists it by this
    std::uint32_t layer = 0;         ///< which pack of the stack made it
};

/// All declarations, in the order in which they were made.
[[nodiscard]] std::vector<Declared> recorded_declarations(lua::Machine& machine,
                                                          LuaValueReader& reader);

/// What the packs of a stack declared, layer by layer, not merged yet. All that is wrong in form is
/// appended to `problems`: unknown keys, missing or mistyped values, declarations that were begun
/// and not ended.
[[nodiscard]] algebra::Declarations read_declarations(PackStack const& stack, Loaded& loaded,
                                                      std::vector<Diagnostic>& problems);

/// Where the pack made expressions that none of its declarations holds, the first of each line. What
/// the declarations hold must have been read by `reader`.
[[nodiscard]] std::vector<Place> unused_expressions(std::vector<Declared> const& all,
                                                    LuaValueReader const& reader);

/// Reports these expressions, and what else Lua decided instead of assay. Of a line that has a problem
/// already nothing more is told: that may be why.
void report_unused(algebra::Declarations const& declarations, lua::Sources const& sources,
                   std::vector<Diagnostic>& problems);

}  // namespace assay::pack
