#include "sheets/carried.hpp"

#include "model/characters.hpp"
#include "sheets/layout.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

constexpr std::size_t most_bytes_of_piece = 4000;

// To look through the members of one record.
constexpr std::size_t steps_of_record = 100;

void add_extensions(json::Shape const& shape, void const* object, std::string const& place,
                    Carried& to, Meter& meter) {
    meter.charge(steps_of_record);
    for (json::Field const& field : shape.fields) {
        std::string const at = place + "/" + std::string(field.key);
        if (field.kind == json::Kind::json) {
            if (Text const text = field.get<Json>(object).text; !text.empty()) to.emplace(at, text);
        } else if (field.kind == json::Kind::object) {
            add_extensions(*field.shape, field.of(object), at, to, meter);
        } else if (field.kind == json::Kind::objects) {
            json::Items const items = field.list->items(field.of(object));
            for (std::size_t i = 0; i < items.count; ++i)
                add_extensions(*field.shape, items[i], at + "/" + std::to_string(i), to, meter);
        }
    }
}

/// Without zero bytes and returns, which cells lose, and without blanks at its ends.
std::string escaped(std::string_view text) {
    std::string made;
    for (char const c : text) {
        if (c == '\\')
            made += "\\\\";
        else if (c == '\0')
            made += "\\0";
        else if (c == '\r')
            made += "\\r";
        else if (c == '\n')
            made += "\\n";
        else if (c == '\t')
            made += "\\t";
        else if (c == ' ')
            made += "\\s";
        else
            made += c;
    }
    return made;
}

std::string without_escapes(std::string_view text) {
    static constexpr std::string_view letters = "0rnts\\";
    static constexpr std::string_view meant{"\0\r\n\t \\", 6};
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t const letter =
            text[i] == '\\' && i + 1 < text.size() ? letters.find(text[i + 1]) : letters.npos;
        if (letter == letters.npos) {
            made += text[i];
            continue;
        }
        made += meant[letter];
        ++i;
    }
    return made;
}

}  // namespace

std::string place_in_file(std::string_view list, std::size_t index) {
    if (list == whole_file) return {};
    std::string place = "/" + std::string(list) + "/" + std::to_string(index);
    std::replace(place.begin(), place.end(), '.', '/');
    return place;
}

Carried extensions_of(Assessment const& assessment, Meter& meter) {
    Carried carried;
    add_extensions(json::assessment_shape(), &assessment, {}, carried, meter);
    return carried;
}

void put_extensions(json::Shape const& shape, void* object, std::string const& place,
                    Carried& carried, Storage& storage) {
    for (json::Field const& field : shape.fields) {
        std::string const at = place + "/" + std::string(field.key);
        if (field.kind == json::Kind::object)
            put_extensions(*field.shape, field.at(object), at, carried, storage);
        if (field.kind != json::Kind::json) continue;
        auto const found = carried.find(at);
        if (found == carried.end()) continue;
        static_cast<Json*>(field.at(object))->text = storage.keep(found->second);
        carried.erase(found);
    }
}

std::vector<std::vector<std::string>> rows_of(Carried const& carried) {
    std::vector<std::vector<std::string>> rows;
    for (auto const& [place, text] : carried) {
        std::string const all = escaped(text);
        for (std::string_view left = all;;) {
            std::string_view const piece = within_bytes(left, most_bytes_of_piece);
            rows.push_back({place, std::string(piece)});
            left.remove_prefix(piece.size());
            if (left.empty()) break;
        }
    }
    return rows;
}

Carried read_carried(ReadSheet const& sheet) {
    std::map<std::string, std::string, std::less<>> pieces;
    for (ReadRow const& row : sheet.rows)
        if (&row != &sheet.rows.front()) pieces[row.at(0).text] += row.at(1).text;
    for (auto& [place, text] : pieces) text = without_escapes(text);
    return pieces;
}

}  // namespace assay::sheets
