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

Assessment example(std::string_view name) {
    return read_assessment(
        read_file(ASSAY_SOURCE_DIR "/examples/assess/" + std::string(name) + ".json"));
}

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
    Merged const result = merged({&it.a, &it.b});
    REQUIRE(result.conflicts.empty());
    auto const& supports = result.assessment.evidence[0].supports;
    CHECK(std::vector<Text>(supports.begin(), supports.end()) ==
          std::vector<Text>{"1.1.1", "1.1.2", "1.1.3"});
    CHECK(result.assessment.organisation.facts.size() == 2);
    fact_b[0].name = "charges";
    CHECK(told(merged({&it.a, &it.b})) ==
          "the organisation, facts.charges: a.json/organisation=true b.json/organisation=false\n");
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
                      "b.json: /id: this is the assessment `another`, and a.json is `draft`; "
                      "expected copies of one file [other-assessment]");
    it.b.id = it.a.id;
    it.b.pack.id = "charter-mark";
    CHECK_THROWS_WITH(merged({&it.a, &it.b}),
                      "b.json: /pack/id: this was made against `charter-mark`, and a.json against "
                      "`cse`; expected copies of one file [other-assessment]");
}

TEST_CASE("conflicts are told side by side, and how to settle them", "[visits][merge]") {
    Pair it;
    it.a.judgements[2].rating = "partial";
    CHECK(
        conflicts_report(merged({&it.a, &it.b}).conflicts, {}) ==
        R"(1 record is different in the copies, and only you can say which it is. Nothing was written.

  The judgement of 1.1.3 by A1 (assessor) on v1
    rating
      a.json /judgements/2  partial
      b.json /judgements/2  compliant

To settle them, say whose side counts, for all or for some of them, and merge again:
  --prefer a.json
  --prefer a.json=1.1.3
Or change one of the files. Two things that came to have one id need another id each.
)");
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
