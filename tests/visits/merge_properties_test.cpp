// Properties of merging any edits, also those that contradict each other: what anybody typed is in the merged
// file, or it is told.

#include <assay/json.hpp>
#include <assay/merge.hpp>
#include <assay/report.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <algorithm>
#include <set>

using namespace assay;
using namespace assay_test;

namespace {

constexpr std::array edited_examples{"northfield-outpatients", "riverside-libraries",
                                     "westmoor-contact-centre"};

Assessment copied(Assessment const& assessment) { return read_assessment(to_json(assessment)); }

/// Edits of one person. Every text that is typed is one of a kind: `<P 17>`.
class Editing {
public:
    Editing(Dice& dice, Assessment& copy, std::string person)
        : dice_(dice), copy_(copy), person_(std::move(person)) {}

    /// What was typed, and is in the copy at the end.
    std::vector<std::string> run() {
        for (std::size_t i = 3 + dice_.below(12); i > 0; --i) once();
        std::string const json = to_json(copy_);
        std::erase_if(
            typed_, [&](std::string const& text) { return json.find(text) == std::string::npos; });
        return typed_;
    }

private:
    Text type() {
        typed_.push_back("<" + person_ + " " + std::to_string(typed_.size()) + ">");
        return copy_.storage.keep(typed_.back());
    }

    Text new_id(std::string const& letter) {
        return copy_.storage.keep(letter + std::to_string(900 + dice_.below(4)));
    }

    template <class List>
    auto& any(List& list) {
        // few records, so that two people meet at one
        return list[dice_.below(std::min<std::size_t>(list.size(), 4))];
    }

    void once() {
        switch (dice_.below(9)) {
            case 0:
                any(copy_.evidence).title = type();
                break;
            case 1:
                any(copy_.evidence).owner = type();
                break;
            case 2:
                any(copy_.judgements).rationale = type();
                break;
            case 3:
                copy_.organisation.description = type();
                break;
            case 4:
                copy_.narrative.strengths = type();
                break;
            case 5:
                add_evidence();
                break;
            case 6:
                add_action();
                break;
            case 7:
                judge();
                break;
            default:
                take_out_action();
        }
    }

    void add_evidence() {
        Evidence evidence;
        evidence.id = new_id("E");
        for (Evidence const& each : copy_.evidence)
            if (each.id == evidence.id) return;
        evidence.kind = "document";
        evidence.title = type();
        copy_.evidence.push_back(evidence);
        Judgement& judgement = any(copy_.judgements);
        std::vector<Text> cited(judgement.evidence.begin(), judgement.evidence.end());
        cited.push_back(evidence.id);
        judgement.evidence = copy_.storage.keep(List<Text>(cited));
    }

    void add_action() {
        Action action;
        action.id = new_id("P");
        for (Action const& each : copy_.actions)
            if (each.id == action.id) return;
        action.what = type();
        copy_.actions.push_back(action);
    }

    void judge() {
        Judgement judgement = copy_.judgements[dice_.below(3)];
        judgement.author = copy_.storage.keep("new " + std::to_string(dice_.below(2)));
        for (Judgement const& each : copy_.judgements)
            if (each.element == judgement.element && each.author == judgement.author &&
                each.visit == judgement.visit)
                return;
        judgement.rationale = type();
        copy_.judgements.push_back(judgement);
    }

    void take_out_action() {
        std::erase_if(copy_.actions, [&](Action const& action) {
            return dice_.below(6) == 0 &&
                   std::none_of(copy_.shortfalls.begin(), copy_.shortfalls.end(),
                                [&](auto& each) { return each.closed_by == action.id; });
        });
    }

    Dice& dice_;
    Assessment& copy_;
    std::string person_;
    std::vector<std::string> typed_;
};

/// All that a list of conflicts tells, of each its record, and what is said.
std::set<std::string> told_in(std::vector<Conflict> const& conflicts) {
    std::set<std::string> told;
    for (Conflict const& conflict : conflicts)
        for (Difference const& difference : conflict.differences)
            for (Difference::Side const& side : difference.sides)
                told.insert(conflict.record + " " + difference.member + " " + side.place.file +
                            " " + side.says);
    return told;
}

bool is_told(std::set<std::string> const& told, std::string const& text) {
    return std::any_of(told.begin(), told.end(),
                       [&](std::string const& each) { return each.find(text) != each.npos; });
}

/// Several people's copies of one file.
struct Edited {
    Assessment base;
    std::vector<Assessment> copies;
    std::vector<std::vector<std::string>> typed;

    Edited(Dice& dice, std::size_t people)
        : base(example(edited_examples.at(dice.below(edited_examples.size())))) {
        for (std::size_t i = 0; i < people; ++i) {
            copies.push_back(copied(base));
            typed.push_back(
                Editing(dice, copies.back(), std::string(1, static_cast<char>('P' + i))).run());
        }
    }

    [[nodiscard]] std::vector<Copy> in_order(std::vector<std::size_t> const& order) const {
        std::vector<Copy> all;
        for (std::size_t const i : order)
            all.push_back({&copies[i], std::string(1, static_cast<char>('P' + i)) + ".json"});
        return all;
    }
};

}  // namespace

TEST_CASE("whatever people type is merged, or a conflict tells it", "[visits][merge]") {
    Dice dice(41);
    std::size_t with_conflicts = 0;
    std::size_t without = 0;
    for (int round = 0; round < 120; ++round) {
        std::size_t const people = 2 + dice.below(2);
        Edited const it(dice, people);
        std::vector<std::size_t> order{0, 1, 2};
        order.resize(people);
        std::vector<Copy> const copies = it.in_order(order);
        std::vector<Copy> const reversed =
            it.in_order(std::vector<std::size_t>(order.rbegin(), order.rend()));
        for (Assessment const* const base : {&it.base, static_cast<Assessment const*>(nullptr)}) {
            MergeOptions options;
            options.base = base;
            Merged merged = merge(copies, options);
            // the order of the copies leaves no trace
            CHECK(told_in(merge(reversed, options).conflicts) == told_in(merged.conflicts));
            std::set<std::string> const conflicts = told_in(merged.conflicts);
            if (!merged.conflicts.empty()) {
                ++with_conflicts;
                CHECK(merged.assessment.judgements.empty());
                // of what the preferred copy does not have, others may still differ
                if (people > 2) continue;
                options.prefer = {{0, {}}};
                merged = merge(copies, options);
                REQUIRE(merged.conflicts.empty());
                MergeOptions other = options;
                other.prefer = {{people - 1, {}}};
                CHECK(to_json(merge(reversed, other).assessment) == to_json(merged.assessment));
            } else {
                ++without;
            }
            std::string const json = to_json(merged.assessment);
            std::set<std::string> const decided = told_in(merged.decided);
            for (std::size_t i = 0; i < people; ++i)
                for (std::string const& text : it.typed[i]) {
                    INFO(text);
                    if (json.find(text) != json.npos) continue;
                    CHECK_FALSE(conflicts.empty());
                    CHECK(is_told(decided, text));
                }
        }
    }
    CHECK(with_conflicts > 40);
    CHECK(without > 10);
}

TEST_CASE("every conflict can be chosen about, one text at a time", "[visits][merge]") {
    Dice dice(43);
    for (int round = 0; round < 60; ++round) {
        bool const are_three = dice.below(2) == 0;
        Edited const it(dice, are_three ? 3 : 2);
        std::vector<Copy> const copies = it.in_order(are_three ? std::vector<std::size_t>{0, 1, 2}
                                                               : std::vector<std::size_t>{0, 1});
        MergeOptions options;
        options.base = round % 2 == 0 ? &it.base : nullptr;
        // choices about what others lead to come after them
        for (int rounds = 0; rounds < 5; ++rounds) {
            Merged const merged = merge(copies, options);
            if (merged.conflicts.empty()) break;
            REQUIRE(rounds < 4);
            for (Conflict const& conflict : merged.conflicts)
                for (Difference const& difference : conflict.differences) {
                    std::string const& file =
                        difference.sides[dice.below(difference.sides.size())].place.file;
                    Choice choice{conflict.record, difference.member, Take::copy,
                                  static_cast<std::size_t>(file.front() - 'P')};
                    if (conflict.is_whole) choice.member.clear();
                    bool const can_keep_both =
                        conflict.is_whole ? conflict.can_keep_both : difference.can_keep_both;
                    if (can_keep_both && dice.below(2) == 0) choice.take = Take::both;
                    if (!conflict.is_whole && difference.base && dice.below(3) == 0)
                        choice.take = Take::base;
                    options.choices.push_back(choice);
                }
        }
        Merged const merged = merge(copies, options);
        REQUIRE(merged.conflicts.empty());
        std::string const json = to_json(merged.assessment);
        std::set<std::string> const decided = told_in(merged.decided);
        for (auto const& typed : it.typed)
            for (std::string const& text : typed) {
                INFO(text);
                CHECK((json.find(text) != json.npos || is_told(decided, text)));
            }
        // what came of it takes in its copies again without a change
        if (options.base == nullptr) continue;
        std::vector<Copy> again = copies;
        again.push_back({&merged.assessment, "merged.json"});
        MergeOptions prefer;
        prefer.base = options.base;
        prefer.prefer = {{copies.size(), {}}};
        CHECK(to_json(merge(again, prefer).assessment) == json);
    }
}
