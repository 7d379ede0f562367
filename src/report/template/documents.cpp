#include "report/template/documents.hpp"

#include "model/messages/templates.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "report/html/anchor.hpp"
#include "report/html/colour.hpp"

#include <algorithm>
#include <map>

namespace assay::report {
namespace {

using pack::LuaValue;

constexpr std::size_t deepest_section = 5;  // HTML has six headings, and the title is the first

/// Turns what the vocabulary made into blocks. The vocabulary has looked at the form of all of it, so
/// that here only what a whole document can show is wrong.
class Reader {
public:
    Reader(pack::RunTemplate const& run, PackSource const& source) : run_(run), source_(source) {}

    Document read() {
        LuaValue const& from = run_.document();
        Document document;
        document.title = text(from, "title");
        document.subtitle = text(from, "subtitle");
        document.language = text(from, "language");
        document.accent = text(from, "accent");
        document.foot = text(from, "foot");
        if (LuaValue const* const logo = from.field("logo")) document.logo = {picture(*logo)};
        document.blocks = blocks(from, 1);
        check_head(document);
        links();
        if (!problems_.empty()) throw Error(std::move(problems_));
        return document;
    }

private:
    struct Link {
        std::string to;
        bool must;
        Place place;
    };

    void report(Place place, Said said) {
        problems_.push_back(std::move(said).at(std::move(place)));
    }

    static std::string text(LuaValue const& from, std::string_view name) {
        LuaValue const* const field = from.field(name);
        return field == nullptr ? std::string() : field->text;
    }

    static std::uint32_t number(LuaValue const& from, std::string_view name) {
        LuaValue const* const field = from.field(name);
        // the words of templates let nothing but whole numbers through
        return field == nullptr ? 0 : static_cast<std::uint32_t>(field->number.whole().value_or(0));
    }

    static bool yes(LuaValue const& from, std::string_view name) {
        LuaValue const* const field = from.field(name);
        return field != nullptr && field->yes;
    }

    Standing standing(LuaValue const& from) {
        std::string const name = text(from, "standing");
        if (auto const known = from_name<Standing>(name)) return *known;
        report(run_.place(),
               say<template_messages, "unknown-tone">(
                   {{"tone", name},
                    {"known", "`none`, `best`, `met`, `partial`, `failed`, `open`, `out`"}})
                   .near(nearest(name, names_of<Standing>)));
        return Standing::none;
    }

    template <class Take>
    static auto list(LuaValue const& from, std::string_view name, Take const& take) {
        std::vector<decltype(take(from))> all;
        if (LuaValue const* const field = from.field(name))
            for (LuaValue const& each : field->items) all.push_back(take(each));
        return all;
    }

    Run run(LuaValue const& from) {
        Run made;
        made.says = text(from, "says");
        made.strong = yes(from, "strong");
        made.quiet = yes(from, "quiet");
        made.rating = yes(from, "rating");
        made.mark = text(from, "mark");
        if (made.rating) made.standing = standing(from);
        made.location = text(from, "location");
        made.to = text(from, "to");
        if (!made.to.empty()) link(made.to, yes(from, "must"), from);
        return made;
    }

    Runs runs(LuaValue const& from, std::string_view name) {
        LuaValue const* const field = from.field(name);
        return field == nullptr ? Runs() : runs(*field);
    }

    // Neighbours in one manner become one.
    Runs runs(LuaValue const& list) {
        Runs all;
        for (LuaValue const& each : list.items) {
            Run next = run(each);
            bool const same = !all.empty() && !next.rating && !all.back().rating &&
                              all.back().strong == next.strong && all.back().quiet == next.quiet &&
                              all.back().location == next.location && all.back().to == next.to;
            if (same)
                all.back().says += next.says;
            else
                all.push_back(std::move(next));
        }
        return all;
    }

    void link(std::string const& to, bool must, LuaValue const& from) {
        links_.push_back({to, must, must ? run_.place_of(from, to) : Place{}});
    }

    std::string id(LuaValue const& from) {
        std::string const id = text(from, "id");
        if (id.empty()) return id;
        auto const [known, is_new] = ids_.emplace(anchor(id), id);
        if (!is_new)
            report(run_.place_of(from, id),
                   known->second == id ? say<template_messages, "parts-of-one-name">({{"id", id}})
                                       : say<template_messages, "parts-of-two-names">(
                                             {{"id", id}, {"first", known->second}}));
        return id;
    }

    Picture picture(LuaValue const& from) {
        Place const place = run_.place_of(from, text(from, "file"));
        try {
            return read_picture(text(from, "file"), text(from, "says"), source_, place);
        } catch (Error const& error) {
            problems_.insert(problems_.end(), error.diagnostics().begin(),
                             error.diagnostics().end());
            return {};
        }
    }

    Blocks blocks(LuaValue const& from, std::size_t depth) {
        Blocks all = list(from, "blocks", [&](LuaValue const& each) { return block(each, depth); });
        return all;
    }

    Block block(LuaValue const& from, std::size_t depth) {
        std::string const is = text(from, "is");
        if (is == "paragraph") return {paragraph(from)};
        if (is == "section") return {section(from, depth)};
        if (is == "quote") return {Quote{runs(from, "says"), runs(from, "by")}};
        if (is == "list")
            return {Bullets{list(from, "items", [&](LuaValue const& each) { return runs(each); })}};
        if (is == "facts")
            return {DefinitionList{list(from, "facts", [&](LuaValue const& each) {
                return DefinitionList::Fact{runs(each, "name"), runs(each, "says")};
            })}};
        if (is == "grid") return {table(from)};
        if (is == "figures") return {figures(from)};
        if (is == "notice") return {Notice{standing(from), blocks(from, depth)}};
        if (is == "room")
            return {WritingSpace{list(from, "fields", [&](LuaValue const& each) {
                return WritingSpace::Field{text(each, "says"),
                                           std::clamp(number(each, "lines"), 1U, 20U)};
            })}};
        if (is == "fold") return {Details{text(from, "title"), blocks(from, depth)}};
        if (is == "side_by_side")
            return {Columns{list(from, "columns", [&](LuaValue const& each) {
                return Columns::Column{runs(each, "title"), blocks(each, depth)};
            })}};
        if (is == "bars") return {bars(from)};
        if (is == "map") return {map(from)};
        if (is == "picture") return {picture(from)};
        return {Contents{text(from, "title")}};
    }

    Paragraph paragraph(LuaValue const& from) {
        std::string const weight = text(from, "weight");
        return {runs(from, "says"), weight == "lead"    ? Paragraph::Weight::lead
                                    : weight == "small" ? Paragraph::Weight::small
                                                        : Paragraph::Weight::normal};
    }

    Section section(LuaValue const& from, std::size_t depth) {
        Section made;
        made.title = text(from, "title");
        made.id = id(from);
        if (depth > deepest_section)
            report(run_.place(),
                   say<template_messages, "sections-nested-too-deep">({{"section", made.title}}));
        else
            made.blocks = blocks(from, depth + 1);
        return made;
    }

    Table table(LuaValue const& from) {
        auto const cell = [&](LuaValue const& each) { return runs(each); };
        Table made{text(from, "caption"), list(from, "columns", cell), {}};
        made.rows = list(from, "rows", [&](LuaValue const& each) {
            Table::Row row{id(each), list(each, "cells", cell)};
            row.cells.resize(made.columns.size());
            return row;
        });
        return made;
    }

    KeyFigures figures(LuaValue const& from) {
        return {list(from, "figures", [&](LuaValue const& each) {
            KeyFigures::Figure made{text(each, "number"), text(each, "says"), text(each, "to"),
                                    standing(each)};
            if (!made.to.empty()) link(made.to, false, each);
            return made;
        })};
    }

    Bars bars(LuaValue const& from) {
        return {text(from, "title"), list(from, "bars", [&](LuaValue const& each) {
                    return Bars::Bar{runs(each, "label"), runs(each, "says"),
                                     list(each, "parts",
                                          [&](LuaValue const& part) {
                                              return Bars::Part{number(part, "count"),
                                                                text(part, "title"),
                                                                text(part, "mark"), standing(part)};
                                          }),
                                     number(each, "needed"), text(each, "weakest")};
                })};
    }

    Map map(LuaValue const& from) {
        auto const cell = [&](LuaValue const& each) {
            Map::Cell made{text(each, "id"), text(each, "title"), text(each, "mark"),
                           standing(each), text(each, "to")};
            if (!made.to.empty()) link(made.to, false, each);
            return made;
        };
        Map made{text(from, "title"), {}, {}};
        made.groups = list(from, "groups", [&](LuaValue const& each) {
            return Map::Group{runs(each, "label"), list(each, "cells", cell)};
        });
        made.legend = list(from, "legend", [&](LuaValue const& each) {
            return Map::Sign{text(each, "mark"), text(each, "says"), standing(each)};
        });
        return made;
    }

    void check_head(Document const& document);

    // A link that must lead somewhere, and does not, is a slip. Those that need not are unlinked by
    // the writers, which know the ids of a document.
    void links() {
        for (Link const& each : links_) {
            if (!each.must || ids_.contains(anchor(each.to))) continue;
            Nearest near(each.to);
            for (auto const& [made, id] : ids_) near.offer(id);
            report(each.place,
                   say<template_messages, "unknown-part">({{"part", each.to}}).near(near.best()));
        }
    }

    pack::RunTemplate const& run_;
    PackSource const& source_;
    std::vector<Link> links_;
    std::map<std::string, std::string> ids_;  ///< by what they become in pages
    std::vector<Diagnostic> problems_;
};

void Reader::check_head(Document const& document) {
    auto const at = [&](std::string const& text) { return run_.place_of(run_.document(), text); };
    auto const& accent = document.accent;
    auto const& language = document.language;
    if (document.title.empty())
        report(run_.place(), say<template_messages, "document-without-title">());
    bool const is_language = !language.empty() && language.size() <= 35 &&
                             std::all_of(language.begin(), language.end(), [](char c) {
                                 return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                        (c >= '0' && c <= '9') || c == '-';
                             });
    if (!is_language) report(at(language), say<template_messages, "not-a-language">());
    if (accent.empty()) return;
    if (!is_colour(accent))
        report(at(accent), say<template_messages, "not-a-colour">());
    else if (!bears_white_text(accent))
        report(at(accent), say<template_messages, "faint-colour">({{"colour", accent}}));
}

}  // namespace

Document read_document(pack::RunTemplate const& run, PackSource const& source) {
    return Reader(run, source).read();
}

}  // namespace assay::report
