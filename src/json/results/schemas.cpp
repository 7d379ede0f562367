#include "json/results/schemas.hpp"

#include <assay/json.hpp>

#include <array>

namespace assay {
namespace {

struct SchemaOfDocument {
    std::string (*text)();
    JsonDocument document;
};

constexpr std::array schemas_of_documents{
    SchemaOfDocument{json::assessment_schema, {"assessment", "what assay reads"}},
    SchemaOfDocument{json::evaluation_schema, {"evaluation", "what `assay assess` writes as JSON"}},
    SchemaOfDocument{json::flags_schema, {"flags", "what `assay check` writes"}},
    SchemaOfDocument{json::review_schema, {"review", "what `assay check --for review` writes"}},
    SchemaOfDocument{json::error_schema,
                     {"error", "a line of `--format ndjson` for what could not be evaluated"}},
    SchemaOfDocument{json::explanation_schema, {"explanation", "what `assay explain` writes"}},
    SchemaOfDocument{json::improvement_schema, {"improvement", "what `assay plan` writes"}},
    SchemaOfDocument{json::validation_schema, {"validation", "what `assay validate` writes"}},
    SchemaOfDocument{json::comparison_schema, {"comparison", "what `assay compare` writes"}},
    SchemaOfDocument{json::differences_schema, {"differences", "what `assay differences` writes"}},
    SchemaOfDocument{json::agreement_schema, {"agreement", "what `assay agree` writes"}},
    SchemaOfDocument{json::severity_schema, {"severity", "what `assay severity` writes"}},
    SchemaOfDocument{json::exercise_schema, {"exercise", "what `assay exercise report` writes"}},
    SchemaOfDocument{json::status_schema, {"status", "what `assay status` writes"}},
    SchemaOfDocument{json::import_schema,
                     {"import", "the changes of an import; the library writes it"}},
    SchemaOfDocument{json::forwarded_schema,
                     {"forwarded", "a visit that was prepared; the library writes it"}},
    SchemaOfDocument{json::merged_schema,
                     {"merged", "the result of a merge; the library writes it"}},
    SchemaOfDocument{json::standard_schema, {"standard", "what `assay pack show` writes"}},
    SchemaOfDocument{json::limits_schema, {"limits", "what `assay pack show --limits` writes"}},
    SchemaOfDocument{json::pack_check_schema, {"pack-check", "what `assay pack check` writes"}},
    SchemaOfDocument{json::test_run_schema, {"test-run", "what `assay pack test` writes"}},
};

constexpr auto all_documents = [] {
    std::array<JsonDocument, schemas_of_documents.size()> documents{};
    for (std::size_t i = 0; i < documents.size(); ++i)
        documents.at(i) = schemas_of_documents.at(i).document;
    return documents;
}();

}  // namespace

std::span<JsonDocument const> json_documents() { return all_documents; }

std::string json_schema(std::string_view name) {
    for (auto const& [text, document] : schemas_of_documents)
        if (document.name == name) return text();
    return {};
}

}  // namespace assay
