#include <assay/rule_pack.hpp>

#include "plan/compile.hpp"
#include "rules/declare.hpp"
#include "rules/embedded.hpp"
#include "rules/load.hpp"
#include "rules/machine.hpp"
#include "rules/pack_files.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace assay {
namespace rules {
namespace {

std::string_view vocabulary() {
    for (std::size_t i = 0; i < embedded_file_count; ++i)
        if (embedded_files[i].name == "assay/rules.lua") return embedded_files[i].text;
    return {};
}

/// Runs the files of a pack in a machine, one after the other; the rest is not run after one that
/// cannot be, since what follows would only be its consequence.
class Loader {
public:
    Loader(GiveFile give, std::string_view name, Limits const& limits)
        : give_(give), name_(name), limits_(limits) {}

    Loaded load() {
        loaded_.machine.load_vocabulary("assay/rules.lua", vocabulary());
        run(take("pack.lua"));
        auto const files = files_of_pack(loaded_.machine, loaded_.sources, problems_);
        if (files.size() >= limits_.files)
            problems_.push_back(
                {"too-many-files",
                 {loaded_.sources.name(0), 0, 0, {}},
                 "the pack names more files than the limit of " + std::to_string(limits_.files),
                 {},
                 {}});
        stop_if_wrong();
        std::vector<std::uint32_t> numbers;
        for (std::string const& file : files) numbers.push_back(take(file));
        stop_if_wrong();
        for (std::uint32_t const number : numbers) run(number);
        return std::move(loaded_);
    }

private:
    // Every file that is named is looked at, so that all syntax problems are told at once.
    std::uint32_t take(std::string const& file) {
        std::string text;
        try {
            text = give_(file);
        } catch (Error const& error) {
            problems_.insert(problems_.end(), error.diagnostics().begin(),
                             error.diagnostics().end());
            return 0;
        }
        bytes_ += text.size();
        if (bytes_ > limits_.pack_bytes) {
            problems_.push_back({"source-too-large",
                                 {std::string(name_) + "/" + file, 0, 0, {}},
                                 "with this file the pack has more than the limit of " +
                                     std::to_string(limits_.pack_bytes) + " bytes",
                                 {},
                                 {}});
            stop_if_wrong();
        }
        loaded_.files.push_back({file, text});
        return loaded_.sources.add(std::string(name_) + "/" + file, std::move(text), limits_,
                                   problems_);
    }

    void run(std::uint32_t number) {
        stop_if_wrong();
        loaded_.machine.run(number, loaded_.sources);
    }

    void stop_if_wrong() {
        if (!problems_.empty()) throw Error(std::move(problems_));
    }

    GiveFile give_;
    std::string_view name_;
    Limits const& limits_;
    Loaded loaded_{Machine(limits_), {}, {}};
    std::vector<Diagnostic> problems_;
    std::size_t bytes_ = 0;
};

}  // namespace

Loaded load_sources(GiveFile give, std::string_view name, Limits const& limits) {
    return Loader(give, name, limits).load();
}

namespace {

// Comments and layout leave no trace in the tokens.
std::string canonical_text(Loaded const& loaded) {
    std::string text;
    for (std::uint32_t file = 0; file < loaded.sources.size(); ++file) {
        text += loaded.files[file].name + "\n";
        for (Token const& token : loaded.sources.tokens(file)) {
            text += static_cast<char>('a' + static_cast<int>(token.kind));
            text += token.text;
            text += '\0';
        }
    }
    return text;
}

// Problems are found by kind of declaration, and told in the order in which they stand.
Error in_order(std::vector<Diagnostic> problems, Sources const& sources) {
    auto const place = [&](Diagnostic const& problem) {
        std::uint32_t file = 0;
        while (file < sources.size() && sources.name(file) != problem.place.file) ++file;
        return std::tuple(file, problem.place.line, problem.place.column);
    };
    std::stable_sort(problems.begin(), problems.end(),
                     [&](auto const& a, auto const& b) { return place(a) < place(b); });
    return Error(std::move(problems));
}

Used used_by(Loaded const& loaded) {
    Used used = loaded.machine.used();
    used.files = loaded.files.size();
    for (PackFile const& file : loaded.files) {
        used.source_bytes = std::max(used.source_bytes, file.text.size());
        used.pack_bytes += file.text.size();
    }
    return used;
}

std::shared_ptr<plan::Plan const> make_plan(GiveFile give, std::string_view name,
                                            Limits const& limits) {
    Loaded loaded = load_sources(give, name, limits);
    std::vector<Diagnostic> problems;
    plan::Declarations declarations = read_declarations(loaded.machine, loaded.sources, problems);
    // A key that is misspelt or missing hides nothing else; after other mistakes the rest would only be their consequence.
    bool const goes_on =
        std::all_of(problems.begin(), problems.end(), [](Diagnostic const& problem) {
            return problem.code == "unknown-key" || problem.code == "missing-key";
        });
    if (!goes_on) throw in_order(std::move(problems), loaded.sources);
    auto plan = plan::compile(std::move(declarations), problems);
    if (!problems.empty()) throw in_order(std::move(problems), loaded.sources);
    plan->canonical = canonical_text(loaded);
    plan->name = name;
    plan->used = used_by(loaded);
    plan->files = std::move(loaded.files);
    return plan;
}

}  // namespace
}  // namespace rules

RulePack RulePack::load(std::string_view folder, Limits const& limits) {
    RulePack pack;
    pack.plan_ = rules::make_plan(
        [&](std::string const& file) { return rules::read_pack_file(folder, file, limits); },
        folder, limits);
    return pack;
}

RulePack RulePack::load(std::vector<PackFile> files, std::string_view name, Limits const& limits) {
    RulePack pack;
    pack.plan_ = rules::make_plan(
        [&](std::string const& file) { return rules::find_file(files, file, name); }, name, limits);
    return pack;
}

std::string_view RulePack::id() const { return plan_->id; }
std::string_view RulePack::version() const { return plan_->version; }
std::string_view RulePack::title() const { return plan_->title; }
std::string_view RulePack::notice() const { return plan_->notice; }
Used const& RulePack::used() const { return plan_->used; }
Standard const& RulePack::standard() const { return plan_->standard; }

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
