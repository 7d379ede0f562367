#include "json/shape.hpp"

#include <assay/date.hpp>

#include "json/assessment_shape.hpp"

#include <algorithm>

namespace assay::json {

bool is_absent(Field const& field, void const* object) {
    switch (field.kind) {
        case Kind::text:
            return field.get<Text>(object).empty();
        case Kind::date:
            return !field.get<Date>(object);
        case Kind::flag:
            return field.get<bool>(object) == field.rule.yes_if_absent;
        case Kind::choice:
            return field.get<unsigned char>(object) == 0;
        case Kind::texts:
            return field.get<List<Text>>(object).empty();
        case Kind::facts:
            return field.get<List<Fact>>(object).empty();
        case Kind::keyed:
            return field.get<List<FactsOf>>(object).empty();
        case Kind::json:
            return field.get<Json>(object).text.empty();
        case Kind::object:
            return is_absent(*field.shape, field.of(object));
        case Kind::objects:
            return field.list->items(field.of(object)).count == 0;
    }
    return false;
}

bool is_absent(Shape const& shape, void const* object) {
    return std::all_of(shape.fields.begin(), shape.fields.end(),
                       [object](Field const& field) { return is_absent(field, object); });
}

Shape const& assessment_shape() { return shapes::assessment; }

}  // namespace assay::json
