#include "visits/written.hpp"

#include <assay/date.hpp>

#include "json/encode.hpp"

namespace assay::visits {

using json::Field;
using json::Kind;

std::string written(Field const& field, void const* object) {
    if (json::is_absent(field, object)) return {};
    if (field.kind == Kind::text) return std::string(field.get<Text>(object));
    if (field.kind == Kind::date) return field.get<Date>(object).iso();
    if (field.kind == Kind::choice)
        return std::string(field.words[field.get<unsigned char>(object)]);
    std::string text;
    json::Writer writer{text, Layout::one_line};
    writer.open_list();
    json::write_value(writer, field, object);
    writer.close_list();
    return text.substr(1, text.size() - 2);
}

std::string written(Fact const& fact) {
    std::string text;
    json::Writer writer{text, Layout::one_line};
    writer.open_list();
    json::write_value(writer, fact);
    writer.close_list();
    return text.substr(1, text.size() - 2);
}

}  // namespace assay::visits
