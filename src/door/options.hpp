#pragma once

// The options of each call, one struct and its description each. They are read by the decoder of assessments, so what is
// wrong with them is told as it is there: the key or value, what was expected, the nearest known name. A test compares
// their names with those of the command line.

#include <assay/comparison.hpp>
#include <assay/date.hpp>
#include <assay/fact.hpp>
#include <assay/limits.hpp>
#include <assay/names.hpp>
#include <assay/storage.hpp>
#include <assay/template.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace assay::door {

/// Of a result that is text: which, and for calls that have no such choice, none.
enum class ResultFormat : std::uint8_t { json, ndjson, ics };
/// Of a report, in the order of document_formats().
enum class ReportFormat : std::uint8_t { html, docx, markdown, text };
enum class SheetFormat : std::uint8_t { xlsx, csv };
/// What is compared; `chosen`: as the documents suggest.
enum class Compared : std::uint8_t { chosen, role, author, site, visit, file };

struct ShowOptions {
    Text node;
};
struct TestOptions {
    Text run;
};
struct OpenOptions {
    Text name, edition;
};
struct NewOptions {
    Text kind, programme;
    Date date;
};
struct EvaluateCallOptions {
    Date as_of;
    ResultFormat format = ResultFormat::json;
};
struct ExplainOptions {
    Text node;
    Date as_of;
};
struct PlanOptions {
    Text to;
    Date as_of;
};
struct CompareOptions {
    Compared by = Compared::chosen;
    Text element;
    List<Text> names;
};
struct ReportCallOptions {
    ReportFormat format = ReportFormat::html;
    bool brief = false, handover = false, internal = false;
    Audience audience = Audience::by_role;
    Date as_of;
};
struct ExportOptions {
    SheetFormat format = SheetFormat::xlsx;
    Text sheet, layout;
    bool internal = false;
    List<Text> part;
    Text with, ask;
    Date by, as_of;
};
struct ImportCallOptions {
    Text layout, sheet;
    List<Fact> map, set, rating;
    DateOrder date_format = DateOrder::iso;
    bool remove = false;
};
struct ForwardCallOptions {
    Text visit, programme;
    Date date, to;
    List<Text> elements;
};
struct MergeCallOptions {
    List<Text> names;
    Text prefer;
};
struct AgreeOptions {
    Text name, group;
    List<Text> scale;
};
struct ReviewCallOptions {
    Text by;
    Date on;
};
/// Of an exercise: JSON for programs, or a page.
enum class ExerciseFormat : std::uint8_t { json, html, docx, markdown, text };
struct PrepareOptions {
    List<Text> assessors, elements;
    bool place_evidence = false;
    Text by;
};
struct ExerciseReportOptions {
    ExerciseFormat format = ExerciseFormat::json;
    Text lot;
    bool internal = false;
};
struct ExerciseSheetOptions {
    Text assessor;
    ReportFormat format = ReportFormat::html;
    bool internal = false;
};

/// Options that were read, and what keeps their texts.
template <class T>
struct Read {
    T options;
    Storage storage;

    T const* operator->() const { return &options; }
};

/// Reads the options of a call. Throws: Error with all that is wrong with them.
template <class T>
[[nodiscard]] Read<T> read_options(std::string_view json);

}  // namespace assay::door

namespace assay {

template <>
inline constexpr std::array<std::string_view, 3> names_of<door::ResultFormat>{"json", "ndjson",
                                                                              "ics"};
template <>
inline constexpr std::array<std::string_view, 4> names_of<door::ReportFormat>{"html", "docx",
                                                                              "markdown", "text"};
template <>
inline constexpr std::array<std::string_view, 5> names_of<door::ExerciseFormat>{
    "json", "html", "docx", "markdown", "text"};
template <>
inline constexpr std::array<std::string_view, 2> names_of<door::SheetFormat>{"xlsx", "csv"};
template <>
inline constexpr std::array<std::string_view, 6> names_of<door::Compared>{"",     "role",  "author",
                                                                          "site", "visit", "file"};

}  // namespace assay
