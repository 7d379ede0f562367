#pragma once

#include "cli/options/arguments.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace assay::cli {

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
[[nodiscard]] auto const& format_of(Arguments const& arguments, Formats const& formats) {
    std::string const& name = arguments.export_format;
    auto const found = std::find_if(formats.begin(), formats.end(), [&](auto const& each) {
        return name.empty() ? arguments.output.ends_with(each.extension) : each.name == name;
    });
    if (found != formats.end()) return *found;
    if (name.empty() && !arguments.output.empty())
        throw UsageError("the ending of `" + arguments.output +
                         "` tells no format; which --format?" + all_formats(formats));
    if (name.empty()) throw UsageError("which --format?" + all_formats(formats));
    std::vector<std::string> names;
    for (auto const& format : formats) names.emplace_back(format.name);
    throw UsageError("--format: there is no `" + name + "`" + did_you_mean(name, names) +
                     all_formats(formats));
}

}  // namespace assay::cli
