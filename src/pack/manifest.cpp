#include "pack/manifest.hpp"

#include "lua/embedded.hpp"
#include "lua/machine.hpp"
#include "model/messages/pack_files.hpp"
#include "model/nearest.hpp"
#include "model/pack_reference.hpp"
#include "model/say.hpp"
#include "pack/declaration_reader.hpp"

#include <algorithm>
#include <array>

namespace assay::pack {
namespace {

// Runs the file as far as its `pack`, and gives the machine that keeps it.
lua::Machine run_to_pack(lua::Sources const& sources, Limits const& limits) {
    lua::Machine machine(limits);
    machine.load_vocabulary("assay/manifest.lua", lua::embedded_text("assay/manifest.lua"));
    try {
        machine.run(0, sources);
    } catch (Error const& error) {
        if (error.diagnostics().front().code != "manifest-read") throw;
    }
    return machine;
}

std::string in_lower_case(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

Manifest take(DeclarationReader const& body, std::vector<Diagnostic>& problems) {
    body.keys();
    Manifest manifest;
    manifest.place = body.of().place;
    manifest.id = body.text("id");
    manifest.version = body.text("version");
    manifest.title = body.text("title");
    manifest.source = body.text("source");
    manifest.notice = body.text("notice");
    manifest.files = body.texts("files");
    for (std::string const& file : manifest.files)
        manifest.file_places.push_back(body.place_of(file));
    if (std::string const parent = body.text("extends"); !parent.empty())
        manifest.extends.push_back(read_needed(parent, body.place_of(parent), problems));
    if (std::string const on = body.text("tried_on"); !on.empty())
        manifest.tried_on.push_back(read_needed(on, body.place_of(on), problems));
    for (std::string const& used : body.texts("uses"))
        manifest.uses.push_back(read_needed(used, body.place_of(used), problems));
    return manifest;
}

}  // namespace

Manifest manifest_of(GuidanceTable const& table, Place place, std::vector<Diagnostic>& problems) {
    constexpr std::array<std::string_view, 6> names{"id",      "version", "title",
                                                    "extends", "source",  "notice"};
    std::array<Cell const*, names.size()> told{};
    for (auto const& [name, value] : table.about) {
        auto const known = std::find(names.begin(), names.end(), in_lower_case(name.text));
        if (known != names.end()) {
            Cell const*& first = told[static_cast<std::size_t>(known - names.begin())];
            if (first != nullptr)
                problems.push_back(
                    say<pack_file_messages, "repeated-line-about-pack">(
                        {{"key", *known},
                         {"first", first->place.file + ":" + std::to_string(first->place.line)}})
                        .at(name.place));
            first = &value;
        } else if (in_lower_case(name.text) == name.text) {  // prose begins with a capital
            problems.push_back(
                say<pack_file_messages, "unknown-line-about-pack">({{"key", name.text}})
                    .at(name.place)
                    .near(nearest(name.text, names)));
        }
    }
    for (std::size_t i = 0; i < 4; ++i)
        if (told[i] == nullptr)
            problems.push_back(
                say<pack_file_messages, "missing-line-about-pack">({{"key", names[i]}}).at(place));
    auto const text = [&](std::size_t i) { return told[i] ? told[i]->text : std::string(); };
    Manifest manifest;
    manifest.id = text(0);
    manifest.version = text(1);
    manifest.title = text(2);
    if (told[3] != nullptr)
        manifest.extends.push_back(read_needed(text(3), told[3]->place, problems));
    manifest.source = text(4);
    manifest.notice = text(5);
    manifest.place = std::move(place);
    check_names(manifest, problems);
    return manifest;
}

Needed read_needed(std::string const& text, Place place, std::vector<Diagnostic>& problems) {
    std::size_t const space = std::min(text.find(' '), text.size());
    Needed needed{text.substr(0, space), text.substr(std::min(space + 1, text.size())), {}, {}};
    auto const versions = parse_range(needed.range);
    if (!is_pack_id(needed.id) || !versions) {
        problems.push_back(
            say<pack_file_messages, "no-pack-with-versions">(
                {{"text", text}, {"pack", is_pack_id(needed.id) ? needed.id : "cse"}})
                .at(place));
        needed.range.clear();
    }
    needed.versions = versions.value_or(VersionRange{});
    needed.place = std::move(place);
    return needed;
}

void check_names(Manifest const& manifest, std::vector<Diagnostic>& problems) {
    if (!manifest.id.empty() && !is_pack_id(manifest.id))
        problems.push_back(
            say<pack_file_messages, "no-id-of-pack">({{"id", manifest.id}}).at(manifest.place));
    if (!manifest.version.empty() && !parse_version(manifest.version))
        problems.push_back(
            say<pack_file_messages, "no-version-of-pack">({{"version", manifest.version}})
                .at(manifest.place));
}

Manifest read_manifest(std::string name, std::string const& text, Limits const& limits,
                       std::vector<Diagnostic>& problems) {
    lua::Sources sources;
    std::vector<Diagnostic> wrong;
    sources.add(name, text, limits, wrong);
    if (!wrong.empty()) throw Error(std::move(wrong));
    lua::Machine machine = run_to_pack(sources, limits);
    std::vector<algebra::Tree> trees;
    LuaValueReader written(sources, trees);
    auto const all = recorded_declarations(machine, written);
    problems.insert(problems.end(), written.problems().begin(), written.problems().end());
    if (all.empty()) {
        problems.push_back(say<pack_file_messages, "no-pack">().at({std::move(name), 1, 1, {}}));
        return {};
    }
    Reading const reading{sources, written, trees, problems};
    Manifest manifest = take(DeclarationReader(reading, all.front()), problems);
    check_names(manifest, problems);
    return manifest;
}

}  // namespace assay::pack
