#include "algebra/operators/compiler.hpp"

#include "model/messages/nouns.hpp"
#include "model/messages/rules.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>

namespace assay::algebra {
namespace {

constexpr std::size_t most_expressions = 200'000;

// How deep expressions and the values they rest on may be nested: they are evaluated and explained by
// functions that call themselves.
constexpr int deepest = 400;

/// Counts while it lives.
class Nested {
public:
    explicit Nested(int& depth) : depth_(depth) { ++depth_; }
    ~Nested() { --depth_; }
    Nested(Nested const&) = delete;
    Nested& operator=(Nested const&) = delete;

private:
    int& depth_;
};
bool is_literal_tree(Tree const& tree) {
    return tree.word == "text" || tree.word == "number" || tree.word == "yes_no" ||
           tree.word == "set";
}

// Looks at a shared part once: a few lines of a pack can share parts without end.
bool is_made_of_constants(std::vector<Tree> const& trees, Tree const& tree,
                          std::set<TreeId>& seen) {
    constexpr std::array<std::string_view, 11> words{"text",     "number",   "yes_no",    "set",
                                                     "percent",  "share",    "parameter", "add",
                                                     "subtract", "multiply", "divide"};
    return std::find(words.begin(), words.end(), tree.word) != words.end() &&
           std::all_of(tree.parts.begin(), tree.parts.end(), [&](TreeId part) {
               return !seen.insert(part).second || is_made_of_constants(trees, trees[part], seen);
           });
}

/// What is wrong with a part of another type than its operator wants; null: it is a part of none.
Said other_type(Typed const& got, Typed const& wanted, Operator const* op) {
    ParameterValue const is{what_is(got)};
    ParameterValue const should_be{what_is(wanted)};
    if (wanted.type == Type::rows)
        return op == nullptr
                   ? say<rule_messages, "rows-wanted">({{"got", is}, {"wanted", should_be}})
                   : say<rule_messages, "rows-wanted-by-part">(
                         {{"got", is}, {"wanted", should_be}, {"usage", op->usage}});
    return op == nullptr ? say<rule_messages, "wrong-type-of-expression">(
                               {{"got", is}, {"wanted", should_be}})
                         : say<rule_messages, "wrong-type-of-part">(
                               {{"got", is}, {"wanted", should_be}, {"usage", op->usage}});
}

}  // namespace

Said declared_twice(MessageText const& kind, std::string_view id, Place const& first) {
    return say<rule_messages, "declared-twice">(
        {{"kind", kind}, {"id", id}, {"first", first.file + ":" + std::to_string(first.line)}});
}

Expr Compiler::report(Place const& place, Said said) {
    Diagnostic problem = std::move(said).at(place);
    // A tree that is used several times is wrong once.
    if (std::find(problems_.begin(), problems_.end(), problem) == problems_.end())
        problems_.push_back(std::move(problem));
    return no_expr;
}

Expr Compiler::too_deep(Place const& place) {
    return report(place, say<rule_messages, "rules-nested-too-deep">());
}

Expr Compiler::add(Tree const& tree, Expression expression, std::span<Expr const> parts) {
    int height = 0;
    for (Expr const part : parts)
        height = std::max(height, heights_[static_cast<std::size_t>(part)] + 1);
    if (height > deepest) return too_deep(tree.place);
    expression.op = op_named(tree.word);
    expression.first_part = static_cast<std::uint32_t>(plan_.parts.size());
    expression.parts = static_cast<std::uint16_t>(parts.size());
    plan_.parts.insert(plan_.parts.end(), parts.begin(), parts.end());
    expression.tree = static_cast<std::uint32_t>(plan_.places.size());
    plan_.places.push_back(tree.place);
    if (tree.word == "field" || tree.word == "fact") {
        expression.name = static_cast<std::uint32_t>(plan_.texts.size());
        plan_.texts.push_back(plan_.storage.keep(tree.text));
    }
    expression.can_fail =
        expression.can_fail || operator_of(expression).can_fail ||
        std::any_of(parts.begin(), parts.end(), [&](Expr part) { return plan_.at(part).can_fail; });
    expression.of_row =
        expression.of_row ||
        std::any_of(parts.begin(), parts.end(), [&](Expr part) { return plan_.at(part).of_row; });
    plan_.expressions.push_back(expression);
    heights_.push_back(height);
    return static_cast<Expr>(plan_.expressions.size() - 1);
}

Expr Compiler::check_depth(Expr made, Expr below, Place const& place) {
    if (made == no_expr) return made;
    int& height = heights_[static_cast<std::size_t>(made)];
    height = std::max(height, heights_[static_cast<std::size_t>(below)] + 1);
    return height > deepest ? too_deep(place) : made;
}

Texts Compiler::keep(std::span<std::string const> texts) {
    Texts const kept{static_cast<std::uint32_t>(plan_.texts.size()),
                     static_cast<std::uint16_t>(texts.size())};
    for (std::string const& text : texts) plan_.texts.push_back(plan_.storage.keep(text));
    return kept;
}

Expr Compiler::name(Expr of, std::string const& name) {
    Expression named = plan_.at(of);
    named.named = true;
    named.name = static_cast<std::uint32_t>(plan_.texts.size());
    plan_.texts.push_back(plan_.storage.keep(name));
    plan_.expressions.push_back(named);
    heights_.push_back(heights_[static_cast<std::size_t>(of)]);
    return static_cast<Expr>(plan_.expressions.size() - 1);
}

Expr Compiler::compile(TreeId id, Typed row_type) {
    if (id == no_tree) return no_expr;  // reported where it is missing
    Tree root;
    root.parts = {id};
    root.place = tree(id).place;
    return about(row_type, [&] { return part(root, 0); });
}

Expr Compiler::about(Typed row_type, FunctionRef<Expr()> body) {
    auto const outside = std::exchange(row_types_, {row_type});
    Expr const made = body();
    row_types_ = outside;
    return made;
}

Expr Compiler::part(Tree const& of, std::size_t index, Typed const* wanted) {
    TreeId const id = of.parts[index];
    Tree const& part = tree(id);
    Nested const nested(depth_);
    if (depth_ > deepest) return too_deep(part.place);
    if (is_literal_tree(part)) return compile_literal(*this, part, wanted);
    // The same tree about the same rows is the same expression.
    std::vector<std::int32_t> batch;
    for (Typed const& scope : row_types_)
        batch.push_back(static_cast<std::int32_t>(scope.kind) * 2 +
                        (scope.type == Type::rows ? 1 : 0));
    auto const [found, fresh] = made_.try_emplace({id, std::move(batch)}, no_expr);
    if (!fresh) return found->second;
    if (plan_.expressions.size() > most_expressions)
        return report({}, say<rule_messages, "too-many-expressions">());
    auto const at = found;  // map iterators stay valid while the parts are made
    Operator const* const op = find_operator(part.word);
    if (op == nullptr)
        return report(part.place, say<rule_messages, "unknown-rule-word">({{"word", part.word}}));
    if (part.parts.size() < op->least || part.parts.size() > op->most)
        return report(part.place, say<rule_messages, "wrong-number-of-parts">(
                                      {{"word", part.word}, {"usage", op->usage}}));
    Tree placed =
        part;  // `it` and the like are the same wherever they are named: they stand where they are used
    if (placed.place.line == 0) placed.place = of.place;
    Expr const made = op->compile(*this, placed);
    at->second = made;
    return made;
}

Expr Compiler::part(Tree const& of, std::size_t index, Type wanted) {
    Typed const type{wanted};
    Expr const made = part(of, index, &type);
    Tree const& at = tree(of.parts[index]);
    if (made != no_expr && wanted == Type::condition && is_literal_tree(at))
        return decided_by_lua(of.place);
    if (made == no_expr || type_of(made).type == wanted) return made;
    return report(at.place.line != 0 ? at.place : of.place,
                  other_type(type_of(made), type, find_operator(of.word)));
}

Expr Compiler::part_over(Tree const& of, std::size_t index, Kind kind, Type wanted) {
    row_types_.push_back({Type::row, kind});
    Expr const made = part(of, index, wanted);
    row_types_.pop_back();
    return made;
}

Expr Compiler::decided_by_lua(Place const& place) {
    return report(place, say<rule_messages, "constant-condition">());
}

MessageText const& what_is(Typed const& type) {
    constexpr MessageText const* words[] = {
        &noun<"a-condition">, &noun<"a-number">,        &noun<"a-choice">, &noun<"a-date">,
        &noun<"a-text">,      &noun<"a-list-of-texts">, &noun<"a-row">,    &noun<"rows">};
    if (type.type == Type::choice && type.vocabulary == Vocabulary::scale) return noun<"a-rating">;
    return *words[static_cast<std::size_t>(type.type)];
}

std::optional<Kind> Compiler::kind_named(std::string_view word) const {
    if (word == "assessment") return Kind::assessment;
    auto const& levels = declared_.standard.levels;
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (levels[i].name == word) return level_kind(i);
    for (std::size_t i = 0; i < declared_.pairs.size(); ++i)
        if (declared_.pairs[i].id == word) return pairs_kind(i);
    for (RowSource const& each : row_sources())
        if (each.word == word) return each.kind;
    // what levels are called is the standard's to say; a pack for any standard has words for three: the topmost, the
    // one above the elements, which may be the same, and the elements
    if (word == "section") return level_kind(0);
    if (word == "subsection") return level_kind(levels.size() < 2 ? 0 : levels.size() - 2);
    if (word == "element") return element_kind();
    return std::nullopt;
}

bool Compiler::is_constant(Tree const& tree) const {
    std::set<TreeId> seen;
    return is_made_of_constants(declared_.trees, tree, seen);
}

Expr Compiler::parameter(Tree const& tree) {
    for (std::size_t i = 0; i < declared_.parameters.size(); ++i) {
        ParameterDeclared const& declared = declared_.parameters[i];
        if (declared.id != tree.text) continue;
        if (parameters_running_[declared.id] == Progress::running)
            return report(tree.place, say<rule_messages, "parameter-depends-on-itself">(
                                          {{"parameter", declared.id}}));
        if (declared.is != no_tree && !is_constant(declared_.trees[declared.is]))
            return report(declared.place_of_value(), say<rule_messages, "parameter-not-constant">(
                                                         {{"parameter", declared.id}}));
        if (plan_.parameters[i].is == no_expr &&
            parameters_running_[declared.id] == Progress::waiting) {
            parameters_running_[declared.id] = Progress::running;
            plan_.parameters[i].is = compile(declared.is, {Type::row, Kind::assessment});
            parameters_running_[declared.id] = Progress::done;
        }
        return plan_.parameters[i].is;
    }
    std::vector<std::string_view> known;
    for (auto const& each : declared_.parameters) known.emplace_back(each.id);
    return report(tree.place, say<rule_messages, "unknown-parameter">({{"parameter", tree.text}})
                                  .near(nearest(tree.text, known)));
}

bool Compiler::is_reported(Place const& place) const {
    return std::any_of(problems_.begin(), problems_.end(),
                       [&](Diagnostic const& known) { return known.place == place; });
}

Expr Compiler::condition(TreeId tree, Typed row_type, Place const& place, Said otherwise) {
    if (tree == no_tree) return no_expr;  // reported where it is missing
    if (declared_.trees[tree].word == "yes_no") return decided_by_lua(place);
    Expr const made = compile(tree, row_type);
    if (made == no_expr || type_of(made).type == Type::condition) return made;
    return report(place, std::move(otherwise));
}

}  // namespace assay::algebra
