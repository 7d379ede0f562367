#include "sheets/plain_evidence.hpp"

#include "model/messages/sheets.hpp"
#include "model/quote.hpp"
#include "model/typed_text.hpp"
#include "sheets/base.hpp"
#include "sheets/lists.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

// To find or add the evidence of one line, and to note it.
constexpr std::size_t steps_of_line = 1000;
constexpr std::size_t steps_of_note = 300;

std::size_t column_of_evidence(Layout const& layout, std::string_view field) {
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        if (layout.columns[i].field == field) return i;
    return 0;
}

bool is_told(Evidence const& evidence) { return evidence.given == Given::told; }

}  // namespace

PlainEvidence::PlainEvidence(PlainPutting& putting, PlainLabels const& labels,
                             std::vector<std::string> const& ids)
    : putting_(putting),
      labels_(labels),
      layout_(*find_layout(evidence_sheet)),
      before_(putting.draft().assessment.evidence.size()) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < before_; ++i) {
        known.emplace_back(at(i).id);
        note(i);
    }
    known.insert(known.end(), ids.begin(), ids.end());
    new_ids_.emplace(known, layout_.new_id);
}

/// Takes a piece of evidence into the indices, as it is now.
void PlainEvidence::note(std::size_t index) {
    putting_.draft().meter.charge(steps_of_note);
    by_id_.try_emplace(std::string(at(index).id), index);
    by_mark_.try_emplace(mark(at(index).id), index);
    by_title_[std::string(trimmed(at(index).title))].insert(index);
}

void PlainEvidence::tell_changed(std::size_t index, std::string_view heading) {
    if (!is_new(index))
        putting_.draft().changes.changed(layout_, std::string(at(index).id), heading);
}

// --- rows of evidence that assay wrote --------------------------------------------------------------

void PlainEvidence::change(PlainRow const& row) {
    PlainEntry const* const key = row.entry({Part::evidence, column_of_evidence(layout_, "id")});
    std::string const reference = key == nullptr ? std::string{} : key->text;
    if (mark(reference) != row.marks.key)
        return putting_.problem(row.key, say<sheet_messages, "unknown-key-changed">(
                                             {{"column", std::string("Reference")}}));
    seen_.insert(reference);
    auto const found = by_id_.find(reference);
    if (found == by_id_.end()) {
        bool const says = std::any_of(row.entries.begin(), row.entries.end(), [](auto const& each) {
            return each.is_changed && !each.is_for_all();
        });
        if (says)
            putting_.problem(row.key, say<sheet_messages, "changed-row-not-in-file">(
                                          {{"row", quote_start(reference)}}));
        return;
    }
    for (PlainEntry const& each : row.entries)
        if (each.field().part == Part::element && each.is_changed)
            change_supports(each, row.marks.cells[each.column->of_layout].items, found->second);
    fill(row, Part::evidence, found->second, true);
    note(found->second);
}

/// What was added to a list and taken out of it; what the file has changed beside it stays.
void PlainEvidence::change_supports(PlainEntry const& entry,
                                    std::vector<PlainMarks::Item> const& before,
                                    std::size_t index) {
    std::vector<std::string> const typed = split_list(entry.text);
    auto const was_there = [&](std::string_view id) {
        return std::any_of(before.begin(), before.end(),
                           [&](PlainMarks::Item const& each) { return each.id == mark(id); });
    };
    Storage& storage = putting_.draft().assessment.storage;
    std::vector<Text> supports;
    for (Text const each : at(index).supports)
        if (!was_there(each) || std::find(typed.begin(), typed.end(), each) != typed.end())
            supports.push_back(each);
    for (std::string const& each : typed)
        if (!was_there(each) && std::find(supports.begin(), supports.end(), each) == supports.end())
            supports.push_back(storage.keep(each));
    if (std::equal(supports.begin(), supports.end(), at(index).supports.begin(),
                   at(index).supports.end()))
        return;
    at(index).supports = storage.keep(List<Text>{supports});
    putting_.origin("/evidence/" + std::to_string(index) + "/supports", entry.place);
    tell_changed(index, "Elements and points");
}

// --- any other row ------------------------------------------------------------------------------------

std::optional<std::size_t> PlainEvidence::offer(PlainRow const& row, Part part) {
    if (!row.says(part)) return std::nullopt;
    auto const said = [&](std::string_view field) {
        PlainEntry const* const entry = row.entry({part, column_of_evidence(layout_, field)});
        return entry == nullptr ? std::string{} : entry->text;
    };
    auto const first = std::find_if(
        row.entries.begin(), row.entries.end(),
        [&](PlainEntry const& each) { return each.field().part == part && !each.is_for_all(); });
    auto const index = find_or_add(row, part, {said("id"), said("title")}, *first);
    if (!index) return std::nullopt;
    fill(row, part, *index, true);
    note(*index);
    support(*index, row.elements);
    std::string const pointer = "/evidence/" + std::to_string(*index);
    putting_.origin(pointer, first->place);
    for (std::string const& element : row.elements) origin_of_support(row, *index, element);
    return index;
}

void PlainEvidence::origin_of_support(PlainRow const& row, std::size_t index,
                                      std::string const& element) {
    auto const& supports = at(index).supports;
    auto const position = std::find(supports.begin(), supports.end(), element);
    putting_.origin("/evidence/" + std::to_string(index) + "/supports/" +
                        std::to_string(position - supports.begin()),
                    row.key);
}

std::optional<std::size_t> PlainEvidence::find_or_add(PlainRow const& row, Part part,
                                                      EvidenceLine const& line,
                                                      PlainEntry const& where) {
    bool is_unclear = false;
    auto const found = find(part, line, where, is_unclear);
    if (is_unclear) return std::nullopt;
    if (found) {
        if (!give(where, part, *found)) return std::nullopt;
        return found;
    }
    if (line.title.empty()) {
        putting_.problem(where.place, say<sheet_messages, "unknown-evidence-in-row">(
                                          {{"evidence", start_of(line.reference)}}));
        return std::nullopt;
    }
    Assessment& assessment = putting_.draft().assessment;
    std::size_t const index = assessment.evidence.size();
    Evidence& added = assessment.evidence.emplace_back();
    added.id = assessment.storage.keep(line.reference.empty() ? new_ids_->next() : line.reference);
    added.title = assessment.storage.keep(line.title);
    if (part != Part::evidence) added.given = part == Part::told ? Given::told : Given::shown;
    PlainEntry const* const title = row.entry({part, column_of_evidence(layout_, "title")});
    if (title != nullptr) added.kind = assessment.storage.keep(title->column->kind);
    bool const says_kind = row.entry({part, column_of_evidence(layout_, "kind")}) != nullptr;
    if (added.kind.empty() && !says_kind)
        putting_.problem(where.place, say<sheet_messages, "kind-of-evidence-missing">());
    putting_.draft().changes.added(layout_, std::string{added.id});
    note(index);
    return index;
}

/// The piece that is meant. Two that are called the same are not told apart by their titles.
std::optional<std::size_t> PlainEvidence::find(Part part, EvidenceLine const& line,
                                               PlainEntry const& where, bool& is_unclear) {
    if (!line.reference.empty()) {
        auto const found = by_id_.find(line.reference);
        if (found == by_id_.end()) return std::nullopt;
        return found->second;
    }
    std::vector<std::size_t> alike;
    if (auto const found = by_title_.find(line.title); found != by_title_.end())
        for (std::size_t const each : found->second)
            if (trimmed(at(each).title) == line.title &&
                (part == Part::evidence || is_told(at(each)) == (part == Part::told)))
                alike.push_back(each);
    is_unclear = alike.size() > 1;
    if (is_unclear)
        putting_.problem(where.place,
                         say<sheet_messages, "which-evidence">({{"title", start_of(line.title)},
                                                                {"one", at(alike[0]).id},
                                                                {"other", at(alike[1]).id}}));
    if (alike.size() != 1) return std::nullopt;
    return alike.front();
}

/// Whether a piece may stand among what is shown, or told. Where the file does not say which it is, it is said now.
bool PlainEvidence::give(PlainEntry const& where, Part part, std::size_t index) {
    if (part == Part::evidence || is_told(at(index)) == (part == Part::told)) return true;
    if (at(index).given == Given::unsaid) {
        at(index).given = Given::told;
        tell_changed(index, "Shown or told");
        return true;
    }
    bool const told = is_told(at(index));
    putting_.problem(where.place, say<sheet_messages, "shown-and-told">(
                                      {{"evidence", at(index).id},
                                       {"there", std::string(told ? "told" : "shown")},
                                       {"here", std::string(told ? "shown" : "told")}}));
    return false;
}

/// Puts in what the columns of this part say of a piece.
void PlainEvidence::fill(PlainRow const& row, Part part, std::size_t index, bool with_title) {
    Draft& draft = putting_.draft();
    for (PlainEntry const& each : row.entries) {
        if (each.field().part != part || !each.is_changed) continue;
        Column const& column = layout_.columns[each.field().column];
        if (column.is_key || (column.field == "title" && !with_title)) continue;
        CellForm const form{column, Lists::shape(layout_.list), draft.words};
        std::string const now = form.text(&at(index));
        std::string const what =
            "evidence " + std::to_string(index) + " " + std::string(column.field);
        putting_.origin("/evidence/" + std::to_string(index), each, layout_);
        if (!putting_.may_put(each, what, now, is_new(index))) continue;
        form.put(&at(index), each.text, draft.assessment.storage);
        tell_changed(index, column.heading);
    }
}

// --- cells that list evidence ---------------------------------------------------------------------------

PlainEvidence::Listed PlainEvidence::list(PlainRow const& row, PlainEntry const& entry,
                                          std::string const& element) {
    Listed listed;
    Part const part = entry.field().part;
    std::vector<PlainMarks::Item> before;
    if (row.marks.is_known && entry.column->of_layout != PlainColumn::no_layout)
        before = row.marks.cells[entry.column->of_layout].items;
    if (!entry.is_changed) {
        for (PlainMarks::Item const& each : before)
            if (auto const found = by_mark_.find(each.id); found != by_mark_.end())
                listed.all.push_back(found->second);
        return listed;
    }
    putting_.draft().meter.charge(1 + entry.text.size());
    auto const is_known = [&](std::string_view id) { return by_id_.contains(id); };
    for (EvidenceLine const& line : evidence_lines(entry.text, is_known)) {
        putting_.draft().meter.charge(steps_of_line);
        auto const means =
            line.reference.empty() ? labels_.of_text(line.title) : PlainLabels::Means::unknown;
        if (means == PlainLabels::Means::nothing) continue;
        if (means == PlainLabels::Means::unclear) {
            putting_.problem(entry.place, say<sheet_messages, "unclear-text-in-cell">(
                                              {{"text", start_of(line.title)}}));
            continue;
        }
        auto const index = find_or_add(row, part, line, entry);
        if (!index) continue;
        std::string const id_mark = mark(at(*index).id);
        auto const item = std::find_if(before.begin(), before.end(),
                                       [&](auto const& each) { return each.id == id_mark; });
        change_title(entry, line, *index, item == before.end() ? nullptr : &*item);
        fill(row, part, *index, false);
        note(*index);
        if (std::find(listed.all.begin(), listed.all.end(), *index) != listed.all.end()) continue;
        putting_.draft().meter.charge(listed.all.size());
        listed.all.push_back(*index);
        putting_.origin("/evidence/" + std::to_string(*index), entry.place);
        if (item != before.end()) continue;
        listed.added.push_back(*index);
        if (!is_for(at(*index), element)) support(*index, {element});
        origin_of_support(row, *index, element);
    }
    for (PlainMarks::Item const& each : before) {
        putting_.draft().meter.charge(steps_of_line / 10 + listed.all.size());
        auto const found = by_mark_.find(each.id);
        if (found == by_mark_.end() ||
            std::find(listed.all.begin(), listed.all.end(), found->second) != listed.all.end())
            continue;
        listed.removed.push_back(found->second);
        withdraw(found->second, element);
    }
    return listed;
}

/// A title that was changed in its line; `before` is the line as it was written.
void PlainEvidence::change_title(PlainEntry const& entry, EvidenceLine const& line,
                                 std::size_t index, PlainMarks::Item const* before) {
    std::string const now{trimmed(with_line_feeds(at(index).title))};
    if (line.title.empty() || line.title == now) return;
    PlainEntry of_title = entry;
    of_title.text = line.title;
    of_title.mark.clear();
    if (before != nullptr) {
        Evidence typed = at(index);
        typed.title = line.title;
        if (mark(evidence_line(typed)) == before->line) return;  // the file has changed it since
        of_title.mark = mark(evidence_line(at(index))) == before->line ? mark(now) : before->line;
    }
    std::string const what = "evidence " + std::to_string(index) + " title";
    if (!putting_.may_put(of_title, what, now, false)) return;
    at(index).title = putting_.draft().assessment.storage.keep(line.title);
    tell_changed(index, "Evidence");
}

void PlainEvidence::support(std::size_t index, std::vector<std::string> const& elements) {
    putting_.draft().meter.charge(100 + at(index).supports.size());
    Storage& storage = putting_.draft().assessment.storage;
    std::vector<Text> supports{at(index).supports.begin(), at(index).supports.end()};
    for (std::string const& element : elements)
        if (std::find(supports.begin(), supports.end(), element) == supports.end())
            supports.push_back(storage.keep(element));
    if (supports.size() == at(index).supports.size()) return;
    at(index).supports = storage.keep(List<Text>{supports});
    tell_changed(index, "Elements and points");
}

void PlainEvidence::withdraw(std::size_t index, std::string const& element) {
    std::vector<Text> supports;
    for (Text const each : at(index).supports)
        if (!is_of(each, element)) supports.push_back(each);
    if (supports.size() == at(index).supports.size()) return;
    at(index).supports = putting_.draft().assessment.storage.keep(List<Text>{supports});
    tell_changed(index, "Elements and points");
}

}  // namespace assay::sheets
