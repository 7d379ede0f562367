// Load packs that are in no folder: packs_in_memory RULES
//
// RULES is read once, into a map that stands for a database or an archive. A layer on top of it is in the program.
#include <assay/assay.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace {

using Texts = std::map<std::string, std::string>;  // `cse/pack.lua`, and what is in it

Texts read_all(std::filesystem::path const& folder) {
    Texts texts;
    for (auto const& each : std::filesystem::recursive_directory_iterator(folder)) {
        std::ifstream in(each.path(), std::ios::binary);
        if (each.is_regular_file())
            texts[each.path().lexically_relative(folder).generic_string()] = {
                std::istreambuf_iterator<char>(in), {}};
    }
    return texts;
}

/// The files of one pack in the map, asked for by name. Both functions may run on any thread.
assay::PackStore store_of(Texts const& texts, std::string const& id) {
    assay::PackStore store;
    store.read = [&texts, id](std::string_view name, std::size_t most) {
        auto const found = texts.find(id + '/' + std::string(name));
        if (found == texts.end())
            throw std::system_error(std::make_error_code(std::errc::no_such_file_or_directory));
        return found->second.substr(0, most);
    };
    store.list = [&texts, id](std::string_view folder) {
        std::string const start = id + '/' + std::string(folder) + (folder.empty() ? "" : "/");
        std::vector<std::string> names;
        for (auto const& [name, text] : texts)
            if (name.starts_with(start)) names.push_back(name.substr(start.size()));
        return names;
    };
    return store;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return std::cerr << "usage: packs_in_memory RULES\n", 64;
    try {
        Texts const texts = read_all(arguments[1]);
        assay::KnownPacks known;  // how assay finds the packs that a pack extends or uses
        known.find = [&](std::string_view name) -> std::optional<assay::PackSource> {
            std::string const id(name);
            if (!texts.contains(id + "/pack.lua")) return std::nullopt;
            return assay::PackSource{.folder = id, .files = {}, .store = store_of(texts, id)};
        };

        // A file of a small pack can be a text in the program.
        std::vector<assay::PackFile> const ours{{"pack.lua", R"(
            pack { id = "ours", version = "1.0.0", title = "Our own layer", extends = "cse ^1.0" }
            also "1.1.1" { guidance = { "our list of customer groups" } })"}};
        auto const pack = assay::RulePack::load(ours, "ours", known);
        for (assay::Layer const& each : pack.layers())
            std::cout << assay::name_of(each.kind) << ": " << each.title << ' ' << each.version
                      << '\n';
        auto const node = pack.standard().find("1.1.1");
        std::cout << pack.standard().nodes.at(*node).guidance.back().says << '\n';
        return 0;
    } catch (assay::Error const& error) {  // a place names the file as `ours/guidance.lua`
        std::cerr << error.what() << '\n';
        return 65;
    }
}
