#include "sheets/layout.hpp"

#include "model/characters.hpp"
#include "model/typed_text.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

using enum Look;
using enum Vocabulary;

// examples/spreadsheet/sheets.md tells people the same; a test compares them.

struct Renamed {
    std::string_view was, is;
};

// Headings of earlier workbooks, which are still read.
constexpr Renamed renamed_headings[] = {
    {"Self limbs met", "Self parts met"},
    {"Assessor limbs met", "Assessor parts met"},
    {"Limbs met", "Parts met"},
    {"Can be mended", "Can be fixed"},
    {"Who may see it", "Visibility"},
    {"What", "Action"},
    {"What", "Request"},
    {"Who", "Person"},
    {"Says", "Text"},
    {"Not to be confused with", "Similar elements"},
};

constexpr Block one_block[] = {{}};
constexpr Block two_roles[] = {{"self", "self"}, {"assessor", "assessor"}};

constexpr Column base_column{.heading = base_heading, .look = hidden};

constexpr Column part_columns[] = {
    {.heading = "Part", .width = 24, .look = prose},
    {.heading = "Entry", .width = 100, .look = prose},
    base_column,
};

constexpr Column about_columns[] = {
    {.heading = "About", .width = 30},
    {.heading = "Entry", .width = 108, .look = prose},
    base_column,
};

constexpr Column about_lines[] = {
    {.heading = "Organisation", .field = "organisation.name"},
    {.heading = "Description", .field = "organisation.description"},
    {.heading = "Scope", .field = "scope.title"},
    {.heading = "Limits of the scope", .field = "scope.description"},
    {.heading = "Self-assessment filled in by", .author_of = "self"},
    {.heading = "Assessment filled in by", .author_of = "assessor"},
    {.heading = "Programme of visits", .field = "cycle.programme", .vocabulary = programmes},
    {.heading = "First day of the cycle", .field = "cycle.start"},
    {.heading = "Last day of the cycle", .field = "cycle.end"},
    {.heading = "Background", .field = "narrative.background"},
    {.heading = "Method", .field = "narrative.method"},
    {.heading = "Strengths", .field = "narrative.strengths"},
    {.heading = "Conclusion", .field = "narrative.conclusion"},
    {.heading = "Recommendation", .field = "recommendation.says"},
    {.heading = "Recommended by", .field = "recommendation.by"},
    {.heading = "Recommended on", .field = "recommendation.date"},
    {.heading = "Reviewed by", .field = "review.by", .is_fixed = true},
    {.heading = "Reviewed on", .field = "review.date", .is_fixed = true},
    {.heading = "Mark of what was reviewed", .field = "review.fingerprint", .is_fixed = true},
    {.heading = "Decision", .field = "decision.says"},
    {.heading = "Decided by", .field = "decision.by"},
    {.heading = "Decided on", .field = "decision.date"},
    {.heading = "Certificate number", .field = "decision.number"},
    {.heading = "Certificate valid until", .field = "decision.valid_until"},
    {.heading = "Suspended on", .field = "decision.suspended_on"},
    {.heading = "Withdrawn on", .field = "decision.withdrawn_on"},
    {.heading = "Name of the assessment", .field = "title"},
    {.heading = "Reference of the assessment", .field = "id"},
    {.heading = "Pack", .field = "pack.id", .is_fixed = true},
    {.heading = "Version of the pack", .field = "pack.version", .is_fixed = true},
};

constexpr Column question_columns[] = {
    {.heading = "About", .field = "about", .width = 13, .is_key = true},
    {.heading = "Which", .field = "which", .width = 16, .look = prose, .is_key = true},
    {.heading = "Question", .width = 70, .look = prose},
    {.heading = "Answer", .field = "says", .width = 30, .look = prose, .vocabulary = answers},
    {.heading = "Answer with", .width = 16},
    {.heading = "Fact", .field = "fact", .width = 22, .look = prose, .is_key = true},
    base_column,
};

constexpr Column judgement_columns[] = {
    {.heading = "Element", .field = "element", .width = 9, .is_key = true},
    {.heading = "Title", .width = 18, .look = prose},
    {.heading = "Requirement", .width = 30, .look = prose},
    {.heading = "Guidance", .width = 40, .look = folded},
    {"Self rating", "rating", 16, rating, ratings, false, 0},
    {"Self rationale", "rationale", 38, prose, none, false, 0},
    {"Self parts met", "limbs", 12, folded, none, false, 0},
    {"Self guidance met", "guidance", 12, folded, none, false, 0},
    {"Self evidence", "evidence", 11, prose, none, false, 0},
    {"Self author", "author", 9, folded, none, true, 0},
    {"Self visit", "visit", 9, folded, visits, true, 0},
    {"Self date", "date", 12, folded, none, false, 0},
    {"Self carried from", "carried_from", 12, folded, visits, false, 0},
    {"Assessor rating", "rating", 16, rating, ratings, false, 1},
    {"Assessor rationale", "rationale", 38, prose, none, false, 1},
    {"Assessor parts met", "limbs", 12, folded, none, false, 1},
    {"Assessor guidance met", "guidance", 12, folded, none, false, 1},
    {"Assessor evidence", "evidence", 11, prose, none, false, 1},
    {"Assessor author", "author", 9, folded, none, true, 1},
    {"Assessor visit", "visit", 9, folded, visits, true, 1},
    {"Assessor date", "date", 12, folded, none, false, 1},
    {"Assessor carried from", "carried_from", 12, folded, visits, false, 1},
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
    {.heading = "Shown or told", .field = "given", .width = 14},
    {.heading = "Kind", .field = "kind", .width = 15, .vocabulary = evidence_kinds},
    {.heading = "Date", .field = "date", .width = 12},
    {.heading = "From", .field = "period.from", .width = 12, .look = folded},
    {.heading = "To", .field = "period.to", .width = 12, .look = folded},
    {.heading = "Valid until", .field = "valid_until", .width = 12, .look = folded},
    {.heading = "Source", .field = "source", .width = 20, .look = folded},
    {.heading = "Origin", .field = "origin", .width = 10, .look = folded},
    {.heading = "Site", .field = "site", .width = 12, .vocabulary = sites},
    {.heading = "Location", .field = "location", .width = 20, .look = prose},
    {.heading = "Visibility", .field = "visibility", .width = 15},
    {.heading = "First made for", .field = "scheme", .width = 14, .look = folded},
    {.heading = "Hash", .field = "hash", .width = 20, .look = folded},
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
    {.heading = "Parts met", .field = "limbs", .width = 14, .look = prose},
    {.heading = "Guidance met", .field = "guidance", .width = 14, .look = prose},
    {.heading = "Evidence", .field = "evidence", .width = 14, .look = prose},
    {.heading = "Date", .field = "date", .width = 12},
    {.heading = "Carried from", .field = "carried_from", .width = 12, .vocabulary = visits},
    {.heading = "Resolves", .field = "settles", .width = 30, .look = prose},
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
    {.heading = "Can be fixed", .field = "remediable", .width = 13},
    {.heading = "Deadline", .field = "deadline", .width = 12},
    {.heading = "Closed by", .field = "closed_by", .width = 12},
    {.heading = "Closed on", .field = "closed_on", .width = 12},
    base_column,
};

constexpr Column action_columns[] = {
    {.heading = "Reference", .field = "id", .width = 10, .is_key = true},
    {.heading = "Action", .field = "what", .width = 60, .look = prose},
    {.heading = "Person", .field = "who", .width = 24, .look = prose},
    {.heading = "When", .field = "when", .width = 12},
    {.heading = "How far", .field = "status", .width = 12},
    {.heading = "Elements", .field = "elements", .width = 16, .look = prose},
    {.heading = "Shortfalls", .field = "shortfalls", .width = 12, .look = prose},
    base_column,
};

constexpr Column request_columns[] = {
    {.heading = "Reference", .field = "id", .width = 10, .is_key = true},
    {.heading = "Elements", .field = "elements", .width = 16, .look = prose},
    {.heading = "Request", .field = "what", .width = 60, .look = prose},
    {.heading = "Of", .field = "of", .width = 24, .look = prose},
    {.heading = "Asked on", .field = "asked", .width = 12},
    {.heading = "Wanted by", .field = "by", .width = 12},
    {.heading = "Came on", .field = "done", .width = 12},
    {.heading = "Evidence", .field = "evidence", .width = 14, .look = prose},
    base_column,
};

constexpr Column comment_columns[] = {
    {.heading = "Reference", .field = "id", .width = 10, .is_key = true},
    {.heading = "Kind", .field = "kind", .width = 24, .vocabulary = comment_kinds},
    {.heading = "Element", .field = "element", .width = 9},
    {.heading = "Site", .field = "site", .width = 16, .vocabulary = sites},
    {.heading = "Visit", .field = "visit", .width = 12, .vocabulary = visits},
    {.heading = "Author", .field = "author", .width = 12},
    {.heading = "Date", .field = "date", .width = 12},
    {.heading = "Comment", .field = "says", .width = 70, .look = prose},
    {.heading = "Visibility", .field = "visibility", .width = 10},
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
    {.heading = "Unannounced", .field = "unannounced", .width = 13},
    {.heading = "Joint with", .field = "joint_with", .width = 24, .look = prose},
    {.heading = "Notes", .field = "notes", .width = 60, .look = prose},
    base_column,
};

constexpr Column site_columns[] = {
    {.heading = "Reference", .field = "id", .width = 16, .is_key = true},
    {.heading = "Site", .field = "title", .width = 50, .look = prose},
    {"Services", "services", 60, prose, services},
    base_column,
};

constexpr Column service_columns[] = {
    {.heading = "Reference", .field = "id", .width = 16, .is_key = true},
    {.heading = "Service", .field = "title", .width = 60, .look = prose},
    {.heading = "Delivered by", .field = "delivered_by", .width = 40, .look = prose},
    base_column,
};

constexpr Column group_columns[] = {
    {.heading = "Reference", .field = "id", .width = 16, .is_key = true},
    {.heading = "Group", .field = "title", .width = 40, .look = prose},
    {.heading = "Description", .field = "description", .width = 70, .look = prose},
    base_column,
};

constexpr Column survey_columns[] = {
    {.heading = "Reference", .field = "id", .width = 12, .is_key = true},
    {.heading = "Survey", .field = "title", .width = 40, .look = prose},
    {.heading = "From", .field = "from", .width = 12},
    {.heading = "To", .field = "to", .width = 12},
    {.heading = "Method", .field = "method", .width = 30, .look = prose},
    {.heading = "People asked", .field = "population", .width = 30, .look = prose},
    {.heading = "Evidence", .field = "evidence", .width = 12},
    base_column,
};

constexpr Column figure_columns[] = {
    {"Survey", "survey", 12, text, surveys, true},
    {.heading = "Figure", .field = "name", .width = 40, .look = prose, .is_key = true},
    {.heading = "Value", .field = "says", .width = 30, .look = prose, .vocabulary = answers},
    {.heading = "Type", .field = "type", .width = 12},
    base_column,
};

constexpr Column flag_columns[] = {
    {.heading = "To", .width = 10},
    {.heading = "Element", .width = 9},
    {.heading = "Text", .width = 70, .look = prose},
    {.heading = "Hint", .width = 50, .look = prose},
    {.heading = "Check", .width = 28, .look = prose},
    base_column,
};

constexpr Column rating_meaning_columns[] = {
    {.heading = "Rating", .width = 22},
    {.heading = "Met", .width = 8},
    {.heading = "Meaning", .width = 50, .look = prose},
    {.heading = "Differences", .width = 55, .look = prose},
    {.heading = "Source", .width = 50, .look = prose},
    base_column,
};

constexpr Column element_meaning_columns[] = {
    {.heading = "Element", .width = 9},
    {.heading = "Title", .width = 24, .look = prose},
    {.heading = "Rulings", .width = 40, .look = prose},
    {.heading = "Enough, for example", .width = 45, .look = prose},
    {.heading = "Not enough, for example", .width = 45, .look = prose},
    {.heading = "Ask", .width = 45, .look = prose},
    {.heading = "Similar elements", .width = 45, .look = prose},
    base_column,
};

constexpr Column word_columns[] = {
    {.heading = "Ratings", .width = 24},          {.heading = "Kinds of evidence", .width = 24},
    {.heading = "Kinds of visit", .width = 36},   {.heading = "Programmes", .width = 36},
    {.heading = "Kinds of comment", .width = 36}, base_column,
};

constexpr Column hidden_columns[] = {
    {.heading = "Member", .width = 40},
    {.heading = "Value", .width = 100},
};

constexpr Layout layout_table[] = {
    {part_sheet, "", "", "", "", "", part_columns, {}, 0},
    {about_sheet, "who is assessed, against what, and what people write around it", whole_file,
     "entry of About", "entries of About", "", about_columns, one_block, 0, about_lines},
    {questions_sheet, "what the standard asks about the organisation, its sites and its visits",
     answers_list, "answer", "answers", "", question_columns, one_block, 3},
    {judgements_sheet, "rate each element and give the reason; self and assessor are side by side",
     "judgements", "judgement", "judgements", "", judgement_columns, two_roles, 2},
    {evidence_sheet, "the evidence matrix: list each piece of evidence once, with its elements",
     "evidence", "piece of evidence", "pieces of evidence", "E", evidence_columns, one_block},
    {further_sheet, "judgements of single sites, of earlier visits, moderated ones", "judgements",
     "further judgement", "further judgements", "", further_columns, one_block},
    {"Claims", "elements that do not apply, and why", "claims", "claim", "claims", "",
     claim_columns, one_block},
    {"Shortfalls", "gaps, and the dates by which they must be closed", "shortfalls", "shortfall",
     "shortfalls", "S", shortfall_columns, one_block},
    {"Actions", "who does what about it, by when", "actions", "action", "actions", "A",
     action_columns, one_block},
    {"Requests", "what you asked others for, by when, and whether it has come", "requests",
     "request", "requests", "R", request_columns, one_block},
    {"Comments", "comments by people who rate nothing; they decide nothing", "comments", "comment",
     "comments", "C", comment_columns, one_block},
    {"Visits", "visits and other reviews with ratings", "visits", "visit", "visits", "V",
     visit_columns, one_block},
    {"Sites", "the places with ratings of their own", "scope.sites", "site", "sites", "site-",
     site_columns, one_block},
    {"Services", "the services in scope", "scope.services", "service", "services", "service-",
     service_columns, one_block},
    {"Customer groups", "the people the organisation serves", "organisation.customer_groups",
     "customer group", "customer groups", "group-", group_columns, one_block},
    {"Surveys", "surveys of customers", "surveys", "survey", "surveys", "SU", survey_columns,
     one_block},
    {"Survey results", "their figures, exactly as published", figures_list, "figure", "figures", "",
     figure_columns, one_block, 2},
    {flags_sheet,
     "what a careful colleague would ask about; for reading",
     "",
     "",
     "",
     "",
     flag_columns,
     {}},
    {rating_meanings_sheet,
     "the meaning of each rating, and how it differs from its neighbours; read-only",
     "",
     "",
     "",
     "",
     rating_meaning_columns,
     {}},
    {element_meanings_sheet,
     "examples, questions to ask, and similar elements; read-only",
     "",
     "",
     "",
     "",
     element_meaning_columns,
     {},
     2},
    {words_sheet,
     "what can be chosen in the drop-down lists; for reading",
     "",
     "",
     "",
     "",
     word_columns,
     {},
     0},
    {hidden_sheet, "", "", "", "", "", hidden_columns, {}, 0},
};

}  // namespace

std::span<Layout const> layouts() { return layout_table; }

bool is_same_word(std::string_view a, std::string_view b) {
    bool const is_same = std::equal(a.begin(), a.end(), b.begin(), b.end(),
                                    [](char x, char y) { return lower(x) == lower(y); });
    // most words are told apart by their first letters; what was pasted may hold blanks that nobody sees
    return is_same || ((!is_tidy(a) || !is_tidy(b)) && assay::folded(a) == assay::folded(b));
}

bool matches_heading(std::string_view text, std::string_view heading) {
    return is_same_word(text, heading) ||
           std::any_of(std::begin(renamed_headings), std::end(renamed_headings),
                       [&](Renamed const& each) {
                           return is_same_word(heading, each.is) && is_same_word(text, each.was);
                       });
}

Layout const* find_layout(std::string_view name) {
    for (Layout const& layout : layout_table)
        if (is_same_word(layout.name, name)) return &layout;
    return nullptr;
}

}  // namespace assay::sheets
