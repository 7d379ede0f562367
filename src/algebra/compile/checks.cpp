#include "algebra/compile/checks.hpp"

#include "algebra/compile/messages.hpp"
#include "model/messages/rules.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

Expr share_alike(Compiler& compiler, CheckDeclared const& declared, Expr by) {
    if (declared.alike == no_tree) return no_expr;
    Expr const share = compiler.compile(declared.alike, {});
    if (share == no_expr) return no_expr;  // reported
    if (compiler.type_of(share).type != Type::number)
        compiler.report(declared.place,
                        say<rule_messages, "alike-not-a-share">({{"check", declared.id}}));
    if (by == no_expr || compiler.type_of(by).type != Type::text)
        compiler.report(declared.place,
                        say<rule_messages, "alike-without-groups">({{"check", declared.id}}));
    return share;
}

void no_such_rows(Compiler& compiler, CheckDeclared const& declared) {
    std::vector<std::string_view> words{"assessment"};
    for (Level const& level : compiler.plan().standard.levels) words.emplace_back(level.name);
    for (auto const& list : compiler.plan().pairs) words.emplace_back(list.id);
    for (RowSource const& each : row_sources()) words.push_back(each.word);
    compiler.report(
        declared.place,
        say<rule_messages, "unknown-rows-of-check">(
            {{"check", declared.id}, {"each", declared.each}, {"known", list_of(words)}})
            .near(nearest(declared.each, words)));
}

void check(Compiler& compiler, CheckDeclared const& declared) {
    Check check;
    check.id = declared.id;
    check.place = declared.place;
    check.rule = compiler.plan().rule_at(declared.place);
    auto severity = from_name<Severity>(declared.severity);
    if (severity == Severity::to_do) severity.reset();
    if (!severity && !declared.severity.empty())
        compiler.report(
            declared.place,
            say<rule_messages, "unknown-severity">({{"check", declared.id},
                                                    {"severity", declared.severity},
                                                    {"known", list_of(severities_of_checks())}})
                .near(nearest(declared.severity, severities_of_checks())));
    check.severity = severity.value_or(Severity::consider);
    auto const owner = from_name<FlagOwner>(declared.owner);
    if (!owner && !declared.owner.empty())
        compiler.report(declared.place, say<rule_messages, "unknown-owner">(
                                            {{"check", declared.id},
                                             {"owner", declared.owner},
                                             {"known", list_of(names_of<FlagOwner>)}})
                                            .near(nearest(declared.owner, names_of<FlagOwner>)));
    check.owner = owner.value_or(FlagOwner::assessor);
    if (declared.each.empty()) return;  // reported where it is missing
    auto const kind = compiler.kind_named(declared.each);
    if (!kind) return no_such_rows(compiler, declared);
    check.kind = *kind;
    for (RowSource const& each : row_sources())
        if (each.word == declared.each) check.row_source = &each;
    Typed const row_type{Type::row, *kind};
    if (declared.by != no_tree) check.by = compiler.compile(declared.by, row_type);
    check.when = compiler.condition(
        declared.when, declared.by == no_tree ? row_type : Typed{Type::rows, *kind}, declared.place,
        say<rule_messages, "check-not-a-condition">({{"check", declared.id}}));
    check.alike = share_alike(compiler, declared, check.by);
    check.why = declared.why;
    check.several = declared.several;
    check.is_to_do = declared.is_to_do;
    check.is_typed_alike = declared.is_typed_alike;
    check.instead_of = declared.instead_of;
    check.says = compile_message(compiler, declared.says, row_type, declared.place);
    check.hint = compile_message(compiler, declared.hint, row_type, declared.place);
    if (declared.says.empty() && !compiler.is_reported(declared.place))
        compiler.report(declared.place,
                        say<rule_messages, "check-says-nothing">({{"check", declared.id}}));
    compiler.plan().checks.push_back(std::move(check));
}

// A check that is left out or replaced is known all the same: what takes its place may name it.
void instead_of(Compiler& compiler, CheckDeclared const& declared) {
    std::vector<std::string_view> known;
    for (CheckDeclared const& each : compiler.declared().checks) known.emplace_back(each.id);
    for (WithoutDeclared const& each : compiler.declared().without) known.emplace_back(each.id);
    for (std::string const& id : declared.instead_of)
        if (std::find(known.begin(), known.end(), id) == known.end())
            compiler.report(declared.place, say<rule_messages, "instead-of-unknown">(
                                                {{"check", declared.id}, {"other", id}})
                                                .near(nearest(id, known)));
}

}  // namespace

std::span<std::string_view const> severities_of_checks() {
    return std::span(names_of<Severity>).first(2);  // only the engine finds what is a to-do
}

void compile_checks(Compiler& compiler) {
    for (CheckDeclared const& each : compiler.declared().checks) check(compiler, each);
    for (CheckDeclared const& each : compiler.declared().checks) instead_of(compiler, each);
}

}  // namespace assay::algebra
