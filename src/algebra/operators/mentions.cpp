#include "algebra/operators/compiler.hpp"
#include "algebra/operators/lift.hpp"
#include "model/messages/rules.hpp"
#include "model/phrases.hpp"
#include "model/say.hpp"
#include "model/wording.hpp"

namespace assay::algebra {
namespace {

Kleene mentions_one(Expression const&, Text const& text, Text const& words) {
    return text.empty() || words.empty() ? Kleene::open() : Kleene::of(has_phrase(text, words));
}

Kleene mentions_any(Context& c, Expression const& e, RowScope const& s) {
    Text const text = c.text(e.part(0), s);
    List<Text> const words = c.set(e.part(1), s);
    if (text.empty() || words.empty()) return Kleene::open();
    return Kleene::of(c.text_sets.any_phrase_in(words, text, c.meter));
}

Quantity shared(Context& c, Expression const& e, RowScope const& s) {
    Text const text = c.text(e.part(0), s);
    Text const other = c.text(e.part(1), s);
    if (text.empty() || other.empty()) return {};
    c.meter.charge_bytes(4 * (text.size() + other.size()));
    SharedWording const found = shared_wording(text, other);
    if (found.words == 0) return Quantity::of(std::int64_t{0});
    return Quantity::of(*Number::ratio(static_cast<std::int64_t>(found.shared),
                                       static_cast<std::int64_t>(found.words)));
}

}  // namespace

Expr compile_wording(Compiler& compiler, Tree const& tree) {
    Expr const of = compiler.part(tree, 0, Type::text);
    Expr const other = compiler.part(tree, 1, Type::text);
    if (of == no_expr || other == no_expr) return no_expr;
    Expression e;
    e.type = {Type::number};
    e.evaluate.number = shared;
    return compiler.add(tree, e, {of, other});
}

Expr compile_mentions(Compiler& compiler, Tree const& tree) {
    Expr const of = compiler.part(tree, 0, Type::text);
    Expr const words = compiler.part(tree, 1);
    if (of == no_expr || words == no_expr) return no_expr;
    Type const type = compiler.type_of(words).type;
    if (type != Type::text && type != Type::set)
        return compiler.report(tree.place, say<rule_messages, "mentions-what">());
    if (type == Type::text)
        return compiler.add(tree, lift<mentions_one>({Type::condition}), {of, words});
    Expression e;
    e.type = {Type::condition};
    e.evaluate.condition = mentions_any;
    return compiler.add(tree, e, {of, words});
}

}  // namespace assay::algebra
