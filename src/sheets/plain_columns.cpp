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

class Finding {
public:
    Finding(ReadSheet const& sheet, ColumnMap const& map, std::vector<Diagnostic>& problems)
        : sheet_(sheet), map_(map), problems_(problems) {}

    PlainColumns find(std::vector<std::string>& notes) {
        PlainColumns found;
        std::size_t const headings = row_of_headings();
        if (headings == sheet_.rows.size()) {
            no_headings();
            return found;
        }
        found.first_row = headings + 1;
        for (auto const& [heading, name] : map_.columns) add(found, heading, name, headings);
        for (auto const& [name, text] : map_.values)
            if (auto const field = known(name))
                found.all.push_back({*field, PlainColumn::every_row, text});
        left_alone(found, sheet_.rows[headings], notes);
        return found;
    }

private:
    static bool is_letters(std::string_view heading) {
        return is_same_word(heading.substr(0, of_letters.size()), of_letters);
    }

    [[nodiscard]] static std::size_t count(ReadRow const& row, std::string_view heading) {
        return static_cast<std::size_t>(
            std::count_if(row.cells.begin(), row.cells.end(), [&](ReadCell const& cell) {
                return is_same_word(trimmed(cell.text), trimmed(heading));
            }));
    }

    /// The first row that has all headings of the map.
    [[nodiscard]] std::size_t row_of_headings() const {
        auto const found =
            std::find_if(sheet_.rows.begin(), sheet_.rows.end(), [&](auto const& row) {
                return std::all_of(map_.columns.begin(), map_.columns.end(), [&](auto const& each) {
                    return is_letters(each.first) || count(row, each.first) > 0;
                });
            });
        return static_cast<std::size_t>(found - sheet_.rows.begin());
    }

    void no_headings() {
        std::string headings;
        for (auto const& [heading, name] : map_.columns)
            if (!is_letters(heading))
                headings += (headings.empty() ? "" : ", ") + quote_start(heading);
        Diagnostic diagnostic = say<sheet_messages, "no-row-of-headings">({{"headings", headings}})
                                    .at(place_of_cell(sheet_, 0, 0));
        if (!sheet_.rows.empty())
            for (auto const& [heading, name] : map_.columns) {
                if (is_letters(heading) || count(sheet_.rows.front(), heading) > 0) continue;
                std::vector<std::string> there;
                for (ReadCell const& cell : sheet_.rows.front().cells) there.push_back(cell.text);
                diagnostic.nearest = nearest(heading, there);
            }
        problems_.push_back(std::move(diagnostic));
    }

    void add(PlainColumns& found, std::string_view heading, std::string const& name,
             std::size_t headings) {
        auto const field = known(name);
        if (!field) return;
        if (is_letters(heading)) {
            std::size_t row = 0;
            std::size_t column = 0;
            std::string letters{trimmed(heading.substr(of_letters.size()))};
            std::transform(letters.begin(), letters.end(), letters.begin(), [](char c) {
                return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
            });
            if (parse_cell_name(letters + "1", row, column))
                found.all.push_back({*field, column, {}});
            else
                problems_.push_back(
                    say<sheet_messages, "not-a-column">({{"column", start_of(heading)}})
                        .at({sheet_.file, 0, 0, {}}));
            return;
        }
        ReadRow const& row = sheet_.rows[headings];
        std::string letters;
        for (ReadCell const& cell : row.cells)
            if (is_same_word(trimmed(cell.text), trimmed(heading))) {
                letters +=
                    (letters.empty() ? "`column " : ", `column ") + column_name(cell.column) + "`";
                found.all.push_back({*field, cell.column, {}});
            }
        if (count(row, heading) < 2) return;
        problems_.push_back(say<sheet_messages, "several-columns">(
                                {{"column", start_of(heading)}, {"letters", letters}})
                                .at(place_of_cell(sheet_, row.number, found.all.back().column)));
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

    void left_alone(PlainColumns const& found, ReadRow const& headings,
                    std::vector<std::string>& notes) const {
        std::vector<std::string> left;
        for (ReadCell const& cell : headings.cells)
            if (std::none_of(found.all.begin(), found.all.end(),
                             [&](PlainColumn const& each) { return each.column == cell.column; }))
                left.push_back(quote_start(trimmed(cell.text)));
        if (!left.empty())
            notes.push_back(counted(left.size(), "column", "columns") + " of " + sheet_.name +
                            (left.size() == 1 ? " is" : " are") + " not in the map and " +
                            (left.size() == 1 ? "was" : "were") +
                            " left alone: " + first_few(left));
    }

    ReadSheet const& sheet_;
    ColumnMap const& map_;
    std::vector<Diagnostic>& problems_;
};

}  // namespace

std::optional<PlainField> plain_field(std::string_view name) {
    if (is_same_word(name, "shown") || is_same_word(name, "told"))
        return plain_field(lower(name) + " evidence");
    for (Named const& each : fields())
        if (is_same_word(each.name, trimmed(name))) return each.field;
    return std::nullopt;
}

PlainColumns plain_columns(ReadSheet const& sheet, ColumnMap const& map,
                           std::vector<Diagnostic>& problems, std::vector<std::string>& notes) {
    return Finding{sheet, map, problems}.find(notes);
}

}  // namespace assay::sheets

namespace assay {

std::vector<std::string> mappable_fields() {
    std::vector<std::string> names;
    for (auto const& each : sheets::fields()) names.push_back(each.name);
    return names;
}

}  // namespace assay
