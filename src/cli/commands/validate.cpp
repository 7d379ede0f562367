#include <assay/json.hpp>
#include <assay/validation.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/in_order.hpp"
#include "cli/files/input.hpp"
#include "cli/options/shared.hpp"

#include <algorithm>
#include <memory>

namespace assay::cli {
namespace {

struct ValidateArguments : PackArguments {
    std::vector<std::string> files;
    Format format = Format::text;
    std::size_t jobs = 0;

    std::vector<Option> table() {
        return {options::files(files),   options::pack(pack), options::edition(edition),
                options::format(format), options::jobs(jobs), options::isolate(isolate)};
    }
};

/// What was found about one file.
struct Fit : Validation {
    std::string note{};

    [[nodiscard]] std::string shown_pack() const {
        return std::string{pack.id()} + ' ' + std::string{pack.version()};
    }
};

/// Of one thread.
class Validate {
public:
    Validate(ValidateArguments const& arguments, LoadedPacks& packs)
        : arguments_(arguments), evaluators_(arguments, packs) {}

    Fit operator()(std::string const& file) {
        Fit fit;
        fit.file = shown_name(file);
        try {
            find_problems(fit, file);
        } catch (Error const& error) {
            add(fit, error.diagnostics());
        }
        fit.problems = in_file(std::move(fit.problems), file);
        return fit;
    }

private:
    void find_problems(Fit& fit, std::string const& file) {
        std::string const text = read_file(file, arguments_.supply.get());
        if (!evaluators_.decode(assessment_, file, text, fit.problems)) return;
        Loaded& loaded = evaluators_.of(assessment_);
        fit.pack = loaded.pack;
        std::size_t const before = fit.problems.size();
        loaded.evaluator.validate(assessment_, fit.problems);
        std::vector<Diagnostic> const unfit(
            fit.problems.begin() + static_cast<std::ptrdiff_t>(before), fit.problems.end());
        if (!is_other_edition(unfit)) fit.note = evaluators_.note(loaded.pack, file);
    }

    static void add(Fit& fit, std::vector<Diagnostic> const& problems) {
        fit.problems.insert(fit.problems.end(), problems.begin(), problems.end());
    }

    ValidateArguments const& arguments_;
    Evaluators evaluators_;
    Assessment assessment_;
};

void write_fit(Output& output, Fit const& fit) {
    if (!fit.note.empty()) output.note(fit.note);
    for (Diagnostic const& problem : fit.problems) output.write(to_string(problem) + '\n');
    output.write(fit.problems.empty() ? fit.file + ": fits " + fit.shown_pack() + '\n'
                                      : count_problems(fit.problems, fit.file) + '\n');
}

/// A file on its way, and what was found about it.
struct Validated {
    std::string file{};
    Fit fit{};
};

ExitCode validate(ValidateArguments const& arguments, Output& output) {
    ExitCode code = ExitCode::done;
    std::vector<Validation> all;
    LoadedPacks packs{arguments};
    auto const make_worker = [&] {
        return [own = std::make_shared<Validate>(arguments, packs)](Validated& each) {
            each.fit = (*own)(each.file);
        };
    };
    auto const take = [&](Validated& each) {
        if (!each.fit.problems.empty()) code = ExitCode::unusable;
        if (arguments.format == Format::json)
            all.push_back(std::move(each.fit));
        else
            write_fit(output, each.fit);
    };
    std::size_t const threads = threads_for(arguments.jobs, arguments.supply != nullptr);
    InOrder<Validated> work{std::min(threads, arguments.files.size()), make_worker, take};
    for (std::string const& file : arguments.files) {
        work.next().file = file;
        work.start();
    }
    work.finish();
    if (arguments.format == Format::json) output.write(to_json(all));
    return code;
}

}  // namespace

Command validate_command() {
    return make_command(
        {"validate", "check that a file is valid for its standard, and list all errors", "FILE...",
         "assay validate examples/assess/riverside-libraries.json"},
        validate);
}

}  // namespace assay::cli
