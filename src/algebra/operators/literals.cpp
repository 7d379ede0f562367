// What a pack writes out: a number, a text, a list of texts, yes or no; and a text that stands where a rating or
// a day belongs, read as one.

#include "algebra/operators/compiler.hpp"

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
            return compiler.report(tree.place, "bad-date", "`" + tree.text + "` is no day",
                                   "a day as `YYYY-MM-DD`");
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
    std::string among;
    for (auto const word : words) among += (among.empty() ? "`" : ", `") + std::string(word) + "`";
    bool const rating = from == Vocabulary::scale;
    std::string message =
        std::string("there is no ") + (rating ? "rating" : "word") + " `" + literal.text + "` here";
    if (from >= Vocabulary::ladder)
        message = "the ladder `" + compiler.plan().ladders[ladder_of(from)].id + "` has no case `" +
                  literal.text + "`";
    return compiler.report(literal.place, rating ? "unknown-rating" : "unknown-word",
                           std::move(message), "one of " + among,
                           std::string(nearest(literal.text, words)));
}

}  // namespace assay::algebra
