#include "report/terminal/comparison_parts.hpp"
#include "report/words/comparison_words.hpp"

#include <algorithm>
#include <set>

namespace assay::report {
namespace {

using Elements = std::vector<ComparedElement const*>;

/// The columns of one table.
class ComparisonTable {
public:
    ComparisonTable(Comparison const& comparison, Elements const& elements)
        : comparison_(comparison), elements_(elements) {
        constexpr std::size_t most_columns = 44;
        std::size_t taken = 0;
        for (Party const& side : comparison.sides) {
            heads_.push_back(columns(side.title) < columns(side.id) ? side.title : side.id);
            taken += columns(heads_.back()) + gap;
        }
        if (taken > most_columns) give_letters();
        for (auto const* element : elements) id_ = std::max(id_, columns(element->element));
        for (std::string const& head : heads_) widths_.push_back(columns(head));
        for (auto const* element : elements)
            for (Position const& stance : element->stances)
                widths_[stance.side] =
                    std::max(widths_[stance.side], columns(marks_of(comparison.pack, stance)));
    }

    void write(Page& page) const {
        page.blank();
        page.paragraph(line(std::string(unit), heads_, "steps"), 2);
        std::size_t const text = 2 + columns(start("", {}, "")) + gap;
        for (auto const* element : elements_) {
            std::vector<std::string> cells(heads_.size(), "-");
            for (Position const& stance : element->stances)
                cells[stance.side] = marks_of(comparison_.pack, stance);
            page.labelled(start(element->element, cells, std::to_string(element->steps)),
                          remark(*element), 2, text);
        }
        page.blank();
        legend(page);
    }

private:
    static constexpr std::size_t gap = 2;
    static constexpr std::string_view unit = "element";

    void give_letters() {
        has_letters_ = true;
        for (std::size_t i = 0; i < heads_.size(); ++i)
            heads_[i] = i < 26 ? std::string(1, static_cast<char>('a' + i)) : std::to_string(i + 1);
    }

    [[nodiscard]] std::string start(std::string const& id, std::vector<std::string> const& cells,
                                    std::string_view steps) const {
        std::string text = padded(id, id_ + gap);
        for (std::size_t i = 0; i < widths_.size(); ++i)
            text += padded(i < cells.size() ? cells[i] : "", widths_[i] + gap);
        return text + padded(steps, 5);
    }

    [[nodiscard]] std::string line(std::string const& id, std::vector<std::string> const& cells,
                                   std::string_view steps) const {
        std::string text = start(id, cells, steps);
        text.erase(text.find_last_not_of(' ') + 1);
        return text;
    }

    [[nodiscard]] std::string remark(ComparedElement const& element) const {
        std::string text = element.title;
        std::string_view between = ": ";
        auto const add = [&](std::string const& part) {
            if (part.empty()) return;
            text.append(between).append(part);
            between = "; ";
        };
        if (!element.moves.empty()) add(how_it_moved(element.moves.back()));
        add(how_it_is_settled(comparison_, element));
        return text;
    }

    void legend(Page& page) const {
        std::set<std::size_t, std::greater<>> ranks;
        bool some_silent = false;
        for (auto const* element : elements_) {
            some_silent = some_silent || element->stances.size() < comparison_.sides.size();
            for (Position const& stance : element->stances)
                for (ComparedJudgement const& voice : stance.voices) ranks.insert(voice.rank);
        }
        std::string text;
        for (std::size_t const rank : ranks) {
            Rating const& rating = rating_of(comparison_.pack, rank);
            text += (text.empty() ? "" : "   ") + rating.mark + " " + rating.title;
        }
        if (some_silent) text += "   - not judged";
        page.paragraph(text, 2);
        if (!has_letters_) return;
        for (std::size_t i = 0; i < heads_.size(); ++i)
            page.labelled(heads_[i], comparison_.sides[i].title, 2, 5);
    }

    Comparison const& comparison_;
    Elements const& elements_;
    std::vector<std::string> heads_;
    std::vector<std::size_t> widths_;
    std::size_t id_ = unit.size();
    bool has_letters_ = false;
};

}  // namespace

void comparison_table(Page& page, Comparison const& comparison, Elements const& elements) {
    ComparisonTable(comparison, elements).write(page);
}

}  // namespace assay::report
