#include <assay/status.hpp>

#include "json/writer.hpp"

namespace assay {
namespace report {
namespace {

class StatusWriter {
public:
    explicit StatusWriter(json::Writer& json) : json_(json) {}

    void write(Status const& status) {
        json_.open_object();
        text("name", status.name);
        text("organisation", status.organisation);
        text("scope", status.scope);
        text("results_of", status.results_of);
        date("as_of", status.as_of);
        date("first_due", status.first_due());
        json_.key("passed");
        json_.number(static_cast<std::int64_t>(status.passed()));
        text("programme", status.programme);
        date("beginning", status.beginning);
        date("suspended_on", status.suspended_on);
        date("withdrawn_on", status.withdrawn_on);
        list("visits", status.visits);
        texts("not_seen", status.not_seen);
        list("items", status.items);
        json_.close_object();
    }

private:
    void text(std::string_view key, std::string_view value) {
        if (value.empty()) return;
        json_.key(key);
        json_.text(value);
    }
    void date(std::string_view key, Date date) { text(key, date.iso()); }

    void texts(std::string_view key, std::vector<std::string> const& values) {
        if (values.empty()) return;
        json_.key(key);
        json_.open_flat_list();
        for (std::string const& each : values) json_.text(each);
        json_.close_flat_list();
    }

    template <class T>
    void list(std::string_view key, std::vector<T> const& all) {
        json_.key(key);
        json_.open_list();
        for (T const& each : all) {
            json_.open_object();
            members(each);
            json_.close_object();
        }
        json_.close_list();
    }

    void members(DueVisit const& visit) {
        text("kind", visit.kind);
        date("due", visit.due);
        date("last", visit.last);
        text("standing", name_of(visit.standing));
        text("visit", visit.visit);
        date("on", visit.on);
        text("missed", visit.missed);
    }

    void members(DueItem const& item) {
        text("kind", name_of(item.kind));
        text("id", item.id);
        date("on", item.on);
        json_.key("passed");
        json_.flag(item.passed);
        text("says", item.says);
        text("who", item.who);
        texts("elements", item.elements);
    }

    json::Writer& json_;
};

}  // namespace
}  // namespace report

std::string status_json(std::vector<Status> statuses) {
    sort_by_what_is_due(statuses);
    std::string text;
    json::Writer json{text, Layout::indented};
    json.open_list();
    for (Status const& each : statuses) report::StatusWriter(json).write(each);
    json.close_list();
    json.end_document();
    return text;
}

}  // namespace assay
