#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

// Workbooks as archives of their parts, so that tests can write what no library writes.

namespace assay_test {

/// By name.
using Parts = std::map<std::string, std::string>;

inline Parts unpacked(std::string const& bytes) {
    zip_error_t error{};
    zip_t* const archive = zip_open_from_source(
        zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), ZIP_RDONLY, &error);
    Parts parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t status{};
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &status);
        std::string text(status.size, '\0');
        zip_file_t* const file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, text.data(), text.size());
        zip_fclose(file);
        parts[status.name] = text;
    }
    zip_discard(archive);
    return parts;
}

/// An archive of these parts.
inline std::string packed(Parts const& parts) {
    zip_error_t error{};
    zip_source_t* const source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t* const archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (auto const& [name, text] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    zip_close(archive);
    zip_source_open(source);
    zip_stat_t status{};
    zip_source_stat(source, &status);
    std::string bytes(status.size, '\0');
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

/// A workbook with these sheets: a name, and what stands within <sheetData> or beside it. Style 1 shows a date.
inline std::string workbook_of(std::vector<std::pair<std::string, std::string>> const& sheets) {
    std::string const ooxml = "http://schemas.openxmlformats.org/";
    std::string const relations = ooxml + "officeDocument/2006/relationships";
    std::string const start =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    Parts parts;
    parts["_rels/.rels"] = start + R"(<Relationship Id="r1" Type=")" + relations +
                           R"(/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
    std::string book = R"(<workbook xmlns=")" + ooxml + R"(spreadsheetml/2006/main" xmlns:r=")" +
                       relations + R"("><sheets>)";
    std::string rels =
        start + R"(<Relationship Id="s" Type=")" + relations + R"(/styles" Target="styles.xml"/>)";
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        std::string const number = std::to_string(i + 1);
        book += R"(<sheet name=")" + sheets[i].first + R"(" sheetId=")" + number + R"(" r:id="r)" +
                number + R"("/>)";
        rels += R"(<Relationship Id="r)" + number + R"(" Type=")" + relations +
                R"(/worksheet" Target="sheet)" + number + R"(.xml"/>)";
        parts["xl/sheet" + number + ".xml"] = R"(<worksheet xmlns=")" + ooxml +
                                              R"(spreadsheetml/2006/main">)" + sheets[i].second +
                                              "</worksheet>";
    }
    parts["xl/workbook.xml"] = book + "</sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] = rels + "</Relationships>";
    parts["xl/styles.xml"] = R"(<styleSheet xmlns=")" + ooxml +
                             R"(spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/>)"
                             R"(<xf numFmtId="14"/></cellXfs></styleSheet>)";
    return packed(parts);
}

/// Rows of texts as the XML of a sheet; a cell that begins with `<` is XML itself.
inline std::string rows_of(std::vector<std::vector<std::string>> const& rows) {
    std::string xml = "<sheetData>";
    for (auto const& row : rows) {
        xml += "<row>";
        for (std::string const& cell : row)
            xml += cell.starts_with('<') ? cell
                                         : R"(<c t="inlineStr"><is><t xml:space="preserve">)" +
                                               cell + "</t></is></c>";
        xml += "</row>";
    }
    return xml + "</sheetData>";
}

}  // namespace assay_test
