#include <assay/report.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/new_file.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

namespace assay::cli {
namespace {

struct NewArguments : PackArguments {
    std::string kind;  ///< of the first visit
    Date date;         ///< its day
    std::string programme;
    std::string output;

    std::vector<Option> table() {
        return {{"--pack", "NAME|FOLDER", "the pack it is made against",
                 parse::text(pack, "the name of the pack is empty"), Times::once, Opens::pack},
                {"--kind", "KIND",
                 "the kind of visit, by its id or title: self_assessment; else the pack's first",
                 parse::text(kind)},
                {"--date", "YYYY-MM-DD", "the day of the visit", parse::day(date)},
                {"--programme", "NAME",
                 "the programme of visits, by its id or title; else the pack's first",
                 parse::text(programme, "the name of the programme is empty")},
                options::output(output),
                options::isolate(isolate)};
    }
};

ExitCode new_assessment(NewArguments const& arguments, Output& output) {
    RulePack const pack = load_pack(PackFolders{arguments}, arguments.pack);
    std::string const text =
        blank_assessment(pack, {arguments.kind, arguments.date, arguments.programme});
    if (arguments.output.empty()) {
        output.write(text);
        return ExitCode::done;
    }
    write_new_file(arguments, arguments.output, text);
    output.write(shown_name(arguments.output) + ": a blank assessment against " +
                 std::string{pack.id()} + ' ' + std::string{pack.version()} +
                 "\nwhen it is filled in: assay validate " + shown_name(arguments.output) + '\n');
    return ExitCode::done;
}

}  // namespace

Command new_command() {
    return make_command(
        {"new", "a blank assessment, ready to fill in", "",
         "assay new --pack cse --kind self_assessment --date 2026-03-12 -o riverside.json"},
        new_assessment);
}

}  // namespace assay::cli
