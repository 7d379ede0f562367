#include <assay/evaluator.hpp>
#include <assay/new_pack.hpp>

#include "algebra/values/plan.hpp"
#include "authors/lua_cats.hpp"
#include "authors/template.hpp"
#include "cases/fill.hpp"
#include "model/messages/cases.hpp"
#include "model/pack_reference.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>

namespace assay {
namespace authors {
namespace {

// An id that can be one, made of a text that cannot: `Museums UK` becomes `museums-uk`.
std::string like_an_id(std::string_view text) {
    std::string id;
    for (char c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (is_pack_id({&c, 1}))
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

void check_id(std::string_view id) {
    if (is_pack_id(id)) return;
    std::string const other = like_an_id(id);
    if (is_pack_id(other))
        throw Error({say<case_messages, "no-id-of-new-pack-but-nearly">(
            {{"id", on_one_line(id)}, {"other", other}})});
    throw Error({say<case_messages, "no-id-of-new-pack">({{"id", on_one_line(id)}})});
}

/// Words of an id, as people write them: `first-contact` becomes `first contact`.
std::string words_of(std::string_view id) {
    std::string words(id);
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
    return words;
}

std::string title_of_layer(RulePack const& parent, std::string_view id) {
    std::string const start = std::string(parent.id()) + "-";
    if (id.size() > start.size() && id.starts_with(start)) id.remove_prefix(start.size());
    return std::string(parent.title()) + ": " + words_of(id);
}

std::string title_of_standard(std::string_view id) {
    std::string title = words_of(id);
    if (title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

/// What is compatible with a version: `^1.0` of 1.0.3.
std::string range_of(std::string_view version) {
    Version const numbers = parse_version(version).value_or(Version{});
    return "^" + std::to_string(numbers[0]) + "." + std::to_string(numbers[1]);
}

/// A name that nothing of the kind has yet.
template <class List>
std::string unused(std::string const& name, char separator, List const& known) {
    std::string made = name;
    for (int number = 2;
         std::any_of(known.begin(), known.end(), [&](auto const& each) { return each.id == made; });
         ++number)
        made = name + separator + std::to_string(number);
    return made;
}

/// The lowest rating that is met, or else the best.
std::string good_rating(Standard const& standard) {
    Rating const* good = &standard.scale.front();
    for (Rating const& each : standard.scale) {
        if (!each.on_scale) continue;
        good = &each;
        if (each.met) break;
    }
    return good->id;
}

/// What has to come out where every element has this rating, as a case says it.
std::string core_of(RulePack const& parent, std::string const& rating, std::string const& element) {
    json::Case plain;
    cases::fill_before(plain, algebra::plan_of(parent));
    Fact all;
    all.name = "*";
    all.kind = Fact::Kind::text;
    all.text = rating;
    plain.ratings = {&all, 1};
    cases::fill_after(plain, algebra::plan_of(parent));
    Evaluator evaluator{parent};
    Evaluation const evaluation = evaluator.evaluate(plain.assessment);
    LadderResult const& outcome = evaluation.outcome;
    if (outcome.id.empty()) return "\"ratings\": { \"" + element + "\": \"" + rating + "\" }";
    bool const is_known = outcome.certainty == Certainty::known;
    std::string_view const stands = !is_known                   ? name_of(outcome.certainty)
                                    : outcome.reachable.empty() ? std::string_view("none")
                                                                : outcome.reachable.front();
    return "\"outcome\": \"" + std::string(stands) + "\"";
}

/// Two elements for examples: the first, and one that stands elsewhere.
std::pair<Node const*, Node const*> two_elements(Standard const& standard) {
    std::vector<Node const*> elements;
    for (Node const& node : standard.nodes)
        if (standard.is_element(node)) elements.push_back(&node);
    if (elements.empty())
        throw Error({say<case_messages, "pack-to-extend-without-elements">(
            {{"level", standard.levels.back().name}})});
    return {elements.front(), elements[elements.size() / 2]};
}

void add_settings(std::vector<PackFile>& files) {
    files.push_back({".luarc.json", template_text("luarc.json")});
}

}  // namespace
}  // namespace authors

std::vector<PackFile> new_layer(RulePack const& parent, std::string_view id,
                                std::string_view title) {
    using namespace authors;
    check_id(id);
    for (Layer const& layer : parent.layers())
        if (layer.id == id)
            throw Error({say<case_messages, "id-of-pack-below">({{"id", layer.id}})});
    auto const [element, other] = two_elements(parent.standard());
    std::string const rating = good_rating(parent.standard());
    algebra::Plan const& plan = algebra::plan_of(parent);
    bool const has_kinds = !plan.evidence_kinds.empty();
    Filling const filling{
        {"id", {std::string(id)}},
        {"title", {title.empty() ? title_of_layer(parent, id) : on_one_line(title)}},
        {"parent", {std::string(parent.id())}},
        {"parent_title", {on_one_line(parent.title())}},
        {"parent_version", {std::string(parent.version())}},
        {"range", {range_of(parent.version())}},
        {"element", {element->id}},
        {"element_title", {on_one_line(element->title)}},
        {"other", {other->id}},
        {"other_title", {on_one_line(other->title)}},
        {"rating", {rating}},
        {"kind", {has_kinds ? plan.evidence_kinds.front().id : "document"}},
        {"kinds", {has_kinds ? "" : "evidence_kind \"document\" {}\n\n", true}},
        {"fact", {unused("speaks_for_all", '_', plan.facts)}},
        {"check", {unused("evidence.speaks-for-some", '-', plan.checks)}},
        {"core", {core_of(parent, rating, element->id), true}},
    };
    std::vector<PackFile> files = filled_templates("layer", filling);
    add_settings(files);
    return files;
}

std::vector<PackFile> new_standard(std::string_view id, std::string_view title) {
    using namespace authors;
    check_id(id);
    std::vector<PackFile> files = filled_templates(
        "standard", {{"id", {std::string(id)}},
                     {"title", {title.empty() ? title_of_standard(id) : on_one_line(title)}}});
    add_settings(files);
    return files;
}

}  // namespace assay
