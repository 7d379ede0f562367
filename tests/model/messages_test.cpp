// The catalogue of messages, and how its texts are filled in, in English and in a host's own words.

#include <assay/codes.hpp>
#include <assay/diagnostic.hpp>
#include <assay/message.hpp>
#include <assay/validation.hpp>

#include "catch.hpp"
#include "model/messages/documents.hpp"
#include "model/messages/nouns.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <string>

using namespace assay;

namespace {

inline constexpr MessageText test_messages[] = {
    {"sentence", "syntax", "`{{it}` and { } stay, `{name}` is filled in", "{name}, twice"},
    {"list", "syntax", "there is no `{word}`", "one of {known}"},
};

/// Words of a host that speaks German, as far as it goes.
constexpr MessageText german[] = {
    {.id = "unexpected-value", .text = "hier kann {got} nicht stehen", .expected = "{wanted}"},
    {.id = "a-number", .text = "eine Zahl"},
    {.id = "unknown-choice", .text = "`{word}` gibt es nicht", .expected = "eines von {known}"},
    {.id = "with-expected", .text = "{message} (erwartet: {expected})"},
    {.id = "with-nearest", .text = "{message}, gemeint ist wohl `{nearest}`"},
};

MessageText const* in_german(std::string_view id) {
    auto const* const found = std::find_if(std::begin(german), std::end(german),
                                           [&](MessageText const& row) { return row.id == id; });
    return found == std::end(german) ? nullptr : found;
}

bool is_id(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' && text.back() != '-' &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == text.npos;
}

}  // namespace

TEST_CASE("the catalogue of messages is sorted by ids, each once", "[messages]") {
    auto const rows = messages();
    CHECK(rows.size() > 50);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        INFO(rows[i].id);
        CHECK(rows[i - 1].id < rows[i].id);
    }
    for (MessageText const& row : rows) {
        INFO(row.id);
        CHECK(is_id(row.id));
        CHECK((row.code.empty() || find_code(row.code) != nullptr));
        CHECK_FALSE(row.text.empty());
        CHECK((row.code.empty() || !row.text.ends_with('.')));
        CHECK(find_message(row.id) == &row);
    }
    CHECK(find_message("no-such-message") == nullptr);
    CHECK(find_message("") == nullptr);
}

TEST_CASE("a message is filled in with its parameters, which are no texts to be filled in",
          "[messages]") {
    Diagnostic const said = say<test_messages, "sentence">({{"name", "{name} {{"}})
                                .at({"file.json", 2, 3, {}})
                                .near("next");
    CHECK(said.id == "sentence");
    CHECK(said.code == "syntax");
    CHECK(said.message == "`{it}` and { } stay, `{name} {{` is filled in");
    CHECK(said.expected == "{name} {{, twice");
    REQUIRE(said.parameters.size() == 1);
    CHECK(said.parameters[0] == Parameter{"name", "{name} {{", ""});
    CHECK(to_string(said) ==
          "file.json:2:3: `{it}` and { } stay, `{name} {{` is filled in; expected {name} {{, "
          "twice; did you mean `next`? [syntax]");
}

TEST_CASE("what was expected is left out when one of its parameters is empty", "[messages]") {
    Diagnostic const said = say<test_messages, "list">({{"word", ""}, {"known", ""}});
    CHECK(said.message == "there is no ``");
    CHECK(said.expected == "");
    CHECK(Diagnostic(say<test_messages, "list">({{"word", ""}, {"known", "`a`"}})).expected ==
          "one of `a`");
}

TEST_CASE("a parameter that is a noun of the catalogue has its id", "[messages]") {
    Diagnostic const said = say<document_messages, "unexpected-value">(
        {{"got", noun<"a-number">}, {"wanted", noun<"a-text">}});
    CHECK(to_string(said) == "unexpected value: a number; expected a text [wrong-type]");
    CHECK(said.parameters ==
          std::vector<Parameter>{{"got", "a number", "a-number"}, {"wanted", "a text", "a-text"}});
}

TEST_CASE("a host's words are filled in with the same parameters", "[messages]") {
    Diagnostic const said = say<document_messages, "unknown-choice">(
                                {{"key", "role"}, {"word", "asessor"}, {"known", "`a`, `b`"}})
                                .near("assessor");
    CHECK(to_string(said, in_german) ==
          "`asessor` gibt es nicht (erwartet: eines von `a`, `b`), gemeint ist wohl `assessor` "
          "[unknown-word]");
    Diagnostic const in_words = translated(said, in_german);
    CHECK(in_words.message == "`asessor` gibt es nicht");
    CHECK(in_words.expected == "eines von `a`, `b`");
    CHECK(in_words.id == said.id);
    CHECK(in_words.parameters == said.parameters);
}

TEST_CASE("what a host has no words for stays English, with a mark", "[messages]") {
    Diagnostic const noun_missing = say<document_messages, "unexpected-value">(
        {{"got", noun<"a-number">}, {"wanted", noun<"a-text">}});
    CHECK(to_string(noun_missing, in_german) ==
          "hier kann eine Zahl nicht stehen (erwartet: [en] a text) [wrong-type]");
    Diagnostic const missing = say<document_messages, "not-a-day">({{"text", "soon"}});
    CHECK(to_string(missing, in_german) ==
          "[en] `soon` is not a date (erwartet: a date in the form YYYY-MM-DD) [bad-date]");
    Diagnostic of_host;
    of_host.message = "the database is closed";
    CHECK(to_string(of_host, in_german) == "[en] the database is closed");
    CHECK(to_string(missing, [](std::string_view) -> MessageText const* { return nullptr; }) ==
          "[en] `soon` is not a date; expected a date in the form YYYY-MM-DD [bad-date]");
}

TEST_CASE("a parameter that only a host's words name stays as it stands", "[messages]") {
    MessageText const wrong{.id = "text-empty", .text = "{what} ist leer"};
    CHECK(to_string(say<document_messages, "text-empty">(),
                    [&](std::string_view) { return &wrong; }) == "{what} ist leer [empty-text]");
}

TEST_CASE("a tool reports in the words of the catalogue", "[messages]") {
    Diagnostic const made =
        make_diagnostic("not-a-day", {{"text", "soon", ""}}, {"file", 0, 0, {}});
    CHECK(to_string(made) ==
          "file: `soon` is not a date; expected a date in the form YYYY-MM-DD [bad-date]");
    CHECK(made.id == "not-a-day");
}

TEST_CASE("JSON of a diagnostic names the message and its parameters", "[messages][json]") {
    Validation validation;
    validation.file = "a.json";
    validation.problems = {say<document_messages, "unexpected-value">(
                               {{"got", noun<"a-number">}, {"wanted", noun<"a-text">}})
                               .at({"a.json", 0, 0, "/id"})};
    std::string const json = to_json({&validation, 1});
    CHECK(json.find(R"("id": "unexpected-value")") != json.npos);
    for (auto const* const member :
         {R"("name": "got")", R"("value": "a number")", R"("id": "a-number")"})
        CHECK(json.find(member) != json.npos);
}
