#pragma once

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "lua/machine.hpp"
#include "lua/sources.hpp"
#include "pack/lua_value.hpp"
#include "pack/view.hpp"

#include <string>
#include <vector>

namespace assay::pack {

/// Whether a template can be run at all: its bytes and its tokens. Throws: Error.
void check_template(std::string const& name, std::string const& text, Limits const& limits);

/// What a template has declared, with the means to say where.
class RunTemplate {
public:
    /// Runs the text of a template on a view. The meter is charged for what the view holds. Throws: Error with
    /// everything that is wrong with it.
    RunTemplate(std::string const& name, std::string const& text, View const& view,
                Limits const& limits, Meter& meter);

    /// The document as the vocabulary made it: `lua/assay/report.lua` says of what.
    [[nodiscard]] LuaValue const& document() const& { return document_; }

    /// Where it says `document`.
    [[nodiscard]] Place const& place() const& { return place_; }

    /// Where a token of something stands that the vocabulary made, nearest to the line that it noted
    /// down; without one, to that of `document`.
    [[nodiscard]] Place place_of(LuaValue const& made, std::string const& token) const;

    // of a temporary, what these hand out would dangle
    LuaValue const& document() const&& = delete;
    Place const& place() const&& = delete;

private:
    void take_document(lua::Machine& machine);
    /// Names by which a word was told something that it does not know. Reads each table once.
    void check_names(lua::Machine& machine, std::vector<Diagnostic>& problems) const;

    lua::Sources sources_;
    LuaValue document_;
    Place place_;
};

}  // namespace assay::pack
