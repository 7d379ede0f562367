#include <assay/date.hpp>
#include <assay/editing.hpp>
#include <assay/edition.hpp>
#include <assay/json.hpp>
#include <assay/status.hpp>
#include <assay/workbook.hpp>

#include "cli/commands/assessment_file.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/input.hpp"
#include "cli/files/new_file.hpp"
#include "cli/files/updated_file.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/terminal.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace assay::cli {
namespace {

struct RequestArguments : PackArguments, LayoutArguments {
    std::vector<std::string> files;  ///< one
    std::string ask, of;             ///< a new request: what, and of whom
    std::vector<std::string> part;   ///< its elements
    Date by;                         ///< by when
    std::vector<std::string> done;   ///< what has come
    std::vector<std::string> evidence;
    Date on;             ///< when it was asked, or came
    Date as_of;          ///< of the list: what is overdue
    std::string output;  ///< a new file; empty: the file itself

    [[nodiscard]] bool changes() const { return !ask.empty() || !done.empty(); }

    std::vector<Option> table() {
        return {
            options::file(files),
            {"--ask", "TEXT", "add a request with this text", parse::text(ask)},
            {"--of", "NAME", "with --ask: the person you ask", parse::text(of)},
            {"--part", "ELEMENTS", "with --ask: the elements or criteria it is for, by id or title",
             [this](std::string_view, std::string const& text) { part.push_back(text); },
             Times::any},
            {"--by", "YYYY-MM-DD", "with --ask: the date you need it by", parse::day(by)},
            {"--done", "ID,...", "tick off requests that are done", parse::list(done)},
            {"--evidence", "ID,...", "with --done: the evidence you received",
             parse::list(evidence)},
            {"--on", "YYYY-MM-DD", "the date you received it (--done) or asked for it (--ask)",
             parse::day(on)},
            {"--as-of", "YYYY-MM-DD", "the date of the list; without it, no request is overdue",
             parse::day(as_of)},
            {"-o,--output", "FILE", "write to a new file; FILE does not change",
             parse::text(output), Times::at_most_once, Opens::new_file},
            options::pack(pack),
            options::edition(edition),
            options::color(color),
            options::width(width),
            options::isolate(isolate)};
    }
};

void check_request_options(RequestArguments const& arguments) {
    if (!arguments.ask.empty() && !arguments.done.empty())
        throw UsageError("--ask adds a request and --done ticks one off: use one at a time");
    if (arguments.ask.empty() && (!arguments.of.empty() || !arguments.part.empty() || arguments.by))
        throw UsageError("--of, --part and --by are for a new request: --ask TEXT");
    if (arguments.done.empty() && !arguments.evidence.empty())
        throw UsageError("--evidence needs --done ID");
    if (!arguments.done.empty() && !arguments.on)
        throw UsageError("--done needs the date you received it: --on YYYY-MM-DD");
    if (arguments.on && !arguments.changes()) throw UsageError("--on is for --ask and --done");
    if (arguments.as_of && arguments.changes())
        throw UsageError("--as-of is for the list; leave it out with --ask and --done");
    if (!arguments.changes() && !arguments.output.empty())
        throw UsageError("-o is for --ask and --done");
    if (!arguments.changes() || !arguments.output.empty()) return;
    if (is_standard_input(arguments.files.front()))
        throw UsageError("standard input cannot be written to; name a file: -o FILE");
    if (arguments.supply != nullptr)
        throw UsageError("--isolate: no file can be replaced; name a new one: -o FILE");
}

std::string ask(RequestArguments const& arguments, Assessment& assessment, RulePack const& pack) {
    Request& request = add_request(assessment);
    set(assessment, request.what, arguments.ask);
    set(assessment, request.of, arguments.of);
    request.by = arguments.by;
    request.asked = arguments.on;
    if (!arguments.part.empty()) {
        SharedPart part;
        part.nodes = arguments.part;
        std::vector<std::string> const elements = require_elements(pack, part);
        std::vector<std::string_view> const texts(elements.begin(), elements.end());
        set(assessment, request.elements, texts);
    }
    std::string text = std::string(request.id) + " is recorded";
    if (!request.of.empty()) text += " for " + std::string(request.of);
    if (request.by) text += ", by " + request.by.in_words();
    return text + "\n";
}

std::string tick_off(RequestArguments const& arguments, Assessment& assessment) {
    std::string text;
    for (std::string const& id : arguments.done) {
        require_request(assessment, "--done", id);
        Request* const request = find_request(assessment, id);
        if (request->done && request->done != arguments.on)
            throw UsageError("--done: `" + printable(id) + "` already came on " +
                             request->done.in_words());
        request->done = arguments.on;
        std::vector<std::string_view> came(request->evidence.begin(), request->evidence.end());
        for (std::string const& each : arguments.evidence) {
            if (find_evidence(assessment, each) == nullptr)
                throw UsageError("--evidence: there is no evidence `" + printable(each) + "`");
            if (std::find(came.begin(), came.end(), each) == came.end()) came.emplace_back(each);
        }
        set(assessment, request->evidence, came);
        text += std::string(request->id) + " came on " + request->done.in_words() + "\n";
    }
    return text;
}

ExitCode request_in_file(RequestArguments const& arguments, Output& output) {
    check_request_options(arguments);
    std::string const& name = arguments.files.front();
    std::optional<UpdatedFile> file;
    if (arguments.changes() && arguments.output.empty()) file.emplace(name, output);
    std::string const text =
        file && file->is_there() ? file->text() : read_file(name, arguments.supply.get());
    Evaluators evaluators{arguments};
    Assessment assessment;
    Loaded& loaded = read_fitting(evaluators, assessment, name, text);
    if (std::string const note = evaluators.note(loaded.pack, name); !note.empty())
        output.note(note);
    if (!arguments.changes()) {
        output.write(requests_report(assessment, arguments.as_of, report_options(arguments, "-")));
        return ExitCode::done;
    }
    use_edition(assessment, loaded.pack);
    std::string const told = arguments.ask.empty() ? tick_off(arguments, assessment)
                                                   : ask(arguments, assessment, loaded.pack);
    std::string const to = file ? name : arguments.output;
    if (file)
        replace_assessment(*file, assessment, loaded, arguments, to);
    else
        write_new_file(
            arguments, to,
            file_of(assessment, text, is_workbook_name(to), loaded.evaluator, arguments, to));
    output.write(told + shown_name(to) + " is written\n");
    return ExitCode::done;
}

}  // namespace

Command request_command() {
    return make_command(
        {"request", "list, add and tick off requests to colleagues", "FILE",
         "assay request examples/sharing/sent.json --ask \"Count of readers\" --part 1.1.1 -o "
         "next.json"},
        request_in_file);
}

}  // namespace assay::cli
