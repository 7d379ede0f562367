#pragma once

#include "model/new_ids.hpp"
#include "model/say.hpp"
#include "sheets/known_objects.hpp"
#include "sheets/take_over.hpp"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace assay::sheets {

/// Merges the objects of one block of a sheet into the assessment. Of each cell three texts are
/// compared: what it held when the sheet was written, what stands in it, and what the file says now.
class MergeInto {
public:
    MergeInto(Draft& draft, ChangingLists& objects, Layout const& layout, std::size_t block);

    /// Which object of the assessment each row became.
    std::vector<std::pair<std::size_t, RowObject const*>> run(std::vector<RowObject*> const& rows);

    /// The same of a form, which is one object that is always there.
    void run_form(RowObject const& object);

private:
    void name_only_visit(std::vector<RowObject*> const& rows);
    void fill_in_missing_keys(std::vector<RowObject*> const& rows);
    void fill_in_missing_keys(RowObject& row, std::vector<std::size_t> const& missing);
    bool fill_in_entry(RowObject& row, std::size_t author);
    void merge(RowObject& object);
    void put(void* object, RowObject const& from, std::size_t column);
    void put_carried(void* object, RowObject const& from);
    void choose_bearers(std::vector<RowObject*> const& rows);
    void add(RowObject& object);
    [[nodiscard]] std::size_t find_same_contents(RowObject const& object);
    void tell_twin(RowObject const& object);
    void removed_there(RowObject const& object);
    void change(RowObject const& object, std::size_t index);
    void change_cell(RowObject const& object, std::size_t index, std::size_t column);
    void key_changed(RowObject const& object);
    void twice(RowObject const& object, RowObject const& earlier);
    void on_two_sheets(RowObject const& object, std::size_t there);
    [[nodiscard]] bool is_key_changed(RowObject const& object) const;
    [[nodiscard]] bool is_copy(RowObject const& object) const;
    [[nodiscard]] bool was_blank(RowObject const& object) const;
    [[nodiscard]] bool says_something(RowObject const& object) const;
    [[nodiscard]] bool is_of_somebody_else(RowObject const& object, std::size_t index);
    [[nodiscard]] bool is_another_thing(RowObject const& object, std::size_t index);
    [[nodiscard]] Said new_row_differs(RowObject const& object, std::string_view there,
                                       std::string_view here) const;
    void problem(RowObject const& object, std::size_t column, Said said);

    Draft& draft_;
    ChangingLists& objects_;
    Layout const& layout_;
    std::size_t block_;
    KnownObjects known_;
    std::optional<NewIds> new_ids_;
    std::set<std::string> unchanged_keys_;  ///< of rows that are known by what they were
    std::set<std::string> ids_in_sheet_;
    /// By what they say, without their references: objects that the sheet does not have. Filled when it is asked for.
    std::optional<std::map<std::string, std::vector<std::size_t>>> not_in_sheet_;
    std::map<std::string, std::string> ids_by_look_;
    std::map<std::string, RowObject const*> added_;
    std::map<std::size_t, RowObject const*> taken_;
    /// Of a fresh workbook, by the place in the list it was made from: the row that data of others belong to.
    std::map<std::size_t, RowObject const*> bearers_;
};

/// Takes down which cells an object of the assessment came from.
void add_origins(Draft& draft, RowObject const& object, std::size_t index);

}  // namespace assay::sheets
