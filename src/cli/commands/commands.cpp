#include "cli/commands/commands.hpp"

#include <algorithm>
#include <array>

namespace assay::cli {
namespace {

constexpr std::array agree_options{
    &options::any_files,  &options::table,  &options::scale, &options::scale_of_pack,
    &options::edition,    &options::group,  &options::seed,  &options::resamples,
    &options::adjectives, &options::format, &options::color, &options::width,
    &options::isolate};
constexpr std::array assess_options{&options::files, &options::pack,       &options::edition,
                                    &options::as_of, &options::any_format, &options::color,
                                    &options::width, &options::isolate};
constexpr std::array check_options{&options::files,
                                   &options::pack,
                                   &options::edition,
                                   &options::as_of,
                                   &options::baseline,
                                   &options::accept,
                                   &options::accepted_because,
                                   &options::until,
                                   &options::any_format,
                                   &options::color,
                                   &options::width,
                                   &options::isolate};
constexpr std::array explain_options{&options::file,      &options::node,   &options::element,
                                     &options::criterion, &options::pack,   &options::edition,
                                     &options::as_of,     &options::format, &options::color,
                                     &options::width,     &options::isolate};
constexpr std::array compare_options{
    &options::files,          &options::by,    &options::min_steps, &options::only_element,
    &options::only_criterion, &options::pack,  &options::edition,   &options::format,
    &options::color,          &options::width, &options::isolate};
constexpr std::array moderate_options{
    &options::file,    &options::settled_element, &options::settled_as, &options::settled_by,
    &options::reason,  &options::settled_on,      &options::agreed,     &options::pack,
    &options::edition, &options::output,          &options::isolate};
constexpr std::array exercise_prepare_options{&options::file, &options::assessors, &options::pack,
                                              &options::edition, &options::new_exercise};
constexpr std::array exercise_collect_options{&options::exercise_folder, &options::pack,
                                              &options::edition, &options::collected,
                                              &options::isolate};
constexpr std::array exercise_report_options{
    &options::exercise_folder, &options::output_of_exercise,
    &options::exercise_format, &options::exercise_template,
    &options::internal,        &options::pack,
    &options::edition,         &options::color,
    &options::width,           &options::isolate};
constexpr std::array validate_options{&options::files, &options::pack, &options::edition,
                                      &options::format, &options::isolate};
constexpr std::array export_options{
    &options::file,     &options::export_format, &options::output_of_export,
    &options::audience, &options::internal,      &options::report_template,
    &options::sheet,    &options::pack,          &options::edition,
    &options::as_of,    &options::width,         &options::isolate};
constexpr std::array import_options{
    &options::sheet_files, &options::into, &options::output_of_import, &options::sheet_of_map,
    &options::map,         &options::set,  &options::rating,           &options::remove,
    &options::dry_run,     &options::pack, &options::edition,          &options::isolate};
constexpr std::array new_options{&options::needed_pack, &options::kind, &options::date,
                                 &options::output, &options::isolate};
constexpr std::array forward_options{&options::file,     &options::visit_kind, &options::visit_date,
                                     &options::last_day, &options::elements,   &options::output,
                                     &options::pack,     &options::edition,    &options::isolate};
constexpr std::array merge_options{
    &options::files,  &options::base,  &options::prefer, &options::edition_of_merged,
    &options::output, &options::color, &options::width,  &options::isolate};
constexpr std::array status_options{&options::files, &options::pack,   &options::edition,
                                    &options::as_of, &options::format, &options::color,
                                    &options::width, &options::isolate};
constexpr std::array pack_show_options{&options::pack_shown, &options::node,   &options::resolved,
                                       &options::limits,     &options::format, &options::color,
                                       &options::width,      &options::isolate};
constexpr std::array pack_check_options{&options::pack_shown, &options::remark_format,
                                        &options::isolate};
constexpr std::array pack_test_options{&options::pack_shown, &options::run, &options::test_format,
                                       &options::isolate};
constexpr std::array pack_new_options{&options::new_folder, &options::extends, &options::title};
constexpr std::array pack_definitions_options{&options::pack_shown, &options::isolate};
constexpr std::array schema_options{&options::document};
constexpr std::array help_options{&options::topic};

constexpr std::array command_table{
    Command{"assess", "what follows from the ratings, and where", "FILE...",
            "assay assess examples/assess/riverside-libraries.json", assess_options, assess},
    Command{"explain", "why the outcome, a criterion or an element stands as it does",
            "FILE [NODE]", "assay explain examples/assess/riverside-libraries.json --element 1.3.4",
            explain_options, explain},
    Command{"check", "what to settle and what to consider, without the outcome", "FILE...",
            "assay check examples/assess/westmoor-contact-centre.json", check_options, check},
    Command{"compare", "who differs from whom, by how much, on which evidence; what is settled",
            "FILE...", "assay compare examples/assess/northfield-outpatients.json", compare_options,
            compare_files},
    Command{"moderate", "puts an agreed judgement beside those that it settles", "FILE",
            "assay moderate examples/assess/northfield-outpatients.json --element 2.2.2 --rating "
            "partial --by A1+A2 --reason \"needs were missed at one site\"",
            moderate_options, moderate_file},
    Command{"exercise prepare", "a case for several assessors, with a blank copy for each", "FILE",
            "assay exercise prepare examples/assess/northfield-outpatients.json --assessors "
            "A1,A2,A3 -o exercise",
            exercise_prepare_options, prepare_exercise_in},
    Command{"exercise collect", "puts the copies of an exercise together, or says what is missing",
            "DIR", "assay exercise collect examples/exercise/copies", exercise_collect_options,
            collect_exercise_of},
    Command{"exercise report", "who differs from whom, where, and whether that is chance", "DIR",
            "assay exercise report examples/exercise/copies -o meeting.html",
            exercise_report_options, report_exercise},
    Command{"agree", "how far assessors agree who rated the same things", "[FILE...]",
            "assay agree --table examples/agree/ratings.csv --pack cse", agree_options, agree},
    Command{"validate",
            "whether a file can be read and fits its standard, or all that is wrong with it",
            "FILE...", "assay validate examples/assess/riverside-libraries.json", validate_options,
            validate},
    Command{"export", "a report to hand over, or a workbook to work in", "FILE",
            "assay export examples/assess/riverside-libraries.json -o report.html", export_options,
            export_assessment},
    Command{"import",
            "takes what was changed in a workbook over into its assessment, or says why not",
            "SHEET... --into FILE", "assay import riverside.xlsx --into riverside.json",
            import_options, import_assessment},
    Command{"new", "a blank assessment, ready to fill in", "",
            "assay new --pack cse --kind self_assessment --date 2026-03-12 -o riverside.json",
            new_options, new_assessment},
    Command{"forward", "the same file with the next visit prepared; nothing is overwritten", "FILE",
            "assay forward examples/assess/northfield-outpatients.json --visit annual_review "
            "--date 2027-05-18",
            forward_options, forward_visit},
    Command{"merge", "several people's copies of one file in one; nothing is lost", "FILE...",
            "assay merge examples/next-visit/of-*.json --prefer examples/next-visit/of-a2.json",
            merge_options, merge_copies},
    Command{"status", "what is due and what lapses, what is due first at the top", "FILE...",
            "assay status examples/assess/northfield-outpatients.json --as-of 2026-11-30",
            status_options, status},
    Command{"pack new", "a new pack that passes its own tests: a layer on another, or a standard",
            "DIR", "assay pack new cse-museums --extends cse", pack_new_options, new_pack},
    Command{"pack show", "a standard and its guidance, whole or from one node down", "PACK [NODE]",
            "assay pack show cse-health 1.3.4", pack_show_options, show_pack},
    Command{"pack check", "what is wrong or weak in a pack that loads, for its author", "PACK",
            "assay pack check cse", pack_check_options, check_pack_of},
    Command{"pack test", "runs the tests of a pack: its cases/*.json and tests/*_test.lua", "PACK",
            "assay pack test rules/cse", pack_test_options, test_pack},
    Command{"pack definitions",
            "what may be written in a pack, for editors with the Lua language server", "PACK",
            "assay pack definitions rules/cse-health > definitions.lua", pack_definitions_options,
            define_pack},
    Command{"schema", "the JSON Schema of what assay reads or writes", "DOCUMENT",
            "assay schema assessment > assessment.schema.json", schema_options, schema},
    Command{"help", "help on a command, on exit-codes, or on the code of a message",
            "[COMMAND|exit-codes|codes|CODE]", "assay help exit-codes", help_options, help},
};

}  // namespace

std::span<Command const> commands() { return command_table; }

bool takes_document(Command const& command) {
    return std::find(command.options.begin(), command.options.end(), &options::document) !=
           command.options.end();
}

Command const* find_command(std::string_view name) {
    for (Command const& command : command_table)
        if (command.name == name) return &command;
    return nullptr;
}

std::vector<std::string> command_names() {
    std::vector<std::string> names;
    names.reserve(command_table.size());
    for (Command const& command : command_table) names.emplace_back(command.name);
    return names;
}

}  // namespace assay::cli
