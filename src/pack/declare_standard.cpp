#include "pack/declare_standard.hpp"

#include "model/messages/declarations.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"
#include "pack/declare_meaning.hpp"

#include <algorithm>

namespace assay::pack {

using namespace algebra;

void StandardReader::levels(Declared const& declared) {
    DeclarationReader const body(reading_, declared);
    for (LuaValue const& item : declared.body.items) {
        Level level;
        level.name = item.kind == LuaValue::Kind::table && !item.items.empty()
                         ? item.items.front().text
                         : item.text;
        if (item.kind == LuaValue::Kind::table) {
            body.keys(item, "level");
            level.plural = body.text(item, "plural");
        }
        if (level.plural.empty()) level.plural = level.name + "s";
        into_.standard.levels.push_back(std::move(level));
    }
}

void StandardReader::scale(Declared const& declared) {
    DeclarationReader const body(reading_, declared);
    body.keys();
    auto& scale = into_.standard.scale;
    for (LuaValue const& item : declared.body.items) {
        Rating rating;
        if (item.kind == LuaValue::Kind::table) {
            body.keys(item, "rating");
            rating.id = item.items.empty() ? std::string() : item.items.front().text;
            rating.title = body.text(item, "title");
            rating.mark = body.text(item, "mark");
            rating.points = body.number(item, "points");
            if (LuaValue const* const words = item.field("denied_by"); words != nullptr)
                for (LuaValue const& each : words->items) rating.denied_by.push_back(each.text);
            auto meaning = read_rating_meaning(body, item, rating.id);
            if (!meaning.meaning.is_empty()) into_.rating_meanings.push_back(std::move(meaning));
        } else {
            rating.id = item.text;
        }
        add_rating(body, std::move(rating));
    }
    std::string const met = body.text("met");
    bool from_here = false;
    for (Rating& rating : scale) rating.met = from_here = from_here || rating.id == met;
    if (!met.empty() && !from_here) unknown_rating(body, met);
    marks();
    if (LuaValue const* const off = declared.body.field("off"))
        for (LuaValue const& item : off->items) {
            Rating rating;
            rating.id = item.text;
            rating.on_scale = false;
            add_rating(body, std::move(rating));
        }
    if (scale.empty() || scale.size() > 64)
        body.report(declared.place, say<declaration_messages, "scale-of-no-size">());
}

// A rating without a mark of its own is drawn as its id, where that is one character, or else by
// whether it is met; the lowest stands out.
void StandardReader::marks() {
    auto& scale = into_.standard.scale;
    for (Rating& rating : scale) {
        if (!rating.mark.empty()) continue;
        if (rating.id.size() == 1)
            rating.mark = rating.id;
        else
            rating.mark = rating.met ? "■" : &rating == &scale.front() ? "×" : "▲";
    }
}

void StandardReader::add_rating(DeclarationReader const& body, Rating rating) {
    auto& scale = into_.standard.scale;
    if (rating.title.empty()) rating.title = spaced(rating.id);
    if (std::any_of(scale.begin(), scale.end(),
                    [&](Rating const& known) { return known.id == rating.id; }))
        body.report(body.place_of(rating.id),
                    say<declaration_messages, "rating-declared-twice">({{"rating", rating.id}}));
    scale.push_back(std::move(rating));
}

void StandardReader::unknown_rating(DeclarationReader const& body, std::string const& word) {
    body.report(body.place_of(word),
                say<declaration_messages, "no-such-rating-on-scale">({{"rating", word}})
                    .near(nearest(word, into_.standard.scale, &Rating::id)));
}

std::map<void const*, Declared const*> const& StandardReader::by_identity() {
    if (by_identity_.empty())
        for (Declared const& each : all_)
            if (each.kind.starts_with("node ")) by_identity_.emplace(each.identity, &each);
    return by_identity_;
}

void StandardReader::nodes() {
    std::map<void const*, bool> listed;
    for (Declared const& each : all_)
        if (each.kind.starts_with("node ") || each.kind == "also")
            for (LuaValue const& item : each.body.items) listed[item.identity] = true;
    for (Declared const& each : all_) {
        if (!each.kind.starts_with("node ") || listed[each.identity]) continue;
        if (each.layer == 0)
            node(each, -1, 0, into_.standard.nodes);
        else
            reading_.problems.push_back(
                say<declaration_messages, "part-of-nothing">(
                    {{"declaration", DeclarationReader(reading_, each).unparse()}})
                    .at(each.place));
    }
    auto const& standard = into_.standard;
    if (standard.nodes.empty() && !standard.levels.empty())
        reading_.problems.push_back(
            say<declaration_messages, "no-elements">({{"level", standard.levels.back().name}}));
    if (standard.levels.empty())
        reading_.problems.push_back(say<declaration_messages, "no-levels">());
    if (standard.scale.empty())
        reading_.problems.push_back(say<declaration_messages, "no-scale">());
}

void StandardReader::also(Declared const& declared) {
    DeclarationReader const body(reading_, declared);
    body.keys();
    AlsoDeclared also{
        {declared.place, declared.layer, false}, declared.id, body.text("source"), {}, {}, {}};
    also.guidance = body.texts("guidance");
    for (std::string const& says : also.guidance)
        also.guidance_places.push_back(body.place_of(says));
    if (!declared.body.items.empty()) {
        auto const first = by_identity().find(declared.body.items.front().identity);
        std::uint32_t const level =
            first == by_identity().end() ? 0 : level_of_node(*first->second);
        children(declared, -1, level, also.nodes);
    } else if (LuaValue const* const list = declared.body.field("guidance");
               list == nullptr || (list->kind == LuaValue::Kind::table && list->items.empty())) {
        body.report(declared.place,
                    say<declaration_messages, "adds-nothing">({{"declaration", body.unparse()}}));
    }
    into_.also.push_back(std::move(also));
}

void StandardReader::children(Declared const& declared, std::int32_t parent, std::uint32_t level,
                              std::vector<Node>& into) {
    for (LuaValue const& item : declared.body.items) {
        auto const child = by_identity().find(item.identity);
        if (child != by_identity().end())
            node(*child->second, parent, level, into);
        else
            DeclarationReader(reading_, declared)
                .report(declared.place,
                        say<declaration_messages, "not-one-of-its-parts">({{"id", declared.id}}));
    }
}

void StandardReader::node(Declared const& declared, std::int32_t parent, std::uint32_t level,
                          std::vector<Node>& into) {
    DeclarationReader const body(reading_, declared);
    body.keys();
    Node made;
    made.id = declared.id;
    made.parent = parent;
    made.level = level_of_node(declared);
    made.title = body.text("title");
    made.aim = body.text("aim");
    made.requirement = body.text("requirement");
    made.official_text = body.text("official_text");
    made.source = body.text("source");
    made.limbs = points(body, "limbs", made.id);
    made.guidance = points(body, "guidance", made.id);
    made.place = declared.place;
    made.layer = declared.layer;
    auto const& levels = into_.standard.levels;
    if (made.level != level)
        body.report(declared.place,
                    say<declaration_messages, "wrong-level">(
                        {{"declaration", body.unparse()},
                         {"level", levels[std::min<std::size_t>(level, levels.size() - 1)].name}}));
    auto const index = static_cast<std::int32_t>(into.size());
    into.push_back(std::move(made));
    if (parent >= 0)
        into[static_cast<std::size_t>(parent)].children.push_back(
            static_cast<std::uint32_t>(index));
    children(declared, index, level + 1, into);
}

std::uint32_t StandardReader::level_of_node(Declared const& declared) const {
    auto const& levels = into_.standard.levels;
    for (std::uint32_t i = 0; i < levels.size(); ++i)
        if (levels[i].name == declared.kind.substr(5)) return i;
    return 0;
}

// Limbs are lettered, guidance points are numbered.
std::vector<Point> StandardReader::points(DeclarationReader const& body, std::string_view name,
                                          std::string const& id) {
    std::vector<Point> points;
    auto const texts = body.texts(name);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::string const suffix = name == "limbs" ? std::string(1, static_cast<char>('a' + i % 26))
                                                   : "g" + std::to_string(i + 1);
        points.push_back(
            {id + "." + suffix, texts[i], body.place_of(texts[i]), body.of().layer, {}});
    }
    return points;
}

}  // namespace assay::pack
