#include "cli/commands/pack_test.hpp"

#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

struct PackTestArguments : PackArguments {
    std::string run;  ///< text that cases to run hold; empty: all run
    Format format = Format::text;

    std::vector<Option> table() {
        return {
            options::pack_shown(pack),
            {"--run", "TEXT", "only cases with this text in their name or file", parse::text(run)},
            options::formats(format, {Format::text, Format::json, Format::junit},
                             "text for people, json for programs, or junit for build servers"),
            options::isolate(isolate)};
    }
};

PackTests load_tests(RulePack const& pack, PackSource const& source, std::string const& shown) {
    try {
        return PackTests::load(pack, source);
    } catch (Error const& error) {
        throw InputError(error.diagnostics(), "the tests of " + shown_name(shown));
    }
}

/// A case to begin with, in the words of the pack.
std::string first_case(RulePack const& pack) {
    auto const& scale = pack.standard().scale;
    auto const met =
        std::find_if(scale.begin(), scale.end(), [](Rating const& each) { return each.met; });
    std::string const rating = met == scale.end() ? scale.back().id : met->id;
    return "  {\n    \"says\": \"with every element " + rating +
           " the outcome is met\",\n    \"ratings\": { \"*\": \"" + rating +
           "\" },\n    \"expect\": { \"outcome\": \"met\" }\n  }";
}

/// Why nothing ran, and what to do about it.
std::string about_nothing(PackTestArguments const& arguments, PackTests const& tests,
                          TestRun const& run) {
    if (tests.size() == 0)
        return shown_name(arguments.pack) + " has no tests, so nothing ran; write the first in " +
               shown_name(run.folder) + "/cases/first.json:\n\n" + first_case(run.pack) + "\n";
    if (run.results.empty())
        return "nothing ran: none of the " + std::to_string(tests.size()) +
               (tests.size() == 1 ? " case" : " cases") + " holds `" + printable(arguments.run) +
               "` in its name or file";
    return "nothing ran: every case is marked as to do; write `case` instead of `todo`, or remove "
           "\"todo\"";
}

ExitCode test_pack(PackTestArguments const& arguments, Output& output) {
    TestRun run;
    PackFolders const folders{arguments};
    run.folder = folders.find(arguments.pack);
    run.pack = load_pack(folders, arguments.pack);
    PackTests const tests = load_tests(run.pack, folders.source(run.folder), arguments.pack);
    run.results = tests.run(arguments.run);
    output.write(arguments.format == Format::json    ? to_json(run.pack, run.results)
                 : arguments.format == Format::junit ? test_junit(run)
                                                     : test_text(run));
    bool const nothing_ran = run.results.size() == run.count(CaseOutcome::todo);
    if (nothing_ran) output.note(about_nothing(arguments, tests, run));
    bool const is_good = !nothing_ran && run.count(CaseOutcome::failed) == 0;
    return is_good ? ExitCode::done : ExitCode::failed;
}

}  // namespace

std::size_t TestRun::count(CaseOutcome outcome) const {
    return static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(),
                      [&](CaseResult const& each) { return each.outcome == outcome; }));
}

std::string_view TestRun::file_of(CaseResult const& result) const& {
    std::string_view file = result.place.file;
    if (file.starts_with(folder + "/")) file.remove_prefix(folder.size() + 1);
    return file;
}

Command pack_test_command() {
    return make_command(
        {"pack test", "run the tests of a pack: its cases/*.json and tests/*_test.lua", "PACK",
         "assay pack test rules/cse"},
        test_pack);
}

}  // namespace assay::cli
