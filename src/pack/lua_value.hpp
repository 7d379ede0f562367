#pragma once

#include <assay/number.hpp>

#include "lua/sources.hpp"
#include "model/say.hpp"
#include "pack/declare/tree.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct lua_State;

namespace assay::pack {

/// A Lua value as a pack wrote it: plain data, or an expression.
struct LuaValue {
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
    std::vector<std::string> names;           ///< of a table: its fields, in the order of names,
    std::vector<LuaValue> values;             ///<   and what stands in each
    std::vector<LuaValue> items;              ///< of a table: by position
    algebra::TreeId tree = algebra::no_tree;  ///< of an expression
    void const* identity = nullptr;           ///< of a table: tells the same one from an equal one

    [[nodiscard]] LuaValue const* field(std::string_view name) const&;

    // of a temporary, what these hand out would dangle
    LuaValue const* field(std::string_view) const&& = delete;
};

/// Reads Lua values into C++, once each, up to the limits of the machine, in an order that does not
/// depend on Lua's. Uses only such Lua functions as run no code and raise no error while
/// memory is not limited, as in Machine::protect, so C++ objects may be alive meanwhile.
class LuaValueReader {
public:
    /// Trees of expressions are appended to `trees`; both must outlive the reader.
    LuaValueReader(lua::Sources const& sources, std::vector<algebra::Tree>& trees)
        : sources_(sources), trees_(trees) {}

    /// Reads the value on top of the stack and leaves it there.
    [[nodiscard]] LuaValue read(lua_State* lua) { return read(lua, 0); }

    /// The same of a table that the vocabulary keeps for itself, which may be of any size.
    [[nodiscard]] LuaValue read_of_vocabulary(lua_State* lua) {
        any_size_ = true;
        LuaValue written = read(lua, 0);
        any_size_ = false;
        return written;
    }

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
    /// An expression that was read before.
    struct Made {
        algebra::TreeId tree;
        int height;  ///< how deep it is nested itself
    };

    LuaValue read(lua_State* lua, int depth);
    LuaValue table(lua_State* lua, int depth);
    LuaValue expression(lua_State* lua, int depth);
    std::string text(lua_State* lua, int index);
    algebra::TreeId tree_of(lua_State* lua, int depth, Place const& around);
    void take_parts(lua_State* lua, int depth, algebra::Tree& tree);
    void take_function(lua_State* lua, algebra::Tree& tree);
    void names_of(lua_State* lua, LuaValue& written);
    bool is_too_much(lua_State* lua);
    void refuse(Said said);

    lua::Sources const& sources_;
    std::vector<algebra::Tree>& trees_;
    std::map<void const*, Made> made_;  // looked up only
    std::set<std::pair<std::string, std::uint32_t>> reached_;
    std::vector<Diagnostic> problems_;
    std::int32_t functions_ = 0;
    std::size_t values_ = 0;
    std::size_t bytes_ = 0;
    int height_ = 0;  ///< of what was read last
    bool told_of_text_ = false;
    bool any_size_ = false;  ///< of tables
    bool stopped_ = false;   ///< a limit was met: nothing more is read
};

}  // namespace assay::pack
