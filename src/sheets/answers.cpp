#include "sheets/answers.hpp"

#include "cells/dates.hpp"
#include "json/describe.hpp"
#include "model/judgement_name.hpp"
#include "model/messages/sheets.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/typed_text.hpp"
#include "sheets/layout.hpp"
#include "sheets/value.hpp"

namespace assay::sheets {
namespace {

constexpr json::Rule is_id{.cites = json::rows(json::Row::survey)};

constexpr json::Field answer_fields[] = {
    json::field<&Answer::about>("about", "Its bearer."),
    json::field<&Answer::which>("which", "Which of them.", is_id),
    json::field<&Answer::fact>("fact", "The question.", is_id),
    json::field<&Answer::says>("says", "The answer."),
};

constexpr json::Field figure_fields[] = {
    json::field<&Figure::survey>("survey", "The survey.", is_id),
    json::field<&Figure::name>("name", "Its name."),
    json::field<&Figure::says>("says", "The figure."),
    json::field<&Figure::type>("type", "Its type."),
};

constexpr json::Shape answers_shape = json::shape("answer", {}, answer_fields);
constexpr json::Shape figures_shape = json::shape("figure", {}, figure_fields);

/// Where nobody says of what type a figure is, it is what it looks like.
AnswerType type_by_look(std::string_view text) {
    if (text == "yes" || text == "no") return AnswerType::yes_no;
    return Number::parse(text) ? AnswerType::number : AnswerType::text;
}

std::optional<std::string> refuse_answer(std::string_view typed, std::string_view expected,
                                         Diagnostic& problem) {
    problem =
        say<sheet_messages, "no-answer-in-cell">({{"text", start_of(typed)}, {"wanted", expected}});
    return std::nullopt;
}

}  // namespace

json::Shape const& answer_shape() { return answers_shape; }
json::Shape const& figure_shape() { return figures_shape; }

std::string short_name(Judgement const& judgement) {
    std::string name;
    append_name(judgement, judgement.visit, name);
    return name.substr(name.find('/') + 1);
}

Bearer bearer_of(algebra::Kind kind) {
    switch (kind) {
        case algebra::Kind::organisation:
            return Bearer::organisation;
        case algebra::Kind::site:
            return Bearer::site;
        case algebra::Kind::visit:
            return Bearer::visit;
        case algebra::Kind::evidence:
            return Bearer::evidence;
        case algebra::Kind::judgement:
            return Bearer::judgement;
        default:
            return Bearer::unsaid;
    }
}

AnswerType answer_type(algebra::Type type) {
    switch (type) {
        case algebra::Type::condition:
            return AnswerType::yes_no;
        case algebra::Type::number:
            return AnswerType::number;
        case algebra::Type::set:
            return AnswerType::list;
        case algebra::Type::date:
            return AnswerType::date;
        default:
            return AnswerType::text;
    }
}

AnswerType answer_type(Fact::Kind kind) {
    switch (kind) {
        case Fact::Kind::yes_no:
            return AnswerType::yes_no;
        case Fact::Kind::number:
            return AnswerType::number;
        case Fact::Kind::set:
            return AnswerType::list;
        default:
            return AnswerType::text;
    }
}

std::string_view in_words(AnswerType type) {
    switch (type) {
        case AnswerType::yes_no:
            return "yes or no";
        case AnswerType::number:
            return "a number";
        case AnswerType::date:
            return "a date";
        case AnswerType::list:
            return "a list, with commas";
        default:
            return "a text";
    }
}

std::string exact_text(Fact const& fact) {
    switch (fact.kind) {
        case Fact::Kind::yes_no:
            return fact.yes ? "yes" : "no";
        case Fact::Kind::number:
            return fact.number.exact();
        case Fact::Kind::set:
            return joined(fact.set);
        default:
            return std::string(fact.text);
    }
}

std::string text_of(Fact const& fact) { return in_cell(exact_text(fact)); }

std::optional<std::string> answer_text(ReadCell const& cell, AnswerType type, DateReading dates,
                                       Diagnostic& problem) {
    std::string_view const typed = trimmed(cell.text);
    if (type == AnswerType::text || type == AnswerType::unsaid) {
        // of no type, blanks around a number or a yes do not matter
        bool const is_plain = type == AnswerType::text || type_by_look(typed) == AnswerType::text;
        return is_plain ? with_line_feeds(cell.text) : std::string(typed);
    }
    if (typed.empty()) return std::string();
    if (type == AnswerType::yes_no) {
        for (std::string_view const word : {"yes", "no"})
            if (is_same_word(word, typed)) return std::string(word);
        return refuse_answer(typed, "`yes` or `no`", problem);
    }
    if (type == AnswerType::number) {
        if (auto const number = Number::parse(typed)) return number->exact();
        return refuse_answer(typed, "a number", problem);
    }
    if (type == AnswerType::date) return cells::date_text(cell, dates, problem);
    std::vector<std::string> const texts = split_list(typed);
    return joined(std::vector<Text>{texts.begin(), texts.end()});
}

Fact fact_of(Text name, std::string_view text, AnswerType type, Storage& storage) {
    if (type == AnswerType::unsaid) type = type_by_look(text);
    Fact fact;
    fact.name = name;
    fact.kind = Fact::Kind::text;
    if (type == AnswerType::yes_no) {
        fact.kind = Fact::Kind::yes_no;
        fact.yes = text == "yes";
    } else if (type == AnswerType::number) {
        fact.kind = Fact::Kind::number;
        fact.number = Number::parse(text).value_or(Number{});
    } else if (type == AnswerType::list) {
        fact.kind = Fact::Kind::set;
        std::vector<Text> kept;
        for (std::string const& each : split_list(text)) kept.push_back(storage.keep(each));
        fact.set = storage.keep(List<Text>{kept});
    } else {
        fact.text = storage.keep(text);
    }
    return fact;
}

}  // namespace assay::sheets
