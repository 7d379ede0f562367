#include <assay/report.hpp>

#include "algebra/values/plan.hpp"
#include "json/writer.hpp"

namespace assay {
namespace {

/// Writes what somebody is to fill in: every key that matters is there, and says nothing yet.
class Blank {
public:
    Blank(RulePack const& pack, std::string& to) : pack_(pack), json_(to, Layout::indented) {}

    void write(std::string_view kind, Date date) {
        json_.open_object();
        entry("format", "assay-assessment/1");
        entry("id", "new-assessment");
        object("pack", [&] {
            entry("id", pack_.id());
            entry("version", pack_.version());
        });
        object("organisation", [&] {
            entry("name", "(name of the organisation)");
            facts();
        });
        object("scope", [&] { entry("title", "(what the assessment covers)"); });
        visits(kind, date);
        empty_list("evidence");
        judgements();
        for (std::string_view const list : {"claims", "shortfalls", "actions"}) empty_list(list);
        json_.close_object();
        json_.end_document();
    }

private:
    void entry(std::string_view key, std::string_view value) {
        json_.key(key);
        json_.text(value);
    }

    template <class Inside>
    void object(std::string_view key, Inside inside) {
        json_.key(key);
        json_.open_object();
        inside();
        json_.close_object();
    }

    void empty_list(std::string_view key) {
        json_.key(key);
        json_.open_flat_list();
        json_.close_flat_list();
    }

    // The questions that the pack asks about the organisation; an answer is put in beside them.
    void facts() {
        bool any = false;
        for (auto const& fact : algebra::plan_of(pack_).facts)
            any = any || fact.on == algebra::Kind::organisation;
        if (!any) return;
        object("extensions", [&] {
            object("facts that can be given", [&] {
                for (auto const& fact : algebra::plan_of(pack_).facts)
                    if (fact.on == algebra::Kind::organisation) entry(fact.id, fact.asks);
            });
        });
    }

    void visits(std::string_view kind, Date date) {
        json_.key("visits");
        json_.open_list();
        if (date) {
            json_.open_object();
            entry("id", "visit-1");
            entry("kind", kind);
            entry("from", date.iso());
            json_.close_object();
        }
        json_.close_list();
    }

    void judgements() {
        json_.key("judgements");
        json_.open_list();
        for (Node const& node : pack_.standard().nodes) {
            if (!pack_.standard().is_element(node)) continue;
            json_.open_object();
            entry("element", node.id);
            entry("rating", "");
            entry("rationale", "");
            empty_list("evidence");
            object("extensions", [&] { entry("about", node.title); });
            json_.close_object();
        }
        json_.close_list();
    }

    RulePack const& pack_;
    json::Writer json_;
};

}  // namespace

std::string blank_assessment(RulePack const& pack, std::string_view kind, Date date) {
    auto const& kinds = algebra::plan_of(pack).visit_kinds;
    if (kind.empty() && !kinds.empty()) kind = kinds.front().id;
    std::string text;
    Blank(pack, text).write(kind, date);
    return text;
}

}  // namespace assay
