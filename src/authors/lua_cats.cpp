#include "authors/lua_cats.hpp"

#include <algorithm>
#include <cctype>

namespace assay::authors {

std::string on_one_line(std::string_view text) {
    std::string line;
    for (char const c : text) line += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    return line;
}

std::string literal(std::string_view text) {
    std::string quoted = "\"";
    for (char const c : on_one_line(text)) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

bool is_name(std::string_view text) {
    auto const fits = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; };
    return !text.empty() && std::isdigit(static_cast<unsigned char>(text.front())) == 0 &&
           std::all_of(text.begin(), text.end(), fits);
}

void LuaCats::words(std::initializer_list<std::string_view> parts) {
    for (std::string_view const part : parts) text_ += part;
    text_ += '\n';
}

void LuaCats::begin_class(std::string_view name, std::string_view parents, std::string_view what) {
    if (!what.empty()) words({"---", on_one_line(what)});
    words({"---@class ", name, parents.empty() ? "" : ": ", parents});
}

void LuaCats::field(std::string_view name, std::string_view type, std::string_view what) {
    std::string_view const plain = name.substr(0, name.find('?'));
    bool const is_plain = name.starts_with('[') || is_name(plain);
    words({"---@field ", is_plain ? std::string(name) : "[" + literal(plain) + "]", " ", type,
           what.empty() ? "" : " ", on_one_line(what)});
}

void LuaCats::operation(std::string_view name, std::string_view operand, std::string_view result) {
    words({"---@operator ", name, "(", operand, "): ", result});
}

void LuaCats::begin_choice(std::string_view name, bool is_open) {
    words({"---@alias ", name, is_open ? " string" : ""});
}

void LuaCats::choice(std::string_view text, std::string_view what) {
    words({"---| ", literal(text), what.empty() ? "" : " # ", on_one_line(what)});
}

void LuaCats::global(std::string_view name, std::string_view type, std::string_view what) {
    words({"---", on_one_line(what)});
    words({"---@type ", type});
    words({name, " = nil\n"});
}

void LuaCats::function(std::string_view name, std::initializer_list<Parameter> parameters,
                       std::string_view result, std::string_view what) {
    words({"---", on_one_line(what)});
    std::string names;
    for (Parameter const& each : parameters) {
        words({"---@param ", each.name, " ", each.type});
        std::string_view const plain = each.name.substr(0, each.name.find('?'));
        names.append(names.empty() ? "" : ", ").append(plain);
    }
    words({"---@return ", result});
    words({"function ", name, "(", names, ") end\n"});
}

void LuaCats::overload(std::string_view text, std::string_view result) {
    words({"---@overload fun(name: ", literal(text), "): ", result});
}

}  // namespace assay::authors
