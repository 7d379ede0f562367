#pragma once

#include <assay/evaluation.hpp>
#include <assay/standard.hpp>

#include "plan/tree.hpp"

#include <array>
#include <string>
#include <vector>

namespace assay::plan {

// What a pack declares, as written: the input of the compiler. One struct a word.

struct ParameterDeclared {
    std::string id;
    TreeId is = no_tree;
    std::string says, source, assumption;
    Place place;
};

struct FactDeclared {
    std::string id, on, type, asks;
    Place place;
};

struct KindDeclared {  ///< of evidence or of visits
    std::string id, title;
    bool expires = false;
    std::int64_t valid_months = 0;
    Place place;
};

struct ValueDeclared {
    std::string id, each;
    TreeId is = no_tree;
    Place place;
};

struct CaseDeclared {
    std::string id, says;
    TreeId when = no_tree;  ///< no tree: holds when no other does
    TreeId from = no_tree;  ///< with `by` of the ladder: at or above this number
    Place place;
};

struct LadderDeclared {
    std::string id, each, met, open, tally;
    TreeId by = no_tree;
    std::vector<CaseDeclared> cases;  ///< lowest first
    Place place;
};

struct LimitDeclared {
    std::string id, on, to;
    TreeId when = no_tree;
    Place place;
};

struct CheckDeclared {
    std::string id, each, says, hint, severity;
    TreeId when = no_tree;
    TreeId by = no_tree;
    Place place;
};

struct PairDeclared {
    std::string one, other, because;
    Place place;
};

struct PairsDeclared {
    std::string id;
    std::vector<PairDeclared> pairs;
    Place place;
};

struct ApplicabilityDeclared {
    TreeId may_be_claimed = no_tree;
    Place place;
};

struct Declarations {
    std::string id, version, title, notice, source;
    Standard standard;
    std::vector<std::vector<std::string>> deciding;  ///< tiers of roles, the strongest first
    Place deciding_place;
    std::vector<KindDeclared> evidence_kinds, visit_kinds;
    std::vector<ParameterDeclared> parameters;
    std::vector<FactDeclared> facts;
    std::vector<ValueDeclared> values;
    std::vector<LadderDeclared> ladders;
    std::vector<LimitDeclared> limits;
    std::vector<CheckDeclared> checks;
    std::vector<PairsDeclared> pairs;
    std::vector<ApplicabilityDeclared> applicability;
    std::vector<Tree> trees;
    std::vector<Place> unused;  ///< where expressions were made that no declaration holds
    std::int32_t functions = 0;
};

}  // namespace assay::plan
