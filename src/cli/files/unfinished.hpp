#pragma once

#include <csignal>
#include <cstdint>
#include <string>

namespace assay::cli {

/// A file or folder that is not finished. It is removed when this is destroyed, and when a signal ends the
/// process meanwhile; what is finished is kept. One thread makes and destroys them.
class Unfinished {
public:
    enum class Kind : std::uint8_t { file, folder };

    /// Requires: the path exists. Nothing else removes it.
    explicit Unfinished(std::string path, Kind kind = Kind::file);
    ~Unfinished();
    Unfinished(Unfinished const&) = delete;
    Unfinished& operator=(Unfinished const&) = delete;

    [[nodiscard]] std::string const& path() const& { return path_; }
    [[nodiscard]] Kind kind() const { return kind_; }

    /// From now on it is left alone.
    void keep() noexcept;

    /// Removes all there are, as a signal does.
    static void remove_all() noexcept;

    // of a temporary, what this hands out would dangle
    std::string const& path() const&& = delete;

private:
    void remove() const noexcept;

    std::string path_;
    Kind kind_;
    bool is_kept_ = false;
    Unfinished* older_ = nullptr;
};

/// From now on, a signal that ends the process removes what is not finished first. A write beyond the limit
/// that a process has for files is an error from then on, and no signal.
void expect_signals();

/// While it lives, such signals wait; those to this thread, and to the threads that it starts.
class SignalsWait {
public:
    SignalsWait() noexcept;
    ~SignalsWait();
    SignalsWait(SignalsWait const&) = delete;
    SignalsWait& operator=(SignalsWait const&) = delete;

private:
    sigset_t before_{};
};

}  // namespace assay::cli
