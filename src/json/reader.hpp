#pragma once

#include <assay/assessment.hpp>
#include <assay/json.hpp>

#include "json/keys.hpp"
#include "json/problems.hpp"
#include "json/raw_object.hpp"
#include "json/shape.hpp"
#include "json/texts.hpp"
#include "model/meter.hpp"
#include "model/say.hpp"

#include <array>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace assay::json {

/// What is read: how it looks, the struct that is filled, and where its texts and lists are kept.
struct Target {
    Shape const& shape;
    void* object;
    Storage& storage;
};

/// Puts the events of a JSON parser into a struct, led by its Shape. What cannot be used is
/// reported and passed over; reading stops only at a limit, by an Error. The parser answers for the grammar. A member that
/// holds something already need not be given.
///
/// Each object and list that the shapes know has a frame while it is open. Texts without escapes
/// are not copied: they are parts of `document`, which has to live as long as the struct. Where
/// there is no such text, `document` is empty.
class Reader {
public:
    Reader(Target into, Text document, Limits const& limits, Meter& meter, Problems& problems);

    // The events. A text or key that holds escapes comes in pieces, the last of them to `key` or
    // `text`, the others to `part`; `size` is that of all pieces so far.
    void part(std::string_view piece, std::size_t size);
    void key(std::string_view piece, std::size_t size);
    void text(std::string_view piece, std::size_t size);
    void number(std::string_view literal);
    void flag(bool yes);
    void null();
    void open_object();
    void close_object();
    void open_list();
    void close_list();

    /// Before the first event: reads what stands at this field of the target instead of an object.
    void begin_at(Field const& field);

    /// Whether a list, and not an object, is what the next value should be.
    [[nodiscard]] bool wants_list() const;

private:
    /// What the next value is.
    enum class Next : std::uint8_t {
        document,
        member,  ///< of the object on top, at its `field`
        fact,
        facts,      ///< that stand at a key
        raw,        ///< within an object that nobody looks into
        unusable,   ///< reported already
        item_text,  ///< of a list, as those that follow
        item_object,
        item_of_fact,
    };

    static constexpr std::size_t most_fields = std::numeric_limits<FieldSet>::digits;

    struct Frame {
        Next next = Next::document;    ///< what stands in it
        Shape const* shape = nullptr;  ///< of an object
        void* object = nullptr;        ///< what is filled: an object or a list
        Field const* field = nullptr;  ///< at the last key of an object; of a list
        std::size_t place = 0;         ///< of an object: after the field of the last key
        FieldSet seen = 0;             ///< keys of an object
        Text key = {};                 ///< the last key of an object
        std::size_t items = 0;         ///< of a list, so far
        void* item = nullptr;          ///< of a list of objects: the last one
        /// By place, the field that the last key there meant, whatever object that was: those of a
        /// list mostly have the same keys.
        std::array<std::uint8_t, most_fields + 1> latest = {};
    };

    [[nodiscard]] Text whole(std::string_view piece, std::size_t size);
    [[nodiscard]] Text joined(std::string_view piece, std::size_t size);
    [[nodiscard]] void* member() const { return top_->field->at(top_->object); }
    [[nodiscard]] Fact& fact() { return facts_.back(); }
    void count_item() {
        meter_.charge();
        if (next_ >= Next::item_text) ++top_->items;
    }
    void count_record();
    [[nodiscard]] void* add_item();
    void open(Next next, Shape const* shape, void* object, Field const* field);
    void close();
    void open_unusable(MessageText const& got);
    void open_raw();
    void find(Text key);
    void search(Text key);
    void enter(Text key, std::size_t index);
    void add_fact(Text key);
    void add_facts(Text key);
    void add_raw(Text key);
    void put_text(Text text);
    void put_date(Text text);
    void put_choice(Text text);
    void check_required();
    void close_facts();
    void close_keyed();
    void close_raw();

    void problem(Said said);
    void repeated(Keys::Key const& key);
    void repeated_member();
    void unknown_key(Text key);
    void empty_text();
    void wrong_type(MessageText const& got);
    [[nodiscard]] MessageText expected() const;
    [[nodiscard]] std::string pointer() const;

    // INVARIANT: deeper than any way through the shapes; what they do not know opens no frame.
    static constexpr std::size_t most_frames = 12;

    Target into_;
    Text document_;
    Limits const& limits_;
    Meter& meter_;
    Problems& problems_;

    std::array<Frame, most_frames> frames_;
    Frame* top_ = frames_.data();
    Next next_ = Next::document;
    std::size_t unusable_depth_ = 0;
    std::size_t records_ = 0;
    std::size_t offset_ =
        0;  ///< of the last text, key or number that stands in the document as such
    std::string parts_;
    std::vector<Text> texts_;
    std::vector<Fact> facts_;
    std::vector<FactsOf> keyed_;
    Keys keys_;
    RawObject raw_;
    Scratch scratch_;
};

// What runs for every key and text is inlined into the parser.

inline void Reader::key(std::string_view piece, std::size_t size) {
    meter_.charge_bytes(size);
    Text const key = whole(piece, size);
    if (unusable_depth_ > 0) return;
    if (next_ == Next::raw) {
        add_raw(key);
    } else if (top_->next == Next::member) {
        find(key);
    } else if (top_->next == Next::facts) {
        add_facts(key);
    } else {
        add_fact(key);
    }
}

inline void Reader::text(std::string_view piece, std::size_t size) {
    meter_.charge_bytes(size);
    count_item();
    Text const text = whole(piece, size);
    if (next_ == Next::member && top_->field->kind == Kind::text) {
        *static_cast<Text*>(member()) = text;
        if (text.empty() && top_->field->rule.required) empty_text();
    } else if (next_ == Next::item_text) {
        texts_.push_back(text);
        if (text.empty()) empty_text();
    } else {
        put_text(text);
    }
}

inline Text Reader::whole(std::string_view piece, std::size_t size) {
    std::size_t const offset = offset_in(document_, piece);
    if (offset < document_.size()) offset_ = offset;
    bool const is_whole =
        offset < document_.size() && size == piece.size() && size <= limits_.document_text_bytes;
    return is_whole ? piece : joined(piece, size);
}

inline void Reader::find(Text key) {
    auto const fields = top_->shape->fields;
    std::size_t const latest = top_->latest[top_->place];
    if (latest < fields.size() && is_same_short(fields[latest].key, key)) return enter(key, latest);
    search(key);
}

inline void Reader::enter(Text key, std::size_t index) {
    Frame& top = *top_;
    next_ = Next::member;
    top.key = key;
    top.field = &top.shape->fields[index];
    top.place = index + 1;
    FieldSet const bit = FieldSet{1} << index;
    if ((top.seen & bit) != 0) return repeated_member();
    top.seen |= bit;
}

}  // namespace assay::json
