// The sentence of a reason, from its members alone. A host that speaks another language writes its own from the
// same members.

#include <assay/dependence.hpp>
#include <assay/reason.hpp>

#include "algebra/explain/clauses.hpp"
#include "model/texts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay {
namespace algebra {
namespace {

std::string answer_word(Holds answer) {
    return answer == Holds::open ? "not known yet" : std::string(name_of(answer));
}

Holds answer_of(ReasonValue const& value) {
    if (value.state == ReasonValue::State::open || value.values.empty()) return Holds::open;
    return value.values.front() == name_of(Holds::yes) ? Holds::yes : Holds::no;
}

// How something compares with what is not needed.
std::string_view compares_word(Holds compares) {
    return compares == Holds::open ? "may be " : compares == Holds::yes ? "is " : "is not ";
}

// Several words as in a sentence, the last behind "and".
std::string listed(std::vector<std::string> const& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
        text += words[i];
    }
    return text;
}

// "criterion 4", "criteria 1 and 4", "judgements of 1.1 and 1.2"
std::string names_in(ReasonRows const& rows, RowGroup const& group) {
    std::vector<std::string> ids = group.ids;
    if (group.more > 0) ids.push_back(std::to_string(group.more) + " more");
    std::string text = group.count == 1 ? rows.one : rows.many;
    if (!ids.empty()) text += rows.of_elements ? " of " : " ";
    return text + listed(ids);
}

// "4 of 5 are; criterion 4 is not", "2 of 3 items meet this; item 1.1 does not"
std::string tally(ReasonKind kind, ReasonRows const& rows) {
    bool const every = kind == ReasonKind::every;
    bool const says_rows = rows.state.empty();
    std::size_t const all = rows.yes.count + rows.no.count + rows.open.count;
    if (all == 0) return "there is none";
    bool const one = rows.yes.count == 1 || all == 1;
    std::string text = every && rows.yes.count == all && all > 1
                           ? "all " + std::to_string(all)
                           : std::to_string(rows.yes.count) + " of " + std::to_string(all);
    text += says_rows ? " " + (all == 1 ? rows.one : rows.many) + " " : " ";
    text += says_rows ? one ? "meets this" : "meet this" : one ? "is" : "are";
    if (!every && rows.yes.count > 0) text += ", " + names_in(rows, rows.yes);
    if (every && rows.no.count > 0) {
        bool const single = rows.no.count == 1;
        text += "; " + names_in(rows, rows.no);
        text += says_rows ? single ? " does not" : " do not" : single ? " is not" : " are not";
    }
    if (rows.open.count > 0)
        text += "; " + names_in(rows, rows.open) +
                (rows.open.count == 1 ? " is not known yet" : " are not known yet");
    return text;
}

std::string existence(Reason const& reason, ReasonRows const& rows) {
    bool const some = reason.kind == ReasonKind::some;
    std::string text = (some ? "at least one " : "no ") + rows.over;
    if (reason.expects != Expects::nothing) text += some ? " needed" : " allowed";
    std::size_t const certain = rows.yes.count;
    std::size_t const possible = certain + rows.open.count;
    if (possible == 0) return text + ": there is none";
    if (certain != possible)
        return text + ": there are " + std::to_string(certain) + " to " + std::to_string(possible);
    return text + (certain == 1 ? ": there is 1" : ": there are " + std::to_string(certain));
}

// "every criterion must be met: 4 of 5 are; criterion 4 is not"
std::string on_rows(Reason const& reason, ReasonRows const& rows) {
    if (!rows.tested) return existence(reason, rows);
    std::string const of = (reason.kind == ReasonKind::every  ? "every "
                            : reason.kind == ReasonKind::some ? "at least one "
                                                              : "no ") +
                           rows.over;
    bool const wanted = reason.expects != Expects::nothing;
    bool const allowed = reason.expects == Expects::allowed;
    if (!rows.state.empty())
        return of +
               (!wanted   ? " is "
                : allowed ? " may be "
                          : " must be ") +
               rows.state + ": " + tally(reason.kind, rows);
    return (!wanted   ? "for "
            : allowed ? "allowed for "
                      : "needed for ") +
           of + ": " + reason.asks + "; " + tally(reason.kind, rows);
}

// "2 elements are partially compliant", "no item where rating is poor"
std::string counted(ReasonValue const& value) {
    bool const none = value.text == "0";
    std::string text = (none ? "no" : value.text) + " " + value.rows;
    if (value.named.empty()) return text;
    bool const one = none || value.values.back() == "1";
    return text + (one ? " is " : " are ") + value.named;
}

std::string number_alone(ReasonValue const& value) {
    return value.text.empty() ? "an unknown number" : value.text;
}

// "9 of 11 applicable elements are met (81.8 %)"
std::string shared(ReasonValue const& value) {
    ReasonValue const& part = value.of.front();
    ReasonValue const& whole = value.of.back();
    std::string const numbers = number_alone(part) + " of " + number_alone(whole);
    std::string const percent = " (" + value.text + ")";
    if (whole.rows.empty())
        return part.what + " is " + numbers +
               (whole.what.empty() ? "" : ", " + with_article(whole.what)) + percent;
    if (!part.named.empty()) return numbers + " " + whole.rows + " are " + part.named + percent;
    return part.rows + ": " + numbers + " " + whole.rows + percent;
}

// "rating is fair", "rating is not known yet (fair or good)", "motto is not given"
std::string measured(ReasonValue const& value) {
    using Type = ReasonValue::Type;
    if (!value.rows.empty()) return counted(value);
    if (value.of.size() == 2) return shared(value);
    bool const is_choice = value.type == Type::choice;
    bool const is_number = value.type == Type::number || value.type == Type::share;
    if (value.text.empty())
        return value.what + (is_choice || is_number ? " has no value" : " is not given");
    if (is_choice && value.state == ReasonValue::State::open)
        return value.what + " is not known yet (" + value.text + ")";
    return value.what + " is " + value.text;
}

std::string compared(Reason const& reason) {
    ReasonValue const& needed = *reason.needed;
    std::string const found = measured(*reason.found);
    if (needed.text.empty())
        return found + "; " + with_article(needed.what) + " has no value to compare with";
    if (reason.expects == Expects::none_allowed) return found + "; none allowed";
    std::string const limit =
        reason.relation_text.empty() ? needed.text : reason.relation_text + " " + needed.text;
    if (reason.expects == Expects::nothing)
        return found + ", which " + std::string(compares_word(reason.compares)) + limit +
               (needed.what.empty() ? "" : ", " + with_article(needed.what));
    return found + "; " + limit + " " + std::string(name_of(reason.expects)) +
           (needed.what.empty() ? "" : " (" + needed.what + ")");
}

// "it is known whether rating is fair", "motto is not given"
std::string present(Reason const& reason) {
    if (!reason.asks.empty())
        return (reason.compares == Holds::yes ? "it is known whether "
                                              : "it is not known yet whether ") +
               reason.asks;
    ReasonValue const& value = *reason.found;
    std::string const word = value.type == ReasonValue::Type::yes_no ? "known" : "given";
    if (reason.compares == Holds::open) return value.what + " is not " + word + " yet";
    return value.what + (reason.compares == Holds::yes ? " is " : " is not ") + word;
}

std::string on_text(Reason const& reason) {
    std::string const& noun = reason.found->what;
    std::string const& verb = reason.relation_text;
    std::string const& part = reason.needed->what;
    if (reason.compares == Holds::open)
        return "whether " + noun + " " + verb + "s " + part + " is not known yet";
    return noun + (reason.compares == Holds::yes ? " " + verb + "s " : " does not " + verb + " ") +
           part;
}

// What has a name needs no other words.
std::string answered(Reason const& reason) {
    ReasonValue const& value = *reason.found;
    Holds const answer = answer_of(value);
    if (!reason.denies.empty())
        return answer == Holds::open  ? "whether " + reason.asks + " is not known yet"
               : answer == Holds::yes ? reason.asks
                                      : reason.denies;
    if (!reason.asks.empty()) return reason.asks + ": " + answer_word(answer);
    if (!value.what.empty()) return value.what + " is " + answer_word(answer);
    bool const is_constant = reason.kind == ReasonKind::constant;
    bool const has_name = !reason.name.empty() && reason.relation.empty();
    return (is_constant && !has_name ? "the pack sets this to " : "") + answer_word(answer);
}

std::string answer_in_full(Reason const& reason) {
    if (!reason.needed || reason.expects == Expects::nothing) return answered(reason);
    return answered(reason) + "; " + answer_word(answer_of(*reason.needed)) + " needed";
}

std::string same_answer(Reason const& reason) {
    std::string const both = " (" + reason.found->text + "; " + reason.needed->text + ")";
    if (reason.compares == Holds::open)
        return "it is not known yet whether two conditions have the same answer" + both;
    return (reason.compares == Holds::yes ? "two conditions have the same answer"
                                          : "two conditions have different answers") +
           both;
}

// Without the name that the pack gave it.
std::string sentence(Reason const& reason) {
    if (reason.kind == ReasonKind::same_answer) return same_answer(reason);
    if (reason.rows) return on_rows(reason, *reason.rows);
    switch (reason.test) {
        case ReasonTest::comparison:
            return compared(reason);
        case ReasonTest::presence:
            return present(reason);
        case ReasonTest::text:
            return on_text(reason);
        case ReasonTest::answer:
            break;
    }
    return answer_in_full(reason);
}

// Of a condition that is made of others, which follow.
std::string on_conditions(Reason const& reason) {
    if (!reason.name.empty()) return reason.name;
    if (reason.kind == ReasonKind::at_least)
        return "at least " + number_alone(*reason.needed) + " of these";
    return std::string(name_of(reason.kind)) + " of these";
}

// "2.2.2 (Polite staff)"
std::string element_in_words(OpenPoint const& point) {
    return point.title.empty() ? point.element : point.element + " (" + point.title + ")";
}

// "`busy`", "`expired` of evidence/E05"
std::string fact_in_words(OpenPoint const& point) {
    constexpr std::string_view between = "/facts/";
    auto const at = point.id.rfind(between);
    std::string const row = point.id.substr(0, at);
    std::string const fact = "`" + point.id.substr(at + between.size()) + "`";
    return row == "organisation" ? fact : fact + " of " + row;
}

}  // namespace
}  // namespace algebra

std::string to_text(OpenPoint const& point) {
    std::string const asks = point.asks.empty() ? "" : ": " + point.asks;
    switch (point.kind) {
        case OpenKind::fact:
            return algebra::fact_in_words(point) + " is not answered" + asks;
        case OpenKind::unrated:
            return algebra::element_in_words(point) + " is not rated";
        case OpenKind::disputed:
            return algebra::element_in_words(point) + " is rated differently: " + point.can_be_text;
        case OpenKind::absent:
            return "`" + point.id + "` is missing" +
                   (point.asks.empty() ? "" : " (" + point.asks + ")");
        case OpenKind::failed:
            break;
    }
    return "the rule at " + point.place.file + ":" + std::to_string(point.place.line) + " failed" +
           asks;
}

std::string to_text(Reason const& reason) {
    switch (reason.kind) {
        case ReasonKind::ladder_case:
            return spaced(reason.name);
        case ReasonKind::limit:
            return spaced(reason.name) + ": limited to " + spaced(reason.limits_to);
        case ReasonKind::all:
        case ReasonKind::any:
        case ReasonKind::none:
        case ReasonKind::at_least:
            return algebra::on_conditions(reason);
        default:
            return (reason.name.empty() ? "" : reason.name + ": ") + algebra::sentence(reason);
    }
}

}  // namespace assay
