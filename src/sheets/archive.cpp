#include "sheets/archive.hpp"

#include "model/quote.hpp"
#include "sheets/files.hpp"

#include <zip.h>

namespace assay::sheets {
namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void Archive::Close::operator()(zip* archive) const { zip_discard(archive); }

Archive::Archive(std::string_view bytes, std::string file) : file_(std::move(file)) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (source != nullptr && zip_ == nullptr) zip_source_free(source);
    zip_error_fini(&error);
    if (zip_ == nullptr)
        refuse(file_, "no-workbook",
               "this is no workbook, or it is broken; expected one that was "
               "saved as xlsx");
    if (zip_get_num_entries(zip_.get(), 0) > static_cast<zip_int64_t>(SheetLimits::parts))
        refuse(file_, "too-large", "this workbook has more than 1000 parts");
}

std::string Archive::part(std::string const& name) {
    zip_int64_t const index = zip_name_locate(zip_.get(), name.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return {};
    std::unique_ptr<zip_file_t, CloseFile> const opened{
        zip_fopen_index(zip_.get(), static_cast<zip_uint64_t>(index), 0)};
    std::string text;
    constexpr std::size_t piece = std::size_t{64} << 10;
    // what the archive says about sizes is not believed
    for (zip_int64_t got = opened ? 1 : -1; got != 0;) {
        std::size_t const size = text.size();
        if (got > 0) {
            text.resize(size + piece);
            got = zip_fread(opened.get(), text.data() + size, piece);
        }
        if (got < 0) refuse(file_, "no-workbook", "the part " + quote(name) + " of it is broken");
        text.resize(size + static_cast<std::size_t>(got));
        unpacked_ += static_cast<std::size_t>(got);
        if (text.size() > SheetLimits::part_bytes || unpacked_ > SheetLimits::all_bytes)
            refuse(file_, "too-large",
                   "the part " + quote(name) + " of it is larger than a workbook of assay can be");
    }
    return text;
}

}  // namespace assay::sheets
