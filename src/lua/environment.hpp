#pragma once

#include <cstddef>

struct lua_State;

namespace assay::lua {

/// Where the registry holds what the machine needs: the addresses of these are the keys.
struct RegistryKeys {
    static constexpr char pack_environment = 0;        ///< _ENV of pack files
    static constexpr char vocabulary_environment = 0;  ///< _ENV of our own Lua
    static constexpr char vocabularies = 0;            ///< list of the tables of words
    static constexpr char recorded = 0;  ///< kinds and tables of declarations, in turn
    static constexpr char host = 0;      ///< the table `host`
};

/// Makes the environments of packs and vocabularies in a new state. May raise.
void open_environment(lua_State* lua);

/// Each pushes a table of functions that packs may use: the basic ones, then libraries. May raise.
void push_base_library(lua_State* lua);
void push_math_library(lua_State* lua);
void push_string_library(lua_State* lua);
void push_table_library(lua_State* lua);

/// Pushes a table of functions only for our own Lua, `host` among them. May raise.
void push_vocabulary_library(lua_State* lua);

/// The function `pairs` in the order of keys: whole numbers, texts by their bytes, false, true.
/// Other keys are refused. Its upvalue says whether tables with a metatable are, too.
int ordered_pairs(lua_State* lua);

/// The function `next` in the same order.
int ordered_next(lua_State* lua);

/// The function `host.copy`: a copy of a table of plain data, sharing what the table shares; nothing
/// when there is anything else in it.
int copy_plain(lua_State* lua);

/// The function `table.sort`: stable, and charged to the budget.
int sort_table(lua_State* lua);

/// Charges work in C to the budget: `steps` instructions and `bytes` looked at or copied. May
/// raise.
void charge(lua_State* lua, std::size_t steps, std::size_t bytes = 0);

/// What listing a table costs at least. Emptied tables keep their size, which nothing tells; but
/// whoever has made a large one has spent much.
[[nodiscard]] std::size_t cost_of_listing(lua_State* lua);

/// Raises unless this argument is a table without metatable: others are not what they seem.
void check_plain_table(lua_State* lua, int argument);

}  // namespace assay::lua
