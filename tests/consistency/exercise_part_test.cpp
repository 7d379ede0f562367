// An exercise on a few elements: what is cut, who may read what, letters, and what a meeting agreed.

#include <assay/evaluator.hpp>
#include <assay/exercise.hpp>
#include <assay/template.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "holds.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

std::vector<std::string> const six{"1.2.1", "1.3.4", "3.2.2", "3.3.2", "4.3.6", "5.3.2"};
std::vector<std::string> const five{"A1", "A2", "A3", "A4", "A5"};

PreparedExercise prepared(ExercisePlan const& plan) {
    return prepare_exercise(cse(), example("westmoor-contact-centre"), plan);
}

std::string problem_of(ExercisePlan const& plan) {
    try {
        static_cast<void>(prepared(plan));
        return {};
    } catch (Error const& error) {
        return error.what();
    }
}

/// The exercise of examples/moderation; its copies may be changed before it is collected.
struct Copies {
    Copies() {
        std::string const folder = ASSAY_SOURCE_DIR "/examples/moderation/copies/";
        the_case = read_assessment(read_file(folder + "case.json"));
        for (std::string const& id : five)
            copies.push_back(read_assessment(read_file(folder + id + ".json")));
    }

    [[nodiscard]] Exercise collect() const {
        std::vector<ComparedFile> files;
        for (std::size_t i = 0; i < five.size(); ++i)
            files.push_back({&copies[i], five[i] + ".json"});
        return collect_exercise(cse(), the_case, files);
    }

    void settle(std::vector<Moderation> const& agreed) {
        for (Assessment& copy : copies) record_agreed(copy, cse(), agreed);
    }

    Assessment the_case;
    std::vector<Assessment> copies;
};

Moderation agreed(std::string element, std::string rating, std::string reason = "we read it so") {
    return {std::move(element), std::move(rating), "A1+A2+A3+A4+A5", std::move(reason), {}, {}};
}

std::string message_of(auto const& run) {
    try {
        run();
        return {};
    } catch (Error const& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("a part of the elements takes the evidence, surveys and claims that bear on them",
          "[exercise]") {
    PreparedExercise const made = prepared({.assessors = five, .elements = six});
    CHECK(made.notes.empty());
    REQUIRE(made.files.size() == 6);
    Assessment const copy = read_assessment(made.files[1].text);
    CHECK(copy.judgements.size() == 6);
    CHECK(copy.evidence.size() == 12);
    for (Evidence const& each : copy.evidence)
        for (Text const id : each.supports)
            CHECK(std::any_of(six.begin(), six.end(), [&](std::string const& element) {
                return id == element || id.starts_with(element + ".");
            }));
    std::vector<std::string> const seen(copy.visits.front().elements.begin(),
                                        copy.visits.front().elements.end());
    CHECK(seen == six);
    CHECK(Evaluator(cse()).validate(copy).empty());
}

TEST_CASE("elements come in the order of the standard, by id or title, each once", "[exercise]") {
    PreparedExercise const made =
        prepared({.assessors = five,
                  .elements = {"5.3.2", "strategy for engaging customers", "1.2.1", "1.3.4",
                               "3.2.2", "3.3.2", "4.3.6"}});
    Assessment const copy = read_assessment(made.files[1].text);
    std::vector<std::string> const seen(copy.visits.front().elements.begin(),
                                        copy.visits.front().elements.end());
    CHECK(seen == six);
}

TEST_CASE("fewer than six or more than eight elements are noted, more than twelve refused",
          "[exercise]") {
    auto const first = [](std::size_t count) {
        ExercisePlan plan{.assessors = five, .elements = {}};
        for (Node const& node : cse().standard().nodes)
            if (cse().standard().is_element(node) && plan.elements.size() < count)
                plan.elements.push_back(node.id);
        return plan;
    };
    for (std::size_t const count : {5U, 9U, 12U}) {
        INFO(count);
        REQUIRE(prepared(first(count)).notes.size() == 1);
        CHECK(prepared(first(count)).notes.front() ==
              "a meeting of an hour has time for 6 to 8 elements; this exercise has " +
                  std::to_string(count));
    }
    CHECK(prepared(first(6)).notes.empty());
    CHECK(prepared(first(8)).notes.empty());
    CHECK(holds(problem_of(first(13)), "at most 12 elements, and 13 are named"));
    CHECK(holds(problem_of({.assessors = five, .elements = {"1.2.9"}}), "no element `1.2.9`"));
}

TEST_CASE("an element that no evidence supports is noted", "[exercise]") {
    Assessment assessment = example("westmoor-contact-centre");
    for (Evidence& each : assessment.evidence)
        if (each.id == "E36" || each.id == "E37") each.supports = {};
    std::erase_if(assessment.judgements,
                  [](Judgement const& each) { return each.element == "3.2.2"; });
    auto const notes =
        prepare_exercise(cse(), assessment, {.assessors = five, .elements = six}).notes;
    REQUIRE(notes.size() == 1);
    CHECK(holds(notes.front(), "no evidence in the file supports 3.2.2"));
}

TEST_CASE("evidence to be placed does not say what it supports", "[exercise]") {
    auto const made = prepared({.assessors = five, .elements = six, .place_evidence = true});
    for (ExerciseFile const& file : made.files)
        for (Evidence const& each : read_assessment(file.text).evidence)
            CHECK(each.supports.empty());
}

TEST_CASE("the case keeps agreed ratings, and no copy has them", "[exercise]") {
    ExercisePlan plan{.assessors = five, .elements = six};
    plan.answers = {{"5.3.2", "Partially compliant", "panel", "one of six is missed", {}, {}}};
    auto const made = prepared(plan);
    CHECK(holds(made.files[0].text, "one of six is missed"));
    for (std::size_t i = 1; i < made.files.size(); ++i)
        CHECK_FALSE(holds(made.files[i].text, "one of six is missed"));
    plan.answers.push_back(plan.answers.front());
    CHECK(holds(problem_of(plan), "two agreed ratings of 5.3.2"));
    plan.answers = {{"1.1.1", "partial", "panel", "no", {}, {}}};
    CHECK(holds(problem_of(plan), "1.1.1, which is not in the exercise"));

    Exercise const exercise = Copies().collect();
    REQUIRE(exercise.answers.size() == 2);
    CHECK(exercise.answers[1].element == "5.3.2");
    CHECK(exercise.answers[1].rating == "partial");
    CHECK(std::none_of(exercise.joined.judgements.begin(), exercise.joined.judgements.end(),
                       [](Judgement const& each) { return each.role == Role::moderated; }));
}

TEST_CASE("how far assessors agree on where evidence belongs is counted", "[exercise]") {
    auto const placement = analyse(Copies().collect()).placement;
    REQUIRE(placement);
    CHECK(placement->assessors == 5);
    CHECK(placement->evidence.size() == 12);
    // a slow count: for each ordered pair of assessors, where the first puts evidence, does the other?
    Copies const of;
    std::size_t compared = 0;
    std::size_t same = 0;
    auto const places = [](Assessment const& copy) {
        std::set<std::pair<std::string, std::string>> all;
        for (Judgement const& each : copy.judgements)
            for (Text const id : each.evidence)
                all.emplace(std::string(id), std::string(each.element));
        return all;
    };
    for (std::size_t a = 0; a < 5; ++a)
        for (std::size_t b = 0; b < 5; ++b)
            if (a != b)
                for (auto const& place : places(of.copies[a])) {
                    ++compared;
                    if (places(of.copies[b]).contains(place)) ++same;
                }
    CHECK(placement->compared == compared);
    CHECK(placement->same == same);
}

TEST_CASE("nobody reads the ratings of others before all of their own are in", "[exercise]") {
    Copies of;
    CHECK(message_of([&] { require_finished(of.collect()); }).empty());
    of.copies[1].judgements.front().rating = {};
    CHECK(holds(message_of([&] { require_finished(of.collect()); }),
                "A2 has not rated every element yet"));
    of.copies[3].judgements.back().rating = {};
    Exercise const exercise = of.collect();
    CHECK(holds(message_of([&] { require_finished(exercise); }),
                "A2 and A4 have not rated every element yet"));
    ReportTemplate const sheet{ReportOn::sheet};
    CHECK(holds(message_of([&] { static_cast<void>(sheet.make_sheet(exercise, "A2")); }),
                "A2 has not rated every element yet"));
    CHECK_FALSE(to_text(sheet.make_sheet(exercise, "A1")).empty());
}

TEST_CASE("the same word draws the same letters, and another word others", "[exercise]") {
    Exercise const exercise = Copies().collect();
    auto const letters = letters_of(exercise, "heron");
    CHECK(letters == letters_of(exercise, "heron"));
    std::set<std::string> const all(letters.begin(), letters.end());
    CHECK(all == std::set<std::string>{"A", "B", "C", "D", "E"});
    std::set<std::vector<std::string>> orders;
    for (int i = 0; i < 200; ++i) orders.insert(letters_of(exercise, std::to_string(i)));
    CHECK(orders.size() > 80);  // of 120
    // whoever stands first in the case has each letter about as often as the others
    Exercise turned = exercise;
    std::swap(turned.copies[0], turned.copies[4]);
    CHECK(letters_of(turned, "heron").front() == letters.back());
}

TEST_CASE("a page with letters has no id of an assessor, and the same ratings", "[exercise]") {
    Copies of;
    of.settle({agreed("1.2.1", "compliant")});
    Exercise const exercise = of.collect();
    Exercise const drawn = draw_letters(exercise, "heron");
    std::string const page =
        to_html(ReportTemplate{ReportOn::exercise}.make(drawn, analyse(drawn)));
    for (std::string const& id : five) CHECK_FALSE(holds(page, ">" + id));
    CHECK_FALSE(holds(page, "A1+A2"));
    CHECK(holds(page, "A+B+C+D+E"));
    auto const letters = letters_of(exercise, "heron");
    for (std::size_t i = 0; i < five.size(); ++i) {
        auto const rating = [](Exercise const& in, std::string const& author) {
            for (Judgement const& each : in.joined.judgements)
                if (each.author == author && each.element == "5.3.2")
                    return std::string(each.rating);
            return std::string();
        };
        CHECK(rating(exercise, five[i]) == rating(drawn, letters[i]));
    }
    ComparedFile const file{&drawn.joined, "drawn"};
    Comparison const comparison = compare(cse(), {&file, 1}, CompareBy::author);
    CHECK(comparison.elements.front().settled);
}

TEST_CASE("what a meeting agreed stands in every copy beside what was rated", "[exercise]") {
    Copies of;
    std::vector<std::string> before;
    for (Assessment const& each : of.copies) before.push_back(to_json(each));
    of.settle({agreed("1.2.1", "Compliant"), agreed("5.3.2", "partial")});
    for (std::size_t i = 0; i < five.size(); ++i) {
        Assessment copy = of.copies[i];
        CHECK(Evaluator(cse()).validate(copy).empty());
        REQUIRE(copy.judgements.size() == 8);
        CHECK(copy.judgements[6].role == Role::moderated);
        CHECK(copy.judgements[6].rationale == "we read it so");
        copy.judgements.resize(6);
        CHECK(to_json(copy) == before[i]);
    }
    Exercise const exercise = of.collect();
    CHECK(exercise.joined.judgements.size() == 5 * 6 + 2);
    ExerciseAnalysis const analysis = analyse(exercise);
    CHECK(analysis.comparison.elements.front().settled_as() == "compliant");
    CHECK(exercise.copies.front().rated == 6);

    // again: nothing is added; otherwise: nothing is changed
    CHECK(record_agreed(of.copies[0], cse(), std::vector{agreed("1.2.1", "compliant")}) == 0);
    std::string const now = to_json(of.copies[0]);
    CHECK(holds(message_of([&] {
                    record_agreed(
                        of.copies[0], cse(),
                        std::vector{agreed("1.3.4", "partial"), agreed("1.2.1", "partial")});
                }),
                "1.2.1 already has an agreed rating, `compliant` by A1+A2+A3+A4+A5, and it stays"));
    CHECK(to_json(of.copies[0]) == now);
    CHECK(holds(message_of([&] {
                    record_agreed(of.copies[0], cse(), std::vector{agreed("1.1.1", "partial")});
                }),
                "nobody rated 1.1.1"));
}

TEST_CASE("copies in which different things were agreed are refused", "[exercise]") {
    Copies of;
    record_agreed(of.copies[0], cse(), std::vector{agreed("1.2.1", "compliant")});
    record_agreed(of.copies[1], cse(), std::vector{agreed("1.2.1", "partial")});
    CHECK(holds(message_of([&] { static_cast<void>(of.collect()); }),
                "says that 1.2.1 was agreed as `partial`"));
}

TEST_CASE("a private sheet shows its assessor's ratings, and no one else's", "[exercise]") {
    Copies of;
    of.settle({agreed("1.2.1", "compliant"), agreed("1.3.4", "partial")});
    Exercise const exercise = of.collect();
    ReportTemplate const sheet{ReportOn::sheet};
    for (std::size_t i = 0; i < five.size(); ++i) {
        std::string const html = to_html(sheet.make_sheet(exercise, five[i]));
        for (std::size_t other = 0; other < five.size(); ++other)
            for (Judgement const& each : of.copies[other].judgements)
                if (each.role == Role::assessor)
                    CHECK(holds(html, std::string(each.rationale)) == (other == i));
    }
    std::string const text = to_text(sheet.make_sheet(exercise, "A3"));
    CHECK(holds(text, "The meeting agreed on compliant, one rating below yours."));
    CHECK(holds(text, "The meeting agreed on partially compliant, two ratings below yours."));
    CHECK(holds(text, "The case has your rating."));
    CHECK(holds(message_of([&] { static_cast<void>(sheet.make_sheet(exercise, "A9")); }),
                "A9 takes no part in this exercise"));
}
