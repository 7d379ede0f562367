#pragma once

#include "plan/declarations.hpp"
#include "rules/machine.hpp"
#include "rules/sources.hpp"
#include "rules/written.hpp"

#include <vector>

namespace assay::rules {

/// The names of the files that a pack says it consists of, as far as it has been run. Reports what
/// is wrong with the declaration of the pack itself.
[[nodiscard]] std::vector<std::string> files_of_pack(Machine& machine, Sources const& sources,
                                                     std::vector<Diagnostic>& problems);

/// Everything that the files of a pack declared. All that is wrong in form is appended to
/// `problems`: unknown keys, missing or mistyped values, declarations that were begun and not ended.
[[nodiscard]] plan::Declarations read_declarations(Machine& machine, Sources const& sources,
                                                   std::vector<Diagnostic>& problems);

/// One declaration: what it is, its id, what was written, and where.
struct Declared {
    std::string kind, id;
    Written body;
    std::uint32_t file = 0, line = 0;
    Place place;
    void const* identity = nullptr;  ///< of a node: its parent lists it by this
};

/// All declarations, in the order in which they were made.
[[nodiscard]] std::vector<Declared> kept_declarations(Machine& machine, WrittenReader& reader);

/// Where the pack made expressions that none of its declarations holds, the first of each line. What
/// the declarations hold must have been read by `reader`.
[[nodiscard]] std::vector<Place> unused_expressions(std::vector<Declared> const& all,
                                                    WrittenReader const& reader);

}  // namespace assay::rules
