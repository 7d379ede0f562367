#include "sheets/plain_putting.hpp"

#include "model/messages/sheets.hpp"
#include "model/quote.hpp"
#include "model/typed_text.hpp"
#include "sheets/base.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

std::string quoted_or_nothing(std::string_view text) {
    return text.empty() ? std::string("nothing") : quote_start(text);
}

}  // namespace

PlainEntry const* PlainRow::entry(PlainField const& field) const& {
    auto const found = std::find_if(entries.begin(), entries.end(),
                                    [&](PlainEntry const& each) { return each.field() == field; });
    return found == entries.end() ? nullptr : &*found;
}

bool PlainRow::says(PlainField::Part part) const {
    return std::any_of(entries.begin(), entries.end(), [&](PlainEntry const& each) {
        return each.column->field.part == part && !each.is_for_all() && each.is_changed;
    });
}

bool PlainPutting::may_put(PlainEntry const& entry, std::string const& what, std::string const& now,
                           bool is_new) {
    bool const is_for_all = entry.is_for_all();
    auto const [earlier, is_first] =
        said_at_.try_emplace(what, is_for_all ? "" : entry.place.pointer);
    if (entry.text == trimmed(now)) return false;
    if (is_for_all) return is_new || (now.empty() && entry.mark.empty());
    if (!is_first && !earlier->second.empty() && earlier->second != entry.place.pointer) {
        problem(entry.place, say<sheet_messages, "rows-differ">({{"here", start_of(entry.text)},
                                                                 {"first", earlier->second},
                                                                 {"there", start_of(now)}}));
        return false;
    }
    if (is_new) return true;
    if (!entry.mark.empty()) {
        if (mark(now) == entry.mark) return true;
        problem(entry.place,
                say<sheet_messages, "changed-in-both">(
                    {{"here", quoted_or_nothing(entry.text)}, {"there", quoted_or_nothing(now)}}));
        return false;
    }
    if (now.empty()) return true;
    problem(entry.place, say<sheet_messages, "said-otherwise">(
                             {{"there", start_of(now)}, {"here", start_of(entry.text)}}));
    return false;
}

void PlainPutting::problem(Place const& place, Said said) {
    draft_.problems.push_back(std::move(said).at(place));
}

void PlainPutting::origin(std::string const& pointer, Place const& place) {
    draft_.origins.push_back({pointer, place.file, place.pointer});
}

void PlainPutting::origin(std::string const& pointer, PlainEntry const& entry,
                          Layout const& layout) {
    std::string field{layout.columns[entry.field().column].field};
    std::replace(field.begin(), field.end(), '.', '/');
    origin(pointer + "/" + field, entry.place);
}

}  // namespace assay::sheets
