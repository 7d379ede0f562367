#pragma once

#include <assay/json.hpp>
#include <assay/number.hpp>
#include <assay/storage.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace assay::json {

/// More digits than these not every reader of JSON holds without loss.
inline constexpr std::size_t safe_digits = 15;

/// Writes JSON at the end of a string: on one line without blanks, or indented by two, where lists
/// of plain values stay on one line. Text is escaped as little as JSON allows. Who calls it keeps to the
/// grammar: key, then value, in an object; values in a list. The string is complete when the
/// outermost object or list has ended, or the document.
class Writer {
public:
    Writer(std::string& to, Layout layout) : to_(to), indented_(layout == Layout::indented) {}

    void open_object() { open('{'); }
    void close_object() { close('}'); }
    void open_list() { open('['); }
    void close_list() { close(']'); }

    /// A list of plain values.
    void open_flat_list();
    void close_flat_list();

    /// A key that needs no escaping.
    void key(std::string_view key);
    void escaped_key(std::string_view key);

    void text(std::string_view text);
    void flag(bool yes) { literal(yes ? "true" : "false"); }
    void null() { literal("null"); }

    /// A number as its exact decimal. Where there is none, or it has more significant digits than
    /// asked for, as a text: "1/3".
    void number(Number exact, std::size_t digits);
    void number(std::int64_t number);

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

}  // namespace assay::json
