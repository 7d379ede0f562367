// The classes of expressions: what can be asked of a value by a method, of a row by a field.

#include "algebra/rows/fields.hpp"
#include "authors/definitions.hpp"

#include <algorithm>
#include <map>

namespace assay::authors {
namespace {

using algebra::Kind;
using algebra::OperandKind;
using algebra::Type;
using algebra::Typed;

/// A class of expressions, as its methods need to know it.
struct Subject {
    std::string name;
    OperandKind kind{};
    std::string written;  ///< what may be compared with it
    std::string among;    ///< and what it may be one of
};

class Classes {
public:
    Classes(algebra::Plan const& plan, LuaCats& to) : plan_(plan), names_(plan), to_(to) {}

    void write() {
        values();
        choices();
        ids();
        row({"assay.row", OperandKind::row, "assay.row", {}}, "assay.expression",
            "one row, or none");
        to_.gap();
        to_.begin_class("assay.rows", "assay.expression", "rows of one kind");
        to_.gap();
        for (Kind const kind : kinds_of_row(plan_)) rows_and_row(kind);
        in_hand();
    }

private:
    // What a part of an operator may be, for this subject.
    [[nodiscard]] std::string parameter(algebra::Operand const& part,
                                        Subject const& subject) const {
        if (!part.written.empty()) return std::string(part.written) + "|assay.text";
        std::string text;
        for (OperandKind const kind : part.may_be()) {
            if (!text.empty()) text += '|';
            if (kind == OperandKind::same)
                text += subject.written;
            else if (kind == OperandKind::same_list)
                text += subject.among;
            else
                text += names_.operand(kind);
        }
        return text;
    }

    void methods(Subject const& subject) {
        for (algebra::Operator const& op : algebra::operators()) {
            if (!algebra::is_method(op)) continue;
            auto const parts = op.parts();
            auto const of = parts.front().may_be();
            if (std::find(of.begin(), of.end(), subject.kind) == of.end()) continue;
            std::string type = "fun(self: " + subject.name;
            for (algebra::Operand const& part : parts.subspan(1))
                type += ", " + std::string(part.name) + ": " + parameter(part, subject);
            bool const same = op.gives == subject.kind;
            type += "): " + (same ? subject.name : "assay." + std::string(name_of(op.gives)));
            to_.field(op.word, type, op.what);
        }
    }

    void operations(Subject const& subject) {
        constexpr std::pair<std::string_view, std::string_view> names[] = {
            {"add", "add"}, {"subtract", "sub"}, {"multiply", "mul"}, {"divide", "div"}};
        for (auto const& [word, name] : names)
            if (algebra::find_operator(word)->gives == subject.kind)
                to_.operation(name, subject.written, subject.name);
    }

    void value(Subject const& subject, std::string_view parents, std::string_view what) {
        to_.begin_class(subject.name, parents, what);
        methods(subject);
        operations(subject);
        to_.gap();
    }

    void values() {
        to_.begin_class("assay.expression", {}, "something the rules work out for each assessment");
        to_.gap();
        value({"assay.condition", OperandKind::condition, "assay.condition", {}},
              "assay.expression", "yes or no, or open while something is not known");
        value({"assay.number", OperandKind::number, names_.given({Type::number}), {}},
              "assay.expression", "an exact number");
        value({"assay.date", OperandKind::date, names_.given({Type::date}), {}}, "assay.expression",
              "a day; written out as `\"2026-03-12\"`");
        value({"assay.text", OperandKind::text, names_.given({Type::text}),
               names_.given({Type::set})},
              "assay.expression", "a text");
        value({"assay.set", OperandKind::set, {}, {}}, "assay.expression", "a set of texts");
    }

    void choices() {
        to_.begin_class("assay.choice", "assay.expression", "one of fixed ids");
        to_.gap();
        for (algebra::Vocabulary const vocabulary : vocabularies(plan_)) {
            Typed const type{Type::choice, {}, vocabulary};
            value({names_.of(type), OperandKind::choice, names_.given(type),
                   "assay." + names_.of_vocabulary(vocabulary) + "[]"},
                  "assay.choice", {});
        }
    }

    // An id that the pack fixes is a text of which the editor knows what it can be.
    void ids() {
        for (Kind const kind : kinds_of_row(plan_)) {
            if (!has_fixed_ids(kind)) continue;
            std::string const ids = names_.ids_of(kind);
            value({names_.of_field(kind, "id", {Type::text}), OperandKind::text,
                   ids + "|assay.text", ids + "[]|assay.set"},
                  "assay.text", {});
        }
    }

    void row(Subject const& subject, std::string_view parents, std::string_view what) {
        to_.begin_class(subject.name, parents, what);
        methods(subject);
    }

    void rows_and_row(Kind kind) {
        std::string const one = names_.of({Type::row, kind});
        std::string const many = names_.of({Type::rows, kind});
        row({one, OperandKind::row, one, {}}, "assay.row", {});
        for (algebra::NamedField const& field : algebra::fields_of(plan_, kind)) {
            std::string const type = names_.of_field(kind, field.name, field.type);
            to_.field(field.name, type, field.what);
            of_any_[std::string(field.name)].add(std::string(name_of(plan_, kind)), type,
                                                 field.what);
        }
        to_.gap();
        to_.begin_class(many, "assay.rows", {});
        methods({many, OperandKind::rows, {}, {}});
        to_.gap();
    }

    // What `it` is depends on what it stands in, which an editor cannot see: it has the fields of all.
    void in_hand() {
        row({"assay.in_hand", OperandKind::row, "assay.row", {}}, "assay.row, assay.rows",
            "the row in hand, of whatever kind it is; in a check with `by`, the rows of the group");
        for (auto const& [name, field] : of_any_) to_.field(name, field.types, field.what);
        to_.gap();
    }

    /// A field of rows of several kinds.
    struct OfAny {
        std::string types, what;

        void add(std::string const& kind, std::string const& type, std::string_view says) {
            if (("|" + types + "|").find("|" + type + "|") == std::string::npos)
                types += (types.empty() ? "" : "|") + type;
            what += (what.empty() ? "" : "; ") + kind + ": " + std::string(says);
        }
    };

    algebra::Plan const& plan_;
    TypeNames names_;
    LuaCats& to_;
    std::map<std::string, OfAny> of_any_;
};

}  // namespace

void define_rows(algebra::Plan const& plan, LuaCats& to) { Classes(plan, to).write(); }

}  // namespace assay::authors
