#include "model/messages/templates.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "pack/pack_files.hpp"
#include "report/template/documents.hpp"

#include <algorithm>
#include <array>

namespace assay::report {
namespace {

constexpr std::size_t largest = std::size_t{200} << 10;

struct Type {
    std::string_view ending, type;
    bool (*is)(std::string_view bytes);
};

bool is_png(std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1A\n"); }

bool is_svg(std::string_view bytes) {
    return bytes.substr(0, 4096).find("<svg") != bytes.npos && bytes.find('\0') == bytes.npos;
}

// Both are shown as pictures, in which no script runs and nothing is loaded; so what is in them need
// not be looked at any further.
constexpr std::array<Type, 2> types{
    {{".svg", "image/svg+xml", is_svg}, {".png", "image/png", is_png}}};

}  // namespace

Picture read_picture(std::string const& file, std::string says, PackSource const& source,
                     Place const& place) {
    auto const refuse = [&](Said said) { throw Error({std::move(said).at(place)}); };
    auto const type = std::find_if(types.begin(), types.end(),
                                   [&](Type const& each) { return file.ends_with(each.ending); });
    if (type == types.end()) refuse(say<template_messages, "not-a-picture-file">({{"file", file}}));
    if (source.folder.empty()) refuse(say<template_messages, "no-pictures-here">());
    Picture made{std::string(type->type), {}, std::move(says)};
    try {
        made.bytes = pack::read_file_below(source, file, largest);
    } catch (Error const& error) {
        Diagnostic const& problem = error.diagnostics().front();
        Said said =
            say<template_messages, "picture-not-read">({{"file", file}, {"problem", problem}});
        said.code = problem.code;
        said.expected = problem.expected;
        refuse(std::move(said));
    }
    if (made.bytes.size() > largest)
        refuse(say<template_messages, "picture-too-large">({{"file", file}}));
    if (!type->is(made.bytes))
        refuse(say<template_messages, "not-what-picture-is-called">({{"file", file}}));
    return made;
}

}  // namespace assay::report
