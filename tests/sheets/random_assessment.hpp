#pragma once

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
        sites();
        visits();
        for (std::size_t i = dice_.below(12); i > 0; --i) evidence();
        for (std::string_view const element : elements_)
            if (dice_.below(3) > 0) judgements(element);
        for (std::size_t i = dice_.below(3); i > 0; --i) shortfall();
        for (std::size_t i = dice_.below(3); i > 0; --i) action();
        dice_.shuffle(draft_.assessment.judgements);
        return to_json(draft_.assessment);
    }

private:
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
                                                    "%s%n"};
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
            visit.remote = dice_.below(2) == 0;
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
        evidence.site = one_of(site_ids_);
        evidence.given = static_cast<assay::Given>(dice_.below(3));
        evidence.origin = static_cast<assay::Origin>(dice_.below(3));
        evidence.visibility = static_cast<assay::Visibility>(dice_.below(3));
        evidence.supports = some_of({"1.1.1", "1.1.1.g1", "4.1.2.a", "5.3.3"});
        if (dice_.below(2) == 0) evidence.extensions.text = R"({"kept":[1,2]})";
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
            if (element == "4.1.2") judgement.limbs = some_of({"4.1.2.a", "4.1.2.b"});
        }
    }

    void shortfall() {
        auto& shortfall =
            draft_.shortfall("S" + std::to_string(draft_.assessment.shortfalls.size()),
                             elements_[dice_.below(elements_.size())], "", "");
        shortfall.missing = text();
        shortfall.remediable = dice_.below(2) == 0;
        shortfall.deadline = some_day();
    }

    void action() {
        assay::Action action;
        action.id = draft_.keep("A" + std::to_string(draft_.assessment.actions.size()));
        action.what = text();
        action.who = text();
        action.when = some_day();
        action.status = static_cast<assay::ActionStatus>(dice_.below(4));
        action.elements = some_of({elements_[3], elements_[7]});
        draft_.assessment.actions.push_back(action);
    }

    Draft draft_;
    std::vector<std::string_view> elements_;
    std::vector<assay::Rating> const& scale_;
    Dice dice_;
    std::vector<std::string_view> site_ids_, visit_ids_, evidence_ids_;
};

inline std::string random_assessment(assay::RulePack const& pack, std::uint64_t seed) {
    return Growing(pack, seed).grow();
}

}  // namespace assay_test
