// Each check of Customer Service Excellence: on the least case in which it must speak, and on the
// nearest one in which it must not.

#include <assay/evaluator.hpp>
#include <assay/json.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"
#include "engine/builder.hpp"

#include <functional>
#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

// Words that no other element has: of figures nobody asks whether they were copied.
std::string in_words(std::string const& number) {
    std::string text;
    for (char last = 'a'; last < 'i'; ++last) {
        text += ' ';
        for (char const c : number)
            if (c != '.') text += static_cast<char>('a' + (c - '0'));
        text += last;
    }
    return text;
}

/// An assessment about which no check has anything to say: every element compliant, each with a
/// rationale and evidence of its own.
Draft sound() {
    Draft draft;
    draft.visit("v0", "full_assessment", "2025-05-12", "2025-05-14");
    draft.visit("v1", "annual_review", "2026-05-18", "2026-05-21");
    for (auto const id : elements_of(cse())) {
        std::string const number(id);
        draft.evidence("E" + number, "document", "2026-03-01", {number});
        Judgement& judgement = draft.judge(id, "compliant", Role::assessor, "A1", "v1");
        judgement.rationale = draft.keep("What was seen under " + number + in_words(number));
        judgement.evidence = draft.keep(std::vector<std::string>{"E" + number});
    }
    return draft;
}

Evidence& evidence_of(Draft& draft, std::string_view id) {
    auto& all = draft.assessment.evidence;
    return *std::find_if(all.begin(), all.end(), [&](auto const& each) { return each.id == id; });
}

// All elements of the sound assessment are rated alike, which is told, and is not what is tried here.
bool is_pattern(Flag const& flag) { return flag.check.starts_with("pattern."); }

std::string short_of(Flag const& flag) {
    std::string text(flag.check);
    if (!flag.element.empty()) text.append(" ").append(flag.element);
    return text;
}

/// The checks that speak and about what, one a line: `time.out-of-date 1.1.1`.
std::string flags(Draft const& draft) {
    std::string all;
    for (Flag const& flag : evaluate(cse(), draft.assessment).flags)
        if (!is_pattern(flag)) all += short_of(flag) + "\n";
    return all;
}

/// The only flag, with everything it says.
std::string only_flag(Draft const& draft) {
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    std::string all;
    for (Flag const& flag : evaluation.flags) {
        if (is_pattern(flag)) continue;
        all += short_of(flag);
        all.append(" (")
            .append(name_of(flag.severity))
            .append("): ")
            .append(flag.says)
            .append(" |");
        for (Text const at : flag.at) all.append(" ").append(at);
        all += '\n';
    }
    return all;
}

std::string characters(std::size_t count, std::string const& one = "x") {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += one;
    return text;
}

}  // namespace

TEST_CASE("a sound assessment raises no flag", "[engine][checks]") {
    CHECK(only_flag(sound()).empty());
}

TEST_CASE("check support.nothing-behind-it", "[engine][checks]") {
    Draft draft = sound();
    draft.judgement_of("1.3.4").evidence = {};
    CHECK(only_flag(draft) ==
          "support.nothing-behind-it 1.3.4 (settle): 1.3.4 is rated compliant, but no evidence is "
          "cited | judgements/1.3.4/assessor/A1/v1\n");
    SECTION("not for a rating below compliant") {
        draft.judgement_of("1.3.4").rating = "partial";
        draft.shortfall("S1", "1.3.4", "targets", "2026-08-01");
        CHECK(flags(draft).empty());
    }
    SECTION("not for a judgement that does not decide") {
        draft.judgement_of("1.3.4").evidence = draft.keep(std::vector<std::string>{"E1.3.4"});
        draft.judge("1.3.4", "compliant", Role::self, "QM", "v1");
        CHECK(flags(draft).empty());
    }
}

TEST_CASE("check support.says-nothing-about-it", "[engine][checks]") {
    Draft draft = sound();
    evidence_of(draft, "E1.3.4").supports = draft.keep(std::vector<std::string>{"1.3.5", "1.3.3"});
    CHECK_THAT(only_flag(draft),
               contains_text("support.says-nothing-about-it 1.3.4 (settle): 1.3.4 cites E1.3.4, "
                             "which is offered only for other elements: 1.3.3 and 1.3.5 | "
                             "judgements/1.3.4/assessor/A1/v1/evidence/E1.3.4\n"));
    SECTION("one other element") {
        evidence_of(draft, "E1.3.4").supports = draft.keep(std::vector<std::string>{"1.3.5"});
        CHECK_THAT(
            only_flag(draft),
            contains_text("1.3.4 cites E1.3.4, which is offered only for another element: 1.3.5"));
    }
    SECTION("not when it is offered for this one too, or for a part of it") {
        evidence_of(draft, "E1.3.4").supports =
            draft.keep(std::vector<std::string>{"1.3.5", "1.3.4.g1"});
        CHECK(flags(draft).empty());
    }
    SECTION("not when it is offered for nothing in particular") {
        evidence_of(draft, "E1.3.4").supports = {};
        CHECK(flags(draft).empty());
    }
}

TEST_CASE("check support.limb-without-evidence", "[engine][checks]") {
    Draft draft = sound();
    evidence_of(draft, "E4.1.2").supports =
        draft.keep(std::vector<std::string>{"4.1.2.a", "4.1.2.c"});
    CHECK(only_flag(draft) ==
          "support.limb-without-evidence 4.1.2 (consider): 4.1.2 is rated compliant, but no "
          "evidence cited is about its part 4.1.2.b: standards and key targets are met | "
          "elements/4.1.2.b\n");
    SECTION("not when another piece speaks to the rest") {
        draft.evidence("E99", "data", "2026-03-01", {"4.1.2.b"});
        draft.judgement_of("4.1.2").evidence =
            draft.keep(std::vector<std::string>{"E4.1.2", "E99"});
        CHECK(flags(draft).empty());
    }
    SECTION("not when it is partial only") {
        draft.judgement_of("4.1.2").rating = "partial";
        draft.shortfall("S1", "4.1.2", "meeting the standards", "2026-08-01");
        CHECK(flags(draft).empty());
    }
    SECTION("not beside the flag that nothing is cited at all") {
        draft.judgement_of("4.1.2").evidence = {};
        CHECK(flags(draft) == "support.nothing-behind-it 4.1.2\n");
    }
}

TEST_CASE("check support.plus-unexplained", "[engine][checks]") {
    Draft draft = sound();
    Judgement& judgement = draft.judgement_of("2.1.1");
    judgement.rating = "compliance_plus";
    judgement.rationale = draft.keep(characters(79));
    CHECK(only_flag(draft) ==
          "support.plus-unexplained 2.1.1 (consider): 2.1.1 is rated compliance plus, but the "
          "rationale does not say what makes it exceptional | "
          "judgements/2.1.1/assessor/A1/v1\n");
    judgement.rationale = draft.keep(characters(80));
    CHECK(flags(draft).empty());
    SECTION("characters are counted, not bytes") {
        judgement.rationale = draft.keep(characters(79, "\xC3\xA9"));
        CHECK(flags(draft) == "support.plus-unexplained 2.1.1\n");
        judgement.rationale = draft.keep(characters(80, "\xE2\x82\xAC"));
        CHECK(flags(draft).empty());
    }
    SECTION("not for compliant") {
        judgement.rating = "compliant";
        judgement.rationale = draft.keep(characters(79));
        CHECK(flags(draft).empty());
    }
}

TEST_CASE("check time.out-of-date", "[engine][checks]") {
    auto const with = [](std::string_view kind, std::string_view date) {
        Draft draft = sound();
        Evidence& evidence = evidence_of(draft, "E1.1.1");
        evidence.kind = draft.keep(kind);
        evidence.date = date.empty() ? Date{} : day(date);
        evidence.source = "Adviser at the counter";
        return draft;
    };
    // the visit ends on 21 May 2026
    CHECK(flags(with("data", "2024-05-21")).empty());
    CHECK(only_flag(with("data", "2024-05-20")) ==
          "time.out-of-date 1.1.1 (consider): E1.1.1 (title of E1.1.1, data of 20 May 2024) is "
          "more than 24 months older than the rating of 1.1.1 | evidence/E1.1.1\n");
    CHECK(flags(with("document", "2023-05-21")).empty());
    CHECK(flags(with("document", "2023-05-20")) == "time.out-of-date 1.1.1\n");
    CHECK(flags(with("conversation", "2025-05-21")).empty());
    CHECK(flags(with("conversation", "2025-05-20")) == "time.out-of-date 1.1.1\n");
    CHECK(flags(with("data", "")).empty());  // nobody knows how old it is
    SECTION("not for evidence that no deciding judgement cites") {
        Draft draft = with("data", "2026-01-01");
        draft.evidence("E99", "data", "2001-01-01", {"1.1.1"});
        draft.judge("1.1.1", "compliant", Role::self, "QM", "v1").evidence =
            draft.keep(std::vector<std::string>{"E99"});
        CHECK(flags(draft).empty());
    }
}

TEST_CASE("check time.after-the-visit", "[engine][checks]") {
    Draft draft = sound();
    evidence_of(draft, "E1.1.1").date = day("2026-05-21");
    CHECK(flags(draft).empty());
    evidence_of(draft, "E1.1.1").date = day("2026-05-22");
    CHECK(only_flag(draft) ==
          "time.after-the-visit 1.1.1 (settle): 1.1.1 was judged on 21 May 2026, but E1.1.1 is "
          "dated 22 May 2026 | "
          "judgements/1.1.1/assessor/A1/v1/evidence/E1.1.1\n");
}

TEST_CASE("check text.same-words", "[engine][checks]") {
    Draft draft = sound();
    draft.judgement_of("3.1.1").rationale = "It is as it should be there.";
    draft.judgement_of("2.1.1").rationale = "It is as it should be there.";
    CHECK(only_flag(draft) ==
          "text.same-words (consider): 2.1.1 and 3.1.1 have the same rationale | "
          "judgements/2.1.1/assessor/A1/v1 judgements/3.1.1/assessor/A1/v1\n");
    SECTION("three of them") {
        draft.judgement_of("5.3.1").rationale = "It is as it should be there.";
        CHECK_THAT(only_flag(draft),
                   contains_text("2.1.1, 3.1.1 and 5.3.1 have the same rationale"));
    }
    SECTION("not when a letter differs") {
        draft.judgement_of("2.1.1").rationale = "It is as it should be there!";
        CHECK(flags(draft) == "text.nearly-same-words\n");
    }
    SECTION("not for judgements that do not decide") {
        draft.judgement_of("2.1.1").rationale = "Seen on the visit in May.";
        draft.judge("2.1.1", "compliant", Role::self, "QM", "v1").rationale =
            "It is as it should be there.";
        CHECK(flags(draft).empty());
    }
}

TEST_CASE("check text.no-rationale", "[engine][checks]") {
    Draft draft = sound();
    draft.judgement_of("2.1.1").rationale = {};
    draft.judgement_of("2.1.2").rationale = {};  // and two empty ones are no same words
    CHECK(only_flag(draft) ==
          "text.no-rationale 2.1.1 (settle): 2.1.1 is rated compliant without a rationale "
          "| judgements/2.1.1/assessor/A1/v1\n"
          "text.no-rationale 2.1.2 (settle): 2.1.2 is rated compliant without a rationale "
          "| judgements/2.1.2/assessor/A1/v1\n");
}

TEST_CASE("check contradiction.pulls", "[engine][checks]") {
    auto const with = [](std::string_view one, std::string_view other) {
        Draft draft = sound();
        for (auto const& [id, rating] : {std::pair{"4.3.2", one}, std::pair{"4.3.6", other}}) {
            draft.judgement_of(id).rating = draft.keep(rating);
            if (rating == "partial" || rating == "non_compliant")
                draft.shortfall(std::string("S") + id, id, "a thing", "2026-08-01");
        }
        return draft;
    };
    CHECK(only_flag(with("compliant", "non_compliant")) ==
          "contradiction.pulls (settle): 4.3.2 is rated compliant and 4.3.6 non-compliant: a "
          "complaints procedure against how complaints end | elements/4.3.2+4.3.6\n");
    CHECK(only_flag(with("non_compliant", "compliant")) ==
          "contradiction.pulls (settle): 4.3.2 is rated non-compliant and 4.3.6 compliant: a "
          "complaints procedure against how complaints end | elements/4.3.2+4.3.6\n");
    CHECK(flags(with("compliant", "partial")).empty());
    CHECK(flags(with("partial", "non_compliant")).empty());
    CHECK(flags(with("non_compliant", "non_compliant")).empty());
}

TEST_CASE("check contradiction.deciders-differ", "[engine][checks]") {
    Draft draft = sound();
    Judgement& other = draft.judge("1.1.1", "compliance_plus", Role::assessor, "A2", "v1");
    other.rationale = "Another view of the same thing.";
    other.evidence = draft.keep(std::vector<std::string>{"E1.1.1"});
    CHECK(only_flag(draft) ==
          "contradiction.deciders-differ 1.1.1 (settle): two assessors rated 1.1.1 differently, "
          "and neither rating outranks the other | elements/1.1.1\n");
    other.rating = "compliant";
    CHECK(flags(draft).empty());
}

TEST_CASE("checks of claims", "[engine][checks]") {
    Draft draft = sound();
    Claim& claim = draft.claim("3.1.2", "no charge is made");
    CHECK(flags(draft).empty());
    SECTION("procedure.not-applicable-without-reason") {
        claim.reason = {};
        CHECK(only_flag(draft) ==
              "procedure.not-applicable-without-reason 3.1.2 (settle): 3.1.2 is claimed as not "
              "applicable without a reason | claims/3.1.2\n");
    }
    SECTION("procedure.claim-not-open-to-it") {
        draft.claim("1.1.1");
        CHECK(only_flag(draft) ==
              "procedure.claim-not-open-to-it 1.1.1 (settle): 1.1.1 is claimed as not applicable, "
              "but "
              "the standard does not allow that here, so it still counts | claims/1.1.1\n");
    }
    SECTION("procedure.claim-against-the-facts") {
        draft.claim("3.3.3", "nobody comes to us");
        std::array<Fact, 2> facts;
        facts[0].name = "charges";
        facts[1].name = "visitors";
        draft.assessment.organisation.facts = facts;
        CHECK(flags(draft).empty());
        facts[0].yes = true;
        CHECK(
            only_flag(draft) ==
            "procedure.claim-against-the-facts 3.1.2 (settle): 3.1.2 is claimed as not applicable, "
            "but the answers about the organisation say that it applies | claims/3.1.2\n");
        facts[0].yes = false;
        facts[1].yes = true;
        CHECK(flags(draft) == "procedure.claim-against-the-facts 3.3.3\n");
        facts[0].yes = true;
        draft.assessment.claims[0].acceptance = Acceptance::refused;
        draft.assessment.claims[1].acceptance = Acceptance::accepted;
        CHECK(flags(draft) == "procedure.claim-against-the-facts 3.3.3\n");
    }
}

TEST_CASE("checks of shortfalls", "[engine][checks]") {
    Draft draft = sound();
    draft.judgement_of("1.3.5").rating = "partial";
    CHECK(only_flag(draft) ==
          "procedure.shortfall-not-said 1.3.5 (settle): 1.3.5 is rated partially compliant, but "
          "no shortfall describes the gap | judgements/1.3.5/assessor/A1/v1\n");
    Shortfall& shortfall =
        draft.shortfall("S1", "1.3.5", "journeys that are changed", "2026-08-21");
    CHECK(flags(draft).empty());
    SECTION("procedure.shortfall-without-deadline: no deadline") {
        shortfall.deadline = {};
        CHECK(only_flag(draft) ==
              "procedure.shortfall-without-deadline 1.3.5 (settle): the shortfall S1 of 1.3.5 has "
              "no deadline, or does not say what is missing | shortfalls/S1\n");
    }
    SECTION("procedure.shortfall-without-deadline: nothing missing") {
        shortfall.missing = {};
        CHECK(flags(draft) == "procedure.shortfall-without-deadline 1.3.5\n");
    }
    SECTION("not once the element is met") {
        shortfall.deadline = {};
        draft.judgement_of("1.3.5").rating = "compliant";
        CHECK(flags(draft) == "follow-up.met-with-open-shortfall 1.3.5\n");
    }
    SECTION("not beside a dispute, which has to be settled first") {
        Judgement& other = draft.judge("1.3.5", "compliant", Role::assessor, "A2", "v1");
        other.rationale = "Another view of the same thing.";
        other.evidence = draft.keep(std::vector<std::string>{"E1.3.5"});
        draft.assessment.shortfalls.clear();
        CHECK(flags(draft) == "contradiction.deciders-differ 1.3.5\n");
    }
}

TEST_CASE("check procedure.better-without-new", "[engine][checks]") {
    Draft draft = sound();
    evidence_of(draft, "E1.1.1").date = day("2025-05-14");
    CHECK(flags(draft).empty());
    draft.judge("1.1.1", "partial", Role::assessor, "A1", "v0");
    CHECK(only_flag(draft) ==
          "procedure.better-without-new 1.1.1 (consider): 1.1.1 rose from partially compliant to "
          "compliant since 14 May 2025, but nothing cited is newer | "
          "judgements/1.1.1/assessor/A1/v1\n");
    SECTION("a day newer is newer") {
        evidence_of(draft, "E1.1.1").date = day("2025-05-15");
        CHECK(flags(draft).empty());
    }
    SECTION("not when it was the same, or fell") {
        draft.assessment.judgements.back().rating = "compliant";
        CHECK(flags(draft).empty());
        draft.assessment.judgements.back().rating = "compliance_plus";
        CHECK(flags(draft).starts_with("procedure.worse-without-new "));
    }
    SECTION("not against another role") {
        draft.assessment.judgements.back().role = Role::self;
        draft.assessment.judgements.back().author = "QM";
        CHECK(flags(draft).empty());
    }
}

TEST_CASE("a flag quotes no personal data, but for who rated or recommended", "[engine][checks]") {
    Draft draft = sound();
    std::array<Site, 1> sites;
    sites[0].id = "north";
    draft.assessment.scope.sites = sites;
    draft.assessment.recommendation.by = "Mrs Hill";
    auto const quoted = [&](std::string_view title) {
        sites[0].title = draft.keep(std::string(title));
        draft.assessment.scope.sites = sites;
        for (Flag const& flag : evaluate(cse(), draft.assessment).flags)
            if (flag.check == "procedure.site-nobody-looked-at") {
                std::string_view const says = flag.says;
                std::string_view const before = "nobody looked at ";
                return std::string(
                    says.substr(before.size(), says.find(" (north)") - before.size()));
            }
        return std::string("no flag");
    };
    CHECK(quoted("Mrs Smith's desk") == "[a person's name]'s desk");
    CHECK(quoted("Mrs Hill's desk") == "Mrs Hill's desk");
    CHECK(quoted("jo@example.org, Mrs Hill, Mr Jones, 020 7946 0958") ==
          "[an e-mail address], Mrs Hill, [a person's name], [a telephone number]");
    // an id that an address begins with
    CHECK(quoted("desk of A1.smith@example.org") == "desk of [an e-mail address]");
    // an address that goes on where a name ends
    CHECK(quoted("Mrs Smith@example.org") == "[a person's name][an e-mail address]");
    std::string many;
    for (int i = 0; i < 2'000; ++i) many += "jo@example.org ";
    CHECK(quoted(many).find("jo@") == std::string::npos);
}

TEST_CASE("check procedure.site-nobody-looked-at", "[engine][checks]") {
    Draft draft = sound();
    std::array<Site, 1> sites;
    sites[0].id = "north";
    sites[0].title = "North Street";
    draft.assessment.scope.sites = sites;
    CHECK(only_flag(draft) ==
          "procedure.site-nobody-looked-at (consider): nobody looked at North Street (north), and "
          "no evidence comes from there | sites/north\n");
    SECTION("not when a visit names it") {
        draft.assessment.visits[0].sites = draft.keep(std::vector<std::string>{"north"});
        CHECK(flags(draft).empty());
    }
    SECTION("not when evidence comes from there") {
        draft.assessment.evidence[0].site = "north";
        CHECK(flags(draft).empty());
    }
    SECTION("not when it was judged by itself") {
        draft.judge("1.1.1", "compliant", Role::assessor, "A1", "v1").site = "north";
        CHECK(flags(draft).empty());
    }
}

TEST_CASE("a condition on a row of a group can look at the whole group around it",
          "[engine][checks]") {
    assay::RulePack const pack = small_pack(R"(
check "c" { each = "judgement", by = it.rating, severity = "settle", says = "{element}", hint = "look",
  when = some(it, all { it.rationale:present(), count(outer):at_least(2) }) })");
    Draft draft = small_draft("ffgp");
    for (assay::Judgement& each : draft.assessment.judgements) each.rationale = "r";
    auto const evaluation = evaluate(pack, draft.assessment);
    REQUIRE(evaluation.flags.size() == 1);
    CHECK(evaluation.flags[0].says == "a.1 and a.2");
}

TEST_CASE("the examples raise what was planted in them, and nothing else", "[engine][checks]") {
    auto const raised = [](std::string const& name, RulePack const& pack = cse()) {
        Assessment const document =
            read_assessment(read_file(ASSAY_SOURCE_DIR "/examples/assess/" + name), name);
        std::string all;
        for (Flag const& flag : evaluate(pack, document).flags) {
            all += std::string(flag.check);
            for (Text const at : flag.at) all.append(" ").append(at);
            all += '\n';
        }
        return all;
    };
    CHECK(raised("riverside-libraries.json") ==
          lines({
              "support.plus-unexplained judgements/3.4.3/self/QM1/sa-2026",
              "time.out-of-date evidence/E17",
              "voices.group-without-evidence customer_groups/older",
              "conclusion.claim-would-decide assessment",
          }));
    CHECK(raised("northfield-outpatients.json") ==
          lines({
              "time.out-of-date evidence/E22",
              "contradiction.deciders-differ elements/2.2.2",
              "weakest.site-far-below sites/community",
          }));
    CHECK(raised("westmoor-contact-centre.json") ==
          lines({
              "support.nothing-behind-it judgements/2.1.5/assessor/A7/fa-2025",
              "support.says-nothing-about-it judgements/3.2.4/assessor/A7/fa-2025/evidence/E41",
              "support.limb-without-evidence elements/1.2.2.b",
              "support.plus-unexplained judgements/3.3.2/assessor/A7/fa-2025",
              "time.out-of-date evidence/E12",
              "time.after-the-visit judgements/4.2.2/assessor/A7/fa-2025/evidence/E30",
              "text.same-words judgements/2.2.1/assessor/A7/fa-2025 "
              "judgements/2.2.3/assessor/A7/fa-2025",
              "contradiction.pulls elements/4.1.1+4.1.2",
              "procedure.shortfall-not-said judgements/5.3.1/assessor/A7/fa-2025",
              "procedure.shortfall-without-deadline shortfalls/S3",
              "procedure.site-nobody-looked-at sites/market-stall",
              "procedure.claim-against-the-facts claims/3.3.3",
          }));
    CHECK(raised("carrow-vale-revenues.json", charter_mark()) ==
          lines({
              "support.best-practice-unexplained judgements/6.2.2/assessor/A1/fa-2006",
              "support.confirmed-by-nobody-else judgements/1.2.3/assessor/A1/fa-2006",
              "time.out-of-date evidence/E08",
              "time.three-years-not-shown judgements/4.2.1/assessor/A2/fa-2006",
              "contradiction.part-not-met elements/4.3.4",
              "procedure.remedy-too-late shortfalls/F07",
              "voices.nothing-of-the-assessors-own judgements/4.2.5/assessor/A2/fa-2006",
              "weakest.site-at-the-lowest sites/harbour-road",
          }));
}

TEST_CASE("no flag suggests a rating", "[engine][checks]") {
    for (auto const* const file :
         {"cse/checks.lua", "charter-mark/checks.lua", "charter-mark/award.lua"}) {
        std::string const text = read_file(std::string(ASSAY_SOURCE_DIR "/rules/") + file);
        REQUIRE(text.find("hint =") != std::string::npos);
        for (std::size_t at = text.find("hint ="); at != std::string::npos;
             at = text.find("hint =", at + 1)) {
            std::string const hint = text.substr(at, text.find('\n', at) - at);
            INFO(hint);
            for (auto const* const word :
                 {"ompliant", "ompliance", "partial", "lower the", "raise the", "best practice"})
                CHECK(hint.find(word) == std::string::npos);
        }
    }
}
