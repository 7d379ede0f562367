// The work of one document through the library, beside its peers, in one table: `./dev bench`.

#include "agreement_work.hpp"
#include "lineup.hpp"
#include "process.hpp"
#include "rounds.hpp"
#include "wide_pack.hpp"
#include "work.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bench {
namespace {

constexpr std::string_view pack_folder = ASSAY_SOURCE_DIR "/rules/cse";

struct Options {
    std::size_t rounds = 200;
    std::size_t alone = 0;  ///< so many documents through one contestant, for a profiler
    Who who = Who::shipped;
    std::size_t parts = SIZE_MAX;  ///< of that contestant
    bool is_long = false;
    bool is_minima = false;
    bool counts_instructions = true;
};

/// Numbers of one row: seconds in each round, and thousand instructions a document.
struct Cost {
    std::vector<double> seconds;
    std::optional<double> kilo;

    friend Cost operator-(Cost cost, Cost const& other) {
        for (std::size_t i = 0; i < cost.seconds.size(); ++i) cost.seconds[i] -= other.seconds[i];
        if (cost.kilo && other.kilo)
            *cost.kilo -= *other.kilo;
        else
            cost.kilo = std::nullopt;
        return cost;
    }
};

/// All contestants after their rounds: what the first parts of each cost.
class Costs {
public:
    Costs(Lineup& lineup, std::size_t documents, Options const& options) {
        for (std::size_t i = 0; i < names_of_who.size(); ++i)
            all_.push_back(lineup.contestant(static_cast<Who>(i)));
        run_rounds(all_, documents, options.rounds);
        counts_ = options.counts_instructions;
    }

    [[nodiscard]] Contestant const& of(Who who) const {
        return all_[static_cast<std::size_t>(who)];
    }
    /// Of the parts up to this one.
    [[nodiscard]] Cost until(Who who, std::size_t parts) const {
        Contestant some = of(who);
        some.seconds.resize(parts);
        Cost cost{together(some), std::nullopt};
        if (counts_) cost.kilo = kilo_instructions(path_of_self(), who, parts);
        return cost;
    }
    [[nodiscard]] Cost all_of(Who who) const { return until(who, of(who).parts.size()); }

private:
    std::vector<Contestant> all_;
    bool counts_ = false;
};

void print_row(char const* name, double measured, double at_least, double aim, char const* unit) {
    char const* const verdict = measured <= aim        ? "reached"
                                : measured <= at_least ? "good enough"
                                                       : "MISSED";
    std::printf("  %-58s %7.2f %-2s %6g %-2s %6g %-2s  %s\n", name, measured, unit, at_least, unit,
                aim, unit, verdict);
}

/// What everybody needs; prints the stages, then the rows that compare.
void compare(Lineup& lineup, Options const& options) {
    std::size_t const documents = lineup.eighteen().documents().size();
    Costs const costs(lineup, documents, options);
    auto const [fewest, most] = lineup.shipped().flags();
    std::printf(
        "W1: %zu documents of %.0f KB on average, compact JSON; %zu to %zu flags each as the pack "
        "ships;\nmedians of %zu rounds, taken in turn, of processor time on one core; thousand "
        "instructions by callgrind\n\n",
        documents, lineup.eighteen().mean_kilobytes(), fewest, most, options.rounds);
    std::printf("  %-42s %8s %8s %9s %11s\n", "", "us each", "K instr", "x the DOM", "x by hand");
    std::vector<double> const dom = together(costs.of(Who::dom));
    std::vector<double> const hand = together(costs.of(Who::hand));
    auto const row = [&](std::string const& name, Cost const& cost) {
        std::printf("  %-42s %8.1f %8s %9.2f %11.2f\n", name.c_str(),
                    median(cost.seconds) / static_cast<double>(documents) * 1e6,
                    cost.kilo ? std::to_string(std::lround(*cost.kilo)).c_str() : "-",
                    ratio(cost.seconds, dom), ratio(cost.seconds, hand));
    };
    auto const title = [&](Who who) { return costs.of(who).name; };
    row(title(Who::nobody), costs.all_of(Who::nobody));
    row(title(Who::dom), costs.all_of(Who::dom));
    Cost const by_hand = costs.all_of(Who::hand);
    Cost const read_by_hand = costs.until(Who::hand, 1);
    row(title(Who::hand) + ", 18 checks", by_hand);
    row("  read", read_by_hand);
    row("  decide, check, write", by_hand - read_by_hand);
    Cost const eighteen = costs.all_of(Who::eighteen);
    Cost const read = costs.until(Who::eighteen, 1);
    Cost const evaluated = costs.until(Who::eighteen, 2);
    row("assay, 18 checks", eighteen);
    row("  read and validate", read);
    row("  evaluate", evaluated - read);
    row("  write the evaluation", eighteen - evaluated);
    Cost const shipped = costs.all_of(Who::shipped);
    Cost const read_as_shipped = costs.until(Who::shipped, 1);
    Cost const checked = costs.until(Who::shipped, 2);
    Cost const linked = costs.all_of(Who::linking) - costs.until(Who::linking, 1);
    Cost const computed = costs.until(Who::unchecked, 2) - costs.until(Who::unchecked, 1);
    row("assay, all checks, as it ships", shipped);
    row("  read and validate", read_as_shipped);
    row("  link", linked);
    row("  compute", computed - linked);
    row("  check", checked - read_as_shipped - computed);
    row("  write the evaluation", shipped - checked);
    row("explain the five criteria, when asked",
        costs.all_of(Who::explanation) - costs.until(Who::explanation, 1));
    std::printf("\n  %-58s %10s %9s %9s\n", "", "measured", "at least", "aim");
    print_row("W1 with assay against Boost.JSON building its DOM", ratio(eighteen.seconds, dom),
              1.0, 0.8, "x");
    print_row("against hand-written C++ on the same parser", ratio(eighteen.seconds, hand), 1.25,
              1.05, "x");
    print_row("as it ships against Boost.JSON building its DOM", ratio(shipped.seconds, dom), 3.3,
              2.5, "x");
}

/// For tests/bench/ratios, which runs several programs in turn: microseconds and thousand instructions.
void print_minima(Lineup& lineup, Options const& options) {
    constexpr std::array who{Who::dom, Who::hand, Who::eighteen, Who::shipped};
    std::size_t const documents = lineup.eighteen().documents().size();
    std::vector<Contestant> all;
    for (Who const each : who) all.push_back(lineup.contestant(each));
    run_rounds(all, documents, options.rounds);
    for (std::size_t i = 0; i < who.size(); ++i) {
        auto const kilo = options.counts_instructions
                              ? kilo_instructions(path_of_self(), who[i], all[i].parts.size())
                              : std::nullopt;
        std::printf("%s %.2f %.1f\n",
                    std::string(names_of_who[static_cast<std::size_t>(who[i])]).c_str(),
                    least(all[i]) / static_cast<double>(documents) * 1e6, kilo.value_or(0));
    }
}

void grow(Work& work, Work& wide, std::size_t rounds) {
    std::vector<Contestant> all{work.assay(), wide.assay()};
    run_rounds(all, wide.documents().size(), rounds);
    print_row("growth from 57 to 570 elements (10 x the work)",
              ratio(together(all[1]), together(all[0])), 12, 10, "x");
}

void start_cold() {
#ifdef ASSAY_TOOL
    std::string const example = ASSAY_SOURCE_DIR "/examples/assess/riverside-libraries.json";
    if (auto const seconds = cold_start(ASSAY_TOOL, example, 20))
        return print_row("cold start of the tool on one document, pack from source", *seconds * 1e3,
                         30, 10, "ms");
#endif
    std::printf(
        "  cold start of the tool on one document: not measured, there is no tool that runs\n");
}

/// The same check on each piece of evidence, once in the algebra and once as a Lua function.
void call_lua(std::size_t rounds) {
    auto const pack = [](std::string const& when) {
        return load(
            with_check(std::string(pack_folder),
                       "check \"bench.cited\" { each = \"evidence\", when = " + when +
                           ", severity = \"consider\", says = \"{it}\", hint = \"look\" }"));
    };
    Work algebra(pack("count(it.cited_by):above(1000)"), 32);
    Work lua(pack("computed { reads = { cited = count(it.cited_by) }, returns = \"yes_no\", "
                  "by = function(given) return given.cited > 1000 end }"),
             32);
    std::vector<Contestant> all{algebra.assay(), lua.assay()};
    run_rounds(all, lua.documents().size(), rounds);
    std::vector<double> seconds;
    for (std::size_t i = 0; i < all[0].seconds[1].size(); ++i)
        seconds.push_back(all[1].seconds[1][i] - all[0].seconds[1][i]);
    std::size_t calls = 0;
    for (std::string const& each : lua.documents())
        calls += assay::read_assessment(each).evidence.size();
    std::printf(
        "\n  a Lua function instead of a comparison in the algebra: %.0f ns more for each call\n",
        median(seconds) / static_cast<double>(calls) * 1e9);
}

void print_load_time() {
    std::vector<double> seconds;
    for (int i = 0; i < 20; ++i) {
        double const begin = processor_seconds();
        static_cast<void>(assay::RulePack::load(pack_folder));
        seconds.push_back(processor_seconds() - begin);
    }
    std::printf("  loading the pack within a process: %.2f ms\n", median(seconds) * 1e3);
}

/// What is to be reached within a limit, and how many passes over the ratings that is.
void compare_assessors(std::size_t rounds) {
    constexpr double ms = 1e3;
    AgreementTimes const times = time_agreement(std::max<std::size_t>(rounds / 4, 3));
    std::printf("\n  %zu ratings: 2,000 organisations x 57 elements x 3 assessors%12s %9s %9s\n",
                times.ratings, "measured", "at least", "aim");
    print_row("ordinal alpha, after loading", times.alpha * ms, 2, 1, "ms");
    print_row("its interval by jackknife over organisations", times.jackknife * ms, 20, 10, "ms");
    print_row("its interval by 1,000 bootstraps over organisations", times.bootstrap * ms, 50, 25,
              "ms");
    print_row("all coefficients with 1,000 bootstraps", times.everything * ms, 100, 50, "ms");
    print_row("severity: the many-facet Rasch model", times.severity, 2, 1, "s");
    std::printf("      as passes over the ratings (%.2f ms): %.1f, %.1f, %.1f, %.1f, %.0f\n",
                times.pass * ms, times.alpha / times.pass, times.jackknife / times.pass,
                times.bootstrap / times.pass, times.everything / times.pass,
                times.severity / times.pass);
}

struct Memory {
    double early = 0, late = 0;
};

Memory run_long() {
    constexpr std::size_t early = 1'000;
    constexpr std::size_t late = 100'000;
    Work work(load(with_check(std::string(pack_folder))), 64);
    Contestant const assay = work.assay();
    Memory memory;
    for (std::size_t i = 0; i < late; ++i) {
        for (auto const& part : assay.parts) part(i % work.documents().size());
        if (i + 1 == early) memory.early = resident_megabytes();
    }
    memory.late = resident_megabytes();
    return memory;
}

void print(Memory const& memory) {
    constexpr double noise = 0.25;  // MB that the allocator and the kernel may shift by themselves
    bool const is_flat = memory.late <= memory.early + noise;
    std::printf("  %-58s %s  %s\n", "memory over 100,000 documents",
                "    flat      flat  under 32 MB ",
                !is_flat           ? "MISSED"
                : memory.late < 32 ? "reached"
                                   : "good enough");
    std::printf("      resident after 1,000: %.1f MB, after 100,000: %.1f MB\n", memory.early,
                memory.late);
}

void run_alone(Options const& options) {
    Lineup lineup(32);
    Contestant const one = lineup.contestant(options.who);
    for (std::size_t i = 0; i < options.alone; ++i)
        for (std::size_t part = 0; part < std::min(options.parts, one.parts.size()); ++part)
            one.parts[part](i % 32);
}

int run(Options const& options) {
    if (options.alone > 0) return run_alone(options), 0;
    Memory const memory = options.is_long ? run_long() : Memory{};
    Lineup lineup(32);
    if (options.is_minima) return print_minima(lineup, options), 0;
    Work& work = lineup.eighteen();
    assay::RulePack const pack = load(with_check(std::string(pack_folder)));
    Work wide(load(ten_times(std::string(pack_folder), pack.standard())), 4);
    if (!work.all_agree() || !wide.all_agree())
        return std::fputs("assay and the code by hand disagree\n", stderr), 1;
    compare(lineup, options);
    grow(work, wide, options.rounds);
    start_cold();
    if (options.is_long)
        print(memory);
    else
        std::printf(
            "  memory over 100,000 documents: not measured without --long (about half a minute)\n");
    call_lua(options.rounds);
    print_load_time();
    compare_assessors(options.rounds);
    return 0;
}

int usage() {
    std::fputs(
        "assay-bench [--rounds N] [--long] [--times] [--minima] [--alone N [--who W] [--parts P]]\n"
        "  --rounds N  of each contestant on each document (200)\n"
        "  --long      also runs 100,000 documents and looks at the memory\n"
        "  --times     counts no instructions, which takes a minute and valgrind\n"
        "  --minima    only the least times and the instructions, for tests/bench/ratios\n"
        "  --alone N   only N documents, for a profiler\n"
        "  --who W     through `nobody`, `dom`, `hand`, `eighteen` checks, all checks as "
        "`shipped`, "
        "`linking`,\n"
        "              `unchecked`, or `explanation` (shipped)\n"
        "  --parts P   and only its first P parts: read, evaluate, write\n",
        stderr);
    return 2;
}

}  // namespace
}  // namespace bench

int main(int count, char** arguments) {
    bench::Options options;
    for (int i = 1; i < count; ++i) {
        std::string_view const word = arguments[i];
        std::string_view const value = i + 1 < count ? arguments[i + 1] : "";
        std::size_t const number = std::strtoul(std::string(value).c_str(), nullptr, 10);
        auto const* const named =
            std::find(bench::names_of_who.begin(), bench::names_of_who.end(), value);
        if (word == "--long")
            options.is_long = true;
        else if (word == "--times")
            options.counts_instructions = false;
        else if (word == "--minima")
            options.is_minima = true;
        else if (word == "--rounds" && number > 0)
            options.rounds = number, ++i;
        else if (word == "--alone" && number > 0)
            options.alone = number, ++i;
        else if (word == "--parts" && number > 0)
            options.parts = number, ++i;
        else if (word == "--who" && named != bench::names_of_who.end())
            options.who = static_cast<bench::Who>(named - bench::names_of_who.begin()), ++i;
        else
            return bench::usage();
    }
    try {
        return bench::run(options);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "assay-bench: %s\n", error.what());
        return 1;
    }
}
