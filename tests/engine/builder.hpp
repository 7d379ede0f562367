#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>
#include <assay/evaluator.hpp>
#include <assay/json.hpp>
#include <assay/rule_pack.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace assay_test {

inline std::string read_file(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// One of the assessments among the examples.
inline assay::Assessment example(std::string_view name) {
    std::string const file = "examples/assess/" + std::string(name) + ".json";
    return assay::read_assessment(read_file(ASSAY_SOURCE_DIR "/" + file), file);
}

inline assay::Date day(std::string_view text) { return assay::Date::parse(text).value(); }

/// The pack of Customer Service Excellence, loaded once.
inline assay::RulePack const& cse() {
    static assay::RulePack const pack = assay::RulePack::load(ASSAY_SOURCE_DIR "/rules/cse");
    return pack;
}

/// The pack of Charter Mark, loaded once.
inline assay::RulePack const& charter_mark() {
    static assay::RulePack const pack =
        assay::RulePack::load(ASSAY_SOURCE_DIR "/rules/charter-mark");
    return pack;
}

/// The files of Customer Service Excellence, with `from` replaced by `to` in one of them. The text must be there.
inline std::vector<assay::PackFile> cse_files(std::string_view name = {},
                                              std::string_view from = {},
                                              std::string_view to = {}) {
    std::vector<assay::PackFile> files;
    std::filesystem::path const folder = ASSAY_SOURCE_DIR "/rules/cse";
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".lua") continue;
        files.push_back({entry.path().lexically_relative(folder).generic_string(),
                         read_file(entry.path().string())});
        if (files.back().name != name) continue;
        std::size_t const at = files.back().text.find(from);
        if (at == std::string::npos) throw std::runtime_error("no such text in the pack");
        files.back().text.replace(at, from.size(), to);
    }
    return files;
}

/// Customer Service Excellence in which every element may be claimed as not applicable.
inline assay::RulePack const& cse_all_claimable() {
    static assay::RulePack const pack = assay::RulePack::load(
        cse_files("rule.lua", R"(it.id:one_of(parameter "may_be_claimed"))", "it.id:present()"),
        "cse-all-claimable", assay::packs_in({ASSAY_SOURCE_DIR "/rules"}));
    return pack;
}

/// The ids of the elements, in order; of one criterion when its number is given.
inline std::vector<std::string_view> elements_of(assay::RulePack const& pack,
                                                 std::string_view criterion = {}) {
    std::vector<std::string_view> ids;
    for (assay::Node const& node : pack.standard().nodes)
        if (pack.standard().is_element(node) && node.id.starts_with(criterion))
            ids.emplace_back(node.id);
    return ids;
}

/// An assessment in the making. Every text that is put in is kept.
struct Draft {
    assay::Assessment assessment;

    Draft() {
        assessment.format = "assay-assessment/1";
        assessment.id = "draft";
        assessment.pack.id = "cse";
        assessment.organisation.name = "The Organisation";
        assessment.scope.title = "All of it";
    }

    assay::Text keep(std::string_view text) { return assessment.storage.keep(text); }
    assay::List<assay::Text> keep(std::vector<std::string> const& texts) {
        std::vector<assay::Text> kept;
        for (auto const& text : texts) kept.push_back(keep(text));
        return assessment.storage.keep(assay::List<assay::Text>(kept));
    }

    assay::Visit& visit(std::string_view id, std::string_view kind, std::string_view from,
                        std::string_view to = {}) {
        assay::Visit visit;
        visit.id = keep(id);
        visit.kind = keep(kind);
        visit.from = day(from);
        if (!to.empty()) visit.to = day(to);
        assessment.visits.push_back(visit);
        return assessment.visits.back();
    }

    assay::Judgement& judge(std::string_view element, std::string_view rating,
                            assay::Role role = assay::Role::assessor,
                            std::string_view author = "A1", std::string_view visit = {}) {
        assay::Judgement judgement;
        judgement.element = keep(element);
        judgement.rating = keep(rating);
        judgement.role = role;
        judgement.author = keep(author);
        judgement.visit = keep(visit);
        assessment.judgements.push_back(judgement);
        return assessment.judgements.back();
    }

    assay::Evidence& evidence(std::string_view id, std::string_view kind, std::string_view date,
                              std::vector<std::string> const& supports) {
        assay::Evidence evidence;
        evidence.id = keep(id);
        evidence.title = keep("title of " + std::string(id));
        evidence.kind = keep(kind);
        evidence.given = assay::Given::shown;
        if (!date.empty()) evidence.date = day(date);
        evidence.supports = keep(supports);
        assessment.evidence.push_back(evidence);
        return assessment.evidence.back();
    }

    assay::Claim& claim(std::string_view element,
                        std::string_view reason = "there is no such service") {
        assay::Claim claim;
        claim.element = keep(element);
        claim.reason = keep(reason);
        assessment.claims.push_back(claim);
        return assessment.claims.back();
    }

    assay::Shortfall& shortfall(std::string_view id, std::string_view element,
                                std::string_view missing, std::string_view deadline) {
        assay::Shortfall shortfall;
        shortfall.id = keep(id);
        shortfall.element = keep(element);
        shortfall.missing = keep(missing);
        if (!deadline.empty()) shortfall.deadline = day(deadline);
        assessment.shortfalls.push_back(shortfall);
        return assessment.shortfalls.back();
    }

    /// The first judgement of an element.
    assay::Judgement& judgement_of(std::string_view element) {
        auto& all = assessment.judgements;
        auto const found = std::find_if(all.begin(), all.end(),
                                        [&](auto const& each) { return each.element == element; });
        if (found == all.end()) throw std::runtime_error("no judgement of that element");
        return *found;
    }
};

/// One visit of an assessor, who rates every element of the pack alike.
inline Draft all_rated(assay::RulePack const& pack, std::string_view rating) {
    Draft draft;
    draft.visit("v1", "full_assessment", "2026-05-18", "2026-05-21");
    for (auto const id : elements_of(pack)) draft.judge(id, rating);
    return draft;
}

inline assay::Evaluation evaluate(assay::RulePack const& pack, assay::Assessment const& assessment,
                                  std::string_view as_of = {}) {
    assay::EvaluateOptions options;
    if (!as_of.empty()) options.as_of = day(as_of);
    return assay::Evaluator(pack).evaluate(assessment, options);
}

template <class List>
auto const& with_id(List const& list, std::string_view id) {
    auto const found =
        std::find_if(list.begin(), list.end(), [&](auto const& each) { return each.id == id; });
    if (found == list.end()) throw std::runtime_error("nothing is called " + std::string(id));
    return *found;
}

inline assay::LadderResult const& ladder(assay::Evaluation const& evaluation, std::string_view node,
                                         std::string_view id) {
    return with_id(node.empty() ? assay::List<assay::LadderResult>(evaluation.ladders)
                                : with_id(evaluation.nodes, node).ladders,
                   id);
}

inline assay::ValueResult const& value(assay::Evaluation const& evaluation, std::string_view node,
                                       std::string_view id) {
    return with_id(node.empty() ? assay::List<assay::ValueResult>(evaluation.values)
                                : with_id(evaluation.nodes, node).values,
                   id);
}

inline std::vector<std::string> words(assay::List<assay::Text> texts) {
    return {texts.begin(), texts.end()};
}

/// Texts, one a line: easier to compare than lists.
template <class List>
std::string lines(List const& texts) {
    std::string all;
    for (auto const& text : texts) all += std::string(text) + "\n";
    return all;
}
inline std::string lines(std::initializer_list<std::string_view> texts) {
    return lines<std::initializer_list<std::string_view>>(texts);
}

/// What is wrong with an assessment under a pack, one problem a line: `pointer: message ... [code]`.
inline std::string problems(assay::RulePack const& pack, assay::Assessment const& assessment) {
    std::string all;
    for (auto const& each : assay::Evaluator(pack).validate(assessment))
        all += to_string(each) + "\n";
    return all;
}

/// Random numbers that are the same everywhere (Knuth's MMIX generator).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t sides) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(state_ >> 33U) % sides;
    }
    template <class List>
    void shuffle(List& list) {
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
    }

private:
    std::uint64_t state_;
};

}  // namespace assay_test
