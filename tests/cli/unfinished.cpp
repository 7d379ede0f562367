// What is left when a signal ends a process that writes: nothing of what is not finished, all of what is.

#include "cli/files/unfinished.hpp"

#include "cli/files/new_file.hpp"
#include "cli/files/new_folder.hpp"
#include "cli/files/output.hpp"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <functional>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace assay::cli;

int failures = 0;

void expect(bool holds, std::string const& what) {
    if (holds) return;
    ++failures;
    std::printf("%s\n", what.c_str());
}

/// The names below the working folder, in order.
std::string names_here() {
    std::vector<std::string> names;
    for (auto const& entry : fs::recursive_directory_iterator("."))
        names.push_back(entry.path().string());
    std::sort(names.begin(), names.end());
    std::string text;
    for (std::string const& name : names) text += name + " ";
    return text;
}

/// Does something in another process, which expects signals. Returns how that ended, as waitpid says it.
int in_process(std::function<void()> const& work) {
    std::fflush(stdout);
    pid_t const child = ::fork();
    if (child == 0) {
        rlimit const none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
        expect_signals();
        try {
            work();
        } catch (std::exception const& error) {
            std::printf("%s\n", error.what());
            std::fflush(stdout);
            std::_Exit(1);
        }
        std::_Exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

void nothing_unfinished_is_left(int signal) {
    std::string const name = ::strsignal(signal);
    int const status = in_process([signal] {
        NewFile{"finished"}.finish("text");
        NewFolder folder{"folder"};
        NewFolder other{"other"};
        other.finish({{"inner/file", "text"}});
        NewFile const file{"new"};
        ::raise(signal);
    });
    expect(WIFSIGNALED(status) && WTERMSIG(status) == signal, name + " does not end the process");
    expect(names_here() == "./finished ./other ./other/inner ./other/inner/file ",
           name + " leaves " + names_here());
    fs::remove_all("other");
    fs::remove("finished");
}

void ignored_signals_stay_ignored() {
    std::signal(SIGHUP, SIG_IGN);
    int const status = in_process([] {
        NewFile file{"new"};
        ::raise(SIGHUP);
        file.finish("text");
    });
    std::signal(SIGHUP, SIG_DFL);
    expect(WIFEXITED(status) && names_here() == "./new ", "nohup does not keep a process going");
    fs::remove("new");
}

void a_limit_of_files_is_an_error() {
    int const status = in_process([] {
        rlimit const few{4, 4};
        ::setrlimit(RLIMIT_FSIZE, &few);
        try {
            NewFile{"new"}.finish("more than four");
        } catch (OutputError const& error) {
            std::_Exit(std::string{error.what()} == "new cannot be written: file too large" ? 7
                                                                                            : 8);
        }
    });
    expect(WIFEXITED(status) && WEXITSTATUS(status) == 7, "a limit of files is no error");
    expect(names_here().empty(), "a limit of files leaves " + names_here());
}

void waiting_signals_come_later() {
    int const status = in_process([] {
        SignalsWait const wait;
        NewFile{"new"}.finish("text");
        ::raise(SIGTERM);
        NewFile{"newer"}.finish("text");
    });
    expect(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM, "a signal that waited never comes");
    expect(names_here() == "./new ./newer ", "a signal does not wait");
    fs::remove("new");
    fs::remove("newer");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 64;
    fs::remove_all(argv[1]);
    fs::create_directories(argv[1]);
    fs::current_path(argv[1]);
    for (int const signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXCPU})
        nothing_unfinished_is_left(signal);
    ignored_signals_stay_ignored();
    a_limit_of_files_is_an_error();
    waiting_signals_come_later();
    return failures == 0 ? 0 : 1;
}
