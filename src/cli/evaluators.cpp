#include "cli/evaluators.hpp"

#include <assay/json.hpp>

#include "cli/input.hpp"
#include "cli/supply.hpp"
#include "cli/unusable.hpp"

namespace assay::cli {
namespace {

std::string with_version(std::string_view id, std::string_view version) {
    std::string text{id};
    if (!version.empty()) text.append(" ").append(version);
    return text;
}

}  // namespace

RulePack load_pack(PackFolders const& folders, std::string const& pack) {
    std::string const folder = folders.find(pack);
    try {
        return RulePack::load(folders.source(folder), folders.around(folder));
    } catch (Error const& error) {
        throw Unusable(error.diagnostics(), "the pack " + pack);
    }
}

Evaluators::Evaluators(Arguments const& arguments) : arguments_(arguments), folders_(arguments) {
    if (!arguments.pack.empty()) chosen_ = &load(arguments.pack);
}

Loaded& Evaluators::read(Assessment& into, std::string const& file) {
    return read(into, file, read_file(file, arguments_.supply.get()));
}

Loaded& Evaluators::read(Assessment& into, std::string const& file, std::string const& text) {
    std::vector<Diagnostic> problems;
    if (!read_assessment(into, text, shown_name(file), {}, problems)) throw Error(problems);
    Loaded& loaded = of(into);
    if (problems.empty()) return loaded;
    for (Diagnostic& problem : loaded.evaluator.validate(into))
        problems.push_back(std::move(problem));
    throw Error(std::move(problems));
}

Loaded& Evaluators::of(Assessment const& assessment) {
    if (chosen_ != nullptr) return *chosen_;
    Text const name = assessment.pack.id;
    auto const known = loaded_.find(name);
    if (known != loaded_.end()) return known->second;
    if (!folders_.named(name).empty()) return load(std::string{name});
    Diagnostic diagnostic = folders_.unknown(name);
    diagnostic.place.pointer = "/pack/id";
    throw Error({diagnostic});
}

Loaded& Evaluators::load(std::string const& pack) {
    return loaded_.try_emplace(pack, load_pack(folders_, pack)).first->second;
}

std::string Evaluators::note(Assessment const& assessment, RulePack const& pack,
                             std::string_view file) const {
    PackReference const& made = assessment.pack;
    bool const is_other = made.id != pack.id();
    bool const is_other_version = !made.version.empty() && made.version != pack.version();
    if (!is_other && !is_other_version) return {};
    std::string line{shown_name(file)};
    line += " was made against " + with_version(made.id, made.version) + "; ";
    line += with_version(pack.id(), pack.version()) + " is used";
    if (is_other && chosen_ != nullptr) line += ", as --pack says";
    return line;
}

}  // namespace assay::cli
