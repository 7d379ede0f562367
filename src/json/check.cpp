#include "json/check.hpp"

#include "json/shape.hpp"
#include "json/texts.hpp"
#include "model/ids.hpp"
#include "model/nearest.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

namespace assay::json {
namespace {

struct RowName {
    std::string_view word;
    std::string_view home;  ///< pointer to the list of these rows
};

// In the order of Row.
constexpr std::array<RowName, row_kinds> row_names{{
    {"customer group", "/organisation/customer_groups"},
    {"service", "/scope/services"},
    {"site", "/scope/sites"},
    {"visit", "/visits"},
    {"evidence", "/evidence"},
    {"survey", "/surveys"},
    {"shortfall", "/shortfalls"},
    {"action", "/actions"},
}};

constexpr std::size_t longest_id = 200;

/// Walks the assessment twice, along the fields for which there is something to check.
class Check {
public:
    Check(Text document, Problems& problems, std::string_view home)
        : document_(document), problems_(problems), home_(home) {}

    void run(Assessment const& assessment) {
        walk<&Shape::declaring, &Check::declare>(assessment_shape(), &assessment);
        for (std::size_t kind = 0; kind < row_kinds; ++kind) find_duplicates(kind);
        last_offset_ = 0;
        walk<&Shape::checked, &Check::verify>(assessment_shape(), &assessment);
    }

private:
    /// An object or list on the way to what is looked at.
    struct Step {
        Field const* field = nullptr;
        std::size_t row = 0;  ///< when the field is a list
    };
    /// Calls a member function for each of a set of fields of each object.
    template <FieldSet Shape::*fields, auto visit>
    void walk(Shape const& shape, void const* object);
    void declare(Shape const& shape, Field const& field, void const* object);
    void verify(Shape const& shape, Field const& field, void const* object);
    void verify_needed(Shape const& shape, Field const& field, void const* object);
    void verify_period(Shape const& shape, Field const& field, void const* object);
    void verify_citation(Field const& field, Text cited);
    void find_duplicates(std::size_t kind);
    [[nodiscard]] bool is_known(Rows kinds, Text cited);
    void unknown(Field const& field, Text cited);
    [[nodiscard]] std::size_t offset_of(Text text);
    [[nodiscard]] std::string pointer(Field const* last) const;

    static constexpr std::size_t most_steps = 4;

    Text document_;
    Problems& problems_;
    std::string_view home_;  ///< of the assessment in the document
    std::array<Ids, row_kinds> ids_;
    std::array<Step, most_steps> steps_;
    std::size_t depth_ = 0;
    std::size_t item_ = 0;  ///< of the list of texts at hand
    std::size_t last_offset_ = 0;
    Rows last_kinds_ = 0;  ///< of the last citation that was found ...
    Text last_cited_;      ///< ... because the next is often the same
};

template <FieldSet Shape::*fields, auto visit>
void Check::walk(Shape const& shape, void const* object) {
    for (FieldSet rest = shape.*fields; rest != 0; rest &= rest - 1) {
        Field const& field = shape.fields[static_cast<std::size_t>(std::countr_zero(rest))];
        if (field.shape == nullptr) {
            (this->*visit)(shape, field, object);
            continue;
        }
        assert(depth_ < most_steps);
        Items const items = field.kind == Kind::objects
                                ? field.list->items(field.of(object))
                                : Items{static_cast<std::byte const*>(field.of(object)), 1, 0};
        ++depth_;
        for (std::size_t row = 0; row < items.count; ++row) {
            steps_[depth_ - 1] = {&field, row};
            walk<fields, visit>(*field.shape, items[row]);
        }
        --depth_;
    }
}

void Check::declare(Shape const& /*shape*/, Field const& field, void const* object) {
    Text const id = field.get<Text>(object);
    if (id.empty()) return;  // reported by the reader
    std::size_t const row = steps_[depth_ - 1].row;
    ids_[static_cast<std::size_t>(std::countr_zero(field.rule.declares))].add(id, row);
    bool const has_control = std::any_of(id.begin(), id.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
    if (has_control)
        problems_.add(offset_of(id), "bad-id", pointer(&field),
                      {"an id holds no control characters"});
    if (id.size() > longest_id)
        problems_.add(offset_of(id), "bad-id", pointer(&field),
                      {"this id has " + std::to_string(id.size()) + " bytes",
                       "at most " + std::to_string(longest_id)});
}

void Check::find_duplicates(std::size_t kind) {
    for (auto const& [first, second] : ids_[kind].index()) {
        std::string const home = std::string{home_}.append(row_names[kind].home);
        problems_.add(offset_of(second.text), "duplicate-id",
                      home + '/' + std::to_string(second.row) + "/id",
                      {"the id " + quoted(second.text) + " is that of " + home + '/' +
                       std::to_string(first.row) + " already"});
    }
}

void Check::verify(Shape const& shape, Field const& field, void const* object) {
    Rule const& rule = field.rule;
    if (field.kind == Kind::date) return verify_period(shape, field, object);
    if (field.kind == Kind::texts) {
        List<Text> const all = field.get<List<Text>>(object);
        for (item_ = 0; item_ < all.size(); ++item_) verify_citation(field, all[item_]);
        return;
    }
    Text const text = field.get<Text>(object);
    if (text.empty())
        return rule.needed_among_several ? verify_needed(shape, field, object) : void();
    std::size_t const offset = offset_of(text);
    if (rule.cites != 0) return verify_citation(field, text);
    if (text != rule.constant)
        problems_.add(
            offset, "bad-format", pointer(&field),
            {"the " + std::string{field.key} + " is " + quoted(text), quoted(rule.constant)});
}

void Check::verify_needed(Shape const& shape, Field const& field, void const* object) {
    auto const kind = static_cast<std::size_t>(std::countr_zero(field.rule.cites));
    Text const first = shape.fields.front().get<Text>(object);
    if (ids_[kind].size() < 2 || first.empty()) return;
    std::string const word{row_names[kind].word};
    problems_.add(offset_of(first), "ambiguous-" + word, pointer(nullptr),
                  {"the file has " + std::to_string(ids_[kind].size()) + ' ' + word +
                   "s, and nothing says which one this belongs to"});
}

void Check::verify_period(Shape const& shape, Field const& field, void const* object) {
    Date const to = field.get<Date>(object);
    if (!to) return;
    auto const other = std::find_if(shape.fields.begin(), shape.fields.end(),
                                    [&](Field const& f) { return f.key == field.rule.not_before; });
    Date const from = other->get<Date>(object);
    if (!from || from <= to) return;
    problems_.add(last_offset_, "bad-period", pointer(&field),
                  {quoted(to.iso()) + " lies before " + quoted(from.iso()) + ", the `" +
                   std::string{other->key} + '`'});
}

void Check::verify_citation(Field const& field, Text cited) {
    if (cited.empty()) return;  // reported by the reader
    if (field.rule.cites == last_kinds_ && is_same(cited, last_cited_)) return;
    if (!is_known(field.rule.cites, cited)) return unknown(field, cited);
    last_cited_ = cited;
    last_kinds_ = field.rule.cites;
}

bool Check::is_known(Rows kinds, Text cited) {
    for (unsigned rest = kinds; rest != 0; rest &= rest - 1)
        if (ids_[static_cast<std::size_t>(std::countr_zero(rest))].contains(cited)) return true;
    return false;
}

void Check::unknown(Field const& field, Text cited) {
    constexpr std::size_t most_candidates = 2000;
    std::string words;
    bool has_rows = false;
    Nearest nearest{cited};
    for (unsigned rest = field.rule.cites; rest != 0; rest &= rest - 1) {
        auto const kind = static_cast<std::size_t>(std::countr_zero(rest));
        words += (words.empty() ? "" : " or ") + std::string{row_names[kind].word};
        has_rows = has_rows || !ids_[kind].empty();
        if (!problems_.may_suggest()) continue;
        auto const& all = ids_[kind].all();
        for (std::size_t i = 0; i < std::min(all.size(), most_candidates); ++i)
            nearest.offer(all[i].text);
    }
    // When the list itself could not be read, every citation of it would be reported too.
    if (!has_rows && !problems_.empty()) return;
    problems_.add(offset_of(cited), "unknown-reference", pointer(&field),
                  {"there is no " + words + ' ' + quoted(cited) + " in this file", "",
                   std::string{nearest.best()}});
}

/// Where a text stands; one that held escapes is a copy, so it counts to the last that was seen.
std::size_t Check::offset_of(Text text) {
    std::size_t const offset = offset_in(document_, text);
    if (offset < document_.size()) last_offset_ = offset;
    return last_offset_;
}

std::string Check::pointer(Field const* last) const {
    std::string pointer{home_};
    for (std::size_t i = 0; i < depth_; ++i) {
        append_step(pointer, steps_[i].field->key);
        if (steps_[i].field->kind == Kind::objects) append_step(pointer, steps_[i].row);
    }
    if (last != nullptr) append_step(pointer, last->key);
    if (last != nullptr && last->kind == Kind::texts) append_step(pointer, item_);
    return pointer;
}

}  // namespace

void check(Assessment const& assessment, Text document, Problems& problems, std::string_view home) {
    Check{document, problems, home}.run(assessment);
}

}  // namespace assay::json
