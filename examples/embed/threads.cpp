// Evaluate many files, one pack for all threads and an evaluator for each: threads PACK FILE...
#include <assay/assay.hpp>

#include <atomic>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace {

std::string read(std::string const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return std::cerr << "usage: threads PACK FILE...\n", 64;
    try {
        auto const pack = assay::RulePack::load(arguments[1]);  // never changes: threads share it
        std::vector<std::string> const files(arguments + 2, arguments + count);
        std::vector<std::string> results(files.size());  // each written by one thread
        std::atomic<std::size_t> next = 0;

        auto const work = [&] {
            assay::Evaluator evaluator{pack};  // belongs to this thread, as do the next two
            assay::Assessment assessment;
            assay::Evaluation evaluation;
            for (std::size_t i = next++; i < files.size(); i = next++) {
                try {
                    assay::read_assessment(assessment, read(files[i]), files[i]);
                    evaluator.evaluate(evaluation, assessment);
                    results[i] = files[i] + ": " + std::string(evaluation.outcome.says);
                } catch (assay::Error const& error) {  // of this file; the others go on
                    results[i] = error.what();
                }
            }
        };
        std::vector<std::thread> threads;  // each needs 2 MB of stack
        for (int i = 0; i < 4; ++i) threads.emplace_back(work);
        for (std::thread& each : threads) each.join();

        for (std::string const& each : results) std::cout << each << '\n';  // in the order given
        return 0;
    } catch (assay::Error const& error) {
        std::cerr << error.what() << '\n';
        return 65;
    }
}
