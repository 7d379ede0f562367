// Write the report of an assessment in every format: reports PACK FILE FOLDER
#include <assay/assay.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::string read(char const* file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) return std::cerr << "usage: reports PACK FILE FOLDER\n", 64;
    try {
        auto const pack = assay::RulePack::load(arguments[1]);
        assay::Evaluator evaluator{pack};
        auto const assessment = assay::read_assessment(read(arguments[2]), arguments[2]);
        auto const evaluation = evaluator.evaluate(assessment);

        auto const explanations = assay::explanations_for_report(evaluator, evaluation, assessment);

        // A template makes the document; a folder with a `report.lua` of your own has other words.
        assay::Document const document = assay::ReportTemplate().make(
            evaluation, assessment, explanations, {.audience = assay::Audience::applicant});
        std::cout << document.title << '\n';

        for (assay::DocumentFormat const& format : assay::document_formats()) {
            std::string const file =
                std::string(arguments[3]) + "/report" + std::string(format.extension);
            std::ofstream(file, std::ios::binary) << format.write(document, {});
            std::cout << "report" << format.extension << ": " << format.says << '\n';
        }
        return 0;
    } catch (assay::Error const& error) {
        std::cerr << error.what() << '\n';
        return 65;
    }
}
