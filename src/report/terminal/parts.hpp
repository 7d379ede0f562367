#pragma once

#include <assay/rule_pack.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::report {

/// One declaration of a resolved pack, with the layer and the place it comes from.
struct Part {
    using Member = std::pair<std::string_view, std::string>;

    std::string says;             ///< on one line, for people
    std::vector<Member> members;  ///< the same, for programs; none is empty
    std::vector<Member> notes;    ///< what is said below the line: `source`, `because` ...
    std::uint32_t layer = 0;
    Place place;
    std::vector<Part> parts;  ///< of a ladder: its cases
};

/// The declarations of one kind, in the order of the layers.
struct Parts {
    std::string_view key;    ///< in JSON: `evidence_kinds`
    std::string_view title;  ///< for people: `Kinds of evidence`
    std::vector<Part> all;
};

/// Everything that a pack declares when its layers are laid on each other, apart from its nodes.
[[nodiscard]] std::vector<Parts> parts_of(RulePack const& pack);

}  // namespace assay::report
