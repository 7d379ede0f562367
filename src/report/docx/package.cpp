#include "report/docx/package.hpp"

#include <memory>
#include <new>
#include <zip.h>

namespace assay::report {
namespace {

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

constexpr zip_uint16_t first_day = (1U << 5U) | 1U;  // 1 January 1980, as archives write it

}  // namespace

// All of it happens in memory, where only memory can be lacking.
std::string package_of(std::vector<PackagePart> const& parts) {
    auto const require = [](bool done) {
        if (!done) throw std::bad_alloc{};
    };
    std::unique_ptr<zip_source_t, FreeSource> const buffer{
        zip_source_buffer_create(nullptr, 0, 0, nullptr)};
    require(buffer != nullptr);
    zip_source_keep(
        buffer.get());  // the archive takes one of two shares, and gives it up when it is closed
    std::unique_ptr<zip_t, DiscardArchive> archive{
        zip_open_from_source(buffer.get(), ZIP_TRUNCATE, nullptr)};
    if (archive == nullptr) zip_source_free(buffer.get());
    require(archive != nullptr);
    for (auto const& [name, bytes] : parts) {
        zip_source_t* const source =
            zip_source_buffer(archive.get(), bytes.data(), bytes.size(), 0);
        require(source != nullptr);
        zip_int64_t const index =
            zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) zip_source_free(source);
        require(index >= 0 && zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index),
                                                   0, first_day, 0) == 0);
    }
    require(zip_close(archive.get()) == 0);
    static_cast<void>(archive.release());
    require(zip_source_open(buffer.get()) == 0);
    std::string package;
    require(zip_source_seek(buffer.get(), 0, SEEK_END) == 0);
    package.resize(static_cast<std::size_t>(zip_source_tell(buffer.get())));
    require(zip_source_seek(buffer.get(), 0, SEEK_SET) == 0);
    zip_int64_t const read = zip_source_read(buffer.get(), package.data(), package.size());
    zip_source_close(buffer.get());
    require(read == static_cast<zip_int64_t>(package.size()));
    return package;
}

}  // namespace assay::report
