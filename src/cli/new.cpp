#include <assay/report.hpp>

#include "cli/commands.hpp"
#include "cli/evaluators.hpp"
#include "cli/unusable.hpp"

#include <cerrno>
#include <cstdio>

namespace assay::cli {
namespace {

/// Writes a file that is not there yet; what cannot be written whole is not left behind.
void write_new_file(std::string const& file, std::string const& text) {
    std::FILE* const opened = std::fopen(file.c_str(), "wbx");
    if (opened == nullptr && errno == EEXIST)
        throw UsageError(file + " is there already; nothing was written");
    if (opened == nullptr) throw UsageError(file + ": " + words_of_error(errno));
    bool const is_written = std::fwrite(text.data(), 1, text.size(), opened) == text.size();
    bool const is_closed = std::fclose(opened) == 0;
    if (is_written && is_closed) return;
    std::string const words = words_of_error(errno);
    std::remove(file.c_str());
    throw OutputError(file + " cannot be written: " + words);
}

}  // namespace

ExitCode new_assessment(Arguments const& arguments, Output& output) {
    RulePack const pack =
        load_pack(PackFolders{arguments.packs_from_tool}, arguments.pack);
    std::string const text = blank_assessment(pack, arguments.kind, arguments.date);
    if (arguments.output.empty()) {
        output.write(text);
        return ExitCode::done;
    }
    write_new_file(arguments.output, text);
    output.write(arguments.output + ": a blank assessment against " + std::string{pack.id()} + ' ' +
                 std::string{pack.version()} + "\nwhen it is filled in: assay validate " +
                 arguments.output + '\n');
    return ExitCode::done;
}

}  // namespace assay::cli
