#pragma once

#include <assay/comparison.hpp>

#include "engine/builder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay_test {

/// Grows an assessment that fits the pack, with hostile texts in all fields that take any text.
class Growing {
public:
    Growing(assay::RulePack const& pack, std::uint64_t seed)
        : elements_(elements_of(pack)), scale_(pack.standard().scale), dice_(seed) {}

    std::string grow() {
        about();
        services();
        sites();
        visits();
        for (std::size_t i = dice_.below(12); i > 0; --i) evidence();
        for (std::string_view const element : elements_)
            if (dice_.below(3) > 0) judgements(element);
        for (std::size_t i = dice_.below(3); i > 0; --i) shortfall();
        for (std::size_t i = dice_.below(3); i > 0; --i) action();
        for (std::size_t i = dice_.below(3); i > 0; --i) survey();
        for (std::size_t i = dice_.below(3); i > 0; --i) request();
        for (std::size_t i = dice_.below(3); i > 0; --i) comment();
        claim();
        settle();
        dice_.shuffle(draft_.assessment.judgements);
        return to_json(draft_.assessment);
    }

private:
    /// Long in every way: bytes of several characters, and what a workbook writes as more than it is.
    static std::string long_text() {
        std::string text;
        while (text.size() < 50000) text += "\xF0\x9F\x93\x9A _x0041_\r\n \\s";
        return text;
    }

    assay::Json data() {
        static constexpr std::string_view all[] = {"", "", R"({"kept":[1,2]})",
                                                   R"({"a":"b\nc \\s","d":{"e":null,"f":1e400}})"};
        return {draft_.keep(all[dice_.below(std::size(all))])};
    }

    /// A text where one has to be.
    assay::Text words() {
        assay::Text const some = text();
        return some.find_first_not_of(" \t\n\r\x01\x1F") == some.npos ? assay::Text("words") : some;
    }

    assay::Fact fact(std::string_view name, assay::Fact::Kind kind) {
        assay::Fact fact;
        fact.name = draft_.keep(name);
        fact.kind = kind;
        fact.yes = dice_.below(2) == 0;
        static constexpr std::string_view numbers[] = {"0", "-1.5", "80", "0.001", "12345678901"};
        if (kind == assay::Fact::Kind::number)
            fact.number = assay::Number::parse(numbers[dice_.below(std::size(numbers))]).value();
        if (kind == assay::Fact::Kind::text) fact.text = text();
        if (kind == assay::Fact::Kind::set) fact.set = some_of({"one", "two, too", "=3", " ", ""});
        return fact;
    }

    assay::List<assay::Fact> facts(
        std::vector<std::pair<std::string_view, assay::Fact::Kind>> all) {
        std::vector<assay::Fact> some;
        dice_.shuffle(all);
        for (auto const& [name, kind] : all)
            if (dice_.below(3) > 0) some.push_back(fact(name, kind));
        return draft_.assessment.storage.keep(assay::List<assay::Fact>(some));
    }

    void about() {
        assay::Assessment& all = draft_.assessment;
        all.title = text();
        all.id = draft_.keep(" an id ");
        if (dice_.below(2) == 0) all.pack.version = "1.0.0";
        all.pack.extensions = data();
        all.organisation.name = words();
        all.organisation.description = text();
        all.organisation.extensions = data();
        all.organisation.facts = facts({{"other_organisations", assay::Fact::Kind::set}});
        assay::CustomerGroup const groups[] = {
            {.id = "g 1", .title = text(), .description = text(), .extensions = data()},
            {.id = "g2", .title = text(), .description = text(), .extensions = data()}};
        all.organisation.customer_groups =
            all.storage.keep(assay::List<assay::CustomerGroup>(groups).subspan(dice_.below(3)));
        all.scope.title = words();
        all.scope.description = text();
        all.scope.extensions = data();
        all.cycle.start = some_day();
        if (all.cycle.start < day("2026-03-12") && dice_.below(2) == 0)
            all.cycle.end = day("2029-01-01");
        static constexpr std::string_view programmes[] = {"", "annual_review", "annual review"};
        all.cycle.programme = programmes[dice_.below(std::size(programmes))];
        all.cycle.extensions = data();
        all.narrative = {text(), text(), text(), text(), data()};
        all.recommendation = {text(), text(), some_day(), data()};
        all.review = {text(), some_day(), text(), data()};
        all.decision = {text(),     text(),     some_day(), text(),
                        some_day(), some_day(), some_day(), data()};
        all.extensions = data();
    }

    void services() {
        std::vector<assay::Service> services;
        for (auto const id : {"lending", "the \"desk\", ground floor"})
            if (dice_.below(2) == 0) {
                services.push_back({id, text(), text(), data()});
                service_ids_.emplace_back(id);
            }
        draft_.assessment.scope.services =
            draft_.assessment.storage.keep(assay::List<assay::Service>(services));
    }

    void survey() {
        using Kind = assay::Fact::Kind;
        assay::Survey survey;
        survey.id = draft_.keep("S " + std::to_string(draft_.assessment.surveys.size()));
        survey.title = text();
        survey.from = some_day();
        if (survey.from && survey.from < day("2026-03-12")) survey.to = day("2026-03-12");
        survey.method = text();
        survey.population = text();
        survey.evidence = one_of(evidence_ids_);
        survey.results = facts({{"share", Kind::number},
                                {" of all", Kind::text},
                                {"yes", Kind::yes_no},
                                {"who", Kind::set}});
        survey.extensions = data();
        draft_.assessment.surveys.push_back(survey);
    }

    void claim() {
        if (dice_.below(2) == 0) return;
        assay::Claim claim{
            "3.1.2", text(),     text(), some_day(), static_cast<assay::Acceptance>(dice_.below(3)),
            text(),  some_day(), text(), data()};
        draft_.assessment.claims.push_back(claim);
    }

    /// One judgement settles another.
    void settle() {
        auto& all = draft_.assessment.judgements;
        for (assay::Judgement& each : all)
            for (assay::Judgement const& other : all)
                if (each.role == assay::Role::moderated && other.role != each.role &&
                    other.element == each.element && other.site == each.site &&
                    dice_.below(3) == 0) {
                    std::string const name = name_of_judgement(other, other.visit);
                    each.settles = draft_.keep(std::vector<std::string>{name});
                }
    }

    assay::Text text() {
        static std::vector<std::string> const texts{"",
                                                    "",
                                                    "a word",
                                                    "=1+2",
                                                    "+44 20",
                                                    "-1",
                                                    "@SUM(A1)",
                                                    "'tis",
                                                    "''",
                                                    "<b>&amp;\"bold\"</b>",
                                                    "two\nlines",
                                                    "windows\r\nlines",
                                                    "\tindented",
                                                    "  blanks around  ",
                                                    "a, b; c \"d\"",
                                                    "\xE2\x80\xAEright to left",
                                                    "_x0041_ _x005F_",
                                                    "1.10",
                                                    "TRUE",
                                                    "2026-03-12",
                                                    "#REF!",
                                                    "caf\xC3\xA9 \xF0\x9F\x93\x9A",
                                                    std::string(3000, 'w'),
                                                    "\x01\x1F",
                                                    "]]>",
                                                    "%s%n",
                                                    std::string("zero\0byte", 9),
                                                    std::string(32767, 'l'),
                                                    std::string(32768, 'l'),
                                                    long_text()};
        return draft_.keep(texts[dice_.below(texts.size())]);
    }

    assay::Date some_day() {
        if (dice_.below(3) == 0) return {};
        static constexpr std::string_view days[] = {"1899-12-31", "1900-02-28", "1900-03-01",
                                                    "1970-01-01", "2024-02-29", "2026-03-12",
                                                    "9999-12-31", "0001-01-01"};
        return day(days[dice_.below(std::size(days))]);
    }

    assay::Text one_of(std::vector<std::string_view> const& ids) {
        return ids.empty() || dice_.below(3) == 0 ? assay::Text{} : ids[dice_.below(ids.size())];
    }

    assay::List<assay::Text> some_of(std::vector<std::string_view> const& ids) {
        std::vector<assay::Text> some;
        for (auto const id : ids)
            if (dice_.below(4) == 0) some.push_back(id);
        dice_.shuffle(some);
        return draft_.assessment.storage.keep(assay::List<assay::Text>(some));
    }

    void sites() {
        std::vector<assay::Site> sites;
        for (auto const id : {"main", "east, upper floor", "=west"}) {
            if (dice_.below(2) == 0) continue;
            site_ids_.emplace_back(id);
            assay::Site site;
            site.id = id;
            site.title = text();
            site.services = some_of(service_ids_);
            site.extensions = data();
            sites.push_back(site);
        }
        draft_.assessment.scope.sites =
            draft_.assessment.storage.keep(assay::List<assay::Site>(sites));
    }

    void visits() {
        static constexpr std::string_view days[] = {"2024-05-01", "2025-05-01", "2026-05-01"};
        for (std::size_t i = 0, count = dice_.below(4); i < count; ++i) {
            auto& visit =
                draft_.visit("v" + std::to_string(i), i == 0 ? "self_assessment" : "annual_review",
                             days[dice_.below(3)]);
            visit_ids_.push_back(visit.id);
            visit.notes = text();
            visit.body = text();
            if (dice_.below(2) == 0) visit.to = day("2026-12-31");
            visit.facts = facts({{"stated_rated", assay::Fact::Kind::number},
                                 {"stated_met", assay::Fact::Kind::number}});
            visit.extensions = data();
            visit.remote = dice_.below(2) == 0;
            visit.unannounced = dice_.below(2) == 0;
            visit.joint_with = some_of({"ISO 9001", "A 3, \"third\""});
            visit.elements = some_of({elements_[0], elements_[1]});
            visit.sites = some_of(site_ids_);
            visit.assessors = some_of({"A1", "A2", "A 3, \"third\""});
        }
    }

    void evidence() {
        static constexpr std::string_view ids[] = {"E1", "\"quoted\"", "Doc A, B", "=E9",
                                                   "12", "1.10",       "a;b"};
        std::string const id = std::string(ids[dice_.below(std::size(ids))]) + "-" +
                               std::to_string(evidence_ids_.size());
        auto& evidence = draft_.evidence(id, dice_.below(2) == 0 ? "survey" : "document", "", {});
        evidence_ids_.push_back(evidence.id);
        evidence.title = text();
        evidence.summary = text();
        evidence.owner = text();
        evidence.location = text();
        evidence.source = text();
        evidence.date = some_day();
        evidence.period.from = some_day();
        if (evidence.period.from && evidence.period.from < day("2026-03-12"))
            evidence.period.to = day("2026-03-12");
        evidence.period.extensions = data();
        evidence.valid_until = some_day();
        evidence.scheme = text();
        evidence.hash = text();
        evidence.facts = facts({{"staff_level", assay::Fact::Kind::text}});
        evidence.site = one_of(site_ids_);
        evidence.given = static_cast<assay::Given>(dice_.below(3));
        evidence.origin = static_cast<assay::Origin>(dice_.below(3));
        evidence.visibility = static_cast<assay::Visibility>(dice_.below(3));
        evidence.supports = some_of({"1.1.1", "1.1.1.g1", "4.1.2.a", "5.3.3"});
        evidence.extensions = data();
    }

    void judgements(std::string_view element) {
        for (std::size_t i = 0, count = 1 + dice_.below(4); i < count; ++i) {
            // the author keeps them apart
            std::string const author = (dice_.below(2) == 0 ? "A" : "=A") + std::to_string(i);
            std::string const rating =
                dice_.below(5) == 0 ? "" : scale_[dice_.below(scale_.size())].id;
            auto const role = static_cast<assay::Role>(dice_.below(4));
            std::string_view const visit =
                visit_ids_.empty() ? "" : visit_ids_[dice_.below(visit_ids_.size())];
            auto& judgement = draft_.judge(element, rating, role, author, visit);
            judgement.rationale = text();
            judgement.site = one_of(site_ids_);
            judgement.evidence = some_of(evidence_ids_);
            judgement.date = some_day();
            judgement.carried_from = one_of(visit_ids_);
            if (element == "1.1.1") judgement.guidance = some_of({"1.1.1.g1", "1.1.1.g2"});
            judgement.extensions = data();
            if (element == "4.1.2") judgement.limbs = some_of({"4.1.2.a", "4.1.2.b"});
        }
    }

    void shortfall() {
        auto& shortfall =
            draft_.shortfall("S" + std::to_string(draft_.assessment.shortfalls.size()),
                             elements_[dice_.below(elements_.size())], "", "");
        shortfall.site = one_of(site_ids_);
        shortfall.visit = one_of(visit_ids_);
        shortfall.closed_by = one_of(visit_ids_);
        shortfall.closed_on = some_day();
        shortfall.extensions = data();
        shortfall_ids_.push_back(shortfall.id);
        shortfall.missing = text();
        shortfall.remediable = dice_.below(2) == 0;
        shortfall.deadline = some_day();
    }

    void request() {
        assay::Request request;
        request.id = draft_.keep("R" + std::to_string(draft_.assessment.requests.size()));
        request.what = text();
        request.of = text();
        request.by = some_day();
        request.done = some_day();
        request.asked = some_day();
        request.evidence = some_of(evidence_ids_);
        request.elements = some_of({elements_[3], elements_[7]});
        request.extensions = data();
        draft_.assessment.requests.push_back(request);
    }

    void comment() {
        assay::Comment comment;
        comment.id = draft_.keep("C" + std::to_string(draft_.assessment.comments.size()));
        comment.kind = dice_.below(2) == 0 ? "peer" : "";
        comment.element = dice_.below(2) == 0 ? elements_[3] : "";
        if (!site_ids_.empty() && dice_.below(2) == 0) comment.site = site_ids_.front();
        if (!visit_ids_.empty() && dice_.below(2) == 0) comment.visit = visit_ids_.front();
        comment.author = text();
        comment.date = some_day();
        comment.says = text();
        comment.visibility = static_cast<assay::Visibility>(dice_.below(3));
        comment.extensions = data();
        draft_.assessment.comments.push_back(comment);
    }

    void action() {
        assay::Action action;
        action.id = draft_.keep("A" + std::to_string(draft_.assessment.actions.size()));
        action.what = text();
        action.who = text();
        action.when = some_day();
        action.status = static_cast<assay::ActionStatus>(dice_.below(4));
        action.elements = some_of({elements_[3], elements_[7]});
        action.shortfalls = some_of(shortfall_ids_);
        action.extensions = data();
        draft_.assessment.actions.push_back(action);
    }

    Draft draft_;
    std::vector<std::string_view> elements_;
    std::vector<assay::Rating> const& scale_;
    Dice dice_;
    std::vector<std::string_view> service_ids_, site_ids_, visit_ids_, evidence_ids_,
        shortfall_ids_;
};

inline std::string random_assessment(assay::RulePack const& pack, std::uint64_t seed) {
    return Growing(pack, seed).grow();
}

}  // namespace assay_test
