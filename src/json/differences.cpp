#include "json/differences.hpp"

#include "json/shape.hpp"

#include <algorithm>
#include <map>

namespace assay::json {
namespace {

bool same(Fact const& a, Fact const& b) {
    return a.name == b.name && a.kind == b.kind && a.yes == b.yes && a.number == b.number &&
           a.text == b.text && std::equal(a.set.begin(), a.set.end(), b.set.begin(), b.set.end());
}

bool same_plain(Field const& field, void const* a, void const* b) {
    switch (field.kind) {
        case Kind::text:
            return field.get<Text>(a) == field.get<Text>(b);
        case Kind::date:
            return field.get<Date>(a) == field.get<Date>(b);
        case Kind::flag:
            return field.get<bool>(a) == field.get<bool>(b);
        case Kind::choice:
            return field.get<unsigned char>(a) == field.get<unsigned char>(b);
        case Kind::texts: {
            auto const& one = field.get<List<Text>>(a);
            auto const& other = field.get<List<Text>>(b);
            return std::equal(one.begin(), one.end(), other.begin(), other.end());
        }
        case Kind::facts: {
            auto const& one = field.get<List<Fact>>(a);
            auto const& other = field.get<List<Fact>>(b);
            return std::equal(one.begin(), one.end(), other.begin(), other.end(), same);
        }
        case Kind::json:
            return field.get<Json>(a).text == field.get<Json>(b).text;
        default:
            return true;  // objects are walked, and facts by key stand in cases of packs only
    }
}

class Walk {
public:
    std::vector<std::string> found;

    void objects(Shape const& shape, void const* a, void const* b, std::string const& at) {
        for (Field const& field : shape.fields) {
            std::string const here = at + "/" + std::string(field.key);
            if (field.kind == Kind::object)
                objects(*field.shape, field.of(a), field.of(b), here);
            else if (field.kind == Kind::objects)
                lists(field, field.list->items(field.of(a)), field.list->items(field.of(b)), here);
            else if (!same_plain(field, a, b))
                found.push_back(here);
        }
    }

private:
    using ById = std::map<std::string, std::pair<void const*, void const*>>;

    // What has no id of its own is known by the element it is about, or by its position.
    static std::string id_of(Shape const& shape, void const* object, std::size_t index) {
        for (std::string_view const key : {"id", "element"})
            for (Field const& field : shape.fields)
                if (field.key == key && field.kind == Kind::text)
                    return std::string(field.get<Text>(object));
        return std::to_string(index);
    }

    void lists(Field const& field, Items const& one, Items const& other, std::string const& at) {
        ById all;
        for (std::size_t i = 0; i < one.count; ++i)
            all[id_of(*field.shape, one[i], i)].first = one[i];
        for (std::size_t i = 0; i < other.count; ++i)
            all[id_of(*field.shape, other[i], i)].second = other[i];
        for (auto const& [id, pair] : all) {
            if (pair.first == nullptr || pair.second == nullptr)
                found.push_back(at + "/" + id);
            else
                objects(*field.shape, pair.first, pair.second, at + "/" + id);
        }
    }
};

}  // namespace

std::vector<std::string> differences(Assessment const& one, Assessment const& other) {
    Walk walk;
    walk.objects(assessment_shape(), &one, &other, "");
    return std::move(walk.found);
}

}  // namespace assay::json
