#include "json/reader.hpp"

#include "model/messages/documents.hpp"
#include "model/messages/nouns.hpp"

#include <cassert>

namespace assay::json {

Reader::Reader(Target into, Text document, Limits const& limits, Meter& meter, Problems& problems)
    : into_(into), document_(document), limits_(limits), meter_(meter), problems_(problems) {}

void Reader::begin_at(Field const& field) {
    top_->next = next_ = Next::member;
    top_->object = into_.object;
    top_->field = &field;
    top_->key = field.key;
}

void Reader::part(std::string_view piece, std::size_t size) {
    if (size <= limits_.document_text_bytes) parts_ += piece;
}

Text Reader::joined(std::string_view piece, std::size_t size) {
    if (size > limits_.document_text_bytes) {
        problem(say<document_messages, "text-too-long">(
            {{"bytes", size}, {"most", limits_.document_text_bytes}}));
        piece = piece.substr(0, 1);  // something, so that it is not reported as missing too
    }
    parts_ += piece;
    Text const text = into_.storage.keep(parts_);
    parts_.clear();
    return text;
}

void Reader::number(std::string_view literal) {
    count_item();
    std::size_t const offset = offset_in(document_, literal);
    if (offset < document_.size()) offset_ = offset;
    if (next_ == Next::raw) return raw_.literal(literal);
    if (next_ != Next::fact) return wrong_type(noun<"a-number">);
    auto const number = Number::parse(literal);
    fact().kind = Fact::Kind::number;
    fact().number = number.value_or(Number{});
    if (!number) problem(say<document_messages, "number-not-exact">({{"number", shown(literal)}}));
}

void Reader::flag(bool yes) {
    count_item();
    if (next_ == Next::member && top_->field->kind == Kind::flag)
        *static_cast<bool*>(member()) = yes;
    else if (next_ == Next::raw)
        raw_.literal(yes ? "true" : "false");
    else if (next_ == Next::fact)
        fact().yes = yes;
    else
        wrong_type(yes ? noun<"value-true"> : noun<"value-false">);
}

void Reader::null() {
    count_item();
    if (next_ == Next::raw)
        raw_.literal("null");
    else
        wrong_type(noun<"value-null">);
}

void Reader::open_object() {
    count_item();
    Field const* const field = top_->field;
    if (next_ == Next::item_object) {
        count_record();
        open(Next::member, field->shape, add_item(), nullptr);
    } else if (next_ == Next::member && field->kind == Kind::object) {
        open(Next::member, field->shape, member(), nullptr);
    } else if (next_ == Next::member && field->kind == Kind::facts) {
        open(Next::fact, nullptr, member(), nullptr);
        keys_.open();
    } else if (next_ == Next::member && field->kind == Kind::keyed) {
        open(Next::facts, nullptr, member(), nullptr);
        keys_.open();
    } else if (next_ == Next::facts) {
        open(Next::fact, nullptr, &keyed_.back().facts, nullptr);
        keys_.open();
    } else if (next_ == Next::raw || (next_ == Next::member && field->kind == Kind::json)) {
        open_raw();
    } else if (next_ == Next::document) {
        open(Next::member, &into_.shape, into_.object, nullptr);
    } else {
        open_unusable(noun<"an-object">);
    }
}

void Reader::close_object() {
    if (unusable_depth_ > 0) {
        if (--unusable_depth_ == 0) next_ = top_->next;
    } else if (next_ == Next::raw) {
        close_raw();
    } else if (top_->next == Next::fact) {
        close_facts();
    } else if (top_->next == Next::facts) {
        close_keyed();
    } else {
        check_required();
        close();
    }
}

void Reader::open_list() {
    count_item();
    if (next_ == Next::raw) return raw_.open_list();
    if (next_ == Next::fact) {
        fact().kind = Fact::Kind::set;
        return open(Next::item_of_fact, nullptr, nullptr, nullptr);
    }
    if (next_ == Next::member) {
        Field const* const field = top_->field;
        if (field->kind == Kind::texts) return open(Next::item_text, nullptr, member(), field);
        if (field->kind == Kind::objects) return open(Next::item_object, nullptr, member(), field);
    }
    open_unusable(noun<"a-list">);
}

void Reader::close_list() {
    if (unusable_depth_ > 0) {
        if (--unusable_depth_ == 0) next_ = top_->next;
        return;
    }
    if (next_ == Next::raw) return raw_.close_list();
    if (next_ == Next::item_text)
        *static_cast<List<Text>*>(top_->object) = into_.storage.keep(List<Text>{texts_});
    else if (next_ == Next::item_of_fact)
        fact().set = into_.storage.keep(List<Text>{texts_});
    else
        top_->field->list->end(top_->object, scratch_, into_.storage);
    texts_.clear();
    close();
}

bool Reader::wants_list() const {
    if (next_ == Next::fact) return true;
    if (next_ != Next::member) return false;
    return top_->field->kind == Kind::texts || top_->field->kind == Kind::objects;
}

void Reader::open(Next next, Shape const* shape, void* object, Field const* field) {
    assert(top_ != &frames_.back());
    Frame& frame = *++top_;
    frame.next = next_ = next;
    frame.shape = shape;
    frame.object = object;
    frame.field = field;
    frame.place = 0;
    frame.seen = 0;
    frame.key = {};
    frame.items = 0;
    frame.item = nullptr;
}

// Once problems are only counted, nobody looks at what is read, and one place does for all further items.
void* Reader::add_item() {
    if (top_->item == nullptr || !problems_.is_full())
        top_->item = top_->field->list->add(top_->object, scratch_);
    return top_->item;
}

void Reader::count_record() {
    if (++records_ <= limits_.records) return;
    throw Error({say<document_messages, "too-many-records">({{"most", limits_.records}})
                     .at({std::string(problems_.file()), 0, 0, pointer()})});
}

void Reader::close() {
    --top_;
    next_ = top_->next;
}

void Reader::open_unusable(MessageText const& got) {
    wrong_type(got);
    next_ = Next::unusable;
    ++unusable_depth_;
}

void Reader::open_raw() {
    if (next_ != Next::raw) raw_.clear();
    next_ = Next::raw;
    raw_.open_object();
    keys_.open();
}

void Reader::close_raw() {
    raw_.close_object();
    keys_.close([this](Keys::Key const& key) { repeated(key); });
    if (!raw_.is_complete()) return;
    static_cast<Json*>(member())->text = into_.storage.keep(raw_.json());
    next_ = top_->next;
}

// Documents keep to the declared order, so the key is the next one, or one of those after it.
void Reader::search(Text key) {
    auto const fields = top_->shape->fields;
    std::size_t const place = top_->place;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        std::size_t const index = (place + i) % fields.size();
        if (!is_same(fields[index].key, key)) continue;
        top_->latest[place] = static_cast<std::uint8_t>(index);
        return enter(key, index);
    }
    unknown_key(key);
}

void Reader::add_fact(Text key) {
    next_ = Next::fact;
    top_->key = key;
    count_record();
    facts_.emplace_back().name = key;
    keys_.add(key, offset_);
    if (key.empty()) problem(say<document_messages, "nameless-fact">());
}

void Reader::add_facts(Text key) {
    next_ = Next::facts;
    top_->key = key;
    count_record();
    keyed_.push_back({key, {}});
    keys_.add(key, offset_);
    if (key.empty()) problem(say<document_messages, "empty-key">());
}

void Reader::add_raw(Text key) {
    raw_.key(key);
    keys_.add(key, offset_);
}

void Reader::close_facts() {
    top_->key = {};
    keys_.close([this](Keys::Key const& key) { repeated(key); });
    *static_cast<List<Fact>*>(top_->object) = into_.storage.keep(List<Fact>{facts_});
    facts_.clear();
    close();
}

void Reader::close_keyed() {
    top_->key = {};
    keys_.close([this](Keys::Key const& key) { repeated(key); });
    *static_cast<List<FactsOf>*>(top_->object) = into_.storage.keep(List<FactsOf>{keyed_});
    keyed_.clear();
    close();
}

void Reader::put_text(Text text) {
    if (next_ == Next::member && top_->field->kind == Kind::date) return put_date(text);
    if (next_ == Next::member && top_->field->kind == Kind::choice) return put_choice(text);
    if (next_ == Next::raw) return raw_.text(text);
    if (next_ == Next::item_of_fact) return texts_.push_back(text);
    if (next_ == Next::member && top_->field->text_at != nullptr) {
        *static_cast<Text*>(top_->field->text_at(top_->object)) = text;
        return text.empty() ? empty_text() : void();
    }
    if (next_ != Next::fact) return wrong_type(noun<"a-text">);
    fact().kind = Fact::Kind::text;
    fact().text = text;
}

}  // namespace assay::json
