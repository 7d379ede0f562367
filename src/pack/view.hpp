#pragma once

#include "model/meter.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct lua_State;

namespace assay::pack {

/// What a template may look at: texts, whole numbers, yes and no, lists, and records of named members.
/// What is absent is `false` in Lua, so that a name which a record does not have can be told apart.
class View {
public:
    View() = default;  ///< absent

    [[nodiscard]] static View yes_no(bool yes);
    [[nodiscard]] static View number(std::int64_t number);
    [[nodiscard]] static View text(std::string text);  ///< an empty text is absent
    [[nodiscard]] static View list() { return View(Kind::list); }

    /// A record that templates call so in messages: `element`.
    [[nodiscard]] static View record(std::string_view kind);
    /// A record whose names are data; one that is not there is absent.
    [[nodiscard]] static View table() { return View(Kind::table); }
    /// The record that was added under this number before, once more.
    [[nodiscard]] static View again(std::size_t number);

    View& add(View item);
    View& add(std::string_view name, View member);

    /// Under which number `again` finds this record; from 1.
    void number_as(std::size_t number) { known_as_ = number; }

    /// Pushes it as Lua tables. A record has its kind at [0], a table `false`. To be used inside of
    /// Machine::protect. Pushes nothing deeper than `View`s are nested.
    void push(lua_State* lua, Meter& meter) const;

private:
    enum class Kind : std::uint8_t { absent, yes_no, number, text, list, record, table, again };

    explicit View(Kind kind) : kind_(kind) {}
    void push(lua_State* lua, int known, Meter& meter) const;

    Kind kind_ = Kind::absent;
    std::int64_t number_ = 0;
    std::size_t known_as_ = 0;
    std::string text_;
    std::vector<std::string> names_;
    std::vector<View> items_;
};

}  // namespace assay::pack
