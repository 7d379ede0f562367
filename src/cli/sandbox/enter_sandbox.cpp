#include "cli/sandbox/enter_sandbox.hpp"

#include "cli/files/output.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <seccomp.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>

namespace assay::cli {
namespace {

struct Release {
    void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Release>;

void require(bool done, char const* what, int error) {
    if (!done) throw CannotEnterSandbox(std::string{what} + ": " + words_of_error(error));
}

void allow(Filter const& filter, int call) {
    int const error = seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0);
    require(error == 0, "a system call cannot be allowed", -error);
}

void allow_when(Filter const& filter, int call, scmp_arg_cmp const& condition) {
    int const error = seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 1, &condition);
    require(error == 0, "a system call cannot be allowed", -error);
}

/// A condition on one argument; the macros of seccomp.h write one as C++ does not allow.
scmp_arg_cmp argument(unsigned index, scmp_compare is, scmp_datum_t first,
                      scmp_datum_t second = 0) {
    return {index, is, first, second};
}

/// Everything else fails as if there were no permission.
void filter_system_calls() {
    Filter const filter{seccomp_init(SCMP_ACT_ERRNO(EPERM))};
    require(filter != nullptr, "there is no filter for system calls", ENOMEM);
    for (int const call : {SCMP_SYS(read),         SCMP_SYS(readv),
                           SCMP_SYS(write),        SCMP_SYS(writev),
                           SCMP_SYS(lseek),        SCMP_SYS(close),
                           SCMP_SYS(fstat),        SCMP_SYS(brk),
                           SCMP_SYS(munmap),       SCMP_SYS(mremap),
                           SCMP_SYS(madvise),      SCMP_SYS(futex),
                           SCMP_SYS(getrandom),    SCMP_SYS(clock_gettime),
                           SCMP_SYS(getpid),       SCMP_SYS(gettid),
                           SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
                           SCMP_SYS(rt_sigreturn), SCMP_SYS(restart_syscall),
                           SCMP_SYS(exit),         SCMP_SYS(exit_group)})
        allow(filter, call);
    for (int const call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        allow_when(filter, call, argument(2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    // what a terminal is and how wide; to write into its input is another request
    for (unsigned long const request : std::array<unsigned long, 2>{TCGETS, TIOCGWINSZ})
        allow_when(filter, SCMP_SYS(ioctl), argument(1, SCMP_CMP_EQ, request));
    // a signal to itself, as `abort` sends it
    allow_when(filter, SCMP_SYS(tgkill),
               argument(0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid())));
    int const error = seccomp_load(filter.get());
    require(error == 0, "this kernel filters no system calls", -error);
}

void limit(__rlimit_resource resource, std::uint64_t most) {
    rlimit now{};
    require(::getrlimit(resource, &now) == 0, "a limit cannot be read", errno);
    rlimit const wanted{std::min<rlim_t>(most, now.rlim_max), std::min<rlim_t>(most, now.rlim_max)};
    require(::setrlimit(resource, &wanted) == 0, "a limit cannot be set", errno);
}

}  // namespace

void enter_sandbox(SandboxLimits const& limits) {
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_FSIZE, limits.written);
    limit(RLIMIT_CPU, limits.seconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_NOFILE, 0);
    require(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "privileges cannot be given up", errno);
    filter_system_calls();
}

}  // namespace assay::cli
