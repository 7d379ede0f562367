#pragma once

#include <assay/workbook.hpp>

#include "engine/builder.hpp"

#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace assay_test {

/// Where two texts begin to differ, with what stands there in both; empty when they are the same.
inline std::string difference(std::string_view one, std::string_view other) {
    if (one == other) return {};
    std::size_t at = 0;
    while (at < std::min(one.size(), other.size()) && one[at] == other[at]) ++at;
    std::size_t const from = at < 100 ? 0 : at - 100;
    return std::string(one.substr(from, 200)) + "\n--- and not ---\n" +
           std::string(other.substr(from, 200));
}

/// A CSV of a sheet with its cells, so that tests can change one of them.
class EditedSheet {
public:
    explicit EditedSheet(assay::SheetFile const& file);

    /// The cell in a row (0: the headings) and a column of that heading. Requires: it is there.
    std::string& at(std::size_t row, std::string_view heading);
    /// The first row in which a column holds a text. Requires: there is one.
    [[nodiscard]] std::size_t row_of(std::string_view heading, std::string_view text) const;
    std::vector<std::vector<std::string>>& rows() { return rows_; }

    /// As a file of CSV.
    [[nodiscard]] assay::SheetFile file() const;

private:
    [[nodiscard]] std::size_t column(std::string_view heading) const;

    std::string name_;
    std::vector<std::vector<std::string>> rows_;
};

inline EditedSheet::EditedSheet(assay::SheetFile const& file) : name_(file.name) {
    std::string_view text = file.bytes;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    bool is_quoted = false;
    bool begins = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (begins) {
            rows_.emplace_back(1);
            begins = false;
        }
        char const c = text[i];
        if (c == '"' && is_quoted && i + 1 < text.size() && text[i + 1] == '"')
            rows_.back().back() += text[++i];
        else if (c == '"')
            is_quoted = !is_quoted;
        else if (c == ',' && !is_quoted)
            rows_.back().emplace_back();
        else if (c == '\r' && !is_quoted)
            begins = text[++i] == '\n';
        else
            rows_.back().back() += c;
    }
}

inline std::size_t EditedSheet::column(std::string_view heading) const {
    for (std::size_t i = 0; i < rows_.front().size(); ++i)
        if (rows_.front()[i] == heading) return i;
    throw std::runtime_error("no column " + std::string(heading));
}

inline std::string& EditedSheet::at(std::size_t row, std::string_view heading) {
    std::size_t const at = column(heading);
    while (rows_.size() <= row) rows_.emplace_back(rows_.front().size());
    return rows_[row].at(at);
}

inline std::size_t EditedSheet::row_of(std::string_view heading, std::string_view text) const {
    for (std::size_t i = 1; i < rows_.size(); ++i)
        if (rows_[i].at(column(heading)) == text) return i;
    throw std::runtime_error("no row " + std::string(text));
}

inline assay::SheetFile EditedSheet::file() const {
    std::string text;
    for (auto const& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += i > 0 ? ",\"" : "\"";
            for (char const c : row[i]) text.append(c == '"' ? 2 : 1, c);
            text += '"';
        }
        text += "\r\n";
    }
    return {name_, text};
}

/// An assessment with its pack, whose sheets are written, changed and taken over.
class SheetsOf {
public:
    SheetsOf(assay::RulePack const& pack, std::string json)
        : pack_(pack), evaluator_(pack), json_(std::move(json)) {
        json_ = to_json(assessment());  // in canonical form
    }

    /// One of the examples.
    static SheetsOf example(std::string_view name, assay::RulePack const& pack = cse()) {
        return {pack,
                read_file(ASSAY_SOURCE_DIR "/examples/assess/" + std::string(name) + ".json")};
    }

    [[nodiscard]] std::string const& json() const { return json_; }
    [[nodiscard]] assay::RulePack const& pack() const { return pack_; }
    [[nodiscard]] assay::Assessment assessment() const { return assay::read_assessment(json_); }
    [[nodiscard]] assay::Evaluation evaluation() { return evaluator_.evaluate(assessment()); }

    [[nodiscard]] std::vector<assay::SheetFile> csv() {
        return assay::csv_sheets(assessment(), evaluation());
    }
    [[nodiscard]] EditedSheet sheet(std::string_view name) {
        for (auto const& file : csv())
            if (file.name == name) return EditedSheet(file);
        throw std::runtime_error("no sheet " + std::string(name));
    }
    [[nodiscard]] assay::SheetFile xlsx() {
        // a name of its own for each process: tests run side by side
        std::string const path = (std::filesystem::temp_directory_path() /
                                  ("assay-test-" + std::to_string(::getpid()) + ".xlsx"))
                                     .string();
        assay::write_workbook(path, assessment(), evaluation());
        assay::SheetFile file{"ours.xlsx", read_file(path)};
        std::filesystem::remove(path);
        return file;
    }

    [[nodiscard]] assay::Imported take(std::vector<assay::SheetFile> const& files,
                                       assay::ImportOptions const& options = {}) {
        return assay::import_sheets(files, assessment(), evaluator_, pack_, options);
    }

    /// A workbook, read by itself.
    [[nodiscard]] assay::Imported read(assay::SheetFile const& file) {
        return assay::read_workbook(file, evaluator_, pack_);
    }

    /// What is wrong with sheets, one problem a line; empty when they can be taken over.
    [[nodiscard]] std::string problems(std::vector<assay::SheetFile> const& files,
                                       assay::ImportOptions const& options = {}) {
        try {
            static_cast<void>(take(files, options));
        } catch (assay::Error const& error) {
            return error.what();
        }
        return {};
    }

private:
    assay::RulePack pack_;
    assay::Evaluator evaluator_;
    std::string json_;
};

}  // namespace assay_test
