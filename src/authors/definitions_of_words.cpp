// The words of packs: those that declare something, and those that make expressions.

#include "authors/definitions.hpp"
#include "pack/declare/words.hpp"

#include <algorithm>

namespace assay::authors {
namespace {

using algebra::Kind;
using algebra::OperandKind;
using algebra::Type;

// The parts of a text between separators; none of an empty text.
std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + separator.size(), text.size()));
    }
    return parts;
}

std::string table_of(std::string_view word) {
    std::string name = "assay.table." + std::string(word);
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
}

class Words {
public:
    Words(algebra::Plan const& plan, LuaCats& to) : plan_(plan), names_(plan), to_(to) {}

    void write() {
        for (algebra::Word const& word : algebra::words()) table(word);
        for (algebra::Word const& word : algebra::words()) declaration(word);
        for (algebra::Operator const& op : algebra::operators()) expression(op);
    }

private:
    void table(algebra::Word const& word) {
        to_.begin_class(table_of(word.word), {}, word.what);
        if (word.is_entry) {
            auto const ids = split(word.id, ", ");
            for (std::size_t i = 0; i < ids.size(); ++i)
                to_.field("[" + std::to_string(i + 1) + "]", names_.key(ids[i]), {});
        }
        if (!word.items.empty()) to_.field("[integer]", items(word.items), {});
        for (algebra::Key const& key : word.keys)
            to_.field(std::string(key.name) + (key.required ? "" : "?"), names_.key(key.takes),
                      key.what);
        to_.gap();
    }

    // What a declaration lists: entries that are tables, where there is a word for them.
    [[nodiscard]] std::string items(std::string_view takes) const {
        std::string types;
        for (std::string_view const each : split(takes, "|"))
            types += (types.empty() ? "" : "|") +
                     (algebra::find_word(each) != nullptr ? table_of(each) : names_.key(each));
        return types;
    }

    void declaration(algebra::Word const& word) {
        std::string const body = table_of(word.word);
        if (word.is_entry || word.word == "computed" || word.word == "applicability of") return;
        if (word.word == "node") return levels(word, body);
        if (word.word == "applicability") return applicability(word, body);
        if (word.word == "parameter" || word.word == "fact") return named_thing(word, body);
        if (word.id.empty())
            to_.function(word.word, {{"body", body}}, body, word.what);
        else
            to_.function(word.word, {{"id", names_.key(word.id)}}, taking(body), word.what);
    }

    static std::string taking(std::string const& body) {
        return "fun(body: " + body + "): " + body;
    }

    // Each level of a standard is a word for its nodes.
    void levels(algebra::Word const& word, std::string const& body) {
        for (Level const& level : plan_.standard.levels)
            if (is_name(level.name))
                to_.function(level.name, {{"id", names_.key(word.id)}}, taking(body),
                             "one " + level.name + " of the standard");
    }

    // Of all elements, or of one: the words differ by what follows.
    void applicability(algebra::Word const& word, std::string const& body) {
        algebra::Word const& of = *algebra::find_word("applicability of");
        to_.function(word.word, {{"element", names_.key(of.id) + "|" + body}},
                     taking(table_of(of.word)),
                     std::string(word.what) + "; of one element: " + std::string(of.what));
    }

    // What is declared by a table after its name, and used by the name alone.
    void named_thing(algebra::Word const& word, std::string const& body) {
        std::string const made = "assay.new_" + std::string(word.word);
        to_.begin_class(made, "assay.condition, assay.number, assay.text, assay.date, assay.set",
                        {});
        to_.operation("call", body, body);
        to_.gap();
        if (word.word == "parameter") {
            for (algebra::Parameter const& each : plan_.parameters)
                if (each.is != algebra::no_expr)
                    to_.overload(each.id, names_.of(plan_.at(each.is).type));
        } else {
            for (algebra::FactAsked const& each : plan_.facts)
                if (each.on == Kind::organisation) to_.overload(each.id, names_.of(each.type));
        }
        to_.function(word.word, {{"name", names_.key(word.id)}}, made, word.what);
    }

    [[nodiscard]] std::string given(algebra::Operand const& part) const {
        std::string text;
        for (OperandKind const kind : part.may_be())
            text += (text.empty() ? "" : "|") + names_.operand(kind);
        return text;
    }

    [[nodiscard]] static std::string name(algebra::Operator const& op, std::size_t part) {
        return std::string(op.parts()[part].name) + (part < op.least ? "" : "?");
    }

    // The type of what a word comes to: `visit` is a row of visits, `it` the current row.
    [[nodiscard]] static std::string result(algebra::Operator const& op) {
        if (op.gives != OperandKind::row) return "assay." + std::string(name_of(op.gives));
        bool const in_hand =
            op.row_is == algebra::RowIs::current || op.row_is == algebra::RowIs::surrounding;
        return in_hand ? "assay.in_hand" : "assay." + std::string(op.word);
    }

    void expression(algebra::Operator const& op) {
        using algebra::Form;
        auto const parts = op.parts();
        switch (op.form) {
            case Form::value:
                return to_.global(op.word, result(op), op.what);
            case Form::list:
                return to_.function(op.word, {{name(op, 0), given(parts[0])}}, result(op), op.what);
            case Form::counted:
                return to_.function(word_before(op.usage, '('), {{name(op, 0), given(parts[0])}},
                                    "fun(" + std::string(parts[1].name) + ": " + given(parts[1]) +
                                        "): " + result(op),
                                    op.what);
            case Form::function:
                return function(op);
            case Form::method:
            case Form::infix:
                return;  // those belong to the classes of values
            case Form::own:
                return own(op);
        }
    }

    void function(algebra::Operator const& op) {
        auto const parts = op.parts();
        // what comes to one of its parts has the type of that part, and both of one scale have one type
        bool const chooses = op.gives == OperandKind::choice;
        bool const of_one_scale = parts.back().may_be().front() == OperandKind::same;
        if (chooses || of_one_scale) to_.raw("---@generic T: assay.choice\n");
        std::string const first = of_one_scale ? "T" : given(parts[0]);
        std::string const last = chooses || of_one_scale ? "T" : given(parts.back());
        std::string const gives = chooses ? "T" : result(op);
        if (parts.size() == 1) return to_.function(op.word, {{name(op, 0), last}}, gives, op.what);
        to_.function(op.word, {{name(op, 0), first}, {name(op, 1), last}}, gives, op.what);
    }

    static std::string_view word_before(std::string_view takes, char sign) {
        return takes.substr(0, takes.find(sign));
    }

    void own(algebra::Operator const& op) {
        if (op.family == algebra::Family::reference && op.most == 1) {
            to_.raw("---@generic T\n");
            to_.function(op.word, {{"name", "string"}}, "fun(of: T): T", op.what);
        } else if (op.family == algebra::Family::function) {
            to_.function(op.word, {{"body", table_of(op.word)}}, "assay.condition|assay.number",
                         op.what);
        }
    }

    algebra::Plan const& plan_;
    TypeNames names_;
    LuaCats& to_;
};

}  // namespace

void define_words(algebra::Plan const& plan, LuaCats& to) { Words(plan, to).write(); }

}  // namespace assay::authors
