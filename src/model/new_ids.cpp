#include "sheets/new_ids.hpp"

#include <algorithm>
#include <charconv>

namespace assay::sheets {
namespace {

struct Numbered {
    std::string_view prefix;
    std::size_t digits = 0;
    unsigned long long number = 0;
};

/// Takes an id apart; without digits when it ends in no number that can be counted on.
Numbered take_apart(std::string_view id) {
    constexpr std::size_t most_digits = 15;
    std::size_t const letters = id.find_last_not_of("0123456789") + 1;
    Numbered numbered{id.substr(0, letters), id.size() - letters};
    if (numbered.digits == 0 || numbered.digits > most_digits) return {};
    std::from_chars(id.data() + letters, id.data() + id.size(), numbered.number);
    return numbered;
}

}  // namespace

NewIds::NewIds(std::vector<std::string> const& ids, std::string_view first) : prefix_(first) {
    for (std::string const& id : ids)
        if (Numbered const each = take_apart(id); each.digits > 0) prefix_ = each.prefix;
    for (std::string const& id : ids)
        if (Numbered const each = take_apart(id); each.digits > 0 && each.prefix == prefix_) {
            number_ = std::max(number_, each.number);
            digits_ = std::max(digits_, each.digits);
        }
}

std::string NewIds::next() {
    std::string const number = std::to_string(++number_);
    std::size_t const zeros = digits_ > number.size() ? digits_ - number.size() : 0;
    return prefix_ + std::string(zeros, '0') + number;
}

}  // namespace assay::sheets
