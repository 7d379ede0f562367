#include "fuzz/fuzz.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace fuzz {

void broken(std::string_view promise, std::string_view detail) {
    std::fprintf(stderr, "broken: %.*s\n%.*s\n", static_cast<int>(promise.size()), promise.data(),
                 static_cast<int>(detail.size()), detail.data());
    std::abort();
}

assay::Limits const& limits() {
    static assay::Limits const small = [] {
        assay::Limits made;
        made.memory = std::size_t{16} << 20;
        made.load_instructions = 1'000'000;
        made.evaluation_steps = 2'000'000;
        made.steps = 20'000'000;
        made.document_bytes = std::size_t{1} << 20;
        made.records = 20'000;
        return made;
    }();
    return small;
}

assay::RulePack const& pack() {
    static assay::RulePack const loaded =
        assay::RulePack::load(assay::PackSource{.folder = ASSAY_SOURCE_DIR "/rules/cse"});
    return loaded;
}

assay::Assessment small_assessment() {
    static std::string const text = [] {
        std::ifstream in(ASSAY_SOURCE_DIR "/tests/fuzz/small.json", std::ios::binary);
        std::ostringstream all;
        all << in.rdbuf();
        return all.str();
    }();
    return assay::read_assessment(text, "small.json");
}

std::vector<Part> parts_of(std::string_view input) {
    std::vector<Part> parts(1);
    while (!input.empty()) {
        std::size_t const end = std::min(input.find('\n'), input.size() - 1) + 1;
        std::string_view const line = input.substr(0, end);
        input.remove_prefix(end);
        if (line.starts_with("--- "))
            parts.push_back({std::string(line.substr(4, line.find_last_not_of("\r\n") - 3)), {}});
        else
            parts.back().text += line;
    }
    return parts;
}

}  // namespace fuzz
