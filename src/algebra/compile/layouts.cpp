// Layouts of sheets: what each column holds, and what the form calls each rating. Nothing of it bears on the rules;
// what is checked here is that an assessment can be written in a layout and read back from it.

#include "algebra/compile/layouts.hpp"

#include "model/characters.hpp"
#include "model/messages/nouns.hpp"
#include "model/messages/rules.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <set>

namespace assay::algebra {
namespace {

using Of = LayoutField::Of;

constexpr LayoutField field_table[] = {
    {"element", Of::element},
    {"title", Of::element},
    {"requirement", Of::element},
    {"guidance", Of::element},
    {"reference", Of::evidence},
    {"evidence", Of::evidence},
    {"owner", Of::evidence},
    {"shown or told", Of::evidence},
    {"kind", Of::evidence},
    {"date", Of::evidence},
    {"from", Of::evidence},
    {"to", Of::evidence},
    {"valid until", Of::evidence},
    {"source", Of::evidence},
    {"origin", Of::evidence},
    {"site", Of::evidence},
    {"location", Of::evidence},
    {"visibility", Of::evidence},
    {"who may see it", Of::evidence},  // in earlier packs
    {"first made for", Of::evidence},
    {"hash", Of::evidence},
    {"notes", Of::evidence},
    {"shown", Of::shown},
    {"told", Of::told},
    {"self rating", Of::judgement},
    {"self rationale", Of::judgement},
    {"self guidance met", Of::judgement},
    {"self evidence", Of::judgement},
    {"self author", Of::judgement},
    {"self visit", Of::judgement},
    {"self date", Of::judgement},
    {"self carried from", Of::judgement},
    {"assessor rating", Of::judgement},
    {"assessor rationale", Of::judgement},
    {"assessor guidance met", Of::judgement},
    {"assessor evidence", Of::judgement},
    {"assessor author", Of::judgement},
    {"assessor visit", Of::judgement},
    {"assessor date", Of::judgement},
    {"assessor carried from", Of::judgement},
};

LayoutField const* find_field(std::string_view name) {
    auto const* const found =
        std::find_if(std::begin(field_table), std::end(field_table),
                     [&](LayoutField const& each) { return each.name == name; });
    return found == std::end(field_table) ? nullptr : found;
}

class LayoutMaker {
public:
    LayoutMaker(Compiler& compiler, LayoutDeclared const& declared)
        : compiler_(compiler), plan_(compiler.plan()), declared_(declared) {}

    void add() {
        for (SheetLayout const& known : plan_.layouts)
            if (known.id == declared_.id)
                compiler_.report(declared_.place,
                                 declared_twice(noun<"layout">, declared_.id, known.place));
        layout_ = {declared_.id, declared_.title, LayoutRows::elements, {},
                   {},           declared_.place, declared_.layer,      declared_.is_of_assay};
        for (LayoutColumnDeclared const& each : declared_.columns)
            if (LayoutField const* const field = find_field(each.field);
                field != nullptr && field->of == Of::evidence)
                layout_.rows = LayoutRows::evidence;
        for (LayoutColumnDeclared const& each : declared_.columns) column(each);
        keys();
        for (LayoutLabelsDeclared const& each : declared_.ratings) labels(each);
        plan_.layouts.push_back(std::move(layout_));
    }

private:
    [[nodiscard]] bool is_of_evidence() const { return layout_.rows == LayoutRows::evidence; }

    void column(LayoutColumnDeclared const& each) {
        LayoutField const* const field = find_field(each.field);
        if (each.heading.empty())
            compiler_.report(each.place, say<rule_messages, "layout-without-heading">(
                                             {{"layout", declared_.id}}));
        if (field == nullptr) {
            std::vector<std::string_view> known;
            for (LayoutField const& one : field_table) known.push_back(one.name);
            compiler_.report(each.place,
                             say<rule_messages, "unknown-field-of-layout">({{"field", each.field}})
                                 .near(nearest(each.field, known)));
            return;
        }
        bool const is_key = field->name == "element";
        if (is_of_evidence() && field->of != Of::evidence && !is_key)
            compiler_.report(each.place, say<rule_messages, "layout-mixes-rows">(
                                             {{"layout", declared_.id}, {"field", each.field}}));
        if (!fields_.insert(field->name).second && !is_key)
            compiler_.report(each.place, say<rule_messages, "layout-field-twice">(
                                             {{"layout", declared_.id}, {"field", each.field}}));
        layout_.columns.push_back({each.heading, each.field, kind(each, *field)});
    }

    std::string kind(LayoutColumnDeclared const& each, LayoutField const& field) {
        if (each.kind.empty()) return {};
        bool const is_evidence =
            field.of == Of::shown || field.of == Of::told || field.name == "evidence";
        if (!is_evidence)
            compiler_.report(each.place, say<rule_messages, "layout-kind-misplaced">(
                                             {{"heading", each.heading}}));
        std::vector<std::string_view> known;
        for (EvidenceKind const& one : plan_.evidence_kinds) known.emplace_back(one.id);
        if (std::find(known.begin(), known.end(), each.kind) != known.end()) return each.kind;
        if (!declared_.is_of_assay)
            compiler_.report(each.place, say<rule_messages, "unknown-kind-of-evidence-in-pack">(
                                             {{"kind", each.kind}, {"known", list_of(known)}})
                                             .near(nearest(each.kind, known)));
        return {};
    }

    /// Every row must say what it is about.
    void keys() {
        if (declared_.columns.empty()) {
            compiler_.report(declared_.place, say<rule_messages, "layout-without-columns">(
                                                  {{"layout", declared_.id}}));
            return;
        }
        auto const need = [&](std::string_view row, std::string_view field) {
            if (!fields_.contains(field))
                compiler_.report(declared_.place,
                                 say<rule_messages, "layout-without-key">(
                                     {{"layout", declared_.id}, {"row", row}, {"field", field}}));
        };
        if (is_of_evidence()) {
            need("evidence", "reference");
            need("evidence", "evidence");
        } else {
            need("element", "element");
        }
    }

    void labels(LayoutLabelsDeclared const& each) {
        std::vector<std::string_view> known;
        for (Rating const& one : plan_.standard.scale) known.emplace_back(one.id);
        bool const is_known = each.rating == "claimed" || each.rating == "not_rated" ||
                              std::find(known.begin(), known.end(), each.rating) != known.end();
        if (!is_known) {
            compiler_.report(each.place, say<rule_messages, "unknown-rating-of-layout">(
                                             {{"rating", each.rating}, {"known", list_of(known)}})
                                             .near(nearest(each.rating, known)));
            return;
        }
        for (std::string const& label : each.labels) {
            if (!labels_.insert(lower(label)).second)
                compiler_.report(each.place, say<rule_messages, "layout-label-twice">(
                                                 {{"layout", declared_.id}, {"label", label}}));
            layout_.labels.push_back({label, each.rating});
        }
    }

    Compiler& compiler_;
    Plan& plan_;
    LayoutDeclared const& declared_;
    SheetLayout layout_;
    std::set<std::string_view> fields_;
    std::set<std::string> labels_;
};

}  // namespace

std::span<LayoutField const> layout_fields() { return field_table; }

void compile_layouts(Compiler& compiler) {
    for (LayoutDeclared const& each : compiler.declared().layouts)
        LayoutMaker{compiler, each}.add();
}

}  // namespace assay::algebra
