// What a pack writes out: a number, a text, a list of texts, yes or no; and a text that stands where a rating or
// a day belongs, read as one.

#include "algebra/operators/compiler.hpp"
#include "model/messages/rules.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

namespace assay::algebra {
namespace {

Kleene constant_condition(Context&, Expression const& e, RowScope const&) {
    return Kleene::of(e.as<YesNo>().yes);
}
Text constant_text(Context& c, Expression const& e, RowScope const&) {
    return c.plan.texts[e.as<Texts>().first];
}
Date constant_date(Context&, Expression const& e, RowScope const&) { return e.as<Date>(); }
Choice constant_choice(Context&, Expression const& e, RowScope const&) {
    return {e.as<Choices>().mask, false};
}
List<Text> constant_set(Context& c, Expression const& e, RowScope const&) {
    return c.plan.at(e.as<Texts>());
}

Expression literal_of(Typed type, Evaluate evaluate) {
    Expression e;
    e.type = type;
    e.evaluate = evaluate;
    return e;
}

Said no_such_choice(Plan const& plan, std::string_view word, Vocabulary from,
                    std::string const& known) {
    if (from >= Vocabulary::ladder)
        return say<rule_messages, "unknown-case-in-rule">(
            {{"ladder", plan.ladders[ladder_of(from)].id}, {"case", word}, {"known", known}});
    if (from == Vocabulary::scale)
        return say<rule_messages, "unknown-rating-in-rule">({{"word", word}, {"known", known}});
    return say<rule_messages, "unknown-word-in-rule">({{"word", word}, {"known", known}});
}

}  // namespace

Expr compile_literal(Compiler& compiler, Tree const& tree, Typed const* wanted) {
    Expression e;
    if (tree.word == "number") {
        return compile_number_literal(compiler, tree);
    }
    if (tree.word == "yes_no") {
        e = literal_of({Type::condition}, {.condition = constant_condition});
        e.payload = YesNo{tree.yes};
        return compiler.add(tree, e);
    }
    if (tree.word == "set") {
        e.type = {Type::set};
        e.evaluate.set = constant_set;
        e.payload = compiler.keep(tree.texts);
        return compiler.add(tree, e);
    }
    if (wanted != nullptr && wanted->type == Type::choice)
        return compile_choice(compiler, tree, wanted->vocabulary);
    if (wanted != nullptr && wanted->type == Type::date) {
        auto const date = Date::parse(tree.text);
        if (!date)
            return compiler.report(tree.place,
                                   say<rule_messages, "not-a-day-in-rule">({{"text", tree.text}}));
        e = literal_of({Type::date}, {.date = constant_date});
        e.payload = *date;
        return compiler.add(tree, e);
    }
    e.type = {Type::text};
    e.evaluate.text = constant_text;
    e.payload = compiler.keep({&tree.text, 1});
    return compiler.add(tree, e);
}

Expr compile_choice(Compiler& compiler, Tree const& literal, Vocabulary from) {
    auto const words = compiler.plan().words_of(from);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] != literal.text) continue;
        Expression e = literal_of({Type::choice, {}, from}, {.choice = constant_choice});
        e.payload = Choices{std::uint64_t{1} << i};
        return compiler.add(literal, e);
    }
    return compiler.report(literal.place,
                           no_such_choice(compiler.plan(), literal.text, from, list_of(words))
                               .near(nearest(literal.text, words)));
}

}  // namespace assay::algebra
