// New rows of a workbook beside what was added to the file meanwhile. visits/renumber does the same for copies of a
// file, where the base tells what is new. A sheet tells it by its marks: a row without marks is new in the sheet, and
// a record of the file whose id no row with marks has is new in the file.
//
// Whether the two are one thing nobody knows for sure, since a sheet can be imported, written on and imported again.
// They are two where their main texts differ (the title, what is missing, what is to be done). Where these are the
// same, any difference is a conflict in its cell, as it is for other rows.

#include "sheets/renumber_rows.hpp"

#include "json/shape.hpp"
#include "model/new_ids.hpp"
#include "model/quote.hpp"
#include "sheets/base.hpp"
#include "sheets/known_objects.hpp"
#include "sheets/value.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace assay::sheets {
namespace {

using json::Row;

/// A list whose records people number as they come, and the member that says what a record is.
struct NumberedSheet {
    std::string_view list, main_text;
    Row row;
};
// a list comes after those that it cites, as far as lists do not cite each other
constexpr std::array numbered_sheets{NumberedSheet{"evidence", "title", Row::evidence},
                                     NumberedSheet{"surveys", "title", Row::survey},
                                     NumberedSheet{"shortfalls", "missing", Row::shortfall},
                                     NumberedSheet{"actions", "what", Row::action},
                                     NumberedSheet{"requests", "what", Row::request},
                                     NumberedSheet{"comments", "says", Row::comment}};

using NewRowIds = std::map<std::string, std::string, std::less<>>;

class RenumberedSheet {
public:
    RenumberedSheet(NumberedSheet const& numbered, SheetRows const& of, ChangingLists& lists,
                    Draft& draft)
        : of_(of),
          lists_(lists),
          draft_(draft),
          known_(lists, *of.layout, 0, draft.words, draft.meter) {
        id_ = known_.keys().front();
        for (std::size_t const column : known_.columns())
            if (of.layout->columns[column].field == numbered.main_text) main_text_ = column;
    }

    NewRowIds run() {
        std::set<std::string> when_written;  // marks of the ids that the sheet had
        std::vector<std::string> ids;
        for (RowObject const& row : of_.rows->all) {
            if (row.was_there) when_written.insert(row.marks[id_]);
            ids.push_back(row.texts[id_].value_or(""));
        }
        std::map<std::string, std::size_t> added_there;  // by id
        std::multimap<std::string, std::size_t> by_main_text;
        for (std::size_t i = 0; i < lists_.size(of_.layout->list); ++i) {
            draft_.meter.charge(steps_of_record);
            std::string const id = text_there(id_, i);
            ids.push_back(id);
            if (when_written.contains(mark(id))) continue;
            added_there.emplace(id, i);
            by_main_text.emplace(text_there(main_text_, i), i);
        }
        NewIds new_ids{ids, of_.layout->new_id};
        NewRowIds renumbered;
        for (RowObject& row : of_.rows->all) {
            bool const is_new = !row.was_there && row.positions->back() != RowObjects::nowhere;
            std::string const id = row.texts[id_].value_or("");
            auto const there = is_new && !id.empty() ? added_there.find(id) : added_there.end();
            if (there == added_there.end() || !is_another(row, there->second)) continue;
            auto const [first, last] = by_main_text.equal_range(*row.texts[main_text_]);
            auto const same = std::find_if(
                first, last, [&](auto const& each) { return is_same(row, each.second); });
            bool const is_imported = same != last;
            std::string const new_id = is_imported ? text_there(id_, same->second) : new_ids.next();
            row.texts[id_] = new_id;
            renumbered.insert_or_assign(id, new_id);
            if (!is_imported)
                draft_.notes.push_back(row.cell(id_) + ": " + std::string(of_.layout->one) + " " +
                                       start_of(id) + " is now " + new_id +
                                       ", because the file has something else as " + start_of(id));
        }
        return renumbered;
    }

private:
    [[nodiscard]] std::string text_there(std::size_t column, std::size_t index) {
        return known_.form(column).text(lists_.at(of_.layout->list, index));
    }

    [[nodiscard]] bool is_another(RowObject const& row, std::size_t index) {
        std::string const here = row.texts[main_text_].value_or("");
        std::string const there = text_there(main_text_, index);
        return !here.empty() && !there.empty() && here != there;
    }

    /// Whether a record of the file says all that the row says.
    [[nodiscard]] bool is_same(RowObject const& row, std::size_t index) {
        draft_.meter.charge(steps_of_record);
        return std::all_of(known_.columns().begin(), known_.columns().end(), [&](auto column) {
            std::string const here = row.texts[column].value_or("");
            return column == id_ || here.empty() || here == text_there(column, index);
        });
    }

    static constexpr std::size_t steps_of_record = 2000;

    SheetRows const& of_;
    ChangingLists& lists_;
    Draft& draft_;
    KnownObjects known_;
    std::size_t id_ = 0;
    std::size_t main_text_ = 0;
};

/// Whether a column holds ids of these records.
bool holds_ids_of(Row row, Layout const& layout, Column const& column) {
    if (layout.list == figures_list) return row == Row::survey && column.field == "survey";
    if (layout.list == answers_list) return row == Row::evidence && column.field == "which";
    json::Rule const& rule = member(Lists::shape(layout.list), column.field).field->rule;
    return (rule.cites & json::rows(row)) != 0;
}

void cite_new_ids(SheetRows const& of, Row row, NewRowIds const& ids) {
    for (std::size_t i = 0; i < of.layout->columns.size(); ++i) {
        Column const& column = of.layout->columns[i];
        if (!column.is_editable() || !holds_ids_of(row, *of.layout, column)) continue;
        for (RowObject& object : of.rows->all) {
            auto& text = object.texts[i];
            // what nobody typed cites what there was when the sheet was written
            if (!text || text->empty() || (object.was_there && object.marks[i] == mark(*text)))
                continue;
            std::vector<std::string> cited = split_list(*text);
            bool is_changed = false;
            for (std::string& each : cited)
                if (auto const found = ids.find(each); found != ids.end()) {
                    each = found->second;
                    is_changed = true;
                }
            if (!is_changed) continue;
            std::vector<Text> const texts(cited.begin(), cited.end());
            text = joined(List<Text>(texts));
        }
    }
}

}  // namespace

void renumber_rows(std::vector<SheetRows> const& sheets, ChangingLists& lists, Draft& draft) {
    for (NumberedSheet const& numbered : numbered_sheets)
        for (SheetRows const& of : sheets) {
            if (of.layout->list != numbered.list || of.rows->all.empty()) continue;
            NewRowIds const ids = RenumberedSheet{numbered, of, lists, draft}.run();
            if (ids.empty()) continue;
            for (SheetRows const& each : sheets)
                if (!each.layout->is_form()) cite_new_ids(each, numbered.row, ids);
        }
}

}  // namespace assay::sheets
