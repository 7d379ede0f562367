#include "sheets/tables.hpp"

#include "algebra/values/plan.hpp"
#include "model/characters.hpp"
#include "model/messages/sheets.hpp"
#include "model/say.hpp"
#include "model/text_files.hpp"
#include "sheets/base.hpp"
#include "sheets/judgement_rows.hpp"
#include "sheets/objects.hpp"
#include "sheets/value.hpp"

#include <algorithm>
#include <map>

namespace assay::sheets {
namespace {

constexpr std::size_t longest_cell = 32767;  // characters of a cell, in every spreadsheet

/// Counted as spreadsheets do: in UTF-16, where a character beyond the first plane is two.
std::size_t characters(std::string_view text) {
    auto const is_pair = [](char c) { return static_cast<unsigned char>(c) >= 0xF0U; };
    return count_characters(text) +
           static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_pair));
}

class Filling {
public:
    Filling(Assessment const& assessment, Evaluation const& evaluation, Meter& meter)
        : assessment_(assessment), evaluation_(evaluation), words_(evaluation.pack), meter_(meter) {
        for (Judgement const& judgement : assessment.judgements)
            for (Text const cited : judgement.evidence) {
                meter_.charge(steps_of_citation);
                std::string& line = used_[cited];
                line += (line.empty() ? "" : ", ") + std::string{judgement.element} + " " +
                        std::string{name_of(judgement.role)};
            }
    }

    std::vector<Table> fill() {
        std::vector<Table> all;
        JudgementRows const judged = judgement_rows(assessment_, evaluation_.pack);
        for (Layout const& layout : layouts()) {
            if (layout.name == about_sheet)
                all.push_back(about_table(assessment_, evaluation_));
            else if (layout.name == flags_sheet)
                all.push_back(flags_table(evaluation_));
            else if (layout.name == words_sheet)
                all.push_back(words_table(evaluation_.pack));
            else if (layout.name == judgements_sheet)
                all.push_back(judgements(layout, judged));
            else if (layout.name == further_sheet)
                all.push_back(rows(layout, judged.further));
            else
                all.push_back(rows(layout));
            all.back().layout = &layout;
            if (all.back().layout->list.empty()) leave_out_zeros(all.back());
        }
        if (!problems_.empty()) throw Error(std::move(problems_));
        return all;
    }

private:
    using Row = std::vector<std::string>;

    // A cell cannot hold a zero byte. What is only for reading does without.
    static void leave_out_zeros(Table& table) {
        for (Row& row : table.rows)
            for (std::string& cell : row) std::erase(cell, '\0');
    }

    /// Writes an object into the cells of its block, and marks them. Null: there is none yet.
    void put(Row& row, Layout const& layout, std::size_t block, void const* object,
             std::size_t index) {
        meter_.charge(steps_of_cell * layout.columns.size());
        auto const list = objects(assessment_, layout.list);
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            Column const& column = layout.columns[i];
            if (!column.is_of(block)) continue;
            if (object != nullptr) {
                row[i] = CellForm{column, *list.shape, words_}.text(object);
                check_cell(row[i], layout, index, column);
            }
            bool const is_marked = object != nullptr || column.block == Column::every_block;
            row.back() += is_marked ? mark(row[i]) : std::string{no_mark};
        }
    }

    void check_cell(std::string_view text, Layout const& layout, std::size_t index,
                    Column const& column) {
        bool const is_text = is_utf8(text);
        bool const has_zero = text.find('\0') != text.npos;
        std::size_t const length = is_text ? characters(text) : 0;
        if (is_text && !has_zero && length <= longest_cell) return;
        std::string pointer = "/" + std::string{layout.list} + "/" + std::to_string(index) + "/" +
                              std::string{column.field};
        for (char& c : pointer)
            if (c == '.') c = '/';
        Said said = !is_text   ? say<sheet_messages, "written-cell-not-utf8">()
                    : has_zero ? say<sheet_messages, "written-cell-with-zero-byte">()
                               : say<sheet_messages, "written-cell-too-long">({{"count", length}});
        problems_.push_back(std::move(said).at({{}, 0, 0, pointer}));
    }

    Table rows(Layout const& layout) {
        std::vector<std::uint32_t> all(objects(assessment_, layout.list).items.count);
        for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
        return rows(layout, all);
    }

    Table rows(Layout const& layout, std::vector<std::uint32_t> const& which) {
        Table table;
        auto const list = objects(assessment_, layout.list);
        for (std::uint32_t const index : which) {
            Row row(layout.columns.size());
            put(row, layout, 0, list.items[index], index);
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
            Row row(layout.columns.size());
            Node const& node = evaluation_.pack.standard().nodes[each.node];
            about_element(row, node);
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

    // What it takes to write a cell and its mark, and to name a judgement.
    static constexpr std::size_t steps_of_cell = 100;
    static constexpr std::size_t steps_of_citation = 20;

    Assessment const& assessment_;
    Evaluation const& evaluation_;
    Words words_;
    std::map<Text, std::string> used_;  ///< of each piece of evidence: which judgements rest on it
    std::vector<Diagnostic> problems_;
    Meter& meter_;
};

}  // namespace

std::vector<Table> tables(Assessment const& assessment, Evaluation const& evaluation,
                          Meter& meter) {
    return Filling{assessment, evaluation, meter}.fill();
}

}  // namespace assay::sheets
