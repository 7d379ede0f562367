#pragma once

#include "model/meter.hpp"
#include "sheets/lists.hpp"
#include "sheets/row_objects.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace assay::sheets {

/// The marks of what a row is known by, one for each key, and then one of all that people fill in. Requires: the sheet
/// has one block.
[[nodiscard]] std::string marks_of_row(Layout const& layout, std::vector<std::string> const& texts);

/// The objects of an assessment that can stand in a block of a sheet, by what they are known by.
class KnownObjects {
public:
    KnownObjects(ChangingLists& objects, Layout const& layout, std::size_t block,
                 Words const& words, Meter& meter);

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// The one with the texts that stand in a row; `none` when there is none.
    [[nodiscard]] std::size_t find(RowObject const& object) const;
    /// The one that stood in the row when it was written, and is still known by the same.
    [[nodiscard]] std::size_t find_marked(RowObject const& object) const;
    /// The objects that are known by what the row says, whatever it leaves out.
    [[nodiscard]] std::vector<std::size_t> candidates(RowObject const& object,
                                                      ChangingLists& objects) const;
    /// The same as find, by a text that `key` made.
    [[nodiscard]] std::size_t find(std::string const& key) const;

    /// What a row is known by, now and when it was written.
    [[nodiscard]] std::string key(RowObject const& object) const;
    [[nodiscard]] std::string marked_key(RowObject const& object) const;

    /// The marks of an object of the file as it is now, as marks_of_row gives them.
    [[nodiscard]] std::string marks_of(void const* object) const;

    /// What an object is called in summaries: `E17`, `1.1.3 self QM1`.
    [[nodiscard]] std::string label(RowObject const& object) const;
    [[nodiscard]] std::string label(void const* object) const;

    [[nodiscard]] CellForm const& form(std::size_t column) const& { return forms_.at(column); }
    /// The columns of the block.
    [[nodiscard]] std::vector<std::size_t> const& columns() const& { return columns_; }

    /// Whether what it is known by is an id that other objects cite, or an element.
    [[nodiscard]] bool has_id() const { return keys_.size() == 1; }
    [[nodiscard]] std::vector<std::size_t> const& keys() const& { return keys_; }

    // of a temporary, what these hand out would dangle
    CellForm const& form(std::size_t) const&& = delete;
    std::vector<std::size_t> const& columns() const&& = delete;
    std::vector<std::size_t> const& keys() const&& = delete;

private:
    Layout const& layout_;
    std::size_t block_;
    std::map<std::size_t, CellForm> forms_;
    std::vector<std::size_t> columns_, keys_;
    std::multimap<std::string, std::size_t> by_first_key_;
    std::map<std::string, std::size_t> by_text_, by_mark_;
};

}  // namespace assay::sheets
