#include "model/messages/sheets.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/typed_text.hpp"
#include "sheets/changes.hpp"
#include "sheets/lists.hpp"
#include "sheets/new_ids.hpp"
#include "sheets/plain_columns.hpp"
#include "sheets/row_objects.hpp"
#include "sheets/take_over.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

namespace assay::sheets {
namespace {

using Part = PlainField::Part;

/// Adds what is new in a matrix or a form, row by row. What the file says already is never changed.
class Adding {
public:
    Adding(Draft& draft, ReadSheet const& sheet, ColumnMap const& map)
        : draft_(draft),
          sheet_(sheet),
          map_(map),
          evidence_(*find_layout(evidence_sheet)),
          judgements_(*find_layout(judgements_sheet)) {
        std::vector<std::string> ids;
        for (Evidence const& each : draft.assessment.evidence) ids.emplace_back(each.id);
        std::size_t const reference = 0;
        columns_ = plain_columns(sheet, map, draft.problems, draft.notes);
        for (PlainColumn const& each : columns_.all)
            if (is_evidence(each.field.part) && each.field.column == reference)
                for (ReadRow const& row : sheet.rows) ids.emplace_back(text_at(row, each.column));
        new_ids_.emplace(ids, evidence_.new_id);
        for (std::size_t i = 0; i < draft.assessment.evidence.size(); ++i) note_evidence(i);
        for (std::size_t i = 0; i < draft.assessment.judgements.size(); ++i) note_judgement(i);
    }

    void run() {
        if (!draft_.problems.empty()) return;
        for (std::size_t i = columns_.first_row; i < sheet_.rows.size(); ++i) row(sheet_.rows[i]);
    }

private:
    /// The texts that a row says of one part, by column of its layout, and where they stand.
    struct Said {
        std::map<std::size_t, std::string> texts;
        std::map<std::size_t, std::size_t> columns;  ///< of the sheet
        bool is_said = false;                        ///< in the row itself, not only for all rows
    };

    static bool is_evidence(Part part) {
        return part == Part::evidence || part == Part::shown || part == Part::told;
    }

    [[nodiscard]] std::string text_at(ReadRow const& row, std::size_t column) const {
        return std::string{trimmed(shown_in(sheet_, row, column).text)};
    }

    void row(ReadRow const& row) {
        draft_.meter.charge(steps_of_row);
        std::array<Said, 6> said;
        for (PlainColumn const& each : columns_.all) {
            Said& part = said[static_cast<std::size_t>(each.field.part)];
            if (!take(part, row, each)) return;
        }
        auto const of = [&](Part part) -> Said const& {
            return said[static_cast<std::size_t>(part)];
        };
        bool const says_anything = std::any_of(said.begin() + 1, said.end(),
                                               [](Said const& each) { return each.is_said; });
        if (!says_anything) return;  // a heading in the midst of the table
        std::vector<std::string> const elements = elements_of(row, of(Part::element));
        for (Part const part : {Part::evidence, Part::shown, Part::told})
            if (of(part).is_said) offer(row, of(part), part, elements);
        for (Part const part : {Part::self, Part::assessor})
            if (of(part).is_said) judge(row, of(part), part, elements);
    }

    /// The text of a field in the form of its column; false when it is none, which was told.
    bool take(Said& said, ReadRow const& row, PlainColumn const& each) {
        bool const is_element = each.field.part == Part::element;
        Layout const& layout =
            is_element || !is_evidence(each.field.part) ? judgements_ : evidence_;
        auto const& shape = Lists::shape(layout.list);
        CellForm const form{layout.columns[each.field.column], shape, draft_.words};
        ReadCell cell = each.column == PlainColumn::every_row ? ReadCell{each.text}
                                                              : shown_in(sheet_, row, each.column);
        bool const is_rating = layout.columns[each.field.column].vocabulary == Vocabulary::ratings;
        if (is_rating)
            for (auto const& [label, rating] : map_.ratings)
                if (is_same_word(trimmed(cell.text), trimmed(label))) cell.text = rating;
        if (cell.is_blank()) return true;
        Diagnostic problem;
        auto const text = form.text(cell, sheet_.dates, problem);
        if (!text) {
            problem.place = place(row, each.column);
            if (is_rating && problem.id == row_of<sheet_messages, "unknown-rating-in-cell">.id)
                problem =
                    say_row(row_of<sheet_messages, "unknown-label-in-cell">, problem.parameters)
                        .at(problem.place)
                        .near(problem.nearest);
            draft_.problems.push_back(std::move(problem));
            return false;
        }
        said.texts[each.field.column] = std::string{trimmed(*text)};
        said.columns[each.field.column] = each.column;
        said.is_said = said.is_said || each.column != PlainColumn::every_row;
        return true;
    }

    [[nodiscard]] Place place(ReadRow const& row, std::size_t column) const {
        return place_of_cell(sheet_, row.number, column == PlainColumn::every_row ? 0 : column);
    }

    void problem(ReadRow const& row, std::size_t column, Diagnostic problem) {
        problem.place = place(row, column);
        draft_.problems.push_back(std::move(problem));
    }

    std::vector<std::string> elements_of(ReadRow const& row, Said const& said) {
        bool const is_mapped =
            std::any_of(columns_.all.begin(), columns_.all.end(),
                        [](PlainColumn const& each) { return each.field.part == Part::element; });
        if (said.texts.empty()) {
            if (is_mapped)
                problem(row, columns_.all.front().column, say<sheet_messages, "which-element">());
            return {};
        }
        return split_list(said.texts.begin()->second);
    }

    // --- evidence -----------------------------------------------------------------------------------

    [[nodiscard]] static std::string text_of(Said const& said, std::size_t column) {
        auto const found = said.texts.find(column);
        return found == said.texts.end() ? std::string{} : found->second;
    }

    /// The evidence that is meant: by its reference, or, without one, by what it is called.
    [[nodiscard]] std::size_t find_evidence(Said const& said, Part part) const {
        std::string const reference = text_of(said, column_of(evidence_, "id"));
        if (!reference.empty()) return first_of(evidence_by_id_, reference);
        std::string const title = text_of(said, column_of(evidence_, "title"));
        if (part == Part::evidence) return first_of(evidence_by_title_, title);
        return first_of(evidence_by_title_as_given_[static_cast<std::size_t>(given_of(part))],
                        title);
    }

    using Index = std::map<std::string, std::size_t, std::less<>>;

    [[nodiscard]] std::size_t first_of(Index const& index, std::string_view text) const {
        auto const found = index.find(text);
        return found == index.end() ? draft_.assessment.evidence.size() : found->second;
    }

    /// Takes a piece of evidence into the indices, as it is now; of several that are alike the first counts.
    void note_evidence(std::size_t index) {
        auto const note = [&](Index& of, std::string_view text) {
            auto const [known, is_new] = of.try_emplace(std::string(text), index);
            if (!is_new) known->second = std::min(known->second, index);
        };
        Evidence const& evidence = draft_.assessment.evidence[index];
        note(evidence_by_id_, evidence.id);
        note(evidence_by_title_, trimmed(evidence.title));
        note(evidence_by_title_as_given_[static_cast<std::size_t>(evidence.given)],
             trimmed(evidence.title));
    }

    void note_judgement(std::size_t index) {
        Judgement const& judgement = draft_.assessment.judgements[index];
        if (judgement.site.empty())
            judgements_of_[{std::string(judgement.element), judgement.role}].push_back(index);
    }

    static Given given_of(Part part) { return part == Part::told ? Given::told : Given::shown; }

    static std::size_t column_of(Layout const& layout, std::string_view field) {
        for (std::size_t i = 0; i < layout.columns.size(); ++i)
            if (layout.columns[i].field == field) return i;
        return 0;
    }

    void offer(ReadRow const& row, Said const& said, Part part,
               std::vector<std::string> const& elements) {
        auto& all = draft_.assessment.evidence;
        std::string const title = text_of(said, column_of(evidence_, "title"));
        std::string const reference = text_of(said, column_of(evidence_, "id"));
        std::size_t const index = find_evidence(said, part);
        if (index == all.size()) {
            if (title.empty())
                return problem(row, said.columns.begin()->second,
                               say<sheet_messages, "unknown-evidence-in-row">(
                                   {{"evidence", start_of(reference)}}));
            Evidence& added = all.emplace_back();
            added.id =
                draft_.assessment.storage.keep(reference.empty() ? new_ids_->next() : reference);
            if (text_of(said, column_of(evidence_, "kind")).empty())
                problem(row, said.columns.begin()->second,
                        say<sheet_messages, "kind-of-evidence-missing">());
            if (part != Part::evidence) added.given = given_of(part);
            draft_.changes.added(evidence_, std::string{added.id});
            is_new_[index] = true;
        }
        fill(row, said, evidence_, index, is_new_[index]);
        note_evidence(index);
        support(all[index], elements, index);
        origins(row, said, evidence_, "/evidence/" + std::to_string(index));
        for (std::size_t i = 0; i < elements.size(); ++i)
            if (PlainColumn const* const column = column_of_elements())
                draft_.origins.push_back({"/evidence/" + std::to_string(index) + "/supports/" +
                                              std::to_string(position(all[index], elements[i])),
                                          sheet_.file, place(row, column->column).pointer});
    }

    [[nodiscard]] PlainColumn const* column_of_elements() const {
        for (PlainColumn const& each : columns_.all)
            if (each.field.part == Part::element) return &each;
        return nullptr;
    }

    static std::size_t position(Evidence const& evidence, std::string_view id) {
        return static_cast<std::size_t>(
            std::find(evidence.supports.begin(), evidence.supports.end(), id) -
            evidence.supports.begin());
    }

    void support(Evidence& evidence, std::vector<std::string> const& elements, std::size_t index) {
        std::vector<Text> supports{evidence.supports.begin(), evidence.supports.end()};
        for (std::string const& element : elements)
            if (std::find(supports.begin(), supports.end(), element) == supports.end())
                supports.push_back(draft_.assessment.storage.keep(element));
        if (supports.size() == evidence.supports.size()) return;
        evidence.supports = draft_.assessment.storage.keep(List<Text>{supports});
        if (!is_new_[index])
            draft_.changes.changed(evidence_, std::string{evidence.id}, "Elements and points");
    }

    [[nodiscard]] void* object_at(Layout const& layout, std::size_t index) {
        if (&layout == &evidence_) return &draft_.assessment.evidence[index];
        return &draft_.assessment.judgements[index];
    }

    /// Puts in what is not said yet; what the file or another row says otherwise is a problem.
    void fill(ReadRow const& row, Said const& said, Layout const& layout, std::size_t index,
              bool is_new) {
        auto const& shape = Lists::shape(layout.list);
        void* const object = object_at(layout, index);
        for (auto const& [column, text] : said.texts) {
            Column const& known = layout.columns[column];
            if (known.is_key) continue;
            CellForm const form{known, shape, draft_.words};
            std::string const there = form.text(object);
            std::size_t const at = said.columns.at(column);
            bool const is_for_all = at == PlainColumn::every_row;
            std::string const cell = is_for_all ? std::string() : place(row, at).pointer;
            auto const [earlier, is_first] = said_at_.try_emplace({&layout, index, column}, cell);
            if (text == trimmed(there) || (is_for_all && !there.empty() && !is_new)) continue;
            if (!is_first && !is_for_all && !earlier->second.empty()) {
                problem(row, at,
                        say<sheet_messages, "rows-differ">({{"here", start_of(text)},
                                                            {"first", earlier->second},
                                                            {"there", start_of(there)}}));
                continue;
            }
            if (!there.empty() && !is_new) {
                problem(row, at,
                        say<sheet_messages, "said-otherwise">(
                            {{"there", start_of(there)}, {"here", start_of(text)}}));
                continue;
            }
            form.put(object, text, draft_.assessment.storage);
            if (!is_new) tell_filled(layout, object, there, text, known);
        }
    }

    void tell_filled(Layout const& layout, void const* object, std::string const& there,
                     std::string const& text, Column const& column) {
        if (&layout == &evidence_)
            return draft_.changes.changed(
                layout, std::string{static_cast<Evidence const*>(object)->id}, column.heading);
        auto const& judgement = *static_cast<Judgement const*>(object);
        std::string const label =
            std::string{judgement.element} + " " + std::string{name_of(judgement.role)};
        if (column.vocabulary == Vocabulary::ratings)
            draft_.changes.rating(label, there, text);
        else
            draft_.changes.changed(layout, label, column.heading);
    }

    // --- judgements ---------------------------------------------------------------------------------

    void judge(ReadRow const& row, Said const& said, Part part,
               std::vector<std::string> const& elements) {
        Role const role = part == Part::self ? Role::self : Role::assessor;
        std::string_view const side = part == Part::self ? "self" : "assessor";
        std::string const author = text_of(said, key_column(part, "author"));
        std::string const visit = text_of(said, key_column(part, "visit"));
        auto& all = draft_.assessment.judgements;
        for (std::string const& element : elements) {
            std::vector<std::size_t> found;
            for (std::size_t const i : judgements_of_[{element, role}])
                if ((author.empty() || all[i].author == author) &&
                    (visit.empty() || all[i].visit == visit))
                    found.push_back(i);
            if (found.size() > 1) {
                problem(
                    row, said.columns.begin()->second,
                    say<sheet_messages, "which-judgement">({{"element", element}, {"side", side}}));
                continue;
            }
            bool const is_new = found.empty();
            if (is_new) add_judgement(element, role, author, visit);
            std::size_t const index = is_new ? all.size() - 1 : found.front();
            fill(row, said, judgements_, index, is_new);
            std::string const pointer = "/judgements/" + std::to_string(index);
            origins(row, said, judgements_, pointer);
            if (PlainColumn const* const column = column_of_elements())
                draft_.origins.push_back(
                    {pointer + "/element", sheet_.file, place(row, column->column).pointer});
        }
    }

    [[nodiscard]] std::size_t key_column(Part part, std::string_view field) const {
        for (std::size_t i = 0; i < judgements_.columns.size(); ++i)
            if (judgements_.columns[i].field == field &&
                judgements_.columns[i].block == (part == Part::self ? 0 : 1))
                return i;
        return 0;
    }

    void add_judgement(std::string const& element, Role role, std::string const& author,
                       std::string const& visit) {
        Storage& storage = draft_.assessment.storage;
        Judgement& added = draft_.assessment.judgements.emplace_back();
        added.element = storage.keep(element);
        added.role = role;
        added.author = storage.keep(author);
        added.visit = storage.keep(visit);
        note_judgement(draft_.assessment.judgements.size() - 1);
        draft_.changes.added(judgements_, element + " " + std::string{name_of(role)});
    }

    void origins(ReadRow const& row, Said const& said, Layout const& layout,
                 std::string const& pointer) {
        draft_.origins.push_back(
            {pointer, sheet_.file, place(row, said.columns.begin()->second).pointer});
        for (auto const& [column, at] : said.columns) {
            std::string field{layout.columns[column].field};
            std::replace(field.begin(), field.end(), '.', '/');
            draft_.origins.push_back({pointer + "/" + field, sheet_.file, place(row, at).pointer});
        }
    }

    static constexpr std::size_t steps_of_row = 1000;

    Draft& draft_;
    ReadSheet const& sheet_;
    ColumnMap const& map_;
    Layout const& evidence_;
    Layout const& judgements_;
    PlainColumns columns_;
    std::optional<NewIds> new_ids_;
    Index evidence_by_id_, evidence_by_title_;
    std::array<Index, names_of<Given>.size()> evidence_by_title_as_given_;
    /// Of the whole scope, by element and role.
    std::map<std::pair<std::string, Role>, std::vector<std::size_t>> judgements_of_;
    std::map<std::size_t, bool> is_new_;  ///< evidence that this sheet added
    /// The cell that was the first to say something of an object, by its list, index and column.
    std::map<std::tuple<Layout const*, std::size_t, std::size_t>, std::string> said_at_;
};

}  // namespace

void add_plain(Draft& draft, std::vector<ReadSheet> const& sheets, ColumnMap const& map) {
    auto const found = std::find_if(sheets.begin(), sheets.end(), [&](ReadSheet const& sheet) {
        return map.sheet.empty() ? !sheet.rows.empty() : is_same_word(sheet.name, map.sheet);
    });
    if (found != sheets.end()) return Adding{draft, *found, map}.run();
    std::string const file = sheets.empty() ? std::string{} : sheets.front().file;
    draft.problems.push_back((map.sheet.empty() ? say<sheet_messages, "nothing-in-sheets">()
                                                : say<sheet_messages, "no-sheet-of-this-name">(
                                                      {{"sheet", start_of(map.sheet)}}))
                                 .at({file, 0, 0, {}}));
}

}  // namespace assay::sheets
