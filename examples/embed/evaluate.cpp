// Evaluate the assessment in a file and print the result: evaluate PACK FILE
#include <assay/assay.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int count, char** arguments) {
    if (count != 3) return std::cerr << "usage: evaluate PACK FILE\n", 64;
    try {
        auto const pack =
            assay::RulePack::load(arguments[1]);  // once; any number of threads share it
        assay::Evaluator evaluator{pack};         // one for each thread

        std::ifstream file(arguments[2], std::ios::binary);
        std::string const json(std::istreambuf_iterator<char>(file), {});
        auto const assessment = assay::read_assessment(json, arguments[2]);
        auto const evaluation = evaluator.evaluate(assessment);

        std::cout << evaluation.outcome.says << '\n';
        for (auto const& node : evaluation.nodes)
            for (auto const& ladder : node.ladders)
                std::cout << node.level << ' ' << node.id << ": " << ladder.says << '\n';
        std::cout << evaluation.flags.size() << " flags\n";
        return evaluation.outcome.met ? 0 : 1;
    } catch (assay::Error const& error) {  // a broken pack or file, with every problem
        std::cerr << error.what() << '\n';
        return 65;
    }
}
