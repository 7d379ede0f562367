#include "process.hpp"

#include "rounds.hpp"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <vector>

namespace bench {
namespace {

constexpr int error_status = 64;

/// Whether the tool ran and came to an answer.
bool run(std::string tool, std::string file) {
    std::string command = "assess";
    std::vector<char*> const arguments{tool.data(), command.data(), file.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    int const failed =
        posix_spawn(&child, tool.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    if (failed != 0 || waitpid(child, &status, 0) != child) return false;
    return WIFEXITED(status) && WEXITSTATUS(status) < error_status;
}

}  // namespace

double resident_megabytes() {
    std::size_t all = 0;
    std::size_t resident = 0;
    std::ifstream("/proc/self/statm") >> all >> resident;
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

std::optional<double> cold_start(std::string const& tool, std::string const& file,
                                 std::size_t times) {
    std::vector<double> seconds;
    for (std::size_t i = 0; i <= times; ++i) {
        auto const begin = std::chrono::steady_clock::now();
        if (!run(tool, file)) return std::nullopt;
        seconds.push_back(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    seconds.erase(seconds.begin());  // the one that filled the cache of the file system
    return median(std::move(seconds));
}

std::string path_of_self() { return std::filesystem::read_symlink("/proc/self/exe").string(); }

std::optional<double> instructions_of(std::string const& command) {
    std::string const counted =
        "valgrind --tool=callgrind --callgrind-out-file=/dev/null " + command + " 2>&1";
    FILE* const pipe = popen(counted.c_str(), "r");
    if (pipe == nullptr) return std::nullopt;
    std::string output;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) output += static_cast<char>(c);
    if (pclose(pipe) != 0) return std::nullopt;
    constexpr std::string_view label = "Collected : ";
    std::size_t const at = output.find(label);
    if (at == output.npos) return std::nullopt;
    return std::strtod(output.c_str() + at + label.size(), nullptr);
}

}  // namespace bench
