#include "rules/stack.hpp"

#include "model/nearest.hpp"
#include "rules/body.hpp"
#include "rules/embedded.hpp"
#include "rules/pack_files.hpp"
#include "rules/table_text.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace assay::rules {

/// Goes from a pack down to its standard, and reads on the way back.
class StackReader {
public:
    StackReader(Stack& stack, KnownPacks const& known, Limits const& limits)
        : stack_(stack), known_(known), limits_(limits) {}

    void read(PackSource const& source) {
        layer(source, false);
        if (!problems_.empty()) throw Error(std::move(problems_));
        stack_.files_ = std::make_shared<plan::SourceFiles const>(std::move(files_));
    }

private:
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
        if (source.files.empty()) return read_pack_file(source.folder, file, limits_);
        return find_file(source.files, file, source.folder);
    }

    [[nodiscard]] bool has(PackSource const& source, std::string const& file) const {
        try {
            static_cast<void>(text_of(source, file));
            return true;
        } catch (Error const& error) {
            return error.diagnostics().front().code != "file-missing";
        }
    }

    // What the files of a pack are called; those right in its folder, where it lies in one.
    static std::vector<std::string> names_in(PackSource const& source) {
        std::vector<std::string> names;
        for (PackFile const& each : source.files) names.push_back(each.name);
        std::error_code error;
        if (names.empty())
            for (std::filesystem::directory_iterator entry{source.folder, error}, end;
                 !error && entry != end; entry.increment(error))
                names.push_back(entry->path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

    void take(Error const& error) {
        problems_.insert(problems_.end(), error.diagnostics().begin(), error.diagnostics().end());
    }

    // A pack is read after those it lies on.
    void layer(PackSource const& source, bool for_checks) {
        Manifest manifest;
        GuidanceTable guidance;
        std::string first = "pack.lua";
        for (char const* const other : {"pack.md", "pack.csv"})
            if (!has(source, first) && has(source, other)) first = other;
        std::string text;
        try {
            text = text_of(source, first);
            manifest = first == "pack.lua"
                           ? read_manifest(shown(source, first), text, limits_, problems_)
                           : of_table(source, first, text, guidance);
        } catch (Error const& error) {
            return take(error);
        }
        if (is_below(manifest)) return;
        manifest.kind = for_checks                 ? LayerKind::checks
                        : manifest.extends.empty() ? LayerKind::standard
                                                   : LayerKind::guidance;
        if (for_checks && !manifest.extends.empty())
            problems_.push_back({"not-in-checks",
                                 manifest.extends.front().place,
                                 "a pack that others use for its checks extends none",
                                 {},
                                 {}});
        chain_.push_back(manifest.id);
        for (Needed const& parent : manifest.extends) needed(manifest, parent, "extends", false);
        for (Needed const& used : manifest.uses) needed(manifest, used, "uses", true);
        chain_.pop_back();
        read_files(source, std::move(manifest), first, std::move(text), guidance);
    }

    // One pack that is used twice lies in the stack once.
    [[nodiscard]] bool is_below(Manifest const& manifest) const {
        return std::any_of(stack_.manifests_.begin(), stack_.manifests_.end(),
                           [&](Manifest const& each) { return each.id == manifest.id; });
    }

    void needed(Manifest const& by, Needed const& needed, std::string_view how, bool for_checks) {
        if (needed.range.empty()) return;  // reported
        auto const again = std::find(chain_.begin(), chain_.end(), needed.id);
        if (again != chain_.end()) {
            std::string circle;
            for (auto each = again; each != chain_.end(); ++each) circle += *each + " extends ";
            problems_.push_back(
                {"cycle",
                 needed.place,
                 "the pack " + in_ticks(needed.id) + " lies on itself: " + circle + needed.id,
                 {},
                 {}});
            return;
        }
        auto const source = known_.find ? known_.find(needed.id) : std::nullopt;
        if (!source) {
            auto const ids = known_.ids ? known_.ids() : std::vector<std::string>{};
            problems_.push_back({"unknown-pack",
                                 needed.place,
                                 in_ticks(by.id) + " " + std::string(how) + " " +
                                     in_ticks(needed.id) + ", but there is no such pack",
                                 {},
                                 std::string(nearest(needed.id, ids))});
            return;
        }
        std::size_t const before = stack_.manifests_.size();
        layer(*source, for_checks);
        for (std::size_t i = before; i < stack_.manifests_.size(); ++i)
            if (stack_.manifests_[i].id == needed.id) version(by, needed, stack_.manifests_[i]);
    }

    void version(Manifest const& by, Needed const& needed, Manifest const& found) {
        auto const version = parse_version(found.version);
        if (!version || needed.versions.holds(*version)) return;
        problems_.push_back({"wrong-version",
                             needed.place,
                             in_ticks(by.id) + " is made for " + needed.id + " " + needed.range +
                                 ", and what is there is " + found.id + " " + found.version,
                             {},
                             {}});
    }

    // A pack that is a table tells above the table what a manifest tells.
    Manifest of_table(PackSource const& source, std::string const& file, std::string const& text,
                      GuidanceTable& guidance) {
        guidance = table_reader(file)(shown(source, file), text, problems_);
        Manifest manifest;
        manifest.place = {shown(source, file), 1, 1, {}};
        for (auto const& [name, value] : guidance.about) {
            if (name.text == "id")
                manifest.id = value.text;
            else if (name.text == "version")
                manifest.version = value.text;
            else if (name.text == "title")
                manifest.title = value.text;
            else if (name.text == "source")
                manifest.source = value.text;
            else if (name.text == "notice")
                manifest.notice = value.text;
            else if (name.text == "extends")
                manifest.extends.push_back(read_needed(value.text, value.place, problems_));
        }
        std::pair<char const*, bool> const told[] = {{"id", !manifest.id.empty()},
                                                     {"version", !manifest.version.empty()},
                                                     {"title", !manifest.title.empty()},
                                                     {"extends", !manifest.extends.empty()}};
        for (auto const& [name, is_told] : told)
            if (!is_told)
                problems_.push_back(
                    {"missing-key",
                     manifest.place,
                     "nothing above the table says what its " + in_ticks(name) + " is",
                     "`id`, `version`, `title` and `extends`",
                     {}});
        check_names(manifest, problems_);
        return manifest;
    }

    void read_files(PackSource const& source, Manifest manifest, std::string const& first,
                    std::string text, GuidanceTable const& guidance) {
        auto const number = static_cast<std::uint32_t>(stack_.manifests_.size());
        if (first == "pack.lua") {
            if (!takes(text.size(), manifest.place)) return;
            files_.push_back(
                {shown(source, first), manifest.id + "/" + first, std::move(text), number});
        }
        table(guidance, number);
        for (std::size_t i = 0; i < manifest.files.size(); ++i) {
            std::string const& file = manifest.files[i];
            if (i >= limits_.files) {
                problems_.push_back(
                    {"too-many-files",
                     manifest.file_places[i],
                     "the pack has more files than the limit of " + std::to_string(limits_.files),
                     {},
                     {}});
                break;
            }
            try {
                std::string content = text_of(source, file);
                if (!takes(content.size(), manifest.file_places[i])) break;
                if (Table const reader = table_reader(file))
                    table(reader(shown(source, file), content, problems_), number);
                else
                    files_.push_back({shown(source, file), manifest.id + "/" + file,
                                      std::move(content), number});
            } catch (Error const& error) {
                bool const missing = error.diagnostics().front().code == "file-missing";
                if (missing && first == "pack.lua")
                    problems_.push_back(
                        {"file-missing",
                         manifest.file_places[i],
                         in_ticks(file) + " is listed, but there is no such file in the pack",
                         {},
                         std::string(nearest(file, names_in(source)))});
                else
                    take(error);
            }
        }
        stack_.manifests_.push_back(std::move(manifest));
    }

    // Whether so many bytes more are within the limit; reported once.
    bool takes(std::size_t bytes, Place const& place) {
        bool const fitted = bytes_ <= limits_.pack_bytes;
        bytes_ += bytes;
        if (fitted && bytes_ > limits_.pack_bytes)
            problems_.push_back({"source-too-large",
                                 place,
                                 "with this file the pack and what it lies on have more than the "
                                 "limit of " +
                                     std::to_string(limits_.pack_bytes) + " bytes",
                                 {},
                                 {}});
        return bytes_ <= limits_.pack_bytes;
    }

    void table(GuidanceTable const& table, std::uint32_t layer) {
        for (auto const& [node, guidance] : table.rows)
            stack_.tables_.push_back(
                {{node.place, layer, false}, node.text, {guidance.text}, {guidance.place}, {}});
    }

    Stack& stack_;
    KnownPacks const& known_;
    Limits const& limits_;
    plan::SourceFiles files_;
    std::vector<std::string> chain_;  ///< the packs on the way down
    std::vector<Diagnostic> problems_;
    std::size_t bytes_ = 0;  ///< of all files so far
};

Stack::Stack(PackSource const& source, KnownPacks const& known, Limits const& limits) {
    StackReader(*this, known, limits).read(source);
}

std::string_view Stack::notice() const {
    for (auto manifest = manifests_.rbegin(); manifest != manifests_.rend(); ++manifest)
        if (!manifest->notice.empty()) return manifest->notice;
    return {};
}

Loaded run(plan::SourceFiles const& files, Limits const& limits) {
    Loaded loaded{Machine(limits), {}};
    loaded.machine.load_vocabulary("assay/rules.lua", embedded_text("assay/rules.lua"));
    std::vector<Diagnostic> problems;
    for (plan::SourceFile const& file : files)
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

}  // namespace assay::rules
