#include "cli/commands/read_all.hpp"

#include "cli/files/each_file.hpp"
#include "cli/files/input.hpp"
#include "cli/options/input_error.hpp"

namespace assay::cli {
namespace {

void append_problems(std::vector<Diagnostic>& to, std::vector<Diagnostic> more) {
    for (Diagnostic& each : more) to.push_back(std::move(each));
}

Diagnostic other_pack(std::string_view file, RulePack const& pack, RulePack const& first) {
    return make_diagnostic("made-against-another-pack",
                           {{"pack", std::string{pack.id()}}, {"first", std::string{first.id()}}},
                           {shown_name(file), 0, 0, "/pack/id"});
}

}  // namespace

ReadAll read_all(PackArguments const& arguments, std::vector<std::string> const& files,
                 Output& output) {
    Evaluators evaluators{arguments};
    ReadAll all;
    std::vector<Diagnostic> problems;
    for (std::string const& file : files) {
        try {
            Assessment& assessment = all.assessments.emplace_back();
            all.texts.push_back(read_file(file, arguments.supply.get()));
            Loaded& loaded = evaluators.read(assessment, file, all.texts.back());
            std::vector<Diagnostic> unfit = loaded.evaluator.validate(assessment);
            std::string const note =
                is_other_edition(unfit) ? std::string() : evaluators.note(loaded.pack, file);
            if (!note.empty()) output.note(note);
            append_problems(problems, in_file(std::move(unfit), file));
            if (!all.pack) all.pack = loaded.pack;
            if (loaded.pack.id() != all.pack.id())
                problems.push_back(other_pack(file, loaded.pack, all.pack));
            all.files.push_back({&assessment, shown_name(file)});
        } catch (InputError const&) {
            throw;
        } catch (Error const& error) {
            append_problems(problems, in_file(error.diagnostics(), file));
        }
    }
    if (!problems.empty())
        throw InputError(std::move(problems), files.size() == 1
                                                  ? shown_name(files.front())
                                                  : "these files; nothing was compared");
    return all;
}

}  // namespace assay::cli
