// The page. Its looks are lua/report/page.css; nothing here says how something looks but its classes.

#include "report/html/writer.hpp"

#include "lua/embedded.hpp"
#include "model/address.hpp"
#include "report/html/anchor.hpp"
#include "report/html/colour.hpp"
#include "report/html/escape.hpp"
#include "report/html/pictures.hpp"
#include "report/html/targets.hpp"

#include <algorithm>
#include <set>

namespace assay::report {
namespace {

std::string class_of(Standing standing) { return "is-" + std::string(name_of(standing)); }

std::string without_links(Runs const& runs) {
    std::string text;
    for (Run const& run : runs) text += run.says;
    return text;
}

class HtmlWriter {
public:
    explicit HtmlWriter(Document const& document) : document_(document) {
        for (std::string const& id : targets_in(document.blocks)) targets_.insert(anchor(id));
    }

    std::string write() {
        head();
        html_ += "<body>\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n";
        title();
        html_ += "<main id=\"report\">\n";
        html_ += pattern_of_pictures();
        blocks(document_.blocks);
        html_ += "</main>\n";
        if (!document_.foot.empty())
            html_ += "<footer>\n<p>" + escaped(document_.foot) + "</p>\n</footer>\n";
        html_ += "</body>\n</html>\n";
        return std::move(html_);
    }

    void operator()(Paragraph const& block) {
        if (block.says.empty()) return;
        std::string_view const start =
            block.weight == Paragraph::Weight::lead    ? "<p class=\"lead\">"
            : block.weight == Paragraph::Weight::small ? "<p class=\"small\">"
                                                       : "<p>";
        html_ += start;
        html_ += runs(block.says) + "</p>\n";
    }

    void operator()(Section const& block) {
        std::string const level = std::to_string(std::min<std::size_t>(++depth_ + 1, 6));
        html_ += "<section" + id(block.id) + ">\n<h" + level + ">" + escaped(block.title) + "</h" +
                 level + ">\n";
        blocks(block.blocks);
        html_ += "</section>\n";
        --depth_;
    }

    void operator()(Quote const& block) {
        html_ += "<blockquote>\n<p>" + runs(block.says) + "</p>\n";
        if (!block.by.empty()) html_ += "<p class=\"by\">" + runs(block.by) + "</p>\n";
        html_ += "</blockquote>\n";
    }

    void operator()(Bullets const& block) {
        if (block.items.empty()) return;
        html_ += "<ul>\n";
        for (Runs const& item : block.items) html_ += "<li>" + runs(item) + "</li>\n";
        html_ += "</ul>\n";
    }

    void operator()(DefinitionList const& block) {
        if (block.facts.empty()) return;
        html_ += "<dl class=\"facts\">\n";
        for (DefinitionList::Fact const& fact : block.facts)
            html_ +=
                "<div><dt>" + runs(fact.name) + "</dt><dd>" + runs(fact.says) + "</dd></div>\n";
        html_ += "</dl>\n";
    }

    // What is wider than the page is moved by itself, which the keyboard must be able to do.
    void operator()(Table const& block) {
        if (block.rows.empty() || block.columns.empty()) return;
        bool const named = !block.caption.empty();
        std::string const many = block.columns.size() > 3 ? " class=\"many\"" : "";
        html_ += named ? "<section class=\"wide\" tabindex=\"0\" aria-label=\"" +
                             escaped(block.caption) + "\">\n<table" + many + ">\n<caption>" +
                             escaped(block.caption) + "</caption>\n"
                       : std::string("<div class=\"wide\" tabindex=\"0\">\n<table" + many + ">\n");
        html_ += "<thead>\n<tr>";
        for (Runs const& column : block.columns)
            html_ += "<th scope=\"col\">" + runs(column) + "</th>";
        html_ += "</tr>\n</thead>\n<tbody>\n";
        for (Table::Row const& row : block.rows) {
            html_ += "<tr" + id(row.id) + ">";
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                html_ += i == 0 ? "<th scope=\"row\">" + runs(row.cells[i]) + "</th>"
                                : "<td>" + runs(row.cells[i]) + "</td>";
            html_ += "</tr>\n";
        }
        html_ += named ? "</tbody>\n</table>\n</section>\n" : "</tbody>\n</table>\n</div>\n";
    }

    void operator()(KeyFigures const& block) {
        html_ += "<ul class=\"figures\">\n";
        for (KeyFigures::Figure const& each : block.figures) {
            std::string const inner = "<strong>" + escaped(each.number) + "</strong> <span>" +
                                      escaped(each.says) + "</span>";
            html_ += "<li class=\"" + class_of(each.standing) + "\">" + linked(each.to, inner) +
                     "</li>\n";
        }
        html_ += "</ul>\n";
    }

    void operator()(Notice const& block) {
        html_ += "<div class=\"notice " + class_of(block.standing) + "\">\n";
        blocks(block.blocks);
        html_ += "</div>\n";
    }

    void operator()(WritingSpace const& block) {
        html_ += "<ul class=\"room\">\n";
        for (WritingSpace::Field const& each : block.fields)
            html_ += "<li" + std::string(each.lines > 1 ? " class=\"lines\"" : "") + "><span>" +
                     escaped(each.says) + "</span>" + repeated("<br>", each.lines) + "</li>\n";
        html_ += "</ul>\n";
    }

    void operator()(Details const& block) {
        html_ += "<details>\n<summary>" + escaped(block.title) + "</summary>\n<div>\n";
        blocks(block.blocks);
        html_ += "</div>\n</details>\n";
    }

    void operator()(Columns const& block) {
        html_ += "<div class=\"beside\">\n";
        for (Columns::Column const& column : block.columns) {
            html_ += "<div>\n<p class=\"over\">" + runs(column.title) + "</p>\n";
            blocks(column.blocks);
            html_ += "</div>\n";
        }
        html_ += "</div>\n";
    }

    void operator()(Bars const& block) {
        html_ += "<figure>\n<figcaption>" + escaped(block.title) +
                 "</figcaption>\n<ul class=\"bars\">\n";
        for (Bars::Bar const& bar : block.bars)
            html_ += "<li><span class=\"label\">" + runs(bar.label) + "</span>" +
                     picture_of_bar(bar, longest(block), without_links(bar.label)) +
                     "<span class=\"says\">" + runs(bar.says) +
                     (bar.weakest.empty()
                          ? std::string()
                          : "<br><strong class=\"weakest\">" + escaped(bar.weakest) + "</strong>") +
                     "</span></li>\n";
        html_ += "</ul>\n</figure>\n";
    }

    void operator()(Map const& block) {
        html_ +=
            "<figure>\n<figcaption>" + escaped(block.title) + "</figcaption>\n<ul class=\"map\">\n";
        for (Map::Group const& group : block.groups) {
            html_ += "<li><span class=\"label\">" + runs(group.label) + "</span>\n<ul>\n";
            for (Map::Cell const& cell : group.cells) map_cell(cell);
            html_ += "</ul></li>\n";
        }
        html_ += "</ul>\n";
        if (!block.legend.empty()) legend(block.legend);
        html_ += "</figure>\n";
    }

    void operator()(Picture const& block) { html_ += "<p>" + image(block) + "</p>\n"; }

    void operator()(Contents const& block) {
        html_ += "<nav aria-label=\"" + escaped(block.title) + "\">\n<p class=\"over\">" +
                 escaped(block.title) + "</p>\n<ol>\n";
        for (Block const& each : document_.blocks)
            if (auto const* section = std::get_if<Section>(&each.is))
                html_ += "<li>" + linked(section->id, escaped(section->title)) + "</li>\n";
        html_ += "</ol>\n</nav>\n";
    }

private:
    void head() {
        html_ = "<!DOCTYPE html>\n<html lang=\"" + escaped(document_.language) +
                "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "img-src data:; style-src 'unsafe-inline'\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
                escaped(document_.title) + (document_.subtitle.empty() ? "" : " - ") +
                escaped(document_.subtitle) + "</title>\n<style>\n";
        html_ += lua::embedded_text("report/page.css");
        if (is_colour(document_.accent)) html_ += ":root { --head: " + document_.accent + "; }\n";
        html_ += "</style>\n</head>\n";
    }

    void title() {
        html_ += "<header>\n";
        for (Picture const& logo : document_.logo)
            html_ += "<p class=\"logo\">" + image(logo) + "</p>\n";
        html_ += "<h1>" + escaped(document_.title) + "</h1>\n";
        if (!document_.subtitle.empty()) html_ += "<p>" + escaped(document_.subtitle) + "</p>\n";
        html_ += "</header>\n";
    }

    void blocks(Blocks const& blocks) {
        for (Block const& each : blocks) std::visit(*this, each.is);
    }

    [[nodiscard]] static std::string id(std::string const& id) {
        return id.empty() ? std::string() : " id=\"" + anchor(id) + "\"";
    }

    [[nodiscard]] std::string linked(std::string const& to, std::string inner) const {
        if (to.empty() || !targets_.contains(anchor(to))) return inner;
        return "<a href=\"#" + anchor(to) + "\">" + std::move(inner) + "</a>";
    }

    [[nodiscard]] std::string run(Run const& run) const {
        std::string inner = escaped(run.says);
        if (run.rating)
            inner = "<span class=\"rating " + class_of(run.standing) +
                    "\"><span class=\"mark\" aria-hidden=\"true\">" + escaped(run.mark) +
                    "</span> " + inner + "</span>";
        if (run.strong) inner = "<strong>" + inner + "</strong>";
        if (run.quiet) inner = "<span class=\"quiet\">" + inner + "</span>";
        std::string const address = address_of(run.location);
        if (!address.empty())
            return "<a href=\"" + escaped(address) + "\" rel=\"noreferrer\">" + inner + "</a>";
        return linked(run.to, std::move(inner));
    }

    [[nodiscard]] std::string runs(Runs const& runs) const {
        std::string html;
        for (Run const& each : runs) html += run(each);
        return html;
    }

    [[nodiscard]] static std::string repeated(std::string_view text, std::size_t times) {
        std::string all;
        for (std::size_t i = 0; i < times; ++i) all += text;
        return all;
    }

    void map_cell(Map::Cell const& cell) {
        std::string const inner = "<span class=\"mark\" aria-hidden=\"true\">" +
                                  escaped(cell.mark) + "</span><span class=\"id\">" +
                                  escaped(cell.id) + "</span><span class=\"unseen\"> " +
                                  escaped(cell.title) + "</span>";
        html_ +=
            "<li class=\"" + class_of(cell.standing) + "\">" + linked(cell.to, inner) + "</li>\n";
    }

    void legend(std::vector<Map::Sign> const& signs) {
        html_ += "<ul class=\"legend\">\n";
        for (Map::Sign const& sign : signs)
            html_ += "<li class=\"" + class_of(sign.standing) +
                     "\"><span class=\"mark\" aria-hidden=\"true\">" + escaped(sign.mark) +
                     "</span> " + escaped(sign.says) + "</li>\n";
        html_ += "</ul>\n";
    }

    [[nodiscard]] static std::string image(Picture const& picture) {
        return "<img alt=\"" + escaped(picture.says) + "\" src=\"data:" + escaped(picture.type) +
               ";base64," + in_base64(picture.bytes) + "\">";
    }

    Document const& document_;
    std::set<std::string> targets_;  ///< anchors that links can lead to
    std::string html_;
    std::size_t depth_ = 0;
};

}  // namespace

std::string write_html(Document const& document, ReportOptions const& /*options*/) {
    return HtmlWriter(document).write();
}

}  // namespace assay::report
