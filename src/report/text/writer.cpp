// Plain text, for terminals, mails and whoever wants no page.

#include "report/text/writer.hpp"

#include "report/words/page.hpp"

#include <algorithm>

namespace assay::report {
namespace {

class TextWriter {
public:
    TextWriter(Document const& document, ReportOptions const& options)
        : document_(document), page_(options) {}

    std::string write() {
        heading(document_.title, '=');
        if (!document_.subtitle.empty()) page_.paragraph(document_.subtitle);
        for (Picture const& logo : document_.logo) (*this)(logo);
        blocks(document_.blocks);
        if (!document_.foot.empty()) paragraph(document_.foot);
        return page_.text();
    }

    void operator()(Paragraph const& block) {
        if (!block.says.empty()) paragraph(runs(block.says));
    }

    // Sections of the second level and below are told apart by their signs.
    void operator()(Section const& block) {
        page_.blank();
        if (depth_ == 0) page_.blank();
        heading(block.title, depth_ == 0 ? '=' : depth_ == 1 ? '-' : depth_ == 2 ? '.' : '\0');
        ++depth_;
        blocks(block.blocks);
        --depth_;
    }

    void operator()(Quote const& block) {
        page_.blank();
        page_.paragraph("\"" + runs(block.says) + "\"", indent_ + 2);
        if (!block.by.empty()) page_.paragraph(runs(block.by), indent_ + 2);
    }

    void operator()(Bullets const& block) {
        page_.blank();
        for (Runs const& item : block.items) page_.labelled("-", runs(item), indent_, indent_ + 2);
    }

    void operator()(DefinitionList const& block) {
        page_.blank();
        for (DefinitionList::Fact const& fact : block.facts)
            page_.paragraph(runs(fact.name) + ": " + runs(fact.says), indent_, indent_ + 2);
    }

    void operator()(Table const& block) {
        if (block.rows.empty() || block.columns.empty()) return;
        if (!block.caption.empty()) paragraph(block.caption + ":");
        page_.blank();
        std::vector<std::size_t> const widths = widths_of(block);
        std::size_t all = indent_;
        for (std::size_t const width : widths) all += width + 2;
        if (all <= page_.options().width + 2)
            in_columns(block, widths);
        else
            in_records(block);
    }

    void operator()(KeyFigures const& block) {
        page_.blank();
        for (KeyFigures::Figure const& each : block.figures)
            page_.paragraph(each.number + " " + each.says, indent_ + 2);
    }

    void operator()(Notice const& block) {
        indent_ += 2;
        blocks(block.blocks);
        indent_ -= 2;
    }

    void operator()(WritingSpace const& block) {
        page_.blank();
        constexpr std::size_t most = 60;
        std::size_t const width = page_.options().width - std::min(indent_, page_.options().width);
        std::size_t label = 0;
        for (WritingSpace::Field const& each : block.fields)
            label = std::max(label, columns(each.says));
        for (WritingSpace::Field const& each : block.fields) {
            std::size_t const taken = std::min(label + 2, width);
            std::string const line(std::clamp<std::size_t>(width - taken, 1, most), '_');
            page_.labelled(each.says + ":", line, indent_, indent_ + label + 2);
            for (std::uint32_t i = 1; i < each.lines; ++i)
                page_.paragraph(line, indent_ + label + 2);
        }
    }

    void operator()(Details const& block) {
        paragraph(block.title + ":");
        indent_ += 2;
        blocks(block.blocks);
        indent_ -= 2;
    }

    void operator()(Columns const& block) {
        for (Columns::Column const& column : block.columns) {
            paragraph(runs(column.title) + ":");
            indent_ += 2;
            blocks(column.blocks);
            indent_ -= 2;
        }
    }

    void operator()(Bars const& block) {
        paragraph(block.title + ":");
        page_.blank();
        std::size_t width = 0;
        for (Bars::Bar const& bar : block.bars) width = std::max(width, columns(runs(bar.label)));
        for (Bars::Bar const& bar : block.bars)
            page_.labelled(runs(bar.label),
                           runs(bar.says) + (bar.weakest.empty() ? "" : "; " + bar.weakest),
                           indent_ + 2, indent_ + 2 + width + 2);
    }

    void operator()(Map const& block) {
        paragraph(block.title + ":");
        page_.blank();
        std::size_t width = 0;
        for (Map::Group const& group : block.groups)
            width = std::max(width, columns(runs(group.label)));
        for (Map::Group const& group : block.groups) {
            std::string marks;
            for (Map::Cell const& cell : group.cells) marks += cell.mark;
            page_.labelled(runs(group.label), marks, indent_ + 2, indent_ + 2 + width + 2);
        }
        std::string legend;
        for (Map::Sign const& sign : block.legend)
            legend += (legend.empty() ? "" : "   ") + sign.mark + " " + sign.says;
        if (legend.empty()) return;
        page_.blank();
        page_.paragraph(legend, indent_ + 2);
    }

    void operator()(Picture const& block) {
        if (!block.says.empty()) paragraph("[" + block.says + "]");
    }

    void operator()(Contents const& block) {
        paragraph(block.title + ":");
        page_.blank();
        for (Block const& each : document_.blocks)
            if (auto const* section = std::get_if<Section>(&each.is))
                page_.labelled("-", section->title, indent_, indent_ + 2);
    }

private:
    void blocks(Blocks const& blocks) {
        for (Block const& each : blocks) std::visit(*this, each.is);
    }

    void paragraph(std::string const& text) {
        page_.blank();
        page_.paragraph(text, indent_);
    }

    void heading(std::string const& title, char line) {
        page_.paragraph(title, indent_);
        std::size_t const room = page_.options().width - std::min(indent_, page_.options().width);
        if (line != '\0')
            page_.paragraph(
                std::string(std::min(columns(title), std::max<std::size_t>(room, 1)), line),
                indent_);
    }

    static std::string run(Run const& run) {
        return run.rating && !run.mark.empty() ? run.mark + " " + run.says : run.says;
    }

    static std::string runs(Runs const& runs) {
        std::string text;
        for (Run const& each : runs) text += run(each);
        return text;
    }

    static std::vector<std::size_t> widths_of(Table const& table) {
        std::vector<std::size_t> widths;
        for (Runs const& column : table.columns) widths.push_back(columns(runs(column)));
        for (Table::Row const& row : table.rows)
            for (std::size_t i = 0; i < widths.size(); ++i)
                widths[i] = std::max(widths[i], columns(runs(row.cells[i])));
        return widths;
    }

    void in_columns(Table const& table, std::vector<std::size_t> const& widths) {
        auto const row = [&](std::vector<Runs> const& cells) {
            std::string text;
            for (std::size_t i = 0; i < cells.size(); ++i)
                text += padded(runs(cells[i]), widths[i] + 2);
            page_.paragraph(text.substr(0, text.find_last_not_of(' ') + 1), indent_);
        };
        row(table.columns);
        std::vector<Runs> lines;
        for (std::size_t const width : widths)
            lines.push_back({Run{.says = std::string(width, '-')}});
        row(lines);
        for (Table::Row const& each : table.rows) row(each.cells);
    }

    // What is too wide for columns: each row by itself.
    void in_records(Table const& table) {
        for (Table::Row const& row : table.rows) {
            page_.paragraph(runs(row.cells[0]), indent_, indent_ + 2);
            for (std::size_t i = 1; i < row.cells.size(); ++i)
                if (!row.cells[i].empty())
                    page_.paragraph(runs(table.columns[i]) + ": " + runs(row.cells[i]), indent_ + 2,
                                    indent_ + 4);
        }
    }

    Document const& document_;
    Page page_;
    std::size_t indent_ = 0;
    std::size_t depth_ = 0;
};

}  // namespace

std::string write_text(Document const& document, ReportOptions const& options) {
    return TextWriter(document, options).write();
}

}  // namespace assay::report
