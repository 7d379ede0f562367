#include <assay/new_pack.hpp>
#include <assay/pack_definitions.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/new_folder.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <filesystem>

namespace assay::cli {
namespace {

struct PackNewArguments : CommandArguments {
    std::string folder;   ///< of the new pack; its name is the id
    std::string extends;  ///< the pack that it lies on; empty: none
    std::string title;    ///< empty: made from its id

    std::vector<Option> table() {
        return {
            {"DIR", "", "the new folder; its name becomes the id of the pack",
             parse::text(folder, "the name of the folder is empty"), Times::once,
             Opens::new_folder},
            {"--extends", "NAME|FOLDER", "the pack to extend; without it, you get a new standard",
             parse::text(extends, "--extends: the name of the pack is empty"), Times::at_most_once,
             Opens::pack},
            {"--title", "TEXT", "what people call it", parse::text(title)}};
    }
};

namespace fs = std::filesystem;

/// The folder as it was named, without a slash at the end, and the id that its name makes.
struct Named {
    explicit Named(std::string const& text) {
        fs::path path = fs::path(text).lexically_normal();
        if (!path.has_filename()) path = path.parent_path();
        folder = path.string();
        id = fs::absolute(path).lexically_normal().filename().string();
        if (id.empty()) id = fs::current_path().filename().string();
    }

    std::string folder;
    std::string id;
};

/// What is to be written loads, since somebody else's pack may not be found from where it will lie.
RulePack load_unwritten(PackFolders const& folders, Named const& named, RulePack const& parent,
                        std::vector<PackFile> const& files) {
    KnownPacks const known = folders.around(named.folder);
    std::string const id{parent ? parent.id() : std::string_view()};
    if (!id.empty() && !known.find(id))
        throw UsageError(
            "a pack finds the pack it extends by name, in the same folder or where packs are "
            "installed; `" +
            id + "` is in neither place. Make the new pack in the same folder");
    try {
        return RulePack::load({named.folder, files}, known);
    } catch (Error const& error) {
        throw InputError(error.diagnostics(), "the new pack");
    }
}

std::string what_it_is(RulePack const& pack, RulePack const& parent) {
    std::string text{pack.id()};
    if (!parent) return text + ": a new standard, which passes its own tests\n";
    return text + ": a layer on " + std::string{parent.id()} + ' ' + std::string{parent.version()} +
           ", which passes its own tests\n";
}

/// What is where, and what comes next.
std::string guide(RulePack const& pack, RulePack const& parent, std::string const& folder) {
    std::string text =
        what_it_is(pack, parent) + "\n  pack.lua      name, version and list of files\n";
    text += parent ? "  guidance.md   examples of evidence: a table for your own rows\n"
                     "  facts.lua     questions about the organisation\n"
                   : "  scheme.lua    levels, ratings, kinds of visit and evidence\n"
                     "  elements.lua  requirements\n"
                     "  rule.lua      the pass rule\n";
    text +=
        "  checks.lua    checks that raise flags\n"
        "  cases/        tests with expected results, each in a small file\n";
    text +=
        "  CHANGES.md    changes, version by version\n"
        "  .luarc.json   completion in editors; it uses .assay/definitions.lua\n";
    return text + "\nafter each change: assay pack test " + shown_name(folder) + '\n';
}

ExitCode new_pack(PackNewArguments const& arguments, Output& output) {
    PackFolders const folders{arguments};
    Named const named{arguments.folder};
    RulePack const parent =
        arguments.extends.empty() ? RulePack() : load_pack(folders, arguments.extends);
    std::vector<PackFile> files = parent ? new_layer(parent, named.id, arguments.title)
                                         : new_standard(named.id, arguments.title);
    RulePack const pack = load_unwritten(folders, named, parent, files);
    files.push_back({std::string{definitions_file}, pack_definitions(pack)});
    NewFolder(named.folder).finish(files);
    output.write(guide(pack, parent, named.folder));
    return ExitCode::done;
}

}  // namespace

Command pack_new_command() {
    return make_command(
        {"pack new", "make a new pack with passing tests: a layer on another, or a standard", "DIR",
         "assay pack new cse-museums --extends cse"},
        new_pack);
}

}  // namespace assay::cli
