// A pack in a store of the host ends as the same pack in a folder does, whatever is wrong with it.

#include <assay/pack_test.hpp>
#include <assay/template.hpp>

#include "catch.hpp"
#include "pack/pack_files.hpp"

#include <future>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

using assay::PackSource;
using assay::PackStore;

namespace {

using Texts = std::map<std::string, std::string>;

/// A store of these texts, by their names.
PackStore store_of(Texts texts) {
    PackStore store;
    store.read = [texts](std::string_view name, std::size_t most) {
        auto const found = texts.find(std::string(name));
        if (found == texts.end())
            throw std::system_error(std::make_error_code(std::errc::no_such_file_or_directory));
        return found->second.substr(0, most);
    };
    store.list = [texts](std::string_view folder) {
        std::string const start = folder.empty() ? std::string() : std::string(folder) + "/";
        std::vector<std::string> names;
        for (auto const& [name, text] : texts)
            if (name.starts_with(start)) names.push_back(name.substr(start.size()));
        return names;
    };
    return store;
}

/// A store in which nothing can be read, for this reason.
PackSource source_that_fails(std::errc reason) {
    PackSource source{.folder = "there"};
    source.store.read = [reason](std::string_view, std::size_t) -> std::string {
        throw std::system_error(std::make_error_code(reason));
    };
    source.store.list = [reason](std::string_view) -> std::vector<std::string> {
        throw std::system_error(std::make_error_code(reason));
    };
    return source;
}

template <class Work>
std::string store_error(Work const& work) {
    try {
        static_cast<void>(work());
    } catch (assay::Error const& error) {
        return error.what();
    }
    return "none";
}

std::string error_of_reading(PackSource const& source, std::string_view name = "pack.lua") {
    return store_error([&] { return assay::pack::read_pack_file(source, name, {}); });
}

}  // namespace

TEST_CASE("a pack loads from a store, and its tests run from there", "[rules][pack_files]") {
    std::string const table =
        "version: 1.0.0\nextends: cse ^1\n\n| element | guidance |\n|---|---|\n"
        "| 1.1.1 | a survey |\n";
    PackSource const source{.folder = "advice",
                            .store = store_of({{"pack.md", "# Advice\nid: advice\n" + table},
                                               {"cases/a.json",
                                                R"({"says": "all", "ratings": {"*": "compliant"},
                                "expect": {"outcome": "met"}})"},
                                               {"cases/notes.txt", "no case"}})};
    auto const pack = assay::RulePack::load(source, assay::packs_in({"rules"}));
    CHECK(pack.id() == "advice");
    auto const tests = assay::PackTests::load(pack, source);
    CHECK(tests.size() == 1);
    CHECK(tests.run().front().outcome == assay::CaseOutcome::passed);
}

TEST_CASE("what a store cannot read is told as of a file on the disk", "[rules][pack_files]") {
    CHECK(error_of_reading(source_that_fails(std::errc::no_such_file_or_directory)) ==
          "there/pack.lua: there is no such file [file-missing]");
    CHECK(error_of_reading(source_that_fails(std::errc::permission_denied)) ==
          "there/pack.lua: cannot read: permission denied [file-unreadable]");
    CHECK(error_of_reading(source_that_fails(std::errc::too_many_symbolic_link_levels)) ==
          "there/pack.lua: this is a symbolic link, or a path through one; expected a regular file "
          "[file-not-regular]");
    CHECK(error_of_reading(source_that_fails(std::errc::no_such_device_or_address)) ==
          "there/pack.lua: this is not a regular file; expected a regular file [file-not-regular]");
    CHECK(error_of_reading(source_that_fails(std::errc::no_such_file_or_directory), "../pack.lua")
              .ends_with("[file-name]"));
    // an error of no system
    PackSource source{.folder = "there"};
    source.store.read = [](std::string_view, std::size_t) -> std::string {
        throw std::system_error(std::make_error_code(std::future_errc::broken_promise));
    };
    CHECK(error_of_reading(source) ==
          "there/pack.lua: cannot read: the device reports an error [file-unreadable]");
}

TEST_CASE("an Error of a store is passed on as it is", "[rules][pack_files]") {
    PackSource source{.folder = "there"};
    source.store.read = [](std::string_view, std::size_t) -> std::string {
        throw assay::Error({{"own-code", {"db:7", 0, 0, {}}, "the database is away", {}, {}}});
    };
    source.store.list = [](std::string_view) -> std::vector<std::string> {
        throw assay::Error({{"own-code", {"db", 0, 0, {}}, "the database is away", {}, {}}});
    };
    CHECK(error_of_reading(source) == "db:7: the database is away [own-code]");
    CHECK(store_error([&] { return assay::pack::files_below(source, "cases", ".json"); }) ==
          "db: the database is away [own-code]");
    CHECK(assay::pack::names_in(source).empty());
    CHECK(store_error([&] { return assay::ReportTemplate::load(source); }) ==
          "db:7: the database is away [own-code]");
}

TEST_CASE("a file of a store may have as many bytes as one on the disk, and a folder as many names",
          "[rules][pack_files]") {
    assay::Limits limits;
    limits.source_bytes = 5;
    PackSource const source{.folder = "there",
                            .store = store_of({{"five.lua", "12345"}, {"six.lua", "123456"}})};
    CHECK(assay::pack::read_pack_file(source, "five.lua", limits) == "12345");
    CHECK(store_error([&] { return assay::pack::read_pack_file(source, "six.lua", limits); }) ==
          "there/six.lua: the file has more than the limit of 5 bytes [source-too-large]");
    auto const files = [](int count) {
        Texts texts;
        for (int i = 0; i < count; ++i) texts["cases/" + std::to_string(i) + ".json"] = "{}";
        return PackSource{.folder = "there", .store = store_of(std::move(texts))};
    };
    CHECK(assay::pack::files_below(files(1000), "cases", ".json").size() == 1000);
    CHECK(store_error([&] { return assay::pack::files_below(files(1001), "cases", ".json"); }) ==
          "there/cases: this folder has more than 1000 entries [too-many-files]");
    CHECK(assay::pack::files_below(source_that_fails(std::errc::no_such_file_or_directory), "cases",
                                   ".json")
              .empty());
    CHECK(store_error([] {
              return assay::pack::files_below(source_that_fails(std::errc::permission_denied),
                                              "cases", ".json");
          }) == "there/cases: cannot read: permission denied [file-unreadable]");
}
