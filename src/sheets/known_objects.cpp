#include "sheets/known_objects.hpp"

#include "sheets/base.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

constexpr char between = '\x1F';
constexpr std::size_t steps_of_object = 300;

std::size_t in(std::map<std::string, std::size_t> const& all, std::string const& key) {
    auto const found = all.find(key);
    return found == all.end() ? KnownObjects::none : found->second;
}

/// Whether a judgement may stand in a block; all other objects may.
bool may_stand(Layout const& layout, std::size_t block, void const* object) {
    std::string_view const role = layout.blocks[block].role;
    if (role.empty()) return true;
    auto const& judgement = *static_cast<Judgement const*>(object);
    return name_of(judgement.role) == role && judgement.site.empty();
}

}  // namespace

std::string marks_of_row(Layout const& layout, std::vector<std::string> const& texts) {
    std::string marks;
    std::string all;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        if (layout.columns[i].is_key) marks += mark(texts[i]);
        if (layout.columns[i].is_editable()) all += texts[i] + between;
    }
    return marks + mark(all);
}

KnownObjects::KnownObjects(ChangingLists& objects, Layout const& layout, std::size_t block,
                           Words const& words, Meter& meter)
    : layout_(layout), block_(block) {
    auto const members = layout.members();
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!members[i].is_of(block)) continue;
        forms_.emplace(i, CellForm{members[i], Lists::shape(layout.list), words});
        columns_.push_back(i);
        if (members[i].is_key) keys_.push_back(i);
    }
    if (layout.is_form()) return;
    for (std::size_t i = 0; i < objects.size(layout.list); ++i) {
        meter.charge(steps_of_object + steps_of_mark * keys_.size());
        void const* const object = objects.at(layout.list, i);
        if (!may_stand(layout, block, object)) continue;
        std::string text;
        std::string marks;
        for (std::size_t const column : keys_) {
            text += forms_.at(column).text(object) + between;
            marks += mark(forms_.at(column).text(object));
        }
        by_text_.emplace(text, i);
        by_first_key_.emplace(forms_.at(keys_.front()).text(object), i);
        by_mark_.emplace(marks, i);
    }
}

std::size_t KnownObjects::find(std::string const& key) const { return in(by_text_, key); }
std::size_t KnownObjects::find(RowObject const& object) const { return find(key(object)); }
std::size_t KnownObjects::find_marked(RowObject const& object) const {
    return in(by_mark_, marked_key(object));
}

std::vector<std::size_t> KnownObjects::candidates(RowObject const& object,
                                                  ChangingLists& objects) const {
    std::vector<std::size_t> found;
    auto const [from, to] = by_first_key_.equal_range(object.texts[keys_.front()].value_or(""));
    for (auto each = from; each != to; ++each) {
        void const* const other = objects.at(layout_.list, each->second);
        bool const agrees = std::all_of(keys_.begin(), keys_.end(), [&](std::size_t column) {
            return !object.texts[column] || *object.texts[column] == forms_.at(column).text(other);
        });
        if (agrees) found.push_back(each->second);
    }
    return found;
}

std::string KnownObjects::key(RowObject const& object) const {
    std::string text;
    for (std::size_t const column : keys_) text += object.texts[column].value_or("") + between;
    return text;
}

std::string KnownObjects::marked_key(RowObject const& object) const {
    std::string marks;
    for (std::size_t const column : keys_) marks += object.marks[column];
    return marks;
}

std::string KnownObjects::marks_of(void const* object) const {
    std::vector<std::string> texts(layout_.columns.size());
    for (std::size_t const column : columns_) texts[column] = forms_.at(column).text(object);
    return marks_of_row(layout_, texts);
}

std::string KnownObjects::label(RowObject const& object) const {
    std::string text;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        std::string const part = object.texts[keys_[i]].value_or("");
        if (!text.empty() && !part.empty()) text += ' ';
        text += part;
        if (i == 0 && !layout_.blocks[block_].name.empty())
            text += " " + std::string{layout_.blocks[block_].name};
    }
    return text;
}

std::string KnownObjects::label(void const* object) const {
    RowObject row;
    row.texts.resize(layout_.columns.size());
    for (std::size_t const column : keys_) row.texts[column] = forms_.at(column).text(object);
    return label(row);
}

}  // namespace assay::sheets
