#include <assay/edition.hpp>
#include <assay/forward.hpp>
#include <assay/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/new_file.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

std::string line(std::string_view what, std::vector<std::string> const& ids) {
    if (ids.empty()) return {};
    std::string text{what};
    for (std::string const& id : ids) text += (id == ids.front() ? " " : ", ") + id;
    return text + '\n';
}

/// What was prepared, for people.
std::string summary(Forwarded const& done, Level const& element) {
    std::string text = done.visit + ": " +
                       counted(done.in_scope.size(), element.name, element.plural) + " in scope, " +
                       std::to_string(done.carried.size()) + " carried forward with their dates\n";
    bool const is_all = done.carried.empty() && done.left.empty();
    if (!is_all) text += line("to be judged:", done.in_scope);
    text += line("out of scope, and nothing to carry forward:", done.left);
    text += line("open shortfalls:", done.shortfalls);
    return text;
}

}  // namespace

ExitCode forward_visit(Arguments const& arguments, Output& output) {
    auto const prepare = [&](std::string const& file) {
        Evaluators evaluators{arguments};
        Assessment assessment;
        auto& [pack, evaluator] = evaluators.read(assessment, file);
        std::string const note = evaluators.note(pack, file);
        if (!note.empty()) output.note(note);
        ForwardOptions options;
        options.kind = arguments.kind;
        options.from = arguments.date;
        options.to = arguments.to;
        options.elements = arguments.elements;
        Forwarded const done = forward(evaluator, assessment, options);
        use_edition(assessment, pack);
        std::string const told = summary(done, pack.standard().levels.back());
        if (arguments.output.empty()) {
            output.write(to_json(assessment));
            output.note(told.substr(0, told.find('\n')));
        } else {
            write_new_file(arguments, to_json(assessment));
            output.write(told);
        }
        return ExitCode::done;
    };
    return each_file(arguments, output, prepare, "; nothing was written");
}

}  // namespace assay::cli
