// Copies of one file in one: what is taken over, what only people can decide, and what never is lost.

#include <assay/json.hpp>
#include <assay/merge.hpp>
#include <assay/report.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "visits/included.hpp"

#include <algorithm>

using namespace assay;
using namespace assay_test;

namespace {

Merged merged(std::vector<Assessment const*> const& all, Assessment const* base = nullptr,
              std::vector<Preference> prefer = {}) {
    std::vector<Copy> copies;
    for (std::size_t i = 0; i < all.size(); ++i)
        copies.push_back({all[i], std::string(1, static_cast<char>('a' + i)) + ".json"});
    MergeOptions options;
    options.base = base;
    options.prefer = std::move(prefer);
    return merge(copies, options);
}

std::string bytes(std::vector<Assessment const*> const& all, Assessment const* base = nullptr) {
    Merged const result = merged(all, base);
    INFO(conflicts_report(result.conflicts, {}));
    REQUIRE(result.conflicts.empty());
    return to_json(result.assessment);
}

Assessment copy_of(Assessment const& assessment) { return read_assessment(to_json(assessment)); }

constexpr std::array examples{"northfield-outpatients", "riverside-libraries",
                              "westmoor-contact-centre", "carrow-vale-revenues"};

/// Two copies of a small file, and the file.
struct Pair {
    Draft base = all_rated(cse(), "compliant");
    Assessment a, b;

    Pair() {
        base.evidence("E1", "document", "2026-01-01", {"1.1.1"});
        base.shortfall("F1", "1.1.3", "something", "2026-08-01");
        base.assessment.title = "what it is called";
        a = copy_of(base.assessment);
        b = copy_of(base.assessment);
    }
};

void add_evidence(Assessment& to, Text id, Text title) {
    Evidence evidence;
    evidence.id = id;
    evidence.title = title;
    evidence.kind = "document";
    to.evidence.push_back(evidence);
}

/// The conflicts, one a line: `E1 title: a.json says ..., b.json says ...`.
std::string told(Merged const& result) {
    std::string text;
    for (Conflict const& conflict : result.conflicts)
        for (Difference const& difference : conflict.differences) {
            text += conflict.record + ", " + difference.member + ":";
            for (Difference::Side const& side : difference.sides)
                text += " " + side.place.file + side.place.pointer + "=" +
                        (side.has_record ? side.says : "-");
            text += "\n";
        }
    return text;
}

}  // namespace

TEST_CASE("what only one copy has is taken over", "[visits][merge]") {
    Pair it;
    add_evidence(it.a, "E2", "of A");
    add_evidence(it.b, "E3", "of B");
    it.b.judgements[0].rationale = "why";
    it.a.judgements[0].extensions.text = R"({"x":1})";
    it.b.judgements[0].extensions.text = R"({"y":[2]})";
    Merged const result = merged({&it.a, &it.b});
    REQUIRE(result.conflicts.empty());
    auto const& evidence = result.assessment.evidence;
    REQUIRE(evidence.size() == 3);
    CHECK(evidence[0].id == "E1");
    CHECK(evidence[1].title == "of A");
    CHECK(evidence[2].title == "of B");
    CHECK(result.assessment.judgements[0].rationale == "why");
    CHECK(result.assessment.judgements[0].extensions.text == R"({"x":1,"y":[2]})");
}

TEST_CASE("lists of ids are joined, facts by their names", "[visits][merge]") {
    Pair it;
    std::array<Text, 2> const of_a{"1.1.1", "1.1.2"};
    std::array<Text, 2> const of_b{"1.1.1", "1.1.3"};
    it.a.evidence[0].supports = of_a;
    it.b.evidence[0].supports = of_b;
    std::array<Fact, 1> fact_a;
    fact_a[0].name = "charges";
    fact_a[0].yes = true;
    std::array<Fact, 1> fact_b;
    fact_b[0].name = "visitors";
    it.a.organisation.facts = fact_a;
    it.b.organisation.facts = fact_b;
    // without the base, evidence that differs may be two things
    CHECK(told(merged({&it.a, &it.b})) ==
          "the evidence E1, supports: a.json/evidence/0=1.1.1, 1.1.2 "
          "b.json/evidence/0=1.1.1, 1.1.3\n");
    Merged const result = merged({&it.a, &it.b}, &it.base.assessment);
    REQUIRE(result.conflicts.empty());
    auto const& supports = result.assessment.evidence[0].supports;
    CHECK(std::vector<Text>(supports.begin(), supports.end()) ==
          std::vector<Text>{"1.1.1", "1.1.2", "1.1.3"});
    CHECK(result.assessment.organisation.facts.size() == 2);
    fact_b[0].name = "charges";
    CHECK(told(merged({&it.a, &it.b}, &it.base.assessment)) ==
          "the organisation, facts.charges: a.json/organisation=yes b.json/organisation=no\n");
}

TEST_CASE("two answers to one question are a conflict, with both places", "[visits][merge]") {
    Pair it;
    it.a.judgements[2].rating = "partial";
    it.b.evidence[0].title = "another";
    it.b.title = "something else";
    CHECK(told(merged({&it.a, &it.b})) ==
          "the title, title: a.json/title=what it is called b.json/title=something else\n"
          "the evidence E1, title: a.json/evidence/0=title of E1 b.json/evidence/0=another\n"
          "the judgement of 1.1.3 by A1 (assessor) on v1, rating: a.json/judgements/2=partial "
          "b.json/judgements/2=compliant\n");
    CHECK(merged({&it.a, &it.b}).assessment.visits.empty());
}

TEST_CASE("with the base, what only one side changed is no conflict", "[visits][merge]") {
    Pair it;
    it.a.judgements[2].rating = "partial";
    it.b.evidence[0].title = "another";
    it.b.title = {};
    Merged const result = merged({&it.a, &it.b}, &it.base.assessment);
    REQUIRE(result.conflicts.empty());
    CHECK(result.assessment.judgements[2].rating == "partial");
    CHECK(result.assessment.evidence[0].title == "another");
    CHECK(result.assessment.title.empty());
    it.a.title = "mine";
    CHECK(told(merged({&it.a, &it.b}, &it.base.assessment)) ==
          "the title, title: a.json/title=mine b.json/title=\n");
}

TEST_CASE("with the base, what was taken out is gone, unless somebody else changed it",
          "[visits][merge]") {
    Pair it;
    it.a.evidence.clear();
    Merged const gone = merged({&it.a, &it.b}, &it.base.assessment);
    CHECK(gone.conflicts.empty());
    CHECK(gone.assessment.evidence.empty());
    CHECK(merged({&it.a, &it.b}).assessment.evidence.size() == 1);
    it.b.evidence[0].title = "another";
    Merged const both = merged({&it.a, &it.b}, &it.base.assessment);
    REQUIRE(both.conflicts.size() == 1);
    CHECK(both.conflicts[0].differences[0].member.empty());
    CHECK_FALSE(both.conflicts[0].differences[0].sides[0].has_record);
    CHECK(merged({&it.a, &it.b}, &it.base.assessment, {{0, {}}}).assessment.evidence.empty());
    CHECK(merged({&it.a, &it.b}, &it.base.assessment, {{1, {"E1"}}}).assessment.evidence.size() ==
          1);
}

TEST_CASE("what one copy took out and another came to cite is told, not written",
          "[visits][merge]") {
    Pair it;
    it.a.evidence.clear();
    std::array<Text, 1> const cited{"E1"};
    it.b.judgements[3].evidence = cited;
    CHECK_THROWS_WITH(merged({&it.a, &it.b}, &it.base.assessment),
                      contains_text("the merged file:") &&
                          contains_text("/judgements/3/evidence/0: there is no evidence `E1` in "
                                        "this file"));
    CHECK(merged({&it.a, &it.b}).assessment.judgements[3].evidence.size() == 1);
}

TEST_CASE("whoever is preferred has the say, in all or in what is named", "[visits][merge]") {
    Pair it;
    it.a.judgements[2].rating = "partial";
    it.b.evidence[0].title = "another";
    Merged const all = merged({&it.a, &it.b}, nullptr, {{1, {}}});
    REQUIRE(all.conflicts.empty());
    CHECK(all.assessment.judgements[2].rating == "compliant");
    CHECK(all.assessment.evidence[0].title == "another");
    Merged const some = merged({&it.a, &it.b}, nullptr, {{1, {}}, {0, {"1.1.3"}}});
    REQUIRE(some.conflicts.empty());
    CHECK(some.assessment.judgements[2].rating == "partial");
    CHECK(some.assessment.evidence[0].title == "another");
    CHECK(merged({&it.a, &it.b}, nullptr, {{0, {"1.1.3"}}}).conflicts.size() == 1);
}

TEST_CASE("an entry to fill in gives way to what a colleague wrote in its place",
          "[visits][merge]") {
    Pair it;
    for (Assessment* const each : {&it.a, &it.b}) {
        each->judgements[0].author = {};
        each->judgements[0].rating = {};
    }
    Assessment const blank = copy_of(it.a);
    it.b.judgements[0].author = "A2";
    it.b.judgements[0].rating = "partial";
    for (auto const& order : {std::vector<Assessment const*>{&it.a, &it.b},
                              std::vector<Assessment const*>{&it.b, &it.a},
                              std::vector<Assessment const*>{&blank, &it.b, &it.a}}) {
        Assessment const result = read_assessment(bytes(order));
        CHECK(result.judgements.size() == 57);
        CHECK(result.judgements[0].author == "A2");
    }
    // a file that has both is what it is
    Judgement blank_as_well;
    blank_as_well.element = "1.1.1";
    blank_as_well.role = Role::assessor;
    it.b.judgements.push_back(blank_as_well);
    CHECK(bytes({&it.b, &it.b}) == to_json(it.b));
}

TEST_CASE("a judgement that named no visit, as there was one, is the one that names it",
          "[visits][merge]") {
    Pair it;
    Visit second;
    second.id = "v2";
    second.kind = "annual_review";
    second.from = day("2027-05-18");
    it.b.visits.push_back(second);
    for (Judgement& each : it.b.judgements) each.visit = "v1";
    Assessment const result = read_assessment(bytes({&it.a, &it.b}));
    CHECK(result.judgements.size() == 57);
    CHECK(result.judgements[0].visit == "v1");
}

TEST_CASE("files of different assessments are not merged", "[visits][merge]") {
    Pair it;
    it.b.id = "another";
    CHECK_THROWS_WITH(merged({&it.a, &it.b}),
                      "b.json: /id: this is the assessment `another`, but a.json is `draft`; "
                      "expected copies of one file [other-assessment]");
    it.b.id = it.a.id;
    it.b.pack.id = "charter-mark";
    CHECK_THROWS_WITH(merged({&it.a, &it.b}),
                      "b.json: /pack/id: this was made with `charter-mark`, but a.json with `cse`; "
                      "expected copies of one file [other-assessment]");
}

TEST_CASE("conflicts are told side by side, and how to settle them", "[visits][merge]") {
    Pair it;
    it.a.judgements[2].rating = "partial";
    CHECK(conflicts_report(merged({&it.a, &it.b}).conflicts, {}) ==
          R"(The copies disagree about 1 record. Choose what to keep; nothing has been written.

  The judgement of 1.1.3 by A1 (assessor) on v1
    rating
      a.json  partial
      b.json  compliant

Choose, and merge again:
  --prefer a.json           keep this copy's record in every conflict
  --prefer a.json=1.1.3     keep this copy's record for these ids only
  --conflicts choices.xlsx  write the differences to a workbook and choose one by one
Or change one of the files.
)");
}

TEST_CASE("of what one copy took out and another changed, it is told what was changed",
          "[visits][merge]") {
    Pair it;
    it.a.evidence[0].title = "of A";
    it.b.evidence.clear();
    for (Judgement& each : it.b.judgements) each.evidence = {};
    std::string const text =
        conflicts_report(merged({&it.a, &it.b}, &it.base.assessment).conflicts, {});
    INFO(text);
    CHECK(text.find("was removed from one copy and changed in another\n"
                    "      a.json  (changed)\n"
                    "      b.json  (taken out)\n"
                    "    title\n"
                    "      before  title of E1\n"
                    "      a.json  of A\n") != std::string::npos);
}

// What is new on both sides ---------------------------------------------------------------------------

namespace {

/// What was told besides: new ids, and what preferences left out.
std::string report(Merged const& result) {
    ReportOptions options;
    options.width = 200;
    return merge_report(result, options);
}

std::vector<Text> texts(List<Text> list) { return {list.begin(), list.end()}; }

/// Adds what somebody finds on a visit, all of it under the next free ids.
void find_something(Assessment& to, std::string const& who, std::size_t judgement) {
    auto const keep = [&](std::string const& text) { return to.storage.keep(text); };
    add_evidence(to, "E2", keep("seen by " + who));
    Judgement& judged = to.judgements[judgement];
    judged.rationale = keep("see E2");
    judged.evidence = to.storage.keep(List<Text>{std::vector<Text>{"E1", "E2"}});
    Survey survey;
    survey.id = "V1";
    survey.title = keep("asked by " + who);
    survey.evidence = "E2";
    to.surveys.push_back(survey);
    Shortfall shortfall;
    shortfall.id = "F2";
    shortfall.element = judged.element;
    shortfall.missing = keep("missed by " + who);
    shortfall.closed_by = "P1";
    to.shortfalls.push_back(shortfall);
    Action action;
    action.id = "P1";
    action.what = "write it down";
    action.shortfalls = to.storage.keep(List<Text>{std::vector<Text>{"F1", "F2"}});
    to.actions.push_back(action);
}

}  // namespace

TEST_CASE("what two people added under one id is two things, and what cites them follows",
          "[visits][merge]") {
    Pair it;
    find_something(it.a, "Ann", 0);
    find_something(it.b, "Ben", 1);
    Assessment const* const base = &it.base.assessment;
    Merged const result = merged({&it.a, &it.b}, base);
    REQUIRE(told(result).empty());
    Assessment const& all = result.assessment;
    REQUIRE(all.evidence.size() == 3);
    CHECK(all.evidence[1].id == "E2");
    CHECK(all.evidence[1].title == "seen by Ann");
    CHECK(all.evidence[2].id == "E3");
    CHECK(all.evidence[2].title == "seen by Ben");
    CHECK(texts(all.judgements[0].evidence) == std::vector<Text>{"E1", "E2"});
    CHECK(texts(all.judgements[1].evidence) == std::vector<Text>{"E1", "E3"});
    REQUIRE(all.surveys.size() == 2);
    CHECK(all.surveys[0].evidence == "E2");
    CHECK(all.surveys[1].id == "V2");
    CHECK(all.surveys[1].evidence == "E3");
    REQUIRE(all.shortfalls.size() == 3);
    CHECK(all.shortfalls[2].id == "F3");
    CHECK(all.shortfalls[2].missing == "missed by Ben");
    CHECK(all.shortfalls[2].closed_by == "P2");
    REQUIRE(all.actions.size() == 2);
    CHECK(texts(all.actions[0].shortfalls) == std::vector<Text>{"F1", "F2"});
    CHECK(texts(all.actions[1].shortfalls) == std::vector<Text>{"F1", "F3"});
    CHECK(
        report(result) ==
        "b.json: evidence E2 is now E3, because another copy uses this id for something else: E2\n"
        "  the text at /judgements/1/rationale still mentions E2: check it\n"
        "b.json: survey V1 is now V2, because another copy uses this id for something else: V1\n"
        "b.json: shortfall F2 is now F3, because another copy uses this id for something else: F2\n"
        "b.json: action P1 is now P2, because another copy uses this id for something else: P1\n");
    std::string const both = to_json(all);
    CHECK(bytes({&it.b, &it.a}, base) == both);
    // each copy again, and both: nothing new
    CHECK(bytes({&all, &it.a}, base) == both);
    CHECK(bytes({&all, &it.b}, base) == both);
    CHECK(bytes({&it.b, &all, &it.a}, base) == both);
}

TEST_CASE("two records that differ in nothing that both say are not made one", "[visits][merge]") {
    Pair it;
    add_evidence(it.a, "E02", "Survey 2026");
    it.a.evidence.back().source = "Personnel";
    add_evidence(it.b, "E02", "Survey 2026");
    it.b.evidence.back().date = day("2026-02-01");
    Merged const result = merged({&it.a, &it.b}, &it.base.assessment);
    REQUIRE(result.conflicts.empty());
    REQUIRE(result.assessment.evidence.size() == 3);
    for (Evidence const& each : result.assessment.evidence)
        CHECK((each.source.empty() || !each.date));
    CHECK(result.assessment.evidence[2].id == "E03");
}

TEST_CASE("what several copies added alike is one thing", "[visits][merge]") {
    Pair it;
    for (Assessment* const each : {&it.a, &it.b}) add_evidence(*each, "E2", "from a third copy");
    Merged const result = merged({&it.a, &it.b}, &it.base.assessment);
    CHECK(result.assessment.evidence.size() == 2);
    CHECK(result.renumbered.empty());
}

TEST_CASE("new ids go on from the highest, as wide as they were", "[visits][merge]") {
    for (auto const& [id, next] : {std::pair("E009", "E010"),
                                   {"E99", "E100"},
                                   {"survey", "survey-2"},
                                   {"7", "8"},
                                   {"E1-a", "E1-a-2"}}) {
        Pair it;
        add_evidence(it.a, id, "a");
        add_evidence(it.b, id, "b");
        Merged const result = merged({&it.a, &it.b}, &it.base.assessment);
        REQUIRE(result.renumbered.size() == 1);
        CHECK(result.renumbered[0].new_id == next);
    }
}

TEST_CASE("without the base, two things under one id are a conflict", "[visits][merge]") {
    Pair it;
    add_evidence(it.a, "E2", "of A");
    add_evidence(it.b, "E2", "of B");
    CHECK(told(merged({&it.a, &it.b})) ==
          "the evidence E2, title: a.json/evidence/1=of A b.json/evidence/1=of B\n");
}

TEST_CASE("a preference takes the whole record, and what it leaves out is told",
          "[visits][merge]") {
    Pair it;
    it.a.evidence[0].title = "of A";
    it.a.evidence[0].owner = "Ann";
    it.b.evidence[0].title = "of B";
    it.b.evidence[0].source = "Ben";
    std::array<Text, 1> const supports{"2.1.1"};
    it.b.evidence[0].supports = supports;
    it.b.title = "another title";
    Merged const result = merged({&it.a, &it.b}, &it.base.assessment, {{0, {}}});
    REQUIRE(result.conflicts.empty());
    Evidence const& evidence = result.assessment.evidence[0];
    CHECK(evidence.title == "of A");
    CHECK(evidence.owner == "Ann");
    CHECK(evidence.source.empty());
    CHECK(texts(evidence.supports) == std::vector<Text>{"1.1.1"});
    CHECK(result.assessment.title == "another title");
    CHECK(report(result) ==
          "b.json: left out of the evidence E1: title `of B`\n"
          "b.json: left out of the evidence E1: source `Ben`\n"
          "b.json: left out of the evidence E1: supports `2.1.1`\n");
    it.a.evidence.clear();
    CHECK(report(merged({&it.a, &it.b}, &it.base.assessment, {{0, {}}}))
              .find("b.json: left out of the evidence E1: all of it, because it was removed from "
                    "a.json") == 0);
}

TEST_CASE("judgements without an author are not put together of what two people wrote",
          "[visits][merge]") {
    Pair it;
    for (Assessment* const each : {&it.base.assessment, &it.a, &it.b}) {
        each->judgements[0].author = {};
        each->judgements[0].rating = {};
    }
    Assessment const blank = copy_of(it.a);
    it.a.judgements[0].rating = "partial";
    it.b.judgements[0].rating = "partial";
    CHECK(merged({&it.a, &it.b}, &blank).conflicts.empty());
    it.b.judgements[0].rationale = "why";
    CHECK(told(merged({&it.a, &it.b}, &blank)) ==
          "the judgement of 1.1.1 (assessor) on v1, rationale: a.json/judgements/0= "
          "b.json/judgements/0=why\n");
    it.a.judgements[0].rating = {};
    it.a.judgements[0].rationale = {};
    std::array<Text, 1> const evidence{"E1"};
    it.a.judgements[0].evidence = evidence;
    for (Assessment const* const base :
         {static_cast<Assessment const*>(&blank), static_cast<Assessment const*>(nullptr)})
        CHECK(told(merged({&it.a, &it.b}, base)) ==
              "the judgement of 1.1.1 (assessor) on v1, rating: a.json/judgements/0= "
              "b.json/judgements/0=partial\n"
              "the judgement of 1.1.1 (assessor) on v1, rationale: a.json/judgements/0= "
              "b.json/judgements/0=why\n"
              "the judgement of 1.1.1 (assessor) on v1, evidence: a.json/judgements/0=E1 "
              "b.json/judgements/0=\n");
    Merged const preferred = merged({&it.a, &it.b}, &blank, {{1, {}}});
    CHECK(preferred.assessment.judgements[0].rationale == "why");
    CHECK(preferred.assessment.judgements[0].evidence.empty());
    CHECK(report(preferred) ==
          "a.json: left out of the judgement of 1.1.1 (assessor) on v1: evidence `E1`\n");
    // only one of them has changed it, or says all that the other says
    CHECK(merged({&blank, &it.b}, &blank).conflicts.empty());
    it.a.judgements[0] = blank.judgements[0];
    it.a.judgements[0].rating = "partial";
    CHECK(merged({&it.a, &it.b}).conflicts.empty());
    CHECK_FALSE(merged({&it.a, &it.b}, &blank).conflicts.empty());
}

TEST_CASE("where one puts a name to an entry and another fills it in without, both are kept",
          "[visits][merge]") {
    Pair it;
    for (Assessment* const each : {&it.base.assessment, &it.a, &it.b}) {
        each->judgements[0].author = {};
        each->judgements[0].rating = {};
    }
    it.a.judgements[0].author = "A2";
    it.a.judgements[0].rating = "partial";
    it.b.judgements[0].rating = "compliant";
    Merged const result = merged({&it.a, &it.b}, &it.base.assessment);
    REQUIRE(told(result).empty());
    CHECK(result.assessment.judgements.size() == 58);
}

// Properties ----------------------------------------------------------------------------------------

namespace {

/// What somebody may do to their copy that nobody else does: each person has records of their own.
void edit(Dice& dice, Assessment& copy, std::string const& person, std::size_t nth,
          std::size_t people) {
    auto const keep = [&](std::string const& text) { return copy.storage.keep(text); };
    for (std::size_t i = 0; i < copy.judgements.size(); ++i) {
        if (i % people != nth || dice.below(3) != 0) continue;
        copy.judgements[i].rationale = keep("as " + person + " sees it");
        if (dice.below(2) == 0)
            copy.judgements[i].extensions.text = keep("{\"of\":\"" + person + "\"}");
    }
    for (std::size_t i = dice.below(4); i > 0; --i) {
        Evidence evidence;
        evidence.id = keep(person + "-" + std::to_string(i));
        evidence.kind = "document";
        std::size_t const at = dice.below(copy.evidence.size() + 1);
        copy.evidence.insert(copy.evidence.begin() + static_cast<std::ptrdiff_t>(at), evidence);
    }
    if (dice.below(2) == 0) {
        Action action;
        action.id = keep("act-" + person);
        action.what = "something";
        copy.actions.push_back(action);
    }
    for (std::size_t i = 0; i < copy.evidence.size(); ++i) {
        if (dice.below(4) != 0) continue;
        std::vector<Text> supports(copy.evidence[i].supports.begin(),
                                   copy.evidence[i].supports.end());
        supports.push_back(keep(elements_of(cse()).at(dice.below(57)).data()));
        copy.evidence[i].supports = copy.storage.keep(List<Text>(supports));
    }
}

}  // namespace

TEST_CASE("a file merged with itself is the file", "[visits][merge]") {
    for (auto const* const name : examples) {
        INFO(name);
        Assessment const one = example(name);
        CHECK(bytes({&one}) == to_json(one));
        CHECK(bytes({&one, &one}) == to_json(one));
        CHECK(bytes({&one, &one, &one}, &one) == to_json(one));
    }
}

TEST_CASE("the order of the copies leaves no trace, and nothing of any of them is lost",
          "[visits][merge]") {
    Dice dice(11);
    for (int round = 0; round < 40; ++round) {
        Assessment const base = example(examples.at(dice.below(examples.size())));
        constexpr std::size_t people = 3;
        std::vector<Assessment> copies;
        for (std::size_t i = 0; i < people; ++i) {
            copies.push_back(copy_of(base));
            edit(dice, copies.back(), std::string(1, static_cast<char>('P' + i)), i, people);
            copies.back() = copy_of(copies.back());
        }
        Assessment const& a = copies[0];
        Assessment const& b = copies[1];
        Assessment const& c = copies[2];
        std::string const all = bytes({&a, &b, &c}, &base);
        CHECK(bytes({&c, &a, &b}, &base) == all);
        CHECK(bytes({&b, &c, &a}, &base) == all);
        Assessment const result = read_assessment(all);
        for (Assessment const& each : copies) {
            // what others wrote instead of the base's rationale aside, all that a copy says is there
            Assessment mine = copy_of(each);
            for (std::size_t i = 0; i < mine.judgements.size(); ++i)
                if (mine.judgements[i].rationale == base.judgements[i].rationale) {
                    mine.judgements[i].rationale = {};
                    mine.judgements[i].extensions = {};
                }
            CHECK(includes(parsed(result), parsed(mine)));
        }
        // in steps: the same records
        Assessment const ab = read_assessment(bytes({&a, &b}, &base));
        Assessment const bc = read_assessment(bytes({&b, &c}, &base));
        for (std::string const& in_steps : {bytes({&ab, &c}, &base), bytes({&a, &bc}, &base)}) {
            Assessment const step = read_assessment(in_steps);
            CHECK(includes(parsed(step), parsed(result)));
            CHECK(includes(parsed(result), parsed(step)));
        }
        // what was merged takes in its copies again without a change
        CHECK(includes(parsed(read_assessment(bytes({&result, &a}, &base))), parsed(result)));
    }
}

TEST_CASE("copies of which only more was said than in the other need no base", "[visits][merge]") {
    Dice dice(5);
    for (int round = 0; round < 40; ++round) {
        Assessment const base = example(examples.at(dice.below(examples.size())));
        std::vector<Assessment> copies;
        for (std::size_t i = 0; i < 2; ++i) {
            copies.push_back(copy_of(base));
            // what was there loses some of its texts: copies that were never filled in so far
            for (Judgement& each : copies.back().judgements)
                if (dice.below(3) == 0) each.rationale = {};
            std::erase_if(copies.back().actions, [&](auto const&) { return dice.below(4) == 0; });
        }
        std::string const both = bytes({&copies[0], &copies[1]});
        CHECK(bytes({&copies[1], &copies[0]}) == both);
        boost::json::value const result = parsed(read_assessment(both));
        for (Assessment const& each : copies) CHECK(includes(result, parsed(each)));
        Assessment const again = read_assessment(both);
        CHECK(bytes({&again, &copies[0], &copies[1]}) == both);
    }
}

namespace {

/// Everything that people may add under ids that others take, too.
void add_alike(Dice& dice, Assessment& copy, std::string const& person) {
    auto const keep = [&](std::string const& text) { return copy.storage.keep(text); };
    auto const id = [&](std::string const& letter) {
        return keep(letter + std::to_string(901 + dice.below(3)));
    };
    auto const add = [&](auto& list, auto record) {
        if (std::none_of(list.begin(), list.end(),
                         [&](auto& each) { return each.id == record.id; }))
            list.push_back(record);
    };
    for (std::size_t i = dice.below(3); i > 0; --i) {
        Evidence evidence;
        evidence.id = id("E");
        evidence.kind = "document";
        evidence.title = keep(dice.below(3) == 0 ? "the same" : "of " + person + std::to_string(i));
        add(copy.evidence, evidence);
        Judgement& judgement = copy.judgements[dice.below(copy.judgements.size())];
        std::vector<Text> cited(judgement.evidence.begin(), judgement.evidence.end());
        cited.push_back(evidence.id);
        judgement.evidence = copy.storage.keep(List<Text>(cited));
        Shortfall shortfall;
        shortfall.id = id("F");
        shortfall.element = "1.1.1";
        shortfall.missing = keep("by " + person + std::to_string(dice.below(2)));
        add(copy.shortfalls, shortfall);
        Action action;
        action.id = id("P");
        action.what = keep(dice.below(2) == 0 ? "the same" : person);
        action.shortfalls = copy.storage.keep(List<Text>{std::vector<Text>{shortfall.id}});
        add(copy.actions, action);
    }
}

/// What was added to lists of records with ids, without the ids, sorted; citations by what they cite.
std::vector<std::string> added(Assessment const& copy, Assessment const& base) {
    std::vector<std::string> all;
    auto const is_new = [](auto const& list, Text id) {
        return std::none_of(list.begin(), list.end(), [&](auto& each) { return each.id == id; });
    };
    auto const find = [](auto const& list, Text id) {
        return std::find_if(list.begin(), list.end(), [&](auto& each) { return each.id == id; });
    };
    for (Evidence const& each : copy.evidence)
        if (is_new(base.evidence, each.id)) all.push_back("evidence " + std::string(each.title));
    for (Shortfall const& each : copy.shortfalls)
        if (is_new(base.shortfalls, each.id))
            all.push_back("shortfall " + std::string(each.missing));
    for (Action const& each : copy.actions)
        if (is_new(base.actions, each.id))
            for (Text const cited : each.shortfalls)
                all.push_back("action " + std::string(each.what) + " for " +
                              std::string(find(copy.shortfalls, cited)->missing));
    for (Judgement const& each : copy.judgements)
        for (Text const cited : each.evidence)
            if (is_new(base.evidence, cited))
                all.push_back("judgement of " + std::string(each.element) + " rests on " +
                              std::string(find(copy.evidence, cited)->title));
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

TEST_CASE("nothing that anybody added under an id of somebody else is lost or put together",
          "[visits][merge]") {
    Dice dice(23);
    for (int round = 0; round < 60; ++round) {
        Assessment const base = example(examples.at(dice.below(examples.size())));
        std::vector<Assessment> copies;
        for (std::size_t i = 0; i < 3; ++i) {
            copies.push_back(copy_of(base));
            add_alike(dice, copies.back(), std::string(1, static_cast<char>('P' + i)));
            copies.back() = copy_of(copies.back());
        }
        Assessment const& a = copies[0];
        Assessment const& b = copies[1];
        Assessment const& c = copies[2];
        std::string const all = bytes({&a, &b, &c}, &base);
        CHECK(bytes({&c, &a, &b}, &base) == all);
        CHECK(bytes({&b, &c, &a}, &base) == all);
        Assessment const result = read_assessment(all);
        std::vector<std::string> const there = added(result, base);
        std::vector<std::string> said;
        for (Assessment const& each : copies) {
            std::vector<std::string> const mine = added(each, base);
            CHECK(std::includes(there.begin(), there.end(), mine.begin(), mine.end()));
            said.insert(said.end(), mine.begin(), mine.end());
            CHECK(bytes({&result, &each}, &base) == all);
        }
        for (std::string const& each : there)
            CHECK(std::find(said.begin(), said.end(), each) != said.end());
        Assessment const ab = read_assessment(bytes({&a, &b}, &base));
        // in steps: the same things, of which two that say the same may have stayed two
        std::vector<std::string> steps = added(read_assessment(bytes({&c, &ab}, &base)), base);
        steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
        std::vector<std::string> at_once = there;
        at_once.erase(std::unique(at_once.begin(), at_once.end()), at_once.end());
        CHECK(steps == at_once);
    }
}
