#include <assay/rule_pack.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace assay {
namespace {

namespace fs = std::filesystem;

bool is_pack(fs::path const& folder) {
    constexpr std::array first{"pack.lua", "pack.md", "pack.csv"};
    return std::any_of(first.begin(), first.end(), [&](char const* file) {
        std::error_code error;
        return fs::is_regular_file(folder / file, error);
    });
}

/// An id leads nowhere but into one of the folders.
bool is_name(std::string_view text) {
    return !text.empty() && text.front() != '.' && text.find('/') == text.npos &&
           text.find('\0') == text.npos;
}

}  // namespace

KnownPacks packs_in(std::vector<std::string> folders) {
    KnownPacks known;
    known.find = [folders](std::string_view id) -> std::optional<PackSource> {
        if (!is_name(id)) return std::nullopt;
        for (std::string const& folder : folders)
            if (fs::path const pack = fs::path(folder) / id; is_pack(pack))
                return PackSource{pack.string(), {}};
        return std::nullopt;
    };
    known.ids = [folders = std::move(folders)] {
        std::vector<std::string> ids;
        for (std::string const& folder : folders) {
            std::error_code error;
            for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
                 entry.increment(error))
                if (is_pack(entry->path())) ids.push_back(entry->path().filename().string());
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    };
    return known;
}

}  // namespace assay
