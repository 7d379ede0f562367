#include "sheets/tables.hpp"

#include <assay/json.hpp>

#include "algebra/values/plan.hpp"
#include "model/characters.hpp"
#include "model/messages/sheets.hpp"
#include "model/say.hpp"
#include "model/text_files.hpp"
#include "sheets/answers.hpp"
#include "sheets/base.hpp"
#include "sheets/carried.hpp"
#include "sheets/judgement_rows.hpp"
#include "sheets/known_objects.hpp"
#include "sheets/lists.hpp"
#include "sheets/meanings.hpp"
#include "sheets/value.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace assay::sheets {
namespace {

class Filling {
public:
    Filling(Assessment const& assessment, Evaluation const& evaluation, Meter& meter,
            PartRows const* part, FilledInBy const& filled_in_by)
        : assessment_(assessment),
          evaluation_(evaluation),
          part_(part),
          filled_in_by_(filled_in_by),
          words_(evaluation.pack),
          lists_(assessment),
          meter_(meter) {
        std::set<std::pair<Text, std::string>> seen;  // a judgement of one site is not told again
        for (Judgement const& judgement : assessment.judgements)
            for (Text const cited : judgement.evidence) {
                meter_.charge(steps_of_citation);
                if (part != nullptr && !part->has_element(judgement.element)) continue;
                std::string const use =
                    std::string{judgement.element} + " " + std::string{name_of(judgement.role)};
                if (!seen.emplace(cited, use).second) continue;
                std::string& line = used_[cited];
                line += (line.empty() ? "" : ", ") + use;
            }
    }

    std::vector<Table> fill() {
        std::vector<Table> all;
        JudgementRows const judged = judgement_rows(assessment_, evaluation_.pack, meter_);
        // data of others belong to the whole file
        if (part_ == nullptr) carried_ = extensions_of(assessment_, meter_);
        for (Layout const& layout : layouts()) {
            if (part_ == nullptr ? layout.name == part_sheet : !part_->has(layout)) continue;
            places_.clear();
            Table table = table_of(layout, judged);
            bool const is_about_meaning =
                layout.name == rating_meanings_sheet || layout.name == element_meanings_sheet;
            if (is_about_meaning && table.rows.empty()) continue;  // no pack explains anything
            all.push_back(std::move(table));
            all.back().layout = &layout;
            notes_on_ratings(all.back());
            if (layout.list.empty()) leave_out_zeros(all.back());
            if (layout.name != hidden_sheet && !layout.is_form()) mark_rows(all.back());
            if (layout.is_editable() && layout.has_all_rows()) remember_rows(all.back());
        }
        // what is told about the whole comes last, and stands first; only then is known what no cell holds
        if (part_ == nullptr) tell_about_whole(all.front(), judged);
        all.back().rows = hidden_rows();
        return all;
    }

private:
    using Row = std::vector<std::string>;

    Table table_of(Layout const& layout, JudgementRows const& judged) {
        if (layout.is_form()) return {};
        if (layout.name == part_sheet) return part_->first_sheet();
        if (layout.name == flags_sheet) return flags_table(evaluation_, meter_);
        if (layout.name == rating_meanings_sheet) return rating_meanings_table(evaluation_.pack);
        if (layout.name == element_meanings_sheet)
            return element_meanings_table(evaluation_.pack, part_);
        if (layout.name == words_sheet) return words_table(evaluation_.pack);
        if (layout.name == hidden_sheet) return {};
        if (layout.name == judgements_sheet) return judgements(layout, judged);
        if (layout.name == further_sheet) return rows(layout, judged.further);
        if (layout.name == questions_sheet) return questions(layout);
        return rows(layout);
    }

    /// At the heading of each column of ratings, what they mean.
    void notes_on_ratings(Table& table) const {
        std::string const note = note_on_ratings(evaluation_.pack);
        for (std::size_t i = 0; !note.empty() && i < table.layout->columns.size(); ++i)
            if (is_for_rating(table.layout->columns[i])) table.notes.push_back({0, i, note});
    }

    [[nodiscard]] static bool is_for_rating(Column const& column) {
        return column.is_editable() && column.vocabulary == Vocabulary::ratings;
    }

    // A cell cannot hold a zero byte. What is only for reading does without.
    static void leave_out_zeros(Table& table) {
        for (Row& row : table.rows)
            for (std::string& cell : row) std::erase(cell, '\0');
    }

    std::vector<Row> hidden_rows() {
        Carried carried = carried_;
        std::string const file = to_json(assessment_);
        meter_.charge_bytes(file.size());
        carried.emplace(fingerprint_word, fingerprint(file));
        carried.merge(rows_);
        if (part_ != nullptr) {
            carried.emplace(part_word, part_->elements_in_words());
            if (!part_->with().empty()) carried.emplace(part_with_word, part_->with());
        }
        return rows_of(carried);
    }

    /// The last cell of each row: what the others hold, and where its objects are in the file.
    void mark_rows(Table& table) {
        places_.resize(table.rows.size());
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            Row& row = table.rows[i];
            meter_.charge((steps_of_cell + steps_of_mark) * table.layout->columns.size());
            RowMarks marks;
            row.resize(table.layout->columns.size());
            for (std::size_t block = 0; block < table.layout->blocks.size(); ++block)
                for (std::size_t column = 0; column < row.size(); ++column)
                    if (table.layout->columns[column].is_of(block))
                        marks.white.push_back(mark(row[column]));
            for (std::size_t column = 0; column + 1 < row.size(); ++column)
                if (!table.layout->columns[column].is_editable()) {
                    row[column] = in_cell(row[column]);
                    marks.grey.push_back(mark(row[column]));
                }
            marks.places = places_[i];
            marks.places.resize(table.layout->blocks.size(), RowMarks::nowhere);
            row.back() = marks.text();
        }
    }

    /// So that on import it is known which rows were taken out, and what was added or changed in the file meanwhile.
    void remember_rows(Table const& table) {
        std::string& rows = rows_[std::string(rows_word) + std::string(table.layout->name)];
        for (Row const& row : table.rows) {
            meter_.charge(steps_of_cell * row.size());
            rows += marks_of_row(*table.layout, row);
        }
    }

    /// Writes an object into the cells of its block. Null: there is none yet.
    void put(Row& row, Layout const& layout, std::size_t block, void const* object,
             std::size_t index) {
        meter_.charge(steps_of_cell * layout.columns.size());
        if (places_.size() == 0 || places_.back().size() == layout.blocks.size())
            places_.emplace_back();
        places_.back().push_back(object == nullptr ? RowMarks::nowhere : index);
        if (object == nullptr) return;
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            if (!layout.columns[i].is_of(block)) continue;
            CellForm const form{layout.columns[i], Lists::shape(layout.list), words_};
            row[i] = form.text(object);
            std::string const at = cell_name(row_number_, i);
            carry(form, object, layout.list, index, row[i], std::string(layout.name) + "!" + at);
        }
    }

    /// Keeps a value of which a cell does not hold the whole.
    void carry(CellForm const& form, void const* object, std::string_view list, std::size_t index,
               std::string const& text, std::string const& cell) {
        if (is_cut(text)) cut_.push_back(cell);
        std::string field{form.column().field};
        std::replace(field.begin(), field.end(), '.', '/');
        std::string const place = place_in_file(list, index) + "/" + field;
        if (form.is_answer()) {
            // what the row says is the text of the cell already
            Fact const& fact = list == answers_list ? *static_cast<Answer const*>(object)->written
                                                    : *static_cast<Figure const*>(object)->written;
            if (exact_text(fact) != text) carried_.emplace(place, exact_text(fact));
        } else if (!form.returns(object)) {
            carried_.emplace(place, form.exact(object));
        }
    }

    Table rows(Layout const& layout) {
        std::vector<std::uint32_t> all(lists_.size(layout.list));
        for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
        return rows(layout, all);
    }

    Table rows(Layout const& layout, std::vector<std::uint32_t> const& which) {
        Table table;
        for (std::uint32_t const index : which) {
            void const* const object = lists_.at(layout.list, index);
            if (part_ != nullptr && !part_->has(layout.list, object)) continue;
            Row row(layout.columns.size());
            row_number_ = table.rows.size() + 1;
            put(row, layout, 0, object, index);
            if (layout.name == evidence_sheet)
                row[row.size() - 2] = used_by(assessment_.evidence[index].id);
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    std::string used_by(Text id) const {
        auto const found = used_.find(id);
        return found == used_.end() ? std::string{} : found->second;
    }

    Table judgements(Layout const& layout, JudgementRows const& judged) {
        Table table;
        for (JudgementRows::Row const& each : judged.rows) {
            Node const& node = evaluation_.pack.standard().nodes[each.node];
            if (part_ != nullptr && !part_->has_element(node.id)) continue;
            Row row(layout.columns.size());
            row_number_ = table.rows.size() + 1;
            about_element(row, node);
            if (std::string const note = note_on_element(evaluation_.pack, node); !note.empty())
                for (std::size_t i = 0; i < layout.columns.size(); ++i)
                    if (is_for_rating(layout.columns[i]))
                        table.notes.push_back({row_number_, i, note});
            about_previous(row, each.previous);
            for (std::size_t side = 0; side < layout.blocks.size(); ++side) {
                auto const index = static_cast<std::size_t>(each.side[side]);
                if (!judged.has(each.node, side)) offer(row, layout, side, judged);
                put(row, layout, side,
                    each.side[side] < 0 ? nullptr : &assessment_.judgements[index], index);
            }
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    /// Where nobody has judged in a role, its author and visit stand ready.
    static void offer(Row& row, Layout const& layout, std::size_t side,
                      JudgementRows const& judged) {
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            if (layout.columns[i].block != side) continue;
            if (layout.columns[i].field == "author") row[i] = judged.authors[side];
            if (layout.columns[i].field == "visit") row[i] = judged.visits[side];
        }
    }

    static void about_element(Row& row, Node const& node) {
        row[0] = node.id;
        row[1] = node.title;
        row[2] = node.official_text.empty() ? node.requirement : node.official_text;
        for (auto const* const points : {&node.limbs, &node.guidance})
            for (Point const& point : *points)
                row[3] += (row[3].empty() ? "" : "\n") + point.id + "  " + point.says;
    }

    void about_previous(Row& row, std::int32_t index) const {
        if (index < 0) return;
        Judgement const& judgement = assessment_.judgements[static_cast<std::size_t>(index)];
        std::size_t const first = row.size() - 4;
        row[first] = words_.word(Vocabulary::ratings, judgement.rating);
        row[first + 1] = judgement.rationale;
        row[first + 2] = std::string{judgement.visit} + ", " +
                         std::string{name_of(judgement.role)} + " " + std::string{judgement.author};
    }

    // --- questions -------------------------------------------------------------------------------------

    /// Every question to everybody, in the order of the pack, with its answer. Of pieces of evidence and of
    /// judgements there are too many: their answers are there, and one row for each question to be filled in.
    Table questions(Layout const& layout) {
        std::map<std::pair<Bearer, std::string>, std::vector<std::size_t>> answers;
        for (std::size_t i = 0; i < lists_.answers().size(); ++i) {
            Answer const& answer = lists_.answers()[i];
            answers[{answer.about, std::string(answer.which)}].push_back(i);
        }
        Table table;
        table.entry_column = 3;
        auto const ask = [&](Bearer about, std::string const& which) {
            ask_all(table, layout, about, which, answers[{about, which}]);
        };
        ask(Bearer::organisation, {});
        for (Site const& each : assessment_.scope.sites) ask(Bearer::site, std::string(each.id));
        for (Visit const& each : assessment_.visits) ask(Bearer::visit, std::string(each.id));
        for (Evidence const& each : assessment_.evidence)
            if (!each.facts.empty()) ask(Bearer::evidence, std::string(each.id));
        ask_all(table, layout, Bearer::evidence, {}, {});
        for (Judgement const& each : assessment_.judgements)
            if (!each.facts.empty()) ask(Bearer::judgement, short_name(each));
        ask_all(table, layout, Bearer::judgement, {}, {});
        return table;
    }

    void ask_all(Table& table, Layout const& layout, Bearer about, std::string const& which,
                 std::vector<std::size_t> const& answers) {
        for (algebra::FactAsked const& asked : algebra::plan_of(evaluation_.pack).facts) {
            if (bearer_of(asked.on) != about) continue;
            auto const answer = std::find_if(answers.begin(), answers.end(), [&](std::size_t i) {
                return lists_.answers()[i].fact == asked.id;
            });
            bool const is_one_of_many = about == Bearer::evidence || about == Bearer::judgement;
            if (answer == answers.end() && is_one_of_many && !which.empty()) continue;
            Row row(layout.columns.size());
            row_number_ = table.rows.size() + 1;
            put(row, layout, 0, answer == answers.end() ? nullptr : lists_.at(layout.list, *answer),
                answer == answers.end() ? 0 : *answer);
            AnswerType const type = answer_type(asked.type.type);
            row[0] = name_of(about);
            row[1] = in_cell(which);
            row[2] = asked.asks;
            row[4] = in_words(type);
            row[5] = asked.id;
            Table::Entry entry;
            entry.is_date = type == AnswerType::date;
            if (type == AnswerType::yes_no) entry.choices = {"yes", "no"};
            table.entries.push_back(std::move(entry));
            table.rows.push_back(std::move(row));
        }
    }

    // --- the whole -------------------------------------------------------------------------------------

    /// The form: its lines, then what is told.
    void tell_about_whole(Table& table, JudgementRows const& judged) {
        Layout const& layout = *table.layout;
        table.entry_column = 1;
        for (Column const& line : layout.lines) {
            Table::Entry entry;
            entry.is_grey = !line.is_white();
            Row row{std::string(line.heading), {}, {}};
            if (!line.author_of.empty()) {
                std::size_t const side = line.author_of == "self" ? 0 : 1;
                row[1] = filled_in_by_[side].empty() ? judged.authors[side] : filled_in_by_[side];
            } else {
                CellForm const form{line, Lists::shape(layout.list), words_};
                row[1] = form.text(&assessment_);
                entry.is_date = form.is_date();
                entry.vocabulary = line.vocabulary;
                carry(form, &assessment_, layout.list, 0, row[1],
                      std::string(layout.name) + "!" + cell_name(table.rows.size() + 1, 1));
            }
            table.rows.push_back(std::move(row));
            table.entries.push_back(std::move(entry));
        }
        Table::Entry for_reading;
        for_reading.is_grey = true;
        for (Row& row : told_about(evaluation_, carried_.size(), cut_)) {
            row.resize(layout.columns.size());
            table.rows.push_back(std::move(row));
            table.entries.push_back(for_reading);
        }
        leave_out_zeros(table);
        for (Row& row : table.rows) {
            for (std::size_t i = 0; i < 2; ++i) row[i] = in_cell(row[i]);
            row.back() = mark(row[0]) + mark(row[1]);
        }
    }

    // What it takes to write a cell and its mark, and to name a judgement.
    static constexpr std::size_t steps_of_cell = 100;
    static constexpr std::size_t steps_of_citation = 20;

    Assessment const& assessment_;
    Evaluation const& evaluation_;
    PartRows const* part_;  ///< null: the whole
    FilledInBy const& filled_in_by_;
    Words words_;
    std::map<Text, std::string> used_;  ///< of each piece of evidence: which judgements rest on it
    Lists lists_;
    Carried carried_, rows_;
    std::vector<std::string> cut_;  ///< cells that do not hold their whole text
    std::vector<std::vector<std::size_t>>
        places_;                  ///< of the rows of a sheet: where their objects are
    std::size_t row_number_ = 0;  ///< of the row at hand
    Meter& meter_;
};

}  // namespace

std::vector<Table> tables(Assessment const& assessment, Evaluation const& evaluation, Meter& meter,
                          PartRows const* part, FilledInBy const& filled_in_by) {
    return Filling{assessment, evaluation, meter, part, filled_in_by}.fill();
}

}  // namespace assay::sheets
