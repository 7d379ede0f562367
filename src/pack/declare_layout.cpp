#include "pack/declare_layout.hpp"

#include <assay/limits.hpp>

#include "lua/embedded.hpp"
#include "model/messages/declarations.hpp"
#include "pack/stack.hpp"

#include <cassert>

namespace assay::pack {

using namespace algebra;

namespace {

constexpr std::string_view file_of_assay = "assay/layouts.lua";

void read_column(DeclarationReader const& body, LuaValue const& item, LayoutDeclared& layout) {
    bool const is_pair = item.kind == LuaValue::Kind::table && item.items.size() == 2 &&
                         item.items[0].kind == LuaValue::Kind::text &&
                         item.items[1].kind == LuaValue::Kind::text;
    if (!is_pair)
        return body.report(layout.place,
                           say<declaration_messages, "column-not-of-two">({{"layout", layout.id}}));
    body.keys(item, "layout column");
    std::string const& heading = item.items[0].text;
    std::string const& field = item.items[1].text;
    layout.columns.push_back(
        {heading, field, body.text(item, "kind"), body.place_of_entry(heading, field)});
}

void read_labels(DeclarationReader const& body, LayoutDeclared& layout) {
    LuaValue const* const ratings = body.written().field("ratings");
    if (ratings == nullptr) return;
    if (ratings->kind != LuaValue::Kind::table || !ratings->items.empty())
        body.report(body.place_of("ratings"), say<declaration_messages, "labels-not-named">());
    for (std::size_t i = 0; i < ratings->names.size(); ++i) {
        LuaValue const& written = ratings->values[i];
        LayoutLabelsDeclared labels{ratings->names[i], {}, body.place_of(ratings->names[i])};
        if (written.kind == LuaValue::Kind::text) labels.labels.push_back(written.text);
        for (LuaValue const& each : written.items)
            if (each.kind == LuaValue::Kind::text) labels.labels.push_back(each.text);
        if (labels.labels.empty() || labels.labels.size() < written.items.size())
            body.report(labels.place,
                        say<declaration_messages, "labels-not-texts">({{"rating", labels.rating}}));
        layout.ratings.push_back(std::move(labels));
    }
}

std::vector<LayoutDeclared> read_layouts_of_assay() {
    SourceFiles const files{{std::string(file_of_assay), std::string(file_of_assay),
                             std::string(lua::embedded_text(file_of_assay)), 0}};
    Loaded loaded = run(files, Limits{});
    std::vector<Tree> trees;
    std::vector<Diagnostic> problems;
    LuaValueReader written(loaded.sources, trees);
    Reading const reading{loaded.sources, written, trees, problems};
    std::vector<LayoutDeclared> layouts;
    for (Declared const& each : recorded_declarations(loaded.machine, written)) {
        if (each.kind != "layout") continue;
        layouts.push_back(read_layout(DeclarationReader{reading, each}));
        layouts.back().is_of_assay = true;
    }
    assert(problems.empty() && written.problems().empty());
    return layouts;
}

}  // namespace

LayoutDeclared read_layout(DeclarationReader const& body) {
    body.keys();
    Declared const& of = body.of();
    LayoutDeclared layout{
        {of.place, of.layer, body.yes("replaces")}, of.id, body.text("title"), {}, {}, false};
    if (layout.title.empty()) layout.title = layout.id;
    for (LuaValue const& item : body.written().items) read_column(body, item, layout);
    read_labels(body, layout);
    return layout;
}

std::vector<LayoutDeclared> const& layouts_of_assay() {
    static std::vector<LayoutDeclared> const layouts = read_layouts_of_assay();
    return layouts;
}

}  // namespace assay::pack
