// The page that a meeting of assessors is held with, and what templates of exercises look at.

#include "catch.hpp"
#include "holds.hpp"
#include "report/inert.hpp"
#include "report/meeting.hpp"

#include <algorithm>
#include <array>
#include <string>

using namespace assay;
using namespace assay_test;

namespace {

std::size_t times(std::string const& text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

ReportTemplate own(std::string text) {
    return ReportTemplate::load({"own", {{"exercise.lua", std::move(text)}}}, {},
                                ReportOn::exercise);
}

/// What a template of one document with this inside of it comes to, as plain text, less its title.
std::string text_of(Meeting const& of, std::string const& inside) {
    std::string const text = to_text(of.document(own("document { title = 'T',\n" + inside + "}")));
    return text.substr(text.find("\n\n") + 2);
}

ReportOptions wide(std::size_t width) {
    ReportOptions options;
    options.width = width;
    return options;
}

}  // namespace

TEST_CASE("the page of an exercise is inert, whatever its texts and its assessors are called",
          "[report][exercise][hostile]") {
    for (bool const internal : {false, true}) {
        Document const document = hostile_meeting().document({.internal = internal});
        is_inert(to_html(document));
        CHECK_FALSE(has_control(to_html(document)));
        CHECK_FALSE(has_control(to_markdown(document)));
        CHECK_FALSE(has_control(to_text(document)));
        CHECK(times(to_markdown(document), "<script") == times(to_markdown(document), "\\<script"));
    }
    is_inert(to_html(meeting().document()));
}

TEST_CASE("the page begins with what is most useful, and never says certified",
          "[report][exercise]") {
    std::string const text = to_text(meeting().document(), wide(200));
    std::size_t const apart =
        text.find("The assessors differ on 25 of 57 elements, by two ratings or more");
    std::size_t const who =
        text.find("The outcome depends on the assessor: on the ratings of A3 and A4 alone");
    std::size_t const talk = text.find("Elements to discuss\n====");
    CHECK(apart < who);
    CHECK(who < talk);
    CHECK(talk != std::string::npos);
    CHECK_FALSE(holds(text, "severe"));  // of one case nobody can say who is strict
    for (auto const& write : {&to_html, &to_markdown})
        CHECK_FALSE(holds(write(meeting().document()), "certified"));
}

TEST_CASE("every element on which assessors differ is told once, with room for what is agreed",
          "[report][exercise]") {
    Meeting const of = meeting();
    std::string const html = to_html(of.document());
    std::size_t differing = 0;
    for (ComparedElement const& each : analyse(of.exercise).comparison.elements) {
        INFO(each.element);
        std::string const heading = "<h4>" + each.element + " ";
        CHECK(times(html, heading) == (each.steps > 0 ? 1U : 0U));
        if (each.steps > 0) ++differing;
    }
    CHECK(differing == 25);
    CHECK(times(html, "<ul class=\"room\">") == differing);
    CHECK(times(html, "<span>Agreed rating</span><br>") == differing);  // and nothing in it
}

TEST_CASE("the widest differences come first, then those between met and not met",
          "[report][exercise]") {
    std::string const text = text_of(meeting(),
                                     "each(exercise.differing, function(d) return d.steps .. "
                                     "(d.crosses_met and 'x' or '-') end)");
    std::string compact = text;
    std::erase(compact, '\n');
    std::string wanted;
    for (int i = 0; i < 8; ++i) wanted += "2x";
    for (int i = 0; i < 13; ++i) wanted += "1x";
    for (int i = 0; i < 4; ++i) wanted += "1-";
    CHECK(compact == wanted);
}

TEST_CASE("assessors stand everywhere in the order of the case", "[report][exercise]") {
    Meeting of = meeting();
    std::swap(of.exercise.copies[0], of.exercise.copies[4]);
    CHECK(text_of(of,
                  "sentence(each(exercise.assessors, function(a) return a.id end)),"
                  "sentence(each(exercise.differing[1].voices, function(v) return v.by end)),"
                  "sentence(exercise.differing[1].evidence[1].by)") ==
          "A5, A2, A3, A4 and A1\n\nA5, A2, A3, A4 and A1\n\nA5, A2, A3, A4 and A1\n");
}

TEST_CASE("sixty assessors who differ on everything are within the limits of a template",
          "[report][exercise]") {
    Meeting of = meeting({"A1"});
    std::vector<Judgement> const one(of.exercise.joined.judgements.begin(),
                                     of.exercise.joined.judgements.end());
    of.exercise.copies.clear();
    of.exercise.joined.judgements.clear();
    constexpr std::array<std::string_view, 3> ratings{"partial", "compliant", "compliance_plus"};
    for (std::size_t i = 0; i < 60; ++i) {
        std::string const id = "B" + std::to_string(i);
        of.exercise.copies.push_back({id, false, one.size(), {}});
        for (Judgement each : one) {
            each.author = of.exercise.joined.storage.keep(id);
            each.rating = ratings.at((i + of.exercise.joined.judgements.size()) % ratings.size());
            of.exercise.joined.judgements.push_back(each);
        }
    }
    CHECK(times(to_html(of.document()), "<ul class=\"room\">") == 57);
}

TEST_CASE("evidence marked internal or personal is counted on the page of an exercise, not named",
          "[report][exercise][audience]") {
    Meeting const of = meeting();
    std::string const open = to_html(of.document());
    std::string const internal = to_html(of.document({.internal = true}));
    std::size_t cited = 0;
    for (Evidence const& each : of.exercise.joined.evidence) {
        if (each.visibility == Visibility::open) continue;
        INFO(each.id);
        CHECK_FALSE(holds(open, each.title));
        if (holds(internal, each.title)) ++cited;
    }
    CHECK(cited > 0);
    CHECK(holds(open, "14 pieces of evidence are marked internal or personal and not shown."));
    CHECK(holds(internal, "Internal."));
}

TEST_CASE("who has not handed in is told, and that the numbers will change", "[report][exercise]") {
    std::string const text = to_text(meeting({"A1", "A2"}).document(), wide(200));
    CHECK(holds(text, "Not complete: There is no copy of A3 yet."));
    CHECK(holds(text, "The page shows what has come back so far"));
}

TEST_CASE("where a number is undefined the page says why", "[report][exercise]") {
    Meeting of = meeting({"A1", "A4"});
    for (Judgement& each : of.exercise.joined.judgements) each.rating = "compliant";
    std::string const text = to_text(of.document(), wide(200));
    CHECK(holds(text, "The assessors differ on nothing."));
    CHECK(holds(text, "The assessors differ on none of 57 elements."));
    std::string const numbers = to_text(
        of.document(own("document { title = 'T', parts.use_of_scale(), parts.agreement() }")),
        wide(200));
    CHECK(holds(numbers, "A4  57 compliant\n"));
    CHECK(holds(numbers, "no value: all ratings are the same, so there is no variation"));
    CHECK(holds(numbers, "no value: not given where two rated"));
    is_inert(to_html(of.document()));
}

TEST_CASE("of a standard without an outcome the page speaks in the standard's own words",
          "[report][exercise]") {
    std::string const folder = ASSAY_SOURCE_DIR "/examples/page-of-rules/one-to-four";
    RulePack const pack = RulePack::load(folder);
    std::vector<std::string> const who{"A1", "A2"};
    std::vector<ExerciseFile> const files =
        prepare_exercise(pack, read_assessment(read_file(folder + "/assessment.json")), who);
    std::vector<Assessment> read;
    for (ExerciseFile const& each : files) read.push_back(read_assessment(each.text));
    for (Judgement& each : read[1].judgements) each.rating = "3";
    for (Judgement& each : read[2].judgements) each.rating = each.element < "2" ? "3" : "1";
    std::vector<ComparedFile> const copies{{&read[1], "A1.json"}, {&read[2], "A2.json"}};
    Meeting const of{collect_exercise(pack, read[0], copies)};
    std::string const text = to_text(of.document(), wide(120));
    CHECK_FALSE(holds(text, "alone the outcome is met"));
    CHECK(holds(text, "The assessors differ on 9 of 17 statements, by two ratings or more on 9"));
    CHECK_FALSE(holds(text, "element"));
}

TEST_CASE("a template of an exercise sees the case with all judgements, and the exercise",
          "[report][exercise][template]") {
    Meeting const of = meeting();
    CHECK(text_of(of,
                  "exercise.assessors[2].id, exercise.alike[1].rating.title,"
                  "exercise.differing[1].voices[3].rating.title,"
                  "exercise.differing[1].element.id, elements[1].id,"
                  "exercise.agreement.numbers[3].interval") ==
          "A2\n\ncompliant\n\ncompliance plus\n\n1.2.1\n\n1.1.1\n\n"
          "-0.062 to 0.422\n");
    CHECK(text_of(of, "report.advises and 'advises' or 'does not', report.audience") ==
          "does not\n\nassessor\n");
    CHECK_THROWS_WITH(
        text_of(of, "exercise.asessors[1].id"),
        assay_test::contains_text("own/exercise.lua:2:10: `exercise` has no `asessors`") &&
            assay_test::contains_text("did you mean `assessors`?"));
}

TEST_CASE("a room has one to twenty lines", "[report][template]") {
    Meeting const of = meeting({"A1", "A2"});
    CHECK(times(text_of(of, "room { 'A', { 'B', lines = 20 } }"), "_\n") == 21);
    for (std::string const lines : {"0", "21", "1.5", "'x'"})
        CHECK_THROWS_WITH(text_of(of, "room { { 'A', lines = " + lines + " } }"),
                          assay_test::contains_text("[wrong-use]"));
    CHECK_THROWS_WITH(text_of(of, "room { { 'A', line = 2 } }"),
                      assay_test::contains_text("`field` has no `line`") &&
                          assay_test::contains_text("did you mean `lines`?"));
}

TEST_CASE("of an assessment there is no exercise", "[report][template]") {
    ReportTemplate const asks = ReportTemplate::load(
        {"own", {{"report.lua", "document { title = 'T', exercise and 'one' or 'none' }"}}});
    Evaluator evaluator(cse());
    Assessment const assessment =
        read_assessment(read_file(ASSAY_SOURCE_DIR "/examples/assess/riverside-libraries.json"));
    Document const document = asks.make(evaluator.evaluate(assessment), assessment, {});
    CHECK(to_text(document) == "T\n=\n\nnone\n");
}
