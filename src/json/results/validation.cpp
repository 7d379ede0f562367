#include <assay/validation.hpp>

#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"
#include "json/results/shapes.hpp"

#include <optional>

namespace assay {
namespace json {

template <>
inline constexpr auto shape_of<Validation> = result(
    "file", "One file, and everything that is wrong with it.",
    member(
        "file", [](Validation const& validation) { return printable(validation.file); },
        "As it was named."),
    optional(
        "pack",
        [](Validation const& validation) { return validation.pack ? &validation.pack : nullptr; },
        "The pack it was checked against. Absent when the pack could not be loaded."),
    member(
        "fits", [](Validation const& validation) { return validation.problems.empty(); },
        "True if the file is valid."),
    member("problems", &Validation::problems));

template <>
inline constexpr auto shape_of<Unevaluated> =
    result("error", "A line of NDJSON in the place of an evaluation that could not be made.",
           optional(
               "file",
               [](Unevaluated const& each) {
                   return each.file ? std::optional(printable(*each.file)) : std::nullopt;
               },
               "The file that could not be evaluated."),
           optional("line", &Unevaluated::line,
                    "The line of the standard input that could not be evaluated, from 1."),
           member("error", &Unevaluated::problems));

std::string validation_schema() {
    return schema_of<std::vector<Validation>>("validation", "Validation",
                                              "The result of validating files, with every error.");
}

std::string error_schema() { return schema_of<Unevaluated>("error", "Error"); }

}  // namespace json

std::string to_json(std::span<Validation const> validations) {
    return json::document(validations, json::Lists::an_item_a_line);
}

std::string to_json(Unevaluated const& unevaluated) {
    std::string text;
    json::append_document(text, unevaluated, Layout::one_line);
    return text += '\n';
}

}  // namespace assay
