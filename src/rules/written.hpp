#pragma once

#include <assay/number.hpp>

#include "plan/tree.hpp"
#include "rules/sources.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct lua_State;

namespace assay::rules {

/// A Lua value as a pack wrote it: plain data, or an expression.
struct Written {
    enum class Kind : std::uint8_t {
        nothing,
        yes_no,
        number,
        text,
        table,
        expression,
        function,
        other
    };

    Kind kind = Kind::nothing;
    bool yes = false;
    Number number;
    std::string text;
    std::vector<std::string> names;     ///< of a table: its fields, in the order of names,
    std::vector<Written> values;        ///<   and what stands in each
    std::vector<Written> items;         ///< of a table: by position
    plan::TreeId tree = plan::no_tree;  ///< of an expression
    void const* identity = nullptr;     ///< of a table: tells the same one from an equal one

    [[nodiscard]] Written const* field(std::string_view name) const;
};

/// Reads Lua values into C++, once each. Uses only such Lua functions as neither raise an error nor
/// run any code, so C++ objects may be alive meanwhile.
class WrittenReader {
public:
    WrittenReader(Sources const& sources, std::vector<plan::Tree>& trees)
        : sources_(sources), trees_(trees) {}

    /// Reads the value on top of the stack and leaves it there.
    [[nodiscard]] Written read(lua_State* lua) { return read(lua, 0); }

    /// How many functions were met; they are numbered in the order of the reading.
    [[nodiscard]] std::int32_t functions() const { return functions_; }

    /// What was wrong with the values; to be looked at in the end.
    [[nodiscard]] std::vector<Diagnostic>& problems() { return problems_; }

    /// The place of what a declaration or expression on top of the stack was found by.
    [[nodiscard]] Place place(std::uint32_t file, std::uint32_t line, std::string_view token,
                              std::uint32_t occurrence = 0) const;

    /// The same of something that the vocabulary made, which is thereby reached.
    [[nodiscard]] Place reach(std::uint32_t file, std::uint32_t line, std::string_view token,
                              std::uint32_t occurrence);

    /// Whether it was reached: `key` is `file line token`, as the vocabulary counts.
    [[nodiscard]] bool is_reached(std::string const& key, std::uint32_t occurrence) const {
        return reached_.contains({key, occurrence});
    }

    /// Called with each function, on top of the stack, when set.
    void (*met_function)(lua_State*, void*) = nullptr;
    void* met_function_data = nullptr;

private:
    Written read(lua_State* lua, int depth);
    Written table(lua_State* lua, int depth);
    Written expression(lua_State* lua, int depth);
    plan::TreeId tree_of(lua_State* lua, int depth, Place const& around);
    void take_parts(lua_State* lua, int depth, plan::Tree& tree);
    void take_function(lua_State* lua, plan::Tree& tree);

    Sources const& sources_;
    std::vector<plan::Tree>& trees_;
    std::map<void const*, plan::TreeId> made_;  // looked up only
    std::set<std::pair<std::string, std::uint32_t>> reached_;
    std::vector<Diagnostic> problems_;
    std::int32_t functions_ = 0;
    std::size_t left_ =
        300'000;  ///< values that may still be read: shared tables can stand for any number
};

}  // namespace assay::rules
