// A host that edits: opens an assessment, changes it, undoes, shows why an element stands as it does, saves and
// opens again: edit PACK FILE COPY
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

/// Every reason as a line, those that it rests on below it.
void show(std::vector<assay::Reason> const& reasons, std::size_t indent = 4) {
    for (assay::Reason const& each : reasons) {
        std::cout << std::string(indent, ' ') << assay::name_of(each.holds) << "  "
                  << assay::to_text(each) << '\n';
        show(each.because, indent + 2);
    }
}

void show(assay::Explanation const& why) {
    std::cout << why.node << ' ' << why.title << '\n';
    if (why.element)
        for (assay::ElementJudgement const& each : why.element->judgements)
            std::cout << "    " << assay::name_of(each.role) << ' ' << each.author << ": "
                      << each.rating << (each.decides ? " (decides)" : "") << '\n';
    for (assay::LadderExplanation const& each : why.ladders) {
        std::cout << "  " << each.says << '\n';
        show(each.reasons);
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) return std::cerr << "usage: edit PACK FILE COPY\n", 64;
    try {
        auto const pack = assay::RulePack::load(arguments[1]);
        assay::Evaluator evaluator{pack};
        auto assessment = assay::read_assessment(read(arguments[2]), arguments[2]);
        std::cout << "opened: " << evaluator.evaluate(assessment).outcome.says << '\n';

        auto const before = assessment;  // whole, and shares nothing: this is how to undo
        std::erase_if(assessment.evidence, [](auto const& each) { return each.id == "E01"; });
        for (auto const& problem : assay::problems_in(assessment))
            std::cout << "it cannot be saved: " << assay::to_string(problem) << '\n';
        assessment = before;
        std::cout << "undone: " << assay::problems_in(assessment).size() << " problems\n";

        auto& judgement = assay::put_judgement(
            assessment, {.element = "1.1.1", .author = "A1", .visit = "fa-2026"});
        std::string const typed = "non_compliant";  // need not live on
        assay::set(assessment, judgement.rating, typed);
        assay::set(assessment, judgement.rationale, "Two of the customer groups are missing.");
        std::cout << "edited: " << evaluator.evaluate(assessment).outcome.says << '\n';
        show(evaluator.explain(assessment, "1.1.1"));
        show(evaluator.explain(assessment, "1"));

        std::ofstream(arguments[3], std::ios::binary) << assay::to_json(assessment);
        auto const again = assay::read_assessment(read(arguments[3]), arguments[3]);
        bool const is_same = assay::to_json(again) == assay::to_json(assessment);
        std::cout << "saved and opened again: " << (is_same ? "the same" : "something else")
                  << '\n';
        return is_same ? 0 : 1;
    } catch (assay::Error const& error) {
        std::cerr << error.what() << '\n';
        return 65;
    }
}
