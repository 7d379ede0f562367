#include "pack/pack_files.hpp"

#include <assay/diagnostic.hpp>

#include "catch.hpp"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <thread>

namespace fs = std::filesystem;
using assay::Limits;
using assay::pack::is_pack_file_name;
using assay::pack::read_pack_file;

namespace {

/// A folder that is gone after the test.
class Folder {
public:
    Folder() {
        std::string path = (fs::temp_directory_path() / "assay-pack-XXXXXX").string();
        path_ = ::mkdtemp(path.data());
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    void write(std::string const& name, std::string const& text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }

    [[nodiscard]] fs::path path() const { return path_; }

private:
    fs::path path_;
};

std::string problem_of(fs::path const& folder, std::string_view name, Limits const& limits = {}) {
    try {
        static_cast<void>(read_pack_file({.folder = folder.string()}, name, limits));
    } catch (assay::Error const& error) {
        REQUIRE(error.diagnostics().size() == 1);
        CHECK(error.diagnostics()[0].place.file == folder.string() + "/" + std::string(name));
        return error.diagnostics()[0].code;
    }
    return "";
}

}  // namespace

TEST_CASE("names of pack files stay below their folder", "[rules][pack_files]") {
    for (auto const* name : {"pack.lua", "a/b/c-d_e.lua", "1.lua", "-.lua"})
        CHECK(is_pack_file_name(name));
    for (auto const* name :
         {"", ".lua", "pack", "../pack.lua", "a/../b.lua", "/etc/x.lua", "a//b.lua", "./a.lua",
          "a/.lua", "a.b.lua", "a b.lua", "a\\b.lua", "caf\xC3\xA9.lua", "a.lua/", "a.luac"}) {
        CHECK_FALSE(is_pack_file_name(name));
    }
    CHECK_FALSE(is_pack_file_name(std::string_view("a\0.lua", 6)));
    CHECK_FALSE(is_pack_file_name(std::string(300, 'a') + ".lua"));
}

TEST_CASE("a regular file is read whole, up to the limit", "[rules][pack_files]") {
    Folder const folder;
    std::string const text(10'000, 'x');
    folder.write("pack.lua", text);
    folder.write("topics/one.lua", "");
    CHECK(read_pack_file({.folder = folder.path().string()}, "pack.lua", {}) == text);
    CHECK(read_pack_file({.folder = folder.path().string() + "/"}, "topics/one.lua", {}).empty());
    Limits limits;
    limits.source_bytes = 10'000;
    CHECK(read_pack_file({.folder = folder.path().string()}, "pack.lua", limits) == text);
    limits.source_bytes = 9'999;
    CHECK(problem_of(folder.path(), "pack.lua", limits) == "source-too-large");
    limits.source_bytes = 0;
    CHECK(problem_of(folder.path(), "pack.lua", limits) == "source-too-large");
}

TEST_CASE("what is missing, misnamed or forbidden is told apart", "[rules][pack_files]") {
    Folder const folder;
    folder.write("pack.lua", "x");
    CHECK(problem_of(folder.path(), "none.lua") == "file-missing");
    CHECK(problem_of(folder.path(), "none/none.lua") == "file-missing");
    CHECK(problem_of(folder.path() / "none", "pack.lua") == "file-missing");
    CHECK(problem_of(folder.path() / "pack.lua", "pack.lua") == "file-missing");
    CHECK(problem_of(folder.path(), "../pack.lua") == "file-name");
    ::chmod((folder.path() / "pack.lua").c_str(), 0);
    if (::geteuid() != 0) CHECK(problem_of(folder.path(), "pack.lua") == "file-unreadable");
}

TEST_CASE("links and special files below the folder are refused", "[rules][pack_files]") {
    Folder const folder;
    folder.write("real/one.lua", "x");
    fs::create_symlink("real/one.lua", folder.path() / "link.lua");
    fs::create_directory_symlink("real", folder.path() / "linked");
    fs::create_symlink("nowhere", folder.path() / "dangling.lua");
    fs::create_directory(folder.path() / "folder.lua");
    REQUIRE(::mkfifo((folder.path() / "pipe.lua").c_str(), 0600) == 0);
    for (auto const* name :
         {"link.lua", "linked/one.lua", "dangling.lua", "folder.lua", "pipe.lua"}) {
        CHECK(problem_of(folder.path(), name) == "file-not-regular");
    }
    // The folder itself is the host's choice.
    CHECK(read_pack_file({.folder = (folder.path() / "linked").string()}, "one.lua", {}) == "x");
}

TEST_CASE("sockets and devices are refused, and names are told apart by case",
          "[rules][pack_files]") {
    Folder const folder;
    folder.write("pack.lua", "x");
    CHECK(problem_of(folder.path(), "Pack.lua") == "file-missing");
    CHECK(problem_of(folder.path(), "PACK.LUA") == "file-name");
    CHECK(problem_of(folder.path(), std::string(190, 'a') + ".lua") == "file-missing");
    CHECK(problem_of(folder.path(), std::string(300, 'a') + ".lua") == "file-name");
    REQUIRE(::mknod((folder.path() / "socket.lua").c_str(), S_IFSOCK | 0600, 0) == 0);
    CHECK(problem_of(folder.path(), "socket.lua") == "file-not-regular");
    // Only root may make a device.
    if (::mknod((folder.path() / "device.lua").c_str(), S_IFCHR | 0600, makedev(1, 3)) == 0)
        CHECK(problem_of(folder.path(), "device.lua") == "file-not-regular");
}

TEST_CASE("a file that becomes a link while it is opened leads nowhere", "[rules][pack_files]") {
    Folder const folder;
    folder.write("pack/inner/rule.lua", "inside");
    folder.write("other/rule.lua", "outside");
    auto const inner = folder.path() / "pack/inner";
    std::atomic<bool> over = false;
    std::thread swaps([&] {
        while (!over) {
            fs::rename(inner, folder.path() / "kept");
            fs::create_directory_symlink(folder.path() / "other", inner);
            fs::remove(inner);
            fs::rename(folder.path() / "kept", inner);
        }
    });
    int read = 0;
    for (int i = 0; i < 20'000 && read < 2'000; ++i) try {
            read += read_pack_file({.folder = (folder.path() / "pack").string()}, "inner/rule.lua",
                                   {}) == "inside"
                        ? 1
                        : 1'000'000;
        } catch (assay::Error const&) {
            // it was away, or a link
        }
    over = true;
    swaps.join();
    CHECK(read > 0);
    CHECK(read <= 2'000);
}
