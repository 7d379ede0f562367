#include "cli/files/each_file.hpp"

#include "cli/files/progress.hpp"
#include "cli/options/input_error.hpp"

namespace assay::cli {
ExitCode each_file(std::vector<std::string> const& files, Output& output,
                   std::function<ExitCode(std::string const& file)> const& work,
                   std::string_view not_done) {
    ExitCode code = ExitCode::done;
    Progress progress{output, files.size()};
    for (std::string const& file : files) {
        progress.next(shown_name(file));
        try {
            code = worst(code, work(file));
        } catch (InputError const& error) {
            code = worst(code, ExitCode::unusable);
            tell(output, error.diagnostics(), error.subject, not_done);
        } catch (Error const& error) {
            code = worst(code, ExitCode::unusable);
            tell(output, in_file(error.diagnostics(), file), shown_name(file), not_done);
        }
    }
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
