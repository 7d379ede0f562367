#include <assay/flag_list.hpp>

#include "catch.hpp"
#include "model/effect_words.hpp"

#include <string>
#include <vector>

using namespace assay;

namespace {

using Tried = FlagEffect::Change;

/// An evaluation whose flags are put in by hand.
struct Flags {
    Evaluation evaluation;

    List<ChangedResult> results(std::vector<ChangedResult> const& all) {
        return evaluation.storage.keep(List<ChangedResult>(all));
    }
    List<ChangedResult> criterion_falls(Text id) {
        return results({{id, "criterion", "standing", "met", "not_met", false}});
    }
    Flag& add(Text check, Text element, Severity severity = Severity::settle) {
        Flag flag;
        flag.check = check;
        flag.severity = severity;
        flag.element = element;
        flag.name = element;
        flag.says = evaluation.storage.keep(Text(std::string(element) + " has no evidence"));
        flag.hint = "cite it";
        flag.several = "No evidence is cited";
        evaluation.flags.push_back(flag);
        return evaluation.flags.back();
    }
    void give_effect(Flag& flag, std::vector<FlagEffect> const& effects) {
        flag.effects = evaluation.storage.keep(List<FlagEffect>(effects));
        flag.effect = evaluation.storage.keep(Text(effects_in_words(flag.effects)));
    }
    [[nodiscard]] std::string lines() const {
        std::string all;
        for (FlagLine const& line : list_of_flags(evaluation)) {
            all += std::string(name_of(line.severity)) + ": " + line.says;
            if (!line.effect.empty()) all += " (" + line.effect + ")";
            all += "\n";
        }
        return all;
    }
};

}  // namespace

TEST_CASE("an effect reads as one sentence", "[model][flags]") {
    Flags flags;
    auto const words = [](std::vector<FlagEffect> const& effects) {
        return effects_in_words(effects);
    };
    ChangedResult const falls{"4", "criterion", "standing", "met", "not_met", false};
    ChangedResult const rises{"4", "criterion", "standing", "not_met", "met", true};
    ChangedResult const opens{"4", "criterion", "standing", "met", "", false};
    ChangedResult const outcome_falls{"", "", "outcome", "met", "not_met", false};
    ChangedResult const outcome_rises{"", "", "outcome", "not_met", "met", true};
    ChangedResult const outcome_opens{"", "", "outcome", "met", "", false};
    CHECK(words({}).empty());
    CHECK(words({{"4.3.6", Tried::lowered, "partial", flags.results({falls})}}) ==
          "If 4.3.6 is lowered, criterion 4 falls short");
    CHECK(words({{"4.3.6", Tried::lowered, "partial", flags.results({falls, outcome_falls})}}) ==
          "If 4.3.6 is lowered, criterion 4 falls short and the outcome is not met");
    CHECK(words({{"4.3.6", Tried::raised, "compliant", flags.results({rises, outcome_rises})}}) ==
          "If 4.3.6 is raised, criterion 4 is met and the outcome is met");
    CHECK(words({{"4.3.6", Tried::refused, "", flags.results({outcome_falls})}}) ==
          "If the claim on 4.3.6 is refused, the outcome is not met");
    CHECK(words({{"4.3.6", Tried::refused, "", flags.results({opens, outcome_opens})}}) ==
          "If the claim on 4.3.6 is refused, criterion 4 has no result and the outcome has no "
          "result");
    SECTION("a criterion that falls beside an outcome that opens") {
        CHECK(words({{"4.3.6", Tried::refused, "", flags.results({falls, outcome_opens})}}) ==
              "If the claim on 4.3.6 is refused, criterion 4 falls short and the outcome has no "
              "result");
    }
    SECTION("two ladders of one criterion name it once") {
        ChangedResult const other{"4", "criterion", "band", "high", "low", false};
        CHECK(words({{"4.3.6", Tried::lowered, "partial", flags.results({falls, other})}}) ==
              "If 4.3.6 is lowered, criterion 4 falls short");
    }
    SECTION("several criteria") {
        ChangedResult const three{"3", "criterion", "standing", "met", "not_met", false};
        CHECK(words({{"4.3.6", Tried::lowered, "partial", flags.results({three, falls})}}) ==
              "If 4.3.6 is lowered, criterion 3 and criterion 4 fall short");
    }
}

TEST_CASE("elements with the same effect are named together", "[model][flags]") {
    Flags flags;
    List<ChangedResult> const four = flags.criterion_falls("4");
    List<ChangedResult> const three = flags.criterion_falls("3");
    auto const lowered = [](Text id, List<ChangedResult> results) {
        return FlagEffect{id, Tried::lowered, "partial", results};
    };
    std::vector<FlagEffect> effects{lowered("4.1.1", four), lowered("3.1.1", three),
                                    lowered("4.1.2", four)};
    CHECK(effects_in_words(effects) ==
          "If 4.1.1 or 4.1.2 is lowered, criterion 4 falls short. If 3.1.1 is lowered, criterion 3 "
          "falls short");
    SECTION("four are named, five are counted") {
        effects = {lowered("4.1.1", four), lowered("4.1.2", four), lowered("4.1.3", four),
                   lowered("4.2.1", four)};
        CHECK(effects_in_words(effects) ==
              "If 4.1.1, 4.1.2, 4.1.3 or 4.2.1 is lowered, criterion 4 falls short");
        effects.push_back(lowered("4.2.2", four));
        CHECK(effects_in_words(effects) ==
              "If one of 5 of these elements is lowered, criterion 4 falls short");
    }
    SECTION("a claim and a rating are never one sentence") {
        effects = {lowered("4.1.1", four), {"4.1.2", Tried::refused, "", four}};
        CHECK(effects_in_words(effects) ==
              "If 4.1.1 is lowered, criterion 4 falls short. If the claim on 4.1.2 is refused, "
              "criterion 4 falls short");
    }
}

TEST_CASE("two flags of a check are two lines, and three are one", "[model][flags]") {
    Flags flags;
    flags.add("support", "1.1.1");
    flags.add("support", "1.1.2");
    CHECK(flags.lines() == "settle: 1.1.1 has no evidence\nsettle: 1.1.2 has no evidence\n");
    flags.add("support", "1.1.3");
    CHECK(flags.lines() == "settle: No evidence is cited: 1.1.1, 1.1.2 and 1.1.3\n");
    SECTION("flags of another severity or owner stay apart") {
        flags.add("support", "1.2.1", Severity::to_do);
        flags.add("support", "1.2.2").owner = FlagOwner::applicant;
        CHECK(flags.lines() ==
              "settle: No evidence is cited: 1.1.1, 1.1.2 and 1.1.3\n"
              "settle: 1.2.2 has no evidence\n"
              "to_do: 1.2.1 has no evidence\n");
    }
    SECTION("a check without a sentence for several says the first one in full") {
        for (Flag& flag : flags.evaluation.flags) flag.several = {};
        CHECK(flags.lines() ==
              "settle: 1.1.1 has no evidence. The same applies to 1.1.2 and 1.1.3\n");
    }
    SECTION("a name that is there twice is said once") {
        flags.add("support", "1.1.3");
        CHECK(flags.lines() == "settle: No evidence is cited: 1.1.1, 1.1.2 and 1.1.3\n");
    }
}

TEST_CASE("what could change the outcome is first within its severity", "[model][flags]") {
    Flags flags;
    flags.add("thin", "1.1.1", Severity::consider);
    flags.add("support", "1.1.2");
    flags.add("same", "3.1.1", Severity::consider);
    flags.add("date", "4.1.1");
    flags.give_effect(flags.evaluation.flags[2],
                      {{"3.1.1", Tried::lowered, "partial", flags.criterion_falls("3")}});
    flags.give_effect(flags.evaluation.flags[3],
                      {{"4.1.1", Tried::lowered, "partial", flags.criterion_falls("4")}});
    CHECK(flags.lines() ==
          "settle: 4.1.1 has no evidence (If 4.1.1 is lowered, criterion 4 falls short)\n"
          "settle: 1.1.2 has no evidence\n"
          "consider: 3.1.1 has no evidence (If 3.1.1 is lowered, criterion 3 falls short)\n"
          "consider: 1.1.1 has no evidence\n");
}

TEST_CASE("a line of several flags has the effects of all, each element once", "[model][flags]") {
    Flags flags;
    for (Text const id : {"4.1.1", "4.1.2", "4.1.3"}) flags.add("support", id);
    List<ChangedResult> const falls = flags.criterion_falls("4");
    flags.give_effect(flags.evaluation.flags[0], {{"4.1.1", Tried::lowered, "partial", falls},
                                                  {"4.1.2", Tried::lowered, "partial", falls}});
    flags.give_effect(flags.evaluation.flags[1], {{"4.1.2", Tried::lowered, "partial", falls}});
    CHECK(flags.lines() ==
          "settle: No evidence is cited: 4.1.1, 4.1.2 and 4.1.3 (If 4.1.1 or 4.1.2 is lowered, "
          "criterion 4 falls short)\n");
}
