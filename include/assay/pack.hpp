#pragma once

/// @file
/// @ingroup pack
/// All headers of the group.

/// @defgroup pack Packs
/// Standards with their rules, and what their authors need.
///
/// A RulePack is a standard with all layers on it, loaded from a folder or from memory, checked and frozen. It is
/// a handle to something immutable: load it once and share it among threads.
///
///     auto const pack = assay::RulePack::load("rules/cse", assay::packs_in({"rules"}));
///     for (assay::Remark const& remark : assay::check_pack(pack)) std::cout << to_string(remark) << '\n';
///
/// Authors start with new_layer() or new_standard(), get completions from pack_definitions(), remarks from
/// check_pack(), and run the cases of a pack with PackTests. Packs are untrusted: Limits bounds what loading and
/// running them may cost.
///
///     rule_pack.hpp         loading; layers, id, version, fingerprint
///     standard.hpp          its levels, scale and nodes
///     meaning.hpp           what its ratings and elements mean, and how bodies read them
///     programme.hpp         how a cycle is filled with visits
///     sheet_layout.hpp      the columns of forms that others use
///     pack_check.hpp        remarks on a pack that loads
///     pack_test.hpp         its cases
///     new_pack.hpp          files to start with
///     pack_definitions.hpp  what editors complete

#include <assay/limits.hpp>
#include <assay/meaning.hpp>
#include <assay/new_pack.hpp>
#include <assay/pack_check.hpp>
#include <assay/pack_definitions.hpp>
#include <assay/pack_test.hpp>
#include <assay/programme.hpp>
#include <assay/rule_pack.hpp>
#include <assay/sheet_layout.hpp>
#include <assay/standard.hpp>
