#include "sheets/plain_texts.hpp"

#include <assay/editing.hpp>

#include "sheets/base.hpp"
#include "sheets/evidence_lines.hpp"
#include "sheets/lists.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

using Part = PlainField::Part;

constexpr std::string_view claims_sheet = "Claims";
constexpr char of_heading = '#';
constexpr char of_further = '+';

/// The texts between separators.
std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        std::size_t const end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

bool is_mark(std::string_view text) {
    return text.size() == mark_size && text.find_first_not_of("0123456789abcdef") == text.npos;
}

bool read_cell(std::string_view text, PlainMarks::Cell& cell) {
    auto const parts = parts_of(text, '.');
    if (!is_mark(parts.front())) return false;
    cell.text = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].size() != 2 * mark_size) return false;
        cell.items.push_back(
            {std::string(parts[i].substr(0, mark_size)), std::string(parts[i].substr(mark_size))});
    }
    return true;
}

}  // namespace

bool is_of(Text point, std::string_view element) {
    return point.starts_with(element) &&
           (point.size() == element.size() || point[element.size()] == '.');
}

bool is_for(Evidence const& evidence, std::string_view element) {
    return std::any_of(evidence.supports.begin(), evidence.supports.end(),
                       [&](Text each) { return is_of(each, element); });
}

std::string PlainTexts::text(PlainField const& field, PlainSubject const& subject) const {
    switch (field.part) {
        case Part::element:
            if (subject.evidence == PlainSubject::none) return in_cell(subject.element);
            return in_cell(joined(assessment_->evidence[subject.evidence].supports));
        case Part::about:
            return about(field, subject.element);
        case Part::evidence: {
            if (subject.evidence == PlainSubject::none) return {};
            Layout const& layout = *find_layout(evidence_sheet);
            CellForm const form{layout.columns[field.column], Lists::shape(layout.list), *words_};
            return form.text(&assessment_->evidence[subject.evidence]);
        }
        case Part::shown:
        case Part::told:
            return {};
        default:
            return of_side(field, subject, field.part == Part::self ? 0 : 1);
    }
}

std::string PlainTexts::lines(std::vector<std::size_t> const& pieces) const {
    std::string text;
    for (std::size_t const each : pieces)
        text += (text.empty() ? "" : "\n") + evidence_line(assessment_->evidence[each]);
    return in_cell(text);
}

std::string PlainTexts::about(PlainField const& field, std::string_view element) const {
    auto const index = pack_->standard().find(element);
    if (!index) return {};
    Node const& node = pack_->standard().nodes[*index];
    std::string_view const heading = find_layout(judgements_sheet)->columns[field.column].heading;
    if (heading == "Title") return in_cell(node.title);
    if (heading == "Requirement")
        return in_cell(node.official_text.empty() ? node.requirement : node.official_text);
    std::string text;
    for (Point const& point : node.guidance) text += (text.empty() ? "" : "\n") + point.says;
    return in_cell(text);
}

Claim const* PlainTexts::claim(std::string_view element) const& {
    return find_claim(*assessment_, element);
}

bool PlainTexts::shows_claim(PlainSubject const& subject, std::size_t side) const {
    Claim const* const made = subject.is_first ? claim(subject.element) : nullptr;
    if (made == nullptr) return false;
    if (side == 0) return true;
    std::size_t const judged = subject.judgements[side];
    bool const is_rated =
        judged != PlainSubject::none && !assessment_->judgements[judged].rating.empty();
    return made->acceptance == Acceptance::accepted && !is_rated;
}

Column const* PlainTexts::column_of_claim(PlainField const& field) {
    std::string_view const of = find_layout(judgements_sheet)->columns[field.column].field;
    bool const is_self = field.part == Part::self;
    std::string_view const wanted = of == "rationale" ? (is_self ? "reason" : "decision_reason")
                                    : of == "author"  ? (is_self ? "by" : "decided_by")
                                    : of == "date"    ? (is_self ? "date" : "decided_on")
                                                      : std::string_view{};
    for (Column const& each : find_layout(claims_sheet)->columns)
        if (!wanted.empty() && each.field == wanted) return &each;
    return nullptr;
}

std::string PlainTexts::of_side(PlainField const& field, PlainSubject const& subject,
                                std::size_t side) const {
    Layout const& layout = *find_layout(judgements_sheet);
    Column const& column = layout.columns[field.column];
    bool const is_rating = column.vocabulary == Vocabulary::ratings && column.field == "rating";
    if (shows_claim(subject, side)) {
        if (is_rating) return in_cell(labels_->claimed());
        Column const* const of_claim = column_of_claim(field);
        if (of_claim == nullptr) return {};
        return CellForm{*of_claim, Lists::shape(find_layout(claims_sheet)->list), *words_}.text(
            claim(subject.element));
    }
    if (subject.judgements[side] == PlainSubject::none) return {};
    Judgement const& judgement = assessment_->judgements[subject.judgements[side]];
    if (is_rating) return in_cell(labels_->label(judgement.rating));
    return CellForm{column, Lists::shape(layout.list), *words_}.text(&judgement);
}

std::string PlainMarks::text() const {
    if (is_heading) return of_heading + key;
    std::string text = key;
    if (!is_first) text += of_further;
    for (Cell const& cell : cells) {
        text += ':' + cell.text;
        for (Item const& item : cell.items) text += '.' + item.id + item.line;
    }
    for (std::string const& judgement : judgements)
        text += '/' + (judgement.empty() ? std::string("-") : judgement);
    return text;
}

PlainMarks read_plain_marks(std::string_view text, std::size_t columns) {
    PlainMarks marks;
    if (text.starts_with(of_heading) && is_mark(text.substr(1))) {
        marks.is_known = marks.is_heading = true;
        marks.key = text.substr(1);
        return marks;
    }
    auto const sides = parts_of(text, '/');
    auto const cells = parts_of(sides.front(), ':');
    std::string_view key = cells.front();
    marks.is_first = !key.ends_with(of_further);
    if (!marks.is_first) key.remove_suffix(1);
    if (sides.size() != marks.judgements.size() + 1 || cells.size() != columns + 1 || !is_mark(key))
        return marks;
    marks.key = key;
    marks.cells.resize(columns);
    for (std::size_t i = 0; i < columns; ++i)
        if (!read_cell(cells[i + 1], marks.cells[i])) return marks;
    for (std::size_t side = 0; side < marks.judgements.size(); ++side) {
        std::string_view const judgement = sides[side + 1];
        if (judgement == "-") continue;
        if (!is_mark(judgement)) return marks;
        marks.judgements[side] = judgement;
    }
    marks.is_known = true;
    return marks;
}

std::string mark_of(Judgement const& judgement) {
    return mark(std::string(judgement.author) + '\n' + std::string(judgement.visit));
}

}  // namespace assay::sheets
