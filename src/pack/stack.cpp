// A stack of packs: from one pack down to its standard, and back up with all files.
//
// A pack names what it extends (one pack at most) and the packs of checks that it uses. StackReader follows
// these names down, pack by pack, and reads files on the way back, so that the lowest comes first:
//
//     our-libraries  extends  cse-local-authority  extends  cse  uses  checks
//
//     manifests: cse, checks, cse-local-authority, our-libraries
//
// A standard is read before the checks that it uses, because it is the lowest; every other pack after them. A
// pack that two others use is in the stack once. A pack of checks can be the uppermost as well: it names a
// standard that it is tried on (`tried_on`), and the stack is that standard with the checks.
//
// What goes wrong on the way is collected and thrown as one Error: an unknown pack with the nearest known id, a
// circle with all its members, a version outside the range that was asked for, a pack that is found under one
// id and calls itself by another. A pack with such a problem is passed over; the others are still looked at.
//
// Whether the files lie in a folder, in memory or in a store of the host is known to pack/pack_files alone. Only `pack.lua` is run before the stack is known, by
// read_manifest() in a machine of its own and up to its `pack { ... }`: what a pack needs cannot depend on
// what the packs below it declare.
//
// run() then runs all files of the stack in one machine, lowest first, so that upper files see the words and
// libraries of lower ones. After the first mistake the rest is only parsed: every file tells its own syntax
// errors, and nothing is told that may be a consequence of the first mistake.
//
// Considered: solving version ranges, as package managers do. A folder holds one version of each pack, so there
// is nothing to choose, and a range is only checked.
//
// Limits: 32 packs; of Limits, the number of files of each pack, and the bytes of the whole stack.

#include "pack/stack.hpp"

#include "lua/embedded.hpp"
#include "model/messages/pack_files.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"
#include "pack/declaration_reader.hpp"
#include "pack/pack_files.hpp"
#include "pack/table_text.hpp"

#include <algorithm>

namespace assay::pack {

/// Goes from a pack down to its standard, and reads on the way back.
class StackReader {
public:
    StackReader(PackStack& stack, KnownPacks const& known, Limits const& limits)
        : stack_(stack), known_(known), limits_(limits) {}

    void read(PackSource const& source) {
        if (auto const standard = tried_on(source))
            try_on(*standard, source);
        else
            layer(source, nullptr, false);
        if (!problems_.empty()) throw Error(std::move(problems_));
        stack_.files_ = std::make_shared<algebra::SourceFiles const>(std::move(files_));
    }

private:
    /// A pack on the way down, and how it needs the next one.
    struct Link {
        std::string id;
        char const* how = "";
    };

    static constexpr std::size_t most_layers = 32;

    using SourceFile = algebra::SourceFile;
    using Table = GuidanceTable (*)(std::string const&, std::string_view, std::vector<Diagnostic>&);

    static Table table_reader(std::string_view file) {
        if (file.ends_with(".md")) return &read_markdown;
        return file.ends_with(".csv") ? &read_csv : nullptr;
    }

    static std::string shown(PackSource const& source, std::string const& file) {
        return source.folder.empty() || source.folder.ends_with('/') ? source.folder + file
                                                                     : source.folder + "/" + file;
    }

    [[nodiscard]] std::string text_of(PackSource const& source, std::string const& file) const {
        return read_pack_file(source, file, limits_);
    }

    [[nodiscard]] bool has(PackSource const& source, std::string const& file) const {
        try {
            static_cast<void>(text_of(source, file));
            return true;
        } catch (Error const& error) {
            return error.diagnostics().front().code != "file-missing";
        }
    }

    void take(Error const& error) {
        problems_.insert(problems_.end(), error.diagnostics().begin(), error.diagnostics().end());
    }

    // The standard that a pack of checks by itself is tried on; nothing of any other pack.
    std::optional<Needed> tried_on(PackSource const& source) {
        GuidanceTable guidance;
        std::string const first = first_file(source);
        if (first != "pack.lua") return std::nullopt;
        try {
            Manifest const manifest = manifest_in(source, first, text_of(source, first), guidance);
            problems_.clear();  // they are told again when it is read as a layer
            if (manifest.tried_on.empty()) return std::nullopt;
            stack_.tried_ = manifest.id;
            return manifest.tried_on.front();
        } catch (Error const&) {
            return std::nullopt;  // told when it is read as a layer
        }
    }

    // The standard may use the pack itself, and is read with it in any case.
    void try_on(Needed const& standard, PackSource const& source) {
        tried_ = &source;
        chain_.push_back({stack_.tried_, ""});
        needed(standard, "tried_on", false);
        chain_.clear();
        if (problems_.empty() && is_below(stack_.tried_) == nullptr) layer(source, nullptr, true);
    }

    // A pack is read after those it lies on; a standard before what it uses, since it is the lowest.
    void layer(PackSource const& source, Needed const* as, bool for_checks) {
        GuidanceTable guidance;
        std::string text;
        std::string const first = first_file(source);
        Manifest manifest;
        try {
            text = text_of(source, first);
            manifest = manifest_in(source, first, text, guidance);
        } catch (Error const& error) {
            return take(error);
        }
        if (as != nullptr && manifest.id != as->id) return other_id(*as, manifest);
        if (is_below(manifest.id) != nullptr) return;
        manifest.kind = for_checks                 ? LayerKind::checks
                        : manifest.extends.empty() ? LayerKind::standard
                                                   : LayerKind::guidance;
        if (!for_checks && !manifest.tried_on.empty())
            problems_.push_back(
                say<pack_file_messages, "tried-on-without-checks">({{"pack", manifest.id}})
                    .at(manifest.tried_on.front().place));
        if (for_checks && !manifest.extends.empty())
            problems_.push_back(
                say<pack_file_messages, "checks-that-extend">().at(manifest.extends.front().place));
        bool const lowest = manifest.kind == LayerKind::standard;
        chain_.push_back({manifest.id, ""});
        for (Needed const& parent : manifest.extends) needed(parent, "extends", false);
        if (lowest) read_files(source, manifest, first, std::move(text), guidance);
        for (Needed const& used : manifest.uses) needed(used, "uses", true);
        if (!lowest) read_files(source, manifest, first, std::move(text), guidance);
        chain_.pop_back();
    }

    [[nodiscard]] std::string first_file(PackSource const& source) const {
        for (char const* const first : {"pack.lua", "pack.md", "pack.csv"})
            if (has(source, first)) return first;
        return "pack.lua";
    }

    Manifest manifest_in(PackSource const& source, std::string const& first,
                         std::string const& text, GuidanceTable& guidance) {
        std::string const name = shown(source, first);
        if (first == "pack.lua") return read_manifest(name, text, limits_, problems_);
        std::size_t const before = problems_.size();
        guidance = table_reader(first)(name, text, problems_);
        bool const is_text =
            problems_.size() == before || problems_.back().code != "source-not-text";
        if (!is_text) {
            Diagnostic const problem = std::move(problems_.back());
            problems_.pop_back();
            throw Error({problem});
        }
        return manifest_of(guidance, {name, 1, 1, {}}, problems_);
    }

    void other_id(Needed const& as, Manifest const& manifest) {
        if (manifest.id.empty()) return;  // reported
        problems_.push_back(say<pack_file_messages, "pack-calls-itself-otherwise">(
                                {{"found", as.id}, {"id", manifest.id}})
                                .at(manifest.place));
    }

    // One pack that is used twice lies in the stack once.
    [[nodiscard]] Manifest const* is_below(std::string_view id) const {
        for (Manifest const& each : stack_.manifests_)
            if (each.id == id) return &each;
        return nullptr;
    }

    void needed(Needed const& needed, char const* how, bool for_checks) {
        if (needed.range.empty()) return;  // reported
        chain_.back().how = how;
        // what is tried on a standard begins the chain, and may be used by that standard
        bool const is_tried = for_checks && needed.id == stack_.tried_;
        auto const again = std::find_if(chain_.begin() + (is_tried ? 1 : 0), chain_.end(),
                                        [&](Link const& link) { return link.id == needed.id; });
        if (again != chain_.end()) return circle(needed, again - chain_.begin());
        if (chain_.size() >= most_layers) {
            problems_.push_back(say<pack_file_messages, "too-many-layers">({{"most", most_layers}})
                                    .at(needed.place));
            return;
        }
        auto const source = is_tried      ? std::optional(*tried_)
                            : known_.find ? known_.find(needed.id)
                                          : std::nullopt;
        if (!source) return unknown(needed);
        layer(*source, &needed, for_checks);
        Manifest const* const found = is_below(needed.id);
        if (found == nullptr) return;  // reported
        version(needed, *found);
        if (for_checks && found->kind != LayerKind::checks)
            problems_.push_back(
                say<pack_file_messages, "used-pack-with-more-than-checks">({{"pack", needed.id}})
                    .at(needed.place));
    }

    void circle(Needed const& needed, std::ptrdiff_t from) {
        std::string circle;
        for (auto link = chain_.begin() + from; link != chain_.end(); ++link)
            circle += link->id + " " + link->how + " ";
        problems_.push_back(say<pack_file_messages, "circle-of-packs">(
                                {{"pack", needed.id}, {"circle", circle + needed.id}})
                                .at(needed.place));
    }

    void unknown(Needed const& needed) {
        auto const ids = known_.ids ? known_.ids() : std::vector<std::string>{};
        // a host that loads from memory and names no packs would look for the fault in the pack
        auto const& [pack, how] = chain_.back();
        Said said = known_.find ? say<pack_file_messages, "unknown-pack-extended">(
                                      {{"pack", pack}, {"how", how}, {"needed", needed.id}})
                                : say<pack_file_messages, "packs-not-given">(
                                      {{"pack", pack}, {"how", how}, {"needed", needed.id}});
        problems_.push_back(std::move(said).at(needed.place).near(nearest(needed.id, ids)));
    }

    void version(Needed const& needed, Manifest const& found) {
        auto const version = parse_version(found.version);
        if (!version || needed.versions.holds(*version)) return;
        problems_.push_back(
            say<pack_file_messages, "other-version-needed">({{"pack", chain_.back().id},
                                                             {"needed", needed.id},
                                                             {"range", needed.range},
                                                             {"found", found.id},
                                                             {"version", found.version}})
                .at(needed.place));
    }

    void read_files(PackSource const& source, Manifest const& manifest, std::string const& first,
                    std::string text, GuidanceTable const& guidance) {
        SourceFile const file{shown(source, first), manifest.id + "/" + first, std::move(text),
                              static_cast<std::uint32_t>(stack_.manifests_.size())};
        if (!takes(file, manifest.place)) return;
        if (first == "pack.lua")
            files_.push_back(file);
        else
            table(guidance, file);
        for (std::size_t i = 0; i < manifest.files.size(); ++i)
            if (i >= limits_.files) {
                problems_.push_back(
                    say<pack_file_messages, "too-many-pack-files">({{"most", limits_.files}})
                        .at(manifest.file_places[i]));
                break;
            } else if (may_be_listed(source, manifest, i)) {
                read_file(source, manifest, i);
            }
        stack_.manifests_.push_back(manifest);
    }

    void read_file(PackSource const& source, Manifest const& manifest, std::size_t i) try {
        std::string const& name = manifest.files[i];
        SourceFile file{shown(source, name), manifest.id + "/" + name, text_of(source, name),
                        static_cast<std::uint32_t>(stack_.manifests_.size())};
        if (!takes(file, manifest.file_places[i])) return;
        if (Table const reader = table_reader(name))
            table(reader(file.name, file.text, problems_), file);
        else
            files_.push_back(std::move(file));
    } catch (Error const& error) {
        if (error.diagnostics().front().code != "file-missing") return take(error);
        problems_.push_back(
            say<pack_file_messages, "listed-file-missing">({{"file", manifest.files[i]}})
                .at(manifest.file_places[i])
                .near(nearest(manifest.files[i], names_in(source))));
    }

    // Whether the i-th file of a pack can be one, and is listed for the first time.
    bool may_be_listed(PackSource const& source, Manifest const& manifest, std::size_t i) {
        std::string const& file = manifest.files[i];
        auto const here = manifest.files.begin() + static_cast<std::ptrdiff_t>(i);
        bool const again =
            file == "pack.lua" || std::find(manifest.files.begin(), here, file) != here;
        if (again)
            problems_.push_back(
                (file == "pack.lua"
                     ? say<pack_file_messages, "first-file-listed">({{"file", file}})
                     : say<pack_file_messages, "file-listed-twice">({{"file", file}}))
                    .at(manifest.file_places[i]));
        else if (!is_pack_file_name(file))
            problems_.push_back(say<pack_file_messages, "bad-name-of-listed-file">({{"file", file}})
                                    .at(manifest.file_places[i])
                                    .near(nearest(file, names_in(source))));
        else
            return true;
        return false;
    }

    // Whether one file more is within the limit; reported once.
    bool takes(SourceFile const& file, Place const& place) {
        bool const fitted = bytes_ <= limits_.pack_bytes;
        bytes_ += file.text.size();
        if (fitted && bytes_ > limits_.pack_bytes)
            problems_.push_back(
                say<pack_file_messages, "pack-too-large">({{"most", limits_.pack_bytes}})
                    .at(place));
        return bytes_ <= limits_.pack_bytes;
    }

    void table(GuidanceTable const& table, SourceFile const& file) {
        stack_.table_files_.push_back({file.name, file.rule});
        for (GuidanceTable::Row const& row : table.rows) {
            algebra::DeclaredAt const origin{row.node.place, file.layer, false};
            if (!row.guidance.text.empty())
                stack_.tables_.push_back({origin,
                                          row.node.text,
                                          row.source.text,
                                          {row.guidance.text},
                                          {row.guidance.place},
                                          {}});
            if (!row.official_text.text.empty())
                stack_.official_texts_.push_back(
                    {origin, row.node.text, row.official_text.text, {}});
        }
    }

    PackStack& stack_;
    KnownPacks const& known_;
    Limits const& limits_;
    PackSource const* tried_ = nullptr;  ///< a pack of checks that is tried on a standard
    algebra::SourceFiles files_;
    std::vector<Link> chain_;
    std::vector<Diagnostic> problems_;
    std::size_t bytes_ = 0;  ///< of all files so far
};

PackStack::PackStack(PackSource const& source, KnownPacks const& known, Limits const& limits) {
    StackReader(*this, known, limits).read(source);
}

std::string_view PackStack::notice() const& {
    for (auto manifest = manifests_.rbegin(); manifest != manifests_.rend(); ++manifest)
        if (!manifest->notice.empty()) return manifest->notice;
    return {};
}

Loaded run(algebra::SourceFiles const& files, Limits const& limits) {
    Loaded loaded{lua::Machine(limits), {}};
    loaded.machine.load_vocabulary("assay/rules.lua", lua::embedded_text("assay/rules.lua"));
    std::vector<Diagnostic> problems;
    for (algebra::SourceFile const& file : files)
        static_cast<void>(loaded.sources.add(file.name, file.text, limits, problems));
    if (!problems.empty()) throw Error(std::move(problems));
    // After one that is wrong, the others are only read: each tells its own mistakes of syntax, and
    // what would go wrong while they run might be no more than a consequence.
    for (std::uint32_t file = 0; file < loaded.sources.size(); ++file) try {
            if (problems.empty())
                loaded.machine.run(file, loaded.sources);
            else
                loaded.machine.parse(file, loaded.sources);
        } catch (Error const& error) {
            problems.insert(problems.end(), error.diagnostics().begin(), error.diagnostics().end());
            if (loaded.machine.is_spent()) break;
        }
    if (!problems.empty()) throw Error(std::move(problems));
    return loaded;
}

}  // namespace assay::pack
