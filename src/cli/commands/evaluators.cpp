#include "cli/commands/evaluators.hpp"

#include <assay/edition.hpp>
#include <assay/json.hpp>
#include <assay/workbook.hpp>

#include "cli/files/input.hpp"
#include "cli/files/sandbox_files.hpp"
#include "cli/options/input_error.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

std::string with_version(std::string_view id, std::string_view version) {
    std::string text{id};
    if (!version.empty()) text.append(" ").append(version);
    return text;
}

RulePack load_pack_in(PackFolders const& folders, std::string const& folder,
                      std::string const& pack) {
    try {
        return RulePack::load(folders.source(folder), folders.around(folder));
    } catch (Error const& error) {
        throw InputError(error.diagnostics(), "the pack " + shown_name(pack));
    }
}

}  // namespace

bool is_other_edition(std::vector<Diagnostic> const& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](Diagnostic const& each) { return each.code == "other-edition"; });
}

RulePack load_pack(PackFolders const& folders, std::string const& pack) {
    return load_pack_in(folders, folders.find(pack), pack);
}

LoadedPacks::LoadedPacks(PackArguments const& arguments) : folders_(arguments) {
    if (!arguments.pack.empty()) chosen_ = load_pack(folders_, arguments.pack);
}

RulePack LoadedPacks::named(std::string_view id) {
    std::lock_guard const lock{mutex_};
    auto const known = loaded_.find(id);
    if (known != loaded_.end()) return known->second;
    std::string const name{id};
    if (std::string const folder = folders_.named(id); !folder.empty())
        return loaded_.try_emplace(name, load_pack_in(folders_, folder, name)).first->second;
    Diagnostic diagnostic = folders_.unknown(id);
    diagnostic.place.pointer = "/pack/id";
    throw Error({diagnostic});
}

Evaluators::Evaluators(PackArguments const& arguments, LoadedPacks& packs)
    : arguments_(arguments), packs_(packs) {
    if (packs_.chosen()) chosen_.emplace(packs_.chosen());
}

Evaluators::Evaluators(PackArguments const& arguments)
    : arguments_(arguments),
      own_packs_(std::make_unique<LoadedPacks>(arguments)),
      packs_(*own_packs_) {
    if (packs_.chosen()) chosen_.emplace(packs_.chosen());
}

Loaded& Evaluators::read(Assessment& into, std::string const& file) {
    return read(into, file, read_file(file, arguments_.supply.get()));
}

Loaded& Evaluators::read(Assessment& into, std::string const& file, std::string const& text) {
    std::vector<Diagnostic> problems;
    if (!decode(into, file, text, problems)) throw Error(problems);
    Loaded& loaded = of(into);
    if (problems.empty()) return loaded;
    loaded.evaluator.validate(into, problems);
    throw Error(std::move(problems));
}

bool Evaluators::decode(Assessment& into, std::string_view file, std::string_view text,
                        std::vector<Diagnostic>& problems) {
    unread_.clear();
    if (!is_workbook(text)) return read_assessment(into, text, shown_name(file), {}, problems);
    SheetFile const workbook{shown_name(file), std::string(text)};
    try {
        PackOfWorkbook const pack = pack_of_workbook(workbook);
        into.clear();
        into.pack.id = into.storage.keep(pack.id);
        into.pack.version = into.storage.keep(pack.version);
        Loaded& loaded = of(into);
        Imported read =
            read_workbook(workbook, loaded.evaluator, loaded.pack, !arguments_.edition.empty());
        into = std::move(read.assessment);
        unread_ = std::move(read.notes);
        return true;
    } catch (InputError const&) {
        throw;
    } catch (Error const& error) {
        problems.insert(problems.end(), error.diagnostics().begin(), error.diagnostics().end());
        return false;
    }
}

Loaded& Evaluators::of(Assessment& assessment) {
    made_against_ = assessment.pack.id;
    version_ = assessment.pack.version;
    Loaded& loaded = find(assessment.pack.id);
    if (arguments_.edition.empty()) return loaded;
    if (arguments_.edition != loaded.pack.version())
        throw Error({make_diagnostic("edition-asked-for-is-not-there",
                                     {{"asked", printable(arguments_.edition)},
                                      {"pack", std::string(loaded.pack.id())},
                                      {"version", std::string(loaded.pack.version())}},
                                     {{}, 0, 0, "/pack/version"})});
    use_edition(assessment, loaded.pack);
    return loaded;
}

Loaded& Evaluators::find(Text name) {
    if (chosen_) return *chosen_;
    auto const known = loaded_.find(name);
    if (known != loaded_.end()) return known->second;
    return loaded_.try_emplace(std::string{name}, packs_.named(name)).first->second;
}

std::string Evaluators::note(RulePack const& pack, std::string_view file) const {
    bool const is_other = made_against_ != pack.id();
    bool const is_other_version = !version_.empty() && version_ != pack.version();
    std::string lines;
    for (std::string const& each : unread_)
        lines += (lines.empty() ? "" : "\n") + shown_name(file) + ": " + each;
    if (!is_other && !is_other_version) return lines;
    std::string line = lines.empty() ? std::string() : lines + "\n";
    line += shown_name(file);
    line += " was made with " + with_version(made_against_, version_) + "; ";
    line += with_version(pack.id(), pack.version()) + " is used";
    if (is_other && chosen_) line += ", because of --pack";
    if (!is_other && !arguments_.edition.empty()) line += ", as --edition says";
    return line;
}

}  // namespace assay::cli
