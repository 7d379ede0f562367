// How time and memory grow with a document.
//
//     growth PACK [--sizes 1000,10000,100000] [--document NAME] [--table]
//
// Each kind of large document (growth/documents) goes through all that assay does with one, at several sizes.
// Work that takes more than in proportion is told, and ends the program with 1: from one size to one ten times
// as large, time may grow by 35 (caches and page
// faults are in it; a square would be 100) and memory by 20. Below a floor, noise would decide. Time is that of the
// processor, so a busy machine changes little. A document may also be refused by a limit, which is told.
// --table prints every figure, with the longest time between two questions whether time is up.

#include <assay/assay.hpp>

#include "growth/documents.hpp"
#include "growth/measure.hpp"

#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace {

using growth::Cost;
using growth::LargeDocument;

/// What can be done with a document.
struct Work {
    std::string_view name;
    std::function<void()> run;
};

class Trial {
public:
    Trial(assay::RulePack pack, std::string text) : pack_(std::move(pack)), text_(std::move(text)) {
        limits_.expired = [this] {
            if (measure_) measure_->asked();
            return false;
        };
        limits_.records = 10'000'000;
        limits_.evaluation_steps = UINT64_MAX;
        limits_.steps = UINT64_MAX;
    }

    /// Runs everything; calls `note` with the name, what it cost and what refused it.
    void run(std::function<void(std::string_view, Cost, std::string)> const& note) {
        for (Work const& work : all()) {
            std::string refused;
            measure_.emplace();
            try {
                work.run();
            } catch (assay::Error const& error) {
                refused = error.diagnostics().front().code;
                if (error.diagnostics().size() > 1001)
                    refused += " and " + std::to_string(error.diagnostics().size()) + " problems";
            }
            Cost const cost = measure_->taken();
            measure_.reset();
            note(work.name, cost, refused);
            if (work.name == "read" && !refused.empty()) return;
            if (work.name == "evaluate" && !refused.empty()) return;
        }
    }

private:
    std::vector<Work> all() {
        return {
            {"read", [this] { assay::read_assessment(assessment_, text_, "large.json", limits_); }},
            {"evaluate",
             [this] {
                 evaluator_.emplace(pack_, limits_);
                 evaluation_ = evaluator_->evaluate(assessment_);
             }},
            {"explain", [this] { explanations_ = evaluator_->explain_each(assessment_, nodes_); }},
            {"write", [this] { static_cast<void>(assay::to_json(assessment_)); }},
            {"write results", [this] { static_cast<void>(assay::to_json(evaluation_)); }},
            {"tell",
             [this] { static_cast<void>(assay::outcome_report(evaluation_, assessment_)); }},
            {"tell flags",
             [this] { static_cast<void>(assay::flags_report(evaluation_, assessment_)); }},
            {"report",
             [this] {
                 auto const page = assay::ReportTemplate(assay::ReportOn::assessment, limits_)
                                       .make(evaluation_, assessment_, explanations_);
                 static_cast<void>(assay::to_html(page));
             }},
            {"status", [this] { static_cast<void>(assay::status_of(pack_, assessment_)); }},
            {"compare",
             [this] {
                 std::vector<assay::ComparedFile> const files{{&assessment_, "large.json"}};
                 static_cast<void>(
                     assay::comparison_report(assay::compare(pack_, files, {}, limits_)));
             }},
            {"merge", [this] { merge(); }},
            {"forward", [this] { forward(); }},
            {"export as CSV",
             [this] { sheets_ = assay::csv_sheets(assessment_, evaluation_, limits_); }},
            {"import",
             [this] {
                 static_cast<void>(assay::import_sheets(
                     sheets_, assay::read_assessment(text_, "large.json", limits_), *evaluator_,
                     pack_, {}, limits_));
             }},
            {"export a form",
             [this] {
                 sheets_ = {{"form.csv", assay::to_csv(assessment_, evaluation_,
                                                       pack_.layouts().front(), false, limits_)}};
             }},
            {"import a form",
             [this] {
                 static_cast<void>(assay::import_sheets(
                     sheets_, assay::read_assessment(text_, "large.json", limits_), *evaluator_,
                     pack_, {}, limits_));
             }},
            {"agree",
             [this] {
                 std::vector<assay::ComparedFile> const files{{&assessment_, "large.json"}};
                 static_cast<void>(assay::ratings_of(pack_, files, limits_));
             }},
        };
    }

    // Both copies add evidence, under the same ids.
    void merge() {
        auto one = assay::read_assessment(text_, "one.json", limits_);
        auto other = assay::read_assessment(text_, "other.json", limits_);
        for (std::size_t i = 0; i < one.evidence.size() / 10 + 10; ++i) {
            auto const id = one.storage.keep("N" + std::to_string(i));
            auto const id_there = other.storage.keep("N" + std::to_string(i));
            one.evidence.push_back({.id = id, .title = "What one copy adds", .kind = "document"});
            other.evidence.push_back(
                {.id = id_there, .title = "What the other adds", .kind = "document"});
        }
        std::vector<assay::Copy> const copies{{&one, "one.json"}, {&other, "other.json"}};
        static_cast<void>(assay::merge(copies, {.base = &assessment_}, limits_));
    }

    void forward() {
        auto copy = assay::read_assessment(text_, "large.json", limits_);
        assay::ForwardOptions options;
        options.kind = "annual_review";
        options.from = assay::Date::parse("2031-03-02").value();
        static_cast<void>(assay::forward(*evaluator_, copy, options));
    }

    assay::RulePack pack_;
    std::string text_;
    assay::Limits limits_;
    std::optional<growth::Measure> measure_;
    assay::Assessment assessment_;
    std::optional<assay::Evaluator> evaluator_;
    assay::Evaluation evaluation_;
    std::vector<std::string_view> nodes_{"", "1", "1.1.1"};
    std::vector<assay::Explanation> explanations_;
    std::vector<assay::SheetFile> sheets_;
};

// What would be noise, and what is more than in proportion from one size to the next.
constexpr double least_seconds = 0.02;
constexpr std::size_t least_bytes = std::size_t{4} << 20;
constexpr double most_time_growth = 3.5;  // beyond the growth of the document
constexpr double most_memory_growth = 2;  // likewise

struct Options {
    std::string pack;
    std::vector<std::size_t> sizes{1000, 10000};
    std::string document;
    bool table = false;
};

Options options_of(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--table") == 0) {
            options.table = true;
        } else if (std::strcmp(argv[i], "--document") == 0 && i + 1 < argc) {
            options.document = argv[++i];
        } else if (std::strcmp(argv[i], "--sizes") == 0 && i + 1 < argc) {
            options.sizes.clear();
            for (char* at = argv[++i]; *at != '\0';) {
                options.sizes.push_back(std::strtoull(at, &at, 10));
                if (*at == ',') ++at;
            }
        } else {
            options.pack = argv[i];
        }
    }
    return options;
}

struct Measured {
    std::size_t records = 0;
    Cost cost;
};

/// Tells what grew too fast; false: something did.
bool grows_in_proportion(std::string_view document, std::string_view work, Measured const& before,
                         Measured const& after) {
    double const larger = static_cast<double>(after.records) / static_cast<double>(before.records);
    double const time = after.cost.seconds / std::max(before.cost.seconds, least_seconds / larger);
    double const memory =
        static_cast<double>(after.cost.bytes) /
        static_cast<double>(std::max<std::size_t>(before.cost.bytes, least_bytes));
    bool const too_slow = after.cost.seconds > least_seconds && time > larger * most_time_growth;
    bool const too_large = after.cost.bytes > least_bytes && memory > larger * most_memory_growth;
    if (too_slow)
        std::printf("%.*s, %.*s: %zu records take %.3f s, %zu take %.3f s\n",
                    static_cast<int>(document.size()), document.data(),
                    static_cast<int>(work.size()), work.data(), before.records, before.cost.seconds,
                    after.records, after.cost.seconds);
    if (too_large)
        std::printf("%.*s, %.*s: %zu records take %.1f MB, %zu take %.1f MB\n",
                    static_cast<int>(document.size()), document.data(),
                    static_cast<int>(work.size()), work.data(), before.records,
                    static_cast<double>(before.cost.bytes) / 1e6, after.records,
                    static_cast<double>(after.cost.bytes) / 1e6);
    return !too_slow && !too_large;
}

bool try_document(LargeDocument const& document, assay::RulePack const& pack,
                  Options const& options) {
    bool all_fine = true;
    std::map<std::string, Measured, std::less<>> last;
    for (std::size_t const records : options.sizes) {
        std::string text = document.make(records);
        std::size_t const bytes = text.size();
        Trial trial(pack, std::move(text));
        trial.run([&](std::string_view work, Cost cost, std::string const& refused) {
            if (options.table)
                std::printf("%-26.*s %7zu %6.1f MB  %-14.*s %9.4f s %8.1f MB %7.1f ms  %s\n",
                            static_cast<int>(document.name.size()), document.name.data(), records,
                            static_cast<double>(bytes) / 1e6, static_cast<int>(work.size()),
                            work.data(), cost.seconds, static_cast<double>(cost.bytes) / 1e6,
                            cost.longest_gap * 1e3, refused.c_str());
            std::fflush(stdout);
            Measured const measured{records, cost};
            if (auto const before = last.find(work); before != last.end())
                all_fine =
                    grows_in_proportion(document.name, work, before->second, measured) && all_fine;
            last[std::string(work)] = measured;
            if (!refused.empty() && !document.is_unusable &&
                (work == "read" || work == "evaluate")) {
                std::printf("%.*s, %zu records: refused: %s\n",
                            static_cast<int>(document.name.size()), document.name.data(), records,
                            refused.c_str());
                all_fine = false;
            }
            if (refused.find("problems") != std::string::npos) {
                std::printf("%.*s, %zu records: %s\n", static_cast<int>(document.name.size()),
                            document.name.data(), records, refused.c_str());
                all_fine = false;
            }
        });
    }
    return all_fine;
}

}  // namespace

int main(int argc, char** argv) {
    Options const options = options_of(argc, argv);
    auto const pack = assay::RulePack::load(assay::PackSource{.folder = options.pack});
    bool all_fine = true;
    for (LargeDocument const& document : growth::large_documents())
        if (options.document.empty() || options.document == document.name)
            all_fine = try_document(document, pack, options) && all_fine;
    return all_fine ? 0 : 1;
}
