#include "cases/test_files.hpp"

#include <assay/json.hpp>

#include "pack/pack_files.hpp"

#include <algorithm>
#include <utility>

namespace assay::cases {
namespace {

constexpr std::string_view cases_folder = "cases";
constexpr std::string_view tests_folder = "tests";

}  // namespace

TestFiles test_files_of(PackSource source) {
    auto cases = pack::files_below(source, cases_folder, ".json");
    auto tests = pack::files_below(source, tests_folder, ".lua");
    std::string name = source.folder;
    return {std::move(name), std::move(cases), std::move(tests),
            [source = std::move(source)](std::string const& file) {
                return pack::read_file_below(source, file, Limits{}.document_bytes);
            }};
}

std::optional<std::string> file_at(std::string_view from, std::string_view path) {
    if (path.starts_with('/')) return std::nullopt;
    std::string at{from.substr(0, from.rfind('/') + 1)};  // ends with `/`, or is empty
    while (!path.empty()) {
        std::size_t const slash = std::min(path.find('/'), path.size());
        std::string_view const part = path.substr(0, slash);
        path.remove_prefix(std::min(slash + 1, path.size()));
        if (part.empty() || part == ".") continue;
        if (part != "..") {
            at.append(part).append("/");
            continue;
        }
        if (at.empty()) return std::nullopt;
        at.pop_back();
        at.erase(at.rfind('/') + 1);  // of no `/`: everything
    }
    if (!at.empty()) at.pop_back();
    return at;
}

}  // namespace assay::cases
