#include <assay/rule_pack.hpp>

#include "algebra/compile/compile.hpp"
#include "model/messages/pack_files.hpp"
#include "model/named.hpp"
#include "model/say.hpp"
#include "pack/declare.hpp"
#include "pack/declare/resolve.hpp"
#include "pack/stack.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <tuple>
#include <utility>

namespace assay {
namespace pack {
namespace {

// Comments and layout leave no trace in the tokens.
std::string canonical_text(PackStack const& stack, lua::Sources const& sources) {
    std::string text;
    for (std::uint32_t file = 0; file < sources.size(); ++file) {
        text += (*stack.files())[file].rule + "\n";
        for (lua::Token const& token : sources.tokens(file)) {
            text += static_cast<char>('a' + static_cast<int>(token.kind));
            text += token.text;
            text += '\0';
        }
    }
    // What a table says above its rows has no tokens; of the others it is told twice.
    for (Manifest const& each : stack.manifests())
        for (std::string const* part :
             {&each.id, &each.version, &each.title, &each.source, &each.notice})
            text += *part + '\0';
    for (algebra::AlsoDeclared const& row : stack.tables()) {
        text += stack.manifests()[row.layer].id + "\n" + row.id + '\0';
        text += row.guidance.front() + '\0' + row.source + '\0';
    }
    return text;
}

// Problems are found by kind of declaration, and told in the order in which they stand.
Error in_order(std::vector<Diagnostic> problems, lua::Sources const& sources) {
    auto const place = [&](Diagnostic const& problem) {
        std::uint32_t file = 0;
        while (file < sources.size() && sources.name(file) != problem.place.file) ++file;
        return std::tuple(file, problem.place.file, problem.place.line, problem.place.column);
    };
    std::stable_sort(problems.begin(), problems.end(),
                     [&](auto const& a, auto const& b) { return place(a) < place(b); });
    return Error(std::move(problems));
}

Used used_by(algebra::SourceFiles const& files, lua::Machine const& machine) {
    Used used = machine.used();
    used.files = files.size();
    for (algebra::SourceFile const& file : files) {
        used.source_bytes = std::max(used.source_bytes, file.text.size());
        used.pack_bytes += file.text.size();
    }
    return used;
}

// A key that is misspelt or missing hides nothing else; after other mistakes the rest would only be
// their consequence.
bool may_go_on(std::vector<Diagnostic> const& problems) {
    return std::all_of(problems.begin(), problems.end(), [](Diagnostic const& problem) {
        return problem.code == "unknown-key" || problem.code == "missing-key";
    });
}

// Whether the rules can come to something else with the layers than without them.
bool bears_on_rules(algebra::Plan const& plan) {
    return !plan.narrowed.empty() || plan.layers[plan.scheme].kind == LayerKind::derived;
}

std::shared_ptr<algebra::Plan const> make_plan(PackSource const& source, KnownPacks const& known,
                                               Limits const& limits) {
    PackStack const stack(source, known, limits);
    Loaded loaded = run(*stack.files(), limits);
    std::vector<Diagnostic> problems;
    algebra::Declarations declarations = read_declarations(stack, loaded, problems);
    if (!may_go_on(problems)) throw in_order(std::move(problems), loaded.sources);
    algebra::Declarations flat;
    if (stack.manifests().size() > 1) flat = declarations;
    algebra::resolve(declarations, problems);
    auto plan = algebra::compile(std::move(declarations), problems);
    report_unused(plan->declared, loaded.sources, problems);
    if (!problems.empty()) throw in_order(std::move(problems), loaded.sources);
    if (bears_on_rules(*plan)) {
        plan->base_standard = algebra::compile(algebra::standard_alone(std::move(flat)), problems);
        if (!problems.empty()) throw in_order(std::move(problems), loaded.sources);
    }
    plan->canonical = canonical_text(stack, loaded.sources);
    plan->name = source.folder;
    plan->used = used_by(*stack.files(), loaded.machine);
    return plan;
}

}  // namespace
}  // namespace pack

// Packs in folders.

namespace {

namespace fs = std::filesystem;

bool is_pack(fs::path const& folder) {
    constexpr std::array first{"pack.lua", "pack.md", "pack.csv"};
    return std::any_of(first.begin(), first.end(), [&](char const* file) {
        std::error_code error;
        return fs::is_regular_file(folder / file, error);
    });
}

/// An id leads nowhere but into one of the folders.
bool is_name(std::string_view text) {
    return !text.empty() && text.front() != '.' && text.find('/') == text.npos &&
           text.find('\0') == text.npos;
}

}  // namespace

KnownPacks packs_in(std::vector<std::string> folders) {
    KnownPacks known;
    known.find = [folders](std::string_view id) -> std::optional<PackSource> {
        if (!is_name(id)) return std::nullopt;
        for (std::string const& folder : folders)
            if (fs::path const pack = fs::path(folder) / id; is_pack(pack))
                return PackSource{pack.string(), {}};
        return std::nullopt;
    };
    known.ids = [folders = std::move(folders)] {
        std::vector<std::string> ids;
        for (std::string const& folder : folders) {
            std::error_code error;
            for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
                 entry.increment(error))
                if (is_pack(entry->path())) ids.push_back(entry->path().filename().string());
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    };
    return known;
}

// The pack that hosts hold.

namespace {

KnownPacks beside(std::string const& folder) {
    return packs_in({(fs::path(folder) / "..").lexically_normal().string()});
}

}  // namespace

RulePack RulePack::load(PackSource const& source, KnownPacks const& known, Limits const& limits) {
    bool const in_folder = source.files.empty() && !source.store && !source.folder.empty();
    RulePack pack;
    try {
        pack.plan_ = pack::make_plan(
            source, in_folder && !known.find ? beside(source.folder) : known, limits);
    } catch (Error const& error) {
        throw Error(error.diagnostics(), ErrorKind::pack);
    }
    return pack;
}

RulePack RulePack::load(std::string_view folder, KnownPacks const& known, Limits const& limits) {
    return load(PackSource{std::string(folder), {}}, known, limits);
}

RulePack RulePack::load(std::vector<PackFile> files, std::string_view name, KnownPacks const& known,
                        Limits const& limits) {
    // without any file it would be taken for a folder
    if (files.empty())
        throw Error({say<pack_file_messages, "no-such-file">().at(
                        {std::string(name) + "/pack.lua", 0, 0, {}})},
                    ErrorKind::pack);
    return load(PackSource{std::string(name), std::move(files)}, known, limits);
}

std::string_view RulePack::id() const& { return plan_->id; }
std::string_view RulePack::version() const& { return plan_->version; }
std::string_view RulePack::title() const& { return plan_->title; }
std::string_view RulePack::notice() const& { return plan_->notice; }
Used const& RulePack::used() const& { return plan_->used; }
Standard const& RulePack::standard() const& { return plan_->standard; }
std::vector<Layer> const& RulePack::layers() const& { return plan_->layers; }
Layer const& RulePack::scheme() const& { return plan_->layers[plan_->scheme]; }

std::vector<std::string> RulePack::visit_kinds() const {
    std::vector<std::string> ids;
    for (auto const& each : plan_->visit_kinds) ids.push_back(each.id);
    return ids;
}

std::vector<Programme> const& RulePack::programmes() const& { return plan_->programmes; }

std::vector<SheetLayout> const& RulePack::layouts() const& { return plan_->layouts; }

SheetLayout const* RulePack::find_layout(std::string_view name) const& {
    return find_named(plan_->layouts, name);
}

std::string RulePack::fingerprint() const {
    std::array<unsigned char, 32> hash{};
    auto const* const text = reinterpret_cast<unsigned char const*>(plan_->canonical.data());
    crypto_generichash(hash.data(), hash.size(), text, plan_->canonical.size(), nullptr, 0);
    std::array<char, 65> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    return {digits.data(), 64};
}

std::optional<std::uint32_t> Standard::find(std::string_view id) const {
    auto const found =
        std::find_if(nodes.begin(), nodes.end(), [&](Node const& node) { return node.id == id; });
    if (found == nodes.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - nodes.begin());
}

}  // namespace assay
