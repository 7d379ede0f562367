#include "json/reader.hpp"
#include "model/nearest.hpp"

// What a reader does with what is wrong, and with the values that can be wrong by themselves.

namespace assay::json {

void Reader::put_date(Text text) {
    if (auto const date = Date::parse(text)) {
        *static_cast<Date*>(member()) = *date;
        return;
    }
    bool const has_form = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                          text.find_first_not_of("0123456789-") == text.npos;
    problem("bad-date", {quoted(text) + " is no day", has_form ? "" : "a day as YYYY-MM-DD"});
}

void Reader::put_choice(Text text) {
    auto const words = top_->field->words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_same(words[i], text) || text.empty()) continue;
        *static_cast<unsigned char*>(member()) = static_cast<unsigned char>(i);
        return;
    }
    problem("unknown-word",
            {"there is no " + std::string{top_->field->key} + ' ' + quoted(text), one_of(words),
             problems_.may_suggest() ? std::string{nearest(text, words)} : std::string{}});
}

void Reader::check_required() {
    top_->key = {};
    FieldSet const missing = top_->shape->required & ~top_->seen;
    if (missing == 0) return;
    for (Field const& field : top_->shape->fields)
        if ((missing & top_->shape->bit(&field)) != 0 && is_absent(field, top_->object))
            problem("missing-key", {"the key `" + std::string{field.key} + "` is missing"});
}

void Reader::problem(std::string_view code, Problems::Says text) {
    problems_.add(offset_, code, pointer(), std::move(text));
}

void Reader::repeated(Keys::Key const& key) {
    std::string where = pointer();
    if (top_->next != Next::member || next_ == Next::raw) append_step(where, key.text);
    problems_.add(key.offset, "duplicate-key", std::move(where), says_repeated(key.text));
}

void Reader::repeated_member() {
    repeated({top_->key, offset_});
    next_ = Next::unusable;
}

void Reader::unknown_key(Text key) {
    top_->key = key;
    Nearest nearest{key};
    for (Field const& field : top_->shape->fields)
        if (problems_.may_suggest()) nearest.offer(field.key);
    problem("unknown-key",
            {"there is no key " + quoted(key) + " here", "", std::string{nearest.best()}});
    next_ = Next::unusable;
}

void Reader::empty_text() {
    if (top_->field->rule.declares != 0)
        problem("bad-id", {std::string{says_empty_id}});
    else
        problem("empty-text", {std::string{says_empty}});
}

// A list keeps a place for what it cannot use, so that those behind it are found where they are in the
// document. Once problems are only counted, nobody looks for them.
void Reader::wrong_type(std::string_view got) {
    if (next_ == Next::unusable) return;
    problem("wrong-type", {std::string{got} + " cannot stand here", expected()});
    if (next_ == Next::fact) facts_.pop_back();
    if (problems_.is_full()) return;
    if (next_ == Next::item_text || next_ == Next::item_of_fact) texts_.emplace_back();
    if (next_ == Next::item_object) static_cast<void>(add_item());
}

std::string Reader::expected() const {
    switch (next_) {
        case Next::fact:
            return std::string{answers};
        case Next::item_text:
        case Next::item_of_fact:
            return "a text";
        case Next::member:
            break;
        default:
            return "an object";
    }
    switch (top_->field->kind) {
        case Kind::text:
            return "a text";
        case Kind::date:
            return "a day as YYYY-MM-DD";
        case Kind::flag:
            return "true or false";
        case Kind::choice:
            return one_of(top_->field->words);
        case Kind::texts:
            return "a list of texts";
        case Kind::objects:
            return "a list of objects";
        case Kind::facts:
            return "an object with a fact at each key";
        case Kind::keyed:
            return "an object with an object at each key";
        case Kind::object:
            return top_->field->text_at == nullptr ? "an object" : "an object or a text";
        default:
            return "an object";
    }
}

std::string Reader::pointer() const {
    std::string pointer;
    for (Frame const* frame = frames_.data(); frame <= top_; ++frame) {
        if (frame->items > 0)
            append_step(pointer, frame->items - 1);
        else if (frame->key.data() != nullptr)
            append_step(pointer, frame->key);
    }
    if (next_ == Next::raw) raw_.append_steps(pointer);
    return pointer;
}

}  // namespace assay::json
