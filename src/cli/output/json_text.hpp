#pragma once

#include <assay/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::cli {

/// Writes JSON at the end of a text: indented, or on one line. Who calls it keeps to the grammar.
class JsonText {
public:
    JsonText(std::string& to, Layout layout) : to_(to), is_indented_(layout == Layout::indented) {}

    void open(char bracket);
    void close(char bracket);
    void key(std::string_view key);
    void text(std::string_view text);
    void literal(std::string_view literal);
    void number(double value);  ///< to nine significant digits

    void member(std::string_view key, std::string_view text);
    void member_if_any(std::string_view key, std::string_view text);
    void member_if_any(std::string_view key, std::size_t number);

private:
    void before_value();
    void new_line();
    void quote(std::string_view text);

    std::string& to_;
    bool is_indented_;
    bool is_first_ = true;    ///< nothing stands yet in the innermost object or list
    bool after_key_ = false;  ///< the next value follows its key
    std::size_t depth_ = 0;
};

}  // namespace assay::cli
