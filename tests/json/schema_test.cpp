#include "catch.hpp"
#include "json/read.hpp"

using assay_test::file_text;

TEST_CASE("the published schemas are the generated ones", "[json]") {
    // To write one anew: assay schema evaluation > rules/schema/evaluation.schema.json
    for (assay::JsonDocument const& document : assay::json_documents()) {
        std::string const file = "rules/schema/" + std::string(document.name) + ".schema.json";
        INFO(file);
        CHECK(file_text(file) == assay::json_schema(document.name));
    }
    CHECK(assay::json_schema("no such document").empty());
}

TEST_CASE("every key of the format stands in the sample document", "[json]") {
    std::string const schema = assay::json_schema("assessment");
    constexpr std::string_view start = "\": {\n          \"description\"";
    std::size_t keys = 0;
    for (std::size_t at = schema.find(start); at != std::string::npos;
         at = schema.find(start, at + 1)) {
        std::string const key =
            schema.substr(schema.rfind('"', at - 1), at - schema.rfind('"', at - 1) + 1);
        INFO(key);
        CHECK(assay_test::sample().find(key + ": ") != std::string::npos);
        ++keys;
    }
    CHECK(keys > 100);
}
