#include "cli/commands/assessment_file.hpp"

#include <assay/editing.hpp>
#include <assay/json.hpp>
#include <assay/workbook.hpp>

#include "cli/files/each_file.hpp"
#include "cli/files/output.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"

#include <system_error>

namespace assay::cli {
namespace {

/// What went wrong, and where, as messages of assay say it.
std::string in_our_words(std::system_error const& error) {
    std::string text = error.what();
    std::string const words = error.code().message();
    if (text.ends_with(words))
        text.replace(text.size() - words.size(), words.size(),
                     words_of_error(error.code().value()));
    return text;
}

}  // namespace

Loaded& read_fitting(Evaluators& evaluators, Assessment& assessment, std::string const& file,
                     std::string const& text) {
    try {
        Loaded& loaded = evaluators.read(assessment, file, text);
        std::vector<Diagnostic> problems = loaded.evaluator.validate(assessment);
        if (!problems.empty()) throw Error(std::move(problems));
        return loaded;
    } catch (InputError const&) {
        throw;
    } catch (Error const& error) {
        throw InputError(in_file(error.diagnostics(), file), shown_name(file));
    }
}

void require_request(Assessment const& assessment, std::string const& option,
                     std::string const& id) {
    if (find_request(assessment, id) != nullptr) return;
    std::vector<std::string> ids;
    for (Request const& each : assessment.requests) ids.emplace_back(each.id);
    throw UsageError(option + ": there is no request `" + printable(id) + "`" +
                     did_you_mean(id, ids));
}

std::vector<std::string> require_elements(RulePack const& pack, SharedPart const& part) {
    try {
        return elements_of_part(pack, part);
    } catch (Error const& error) {
        throw UsageError("--part: " + to_string(error.diagnostics().front()));
    }
}

bool is_workbook_name(std::string_view name) { return name.ends_with(".xlsx"); }

std::string file_of(Assessment const& assessment, std::string_view read_from, bool as_workbook,
                    Evaluator& evaluator, CommandArguments const& arguments,
                    std::string const& name) {
    if (!as_workbook) return rewritten_json(read_from, assessment);
    Evaluation const evaluation = evaluator.evaluate(assessment);
    if (!is_workbook(read_from)) return workbook_of(assessment, evaluation, arguments, name);
    return workbook_made_by(
        [&] {
            return rewritten_xlsx({shown_name(name), std::string(read_from)}, assessment,
                                  evaluation);
        },
        arguments, name);
}

void replace_assessment(UpdatedFile& file, Assessment const& assessment, Loaded& loaded,
                        CommandArguments const& arguments, std::string const& name) {
    bool const as_workbook = is_workbook(file.text());
    if (as_workbook) {
        std::vector<Diagnostic> lost =
            lost_by_rewriting({shown_name(name), file.text()}, loaded.pack);
        if (!lost.empty())
            throw InputError(std::move(lost), shown_name(name) +
                                                  "; nothing was written. Write to another file "
                                                  "(-o FILE), or take these out");
    }
    file.replace(file_of(assessment, file.text(), as_workbook, loaded.evaluator, arguments, name));
}

std::string workbook_of(Assessment const& assessment, Evaluation const& evaluation,
                        CommandArguments const& arguments, std::string const& name,
                        SharedPart const* part) {
    return workbook_made_by(
        [&] {
            return part == nullptr ? to_xlsx(assessment, evaluation)
                                   : to_xlsx(assessment, evaluation, *part);
        },
        arguments, name);
}

std::string workbook_made_by(std::function<std::string()> const& make,
                             CommandArguments const& arguments, std::string const& name) {
    if (arguments.supply != nullptr)
        throw UsageError("--isolate: a workbook is not made without temporary files; csv is");
    try {
        return make();
    } catch (std::system_error const& error) {
        throw OutputError(shown_name(name) + " cannot be written: " + in_our_words(error));
    }
}

}  // namespace assay::cli
