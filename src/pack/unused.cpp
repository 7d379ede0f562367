#include "model/messages/declarations.hpp"
#include "model/say.hpp"
#include "pack/declare.hpp"
#include "pack/lua_operators.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace assay::pack {
namespace {

/// A key by which the vocabulary counts: `file line token`.
struct Made {
    std::uint32_t file = 0, line = 0;
    std::string_view token;

    explicit Made(std::string_view key) {
        char const* const end = key.data() + key.size();
        auto const* const after_file = std::from_chars(key.data(), end, file).ptr;
        if (after_file == end) return;
        auto const* const after_line = std::from_chars(after_file + 1, end, line).ptr;
        if (after_line == end) return;
        token = {after_line + 1, static_cast<std::size_t>(end - after_line - 1)};
    }
};

std::vector<Place> first_of_each_line(std::vector<Place> places) {
    auto const line = [](Place const& place) { return std::tie(place.file, place.line); };
    std::sort(places.begin(), places.end(), [&](Place const& a, Place const& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
    places.erase(std::unique(places.begin(), places.end(),
                             [&](Place const& a, Place const& b) { return line(a) == line(b); }),
                 places.end());
    return places;
}

// The first that was not reached of those that were made at one place: a loop makes very many.
std::optional<std::uint32_t> first_unused(LuaValueReader const& reader, std::string const& key,
                                          std::uint32_t count) {
    for (std::uint32_t nth = 0; nth < count; ++nth)
        if (!reader.is_reached(key, nth)) return nth;
    return std::nullopt;
}

}  // namespace

std::vector<Place> unused_expressions(std::vector<Declared> const& all,
                                      LuaValueReader const& reader) {
    std::vector<Place> places;
    for (Declared const& each : all) {
        if (each.kind != "places") continue;
        for (std::size_t i = 0; i < each.body.names.size(); ++i) {
            std::string const& key = each.body.names[i];
            auto const count =
                static_cast<std::uint32_t>(each.body.values[i].number.whole().value_or(0));
            auto const unused = first_unused(reader, key, count);
            if (!unused) continue;
            Made const made(key);
            places.push_back(reader.place(made.file, made.line, made.token, *unused));
        }
    }
    return first_of_each_line(std::move(places));
}

void report_unused(algebra::Declarations const& declarations, lua::Sources const& sources,
                   std::vector<Diagnostic>& problems) {
    std::vector<Diagnostic> found = find_decided_by_lua(sources);
    for (Place const& place : declarations.unused)
        found.push_back(say<declaration_messages, "unused-expression">().at(place));
    std::set<std::pair<std::string, std::uint32_t>> told;
    for (Diagnostic const& each : problems) told.insert({each.place.file, each.place.line});
    for (Diagnostic& each : found)
        if (told.insert({each.place.file, each.place.line}).second)
            problems.push_back(std::move(each));
}

}  // namespace assay::pack
