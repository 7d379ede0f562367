#include "model/quote.hpp"
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
    auto const refuse = [&](char const* code, std::string message, std::string expected) {
        throw Error({{code, place, std::move(message), std::move(expected), {}}});
    };
    auto const type = std::find_if(types.begin(), types.end(),
                                   [&](Type const& each) { return file.ends_with(each.ending); });
    if (type == types.end())
        refuse("picture-refused", quote(file) + " is no picture that a report can hold",
               "a file that ends in `.svg` or `.png`");
    if (source.folder.empty())
        refuse("picture-refused", "the template that comes with assay has no pictures", {});
    Picture made{std::string(type->type), {}, std::move(says)};
    try {
        made.bytes = pack::read_file_below(source, file, largest);
    } catch (Error const& error) {
        Diagnostic problem = error.diagnostics().front();
        problem.message = quote(file) + ": " + problem.message;
        problem.place = place;
        throw Error({problem});
    }
    if (made.bytes.size() > largest)
        refuse("source-too-large", quote(file) + " is larger than a picture may be",
               "200 kB at most");
    if (!type->is(made.bytes))
        refuse("picture-refused", quote(file) + " is called like a picture and is none",
               "a whole file of the kind that its ending says");
    return made;
}

}  // namespace assay::report
