#include "cli/files/unfinished.hpp"

#include <unistd.h>

#include <array>
#include <utility>

namespace assay::cli {
namespace {

// By these people and the system end a program, also a pipe without a reader and the limit of processor time.
constexpr std::array endings_by_signal{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXCPU};

// What the handler of a signal is to find must be in a global; it changes only while signals wait.
Unfinished* newest = nullptr;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/// The handler was taken away when it was called, so the signal ends the process when it returns.
void remove_and_end(int signal) {
    Unfinished::remove_all();
    ::raise(signal);
}

sigset_t set_of_endings() noexcept {
    sigset_t set{};
    ::sigemptyset(&set);
    for (int const signal : endings_by_signal) ::sigaddset(&set, signal);
    return set;
}

}  // namespace

Unfinished::Unfinished(std::string path, Kind kind) : path_(std::move(path)), kind_(kind) {
    SignalsWait const wait;
    older_ = std::exchange(newest, this);
}

Unfinished::~Unfinished() {
    SignalsWait const wait;
    if (!is_kept_) remove();
    for (Unfinished** at = &newest; *at != nullptr; at = &(*at)->older_)
        if (*at == this) {
            *at = older_;
            break;
        }
}

void Unfinished::keep() noexcept {
    SignalsWait const wait;
    is_kept_ = true;
}

void Unfinished::remove() const noexcept {
    if (kind_ == Kind::folder)
        ::rmdir(path_.c_str());
    else
        ::unlink(path_.c_str());
}

// What is in a folder is newer than the folder.
void Unfinished::remove_all() noexcept {
    for (Unfinished const* each = newest; each != nullptr; each = each->older_)
        if (!each->is_kept_) each->remove();
}

void expect_signals() {
    struct sigaction act {};
    act.sa_handler = remove_and_end;
    act.sa_flags = static_cast<int>(SA_RESETHAND);
    act.sa_mask = set_of_endings();
    for (int const signal : endings_by_signal) {
        struct sigaction before {};
        // who starts a program so that it ignores a signal wants it to go on
        if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_DFL)
            ::sigaction(signal, &act, nullptr);
    }
    std::signal(SIGXFSZ, SIG_IGN);
}

SignalsWait::SignalsWait() noexcept {
    sigset_t const set = set_of_endings();
    ::pthread_sigmask(SIG_BLOCK, &set, &before_);
}

SignalsWait::~SignalsWait() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace assay::cli
