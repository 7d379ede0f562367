#include "cases/test_files.hpp"

#include <assay/json.hpp>

#include "pack/pack_files.hpp"

#include <algorithm>
#include <utility>

namespace assay::cases {
namespace {

constexpr std::string_view cases_folder = "cases";
constexpr std::string_view tests_folder = "tests";

std::vector<std::string> names_among(std::vector<PackFile> const& files, std::string_view part,
                                     std::string_view ending) {
    std::string const start = std::string(part) + "/";
    std::vector<std::string> names;
    for (PackFile const& file : files)
        if (file.name.starts_with(start) && file.name.ends_with(ending) &&
            file.name.find('/', start.size()) == file.name.npos)
            names.push_back(file.name);
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TestFiles test_files_in(std::string_view folder) {
    return {std::string(folder), pack::files_below(folder, cases_folder, ".json"),
            pack::files_below(folder, tests_folder, ".lua"),
            [folder = std::string(folder)](std::string const& file) {
                return pack::read_file_below(folder, file, Limits{}.document_bytes);
            }};
}

TestFiles test_files_among(std::vector<PackFile> files, std::string_view pack) {
    auto cases = names_among(files, cases_folder, ".json");
    auto tests = names_among(files, tests_folder, ".lua");
    return {std::string(pack), std::move(cases), std::move(tests),
            [files = std::move(files), pack = std::string(pack)](std::string const& file) {
                return pack::find_file(files, file, pack);
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
