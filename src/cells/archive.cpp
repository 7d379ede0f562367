#include "cells/archive.hpp"

#include "cells/files.hpp"
#include "model/messages/sheets.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <zip.h>

namespace assay::cells {
namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// The name of the first element; empty when there is none.
std::string_view first_element(std::string_view text) {
    std::size_t at = text.find('<');
    while (at + 1 < text.size() && (text[at + 1] == '?' || text[at + 1] == '!'))
        at = text.find('<', at + 1);
    if (at >= text.size()) return {};
    text.remove_prefix(at + 1);
    return text.substr(0, text.find_first_of(" \t\r\n/>"));
}

/// Whether the part ends with the end of its first element. What an archive says about sizes and sums is
/// compared by libzip when it is read to its end.
bool is_whole(zip* archive, zip_uint64_t index) {
    std::unique_ptr<zip_file_t, CloseFile> const opened{zip_fopen_index(archive, index, 0)};
    constexpr std::size_t piece = std::size_t{64} << 10;
    constexpr std::size_t longest_end = 1000;
    std::string start;
    std::string end;
    std::string read(piece, '\0');
    for (zip_int64_t got = opened ? 1 : -1; got != 0;) {
        if (got > 0) got = zip_fread(opened.get(), read.data(), piece);
        if (got < 0) return false;
        std::string_view const more(read.data(), static_cast<std::size_t>(got));
        if (start.size() < piece) start += more;
        end += more;
        end.erase(0, end.size() - std::min(end.size(), longest_end));
    }
    end.erase(end.find_last_not_of(" \t\r\n") + 1);
    std::string_view const element = first_element(start);
    bool const is_only =
        start.size() < piece &&
        start.find_last_of('<') + 1 == static_cast<std::size_t>(element.data() - start.data());
    return !element.empty() &&
           (end.ends_with("</" + std::string(element) + ">") || (is_only && end.ends_with("/>")));
}

zip* open_archive(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip* const opened =
        source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source != nullptr && opened == nullptr) zip_source_free(source);
    zip_error_fini(&error);
    return opened;
}

/// A text as such files have it in their directories: in UTF-16.
std::string in_utf16(std::string_view text) {
    std::string made;
    for (char const c : text) made.append({c, '\0'});
    return made;
}

/// What looks like a workbook and is of another kind.
void refuse_others(std::string_view bytes, std::string const& file) {
    if (bytes.starts_with(start_of_compound_file)) {
        if (bytes.find(in_utf16("EncryptedPackage")) != bytes.npos)
            refuse(file, say<sheet_messages, "protected-workbook">());
        refuse(file, say<sheet_messages, "old-workbook">());
    }
    constexpr std::size_t first_part = 200;
    if (bytes.substr(0, first_part).find("application/vnd.oasis.opendocument") != bytes.npos)
        refuse(file, say<sheet_messages, "open-document">());
}

}  // namespace

void Archive::Close::operator()(zip* archive) const { zip_discard(archive); }

Archive::Archive(std::string_view bytes, std::string file) : file_(std::move(file)) {
    refuse_others(bytes, file_);
    zip_.reset(open_archive(bytes));
    if (zip_ == nullptr) refuse(file_, say<sheet_messages, "broken-archive">());
    if (zip_get_num_entries(zip_.get(), 0) > static_cast<zip_int64_t>(SheetLimits::parts))
        refuse(file_, say<sheet_messages, "too-many-parts">());
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
        if (got < 0) refuse(file_, say<sheet_messages, "broken-part">({{"part", name}}));
        text.resize(size + static_cast<std::size_t>(got));
        unpacked_ += static_cast<std::size_t>(got);
        if (text.size() > SheetLimits::part_bytes || unpacked_ > SheetLimits::all_bytes)
            refuse(file_, say<sheet_messages, "part-too-large">({{"part", name}}));
    }
    return text;
}

bool has_whole_parts(std::string_view bytes) {
    struct Discard {
        void operator()(zip* archive) const { zip_discard(archive); }
    };
    std::unique_ptr<zip, Discard> const archive{open_archive(bytes)};
    if (archive == nullptr) return false;
    auto const parts = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
    for (zip_uint64_t part = 0; part < parts; ++part)
        if (!is_whole(archive.get(), part)) return false;
    return parts > 0;
}

}  // namespace assay::cells
