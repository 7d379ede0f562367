// Runs the attacks of this folder as a host would meet them, and says how each ended: on the same
// input, in every process, with the same words. README.md tells what the files look like.
//
//     assay-attacks FOLDER [--within MILLISECONDS] [NAME...]
//
// With --within, the host's deadline lets everything end after that time, and nothing may take twice
// as long; then how an attack ends is not looked at.

#include <assay/assay.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

/// One file of this folder.
struct Attack {
    std::string name;    ///< of the file, without its ending
    std::string code;    ///< the Lua, with `${3:x}` written out as `xxx`
    std::string must;    ///< how it must end while the pack is loaded and evaluated
    std::string called;  ///< how it must end in a function; empty: it is not tried there
    bool whole = false;  ///< it is a whole pack
};

std::string read_file(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What follows this mark on its line; empty when there is no such line.
std::string after(std::string const& text, std::string const& mark) {
    auto const at = text.find("-- " + mark);
    if (at == std::string::npos) return {};
    auto const start = at + mark.size() + 3;
    return text.substr(start, text.find('\n', start) - start);
}

std::string written_out(std::string code) {
    for (auto at = code.find("${"); at != std::string::npos; at = code.find("${", at)) {
        auto const colon = code.find(':', at);
        auto const end = code.find('}', code[colon + 1] == '}' ? colon + 2 : colon);
        std::string const text = code.substr(colon + 1, end - colon - 1);
        std::string all;
        for (auto times = std::stoul(code.substr(at + 2)); times > 0; --times) all += text;
        code.replace(at, end + 1 - at, all);
        at += all.size();
    }
    return code;
}

Attack read_attack(std::filesystem::path const& path) {
    std::string const text = read_file(path);
    Attack attack{path.stem().string(), written_out(text), after(text, "must: "),
                  after(text, "called: "), text.find("\n-- whole\n") != std::string::npos};
    if (attack.must.empty() || after(text, "row: ").empty())
        throw std::runtime_error(path.string() +
                                 " does not say what it attacks and how it must end");
    return attack;
}

std::vector<Attack> read_attacks(std::string const& folder, std::vector<std::string> const& names) {
    std::vector<Attack> attacks;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".lua") continue;
        bool const wanted = names.empty() || std::find(names.begin(), names.end(),
                                                       entry.path().stem()) != names.end();
        if (wanted) attacks.push_back(read_attack(entry.path()));
    }
    std::sort(attacks.begin(), attacks.end(),
              [](Attack const& a, Attack const& b) { return a.name < b.name; });
    return attacks;
}

// A pack for attacks to stand in. The function is called when the fact is known.
constexpr std::string_view scheme = R"lua(
pack { id = "target", version = "1.0.0", title = "Target", files = { "attack.lua" } }
levels { "group", "item" }
scale { "poor", "fair", "good", met = "fair" }
visit_kind "visit" {}
fact "go" { on = "organisation", type = "yes_no" }
group "a" { title = "A", item "a.1" { title = "A1" }, item "a.2" { title = "A2" } }
value "size" { each = "assessment", is = count(it.items) }
value "seven" { each = "assessment", is = computed { returns = "number", by = function() return 7 end } }
)lua";

constexpr std::string_view in_function =
    "value \"attacked\" { each = \"assessment\", is = computed { reads = { go = fact \"go\" }, "
    "returns = \"number\", by = function(given)\n";

enum class Go { yes, unknown };

assay::Assessment assessment(Go go) {
    std::string const facts = go == Go::yes ? R"(, "facts": {"go": true})" : "";
    return assay::read_assessment(
        R"({"format": "assay-assessment/1", "id": "a", "pack": {"id": "target"},)"
        R"( "organisation": {"name": "o")" +
        facts + R"(}, "scope": {"title": "s"}})");
}

std::string evaluated(assay::Evaluator& evaluator, Go go) {
    return assay::to_json(evaluator.evaluate(assessment(go)));
}

/// How an attack ended, and what was said about it.
struct Ended {
    std::string how;
    std::string says;
};

class Target {
public:
    /// From now on everything must end by then, or need not.
    void end_by(std::optional<Clock::time_point> end) { end_ = end; }

    Ended load(Attack const& attack) {
        return ended([&] {
            auto const pack =
                attack.whole ? load_texts({{"pack.lua", attack.code}}) : load_with(attack.code);
            assay::Evaluator evaluator(pack, limits());
            auto const first = called(evaluator, Go::unknown);
            auto const again = called(evaluator, Go::unknown);
            same(first.how + first.says, again.how + again.says, "evaluating again");
            all_reports(pack, evaluator);
            return first.how == "value" ? Ended{"load", {}} : first;
        });
    }

    Ended call(Attack const& attack) {
        return ended([&] {
            auto const pack = load_with(std::string(in_function) + attack.code + "\nend } }");
            assay::Evaluator evaluator(pack, limits());
            auto const before = evaluated(evaluator, Go::unknown);
            auto const how = ended([&] { return called(evaluator, Go::yes); });
            auto const again = ended([&] { return called(evaluator, Go::yes); });
            same(how.how + how.says, again.how + again.says, "calling again");
            same(before, evaluated(evaluator, Go::unknown), "the evaluator after the call");
            return how;
        });
    }

    /// What a harmless pack evaluates to.
    std::string sanitise() {
        assay::Evaluator evaluator(load_with(""), limits());
        return evaluated(evaluator, Go::yes);
    }

    static void same(std::string const& one, std::string const& other, char const* what) {
        if (one != other)
            throw std::runtime_error(std::string(what) + " makes a difference:\n" + one + "\n" +
                                     other);
    }

private:
    [[nodiscard]] assay::Limits limits() const {
        assay::Limits limits;
        if (end_) limits.expired = [end = *end_] { return Clock::now() >= end; };
        return limits;
    }

    [[nodiscard]] assay::RulePack load_texts(std::vector<assay::PackFile> files) const {
        return assay::RulePack::load(std::move(files), "target", {}, limits());
    }

    [[nodiscard]] assay::RulePack load_with(std::string const& code) const {
        return load_texts({{"pack.lua", std::string(scheme)}, {"attack.lua", code}});
    }

    // Whatever else a host can ask for ends as well, and need not succeed.
    static void all_reports(assay::RulePack const& pack, assay::Evaluator& evaluator) {
        auto const document = assessment(Go::unknown);
        auto const evaluation = evaluator.evaluate(document);
        static_cast<void>(assay::outcome_report(evaluation, document, {}));
        static_cast<void>(assay::flags_report(evaluation, document, {}));
        static_cast<void>(assay::standard_report(pack, {}, {}));
        static_cast<void>(pack.fingerprint());
        for (char const* const node : {"", "a", "a.1"})
            static_cast<void>(ended([&] {
                auto const explanation = evaluator.explain(document, node);
                static_cast<void>(assay::explanation_report(explanation, evaluation, {}));
                return Ended{};
            }));
    }

    static Ended called(assay::Evaluator& evaluator, Go go) {
        auto const evaluation = evaluator.evaluate(assessment(go));
        if (evaluation.failures.empty()) return {"value", assay::to_json(evaluation)};
        std::string const says(evaluation.failures[0].says);
        auto const code = says.rfind(" [");
        return {"failure" + (code == std::string::npos
                                 ? std::string()
                                 : " " + says.substr(code + 2, says.size() - code - 3)),
                says};
    }

    template <class Work>
    static Ended ended(Work work) {
        try {
            return work();
        } catch (assay::Error const& error) {
            return {"error " + error.diagnostics().front().code,
                    assay::to_string(error.diagnostics().front())};
        }
    }

    std::optional<Clock::time_point> end_;
};

class Trial {
public:
    explicit Trial(std::chrono::milliseconds within)
        : within_(within), harmless_(target_.sanitise()) {}

    void run(Attack const& attack) {
        attempt(attack, "loaded", attack.must, [&] { return target_.load(attack); });
        if (!attack.called.empty())
            attempt(attack, "called", attack.called, [&] { return target_.call(attack); });
    }

    [[nodiscard]] int failures() const { return failures_; }

private:
    template <class Work>
    void attempt(Attack const& attack, char const* where, std::string const& must, Work work) {
        auto const start = Clock::now();
        std::string problem;
        Ended ended;
        bool const timed = within_.count() > 0;
        if (timed) target_.end_by(start + within_);
        try {
            ended = work();
            target_.end_by({});
            Target::same(harmless_, target_.sanitise(), "what follows");
        } catch (std::exception const& error) {
            problem = error.what();
        }
        target_.end_by({});
        auto const took =
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
        if (timed && took > 2 * within_) problem += " took too long";
        if (!timed && problem.empty() && ended.how != must) problem = "must end with " + must;
        auto const says = ended.how == "value" ? std::string() : ended.says.substr(0, 200);
        std::printf("%s, %s: %s%s%s\n", attack.name.c_str(), where, ended.how.c_str(),
                    says.empty() ? "" : ": ", says.c_str());
        if (timed) std::printf("    %lld ms\n", static_cast<long long>(took.count()));
        if (!problem.empty()) std::printf("    FAILED: %s\n", problem.c_str());
        std::fflush(stdout);
        failures_ += problem.empty() ? 0 : 1;
    }

    std::chrono::milliseconds within_;
    Target target_;
    std::string harmless_;
    int failures_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    std::chrono::milliseconds within{0};
    if (words.size() >= 3 && words[1] == "--within") {
        within = std::chrono::milliseconds(std::stol(words[2]));
        words.erase(words.begin() + 1, words.begin() + 3);
    }
    if (words.empty()) return 2;
    try {
        auto const attacks = read_attacks(words[0], {words.begin() + 1, words.end()});
        Trial trial(within);
        for (Attack const& attack : attacks) trial.run(attack);
        std::printf("%zu attacks, %d failures\n", attacks.size(), trial.failures());
        return attacks.empty() || trial.failures() > 0 ? 1 : 0;
    } catch (std::exception const& error) {
        std::printf("%s\n", error.what());
        return 1;
    }
}
