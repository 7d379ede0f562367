// The work of one document through the library, beside its peers, in one table: `./dev bench`.

#include "agreement_work.hpp"
#include "process.hpp"
#include "rounds.hpp"
#include "wide_pack.hpp"
#include "work.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>

namespace bench {
namespace {

constexpr std::string_view pack_folder = ASSAY_SOURCE_DIR "/rules/cse";

struct Options {
    std::size_t rounds = 200;
    std::size_t alone = 0;  ///< so many documents through assay and nothing else, for a profiler
    bool is_long = false;
};

void print_part(char const* name, std::vector<double> const& seconds, Contestant const& dom,
                Contestant const& hand, std::size_t documents) {
    std::printf("  %-42s %8.1f %9.2f %11.2f\n", name,
                median(seconds) / static_cast<double>(documents) * 1e6,
                ratio(seconds, together(dom)), ratio(seconds, together(hand)));
}

void print_row(char const* name, double measured, double at_least, double aim, char const* unit) {
    char const* const verdict = measured <= aim        ? "reached"
                                : measured <= at_least ? "good enough"
                                                       : "MISSED";
    std::printf("  %-58s %7.2f %-2s %6g %-2s %6g %-2s  %s\n", name, measured, unit, at_least, unit,
                aim, unit, verdict);
}

/// What everybody needs; prints the stages, then the two rows that compare.
void compare(Work& work, std::size_t rounds) {
    enum { nobody, dom, hand, assay, explanation };
    std::vector<Contestant> all{work.nobody(), work.dom(), work.hand(), work.assay(),
                                work.explanation()};
    std::size_t const documents = work.documents().size();
    run_rounds(all, documents, rounds);
    std::printf(
        "W1: %zu documents of %.0f KB on average, compact JSON; medians of %zu rounds, taken in "
        "turn,\nof processor time on one core\n\n",
        documents, work.mean_kilobytes(), rounds);
    std::printf("  %-42s %8s %9s %11s\n", "", "us each", "x the DOM", "x by hand");
    auto const row = [&](char const* name, std::vector<double> const& seconds) {
        print_part(name, seconds, all[dom], all[hand], documents);
    };
    row(all[nobody].name.c_str(), together(all[nobody]));
    row(all[dom].name.c_str(), together(all[dom]));
    row(all[hand].name.c_str(), together(all[hand]));
    row("  read", all[hand].seconds[0]);
    row("  decide, check, write", all[hand].seconds[1]);
    row(all[assay].name.c_str(), together(all[assay]));
    row("  read and validate", all[assay].seconds[0]);
    row("  evaluate", all[assay].seconds[1]);
    row("  write the evaluation", all[assay].seconds[2]);
    row("  explain the five criteria, when asked", all[explanation].seconds[1]);
    std::printf("\n  %-58s %10s %9s %9s\n", "", "measured", "at least", "aim");
    print_row("W1 with assay against Boost.JSON building its DOM",
              ratio(together(all[assay]), together(all[dom])), 1.0, 0.8, "x");
    print_row("against hand-written C++ on the same parser",
              ratio(together(all[assay]), together(all[hand])), 1.25, 1.05, "x");
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

void run_alone(std::size_t documents) {
    Work work(load(with_check(std::string(pack_folder))), 64);
    Contestant const assay = work.assay();
    for (std::size_t i = 0; i < documents; ++i)
        for (auto const& part : assay.parts) part(i % work.documents().size());
}

int run(Options const& options) {
    if (options.alone > 0) return run_alone(options.alone), 0;
    Memory const memory = options.is_long ? run_long() : Memory{};
    assay::RulePack const pack = load(with_check(std::string(pack_folder)));
    Work work(pack, 32);
    Work wide(load(ten_times(std::string(pack_folder), pack.standard())), 4);
    if (!work.all_agree() || !wide.all_agree())
        return std::fputs("assay and the code by hand disagree\n", stderr), 1;
    compare(work, options.rounds);
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
        "assay-bench [--rounds N] [--long] [--alone N]\n"
        "  --rounds N  of each contestant on each document (200)\n"
        "  --long      also runs 100,000 documents and looks at the memory\n"
        "  --alone N   only N documents through assay, for a profiler\n",
        stderr);
    return 2;
}

}  // namespace
}  // namespace bench

int main(int count, char** arguments) {
    bench::Options options;
    for (int i = 1; i < count; ++i) {
        std::string const word = arguments[i];
        bool const has_number = i + 1 < count && std::strtoul(arguments[i + 1], nullptr, 10) > 0;
        if (word == "--long")
            options.is_long = true;
        else if (word == "--rounds" && has_number)
            options.rounds = std::strtoul(arguments[++i], nullptr, 10);
        else if (word == "--alone" && has_number)
            options.alone = std::strtoul(arguments[++i], nullptr, 10);
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
