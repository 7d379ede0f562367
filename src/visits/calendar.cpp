// Due dates as a calendar file, which the calendars of offices and telephones take: iCalendar, RFC 5545. Every entry is a whole
// day. An entry keeps its UID when its date moves, so a calendar that reads the file again moves the entry too.

#include <assay/status.hpp>

#include "model/sanitise.hpp"

#include <string>

namespace assay {
namespace visits {
namespace {

/// A text as RFC 5545 (3.3.11) writes it.
std::string calendar_text(std::string_view text) {
    std::string made;
    for (char const c : sanitise(text, Lines::kept)) {
        if (c == '\n')
            made += "\\n";
        else {
            if (c == '\\' || c == ';' || c == ',') made += '\\';
            made += c;
        }
    }
    return made;
}

/// A part of a UID: letters, digits, `.`, `-` and `_`.
std::string uid_part(std::string_view text) {
    std::string made;
    for (char const c : text) {
        bool const is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
        made += is_plain ? c : '-';
    }
    return made;
}

std::string digits(Date date) {
    std::string text = date.iso();
    std::erase(text, '-');
    return text;
}

std::string summary_of(DueItem const& item) {
    std::string elements;
    for (std::string const& id : item.elements) elements += (elements.empty() ? " (" : ", ") + id;
    if (!elements.empty()) elements += ")";
    switch (item.kind) {
        case DueKind::certificate:
            return "certificate ends";
        case DueKind::cycle:
            return "cycle ends";
        case DueKind::shortfall:
            return "shortfall " + item.id + " to be closed" + elements;
        case DueKind::action:
            return "action " + item.id + " due" + elements;
        case DueKind::request:
            return "request " + item.id + " due" + elements;
        case DueKind::evidence:
            break;
    }
    return {};  // evidence is never due
}

class Calendar {
public:
    std::string write(std::vector<Status> const& statuses) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//assay//due dates//EN");
        for (Status const& each : statuses) entries(each);
        line("END", "VCALENDAR");
        return std::move(text_);
    }

private:
    struct Entry {
        std::string uid, summary, description;
        Date on;
    };

    void entries(Status const& status) {
        std::string const what = status.scope.empty() ? status.organisation : status.scope;
        std::string const file = uid_part(status.assessment.empty() ? what : status.assessment);
        for (std::size_t i = 0; i < status.visits.size(); ++i) {
            DueVisit const& each = status.visits[i];
            if (each.took_place()) continue;
            std::string description = status.results_of;
            if (each.last) description += "\nLatest date: " + each.last.in_words();
            if (!each.missed.empty()) description += "\nIf missed: " + each.missed;
            add(status, {uid_part(each.kind) + "-" + std::to_string(i + 1) + "-" +
                             digits(status.beginning) + "." + file,
                         what + ": " + each.title + " due", description, each.due});
        }
        for (DueItem const& each : status.items) {
            if (each.kind == DueKind::evidence) continue;
            std::string description = each.says;
            if (!each.who.empty()) description += (description.empty() ? "" : "\n") + each.who;
            add(status, {std::string(name_of(each.kind)) + "-" + uid_part(each.id) + "." + file,
                         what + ": " + summary_of(each), description, each.on});
        }
    }

    void add(Status const& status, Entry const& entry) {
        if (!entry.on) return;
        line("BEGIN", "VEVENT");
        line("UID", entry.uid + "@assay");
        line("DTSTAMP", digits(status.as_of) + "T000000Z");
        line("DTSTART;VALUE=DATE", digits(entry.on));
        line("SUMMARY", calendar_text(entry.summary));
        if (!entry.description.empty()) line("DESCRIPTION", calendar_text(entry.description));
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /// A line of more than 75 bytes goes on in the next, which begins with a space; no character is parted.
    void line(std::string_view name, std::string_view value) {
        std::string whole(name);
        whole += ':';
        whole += value;
        constexpr std::size_t most = 75;
        std::string_view rest = whole;
        for (std::size_t room = most; rest.size() > room; room = most - 1) {
            std::size_t end = room;
            while ((static_cast<unsigned char>(rest[end]) & 0xC0U) == 0x80U) --end;
            text_ += rest.substr(0, end);
            text_ += "\r\n ";
            rest.remove_prefix(end);
        }
        text_ += rest;
        text_ += "\r\n";
    }

    std::string text_;
};

}  // namespace
}  // namespace visits

std::string status_calendar(std::vector<Status> statuses) {
    sort_by_what_is_due(statuses);
    return visits::Calendar().write(statuses);
}

}  // namespace assay
