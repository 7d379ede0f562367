// An exercise from its case to its report, and moderation: nothing is lost, nothing is overwritten, and
// what was changed that nobody may change is told with its place.

#include <assay/evaluator.hpp>
#include <assay/exercise.hpp>
#include <assay/moderation.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

Assessment hospital() { return example("northfield-outpatients"); }

std::vector<std::string> const three{"A1", "A2", "A3"};

/// A prepared exercise, read back.
struct Prepared {
    explicit Prepared(Assessment const& of) {
        for (ExerciseFile const& file : prepare_exercise(cse(), of, three)) {
            names.push_back(file.name);
            if (file.name == "case.json")
                the_case = read_assessment(file.text);
            else
                copies.push_back(read_assessment(file.text));
        }
    }

    Exercise collect() const {
        std::vector<ComparedFile> files;
        for (std::size_t i = 0; i < copies.size(); ++i)
            files.push_back({&copies[i], three[i] + ".json"});
        return collect_exercise(cse(), the_case, files);
    }

    std::string problems() const {
        try {
            static_cast<void>(collect());
            return {};
        } catch (Error const& error) {
            return error.what();
        }
    }

    std::vector<std::string> names;
    Assessment the_case;
    std::vector<Assessment> copies;
};

}  // namespace

TEST_CASE("an exercise hands out the case and none of what somebody held of it", "[exercise]") {
    Assessment const original = hospital();
    Prepared const prepared(original);
    CHECK(prepared.names == std::vector<std::string>{"case.json", "A1.json", "A2.json", "A3.json"});
    Assessment const& given = prepared.the_case;
    CHECK(given.judgements.empty());
    CHECK(given.shortfalls.empty());
    CHECK(given.actions.empty());
    CHECK(given.narrative.conclusion.empty());
    CHECK(given.recommendation.says.empty());
    CHECK(given.claims.front().acceptance == Acceptance::open);
    CHECK(given.evidence.size() == original.evidence.size());
    CHECK(assessors_of_exercise(given) == three);
    CHECK(prepared.copies.front().judgements.size() == 57);
    for (Assessment const& copy : prepared.copies) CHECK(Evaluator(cse()).validate(copy).empty());
}

TEST_CASE("what was prepared and is collected unchanged loses nothing", "[exercise]") {
    Prepared const prepared(hospital());
    Exercise const exercise = prepared.collect();
    CHECK(exercise.elements == 57);
    for (ExerciseCopy const& copy : exercise.copies) {
        CHECK_FALSE(copy.missing);
        CHECK(copy.rated == 0);
        CHECK(copy.unrated.size() == 56);  // 3.1.2 is claimed not to apply
    }
    CHECK(exercise.joined.judgements.size() == 3 * 57);
    Assessment without = read_assessment(to_json(exercise.joined));
    without.judgements.clear();
    CHECK(to_json(without) == to_json(prepared.the_case));
}

TEST_CASE("an outcome that hangs on what somebody has not rated is called open", "[exercise]") {
    auto const opening = [](std::array<std::string_view, 3> const& rated) {
        Prepared prepared(hospital());
        for (std::size_t i = 0; i < three.size(); ++i)
            for (Judgement& each : prepared.copies[i].judgements)
                if (each.element == "1.1.1" || rated[i] != "")
                    each.rating = rated[i].empty() ? "compliant" : rated[i];
        Exercise const exercise = prepared.collect();
        std::string const report = exercise_report(exercise, analyse(exercise));
        std::size_t const begin = report.find("n the ratings of ");
        return report.substr(begin, report.find("\n\n", begin) - begin);
    };
    auto const says = [&](std::array<std::string_view, 3> const& rated, std::string_view text) {
        std::string found = opening(rated);
        for (char& each : found)
            if (each == '\n') each = ' ';
        for (std::size_t at = found.find("  "); at != found.npos; at = found.find("  "))
            found.erase(at, 1);
        INFO(found);
        CHECK(found.starts_with(text));
    };
    says({"compliant", "compliant", "compliant"},
         "n the ratings of each assessor alone the outcome is met. ");
    says({"partial", "partial", "partial"},
         "n the ratings of no assessor alone the outcome is met. ");
    says({"compliant", "partial", "compliant"},
         "n the ratings of A1 and A3 alone the outcome is met, on those of A2 it is not. ");
    says({"compliant", "", "compliant"},
         "n the ratings of A1 and A3 alone the outcome is met. On those of A2 it is open. ");
    says({"", "partial", ""},
         "n the ratings of A2 alone the outcome is not met. On those of A1 and A3 it is open. ");
    says({"compliant", "partial", ""},
         "n the ratings of A1 alone the outcome is met, on those of A2 it is not. On those of A3 "
         "it is open. ");
    says({"", "", ""}, "n the ratings of no assessor alone is the outcome certain yet. ");
}

TEST_CASE("what assessors write comes back beside what others wrote", "[exercise]") {
    Prepared prepared(hospital());
    for (std::size_t i = 0; i < three.size(); ++i)
        for (Judgement& each : prepared.copies[i].judgements)
            each.rating = each.element == "1.1.1" && i == 2 ? "partial" : "compliant";
    Exercise const exercise = prepared.collect();
    ExerciseAnalysis const analysis = analyse(exercise);
    CHECK(analysis.table.ratings.size() == 3 * 57);
    std::size_t differing = 0;
    for (ComparedElement const& each : analysis.comparison.elements)
        if (each.steps > 0) ++differing;
    CHECK(differing == 1);
    CHECK(analysis.outcomes.size() == 3);
    CHECK(analysis.outcomes.front().is_met);
    RatingTable const read =
        read_rating_table(to_csv(analysis.table), "", {.scale = analysis.table.scale, .group = {}});
    CHECK(to_csv(read) == to_csv(analysis.table));
    std::string const report = exercise_report(exercise, analysis);
    CHECK(report.find("The assessors differ on 1 of 57 elements") != std::string::npos);
}

TEST_CASE("evidence that was changed, added or taken out in a copy is refused with its place",
          "[exercise]") {
    Prepared prepared(hospital());
    Assessment& copy = prepared.copies[1];
    copy.evidence[4].summary = "something else";
    copy.evidence.erase(copy.evidence.begin() + 7);
    copy.evidence.push_back(copy.evidence.front());
    copy.evidence.back().id = "E99";
    copy.scope.title = "Another scope";
    CHECK(lines({prepared.problems()}).find("A2.json: /scope/title: differs from the case") !=
          std::string::npos);
    for (auto const* const place : {"/evidence/E05/summary:", "/evidence/E08:", "/evidence/E99:"}) {
        INFO(place);
        CHECK(prepared.problems().find(place) != std::string::npos);
    }
    CHECK(prepared.problems().find("A1.json") == std::string::npos);
}

TEST_CASE("a copy with a judgement of somebody else is refused", "[exercise]") {
    Prepared prepared(hospital());
    prepared.copies[0].judgements[3].author = "A2";
    CHECK(prepared.problems().find("A1.json: /judgements/3: is a judgement by `A2`") == 0);
}

TEST_CASE("a missing copy is told and keeps none of the others", "[exercise]") {
    Prepared const prepared(hospital());
    std::vector<ComparedFile> const files{
        {&prepared.copies[0], "A1.json"}, {nullptr, "A2.json"}, {&prepared.copies[2], "A3.json"}};
    Exercise const exercise = collect_exercise(cse(), prepared.the_case, files);
    CHECK(exercise.copies[1].missing);
    CHECK_FALSE(exercise.copies[2].missing);
    CHECK_THROWS_WITH(analyse(exercise),
                      assay_test::contains_text("no-overlap"));  // nobody rated anything
}

TEST_CASE("an exercise needs two assessors whose ids can be file names", "[exercise]") {
    Assessment const original = hospital();
    for (std::vector<std::string> const& names : {std::vector<std::string>{"A1"},
                                                  {"A1", "../A2"},
                                                  {"A1", "case"},
                                                  {"A1", "A1"},
                                                  {"A1", ""}})
        CHECK_THROWS_AS(prepare_exercise(cse(), original, names), Error);
}

TEST_CASE("an agreed judgement names what it settles and rests on what that cites", "[moderate]") {
    Assessment assessment = hospital();
    std::string const before = to_json(assessment);
    Judgement const agreed = moderate(assessment, cse(),
                                      {.element = "2.2.2",
                                       .rating = "partial",
                                       .by = "A1+A2",
                                       .reason = "needs were missed at one site",
                                       .date = {}});
    CHECK(words(agreed.settles) ==
          std::vector<std::string>{"judgements/2.2.2/self/QM2/sa-2026",
                                   "judgements/2.2.2/assessor/A1/fa-2026",
                                   "judgements/2.2.2/assessor/A2/fa-2026"});
    CHECK(agreed.visit == "fa-2026");
    CHECK(words(agreed.evidence) ==
          std::vector<std::string>{"E14", "E22", "E26", "E62", "E65", "E66", "E67", "E70", "E73"});
    CHECK(Evaluator(cse()).validate(assessment).empty());
    CHECK(with_id(evaluate(cse(), assessment).elements, "2.2.2").ratings.front() == "partial");
    Assessment after = read_assessment(to_json(assessment));
    CHECK(words(after.judgements.back().settles) == words(agreed.settles));
    after.judgements.pop_back();
    CHECK(to_json(after) == before);
}

TEST_CASE("what cannot be settled is refused and changes nothing", "[moderate]") {
    Assessment assessment = hospital();
    std::string const before = to_json(assessment);
    auto const problem = [&](Moderation const& moderation) -> std::string {
        try {
            static_cast<void>(moderate(assessment, cse(), moderation));
            return {};
        } catch (Error const& error) {
            return error.what();
        }
    };
    CHECK(problem({"2.2.9", "partail", "", "", {}}).find("[unknown-element]") != std::string::npos);
    CHECK(problem({"2.2.2", "partail", "A3", "why", {}}).find("did you mean `partial`") !=
          std::string::npos);
    CHECK(problem({"2.2.2", "partial", "A3", "", {}}).find("[empty-text]") != std::string::npos);
    CHECK(problem({"4.2.1", "partial", "A3", "why", {}}).find("[already-settled]") !=
          std::string::npos);
    CHECK(problem({"3.1.2", "partial", "A3", "why", {}}).find("[nothing-to-settle]") !=
          std::string::npos);
    CHECK(to_json(assessment) == before);
}

TEST_CASE("a table of what was agreed is read by the names of its columns", "[moderate]") {
    auto const all = read_moderations(
        "Reason;By;Element;minute;Rating;Date\n"
        "\"late; but there\";A1+A2;1.1.1;4;partial;2026-06-01\n"
        ";;1.1.2;5;;\n"  // still open
        "why;;1.1.3;6;compliant;\n",
        "agreed.csv", {{}, {}, "A9", {}, day("2026-07-01"), {}});
    REQUIRE(all.size() == 2);
    CHECK(all[0].element == "1.1.1");
    CHECK(all[0].rating == "partial");
    CHECK(all[0].by == "A1+A2");
    CHECK(all[0].reason == "late; but there");
    CHECK(all[0].date == day("2026-06-01"));
    CHECK(all[0].place.line == 2);
    CHECK(all[1].by == "A9");
    CHECK(all[1].date == day("2026-07-01"));
}

TEST_CASE("what is wrong with a table of what was agreed is told with its place", "[moderate]") {
    auto const problems_of = [](std::string const& text) {
        try {
            static_cast<void>(read_moderations(text, "agreed.csv"));
            return std::string();
        } catch (Error const& error) {
            std::string all;
            for (Diagnostic const& each : error.diagnostics()) all += to_string(each) + "\n";
            return all;
        }
    };
    CHECK(problems_of("element,ratng,reason\n") ==
          "agreed.csv:1:1: the heading has no column `rating`; expected the columns `element`, "
          "`rating` and `reason`; did you mean `ratng`? [no-table]\n");
    CHECK(problems_of("element,rating,reason,date,element\n") ==
          "agreed.csv:1:28: the column `element` is here twice [duplicate-id]\n");
    CHECK(problems_of("element,rating,reason,date\n"
                      "1.1.1,partial,why,1 June\n"
                      "1.1.2,partial,why,2026-06-01,more\n"
                      "1.1.2,partial,\"why") ==
          "agreed.csv:2:19: `1 June` is not a date; expected a date, or text such as `2026-03-12` "
          "[no-day]\n"
          "agreed.csv:3:30: this row has more columns than the heading; expected quotes around a "
          "text with a separator in it [table-row]\n"
          "agreed.csv:4:15: this quote is never closed; expected `\"` at the end of the text "
          "[open-quote]\n");
    CHECK(
        problems_of("element,rating,reason\n1.1.1,partial,\"it was \"seen\" there\"\n") ==
        "agreed.csv:2:24: text follows a closing quote, of the cell that begins at line 2, column "
        "15; expected a separator or the end of the line; a quote in a quoted text is doubled "
        "[text-after-quote]\n");
    for (std::string const nothing :
         {"", "element,rating,reason\n", "element,rating,reason\n1,,\n"})
        CHECK(problems_of(nothing).find("there is no table of agreed ratings") !=
              std::string::npos);
}

TEST_CASE("a table of what was agreed in another encoding is refused", "[moderate]") {
    CHECK_THROWS_WITH(
        read_moderations("element,rating,reason\n2.2.2,partial,needs were missed at the caf\xE9\n",
                         "agreed.csv"),
        "agreed.csv:2:43: this looks like ANSI (Windows-1252) text; expected a file saved as UTF-8 "
        "(in Excel: `CSV UTF-8`) [not-utf8]");
}

TEST_CASE("all that was agreed is put in, or none of it with all that is wrong", "[moderate]") {
    Assessment assessment = hospital();
    std::string const before = to_json(assessment);
    auto const read = [](std::string const& rows) {
        return read_moderations("element,rating,reason\n" + rows, "agreed.csv",
                                {{}, {}, "A1+A2", {}, {}, {}});
    };
    try {
        moderate(
            assessment, cse(),
            read("2.2.2,partial,why\n2.2.9,partail,why\n4.1.2,partial,\n2.2.2,partial,again\n"));
        FAIL("they were taken");
    } catch (Error const& error) {
        std::vector<std::string> codes;
        for (Diagnostic const& each : error.diagnostics())
            codes.push_back(std::to_string(each.place.line) + " " + each.code);
        CHECK(codes == std::vector<std::string>{"3 unknown-element", "3 unknown-rating",
                                                "4 empty-text", "5 already-settled"});
    }
    CHECK(to_json(assessment) == before);
    moderate(assessment, cse(), read("2.2.2,partial,why\n4.1.2,compliant,seen by both\n"));
    Assessment one_by_one = hospital();
    moderate(one_by_one, cse(), Moderation{"2.2.2", "partial", "A1+A2", "why", {}, {}});
    moderate(one_by_one, cse(), Moderation{"4.1.2", "compliant", "A1+A2", "seen by both", {}, {}});
    CHECK(to_json(assessment) == to_json(one_by_one));
    CHECK(Evaluator(cse()).validate(assessment).empty());
}

TEST_CASE("an agreed judgement that names what is not there does not fit", "[moderate]") {
    Draft draft;
    draft.visit("v1", "full_assessment", "2026-05-18");
    draft.judge("1.1.1", "compliant");
    Judgement& agreed = draft.judge("1.1.1", "partial", Role::moderated, "A3");
    agreed.settles = draft.keep(std::vector<std::string>{"judgements/1.1.1/assessor/A7/v1"});
    CHECK(problems(cse(), draft.assessment) ==
          "/judgements/1/settles/0: there is no judgement `judgements/1.1.1/assessor/A7/v1` of "
          "1.1.1; expected the id of another judgement of the same element; did you mean "
          "`judgements/1.1.1/assessor/A1/v1`? [unknown-reference]\n");
}

TEST_CASE("assessors over several organisations are compared where they overlap", "[agree]") {
    std::vector<Draft> drafts(2);
    std::vector<ComparedFile> files;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        drafts[i].assessment.organisation.name =
            drafts[i].keep("Organisation " + std::to_string(i));
        drafts[i].visit("v1", "full_assessment", "2026-05-18");
        drafts[i].judge("1.1.1", "compliant", Role::assessor, "A1");
        drafts[i].judge("1.1.2", "compliant", Role::assessor, "A1");
        files.push_back({&drafts[i].assessment, std::to_string(i) + ".json"});
    }
    CHECK_THROWS_WITH(agree(ratings_of(cse(), files)), assay_test::contains_text("[no-overlap]"));
    drafts[1].judge("1.1.1", "compliant", Role::assessor, "A2");
    RatingTable const table = ratings_of(cse(), files);
    CHECK(table.groups.size() == 2);
    CHECK(table.units.size() == 4);
    CHECK(agree(table).agreement.sample.pairable == 1);
}

TEST_CASE("strictness is told in ratings with the right sign, and not on the report of an exercise",
          "[exercise]") {
    std::string const folder = ASSAY_SOURCE_DIR "/examples/exercise/copies/";
    Assessment const the_case = read_assessment(read_file(folder + "case.json"));
    std::vector<Assessment> copies;
    for (std::string const& id : assessors_of_exercise(the_case))
        copies.push_back(read_assessment(read_file(folder + id + ".json")));
    std::vector<ComparedFile> files;
    for (Assessment const& copy : copies) files.push_back({&copy, "a copy"});
    Exercise const exercise = collect_exercise(cse(), the_case, files);
    ReportOptions wide;
    wide.width = 200;
    ExerciseAnalysis const analysis = analyse(exercise);
    CHECK(exercise_report(exercise, analysis, wide).find("severe") == std::string::npos);
    std::string const report = severity_report(analysis.table, severity_in(analysis.table), wide);
    CHECK(report.find("The assessors differ in strictness by more than chance.") !=
          std::string::npos);
    CHECK(report.find("A2        about a third of a rating stricter (2.6)") != std::string::npos);
    CHECK(report.find("A3        about a quarter of a rating more lenient (3.1)") !=
          std::string::npos);
    CHECK(report.find("A4 rates the elements more alike than expected") != std::string::npos);
}
