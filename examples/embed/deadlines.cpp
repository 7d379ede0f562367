// Limit the time and the steps of a call, and tell the causes of errors apart: deadlines PACK FILE
#include <assay/assay.hpp>

#include <chrono>
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

/// A deadline so long from now. assay asks when a call begins and every few milliseconds of its work.
assay::Limits within(std::chrono::milliseconds time) {
    assay::Limits limits;
    auto const end = std::chrono::steady_clock::now() + time;
    limits.expired = [end] { return std::chrono::steady_clock::now() >= end; };
    return limits;
}

/// What a service does about an error depends on its kind.
std::string_view advice(assay::ErrorKind kind) {
    switch (kind) {
        case assay::ErrorKind::input:
            return "show the problems to whoever wrote the file";
        case assay::ErrorKind::pack:
            return "show the problems to the author of the pack";
        case assay::ErrorKind::limit:
            return "refuse it: it is larger than this service allows";
        case assay::ErrorKind::deadline:
            return "try again later, or with more time";
        case assay::ErrorKind::internal:
            break;
    }
    return "report a fault of assay";
}

void evaluate(std::string_view what, assay::RulePack const& pack, std::string const& json,
              assay::Limits const& limits) {
    std::cout << what << ": ";
    try {
        auto const assessment = assay::read_assessment(json, "file", limits);
        std::cout << assay::Evaluator{pack, limits}.evaluate(assessment).outcome.says << '\n';
    } catch (assay::Error const& error) {
        std::cout << assay::name_of(error.kind()) << ": " << advice(error.kind()) << '\n'
                  << "    " << error.what() << '\n';
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return std::cerr << "usage: deadlines PACK FILE\n", 64;
    try {
        auto const pack = assay::RulePack::load(arguments[1]);
        std::string const json = read(arguments[2]);
        evaluate("in a minute", pack, json, within(std::chrono::minutes(1)));
        evaluate("in no time", pack, json, within(std::chrono::milliseconds(0)));
        assay::Limits few;
        few.evaluation_steps = 100;  // the same on every machine, unlike time
        evaluate("in 100 steps", pack, json, few);
        evaluate("half of the file", pack, json.substr(0, json.size() / 2), {});
        return 0;
    } catch (assay::Error const& error) {
        std::cerr << error.what() << '\n';
        return 65;
    }
}
