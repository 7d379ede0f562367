#include <assay/validation.hpp>

#include "cli/commands/evaluate_each.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/input.hpp"
#include "cli/files/lines.hpp"

namespace assay::cli {
namespace {

class EvaluateLines {
public:
    EvaluateLines(EvaluateArguments const& arguments, Output& output, Answer const& answer)
        : arguments_(arguments), output_(output), answer_(answer), evaluators_(arguments) {}

    ExitCode file(std::string const& file) {
        try {
            ExitCode const code = evaluate(read_file(file, arguments_.supply.get()), file);
            std::string const note = evaluators_.note(evaluation_.pack, file);
            if (!note.empty()) output_.note(note);
            return code;
        } catch (Error const& error) {
            Unevaluated const unevaluated{.file = file,
                                          .problems = in_file(error.diagnostics(), file)};
            output_.write(to_json(unevaluated));
            output_.note(count_problems(unevaluated.problems, shown_name(file)) +
                         "; nothing was evaluated");
            return ExitCode::unusable;
        }
    }

    ExitCode standard_input() {
        ExitCode code = ExitCode::done;
        Lines lines{output_};
        std::size_t number = 0;
        std::size_t unusable = 0;
        while (auto const text = lines.next()) {
            ++number;
            if (text->find_first_not_of(" \t\r") == text->npos) continue;
            ExitCode const ended = line(*text, number);
            if (ended == ExitCode::unusable) ++unusable;
            code = worst(code, ended);
        }
        if (unusable > 0)
            output_.note(std::to_string(unusable) + " of " + std::to_string(number) +
                         " lines could not be evaluated");
        return code;
    }

private:
    ExitCode line(std::string_view document, std::size_t number) {
        try {
            return evaluate(document, "-");
        } catch (Error const& error) {
            Unevaluated unevaluated{.line = number, .problems = in_file(error.diagnostics(), "-")};
            for (Diagnostic& problem : unevaluated.problems)
                if (problem.place.file == shown_name("-") && problem.place.line > 0)
                    problem.place.line += number - 1;
            output_.write(to_json(unevaluated));
            return ExitCode::unusable;
        }
    }

    ExitCode evaluate(std::string_view document, std::string_view file) {
        std::vector<Diagnostic> problems;
        if (!evaluators_.decode(assessment_, file, document, problems) || !problems.empty())
            throw Error(std::move(problems));
        evaluators_.of(assessment_)
            .evaluator.evaluate(evaluation_, assessment_, {.as_of = arguments_.as_of});
        if (answer_.before) answer_.before(evaluation_);
        text_.clear();
        answer_.append_json(text_, evaluation_, Layout::one_line);
        if (!text_.ends_with('\n')) text_ += '\n';
        output_.write(text_);
        return answer_.ending(evaluation_);
    }

    EvaluateArguments const& arguments_;
    Output& output_;
    Answer const& answer_;
    Evaluators evaluators_;
    Assessment assessment_;
    Evaluation evaluation_;
    std::string text_;
};

}  // namespace

ExitCode evaluate_lines(EvaluateArguments const& arguments, Output& output, Answer const& answer) {
    EvaluateLines lines{arguments, output, answer};
    return each_file(arguments.files, output, [&](std::string const& file) {
        return is_standard_input(file) ? lines.standard_input() : lines.file(file);
    });
}

}  // namespace assay::cli
