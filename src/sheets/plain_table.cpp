// An assessment written in a layout: a row for each element with the criteria between them, or for each piece of
// evidence. The last column is hidden and holds the marks by which an import knows what people have changed.

#include "sheets/plain_table.hpp"

#include "model/typed_text.hpp"
#include "sheets/base.hpp"
#include "sheets/evidence_lines.hpp"
#include "sheets/judgement_rows.hpp"
#include "sheets/plain_texts.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace assay::sheets {
namespace {

using Part = PlainField::Part;

constexpr double width_of_lines = 36;

/// A name that a workbook can give a sheet.
std::string sheet_name(std::string_view id) {
    constexpr std::size_t longest = 31;
    std::string name{id.substr(0, longest)};
    for (char& c : name)
        if (std::string_view{"[]:*?/\\'"}.find(c) != std::string_view::npos) c = '-';
    return name;
}

class PlainFilling {
public:
    PlainFilling(Assessment const& assessment, Evaluation const& evaluation,
                 SheetLayout const& layout, bool internal, Meter& meter)
        : assessment_(assessment),
          standard_(evaluation.pack.standard()),
          sheet_layout_(layout),
          internal_(internal),
          meter_(meter),
          words_(evaluation.pack),
          labels_(words_, &layout, {}),
          texts_(assessment, evaluation.pack, words_, labels_),
          judged_(judgement_rows(assessment, evaluation.pack, meter)) {
        for (LayoutColumn const& each : layout.columns) fields_.push_back(layout_field(each.field));
        for (JudgementRows::Row const& row : judged_.rows)
            for (std::int32_t const index : row.side)
                if (index >= 0)
                    for (Text const id :
                         assessment.judgements[static_cast<std::size_t>(index)].evidence)
                        cited_[row.node].insert(id);
    }

    std::unique_ptr<PlainTable> fill() {
        made_ = std::make_unique<PlainTable>();
        columns();
        if (sheet_layout_.rows == LayoutRows::evidence)
            evidence();
        else
            elements();
        made_->table.layout = &made_->layout;
        return std::move(made_);
    }

private:
    void columns() {
        auto const of_evidence = find_layout(evidence_sheet)->columns;
        auto const of_judgements = find_layout(judgements_sheet)->columns;
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            auto const& [part, index] = fields_[i];
            bool const is_list = part == Part::shown || part == Part::told;
            Column const& known = part == Part::element    ? of_judgements[0]
                                  : part == Part::evidence ? of_evidence[index]
                                                           : of_judgements[is_list ? 0 : index];
            Column& made = made_->columns.emplace_back();
            made.heading = sheet_layout_.columns[i].heading;
            made.width = is_list ? width_of_lines : known.width;
            made.look = known.look == Look::folded || is_list ? Look::prose : known.look;
            made.is_fixed = part == Part::about;
            bool const is_rating = !is_list && known.vocabulary == Vocabulary::ratings;
            made_->table.choices.push_back(is_rating ? labels_.choices()
                                                     : std::vector<std::string>{});
        }
        made_->columns.push_back({.heading = base_heading, .width = 20, .look = Look::hidden});
        made_->name = sheet_name(sheet_layout_.id);
        made_->layout.name = made_->name;
        made_->layout.columns = made_->columns;
    }

    // --- rows of elements --------------------------------------------------------------------------

    void elements() {
        std::size_t next = 0;
        for (std::uint32_t node = 0; node < standard_.nodes.size(); ++node) {
            if (!standard_.is_element(standard_.nodes[node])) {
                heading(standard_.nodes[node]);
                continue;
            }
            for (bool is_first = true;
                 next < judged_.rows.size() && judged_.rows[next].node == node;
                 ++next, is_first = false)
                element(judged_.rows[next], is_first);
        }
    }

    void heading(Node const& node) {
        std::vector<std::string> row(made_->columns.size());
        auto const key = std::find_if(fields_.begin(), fields_.end(), [](PlainField const& each) {
            return each.part == Part::element;
        });
        std::string& cell = row[static_cast<std::size_t>(key - fields_.begin())];
        cell = in_cell(node.id + " " + node.title);
        PlainMarks marks;
        marks.is_heading = true;
        marks.key = mark(cell);
        row.back() = marks.text();
        made_->table.headings.push_back(made_->table.rows.size());
        made_->table.rows.push_back(std::move(row));
    }

    void element(JudgementRows::Row const& of, bool is_first) {
        PlainSubject subject;
        subject.element = standard_.nodes[of.node].id;
        subject.is_first = is_first;
        PlainMarks marks;
        marks.is_first = is_first;
        for (std::size_t side = 0; side < of.side.size(); ++side)
            if (of.side[side] >= 0) {
                subject.judgements[side] = static_cast<std::size_t>(of.side[side]);
                marks.judgements[side] = mark_of(assessment_.judgements[subject.judgements[side]]);
            }
        marks.key = mark(subject.element);
        row(subject, std::move(marks), of.node);
    }

    /// The pieces that stand in a cell of a row.
    std::vector<std::size_t> pieces(PlainField const& field, PlainSubject const& subject,
                                    std::uint32_t node) {
        std::vector<std::size_t> found;
        if (!subject.is_first) return found;
        auto const cited = cited_.find(node);
        for (std::size_t i = 0; i < assessment_.evidence.size(); ++i) {
            Evidence const& each = assessment_.evidence[i];
            if ((each.given == Given::told) != (field.part == Part::told) || !is_open(each))
                continue;
            bool const is_cited = cited != cited_.end() && cited->second.contains(each.id);
            meter_.charge(1 + each.supports.size());
            if (is_cited || is_for(each, subject.element)) found.push_back(i);
        }
        return found;
    }

    [[nodiscard]] bool is_open(Evidence const& evidence) const {
        return internal_ || evidence.visibility == Visibility::open;
    }

    // --- rows of evidence --------------------------------------------------------------------------

    void evidence() {
        for (std::size_t i = 0; i < assessment_.evidence.size(); ++i) {
            if (!is_open(assessment_.evidence[i])) continue;
            PlainSubject subject;
            subject.evidence = i;
            PlainMarks marks;
            marks.key = mark(trimmed(assessment_.evidence[i].id));
            row(subject, std::move(marks), 0);
        }
    }

    // --- any row -----------------------------------------------------------------------------------

    void row(PlainSubject const& subject, PlainMarks marks, std::uint32_t node) {
        std::vector<std::string> row;
        for (PlainField const& field : fields_) {
            PlainMarks::Cell& cell = marks.cells.emplace_back();
            if (field.part == Part::shown || field.part == Part::told) {
                std::vector<std::size_t> const all = pieces(field, subject, node);
                row.push_back(texts_.lines(all));
                for (std::size_t const each : all) {
                    meter_.charge(steps_of_cell + 2 * steps_of_mark);
                    Evidence const& piece = assessment_.evidence[each];
                    cell.items.push_back({mark(piece.id), mark(evidence_line(piece))});
                }
            } else {
                row.push_back(texts_.text(field, subject));
                if (field.part == Part::element && subject.evidence != PlainSubject::none)
                    for (Text const id : assessment_.evidence[subject.evidence].supports)
                        cell.items.push_back({mark(id), mark(id)});
            }
            cell.text = mark(row.back());
            meter_.charge(steps_of_cell + (1 + cell.items.size()) * steps_of_mark);
        }
        row.push_back(marks.text());
        made_->table.rows.push_back(std::move(row));
    }

    static constexpr std::size_t steps_of_cell = 100;

    Assessment const& assessment_;
    Standard const& standard_;
    SheetLayout const& sheet_layout_;
    bool internal_;
    Meter& meter_;
    Words words_;
    PlainLabels labels_;
    PlainTexts texts_;
    JudgementRows judged_;
    std::vector<PlainField> fields_;
    std::map<std::uint32_t, std::set<Text>> cited_;  ///< by the judgements in the rows of a node
    std::unique_ptr<PlainTable> made_;
};

}  // namespace

std::unique_ptr<PlainTable> plain_table(Assessment const& assessment, Evaluation const& evaluation,
                                        SheetLayout const& layout, bool internal, Meter& meter) {
    return PlainFilling{assessment, evaluation, layout, internal, meter}.fill();
}

}  // namespace assay::sheets
