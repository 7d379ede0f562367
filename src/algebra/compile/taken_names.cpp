#include "algebra/compile/taken_names.hpp"

#include "model/messages/nouns.hpp"
#include "model/messages/rules.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace assay::algebra {
namespace {

// What stands for a row in sentences: `{visit.date}`.
constexpr std::array<std::string_view, 5> words_for_rows{"it", "organisation", "assessment",
                                                         "visit", "as_of"};

bool is_among(std::span<std::string_view const> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 22> words_of_lua{
    "and",      "break",  "do",   "else", "elseif", "end",  "false", "for",
    "function", "goto",   "if",   "in",   "local",  "nil",  "not",   "or",
    "repeat",   "return", "then", "true", "until",  "while"};

// What is wrong with a name that rules or sentences cannot read, whatever else there is. A name with a hyphen is
// read in brackets: Lua takes `it.a-b` for a difference.
std::optional<Said> say_unreadable(MessageText const& kind, std::string_view name) {
    if (name.empty()) return say<rule_messages, "name-empty">({{"kind", kind}});
    if (is_among(words_of_lua, name))
        return say<rule_messages, "name-is-lua">({{"kind", kind}, {"name", name}});
    if (name.find_first_of(".{}[]|") != name.npos)
        return say<rule_messages, "name-is-sign">({{"kind", kind}, {"name", name}});
    return std::nullopt;
}

// `it.where` is how every expression begins `it.where(...)`, whatever `it` is.
bool is_method(std::string_view name) {
    Operator const* const op = find_operator(name);
    return op != nullptr && is_method(*op);
}

/// Collects who has which name, kind of row by kind of row.
class Names {
public:
    explicit Names(Compiler& compiler)
        : compiler_(compiler), declared_(compiler.declared()), plan_(compiler.plan()) {}

    void check() {
        fields_of_every_pack();
        levels();
        for (std::size_t i = 0; i < plan_.values.size(); ++i)
            take(plan_.values[i].kind, plan_.values[i].id, noun<"value">,
                 declared_.values[i].place);
        for (std::size_t i = 0; i < plan_.ladders.size(); ++i)
            take(plan_.ladders[i].kind, plan_.ladders[i].id, noun<"ladder">,
                 declared_.ladders[i].place);
        for (FactDeclared const& each : declared_.facts)
            if (auto const kind = compiler_.kind_named(each.on))
                take(*kind, each.id, noun<"fact">, each.place);
        for (ParameterDeclared const& each : declared_.parameters)
            if (is_among(words_for_rows, each.id))
                refuse(each.place, say<rule_messages, "name-is-row">(
                                       {{"kind", noun<"parameter">}, {"name", each.id}}));
        rows();
    }

private:
    /// Who has a name: something that the pack declares, a field of every row of this kind, or the rows below.
    struct Holder {
        MessageText const* declared = nullptr;
        std::string_view field_of{};
        std::string_view rows{};
    };

    void refuse(Place const& place, Said said) {
        if (!compiler_.is_reported(place)) compiler_.report(place, std::move(said));
    }

    void fields_of_every_pack() {
        Kind const lowest = compiler_.element_kind();
        std::vector<Kind> kinds{Kind::assessment};
        for (std::size_t i = 0; i < plan_.standard.levels.size(); ++i)
            kinds.push_back(level_kind(i));
        for (std::string_view const word : fact_bearers)
            if (auto const kind = compiler_.kind_named(word)) kinds.push_back(*kind);
        for (Kind const kind : kinds)
            for (Field const& each : fields())
                if (is_field_of(each, kind, lowest))
                    taken_.emplace(std::pair(kind, each.name),
                                   Holder{.field_of = name_of(plan_, kind)});
    }

    // A node knows the levels above it by their names, and those below it by their plurals.
    void levels() {
        auto const& levels = plan_.standard.levels;
        auto const below = [&](Kind kind, std::size_t first) {
            for (std::size_t i = first; i < levels.size(); ++i)
                take(kind, levels[i].plural, noun<"level">, declared_.levels);
            if (first < levels.size())  // the word for the lowest level in any standard
                taken_.emplace(std::pair(kind, std::string_view("elements")),
                               Holder{.rows = levels.back().plural});
        };
        below(Kind::assessment, 0);
        for (std::size_t at = 0; at < levels.size(); ++at) {
            for (std::size_t i = 0; i < at; ++i)
                take(level_kind(at), levels[i].name, noun<"level">, declared_.levels);
            below(level_kind(at), at + 1);
        }
    }

    void take(Kind kind, std::string_view name, MessageText const& what, Place const& place) {
        if (auto unreadable = say_unreadable(what, name))
            return refuse(place, std::move(*unreadable));
        if (is_method(name))
            return refuse(place,
                          say<rule_messages, "name-is-method">({{"kind", what}, {"name", name}}));
        if (name == "it") return refuse(place, say<rule_messages, "name-is-it">({{"kind", what}}));
        auto const [found, fresh] = taken_.try_emplace({kind, name}, Holder{.declared = &what});
        if (!fresh) refuse_held(place, what, name, found->second);
    }

    void refuse_held(Place const& place, MessageText const& what, std::string_view name,
                     Holder const& holder) {
        if (!holder.field_of.empty())
            return refuse(place, say<rule_messages, "name-is-field">(
                                     {{"kind", what}, {"name", name}, {"row", holder.field_of}}));
        if (!holder.rows.empty())
            return refuse(place, say<rule_messages, "name-is-rows-below">(
                                     {{"kind", what}, {"name", name}, {"rows", holder.rows}}));
        bool const of_results =
            holder.declared == &noun<"value"> || holder.declared == &noun<"ladder">;
        if (!of_results)  // two results of one name are duplicates, and told as such
            refuse(place, say<rule_messages, "name-is-declared">(
                              {{"kind", what}, {"name", name}, {"other_kind", *holder.declared}}));
    }

    // What `each` names: the rows that a check goes over, or that a value is computed for.
    void rows() {
        auto const of_every_pack = [](std::string_view word) {
            auto const all = row_sources();
            return word == "assessment" || word == "organisation" ||
                   std::any_of(all.begin(), all.end(),
                               [&](RowSource const& each) { return each.word == word; });
        };
        for (Level const& level : plan_.standard.levels)
            if (of_every_pack(level.name))
                refuse(declared_.levels, say<rule_messages, "name-is-rows-of-every-pack">(
                                             {{"kind", noun<"level">}, {"name", level.name}}));
        for (PairsDeclared const& each : declared_.pairs) {
            auto const& levels = plan_.standard.levels;
            bool const is_level =
                each.id == "section" || each.id == "subsection" || each.id == "element" ||
                std::any_of(levels.begin(), levels.end(),
                            [&](Level const& level) { return level.name == each.id; });
            if (is_level)
                refuse(each.place, say<rule_messages, "name-is-level">(
                                       {{"kind", noun<"list-of-pairs">}, {"name", each.id}}));
            else if (of_every_pack(each.id))
                refuse(each.place, say<rule_messages, "name-is-rows-of-every-pack">(
                                       {{"kind", noun<"list-of-pairs">}, {"name", each.id}}));
        }
    }

    Compiler& compiler_;
    Declarations const& declared_;
    Plan const& plan_;
    std::map<std::pair<Kind, std::string_view>, Holder> taken_;
};

}  // namespace

void report_taken_names(Compiler& compiler) { Names(compiler).check(); }

}  // namespace assay::algebra
