// Merging: several copies of one assessment in, one assessment or a list of conflicts out.
//
// Two assessors take copies of a file, both add evidence and judgements, and somebody puts the copies together.
// If the file that the copies were made from is there, too (the base), the merge has three sides, as in a
// version control system: what one copy changed while the others left it alone is changed.
//
//     base                 copy 1               copy 2               merged
//     4.1.2 A1 partial     4.1.2 A1 partial     4.1.2 A1 compliant   4.1.2 A1 compliant
//     E12 "Plan"           E12 "Plan 2026"      E12 "Old plan"       conflict: title of E12
//
// Text merging works on lines and knows nothing of records: two judgements that were added at the same place
// conflict, and two ids that were given twice do not. So the merge works on records. It walks the description
// that json/ has of an assessment (json::assessment_shape) in all copies at once; a member that is added to the
// format is merged without a line here.
//
// What happens to a member depends on its kind:
// - an object is walked into; of a list of records each record is found in all copies by its identity;
// - a text, date or choice goes to Settlement::choose, which finds the one value that anybody changed it to;
// - a list of ids keeps what all have or somebody added, without what somebody took out;
// - facts and `extensions` are merged name by name.
//
// Conflicts are never guessed. Settlement takes them down, a Preference of the host decides them for whole
// records, a Choice for one member, and without one the result has conflicts and no assessment.
//
// Without the base nobody can tell a record that was changed from two new ones that got one id. So evidence,
// surveys, shortfalls, actions, requests and comments, which people number as they come, are one only where they are
// equal.
//
// The files beside this one have the parts: records (identity, text and copy of any record, one order for
// several lists), judgements (entries to fill in, judgements that two people may have written), settle (the
// choice between copies), renumber (two new records under one id, before the walk begins).
//
// The order of the copies leaves no trace, and a file merged with itself is the file; both are tested. That
// holds because every choice depends on sets of values, and every order on names. Three-way merging of
// ordered lists in general has no such properties (Khanna, Kunal and Pierce 2007, "A formal investigation of
// diff3"); it helps that records have ids here.
//
// Cost: the number of members in all copies, times the logarithm of the records in a list.

#include <assay/merge.hpp>

#include "json/check.hpp"
#include "json/copy.hpp"
#include "json/encode.hpp"
#include "model/messages/editions.hpp"
#include "model/meter.hpp"
#include "model/pack_reference.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"
#include "visits/judgements.hpp"
#include "visits/records.hpp"
#include "visits/renumber.hpp"
#include "visits/settle.hpp"

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

class Merger {
public:
    Merger(std::span<Copy const> copies, MergeOptions const& options, Meter& meter)
        : copies_(copies), base_(options.base), settlement_(copies, options), meter_(meter) {
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
            Record const record{{key, key, "the " + spaced(key)},
                                std::vector<std::string>(copies_.size(), at)};
            bool const has_members = field.kind == Kind::object || field.kind == Kind::objects ||
                                     field.kind == Kind::json;
            member(field, objects, record, has_members ? "" : key, &merged.assessment);
            if (field.kind == Kind::object)
                take_preferred(field.shape->fields, inside(field, objects), record,
                               field.at(&merged.assessment));
            else if (field.kind != Kind::objects)
                take_preferred({&field, 1}, objects, record, &merged.assessment);
        }
        merged.conflicts = settlement_.take();
        merged.decided = settlement_.take_decided();
        merged.joined = std::move(joined_);
        merged.both = settlement_.take_both();
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
        meter_.charge(steps_of_member * copies_.size());
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
        Settlement::Said const said = said_of(field, objects);
        std::optional<std::string> base;
        if (objects.base != nullptr) base = text_of(field, objects.base);
        if (base && base->empty() && fills_in_visit(field)) base = std::string(only_visit(*base_));
        if (field.rule.prose)
            if (auto const all = settlement_.both(record, path, said, base)) {
                *static_cast<Text*>(field.at(into)) = storage_->keep(*all);
                return;
            }
        std::size_t const from = settlement_.choose(record, path, said, base, field.rule.prose);
        bool const is_of_base = from == copies_.size();
        if (field.kind == Kind::text)
            *static_cast<Text*>(field.at(into)) = storage_->keep(is_of_base ? *base : *said[from]);
        else
            json::copy_value(field, is_of_base ? objects.base : objects.copies[from], into,
                             *storage_);
    }

    /// What each copy says of a member.
    [[nodiscard]] Settlement::Said said_of(Field const& field, Objects const& objects) const {
        Settlement::Said said;
        for (std::size_t i = 0; i < copies_.size(); ++i) {
            auto& each = said.emplace_back();
            if (objects.copies[i] == nullptr) continue;
            each = text_of(field, objects.copies[i]);
            meter_.charge_bytes(each->size());
            if (each->empty() && fills_in_visit(field)) each = std::string(only_visits_[i]);
        }
        return said;
    }

    // What named no visit while there was only one has to name it beside others.
    [[nodiscard]] bool fills_in_visit(Field const& field) const {
        return field.rule.needed_among_several && several_visits_;
    }

    // A preference is for a record as a copy has it: two records are never made one of. Records within
    // have conflicts, and preferences, of their own.
    void take_preferred(std::span<Field const> fields, Objects const& objects, Record const& record,
                        void* into) {
        auto const side = settlement_.preferred_in(record);
        if (!side || objects.copies[*side] == nullptr) return;
        settlement_.withdraw(record);
        for (Field const& field : fields) {
            if (field.kind == Kind::objects) continue;
            json::copy_value(field, objects.copies[*side], into, *storage_);
            Settlement::Said const said = said_of(field, objects);
            if (fills_in_visit(field))
                *static_cast<Text*>(field.at(into)) = storage_->keep(*said[*side]);
            settlement_.left_out(record, field.key, *side, in_words(field, objects, said),
                                 of_base(field, objects));
        }
    }

    static std::optional<std::string> of_base(Field const& field, Objects const& objects) {
        if (objects.base == nullptr) return std::nullopt;
        return words_of(field, objects.base);
    }

    /// The same for people, where it is no text.
    static Settlement::Said in_words(Field const& field, Objects const& objects,
                                     Settlement::Said said) {
        for (std::size_t i = 0; i < said.size(); ++i)
            if (said[i] && field.kind != Kind::text) said[i] = words_of(field, objects.copies[i]);
        return said;
    }

    // Of a list of ids: what all have, or somebody added; with the base, not what somebody took out.
    void texts(Field const& field, Objects const& objects, void* into) {
        std::vector<std::vector<std::string>> lists;
        std::set<std::string> gone;
        std::vector<std::string> base;
        if (objects.base != nullptr) base = distinct(field.get<List<Text>>(objects.base));
        for (void const* const each : objects.copies) {
            if (each == nullptr) continue;
            meter_.charge(steps_of_member * field.get<List<Text>>(each).size());
            lists.push_back(distinct(field.get<List<Text>>(each)));
            std::set<std::string_view> const has(lists.back().begin(), lists.back().end());
            for (std::string const& text : base)
                if (!has.contains(text)) gone.insert(text);
        }
        std::vector<Text> kept;
        for (std::string const& text : joint_order(lists, meter_))
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

    /// Parts that have names, of one object, each with what it says.
    struct Named {
        std::vector<std::string> names;  ///< in their order
        std::map<std::string, std::string> values;

        void add(std::string_view name, std::string_view value) {
            names.emplace_back(name);
            values.try_emplace(names.back(), value);
        }
        [[nodiscard]] std::string value_of(std::string const& name) const {
            auto const found = values.find(name);
            return found == values.end() ? std::string() : found->second;
        }
    };

    /// Goes through the parts that stay, each with the copy that it is taken from.
    template <class PartsOf, class Take>
    void each_part(Objects const& objects, Record const& record, std::string const& path,
                   PartsOf parts_of, Take take) {
        std::vector<Named> of_copies;
        std::vector<std::vector<std::string>> lists;
        for (void const* const each : objects.copies) {
            of_copies.push_back(each == nullptr ? Named() : parts_of(each));
            lists.push_back(of_copies.back().names);
        }
        Named const of_base = objects.base == nullptr ? Named() : parts_of(objects.base);
        for (std::string const& name : joint_order(lists, meter_)) {
            Settlement::Said said;
            for (std::size_t i = 0; i < copies_.size(); ++i) {
                auto& text = said.emplace_back();
                if (objects.copies[i] != nullptr) text = of_copies[i].value_of(name);
            }
            std::optional<std::string> base;
            if (objects.base != nullptr) base = of_base.value_of(name);
            std::size_t const from = settlement_.choose(record, within(path, name), said, base);
            std::string const& chosen = from == copies_.size() ? *base : *said[from];
            if (!chosen.empty()) take(name, chosen, from);
        }
    }

    void facts(Field const& field, Objects const& objects, Record const& record,
               std::string const& path, void* into) {
        auto const parts = [&](void const* object) {
            Named named;
            for (Fact const& fact : field.get<List<Fact>>(object))
                named.add(fact.name, words_of(fact));
            return named;
        };
        // of each copy, and last of the base
        std::vector<std::map<std::string_view, Fact const*>> by_name(copies_.size() + 1);
        for (std::size_t i = 0; i <= copies_.size(); ++i) {
            void const* const each = i < copies_.size() ? objects.copies[i] : objects.base;
            if (each == nullptr) continue;
            for (Fact const& fact : field.get<List<Fact>>(each))
                by_name[i].try_emplace(fact.name, &fact);
        }
        std::vector<Fact> kept;
        auto const take = [&](std::string const& name, std::string const&, std::size_t from) {
            kept.push_back(json::copy_fact(*by_name[from].at(name), *storage_));
        };
        each_part(objects, record, path, parts, take);
        *static_cast<List<Fact>*>(field.at(into)) = storage_->keep(List<Fact>{kept});
    }

    void extensions(Field const& field, Objects const& objects, Record const& record,
                    std::string const& path, void* into) {
        auto const parts = [&](void const* object) {
            Named named;
            for (auto const& [key, value] : members_of(field.get<Json>(object).text))
                named.add(key, value);
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

    void rows(Field const& field, Objects const& objects, Record const& owner, void* into) {
        std::map<std::string, RecordInCopies> rows;
        std::vector<std::vector<std::string>> lists;
        for (std::size_t i = 0; i < copies_.size(); ++i) {
            auto& list = lists.emplace_back();
            each_row(field, objects.copies[i], only_visits_[i],
                     [&](Identity const& is, auto* row, std::string const& at) {
                         list.push_back(is.key);
                         RecordInCopies& known = row_of(rows, is);
                         known.objects.copies[i] = row;
                         known.record.pointers[i] = owner.pointers[i] + at;
                     });
        }
        each_row(field, objects.base, base_ == nullptr ? Text{} : only_visit(*base_),
                 [&](Identity const& is, auto* row, std::string const&) {
                     if (auto const known = rows.find(is.key); known != rows.end())
                         known->second.objects.base = row;
                 });
        if (is_judgement(*field.shape)) drop_filled_in(rows, only_visits_, meter_);
        json::Scratch scratch;
        for (std::string const& key : joint_order(lists, meter_)) {
            auto const found = rows.find(key);
            if (found == rows.end() || !stays(*field.shape, found->second)) continue;
            auto const& [record, of] = found->second;
            bool const is_taken_out = settlement_.is_open(record);
            void* const made = field.list->add(field.at(into), scratch);
            object(*field.shape, of, record, {}, made);
            look_at_whole(field, found->second, is_taken_out);
            take_preferred(field.shape->fields, of, record, made);
        }
        field.list->end(field.at(into), scratch, *storage_);
    }

    RecordInCopies& row_of(std::map<std::string, RecordInCopies>& rows, Identity const& is) const {
        RecordInCopies& row = rows[is.key];
        row.objects.copies.resize(copies_.size());
        row.record.identity = is;
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
            meter_.charge(steps_of_row);
            Identity is = identity_of(*field.shape, items[i], only_visit);
            if (std::size_t const nth = times[is.key]++; nth > 0)
                is.key += "\x1f" + std::to_string(nth);
            take(is, items[i], "/" + std::string(field.key) + "/" + std::to_string(i));
        }
    }

    bool stays(Shape const& shape, RecordInCopies const& row) {
        auto const& copies = row.objects.copies;
        bool const all_have_it = std::count(copies.begin(), copies.end(), nullptr) == 0;
        if (row.objects.base == nullptr || all_have_it) return true;
        if (is_judgement(shape) && is_filled_in(row.objects)) return true;
        return settlement_.stays(row.record, whole(shape, row.objects),
                                 text_of(shape, row.objects.base));
    }

    static Settlement::Said whole(Shape const& shape, Objects const& objects) {
        Settlement::Said said;
        for (void const* const each : objects.copies) {
            auto& text = said.emplace_back();
            if (each != nullptr) text = text_of(shape, each);
        }
        return said;
    }

    // A record of which copies may have two, or that one of them took out, is chosen as a whole.
    void look_at_whole(Field const& field, RecordInCopies const& row, bool is_taken_out) {
        auto const& [record, of] = row;
        Shape const& shape = *field.shape;
        if (is_taken_out) return whole_conflict(shape, of, record, true, false);
        if (is_judgement(shape) && may_be_of_two_people(shape, of))
            return whole_conflict(shape, of, record, false, false);
        if (base_ != nullptr) return;
        meter_.charge(steps_of_member * shape.fields.size() * copies_.size() * copies_.size());
        if (is_numbered(field) && !are_equal(shape, of.copies))
            whole_conflict(shape, of, record, false, true);
        else if (!settlement_.is_open(record) && !one_says_all(shape, of.copies))
            joined_.push_back(record.identity.name);
    }

    void whole_conflict(Shape const& shape, Objects const& objects, Record const& record,
                        bool is_taken_out, bool can_keep_both) {
        settlement_.withdraw(record);
        if (is_taken_out)
            settlement_.conflict(record, {}, whole(shape, objects), text_of(shape, objects.base));
        for (Field const& field : shape.fields) {
            Settlement::Said const said = said_of(field, objects);
            std::set<std::string> different;
            for (auto const& each : said)
                if (each) different.insert(*each);
            if (is_taken_out) different.insert(text_of(field, objects.base));
            if (different.size() > 1)
                settlement_.conflict(record, field.key, in_words(field, objects, said),
                                     of_base(field, objects));
        }
        if (settlement_.is_open(record)) settlement_.decide_whole(record, can_keep_both);
    }

    std::span<Copy const> copies_;
    Assessment const* base_;
    Settlement settlement_;
    std::vector<std::string> joined_;
    std::vector<Text> only_visits_;  ///< of each copy; empty: it has several, or none
    bool several_visits_ = false;    ///< of all copies together
    Storage* storage_ = nullptr;
    Meter& meter_;

    // What it takes to compare one member, and to find a record in a copy.
    static constexpr std::size_t steps_of_member = 10;
    static constexpr std::size_t steps_of_row = 100;
};

void refuse_copy(Copy const& copy, std::string pointer, Said said) {
    throw Error({std::move(said).at({copy.name, 0, 0, std::move(pointer)})});
}

Said say_other_edition(Copy const& first, PackReference const& other) {
    std::string_view const made = first.assessment->pack.version;
    std::string const before = first_of_next_edition(made);
    if (before.empty())
        return say<edition_messages, "copy-of-another-edition-unclear">({{"pack", other.id},
                                                                         {"version", other.version},
                                                                         {"first", first.name},
                                                                         {"made", made}});
    return say<edition_messages, "copy-of-another-edition">({{"pack", other.id},
                                                             {"version", other.version},
                                                             {"first", first.name},
                                                             {"made", made},
                                                             {"before", before}});
}

void only_copies_of_one(std::span<Copy const> copies) {
    Assessment const& first = *copies.front().assessment;
    for (Copy const& copy : copies) {
        Assessment const& other = *copy.assessment;
        if (other.id != first.id)
            refuse_copy(copy, "/id",
                        say<edition_messages, "copy-of-another-assessment">(
                            {{"assessment", other.id},
                             {"first", copies.front().name},
                             {"first_assessment", first.id}}));
        if (other.pack.id != first.pack.id)
            refuse_copy(
                copy, "/pack/id",
                say<edition_messages, "copy-of-another-pack">({{"pack", other.pack.id},
                                                               {"first", copies.front().name},
                                                               {"first_pack", first.pack.id}}));
        if (!is_same_edition(first.pack.version, other.pack.version) &&
            !is_same_edition(other.pack.version, first.pack.version))
            refuse_copy(copy, "/pack/version", say_other_edition(copies.front(), other.pack));
    }
}

}  // namespace
}  // namespace visits

Merged merge(std::span<Copy const> copies, MergeOptions const& options, Limits const& limits) {
    assert(!copies.empty());
    for (Copy const& copy : copies) json::require_right(*copy.assessment, copy.name);
    if (options.base != nullptr) json::require_right(*options.base, "the base");
    visits::only_copies_of_one(copies);
    Meter meter{limits, Activity::merging, copies.front().name};
    std::set<std::string, std::less<>> both;
    for (Choice const& each : options.choices) {
        assert(each.copy < copies.size());
        if (each.take == Take::both) both.insert(each.record);
    }
    visits::RenumberedCopies all;
    if (options.base != nullptr || !both.empty())
        all = visits::renumber(copies, options.base, both, meter);
    else
        all.copies.assign(copies.begin(), copies.end());
    Merged merged = visits::Merger(all.copies, options, meter).run();
    merged.renumbered = std::move(all.renumbered);
    // What one copy took out, another may have come to cite.
    if (merged.conflicts.empty()) json::require_right(merged.assessment, "the merged file");
    return merged;
}

}  // namespace assay
