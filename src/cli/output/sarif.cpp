#include "cli/output/sarif.hpp"

#include <assay/codes.hpp>
#include <assay/version.hpp>

#include "cli/files/columns.hpp"
#include "cli/output/json_text.hpp"

#include <algorithm>
#include <filesystem>

namespace assay::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view base_of_pack = "PACK";

/// What SARIF calls a result, whether it keeps the pack from loading or not.
struct Result {
    std::string_view code, level;
    Place const* place;
    std::string text;
};

std::vector<Result> results_of(std::vector<Diagnostic> const& diagnostics,
                               std::vector<Remark> const& remarks) {
    std::vector<Result> results;
    for (Diagnostic const& each : diagnostics) {
        Diagnostic bare = each;
        bare.place = {};
        bare.code.clear();
        results.push_back({each.code, "error", &each.place, to_string(bare)});
    }
    for (Remark const& each : remarks)
        results.push_back({each.code, each.weight == Weight::wrong ? "error" : "warning",
                           &each.place, each.message + "; " + each.hint});
    return results;
}

/// The codes that results have, each once, in the order of the catalogue.
std::vector<Code const*> rules_of(std::vector<Result> const& results) {
    std::vector<Code const*> rules;
    for (CodeFamily const& family : code_families())
        for (Code const& code : family.codes)
            if (std::any_of(results.begin(), results.end(),
                            [&](Result const& result) { return result.code == code.code; }))
                rules.push_back(&code);
    return rules;
}

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

class Log {
public:
    Log(std::string& to, std::string_view folder, SandboxFiles const* supply)
        : json_(to, Layout::indented),
          columns_(supply),
          folder_(fs::path(folder).lexically_normal()) {}

    void write(std::vector<Result> const& results) {
        auto const rules = rules_of(results);
        json_.open('{');
        json_.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json_.member("version", "2.1.0");
        json_.key("runs");
        json_.open('[');
        json_.open('{');
        tool(rules);
        json_.member("columnKind", "utf16CodeUnits");
        json_.key("results");
        json_.open('[');
        for (Result const& each : results) result(each, rules);
        json_.close(']');
        if (uses_base_) base();
        json_.close('}');
        json_.close(']');
        json_.close('}');
    }

private:
    void tool(std::vector<Code const*> const& rules) {
        json_.key("tool");
        json_.open('{');
        json_.key("driver");
        json_.open('{');
        json_.member("name", "assay");
        json_.member("version", version());
        json_.key("rules");
        json_.open('[');
        for (Code const* const each : rules) {
            json_.open('{');
            json_.member("id", each->code);
            text("shortDescription", each->means);
            text("fullDescription", std::string(each->means) + ": " + std::string(each->cause));
            text("help", each->fix);
            json_.close('}');
        }
        json_.close(']');
        json_.close('}');
        json_.close('}');
    }

    void text(std::string_view key, std::string_view text) {
        json_.key(key);
        json_.open('{');
        json_.member("text", text);
        json_.close('}');
    }

    void result(Result const& result, std::vector<Code const*> const& rules) {
        json_.open('{');
        json_.member("ruleId", result.code);
        auto const rule = std::find_if(rules.begin(), rules.end(),
                                       [&](Code const* each) { return each->code == result.code; });
        if (rule != rules.end()) {
            json_.key("ruleIndex");
            json_.literal(std::to_string(rule - rules.begin()));
        }
        json_.member("level", result.level);
        text("message", result.text);
        if (!result.place->file.empty()) location(*result.place);
        json_.close('}');
    }

    void location(Place const& place) {
        json_.key("locations");
        json_.open('[');
        json_.open('{');
        json_.key("physicalLocation");
        json_.open('{');
        artifact(place.file);
        if (place.line != 0) {
            json_.key("region");
            json_.open('{');
            json_.member_if_any("startLine", place.line);
            json_.member_if_any("startColumn", columns_.utf16(place));
            json_.close('}');
        }
        json_.close('}');
        json_.close('}');
        json_.close(']');
    }

    void artifact(std::string const& file) {
        json_.key("artifactLocation");
        json_.open('{');
        std::error_code error;
        fs::path const here = fs::current_path(error);
        fs::path path = fs::path(file).lexically_normal();
        if (path.is_absolute()) path = path.lexically_relative(here);
        bool const is_below = !path.empty() && *path.begin() != "..";
        if (!is_below) path = fs::path(file).lexically_normal().lexically_relative(folder_);
        json_.member("uri", uri_of(path.generic_string()));
        if (!is_below) {
            json_.member("uriBaseId", base_of_pack);
            uses_base_ = true;
        }
        json_.close('}');
    }

    void base() {
        json_.key("originalUriBaseIds");
        json_.open('{');
        json_.key(base_of_pack);
        json_.open('{');
        text("description", "the folder of the pack");
        json_.close('}');
        json_.close('}');
    }

    JsonText json_;
    Columns columns_;
    fs::path folder_;
    bool uses_base_ = false;
};

}  // namespace

void append_sarif(std::string& to, std::string_view folder,
                  std::vector<Diagnostic> const& diagnostics, std::vector<Remark> const& remarks,
                  SandboxFiles const* supply) {
    Log(to, folder, supply).write(results_of(diagnostics, remarks));
}

}  // namespace assay::cli
