// Sheets through the door: an assessment as a workbook or CSV, and back.

#include <assay/json.hpp>
#include <assay/workbook.hpp>

#include "door/documents.hpp"
#include "door/options.hpp"
#include "door/session.hpp"

#include <utility>

using namespace assay;

namespace assay::door {
namespace {

/// The layout of that id or title. Throws: Error with those that there are.
SheetLayout const& layout_called(RulePack const& pack, Text name) {
    if (SheetLayout const* const found = pack.find_layout(name)) return *found;
    std::string known;
    for (SheetLayout const& each : pack.layouts()) known += (known.empty() ? "" : ", ") + each.id;
    throw Error({make_diagnostic("unknown-layout", {{"layout", printable(name)}, {"known", known}},
                                 {"options", 0, 0, "/layout"})});
}

/// The one sheet of these that is wanted. Throws: Error when there is none of that name.
std::string sheet_called(std::vector<SheetFile> sheets, Text name) {
    for (SheetFile& each : sheets)
        if (each.name.substr(0, each.name.rfind('.')) == name) return std::move(each.bytes);
    throw Error({make_diagnostic("no-sheet-of-this-name", {{"sheet", printable(name)}},
                                 {"options", 0, 0, "/sheet"})});
}

std::string exported(Assessment const& assessment, Evaluation const& evaluation,
                     ExportOptions const& options, RulePack const& pack, Limits const& limits) {
    bool const as_csv = options.format == SheetFormat::csv;
    if (!options.layout.empty()) {
        SheetLayout const& layout = layout_called(pack, options.layout);
        return as_csv ? to_csv(assessment, evaluation, layout, options.internal, limits)
                      : to_xlsx(assessment, evaluation, layout, options.internal, limits);
    }
    if (options.part.empty())
        return as_csv ? sheet_called(csv_sheets(assessment, evaluation, limits), options.sheet)
                      : to_xlsx(assessment, evaluation, limits);
    SharedPart const part{.nodes = {options.part.begin(), options.part.end()},
                          .ask = std::string(options.ask),
                          .with = std::string(options.with),
                          .by = options.by,
                          .internal = options.internal};
    return as_csv ? sheet_called(csv_sheets(assessment, evaluation, part, limits), options.sheet)
                  : to_xlsx(assessment, evaluation, part, limits);
}

/// The members of an object of texts. Throws: Error when one is no text.
ColumnMap::Pairs pairs(List<Fact> facts, std::string_view pointer) {
    ColumnMap::Pairs all;
    std::vector<Diagnostic> problems;
    for (Fact const& each : facts) {
        if (each.kind != Fact::Kind::text)
            problems.push_back(make_diagnostic("unexpected-value",
                                               {{"got", "this value"}, {"wanted", "a text"}},
                                               {"options", 0, 0, std::string(pointer)}));
        all.emplace_back(each.name, each.text);
    }
    if (!problems.empty()) throw Error(std::move(problems));
    return all;
}

}  // namespace
}  // namespace assay::door

extern "C" {

assay_status assay_export(assay_session* session, assay_document const* document,
                          char const* options, size_t options_size, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(document, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::ExportOptions>(door::text_of(options, options_size));
        Evaluation const evaluation = door::evaluation_for_people(*session, *document, read->as_of);
        door::hand_over(door::exported(document->assessment, evaluation, read.options,
                                       document->pack, session->limits),
                        result);
    });
}

assay_status assay_import(assay_session* session, assay_document const* document,
                          assay_file const* files, size_t count, char const* options,
                          size_t options_size, assay_document** imported, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(document, imported, result);
        *imported = nullptr;
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::ImportCallOptions>(door::text_of(options, options_size));
        std::vector<SheetFile> sheets;
        for (PackFile& each : door::files_of(files, count))
            sheets.push_back({std::move(each.name), std::move(each.text)});
        ImportOptions how;
        how.map = {.layout = std::string(read->layout),
                   .sheet = std::string(read->sheet),
                   .columns = door::pairs(read->map, "/map"),
                   .values = door::pairs(read->set, "/set"),
                   .ratings = door::pairs(read->rating, "/rating")};
        how.remove = read->remove;
        how.dates = read->date_format;
        Imported done =
            import_sheets(sheets, document->assessment, session->evaluator_of(document->pack),
                          document->pack, how, session->limits);
        auto made = door::changed(*document, std::move(done.assessment));
        door::hand_over(to_json(done), result);
        *imported = made.release();
    });
}

}  // extern "C"
