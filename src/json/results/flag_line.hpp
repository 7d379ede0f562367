#pragma once

#include <assay/flag_list.hpp>

#include "json/results/describe.hpp"

namespace assay::json {

template <>
inline constexpr auto shape_of<FlagLine> =
    result("line", "A line of the list: one flag, or three and more of one check.",
           member("severity", &FlagLine::severity),
           member("owner", &FlagLine::owner, "The role that can resolve it."),
           member("says", &FlagLine::says),
           optional("effect", &FlagLine::effect, "The possible change of the outcome."),
           optional("hint", &FlagLine::hint), optional("why", &FlagLine::why),
           member("check", &FlagLine::check, "The check's id in the pack."),
           member("flags", &FlagLine::flags, "Its flags: their indexes in `flags`."));

}  // namespace assay::json
