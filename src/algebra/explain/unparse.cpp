#include "algebra/explain/unparse.hpp"

#include "algebra/operators/operators.hpp"

#include <utility>

namespace assay::algebra {
namespace {

constexpr std::size_t longest_as_written = 120;

class Writer {
public:
    explicit Writer(Plan const& plan) : plan_(plan) {}

    std::string take(Expr expr) {
        write(expr);
        if (text_.size() <= longest_as_written) return std::move(text_);
        std::size_t end = longest_as_written;
        while ((static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) --end;
        text_.resize(end);
        return text_ + "...";
    }

private:
    void write(Expr expr) {
        if (text_.size() > longest_as_written) return;
        Expression const& e = plan_.at(expr);
        switch (operator_of(e).family) {
            case Family::literal:
                return e.share ? percent(e.as<Number>()) : constant(e);
            case Family::field:
                return field(e);
            case Family::fact:
                text_.append("fact \"").append(e.named ? "..." : plan_.texts[e.name]).append("\"");
                return;
            default:
                break;
        }
        switch (operator_of(e).form) {
            case Form::list:
            case Form::counted:
                return list_of_conditions(e);
            case Form::infix:
                return infix(e);
            case Form::method:
                return method(e);
            default:
                return function(e);
        }
    }

    // A quotient that no decimal holds is written as one.
    void percent(Number share) {
        std::string const hundredths = hundredfold(share);
        auto const [above, below] = share.fraction();
        bool const is_decimal = hundredths.find('/') == std::string::npos;
        text_ += is_decimal ? "percent(" + hundredths + ")"
                            : "share(" + std::to_string(above) + ", " + std::to_string(below) + ")";
    }

    void constant(Expression const& e) {
        switch (e.type.type) {
            case Type::number:
                text_ += e.as<Number>().exact();
                break;
            case Type::choice:
                quoted(plan_.word_of(e.type.vocabulary, std::countr_zero(e.as<Choices>().mask)));
                break;
            case Type::date:
                quoted(e.as<Date>().iso());
                break;
            case Type::condition:
                text_ += e.as<YesNo>().yes ? "true" : "false";
                break;
            case Type::set:
                set(e);
                break;
            default:
                quoted(plan_.at(e.as<Texts>()).front());
        }
    }

    void set(Expression const& e) {
        text_ += "{ ";
        bool first = true;
        for (Text const text : plan_.at(e.as<Texts>())) {
            if (text_.size() > longest_as_written) break;
            if (!std::exchange(first, false)) text_ += ", ";
            quoted(text);
        }
        text_ += " }";
    }

    void field(Expression const& e) {
        write(plan_.part(e, 0));
        text_ += '.';
        text_ += e.named ? "..." : plan_.texts[e.name];
    }

    void list_of_conditions(Expression const& e) {
        std::size_t const first = first_condition(e);
        text_ += operator_of(e).usage.substr(0, operator_of(e).usage.find_first_of(" ("));
        if (first == 1) {
            text_ += '(';
            write(plan_.part(e, 0));
            text_ += ')';
        }
        text_ += " { ";
        list(e, first);
        text_ += " }";
    }

    void infix(Expression const& e) {
        text_ += '(';
        write(plan_.part(e, 0));
        text_.append(" ").append(operator_of(e).phrase).append(" ");
        write(plan_.part(e, 1));
        text_ += ')';
    }

    void method(Expression const& e) {
        write(plan_.part(e, 0));
        text_.append(":").append(operator_of(e).word).append("(");
        list(e, 1);
        if (is_a(e, Family::membership) && e.parts == 1) choices(e);
        if (is_a(e, Family::rounding)) text_ += "...";  // its step is kept, not its text
        text_ += ')';
    }

    // `one_of` a vocabulary keeps its list as a mask.
    void choices(Expression const& e) {
        Vocabulary const vocabulary = plan_.at(plan_.part(e, 0)).type.vocabulary;
        text_ += "{ ";
        std::uint64_t const accepted = e.as<Choices>().mask;
        for (std::uint64_t rest = accepted; rest != 0; rest &= rest - 1) {
            if (rest != accepted) text_ += ", ";
            quoted(plan_.word_of(vocabulary, std::countr_zero(rest)));
        }
        text_ += " }";
    }

    void function(Expression const& e) {
        text_ += operator_of(e).word;
        if (e.parts == 0) return;
        text_ += '(';
        list(e, 0);
        text_ += ')';
    }

    void list(Expression const& e, std::size_t first) {
        for (std::size_t i = first; i < e.parts; ++i) {
            if (i > first) text_ += ", ";
            write(plan_.part(e, i));
        }
    }

    void quoted(std::string_view text) { text_.append("\"").append(text).append("\""); }

    static std::string hundredfold(Number number) {
        auto const hundred = multiply(number, Number(100));
        return (hundred ? *hundred : number).exact();
    }

    Plan const& plan_;
    std::string text_;
};

}  // namespace

std::string unparse(Plan const& plan, Expr expr) { return Writer(plan).take(expr); }

}  // namespace assay::algebra
