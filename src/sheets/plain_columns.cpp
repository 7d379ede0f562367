#include "sheets/plain_columns.hpp"

#include "model/characters.hpp"
#include "model/messages/sheets.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"
#include "model/typed_text.hpp"
#include "sheets/changes.hpp"
#include "sheets/row_objects.hpp"
#include "sheets/value.hpp"

#include <algorithm>
#include <set>

namespace assay::sheets {
namespace {

using Part = PlainField::Part;

constexpr std::string_view of_letters = "column ";

struct Named {
    std::string name;
    PlainField field;
};

std::vector<Named> make_fields() {
    std::vector<Named> fields{{"element", {}}};
    auto const evidence = find_layout(evidence_sheet)->columns;
    for (auto const& [before, part] :
         {std::pair{"", Part::evidence}, std::pair{"shown ", Part::shown},
          std::pair{"told ", Part::told}})
        for (std::size_t i = 0; i < evidence.size(); ++i) {
            std::string_view const field = evidence[i].field;
            if (field.empty() || field == "supports") continue;
            if (part != Part::evidence && field == "given") continue;
            fields.push_back({before + lower(evidence[i].heading), {part, i}});
        }
    auto const judgements = find_layout(judgements_sheet)->columns;
    for (std::size_t i = 0; i < judgements.size(); ++i)
        if (judgements[i].block != Column::every_block)
            fields.push_back({lower(judgements[i].heading),
                              {judgements[i].block == 0 ? Part::self : Part::assessor, i}});
    return fields;
}

std::vector<Named> const& fields() {
    static std::vector<Named> const all = make_fields();
    return all;
}

/// Whether a cell is this heading. Forms add a remark to theirs: `Show Me (hard evidence)`.
bool is_heading(ReadCell const& cell, std::string_view heading) {
    std::string_view const text = trimmed(cell.text);
    if (is_same_word(text, trimmed(heading))) return true;
    return text.ends_with(')') && is_same_word(trimmed(text.substr(0, text.find('('))), heading);
}

std::size_t count_headings(ReadRow const& row, std::string_view heading) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(),
                      [&](ReadCell const& cell) { return is_heading(cell, heading); }));
}

/// A column that is wanted: its heading, `column C` or a heading of the layout, and what it holds.
struct Wanted {
    std::string heading;
    PlainField field;
    std::string kind = {};
    std::size_t of_layout = PlainColumn::no_layout;
    /// A layout may have a heading several times: which of them this is, and how many there are. A map names a heading
    /// for one column.
    std::size_t nth = 0;
    std::size_t times = 1;

    [[nodiscard]] bool is_letters() const {
        return is_same_word(std::string_view{heading}.substr(0, of_letters.size()), of_letters);
    }
};

std::vector<Wanted> wanted_by(SheetLayout const& layout) {
    std::vector<Wanted> all;
    for (LayoutColumn const& each : layout.columns) {
        all.push_back({each.heading, layout_field(each.field), each.kind, all.size()});
        auto const is_alike = [&](LayoutColumn const& other) {
            return is_same_word(trimmed(other.heading), trimmed(each.heading));
        };
        auto const& columns = layout.columns;
        auto const here = columns.begin() + (&each - columns.data());
        all.back().nth = static_cast<std::size_t>(std::count_if(columns.begin(), here, is_alike));
        all.back().times =
            static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), is_alike));
    }
    return all;
}

/// The first row that has all of these headings; the number of rows when there is none.
std::size_t row_of_headings(ReadSheet const& sheet, std::vector<Wanted> const& all) {
    auto const found = std::find_if(sheet.rows.begin(), sheet.rows.end(), [&](ReadRow const& row) {
        return std::all_of(all.begin(), all.end(), [&](Wanted const& each) {
            return each.is_letters() || count_headings(row, each.heading) >= each.times;
        });
    });
    return static_cast<std::size_t>(found - sheet.rows.begin());
}

class Finding {
public:
    Finding(ReadSheet const& sheet, SheetLayout const* layout, ColumnMap const& map,
            std::vector<Diagnostic>& problems)
        : sheet_(sheet), map_(map), problems_(problems) {
        if (layout != nullptr) wanted_ = wanted_by(*layout);
        for (auto const& [heading, name] : map.columns)
            if (auto const field = known(name)) {
                // what the map says of a field, or of a column, counts, whatever the layout says
                std::erase_if(wanted_, [&, &heading = heading](Wanted const& each) {
                    bool const is_same_field = field->part != Part::element && each.field == *field;
                    bool const is_same_column =
                        each.times == 1 && each.field.part != Part::element &&
                        is_same_word(trimmed(each.heading), trimmed(heading));
                    return each.of_layout != PlainColumn::no_layout &&
                           (is_same_field || is_same_column);
                });
                wanted_.push_back({heading, *field});
            }
    }

    PlainColumns find() {
        PlainColumns found;
        found.headings = row_of_headings(sheet_, wanted_);
        if (found.headings == sheet_.rows.size()) {
            no_headings();
            return found;
        }
        found.is_found = true;
        ReadRow const& row = sheet_.rows[found.headings];
        for (Wanted const& each : wanted_) add(found, each, row);
        leave_to_map(found);
        for (auto const& [name, text] : map_.values)
            if (auto const field = known(name))
                found.all.push_back({*field, PlainColumn::every_row, text});
        for (ReadCell const& cell : row.cells)
            if (is_same_word(trimmed(cell.text), base_heading)) found.marks = cell.column;
        return found;
    }

private:
    void no_headings() {
        std::string headings;
        for (Wanted const& each : wanted_)
            if (!each.is_letters())
                headings += (headings.empty() ? "" : ", ") + quote_start(each.heading);
        Diagnostic diagnostic = say<sheet_messages, "no-row-of-headings">({{"headings", headings}})
                                    .at(place_of_cell(sheet_, 0, 0));
        // the row that has most of them is meant
        auto const meant = std::max_element(
            sheet_.rows.begin(), sheet_.rows.end(),
            [&](ReadRow const& a, ReadRow const& b) { return there(a) < there(b); });
        if (meant != sheet_.rows.end())
            for (Wanted const& each : wanted_) {
                if (each.is_letters() || count_headings(*meant, each.heading) > 0) continue;
                std::vector<std::string> texts;
                for (ReadCell const& cell : meant->cells) texts.emplace_back(trimmed(cell.text));
                diagnostic.nearest = nearest(each.heading, texts);
                if (!diagnostic.nearest.empty()) break;
            }
        problems_.push_back(std::move(diagnostic));
    }

    /// How many of the headings a row has.
    [[nodiscard]] std::size_t there(ReadRow const& row) const {
        return static_cast<std::size_t>(std::count_if(
            wanted_.begin(), wanted_.end(),
            [&](Wanted const& each) { return count_headings(row, each.heading) > 0; }));
    }

    void add(PlainColumns& found, Wanted const& each, ReadRow const& row) {
        if (each.is_letters()) return add_letters(found, each);
        std::string letters;
        std::vector<std::size_t> columns;
        for (ReadCell const& cell : row.cells)
            if (is_heading(cell, each.heading)) {
                letters += letters.empty() ? "`column " : ", `column ";
                letters += column_name(cell.column) + "`";
                columns.push_back(cell.column);
            }
        // the first of a layout's columns with one heading is the first of the sheet's
        found.all.push_back({each.field, columns[each.nth], {}, each.kind, each.of_layout});
        if (columns.size() > each.times && each.nth == 0)
            problems_.push_back(say<sheet_messages, "several-columns">(
                                    {{"column", start_of(each.heading)}, {"letters", letters}})
                                    .at(place_of_cell(sheet_, row.number, columns.back())));
    }

    /// A column that the map names by its letters is not the layout's, too.
    void leave_to_map(PlainColumns& found) const {
        std::set<std::size_t> named;
        for (std::size_t i = 0; i < found.all.size(); ++i)
            if (i < wanted_.size() && wanted_[i].is_letters()) named.insert(found.all[i].column);
        std::erase_if(found.all, [&](PlainColumn const& each) {
            return each.of_layout != PlainColumn::no_layout && each.field.part != Part::element &&
                   named.contains(each.column);
        });
    }

    void add_letters(PlainColumns& found, Wanted const& each) {
        std::size_t row = 0;
        std::size_t column = 0;
        std::string letters{trimmed(std::string_view{each.heading}.substr(of_letters.size()))};
        std::transform(letters.begin(), letters.end(), letters.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        if (parse_cell_name(letters + "1", row, column))
            found.all.push_back({each.field, column});
        else
            problems_.push_back(
                say<sheet_messages, "not-a-column">({{"column", start_of(each.heading)}})
                    .at({sheet_.file, 0, 0, {}}));
    }

    std::optional<PlainField> known(std::string const& name) {
        auto const field = plain_field(name);
        if (!field) {
            auto const names = mappable_fields();
            problems_.push_back(
                say<sheet_messages, "unknown-field-of-column">({{"field", start_of(name)}})
                    .at({sheet_.file, 0, 0, {}})
                    .near(nearest(name, names)));
        }
        return field;
    }

    ReadSheet const& sheet_;
    ColumnMap const& map_;
    std::vector<Diagnostic>& problems_;
    std::vector<Wanted> wanted_;
};

}  // namespace

std::optional<PlainField> plain_field(std::string_view name) {
    if (is_same_word(name, "shown") || is_same_word(name, "told"))
        return plain_field(lower(name) + " evidence");
    for (Named const& each : fields())
        if (matches_heading(trimmed(name), each.name)) return each.field;
    return std::nullopt;
}

PlainField layout_field(std::string_view name) {
    auto const columns = find_layout(judgements_sheet)->columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].field.empty() && is_same_word(columns[i].heading, name))
            return {Part::about, i};
    return plain_field(name).value_or(PlainField{});
}

SheetLayout const* recognised_layout(ReadSheet const& sheet, RulePack const& pack,
                                     std::vector<std::string>& alike) {
    SheetLayout const* best = nullptr;
    for (SheetLayout const& each : pack.layouts()) {
        if (row_of_headings(sheet, wanted_by(each)) == sheet.rows.size()) continue;
        if (best != nullptr && each.columns.size() < best->columns.size()) continue;
        if (best == nullptr || each.columns.size() > best->columns.size()) alike.clear();
        alike.push_back(each.id);
        best = &each;
    }
    return alike.size() > 1 ? nullptr : best;
}

SheetLayout const* nearly_recognised(ReadSheet const& sheet, RulePack const& pack) {
    for (SheetLayout const& layout : pack.layouts())
        for (ReadRow const& row : sheet.rows) {
            auto const there = std::count_if(layout.columns.begin(), layout.columns.end(),
                                             [&](LayoutColumn const& column) {
                                                 return count_headings(row, column.heading) > 0;
                                             });
            if (3 * static_cast<std::size_t>(there) >= 2 * layout.columns.size()) return &layout;
        }
    return nullptr;
}

PlainColumns plain_columns(ReadSheet const& sheet, SheetLayout const* layout, ColumnMap const& map,
                           std::vector<Diagnostic>& problems) {
    return Finding{sheet, layout, map, problems}.find();
}

}  // namespace assay::sheets

namespace assay {

std::vector<std::string> mappable_fields() {
    std::vector<std::string> names;
    for (auto const& each : sheets::fields()) names.push_back(each.name);
    return names;
}

}  // namespace assay
