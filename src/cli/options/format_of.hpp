#pragma once

#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace assay::cli {

/// `a, b or c`
[[nodiscard]] inline std::string either_of(std::vector<std::string> const& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return text;
}

/// The formats of a command, each with a `name`, the `extension` of the files it writes, and what it
/// `says`, below each other.
template <class Formats>
[[nodiscard]] std::string all_formats(Formats const& formats) {
    std::size_t width = 0;
    for (auto const& format : formats) width = std::max(width, format.name.size());
    std::string text;
    for (auto const& format : formats)
        text += "\n  " + std::string{format.name} +
                std::string(width + 2 - format.name.size(), ' ') + std::string{format.says};
    return text;
}

/// The format that `--format` names, or else that of the ending of the file to be written. Throws:
/// UsageError when there is none.
template <class Formats>
[[nodiscard]] auto const& format_of(std::string const& name, std::string const& output,
                                    Formats const& formats) {
    auto const found = std::find_if(formats.begin(), formats.end(), [&](auto const& each) {
        return name.empty() ? output.ends_with(each.extension) : each.name == name;
    });
    if (found != formats.end()) return *found;
    if (name.empty() && !output.empty())
        throw UsageError("the ending of `" + printable(output) +
                         "` does not give a format; add --format" + all_formats(formats));
    if (name.empty()) throw UsageError("which --format?" + all_formats(formats));
    std::vector<std::string> names;
    for (auto const& format : formats) names.emplace_back(format.name);
    throw UsageError("--format: there is no `" + printable(name) + "`" + did_you_mean(name, names) +
                     all_formats(formats));
}

}  // namespace assay::cli
