#include "door/options.hpp"

#include <assay/diagnostic.hpp>

#include "json/decode.hpp"
#include "json/describe.hpp"
#include "json/reader.hpp"

#include <vector>

namespace assay::door {
namespace {

using json::Field;
using json::field;
using json::Rule;
using json::Shape;
using json::shape;

constexpr Rule needed{.required = true};
constexpr std::string_view what_as_of = "The day whose knowledge counts.";

constexpr Field show_fields[] = {
    field<&ShowOptions::node>("node", "Only from this node down."),
};
constexpr Field test_fields[] = {
    field<&TestOptions::run>("run", "Only cases with this text in their name or file."),
};
constexpr Field open_fields[] = {
    field<&OpenOptions::name>("name", "How diagnostics call the document."),
    field<&OpenOptions::edition>("edition", "The version of the pack it is taken to be made for."),
};
constexpr Field new_fields[] = {
    field<&NewOptions::kind>("kind", "The kind of visit, by its id or title."),
    field<&NewOptions::date>("date", "The day of the visit."),
    field<&NewOptions::programme>("programme", "The programme of visits, by its id or title."),
};
constexpr Field evaluate_fields[] = {
    field<&EvaluateCallOptions::as_of>("as_of", what_as_of),
    field<&EvaluateCallOptions::format>("format", "How the result is written."),
};
constexpr Field explain_fields[] = {
    field<&ExplainOptions::node>("node", "An element or criterion."),
    field<&ExplainOptions::as_of>("as_of", what_as_of),
};
constexpr Field plan_fields[] = {
    field<&PlanOptions::to>("to", "A case of the outcome."),
    field<&PlanOptions::as_of>("as_of", what_as_of),
};
constexpr Field compare_fields[] = {
    field<&CompareOptions::by>("by", "The sides to compare."),
    field<&CompareOptions::element>("element", "Only this element or criterion."),
    field<&CompareOptions::names>("names", "The names of the documents."),
};
constexpr Field report_fields[] = {
    field<&ReportCallOptions::format>("format", "The format of the document."),
    field<&ReportCallOptions::brief>("brief", "On two pages."),
    field<&ReportCallOptions::handover>("handover", "The report for a successor."),
    field<&ReportCallOptions::internal>("internal", "With evidence marked internal or personal."),
    field<&ReportCallOptions::audience>("for", "The reader of the report."),
    field<&ReportCallOptions::as_of>("as_of", what_as_of),
};
constexpr Field export_fields[] = {
    field<&ExportOptions::format>("format", "A workbook, or CSV."),
    field<&ExportOptions::sheet>("sheet", "The one sheet that is wanted."),
    field<&ExportOptions::layout>("layout", "The columns of this form."),
    field<&ExportOptions::internal>("internal", "With evidence marked internal or personal."),
    field<&ExportOptions::part>("part", "Elements or criteria for a colleague."),
    field<&ExportOptions::with>("with", "The colleague."),
    field<&ExportOptions::ask>("ask", "The question."),
    field<&ExportOptions::by>("by", "By when."),
    field<&ExportOptions::as_of>("as_of", what_as_of),
};
constexpr Field import_fields[] = {
    field<&ImportCallOptions::layout>("layout", "The layout of the sheet."),
    field<&ImportCallOptions::sheet>("sheet", "The sheet to read."),
    field<&ImportCallOptions::map>("map", "The field of each column, by its heading."),
    field<&ImportCallOptions::set>("set", "A value for every row, by its field."),
    field<&ImportCallOptions::rating>("rating", "The rating that each word there means."),
    field<&ImportCallOptions::date_format>("date_format", "How dates are written."),
    field<&ImportCallOptions::remove>("remove", "Take out what was taken out of the sheets."),
};
constexpr Field forward_fields[] = {
    field<&ForwardCallOptions::visit>("visit", "The kind of the visit.", needed),
    field<&ForwardCallOptions::date>("date", "Its first day.", needed),
    field<&ForwardCallOptions::to>("to", "Its last day."),
    field<&ForwardCallOptions::elements>("elements", "The elements or criteria in its scope."),
    field<&ForwardCallOptions::programme>("programme", "The programme of visits from now on."),
};
constexpr Field merge_fields[] = {
    field<&MergeCallOptions::names>("names", "The names of the copies."),
    field<&MergeCallOptions::prefer>("prefer", "The copy to prefer where copies differ."),
};
constexpr Field agree_fields[] = {
    field<&AgreeOptions::name>("name", "How diagnostics call the table."),
    field<&AgreeOptions::scale>("scale", "All ratings, from the lowest to the highest."),
    field<&AgreeOptions::group>("group", "The column of what is resampled as a whole."),
};
constexpr Field review_fields[] = {
    field<&ReviewCallOptions::by>("by", "The reviewer."),
    field<&ReviewCallOptions::on>("on", "The day of the review."),
};
constexpr Field prepare_fields[] = {
    field<&PrepareOptions::assessors>("assessors", "The assessors who take part.", needed),
    field<&PrepareOptions::elements>("elements", "The elements to judge."),
    field<&PrepareOptions::place_evidence>("place_evidence",
                                           "Assessors decide what evidence supports."),
    field<&PrepareOptions::by>("by",
                               "The person who agreed the answers, unless their table has one."),
};
constexpr Field exercise_report_fields[] = {
    field<&ExerciseReportOptions::format>("format", "For programs, or as a page."),
    field<&ExerciseReportOptions::lot>("lot", "The word that draws the letters of assessors."),
    field<&ExerciseReportOptions::internal>("internal",
                                            "With evidence marked internal or personal."),
};
constexpr Field exercise_sheet_fields[] = {
    field<&ExerciseSheetOptions::assessor>("assessor", "The assessor.", needed),
    field<&ExerciseSheetOptions::format>("format", "The format of the document."),
    field<&ExerciseSheetOptions::internal>("internal",
                                           "With evidence marked internal or personal."),
};

template <class T>
constexpr Shape shape_of_options = shape("options", "Options of a call.", {});
template <>
constexpr Shape shape_of_options<ShowOptions> = shape("show", "", show_fields);
template <>
constexpr Shape shape_of_options<TestOptions> = shape("test", "", test_fields);
template <>
constexpr Shape shape_of_options<OpenOptions> = shape("open", "", open_fields);
template <>
constexpr Shape shape_of_options<NewOptions> = shape("new", "", new_fields);
template <>
constexpr Shape shape_of_options<EvaluateCallOptions> = shape("evaluate", "", evaluate_fields);
template <>
constexpr Shape shape_of_options<ExplainOptions> = shape("explain", "", explain_fields);
template <>
constexpr Shape shape_of_options<PlanOptions> = shape("plan", "", plan_fields);
template <>
constexpr Shape shape_of_options<CompareOptions> = shape("compare", "", compare_fields);
template <>
constexpr Shape shape_of_options<ReportCallOptions> = shape("report", "", report_fields);
template <>
constexpr Shape shape_of_options<ExportOptions> = shape("export", "", export_fields);
template <>
constexpr Shape shape_of_options<ImportCallOptions> = shape("import", "", import_fields);
template <>
constexpr Shape shape_of_options<ForwardCallOptions> = shape("forward", "", forward_fields);
template <>
constexpr Shape shape_of_options<MergeCallOptions> = shape("merge", "", merge_fields);
template <>
constexpr Shape shape_of_options<AgreeOptions> = shape("agree", "", agree_fields);
template <>
constexpr Shape shape_of_options<ReviewCallOptions> = shape("review", "", review_fields);
template <>
constexpr Shape shape_of_options<PrepareOptions> = shape("exercise prepare", "", prepare_fields);
template <>
constexpr Shape shape_of_options<ExerciseReportOptions> = shape("exercise report", "",
                                                                exercise_report_fields);
template <>
constexpr Shape shape_of_options<ExerciseSheetOptions> = shape("exercise sheet", "",
                                                               exercise_sheet_fields);

}  // namespace

template <class T>
Read<T> read_options(std::string_view json) {
    Read<T> read;
    std::string_view const text = json.empty() ? "{}" : json;
    std::vector<Diagnostic> problems;
    json::Target const target{shape_of_options<T>, &read.options, read.storage};
    if (!json::decode_plain(target, text, "options", {}, problems) || !problems.empty())
        throw Error(std::move(problems));
    return read;
}

template Read<ShowOptions> read_options(std::string_view);
template Read<TestOptions> read_options(std::string_view);
template Read<OpenOptions> read_options(std::string_view);
template Read<NewOptions> read_options(std::string_view);
template Read<EvaluateCallOptions> read_options(std::string_view);
template Read<ExplainOptions> read_options(std::string_view);
template Read<PlanOptions> read_options(std::string_view);
template Read<CompareOptions> read_options(std::string_view);
template Read<ReportCallOptions> read_options(std::string_view);
template Read<ExportOptions> read_options(std::string_view);
template Read<ImportCallOptions> read_options(std::string_view);
template Read<ForwardCallOptions> read_options(std::string_view);
template Read<MergeCallOptions> read_options(std::string_view);
template Read<AgreeOptions> read_options(std::string_view);
template Read<ReviewCallOptions> read_options(std::string_view);
template Read<PrepareOptions> read_options(std::string_view);
template Read<ExerciseReportOptions> read_options(std::string_view);
template Read<ExerciseSheetOptions> read_options(std::string_view);

}  // namespace assay::door
