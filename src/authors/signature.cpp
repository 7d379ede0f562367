#include "authors/signature.hpp"

#include <algorithm>
#include <cctype>

namespace assay::authors {
namespace {

using Form = Signature::Form;

Form form_of(std::string_view takes) {
    std::size_t const brace = takes.find('{');
    std::size_t const bracket = takes.find('(');
    if (takes.find(':') != takes.npos) return Form::method;
    if (brace != takes.npos) return bracket < brace ? Form::counted : Form::list;
    if (bracket != takes.npos) return Form::function;
    return takes.find(' ') != takes.npos ? Form::infix : Form::value;
}

bool is_part_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::islower(c) != 0 || c == '_';
    });
}

// The names of the parts, as the form of writing tells them; what has none is known by its type.
std::vector<std::string_view> names_in(std::string_view takes, Form form) {
    std::vector<std::string_view> names;
    if (form == Form::infix) return {"a", "b"};
    if (form == Form::method) names.push_back(takes.substr(0, takes.find(':')));
    std::size_t const open = takes.find('(');
    if (open != takes.npos) {
        std::size_t const end = takes.find(')', open);
        for (auto const each : split(takes.substr(open + 1, end - open - 1), ", "))
            names.push_back(each);
    }
    return names;
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + separator.size(), text.size()));
    }
    return parts;
}

Signature signature_of(algebra::Operator const& op) {
    constexpr std::string_view arrow = "-> ";
    Signature signature;
    std::size_t const end = op.types.find(arrow);
    if (end == op.types.npos) return signature;
    signature.form = form_of(op.takes);
    signature.gives = op.types.substr(end + arrow.size());
    std::string_view const before = op.types.substr(0, end == 0 ? 0 : end - 1);
    auto const names = names_in(op.takes, signature.form);
    auto const types = split(before, ", ");
    for (std::size_t i = 0; i < types.size(); ++i) {
        bool const is_named = i < names.size() && is_part_name(names[i]);
        std::string_view const last_word = types[i].substr(types[i].rfind(' ') + 1);
        Signature::Part part{std::string(is_named ? names[i] : last_word), split(types[i], "|"),
                             i >= op.least};
        // texts that are written out are all that it can be
        if (i < names.size() && names[i].starts_with('"')) part.types = {names[i]};
        signature.parts.push_back(std::move(part));
    }
    return signature;
}

}  // namespace assay::authors
