#pragma once

#include <assay/diagnostic.hpp>
#include <assay/rule_pack.hpp>

#include "json/results/describe.hpp"

// What stands in documents of several kinds.

namespace assay::json {

/// A pack as most documents name it.
template <>
inline constexpr auto shape_of<RulePack> =
    result("pack", "The rule pack that was applied.",
           member("id", [](RulePack const& pack) { return pack.id(); }),
           member("version", [](RulePack const& pack) { return pack.version(); }));

template <>
inline constexpr auto shape_of<Place> =
    result("place", "A place in a file.",
           optional(
               "file", [](Place const& place) { return printable(place.file); },
               "The file, as it was named."),
           optional("line", &Place::line, "From 1."),
           optional("column", &Place::column, "From 1, in bytes."),
           optional("pointer", &Place::pointer, "JSON pointer (RFC 6901) into the file."));

template <>
inline constexpr auto shape_of<Parameter> =
    result("parameter", "A parameter of a message.",
           member("name", &Parameter::name, "As the text of the catalogue names it."),
           member("value", [](Parameter const& each) { return printable(each.value); }),
           optional("id", &Parameter::id, "Of words of the catalogue, their id."));

template <>
inline constexpr auto shape_of<Diagnostic> =
    result("diagnostic", "One thing that makes an input unusable.",
           member("code", &Diagnostic::code, "Stable. `assay help CODE` explains it."),
           optional("id", &Diagnostic::id,
                    "Of the message in the catalogue. Stable, and finer than the code."),
           members_of(&Diagnostic::place),
           member("message", [](Diagnostic const& each) { return printable(each.message); }),
           optional(
               "expected", [](Diagnostic const& each) { return printable(each.expected); },
               "Accepted values."),
           optional(
               "nearest", [](Diagnostic const& each) { return printable(each.nearest); },
               "The known name that is meant, most likely."),
           optional("parameters", &Diagnostic::parameters,
                    "The parameters of the message and of the expected values."));

}  // namespace assay::json
