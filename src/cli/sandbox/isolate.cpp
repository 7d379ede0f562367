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

std::shared_ptr<SandboxFiles const> preload_files(Arguments const& arguments) {
    auto supply = std::make_shared<SandboxFiles>();
    for (std::string const& file : arguments.files)
        if (!is_standard_input(file)) supply->preload_file(file);
    if (!arguments.into.empty()) supply->preload_file(arguments.into);
    if (!arguments.base.empty()) supply->preload_file(arguments.base);
    if (!arguments.baseline.empty()) supply->preload_file(arguments.baseline);
    if (!arguments.agreed.empty()) supply->preload_file(arguments.agreed);
    if (!arguments.folder.empty()) {
        supply->preload_file(file_in(arguments.folder, "case.json"));
        supply->preload_documents(arguments.folder);
    }
    PackFolders const packs{arguments};
    supply->preload_folders(packs.folders());
    if (!arguments.pack.empty()) {
        supply->preload_pack(arguments.pack);
        supply->preload_packs(beside(arguments.pack));
    }
    if (!arguments.template_folder.empty()) supply->preload_template(arguments.template_folder);
    return supply;
}

/// A minute for each file, an hour for standard input, which may hold any number of documents.
std::uint64_t seconds_for(Arguments const& arguments) {
    constexpr std::uint64_t minute = 60;
    constexpr std::uint64_t hour = 60 * minute;
    bool const streams = std::any_of(arguments.files.begin(), arguments.files.end(),
                                     [](auto const& file) { return is_standard_input(file); });
    return minute * std::max<std::uint64_t>(arguments.files.size(), 1) + (streams ? hour : 0);
}

void become_isolated(Arguments& arguments, pid_t parent) {
    // when this process is killed from outside, nobody waits for the child any more
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != parent)
        cannot("the process that waits is gone");
    close_others(arguments.output_descriptor);
    arguments.supply = preload_files(arguments);
    SandboxLimits limits;
    limits.seconds = seconds_for(arguments);
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

std::optional<ExitCode> isolate(Arguments& arguments) {
    NewFile file{arguments.output};
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
