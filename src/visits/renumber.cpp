#include "visits/renumber.hpp"

#include "json/encode.hpp"
#include "model/new_ids.hpp"
#include "visits/records.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace assay::visits {
namespace {

using json::Field;
using json::Kind;
using json::Row;
using json::Shape;

/// What people number as it comes. What else has an id has a name, and one name is one thing. A list comes
/// after those that it cites, as far as lists do not cite each other.
struct NumberedList {
    Row row;
    std::string_view key;
};
constexpr std::array numbered{
    NumberedList{Row::evidence, "evidence"},    NumberedList{Row::survey, "surveys"},
    NumberedList{Row::shortfall, "shortfalls"}, NumberedList{Row::action, "actions"},
    NumberedList{Row::request, "requests"},     NumberedList{Row::comment, "comments"}};

Field const& list_of(std::string_view key) {
    auto const fields = json::assessment_shape().fields;
    return *std::find_if(fields.begin(), fields.end(),
                         [&](Field const& each) { return each.key == key; });
}

Text id_of(Field const& list, void const* record) {
    return list.shape->fields.front().get<Text>(record);
}

/// What a record says, without its id, and without the ids of lists whose turn comes later: they may change.
std::string content_of(Field const& list, json::Rows later, void const* record) {
    std::string text;
    json::Writer writer{text, Layout::one_line};
    writer.open_object();
    for (Field const& field : list.shape->fields.subspan(1)) {
        if ((field.rule.cites & later) != 0 || json::is_absent(field, record)) continue;
        writer.key(field.key);
        json::write_value(writer, field, record);
    }
    writer.close_object();
    return text;
}

/// A record that was added in some copies, by all ids that it has there.
struct Added {
    std::string content;
    std::set<std::string> ids;
    std::map<std::size_t, std::string> in;  ///< its id by copy
};

bool share_a_copy(Added const& a, Added const& b) {
    return std::any_of(a.in.begin(), a.in.end(),
                       [&](auto const& each) { return b.in.contains(each.first); });
}

/// Ids that nobody has: those of the next numbers.
class FreeIds {
public:
    void take(std::string_view id) { taken_.emplace(id); }

    std::string next_to(std::string const& id) {
        NumberedId const parts = number_of_id(id);
        std::string const prefix = parts.digits == 0 ? id + "-" : std::string(parts.prefix);
        auto const [last, is_first] = last_number_.try_emplace(prefix, 1);
        if (is_first)
            for (auto each = taken_.lower_bound(prefix);
                 each != taken_.end() && each->starts_with(prefix); ++each)
                last->second = std::max(last->second, number_in(*each, prefix));
        return *taken_.insert(prefix + with_digits(++last->second, parts.digits)).first;
    }

private:
    static unsigned long long number_in(std::string_view id, std::string_view prefix) {
        NumberedId const parts = number_of_id(id);
        return parts.prefix == prefix ? parts.number : 0;
    }

    std::set<std::string> taken_;
    std::map<std::string, unsigned long long> last_number_;  ///< by prefix, once it was asked for
};

using NewIds = std::map<std::string, std::string, std::less<>>;  ///< by the ids that they replace

/// Finds the ids of one list that stand for several things, and the ids that these get, by copy.
class Numbering {
public:
    Numbering(Field const& list, json::Rows later, std::span<Copy const> copies,
              Assessment const* base, std::set<std::string, std::less<>> const& both, Meter& meter)
        : copies_(copies.size()), meter_(meter) {
        std::set<Text> known;
        if (base != nullptr)
            each_record(list, *base,
                        [&](void const* record) { known.insert(id_of(list, record)); });
        else
            known = not_new(list, later, copies, both);
        for (Text const id : known) free_.take(id);
        std::map<std::pair<std::string, std::string>, std::set<std::size_t>> added;
        for (std::size_t copy = 0; copy < copies.size(); ++copy) {
            json::Items const items = list.list->items(list.of(copies[copy].assessment));
            for (std::size_t i = 0; i < items.count; ++i) {
                meter.charge(steps_of_record);
                Text const id = id_of(list, items[i]);
                if (known.contains(id)) continue;
                free_.take(id);
                added[{std::string(id), content_of(list, later, items[i])}].insert(copy);
            }
        }
        for (auto const& [what, in] : added) {
            meter.charge(steps_of_record);
            ++times_[what.first];
            Added& one = all_.emplace_back();
            one.content = what.second;
            one.ids.insert(what.first);
            for (std::size_t const copy : in) one.in[copy] = what.first;
        }
    }

    std::vector<NewIds> run() {
        recognise();
        // Whoever has but one id to keep comes first.
        std::stable_sort(all_.begin(), all_.end(), [](Added const& a, Added const& b) {
            return std::pair(a.ids.size(), std::string_view(a.content)) <
                   std::pair(b.ids.size(), std::string_view(b.content));
        });
        std::vector<NewIds> new_ids(copies_);
        std::set<std::string> given;
        for (Added const& each : all_) {
            auto const own = std::find_if(each.ids.begin(), each.ids.end(),
                                          [&](auto const& id) { return !given.contains(id); });
            std::string const id = own != each.ids.end() ? *own : free_.next_to(*each.ids.begin());
            given.insert(id);
            for (auto const& [copy, was] : each.in)
                if (was != id) new_ids[copy].emplace(was, id);
        }
        return new_ids;
    }

private:
    // One that lost its id when it was merged before says the same under another.
    void recognise() {
        // what says the same, by the copies that have it, so that nothing is looked at that shares a copy
        std::map<std::string_view, std::map<std::vector<std::size_t>, std::set<std::size_t>>> alike;
        for (std::size_t i = 0; i < all_.size(); ++i)
            alike[all_[i].content][copies_with(all_[i])].insert(i);
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (times_[*all_[i].ids.begin()] < 2 || all_[i].in.empty()) continue;
            meter_.charge(steps_of_record);
            auto& others = alike[all_[i].content];
            std::size_t same = all_.size();
            meter_.charge(1 + others.size());
            for (auto const& [copies, rows] : others)
                if (!rows.empty() && !share_a_copy(all_[*rows.begin()], all_[i]))
                    same = std::min(same, *rows.begin());
            if (same == all_.size()) continue;
            others[copies_with(all_[i])].erase(i);
            others[copies_with(all_[same])].erase(same);
            all_[same].ids.insert(all_[i].ids.begin(), all_[i].ids.end());
            all_[same].in.insert(all_[i].in.begin(), all_[i].in.end());
            all_[i].in.clear();
            others[copies_with(all_[same])].insert(same);
        }
        std::erase_if(all_, [](Added const& each) { return each.in.empty(); });
    }

    template <class Take>
    void each_record(Field const& list, Assessment const& assessment, Take take) {
        json::Items const items = list.list->items(list.of(&assessment));
        for (std::size_t i = 0; i < items.count; ++i) {
            meter_.charge(steps_of_record);
            take(items[i]);
        }
    }

    // Without a base: what is not to be kept twice, and says nothing that such a record says.
    std::set<Text> not_new(Field const& list, json::Rows later, std::span<Copy const> copies,
                           std::set<std::string, std::less<>> const& both) {
        std::set<Text> known, kept;
        std::set<std::string> contents;
        for (Copy const& copy : copies)
            each_record(list, *copy.assessment, [&](void const* record) {
                if (!both.contains(identity_of(*list.shape, record, {}).name)) return;
                kept.insert(id_of(list, record));
                contents.insert(content_of(list, later, record));
            });
        for (Copy const& copy : copies)
            each_record(list, *copy.assessment, [&](void const* record) {
                if (!kept.contains(id_of(list, record)) &&
                    !contents.contains(content_of(list, later, record)))
                    known.insert(id_of(list, record));
            });
        return known;
    }

    static std::vector<std::size_t> copies_with(Added const& added) {
        std::vector<std::size_t> copies;
        for (auto const& [copy, id] : added.in) copies.push_back(copy);
        return copies;
    }

    static constexpr std::size_t steps_of_record = 200;

    std::size_t copies_;
    Meter& meter_;
    FreeIds free_;
    std::vector<Added> all_;
    std::map<std::string, std::size_t> times_;  ///< how many things have an id
};

/// Finds which of a set of ids a text names, each as a word of its own. The work grows with the text, times
/// the lengths that the ids have.
class NamedIds {
public:
    explicit NamedIds(NewIds const& ids) {
        for (auto const& [id, new_id] : ids) {
            ids_.insert(id);
            lengths_.insert(id.size());
        }
    }

    /// In the order of the ids.
    [[nodiscard]] std::set<std::string_view> in(std::string_view text) const {
        std::set<std::string_view> found;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (at > 0 && is_of_word(text, at - 1)) continue;
            for (std::size_t const length : lengths_) {
                if (length > text.size() - at) break;
                auto const known =
                    is_of_word(text, at + length) ? ids_.end() : ids_.find(text.substr(at, length));
                if (known != ids_.end()) found.insert(*known);
            }
        }
        return found;
    }

private:
    static bool is_of_word(std::string_view text, std::size_t at) {
        return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 ||
                                    static_cast<unsigned char>(text[at]) >= 0x80U);
    }

    std::unordered_set<std::string_view> ids_;
    std::set<std::size_t> lengths_;
};

/// Walks a copy: gives its records of one kind their new ids, with all that cites them, and finds the
/// texts that name an old one. What people wrote is theirs, and is not rewritten.
class Rewriting {
public:
    Rewriting(Assessment& copy, Row row, NewIds const& ids, Meter& meter)
        : copy_(copy), row_(row), ids_(ids), named_(ids), meter_(meter) {
        for (Visit const& visit : copy.visits) visits_.insert(visit.id);
    }

    /// By old id, where a text names it.
    std::map<std::string, std::vector<std::string>> run() {
        object(json::assessment_shape(), &copy_, "");
        return std::move(mentions_);
    }

private:
    void object(Shape const& shape, void* object, std::string const& at) {
        for (Field const& field : shape.fields) {
            meter_.charge(steps_of_member);
            std::string const pointer = at + "/" + std::string(field.key);
            if (field.kind == Kind::object) {
                this->object(*field.shape, field.at(object), pointer);
            } else if (field.kind == Kind::objects) {
                json::Items const items = field.list->items(field.of(object));
                for (std::size_t i = 0; i < items.count; ++i)
                    // the copy is ours, and so are its lists
                    this->object(*field.shape, const_cast<void*>(items[i]),
                                 pointer + "/" + std::to_string(i));
            } else {
                value(field, object, pointer);
            }
        }
    }

    void value(Field const& field, void* object, std::string const& pointer) {
        json::Rows const of = json::rows(row_);
        bool const is_id = ((field.rule.declares | field.rule.cites) & of) != 0;
        if (is_id && field.kind == Kind::texts) {
            std::vector<Text> texts;
            for (Text const text : field.get<List<Text>>(object)) texts.push_back(new_id(text));
            *static_cast<List<Text>*>(field.at(object)) = copy_.storage.keep(List<Text>{texts});
        } else if (is_id) {
            auto& text = *static_cast<Text*>(field.at(object));
            bool const may_be_visit = (field.rule.cites & json::rows(Row::visit)) != 0;
            if (!may_be_visit || !visits_.contains(text)) text = new_id(text);
        } else if (field.kind == Kind::text || field.kind == Kind::json) {
            bool const is_other_id = (field.rule.declares | field.rule.cites) != 0;
            std::string_view const text = field.kind == Kind::json
                                              ? std::string_view(field.get<Json>(object).text)
                                              : field.get<Text>(object);
            if (is_other_id) return;
            meter_.charge_bytes(text.size() * Meter::bytes_a_step);
            for (std::string_view const was : named_.in(text))
                mentions_[std::string(was)].push_back(pointer);
        }
    }

    [[nodiscard]] Text new_id(Text text) {
        auto const found = ids_.find(text);
        return found == ids_.end() ? text : copy_.storage.keep(found->second);
    }

    static constexpr std::size_t steps_of_member = 10;

    Assessment& copy_;
    Row row_;
    NewIds const& ids_;
    NamedIds named_;
    Meter& meter_;
    std::set<Text> visits_;
    std::map<std::string, std::vector<std::string>> mentions_;
};

}  // namespace

bool is_numbered(Field const& list) {
    return std::any_of(numbered.begin(), numbered.end(),
                       [&](NumberedList const& each) { return each.key == list.key; });
}

RenumberedCopies renumber(std::span<Copy const> copies, Assessment const* base,
                          std::set<std::string, std::less<>> const& both, Meter& meter) {
    RenumberedCopies result;
    result.copies.assign(copies.begin(), copies.end());
    std::vector<Assessment*> own(copies.size());
    json::Rows later = json::rows(Row::evidence, Row::survey, Row::shortfall, Row::action,
                                  Row::request, Row::comment);
    for (auto const& [row, key] : numbered) {
        later &= static_cast<json::Rows>(~json::rows(row));
        Field const& list = list_of(key);
        std::vector<NewIds> const new_ids =
            Numbering(list, later, result.copies, base, both, meter).run();
        for (std::size_t i = 0; i < copies.size(); ++i) {
            if (new_ids[i].empty()) continue;
            if (own[i] == nullptr) {
                own[i] = &result.rewritten.emplace_back(*copies[i].assessment);
                result.copies[i].assessment = own[i];
            }
            auto mentions = Rewriting(*own[i], row, new_ids[i], meter).run();
            for (auto const& [was, is] : new_ids[i])
                result.renumbered.push_back({copies[i].name, std::string(list.shape->name), was, is,
                                             std::move(mentions[was])});
        }
    }
    return result;
}

}  // namespace assay::visits
