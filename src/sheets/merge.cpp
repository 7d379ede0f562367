#include "sheets/merge.hpp"

#include "model/messages/nouns.hpp"
#include "model/messages/sheets.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/typed_text.hpp"
#include "sheets/base.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

// To find its object and compare each cell.
constexpr std::size_t steps_of_row = 1000;
// To put an id among those that are known by their looks.
constexpr std::size_t steps_of_id = 150;

ParameterValue value_shown(std::string_view text) {
    return text.empty() ? ParameterValue{noun<"nothing">} : ParameterValue{quote_start(text)};
}

/// Whether a row was added to a sheet that knows what its rows held when it was written.
bool is_new_in_sheet(RowObject const& object) {
    return !object.was_there && object.positions->back() != RowObjects::nowhere;
}

/// Nothing of it was there when the sheet was written.
void make_new(RowObject& object) {
    object.was_there = false;
    object.marks.assign(object.marks.size(), {});
}

/// What an object or a row says in the columns that the row has, without its reference.
template <class TextOf>
std::string contents(RowObject const& object, std::vector<std::size_t> const& columns,
                     std::size_t key, TextOf text_of) {
    std::string all;
    for (std::size_t const column : columns)
        if (column != key && object.texts[column])
            all += std::to_string(column) + '\n' + text_of(column) + '\0';
    return all;
}

}  // namespace

MergeInto::MergeInto(Draft& draft, ChangingLists& objects, Layout const& layout, std::size_t block)
    : draft_(draft),
      objects_(objects),
      layout_(layout),
      block_(block),
      known_(objects, layout, block, draft.words, draft.meter) {}

std::vector<std::pair<std::size_t, RowObject const*>> MergeInto::run(
    std::vector<RowObject*> const& rows) {
    name_only_visit(rows);
    if (!draft_.is_fresh && layout_.list == "judgements") fill_in_missing_keys(rows);
    std::size_t const first_key = known_.keys().front();
    std::vector<std::string> ids;  // of the file and of the sheet
    for (std::size_t i = 0; i < objects_.size(layout_.list); ++i) {
        draft_.meter.charge(steps_of_id);
        ids.push_back(known_.form(first_key).text(objects_.at(layout_.list, i)));
    }
    for (std::string const& id : ids) ids_by_look_.try_emplace(look_of(id), id);
    for (RowObject const* const row : rows) ids.push_back(row->texts[first_key].value_or(""));
    for (RowObject const* const row : rows)
        ids_in_sheet_.insert(row->texts[first_key].value_or(""));
    new_ids_.emplace(ids, layout_.new_id);
    for (RowObject const* const row : rows) {
        draft_.meter.charge(steps_of_id + steps_of_mark * known_.keys().size());
        if (row->was_there && !is_key_changed(*row))
            unchanged_keys_.insert(known_.marked_key(*row));
    }
    if (draft_.is_fresh) choose_bearers(rows);
    for (RowObject* const row : rows) merge(*row);
    return {taken_.begin(), taken_.end()};
}

/// Rows need not name the visit while the file has only one. When they come back after a visit was added, they are about
/// the one that was there first.
void MergeInto::name_only_visit(std::vector<RowObject*> const& rows) {
    auto const& visits = draft_.assessment.visits;
    if (draft_.is_fresh || layout_.list != "judgements" || visits.size() < 2) return;
    std::string const first{visits.front().id};
    std::string const nothing = mark("");
    for (std::size_t const column : known_.keys()) {
        if (layout_.columns[column].field != "visit") continue;
        for (RowObject* const row : rows) {
            if (!row->was_there || !row->texts[column] || !row->texts[column]->empty()) continue;
            if (row->marks[column] != nothing) continue;
            row->texts[column] = first;
            row->marks[column] = mark(first);
        }
    }
}

/// Columns that tell judgements apart can be left out: what they would say is what the only judgement there is says, or
/// what was given for all rows, or the only visit.
void MergeInto::fill_in_missing_keys(std::vector<RowObject*> const& rows) {
    if (rows.empty()) return;
    std::vector<std::size_t> missing;
    for (std::size_t const column : known_.keys())
        if ((*rows.front()->positions)[column] == RowObjects::nowhere) missing.push_back(column);
    if (missing.empty()) return;
    for (RowObject* const row : rows) {
        if (!row->has_content) continue;
        std::size_t const problems = draft_.problems.size();
        fill_in_missing_keys(*row, missing);
        if (draft_.problems.size() > problems) return;  // the other rows have the same
    }
}

void MergeInto::fill_in_missing_keys(RowObject& row, std::vector<std::size_t> const& missing) {
    auto const& visits = draft_.assessment.visits;
    for (std::size_t const column : missing)
        if (layout_.columns[column].field == "visit" && !draft_.given_visit.empty())
            row.texts[column] = draft_.given_visit;
    std::optional<std::size_t> filled_in;  // its author stands in the file already
    for (std::size_t const column : missing)
        if (layout_.columns[column].field == "author" && fill_in_entry(row, column))
            filled_in = column;
    std::vector<std::size_t> const known = known_.candidates(row, objects_);
    for (std::size_t const column : missing) {
        if (row.texts[column]) continue;
        Column const& left_out = layout_.columns[column];
        std::set<std::string> said;
        for (std::size_t const each : known)
            said.insert(known_.form(column).text(objects_.at(layout_.list, each)));
        bool const is_visit = left_out.field == "visit";
        if (said.size() == 1)
            row.texts[column] = *said.begin();
        else if (said.size() > 1 || (is_visit && visits.size() > 1))
            problem(
                row, known_.keys().front(),
                say<sheet_messages, "which-judgement-without-column">(
                    {{"column", left_out.heading},
                     {"row", known_.label(row)},
                     {"option", is_visit                     ? std::string_view("--visit ID")
                                : left_out.field == "author" ? std::string_view("--by ID")
                                                             : std::string_view("the column")}}));
    }
    if (filled_in) row.texts[*filled_in].reset();
}

/// A judgement that says nothing yet is filled in by the author who was given for all rows. False: there is none.
bool MergeInto::fill_in_entry(RowObject& row, std::size_t author) {
    if (!row.texts[author] || row.texts[author]->empty()) return false;
    if (!known_.candidates(row, objects_).empty()) return false;
    std::string given = std::move(*row.texts[author]);
    row.texts[author] = "";
    std::vector<std::size_t> const blank = known_.candidates(row, objects_);
    bool const is_entry =
        blank.size() == 1 &&
        std::all_of(known_.columns().begin(), known_.columns().end(), [&](std::size_t column) {
            return layout_.columns[column].is_key ||
                   known_.form(column).text(objects_.at(layout_.list, blank.front())).empty();
        });
    if (is_entry)
        static_cast<Judgement*>(objects_.at(layout_.list, blank.front()))->author =
            draft_.assessment.storage.keep(given);
    else
        row.texts[author] = std::move(given);
    return is_entry;
}

void MergeInto::run_form(RowObject const& object) {
    for (std::size_t const column : known_.columns()) {
        if (!object.texts[column]) continue;
        if (draft_.is_fresh)
            put(objects_.at(layout_.list, 0), object, column);
        else
            change_cell(object, 0, column);
    }
}

/// Of several rows that come from one, the one that is still known by the same, or else the first.
void MergeInto::choose_bearers(std::vector<RowObject*> const& rows) {
    for (RowObject const* const row : rows) {
        draft_.meter.charge(steps_of_mark * known_.keys().size());
        if (!row->was_there || row->place == RowMarks::unknown) continue;
        RowObject const*& bearer = bearers_[row->place];
        if (bearer == nullptr || (is_key_changed(*bearer) && !is_key_changed(*row))) bearer = row;
    }
}

/// Puts in what a cell says, or the whole of which it shows a part.
void MergeInto::put(void* object, RowObject const& from, std::size_t column) {
    CellForm const& form = known_.form(column);
    auto const exact = from.exact.find(column);
    if (exact != from.exact.end())
        form.put_exact(object, exact->second, draft_.assessment.storage);
    else if (!is_cut(*from.texts[column]))
        form.put(object, *from.texts[column], draft_.assessment.storage);
    else
        draft_.unread.push_back(from.cell(column));
}

/// Puts in the data of others that the row brings along.
void MergeInto::put_carried(void* object, RowObject const& from) {
    auto const bearer = bearers_.find(from.place);
    if (bearer == bearers_.end() || bearer->second != &from) return;
    put_extensions(Lists::shape(layout_.list), object, place_in_file(layout_.list, from.place),
                   draft_.carried, draft_.assessment.storage);
}

void MergeInto::merge(RowObject& object) {
    draft_.meter.charge(steps_of_row);
    if (draft_.is_fresh) {
        if (!object.has_content) return;
        std::size_t const there = known_.find(object);
        return there == KnownObjects::none ? add(object) : on_two_sheets(object, there);
    }
    if (!object.was_there && !object.has_content) return;
    std::size_t index = KnownObjects::none;
    if (object.was_there && is_key_changed(object)) {
        if (is_copy(object)) {
            make_new(object);
            index = known_.find(object);
        } else if (known_.has_id() || object.marks[known_.keys().front()] !=
                                          mark(object.texts[known_.keys().front()].value_or(""))) {
            return key_changed(object);
        } else {
            index = known_.find_marked(object);
        }
    } else {
        index = known_.find(object);
    }
    // A colleague has filled in the entry and put a name to it: what stands here is another judgement.
    if (index == KnownObjects::none && was_blank(object)) {
        if (!says_something(object)) return;
        make_new(object);
        index = known_.find(object);
    }
    if (index == KnownObjects::none) return object.was_there ? removed_there(object) : add(object);
    auto const [taken, is_first] = taken_.emplace(index, &object);
    if (!is_first) return twice(object, *taken->second);
    change(object, index);
}

void MergeInto::twice(RowObject const& object, RowObject const& earlier) {
    std::size_t const key = known_.keys().front();
    problem(object, key,
            say<sheet_messages, "row-twice">(
                {{"row", start_of(known_.label(object))}, {"first", earlier.cell(key)}}));
}

void MergeInto::on_two_sheets(RowObject const& object, std::size_t there) {
    std::string const label = known_.label(objects_.at(layout_.list, there));
    problem(object, known_.keys().front(),
            say<sheet_messages, "row-on-two-sheets">({{"row", start_of(label)}}));
}

bool MergeInto::is_key_changed(RowObject const& object) const {
    return std::any_of(known_.keys().begin(), known_.keys().end(), [&](std::size_t column) {
        return object.texts[column] && mark(*object.texts[column]) != object.marks[column];
    });
}

/// Whether the row that this one was copied from is still there.
bool MergeInto::is_copy(RowObject const& object) const {
    return unchanged_keys_.contains(known_.marked_key(object));
}

/// Whether the row was a judgement to fill in, without an author and without anything said.
bool MergeInto::was_blank(RowObject const& object) const {
    std::string const nothing = mark("");
    return object.was_there && layout_.list == "judgements" &&
           std::all_of(known_.columns().begin(), known_.columns().end(), [&](std::size_t column) {
               Column const& known = layout_.columns[column];
               // an early workbook does not have every column
               return (known.is_key && known.field != "author") || object.marks[column].empty() ||
                      object.marks[column] == nothing;
           });
}

/// Whether a judgement has an author or anything to say.
bool MergeInto::says_something(RowObject const& object) const {
    return std::any_of(known_.columns().begin(), known_.columns().end(), [&](std::size_t column) {
        Column const& known = layout_.columns[column];
        return (!known.is_key || known.field == "author") &&
               !object.texts[column].value_or("").empty();
    });
}

/// Whether the file has another judgement in the place of this one, and neither has an author: each says
/// something that the other does not.
bool MergeInto::is_of_somebody_else(RowObject const& object, std::size_t index) {
    if (layout_.list != "judgements" || (object.was_there && !was_blank(object))) return false;
    void* const there = objects_.at(layout_.list, index);
    if (!static_cast<Judgement const*>(there)->author.empty()) return false;
    bool is_more_here = false;
    bool is_more_there = false;
    for (std::size_t const column : known_.columns()) {
        if (!object.texts[column]) continue;
        std::string const said = known_.form(column).text(there);
        is_more_here = is_more_here || (said.empty() && !object.texts[column]->empty());
        is_more_there = is_more_there || (!said.empty() && object.texts[column]->empty());
    }
    return is_more_here && is_more_there;
}

/// Whether the file has given out the reference of a new row meanwhile, to something else: they contradict
/// each other in no cell, and each says something that the other does not.
bool MergeInto::is_another_thing(RowObject const& object, std::size_t index) {
    if (!is_new_in_sheet(object) || !known_.has_id()) return false;
    void* const there = objects_.at(layout_.list, index);
    bool is_more_here = false;
    bool is_more_there = false;
    for (std::size_t const column : known_.columns()) {
        if (!object.texts[column]) continue;
        std::string const said = known_.form(column).text(there);
        std::string const& here = *object.texts[column];
        if (!said.empty() && !here.empty() && said != here) return false;  // told at its cell
        is_more_here = is_more_here || (said.empty() && !here.empty());
        is_more_there = is_more_there || (!said.empty() && here.empty());
    }
    return is_more_here && is_more_there;
}

void MergeInto::key_changed(RowObject const& object) {
    std::size_t const column = known_.keys().front();
    std::size_t const index = known_.find_marked(object);
    std::string_view const heading = layout_.columns[column].heading;
    if (index == KnownObjects::none)
        return problem(object, column,
                       say<sheet_messages, "unknown-key-changed">({{"column", heading}}));
    std::string const before = known_.form(column).text(objects_.at(layout_.list, index));
    problem(
        object, column,
        say<sheet_messages, "key-changed">({{"before", start_of(before)}, {"column", heading}}));
}

void MergeInto::removed_there(RowObject const& object) {
    bool const is_unchanged =
        std::all_of(known_.columns().begin(), known_.columns().end(), [&](std::size_t column) {
            return !object.texts[column] || mark(*object.texts[column]) == object.marks[column];
        });
    if (is_unchanged)
        draft_.notes.push_back(known_.label(object) +
                               " is not in the file: it was removed there, or this sheet was "
                               "written from another file; it was not added");
    else
        problem(object, known_.keys().front(),
                say<sheet_messages, "changed-row-not-in-file">({{"row", known_.label(object)}}));
}

/// An object of the file that says the same as a new row without a reference, and that no row of the sheet is:
/// most likely the sheet is imported a second time. Each is found once.
std::size_t MergeInto::find_same_contents(RowObject const& object) {
    std::size_t const key = known_.keys().front();
    if (!not_in_sheet_) {
        not_in_sheet_.emplace();
        for (std::size_t i = objects_.size(layout_.list); i-- > 0;) {  // the first comes last
            void* const there = objects_.at(layout_.list, i);
            draft_.meter.charge(steps_of_row);
            if (ids_in_sheet_.contains(known_.form(key).text(there))) continue;
            (*not_in_sheet_)[contents(object, known_.columns(), key, [&](std::size_t column) {
                return known_.form(column).text(there);
            })].push_back(i);
        }
    }
    auto const found =
        not_in_sheet_->find(contents(object, known_.columns(), key, [&](std::size_t column) {
            return object.texts[column].value_or("");
        }));
    if (found == not_in_sheet_->end() || found->second.empty()) return KnownObjects::none;
    std::size_t const index = found->second.back();
    found->second.pop_back();
    return index;
}

/// A reference that is new and looks like one that is there: one of the two may be a slip.
void MergeInto::tell_twin(RowObject const& object) {
    std::string const id = object.texts[known_.keys().front()].value_or("");
    auto const [known, is_new] = ids_by_look_.try_emplace(look_of(id), id);
    if (!is_new && known->second != id && !draft_.is_fresh)
        draft_.notes.push_back(quote_start(id) + " is new, and looks like " +
                               quote_start(known->second) + ", which is there already");
}

void MergeInto::add(RowObject& object) {
    std::size_t const key = known_.keys().front();
    bool const has_id = layout_.columns[key].field == "id" && object.texts[key];
    if (has_id && object.texts[key]->empty()) {
        std::size_t const there = draft_.is_fresh ? KnownObjects::none : find_same_contents(object);
        if (there != KnownObjects::none) {
            taken_.emplace(there, &object);
            draft_.known_again.push_back(object.cell(key) + " (" +
                                         known_.label(objects_.at(layout_.list, there)) + ")");
            return;
        }
        object.texts[key] = new_ids_->next();
    } else if (has_id) {
        tell_twin(object);
    }
    auto const [earlier, is_first] = added_.emplace(known_.key(object), &object);
    if (!is_first) return twice(object, *earlier->second);
    std::size_t const index = objects_.add(layout_.list);
    void* const added = objects_.at(layout_.list, index);
    if (std::string_view const role = layout_.blocks[block_].role; !role.empty())
        static_cast<Judgement*>(added)->role = from_name<Role>(role).value();
    for (std::size_t const column : known_.columns())
        if (object.texts[column]) put(added, object, column);
    if (draft_.is_fresh) put_carried(added, object);
    taken_.emplace(index, &object);
    draft_.changes.added(layout_, known_.label(object));
}

void MergeInto::change(RowObject const& object, std::size_t index) {
    if (is_of_somebody_else(object, index))
        return problem(object, known_.keys().front(),
                       say<sheet_messages, "two-without-author">({{"row", known_.label(object)}}));
    if (is_another_thing(object, index))
        return problem(object, known_.keys().front(),
                       say<sheet_messages, "new-row-in-file-as-another">(
                           {{"row", start_of(known_.label(object))}}));
    for (std::size_t const column : known_.columns()) change_cell(object, index, column);
}

void MergeInto::change_cell(RowObject const& object, std::size_t index, std::size_t column) {
    if (!object.texts[column]) return;
    std::string const& here = *object.texts[column];
    void* const changed = objects_.at(layout_.list, index);
    CellForm const& form = known_.form(column);
    std::string const there = form.text(changed);
    if (here == there) return;
    std::string const& before = object.marks[column];
    if (!before.empty() && mark(here) == before) return;  // only the file has changed
    if (is_cut(here)) return draft_.unread.push_back(object.cell(column));
    if (is_new_in_sheet(object)) {
        if (here.empty()) return;
        if (!there.empty()) return problem(object, column, new_row_differs(object, there, here));
    }
    if (!before.empty() && mark(there) != before)
        return problem(object, column,
                       say<sheet_messages, "changed-in-both">(
                           {{"here", value_shown(here)}, {"there", value_shown(there)}}));
    if (layout_.is_form())
        draft_.changes.changed(layout_, std::string{form.column().heading}, {});
    else if (form.column().vocabulary == Vocabulary::ratings)
        draft_.changes.rating(known_.label(changed), there, here);
    else
        draft_.changes.changed(layout_, known_.label(changed), form.column().heading);
    form.put(changed, here, draft_.assessment.storage);
}

Said MergeInto::new_row_differs(RowObject const& object, std::string_view there,
                                std::string_view here) const {
    std::string const row = start_of(known_.label(object));
    if (known_.has_id())
        return say<sheet_messages, "new-row-with-reference-differs">(
            {{"row", row}, {"there", start_of(there)}, {"here", start_of(here)}});
    return say<sheet_messages, "new-row-differs">(
        {{"row", row}, {"there", start_of(there)}, {"here", start_of(here)}});
}

void MergeInto::problem(RowObject const& object, std::size_t column, Said said) {
    draft_.problems.push_back(std::move(said).at({object.sheet->file, 0, 0, object.cell(column)}));
}

void add_origins(Draft& draft, RowObject const& object, std::size_t index) {
    std::string const place = place_in_file(object.layout->list, index);
    auto const members = object.layout->members();
    draft.meter.charge(steps_of_id * members.size());
    bool is_first = !object.layout->is_form();
    for (std::size_t i = 0; i < members.size(); ++i) {
        Column const& column = members[i];
        if (!column.is_of(object.block) || (object.layout->is_form() && object.lines[i] == 0))
            continue;
        if (is_first) draft.origins.push_back({place, object.sheet->file, object.cell(i)});
        is_first = false;
        std::string field{column.field};
        std::replace(field.begin(), field.end(), '.', '/');
        draft.origins.push_back({place + "/" + field, object.sheet->file, object.cell(i)});
    }
}

}  // namespace assay::sheets
