// Packs through the door: loaded from a folder or from files in memory, shown, checked and tested.

#include <assay/pack_check.hpp>
#include <assay/pack_test.hpp>
#include <assay/report.hpp>

#include "door/options.hpp"
#include "door/session.hpp"
#include "door/shipped_packs.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace assay;

namespace assay::door {
namespace {

/// Files of several packs, each called `ID/FILE`, as the packs that they are.
KnownPacks packs_of(std::vector<PackFile> files) {
    auto const packs = std::make_shared<std::map<std::string, PackSource, std::less<>>>();
    for (PackFile& file : files) {
        auto const slash = file.name.find('/');
        if (slash == file.name.npos) continue;  // of no pack
        std::string const id = file.name.substr(0, slash);
        PackSource& source = (*packs)[id];
        source.folder = id;
        source.files.push_back({file.name.substr(slash + 1), std::move(file.text)});
    }
    return {[packs](std::string_view id) -> std::optional<PackSource> {
                auto const found = packs->find(id);
                if (found == packs->end()) return std::nullopt;
                return found->second;
            },
            [packs] {
                std::vector<std::string> ids;
                for (auto const& [id, source] : *packs) ids.push_back(id);
                return ids;
            }};
}

std::vector<PackFile> shipped_packs() {
    std::vector<PackFile> files;
    for (std::size_t i = 0; i < shipped_file_count; ++i)
        files.push_back({std::string(shipped_files[i].name), std::string(shipped_files[i].text)});
    return files;
}

std::unique_ptr<assay_pack> pack_of_files(std::string const& id, std::vector<PackFile> files,
                                          Limits const& limits) {
    KnownPacks const known = packs_of(std::move(files));
    auto made = std::make_unique<assay_pack>();
    made->source = known.find(id).value_or(PackSource{.folder = id, .files = {{}}});
    made->pack = RulePack::load(made->source, known, limits);
    return made;
}

}  // namespace
}  // namespace assay::door

extern "C" {

assay_status assay_pack_load(assay_session* session, char const* folder, size_t folder_size,
                             assay_pack** pack) {
    return door::carry_out(session, [&] {
        door::require(pack);
        *pack = nullptr;
        auto made = std::make_unique<assay_pack>();
        made->source.folder = door::text_of(folder, folder_size);
        made->pack = RulePack::load(made->source, {}, session->limits);
        *pack = made.release();
    });
}

assay_status assay_pack_load_files(assay_session* session, char const* id, size_t id_size,
                                   assay_file const* files, size_t count, assay_pack** pack) {
    return door::carry_out(session, [&] {
        door::require(pack);
        *pack = nullptr;
        *pack = door::pack_of_files(std::string(door::text_of(id, id_size)),
                                    door::files_of(files, count), session->limits)
                    .release();
    });
}

assay_status assay_pack_load_shipped(assay_session* session, char const* id, size_t id_size,
                                     assay_pack** pack) {
    return door::carry_out(session, [&] {
        door::require(pack);
        *pack = nullptr;
        *pack = door::pack_of_files(std::string(door::text_of(id, id_size)), door::shipped_packs(),
                                    session->limits)
                    .release();
    });
}

void assay_pack_free(assay_pack* pack) { delete pack; }

assay_status assay_pack_show(assay_session* session, assay_pack const* pack, char const* options,
                             size_t options_size, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(pack, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::ShowOptions>(door::text_of(options, options_size));
        door::hand_over(standard_json(pack->pack, read->node), result);
    });
}

assay_status assay_pack_check(assay_session* session, assay_pack const* pack,
                              assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(pack, result);
        *result = {nullptr, 0};
        CheckedPack const checked{pack->pack, {}, check_pack(pack->pack)};
        door::hand_over(to_json(checked), result);
    });
}

assay_status assay_pack_test(assay_session* session, assay_pack const* pack, char const* options,
                             size_t options_size, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(pack, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::TestOptions>(door::text_of(options, options_size));
        PackTests const tests = PackTests::load(pack->pack, pack->source, session->limits);
        door::hand_over(to_json(pack->pack, tests.run(read->run)), result);
    });
}

}  // extern "C"
