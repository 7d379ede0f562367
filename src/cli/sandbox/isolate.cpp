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
#include <cstdlib>
#include <dirent.h>
#include <memory>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <vector>

namespace assay::cli {
namespace {

[[noreturn]] void cannot(std::string const& why) {
    throw UsageError("--isolate: " + why + "; nothing was done");
}

/// Whatever is open beside the three streams and one more.
std::vector<int> other_descriptors(int kept) {
    struct Close {
        void operator()(DIR* open) const noexcept { ::closedir(open); }
    };
    std::unique_ptr<DIR, Close> const listing{::opendir("/proc/self/fd")};
    if (listing == nullptr) cannot("what is open cannot be listed: " + words_of_error(errno));
    std::vector<int> open;
    while (dirent const* const entry = ::readdir(listing.get())) {
        int const descriptor = std::atoi(static_cast<char const*>(entry->d_name));
        bool const is_needed = descriptor == kept || descriptor == ::dirfd(listing.get());
        if (descriptor > STDERR_FILENO && !is_needed) open.push_back(descriptor);
    }
    return open;
}

bool is_folder(std::string const& name) {
    struct stat status = {};
    return ::stat(name.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

void open_path(SandboxFiles& files, NamedPath const& path) {
    switch (path.opens) {
        case Opens::sheets:
            if (is_folder(path.name)) return files.preload_files_in(path.name, ".csv");
            [[fallthrough]];
        case Opens::file:
        case Opens::assessments:
            if (!is_standard_input(path.name)) files.preload_file(path.name);
            break;
        case Opens::documents:
            files.preload_file(file_in(path.name, "case.json"));
            files.preload_files_in(path.name, ".json");
            break;
        case Opens::pack:
            files.preload_pack(path.name);
            files.preload_packs(beside(path.name));
            break;
        case Opens::document_template:
            files.preload_pack(path.name);
            break;
        case Opens::new_folder:
            cannot("no folder can be made there");
        case Opens::nothing:
        case Opens::new_file:
        case Opens::named_before:
            break;
    }
}

/// As many descriptors as this process may ask for: each file that is open takes one.
void raise_limit_of_files() {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

std::shared_ptr<SandboxFiles const> preload_files(CommandArguments const& arguments) {
    raise_limit_of_files();
    auto files = std::make_shared<SandboxFiles>();
    for (NamedPath const& path : arguments.paths) open_path(*files, path);
    PackFolders const packs{arguments};
    files->preload_folders(packs.folders());
    return files;
}

/// A minute for each file that is read, of a folder each that is opened, and at least one; an hour for standard
/// input, which may hold any number of documents.
std::uint64_t seconds_for(std::vector<NamedPath> const& paths, SandboxFiles const& files) {
    constexpr std::uint64_t minute = 60;
    constexpr std::uint64_t hour = 60 * minute;
    bool const has_stream = std::any_of(paths.begin(), paths.end(), [](NamedPath const& path) {
        return path.opens != Opens::nothing && is_standard_input(path.name);
    });
    return minute * std::max<std::uint64_t>(files.count(), 1) + (has_stream ? hour : 0);
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
    // a path may lead through one of them, as /dev/fd/63 does
    std::vector<int> const others = other_descriptors(arguments.output_descriptor);
    arguments.supply = preload_files(arguments);
    for (int const each : others) ::close(each);
    SandboxLimits limits;
    limits.seconds = seconds_for(arguments.paths, *arguments.supply);
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

/// The status of the child when it has ended.
int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) cannot("the child is not heard of: " + words_of_error(errno));
    return status;
}

}  // namespace

std::optional<ExitCode> isolate(CommandArguments& arguments) {
    std::optional<NewFile> file;
    try {
        file.emplace(new_file_of(arguments.paths));
    } catch (std::exception const&) {
        // told when the command comes to write it, as without isolation
        arguments.output_failure = std::current_exception();
    }
    pid_t const parent = ::getpid();
    pid_t const child = ::fork();
    if (child < 0) cannot("no process can be started: " + words_of_error(errno));
    if (child == 0) {
        if (file) arguments.output_descriptor = file->hand_over();
        become_isolated(arguments, parent);
        return std::nullopt;
    }
    int const status = wait_for(child);
    bool const is_done = WIFEXITED(status) != 0;
    // an exercise that is not complete is written all the same, and so are conflicts to choose among
    auto const code = static_cast<ExitCode>(is_done ? WEXITSTATUS(status) : 0);
    bool const is_written =
        code == ExitCode::done || code == ExitCode::open || code == ExitCode::to_settle;
    if (is_done && file && is_written) file->publish_written();
    file.reset();
    if (is_done) return code;
    pass_on(WTERMSIG(status));
    std::fprintf(stderr,
                 "assay: the isolated process was ended %s; what it wrote is not to be relied on "
                 "[isolation-broken]\n",
                 why_it_ended(WTERMSIG(status)).c_str());
    return ExitCode::unusable;
}

}  // namespace assay::cli
