// One pack, and several threads that read, evaluate, explain, compare, write and report with it at once, each with an
// evaluator of its own. Each thing that a thread makes is the same as what one thread makes alone. Built with
// -fsanitize=thread (the preset `tsan`), it shows that nothing is shared that should not be.

#include <assay/baseline.hpp>
#include <assay/codes.hpp>
#include <assay/comparison.hpp>
#include <assay/evaluator.hpp>
#include <assay/exercise.hpp>
#include <assay/forward.hpp>
#include <assay/json.hpp>
#include <assay/merge.hpp>
#include <assay/new_pack.hpp>
#include <assay/pack_check.hpp>
#include <assay/pack_definitions.hpp>
#include <assay/pack_test.hpp>
#include <assay/rating_table.hpp>
#include <assay/report.hpp>
#include <assay/status.hpp>
#include <assay/template.hpp>
#include <assay/workbook.hpp>

#include <array>
#include <atomic>
#include <barrier>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string text_of(fs::path const& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// What all threads share: packs and texts, neither of which changes.
struct Shared {
    explicit Shared(fs::path const& sources)
        : rules((sources / "rules").string()),
          cse(assay::RulePack::load(rules + "/cse")),
          charter_mark(assay::RulePack::load(rules + "/charter-mark")),
          health(assay::RulePack::load(rules + "/cse-health")),
          ratings(text_of(sources / "examples/agree/two-years.csv")),
          copies{text_of(sources / "examples/next-visit/of-a1.json"),
                 text_of(sources / "examples/next-visit/of-a2.json")},
          base(text_of(sources / "examples/next-visit/sent.json")) {
        for (auto const& entry : fs::directory_iterator(sources / "examples/assess"))
            documents[entry.path().filename().string()] = text_of(entry.path());
        for (char const* const name : {"case", "A1", "A2", "A3"})
            exercise.push_back(
                text_of(sources / "examples/exercise/copies" / (std::string(name) + ".json")));
    }

    [[nodiscard]] assay::RulePack const& pack_of(assay::Assessment const& assessment) const {
        return assessment.pack.id == "cse" ? cse : charter_mark;
    }

    std::string rules;
    assay::RulePack cse, charter_mark, health;
    std::map<std::string, std::string> documents;
    std::string ratings;
    std::array<std::string, 2> copies;
    std::string base;
    std::vector<std::string> exercise;
};

std::string read_and_write(Shared const& shared) {
    std::string made;
    for (auto const& [name, text] : shared.documents)
        made += assay::to_json(assay::read_assessment(text, name));
    for (std::size_t cut = 100; cut < 2000; cut += 300) {
        try {
            static_cast<void>(
                assay::read_assessment(shared.documents.begin()->second.substr(0, cut), "cut"));
        } catch (assay::Error const& error) {
            made += error.what();
        }
    }
    return made;
}

std::string evaluate(Shared const& shared) {
    std::string made;
    std::map<std::string_view, assay::Evaluator> evaluators;
    assay::Evaluation evaluation;
    for (int round = 0; round < 2; ++round) {
        for (auto const& [name, text] : shared.documents) {
            assay::Assessment const assessment = assay::read_assessment(text, name);
            assay::RulePack const& pack = shared.pack_of(assessment);
            assay::Evaluator& evaluator = evaluators.try_emplace(pack.id(), pack).first->second;
            evaluator.evaluate(evaluation, assessment);
            made += assay::to_json(evaluation) + assay::outcome_report(evaluation, assessment) +
                    assay::flags_report(evaluation, assessment);
            for (assay::Diagnostic const& each : evaluator.validate(assessment))
                made += to_string(each);
        }
    }
    return made;
}

std::string explain(Shared const& shared) {
    assay::Assessment const assessment =
        assay::read_assessment(shared.documents.at("northfield-outpatients.json"));
    assay::Evaluator evaluator{shared.cse};
    assay::Evaluation const evaluation = evaluator.evaluate(assessment);
    std::vector<std::string_view> const nodes{"", "1", "4.1.2", "2.2.2"};
    std::string made;
    for (assay::Explanation const& each : evaluator.explain_each(assessment, nodes))
        made += assay::explanation_report(each, evaluation) + assay::to_json(each, evaluation);
    return made;
}

std::string report(Shared const& shared) {
    assay::Assessment const assessment =
        assay::read_assessment(shared.documents.at("westmoor-contact-centre.json"));
    assay::Evaluator evaluator{shared.cse};
    assay::Evaluation const evaluation = evaluator.evaluate(assessment);
    std::vector<std::string_view> const nodes{""};
    assay::Document const document = assay::ReportTemplate{}.make(
        evaluation, assessment, evaluator.explain_each(assessment, nodes), {});
    return assay::to_html(document) + assay::to_markdown(document) + assay::to_text(document);
}

std::string write_sheets(Shared const& shared) {
    std::string const& text = shared.documents.at("riverside-libraries.json");
    assay::Evaluator evaluator{shared.cse};
    assay::Evaluation const evaluation = evaluator.evaluate(assay::read_assessment(text));
    std::vector<assay::SheetFile> const csv =
        assay::csv_sheets(assay::read_assessment(text), evaluation);
    std::string made;
    for (assay::SheetFile const& each : csv) made += each.bytes;
    assay::Imported const imported =
        assay::import_sheets(csv, assay::read_assessment(text), evaluator, shared.cse);
    made += assay::to_json(imported.assessment);
    try {
        // of different days, so that one shows where another is written
        for (char const* const name :
             {"riverside-libraries.json", "westmoor-contact-centre.json"}) {
            assay::Assessment const assessment = assay::read_assessment(shared.documents.at(name));
            made += assay::to_xlsx(assessment, evaluator.evaluate(assessment));
        }
    } catch (assay::Error const& error) {
        made += error.what();  // a build without workbooks
    }
    return made;
}

std::string compare(Shared const& shared) {
    assay::Assessment const one = assay::read_assessment(shared.copies[0]);
    assay::Assessment const other = assay::read_assessment(shared.copies[1]);
    assay::Assessment const base = assay::read_assessment(shared.base);
    std::array<assay::ComparedFile, 2> const files{{{&one, "one"}, {&other, "other"}}};
    assay::Comparison const comparison = assay::compare(shared.cse, files);
    std::array<assay::Copy, 2> const copies{{{&one, "one"}, {&other, "other"}}};
    assay::MergeOptions options;
    options.base = &base;
    assay::Merged const merged = assay::merge(copies, options);
    return assay::to_json(comparison) + assay::comparison_report(comparison) +
           assay::conflicts_report(merged.conflicts, {}) + assay::merge_report(merged, {});
}

std::string prepare(Shared const& shared) {
    assay::Assessment assessment =
        assay::read_assessment(shared.documents.at("northfield-outpatients.json"));
    std::vector<assay::Status> const statuses{assay::status_of(shared.cse, assessment)};
    assay::Evaluator evaluator{shared.cse};
    assay::ForwardOptions options;
    options.kind = "annual_review";
    options.from = *assay::Date::parse("2027-05-18");
    static_cast<void>(assay::forward(evaluator, assessment, options));
    return assay::status_report(statuses) + assay::status_json(statuses) +
           assay::to_json(assessment) + assay::blank_assessment(shared.cse, {});
}

std::string exercise(Shared const& shared) {
    std::vector<assay::Assessment> read;
    for (std::string const& text : shared.exercise) read.push_back(assay::read_assessment(text));
    std::vector<assay::ComparedFile> copies;
    for (std::size_t i = 1; i < read.size(); ++i)
        copies.push_back({&read[i], "A" + std::to_string(i)});
    std::vector<std::string> const assessors = assay::assessors_of_exercise(read[0]);
    while (copies.size() < assessors.size()) copies.push_back({nullptr, assessors[copies.size()]});
    assay::Exercise const made = assay::collect_exercise(shared.cse, read[0], copies);
    assay::ExerciseAnalysis const analysis = assay::analyse(made);
    return assay::to_json(made, analysis) + assay::exercise_report(made, analysis);
}

std::string agree(Shared const& shared) {
    std::vector<std::string> scale;
    for (assay::Rating const& rating : shared.cse.standard().scale)
        if (rating.on_scale) scale.push_back(rating.id);
    assay::RatingTable const table =
        assay::read_rating_table(shared.ratings, "ratings.csv", {.scale = scale});
    assay::TableAgreement const agreement = assay::agree(table, {});
    return assay::agreement_report(table, agreement) + assay::to_json(table, agreement);
}

std::string load_packs(Shared const& shared) {
    std::string made;
    for (char const* const name : {"one-to-four", "checks", "cse-education"}) {
        std::string const folder = shared.rules + "/" + name;
        auto const pack = assay::RulePack::load(folder);
        made += pack.fingerprint() + assay::standard_report(pack) + assay::limits_json(pack);
        made += assay::to_json(pack, assay::PackTests::load(pack, folder).run());
        for (assay::Remark const& each : assay::check_pack(pack)) made += to_string(each);
    }
    try {
        static_cast<void>(
            assay::RulePack::load({{"pack.lua", "pack { id = 'x' }\nx = }"}}, "broken"));
    } catch (assay::Error const& error) {
        made += error.what();
    }
    return made;
}

std::string describe_packs(Shared const& shared) {
    std::string made = assay::standard_report(shared.health) +
                       assay::resolved_report(shared.health) + assay::standard_json(shared.health) +
                       assay::pack_definitions(shared.health);
    for (assay::JsonDocument const& each : assay::json_documents())
        made += assay::json_schema(each.name);
    for (assay::CodeFamily const& family : assay::code_families())
        for (assay::Code const& code : family.codes) made += code.means;
    for (assay::PackFile const& each : assay::new_layer(shared.cse, "ours", {})) made += each.text;
    return made;
}

std::string accept_flags(Shared const& shared) {
    assay::Assessment const assessment =
        assay::read_assessment(shared.documents.at("westmoor-contact-centre.json"));
    assay::Evaluator evaluator{shared.cse};
    assay::Evaluation evaluation = evaluator.evaluate(assessment);
    assay::Baseline baseline;
    for (assay::Flag const& flag : evaluation.flags)
        baseline.accept(evaluation, flag, "known", *assay::Date::parse("2030-01-01"));
    assay::BaselineUse use;
    assay::leave_out_accepted(evaluation, baseline, use);
    return assay::to_json(baseline) + assay::to_json(evaluation);
}

using Make = std::string (*)(Shared const&);

constexpr std::array<std::pair<char const*, Make>, 12> all{{{"read and write", read_and_write},
                                                            {"evaluate", evaluate},
                                                            {"explain", explain},
                                                            {"report", report},
                                                            {"write sheets", write_sheets},
                                                            {"compare", compare},
                                                            {"prepare", prepare},
                                                            {"exercise", exercise},
                                                            {"agree", agree},
                                                            {"load packs", load_packs},
                                                            {"describe packs", describe_packs},
                                                            {"accept flags", accept_flags}}};

}  // namespace

// usage: assay-threads-test SOURCES [THREADS [ROUNDS]]
int main(int argc, char** argv) try {
    if (argc < 2) return 64;
    std::size_t const threads = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 4;
    std::size_t const rounds = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 1;
    Shared const shared{argv[1]};
    std::vector<std::string> alone;
    for (auto const& [name, make] : all) alone.push_back(make(shared));

    std::atomic<int> failures = 0;
    std::barrier begin{static_cast<std::ptrdiff_t>(threads)};
    std::vector<std::thread> running;
    for (std::size_t thread = 0; thread < threads; ++thread)
        running.emplace_back([&, thread] {
            begin.arrive_and_wait();
            // each thread begins elsewhere, and half of them go backwards
            for (std::size_t i = 0; i < rounds * all.size(); ++i) {
                std::size_t const step = (thread * 5 + i) % all.size();
                std::size_t const at = thread % 2 == 0 ? step : all.size() - 1 - step;
                auto const& [name, make] = all[at];
                try {
                    if (make(shared) == alone[at]) continue;
                    std::printf("%s: another result in thread %zu\n", name, thread);
                } catch (std::exception const& error) {
                    std::printf("%s: in thread %zu: %s\n", name, thread, error.what());
                }
                ++failures;
            }
        });
    for (std::thread& thread : running) thread.join();
    return failures == 0 ? 0 : 1;
} catch (std::exception const& error) {
    std::printf("%s\n", error.what());
    return 1;
}
