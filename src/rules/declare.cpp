#include "rules/declare.hpp"

#include "model/nearest.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>

namespace assay::rules {

using namespace plan;

namespace {

using Keys = std::initializer_list<std::string_view>;

std::string in_ticks(std::string_view text) { return "`" + std::string(text) + "`"; }

/// Reads the body of one declaration after the other.
class Reader {
public:
    Reader(Sources const& sources, WrittenReader& written, std::vector<Diagnostic>& problems)
        : sources_(sources), written_(written), problems_(problems) {}

    Declarations take(std::vector<Declared> const& all, std::vector<Tree>& trees) {
        ended(all);
        once(all);
        for (Declared const& each : all) {
            at_ = &each;
            if (each.kind == "pack")
                pack(each);
            else if (each.kind == "levels")
                levels(each);
            else if (each.kind == "scale")
                scale(each);
        }
        for (Declared const& each : all) {
            at_ = &each;
            if (each.kind.starts_with("node "))
                nodes_by_identity_.emplace(each.identity, &each);
            else
                one(each);
        }
        nodes(all);
        declarations_.trees = std::move(trees);
        declarations_.functions = written_.functions();
        return std::move(declarations_);
    }

private:
    void report(Place place, std::string code, std::string message, std::string expected = {},
                std::string near = {}) {
        problems_.push_back({std::move(code), std::move(place), std::move(message),
                             std::move(expected), std::move(near)});
    }

    // Where a word or text of the declaration at hand stands.
    [[nodiscard]] Place place_of(std::string_view token) const {
        return written_.place(at_->file, at_->line, token);
    }

    // Where an entry of the declaration at hand stands that begins with this text, and goes on with
    // that one: `{ "text", "then" ...`.
    [[nodiscard]] Place place_of_entry(std::string_view text, std::string_view then = {}) const {
        auto const& tokens = sources_.tokens(at_->file);
        auto const is = [&](std::size_t at, Token::Kind kind, std::string_view wanted) {
            return at < tokens.size() && tokens[at].kind == kind && tokens[at].text == wanted;
        };
        for (std::size_t i = 1; i < tokens.size(); ++i)
            if (tokens[i].line >= at_->line && is(i - 1, Token::Kind::symbol, "{") &&
                is(i, Token::Kind::string, text) &&
                (then.empty() || is(i + 2, Token::Kind::string, then)))
                return sources_.place(at_->file, tokens[i]);
        return place_of(text);
    }

    // `check "x"` without a body was begun and is never heard of again.
    void ended(std::vector<Declared> const& all) {
        std::map<std::string, int> open;
        for (Declared const& each : all) {
            if (each.kind.starts_with("begun "))
                ++open[each.kind.substr(6) + " " + each.id];
            else if (each.kind.starts_with("node "))
                --open[each.kind.substr(5) + " " + each.id];
            else
                --open[each.kind + " " + each.id];
        }
        for (Declared const& each : all)
            if (each.kind.starts_with("begun ") && open[each.kind.substr(6) + " " + each.id] > 0)
                report(each.place, "not-ended",
                       in_ticks(each.kind.substr(6) + " \"" + each.id + "\"") +
                           " is followed by nothing",
                       "a table: `{ ... }`");
    }

    // What there can be but one of.
    void once(std::vector<Declared> const& all) {
        std::map<std::string, Declared const*> first;
        for (Declared const& each : all) {
            if (each.kind != "pack" && each.kind != "levels" && each.kind != "scale" &&
                each.kind != "deciding")
                continue;
            auto const [known, fresh] = first.try_emplace(each.kind, &each);
            if (!fresh)
                report(each.place, "duplicate-id",
                       in_ticks(each.kind) + " stands twice; first at " +
                           known->second->place.file + ":" +
                           std::to_string(known->second->place.line));
        }
    }

    // The declaration at hand, as it is written: `check "x"`.
    [[nodiscard]] std::string written_as() const {
        std::string const word = at_->kind.substr(at_->kind.find(' ') + 1);
        return in_ticks(word + (at_->id.empty() ? "" : " \"" + at_->id + "\""));
    }

    void one(Declared const& each) {
        if (each.kind == "deciding")
            deciding(each);
        else if (each.kind == "evidence_kind")
            kind(each, declarations_.evidence_kinds, {"title", "valid_months"});
        else if (each.kind == "visit_kind")
            kind(each, declarations_.visit_kinds, {"title"});
        else if (each.kind == "parameter")
            parameter(each);
        else if (each.kind == "fact")
            fact(each);
        else if (each.kind == "value")
            value(each);
        else if (each.kind == "ladder")
            ladder(each);
        else if (each.kind == "limit")
            limit(each);
        else if (each.kind == "check")
            check(each);
        else if (each.kind == "pairs_of")
            pairs(each);
        else if (each.kind == "applicability") {
            keys(each.body, {"may_be_claimed"});
            declarations_.applicability.push_back(
                {tree(each.body, "may_be_claimed", true), each.place});
        }
    }

    void keys(Written const& body, Keys known) {
        for (std::string const& name : body.names) {
            if (std::find(known.begin(), known.end(), name) != known.end()) continue;
            std::string among;
            for (std::string_view const each : known)
                among += (among.empty() ? "one of " : ", ") + in_ticks(each);
            report(
                place_of(name), "unknown-key",
                in_ticks(at_->kind.substr(at_->kind.find(' ') + 1)) + " has no " + in_ticks(name),
                std::move(among), std::string(nearest(name, known)));
        }
    }

    std::string text(Written const& body, std::string_view name, bool required = false) {
        Written const* const field = body.field(name);
        if (field != nullptr && field->kind == Written::Kind::text) return field->text;
        if (field != nullptr)
            report(place_of(name), "wrong-type", in_ticks(name) + " is no text",
                   "a text in quotes");
        else if (required)
            report(at_->place, "missing-key", written_as() + " lacks " + in_ticks(name));
        return {};
    }

    // An expression, or a plain value that stands for one.
    TreeId tree(Written const& body, std::string_view name, bool required = false) {
        Written const* const field = body.field(name);
        if (field == nullptr) {
            if (required)
                report(at_->place, "missing-key", written_as() + " lacks " + in_ticks(name));
            return no_tree;
        }
        if (field->kind == Written::Kind::expression) return field->tree;
        Tree literal;
        literal.place = place_of(name);
        literal.text = field->text;
        literal.number = field->number;
        literal.yes = field->yes;
        if (field->kind == Written::Kind::text)
            literal.word = "text";
        else if (field->kind == Written::Kind::number)
            literal.word = "number";
        else if (field->kind == Written::Kind::yes_no)
            literal.word = "yes_no";
        else if (field->kind == Written::Kind::table) {
            literal.word = "set";
            for (Written const& item : field->items) literal.texts.push_back(item.text);
        } else {
            report(literal.place, "wrong-type", in_ticks(name) + " is no expression",
                   "a field, a number, a text, a condition");
            return no_tree;
        }
        extra_->push_back(std::move(literal));
        return static_cast<TreeId>(extra_->size() - 1);
    }

    void pack(Declared const& each) {
        keys(each.body, {"id", "version", "title", "source", "notice", "files"});
        declarations_.id = text(each.body, "id", true);
        declarations_.version = text(each.body, "version", true);
        declarations_.title = text(each.body, "title", true);
        declarations_.notice = text(each.body, "notice");
        declarations_.source = text(each.body, "source");
    }

    void levels(Declared const& each) {
        for (Written const& item : each.body.items) {
            Level level;
            level.name = item.kind == Written::Kind::table && !item.items.empty()
                             ? item.items.front().text
                             : item.text;
            level.plural = item.kind == Written::Kind::table ? text(item, "plural") : std::string();
            if (level.plural.empty()) level.plural = level.name + "s";
            declarations_.standard.levels.push_back(std::move(level));
        }
    }

    void scale(Declared const& each) {
        keys(each.body, {"met", "off"});
        auto& scale = declarations_.standard.scale;
        for (Written const& item : each.body.items) {
            Rating rating;
            if (item.kind == Written::Kind::table) {
                keys(item, {"title", "mark", "points"});
                rating.id = item.items.empty() ? std::string() : item.items.front().text;
                rating.title = text(item, "title");
                rating.mark = text(item, "mark");
                if (Written const* const points = item.field("points"); points != nullptr)
                    rating.points = points->number.numerator();
            } else {
                rating.id = item.text;
            }
            add_rating(std::move(rating));
        }
        std::string const met = text(each.body, "met");
        bool from_here = false;
        for (Rating& rating : scale) rating.met = from_here = from_here || rating.id == met;
        if (!met.empty() && !from_here) unknown_rating(met);
        marks();
        if (Written const* const off = each.body.field("off"))
            for (Written const& item : off->items) {
                Rating rating;
                rating.id = item.text;
                rating.on_scale = false;
                add_rating(std::move(rating));
            }
        if (scale.empty() || scale.size() > 64)
            report(at_->place, "wrong-parts", "a scale has 1 to 64 ratings");
    }

    // A rating without a mark of its own is drawn as its id, where that is one character, or else by
    // whether it is met; the lowest stands out.
    void marks() {
        auto& scale = declarations_.standard.scale;
        for (Rating& rating : scale) {
            if (!rating.mark.empty()) continue;
            if (rating.id.size() == 1)
                rating.mark = rating.id;
            else
                rating.mark = rating.met ? "■" : &rating == &scale.front() ? "×" : "▪";
        }
    }

    void add_rating(Rating rating) {
        auto& scale = declarations_.standard.scale;
        if (rating.title.empty()) {
            rating.title = rating.id;
            std::replace(rating.title.begin(), rating.title.end(), '_', ' ');
        }
        if (std::any_of(scale.begin(), scale.end(),
                        [&](Rating const& known) { return known.id == rating.id; }))
            report(place_of(rating.id), "duplicate-id",
                   "the rating " + in_ticks(rating.id) + " stands twice on the scale");
        scale.push_back(std::move(rating));
    }

    void unknown_rating(std::string const& word) {
        Nearest near{word};
        for (Rating const& rating : declarations_.standard.scale) near.offer(rating.id);
        report(place_of(word), "unknown-rating",
               "there is no rating " + in_ticks(word) + " on the scale", {},
               std::string(near.best()));
    }

    void deciding(Declared const& each) {
        declarations_.deciding_place = each.place;
        for (Written const& tier : each.body.items) {
            auto& roles = declarations_.deciding.emplace_back();
            if (tier.kind == Written::Kind::text) roles.push_back(tier.text);
            for (Written const& role : tier.items) roles.push_back(role.text);
        }
    }

    void kind(Declared const& each, std::vector<KindDeclared>& into, Keys known) {
        keys(each.body, known);
        KindDeclared declared{each.id, text(each.body, "title"), false, 0, each.place};
        if (declared.title.empty()) declared.title = each.id;
        if (Written const* const months = each.body.field("valid_months")) {
            declared.expires = true;
            declared.valid_months = months->number.numerator();
            if (months->kind != Written::Kind::number || !months->number.is_whole())
                report(place_of("valid_months"), "wrong-type", "`valid_months` is no whole number",
                       "a number of months");
        }
        into.push_back(std::move(declared));
    }

    void parameter(Declared const& each) {
        keys(each.body, {"is", "says", "source", "assumption"});
        declarations_.parameters.push_back({each.id, tree(each.body, "is", true),
                                            text(each.body, "says"), text(each.body, "source"),
                                            text(each.body, "assumption"), each.place});
    }

    void fact(Declared const& each) {
        keys(each.body, {"on", "type", "asks"});
        declarations_.facts.push_back({each.id, text(each.body, "on", true),
                                       text(each.body, "type", true), text(each.body, "asks"),
                                       each.place});
    }

    void value(Declared const& each) {
        keys(each.body, {"each", "is"});
        declarations_.values.push_back(
            {each.id, text(each.body, "each", true), tree(each.body, "is", true), each.place});
    }

    void ladder(Declared const& each) {
        keys(each.body, {"each", "met", "by", "open", "tally"});
        LadderDeclared ladder{each.id,
                              text(each.body, "each", true),
                              text(each.body, "met"),
                              text(each.body, "open"),
                              text(each.body, "tally"),
                              tree(each.body, "by"),
                              {},
                              each.place};
        for (Written const& item : each.body.items) {
            if (item.kind != Written::Kind::table || item.items.empty()) {
                report(
                    each.place, "wrong-type",
                    "a case of the ladder " + in_ticks(each.id) + " is no table with its id first",
                    "`{ \"id\", when = ... }`");
                continue;
            }
            keys(item, {"when", "from", "says"});
            CaseDeclared made{item.items.front().text, text(item, "says"), tree(item, "when"),
                              tree(item, "from"), place_of_entry(item.items.front().text)};
            ladder.cases.push_back(std::move(made));
        }
        declarations_.ladders.push_back(std::move(ladder));
    }

    void limit(Declared const& each) {
        keys(each.body, {"on", "to", "when"});
        declarations_.limits.push_back({each.id, text(each.body, "on", true),
                                        text(each.body, "to", true), tree(each.body, "when", true),
                                        each.place});
    }

    void check(Declared const& each) {
        keys(each.body, {"each", "by", "when", "severity", "says", "hint"});
        declarations_.checks.push_back(
            {each.id, text(each.body, "each", true), text(each.body, "says", true),
             text(each.body, "hint", true), text(each.body, "severity", true),
             tree(each.body, "when", true), tree(each.body, "by"), each.place});
    }

    void pairs(Declared const& each) {
        PairsDeclared declared{each.id, {}, each.place};
        for (Written const& item : each.body.items) {
            keys(item, {"because"});
            if (item.items.size() == 2)
                declared.pairs.push_back({item.items[0].text, item.items[1].text,
                                          text(item, "because"),
                                          place_of_entry(item.items[0].text, item.items[1].text)});
            else
                report(each.place, "wrong-parts", "a pair names two elements",
                       "`{ \"4.1.1\", \"4.1.2\", because = \"...\" }`");
        }
        declarations_.pairs.push_back(std::move(declared));
    }

    // Nodes: every one that no other lists is at the top.
    void nodes(std::vector<Declared> const& all) {
        std::map<void const*, bool> listed;
        for (auto const& [identity, node] : nodes_by_identity_)
            for (Written const& item : node->body.items) listed[item.identity] = true;
        for (Declared const& each : all)
            if (each.kind.starts_with("node ") && !listed[each.identity]) node(each, -1);
        if (declarations_.standard.nodes.empty() && !declarations_.standard.levels.empty())
            report({}, "no-elements",
                   "the pack declares no " + declarations_.standard.levels.back().name);
        if (declarations_.standard.levels.empty())
            report({}, "no-levels", "the pack does not say what its levels are",
                   "`levels { ... }`");
        if (declarations_.standard.scale.empty())
            report({}, "no-scale", "the pack has no scale", "`scale { ... }`");
    }

    void node(Declared const& declared, std::int32_t parent) {
        at_ = &declared;
        keys(declared.body,
             {"title", "aim", "requirement", "official_text", "source", "limbs", "guidance"});
        auto& nodes = declarations_.standard.nodes;
        auto const index = static_cast<std::uint32_t>(nodes.size());
        Node made;
        made.id = declared.id;
        made.parent = parent;
        made.level = level_of_node(declared);
        made.title = text(declared.body, "title", true);
        made.aim = text(declared.body, "aim");
        made.requirement = text(declared.body, "requirement");
        made.official_text = text(declared.body, "official_text");
        made.source = text(declared.body, "source");
        made.limbs = points(declared.body, "limbs", made.id);
        made.guidance = points(declared.body, "guidance", made.id);
        made.place = declared.place;
        std::uint32_t const expected =
            parent < 0 ? 0 : nodes[static_cast<std::size_t>(parent)].level + 1;
        if (made.level != expected)
            report(declared.place, "wrong-level",
                   written_as() + " stands where " +
                       in_ticks(declarations_.standard
                                    .levels[std::min<std::size_t>(
                                        expected, declarations_.standard.levels.size() - 1)]
                                    .name) +
                       " belongs");
        nodes.push_back(std::move(made));
        if (parent >= 0) nodes[static_cast<std::size_t>(parent)].children.push_back(index);
        for (Written const& item : declared.body.items) {
            auto const child = nodes_by_identity_.find(item.identity);
            if (child == nodes_by_identity_.end()) {
                at_ = &declared;
                report(declared.place, "wrong-type",
                       in_ticks(declared.id) + " lists something that is none of its parts",
                       "elements and the levels above them");
            } else {
                node(*child->second, static_cast<std::int32_t>(index));
            }
        }
    }

    std::uint32_t level_of_node(Declared const& declared) {
        auto const& levels = declarations_.standard.levels;
        for (std::uint32_t i = 0; i < levels.size(); ++i)
            if (levels[i].name == declared.kind.substr(5)) return i;
        return 0;
    }

    // Limbs are lettered, guidance points are numbered.
    std::vector<Point> points(Written const& body, std::string_view name, std::string const& id) {
        std::vector<Point> points;
        Written const* const list = body.field(name);
        if (list == nullptr) return points;
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            Written const& item = list->items[i];
            if (item.kind != Written::Kind::text)
                report(place_of(name), "wrong-type",
                       "an entry of " + in_ticks(name) + " is no text", "a text in quotes");
            std::string const suffix = name == "limbs"
                                           ? std::string(1, static_cast<char>('a' + i % 26))
                                           : "g" + std::to_string(i + 1);
            points.push_back({id + "." + suffix, item.text});
        }
        return points;
    }

public:
    std::vector<Tree>* extra_ = nullptr;  ///< where trees of plain values go

private:
    Sources const& sources_;
    WrittenReader& written_;
    std::vector<Diagnostic>& problems_;
    Declarations declarations_;
    Declared const* at_ = nullptr;
    std::map<void const*, Declared const*> nodes_by_identity_;  // looked up only
};

}  // namespace

std::vector<std::string> files_of_pack(Machine& machine, Sources const& sources,
                                       std::vector<Diagnostic>& problems) {
    std::vector<Tree> trees;
    WrittenReader written(sources, trees);
    std::vector<std::string> files;
    for (Declared const& each : kept_declarations(machine, written)) {
        if (each.kind != "pack") continue;
        Written const* const list = each.body.field("files");
        if (list == nullptr) continue;
        for (Written const& item : list->items) {
            if (item.kind == Written::Kind::text)
                files.push_back(item.text);
            else
                problems.push_back({"wrong-type",
                                    each.place,
                                    "an entry of `files` is no text",
                                    "the name of a file",
                                    {}});
        }
    }
    return files;
}

Declarations read_declarations(Machine& machine, Sources const& sources,
                               std::vector<Diagnostic>& problems) {
    std::vector<Tree> trees;
    WrittenReader written(sources, trees);
    auto const all = kept_declarations(machine, written);
    problems.insert(problems.end(), written.problems().begin(), written.problems().end());
    if (!problems.empty())
        return {};  // what was not read whole says nothing reliable about the rest
    Reader reader(sources, written, problems);
    reader.extra_ = &trees;
    if (std::none_of(all.begin(), all.end(),
                     [](Declared const& each) { return each.kind == "pack"; }))
        problems.push_back({"no-pack",
                            {sources.size() > 0 ? sources.name(0) : std::string(), 0, 0, {}},
                            "the pack does not say what it is",
                            "`pack { id = ..., version = ..., title = ... }`",
                            {}});
    Declarations declarations = reader.take(all, trees);
    declarations.unused = unused_expressions(all, written);
    return declarations;
}

}  // namespace assay::rules
