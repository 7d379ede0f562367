#include "catch.hpp"
#include "json/read.hpp"

using assay_test::file_text;

TEST_CASE("the published schemas are the generated ones", "[json]") {
    // To write them anew: assay schema assessment > rules/schema/assessment.schema.json
    CHECK(file_text("rules/schema/assessment.schema.json") == assay::assessment_schema());
    CHECK(file_text("rules/schema/evaluation.schema.json") == assay::evaluation_schema());
}

TEST_CASE("every key of the format stands in the sample document", "[json]") {
    std::string const schema = assay::assessment_schema();
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
