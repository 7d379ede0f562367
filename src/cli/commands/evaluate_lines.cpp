#include <assay/validation.hpp>

#include "cli/commands/evaluate_each.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/in_order.hpp"
#include "cli/files/input.hpp"
#include "cli/files/lines.hpp"
#include "cli/files/progress.hpp"
#include "cli/options/input_error.hpp"

#include <algorithm>
#include <memory>

namespace assay::cli {
namespace {

/// A file, or some lines of standard input, and the answers to them.
struct Documents {
    std::string file{};          ///< `-`: the lines
    std::string lines{};         ///< each with its line feed
    std::size_t first_line = 0;  ///< its number, from 1; 0: a file

    RecordedOutput output{};
    ExitCode code = ExitCode::done;
    std::size_t unusable = 0;  ///< lines
};

/// Evaluates documents, one after the other. Of one thread.
class EvaluateDocuments {
public:
    EvaluateDocuments(EvaluateArguments const& arguments, Answer const& answer, LoadedPacks& packs)
        : arguments_(arguments), answer_(answer), evaluators_(arguments, packs) {}

    void operator()(Documents& documents) {
        documents.code = ExitCode::done;
        documents.unusable = 0;
        if (is_standard_input(documents.file))
            lines(documents);
        else
            documents.code = file(documents.file, documents.output);
    }

private:
    ExitCode file(std::string const& file, Output& output) {
        try {
            ExitCode const code = evaluate(read_file(file, arguments_.supply.get()), file, output);
            std::string const note = evaluators_.note(evaluation_.pack, file);
            if (!note.empty()) output.note(note);
            return code;
        } catch (Error const& error) {
            Unevaluated const unevaluated{.file = file,
                                          .problems = in_file(error.diagnostics(), file)};
            output.write(to_json(unevaluated));
            output.note(count_problems(unevaluated.problems, shown_name(file)) +
                        "; nothing was evaluated");
            return ExitCode::unusable;
        }
    }

    void lines(Documents& documents) {
        std::size_t number = documents.first_line;
        for (std::string_view rest = documents.lines; !rest.empty(); ++number) {
            std::string_view const text = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(text.size() + 1);
            if (text.find_first_not_of(" \t\r") == text.npos) continue;
            ExitCode const ended = line(text, number, documents.output);
            if (ended == ExitCode::unusable) ++documents.unusable;
            documents.code = worst(documents.code, ended);
        }
    }

    ExitCode line(std::string_view document, std::size_t number, Output& output) {
        try {
            return evaluate(document, "-", output);
        } catch (Error const& error) {
            Unevaluated unevaluated{.line = number, .problems = in_file(error.diagnostics(), "-")};
            for (Diagnostic& problem : unevaluated.problems)
                if (problem.place.file == shown_name("-") && problem.place.line > 0)
                    problem.place.line += number - 1;
            output.write(to_json(unevaluated));
            return ExitCode::unusable;
        }
    }

    ExitCode evaluate(std::string_view document, std::string_view file, Output& output) {
        std::vector<Diagnostic> problems;
        if (!evaluators_.decode(assessment_, file, document, problems) || !problems.empty())
            throw Error(std::move(problems));
        Evaluator& evaluator = evaluators_.of(assessment_).evaluator;
        evaluator.evaluate(evaluation_, assessment_, {.as_of = arguments_.as_of});
        if (answer_.before) answer_.before(evaluation_, output);
        if (answer_.effects) evaluator.find_effects(evaluation_, assessment_);
        text_.clear();
        answer_.append_json(text_, evaluation_, Layout::one_line);
        if (!text_.ends_with('\n')) text_ += '\n';
        output.write(text_);
        return answer_.ending(evaluation_);
    }

    EvaluateArguments const& arguments_;
    Answer const& answer_;
    Evaluators evaluators_;
    Assessment assessment_;
    Evaluation evaluation_;
    std::string text_;
};

/// Hands documents to the threads that evaluate them, and writes the answers.
class EvaluateLines {
public:
    EvaluateLines(EvaluateArguments const& arguments, Output& output, Answer const& answer)
        : output_(output),
          progress_(output, arguments.files.size()),
          packs_(arguments),
          work_(
              threads(arguments),
              [this, &arguments, &answer] {
                  auto const own = std::make_shared<EvaluateDocuments>(arguments, answer, packs_);
                  return [own](Documents& documents) { (*own)(documents); };
              },
              [this](Documents& documents) { take(documents); }) {}

    ExitCode run(std::vector<std::string> const& files) {
        for (std::string const& file : files) {
            if (is_standard_input(file)) {
                standard_input();
                continue;
            }
            Documents& documents = work_.next();
            documents.file = file;
            documents.first_line = 0;
            work_.start();
        }
        work_.finish();
        return code_;
    }

private:
    // no more than there are pieces of work
    static std::size_t threads(EvaluateArguments const& arguments) {
        std::size_t const most = threads_for(arguments.jobs, arguments.supply != nullptr);
        auto const& files = arguments.files;
        if (std::any_of(files.begin(), files.end(), is_standard_input)) return most;
        return std::min(most, files.size());
    }

    void take(Documents& documents) {
        if (documents.first_line <= 1) progress_.next(shown_name(documents.file));
        documents.output.replay(output_);
        code_ = worst(code_, documents.code);
        unusable_ += documents.unusable;
        constexpr std::size_t much = std::size_t{1} << 20;
        if (documents.lines.capacity() > much) documents.lines = {};  // the next may be short
    }

    /// Before assay waits for more input, it writes the answers to all it has read.
    void before_reading() {
        if (work_.is_under_way()) {
            if (Lines::has_input()) return;
            work_.finish();
        }
        output_.flush();
    }

    /// An error of standard input is told after the answers to the lines before it.
    void standard_input() try {
        work_.finish();  // the files before it do not count as its lines
        Lines lines{[this] { before_reading(); }};
        std::size_t number = 0;
        unusable_ = 0;
        while (auto line = lines.next()) {
            Documents& documents = work_.next();
            documents.file = "-";
            documents.first_line = number + 1;
            number += take_lines(documents.lines, *line, lines);
            work_.start(documents.lines.size());
        }
        work_.finish();
        if (unusable_ > 0)
            output_.note(std::to_string(unusable_) + " of " + std::to_string(number) +
                         " lines could not be evaluated");
    } catch (InputError const& error) {
        work_.finish();
        tell(output_, error.diagnostics(), error.subject, "; nothing was evaluated");
        code_ = worst(code_, ExitCode::unusable);
    }

    /// Puts a line into `to`, and those after it that are there already. Gives their number.
    static std::size_t take_lines(std::string& to, std::string_view first, Lines& lines) {
        constexpr std::size_t most_bytes = std::size_t{256} << 10;
        constexpr std::size_t most_lines = 16;  // the answer to a short line may be long
        to.assign(first) += '\n';
        std::size_t count = 1;
        for (; count < most_lines && to.size() < most_bytes && lines.has_line(); ++count)
            to.append(*lines.next()) += '\n';
        return count;
    }

    Output& output_;
    Progress progress_;
    LoadedPacks packs_;
    ExitCode code_ = ExitCode::done;
    std::size_t unusable_ = 0;  ///< lines of standard input, of those that were answered
    InOrder<Documents> work_;
};

}  // namespace

ExitCode evaluate_lines(EvaluateArguments const& arguments, Output& output, Answer const& answer) {
    return EvaluateLines{arguments, output, answer}.run(arguments.files);
}

}  // namespace assay::cli
