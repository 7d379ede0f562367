// A form that shows the outcome while somebody fills it in: live PACK FILE
//
// The form keeps four things from the first rating to the last: the pack, the evaluator, the assessment and the
// evaluation. Each change evaluates again into the same evaluation, which reuses its memory.
#include <assay/assay.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

std::string read(char const* file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What the form shows: the outcome and the first criterion.
void show(std::string_view changed, assay::Evaluation const& evaluation) {
    std::cout << changed << "\n    " << evaluation.outcome.says << '\n';
    assay::NodeResult const& criterion = evaluation.nodes.front();
    std::cout << "    criterion " << criterion.id << ": " << criterion.ladders.front().says << '\n';
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return std::cerr << "usage: live PACK FILE\n", 64;
    try {
        auto const pack = assay::RulePack::load(arguments[1]);
        assay::Evaluator evaluator{pack};
        auto assessment = assay::read_assessment(read(arguments[2]), arguments[2]);
        assay::Evaluation evaluation;
        evaluator.evaluate(evaluation, assessment);
        show("opened", evaluation);

        auto& judgement = assay::put_judgement(
            assessment, {.element = "1.1.1", .role = assay::Role::self, .author = "QM1"});
        for (std::string_view const typed :
             {"partial", "non_compliant", "compliant", "complaint"}) {
            assay::set(assessment, judgement.rating, typed);
            auto const problems = evaluator.validate(assessment);
            for (assay::Diagnostic const& each : problems)
                std::cout << "1.1.1\n    " << assay::to_string(each) << '\n';
            if (!problems.empty()) continue;  // the form still shows the last result
            evaluator.evaluate(evaluation, assessment);
            show("1.1.1 is " + std::string(typed), evaluation);
        }
        assessment.compact();  // now and then: frees the texts that were replaced
        return 0;
    } catch (assay::Error const& error) {
        std::cerr << error.what() << '\n';
        return 65;
    }
}
