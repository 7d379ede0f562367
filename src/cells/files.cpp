#include "cells/files.hpp"

#include "model/messages/tables.hpp"

#include <algorithm>

namespace assay::cells {
namespace {

constexpr std::string_view mark_of_little = "\xFF\xFE";
constexpr std::string_view mark_of_big = "\xFE\xFF";

/// From UTF-16 without a mark. False when it is none: half a character, or half a pair.
bool from_utf16(std::string_view bytes, bool is_big, std::string& to) {
    auto const unit = [&](std::size_t at) -> char32_t {
        auto const one = static_cast<unsigned char>(bytes[at]);
        auto const other = static_cast<unsigned char>(bytes[at + 1]);
        return is_big ? char32_t{one} << 8U | other : char32_t{other} << 8U | one;
    };
    if (bytes.size() % 2 != 0) return false;
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        char32_t code = unit(at);
        if (code >= 0xDC00 && code <= 0xDFFF) return false;
        if (code >= 0xD800 && code <= 0xDBFF) {
            at += 2;
            char32_t const low = at < bytes.size() ? unit(at) : 0;
            if (low < 0xDC00 || low > 0xDFFF) return false;
            code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
        }
        append_utf8(to, code);
    }
    return true;
}

/// Whether each other byte at the beginning is zero, as it is where a heading in Latin is UTF-16 without its mark.
bool looks_like_utf16(std::string_view bytes, bool is_big) {
    constexpr std::size_t looked_at = 32;
    std::string_view const start = bytes.substr(0, looked_at);
    for (std::size_t at = is_big ? 0 : 1; at < start.size(); at += 2)
        if (start[at] != '\0') return false;
    return start.size() >= 4 && start[is_big ? 1 : 0] != '\0';
}

/// False when it is not UTF-16.
bool convert_utf16(std::string_view bytes, std::string& to) {
    if (bytes.starts_with(mark_of_little) || bytes.starts_with(mark_of_big))
        return from_utf16(bytes.substr(2), bytes.starts_with(mark_of_big), to);
    for (bool const is_big : {false, true})
        if (looks_like_utf16(bytes, is_big)) return from_utf16(bytes, is_big, to);
    return false;
}

}  // namespace

bool is_spreadsheet(std::string_view bytes) {
    constexpr std::string_view archive = "PK\x03\x04";
    return bytes.starts_with(archive) || (bytes.size() > 1 && archive.starts_with(bytes)) ||
           bytes.starts_with(start_of_compound_file);
}

std::string_view text_of_table(std::string_view bytes, std::string const& file, Controls controls,
                               std::string& room) {
    room.clear();
    std::string_view text = bytes;
    if (convert_utf16(bytes, room)) text = room;
    text = without_mark(text);
    auto const bad = find_not_text(text, controls);
    if (!bad) return text;
    Said said =
        bad->control == 0U
            ? say<table_messages, "sheet-with-zero-byte">({{"number", *bad->control}})
        : bad->control
            ? say<table_messages, "table-with-control-character">({{"number", *bad->control}})
            : say<table_messages, "table-not-utf8">({{"cause", *bad->cause}});
    throw Error({std::move(said).at({file, bad->line, bad->column, {}})});
}

void refuse(std::string const& file, Said said) {
    throw Error({std::move(said).at({file, 0, 0, {}})});
}

}  // namespace assay::cells
