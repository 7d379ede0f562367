#pragma once

#include <assay/storage.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace assay::plan {

/// Finds numbers by id. The ids belong to somebody else and must outlive this. Memory is reused.
class Ids {
public:
    /// Forgets everything and makes room for this many ids.
    void reset(std::size_t count) {
        std::size_t slots = 16;
        while (slots < count * 2) slots *= 2;
        slots_.assign(slots, {});
    }

    /// Adds an id. Requires: no more than reset() made room for. False when it is there already.
    bool insert(Text id, std::uint32_t number) {
        Slot& slot = slots_[position(id)];
        if (slot.used) return false;
        slot = {id, number, true};
        return true;
    }

    [[nodiscard]] std::optional<std::uint32_t> find(Text id) const {
        if (slots_.empty()) return std::nullopt;
        Slot const& slot = slots_[position(id)];
        return slot.used ? std::optional(slot.number) : std::nullopt;
    }

private:
    struct Slot {
        Text id;
        std::uint32_t number = 0;
        bool used = false;
    };

    // FNV-1a; linear probing. Half of the slots stay free, so a free one is always met.
    [[nodiscard]] std::size_t position(Text id) const {
        std::uint64_t hash = 14695981039346656037U;
        for (char const c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
        std::size_t at = (hash ^ (hash >> 32U)) & (slots_.size() - 1);
        while (slots_[at].used && slots_[at].id != id) at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    std::vector<Slot> slots_;
};

}  // namespace assay::plan
