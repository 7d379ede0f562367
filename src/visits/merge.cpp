#include <assay/json.hpp>
#include <assay/merge.hpp>

#include "json/encode.hpp"
#include "model/edition.hpp"
#include "visits/copy.hpp"
#include "visits/identity.hpp"
#include "visits/members.hpp"
#include "visits/order.hpp"
#include "visits/settle.hpp"
#include "visits/written.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace assay {
namespace visits {
namespace {

using json::Field;
using json::Kind;
using json::Shape;

/// The same object in each copy and in the base; null where it is not there.
struct Objects {
    std::vector<void const*> copies;
    void const* base = nullptr;
};

std::string spaced(std::string_view name) {
    std::string words(name);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

class Merger {
public:
    Merger(std::span<Copy const> copies, MergeOptions const& options)
        : copies_(copies), base_(options.base), settlement_(copies, options.prefer) {
        std::set<Text> visits;
        for (Copy const& copy : copies) {
            only_visits_.push_back(only_visit(*copy.assessment));
            for (Visit const& visit : copy.assessment->visits) visits.insert(visit.id);
        }
        several_visits_ = visits.size() > 1;
    }

    Merged run() {
        Merged merged;
        storage_ = &merged.assessment.storage;
        Objects objects;
        for (Copy const& copy : copies_) objects.copies.push_back(copy.assessment);
        objects.base = base_;
        // what belongs to no list is a record by itself: each member of the assessment
        for (Field const& field : json::assessment_shape().fields) {
            std::string const key(field.key);
            std::string const at = field.kind == Kind::objects ? "" : "/" + key;
            Record const record{key, "the " + spaced(key),
                                std::vector<std::string>(copies_.size(), at)};
            bool const has_members = field.kind == Kind::object || field.kind == Kind::objects ||
                                     field.kind == Kind::json;
            member(field, objects, record, has_members ? "" : key, &merged.assessment);
        }
        merged.conflicts = settlement_.take();
        if (!merged.conflicts.empty()) merged.assessment.clear();
        return merged;
    }

private:
    static Text only_visit(Assessment const& assessment) {
        return assessment.visits.size() == 1 ? assessment.visits.front().id : Text{};
    }

    void object(Shape const& shape, Objects const& objects, Record const& record,
                std::string const& path, void* into) {
        for (Field const& field : shape.fields)
            member(field, objects, record, within(path, field.key), into);
    }

    static std::string within(std::string const& path, std::string_view key) {
        return path.empty() ? std::string(key) : path + "." + std::string(key);
    }

    void member(Field const& field, Objects const& objects, Record const& record,
                std::string const& path, void* into) {
        switch (field.kind) {
            case Kind::object:
                return object(*field.shape, inside(field, objects), record, path, field.at(into));
            case Kind::objects:
                return rows(field, objects, record, into);
            case Kind::texts:
                return texts(field, objects, into);
            case Kind::facts:
                return facts(field, objects, record, path, into);
            case Kind::json:
                return extensions(field, objects, record, path, into);
            default:
                return plain(field, objects, record, path, into);
        }
    }

    static Objects inside(Field const& field, Objects const& objects) {
        Objects within;
        for (void const* const each : objects.copies)
            within.copies.push_back(each == nullptr ? nullptr : field.of(each));
        within.base = objects.base == nullptr ? nullptr : field.of(objects.base);
        return within;
    }

    void plain(Field const& field, Objects const& objects, Record const& record,
               std::string const& path, void* into) {
        Settlement::Said said;
        for (std::size_t i = 0; i < copies_.size(); ++i) {
            auto& each = said.emplace_back();
            if (objects.copies[i] == nullptr) continue;
            each = written(field, objects.copies[i]);
            if (each->empty() && fills_in_visit(field)) each = std::string(only_visits_[i]);
        }
        std::optional<std::string> base;
        if (objects.base != nullptr) base = written(field, objects.base);
        if (base && base->empty() && fills_in_visit(field)) base = std::string(only_visit(*base_));
        std::size_t const from = settlement_.choose(record, path, said, base);
        if (field.kind == Kind::text)
            *static_cast<Text*>(field.at(into)) = storage_->keep(*said[from]);
        else
            copy_value(field, objects.copies[from], into, *storage_);
    }

    // What named no visit while there was only one has to name it beside others.
    [[nodiscard]] bool fills_in_visit(Field const& field) const {
        return field.rule.needed_among_several && several_visits_;
    }

    // Of a list of ids: what all have, or somebody added; with the base, not what somebody took out.
    void texts(Field const& field, Objects const& objects, void* into) {
        std::vector<std::vector<std::string>> lists;
        std::set<std::string> gone;
        std::vector<std::string> base;
        if (objects.base != nullptr) base = distinct(field.get<List<Text>>(objects.base));
        for (void const* const each : objects.copies) {
            if (each == nullptr) continue;
            lists.push_back(distinct(field.get<List<Text>>(each)));
            for (std::string const& text : base)
                if (std::find(lists.back().begin(), lists.back().end(), text) == lists.back().end())
                    gone.insert(text);
        }
        std::vector<Text> kept;
        for (std::string const& text : joint_order(lists))
            if (!gone.contains(text)) kept.push_back(storage_->keep(text));
        *static_cast<List<Text>*>(field.at(into)) = storage_->keep(List<Text>{kept});
    }

    static std::vector<std::string> distinct(List<Text> texts) {
        std::vector<std::string> list;
        std::set<Text> seen;
        for (Text const text : texts)
            if (seen.insert(text).second) list.emplace_back(text);
        return list;
    }

    /// Parts that have names, of one object, each with what it says; in their order.
    using Named = std::vector<std::pair<std::string, std::string>>;

    static std::string value_of(Named const& parts, std::string const& name) {
        auto const found = std::find_if(parts.begin(), parts.end(),
                                        [&](auto const& each) { return each.first == name; });
        return found == parts.end() ? std::string() : found->second;
    }

    /// Goes through the parts that stay, each with the copy that it is taken from.
    template <class PartsOf, class Take>
    void each_part(Objects const& objects, Record const& record, std::string const& path,
                   PartsOf parts_of, Take take) {
        std::vector<Named> of_copies;
        std::vector<std::vector<std::string>> lists;
        for (void const* const each : objects.copies) {
            of_copies.push_back(each == nullptr ? Named() : parts_of(each));
            auto& list = lists.emplace_back();
            for (auto const& part : of_copies.back()) list.push_back(part.first);
        }
        Named const of_base = objects.base == nullptr ? Named() : parts_of(objects.base);
        for (std::string const& name : joint_order(lists)) {
            Settlement::Said said;
            for (std::size_t i = 0; i < copies_.size(); ++i) {
                auto& text = said.emplace_back();
                if (objects.copies[i] != nullptr) text = value_of(of_copies[i], name);
            }
            std::optional<std::string> base;
            if (objects.base != nullptr) base = value_of(of_base, name);
            std::size_t const from = settlement_.choose(record, within(path, name), said, base);
            if (!said[from]->empty()) take(name, *said[from], from);
        }
    }

    void facts(Field const& field, Objects const& objects, Record const& record,
               std::string const& path, void* into) {
        auto const parts = [&](void const* object) {
            Named named;
            for (Fact const& fact : field.get<List<Fact>>(object))
                named.emplace_back(fact.name, written(fact));
            return named;
        };
        std::vector<Fact> kept;
        auto const take = [&](std::string const& name, std::string const&, std::size_t from) {
            for (Fact const& fact : field.get<List<Fact>>(objects.copies[from]))
                if (fact.name == name) kept.push_back(copy_fact(fact, *storage_));
        };
        each_part(objects, record, path, parts, take);
        *static_cast<List<Fact>*>(field.at(into)) = storage_->keep(List<Fact>{kept});
    }

    void extensions(Field const& field, Objects const& objects, Record const& record,
                    std::string const& path, void* into) {
        auto const parts = [&](void const* object) {
            Named named;
            for (auto const& [key, value] : members_of(field.get<Json>(object).text))
                named.emplace_back(key, value);
            return named;
        };
        std::string object;
        auto const take = [&](std::string const& key, std::string const& value, std::size_t) {
            object.append(object.empty() ? "{" : ",").append(key).append(":").append(value);
        };
        each_part(objects, record, path, parts, take);
        if (!object.empty()) object += '}';
        static_cast<Json*>(field.at(into))->text = storage_->keep(object);
    }

    /// A record in the copies and in the base.
    struct Row {
        Objects objects;
        Record record;
    };

    void rows(Field const& field, Objects const& objects, Record const& owner, void* into) {
        std::map<std::string, Row> rows;
        std::vector<std::vector<std::string>> lists;
        for (std::size_t i = 0; i < copies_.size(); ++i) {
            auto& list = lists.emplace_back();
            each_row(field, objects.copies[i], only_visits_[i],
                     [&](Identity const& is, auto* row, std::string const& at) {
                         list.push_back(is.key);
                         Row& known = row_of(rows, is);
                         known.objects.copies[i] = row;
                         known.record.pointers[i] = owner.pointers[i] + at;
                     });
        }
        each_row(field, objects.base, base_ == nullptr ? Text{} : only_visit(*base_),
                 [&](Identity const& is, auto* row, std::string const&) {
                     if (auto const known = rows.find(is.key); known != rows.end())
                         known->second.objects.base = row;
                 });
        if (is_judgement(*field.shape)) drop_filled_in(rows);
        json::Scratch scratch;
        for (std::string const& key : joint_order(lists)) {
            auto const found = rows.find(key);
            if (found == rows.end() || !stays(*field.shape, found->second)) continue;
            object(*field.shape, found->second.objects, found->second.record, {},
                   field.list->add(field.at(into), scratch));
        }
        field.list->end(field.at(into), scratch, *storage_);
    }

    Row& row_of(std::map<std::string, Row>& rows, Identity const& is) const {
        Row& row = rows[is.key];
        row.objects.copies.resize(copies_.size());
        row.record.id = is.id;
        row.record.words = is.record;
        row.record.pointers.resize(copies_.size());
        return row;
    }

    // Records that are known by the same within one copy, which is told elsewhere, are numbered.
    template <class Take>
    void each_row(Field const& field, void const* owner, Text only_visit, Take take) const {
        if (owner == nullptr) return;
        std::map<std::string, std::size_t> times;
        json::Items const items = field.list->items(field.of(owner));
        for (std::size_t i = 0; i < items.count; ++i) {
            Identity is = identity_of(*field.shape, items[i], only_visit);
            if (std::size_t const nth = times[is.key]++; nth > 0)
                is.key += "\x1f" + std::to_string(nth);
            take(is, items[i], "/" + std::string(field.key) + "/" + std::to_string(i));
        }
    }

    bool stays(Shape const& shape, Row const& row) {
        auto const& copies = row.objects.copies;
        bool const all_have_it = std::count(copies.begin(), copies.end(), nullptr) == 0;
        if (row.objects.base == nullptr || all_have_it) return true;
        auto const as_text = [&](void const* object) {
            std::string text;
            json::Writer writer{text, Layout::one_line};
            json::write_object(writer, shape, object);
            return text;
        };
        Settlement::Said said;
        for (void const* const each : copies) {
            auto& text = said.emplace_back();
            if (each != nullptr) text = as_text(each);
        }
        return settlement_.stays(row.record, said, as_text(row.objects.base));
    }

    // An entry to fill in goes where a copy has, instead of it, a judgement that was written there.
    void drop_filled_in(std::map<std::string, Row>& rows) const {
        std::map<std::string, std::set<std::size_t>> written_in;
        auto const of = [](void const* object) -> Judgement const& {
            return *static_cast<Judgement const*>(object);
        };
        for (auto const& [key, row] : rows)
            for (std::size_t i = 0; i < copies_.size(); ++i)
                if (void const* const each = row.objects.copies[i];
                    each != nullptr && !says_nothing(of(each)))
                    written_in[key_of_entry(of(each), only_visits_[i])].insert(i);
        std::erase_if(rows, [&](auto const& entry) {
            auto const& copies = entry.second.objects.copies;
            for (std::size_t i = 0; i < copies.size(); ++i) {
                if (copies[i] == nullptr) continue;
                if (!says_nothing(of(copies[i]))) return false;
                for (std::size_t const other :
                     written_in[key_of_entry(of(copies[i]), only_visits_[i])])
                    if (copies[other] == nullptr) return true;
            }
            return false;
        });
    }

    std::span<Copy const> copies_;
    Assessment const* base_;
    Settlement settlement_;
    std::vector<Text> only_visits_;  ///< of each copy; empty: it has several, or none
    bool several_visits_ = false;    ///< of all copies together
    Storage* storage_ = nullptr;
};

void refuse(Copy const& copy, std::string pointer, std::string code, std::string message,
            std::string expected = "copies of one file") {
    throw Error({{std::move(code),
                  {copy.name, 0, 0, std::move(pointer)},
                  std::move(message),
                  std::move(expected),
                  {}}});
}

void only_copies_of_one(std::span<Copy const> copies) {
    Assessment const& first = *copies.front().assessment;
    auto const in_ticks = [](Text text) { return "`" + std::string(text) + "`"; };
    for (Copy const& copy : copies) {
        Assessment const& other = *copy.assessment;
        if (other.id != first.id)
            refuse(copy, "/id", "other-assessment",
                   "this is the assessment " + in_ticks(other.id) + ", and " + copies.front().name +
                       " is " + in_ticks(first.id));
        if (other.pack.id != first.pack.id)
            refuse(copy, "/pack/id", "other-assessment",
                   "this was made against " + in_ticks(other.pack.id) + ", and " +
                       copies.front().name + " against " + in_ticks(first.pack.id));
        if (!is_same_edition(first.pack.version, other.pack.version) &&
            !is_same_edition(other.pack.version, first.pack.version))
            refuse(copy, "/pack/version", "other-edition",
                   "this was made against " + std::string(other.pack.id) + " " +
                       std::string(other.pack.version) + ", and " + copies.front().name +
                       " against " + std::string(first.pack.version),
                   "copies made against " + editions_for(first.pack.version) +
                       "; to merge them all the same, say which version the merged file is of: "
                       "`--edition " +
                       std::string(first.pack.version) + "`");
    }
}

}  // namespace
}  // namespace visits

Merged merge(std::span<Copy const> copies, MergeOptions const& options) {
    assert(!copies.empty());
    visits::only_copies_of_one(copies);
    Merged merged = visits::Merger(copies, options).run();
    // What one copy took out, another may have come to cite.
    if (merged.conflicts.empty())
        static_cast<void>(read_assessment(to_json(merged.assessment), "the merged file"));
    return merged;
}

}  // namespace assay
