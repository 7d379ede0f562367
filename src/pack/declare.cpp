#include "pack/declare.hpp"

#include "model/messages/declarations.hpp"
#include "model/say.hpp"
#include "pack/declaration_reader.hpp"
#include "pack/declare_layout.hpp"
#include "pack/declare_meaning.hpp"
#include "pack/declare_standard.hpp"
#include "pack/lua_operators.hpp"
#include "pack/stack.hpp"

#include <algorithm>
#include <cassert>
#include <map>

namespace assay::pack {

using namespace algebra;

namespace {

Said say_twice(std::string_view declaration, Place const& first) {
    return say<declaration_messages, "declared-twice-in-pack">(
        {{"declaration", declaration}, {"first", first.file + ":" + std::to_string(first.line)}});
}

/// Reads the declarations of a stack, one after the other.
class StackDeclarations {
public:
    StackDeclarations(PackStack const& stack, std::vector<Declared> const& all,
                      Reading const& reading)
        : stack_(stack), all_(all), reading_(reading), standard_(reading, declarations_, all) {}

    Declarations take() {
        for (Manifest const& manifest : stack_.manifests())
            declarations_.layers.push_back(manifest);
        declarations_.files = stack_.files();
        declarations_.notice = stack_.notice();
        declarations_.tried = stack_.tried();
        declarations_.also = stack_.tables();
        declarations_.meanings = stack_.official_texts();
        declarations_.tables = stack_.table_files();
        ended();
        once();
        for (Declared const& each : all_)
            if (each.kind == "levels") {
                standard_.levels(each);
                declarations_.levels = each.place;
            } else if (each.kind == "scale") {
                standard_.scale(each);
                declarations_.scale = each.place;
            }
        declarations_.layouts = layouts_of_assay();
        for (Declared const& each : all_) one(each);
        standard_.nodes();
        return std::move(declarations_);
    }

private:
    void report(Place place, Said said) {
        reading_.problems.push_back(std::move(said).at(std::move(place)));
    }

    // `check "x"` without a body was begun and is never heard of again.
    void ended() {
        std::map<std::string, int> open;
        for (Declared const& each : all_) {
            if (each.kind.starts_with("begun "))
                ++open[each.kind.substr(6) + " " + each.id];
            else if (each.kind.starts_with("node "))
                --open[each.kind.substr(5) + " " + each.id];
            else
                --open[each.kind + " " + each.id];
        }
        for (Declared const& each : all_)
            if (each.kind.starts_with("begun ") && open[each.kind.substr(6) + " " + each.id] > 0)
                report(each.place,
                       say<declaration_messages, "declaration-not-ended">(
                           {{"declaration", each.kind.substr(6) + " \"" + each.id + "\""}}));
    }

    // What there can be but one of in a pack, and what belongs to a standard alone.
    void once() {
        std::map<std::pair<std::string, std::uint32_t>, Declared const*> first;
        for (Declared const& each : all_) {
            bool const of_standard = each.kind == "levels" || each.kind == "scale";
            if (!of_standard && each.kind != "pack" && each.kind != "deciding") continue;
            if (of_standard && holds_checks(each)) continue;  // told with whatever else it holds
            auto const [known, fresh] = first.try_emplace({each.kind, each.layer}, &each);
            if (!fresh)
                report(each.place, say_twice(each.kind, known->second->place));
            else if (of_standard && each.layer > 0)
                report(each.place,
                       say<declaration_messages, "not-in-a-layer">({{"word", each.kind}}));
        }
    }

    [[nodiscard]] bool holds_checks(Declared const& each) const {
        return stack_.manifests()[each.layer].kind == LayerKind::checks;
    }

    void one(Declared const& each) {
        DeclarationReader const body(reading_, each);
        if (holds_checks(each) && each.kind != "pack" && each.kind != "check" &&
            each.kind != "parameter" && each.kind != "fact" && each.kind != "pairs_of" &&
            !each.kind.starts_with("begun "))
            return report(each.place, say<declaration_messages, "not-in-checks">(
                                          {{"declaration", body.unparse()}}));
        if (holds_checks(each) && body.yes("replaces"))
            report(body.place_of("replaces"), say<declaration_messages, "replaces-in-checks">(
                                                  {{"declaration", body.unparse()}}));
        if (each.kind == "deciding")
            deciding(body);
        else if (each.kind == "evidence_kind")
            kind(body, declarations_.evidence_kinds);
        else if (each.kind == "visit_kind")
            kind(body, declarations_.visit_kinds);
        else if (each.kind == "comment_kind")
            kind(body, declarations_.comment_kinds);
        else if (each.kind == "parameter")
            parameter(body);
        else if (each.kind == "fact")
            fact(body);
        else if (each.kind == "value")
            value(body);
        else if (each.kind == "ladder")
            ladder(body);
        else if (each.kind == "limit")
            limit(body);
        else if (each.kind == "check")
            check(body);
        else if (each.kind == "pairs_of")
            pairs(body);
        else if (each.kind == "programme")
            programme(body);
        else if (each.kind == "layout")
            layout(body);
        else if (each.kind == "rating_meaning")
            declarations_.rating_meanings.push_back(read_rating_meaning(body));
        else if (each.kind == "meaning")
            declarations_.meanings.push_back(read_meaning(body));
        else if (each.kind == "ruling")
            declarations_.rulings.push_back(read_ruling(body));
        else if (each.kind == "applicability")
            applicability(body);
        else
            for_layers(body);
    }

    // What only layers can declare, since it is about something in a layer below.
    void for_layers(DeclarationReader const& body) {
        std::string const& kind = body.of().kind;
        bool const known = kind == "also" || kind == "set" || kind == "without";
        bool const of_used = kind != "also" && !stack_.manifests().front().uses.empty();
        if (known && body.of().layer == 0 && !of_used)
            return report(body.of().place, say<declaration_messages, "about-another-pack">(
                                               {{"declaration", body.unparse()}}));
        if (kind == "also")
            standard_.also(body.of());
        else if (kind == "set")
            set(body);
        else if (kind == "without")
            without(body);
        else if (kind == "word")
            word(body);
        else
            assert(kind == "pack" || kind == "levels" || kind == "scale" || kind == "places" ||
                   kind.starts_with("node ") || kind.starts_with("begun "));
    }

    static DeclaredAt origin(DeclarationReader const& body) {
        return {body.of().place, body.of().layer, body.yes("replaces")};
    }

    void deciding(DeclarationReader const& body) {
        body.keys();
        DecidingDeclared declared{origin(body), {}};
        for (LuaValue const& tier : body.written().items) {
            auto& roles = declared.tiers.emplace_back();
            if (tier.kind == LuaValue::Kind::text) roles.push_back(tier.text);
            for (LuaValue const& role : tier.items) roles.push_back(role.text);
        }
        declarations_.deciding.push_back(std::move(declared));
    }

    static void kind(DeclarationReader const& body, std::vector<KindDeclared>& into) {
        body.keys();
        KindDeclared declared{origin(body), body.of().id, body.text("title")};
        if (declared.title.empty()) declared.title = declared.id;
        if (body.of().kind == "visit_kind") {
            declared.gap_analysis = body.yes("gap_analysis");
            declared.unannounced = body.yes("unannounced");
        }
        if (LuaValue const* const months = body.written().field("valid_months")) {
            declared.expires = true;
            auto const whole =
                months->kind == LuaValue::Kind::number ? months->number.whole() : std::nullopt;
            declared.valid_months = whole.value_or(0);
            if (!whole)
                body.report(body.place_of("valid_months"),
                            say<declaration_messages, "months-not-whole">());
        }
        into.push_back(std::move(declared));
    }

    void parameter(DeclarationReader const& body) {
        body.keys();
        declarations_.parameters.push_back({origin(body), body.of().id, body.tree("is"),
                                            body.text("says"), body.text("source"),
                                            body.text("assumption"), DeclaredAt{}, std::string{}});
    }

    void set(DeclarationReader const& body) {
        body.keys();
        declarations_.sets.push_back(
            {origin(body), body.of().id, body.tree("is"), body.text("because")});
    }

    void without(DeclarationReader const& body) {
        body.keys();
        declarations_.without.push_back({origin(body), body.of().id, body.text("because")});
    }

    void word(DeclarationReader const& body) {
        body.keys();
        auto& words = declarations_.standard.words;
        for (Annotation const& known : words)
            if (known.word == body.of().id && known.layer == body.of().layer)
                report(body.of().place, say_twice(body.unparse(), known.place));
        words.push_back({body.of().id, body.text("here"), body.of().place, body.of().layer});
    }

    void applicability(DeclarationReader const& body) {
        body.keys();
        if (!body.of().id.empty() && body.of().layer == 0)
            report(body.of().place, say<declaration_messages, "narrows-in-a-standard">(
                                        {{"declaration", body.unparse()}}));
        declarations_.applicability.push_back(
            {origin(body), body.of().id, body.tree("may_be_claimed"), body.text("because")});
    }

    void fact(DeclarationReader const& body) {
        body.keys();
        declarations_.facts.push_back(
            {origin(body), body.of().id, body.text("on"), body.text("type"), body.text("asks")});
    }

    void value(DeclarationReader const& body) {
        body.keys();
        declarations_.values.push_back(
            {origin(body), body.of().id, body.text("each"), body.tree("is")});
    }

    void ladder(DeclarationReader const& body) {
        body.keys();
        LadderDeclared ladder{
            origin(body),      body.of().id,       body.text("each"), body.text("met"),
            body.text("open"), body.text("tally"), body.tree("by"),   {}};
        for (LuaValue const& item : body.written().items) {
            if (item.kind != LuaValue::Kind::table || item.items.empty()) {
                report(ladder.place,
                       say<declaration_messages, "case-not-a-table">({{"ladder", ladder.id}}));
                continue;
            }
            body.keys(item, "ladder case");
            std::string const& id = item.items.front().text;
            ladder.cases.push_back({id, body.text(item, "says"), body.tree(item, "when"),
                                    body.tree(item, "from"), body.place_of_entry(id)});
        }
        declarations_.ladders.push_back(std::move(ladder));
    }

    void limit(DeclarationReader const& body) {
        body.keys();
        declarations_.limits.push_back(
            {origin(body), body.of().id, body.text("on"), body.text("to"), body.tree("when")});
    }

    void check(DeclarationReader const& body) {
        body.keys();
        declarations_.checks.push_back(
            {origin(body), body.of().id, body.text("each"), body.text("says"), body.text("hint"),
             body.text("severity"), body.tree("when"), body.tree("by"), body.tree("alike"),
             body.text("why"), body.text("owner"), body.text("several"), body.yes("to_do"),
             body.texts("instead_of"), body.yes("typed_alike")});
    }

    void pairs(DeclarationReader const& body) {
        body.keys();
        PairsDeclared declared{origin(body), body.of().id, {}};
        for (LuaValue const& item : body.written().items) {
            body.keys(item, "pair");
            if (item.items.size() == 2)
                declared.pairs.push_back(
                    {item.items[0].text, item.items[1].text, body.text(item, "because"),
                     body.place_of_entry(item.items[0].text, item.items[1].text)});
            else
                report(declared.place, say<declaration_messages, "pair-not-of-two">());
        }
        declarations_.pairs.push_back(std::move(declared));
    }

    void programme(DeclarationReader const& body) {
        body.keys();
        ProgrammeDeclared declared{origin(body),        body.of().id,         body.text("title"),
                                   body.text("begins"), body.text("missed"),  body.tree("months"),
                                   body.tree("late"),   body.yes("sees_all"), {}};
        if (declared.title.empty()) declared.title = declared.id;
        for (LuaValue const& item : body.written().items) {
            if (item.kind != LuaValue::Kind::table || item.items.empty()) {
                report(declared.place, say<declaration_messages, "visit-not-a-table">(
                                           {{"programme", declared.id}}));
                continue;
            }
            body.keys(item, "programme visit");
            std::string const& kind = item.items.front().text;
            auto const others = static_cast<std::size_t>(
                std::count_if(declared.visits.begin(), declared.visits.end(),
                              [&](auto const& known) { return known.kind == kind; }));
            declared.visits.push_back({kind, body.text(item, "missed"), body.tree(item, "at", true),
                                       body.tree(item, "sees"),
                                       body.place_of_entry(kind, {}, others)});
        }
        declarations_.programmes.push_back(std::move(declared));
    }

    void layout(DeclarationReader const& body) {
        declarations_.layouts.push_back(read_layout(body));
    }

    PackStack const& stack_;
    std::vector<Declared> const& all_;
    Reading const& reading_;
    Declarations declarations_;
    StandardReader standard_;
};

}  // namespace

Declarations read_declarations(PackStack const& stack, Loaded& loaded,
                               std::vector<Diagnostic>& problems) {
    std::vector<Tree> trees;
    LuaValueReader written(loaded.sources, trees);
    auto all = recorded_declarations(loaded.machine, written);
    problems.insert(problems.end(), written.problems().begin(), written.problems().end());
    if (!problems.empty())
        return {};  // what was not read whole says nothing reliable about the rest
    for (Declared& each : all) each.layer = (*stack.files())[each.file].layer;
    Reading const reading{loaded.sources, written, trees, problems};
    Declarations declarations = StackDeclarations(stack, all, reading).take();
    declarations.trees = std::move(trees);
    declarations.functions = written.functions();
    declarations.inexact = find_inexact_numbers(loaded.sources, declarations);
    declarations.unused = unused_expressions(all, written);
    return declarations;
}

}  // namespace assay::pack
