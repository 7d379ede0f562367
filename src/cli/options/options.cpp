#include "cli/options/options.hpp"

#include <assay/json.hpp>

#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace assay::cli::options {
namespace {

std::string in_backticks(std::string_view text) { return '`' + std::string{text} + '`'; }

/// The place of a word among those that an option takes.
std::size_t choice(std::string_view option, std::string const& text,
                   std::span<std::string_view const> words) {
    auto const found = std::find(words.begin(), words.end(), text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string message =
        std::string{option} + ": there is no " + in_backticks(text) + "; expected one of ";
    for (std::string_view const word : words) {
        if (word != words.front()) message += ", ";
        message += in_backticks(word);
    }
    message += did_you_mean(text, {words.begin(), words.end()});
    throw UsageError(message);
}

Date day(std::string_view option, std::string const& text) {
    auto const date = Date::parse(text);
    if (!date)
        throw UsageError(std::string{option} + ": " + in_backticks(text) +
                         " is no day; expected YYYY-MM-DD");
    return *date;
}

/// Takes `COLUMN=FIELD` apart at its last sign: a heading may have others.
std::pair<std::string, std::string> pair_of(std::string_view option, std::string const& text) {
    auto const sign = text.rfind('=');
    if (sign == text.npos || sign == 0 || sign + 1 == text.size())
        throw UsageError(std::string{option} + ": " + in_backticks(text) +
                         " is not of the form A=B");
    return {text.substr(0, sign), text.substr(sign + 1)};
}

std::uint64_t whole_number(std::string_view option, std::string const& text, std::uint64_t least,
                           std::uint64_t most) {
    std::uint64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && number >= least &&
        number <= most)
        return number;
    throw UsageError(std::string{option} + ": " + in_backticks(text) + " cannot be; expected " +
                     std::to_string(least) + " to " + std::to_string(most));
}

/// What stands between commas.
std::vector<std::string> in_parts(std::string const& text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t const end = std::min(text.find(',', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// The same without what is empty.
std::vector<std::string> split_at_commas(std::string const& text) {
    std::vector<std::string> parts = in_parts(text);
    std::erase(parts, std::string{});
    return parts;
}

}  // namespace

void put_file(Arguments& arguments, std::string const& text) {
    auto const& known = arguments.files;
    if (text == "-" && std::find(known.begin(), known.end(), text) != known.end())
        throw UsageError("`-` stands twice, but standard input can be read only once");
    arguments.files.push_back(text);
}

void put_scale(Arguments& arguments, std::string const& text) { arguments.scale = in_parts(text); }

void put_group(Arguments& arguments, std::string const& text) {
    if (text.empty()) throw UsageError("--group: the name of the column is empty");
    arguments.group = text;
}

void put_seed(Arguments& arguments, std::string const& text) {
    arguments.seed = whole_number("--seed", text, 0, std::numeric_limits<std::uint64_t>::max());
}

void put_resamples(Arguments& arguments, std::string const& text) {
    constexpr std::uint64_t least = 100;
    constexpr std::uint64_t most = 100'000;
    arguments.resamples = whole_number("--resamples", text, least, most);
}

void put_adjectives(Arguments& arguments, std::string const& text) {
    constexpr std::array<std::string_view, 3> words{"altman", "fleiss", "landis-koch"};
    arguments.adjectives = words[choice("--adjectives", text, words)];
}

void put_node(Arguments& arguments, std::string const& text) {
    if (!arguments.node.empty())
        throw UsageError("both " + in_backticks(arguments.node) + " and " + in_backticks(text) +
                         " are asked for; one at a time");
    arguments.node = text;
}

void put_pack(Arguments& arguments, std::string const& text) {
    if (text.empty()) throw UsageError("the name of the pack is empty");
    arguments.pack = text;
}

void put_accept(Arguments& arguments, std::string const& text) {
    constexpr std::size_t least = 4;
    if (text.size() < least && text != "all")
        throw UsageError("--accept: " + in_backticks(text) +
                         " is too short; expected the mark of a flag, or `all`");
    arguments.accept.push_back(text);
}

void put_baseline(Arguments& arguments, std::string const& text) { arguments.baseline = text; }

void put_until(Arguments& arguments, std::string const& text) {
    arguments.until = day("--until", text);
}

void put_edition(Arguments& arguments, std::string const& text) {
    if (text.empty()) throw UsageError("--edition: the version is empty");
    arguments.edition = text;
}

void put_as_of(Arguments& arguments, std::string const& text) {
    arguments.as_of = day("--as-of", text);
}

void put_any_format(Arguments& arguments, std::string const& text) {
    constexpr std::array<std::string_view, 3> words{"text", "json", "ndjson"};
    arguments.format = static_cast<Format>(choice("--format", text, words));
}

void put_format(Arguments& arguments, std::string const& text) {
    constexpr std::array<std::string_view, 2> words{"text", "json"};
    arguments.format = static_cast<Format>(choice("--format", text, words));
}

void put_test_format(Arguments& arguments, std::string const& text) {
    constexpr std::array<std::string_view, 3> words{"text", "json", "junit"};
    constexpr std::array formats{Format::text, Format::json, Format::junit};
    arguments.format = formats[choice("--format", text, words)];
}

void put_run(Arguments& arguments, std::string const& text) { arguments.run = text; }

void put_remark_format(Arguments& arguments, std::string const& text) {
    constexpr std::array<std::string_view, 3> words{"text", "json", "sarif"};
    constexpr std::array formats{Format::text, Format::json, Format::sarif};
    arguments.format = formats[choice("--format", text, words)];
}

void put_export_format(Arguments& arguments, std::string const& text) {
    arguments.export_format = text;  // which there are, the command knows
}

void put_audience(Arguments& arguments, std::string const& text) {
    constexpr std::array<std::string_view, 2> words{"applicant", "assessor"};
    constexpr std::array audiences{Audience::applicant, Audience::assessor};
    arguments.audience = audiences[choice("--for", text, words)];
}

void put_internal(Arguments& arguments, std::string const& /*text*/) { arguments.internal = true; }

void put_template(Arguments& arguments, std::string const& text) {
    if (text.empty()) throw UsageError("--template: the name of the folder is empty");
    arguments.template_folder = text;
}

void put_color(Arguments& arguments, std::string const& text) {
    constexpr std::array<std::string_view, 3> words{"auto", "always", "never"};
    arguments.color = static_cast<Color>(choice("--color", text, words));
}

void put_width(Arguments& arguments, std::string const& text) {
    constexpr std::size_t least = 20;
    constexpr std::size_t most = 1000;
    auto const [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), arguments.width);
    bool const is_number = error == std::errc{} && end == text.data() + text.size();
    if (!is_number || arguments.width < least || arguments.width > most)
        throw UsageError("--width: " + in_backticks(text) + " is no width; expected 20 to 1000");
}

void put_by(Arguments& arguments, std::string const& text) {
    arguments.by = static_cast<CompareBy>(choice("--by", text, names_of<CompareBy>));
}

void put_min_steps(Arguments& arguments, std::string const& text) {
    auto const [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), arguments.min_steps);
    bool const is_number = error == std::errc{} && end == text.data() + text.size();
    if (!is_number || arguments.min_steps == 0)
        throw UsageError("--min-steps: " + in_backticks(text) +
                         " is no number of steps; expected 1 or more");
}

void put_table(Arguments& arguments, std::string const& text) {
    if (!arguments.files.empty())
        throw UsageError("assessments or a table, one or the other at a time");
    put_file(arguments, text);
    arguments.is_table = true;
}

void put_agreed(Arguments& arguments, std::string const& text) { arguments.agreed = text; }

void put_rating(Arguments& arguments, std::string const& text) { arguments.rating = text; }

void put_author(Arguments& arguments, std::string const& text) { arguments.author = text; }

void put_reason(Arguments& arguments, std::string const& text) { arguments.reason = text; }

void put_assessors(Arguments& arguments, std::string const& text) {
    arguments.assessors = in_parts(text);
}

void put_kind(Arguments& arguments, std::string const& text) { arguments.kind = text; }

void put_date(Arguments& arguments, std::string const& text) {
    arguments.date = day("--date", text);
}

void put_last_day(Arguments& arguments, std::string const& text) {
    arguments.to = day("--to", text);
}

void put_elements(Arguments& arguments, std::string const& text) {
    arguments.elements = split_at_commas(text);
    if (arguments.elements.empty()) throw UsageError("--elements: no element is named");
}

void put_base(Arguments& arguments, std::string const& text) {
    if (is_standard_input(text)) throw UsageError("--base: takes a file, not standard input");
    arguments.base = text;
}

void put_prefer(Arguments& arguments, std::string const& text) {
    auto const equals = text.rfind('=');
    Preferred preferred{text.substr(0, equals), {}};
    if (equals != text.npos) {
        preferred.records = split_at_commas(text.substr(equals + 1));
        if (preferred.records.empty())
            throw UsageError("--prefer: no record is named behind " + in_backticks("="));
    }
    arguments.prefer.push_back(std::move(preferred));
}

void put_output(Arguments& arguments, std::string const& text) { arguments.output = text; }

void put_document(Arguments& arguments, std::string const& text) {
    std::vector<std::string_view> words;
    for (JsonDocument const& each : json_documents()) words.push_back(each.name);
    arguments.document = words[choice("schema", text, words)];
}

void put_limits(Arguments& arguments, std::string const& /*text*/) { arguments.limits = true; }

void put_isolate(Arguments& arguments, std::string const& /*text*/) { arguments.isolate = true; }
void put_folder(Arguments& arguments, std::string const& text) {
    if (text.empty()) throw UsageError("the name of the folder is empty");
    arguments.folder = text;
}

void put_extends(Arguments& arguments, std::string const& text) {
    if (text.empty()) throw UsageError("--extends: the name of the pack is empty");
    arguments.extends = text;
}

void put_title(Arguments& arguments, std::string const& text) { arguments.title = text; }

void put_sheet(Arguments& arguments, std::string const& text) { arguments.sheet = text; }

void put_into(Arguments& arguments, std::string const& text) { arguments.into = text; }

void put_map(Arguments& arguments, std::string const& text) {
    arguments.map.columns.push_back(pair_of("--map", text));
}

void put_set(Arguments& arguments, std::string const& text) {
    arguments.map.values.push_back(pair_of("--set", text));
}

void put_label(Arguments& arguments, std::string const& text) {
    arguments.map.ratings.push_back(pair_of("--rating", text));
}

void put_remove(Arguments& arguments, std::string const& /*text*/) { arguments.remove = true; }

void put_dry_run(Arguments& arguments, std::string const& /*text*/) { arguments.dry_run = true; }

void put_topic(Arguments& arguments, std::string const& text) { arguments.topic.push_back(text); }

void put_resolved(Arguments& arguments, std::string const& /*text*/) { arguments.resolved = true; }

}  // namespace assay::cli::options
