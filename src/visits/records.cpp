#include "visits/records.hpp"

#include <assay/date.hpp>

#include "json/encode.hpp"
#include "model/texts.hpp"

#include <initializer_list>
#include <map>
#include <set>

namespace assay::visits {

using json::Field;
using json::Kind;
using json::Shape;

// What a record is known by.

namespace {

Text visit_of(Judgement const& judgement, Text only_visit) {
    return judgement.visit.empty() ? only_visit : judgement.visit;
}

// Ids hold no control characters.
std::string joined(std::initializer_list<Text> parts) {
    std::string key;
    for (Text const part : parts) key.append(part).append(1, '\x1f');
    return key;
}

std::string in_words(Judgement const& judgement, Text visit) {
    std::string words = "the judgement of " + std::string(judgement.element);
    if (!judgement.author.empty()) words.append(" by ").append(judgement.author);
    words.append(" (").append(name_of(judgement.role)).append(")");
    if (!judgement.site.empty()) words.append(" at ").append(judgement.site);
    if (!visit.empty()) words.append(" on ").append(visit);
    return words;
}

}  // namespace

Identity identity_of(Shape const& shape, void const* record, Text only_visit) {
    if (is_judgement(shape)) {
        auto const& judgement = *static_cast<Judgement const*>(record);
        Text const visit = visit_of(judgement, only_visit);
        return {joined({judgement.element, visit, name_of(judgement.role), judgement.author,
                        judgement.site}),
                std::string(judgement.element), in_words(judgement, visit)};
    }
    // a claim is known by its element, all others by their ids
    std::string const id(shape.fields.front().get<Text>(record));
    if (shape.name == "claim") return {id, id, "the claim that " + id + " does not apply"};
    return {id, id, "the " + spaced(shape.name) + " " + id};
}

bool is_judgement(Shape const& shape) { return shape.name == "judgement"; }

std::string key_of_entry(Judgement const& judgement, Text only_visit) {
    return joined({judgement.element, visit_of(judgement, only_visit), judgement.site});
}

// What a part of it says.

std::string text_of(Field const& field, void const* object) {
    if (json::is_absent(field, object)) return {};
    if (field.kind == Kind::text) return std::string(field.get<Text>(object));
    if (field.kind == Kind::date) return field.get<Date>(object).iso();
    if (field.kind == Kind::choice)
        return std::string(field.words[field.get<unsigned char>(object)]);
    std::string text;
    if (field.kind == Kind::flag) return field.get<bool>(object) ? "yes" : "no";
    json::Writer writer{text, Layout::one_line};
    writer.open_list();
    json::write_value(writer, field, object);
    writer.close_list();
    return text.substr(1, text.size() - 2);
}

std::string text_of(Shape const& shape, void const* object) {
    std::string text;
    json::Writer writer{text, Layout::one_line};
    json::write_object(writer, shape, object);
    return text;
}

namespace {

std::string in_a_list(List<Text> const& texts) {
    std::string list;
    for (Text const each : texts) list.append(list.empty() ? "" : ", ").append(each);
    return list;
}

}  // namespace

std::string words_of(Fact const& fact) {
    // a text that reads like another answer keeps its quotes, and so does a set that reads like a text
    bool const is_plain = fact.text != "yes" && fact.text != "no" && !Number::parse(fact.text);
    if (fact.kind == Fact::Kind::yes_no) return fact.yes ? "yes" : "no";
    if (fact.kind == Fact::Kind::text && is_plain) return std::string(fact.text);
    if (fact.kind == Fact::Kind::set && fact.set.size() > 1) return in_a_list(fact.set);
    std::string text;
    json::Writer writer{text, Layout::one_line};
    writer.open_list();
    json::write_value(writer, fact);
    writer.close_list();
    return text.substr(1, text.size() - 2);
}

namespace {

void add_named(std::string& to, std::string_view name, std::string const& words) {
    if (words.empty()) return;
    to.append(to.empty() ? "" : "; ").append(spaced(name)).append(": ").append(words);
}

std::string words_of_members(Shape const& shape, void const* object) {
    std::string text;
    for (Field const& each : shape.fields) add_named(text, each.key, words_of(each, object));
    return text;
}

}  // namespace

std::string words_of(Field const& field, void const* object) {
    std::string text;
    switch (field.kind) {
        case Kind::texts:
            return in_a_list(field.get<List<Text>>(object));
        case Kind::facts:
            for (Fact const& each : field.get<List<Fact>>(object))
                add_named(text, each.name, words_of(each));
            return text;
        case Kind::object:
            return words_of_members(*field.shape, field.of(object));
        case Kind::objects: {
            json::Items const items = field.list->items(field.of(object));
            for (std::size_t i = 0; i < items.count; ++i)
                text += (i > 0 ? "\n" : "") + words_of_members(*field.shape, items[i]);
            return text;
        }
        default:
            return text_of(field, object);
    }
}

// The members of an object that assay does not know.

namespace {

// The end of the text that begins here with a quote.
std::size_t end_of_text(std::string_view json, std::size_t at) {
    for (++at; json[at] != '"'; ++at)
        if (json[at] == '\\') ++at;
    return at + 1;
}

// The end of the value that begins here: the comma or bracket behind it.
std::size_t end_of_value(std::string_view json, std::size_t at) {
    for (int depth = 0;; ++at) {
        char const c = json[at];
        if (c == '"') {
            at = end_of_text(json, at) - 1;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (depth == 0 && (c == ',' || c == '}')) {
            return at;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
}

}  // namespace

std::vector<std::pair<std::string_view, std::string_view>> members_of(std::string_view object) {
    std::vector<std::pair<std::string_view, std::string_view>> members;
    if (object.size() <= 2) return members;
    for (std::size_t at = 1; at < object.size();) {
        std::size_t const colon = end_of_text(object, at);
        std::size_t const end = end_of_value(object, colon + 1);
        members.emplace_back(object.substr(at, colon - at),
                             object.substr(colon + 1, end - colon - 1));
        at = end + 1;
    }
    return members;
}

// One order for several lists.

namespace {

struct Name {
    std::set<std::string> next;  ///< what stands right behind it in some list
    std::size_t before = 0;      ///< how many names right before it are not placed yet
};

}  // namespace

std::vector<std::string> joint_order(std::vector<std::vector<std::string>> const& lists,
                                     Meter& meter) {
    constexpr std::size_t steps_of_name = 50;
    std::map<std::string, Name> names;
    for (auto const& list : lists)
        for (std::size_t i = 0; i < list.size(); ++i) {
            meter.charge(steps_of_name);
            names[list[i]];
            if (i > 0 && names[list[i - 1]].next.insert(list[i]).second) ++names[list[i]].before;
        }
    std::set<std::string> ready, waiting;
    for (auto const& [name, at] : names) (at.before == 0 ? ready : waiting).insert(name);
    std::vector<std::string> order;
    while (!ready.empty() || !waiting.empty()) {
        meter.charge(steps_of_name);
        auto& from = ready.empty() ? waiting : ready;
        std::string const name = *from.begin();
        from.erase(from.begin());
        order.push_back(name);
        for (std::string const& next : names[name].next) {
            if (--names[next].before > 0) continue;
            if (waiting.erase(next) > 0) ready.insert(next);
        }
    }
    return order;
}

}  // namespace assay::visits
