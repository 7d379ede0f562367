// What ratings and elements mean, as packs write it. Whether there are such ratings and elements is known only
// when all layers are read: pack/declare/meanings.cpp looks.

#include "pack/declare_meaning.hpp"

#include "model/messages/declarations.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace assay::pack {

using namespace algebra;

namespace {

SourceCertainty read_certainty(DeclarationReader const& body, LuaValue const& table) {
    std::string const word = body.text(table, "certainty");
    if (word.empty()) return SourceCertainty::unsaid;
    constexpr std::array<std::string_view, 3> known{"low", "medium", "high"};
    for (std::string_view const each : known)
        if (each == word) return *from_name<SourceCertainty>(word);
    body.report(body.place_of(word),
                say<declaration_messages, "certainty-unknown">({{"word", word}})
                    .near(nearest(word, known)));
    return SourceCertainty::unsaid;
}

void read_unlike(DeclarationReader const& body, LuaValue const& table, std::string_view entry,
                 RatingMeaningDeclared& into) {
    LuaValue const* const unlike = table.field("unlike");
    if (unlike == nullptr) return;
    if (unlike->kind != LuaValue::Kind::table || !unlike->items.empty())
        body.report(body.place_of_key("unlike", entry),
                    say<declaration_messages, "unlike-not-named">());
    for (std::string const& rating : unlike->names) {
        into.meaning.unlike.push_back({rating, body.text(*unlike, rating)});
        into.places.push_back(body.place_of_key(rating, entry));
    }
}

// `entry`: the id that the entry of a scale begins with; empty in a declaration of its own.
void read_rating_meaning(DeclarationReader const& body, LuaValue const& table,
                         std::string_view entry, RatingMeaningDeclared& into) {
    into.meaning.means = body.text(table, "means");
    into.meaning.brief = body.text(table, "brief");
    into.meaning.source = body.text(table, "source");
    into.meaning.certainty = read_certainty(body, table);
    into.meaning.assumption = body.text(table, "assumption");
    into.meaning.place = into.place;
    read_unlike(body, table, entry, into);
}

void read_example(DeclarationReader const& body, std::string_view key,
                  std::vector<MeaningExample>& into) {
    std::string text = body.text(key);
    if (text.empty()) return;
    Place place = body.place_of(text);
    into.push_back({std::move(text), {}, std::move(place)});
}

bool begins_with_text(LuaValue const& item) {
    return item.kind == LuaValue::Kind::table && !item.items.empty() &&
           item.items.front().kind == LuaValue::Kind::text;
}

void read_questions(DeclarationReader const& body, std::vector<MeaningQuestion>& into) {
    LuaValue const* const list = body.written().field("ask");
    if (list == nullptr) return;
    if (list->kind != LuaValue::Kind::table || !list->names.empty())
        body.report(body.place_of("ask"),
                    say<declaration_messages, "not-a-list">({{"key", "ask"}}));
    for (LuaValue const& item : list->items) {
        if (!begins_with_text(item) || item.items.size() < 2 ||
            item.items[1].kind != LuaValue::Kind::text) {
            body.report(body.place_of("ask"), say<declaration_messages, "questions-not-tables">(
                                                  {{"declaration", body.unparse()}}));
            continue;
        }
        body.keys(item, "question");
        std::string const& whom = item.items[0].text;
        std::string const& what = item.items[1].text;
        into.push_back({whom, what, {}, body.place_of_entry(whom, what)});
    }
}

void read_look_alikes(DeclarationReader const& body, std::vector<LookAlike>& into) {
    LuaValue const* const list = body.written().field("look_alikes");
    if (list == nullptr) return;
    if (list->kind != LuaValue::Kind::table || !list->names.empty())
        body.report(body.place_of("look_alikes"),
                    say<declaration_messages, "not-a-list">({{"key", "look_alikes"}}));
    for (LuaValue const& item : list->items) {
        if (!begins_with_text(item)) {
            body.report(body.place_of("look_alikes"),
                        say<declaration_messages, "look-alike-not-a-table">(
                            {{"declaration", body.unparse()}}));
            continue;
        }
        body.keys(item, "similar element");
        std::string const& element = item.items.front().text;
        Place const place = body.place_of_entry(element);
        if (item.field("differs") == nullptr)
            body.report(place, say<declaration_messages, "look-alike-without-difference">(
                                   {{"element", element}, {"declaration", body.unparse()}}));
        into.push_back({element, body.text(item, "differs"), {}, place});
    }
}

}  // namespace

RatingMeaningDeclared read_rating_meaning(DeclarationReader const& body, LuaValue const& entry,
                                          std::string const& rating) {
    RatingMeaningDeclared declared{
        {body.place_of_entry(rating), body.of().layer, false}, rating, {}, {}};
    read_rating_meaning(body, entry, rating, declared);
    return declared;
}

RatingMeaningDeclared read_rating_meaning(DeclarationReader const& body) {
    body.keys();
    RatingMeaningDeclared declared{
        {body.of().place, body.of().layer, body.yes("replaces")}, body.of().id, {}, {}};
    read_rating_meaning(body, body.written(), {}, declared);
    if (declared.meaning.is_empty())
        body.report(declared.place,
                    say<declaration_messages, "meaning-of-nothing">(
                        {{"declaration", body.unparse()}, {"known", "`means`, `unlike`"}}));
    return declared;
}

MeaningDeclared read_meaning(DeclarationReader const& body) {
    body.keys();
    MeaningDeclared declared{{body.of().place, body.of().layer, body.yes("replaces")},
                             body.of().id,
                             body.text("official_text"),
                             {}};
    read_example(body, "enough", declared.meaning.enough);
    read_example(body, "not_enough", declared.meaning.not_enough);
    read_questions(body, declared.meaning.ask);
    read_look_alikes(body, declared.meaning.look_alikes);
    bool const is_given = std::any_of(body.written().names.begin(), body.written().names.end(),
                                      [](std::string const& name) { return name != "replaces"; });
    if (!is_given)
        body.report(
            declared.place,
            say<declaration_messages, "meaning-of-nothing">(
                {{"declaration", body.unparse()},
                 {"known", "`official_text`, `enough`, `not_enough`, `ask`, `look_alikes`"}}));
    return declared;
}

RulingDeclared read_ruling(DeclarationReader const& body) {
    body.keys();
    RulingDeclared declared{{body.of().place, body.of().layer, false}, body.of().id, {}};
    std::string const on = body.text("on");
    auto const day = Date::parse(on);
    if (day)
        declared.ruling.on = *day;
    else if (!on.empty())
        body.report(body.place_of(on),
                    say<declaration_messages, "ruling-without-a-day">({{"text", on}}));
    declared.ruling.reads = body.text("reads");
    declared.ruling.by = body.text("by");
    declared.ruling.needs = body.texts("needs");
    declared.ruling.at_most = body.text("at_most");
    declared.ruling.place = declared.place;
    return declared;
}

}  // namespace assay::pack
