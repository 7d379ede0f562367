#include "cli/assess_lines.hpp"

#include <assay/json.hpp>

#include "cli/each_file.hpp"
#include "cli/evaluators.hpp"
#include "cli/input.hpp"
#include "cli/json_text.hpp"
#include "cli/lines.hpp"

namespace assay::cli {
namespace {

class AssessLines {
public:
    AssessLines(Arguments const& arguments, Output& output) : arguments_(arguments), output_(output) {}

    ExitCode file(std::string const& file) {
        try {
            ExitCode const code = evaluate(read_file(file), file);
            std::string const note = evaluators_.note(assessment_, evaluation_.pack, file);
            if (!note.empty()) output_.note(note);
            return code;
        } catch (Error const& error) {
            auto const problems = in_file(error.diagnostics(), file);
            write_error(problems, [&](JsonText& json) { json.member("file", file); });
            output_.note(count_problems(problems.size(), file) + "; nothing was evaluated");
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
            output_.note(std::to_string(unusable) + " of " + std::to_string(number) + " lines could not be evaluated");
        return code;
    }

private:
    ExitCode evaluate(std::string_view document, std::string_view file) {
        read_assessment(assessment_, document, shown_name(file));
        evaluators_.of(assessment_).evaluator.evaluate(evaluation_, assessment_, {.as_of = arguments_.as_of});
        text_.clear();
        append_json(text_, evaluation_, Layout::one_line);
        if (!text_.ends_with('\n')) text_ += '\n';
        output_.write(text_);
        return ending_of(evaluation_);
    }

    ExitCode line(std::string_view document, std::size_t number) {
        try {
            return evaluate(document, "-");
        } catch (Error const& error) {
            auto problems = in_file(error.diagnostics(), "-");
            for (Diagnostic& problem : problems)
                if (problem.place.file == shown_name("-") && problem.place.line > 0) problem.place.line += number - 1;
            write_error(problems, [&](JsonText& json) { json.member_if_any("line", number); });
            return ExitCode::unusable;
        }
    }

    template <class WriteOrigin>
    void write_error(std::vector<Diagnostic> const& problems, WriteOrigin origin) {
        text_.clear();
        JsonText json{text_, Layout::one_line};
        json.open('{');
        origin(json);
        json.key("error");
        write_json(json, problems);
        json.close('}');
        output_.write(text_);
    }

    Arguments const& arguments_;
    Output& output_;
    Evaluators evaluators_{arguments_};
    Assessment assessment_;
    Evaluation evaluation_;
    std::string text_;
};

}  // namespace

ExitCode assess_lines(Arguments const& arguments, Output& output) {
    AssessLines lines{arguments, output};
    return each_file(arguments, output, [&](std::string const& file) {
        return is_standard_input(file) ? lines.standard_input() : lines.file(file);
    });
}

}  // namespace assay::cli
