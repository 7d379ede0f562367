#pragma once

#include "pack/declaration_reader.hpp"
#include "pack/declare/declarations.hpp"

#include <map>
#include <vector>

namespace assay::pack {

/// Reads what a standard consists of: its levels, its scale, its nodes, and what layers add to them.
class StandardReader {
public:
    StandardReader(Reading const& reading, algebra::Declarations& into,
                   std::vector<Declared> const& all)
        : reading_(reading), into_(into), all_(all) {}

    void levels(Declared const& declared);
    void scale(Declared const& declared);

    /// What a layer adds to a node of a layer below. Requires: the levels are read.
    void also(Declared const& declared);

    /// The nodes of the standard: every one that no other lists is at the top.
    void nodes();

private:
    void marks();
    void add_rating(DeclarationReader const& body, Rating rating);
    void unknown_rating(DeclarationReader const& body, std::string const& word);
    void node(Declared const& declared, std::int32_t parent, std::uint32_t level,
              std::vector<Node>& into);
    void children(Declared const& declared, std::int32_t parent, std::uint32_t level,
                  std::vector<Node>& into);
    [[nodiscard]] std::uint32_t level_of_node(Declared const& declared) const;
    [[nodiscard]] static std::vector<Point> points(DeclarationReader const& body,
                                                   std::string_view name, std::string const& id);
    [[nodiscard]] std::map<void const*, Declared const*> const& by_identity();

    Reading const& reading_;
    algebra::Declarations& into_;
    std::vector<Declared> const& all_;
    std::map<void const*, Declared const*> by_identity_;  // looked up only
};

}  // namespace assay::pack
