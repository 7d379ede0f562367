#include "cli/sandbox/isolate.hpp"

#include "cli/files/new_file.hpp"
#include "cli/files/output.hpp"
#include "cli/files/pack_folders.hpp"
#include "cli/files/sandbox_files.hpp"
#include "cli/options/input_error.hpp"
#include "cli/sandbox/enter_sandbox.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>

namespace assay::cli {
namespace {

[[noreturn]] void cannot(std::string const& why) {
    throw UsageError("--isolate: " + why + "; nothing was done");
}

/// Closes whatever was open when the tool was called, except for the three streams and one more.
void close_others(int kept) {
    int const above = std::max(kept, STDERR_FILENO) + 1;
    if (kept > STDERR_FILENO + 1)
        ::close_range(STDERR_FILENO + 1, static_cast<unsigned>(kept) - 1, 0);
    ::close_range(static_cast<unsigned>(above), ~0U, 0);
}

void open_path(SandboxFiles& files, NamedPath const& path) {
    switch (path.opens) {
        case Opens::file:
            if (!is_standard_input(path.name)) files.preload_file(path.name);
            break;
        case Opens::documents:
            files.preload_documents(path.name);
            break;
        case Opens::pack:
            files.preload_pack(path.name);
            files.preload_packs(beside(path.name));
            break;
        case Opens::document_template:
            files.preload_template(path.name);
            break;
        case Opens::nothing:
        case Opens::new_file:
        case Opens::new_folder:
        case Opens::named_before:
            break;
    }
}

std::shared_ptr<SandboxFiles const> preload_files(CommandArguments const& arguments) {
    auto files = std::make_shared<SandboxFiles>();
    PackFolders const packs{arguments};
    files->preload_folders(packs.folders());
    for (NamedPath const& path : arguments.paths) open_path(*files, path);
    return files;
}

/// A minute for each file, an hour for standard input, which may hold any number of documents.
std::uint64_t seconds_for(std::vector<NamedPath> const& paths) {
    constexpr std::uint64_t minute = 60;
    constexpr std::uint64_t hour = 60 * minute;
    std::uint64_t files = 0;
    bool streams = false;
    for (auto const& [opens, name] : paths) {
        if (opens != Opens::file) continue;
        ++files;
        streams = streams || is_standard_input(name);
    }
    return minute * std::max<std::uint64_t>(files, 1) + (streams ? hour : 0);
}

/// The new file that the command line names; empty when it names none.
std::string new_file_of(std::vector<NamedPath> const& paths) {
    for (NamedPath const& path : paths)
        if (path.opens == Opens::new_file) return path.name;
    return {};
}

void become_isolated(CommandArguments& arguments, pid_t parent) {
    // when this process is killed from outside, nobody waits for the child any more
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != parent)
        cannot("the process that waits is gone");
    close_others(arguments.output_descriptor);
    arguments.supply = preload_files(arguments);
    SandboxLimits limits;
    limits.seconds = seconds_for(arguments.paths);
    try {
        enter_sandbox(limits);
    } catch (CannotEnterSandbox const& error) {
        cannot(error.what());
    }
}

std::string why_it_ended(int signal) {
    switch (signal) {
        case SIGSEGV:
        case SIGBUS:
        case SIGILL:
        case SIGFPE:
        case SIGTRAP:
            return "by a fault in its memory or its instructions";
        case SIGABRT:
            return "because it gave up";
        case SIGXCPU:
            return "because it used all the time that it may";
        case SIGXFSZ:
            return "because it wrote more than it may";
        case SIGKILL:
            return "from outside, or because it used more than it may";
        default:
            return "by signal " + std::to_string(signal);
    }
}

/// Signals by which people end a program, and the one by which a pipe does: this process ends as well.
void pass_on(int signal) {
    constexpr std::array from_outside{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};
    if (std::find(from_outside.begin(), from_outside.end(), signal) == from_outside.end()) return;
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

ExitCode wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) cannot("the child is not heard of: " + words_of_error(errno));
    if (WIFEXITED(status)) return static_cast<ExitCode>(WEXITSTATUS(status));
    pass_on(WTERMSIG(status));
    std::fprintf(stderr,
                 "assay: the isolated process was ended %s; what it wrote is not to be relied on "
                 "[isolation-broken]\n",
                 why_it_ended(WTERMSIG(status)).c_str());
    return ExitCode::unusable;
}

}  // namespace

std::optional<ExitCode> isolate(CommandArguments& arguments) {
    NewFile file{new_file_of(arguments.paths)};
    pid_t const parent = ::getpid();
    pid_t const child = ::fork();
    if (child < 0) cannot("no process can be started: " + words_of_error(errno));
    if (child == 0) {
        arguments.output_descriptor = file.hand_over();
        become_isolated(arguments, parent);
        return std::nullopt;
    }
    ExitCode const code = wait_for(child);
    // an exercise that is not complete is written all the same
    if (code == ExitCode::done || code == ExitCode::open) file.publish();
    return code;
}

}  // namespace assay::cli
