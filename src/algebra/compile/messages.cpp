// Sentences with holes, as packs write them.

#include "algebra/compile/messages.hpp"

#include "model/messages/rules.hpp"
#include "model/say.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

/// Cuts a sentence into pieces; what stands in a hole is left in `text` for the caller.
class Cutter {
public:
    explicit Cutter(std::string_view text) : rest_(text) {}

    /// False when a bracket is not closed, or closed without being open.
    [[nodiscard]] bool cut(MessageTemplate& into) {
        while (!rest_.empty()) {
            std::size_t const stop = std::min(rest_.find_first_of("{}[]"), rest_.size());
            if (stop > 0)
                into.push_back(
                    {Segment::Fills::text, std::string(take(stop)), {}, no_expr, optional_});
            if (!rest_.empty() && !bracket(into)) return false;
        }
        return optional_ == 0;
    }

private:
    std::string_view take(std::size_t count) {
        std::string_view const taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }

    bool bracket(MessageTemplate& into) {
        char const sign = take(1).front();
        if (sign == '[') {
            if (optional_ != 0) return false;
            optional_ = ++optionals_;
        } else if (sign == ']') {
            if (optional_ == 0) return false;
            optional_ = 0;
        } else {
            std::size_t const end = rest_.find('}');
            if (sign == '}' || end == std::string_view::npos) return false;
            into.push_back(hole(take(end)));
            take(1);
        }
        return true;
    }

    [[nodiscard]] Segment hole(std::string_view inside) const {
        Segment piece{Segment::Fills::value, std::string(inside), {}, no_expr, optional_};
        if (inside.starts_with('#')) {
            piece.fills = Segment::Fills::count;
            piece.text.erase(0, 1);
        }
        std::size_t const bar = inside.find('|');
        if (bar == std::string_view::npos) return piece;
        std::size_t const second = std::min(inside.find('|', bar + 1), inside.size() - 1);
        piece.fills = Segment::Fills::plural;
        piece.text = std::string(inside.substr(0, second));  // path and the form for one
        piece.many = std::string(inside.substr(second + 1));
        return piece;
    }

    std::string_view rest_;
    std::uint16_t optional_ = 0, optionals_ = 0;
};

// A name in a hole: a field, or at the beginning a parameter or one of the rows that there always are.
Expr name_in_hole(Compiler& compiler, Tree& tree, Expr at, std::string_view name, bool first) {
    auto const names = fields_of(compiler.plan(), compiler.type_of(at).kind);
    tree.text = name;
    bool const is_field = std::any_of(names.begin(), names.end(),
                                      [&](NamedField const& each) { return each.name == name; });
    if (first && !is_field) {
        for (auto const& parameter : compiler.declared().parameters)
            if (parameter.id == name) return compiler.parameter(tree);
        tree.word = name;
        if (name == "organisation" || name == "assessment") return compile_document(compiler, tree);
        if (name == "visit") return compile_visit(compiler, tree);
        if (name == "as_of") return compile_as_of(compiler, tree);
        tree.word = "field";
    }
    return resolve_field(compiler, tree, at, name);
}

// What fills a hole: names with dots between, from the row that the sentence is about.
Expr path(Compiler& compiler, std::string_view path, Place const& place) {
    Tree tree;
    tree.place = place;
    tree.word = "it";
    Expr at = compile_it(compiler, tree);
    tree.word = "field";
    bool first = true;
    while (at != no_expr && !path.empty()) {
        std::size_t const dot = std::min(path.find('.'), path.size());
        std::string_view const name = path.substr(0, dot);
        path.remove_prefix(std::min(dot + 1, path.size()));
        if (!(first && name == "it")) at = name_in_hole(compiler, tree, at, name, first);
        first = false;
    }
    return at;
}

}  // namespace

MessageTemplate compile_message(Compiler& compiler, std::string const& text, Typed row_type,
                                Place const& place) {
    MessageTemplate pieces;
    if (!Cutter(text).cut(pieces)) {
        compiler.report(place, say<rule_messages, "bracket-not-closed">({{"sentence", text}}));
        return {};
    }
    for (Segment& piece : pieces) {
        if (piece.fills == Segment::Fills::text) continue;
        std::string hole = std::exchange(piece.text, {});
        if (std::size_t const bar = hole.find('|'); bar != std::string::npos) {
            piece.text = hole.substr(bar + 1);
            hole.resize(bar);
        }
        piece.value = compiler.about(row_type, [&] { return path(compiler, hole, place); });
    }
    return pieces;
}

}  // namespace assay::algebra
