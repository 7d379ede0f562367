#include "growth/documents.hpp"

#include <array>

namespace growth {
namespace {

std::string_view constexpr elements[] = {"1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2", "1.2.3",
                                         "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5", "2.1.1"};
std::string_view constexpr ratings[] = {"compliant", "partial", "compliance_plus", "non_compliant"};

std::string_view element(std::size_t i) { return elements[i % std::size(elements)]; }
std::string number(std::size_t i) { return std::to_string(i); }
std::string id(std::string_view prefix, std::size_t i) { return std::string(prefix) + number(i); }

/// JSON, written from left to right.
class Text {
public:
    Text& open(std::string_view key, char bracket) {
        name(key);
        text_ += bracket;
        fresh_ = true;
        return *this;
    }
    Text& close(char bracket) {
        text_ += bracket;
        fresh_ = false;
        return *this;
    }
    Text& add(std::string_view key, std::string_view value) {
        name(key);
        text_.append("\"").append(value).append("\"");
        return *this;
    }
    Text& plain(std::string_view key, std::string_view value) {
        name(key);
        text_ += value;
        return *this;
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void name(std::string_view key) {
        if (!fresh_) text_ += ',';
        fresh_ = false;
        if (!key.empty()) text_.append("\"").append(key).append("\":");
    }

    std::string text_;
    bool fresh_ = true;
};

/// Opens a document with everything that each of them has. The visit `v` is there unless `visits` is false.
Text begun(bool visits = true, bool scope = true) {
    Text text;
    text.open("", '{').add("format", "assay-assessment/1").add("id", "large");
    text.open("pack", '{').add("id", "cse").add("version", "1.0.0").close('}');
    text.open("organisation", '{').add("name", "Large").close('}');
    if (scope) text.open("scope", '{').add("title", "All of it").close('}');
    if (visits) {
        text.open("visits", '[').open("", '{').add("id", "v").add("kind", "full_assessment");
        text.add("from", "2025-10-06").add("to", "2025-10-08").close('}').close(']');
    }
    return text;
}

std::string ended(Text& text) {
    text.close('}');
    return text.take();
}

void judge(Text& text, std::string_view of, std::string_view author, std::string_view visit,
           std::string_view rating = "compliant") {
    text.open("", '{').add("element", of).add("role", "assessor").add("author", author);
    if (!visit.empty()) text.add("visit", visit);
    text.add("rating", rating);
}

// One element, rated by as many assessors as there are judgements.
std::string judgements_of_one_element(std::size_t n) {
    Text text = begun();
    text.open("judgements", '[');
    for (std::size_t i = 0; i < n; ++i) {
        judge(text, "1.1.1", id("A", i), "v", ratings[i % 2]);
        text.add("rationale", "Rated by assessor " + number(i) + " after the visit.").close('}');
    }
    text.close(']');
    return ended(text);
}

// Each visit sees all elements of the list, at a site of its own, and one of them is judged there.
std::string visits(std::size_t n) {
    Text text = begun(false, false);
    text.open("scope", '{').add("title", "All of it").open("sites", '[');
    for (std::size_t i = 0; i < n / 2; ++i)
        text.open("", '{').add("id", id("s", i)).add("title", id("Site ", i)).close('}');
    text.close(']').close('}').open("visits", '[');
    for (std::size_t i = 0; i < n / 2; ++i) {
        text.open("", '{').add("id", id("v", i)).add("kind", "annual_review");
        std::string const year = number(2000 + i % 25);
        std::string const day = "-0" + number(1 + i % 9) + "-1" + number(i % 10);
        text.add("from", year + day).add("to", year + day).open("sites", '[');
        text.add("", id("s", i)).close(']').open("elements", '[');
        for (std::string_view const each : elements) text.add("", each);
        text.close(']').close('}');
    }
    text.close(']').open("judgements", '[');
    for (std::size_t i = 0; i < n / 2; ++i) {
        judge(text, element(i), "A1", id("v", i));
        text.close('}');
    }
    text.close(']');
    return ended(text);
}

// Every site rated by itself, and all of them seen on one visit.
std::string sites(std::size_t n) {
    Text text = begun(false, false);
    text.open("scope", '{').add("title", "All of it").open("sites", '[');
    for (std::size_t i = 0; i < n / 3; ++i)
        text.open("", '{').add("id", id("s", i)).add("title", id("Site ", i)).close('}');
    text.close(']').close('}').open("visits", '[').open("", '{').add("id", "v");
    text.add("kind", "full_assessment").add("from", "2025-10-06").add("to", "2025-10-08");
    text.open("sites", '[');
    for (std::size_t i = 0; i < n / 3; ++i) text.add("", id("s", i));
    text.close(']').close('}').close(']').open("judgements", '[');
    for (std::size_t i = 0; i < n / 3; ++i)
        for (std::size_t k = 0; k < 2; ++k) {
            judge(text, element(k), "A1", "v", ratings[(i + k) % 4]);
            text.add("site", id("s", i)).close('}');
        }
    text.close(']');
    return ended(text);
}

void add_evidence(Text& text, std::size_t n) {
    text.open("evidence", '[');
    for (std::size_t i = 0; i < n; ++i) {
        text.open("", '{').add("id", id("E", i)).add("title", "Document " + number(i));
        text.add("kind", "document").add("given", "shown").add("date", "2025-02-18");
        text.open("supports", '[').add("", element(i)).add("", element(i + 1)).close(']');
        text.close('}');
    }
    text.close(']');
}

// All evidence cited by one judgement of each element.
std::string evidence(std::size_t n) {
    Text text = begun();
    add_evidence(text, n);
    text.open("judgements", '[');
    for (std::size_t k = 0; k < 4; ++k) {
        judge(text, elements[k], "A1", "v");
        text.open("evidence", '[');
        for (std::size_t i = 0; i < n; ++i) text.add("", id("E", i));
        text.close(']').close('}');
    }
    text.close(']');
    return ended(text);
}

// Judgements that all cite the same evidence.
std::string citations(std::size_t n) {
    Text text = begun();
    add_evidence(text, 10);
    text.open("judgements", '[');
    for (std::size_t i = 0; i < n; ++i) {
        judge(text, element(i), id("A", i), "v");
        text.open("evidence", '[');
        for (std::size_t k = 0; k < 10; ++k) text.add("", id("E", k));
        text.close(']').close('}');
    }
    text.close(']');
    return ended(text);
}

// Shortfalls and actions that close each other.
std::string shortfalls(std::size_t n) {
    Text text = begun();
    text.open("shortfalls", '[');
    for (std::size_t i = 0; i < n / 2; ++i) {
        text.open("", '{').add("id", id("S", i)).add("element", element(i)).add("visit", "v");
        text.add("missing", "The journey of customer " + number(i) + ".")
            .plain("remediable", "true");
        text.add("deadline", "2026-01-07").close('}');
    }
    text.close(']').open("actions", '[');
    for (std::size_t i = 0; i < n / 2; ++i) {
        text.open("", '{').add("id", id("P", i)).add("what", "Describe it.").add("who", "Lead");
        text.add("when", "2025-12-15").add("status", "planned");
        text.open("elements", '[').add("", element(i)).close(']');
        text.open("shortfalls", '[').add("", id("S", i)).add("", "S0").close(']').close('}');
    }
    text.close(']');
    return ended(text);
}

std::string surveys(std::size_t n) {
    Text text = begun();
    text.open("surveys", '[');
    for (std::size_t i = 0; i < n; ++i)
        text.open("", '{').add("id", id("Q", i)).add("title", "Survey " + number(i)).close('}');
    text.close(']');
    return ended(text);
}

std::string services(std::size_t n) {
    Text text = begun(true, false);
    text.open("scope", '{').add("title", "All of it").open("services", '[');
    for (std::size_t i = 0; i < n; ++i)
        text.open("", '{').add("id", id("t", i)).add("title", "Service " + number(i)).close('}');
    text.close(']').close('}');
    return ended(text);
}

// Long texts, each nearly a copy of the one before.
std::string rationales(std::size_t n) {
    Text text = begun();
    text.open("judgements", '[');
    for (std::size_t i = 0; i < n / 20; ++i) {
        judge(text, element(i), id("A", i), "v");
        std::string words;
        for (std::size_t k = 0; k < 160; ++k)
            words +=
                (k == 0 ? "Word " : " word ") + number((k * 7919 + i) % 977) + " of the report,";
        text.add("rationale", words).close('}');
    }
    text.close(']');
    return ended(text);
}

// What a meeting agreed, and that it settles everything.
std::string settled(std::size_t n) {
    Text text = begun();
    text.open("judgements", '[');
    for (std::size_t i = 0; i < n / 2; ++i) {
        judge(text, "1.1.1", id("A", i), "v", ratings[i % 2]);
        text.close('}');
    }
    text.open("", '{').add("element", "1.1.1").add("role", "moderated").add("author", "M");
    text.add("visit", "v").add("rating", "partial").open("settles", '[');
    for (std::size_t i = 0; i < n / 2; ++i)
        text.add("", "judgements/1.1.1/assessor/A" + number(i) + "/v");
    text.close(']').close('}').close(']');
    return ended(text);
}

std::string extensions(std::size_t n) {
    Text text = begun();
    text.open("extensions", '{');
    for (std::size_t i = 0; i < n; ++i) text.plain(id("key", i), "[1,{\"a\":\"b\"}]");
    text.close('}');
    return ended(text);
}

std::string duplicate_judgements(std::size_t n) {
    Text text = begun();
    text.open("judgements", '[');
    for (std::size_t i = 0; i < n; ++i) {
        judge(text, "1.1.1", "A1", "v");
        text.close('}');
    }
    text.close(']');
    return ended(text);
}

std::string duplicate_ids(std::size_t n) {
    Text text = begun();
    text.open("evidence", '[');
    for (std::size_t i = 0; i < n; ++i)
        text.open("", '{').add("id", "E1").add("title", "The same").close('}');
    text.close(']');
    return ended(text);
}

std::string zeros(std::size_t n) {
    Text text = begun();
    text.open("judgements", '[');
    for (std::size_t i = 0; i < n; ++i) text.plain("", "0");
    text.close(']');
    return ended(text);
}

std::string unknown_references(std::size_t n) {
    Text text = begun();
    text.open("judgements", '[');
    for (std::size_t i = 0; i < n; ++i) {
        judge(text, "9.9." + number(i), id("A", i), "v", "splendid");
        text.open("evidence", '[').add("", id("F", i)).close(']').close('}');
    }
    text.close(']');
    return ended(text);
}

std::string unknown_facts(std::size_t n) {
    Text text = begun();
    text.open("evidence", '[').open("", '{').add("id", "E1").add("title", "One").open("facts", '{');
    for (std::size_t i = 0; i < n; ++i) text.plain(id("fact", i), "1");
    text.close('}').close('}').close(']');
    return ended(text);
}

std::string repeated_claims(std::size_t n) {
    Text text = begun();
    text.open("claims", '[');
    for (std::size_t i = 0; i < n; ++i)
        text.open("", '{').add("element", "3.1.2").add("reason", "no charge").close('}');
    text.close(']');
    return ended(text);
}

constexpr std::array all{
    LargeDocument{"judgements of one element", judgements_of_one_element},
    LargeDocument{"visits", visits},
    LargeDocument{"sites", sites},
    LargeDocument{"evidence", evidence},
    LargeDocument{"citations", citations},
    LargeDocument{"shortfalls and actions", shortfalls},
    LargeDocument{"surveys", surveys},
    LargeDocument{"services", services},
    LargeDocument{"long rationales", rationales},
    LargeDocument{"settled judgements", settled},
    LargeDocument{"extensions", extensions},
    LargeDocument{"duplicate judgements", duplicate_judgements, true},
    LargeDocument{"duplicate ids", duplicate_ids, true},
    LargeDocument{"zeros for judgements", zeros, true},
    LargeDocument{"unknown references", unknown_references, true},
    LargeDocument{"unknown facts", unknown_facts, true},
    LargeDocument{"repeated claims", repeated_claims, true},
};

}  // namespace

std::span<LargeDocument const> large_documents() { return all; }

}  // namespace growth
