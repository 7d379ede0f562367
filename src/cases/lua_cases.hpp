#pragma once

#include <assay/limits.hpp>

#include "algebra/values/plan.hpp"
#include "json/case.hpp"
#include "lua/machine.hpp"
#include "lua/sources.hpp"
#include "pack/lua_value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::cases {

/// A test in Lua that has been run: the cases that it declared.
class LuaCases {
public:
    /// A case as it was declared: by `case` or `todo`.
    struct Declared {
        std::string says;
        bool todo = false;
        pack::LuaValue body;
        std::uint32_t line = 0;
        Place place;
    };

    /// Runs a test. `file` is how diagnostics call it. Throws: Error.
    LuaCases(std::string file, std::string text, algebra::Plan const& plan, Limits const& limits);

    [[nodiscard]] std::vector<Declared> const& all() const& { return all_; }

    /// Reads a case, as it would be read from JSON, into one that holds something already. Appends
    /// all problems, by their JSON pointers and without a file.
    void read(Declared const& declared, json::Case& into, Limits const& limits,
              std::vector<Diagnostic>& problems) const;

    /// Where the test says what a JSON pointer into a case points to.
    [[nodiscard]] Place place(Declared const& declared, std::string const& pointer) const;

    // of a temporary, what these hand out would dangle
    std::vector<Declared> const& all() const&& = delete;

private:
    void take(lua::Machine& machine, std::vector<Diagnostic>& problems);

    lua::Sources sources_;
    std::vector<Declared> all_;
};

}  // namespace assay::cases
