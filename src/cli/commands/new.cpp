#include <assay/json.hpp>
#include <assay/report.hpp>

#include "cli/commands/assessment_file.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/new_file.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <algorithm>
#include <cctype>

namespace assay::cli {
namespace {

struct NewArguments : PackArguments {
    std::string kind;  ///< of the first visit
    Date date;         ///< its day
    std::string programme;
    std::string output;

    std::vector<Option> table() {
        return {{"--pack", "NAME|FOLDER", "the pack to use",
                 parse::text(pack, "the name of the pack is empty"), Times::once, Opens::pack},
                {"--kind", "KIND", "the type of visit, by id or title; default: the pack's first",
                 parse::text(kind)},
                {"--date", "YYYY-MM-DD", "the day of the visit", parse::day(date)},
                {"--programme", "NAME",
                 "the programme of visits, by id or title; default: the pack's first",
                 parse::text(programme, "the name of the programme is empty")},
                options::output(output),
                options::isolate(isolate)};
    }
};

/// What the file is called, as the id of its assessment: two files that were begun by themselves are two assessments.
std::string id_of_file(std::string const& name) {
    std::string stem = name.substr(name.rfind('/') == name.npos ? 0 : name.rfind('/') + 1);
    stem.resize(std::min(stem.find('.'), stem.size()));
    std::string id;
    for (char const c : stem) {
        auto const byte = static_cast<unsigned char>(c);
        id += std::isalnum(byte) != 0 || byte >= 0x80 ? c : '-';
    }
    return id;
}

/// The same as a workbook, which has its questions and titles beside what is to be filled in.
std::string blank_workbook(std::string const& text, RulePack const& pack,
                           NewArguments const& arguments) {
    Assessment blank = read_assessment(text);
    blank.organisation.extensions = {};
    for (Judgement& each : blank.judgements) each.extensions = {};
    Evaluator evaluator{pack};
    return file_of(blank, {}, true, evaluator, arguments, arguments.output);
}

ExitCode new_assessment(NewArguments const& arguments, Output& output) {
    RulePack const pack = load_pack(PackFolders{arguments}, arguments.pack);
    std::string text = blank_assessment(
        pack, {arguments.kind, arguments.date, arguments.programme, id_of_file(arguments.output)});
    bool const as_workbook = is_workbook_name(arguments.output);
    if (as_workbook) text = blank_workbook(text, pack, arguments);
    if (arguments.output.empty()) {
        output.write(text);
        return ExitCode::done;
    }
    write_new_file(arguments, arguments.output, text);
    output.write(shown_name(arguments.output) + ": a blank assessment for " +
                 std::string{pack.id()} + ' ' + std::string{pack.version()} +
                 "\nafter filling in: assay " + (as_workbook ? "assess " : "validate ") +
                 shown_name(arguments.output) + '\n');
    return ExitCode::done;
}

}  // namespace

Command new_command() {
    return make_command(
        {"new", "make a blank assessment to fill in", "",
         "assay new --pack cse --kind self_assessment --date 2026-03-12 -o riverside.json"},
        new_assessment);
}

}  // namespace assay::cli
