#include "cases/load.hpp"

#include <assay/evaluator.hpp>

#include "algebra/values/plan.hpp"
#include "cases/check.hpp"
#include "cases/fill.hpp"
#include "cases/lua_cases.hpp"
#include "json/decode.hpp"
#include "json/problems.hpp"
#include "model/messages/cases.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace assay::cases {
namespace {

/// A case, or a file that could not be read as one, with the problems that were found in it.
struct Candidate {
    LoadedCase loaded;
    std::vector<Diagnostic> problems;
};

class Loader {
public:
    Loader(RulePack const& pack, TestFiles const& files, Limits const& limits)
        : plan_(algebra::plan_of(pack)), files_(files), limits_(limits), evaluator_(pack, limits) {}

    std::vector<LoadedCase> load() {
        for (std::string const& file : files_.cases) json_case(file);
        for (std::string const& file : files_.tests) lua_cases(file);
        leave_out_assessments();
        std::vector<Diagnostic> problems;
        std::vector<LoadedCase> loaded;
        for (Candidate& each : candidates_) {
            std::move(each.problems.begin(), each.problems.end(), std::back_inserter(problems));
            loaded.push_back(std::move(each.loaded));
        }
        find_repeated_names(loaded, problems);
        if (!problems.empty()) throw Error(std::move(problems));
        return loaded;
    }

private:
    // The text of a file; nothing, and told, when it cannot be read.
    std::optional<std::string> give(std::string const& file, std::vector<Diagnostic>& problems) {
        try {
            return files_.give(file);
        } catch (Error const& error) {
            problems.insert(problems.end(), error.diagnostics().begin(), error.diagnostics().end());
            return std::nullopt;
        }
    }

    Candidate& begin(std::string const& file) {
        Candidate& candidate = candidates_.emplace_back();
        candidate.loaded.file = file;
        candidate.loaded.place.file = files_.shown(file);
        fill_before(candidate.loaded.written, plan_);
        return candidate;
    }

    void json_case(std::string const& file) {
        Candidate& candidate = begin(file);
        LoadedCase& loaded = candidate.loaded;
        auto const text = give(file, candidate.problems);
        if (!text ||
            !json::decode_into(loaded.written, *text, loaded.place.file, {}, candidate.problems))
            return;
        finish(candidate);
        for (Diagnostic& each : candidate.problems)
            if (each.place.file.empty()) each.place.file = loaded.place.file;
    }

    // What is read is held against the pack, even when something is wrong with it already. Problems
    // in the case itself get no file yet.
    void finish(Candidate& candidate) {
        json::Case& written = candidate.loaded.written;
        check(written, plan_, candidate.problems);
        std::string assessment_file;
        if (!written.assessment_file.empty() && !read_assessment(candidate, assessment_file))
            return;
        fill_after(written, plan_);
        std::size_t const of_form = candidate.problems.size();
        evaluator_.validate(written.assessment, candidate.problems);
        for (std::size_t i = of_form; i < candidate.problems.size(); ++i) {
            Place& place = candidate.problems[i].place;
            if (assessment_file.empty()) place.pointer.insert(0, json::home_of_assessment);
            place.file = assessment_file;
        }
    }

    // The assessment that a case names. False, and told, when it could not be read to its end.
    bool read_assessment(Candidate& candidate, std::string& shown) {
        json::Case& written = candidate.loaded.written;
        auto const file = file_at(candidate.loaded.file, written.assessment_file);
        if (!file) {
            candidate.problems.push_back(
                say<case_messages, "case-file-out-of-folder">(
                    {{"file", json::shown(written.assessment_file)}})
                    .at({{}, 0, 0, std::string(json::home_of_assessment)}));
            return false;
        }
        assessments_.insert(*file);
        shown = files_.shown(*file);
        auto const text = give(*file, candidate.problems);
        return text && json::decode_into(written.assessment, *text, shown, {}, candidate.problems);
    }

    // An assessment may lie beside the cases that name it.
    void leave_out_assessments() {
        std::erase_if(candidates_, [&](Candidate const& each) {
            return assessments_.contains(each.loaded.file);
        });
    }

    void lua_cases(std::string const& file) {
        if (!file.ends_with("_test.lua")) {
            begin(file).problems.push_back(
                say<case_messages, "test-that-nothing-runs">().at({files_.shown(file), 0, 0, {}}));
            return;
        }
        try {
            LuaCases const test{files_.shown(file), files_.give(file), plan_, limits_};
            for (LuaCases::Declared const& each : test.all()) lua_case(test, each, file);
        } catch (Error const& error) {
            begin(file).problems = error.diagnostics();
        }
    }

    void lua_case(LuaCases const& test, LuaCases::Declared const& declared,
                  std::string const& file) {
        Candidate& candidate = begin(file);
        candidate.loaded.place = declared.place;
        test.read(declared, candidate.loaded.written, {}, candidate.problems);
        finish(candidate);
        for (Diagnostic& each : candidate.problems)
            if (each.place.file.empty()) each.place = test.place(declared, each.place.pointer);
    }

    static void find_repeated_names(std::vector<LoadedCase> const& loaded,
                                    std::vector<Diagnostic>& problems) {
        std::map<Text, Place const*> first;
        for (LoadedCase const& each : loaded) {
            if (each.written.says.empty()) continue;
            auto const [known, is_new] = first.try_emplace(each.written.says, &each.place);
            if (is_new) continue;
            std::string where = known->second->file;
            if (known->second->line > 0) where += ":" + std::to_string(known->second->line);
            problems.push_back(say<case_messages, "case-says-the-same">(
                                   {{"sentence", json::shown(each.written.says)}, {"first", where}})
                                   .at(each.place));
        }
    }

    algebra::Plan const& plan_;
    TestFiles const& files_;
    Limits const& limits_;
    Evaluator evaluator_;
    std::vector<Candidate> candidates_;
    std::set<std::string> assessments_;  ///< files that cases name
};

}  // namespace

std::vector<LoadedCase> load(RulePack const& pack, TestFiles const& files, Limits const& limits) {
    return Loader(pack, files, limits).load();
}

}  // namespace assay::cases
