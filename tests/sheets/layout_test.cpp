#include "sheets/layout.hpp"

#include "catch.hpp"
#include "engine/builder.hpp"

#include <sstream>

using namespace assay_test;

namespace {

/// The sheets of a page: a heading for each, and the first cell of each row of its table.
std::string told(std::string const& page) {
    std::istringstream lines(page);
    std::string told;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## ")) told += line.substr(3) + ":\n";
        if (line.starts_with("| ") && !line.starts_with("| column"))
            told += "  " + line.substr(2, line.find(" |", 2) - 2) + "\n";
    }
    return told;
}

}  // namespace

TEST_CASE("the page about the sheets tells of every sheet and column, in their order", "[sheets]") {
    std::string written;
    for (assay::sheets::Layout const& layout : assay::sheets::layouts()) {
        written += std::string(layout.name) + ":\n";
        for (assay::sheets::Column const& column : layout.columns)
            if (column.heading != assay::sheets::base_heading)
                written += "  " + std::string(column.heading) + "\n";
    }
    CHECK(told(read_file(ASSAY_SOURCE_DIR "/examples/spreadsheet/sheets.md")) == written);
}
