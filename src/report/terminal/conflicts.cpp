// What copies of an assessment say differently, side by side.

#include <assay/merge.hpp>
#include <assay/report.hpp>

#include "model/quote.hpp"
#include "report/words/page.hpp"

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

void show(Page& page, Renumbered const& each) {
    std::string const what = spaced(each.kind) + " ";
    page.paragraph(each.copy + ": " + what + each.id + " is now " + each.new_id +
                       ", because another copy has something else as " + each.id,
                   0, 2);
    for (std::string const& pointer : each.mentions)
        page.paragraph("the text at " + pointer + " still mentions " + each.id + ": check it", 2,
                       4);
}

void show_left_out(Page& page, Conflict const& decided) {
    for (Difference const& difference : decided.differences) {
        auto const& sides = difference.sides;
        for (std::size_t i = 1; i < sides.size(); ++i) {
            std::string const what =
                difference.member.empty()
                    ? "all of it, because " + sides.front().place.file + " has no such record"
                    : spaced(difference.member) + " " + quote(sides[i].says);
            page.paragraph(sides[i].place.file + ": left out of " + decided.record + ": " + what, 0,
                           2);
        }
    }
}

}  // namespace
}  // namespace report

std::string merge_report(Merged const& merged, ReportOptions const& options) {
    report::Page page(options);
    for (Renumbered const& each : merged.renumbered) report::show(page, each);
    for (Conflict const& each : merged.decided) report::show_left_out(page, each);
    return page.text();
}

std::string conflicts_report(std::vector<Conflict> const& conflicts, ReportOptions const& options) {
    using namespace report;
    Page page(options);
    std::string const count = std::to_string(conflicts.size());
    page.paragraph("The copies disagree about " + count +
                       (conflicts.size() == 1 ? " record" : " records") +
                       ". Choose which copy to keep for each; nothing has been written.",
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
    page.paragraph("Choose which copy to keep, for all records or for some, and merge again:");
    page.paragraph("--prefer " + file, 2);
    page.paragraph("--prefer " + file + "=" + ids, 2);
    page.paragraph(
        "Or change one of the files. If two people added different things under one id, give the "
        "file that their copies were made from: --base FILE. If a judgement without an author was "
        "made by two people, add the author in each copy.");
    return page.text();
}

}  // namespace assay
