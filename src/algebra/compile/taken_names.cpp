#include "algebra/compile/taken_names.hpp"

#include "model/quote.hpp"

#include <algorithm>
#include <array>
#include <map>

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

// Why rules or sentences cannot read a name, whatever else there is; empty when they can. A name with a hyphen is
// read in brackets: Lua takes `it.a-b` for a difference.
std::string why_unreadable(std::string_view name) {
    if (name.empty()) return "it is empty";
    if (is_among(words_of_lua, name)) return quote(name) + " is a word of Lua";
    if (name.find_first_of(".{}[]|") != name.npos)
        return "`{" + std::string(name) + "}` means something else in sentences";
    return {};
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
            take(plan_.values[i].kind, plan_.values[i].id, "the value", declared_.values[i].place);
        for (std::size_t i = 0; i < plan_.ladders.size(); ++i)
            take(plan_.ladders[i].kind, plan_.ladders[i].id, "the ladder",
                 declared_.ladders[i].place);
        for (FactDeclared const& each : declared_.facts)
            if (auto const kind = compiler_.kind_named(each.on))
                take(*kind, each.id, "the fact", each.place);
        for (ParameterDeclared const& each : declared_.parameters)
            if (is_among(words_for_rows, each.id))
                refuse(each.place, "the parameter " + quote(each.id),
                       "`{" + each.id + "}` is a row in sentences");
        rows();
    }

private:
    void refuse(Place const& place, std::string const& what, std::string const& why) {
        if (!compiler_.is_reported(place))
            compiler_.report(place, "name-taken", what + " needs another name: " + why,
                             "a name that nothing else has");
    }

    [[nodiscard]] std::string kind_in_words(Kind kind) const {
        return std::string(name_of(plan_, kind));
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
                                   "a field that every " + kind_in_words(kind) + " has");
    }

    // A node knows the levels above it by their names, and those below it by their plurals.
    void levels() {
        auto const& levels = plan_.standard.levels;
        auto const below = [&](Kind kind, std::size_t first) {
            for (std::size_t i = first; i < levels.size(); ++i)
                take(kind, levels[i].plural, "the level", declared_.levels);
            if (first < levels.size())  // the word for the lowest level in any standard
                taken_.emplace(std::pair(kind, std::string_view("elements")),
                               "the " + levels.back().plural + " below it");
        };
        below(Kind::assessment, 0);
        for (std::size_t at = 0; at < levels.size(); ++at) {
            for (std::size_t i = 0; i < at; ++i)
                take(level_kind(at), levels[i].name, "the level", declared_.levels);
            below(level_kind(at), at + 1);
        }
    }

    void take(Kind kind, std::string_view name, std::string_view what, Place const& place) {
        std::string const named = std::string(what) + " " + quote(name);
        std::string const read = "`it." + std::string(name) + "` is ";
        if (auto const why = why_unreadable(name); !why.empty()) return refuse(place, named, why);
        if (is_method(name)) return refuse(place, named, read + "a word of every expression");
        if (name == "it") return refuse(place, named, "`{it}` is the row itself in sentences");
        auto const [found, fresh] = taken_.try_emplace({kind, name}, named);
        bool const of_results =
            found->second.starts_with("the value") || found->second.starts_with("the ladder");
        if (!fresh && !of_results)  // two results of one name are duplicates, and told as such
            refuse(place, named, read + found->second);
    }

    // What `each` names: the rows that a check goes over, or that a value is computed for.
    void rows() {
        auto const of_every_pack = [](std::string_view word) {
            auto const all = row_sources();
            return word == "assessment" || word == "organisation" ||
                   std::any_of(all.begin(), all.end(),
                               [&](RowSource const& each) { return each.word == word; });
        };
        std::string const read = "`each = \"";
        for (Level const& level : plan_.standard.levels)
            if (of_every_pack(level.name))
                refuse(declared_.levels, "the level " + quote(level.name),
                       read + level.name + "\"` goes over the rows of that name in every pack");
        for (PairsDeclared const& each : declared_.pairs) {
            auto const& levels = plan_.standard.levels;
            bool const is_level =
                each.id == "section" || each.id == "element" ||
                std::any_of(levels.begin(), levels.end(),
                            [&](Level const& level) { return level.name == each.id; });
            if (is_level || of_every_pack(each.id))
                refuse(each.place, "the list of pairs " + quote(each.id),
                       read + each.id +
                           (is_level ? "\"` goes over a level"
                                     : "\"` goes over the rows of that name in every pack"));
        }
    }

    Compiler& compiler_;
    Declarations const& declared_;
    Plan const& plan_;
    std::map<std::pair<Kind, std::string_view>, std::string> taken_;
};

}  // namespace

void report_taken_names(Compiler& compiler) { Names(compiler).check(); }

}  // namespace assay::algebra
