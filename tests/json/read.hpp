#pragma once

#include <assay/json.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace assay_test {

/// The text of a file of the project.
inline std::string file_text(std::string const& path) {
    std::ifstream file{std::string{ASSAY_SOURCE_DIR "/"} + path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A document that has every key of the format, in canonical form.
inline std::string const& sample() {
    static std::string const text = file_text("tests/json/sample.json");
    return text;
}

/// The sample with one of its parts replaced. Requires: the part is there.
inline std::string sample_with(std::string_view part, std::string_view replacement) {
    std::string text = sample();
    text.replace(text.find(part), part.size(), replacement);
    return text;
}

/// All that is wrong with a document, as people see it, but without the file.
inline std::vector<std::string> problems(std::string_view json, assay::Limits const& limits = {}) {
    std::vector<std::string> lines;
    try {
        static_cast<void>(assay::read_assessment(json, "", limits));
    } catch (assay::Error const& error) {
        for (auto const& diagnostic : error.diagnostics()) lines.push_back(to_string(diagnostic));
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace assay_test
