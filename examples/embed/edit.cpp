// Open a file, edit it, undo the edit, save it and open it again: edit PACK FILE COPY
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

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) return std::cerr << "usage: edit PACK FILE COPY\n", 64;
    try {
        auto const pack = assay::RulePack::load(arguments[1]);
        assay::Evaluator evaluator{pack};
        auto assessment = assay::read_assessment(read(arguments[2]), arguments[2]);
        std::cout << "opened: " << evaluator.evaluate(assessment).outcome.says << '\n';

        auto const before = assessment;  // a whole copy, which shares nothing: this is how to undo
        std::erase_if(assessment.evidence, [](auto const& each) { return each.id == "E01"; });
        for (auto const& problem : assay::problems_in(assessment))
            std::cout << "it cannot be saved: " << assay::to_string(problem) << '\n';
        assessment = before;
        std::cout << "undone: " << assay::problems_in(assessment).size() << " problems\n";

        auto& judgement = assay::put_judgement(
            assessment, {.element = "1.1.1", .author = "A1", .visit = "fa-2026"});
        std::string const typed = "non_compliant";  // set() copies it
        assay::set(assessment, judgement.rating, typed);
        assay::set(assessment, judgement.rationale, "Two of the customer groups are missing.");
        std::cout << "edited: " << evaluator.evaluate(assessment).outcome.says << '\n';

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
