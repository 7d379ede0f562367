// The conflicts of a merge as a sheet, and what people chose in it.
//
// A row carries, in its hidden last cell, the hash of all that it showed: the record, the member, what the base and
// each copy say. So a row is known again without its texts being parsed, wherever it was sorted to, and a choice
// that was made between other texts is noticed.

#include "model/messages/choices.hpp"

#include <assay/choices.hpp>

#include "model/conflict_words.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"
#include "model/typed_text.hpp"
#include "sheets/base.hpp"
#include "sheets/files.hpp"
#include "sheets/row_objects.hpp"
#include "sheets/table.hpp"
#include "sheets/value.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace assay {
namespace sheets {
namespace {

constexpr std::string_view choices_sheet = "Choices";

/// One row: a difference, or all differences of a record that is chosen as a whole.
struct ChoiceRow {
    Conflict const* conflict = nullptr;
    Difference const* difference = nullptr;  ///< null: the whole record
    std::optional<std::string> before;
    std::vector<std::optional<std::string>> says;  ///< by copy; none: it has no say
    std::string key;                               ///< the hash of all of it
};

std::string name_of_member(std::string_view member) {
    std::string name = spaced(member);
    std::replace(name.begin(), name.end(), '.', ' ');
    return name;
}

/// What stands in the cells of a copy, or of the base, for a record that is chosen as a whole.
void add_line(std::optional<std::string>& to, Difference const& difference,
              std::string const& says) {
    if (!to) to.emplace();
    if (difference.member.empty() || says.empty()) return;
    *to += (to->empty() ? "" : "\n") + name_of_member(difference.member) + ": " + says;
}

class ChoiceRows {
public:
    ChoiceRows(std::vector<Conflict> const& conflicts, std::span<Copy const> copies, Meter& meter)
        : copies_(copies) {
        for (Conflict const& conflict : conflicts) {
            meter.charge(steps_of_row * (1 + conflict.differences.size()) * copies_.size());
            if (conflict.is_whole)
                add_whole(conflict);
            else
                for (Difference const& each : conflict.differences) add(conflict, each);
        }
    }

    [[nodiscard]] std::vector<ChoiceRow> const& all() const& { return rows_; }

private:
    void add(Conflict const& conflict, Difference const& difference) {
        ChoiceRow row{&conflict, &difference, difference.base, {}, {}};
        row.says.resize(copies_.size());
        for (Difference::Side const& side : difference.sides) row.says[copy_of(side)] = side.says;
        finish(std::move(row));
    }

    void add_whole(Conflict const& conflict) {
        ChoiceRow row{&conflict, nullptr, {}, {}, {}};
        row.says.resize(copies_.size());
        std::vector<bool> is_taken_out(copies_.size());
        for (Difference const& difference : conflict.differences) {
            if (difference.base) add_line(row.before, difference, *difference.base);
            for (Difference::Side const& side : difference.sides) {
                std::size_t const copy = copy_of(side);
                is_taken_out[copy] = is_taken_out[copy] || !side.has_record;
                add_line(row.says[copy], difference, side.says);
            }
        }
        for (std::size_t i = 0; i < copies_.size(); ++i)
            if (is_taken_out[i]) row.says[i] = conflict_words::taken_out;
        finish(std::move(row));
    }

    // Sides name their copies; copies of one name say the same.
    [[nodiscard]] std::size_t copy_of(Difference::Side const& side) const {
        auto const found = std::find_if(copies_.begin(), copies_.end(), [&](Copy const& copy) {
            return copy.name == side.place.file;
        });
        return static_cast<std::size_t>(found - copies_.begin());
    }

    void finish(ChoiceRow row) {
        std::string all = row.conflict->record + '\n';
        if (row.difference != nullptr) all += row.difference->member;
        auto const add = [&](std::optional<std::string> const& text) {
            all += '\n' + (text ? fingerprint(*text) : "-");
        };
        add(row.before);
        for (auto const& each : row.says) add(each);
        row.key = fingerprint(all);
        rows_.push_back(std::move(row));
    }

    static constexpr std::size_t steps_of_row = 1000;

    std::span<Copy const> copies_;
    std::vector<ChoiceRow> rows_;
};

/// What copies are called in the cell Take: by their names, or by numbers where the names are too long for a
/// drop-down list, or not distinct.
class CopyLabels {
public:
    explicit CopyLabels(std::span<Copy const> copies) {
        constexpr std::size_t room = 200;  // a list in a cell holds 255 characters
        std::set<std::string_view> distinct{conflict_words::before, conflict_words::both};
        std::size_t size = 0;
        bool has_commas = false;
        for (Copy const& copy : copies) {
            distinct.insert(copy.name);
            size += copy.name.size() + 1;
            has_commas = has_commas || copy.name.find(',') != std::string::npos;
        }
        bool const are_names = distinct.size() == copies.size() + 2 && size <= room && !has_commas;
        for (std::size_t i = 0; i < copies.size(); ++i) {
            std::string const number = "copy " + std::to_string(i + 1);
            labels_.push_back(are_names ? copies[i].name : number);
            headings_.push_back(are_names ? copies[i].name : number + ": " + copies[i].name);
        }
    }

    [[nodiscard]] std::string const& label(std::size_t copy) const { return labels_[copy]; }
    [[nodiscard]] std::string const& heading(std::size_t copy) const { return headings_[copy]; }

private:
    std::vector<std::string> labels_, headings_;
};

/// What can be taken in a row, in the order of the list.
std::vector<std::pair<std::string, Choice>> choices_of(ChoiceRow const& row,
                                                       CopyLabels const& labels) {
    Choice choice;
    choice.record = row.conflict->record;
    if (row.difference != nullptr) choice.member = row.difference->member;
    std::vector<std::pair<std::string, Choice>> all;
    for (std::size_t i = 0; i < row.says.size(); ++i) {
        if (!row.says[i]) continue;
        choice.copy = i;
        all.emplace_back(labels.label(i), choice);
    }
    choice.copy = 0;
    if (row.difference != nullptr && row.before) {
        choice.take = Take::base;
        all.emplace_back(conflict_words::before, choice);
    }
    if (row.difference != nullptr ? row.difference->can_keep_both : row.conflict->can_keep_both) {
        choice.take = Take::both;
        all.emplace_back(conflict_words::both, choice);
    }
    return all;
}

constexpr Column record_column{.heading = "Record", .width = 30, .look = Look::prose};
constexpr Column what_column{.heading = "Field", .width = 16, .look = Look::prose};
constexpr Column take_column{.heading = "Take", .width = 20, .look = Look::prose, .is_entry = true};
constexpr Column key_column{.heading = base_heading, .look = Look::hidden};
constexpr std::size_t take_at = 2;

/// The table, and what its layout points to.
struct ChoicesTable {
    std::vector<std::string> headings;
    std::vector<Column> columns;
    Layout layout;
    Table table;

    ChoicesTable() = default;
    ChoicesTable(ChoicesTable const&) = delete;
    ChoicesTable& operator=(ChoicesTable const&) = delete;
};

void fill_choices(ChoicesTable& made, std::vector<Conflict> const& conflicts,
                  std::span<Copy const> copies, Meter& meter) {
    CopyLabels const labels{copies};
    ChoiceRows const rows{conflicts, copies, meter};
    bool const has_base = std::any_of(rows.all().begin(), rows.all().end(),
                                      [](ChoiceRow const& row) { return row.before.has_value(); });
    if (has_base) made.headings.emplace_back(conflict_words::before);
    for (std::size_t i = 0; i < copies.size(); ++i)
        made.headings.push_back(in_cell(labels.heading(i)));
    made.columns = {record_column, what_column, take_column};
    for (std::string const& heading : made.headings) {
        constexpr double wide = 40;
        made.columns.push_back({.heading = heading, .width = wide, .look = Look::prose});
    }
    made.columns.push_back(key_column);
    made.layout = {.name = choices_sheet,
                   .says = {},
                   .list = choices_sheet,
                   .one = {},
                   .many = {},
                   .new_id = {},
                   .columns = made.columns,
                   .blocks = {},
                   .frozen = take_at + 1};
    made.table.layout = &made.layout;
    made.table.entry_column = take_at;
    for (ChoiceRow const& row : rows.all()) {
        std::vector<std::string> cells{
            row.conflict->record,
            row.difference == nullptr ? "all of it" : name_of_member(row.difference->member), ""};
        cells[0].front() = static_cast<char>(std::toupper(static_cast<unsigned char>(cells[0][0])));
        if (has_base) cells.push_back(row.before.value_or(""));
        for (auto const& each : row.says) cells.push_back(each.value_or(""));
        for (std::string& cell : cells) cell = in_cell(cell);
        cells.push_back(row.key);
        made.table.rows.push_back(std::move(cells));
        Table::Entry entry;
        for (auto const& [word, choice] : choices_of(row, labels)) entry.choices.push_back(word);
        made.table.entries.push_back(std::move(entry));
    }
}

/// A choice that was made, and not applied yet.
struct MadeChoice {
    std::string key, take;
    Place place;  ///< of the cell Take
};

/// The column with this heading, or no column.
std::size_t column_called(ReadSheet const& sheet, std::string_view heading) {
    if (!sheet.rows.empty())
        for (ReadCell const& cell : sheet.rows.front().cells)
            if (is_same_word(trimmed(cell.text), heading)) return cell.column;
    throw Error({say<choice_messages, "no-column-of-choices">({{"column", heading}})
                     .at({sheet.file, 0, 0, {}})});
}

void read_choices(ReadSheet const& sheet, std::vector<MadeChoice>& into) {
    std::size_t const take = column_called(sheet, take_column.heading);
    std::size_t const key = column_called(sheet, base_heading);
    for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
        ReadRow const& row = sheet.rows[i];
        std::string_view const word = trimmed(row.at(take).text);
        if (word.empty()) continue;
        into.push_back({std::string(trimmed(row.at(key).text)), std::string(word),
                        place_of_cell(sheet, row.number, take)});
    }
}

std::vector<MadeChoice> read_choices(std::vector<SheetFile> const& files, Meter& meter) {
    std::vector<MadeChoice> made;
    for (SheetFile const& file : files) {
        if (!is_workbook(file.bytes)) {
            read_choices(read_csv(file.bytes, std::string(choices_sheet), file.name, meter), made);
            continue;
        }
        bool is_there = false;
        for (ReadSheet const& sheet : read_xlsx(file.bytes, file.name, meter)) {
            if (!is_same_word(sheet.name, choices_sheet)) continue;
            is_there = true;
            read_choices(sheet, made);
        }
        if (!is_there) refuse(file.name, say<choice_messages, "no-sheet-of-choices">());
    }
    return made;
}

/// Moves to the options what was chosen about these conflicts. False: there was nothing.
bool apply(std::vector<MadeChoice>& made, std::vector<Conflict> const& conflicts,
           std::span<Copy const> copies, MergeOptions& options, Meter& meter) {
    CopyLabels const labels{copies};
    ChoiceRows const rows{conflicts, copies, meter};
    std::map<std::string_view, ChoiceRow const*> by_key;
    for (ChoiceRow const& row : rows.all()) by_key.emplace(row.key, &row);
    std::vector<Diagnostic> problems;
    std::map<std::string, MadeChoice> applied;
    std::vector<MadeChoice> left;
    for (MadeChoice& each : made) {
        auto const row = by_key.find(each.key);
        if (row == by_key.end()) {
            left.push_back(std::move(each));
            continue;
        }
        auto const choices = choices_of(*row->second, labels);
        auto const chosen = std::find_if(choices.begin(), choices.end(), [&](auto const& choice) {
            return is_same_word(choice.first, each.take);
        });
        if (chosen == choices.end()) {
            std::vector<std::string> words;
            for (auto const& [word, choice] : choices) words.push_back(word);
            problems.push_back(say<choice_messages, "no-such-choice">(
                                   {{"word", start_of(each.take)}, {"known", one_of(words)}})
                                   .at(each.place));
            continue;
        }
        auto const [earlier, is_first] = applied.emplace(each.key, each);
        if (is_first)
            options.choices.push_back(chosen->second);
        else if (!is_same_word(earlier->second.take, each.take))
            problems.push_back(
                say<choice_messages, "chosen-twice">({{"word", start_of(earlier->second.take)},
                                                      {"first", earlier->second.place.pointer}})
                    .at(each.place));
    }
    made = std::move(left);
    if (!problems.empty()) throw Error(std::move(problems));
    return !applied.empty();
}

}  // namespace
}  // namespace sheets

std::string choices_workbook(std::vector<Conflict> const& conflicts, std::span<Copy const> copies,
                             RulePack const& pack, Limits const& limits) {
    Meter meter{limits, Activity::exporting};
    sheets::ChoicesTable made;
    sheets::fill_choices(made, conflicts, copies, meter);
    return sheets::to_xlsx({made.table}, pack, Date{}, meter);
}

std::string choices_csv(std::vector<Conflict> const& conflicts, std::span<Copy const> copies,
                        Limits const& limits) {
    Meter meter{limits, Activity::exporting};
    sheets::ChoicesTable made;
    sheets::fill_choices(made, conflicts, copies, meter);
    return sheets::to_csv(made.table, meter);
}

Merged merge_with_choices(std::vector<SheetFile> const& files, std::span<Copy const> copies,
                          MergeOptions const& options, Limits const& limits) {
    Meter meter{limits, Activity::importing,
                files.empty() ? std::string_view{} : files.front().name};
    std::vector<sheets::MadeChoice> made = sheets::read_choices(files, meter);
    MergeOptions with = options;
    // a choice can lead to a conflict that was not there before, about which something is chosen, too
    Merged merged = merge(copies, with, limits);
    while (sheets::apply(made, merged.conflicts, copies, with, meter))
        merged = merge(copies, with, limits);
    std::vector<Diagnostic> problems;
    for (sheets::MadeChoice const& each : made)
        problems.push_back(say<choice_messages, "choice-about-nothing">().at(each.place));
    if (!problems.empty()) throw Error(std::move(problems));
    return merged;
}

}  // namespace assay
