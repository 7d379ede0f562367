#include "sheets/layout.hpp"

#include "model/characters.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

using enum Look;
using enum Vocabulary;

// examples/spreadsheet/sheets.md tells people the same; a test compares them.

constexpr Block one_block[] = {{}};
constexpr Block two_roles[] = {{"self", "self"}, {"assessor", "assessor"}};

constexpr Column base_column{.heading = base_heading, .look = hidden};

constexpr Column about_columns[] = {
    {.heading = "About", .width = 24},
    {.heading = "Says", .width = 108, .look = prose},
};

constexpr Column judgement_columns[] = {
    {.heading = "Element", .field = "element", .width = 9, .is_key = true},
    {.heading = "Title", .width = 18, .look = prose},
    {.heading = "Requirement", .width = 30, .look = prose},
    {.heading = "Guidance", .width = 40, .look = folded},
    {"Self rating", "rating", 16, rating, ratings, false, 0},
    {"Self rationale", "rationale", 38, prose, none, false, 0},
    {"Self limbs met", "limbs", 12, folded, none, false, 0},
    {"Self guidance met", "guidance", 12, folded, none, false, 0},
    {"Self evidence", "evidence", 11, prose, none, false, 0},
    {"Self author", "author", 9, folded, none, true, 0},
    {"Self visit", "visit", 9, folded, visits, true, 0},
    {"Assessor rating", "rating", 16, rating, ratings, false, 1},
    {"Assessor rationale", "rationale", 38, prose, none, false, 1},
    {"Assessor limbs met", "limbs", 12, folded, none, false, 1},
    {"Assessor guidance met", "guidance", 12, folded, none, false, 1},
    {"Assessor evidence", "evidence", 11, prose, none, false, 1},
    {"Assessor author", "author", 9, folded, none, true, 1},
    {"Assessor visit", "visit", 9, folded, visits, true, 1},
    {.heading = "Previous rating", .width = 16, .look = rating},
    {.heading = "Previous rationale", .width = 30, .look = folded},
    {.heading = "Previous visit", .width = 16, .look = prose},
    base_column,
};

constexpr Column evidence_columns[] = {
    {.heading = "Reference", .field = "id", .width = 10, .is_key = true},
    {.heading = "Elements and points", .field = "supports", .width = 20, .look = prose},
    {.heading = "Evidence", .field = "title", .width = 34, .look = prose},
    {.heading = "Owner", .field = "owner", .width = 16, .look = prose},
    {.heading = "Shown or told", .field = "given", .width = 12},
    {.heading = "Kind", .field = "kind", .width = 15, .vocabulary = evidence_kinds},
    {.heading = "Date", .field = "date", .width = 12},
    {.heading = "From", .field = "period.from", .width = 12, .look = folded},
    {.heading = "To", .field = "period.to", .width = 12, .look = folded},
    {.heading = "Valid until", .field = "valid_until", .width = 12, .look = folded},
    {.heading = "Source", .field = "source", .width = 20, .look = folded},
    {.heading = "Origin", .field = "origin", .width = 10, .look = folded},
    {.heading = "Site", .field = "site", .width = 12, .vocabulary = sites},
    {.heading = "Location", .field = "location", .width = 20, .look = prose},
    {.heading = "Who may see it", .field = "visibility", .width = 13},
    {.heading = "First made for", .field = "scheme", .width = 14, .look = folded},
    {.heading = "Notes", .field = "summary", .width = 50, .look = prose},
    {.heading = "Used by", .width = 20, .look = prose},
    base_column,
};

constexpr Column further_columns[] = {
    {.heading = "Element", .field = "element", .width = 9, .is_key = true},
    {.heading = "Role", .field = "role", .width = 11, .is_key = true},
    {.heading = "Author", .field = "author", .width = 9, .is_key = true},
    {"Visit", "visit", 11, text, visits, true},
    {"Site", "site", 14, text, sites, true},
    {.heading = "Rating", .field = "rating", .width = 18, .look = rating, .vocabulary = ratings},
    {.heading = "Rationale", .field = "rationale", .width = 60, .look = prose},
    {.heading = "Limbs met", .field = "limbs", .width = 14, .look = prose},
    {.heading = "Guidance met", .field = "guidance", .width = 14, .look = prose},
    {.heading = "Evidence", .field = "evidence", .width = 14, .look = prose},
    {.heading = "Date", .field = "date", .width = 12},
    {.heading = "Carried from", .field = "carried_from", .width = 12, .vocabulary = visits},
    base_column,
};

constexpr Column claim_columns[] = {
    {.heading = "Element", .field = "element", .width = 9, .is_key = true},
    {.heading = "Reason", .field = "reason", .width = 60, .look = prose},
    {.heading = "Claimed by", .field = "by", .width = 12},
    {.heading = "Claimed on", .field = "date", .width = 12},
    {.heading = "Answer", .field = "acceptance", .width = 11},
    {.heading = "Answered by", .field = "decided_by", .width = 12},
    {.heading = "Answered on", .field = "decided_on", .width = 12},
    {.heading = "Why", .field = "decision_reason", .width = 50, .look = prose},
    base_column,
};

constexpr Column shortfall_columns[] = {
    {.heading = "Reference", .field = "id", .width = 10, .is_key = true},
    {.heading = "Element", .field = "element", .width = 9},
    {.heading = "Site", .field = "site", .width = 14, .vocabulary = sites},
    {.heading = "Visit", .field = "visit", .width = 11, .vocabulary = visits},
    {.heading = "Missing", .field = "missing", .width = 60, .look = prose},
    {.heading = "Can be mended", .field = "remediable", .width = 13},
    {.heading = "Deadline", .field = "deadline", .width = 12},
    {.heading = "Closed by", .field = "closed_by", .width = 12},
    {.heading = "Closed on", .field = "closed_on", .width = 12},
    base_column,
};

constexpr Column action_columns[] = {
    {.heading = "Reference", .field = "id", .width = 10, .is_key = true},
    {.heading = "What", .field = "what", .width = 60, .look = prose},
    {.heading = "Who", .field = "who", .width = 24, .look = prose},
    {.heading = "When", .field = "when", .width = 12},
    {.heading = "How far", .field = "status", .width = 12},
    {.heading = "Elements", .field = "elements", .width = 16, .look = prose},
    {.heading = "Shortfalls", .field = "shortfalls", .width = 12, .look = prose},
    base_column,
};

constexpr Column visit_columns[] = {
    {.heading = "Reference", .field = "id", .width = 12, .is_key = true},
    {.heading = "Kind", .field = "kind", .width = 20, .vocabulary = visit_kinds},
    {.heading = "From", .field = "from", .width = 12},
    {.heading = "To", .field = "to", .width = 12},
    {.heading = "Body", .field = "body", .width = 10},
    {.heading = "Assessors", .field = "assessors", .width = 12, .look = prose},
    {.heading = "Elements", .field = "elements", .width = 20, .look = prose},
    {.heading = "Sites", .field = "sites", .width = 20, .look = prose},
    {.heading = "Remote", .field = "remote", .width = 9},
    {.heading = "Notes", .field = "notes", .width = 60, .look = prose},
    base_column,
};

constexpr Column site_columns[] = {
    {.heading = "Reference", .field = "id", .width = 16, .is_key = true},
    {.heading = "Site", .field = "title", .width = 50, .look = prose},
    {.heading = "Services", .field = "services", .width = 60, .look = prose},
    base_column,
};

constexpr Column flag_columns[] = {
    {.heading = "To", .width = 10},
    {.heading = "Element", .width = 9},
    {.heading = "Says", .width = 70, .look = prose},
    {.heading = "Hint", .width = 50, .look = prose},
    {.heading = "Check", .width = 28, .look = prose},
};

constexpr Column word_columns[] = {
    {.heading = "Ratings", .width = 24},
    {.heading = "Kinds of evidence", .width = 24},
    {.heading = "Kinds of visit", .width = 36},
};

constexpr Layout layout_table[] = {
    {about_sheet, "", "", "", "", "", about_columns, {}, 0},
    {judgements_sheet, "rate each element and say why; self and assessor stand side by side",
     "judgements", "judgement", "judgements", "", judgement_columns, two_roles, 2},
    {evidence_sheet, "the evidence matrix: list what is offered, once each, and what it speaks to",
     "evidence", "piece of evidence", "pieces of evidence", "E", evidence_columns, one_block},
    {further_sheet, "judgements of single sites, of earlier visits, moderated ones", "judgements",
     "further judgement", "further judgements", "", further_columns, one_block},
    {"Claims", "elements that do not apply, and why", "claims", "claim", "claims", "",
     claim_columns, one_block},
    {"Shortfalls", "what is missing, and by when it has to be mended", "shortfalls", "shortfall",
     "shortfalls", "S", shortfall_columns, one_block},
    {"Actions", "who does what about it, by when", "actions", "action", "actions", "A",
     action_columns, one_block},
    {"Visits", "the occasions on which elements were judged", "visits", "visit", "visits", "V",
     visit_columns, one_block},
    {"Sites", "the places that can be rated by themselves", "scope.sites", "site", "sites", "site-",
     site_columns, one_block},
    {flags_sheet,
     "what a careful colleague would ask about; for reading",
     "",
     "",
     "",
     "",
     flag_columns,
     {}},
    {words_sheet,
     "what can be chosen in the drop-down lists; for reading",
     "",
     "",
     "",
     "",
     word_columns,
     {},
     0},
};

}  // namespace

std::span<Layout const> layouts() { return layout_table; }

bool is_same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

Layout const* find_layout(std::string_view name) {
    for (Layout const& layout : layout_table)
        if (is_same_word(layout.name, name)) return &layout;
    return nullptr;
}

}  // namespace assay::sheets
