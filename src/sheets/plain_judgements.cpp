#include "sheets/plain_judgements.hpp"

#include <assay/editing.hpp>

#include "model/messages/sheets.hpp"
#include "model/quote.hpp"
#include "sheets/base.hpp"
#include "sheets/lists.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

using Part = PlainField::Part;

constexpr std::array roles_of_sides{Role::self, Role::assessor};
constexpr std::array words_of_sides{"self", "assessor"};

Part part_of(std::size_t side) { return side == 0 ? Part::self : Part::assessor; }

std::size_t column_of_side(Layout const& layout, std::size_t side, std::string_view field) {
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        if (layout.columns[i].field == field && layout.columns[i].block == side) return i;
    return 0;
}

/// Nobody has said anything in it yet.
bool is_empty(Judgement const& judgement) {
    return judgement.author.empty() && judgement.rating.empty() && judgement.rationale.empty() &&
           judgement.evidence.empty() && judgement.carried_from.empty();
}

}  // namespace

PlainJudgements::PlainJudgements(PlainPutting& putting, PlainTexts const& texts)
    : putting_(putting),
      texts_(texts),
      layout_(*find_layout(judgements_sheet)),
      claims_(*find_layout("Claims")),
      judged_(
          judgement_rows(putting.draft().assessment, putting.draft().pack, putting.draft().meter)),
      before_(all().size()) {
    for (std::size_t i = 0; i < before_; ++i)
        if (all()[i].site.empty()) {
            std::string const element{all()[i].element};
            of_[{element, all()[i].role}].push_back(i);
            by_mark_.try_emplace({element, all()[i].role, mark_of(all()[i])}, i);
        }
}

std::string PlainJudgements::label(std::size_t index) const {
    return std::string(all()[index].element) + " " + std::string(name_of(all()[index].role));
}

void PlainJudgements::tell_changed(std::size_t index, std::string_view heading) {
    if (!is_new(index)) putting_.draft().changes.changed(layout_, label(index), heading);
}

Claim* PlainJudgements::claim_of(std::string_view element) {
    return find_claim(putting_.draft().assessment, element);
}

/// Who judged, or on which visit, as the row says; in a row that assay wrote, else as the file does.
std::string PlainJudgements::key_text(PlainRow const& row, std::size_t side,
                                      std::string_view field) const {
    PlainEntry const* const entry =
        row.entry({part_of(side), column_of_side(layout_, side, field)});
    if (entry != nullptr && !entry->text.empty()) return entry->text;
    if (!row.marks.is_known) return {};
    return std::string(field == "author" ? judged_.authors[side] : judged_.visits[side]);
}

PlainJudgements::Taken PlainJudgements::take(PlainRow const& row, std::string const& element) {
    Taken taken;
    taken.subject.element = element;
    if (row.marks.is_known) {
        seen_.insert(element);
        taken.subject.is_first = row.marks.is_first;
    }
    std::array<Before, 2> before;
    for (std::size_t side = 0; side < before.size(); ++side) {
        before[side].is_found = find(row, side, taken.subject);
        before[side].is_claim = texts_.shows_claim(taken.subject, side);
        before[side].rating =
            texts_.text({part_of(side), column_of_side(layout_, side, "rating")}, taken.subject);
    }
    // the applicant's claim is there before the assessor answers it
    for (std::size_t side = 0; side < before.size(); ++side)
        if (before[side].is_found) take_side(row, side, before[side], taken);
    return taken;
}

void PlainJudgements::take_side(PlainRow const& row, std::size_t side, Before const& before,
                                Taken& taken) {
    PlainEntry const* const rating =
        row.entry({part_of(side), column_of_side(layout_, side, "rating")});
    // the claim was taken back, and this cell still agrees to it
    bool const lacks_claim = rating != nullptr && !rating->is_changed &&
                             rating->rating.means == Means::claimed && before.is_claim &&
                             !texts_.shows_claim(taken.subject, side);
    if (lacks_claim)
        return putting_.problem(rating->place, say<sheet_messages, "claim-missing">(
                                                   {{"element", taken.subject.element}}));
    if (!row.says(part_of(side))) return;
    if (rating != nullptr && rating->is_changed) rate(row, *rating, side, before, taken);
    bool const is_claim = texts_.shows_claim(taken.subject, side);
    // what was said of a claim is now said of a rating, or the other way round
    bool const is_free = row.marks.is_known && before.is_claim != is_claim;
    for (PlainEntry const& each : row.entries) {
        if (each.field().part != part_of(side) || &each == rating) continue;
        if (!each.is_changed && !is_free) continue;
        if (is_claim)
            put_in_claim(row, each, taken.subject, is_free);
        else
            put(row, each, side, taken, is_free);
    }
}

// --- which judgement ------------------------------------------------------------------------------------

std::vector<std::size_t> PlainJudgements::candidates(PlainRow const& row, std::size_t side,
                                                     std::string const& element) const {
    std::string const author = key_text(row, side, "author");
    std::string const visit = key_text(row, side, "visit");
    std::vector<std::size_t> found;
    auto const known = of_.find({element, roles_of_sides[side]});
    if (known == of_.end()) return found;
    putting_.draft().meter.charge(known->second.size());
    for (std::size_t const each : known->second) {
        bool const is_it = row.marks.is_known
                               ? all()[each].author == author && all()[each].visit == visit
                               : (author.empty() || all()[each].author == author) &&
                                     (visit.empty() || all()[each].visit == visit);
        if (is_it) found.push_back(each);
    }
    return found;
}

/// False when it is not clear which one is meant.
bool PlainJudgements::find(PlainRow const& row, std::size_t side, PlainSubject& subject) {
    bool const says = row.says(part_of(side));
    std::string const& before = row.marks.judgements[side];
    if (row.marks.is_known && !before.empty()) {
        auto const marked = by_mark_.find({subject.element, roles_of_sides[side], before});
        if (marked != by_mark_.end()) {
            subject.judgements[side] = marked->second;
            return true;
        }
        if (says)
            putting_.problem(
                row.key, say<sheet_messages, "changed-row-not-in-file">(
                             {{"row", quote_start(subject.element + " " + words_of_sides[side])}}));
        return false;
    }
    if (row.marks.is_known && !says) return true;
    std::vector<std::size_t> found = candidates(row, side, subject.element);
    if (!row.marks.is_known && says) {
        bool const names_visit = !key_text(row, side, "visit").empty();
        std::vector<std::size_t> latest;
        for (std::size_t const each : found)
            if (names_visit || all()[each].visit == judged_.visits[side]) latest.push_back(each);
        if (latest.empty()) latest = fill_in(row, side, subject.element);
        if (!latest.empty()) found = std::move(latest);
    }
    if (found.size() == 1) subject.judgements[side] = found.front();
    if (found.size() < 2) return true;
    if (says)
        putting_.problem(row.key, say<sheet_messages, "which-judgement">(
                                      {{"element", subject.element},
                                       {"side", std::string(words_of_sides[side])}}));
    return false;
}

/// A new file, and one in which a visit was prepared, have an empty judgement for each element in scope. The first who
/// rates the element fills it in. Empty where there is none.
std::vector<std::size_t> PlainJudgements::fill_in(PlainRow const& row, std::size_t side,
                                                  std::string const& element) {
    auto const known = of_.find({element, roles_of_sides[side]});
    if (known == of_.end()) return {};
    std::string visit = key_text(row, side, "visit");
    if (visit.empty()) visit = judged_.visits[side];
    for (std::size_t const each : known->second) {
        if (!is_empty(all()[each]) || all()[each].visit != visit) continue;
        std::string const author = key_text(row, side, "author");
        all()[each].author = putting_.draft().assessment.storage.keep(author);
        std::size_t const column = column_of_side(layout_, side, "author");
        if (!author.empty()) tell_changed(each, layout_.columns[column].heading);
        return {each};
    }
    return {};
}

/// Adds the judgement where there is none, unless nobody can know its visit, which is told once.
void PlainJudgements::require(PlainRow const& row, std::size_t side, Taken& taken) {
    taken.is_said[side] = true;
    std::size_t& index = taken.subject.judgements[side];
    if (index != PlainSubject::none) return;
    auto const& visits = putting_.draft().assessment.visits;
    if (visits.size() > 1 && key_text(row, side, "visit").empty()) {
        if (!lacks_visit_[side])
            putting_.problem(row.key, say<sheet_messages, "which-visit">(
                                          {{"count", visits.size()},
                                           {"side", std::string(words_of_sides[side])}}));
        lacks_visit_[side] = true;
        return;
    }
    Storage& storage = putting_.draft().assessment.storage;
    index = all().size();
    Judgement& added = all().emplace_back();
    added.element = storage.keep(taken.subject.element);
    added.role = roles_of_sides[side];
    added.author = storage.keep(key_text(row, side, "author"));
    added.visit = storage.keep(key_text(row, side, "visit"));
    of_[{taken.subject.element, added.role}].push_back(index);
    taken.is_new[side] = true;
    putting_.draft().changes.added(layout_, label(index));
    std::string const pointer = "/judgements/" + std::to_string(index);
    for (PlainEntry const& each : row.entries)
        if (each.field().part == part_of(side)) {
            if (!each.is_for_all()) putting_.origin(pointer, each.place);
            putting_.origin(pointer, each, layout_);
        }
    putting_.origin(pointer + "/element", row.key);
}

// --- ratings and claims -----------------------------------------------------------------------------------

void PlainJudgements::rate(PlainRow const& row, PlainEntry const& entry, std::size_t side,
                           Before const& before, Taken& taken) {
    PlainSubject const& subject = taken.subject;
    std::string const& now = before.rating;
    std::size_t const index = subject.judgements[side];
    Claim const* const made = texts_.claim(subject.element);
    bool const is_claim = entry.rating.means == Means::claimed;
    if (is_claim && side == 1 && made == nullptr)
        return putting_.problem(
            entry.place, say<sheet_messages, "claim-missing">({{"element", subject.element}}));
    bool const is_refused = made != nullptr && made->acceptance == Acceptance::refused;
    if (is_claim && side == 1 && is_refused && !row.marks.is_known)
        return putting_.problem(entry.place, say<sheet_messages, "said-otherwise">(
                                                 {{"there", std::string("claim refused")},
                                                  {"here", start_of(entry.text)}}));
    bool const is_there = index != PlainSubject::none;
    std::string what = "rating " + subject.element + " " + words_of_sides[side];
    what += " " + (is_there ? std::string(all()[index].author) : key_text(row, side, "author"));
    what += " " + (is_there ? std::string(all()[index].visit) : key_text(row, side, "visit"));
    bool const may = putting_.may_put(entry, what, now, is_there && is_new(index));
    if (is_there && !texts_.shows_claim(subject, side)) {
        taken.is_said[side] = true;
        putting_.origin("/judgements/" + std::to_string(index), entry, layout_);
    }
    if (!may) return;
    if (is_claim) return claim(row, entry, side, subject);
    if (texts_.shows_claim(subject, side)) unclaim(subject, side);
    bool const is_rating = entry.rating.means == Means::rating;
    if (is_rating) require(row, side, taken);
    if (taken.subject.judgements[side] == PlainSubject::none) return;
    std::size_t const judged = taken.subject.judgements[side];
    tell_rated(judged, entry.rating.rating);
    all()[judged].rating = putting_.draft().assessment.storage.keep(entry.rating.rating);
}

void PlainJudgements::tell_rated(std::size_t index, std::string_view rating) {
    if (is_new(index)) return;
    Draft& draft = putting_.draft();
    draft.changes.rating(label(index), draft.words.word(Vocabulary::ratings, all()[index].rating),
                         draft.words.word(Vocabulary::ratings, rating));
}

/// The applicant claims that the element does not apply, or the assessor agrees.
void PlainJudgements::claim(PlainRow const& row, PlainEntry const& entry, std::size_t side,
                            PlainSubject const& subject) {
    Draft& draft = putting_.draft();
    Claim* made = claim_of(subject.element);
    if (side == 0 && made == nullptr) {
        made = &draft.assessment.claims.emplace_back();
        made->element = draft.assessment.storage.keep(subject.element);
        made->by = draft.assessment.storage.keep(key_text(row, side, "author"));
        draft.changes.added(claims_, subject.element);
    } else if (side == 1 && made->acceptance != Acceptance::accepted) {
        made->acceptance = Acceptance::accepted;
        if (std::string const author = key_text(row, side, "author"); !author.empty())
            made->decided_by = draft.assessment.storage.keep(author);
        draft.changes.changed(claims_, subject.element, "Answer");
    }
    claim_cells_.try_emplace(subject.element, entry.place);
    std::size_t const index = subject.judgements[side];
    if (index == PlainSubject::none || all()[index].rating.empty()) return;
    tell_rated(index, {});
    all()[index].rating = {};
}

void PlainJudgements::unclaim(PlainSubject const& subject, std::size_t side) {
    Draft& draft = putting_.draft();
    if (side == 0) {
        std::erase_if(draft.assessment.claims,
                      [&](Claim const& each) { return each.element == subject.element; });
        draft.changes.removed(claims_, subject.element);
        return;
    }
    Claim* const made = claim_of(subject.element);
    if (made == nullptr) return;
    made->acceptance = Acceptance::open;
    made->decided_by = {};
    made->decided_on = {};
    made->decision_reason = {};
    draft.changes.changed(claims_, subject.element, "Answer");
}

void PlainJudgements::put_in_claim(PlainRow const& row, PlainEntry const& entry,
                                   PlainSubject const& subject, bool is_free) {
    Draft& draft = putting_.draft();
    Column const* const column = PlainTexts::column_of_claim(entry.field());
    if (column == nullptr) {
        // the rest of a judgement has no place in a claim
        if (!entry.text.empty() && !entry.is_for_all() && entry.is_changed)
            draft.unread.push_back(entry.place.pointer);
        return;
    }
    bool const is_key = layout_.columns[entry.field().column].is_key;
    if (is_key && !is_free && row.marks.is_known) {
        if (entry.is_changed) draft.unread.push_back(entry.place.pointer);
        return;
    }
    Claim* const made = claim_of(subject.element);
    CellForm const form{*column, Lists::shape(claims_.list), draft.words};
    std::string const now = form.text(made);
    claim_cells_.try_emplace(subject.element, entry.place);
    std::string const what = "claim " + subject.element + " " + std::string(column->field);
    if (!putting_.may_put(entry, what, now, is_free)) return;
    form.put(made, entry.text, draft.assessment.storage);
    draft.changes.changed(claims_, subject.element, column->heading);
}

// --- the rest of a judgement --------------------------------------------------------------------------------

void PlainJudgements::put(PlainRow const& row, PlainEntry const& entry, std::size_t side,
                          Taken& taken, bool is_free) {
    Draft& draft = putting_.draft();
    Column const& column = layout_.columns[entry.field().column];
    std::size_t const index = taken.subject.judgements[side];
    bool const is_there = index != PlainSubject::none;
    std::string const now = is_there ? texts_.text(entry.field(), taken.subject) : std::string{};
    if (column.is_key) {
        bool const is_other = is_there && !is_new(index) && row.marks.is_known &&
                              !entry.is_for_all() && entry.text != now;
        if (is_other)
            putting_.problem(entry.place,
                             say<sheet_messages, "key-changed">(
                                 {{"before", start_of(now)}, {"column", column.heading}}));
        return;
    }
    if (!is_there && (entry.is_for_all() || entry.text.empty())) return;
    if (!entry.is_for_all()) require(row, side, taken);
    std::size_t const judged = taken.subject.judgements[side];
    if (judged == PlainSubject::none) return;
    putting_.origin("/judgements/" + std::to_string(judged), entry, layout_);
    std::string const what =
        "judgement " + std::to_string(judged) + " " + std::string(column.field);
    if (!putting_.may_put(entry, what, now, is_free || is_new(judged))) return;
    CellForm const form{column, Lists::shape(layout_.list), draft.words};
    form.put(&all()[judged], entry.text, draft.assessment.storage);
    tell_changed(judged, column.heading);
}

// --- evidence ------------------------------------------------------------------------------------------------

void PlainJudgements::cite(std::size_t judgement, std::vector<std::size_t> const& pieces) {
    Draft& draft = putting_.draft();
    Judgement& of = all()[judgement];
    std::vector<Text> cited{of.evidence.begin(), of.evidence.end()};
    for (std::size_t const piece : pieces) {
        Text const id = draft.assessment.evidence[piece].id;
        if (std::find(cited.begin(), cited.end(), id) == cited.end()) cited.push_back(id);
    }
    if (cited.size() == of.evidence.size()) return;
    of.evidence = draft.assessment.storage.keep(List<Text>{cited});
    tell_changed(judgement, of.role == Role::self ? "Self evidence" : "Assessor evidence");
}

void PlainJudgements::withdraw(std::string const& element, std::size_t piece) {
    Draft& draft = putting_.draft();
    Text const id = draft.assessment.evidence[piece].id;
    for (std::size_t side = 0; side < 2; ++side)
        for (std::size_t const each : of_[{element, roles_of_sides[side]}]) {
            draft.meter.charge(1 + all()[each].evidence.size());
            Judgement& of = all()[each];
            if (of.visit != judged_.visits[side]) continue;
            std::vector<Text> cited;
            for (Text const known : of.evidence)
                if (known != id) cited.push_back(known);
            if (cited.size() == of.evidence.size()) continue;
            of.evidence = draft.assessment.storage.keep(List<Text>{cited});
            tell_changed(each, side == 0 ? "Self evidence" : "Assessor evidence");
        }
}

void PlainJudgements::finish() {
    auto const& claims = putting_.draft().assessment.claims;
    for (std::size_t i = 0; i < claims.size(); ++i)
        if (auto const cell = claim_cells_.find(claims[i].element); cell != claim_cells_.end())
            putting_.origin("/claims/" + std::to_string(i), cell->second);
}

}  // namespace assay::sheets
