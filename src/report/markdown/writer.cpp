// Markdown as GitHub reads it. No raw HTML is written, so that links within the document and folds
// become plain text and headings.

#include "report/markdown/writer.hpp"

#include "model/sanitise.hpp"
#include "report/markdown/escape.hpp"

#include <algorithm>

namespace assay::report {
namespace {

class MarkdownWriter {
public:
    explicit MarkdownWriter(Document const& document) : document_(document) {}

    std::string write() {
        line("# " + markdown(document_.title));
        if (!document_.subtitle.empty()) paragraph(markdown(document_.subtitle));
        for (Picture const& logo : document_.logo) (*this)(logo);
        blocks(document_.blocks);
        if (!document_.foot.empty()) {
            paragraph("---");
            paragraph(markdown(document_.foot));
        }
        return std::move(text_);
    }

    void operator()(Paragraph const& block) {
        if (!block.says.empty()) paragraph(runs(block.says));
    }

    void operator()(Section const& block) {
        ++depth_;
        paragraph(std::string(std::min<std::size_t>(depth_ + 1, 6), '#') + " " +
                  markdown(block.title));
        blocks(block.blocks);
        --depth_;
    }

    void operator()(Quote const& block) {
        within("> ", [&] {
            paragraph(runs(block.says));
            if (!block.by.empty()) paragraph("— " + runs(block.by));
        });
    }

    void operator()(Bullets const& block) {
        blank();
        for (Runs const& item : block.items) line("- " + runs(item));
    }

    void operator()(DefinitionList const& block) {
        blank();
        for (DefinitionList::Fact const& fact : block.facts)
            line("- **" + without_strong(fact.name) + "**: " + runs(fact.says));
    }

    void operator()(Table const& block) {
        if (block.rows.empty() || block.columns.empty()) return;
        if (!block.caption.empty()) paragraph("**" + markdown(block.caption) + "**");
        blank();
        std::string head = "|";
        std::string rule = "|";
        for (Runs const& column : block.columns) {
            head += " " + runs(column) + " |";
            rule += " --- |";
        }
        line(head);
        line(rule);
        for (Table::Row const& row : block.rows) {
            std::string cells = "|";
            for (Runs const& cell : row.cells) cells += " " + runs(cell) + " |";
            line(cells);
        }
    }

    void operator()(KeyFigures const& block) {
        blank();
        for (KeyFigures::Figure const& each : block.figures)
            line("- **" + markdown(each.number) + "** " + markdown(each.says));
    }

    void operator()(Notice const& block) {
        within("> ", [&] { blocks(block.blocks); });
    }

    void operator()(WritingSpace const& block) {
        blank();
        for (WritingSpace::Field const& each : block.fields)
            line("- **" + markdown(each.says) + "**: \\_\\_\\_\\_\\_\\_\\_\\_");
    }

    void operator()(Details const& block) {
        paragraph("**" + markdown(block.title) + "**");
        blocks(block.blocks);
    }

    void operator()(Columns const& block) {
        for (Columns::Column const& column : block.columns) {
            paragraph("**" + without_strong(column.title) + "**");
            blocks(column.blocks);
        }
    }

    void operator()(Bars const& block) {
        paragraph("**" + markdown(block.title) + "**");
        blank();
        for (Bars::Bar const& bar : block.bars) {
            std::string parts;
            for (Bars::Part const& part : bar.parts)
                parts += (parts.empty() ? "" : ", ") + std::to_string(part.count) + " " +
                         markdown(part.title);
            std::string const weakest =
                bar.weakest.empty() ? std::string() : " **" + markdown(bar.weakest) + "**";
            line("- **" + without_strong(bar.label) + "**: " + runs(bar.says) + " (" + parts + ")" +
                 weakest);
        }
    }

    void operator()(Map const& block) {
        paragraph("**" + markdown(block.title) + "**");
        blank();
        for (Map::Group const& group : block.groups) {
            std::string marks;
            for (Map::Cell const& cell : group.cells) marks += markdown(cell.mark);
            line("- **" + without_strong(group.label) + "**: " + marks);
        }
        std::string legend;
        for (Map::Sign const& sign : block.legend)
            legend +=
                (legend.empty() ? "" : ", ") + markdown(sign.mark) + " " + markdown(sign.says);
        if (!legend.empty()) paragraph(legend);
    }

    void operator()(Picture const& block) {
        if (!block.says.empty()) paragraph("*" + markdown(block.says) + "*");
    }

    void operator()(Contents const& block) {
        paragraph("**" + markdown(block.title) + "**");
        blank();
        for (Block const& each : document_.blocks)
            if (auto const* section = std::get_if<Section>(&each.is))
                line("- " + markdown(section->title));
    }

private:
    void blocks(Blocks const& blocks) {
        for (Block const& each : blocks) std::visit(*this, each.is);
    }

    template <class Write>
    void within(std::string const& mark, Write const& write) {
        blank();
        std::string const outer = prefix_;
        prefix_ += mark;
        begun_ = false;
        write();
        prefix_ = outer;
    }

    void line(std::string const& text) {
        text_ += prefix_ + text + "\n";
        begun_ = true;
    }

    // Between two blocks; none at the start of a quotation.
    void blank() {
        if (!text_.empty() && begun_)
            text_ += prefix_.substr(0, prefix_.find_last_not_of(' ') + 1) + "\n";
    }

    void paragraph(std::string const& text) {
        blank();
        line(text);
    }

    // Texts that stand together are escaped together: a sign may be markup by what stands beside it.
    static std::string runs(Runs const& runs) {
        std::string text;
        for (std::size_t i = 0; i < runs.size();) {
            bool const strong = runs[i].strong;
            std::string together;
            for (; i < runs.size() && runs[i].strong == strong; ++i)
                together += (runs[i].rating && !runs[i].mark.empty() ? runs[i].mark + " " : "") +
                            runs[i].says;
            text += strong ? emphasised(markdown(together)) : markdown(together);
        }
        return text;
    }

    static std::string without_strong(Runs const& runs) {
        std::string text;
        for (Run const& each : runs) text += each.says;
        return markdown(text);
    }

    Document const& document_;
    std::string text_;
    std::string prefix_;
    std::size_t depth_ = 0;
    bool begun_ = false;
};

}  // namespace

std::string write_markdown(Document const& document, ReportOptions const& /*options*/) {
    return MarkdownWriter(document).write();
}

}  // namespace assay::report
