// Who is severe in a table, from its text to the report: on examples/agree/two-years.csv, into which a
// severity, a halo, a central tendency and a drift were put, and on designs that cannot tell.

#include <assay/rating_table.hpp>

#include "catch.hpp"
#include "consistency/read_ratings.hpp"
#include "engine/builder.hpp"
#include "holds.hpp"
#include "statistics/near.hpp"

#include <array>
#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

RatingTable two_years() {
    return read_ratings(read_file(ASSAY_SOURCE_DIR "/examples/agree/two-years.csv"));
}

/// A rating of an element of a case, as a number from 1 on the scale.
struct Row {
    std::string_view of_case, element, assessor;
    int rating;
    std::string_view window = "2025";
};

std::string table(std::vector<Row> const& rows) {
    std::string text = "case,element,assessor,rating,window\n";
    for (Row const& each : rows)
        text.append(each.of_case)
            .append(",")
            .append(each.element)
            .append(",")
            .append(each.assessor)
            .append(",")
            .append(scale[static_cast<std::size_t>(each.rating - 1)])
            .append(",")
            .append(each.window)
            .append("\n");
    return text;
}

/// What the report says, with its lines made one.
std::string report(RatingTable const& ratings) {
    std::string text = severity_report(ratings, severity_in(ratings));
    std::string joined;
    for (char const c : text)
        if ((c != ' ' && c != '\n') || (!joined.empty() && joined.back() != ' '))
            joined += c == '\n' ? ' ' : c;
    return joined;
}

}  // namespace

TEST_CASE("severities and drifts of a table are those of a log-linear model in R",
          "[consistency]") {
    // tests/statistics/reference/two_years.R
    TableSeverity const found = severity_in(two_years());
    std::vector<double> const severities{-.177020671, 1.139534362, -1.324332849,
                                         -.457904010, -.063806118, .883529286};
    std::vector<double> const errors{.177504955, .191974567, .197368415,
                                     .182247155, .178149767, .186847599};
    std::vector<double> const changes{.064369438, .513078906,  .296002133,
                                      .149036861, -.011149868, 1.799229651};
    for (std::size_t who = 0; who < 6; ++who) {
        CHECK(*found.model.assessors.measures[who].logit == near_severity(severities[who]));
        CHECK(*found.model.assessors.measures[who].error == near_severity(errors[who]));
        CHECK(found.drift.drifts.at(who).assessor == who);
        CHECK(*found.drift.drifts[who].change.value == near_severity(changes[who]));
    }
    CHECK(found.drift.drifts[5].change.interval->low == near_severity(0.901208407));
    CHECK(found.drift.drifts[5].change.interval->high == near_severity(2.697250897));
}

TEST_CASE("what was put into two years of ratings is told, and nothing else", "[consistency]") {
    std::string const text = report(two_years());
    check_holds(text, "The assessors differ in strictness by more than chance.");
    check_holds(text, "A2 about half a rating stricter (2.1)");
    check_holds(text, "A3 about half a rating more lenient (3.1)");
    check_holds(text,
                "A2 and A3 are 2.46 logits apart (95 % interval 1.52 to 3.40, wide enough for all "
                "15 pairs, since these two are the furthest apart).");
    check_holds(text, "A4 rates the elements of a case more alike than expected");
    check_holds(text, "A5 gives the lowest and the highest rating in 0.0 % where");
    check_holds(text,
                "A6 became more severe from 2025 to 2026: 2.6 before and 1.9 after on the same "
                "work. That is more than chance.");
    for (std::string const steady : {"A1", "A2", "A3", "A4", "A5"})
        CHECK(text.find(steady + " became") == std::string::npos);
    for (std::string const plain : {"A1", "A2", "A3", "A6"})
        CHECK(text.find(plain + " rates the elements") == std::string::npos);
    CHECK(text.find("A5 rates the elements") == std::string::npos);  // the ends say it already
}

TEST_CASE("who is most severe is told only where the assessors differ by more than chance",
          "[consistency]") {
    // of four assessors each is above the others as often as below
    std::vector<Row> rows;
    std::vector<std::string> names;
    for (int i = 0; i < 44; ++i) names.push_back("e" + std::to_string(i));
    std::array<std::string_view, 4> const who{"A1", "A2", "A3", "A4"};
    for (std::size_t e = 0; e < names.size(); ++e)
        for (std::size_t i = 0; i < 4; ++i)
            rows.push_back({"K", names[e], who.at(i),
                            static_cast<int>(1 + ((e + i) % 4 + e / 11 + e % 3) % 4)});
    auto const told = [&] { return report(read_ratings(table(rows))); };
    std::string text = told();
    check_holds(text, "The differences in severity between the assessors may be chance.");
    CHECK(text.find("stricter") == std::string::npos);
    CHECK(text.find("logits apart") == std::string::npos);
    // A4 gives half of its ratings one less
    for (std::size_t i = 3; i < rows.size(); i += 4)
        if (rows[i].rating > 1 && i % 8 == 3) rows[i].rating -= 1;
    for (std::size_t i = 3; i < rows.size(); i += 4)
        if (rows[i].rating > 1) rows[i].rating -= 1;
    text = told();
    check_holds(text, "The assessors differ in strictness by more than chance.");
    check_holds(text, "stricter (");
    check_holds(text, "wide enough for all 6 pairs, since these two are the furthest apart).");
    // and of 36 elements nothing is said
    std::erase_if(rows, [](Row const& each) { return each.element.size() == 2; });
    std::erase_if(rows, [](Row const& each) { return each.element > "e45"; });
    text = told();
    check_holds(
        text,
        "This design is too small to tell whether the assessors differ in severity: one of them "
        "has only 34 ratings that can be compared with another assessor's, and at least 40 are "
        "needed.");
    check_holds(text, "Whether all are equally severe is not tested: the design is too small.");
    CHECK(text.find("stricter") == std::string::npos);
    CHECK(text.find("chi-square") == std::string::npos);
}

TEST_CASE("who gives one end of the scale only is not compared", "[consistency]") {
    std::vector<Row> rows;
    std::vector<std::string> names;
    for (int i = 0; i < 44; ++i) names.push_back("e" + std::to_string(i));
    for (std::size_t e = 0; e < names.size(); ++e) {
        rows.push_back({"K", names[e], "A1", static_cast<int>(1 + (e + e / 11) % 4)});
        rows.push_back({"K", names[e], "A2", static_cast<int>(1 + (e * 3 + e / 4) % 4)});
        rows.push_back({"K", names[e], "A3", 1});
    }
    std::string const text = report(read_ratings(table(rows)));
    bool const is_told =
        text.find("Not compared: A3, with ratings at one end of the scale only.") != text.npos ||
        text.find("A3 not compared: only ratings at one end of the scale") != text.npos;
    CHECK(is_told);
    CHECK(text.find("A3 about") == std::string::npos);
}

TEST_CASE("columns stand below their headings, however long an assessor's id is", "[consistency]") {
    std::string text = read_file(ASSAY_SOURCE_DIR "/examples/agree/two-years.csv");
    for (std::size_t at = text.find(",A1,"); at != std::string::npos; at = text.find(",A1,", at))
        text.replace(at, 4, ",assessor-of-north-1,");
    RatingTable const table = read_ratings(text);
    std::string const printed = severity_report(table, severity_in(table));
    auto const column = [&](std::string const& line, std::string const& word) {
        std::size_t const begin = printed.rfind('\n', printed.find(line)) + 1;
        return printed.find(word, begin) + word.size() - begin;
    };
    CHECK(column("  assessor             ratings", "ratings") ==
          column("  assessor-of-north-1       96  2.43", "96"));
    CHECK(column("  assessor             from", "change") ==
          column("  assessor-of-north-1  2025", "+0.06"));
}

TEST_CASE("windows count by their names, wherever they stand in the file", "[consistency]") {
    std::string text = read_file(ASSAY_SOURCE_DIR "/examples/agree/two-years.csv");
    auto const turned = [&](std::string const& from, std::string const& to) {
        for (std::size_t at = text.find("\n" + from + ","); at != std::string::npos;
             at = text.find("\n" + from + ",", at + 1))
            text.replace(at + 1, from.size(), to);
    };
    turned("2025", "x");
    turned("2026", "a");  // the later year is now the earlier window
    TableSeverity const found = severity_in(read_ratings(text));
    CHECK(*found.drift.drifts.at(5).change.value == near_severity(-1.799229651));
    check_holds(
        report(read_ratings(text)),
        "A6 became more lenient from a to x: 1.9 before and 2.6 after on the same work. That is "
        "more than chance.");
}

TEST_CASE("without cases the units of a table are the elements of one case", "[consistency]") {
    std::string const rows =
        "e1,A1,partial\ne1,A2,compliant\ne2,A1,compliant\ne2,A2,partial\n"
        "e3,A1,compliance_plus\ne3,A2,partial\n";
    auto const units = severity_in(read_ratings("unit,assessor,rating\n" + rows));
    std::string with_case = "case,element,assessor,rating\n";
    std::size_t begin = 0;
    for (std::size_t end = rows.find('\n'); end != std::string::npos;
         begin = end + 1, end = rows.find('\n', begin))
        with_case += "K," + rows.substr(begin, end - begin) + "\n";
    auto const cases = severity_in(read_ratings(with_case));
    REQUIRE(units.model.reason == statistics::Reason::none);
    CHECK(units.model.assessors.measures[0].logit == cases.model.assessors.measures[0].logit);
    CHECK(units.drift.windows == 0);
    // but agreement comes without strictness: one case cannot show it
    CHECK_FALSE(agree(read_ratings("unit,assessor,rating\n" + rows)).severity);
    CHECK_FALSE(agree(read_ratings(with_case)).severity);
}

TEST_CASE("a design in two halves is refused with its groups and with what would link them",
          "[consistency]") {
    std::vector<Row> rows;
    for (std::string_view const element : {"1", "2", "3"})
        for (int i = 0; i < 2; ++i) {
            int const odd = (element[0] + i) % 2;
            rows.push_back({"K", element, i == 0 ? "A1" : "A2", 2 + odd});
            rows.push_back({"L", element, i == 0 ? "A3" : "A4", 3 - odd});
        }
    std::string const text = report(read_ratings(table(rows)));
    check_holds(text,
                "Who is severe cannot be said: nothing links some of them with the others; see "
                "below.");
    check_holds(text,
                "That cannot be said: nothing links some of them with the others; A1 and A2 can be "
                "compared with each other; A3 and A4 can be compared with each other. What would "
                "link them: one case that all rate, or cases that somebody of each group rates.");
    CHECK(text.find("Who changed") == std::string::npos);
}

TEST_CASE("elements that only one case holds are named when they are what is not linked",
          "[consistency]") {
    std::vector<Row> rows;
    int i = 0;
    for (auto const& [of_case, element] : {std::pair("K", "1"), {"K", "2"}, {"L", "3"}, {"L", "4"}})
        for (std::string_view const who : {"A1", "A2"})
            rows.push_back({of_case, element, who, 2 + (i++ * 3 / 2) % 2});
    std::string const text = report(read_ratings(table(rows)));
    check_holds(text,
                "; 1 and 2 can be compared with each other; 3 and 4 can be compared with each "
                "other. What would link them: one case in which elements of all these groups are "
                "rated.");
}

TEST_CASE("windows without a common case are refused, whoever rated in both", "[consistency]") {
    std::vector<Row> const rows{{"K", "1", "A1", 2, "2025"}, {"K", "1", "A2", 3, "2025"},
                                {"K", "2", "A1", 3, "2025"}, {"K", "2", "A2", 2, "2025"},
                                {"L", "1", "A1", 3, "2026"}, {"L", "1", "A2", 2, "2026"},
                                {"L", "2", "A1", 2, "2026"}, {"L", "2", "A2", 3, "2026"}};
    std::string const text = report(read_ratings(table(rows)));
    check_holds(text, "Whether anybody changed cannot be said: nothing links some of them");
    check_holds(text,
                "; A1 in 2025 and A2 in 2025 can be compared with each other; A1 in 2026 and A2 in "
                "2026 can be compared with each other.");
    check_holds(text,
                "What links windows is a case that is rated again in the other one, on the same "
                "evidence.");
}

TEST_CASE("where all differ from each other by the same step, nothing is left to judge by",
          "[consistency]") {
    std::string const text = report(read_ratings(table(
        {{"K", "1", "A1", 2}, {"K", "1", "A2", 3}, {"K", "2", "A1", 2}, {"K", "2", "A2", 3}})));
    check_holds(text,
                "Who is severe cannot be said: only lowest or only highest ratings; see below.");
    check_holds(
        text,
        "only lowest or only highest ratings are left, once whoever and whatever had nothing "
        "else was set aside. A1 never gives more than A2, and less in 2 of 2 ratings.");
}

TEST_CASE("windows and assessors without a rating leave the names of the others as they are",
          "[consistency]") {
    std::string text = table({{"K", "1", "A1", 2, "2025"},
                              {"K", "1", "A2", 3, "2025"},
                              {"K", "2", "A1", 3, "2025"},
                              {"K", "2", "A2", 2, "2025"},
                              {"L", "1", "A1", 3, "2026"},
                              {"L", "1", "A2", 2, "2026"},
                              {"L", "2", "A1", 2, "2026"},
                              {"L", "2", "A2", 3, "2026"}});
    text += "M,1,A0,,2027\nM,1,A9,,2024\n";
    RatingTable const ratings = read_ratings(text);
    CHECK(ratings.windows.size() == 4);
    auto const drift = severity_in(ratings).drift;
    REQUIRE(drift.windows == 3);  // 2027 is the last, and has no rating
    CHECK(assessors_in_windows(ratings, drift).at(4) == "A2 in 2025");
    check_holds(report(ratings), "; A1 in 2026 and A2 in 2026 can be compared with each other.");
}

TEST_CASE("an assessor who is never above another has an order and no distance", "[consistency]") {
    std::vector<Row> rows;
    for (int e = 0; e < 9; ++e) {
        static std::vector<std::string> const names{"1", "2", "3", "4", "5", "6", "7", "8", "9"};
        int const rating = 2 + e % 2;
        rows.push_back({"K", names[static_cast<std::size_t>(e)], "A1", rating});
        rows.push_back({"K", names[static_cast<std::size_t>(e)], "A2", rating + (e < 3 ? 1 : 0)});
    }
    std::string const text = report(read_ratings(table(rows)));
    check_holds(
        text,
        "That cannot be said: the estimates did not settle. A1 never gives more than A2, and "
        "less in 3 of 9 ratings. An order without any exception says who is more severe, not "
        "by how much. What would do: more cases of different quality, a "
        "strong one and a weak one among them, rated by the same assessors.");
}

TEST_CASE("elements on which only two neighbouring ratings were given do not fix the scale",
          "[consistency]") {
    std::vector<std::string> names;
    for (int e = 0; e < 12; ++e) names.push_back("1." + std::to_string(e + 1));
    std::vector<Row> rows;
    for (int e = 0; e < 12; ++e)
        for (int who = 0; who < 3; ++who) {
            static std::vector<std::string> const assessors{"A1", "A2", "A3"};
            // each is once above and once below each other one
            int const higher = (e / 3 + who) % 3 == 0 ? 1 : 0;
            rows.push_back({"K", names[static_cast<std::size_t>(e)],
                            assessors[static_cast<std::size_t>(who)], 1 + e % 3 + higher});
        }
    std::string const text = report(read_ratings(table(rows)));
    check_holds(
        text,
        "the estimates did not settle. Of what several rated, 12 of 12 got one rating only, or two "
        "that are neighbours on the scale, so nothing tells how far the steps of the scale "
        "lie apart. What would do: more cases");
    // the same elements in a case of another quality settle it
    for (int e = 0; e < 12; ++e)
        for (int who = 0; who < 3; ++who) {
            static std::vector<std::string> const assessors{"A1", "A2", "A3"};
            rows.push_back({"L", names[static_cast<std::size_t>(e)],
                            assessors[static_cast<std::size_t>(who)], 2 + (e + who) % 3});
        }
    CHECK(severity_in(read_ratings(table(rows))).model.reason == statistics::Reason::none);
}
