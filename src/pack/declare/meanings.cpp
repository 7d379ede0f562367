// What ratings and elements mean, layer by layer.
//
// A layer adds: its examples, questions and look-alikes stand beside those of the packs below, each with the name
// of its layer. With `replaces = true` the keys that it gives take the place of the same keys below, which is how a
// sector translates a text or how a body corrects it. A rating has one meaning and an element one official text, so
// a second one needs `replaces`. Rulings are never replaced: a later one stands above an earlier one, and both are
// shown with their dates.
//
// A look-alike is written once, at one of the two elements, and both have it. So its sentence must hold for both:
// "1.2.2 asks what consultation changed, 1.3.2 what satisfaction figures changed."

#include "pack/declare/meanings.hpp"

#include "model/messages/declarations.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace assay::algebra {
namespace {

template <class T>
void sort_by_layer(std::vector<T>& all) {
    std::stable_sort(all.begin(), all.end(),
                     [](T const& a, T const& b) { return a.layer < b.layer; });
}

class MeaningResolver {
public:
    MeaningResolver(Declarations& declared, std::vector<Diagnostic>& problems)
        : declared_(declared), problems_(problems) {}

    void resolve() {
        sort_by_layer(declared_.rating_meanings);
        for (auto const& each : declared_.rating_meanings) rating_meaning(each);
        sort_by_layer(declared_.meanings);
        for (auto const& each : declared_.meanings) meaning(each);
        sort_by_layer(declared_.rulings);
        for (auto const& each : declared_.rulings) ruling(each);
        for (Node& node : declared_.standard.nodes) latest_first(node.meaning.rulings);
        mirror_look_alikes();
    }

private:
    void report(Place const& place, Said said) { problems_.push_back(std::move(said).at(place)); }

    [[nodiscard]] std::string const& name_of(std::uint32_t layer) const {
        return declared_.layers[layer].id;
    }

    static std::string line_of(Place const& place) {
        return place.file + ":" + std::to_string(place.line);
    }

    // One declaration of a kind about one thing in each layer.
    bool is_first(std::string const& declaration, DeclaredAt const& of) {
        auto const [known, is_new] = places_.try_emplace({declaration, of.layer}, of.place);
        if (!is_new)
            report(of.place,
                   say<declaration_messages, "declared-twice-in-pack">(
                       {{"declaration", declaration}, {"first", line_of(known->second)}}));
        return is_new;
    }

    // --- ratings ---------------------------------------------------------------------------------------

    Rating* find_rating(std::string const& id, Place const& place) {
        auto& scale = declared_.standard.scale;
        auto const found = std::find_if(scale.begin(), scale.end(),
                                        [&](Rating const& each) { return each.id == id; });
        if (found != scale.end()) return &*found;
        report(place, say<declaration_messages, "no-such-rating-on-scale">({{"rating", id}})
                          .near(nearest(id, scale, &Rating::id)));
        return nullptr;
    }

    void rating_meaning(RatingMeaningDeclared const& each) {
        Rating* const rating = find_rating(each.rating, each.place);
        if (rating == nullptr || !is_first("rating_meaning \"" + each.rating + "\"", each)) return;
        RatingMeaning& into = rating->meaning;
        if (!each.meaning.means.empty() &&
            may_stand(each, "means", each.rating, into.means, into)) {
            auto unlike = std::move(into.unlike);
            into = each.meaning;
            into.unlike = std::move(unlike);
            into.layer = name_of(each.layer);
        }
        if (into.layer.empty()) into.layer = name_of(each.layer);
        if (into.place.line == 0) into.place = each.place;
        for (std::size_t i = 0; i < each.meaning.unlike.size(); ++i)
            unlike(each, each.meaning.unlike[i], each.places[i], into);
        std::sort(into.unlike.begin(), into.unlike.end(), [this](auto const& a, auto const& b) {
            return on_scale(a.rating) < on_scale(b.rating);
        });
    }

    void unlike(RatingMeaningDeclared const& each, RatingContrast const& contrast,
                Place const& place, RatingMeaning& into) {
        if (find_rating(contrast.rating, place) == nullptr) return;
        if (contrast.rating == each.rating)
            return report(place,
                          say<declaration_messages, "unlike-itself">({{"rating", each.rating}}));
        auto const known =
            std::find_if(into.unlike.begin(), into.unlike.end(),
                         [&](auto const& one) { return one.rating == contrast.rating; });
        if (known == into.unlike.end())
            into.unlike.push_back(contrast);
        else if (may_stand(each, "unlike", each.rating, known->differs, into))
            known->differs = contrast.differs;
    }

    [[nodiscard]] std::size_t on_scale(std::string const& rating) const {
        auto const& scale = declared_.standard.scale;
        return static_cast<std::size_t>(
            std::find_if(scale.begin(), scale.end(),
                         [&](Rating const& each) { return each.id == rating; }) -
            scale.begin());
    }

    // Whether a text of which there is one may be given: there is none yet, or it takes its place.
    bool may_stand(DeclaredAt const& by, std::string_view key, std::string const& id,
                   std::string const& known, RatingMeaning const& of) {
        return may_stand(by, key, id, known, of.layer, of.place);
    }
    bool may_stand(DeclaredAt const& by, std::string_view key, std::string const& id,
                   std::string const& known, std::string const& layer, Place const& place) {
        if (known.empty() || by.replaces) return true;
        report(by.place,
               say<declaration_messages, "meaning-given-below">(
                   {{"pack", layer}, {"key", key}, {"id", id}, {"first", line_of(place)}}));
        return false;
    }

    // --- elements --------------------------------------------------------------------------------------

    Node* find_element(std::string const& id, Place const& place, std::string const& declaration) {
        Standard& standard = declared_.standard;
        if (auto const found = standard.find(id)) {
            Node& node = standard.nodes[*found];
            if (standard.is_element(node)) return &node;
            report(place, say<declaration_messages, "meaning-of-no-element">(
                              {{"declaration", declaration},
                               {"element", standard.levels.back().name},
                               {"id", id},
                               {"level", standard.levels[node.level].name}}));
            return nullptr;
        }
        Nearest near{id};
        for (Node const& node : standard.nodes)
            if (standard.is_element(node)) near.offer(node.id);
        report(place,
               say<declaration_messages, "nothing-of-this-id-below">(
                   {{"id", id}, {"pack", name_of(0)}, {"version", declared_.layers[0].version}})
                   .near(std::string(near.best())));
        return nullptr;
    }

    void meaning(MeaningDeclared const& each) {
        std::string const declaration = "meaning \"" + each.element + "\"";
        Node* const node = find_element(each.element, each.place, declaration);
        if (node == nullptr) return;
        official_text(each, *node);
        if (each.meaning.is_empty())
            return;  // a row of a table, beside which a declaration may stand
        if (!is_first(declaration, each)) return;
        add(each, "enough", each.meaning.enough, node->meaning.enough);
        add(each, "not_enough", each.meaning.not_enough, node->meaning.not_enough);
        add(each, "ask", each.meaning.ask, node->meaning.ask);
        std::vector<LookAlike> alike;
        for (LookAlike const& one : each.meaning.look_alikes)
            if (one.element == each.element)
                report(one.place,
                       say<declaration_messages, "looks-like-itself">({{"element", one.element}}));
            else if (find_element(one.element, one.place, declaration) != nullptr)
                alike.push_back(one);
        add(each, "look_alikes", alike, node->meaning.look_alikes);
    }

    void official_text(MeaningDeclared const& each, Node& node) {
        if (each.official_text.empty()) return;
        auto const [given, is_new] =
            official_.try_emplace(node.id, std::pair{node.layer, node.place});
        if (!is_new && given->second.first == each.layer)
            return report(each.place, say<declaration_messages, "declared-twice-in-pack">(
                                          {{"declaration", "official_text of " + node.id},
                                           {"first", line_of(given->second.second)}}));
        if (node.official_text.empty() ||
            may_stand(each, "official_text", node.id, node.official_text,
                      name_of(given->second.first), given->second.second)) {
            node.official_text = each.official_text;
            given->second = {each.layer, each.place};
        }
    }

    template <class T>
    void add(MeaningDeclared const& by, std::string_view key, std::vector<T> const& given,
             std::vector<T>& into) {
        if (given.empty()) return;
        if (by.replaces && into.empty())
            report(by.place, say<declaration_messages, "meaning-replaces-nothing">(
                                 {{"key", key}, {"id", by.element}}));
        if (by.replaces) into.clear();
        for (T const& one : given) {
            into.push_back(one);
            into.back().layer = name_of(by.layer);
        }
    }

    void ruling(RulingDeclared const& each) {
        Node* const node =
            find_element(each.element, each.place, "ruling \"" + each.element + "\"");
        if (node == nullptr) return;
        for (std::string const& kind : each.ruling.needs) check_kind(kind, each.place);
        if (!each.ruling.at_most.empty()) find_rating(each.ruling.at_most, each.place);
        node->meaning.rulings.push_back(each.ruling);
        node->meaning.rulings.back().layer = name_of(each.layer);
    }

    void check_kind(std::string const& id, Place const& place) {
        auto const& kinds = declared_.evidence_kinds;
        bool const is_known = std::any_of(kinds.begin(), kinds.end(),
                                          [&](KindDeclared const& each) { return each.id == id; });
        if (!is_known)
            report(place, say<declaration_messages, "ruling-needs-unknown-kind">({{"kind", id}})
                              .near(nearest(id, kinds, &KindDeclared::id)));
    }

    static void latest_first(std::vector<Ruling>& rulings) {
        std::stable_sort(rulings.begin(), rulings.end(),
                         [](Ruling const& a, Ruling const& b) { return a.on > b.on; });
    }

    void mirror_look_alikes() {
        Standard& standard = declared_.standard;
        std::vector<std::pair<std::string, LookAlike>> mirrored;
        for (Node const& node : standard.nodes)
            for (LookAlike const& each : node.meaning.look_alikes) {
                mirrored.emplace_back(each.element, each);
                mirrored.back().second.element = node.id;
            }
        for (auto& [element, alike] : mirrored) {
            auto& into = standard.nodes[*standard.find(element)].meaning.look_alikes;
            bool const is_known = std::any_of(
                into.begin(), into.end(),
                [&other = alike.element](auto const& each) { return each.element == other; });
            if (!is_known) into.push_back(std::move(alike));
        }
    }

    Declarations& declared_;
    std::vector<Diagnostic>& problems_;
    std::map<std::pair<std::string, std::uint32_t>, Place> places_;    ///< by declaration and layer
    std::map<std::string, std::pair<std::uint32_t, Place>> official_;  ///< by element: whose it is
};

}  // namespace

void resolve_meanings(Declarations& declarations, std::vector<Diagnostic>& problems) {
    MeaningResolver(declarations, problems).resolve();
}

}  // namespace assay::algebra
