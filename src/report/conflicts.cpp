// What copies of an assessment say differently, side by side.

#include <assay/merge.hpp>
#include <assay/report.hpp>

#include "report/page.hpp"

#include <algorithm>
#include <set>

namespace assay {
namespace report {
namespace {

std::string where(Difference::Side const& side) {
    return side.place.file + (side.place.pointer.empty() ? "" : " " + side.place.pointer);
}

std::string said(Difference::Side const& side) {
    if (!side.has_record) return "(taken out)";
    return side.says.empty() ? "(nothing)" : side.says;
}

void show(Page& page, Conflict const& conflict) {
    page.paragraph(capitalised(conflict.record), 2, 4, Tone::strong);
    for (Difference const& difference : conflict.differences) {
        if (difference.member.empty())
            page.paragraph("was taken out of one copy and changed in another", 4);
        else if (difference.member != conflict.id)
            page.paragraph(spaced(difference.member), 4);
        std::size_t column = 0;
        for (Difference::Side const& side : difference.sides)
            column = std::max(column, columns(where(side)) + 8);
        for (Difference::Side const& side : difference.sides) {
            bool const is_whole = difference.member.empty() && side.has_record;
            page.labelled(where(side), is_whole ? "(as it was, or changed)" : said(side), 6,
                          column);
        }
    }
    page.blank();
}

}  // namespace
}  // namespace report

std::string conflicts_report(std::vector<Conflict> const& conflicts, ReportOptions const& options) {
    using namespace report;
    Page page(options);
    std::string const count = std::to_string(conflicts.size());
    page.paragraph(count + (conflicts.size() == 1 ? " record is" : " records are") +
                       " different in the copies, and only you can say which it is. Nothing was "
                       "written.",
                   0, Tone::strong);
    page.blank();
    for (Conflict const& conflict : conflicts) show(page, conflict);
    std::string ids;
    std::set<std::string> told;
    for (Conflict const& conflict : conflicts)
        if (told.insert(conflict.id).second) ids += (ids.empty() ? "" : ",") + conflict.id;
    std::string const file = conflicts.empty() || conflicts.front().differences.empty()
                                 ? "FILE"
                                 : conflicts.front().differences.front().sides.front().place.file;
    page.paragraph(
        "To settle them, say whose side counts, for all or for some of them, and merge "
        "again:");
    page.paragraph("--prefer " + file, 2);
    page.paragraph("--prefer " + file + "=" + ids, 2);
    page.paragraph(
        "Or change one of the files. Two things that came to have one id need another id "
        "each.");
    return page.text();
}

}  // namespace assay
