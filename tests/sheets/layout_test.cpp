#include "sheets/layout.hpp"

#include "catch.hpp"
#include "engine/builder.hpp"
#include "json/shape.hpp"

#include <set>
#include <sstream>

using namespace assay_test;
using assay::sheets::answers_list;
using assay::sheets::base_heading;
using assay::sheets::Column;
using assay::sheets::figures_list;
using assay::sheets::Layout;
using assay::sheets::layouts;
using assay::sheets::whole_file;
namespace json = assay::json;

namespace {

/// The cells of a row of a table in Markdown.
std::vector<std::string> cells(std::string const& line) {
    std::vector<std::string> all;
    for (std::size_t at = 1; at < line.size();) {
        std::size_t const end = line.find('|', at);
        std::string cell = line.substr(at, end - at);
        cell.erase(0, cell.find_first_not_of(' '));
        cell.erase(cell.find_last_not_of(' ') + 1);
        all.push_back(cell);
        at = end + 1;
    }
    return all;
}

/// What the page says: each sheet, and of each row of its table the column and the member, the last table apart.
struct Page {
    std::string sheets;
    std::set<std::string> elsewhere;
};

Page read_page() {
    std::istringstream lines(read_file(ASSAY_SOURCE_DIR "/examples/spreadsheet/sheets.md"));
    Page page;
    bool is_last = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## ")) {
            is_last = line.starts_with("## Members");
            if (!is_last) page.sheets += line.substr(3) + ":\n";
        }
        if (!line.starts_with("| ")) continue;
        auto const row = cells(line);
        if (row[0] == "column" || row[0] == "member") continue;
        if (is_last)
            page.elsewhere.insert(row[0].substr(1, row[0].size() - 2));
        else
            page.sheets += "  " + row[0] + " " + row[1] + "\n";
    }
    return page;
}

std::string member_of(Layout const& layout, Column const& column) {
    bool const is_of_file = layout.list != answers_list && layout.list != figures_list;
    if (column.field.empty() || !is_of_file) return {};
    std::string const list =
        layout.list == whole_file ? std::string() : std::string(layout.list) + ".";
    return list + std::string(column.field);
}

/// Every member of a struct and of what is in it: `scope.sites.title`.
void add_members(json::Shape const& shape, std::string const& before, std::set<std::string>& to) {
    for (json::Field const& field : shape.fields) {
        std::string const name = before + std::string(field.key);
        if (field.kind == json::Kind::object || field.kind == json::Kind::objects)
            add_members(*field.shape, name + ".", to);
        else if (field.kind == json::Kind::json)
            to.insert("extensions");
        else
            to.insert(name);
    }
}

}  // namespace

TEST_CASE("the page about the sheets tells of every sheet, column and member, in their order",
          "[sheets]") {
    std::string written;
    for (Layout const& layout : layouts()) {
        written += std::string(layout.name) + ":\n";
        for (Column const& column : layout.members()) {
            if (column.heading == base_heading) continue;
            std::string const member = member_of(layout, column);
            written += "  " + std::string(column.heading) + " " +
                       (member.empty() ? "" : "`" + member + "`") + "\n";
        }
    }
    CHECK(read_page().sheets == written);
}

TEST_CASE("every member of an assessment has its place in a workbook", "[sheets]") {
    std::set<std::string> members;
    add_members(json::assessment_shape(), "", members);
    std::set<std::string> placed = read_page().elsewhere;
    for (Layout const& layout : layouts())
        for (Column const& column : layout.members())
            if (std::string const member = member_of(layout, column); !member.empty())
                placed.insert(member);
    CHECK(members == placed);
}
