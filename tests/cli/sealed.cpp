// What a sealed process cannot do. This program seals itself as `assay --isolate` does, by the same
// function, then tries to get out in every way, and says what happened.

#include "cli/sandbox/enter_sandbox.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <string>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <termios.h>

namespace {

int failures = 0;

void refused(char const* what, std::function<long()> const& attempt) {
    errno = 0;
    bool const is_refused = attempt() == -1;
    std::printf("%s: %s\n", what, is_refused ? std::strerror(errno) : "DONE");
    failures += is_refused ? 0 : 1;
}

void works(char const* what, bool done) {
    std::printf("%s: %s\n", what, done ? "works" : "REFUSED");
    failures += done ? 0 : 1;
}

long map(std::size_t bytes, int protection) {
    void* const made = ::mmap(nullptr, bytes, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return made == MAP_FAILED ? -1 : 0;
}

void try_files() {
    refused("open a file", [] { return ::open("/etc/passwd", O_RDONLY); });
#ifdef SYS_open
    refused("open a file, by the older call",
            [] { return ::syscall(SYS_open, "/etc/passwd", O_RDONLY); });
#endif
    refused("make a file", [] { return ::open("escaped", O_WRONLY | O_CREAT, 0600); });
    refused("take a file away", [] { return ::unlink("escaped"); });
    refused("look at a file", [] {
        struct stat status = {};
        return ::stat("/etc/passwd", &status);
    });
    refused("change the folder", [] { return ::chdir("/"); });
    refused("double a descriptor", [] { return ::dup(0); });
    refused("make a pipe", [] {
        int ends[2];
        return ::pipe(ends);
    });
}

void try_others() {
    refused("open a socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0); });
    refused("open a local socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0); });
    refused("start a process", [] { return ::fork(); });
    refused("start a process, by the plain call", [] { return ::syscall(SYS_clone, SIGCHLD, 0); });
    refused("become another program", [] {
        char name[] = "/bin/true";
        char* words[] = {name, nullptr};
        return ::execv(name, words);
    });
    refused("end the parent", [] { return ::kill(::getppid(), SIGKILL); });
    refused("look for the parent", [] { return ::kill(::getppid(), 0); });
    refused("trace the parent",
            [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr); });
    refused("read the memory of the parent", [] {
        char byte = 0;
        iovec here{&byte, 1};
        iovec there{&byte, 1};
        return ::process_vm_readv(::getppid(), &here, 1, &there, 1, 0);
    });
    refused("type into the terminal", [] { return ::ioctl(0, TIOCSTI, "x"); });
}

void try_limits() {
    refused("have much memory", [] { return map(std::size_t{8} << 30, PROT_READ | PROT_WRITE); });
    refused("have memory to be executed", [] { return map(4096, PROT_READ | PROT_EXEC); });
    refused("raise a limit", [] {
        rlimit const none{RLIM_INFINITY, RLIM_INFINITY};
        return ::setrlimit(RLIMIT_AS, &none);
    });
    refused("name itself otherwise", [] { return ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); });
    works("have some memory", map(std::size_t{64} << 20, PROT_READ | PROT_WRITE) == 0);
    works("know its number", ::getpid() > 0);
}

}  // namespace

int main(int argc, char**) {
    try {
        assay::cli::enter_sandbox({});
    } catch (assay::cli::CannotEnterSandbox const& error) {
        std::printf("skipped: %s\n", error.what());
        return 77;
    }
    // With any argument: ends as one does that has a fault in its memory.
    if (argc > 1) return std::raise(SIGSEGV);
    try_files();
    try_others();
    try_limits();
    std::printf("%d ways out\n", failures);
    return failures == 0 ? 0 : 1;
}
