#include "json/reader.hpp"
#include "model/messages/documents.hpp"
#include "model/messages/nouns.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"

// What a reader does with what is wrong, and with the values that can be wrong by themselves.

namespace assay::json {

void Reader::put_date(Text text) {
    if (auto const date = Date::parse(text)) {
        *static_cast<Date*>(member()) = *date;
        return;
    }
    bool const has_form = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                          text.find_first_not_of("0123456789-") == text.npos;
    problem(has_form ? say<document_messages, "no-such-day">({{"text", shown(text)}})
                     : say<document_messages, "not-a-day">({{"text", shown(text)}}));
}

void Reader::put_choice(Text text) {
    auto const words = top_->field->words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_same(words[i], text) || text.empty()) continue;
        *static_cast<unsigned char*>(member()) = static_cast<unsigned char>(i);
        return;
    }
    problem(say<document_messages, "unknown-choice">(
                {{"key", top_->field->key}, {"word", shown(text)}, {"known", list_shown(words)}})
                .near(problems_.may_suggest() ? nearest(text, words) : std::string_view{}));
}

void Reader::check_required() {
    top_->key = {};
    FieldSet const missing = top_->shape->required & ~top_->seen;
    if (missing == 0) return;
    for (Field const& field : top_->shape->fields)
        if ((missing & top_->shape->bit(&field)) != 0 && is_absent(field, top_->object))
            problem(say<document_messages, "missing-json-key">({{"key", field.key}}));
}

void Reader::problem(Said said) { problems_.add(offset_, pointer(), std::move(said)); }

void Reader::repeated(Keys::Key const& key) {
    std::string where = pointer();
    if (top_->next != Next::member || next_ == Next::raw) append_step(where, key.text);
    problems_.add(key.offset, std::move(where),
                  say<document_messages, "repeated-json-key">({{"key", shown(key.text)}}));
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
    problem(say<document_messages, "unknown-json-key">({{"key", shown(key)}}).near(nearest.best()));
    next_ = Next::unusable;
}

void Reader::empty_text() {
    problem(top_->field->rule.declares != 0 ? say<document_messages, "id-empty">()
                                            : say<document_messages, "text-empty">());
}

// A list keeps a place for what it cannot use, so that those behind it are found where they are in the
// document. Once problems are only counted, nobody looks for them.
void Reader::wrong_type(MessageText const& got) {
    if (next_ == Next::unusable) return;
    problem(
        next_ == Next::member && top_->field->kind == Kind::choice
            ? say<document_messages, "unexpected-value-of-choice">(
                  {{"got", got}, {"known", list_shown(top_->field->words)}})
            : say<document_messages, "unexpected-value">({{"got", got}, {"wanted", expected()}}));
    if (next_ == Next::fact) facts_.pop_back();
    if (problems_.is_full()) return;
    if (next_ == Next::item_text || next_ == Next::item_of_fact) texts_.emplace_back();
    if (next_ == Next::item_object) static_cast<void>(add_item());
}

MessageText Reader::expected() const {
    switch (next_) {
        case Next::fact:
            return noun<"an-answer">;
        case Next::item_text:
        case Next::item_of_fact:
            return noun<"a-text">;
        case Next::member:
            break;
        default:
            return noun<"an-object">;
    }
    switch (top_->field->kind) {
        case Kind::text:
            return noun<"a-text">;
        case Kind::date:
            return noun<"a-day">;
        case Kind::flag:
            return noun<"true-or-false">;
        case Kind::texts:
            return noun<"a-list-of-texts">;
        case Kind::objects:
            return noun<"a-list-of-objects">;
        case Kind::facts:
            return noun<"an-object-of-facts">;
        case Kind::keyed:
            return noun<"an-object-of-objects">;
        case Kind::object:
            return top_->field->text_at == nullptr ? noun<"an-object">
                                                   : noun<"an-object-or-a-text">;
        default:
            return noun<"an-object">;
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
