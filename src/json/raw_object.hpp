#pragma once

#include <assay/storage.hpp>

#include "json/keys.hpp"
#include "json/problems.hpp"
#include "json/writer.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::json {

/// Takes down an object that nobody looks into, as compact JSON: numbers as they were spelt, texts
/// escaped as the writer does.
class RawObject {
public:
    void open_object();
    void close_object() {
        writer_.close_object();
        levels_.pop_back();
    }
    void open_list();
    void close_list() {
        writer_.close_list();
        levels_.pop_back();
    }
    void key(Text key) {
        levels_.back().key = key;
        writer_.escaped_key(key);
    }
    void text(Text text) {
        count();
        writer_.text(text);
    }
    void literal(std::string_view literal) {
        count();
        writer_.literal(literal);
    }

    /// Whether the object has ended, so that `json` is all of it.
    [[nodiscard]] bool is_complete() const { return levels_.empty(); }
    [[nodiscard]] Text json() const { return json_; }
    void clear() { json_.clear(); }

    /// Appends where the last value stands within the object.
    void append_steps(std::string& pointer) const;

private:
    struct Level {
        bool is_list = false;
        Text key = {};          ///< of the last member
        std::size_t items = 0;  ///< of the list, so far
    };

    void count() {
        if (!levels_.empty()) ++levels_.back().items;
    }

    std::string json_;
    Writer writer_{json_, Layout::one_line};
    std::vector<Level> levels_;
};

}  // namespace assay::json
