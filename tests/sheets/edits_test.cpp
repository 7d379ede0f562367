// What people do to sheets: each edit comes back as that change and no other, or its cell is named.

#include "catch.hpp"
#include "json/shape.hpp"
#include "sheets/files.hpp"
#include "sheets/layout.hpp"
#include "sheets/lists.hpp"
#include "sheets/random_assessment.hpp"
#include "sheets/row_objects.hpp"
#include "sheets/sheets_of.hpp"
#include "sheets/take_over.hpp"

#include <cstdlib>
#include <set>

using namespace assay_test;
namespace sheets = assay::sheets;
namespace json = assay::json;

namespace {

/// The layout of a sheet of CSV: `further-judgements.csv`.
sheets::Layout const& layout_of(std::string file) {
    file = file.substr(0, file.find('.'));
    std::replace(file.begin(), file.end(), '-', ' ');
    return *sheets::find_layout(file);
}

sheets::CellForm form_of(sheets::Layout const& layout, sheets::Column const& column,
                         sheets::Words const& words) {
    return {column, sheets::Lists::shape(layout.list), words};
}

/// Whether any text may stand in a cell of the column.
bool takes_any_text(sheets::Layout const& layout, sheets::Column const& column) {
    if (!column.is_editable() || column.is_key || !column.is_white()) return false;
    if (column.vocabulary != sheets::Vocabulary::none) return false;
    json::Field const& field =
        *sheets::member(sheets::Lists::shape(layout.list), column.field).field;
    return field.kind == json::Kind::text && field.rule.cites == 0 && field.rule.declares == 0 &&
           column.field != "element" && column.field != "programme";
}

/// Other values that a cell of the column may have, some of which do not fit.
std::vector<std::string> other_values(SheetsOf& of, sheets::Layout const& layout,
                                      sheets::Column const& column, std::vector<EditedSheet>& all) {
    sheets::Words const words{of.pack()};
    auto const form = form_of(layout, column, words);
    std::vector<std::string> values = form.choices();
    for (std::string const& word : words.of(column.vocabulary)) values.push_back(word);
    if (form.is_date()) values.insert(values.end(), {"2026-03-12", "2026-12-31"});
    if (takes_any_text(layout, column)) values.emplace_back("edited, \"so\"");
    if (form.is_answer()) values.insert(values.end(), {"edited", "81.5", "yes", "one, two"});
    if (column.field == "programme") values.emplace_back("annual review");
    // what stands elsewhere in the column, and references of other sheets
    for (EditedSheet& sheet : all) {
        std::size_t const last = sheet.rows().front().size();
        for (std::size_t row = 1; row < std::min<std::size_t>(sheet.rows().size(), 8); ++row)
            for (std::size_t i = 0; i < last; ++i) {
                bool const is_reference = sheet.rows().front()[i] == "Reference";
                bool const is_column = sheet.rows().front()[i] == column.heading &&
                                       &layout_of(sheet.file().name) == &layout;
                if (is_reference || is_column) values.push_back(sheet.rows()[row][i]);
            }
    }
    values.insert(values.end(), {"1.1.1", ""});
    return values;
}

std::vector<EditedSheet> edited(std::vector<assay::SheetFile> const& files) {
    std::vector<EditedSheet> all;
    for (auto const& file : files) all.emplace_back(file);
    return all;
}

std::vector<assay::SheetFile> as_files(std::vector<EditedSheet> const& all) {
    std::vector<assay::SheetFile> files;
    for (auto const& sheet : all) files.push_back(sheet.file());
    return files;
}

/// The white cells of all sheets but one cell, each with its name.
std::string white_cells(std::vector<EditedSheet>& all, std::string const& but) {
    std::string text;
    for (EditedSheet& sheet : all) {
        std::string const name = sheet.file().name;
        auto const& layout = layout_of(name);
        for (std::size_t row = 1; row < sheet.rows().size(); ++row)
            for (std::size_t i = 0; i < sheet.rows()[row].size(); ++i) {
                bool const is_white =
                    layout.is_form() ? i == 1 && row <= layout.lines.size() &&
                                           layout.lines[row - 1].author_of.empty()
                                     : i < layout.columns.size() && layout.columns[i].is_white();
                std::string const cell = name + "!" + sheets::cell_name(row, i);
                if (is_white && cell != but) text += cell + " " + sheet.rows()[row][i] + "\n";
            }
    }
    return text;
}

}  // namespace

TEST_CASE("an edit of each white column comes back as that change and no other", "[sheets]") {
    std::set<std::string> came_back;
    std::set<std::string> wanted;
    for (std::uint64_t seed = 1; seed <= 30 && (seed == 1 || came_back != wanted); ++seed) {
        SheetsOf of(cse(), random_assessment(cse(), seed));
        Dice dice(seed);
        auto const files = of.csv();
        auto sheets = edited(files);
        for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) {
            auto const& layout = layout_of(sheets[sheet].file().name);
            if (!layout.is_editable()) continue;
            for (std::size_t i = 0; i < layout.members().size(); ++i) {
                auto const& column = layout.members()[i];
                if (!column.is_editable() || !column.is_white() || column.is_key) continue;
                std::string const name =
                    std::string(layout.name) + "/" + std::string(column.heading);
                wanted.insert(name);
                auto const values = other_values(of, layout, column, sheets);
                for (int tries = 0; tries < 40 && !came_back.contains(name); ++tries) {
                    auto changed = edited(files);
                    auto& rows = changed[sheet].rows();
                    if (rows.size() < 2) break;
                    std::size_t const row =
                        layout.is_form() ? i + 1 : 1 + dice.below(rows.size() - 1);
                    std::size_t const at = layout.is_form() ? 1 : i;
                    std::string const place =
                        changed[sheet].file().name + "!" + sheets::cell_name(row, at);
                    std::string& cell = rows[row][at];
                    std::string value = values[dice.below(values.size())];
                    if (column.field == "limbs") value = rows[row][0] + ".a";
                    if (column.field == "guidance") value = rows[row][0] + ".g1";
                    if (cell == value || sheets::is_cut(cell)) continue;
                    cell = value;
                    assay::Imported imported;
                    try {
                        imported = of.take(as_files(changed));
                    } catch (assay::Error const&) {
                        continue;  // a value that does not fit there
                    }
                    INFO(name << ", row " << row << ": " << value);
                    if (imported.changes.empty()) continue;  // the same value in other words
                    REQUIRE(imported.changes.size() == 1);
                    CHECK(lines(imported.unread) == "");
                    SheetsOf after(of.pack(), to_json(imported.assessment));
                    auto again = edited(after.csv());
                    bool const is_new = imported.changes.front().find("added") != std::string::npos;
                    // another day of a visit puts its judgements on another sheet
                    bool const is_day = layout.name == "Visits" && column.heading != "Notes";
                    // a fact without an answer has no row any more, unless the pack asks for it
                    bool const is_gone = again[sheet].rows().size() < rows.size();
                    if (is_gone) {
                        auto const& columns = layout.columns;
                        auto const answer =
                            std::find_if(columns.begin(), columns.end(),
                                         [](auto const& each) { return each.field == "says"; });
                        REQUIRE(answer != columns.end());
                        REQUIRE(rows[row][static_cast<std::size_t>(answer - columns.begin())] ==
                                "");
                        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row));
                    }
                    std::string const but = is_gone ? std::string() : place;
                    if (!is_new && !is_day)
                        CHECK(difference(white_cells(again, but), white_cells(changed, but)) == "");
                    came_back.insert(name);
                }
            }
        }
    }
    CHECK(came_back == wanted);
}

namespace {

/// Does to sheets what people do, with texts that are found again.
class Editor {
public:
    Editor(std::vector<assay::SheetFile> const& files, std::uint64_t seed)
        : sheets_(edited(files)), dice_(seed) {
        for (auto const& file : files) names_.push_back(file.name);
    }

    void edit() {
        std::size_t const at = dice_.below(sheets_.size() - 1);  // the hidden one comes last
        auto& rows = sheets_[at].rows();
        switch (dice_.below(14)) {
            case 0:
            case 1:
            case 2:
                return set_white(at);
            case 3:
                return set_any(at);
            case 4:  // beside
                return type(1 + dice_.below(rows.size()), rows.front().size() + dice_.below(3), at);
            case 5:  // below
                return type(rows.size() + dice_.below(3), dice_.below(rows.front().size()), at);
            case 6:
                return shuffle_rows(at);
            case 7:
                return move_column(at);
            case 8:
                names_[at] = "my " + names_[at];
                return;
            case 9:
                if (rows.size() > 2 && !layout_of(plain(at)).is_form())
                    rows.erase(rows.begin() + 1 +
                               static_cast<std::ptrdiff_t>(dice_.below(rows.size() - 1)));
                return;
            case 10:
                if (rows.size() > 1) rows.push_back(rows[1 + dice_.below(rows.size() - 1)]);
                return;
            case 11:
                for (auto& row : rows) row.insert(row.begin() + 1, std::string());
                rows.front()[1] = "Our own";
                return type(1 + dice_.below(rows.size()), 1, at);
            case 12:  // a heading is typed over
                return type(0, dice_.below(rows.front().size()), at);
            default:
                return clear(at);
        }
    }

    [[nodiscard]] std::vector<assay::SheetFile> files() const {
        std::vector<assay::SheetFile> files = as_files(sheets_);
        for (std::size_t i = 0; i < files.size(); ++i) files[i].name = names_[i];
        return files;
    }

    struct Typed {
        std::string cell;     ///< `About!B14`
        std::string heading;  ///< of its column
        std::string text;
    };

    /// The cells in which something was typed.
    [[nodiscard]] std::vector<Typed> typed() {
        std::vector<Typed> cells;
        for (std::size_t sheet = 0; sheet < sheets_.size(); ++sheet) {
            auto const& rows = sheets_[sheet].rows();
            for (std::size_t row = 0; row < rows.size(); ++row)
                for (std::size_t i = 0; i < rows[row].size(); ++i)
                    if (rows[row][i].starts_with(typed_text))
                        cells.push_back({sheet_name(sheet) + "!" + sheets::cell_name(row, i),
                                         i < rows[0].size() ? rows[0][i] : std::string(),
                                         rows[row][i]});
        }
        return cells;
    }

    static constexpr std::string_view typed_text = "typed here: ";

private:
    [[nodiscard]] std::string plain(std::size_t at) const { return sheets_[at].file().name; }

    [[nodiscard]] std::string sheet_name(std::size_t at) const {
        std::string const name = names_[at].substr(0, names_[at].find('.'));
        return name == names_[at] || name.starts_with("my ")
                   ? name
                   : std::string(layout_of(plain(at)).name);
    }

    void type(std::size_t row, std::size_t column, std::size_t at) {
        auto& rows = sheets_[at].rows();
        while (rows.size() <= row) rows.emplace_back(rows.front().size());
        if (rows[row].size() <= column) rows[row].resize(column + 1);
        rows[row][column] = std::string(typed_text) + std::to_string(++count_);
    }

    void set_white(std::size_t at) {
        auto const& layout = layout_of(plain(at));
        auto& rows = sheets_[at].rows();
        std::vector<std::pair<std::size_t, std::size_t>> free;
        for (std::size_t row = 1; row < rows.size(); ++row)
            for (std::size_t i = 0; i < rows[row].size(); ++i)
                for (auto const& member : layout.members()) {
                    bool const is_it = layout.is_form()
                                           ? i == 1 && rows[row][0] == member.heading
                                           : i < rows[0].size() && rows[0][i] == member.heading;
                    if (is_it && takes_any_text(layout, member)) free.emplace_back(row, i);
                }
        if (free.empty()) return;
        auto const [row, column] = free[dice_.below(free.size())];
        type(row, column, at);
    }

    void set_any(std::size_t at) {
        auto& rows = sheets_[at].rows();
        if (rows.size() < 2) return;
        type(1 + dice_.below(rows.size() - 1), dice_.below(rows.front().size()), at);
    }

    void shuffle_rows(std::size_t at) {
        auto& rows = sheets_[at].rows();
        std::vector<std::vector<std::string>> moved(rows.begin() + 1, rows.end());
        dice_.shuffle(moved);
        std::copy(moved.begin(), moved.end(), rows.begin() + 1);
    }

    void move_column(std::size_t at) {
        auto& rows = sheets_[at].rows();
        std::size_t const from = dice_.below(rows.front().size());
        std::size_t const to = dice_.below(rows.front().size());
        for (auto& row : rows) {
            if (row.size() <= std::max(from, to)) row.resize(std::max(from, to) + 1);
            std::swap(row[from], row[to]);
        }
    }

    void clear(std::size_t at) {
        auto& rows = sheets_[at].rows();
        auto& row = rows[dice_.below(rows.size())];
        if (&row != &rows.front()) row[dice_.below(row.size())].clear();
    }

    std::vector<EditedSheet> sheets_;
    std::vector<std::string> names_;
    Dice dice_;
    int count_ = 0;
};

/// What came of sheets: a text with all that was said about them, and the file.
struct Outcome {
    bool is_refused = false;
    std::string json;
    std::string said;
};

Outcome imported(SheetsOf& of, std::vector<assay::SheetFile> const& files) {
    try {
        auto const result = of.take(files);
        return {false, to_json(result.assessment), lines(result.unread) + lines(result.notes)};
    } catch (assay::Error const& error) {
        return {true, {}, error.what()};
    }
}

Outcome read_fresh(SheetsOf& of, std::vector<assay::SheetFile> const& files) {
    assay::Limits const limits;
    assay::Meter meter{limits, assay::Activity::importing, "edited"};
    std::vector<sheets::ReadSheet> read;
    for (auto const& file : files) {
        auto const* const layout = file.name.starts_with("my ") ? nullptr : &layout_of(file.name);
        std::string const name = layout == nullptr ? file.name.substr(0, file.name.find('.'))
                                                   : std::string(layout->name);
        read.push_back(sheets::read_csv(file.bytes, name, file.name, meter));
    }
    sheets::Draft draft{assay::Assessment{}, of.pack(), meter};
    draft.assessment.format = "assay-assessment/1";
    draft.is_fresh = true;
    sheets::take_over(draft, read, false);
    std::string said = lines(draft.unread) + lines(draft.notes);
    for (auto const& problem : draft.problems) said += assay::to_string(problem) + "\n";
    if (!draft.problems.empty()) return {true, {}, said};
    try {
        return {false, to_json(draft.assessment), said};
    } catch (assay::Error const& error) {  // it does not fit together
        return {true, {}, error.what()};
    }
}

/// Whether a text that was typed is in the file, or its cell, column or sheet is named.
bool is_accounted_for(Outcome const& outcome, Editor::Typed const& typed) {
    std::string const sheet = typed.cell.substr(0, typed.cell.find('!'));
    auto const says = [&](std::string const& what) {
        return outcome.said.find(what) != std::string::npos;
    };
    return outcome.json.find("\"" + typed.text + "\"") != std::string::npos ||
           says(typed.cell + "\n") || says(typed.cell + " says who judged") ||
           says("the sheet `" + sheet + "` is not one") ||
           says("the column `" + typed.heading + "` of " + sheet + " ");
}

/// A number that the environment gives, or another.
std::size_t from_environment(char const* name, std::size_t otherwise) {
    char const* const asked = std::getenv(name);
    return asked == nullptr ? otherwise : std::strtoul(asked, nullptr, 10);
}

}  // namespace

TEST_CASE("whatever is typed into sheets is imported or named", "[sheets]") {
    std::size_t refused = 0;
    std::size_t const all = from_environment("ASSAY_EDITS", 200);
    for (std::uint64_t seed = from_environment("ASSAY_EDITS_FROM", 1); seed <= all; ++seed) {
        SheetsOf of(cse(), random_assessment(cse(), 1 + seed % 16));
        Editor editor(of.csv(), seed);
        for (std::size_t i = 1 + seed % 5; i > 0; --i) editor.edit();
        auto const files = editor.files();
        for (bool const is_fresh : {false, true}) {
            Outcome const outcome = is_fresh ? read_fresh(of, files) : imported(of, files);
            refused += outcome.is_refused ? 1 : 0;
            if (outcome.is_refused) continue;  // then nothing was imported, and it is told why
            for (Editor::Typed const& typed : editor.typed()) {
                INFO("seed " << seed << (is_fresh ? ", fresh: " : ": ") << typed.cell << " "
                             << typed.text << ", " << outcome.said);
                CHECK(is_accounted_for(outcome, typed));
            }
        }
    }
    CHECK(refused < all);  // half of the two ways
}
