#include "cli/files/each_file.hpp"

#include "cli/files/in_order.hpp"
#include "cli/files/progress.hpp"
#include "cli/options/input_error.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

/// What is wrong with the file is told, and none of the others need know.
ExitCode do_or_tell(std::string const& file, Output& output, FileWork const& work,
                    std::string_view not_done) {
    try {
        return work(file, output);
    } catch (InputError const& error) {
        tell(output, error.diagnostics(), error.subject, not_done);
    } catch (Error const& error) {
        tell(output, in_file(error.diagnostics(), file), shown_name(file), not_done);
    }
    return ExitCode::unusable;
}

struct FilePiece {
    std::string file{};
    RecordedOutput output{};
    ExitCode code = ExitCode::done;
};

}  // namespace

ExitCode each_file(std::vector<std::string> const& files, Output& output,
                   std::function<ExitCode(std::string const& file)> const& work,
                   std::string_view not_done) {
    ExitCode code = ExitCode::done;
    Progress progress{output, files.size()};
    auto const to_output = [&](std::string const& file, Output& /*the same*/) {
        return work(file);
    };
    for (std::string const& file : files) {
        progress.next(shown_name(file));
        code = worst(code, do_or_tell(file, output, to_output, not_done));
    }
    return code;
}

ExitCode each_file(std::vector<std::string> const& files, Output& output, FileJobs const& jobs,
                   std::string_view not_done) {
    ExitCode code = ExitCode::done;
    Progress progress{output, files.size()};
    bool is_first = true;
    auto const make_worker = [&] {
        return [&, work = jobs.make_work()](FilePiece& piece) {
            piece.code = do_or_tell(piece.file, piece.output, work, not_done);
        };
    };
    auto const take = [&](FilePiece& piece) {
        progress.next(shown_name(piece.file));
        code = worst(code, piece.code);
        bool const is_next = !is_first && piece.output.has_text();
        is_first = is_first && !piece.output.has_text();
        piece.output.replay(output, is_next ? jobs.between : std::string_view{});
    };
    InOrder<FilePiece> in_order{std::min(jobs.threads, files.size()), make_worker, take};
    for (std::string const& file : files) {
        in_order.next().file = file;
        in_order.start();
    }
    in_order.finish();
    return code;
}

std::vector<Diagnostic> in_file(std::vector<Diagnostic> diagnostics, std::string_view file) {
    for (Diagnostic& diagnostic : diagnostics)
        if (diagnostic.place.file.empty()) diagnostic.place.file = shown_name(file);
    return diagnostics;
}

std::string count_problems(std::vector<Diagnostic> const& problems, std::string_view subject) {
    bool const has_more = !problems.empty() && problems.back().code == "too-many-problems";
    std::size_t const count = problems.size() - (has_more ? 1 : 0);
    return (has_more ? "more than " : "") + std::to_string(count) +
           (count == 1 ? " problem in " : " problems in ") + std::string{subject};
}

void tell(Output& output, std::vector<Diagnostic> const& diagnostics, std::string_view subject,
          std::string_view then) {
    for (Diagnostic const& diagnostic : diagnostics) output.note(to_string(diagnostic));
    if (!subject.empty()) output.note(count_problems(diagnostics, subject).append(then));
}

}  // namespace assay::cli
