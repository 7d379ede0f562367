// The door (assay.h): the same bytes as the C++ interface, everything wrong as a status with diagnostics, and no way to
// bring the host down.

#include <assay/assay.h>
#include <assay/assay.hpp>
#include <assay/workbook.hpp>

#include "catch.hpp"

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

using namespace assay_test;

namespace {

std::string bytes_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A result, freed at the end.
class Result {
public:
    Result() = default;
    Result(Result const&) = delete;
    Result& operator=(Result const&) = delete;
    ~Result() { assay_buffer_free(&buffer_); }

    operator assay_buffer*() {
        assay_buffer_free(&buffer_);
        return &buffer_;
    }
    [[nodiscard]] std::string text() const {
        return buffer_.data == nullptr ? std::string{} : std::string{buffer_.data, buffer_.size};
    }

private:
    assay_buffer buffer_{nullptr, 0};
};

/// A session with the pack `cse`.
class Desk {
public:
    explicit Desk(std::string_view folder = "rules/cse") {
        REQUIRE(assay_open(ASSAY_ABI, &session) == ASSAY_OK);
        REQUIRE(assay_pack_load(session, folder.data(), folder.size(), &pack) == ASSAY_OK);
    }
    Desk(Desk const&) = delete;
    Desk& operator=(Desk const&) = delete;
    ~Desk() {
        for (assay_document* const each : documents) assay_document_free(each);
        assay_pack_free(pack);
        assay_close(session);
    }

    assay_document* open(std::string const& text) {
        assay_document* document = nullptr;
        REQUIRE(assay_document_open(session, pack, text.data(), text.size(), nullptr, 0,
                                    &document) == ASSAY_OK);
        return kept(document);
    }

    assay_document* kept(assay_document* document) {
        documents.push_back(document);
        return document;
    }

    std::string error() {
        Result result;
        REQUIRE(assay_error(session, result) == ASSAY_OK);
        return result.text();
    }

    assay_session* session = nullptr;
    assay_pack* pack = nullptr;
    std::vector<assay_document*> documents;
};

std::string const northfield = "examples/assess/northfield-outpatients.json";

template <class Call>
std::string told(Call call, assay_session* session, assay_document const* document,
                 std::string_view options = {}) {
    Result result;
    REQUIRE(call(session, document, options.data(), options.size(), result) == ASSAY_OK);
    return result.text();
}

std::string sheet_of(std::vector<assay::SheetFile> const& sheets, std::string_view name) {
    for (assay::SheetFile const& each : sheets)
        if (each.name == name) return each.bytes;
    return {};
}

}  // namespace

TEST_CASE("what comes through the door is what the library writes", "[door]") {
    for (auto const& entry : std::filesystem::directory_iterator("examples/assess")) {
        std::string const text = bytes_of(entry.path());
        assay::Assessment const assessment = assay::read_assessment(text);
        std::string const folder = "rules/" + std::string(assessment.pack.id);
        INFO(entry.path());
        Desk desk(folder);
        assay_document* const document = desk.open(text);
        assay::RulePack const pack = assay::RulePack::load(folder);
        assay::Evaluator evaluator{pack};
        assay::Evaluation const evaluation = evaluator.evaluate(assessment);
        CHECK(told(assay_evaluate, desk.session, document) == to_json(evaluation));
        CHECK(told(assay_evaluate, desk.session, document, R"({"format": "ndjson"})") ==
              to_json(evaluation, assay::Layout::one_line));
        CHECK(told(assay_explain, desk.session, document) ==
              to_json(evaluator.explain(assessment), evaluation));
        CHECK(told(assay_explain, desk.session, document, R"({"node": "1.1.1"})") ==
              to_json(evaluator.explain(assessment, "1.1.1"), evaluation));
        CHECK(told(assay_plan, desk.session, document) ==
              to_json(evaluator.plan(assessment), evaluation));
        CHECK(told(assay_plan, desk.session, document, R"({"to": "not_met"})") ==
              to_json(evaluator.plan(assessment, {.aim = "not_met"}), evaluation));
        CHECK(told(assay_status_of, desk.session, document, R"({"as_of": "2026-06-01"})") ==
              assay::status_json({status_of(pack, assessment, *assay::Date::parse("2026-06-01"))}));
        CHECK(told(assay_export, desk.session, document,
                   R"({"format": "csv", "sheet": "evidence"})") ==
              sheet_of(csv_sheets(assessment, evaluation), "evidence.csv"));
        Result written;
        REQUIRE(assay_document_text(desk.session, document, written) == ASSAY_OK);
        CHECK(written.text() == text);
    }
}

TEST_CASE("reports come through the door in every format", "[door]") {
    Desk desk;
    assay_document* const document = desk.open(bytes_of(northfield));
    for (std::string const format : {"html", "markdown", "text"}) {
        std::string const options = R"({"brief": true, "format": ")" + format + "\"}";
        CHECK_THAT(told(assay_report, desk.session, document, options),
                   contains_text("Northfield"));
    }
}

TEST_CASE("a pack comes from files in memory", "[door]") {
    std::vector<std::pair<std::string, std::string>> texts;
    for (std::string const id : {"checks", "cse", "cse-health"})
        for (auto const& entry : std::filesystem::recursive_directory_iterator("rules/" + id))
            if (entry.path().extension() == ".lua" || entry.path().extension() == ".md")
                texts.emplace_back(
                    std::filesystem::relative(entry.path(), "rules").generic_string(),
                    bytes_of(entry.path()));
    std::vector<assay_file> files;
    for (auto const& [name, text] : texts)
        files.push_back({name.data(), name.size(), text.data(), text.size()});
    Desk desk;
    assay_pack* pack = nullptr;
    REQUIRE(assay_pack_load_files(desk.session, "cse-health", 10, files.data(), files.size(),
                                  &pack) == ASSAY_OK);
    Result shown;
    REQUIRE(assay_pack_show(desk.session, pack, nullptr, 0, shown) == ASSAY_OK);
    CHECK_THAT(shown.text(), contains_text("\"cse-health\""));
    assay_pack_free(pack);
    CHECK(assay_pack_load_files(desk.session, "cse-heath", 9, files.data(), files.size(), &pack) ==
          ASSAY_PACK);
    CHECK(pack == nullptr);
    CHECK_THAT(desk.error(), contains_text("pack.lua"));
}

TEST_CASE("what is wrong with an assessment is told with its place", "[door]") {
    Desk desk;
    std::string text = bytes_of(northfield);
    text.replace(text.find("\"rating\""), 8, "\"ratign\"");
    assay_document* document = nullptr;
    CHECK(assay_document_open(desk.session, desk.pack, text.data(), text.size(),
                              R"({"name": "ours.json"})", 21, &document) == ASSAY_INPUT);
    CHECK(document == nullptr);
    CHECK_THAT(desk.error(), contains_text(R"("file":"ours.json")"));
    CHECK_THAT(desk.error(), contains_text(R"("nearest":"rating")"));
    Result found;
    REQUIRE(assay_validate(desk.session, desk.pack, text.data(), text.size(), nullptr, 0, found) ==
            ASSAY_OK);
    CHECK_THAT(found.text(), contains_text("ratign"));
    CHECK(desk.error() == "{\"error\":[]}\n");
}

TEST_CASE("what is wrong with options is told with its key and the nearest one", "[door]") {
    Desk desk;
    assay_document* const document = desk.open(bytes_of(northfield));
    Result result;
    std::string_view const wrong = R"({"as_off": "2026-06-01", "format": "jason"})";
    CHECK(assay_evaluate(desk.session, document, wrong.data(), wrong.size(), result) ==
          ASSAY_INPUT);
    CHECK_THAT(desk.error(), contains_text(R"("nearest":"as_of")"));
    CHECK_THAT(desk.error(), contains_text(R"("pointer":"/format")"));
    CHECK(result.text().empty());
    for (std::string_view const each : {"[]", "{", "7", R"({"as_of": "yesterday"})"})
        CHECK(assay_evaluate(desk.session, document, each.data(), each.size(), result) ==
              ASSAY_INPUT);
}

TEST_CASE("a sheet comes back through the door, and the document it came from stays", "[door]") {
    Desk desk;
    assay_document* const document = desk.open(bytes_of(northfield));
    std::string sheet =
        told(assay_export, desk.session, document, R"({"format": "csv", "sheet": "evidence"})");
    std::string const before = "Survey";
    auto const at = sheet.find(before);
    REQUIRE(at != sheet.npos);
    sheet.replace(at, before.size(), "Census");
    assay_file const file{"evidence.csv", 12, sheet.data(), sheet.size()};
    assay_document* changed = nullptr;
    Result what;
    REQUIRE(assay_import(desk.session, document, &file, 1, nullptr, 0, &changed, what) == ASSAY_OK);
    desk.kept(changed);
    CHECK_THAT(what.text(), contains_text("\"changes\""));
    Result now;
    REQUIRE(assay_document_text(desk.session, changed, now) == ASSAY_OK);
    CHECK_THAT(now.text(), contains_text("Census"));
    REQUIRE(assay_document_text(desk.session, document, now) == ASSAY_OK);
    CHECK(now.text() == bytes_of(northfield));
}

TEST_CASE("visits are prepared and copies merged through the door", "[door]") {
    Desk desk;
    std::string const text = bytes_of(northfield);
    assay_document* const document = desk.open(text);
    assay_document* next = nullptr;
    Result what;
    std::string_view const visit = R"({"visit": "annual_review", "date": "2027-05-18"})";
    REQUIRE(assay_forward(desk.session, document, visit.data(), visit.size(), &next, what) ==
            ASSAY_OK);
    desk.kept(next);
    CHECK_THAT(what.text(), contains_text("annual-review-2027-05-18"));
    CHECK(assay_forward(desk.session, document, nullptr, 0, &next, what) == ASSAY_INPUT);
    CHECK(next == nullptr);

    std::string other = text;
    auto const at = other.find("\"partial\"");
    REQUIRE(at != other.npos);
    other.replace(at, 9, "\"compliant\"");
    assay_document const* const copies[] = {document, desk.open(other)};
    assay_document* merged = nullptr;
    REQUIRE(assay_merge(desk.session, copies, 2, nullptr, nullptr, 0, &merged, what) == ASSAY_OK);
    CHECK(merged == nullptr);
    CHECK_THAT(what.text(), contains_text("\"rating\""));
    std::string_view const prefer = R"({"names": ["ours", "theirs"], "prefer": "theirs"})";
    std::string_view const unknown = R"({"names": ["ours", "theirs"], "prefer": "his"})";
    CHECK(assay_merge(desk.session, copies, 2, document, unknown.data(), unknown.size(), &merged,
                      what) == ASSAY_INPUT);
    CHECK_THAT(desk.error(), contains_text("one of ours, theirs"));
    REQUIRE(assay_merge(desk.session, copies, 2, document, prefer.data(), prefer.size(), &merged,
                        what) == ASSAY_OK);
    desk.kept(merged);
    Result now;
    REQUIRE(assay_document_text(desk.session, merged, now) == ASSAY_OK);
    CHECK(now.text() == other);
}

TEST_CASE("limits and the deadline of a session end its calls", "[door]") {
    Desk desk;
    std::string const text = bytes_of(northfield);
    assay_document* const document = desk.open(text);
    Result result;
    REQUIRE(assay_set_limit(desk.session, "evaluation_steps", 16, 10) == ASSAY_OK);
    CHECK(assay_evaluate(desk.session, document, nullptr, 0, result) == ASSAY_LIMIT);
    CHECK_THAT(desk.error(), contains_text("\"code\""));
    REQUIRE(assay_set_limit(desk.session, "evaluation_steps", 16, 50'000'000) == ASSAY_OK);
    CHECK(assay_evaluate(desk.session, document, nullptr, 0, result) == ASSAY_OK);
    CHECK(assay_set_limit(desk.session, "steppes", 7, 10) == ASSAY_MISUSE);
    int asked = 0;
    assay_set_deadline(
        desk.session, [](void* data) { return static_cast<int>(++*static_cast<int*>(data) > 0); },
        &asked);
    CHECK(assay_evaluate(desk.session, document, nullptr, 0, result) == ASSAY_DEADLINE);
    CHECK(asked > 0);
    assay_set_deadline(desk.session, nullptr, nullptr);
    CHECK(assay_evaluate(desk.session, document, nullptr, 0, result) == ASSAY_OK);
}

TEST_CASE("pointers that must not be null are refused, and nothing is made", "[door]") {
    assay_session* session = nullptr;
    CHECK(assay_open(ASSAY_ABI + 1, &session) == ASSAY_MISUSE);
    CHECK(session == nullptr);
    CHECK(assay_open(ASSAY_ABI, nullptr) == ASSAY_MISUSE);
    assay_close(nullptr);
    assay_pack_free(nullptr);
    assay_document_free(nullptr);
    assay_buffer_free(nullptr);
    assay_set_deadline(nullptr, nullptr, nullptr);
    Desk desk;
    assay_session* const s = desk.session;
    Result result;
    assay_document* document = nullptr;
    assay_pack* pack = nullptr;
    CHECK(assay_error(nullptr, result) == ASSAY_MISUSE);
    CHECK(assay_error(s, nullptr) == ASSAY_MISUSE);
    CHECK(assay_pack_load(nullptr, "x", 1, &pack) == ASSAY_MISUSE);
    CHECK(assay_pack_load(s, "x", 1, nullptr) == ASSAY_MISUSE);
    CHECK(assay_pack_load_files(s, "x", 1, nullptr, 3, &pack) == ASSAY_MISUSE);
    CHECK(assay_pack_show(s, nullptr, nullptr, 0, result) == ASSAY_MISUSE);
    CHECK(assay_pack_check(s, nullptr, result) == ASSAY_MISUSE);
    CHECK(assay_pack_test(s, nullptr, nullptr, 0, result) == ASSAY_MISUSE);
    CHECK(assay_document_open(s, nullptr, "{}", 2, nullptr, 0, &document) == ASSAY_MISUSE);
    CHECK(assay_document_open(s, desk.pack, "{}", 2, nullptr, 0, nullptr) == ASSAY_MISUSE);
    CHECK(assay_document_new(s, nullptr, nullptr, 0, &document) == ASSAY_MISUSE);
    CHECK(assay_document_text(s, nullptr, result) == ASSAY_MISUSE);
    CHECK(assay_validate(s, nullptr, nullptr, 0, nullptr, 0, result) == ASSAY_MISUSE);
    for (auto* const call :
         {assay_evaluate, assay_explain, assay_plan, assay_status_of, assay_report, assay_export}) {
        CHECK(call(s, nullptr, nullptr, 0, result) == ASSAY_MISUSE);
        CHECK(call(nullptr, nullptr, nullptr, 0, nullptr) == ASSAY_MISUSE);
    }
    CHECK(assay_compare(s, nullptr, 0, nullptr, 0, result) == ASSAY_MISUSE);
    CHECK(assay_compare(s, &document, 1, nullptr, 0, result) == ASSAY_MISUSE);
    CHECK(assay_merge(s, &document, 0, nullptr, nullptr, 0, &document, result) == ASSAY_MISUSE);
    CHECK(assay_import(s, nullptr, nullptr, 0, nullptr, 0, &document, result) == ASSAY_MISUSE);
    CHECK(assay_forward(s, nullptr, nullptr, 0, &document, result) == ASSAY_MISUSE);
    CHECK(assay_agree(s, nullptr, nullptr, 0, nullptr, 0, result) == ASSAY_MISUSE);
    CHECK(assay_schema(s, "no", 2, result) == ASSAY_MISUSE);
    CHECK(desk.error() == "{\"error\":[]}\n");
}

TEST_CASE("hostile packs and documents end with a status", "[door][hostile]") {
    Desk desk;
    for (auto const& entry : std::filesystem::directory_iterator("tests/attacks")) {
        if (entry.path().extension() != ".lua") continue;
        std::string const code = bytes_of(entry.path());
        std::string const head =
            "pack { id = \"x\", version = \"1.0.0\", title = \"X\", files = { \"a.lua\" } }\n";
        assay_file const files[] = {{"x/pack.lua", 10, head.data(), head.size()},
                                    {"x/a.lua", 7, code.data(), code.size()}};
        assay_pack* pack = nullptr;
        INFO(entry.path());
        assay_status const status = assay_pack_load_files(desk.session, "x", 1, files, 2, &pack);
        CHECK(status != ASSAY_INTERNAL);
        CHECK((status == ASSAY_OK) == (pack != nullptr));
        assay_pack_free(pack);
    }
    std::string const good = bytes_of(northfield);
    for (std::size_t cut = 0; cut < good.size(); cut += 1 + good.size() / 200) {
        for (std::string const& text : {good.substr(0, cut), good.substr(cut),
                                        good.substr(0, cut) + "\xFF" + good.substr(cut)}) {
            assay_document* document = nullptr;
            assay_status const status = assay_document_open(desk.session, desk.pack, text.data(),
                                                            text.size(), nullptr, 0, &document);
            CHECK((status == ASSAY_OK || status == ASSAY_INPUT));
            assay_document_free(document);
        }
    }
}

TEST_CASE("threads share a pack, each with a session", "[door][threads]") {
    Desk desk;
    std::string const text = bytes_of(northfield);
    std::string const alone = told(assay_evaluate, desk.session, desk.open(text));
    std::vector<std::string> found(4);
    std::vector<std::thread> threads;
    for (std::string& each : found)
        threads.emplace_back([&desk, &text, &each] {
            assay_session* session = nullptr;
            assay_document* document = nullptr;
            assay_buffer result{nullptr, 0};
            if (assay_open(ASSAY_ABI, &session) == ASSAY_OK &&
                assay_document_open(session, desk.pack, text.data(), text.size(), nullptr, 0,
                                    &document) == ASSAY_OK &&
                assay_evaluate(session, document, nullptr, 0, &result) == ASSAY_OK)
                each.assign(result.data, result.size);
            assay_buffer_free(&result);
            assay_document_free(document);
            assay_close(session);
        });
    for (std::thread& each : threads) each.join();
    for (std::string const& each : found) CHECK(each == alone);
}

TEST_CASE("a table of ratings is counted, and schemas and licences are told", "[door]") {
    Desk desk;
    std::string_view const table =
        "case,element,assessor,rating\nc,1.1.1,A,compliant\nc,1.1.1,B,partial\n"
        "c,1.1.2,A,compliant\nc,1.1.2,B,compliant\nc,1.1.3,A,partial\nc,1.1.3,B,partial\n";
    Result result;
    REQUIRE(assay_agree(desk.session, desk.pack, table.data(), table.size(), nullptr, 0, result) ==
            ASSAY_OK);
    CHECK_THAT(result.text(), contains_text("\"specific_agreement\""));
    REQUIRE(assay_schema(desk.session, "merged", 6, result) == ASSAY_OK);
    CHECK(result.text() == assay::json_schema("merged"));
    CHECK_THAT(std::string(assay_notices()), contains_text("MIT License"));
    CHECK(std::string_view(assay_version()) == assay::version());
    CHECK(assay_abi() == ASSAY_ABI);
}

TEST_CASE("a document outlives the session that opened it", "[door]") {
    Desk desk;
    std::string const text = bytes_of(northfield);
    assay_session* other = nullptr;
    assay_document* document = nullptr;
    REQUIRE(assay_open(ASSAY_ABI, &other) == ASSAY_OK);
    REQUIRE(assay_document_open(other, desk.pack, text.data(), text.size(), nullptr, 0,
                                &document) == ASSAY_OK);
    assay_close(other);
    CHECK(told(assay_evaluate, desk.session, desk.kept(document)) ==
          told(assay_evaluate, desk.session, desk.open(text)));
}

TEST_CASE("an exercise has a case and a copy for each assessor, or nothing", "[door]") {
    Desk desk;
    assay_document* const document = desk.open(bytes_of(northfield));
    std::string_view const two = R"({"assessors": ["A1", "A2"], "elements": ["1.1.1"]})";
    std::array<assay_document*, 3> made{};
    Result notes;
    CHECK(assay_exercise_prepare(desk.session, document, nullptr, 0, two.data(), two.size(),
                                 made.data(), 2, notes) == ASSAY_MISUSE);
    CHECK(made[0] == nullptr);
    REQUIRE(assay_exercise_prepare(desk.session, document, nullptr, 0, two.data(), two.size(),
                                   made.data(), 3, notes) == ASSAY_OK);
    for (assay_document* const each : made) desk.kept(each);
    Result report;
    CHECK(assay_exercise_report(desk.session, made[0], made.data() + 1, 2, nullptr, 0, report) ==
          ASSAY_INPUT);
    CHECK_THAT(desk.error(), contains_text("A1"));
    CHECK(assay_exercise_report(desk.session, made[0], made.data(), 3, nullptr, 0, report) ==
          ASSAY_MISUSE);
    std::string_view const one = R"({"assessors": ["A1"]})";
    CHECK(assay_exercise_prepare(desk.session, document, nullptr, 0, one.data(), one.size(),
                                 made.data(), 2, notes) == ASSAY_INPUT);
    CHECK(assay_exercise_prepare(desk.session, document, nullptr, 0, nullptr, 0, made.data(), 3,
                                 notes) == ASSAY_INPUT);
    CHECK_THAT(desk.error(), contains_text("assessors"));
}

TEST_CASE("one case cannot tell how strict assessors are", "[door]") {
    Desk desk;
    std::string_view const table =
        "case,element,assessor,rating\nc,1.1.1,A,compliant\nc,1.1.1,B,partial\n";
    Result result;
    CHECK(assay_severity(desk.session, desk.pack, table.data(), table.size(), nullptr, 0, result) ==
          ASSAY_INPUT);
    CHECK_THAT(desk.error(), contains_text("severity-on-one-case"));
}

TEST_CASE("a review is recorded by somebody else, after the visit, once all is clear", "[door]") {
    Desk desk;
    assay_document* const document = desk.open(bytes_of(northfield));
    assay_document* reviewed = nullptr;
    Result list;
    auto const review = [&](std::string_view options) {
        return assay_review(desk.session, document, nullptr, 0, options.data(), options.size(),
                            &reviewed, list);
    };
    CHECK(review("") == ASSAY_OK);
    CHECK(reviewed == nullptr);
    CHECK_THAT(list.text(), contains_text("\"ready\""));
    CHECK(review(R"({"by": "A1", "on": "2027-01-01"})") == ASSAY_INPUT);
    CHECK_THAT(desk.error(), contains_text("/by"));
    CHECK(review(R"({"by": "T1"})") == ASSAY_INPUT);
    CHECK(review(R"({"by": "T1", "on": "2026-05-20"})") == ASSAY_INPUT);
    CHECK_THAT(desk.error(), contains_text("/on"));
    CHECK(review(R"({"by": "T1", "on": "2026-05-21"})") == ASSAY_OK);
}
