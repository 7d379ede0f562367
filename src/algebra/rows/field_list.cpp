// All fields that rows of a kind have in one pack, by name: for messages, documentation and editors.

#include "algebra/rows/fields.hpp"
#include "algebra/values/plan.hpp"

namespace assay::algebra {
namespace {

/// Collects the fields of one kind of row.
class Fields {
public:
    Fields(Plan const& plan, Kind kind) : plan_(plan), kind_(kind) {}

    std::vector<NamedField> take() {
        of_every_pack();
        of_results();
        for (FactAsked const& each : plan_.facts)
            if (each.on == kind_) add(each.id, each.type, each.asks);
        levels();
        if (is_pair(kind_)) {
            add("one", {Type::row, element_}, "the first of the two");
            add("other", {Type::row, element_}, "the second of the two");
            add("because", {Type::text}, "why they belong together");
        }
        return std::move(fields_);
    }

private:
    void add(std::string_view name, Typed type, std::string_view what) {
        fields_.push_back({name, type, what});
    }

    void of_every_pack() {
        for (Field const& each : fields()) {
            if (!is_field_of(each, kind_, element_)) continue;
            Typed type = each.type;
            if (type.kind == Kind::level) type.kind = element_;
            add(each.name, type, each.what);
        }
    }

    void of_results() {
        for (Value const& each : plan_.values)
            if (each.kind == kind_)
                add(each.id, each.is == no_expr ? Typed{} : plan_.at(each.is).type,
                    "a value that the rules give it");
        for (std::size_t i = 0; i < plan_.ladders.size(); ++i)
            if (plan_.ladders[i].kind == kind_)
                add(plan_.ladders[i].id, {Type::choice, {}, ladder_vocabulary(i)},
                    "its result on the ladder of this name");
    }

    void levels() {
        auto const& levels = plan_.standard.levels;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (kind_ == Kind::assessment || (is_node(kind_) && i > level_of(kind_)))
                add(levels[i].plural, {Type::rows, level_kind(i)}, "all of them below it");
            if (is_node(kind_) && i < level_of(kind_))
                add(levels[i].name, {Type::row, level_kind(i)}, "the one it is part of");
        }
    }

    Plan const& plan_;
    Kind kind_;
    Kind element_ = level_kind(plan_.standard.levels.size() - 1);
    std::vector<NamedField> fields_;
};

}  // namespace

bool is_field_of(Field const& field, Kind kind, Kind element) {
    // in the table Kind::level stands for the rated level
    if (field.of != Kind::level) return field.of == kind;
    return is_node(kind) && (kind == element || field.name == "id" || field.name == "title");
}

std::vector<NamedField> fields_of(Plan const& plan, Kind kind) { return Fields(plan, kind).take(); }

}  // namespace assay::algebra
