#pragma once

#include "cli/options/arguments.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace assay::cli {

/// How often an argument may, or must, be given; a flag takes no value.
enum class Times : std::uint8_t { at_most_once, once, at_least_once, any, flag };

/// An option (`--pack`) or a positional argument (`FILE`).
struct Option {
    std::string_view name;                        ///< `-o,--output`, `FILE`
    std::string_view value;                       ///< what an option wants: `NAME|FOLDER`
    std::string_view says;                        ///< for help; empty: help keeps quiet about it
    void (*put)(Arguments&, std::string const&);  ///< takes it down; throws UsageError
    Times times = Times::at_most_once;

    [[nodiscard]] constexpr bool is_positional() const { return name.front() != '-'; }
};

/// All options, once for all commands. Those that mean the same look the same.
namespace options {

void put_adjectives(Arguments& arguments, std::string const& text);
void put_group(Arguments& arguments, std::string const& text);
void put_resamples(Arguments& arguments, std::string const& text);
void put_scale(Arguments& arguments, std::string const& text);
void put_seed(Arguments& arguments, std::string const& text);
void put_file(Arguments& arguments, std::string const& text);
void put_node(Arguments& arguments, std::string const& text);
void put_pack(Arguments& arguments, std::string const& text);
void put_edition(Arguments& arguments, std::string const& text);
void put_accept(Arguments& arguments, std::string const& text);
void put_baseline(Arguments& arguments, std::string const& text);
void put_reason(Arguments& arguments, std::string const& text);
void put_until(Arguments& arguments, std::string const& text);
void put_as_of(Arguments& arguments, std::string const& text);
void put_any_format(Arguments& arguments, std::string const& text);
void put_format(Arguments& arguments, std::string const& text);
void put_test_format(Arguments& arguments, std::string const& text);
void put_run(Arguments& arguments, std::string const& text);
void put_remark_format(Arguments& arguments, std::string const& text);
void put_audience(Arguments& arguments, std::string const& text);
void put_internal(Arguments& arguments, std::string const& text);
void put_template(Arguments& arguments, std::string const& text);
void put_by(Arguments& arguments, std::string const& text);
void put_min_steps(Arguments& arguments, std::string const& text);
void put_table(Arguments& arguments, std::string const& text);
void put_agreed(Arguments& arguments, std::string const& text);
void put_rating(Arguments& arguments, std::string const& text);
void put_author(Arguments& arguments, std::string const& text);
void put_assessors(Arguments& arguments, std::string const& text);
void put_color(Arguments& arguments, std::string const& text);
void put_width(Arguments& arguments, std::string const& text);
void put_kind(Arguments& arguments, std::string const& text);
void put_date(Arguments& arguments, std::string const& text);
void put_last_day(Arguments& arguments, std::string const& text);
void put_elements(Arguments& arguments, std::string const& text);
void put_base(Arguments& arguments, std::string const& text);
void put_prefer(Arguments& arguments, std::string const& text);
void put_output(Arguments& arguments, std::string const& text);
void put_document(Arguments& arguments, std::string const& text);
void put_limits(Arguments& arguments, std::string const& text);
void put_isolate(Arguments& arguments, std::string const& text);
void put_folder(Arguments& arguments, std::string const& text);
void put_extends(Arguments& arguments, std::string const& text);
void put_title(Arguments& arguments, std::string const& text);
void put_export_format(Arguments& arguments, std::string const& text);
void put_sheet(Arguments& arguments, std::string const& text);
void put_into(Arguments& arguments, std::string const& text);
void put_map(Arguments& arguments, std::string const& text);
void put_set(Arguments& arguments, std::string const& text);
void put_label(Arguments& arguments, std::string const& text);
void put_remove(Arguments& arguments, std::string const& text);
void put_dry_run(Arguments& arguments, std::string const& text);
void put_topic(Arguments& arguments, std::string const& text);
void put_resolved(Arguments& arguments, std::string const& text);

inline constexpr Option file{"FILE", "", "an assessment; `-` reads standard input", put_file,
                             Times::once};
inline constexpr Option files{"FILE", "", "assessments; `-` reads standard input", put_file,
                              Times::at_least_once};
inline constexpr Option table{
    "--table", "FILE",
    "CSV with columns case, element, assessor, rating, perhaps window and group; with unit "
    "instead of case and element it tells nothing of severity; `-` reads standard input",
    put_table};
inline constexpr Option any_files{
    "FILE", "", "assessments that several assessors judged; or --table", put_file, Times::any};
inline constexpr Option scale{"--scale", "RATING,...",
                              "all ratings there are, from the lowest to the highest", put_scale};
inline constexpr Option scale_of_pack{"--pack", "NAME|FOLDER", "take the scale of this pack",
                                      put_pack};
inline constexpr Option group{
    "--group", "COLUMN",
    "the column of what is resampled as a whole, organisations say; without: `group`, or `case`",
    put_group};
inline constexpr Option seed{"--seed", "N",
                             "intervals by bootstrap instead of jackknife, from here", put_seed};
inline constexpr Option resamples{
    "--resamples", "N", "how many resamples the bootstrap takes; without: 1000", put_resamples};
inline constexpr Option adjectives{"--adjectives", "altman|fleiss|landis-koch",
                                   "put the values into words of this scale", put_adjectives};
inline constexpr Option node{
    "NODE", "", "id of an element, a criterion or whatever the standard has; none: all", put_node};
inline constexpr Option element{"--element", "ID", "the same as NODE", put_node};
inline constexpr Option criterion{"--criterion", "ID", "the same as NODE", put_node};
inline constexpr Option only_element{"--element", "ID",
                                     "only this element, with reasons and evidence", put_node};
inline constexpr Option only_criterion{"--criterion", "ID", "only the elements of this criterion",
                                       put_node};
inline constexpr Option by{"--by", "role|author|site|visit|file",
                           "what is compared; else files, or of one file the first of the others "
                           "that differ in who judged",
                           put_by};
inline constexpr Option min_steps{"--min-steps", "N", "only differences of at least N steps",
                                  put_min_steps};
inline constexpr Option settled_element{"--element", "ID", "the element that is settled", put_node};
inline constexpr Option settled_as{"--rating", "RATING", "what was agreed", put_rating};
inline constexpr Option settled_by{"--by", "ID", "who agreed: A3, A1+A2", put_author};
inline constexpr Option reason{"--reason", "TEXT", "why; becomes the rationale", put_reason};
inline constexpr Option agreed{
    "--table", "FILE",
    "instead, all that was agreed: CSV with the columns element, rating and reason, perhaps by and "
    "date",
    put_agreed};
inline constexpr Option settled_on{"--date", "YYYY-MM-DD",
                                   "when it was agreed; else the last day of the visit", put_date};
inline constexpr Option assessors{"--assessors", "ID,...", "who takes part: A1,A2,A3",
                                  put_assessors, Times::once};
inline constexpr Option exercise_folder{"DIR", "", "the folder of the exercise", put_folder,
                                        Times::once};
inline constexpr Option new_exercise{"-o,--output", "DIR", "the folder to make", put_folder,
                                     Times::once};
inline constexpr Option collected{
    "-o,--output", "FILE",
    "a new file: *.json: the case with all judgements; else a table for `agree --table`",
    put_output};
inline constexpr Option pack{"--pack", "NAME|FOLDER",
                             "use this pack, not the one that the file names", put_pack};
inline constexpr Option edition{"--edition", "VERSION",
                                "read the file as one of this version of the pack", put_edition};
inline constexpr Option edition_of_merged{
    "--edition", "VERSION", "write this version of the pack, where copies name others",
    put_edition};
inline constexpr Option needed_pack{"--pack", "NAME|FOLDER", "the pack it is made against",
                                    put_pack, Times::once};
inline constexpr Option pack_shown{"PACK", "", "name or folder of a pack", put_pack, Times::once};
inline constexpr Option resolved{
    "--resolved", "", "everything that is declared, with the layer and the line behind each part",
    put_resolved, Times::flag};
inline constexpr Option as_of{"--as-of", "YYYY-MM-DD",
                              "the day whose knowledge counts; else that of the latest visit",
                              put_as_of};
inline constexpr Option baseline{"--baseline", "FILE",
                                 "leave out the flags that this file accepts, and mark the others",
                                 put_baseline};
inline constexpr Option accept{"--accept", "MARK",
                               "accept the flag with this mark, or `all`, in the baseline",
                               put_accept, Times::any};
inline constexpr Option accepted_because{"--reason", "TEXT", "why it is accepted", put_reason};
inline constexpr Option until{"--until", "YYYY-MM-DD", "the last day on which it is", put_until};
inline constexpr Option any_format{
    "--format", "text|json|ndjson",
    "ndjson: a line for each file; with `-`, a line for each line read", put_any_format};
inline constexpr Option format{"--format", "text|json", "for people, or for programs", put_format};
inline constexpr Option test_format{"--format", "text|json|junit",
                                    "for people, for programs, or for build servers",
                                    put_test_format};
inline constexpr Option run{"--run", "TEXT", "only cases with this text in their name or file",
                            put_run};
inline constexpr Option remark_format{
    "--format", "text|json|sarif", "for people, for programs, or for tools that read SARIF 2.1.0",
    put_remark_format};
inline constexpr Option export_format{
    "--format", "FORMAT", "html, markdown, text, xlsx or csv; else as the ending of -o says",
    put_export_format};
inline constexpr Option exercise_format{
    "--format", "text|json|html|markdown",
    "for people, for programs, or as a page; else as the ending of -o says", put_export_format};
inline constexpr Option output_of_exercise{
    "-o,--output", "FILE",
    "a new file: *.html, *.md or *.txt: a page to hold the meeting with; *.json: for programs",
    put_output};
inline constexpr Option audience{
    "--for", "applicant|assessor",
    "whose report it is: an applicant's may advise; else by who judged", put_audience};
inline constexpr Option internal{"--internal", "",
                                 "tell of evidence that is marked internal or personal",
                                 put_internal, Times::flag};
inline constexpr Option report_template{
    "--template", "DIR", "a folder with a `report.lua` for an order of its own", put_template};
inline constexpr Option exercise_template{
    "--template", "DIR", "a folder with an `exercise.lua` for an order of its own", put_template};
inline constexpr Option color{"--color", "auto|always|never",
                              "auto: on a terminal, unless NO_COLOR is set", put_color};
inline constexpr Option width{"--width", "N", "", put_width};
inline constexpr Option kind{"--kind", "KIND",
                             "a kind of visit that the pack declares: self_assessment", put_kind};
inline constexpr Option date{"--date", "YYYY-MM-DD", "day of the visit", put_date};
inline constexpr Option visit_kind{"--visit", "KIND",
                                   "a kind of visit that the pack declares: annual_review",
                                   put_kind, Times::once};
inline constexpr Option visit_date{"--date", "YYYY-MM-DD", "its first day", put_date, Times::once};
inline constexpr Option last_day{"--to", "YYYY-MM-DD", "its last day; without it, it takes one day",
                                 put_last_day};
inline constexpr Option elements{
    "--elements", "ID,...",
    "what it has in its scope, elements or criteria; else what the pack says", put_elements};
inline constexpr Option base{"--base", "FILE", "the file that all copies were made from", put_base};
inline constexpr Option prefer{"--prefer", "FILE[=ID,...]",
                               "whose side counts where copies differ, of these records or of all",
                               put_prefer, Times::any};
inline constexpr Option output{"-o,--output", "FILE",
                               "write to a new file instead of standard output", put_output};
inline constexpr Option sheet{"--sheet", "NAME", "one sheet by itself: evidence, judgements ...",
                              put_sheet};
inline constexpr Option sheet_of_map{"--sheet", "NAME",
                                     "with --map: the sheet to read; else the first", put_sheet};
inline constexpr Option output_of_export{"-o,--output", "FILE|FOLDER",
                                         "write to a new file, or a new folder of CSV", put_output};
inline constexpr Option output_of_import{
    "-o,--output", "FILE", "write to a new file, and leave that of --into as it is", put_output};
inline constexpr Option sheet_files{"SHEET", "", "workbooks, files of CSV, or folders of them",
                                    put_file, Times::at_least_once};
inline constexpr Option into{"--into", "FILE", "the assessment to change", put_into, Times::once};
inline constexpr Option map{
    "--map", "COLUMN=FIELD",
    "for a sheet of somebody else: what a column holds, such as `Ref=reference`; adds what is new",
    put_map, Times::any};
inline constexpr Option set{"--set", "FIELD=VALUE",
                            "with --map: what holds in every row, such as `kind=document`", put_set,
                            Times::any};
inline constexpr Option rating{
    "--rating", "LABEL=RATING",
    "with --map: what a rating is called there, such as `Fully met=compliant`", put_label,
    Times::any};
inline constexpr Option remove{"--remove", "",
                               "take out of the assessment what was taken out of its sheets",
                               put_remove, Times::flag};
inline constexpr Option dry_run{"--dry-run", "", "say what would change, and change nothing",
                                put_dry_run, Times::flag};
inline constexpr Option limits{"--limits", "", "how much of its limits the pack uses", put_limits,
                               Times::flag};
inline constexpr Option isolate{
    "--isolate", "", "read and evaluate in a process without files, network or much memory",
    put_isolate, Times::flag};
inline constexpr Option new_folder{"DIR", "", "the folder to make; its name is the id of the pack",
                                   put_folder, Times::once};
inline constexpr Option extends{"--extends", "NAME|FOLDER",
                                "the pack to lie on; without it, a standard of its own",
                                put_extends};
inline constexpr Option title{"--title", "TEXT", "what people call it", put_title};
inline constexpr Option document{"DOCUMENT", "", "one of those below", put_document, Times::once};
inline constexpr Option topic{"TOPIC", "",
                              "a command, exit-codes, codes, a code, man, or completions SHELL",
                              put_topic, Times::any};

}  // namespace options
}  // namespace assay::cli
