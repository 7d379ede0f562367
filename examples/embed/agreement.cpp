// How far assessors agree in a table of ratings, and who is stricter: agreement TABLE
#include <assay/assay.hpp>

#include <cstddef>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <string>

namespace {

std::string read(char const* file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A statistic is a number with an interval, or the reason why there is none. It is never NaN.
void show(char const* what, assay::statistics::Estimate const& estimate) {
    std::cout << what << ": ";
    if (!estimate.value) {
        std::cout << "no value: " << says(estimate.reason) << '\n';
        return;
    }
    std::cout << *estimate.value;
    if (estimate.interval)
        std::cout << ", 95 % interval " << estimate.interval->low << " to "
                  << estimate.interval->high << '\n';
    else
        std::cout << ", no interval: " << says(estimate.no_interval) << '\n';
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return std::cerr << "usage: agreement TABLE\n", 64;
    try {
        auto const table = assay::read_rating_table(
            read(arguments[1]), arguments[1],
            {.scale = {"non_compliant", "partial", "compliant", "compliance_plus"}});
        auto const found = assay::agree(table);
        std::cout << std::fixed << std::setprecision(2) << found.agreement.sample.ratings
                  << " ratings by " << table.assessors.size() << " assessors\n";
        show("the same rating", found.agreement.exact);
        show("Krippendorff's alpha", found.agreement.alpha);
        show("Gwet's AC2", found.agreement.ac2);

        if (!found.severity) return 0;  // a table without cases: strictness cannot be separated
        auto const& model = found.severity->model;
        for (std::size_t i = 0; i < table.assessors.size(); ++i)
            if (auto const mean = model.assessors.measures.at(i).fair_mean)
                std::cout << table.assessors[i] << " would rate the same work " << *mean << '\n';
        show("A2 is stricter than A1, in logits",
             assay::statistics::severity_difference(model, 0, 1));
        return 0;
    } catch (assay::Error const& error) {  // every row that cannot be used, with its line
        std::cerr << error.what() << '\n';
        return 65;
    }
}
