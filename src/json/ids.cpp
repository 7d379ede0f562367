#include "json/ids.hpp"

#include "json/texts.hpp"

#include <algorithm>

namespace assay::json {
namespace {

std::uint64_t tail_of(Text text) {
    std::uint64_t tail = 0;
    for (char const c : text.substr(text.size() - std::min<std::size_t>(text.size(), 8)))
        tail = tail << 8U | static_cast<unsigned char>(c);
    return tail;
}

bool is_before(Ids::Id const& a, Ids::Id const& b) {
    if (a.tail != b.tail) return a.tail < b.tail;
    if (int const order = a.text.compare(b.text); order != 0) return order < 0;
    return a.row < b.row;
}

}  // namespace

void Ids::add(Text text, std::size_t row) {
    ids_.push_back({tail_of(text), text, row});
}

void Ids::sort() {
    if (!std::is_sorted(ids_.begin(), ids_.end(), is_before))
        std::sort(ids_.begin(), ids_.end(), is_before);
}

bool Ids::contains(Text text) const {
    Id const sought{tail_of(text), text, 0};
    if (ids_.empty()) return false;
    // The last id whose tail is not greater, without a branch to be mispredicted: that is nearly
    // always the one. When several ids have the same tail, it may be another of them.
    Id const* last = ids_.data();
    for (std::size_t size = ids_.size(); size > 1;) {
        std::size_t const half = size / 2;
        last += half * static_cast<std::size_t>(last[half].tail <= sought.tail);
        size -= half;
    }
    if (last->tail != sought.tail) return false;
    if (is_same(last->text, text)) return true;
    auto const found = std::lower_bound(ids_.begin(), ids_.end(), sought, is_before);
    return found != ids_.end() && is_same(found->text, text);
}

}  // namespace assay::json
