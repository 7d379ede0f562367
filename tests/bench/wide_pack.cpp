#include "wide_pack.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace bench {
namespace {

constexpr std::size_t times = 10;

std::string text_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string in_quotes(std::string_view text) {
    std::string result = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

void append_points(std::string& to, std::string_view key, std::vector<assay::Point> const& points) {
    if (points.empty()) return;
    to.append("      ").append(key).append(" = {\n");
    for (assay::Point const& point : points)
        to.append("        ").append(in_quotes(point.says)).append(",\n");
    to += "      },\n";
}

/// "1.2" to "1.5", "1.8" ... in a criterion of three sub-criteria.
std::string numbered(assay::Node const& criterion, std::size_t number) {
    return criterion.id + '.' + std::to_string(number);
}

void append_subcriterion(std::string& to, assay::Standard const& standard, assay::Node const& node,
                         std::string const& id) {
    to.append("  subcriterion ")
        .append(in_quotes(id))
        .append(" {\n    title = ")
        .append(in_quotes(node.title))
        .append(",\n");
    std::size_t number = 0;
    for (std::uint32_t const child : node.children) {
        assay::Node const& element = standard.nodes[child];
        to.append("    element ")
            .append(in_quotes(id + '.' + std::to_string(++number)))
            .append(" {\n");
        to.append("      title = ").append(in_quotes(element.title)).append(",\n");
        to.append("      requirement = ").append(in_quotes(element.requirement)).append(",\n");
        append_points(to, "limbs", element.limbs);
        append_points(to, "guidance", element.guidance);
        to += "    },\n";
    }
    to += "  },\n";
}

std::string criterion_text(assay::Standard const& standard, assay::Node const& criterion) {
    std::string text = "criterion " + in_quotes(criterion.id) +
                       " {\n  title = " + in_quotes(criterion.title) +
                       ",\n  aim = " + in_quotes(criterion.aim) +
                       ",\n  source = " + in_quotes(criterion.source) + ",\n";
    std::size_t number = 0;
    for (std::size_t copy = 0; copy < times; ++copy)
        for (std::uint32_t const child : criterion.children)
            append_subcriterion(text, standard, standard.nodes[child],
                                numbered(criterion, ++number));
    return text + "}\n";
}

constexpr char const* packs = ASSAY_SOURCE_DIR "/rules";
constexpr char const* checks_by_hand = ASSAY_SOURCE_DIR "/tests/bench/checks.lua";
constexpr char const* rule_by_hand = ASSAY_SOURCE_DIR "/tests/bench/rule.lua";

std::vector<assay::PackFile> sources_in(std::string const& folder) {
    std::vector<assay::PackFile> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".lua")
            files.push_back({entry.path().lexically_relative(folder).generic_string(),
                             text_of(entry.path().string())});
    }
    return files;
}

/// The sources of the pack, with these checks instead of its own and of those that it uses, and with the sentences on the outcome that
/// the code by hand writes.
std::vector<assay::PackFile> with_only(std::string const& folder, std::string const& checks) {
    constexpr std::string_view used = "\n  uses = { \"checks ^1.0\" },";
    std::vector<assay::PackFile> files = sources_in(folder);
    for (assay::PackFile& file : files) {
        if (file.name == "checks.lua") file.text = checks;
        if (file.name == "rule.lua") file.text = text_of(rule_by_hand);
        if (auto const at = file.text.find(used); file.name == "pack.lua" && at != file.text.npos)
            file.text.erase(at, used.size());
    }
    return files;
}

}  // namespace

assay::RulePack load(std::vector<assay::PackFile> files) {
    return assay::RulePack::load(std::move(files), "cse", assay::packs_in({packs}));
}

std::vector<assay::PackFile> ten_times(std::string const& folder, assay::Standard const& standard) {
    std::map<std::string, std::string> criteria;
    for (assay::Node const& node : standard.nodes) {
        if (node.level != 0) continue;
        std::string const& file = node.place.file;
        criteria[file.substr(file.find_last_of('/') + 1)] += criterion_text(standard, node);
    }
    std::vector<assay::PackFile> files = with_only(folder, text_of(checks_by_hand));
    for (assay::PackFile& file : files)
        if (auto const wide = criteria.find(file.name); wide != criteria.end())
            file.text = wide->second;
    return files;
}

std::vector<assay::PackFile> with_check(std::string const& folder, std::string const& check) {
    return with_only(folder, text_of(checks_by_hand) + check);
}

std::vector<assay::PackFile> as_it_ships(std::string const& folder) { return sources_in(folder); }

std::vector<assay::PackFile> without_checks(std::string const& folder) {
    return with_only(folder, {});
}

}  // namespace bench
