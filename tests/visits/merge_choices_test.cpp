// What people choose where copies differ: one text at a time, in a sheet, and what is joined without a base.

#include <assay/choices.hpp>
#include <assay/editing.hpp>
#include <assay/json.hpp>
#include <assay/merge.hpp>
#include <assay/report.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "golden/golden.hpp"

#include <algorithm>

using namespace assay;
using namespace assay_test;

namespace {

/// The copies of examples/sharing, by the names of their files, and what they were made from.
struct Sharing {
    Assessment sent = read("sent.json");
    Assessment ann = read("of-ann.json");
    Assessment ben = read("of-ben.json");
    Assessment cho = read("of-cho.json");
    std::vector<Copy> copies{{&ann, "of-ann.json"}, {&ben, "of-ben.json"}, {&cho, "of-cho.json"}};
    MergeOptions options;

    Sharing() { options.base = &sent; }

    static Assessment read(std::string const& name) {
        return read_assessment(read_file(ASSAY_SOURCE_DIR "/examples/sharing/" + name), name);
    }

    [[nodiscard]] Merged merged() const { return merge(copies, options); }
    [[nodiscard]] std::string sheet() const { return choices_csv(merged().conflicts, copies); }
    [[nodiscard]] Merged merged_with(std::string const& csv) const {
        return merge_with_choices({{"choices.csv", csv}}, copies, options);
    }
};

/// The sheet with a word in the cell Take of the row that begins like this.
std::string chosen(std::string csv, std::string const& row, std::string const& word) {
    std::size_t const at = csv.find("\n" + row + ",");
    REQUIRE(at != std::string::npos);
    csv.insert(at + row.size() + 2, word);
    return csv;
}

/// The title of a piece of evidence; empty: there is none.
std::string title_of(Assessment const& assessment, std::string_view id) {
    for (Evidence const& each : assessment.evidence)
        if (each.id == id) return std::string(each.title);
    return {};
}

std::string message_of(auto run) {
    try {
        run();
    } catch (Error const& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("three copies with one conflict read as people expect", "[visits][merge][golden]") {
    Sharing it;
    compare("sharing/conflicts.txt", conflicts_report(it.merged().conflicts, {}));
    compare("sharing/choices.csv", it.sheet());
    it.options.prefer = {{0, {}}};
    Merged const merged = it.merged();
    REQUIRE(merged.conflicts.empty());
    compare("sharing/merged.txt", merge_report(merged, {}));
}

TEST_CASE("a choice takes what a copy or the base says, and names what is left out",
          "[visits][merge]") {
    Sharing const it;
    std::string const row = "The evidence E1,title";
    for (auto const& [word, title] : {std::pair("of-ann.json", "Timetable of the van, spring 2026"),
                                      {" OF-BEN.json", "Timetable of the van, in force from April"},
                                      {"before", "Timetable of the van"}}) {
        Merged const merged = it.merged_with(chosen(it.sheet(), row, word));
        REQUIRE(merged.conflicts.empty());
        CHECK(title_of(merged.assessment, "E1") == title);
        REQUIRE(merged.decided.size() == 1);
        // all that was changed and is not there
        CHECK(merged.decided[0].differences[0].sides.size() ==
              (title_of(it.sent, "E1") == title ? 3 : 2));
    }
}

TEST_CASE("both texts of a narrative can be kept, one below the other", "[visits][merge]") {
    Sharing it;
    it.options.prefer = {{0, {"E1"}}};
    set(it.ann, it.ann.narrative.strengths, "The van is on time.");
    set(it.ben, it.ben.narrative.strengths, "Readers know the drivers.");
    std::string const sheet = it.sheet();
    std::string const row = "The narrative,strengths";
    Merged const merged = it.merged_with(chosen(sheet, row, "both"));
    REQUIRE(merged.conflicts.empty());
    CHECK(merged.assessment.narrative.strengths ==
          "The van is on time.\nReaders know the drivers.");
    CHECK(merged.both == std::vector<std::string>{"strengths of the narrative"});
    CHECK(merge_report(merged, {})
              .find("all texts were kept, one below the other: strengths of the narrative") !=
          std::string::npos);
    // a title is one thing
    CHECK(message_of([&] {
              it.options.prefer.clear();
              (void)it.merged_with(chosen(it.sheet(), "The evidence E1,title", "both"));
          }).find("both") != std::string::npos);
}

TEST_CASE("lists and answers in conflicts are words", "[visits][merge]") {
    Sharing it;
    it.options.base = nullptr;
    std::string const report = conflicts_report(it.merged().conflicts, {});
    CHECK(report.find("[\"") == std::string::npos);
    CHECK(report.find("{\"") == std::string::npos);
}

TEST_CASE("what nobody chose about stays open, and nothing is merged", "[visits][merge]") {
    Sharing it;
    CHECK(it.merged_with(it.sheet()).conflicts.size() == 1);
    it.ben.organisation.name = "Riverside";
    it.ann.organisation.name = "Riverside Library Service";
    std::string const sheet = it.sheet();
    Merged const merged = it.merged_with(chosen(sheet, "The evidence E1,title", "of-ben.json"));
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].record == "the organisation");
    CHECK(merged.assessment.evidence.empty());
    Merged const all = it.merged_with(chosen(chosen(sheet, "The evidence E1,title", "of-ben.json"),
                                             "The organisation,name", "of-ann.json"));
    REQUIRE(all.conflicts.empty());
    CHECK(all.assessment.organisation.name == "Riverside Library Service");
    CHECK(title_of(all.assessment, "E1") == "Timetable of the van, in force from April");
}

TEST_CASE("without the base, both records under one id can be kept", "[visits][merge]") {
    Sharing it;
    it.options.base = nullptr;
    std::string const sheet = chosen(chosen(it.sheet(), "The evidence E1,all of it", "of-cho.json"),
                                     "The evidence E3,all of it", "both");
    Merged const merged = it.merged_with(sheet);
    INFO(conflicts_report(merged.conflicts, {}));
    REQUIRE(merged.conflicts.empty());
    CHECK(title_of(merged.assessment, "E1") == "Timetable of the van");
    CHECK(title_of(merged.assessment, "E3") == "Count of readers at the stops");
    CHECK(title_of(merged.assessment, "E4") == "Stops and times on the website");
    REQUIRE(merged.renumbered.size() == 1);
    CHECK(merged.renumbered[0].copy == "of-ben.json");
    // the judgement that cited it follows
    for (Judgement const& each : merged.assessment.judgements)
        if (each.author == "Ben")
            CHECK(std::vector<Text>(each.evidence.begin(), each.evidence.end()) ==
                  std::vector<Text>{"E1", "E4"});
    // and again, with what came of it: the same two
    Sharing again;
    again.options.base = nullptr;
    again.copies.insert(again.copies.begin(), {&merged.assessment, "merged.json"});
    std::string second = again.sheet();
    second = chosen(second, "The evidence E1,all of it", "merged.json");
    second = chosen(second, "The evidence E3,all of it", "both");
    Merged const twice = again.merged_with(second);
    REQUIRE(twice.conflicts.empty());
    CHECK(to_json(twice.assessment) == to_json(merged.assessment));
}

TEST_CASE("a choice is for the texts that stood beside it", "[visits][merge]") {
    Sharing it;
    std::string const sheet = chosen(it.sheet(), "The evidence E1,title", "of-ann.json");
    CHECK(message_of([&] {
              static_cast<void>(
                  it.merged_with(chosen(it.sheet(), "The evidence E1,title", "of-anne.json")));
          }) ==
          "choices.csv: Choices!C2: `of-anne.json` is not a choice here; expected one of "
          "`of-ann.json`, `of-ben.json`, `of-cho.json`, `before` [word-not-in-list]");
    it.ben.evidence[0].title = "Timetable of the van, June";
    CHECK(message_of([&] {
              static_cast<void>(it.merged_with(sheet));
          }).find("choices.csv: Choices!C2: these copies have no such difference") == 0);
    CHECK(message_of([&] { static_cast<void>(it.merged_with("Record,What\nx,y\n")); }) ==
          "choices.csv: the column `Take` is missing; expected the sheet as `assay merge "
          "--conflicts` wrote it [missing-column]");
}

TEST_CASE("copies with long names are numbered in the sheet", "[visits][merge]") {
    Sharing it;
    for (Copy& copy : it.copies) copy.name.insert(0, 90, 'x');
    std::string const sheet = it.sheet();
    CHECK(sheet.find(",copy 2: xxxx") != std::string::npos);
    Merged const merged = it.merged_with(chosen(sheet, "The evidence E1,title", "copy 2"));
    REQUIRE(merged.conflicts.empty());
    CHECK(title_of(merged.assessment, "E1") == "Timetable of the van, in force from April");
}

TEST_CASE("what two people ask others for under one id is two requests", "[visits][merge]") {
    Sharing it;
    auto const ask = [](Assessment& copy, Text what) {
        Request request;
        request.id = "R1";
        request.what = what;
        std::array<Text, 1> const evidence{"E3"};
        request.evidence = copy.storage.keep(List<Text>(evidence));
        copy.requests.push_back(request);
    };
    ask(it.ann, "the count of readers");
    ask(it.ben, "the website's figures");
    it.options.prefer = {{0, {}}};
    Merged const merged = it.merged();
    REQUIRE(merged.assessment.requests.size() == 2);
    for (Request const& each : merged.assessment.requests)
        CHECK(title_of(merged.assessment, each.evidence[0]) ==
              (each.what == "the count of readers" ? "Count of readers at the stops"
                                                   : "Stops and times on the website"));
    CHECK(merged.assessment.requests[1].id == "R2");
}

TEST_CASE("without the base, it is told what was joined", "[visits][merge]") {
    Sharing it;
    it.options.base = nullptr;
    it.options.prefer = {{0, {}}};
    it.ann.visits[0].body = "CB1";
    it.ben.visits[0].notes = "by telephone";
    Merged const merged = it.merged();
    REQUIRE(merged.conflicts.empty());
    CHECK(merged.joined == std::vector<std::string>{"the visit sa-2026"});
    CHECK(merge_report(merged, {}).find("combined from several copies: the visit sa-2026.") !=
          std::string::npos);
    it.options.base = &it.sent;
    CHECK(it.merged().joined.empty());
}
