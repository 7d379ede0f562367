// The words of a pack's tests, and the tables that a case is made of, as the reader of cases knows them.

#include "authors/definitions.hpp"
#include "json/case.hpp"

#include <algorithm>
#include <string>

namespace assay::authors {
namespace {

std::string class_of(json::Shape const& shape) { return "assay.case." + std::string(shape.name); }

std::string type_of(json::Field const& field) {
    constexpr std::string_view facts = "table<string, boolean|number|string|string[]>";
    switch (field.kind) {
        case json::Kind::flag:
            return "boolean";
        case json::Kind::texts:
            return "string[]";
        case json::Kind::facts:
            return std::string(facts);
        case json::Kind::keyed:
            return "table<string, " + std::string(facts) + ">";
        case json::Kind::json:
            return "table";
        case json::Kind::object:
            return class_of(*field.shape) + (field.text_at != nullptr ? "|string" : "");
        case json::Kind::objects:
            return class_of(*field.shape) + "[]";
        case json::Kind::choice: {
            std::string words;
            for (std::string_view const word : field.words)
                if (!word.empty()) words += (words.empty() ? "" : "|") + literal(word);
            return words;
        }
        default:
            return "string";
    }
}

void define(json::Shape const& shape, LuaCats& to, std::vector<json::Shape const*>& done) {
    if (std::find(done.begin(), done.end(), &shape) != done.end()) return;
    done.push_back(&shape);
    for (json::Field const& field : shape.fields)
        if (field.shape != nullptr) define(*field.shape, to, done);
    to.begin_class(class_of(shape), {}, shape.what);
    // whatever an assessment must say has a default in a case
    for (json::Field const& field : shape.fields) {
        if (shape.name == "case" && field.key == "says") continue;  // stands before the table
        to.field(std::string(field.key) + "?", type_of(field), field.what);
    }
    to.gap();
}

}  // namespace

void define_tests(LuaCats& to) {
    json::Case shaped;
    json::Shape const& shape = json::target_of(shaped).shape;
    std::vector<json::Shape const*> done;
    define(shape, to, done);
    std::string const body = class_of(shape);
    std::string const taking = "fun(body: " + body + ")";
    to.function("case", {{"says", "string"}}, taking, "in tests: a case, and what it shows");
    to.function("todo", {{"says", "string"}}, taking, "in tests: a case that is still to do");
    to.function("nodes", {{"level", "assay.Level"}, {"below?", "assay.Node"}}, "assay.Node[]",
                "in tests: the ids of a level, in their order; of those at or below a node");
    to.function("ratings", {}, "assay.Rating[]", "in tests: the ratings, from worst to best");
}

}  // namespace assay::authors
