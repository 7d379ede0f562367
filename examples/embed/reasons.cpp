// Show why an element or a criterion has its result, as a tree: reasons PACK FILE NODE...
#include <assay/assay.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

std::string read(char const* file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Each reason on a line, with the reasons for it below. A host with words of its own, in another language, reads
/// `kind`, `found` and `needed` instead of calling to_text().
void show(std::vector<assay::Reason> const& reasons, std::size_t indent) {
    for (assay::Reason const& each : reasons) {
        std::cout << std::string(indent, ' ') << assay::name_of(each.holds) << "  "
                  << assay::to_text(each) << '\n';
        show(each.because, indent + 2);
    }
}

void show(assay::Explanation const& why) {
    std::cout << why.node << ' ' << why.title << '\n';
    if (why.element)  // who rated it, and whose rating counts
        for (assay::ElementJudgement const& each : why.element->judgements)
            std::cout << "    " << assay::name_of(each.role) << ' ' << each.author << ": "
                      << each.rating << (each.decides ? " (decides)" : "") << '\n';
    for (assay::LadderExplanation const& each : why.ladders) {
        std::cout << "  " << each.says << '\n';
        show(each.reasons, 4);
    }
    for (assay::OpenPoint const& each : why.open)  // answers that are still missing
        std::cout << "  missing: " << assay::to_text(each) << '\n';
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) return std::cerr << "usage: reasons PACK FILE NODE...\n", 64;
    try {
        auto const pack = assay::RulePack::load(arguments[1]);
        assay::Evaluator evaluator{pack};
        auto const assessment = assay::read_assessment(read(arguments[2]), arguments[2]);
        for (int i = 3; i < count; ++i) show(evaluator.explain(assessment, arguments[i]));
        return 0;
    } catch (assay::Error const& error) {
        std::cerr << error.what() << '\n';
        return 65;
    }
}
