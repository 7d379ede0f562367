// Resolving a stack: many packs in, one standard out.
//
// The packs of a stack declare side by side, each in its own layer. The compiler wants one standard in which
// every id means one thing. This file goes through the kinds of declarations one after the other and decides,
// for two with one id, which counts. It also finds out whether a layer is still guidance or has become a scheme
// of its own, since a result must not carry the name of a standard whose rules somebody changed.
//
//     cse            parameter "needed" { is = percent(80) }      value "met" { ... needed ... }
//     local/pack     set "needed" { is = percent(70), because = "..." }
//
// The upper pack sets `needed` to 70 %. The value `met` of cse reads `needed`, so the upper pack is a derived
// scheme, needs a title of its own, and its Layer says "sets `needed`, which the rules of cse rest on". Were
// `needed` read by checks alone, the pack would stay guidance.
//
// The rules:
// - An upper declaration takes the place of a lower one only with `replaces = true`. Two of one id without it
//   are an error that names both places, and `replaces` of nothing is an error with the nearest id.
// - Which layer lies below which is not always the order of the stack: a pack that others use for its checks
//   lies below all others (Declarations::is_below).
// - Reads knows for each layer what the rules below it read: it walks their expressions, through parameters
//   into the values of those. A change bears on the rules exactly when one of them reads what is changed.
// - New nodes are put in after all that lies below their parent, so nodes stay in preorder.
//
// Considered: replacing silently, as later files override earlier ones in most configuration languages. A pack
// author would then change a rule by a misspelt or reused id and never hear of it. Considered too: compiling
// each layer by itself and comparing what comes out. It would say that rules differ, and not which line did it.
//
// standard_alone() takes a stack apart again: the rules of the standard by itself, with the facts and kinds of
// the layers, so that an assessment can be evaluated under both.
//
// Cost: the number of declarations times the number of those of the same kind, and for each layer one walk of
// all expressions below it. Packs have some hundreds of both.

#include "pack/declare/resolve.hpp"

#include "model/messages/declarations.hpp"
#include "model/messages/nouns.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "pack/declare/meanings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace assay::algebra {
namespace {

/// What rules read, as far as a layer could change it from outside: parameters, and how long
/// evidence counts as recent.
class Reads {
public:
    explicit Reads(Declarations const& declared) : declared_(declared) {}

    /// Everything that the rules of the layers below this one read. Checks are no rules.
    void rules_below(std::uint32_t layer) {
        layer_ = layer;
        auto const below = [&](DeclaredAt const& each) { return each.layer < layer; };
        for (auto const& each : declared_.values)
            if (below(each)) tree(each.is);
        for (auto const& each : declared_.ladders) {
            if (!below(each)) continue;
            tree(each.by);
            for (CaseDeclared const& one : each.cases) {
                tree(one.when);
                tree(one.from);
            }
        }
        for (auto const& each : declared_.limits)
            if (below(each)) tree(each.when);
        for (auto const& each : declared_.applicability)
            if (below(each)) tree(each.may_be_claimed);
    }

    [[nodiscard]] bool parameter(std::string const& id) const { return parameters_.count(id) != 0; }
    [[nodiscard]] bool field(std::string const& name) const { return fields_.count(name) != 0; }

private:
    void tree(TreeId id) {
        if (id == no_tree || !seen_.insert(id).second) return;
        Tree const& tree = declared_.trees[id];
        if (tree.word == "field") fields_.insert(tree.text);
        if (tree.word == "parameter" && parameters_.insert(tree.text).second) {
            for (auto const& each : declared_.parameters)
                if (each.id == tree.text && each.layer < layer_) this->tree(each.is);
            for (auto const& each : declared_.sets)
                if (each.id == tree.text && each.layer < layer_) this->tree(each.is);
        }
        for (TreeId const part : tree.parts) this->tree(part);
    }

    Declarations const& declared_;
    std::uint32_t layer_ = 0;
    std::set<TreeId> seen_;
    std::set<std::string> parameters_, fields_;
};

class Resolver {
public:
    Resolver(Declarations& declared, std::vector<Diagnostic>& problems)
        : declared_(declared), problems_(problems) {
        for (std::uint32_t layer = 0; layer < declared_.layers.size(); ++layer)
            reads_.emplace_back(declared_).rules_below(layer);
    }

    void resolve() {
        deciding();
        limits();
        opened();
        sets();
        merge(declared_.parameters, noun<"parameter">,
              [&](ParameterDeclared const& each) { return reads_[each.layer].parameter(each.id); });
        merge(declared_.evidence_kinds, noun<"kind-of-evidence">,
              [&](KindDeclared const& each) { return reads_[each.layer].field("valid_months"); });
        auto const always = [](auto const&) { return true; };
        auto const never = [](auto const&) { return false; };
        merge(declared_.visit_kinds, noun<"kind-of-visit">, never);
        merge(declared_.comment_kinds, noun<"kind-of-comment">, never);
        merge(declared_.values, noun<"value">, always);
        merge(declared_.ladders, noun<"ladder">, always);
        without();
        merge(declared_.checks, noun<"check">, never);
        by_family();
        merge(declared_.pairs, noun<"list-of-pairs">, never);
        merge(declared_.programmes, noun<"programme">, never);
        layouts_of_assay();
        merge(declared_.layouts, noun<"layout">, never);
        also();
        resolve_meanings(declared_, problems_);
        kinds_of_layers();
    }

private:
    void report(Place const& place, Said said) { problems_.push_back(std::move(said).at(place)); }

    static std::string line_of(Place const& place) {
        return place.file + ":" + std::to_string(place.line);
    }

    [[nodiscard]] std::string name_of(std::uint32_t layer) const {
        return declared_.layers[layer].id;
    }

    void change(DeclaredAt const& by, std::string what) {
        declared_.layers[by.layer].changes.push_back({std::move(what), by.place});
    }

    static std::string each_of(ValueDeclared const& of) { return of.each; }
    static std::string each_of(LadderDeclared const& of) { return of.each; }
    static std::string each_of(DeclaredAt const&) { return {}; }

    // An empty list of pairs in a pack of checks is there for a standard to fill.
    [[nodiscard]] bool is_to_fill(PairsDeclared const& of) const {
        return of.pairs.empty() && declared_.layers[of.layer].kind == LayerKind::checks;
    }
    [[nodiscard]] static bool is_to_fill(DeclaredAt const&) { return false; }

    /// Of two with one id the upper one takes the place of the lower one, if it says so.
    template <class T, class Bears>
    void merge(std::vector<T>& all, MessageText const& what, Bears bears_on_rules) {
        std::vector<T> merged;
        lowest_first(all);
        for (T& each : all) {
            auto const below = std::find_if(merged.begin(), merged.end(), [&](T const& known) {
                return known.id == each.id && each_of(known) == each_of(each) &&
                       declared_.is_below(known.layer, each.layer);
            });
            if (below == merged.end()) {
                if (each.replaces) nothing_to_replace(each, merged, what);
                merged.push_back(std::move(each));
            } else if (each.replaces) {
                if (bears_on_rules(each))
                    change(each, "replaces the " + std::string(what.text) + " " + quote(each.id) +
                                     " of " + name_of(below->layer));
                *below = std::move(each);
            } else if (is_to_fill(*below)) {
                *below = std::move(each);
            } else {
                report(each.place, say<declaration_messages, "declared-below-already">(
                                       {{"kind", what},
                                        {"id", each.id},
                                        {"pack", name_of(below->layer)},
                                        {"first", line_of(below->place)}}));
            }
        }
        all = std::move(merged);
    }

    // Whatever packs of checks declare comes before what may replace it.
    template <class T>
    void lowest_first(std::vector<T>& all) {
        std::stable_sort(all.begin(), all.end(), [&](T const& a, T const& b) {
            return declared_.is_below(a.layer, b.layer);
        });
    }

    // Checks stand by the families that their ids begin with, so that flags of one kind are told
    // together, whichever pack raises them; packs that are used for their checks lead.
    void by_family() {
        std::map<std::string, std::size_t, std::less<>> rank;
        auto const family = [](CheckDeclared const& check) {
            return check.id.substr(0, check.id.find('.'));
        };
        for (CheckDeclared const& each : declared_.checks)
            rank.try_emplace(family(each), rank.size());
        std::stable_sort(declared_.checks.begin(), declared_.checks.end(),
                         [&](auto const& a, auto const& b) {
                             return rank.find(family(a))->second < rank.find(family(b))->second;
                         });
    }

    template <class T>
    void nothing_to_replace(T const& each, std::vector<T> const& known, MessageText const& what) {
        std::string const rows = each_of(each);
        Said said =
            rows.empty()
                ? say<declaration_messages, "nothing-to-replace">({{"kind", what}, {"id", each.id}})
                : say<declaration_messages, "nothing-to-replace-for-each">(
                      {{"kind", what}, {"id", each.id}, {"each", rows}});
        report(each.place, std::move(said).near(nearest_below(each, known)));
    }

    /// The nearest id of what the packs below declare.
    template <class T, class By>
    [[nodiscard]] std::string nearest_below(By const& by, std::vector<T> const& known) const {
        Nearest near{by.id};
        for (T const& one : known)
            if (declared_.is_below(one.layer, by.layer) && one.id != by.id) near.offer(one.id);
        return std::string(near.best());
    }

    // A layout that comes with assay lies below those of every pack.
    void layouts_of_assay() {
        auto& all = declared_.layouts;
        for (LayoutDeclared& each : all) {
            if (each.is_of_assay) continue;
            auto const below = std::find_if(all.begin(), all.end(), [&](LayoutDeclared const& one) {
                return one.is_of_assay && one.id == each.id;
            });
            if (below == all.end()) continue;
            if (!each.replaces)
                report(each.place, say<declaration_messages, "declared-below-already">(
                                       {{"kind", noun<"layout">},
                                        {"id", each.id},
                                        {"pack", "assay"},
                                        {"first", line_of(below->place)}}));
            each.replaces = false;
            below->id.clear();
        }
        std::erase_if(all, [](LayoutDeclared const& one) { return one.id.empty(); });
    }

    void deciding() {
        auto& all = declared_.deciding;
        while (all.size() > 1) {
            DecidingDeclared const& upper = all[1];
            if (!upper.replaces && upper.layer != all[0].layer)
                report(upper.place, say<declaration_messages, "deciding-declared-below">(
                                        {{"pack", name_of(all[0].layer)}}));
            change(upper, "replaces the order of the judgements that decide");
            all.erase(all.begin());
        }
    }

    void sets() {
        for (SetDeclared& each : declared_.sets) {
            // the uppermost of those that lie below: it has taken the place of the others
            auto const found = std::find_if(
                declared_.parameters.rbegin(), declared_.parameters.rend(), [&](auto const& known) {
                    return known.id == each.id && declared_.is_below(known.layer, each.layer);
                });
            if (found == declared_.parameters.rend()) {
                report(each.place,
                       say<declaration_messages, "no-parameter-below">({{"parameter", each.id}})
                           .near(nearest_below(each, declared_.parameters)));
                continue;
            }
            if (found->is_set() && found->set.layer == each.layer)
                report(each.place,
                       say<declaration_messages, "parameter-set-twice">(
                           {{"parameter", each.id}, {"first", line_of(found->set.place)}}));
            if (each.is == no_tree || found->is == no_tree) continue;  // reported
            if (&type_of(found->is) != &type_of(each.is)) {
                report(each.place, other_type(each, *found));
                continue;
            }
            if (reads_[each.layer].parameter(each.id))
                change(each, "sets " + quote(each.id) + ", which the rules of " +
                                 name_of(found->layer) + " rest on");
            each.changes_nothing = is_same(found->is, each.is);
            found->is = each.is;
            found->set = each;
            found->because = each.because;
        }
    }

    // Whether two constants are written alike.
    [[nodiscard]] bool is_same(TreeId one, TreeId other) const {
        if (one == no_tree || other == no_tree) return false;
        Tree const& a = declared_.trees[one];
        Tree const& b = declared_.trees[other];
        return a.word == b.word && a.text == b.text && a.number == b.number && a.yes == b.yes &&
               a.texts == b.texts &&
               std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(),
                          [&](TreeId x, TreeId y) { return is_same(x, y); });
    }

    // Of a constant: what it is called in messages. `left`: parameters may stand for each other in
    // a circle, which is told when they are compiled.
    [[nodiscard]] MessageText const& type_of(TreeId id, int left = 10) const {
        std::string const& word = declared_.trees[id].word;
        if (word == "parameter" && left > 0)
            for (auto const& each : declared_.parameters)
                if (each.id == declared_.trees[id].text && each.is != no_tree)
                    return type_of(each.is, left - 1);
        if (word == "text") return noun<"a-text">;
        if (word == "set") return noun<"a-list">;
        if (word == "percent" || word == "share") return noun<"a-percentage">;
        return word == "yes_no" ? noun<"a-yes-or-no"> : noun<"a-number">;
    }

    [[nodiscard]] Said other_type(SetDeclared const& set, ParameterDeclared const& of) const {
        ParameterValue const type{type_of(of.is)};
        ParameterValue const type_set{type_of(set.is)};
        ParameterValue const pack{name_of(of.layer)};
        if (&type_of(of.is) == &noun<"a-percentage">)
            return say<declaration_messages, "parameter-is-a-percentage">(
                {{"parameter", set.id}, {"type", type}, {"pack", pack}, {"type_set", type_set}});
        return say<declaration_messages, "parameter-of-another-type">(
            {{"parameter", set.id}, {"type", type}, {"pack", pack}, {"type_set", type_set}});
    }

    void limits() {
        for (LimitDeclared const& each : declared_.limits)
            for (LadderDeclared const& ladder : declared_.ladders)
                if (ladder.id == each.on && ladder.layer < each.layer)
                    change(each,
                           "limits the ladder " + quote(each.on) + " of " + name_of(ladder.layer));
    }

    void opened() {
        for (ApplicabilityDeclared const& each : declared_.applicability)
            if (each.layer > 0 && each.element.empty())
                change(each, "permits more to be claimed as not applicable");
    }

    void without() {
        for (WithoutDeclared const& each : declared_.without) {
            // with whatever has taken its place on the way up
            bool const any =
                std::erase_if(declared_.checks, [&](CheckDeclared const& check) {
                    return check.id == each.id && declared_.is_below(check.layer, each.layer);
                }) != 0;
            if (any) continue;
            report(each.place, say<declaration_messages, "no-check-below">({{"check", each.id}})
                                   .near(nearest_below(each, declared_.checks)));
        }
    }

    void also() {
        std::stable_sort(declared_.also.begin(), declared_.also.end(),
                         [](auto const& a, auto const& b) { return a.layer < b.layer; });
        auto& nodes = declared_.standard.nodes;
        for (AlsoDeclared const& each : declared_.also) {
            auto const found = std::find_if(nodes.begin(), nodes.end(),
                                            [&](Node const& node) { return node.id == each.id; });
            if (found == nodes.end()) {
                report(each.place, say<declaration_messages, "nothing-of-this-id-below">(
                                       {{"id", each.id},
                                        {"pack", name_of(0)},
                                        {"version", declared_.layers[0].version}})
                                       .near(nearest(each.id, nodes, &Node::id)));
                continue;
            }
            guidance(each, *found);
            if (!each.nodes.empty()) {
                change(each, "adds " + quote(each.nodes.front().id) + " to what is rated");
                insert(each, static_cast<std::size_t>(found - nodes.begin()));
            }
        }
    }

    void guidance(AlsoDeclared const& also, Node& node) {
        std::size_t number = static_cast<std::size_t>(
            std::count_if(node.guidance.begin(), node.guidance.end(),
                          [&](Point const& each) { return each.layer == also.layer; }));
        for (std::size_t i = 0; i < also.guidance.size(); ++i)
            node.guidance.push_back(
                {node.id + "." + name_of(also.layer) + ".g" + std::to_string(++number),
                 also.guidance[i], also.guidance_places[i], also.layer, also.source});
    }

    // New nodes stand after everything that is below their parent already.
    void insert(AlsoDeclared const& also, std::size_t parent) {
        auto& nodes = declared_.standard.nodes;
        std::size_t at = parent + 1;
        while (at < nodes.size() && nodes[at].level > nodes[parent].level) ++at;
        if (also.nodes.front().level != nodes[parent].level + 1)
            return report(also.place,
                          say<declaration_messages, "cannot-be-right-below">(
                              {{"id", also.nodes.front().id}, {"parent", nodes[parent].id}}));
        auto const shift = static_cast<std::uint32_t>(also.nodes.size());
        for (Node& node : nodes) {
            if (node.parent >= static_cast<std::int32_t>(at))
                node.parent += static_cast<std::int32_t>(shift);
            for (std::uint32_t& child : node.children)
                if (child >= at) child += shift;
        }
        for (std::size_t i = 0; i < also.nodes.size(); ++i) {
            Node node = also.nodes[i];
            if (node.parent < 0) {
                node.parent = static_cast<std::int32_t>(parent);
                nodes[parent].children.push_back(static_cast<std::uint32_t>(at + i));
            } else {
                node.parent += static_cast<std::int32_t>(at);
            }
            for (std::uint32_t& child : node.children) child += static_cast<std::uint32_t>(at);
            nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(at + i), std::move(node));
        }
    }

    void kinds_of_layers() {
        for (std::size_t i = 0; i < declared_.layers.size(); ++i) {
            Layer& layer = declared_.layers[i];
            if (layer.changes.empty()) continue;
            if (layer.kind == LayerKind::guidance) layer.kind = LayerKind::derived;
            for (std::size_t below = 0; below < i; ++below)
                if (declared_.layers[below].title == layer.title)
                    report(layer.place,
                           say<declaration_messages, "derived-scheme-name">(
                               {{"change", layer.changes.front().what},
                                {"pack", name_of(static_cast<std::uint32_t>(below))}}));
        }
    }

    Declarations& declared_;
    std::vector<Diagnostic>& problems_;
    std::vector<Reads> reads_;  ///< for each layer, what the rules below it read
};

// New kinds stay, so that the same assessments fit; those of the standard are its own again.
void keep_own(std::vector<KindDeclared>& all) {
    std::erase_if(all, [](KindDeclared const& each) { return each.layer > 0 && each.replaces; });
}

template <class T>
void keep_lowest(std::vector<T>& all) {
    std::erase_if(all, [](T const& each) { return each.layer > 0; });
}

}  // namespace

void resolve(Declarations& declarations, std::vector<Diagnostic>& problems) {
    Resolver(declarations, problems).resolve();
}

Declarations standard_alone(Declarations declarations) {
    keep_own(declarations.evidence_kinds);
    keep_own(declarations.visit_kinds);
    keep_own(declarations.comment_kinds);
    keep_lowest(declarations.deciding);
    keep_lowest(declarations.parameters);
    keep_lowest(declarations.values);
    keep_lowest(declarations.ladders);
    keep_lowest(declarations.limits);
    keep_lowest(declarations.pairs);
    keep_lowest(declarations.applicability);
    declarations.checks.clear();
    declarations.programmes.clear();
    declarations.layouts.clear();
    declarations.sets.clear();
    declarations.without.clear();
    std::vector<Diagnostic> none;  // what is wrong was told when the whole stack was resolved
    resolve(declarations, none);
    declarations.is_alone = true;
    return declarations;
}

}  // namespace assay::algebra
