#pragma once

#include <assay/limits.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>

namespace assay::lua {

/// The host's deadline, asked now and then. Once it is over it stays over.
class Deadline {
public:
    explicit Deadline(Limits const& limits) : expired_(limits.expired) {}

    /// Asks the host.
    bool ask() noexcept;

    [[nodiscard]] bool is_over() const noexcept { return over_; }

    /// What the host's callback threw, to be thrown again outside of Lua; then the deadline is
    /// over.
    [[nodiscard]] std::exception_ptr const& thrown() const& noexcept { return thrown_; }

    // of a temporary, what these hand out would dangle
    std::exception_ptr const& thrown() const&& noexcept = delete;

private:
    std::function<bool()> const& expired_;
    std::exception_ptr thrown_;
    bool over_ = false;
};

/// The allocator of a Lua state: counts what blocks take, limits it, and refuses everything once the deadline is
/// over.
class Memory {
public:
    Memory(Limits const& limits, Deadline& deadline);

    /// Why memory was last refused.
    enum class Refusal : std::uint8_t { none, total, block, text };

    /// A lua_Alloc; `target` is the Memory.
    static void* allocate(void* target, void* block, std::size_t old_size,
                          std::size_t new_size) noexcept;

    /// From now on no text longer than Limits::text_bytes can be made, or again it can. What the
    /// long texts made meanwhile cost is added to `*cost`.
    void watch_texts(std::int64_t* cost) noexcept { text_cost_ = cost; }

    /// Whether anything is refused; not while the host works, or the state is being closed.
    void enforce(bool on) noexcept { enforced_ = on; }

    [[nodiscard]] Refusal refusal() const noexcept { return refusal_; }
    [[nodiscard]] std::size_t used() const noexcept { return used_; }
    [[nodiscard]] std::size_t peak() const noexcept { return peak_; }
    [[nodiscard]] std::size_t longest_text() const noexcept { return longest_text_; }

private:
    bool grants(std::size_t held, std::size_t wanted, bool text) noexcept;
    bool refuse(Refusal reason) noexcept;
    void note_text(std::size_t size) noexcept;
    void note_work(std::size_t bytes) noexcept;

    std::size_t limit_;
    std::size_t text_limit_;
    Deadline& deadline_;
    std::size_t used_ = 0;
    std::size_t peak_ = 0;
    std::size_t longest_text_ = 0;  ///< made while texts are watched
    std::size_t since_asked_ = 0;
    std::int64_t* text_cost_ = nullptr;
    Refusal refusal_ = Refusal::none;
    bool enforced_ = true;
};

}  // namespace assay::lua
