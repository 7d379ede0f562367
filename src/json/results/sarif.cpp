#include <assay/codes.hpp>
#include <assay/pack_check.hpp>
#include <assay/version.hpp>

#include "json/results/write.hpp"

#include <algorithm>
#include <optional>
#include <utility>

// SARIF 2.1.0, whose schema is not ours: https://docs.oasis-open.org/sarif/sarif/v2.1.0/

namespace assay {
namespace json {
namespace {

constexpr std::string_view base_of_pack = "PACK";

struct SarifText {
    std::string text;
};

/// A problem or a remark.
struct SarifResult {
    std::string_view code, level;
    std::string text;
    std::optional<std::size_t> rule;  ///< index of the code among the rules
    std::size_t line = 0;
    std::optional<SarifPlace> place;
};

struct SarifRun {
    std::vector<Code const*> rules;
    std::vector<SarifResult> results;
};

std::string uri_of(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~/";
    std::string uri;
    for (char const c : path) {
        auto const byte = static_cast<unsigned char>(c);
        bool const is_word =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (is_word || plain.find(c) != plain.npos)
            uri += c;
        else
            uri.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
    return uri;
}

bool uses_base(SarifRun const& run) {
    return std::any_of(run.results.begin(), run.results.end(), [](SarifResult const& each) {
        return each.place && each.place->is_in_pack;
    });
}

}  // namespace

template <>
inline constexpr auto shape_of<SarifText> = result({}, {}, member("text", &SarifText::text));

template <>
inline constexpr auto shape_of<Code> = result(
    {}, {}, member("id", &Code::code),
    member("shortDescription", [](Code const& code) { return SarifText{std::string(code.means)}; }),
    member("fullDescription",
           [](Code const& code) {
               return SarifText{std::string(code.means) + ": " + std::string(code.cause)};
           }),
    member("help", [](Code const& code) { return SarifText{std::string(code.fix)}; }));

namespace {

constexpr auto sarif_artifact =
    result({}, {}, member("uri", [](SarifResult const& each) { return uri_of(each.place->path); }),
           optional("uriBaseId", [](SarifResult const& each) {
               return each.place->is_in_pack ? base_of_pack : std::string_view();
           }));

constexpr auto sarif_region =
    result({}, {}, member("startLine", &SarifResult::line),
           optional("startColumn", [](SarifResult const& each) { return each.place->column; }));

constexpr auto sarif_location =
    result({}, {}, member<sarif_artifact>("artifactLocation", Itself{}),
           optional<sarif_region>(
               "region", [](SarifResult const& each) { return each.line != 0 ? &each : nullptr; }));

constexpr auto sarif_physical =
    result({}, {}, member<sarif_location>("physicalLocation", Itself{}));

}  // namespace

template <>
inline constexpr auto shape_of<SarifResult> =
    result({}, {}, member("ruleId", &SarifResult::code), optional("ruleIndex", &SarifResult::rule),
           member("level", &SarifResult::level),
           member("message", [](SarifResult const& each) { return SarifText{each.text}; }),
           optional<sarif_physical>("locations", [](SarifResult const& each) {
               return std::span(&each, each.place ? 1 : 0);
           }));

namespace {

constexpr auto sarif_driver =
    result({}, {}, constant("name", "assay"),
           member("version", [](SarifRun const& /*run*/) { return version(); }),
           member("rules", &SarifRun::rules));
constexpr auto sarif_tool = result({}, {}, member<sarif_driver>("driver", Itself{}));

constexpr auto sarif_base = result({}, {}, member("description", [](SarifRun const& /*run*/) {
                                       return SarifText{"the folder of the pack"};
                                   }));
constexpr auto sarif_bases = result({}, {}, member<sarif_base>(base_of_pack, Itself{}));

constexpr auto sarif_run = result(
    {}, {}, member<sarif_tool>("tool", Itself{}), constant("columnKind", "utf16CodeUnits"),
    member("results", &SarifRun::results),
    optional<sarif_bases>("originalUriBaseIds",
                          [](SarifRun const& run) { return uses_base(run) ? &run : nullptr; }));

constexpr auto sarif_log =
    result({}, {}, constant("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
           constant("version", "2.1.0"),
           member<sarif_run>("runs", [](SarifRun const& run) { return std::span(&run, 1); }));

/// What was found, and the codes that occur, each once, in the order of the catalogue.
class SarifOf {
public:
    SarifOf(CheckedPack const& checked, SarifPlaces const& place_of) : place_of_(place_of) {
        for (Diagnostic const& each : checked.problems) {
            Diagnostic bare = each;
            bare.place = {};
            bare.code.clear();
            add(each.code, "error", each.place, to_string(bare));
        }
        for (Remark const& each : checked.remarks)
            add(each.code, each.weight == Weight::wrong ? "error" : "warning", each.place,
                each.message + "; " + each.hint);
        number_rules();
    }

    [[nodiscard]] SarifRun const& run() const { return run_; }

private:
    void add(std::string_view code, std::string_view level, Place const& place, std::string text) {
        SarifResult result{code, level, std::move(text), {}, place.line, {}};
        if (!place.file.empty()) result.place = place_of_(place);
        run_.results.push_back(std::move(result));
    }

    void number_rules() {
        for (CodeFamily const& family : code_families()) {
            for (Code const& code : family.codes) {
                bool is_used = false;
                for (SarifResult& result : run_.results) {
                    if (result.code != code.code) continue;
                    result.rule = run_.rules.size();
                    is_used = true;
                }
                if (is_used) run_.rules.push_back(&code);
            }
        }
    }

    SarifPlaces const& place_of_;
    SarifRun run_;
};

}  // namespace
}  // namespace json

std::string to_sarif(CheckedPack const& checked, SarifPlaces const& place_of) {
    json::SarifOf const sarif{checked, place_of};
    return json::document<json::sarif_log>(sarif.run());
}

}  // namespace assay
