#pragma once

#include <assay/json.hpp>
#include <assay/number.hpp>
#include <assay/storage.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace assay::json {

/// More digits than these not every reader of JSON holds without loss.
inline constexpr std::size_t safe_digits = 15;

/// A key that is known when this is compiled, as it is written on one line: `"key":`.
template <std::size_t size>
struct Key {
    constexpr explicit Key(std::string_view key) {
        quoted.front() = '"';
        for (std::size_t i = 0; i < size; ++i) quoted[i + 1] = key[i];
        quoted[size + 1] = '"';
        quoted[size + 2] = ':';
    }

    std::array<char, size + 3> quoted{};
};

/// How an indented document lays out a list of plain values.
enum class Lists : std::uint8_t { on_one_line, an_item_a_line };

/// Writes JSON at the end of a string: on one line without blanks, or indented by two, where lists
/// of plain values stay on one line unless asked otherwise. Text is escaped as little as JSON allows. Who
/// calls it keeps to the grammar: key, then value, in an object; values in a list. The string is complete
/// when the outermost object or list has ended, or the document.
class Writer {
public:
    Writer(std::string& to, Layout layout, Lists lists = Lists::on_one_line)
        : to_(to), indented_(layout == Layout::indented), spread_(lists == Lists::an_item_a_line) {}

    void open_object() { open('{'); }
    void close_object() { close('}'); }
    void open_list() { open('['); }
    void close_list() { close(']'); }

    /// A list of plain values.
    void open_flat_list();
    void close_flat_list();

    /// A key that needs no escaping.
    void key(std::string_view key);
    template <std::size_t size>
    void key(Key<size> const& key);
    void escaped_key(std::string_view key);

    void text(std::string_view text);
    void flag(bool yes) { literal(yes ? "true" : "false"); }
    void null() { literal("null"); }

    /// A number as its exact decimal. Where there is none, or it has more significant digits than
    /// asked for, as a text: "1/3".
    void number(Number exact, std::size_t digits);
    void number(std::int64_t number);
    void count(std::uint64_t number);

    /// A measured number, to nine significant digits.
    void real(double number);

    /// What is JSON already.
    void literal(std::string_view literal);

    /// Compact JSON, laid out anew.
    void json(std::string_view compact);

    /// A flat list.
    void texts(List<Text> texts);

    /// Ends an indented document with a line feed.
    void end_document();

private:
    void open(char bracket);
    void close(char bracket);
    std::size_t token(std::string_view compact);
    void before_value();
    void new_line();
    void quote(std::string_view text);
    void put_escape(char c);

    void put(char c) {
        if (waiting_ == chunk_.size()) flush();
        chunk_[waiting_++] = c;
    }
    void put(std::string_view json) {
        if (json.size() > chunk_.size() - waiting_) return put_beyond(json);
        waiting_ += json.copy(chunk_.data() + waiting_, json.size());
    }
    void put_beyond(std::string_view json);
    void put_quoted(std::string_view plain);
    void put_colon() {
        put(':');
        if (indented_) put(' ');
        after_key_ = true;
    }
    /// Where so many bytes can be written without looking; null when there are never so many.
    [[nodiscard]] char* room_for(std::size_t bytes) {
        if (bytes > chunk_.size() - waiting_) flush();
        return bytes > chunk_.size() ? nullptr : chunk_.data() + waiting_;
    }
    void written_to(char const* end) { waiting_ = static_cast<std::size_t>(end - chunk_.data()); }
    void key_of_indented(std::string_view key);
    void flush();

    std::string& to_;
    std::array<char, 1024> chunk_;  ///< saves the many calls that append a few bytes each
    std::size_t waiting_ = 0;       ///< bytes of the chunk that are not in the string yet
    std::size_t depth_ = 0;
    bool indented_;
    bool spread_;           ///< lists of plain values, too, are laid out one item a line
    bool flat_ = false;     ///< within a flat list
    bool is_first_ = true;  ///< nothing stands in the object or list yet
    bool after_key_ = false;
};

// Keys are literals: where they are known, they are written with a few instructions.
inline void Writer::key(std::string_view key) {
    char* to = indented_ ? nullptr : room_for(key.size() + 4);
    if (to == nullptr) return key_of_indented(key);
    if (!is_first_) *to++ = ',';
    *to++ = '"';
    to += key.copy(to, key.size());
    *to++ = '"';
    *to++ = ':';
    written_to(to);
    is_first_ = false;
    after_key_ = true;
}

template <std::size_t size>
[[gnu::always_inline]] inline void Writer::key(Key<size> const& key) {
    char* to = indented_ ? nullptr : room_for(size + 4);
    if (to == nullptr) return key_of_indented({key.quoted.data() + 1, size});
    *to = ',';
    to += is_first_ ? 0 : 1;
    std::memcpy(to, key.quoted.data(), size + 3);
    written_to(to + size + 3);
    is_first_ = false;
    after_key_ = true;
}

}  // namespace assay::json
