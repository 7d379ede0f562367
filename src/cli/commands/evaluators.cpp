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

Evaluators::Evaluators(PackArguments const& arguments)
    : arguments_(arguments), folders_(arguments) {
    if (!arguments.pack.empty())
        chosen_ = &keep(arguments.pack, load_pack(folders_, arguments.pack));
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
        throw Error(
            {{"other-edition",
              {{}, 0, 0, "/pack/version"},
              "`--edition " + printable(arguments_.edition) + "` is asked for, and the pack is " +
                  with_version(loaded.pack.id(), loaded.pack.version()),
              "`--edition " + std::string(loaded.pack.version()) + "`",
              {}}});
    use_edition(assessment, loaded.pack);
    return loaded;
}

Loaded& Evaluators::find(Text name) {
    if (chosen_ != nullptr) return *chosen_;
    auto const known = loaded_.find(name);
    if (known != loaded_.end()) return known->second;
    std::string const id{name};
    if (std::string const folder = folders_.named(name); !folder.empty())
        return keep(id, load_pack_in(folders_, folder, id));
    Diagnostic diagnostic = folders_.unknown(name);
    diagnostic.place.pointer = "/pack/id";
    throw Error({diagnostic});
}

Loaded& Evaluators::keep(std::string const& name, RulePack const& pack) {
    return loaded_.try_emplace(name, pack).first->second;
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
    line += " was made against " + with_version(made_against_, version_) + "; ";
    line += with_version(pack.id(), pack.version()) + " is used";
    if (is_other && chosen_ != nullptr) line += ", as --pack says";
    if (!is_other && !arguments_.edition.empty()) line += ", as --edition says";
    return line;
}

}  // namespace assay::cli
