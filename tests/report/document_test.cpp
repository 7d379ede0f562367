#include "catch.hpp"
#include "report/builder.hpp"
#include "report/inert.hpp"
#include "report/markdown/escape.hpp"

#include <set>

using namespace assay;
using namespace assay_test;

TEST_CASE("no text of an assessment is markup in a page", "[report][hostile]") {
    is_inert(to_html(hostile().document()));
    is_inert(to_html(hostile().document({.audience = Audience::applicant, .internal = true})));
}

TEST_CASE("the pages of the examples hold what they link to, and no more than 1 MB", "[report]") {
    for (Reported const* each : {&riverside(), &westmoor(), &hostile()}) {
        std::string const html = to_html(each->document({.internal = true}));
        is_inert(html);
        CHECK(html.size() < 1'000'000);
        CHECK(html.find("default-src 'none'") < html.find("<style>"));
    }
}

TEST_CASE("no format lets control characters or marks of direction through", "[report][hostile]") {
    Document const document = hostile().document({.internal = true});
    for (DocumentFormat const& format : document_formats())
        if (format.is_text) CHECK_FALSE(has_control(format.write(document, {})));
}

TEST_CASE("no report says certified", "[report]") {
    for (Reported const* each : {&riverside(), &westmoor()}) {
        Document const document = each->document();
        for (DocumentFormat const& format : document_formats())
            if (format.is_text)
                CHECK(format.write(document, {}).find("certified") == std::string::npos);
    }
}

TEST_CASE("formats of documents are told apart by their names and endings", "[report]") {
    std::set<std::string_view> names;
    std::set<std::string_view> endings;
    for (DocumentFormat const& format : document_formats()) {
        CHECK(names.insert(format.name).second);
        CHECK(endings.insert(format.extension).second);
        CHECK(format.extension.front() == '.');
        CHECK_FALSE(format.says.empty());
        CHECK(find_document_format(format.name) == &format);
        std::string const bytes = format.write({.title = "Nothing else", .blocks = {}}, {});
        CHECK_FALSE(bytes.empty());
        if (format.is_text) CHECK(bytes.ends_with('\n'));
    }
    CHECK(find_document_format("pdf") == nullptr);
}

TEST_CASE("in Markdown a text means itself", "[report][markdown]") {
    auto const [text, escaped] = GENERATE(table<std::string, std::string>(
        {{"plain words, and 12.5 % (of all).", "plain words, and 12.5 % (of all)."},
         {"<b>&lt;", "\\<b\\>\\&lt;"},
         {"**a** _b_ `c` ~~d~~", "\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"},
         {"[a](http://b) ![c](d)", "\\[a\\](http\\://b) !\\[c\\](d)"},
         {"- item", "\\- item"},
         {"1. item", "1\\. item"},
         {"1.1.3 item", "1.1.3 item"},
         {"12.", "12\\."},
         {"2) item", "2\\) item"},
         {"well-known - yes", "well-known - yes"},
         {"=====", "\\====="},
         {"# a", "\\# a"},
         {"a | b", "a \\| b"},
         {"a\\b", "a\\\\b"},
         {"www.x.org", "www\\.x.org"},
         {"a@b.org", "a\\@b.org"},
         {":tada:", "\\:tada:"},
         {"Note: so", "Note: so"},
         {"one\ntwo", "one two"}}));
    CHECK(report::markdown(text) == escaped);
}

TEST_CASE("what is markup only together is escaped together", "[report][markdown]") {
    Document document;
    document.title = "T";
    document.blocks = {
        {Paragraph{{{.says = "http:"}, {.says = "//evil.example", .quiet = true}}}},
        {Paragraph{{{.says = "one", .strong = true}, {.says = " two", .strong = true}}}}};
    CHECK(to_markdown(document) == "# T\n\nhttp\\://evil.example\n\n**one two**\n");
}

TEST_CASE("a document made by hand is as inert", "[report][hostile]") {
    std::string const evil = "\"><script>alert(1)</script>\n# x | y";
    Run const run{.says = evil, .rating = true, .mark = evil};
    Document document;
    document.title = evil;
    document.subtitle = evil;
    document.language = evil;
    document.accent = "red; } body { background: url(http://evil) ";
    document.foot = evil;
    document.logo = {{"text/html\" onload=\"x", "<b>", evil}};
    document.blocks = {
        {Contents{evil}},
        {Section{evil, evil, {{Paragraph{{run}}}, {Quote{{run}, {run}}}, {Bullets{{{run}}}}}}},
        {DefinitionList{{{{run}, {run}}}}},
        {Table{evil, {{run}}, {{evil + "row", {{run}}}}}},
        {KeyFigures{{{evil, evil, evil, Standing::met}}}},
        {WritingSpace{{{evil, 1}, {evil, 2}}}},
        {Notice{Standing::failed, {{Paragraph{{run}}}}}},
        {Details{evil, {{Paragraph{{run}}}}}},
        {Columns{{{{run}, {{Paragraph{{run}}}}}}}},
        {Bars{evil, {{{run}, {run}, {{3, evil, evil, Standing::met}}, 2}}}},
        {Map{evil,
             {{{run}, {{evil, evil, evil, Standing::best, evil}}}},
             {{evil, evil, Standing::best}}}},
        {Picture{"image/png", "x", evil}},
    };
    std::string const html = to_html(document);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("url(http") == std::string::npos);
    CHECK(html.find("\"x\"") == std::string::npos);
    std::string const markdown = to_markdown(document);
    CHECK(markdown.find("<script") == markdown.find("\\<script") + 1);
    CHECK(to_text(document).find("alert(1)") != std::string::npos);
}

TEST_CASE("a bar is drawn to one scale, with what is needed, and says it in words", "[report]") {
    Document document;
    document.title = "T";
    Bars bars{"B", {}};
    bars.bars.push_back({{{.says = "1 A"}},
                         {},
                         {{3, "met", "#", Standing::met}, {1, "partial", "p", Standing::partial}},
                         3});
    bars.bars.push_back({{{.says = "2 B"}}, {}, {}, 0});
    document.blocks = {{bars}};
    std::string const html = to_html(document);
    CHECK(html.find("aria-label=\"1 A: 3 met, 1 partial; at least 3 needed\"") !=
          std::string::npos);
    CHECK(html.find("x=\"2\" y=\"5\" width=\"295\"") != std::string::npos);   // three of four
    CHECK(html.find("x=\"299\" y=\"5\" width=\"97\"") != std::string::npos);  // one of four
    CHECK(html.find("M299 0V32") != std::string::npos);
}

TEST_CASE("the line of what is needed does not run through the label of a part", "[report]") {
    Document document;
    Bars bars{"B", {}};
    auto const add = [&](std::uint32_t met, std::uint32_t partial, std::uint32_t needed) {
        bars.bars.push_back(
            {{{.says = "A"}},
             {},
             {{met, "met", "#", Standing::met}, {partial, "partial", "p", Standing::partial}},
             needed});
    };
    add(7, 3, 8);  // beside the label: at 318, the label at 338 - 1
    add(7, 3, 9);
    add(8, 2, 9);  // through it: at 358, the label at 358 - 1
    add(6, 4, 8);
    document.blocks = {{bars}};
    std::string const html = to_html(document);
    auto const has = [&](char const* label, char const* line) {
        auto const at = html.find(label);
        return at != std::string::npos && html.find(line, at) != std::string::npos;
    };
    CHECK(has("x=\"337\" y=\"21\" text-anchor=\"middle\">p 3", "M318 0V32"));
    CHECK(has("x=\"337\" y=\"21\" text-anchor=\"middle\">p 3", "M358 0V32"));
    CHECK(has("x=\"377\" y=\"21\" text-anchor=\"middle\">p 2", "M358 0V32"));
    CHECK(has("x=\"357\" y=\"21\" text-anchor=\"middle\">p 4", "M318 0V32"));
}
