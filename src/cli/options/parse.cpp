#include "cli/options/parse.hpp"

#include <assay/diagnostic.hpp>

#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace assay::cli::parse {
namespace {

std::vector<std::string> parts_between_commas(std::string const& text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t const end = std::min(text.find(',', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

[[noreturn]] void no_pair(std::string_view option, std::string const& text) {
    throw UsageError(std::string{option} + ": " + in_backticks(text) + " is not of the form A=B");
}

}  // namespace

Parser text(std::string& to, std::string_view when_empty) {
    return [&to, when_empty](std::string_view /*option*/, std::string const& text) {
        if (text.empty() && !when_empty.empty()) throw UsageError(std::string{when_empty});
        to = text;
    };
}

Parser one_more(std::vector<std::string>& to) {
    return [&to](std::string_view /*option*/, std::string const& text) { to.push_back(text); };
}

Parser file(std::vector<std::string>& to) {
    return [&to](std::string_view /*option*/, std::string const& text) {
        if (text == "-" && std::find(to.begin(), to.end(), text) != to.end())
            throw UsageError("`-` is given twice, but standard input can be read only once");
        to.push_back(text);
    };
}

Parser node(std::string& to) {
    return [&to](std::string_view /*option*/, std::string const& text) {
        if (!to.empty())
            throw UsageError("both " + in_backticks(to) + " and " + in_backticks(text) +
                             " were given; use one at a time");
        to = text;
    };
}

Parser list(std::vector<std::string>& to) {
    return [&to](std::string_view /*option*/, std::string const& text) {
        to = parts_between_commas(text);
    };
}

Parser pair(std::vector<std::pair<std::string, std::string>>& to) {
    return [&to](std::string_view option, std::string const& text) {
        if (text.ends_with('=')) no_pair(option, text);
        pair_or_nothing(to)(option, text);
    };
}

Parser pair_or_nothing(std::vector<std::pair<std::string, std::string>>& to) {
    return [&to](std::string_view option, std::string const& text) {
        auto const sign = text.rfind('=');
        if (sign == text.npos || sign == 0) no_pair(option, text);
        to.emplace_back(text.substr(0, sign), text.substr(sign + 1));
    };
}

Parser day(Date& to) {
    return [&to](std::string_view option, std::string const& text) {
        auto const date = Date::parse(text);
        if (!date)
            throw UsageError(std::string{option} + ": " + in_backticks(text) +
                             " is not a date; expected YYYY-MM-DD");
        to = *date;
    };
}

Parser flag(bool& to) {
    return [&to](std::string_view /*option*/, std::string const& /*text*/) { to = true; };
}

bool is_number(std::string const& text, std::uint64_t least, std::uint64_t most,
               std::uint64_t& number) {
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && number >= least &&
           number <= most;
}

void no_number(std::string_view option, std::string const& text, std::uint64_t least,
               std::uint64_t most) {
    throw UsageError(std::string{option} + ": " + in_backticks(text) + " cannot be; expected " +
                     std::to_string(least) + " to " + std::to_string(most));
}

std::size_t place_of(std::string_view option, std::string const& word,
                     std::vector<std::string> const& words) {
    auto const found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string message =
        std::string{option} + ": there is no " + in_backticks(word) + "; expected one of ";
    for (std::string const& each : words)
        message += (&each == words.data() ? "" : ", ") + in_backticks(each);
    throw UsageError(message + did_you_mean(word, words));
}

std::vector<std::string> split_at_commas(std::string const& text) {
    std::vector<std::string> parts = parts_between_commas(text);
    std::erase(parts, std::string{});
    return parts;
}

std::string in_backticks(std::string_view text) { return '`' + printable(text) + '`'; }

}  // namespace assay::cli::parse
