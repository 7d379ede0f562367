#include "model/new_ids.hpp"

#include <algorithm>
#include <charconv>

namespace assay {

NumberedId number_of_id(std::string_view id) {
    constexpr std::size_t most_digits = 15;
    std::size_t const letters = id.find_last_not_of("0123456789") + 1;
    NumberedId numbered{id.substr(0, letters), id.size() - letters};
    if (numbered.digits == 0 || numbered.digits > most_digits) return {};
    std::from_chars(id.data() + letters, id.data() + id.size(), numbered.number);
    return numbered;
}

std::string with_digits(unsigned long long number, std::size_t digits) {
    std::string const text = std::to_string(number);
    return std::string(digits > text.size() ? digits - text.size() : 0, '0') + text;
}

NewIds::NewIds(std::vector<std::string> const& ids, std::string_view first) : prefix_(first) {
    for (std::string const& id : ids)
        if (NumberedId const each = number_of_id(id); each.digits > 0) prefix_ = each.prefix;
    for (std::string const& id : ids)
        if (NumberedId const each = number_of_id(id); each.digits > 0 && each.prefix == prefix_) {
            number_ = std::max(number_, each.number);
            digits_ = std::max(digits_, each.digits);
        }
}

std::string NewIds::next() { return prefix_ + with_digits(++number_, digits_); }

}  // namespace assay
