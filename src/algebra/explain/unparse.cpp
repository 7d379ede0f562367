#include "algebra/explain/unparse.hpp"

#include "algebra/operators/operators.hpp"

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
        if (is_plain(e)) return constant(e);
        auto const compile = e.op->compile;
        if (compile == compile_field)
            field(e);
        else if (compile == compile_fact)
            text_.append("fact \"").append(e.named ? "..." : plan_.texts[e.name]).append("\"");
        else if (compile == compile_percent)
            percent(e.number);
        else if (compile == compile_junction || compile == compile_at_least_of)
            junction(e);
        else if (compile == compile_arithmetic)
            arithmetic(e);
        else if (is_method(compile))
            method(e);
        else
            function(e);
    }

    // A quotient that no decimal holds is written as one.
    void percent(Number share) {
        std::string const hundredths = hundredfold(share);
        auto const [above, below] = share.fraction();
        bool const is_decimal = hundredths.find('/') == std::string::npos;
        text_ += is_decimal ? "percent(" + hundredths + ")"
                            : "share(" + std::to_string(above) + ", " + std::to_string(below) + ")";
    }

    static bool is_method(Expr (*compile)(Compiler&, Tree const&)) {
        return compile == compile_comparison || compile == compile_one_of ||
               compile == compile_present || compile == compile_contains ||
               compile == compile_includes || compile == compile_mentions ||
               compile == compile_where || compile == compile_round;
    }

    void constant(Expression const& e) {
        switch (e.type.type) {
            case Type::number:
                text_ += e.number.exact();
                break;
            case Type::choice:
                quoted(plan_.word_of(e.type.vocabulary, std::countr_zero(e.mask)));
                break;
            case Type::date:
                quoted(e.date.iso());
                break;
            case Type::set:
                set(e);
                break;
            default:
                quoted(plan_.texts[e.first_text]);
        }
    }

    void set(Expression const& e) {
        text_ += "{ ";
        for (std::size_t i = 0; i < e.texts && text_.size() <= longest_as_written; ++i) {
            if (i > 0) text_ += ", ";
            quoted(plan_.texts[e.first_text + i]);
        }
        text_ += " }";
    }

    void field(Expression const& e) {
        write(plan_.part(e, 0));
        text_ += '.';
        text_ += e.named ? "..." : plan_.texts[e.name];
    }

    void junction(Expression const& e) {
        bool const counted = e.op->compile == compile_at_least_of;
        text_ += counted ? std::string_view("at_least") : e.op->word;
        if (counted) {
            text_ += '(';
            write(plan_.part(e, 0));
            text_ += ')';
        }
        text_ += " { ";
        list(e, counted ? 1 : 0);
        text_ += " }";
    }

    void arithmetic(Expression const& e) {
        text_ += '(';
        write(plan_.part(e, 0));
        text_.append(" ").append(e.op->phrase).append(" ");
        write(plan_.part(e, 1));
        text_ += ')';
    }

    void method(Expression const& e) {
        write(plan_.part(e, 0));
        text_.append(":").append(e.op->word).append("(");
        list(e, 1);
        if (e.op->compile == compile_one_of && e.parts == 1) choices(e);
        if (e.op->compile == compile_round) text_ += "...";  // its step is kept, not its text
        text_ += ')';
    }

    // `one_of` a vocabulary keeps its list as a mask.
    void choices(Expression const& e) {
        Vocabulary const vocabulary = plan_.at(plan_.part(e, 0)).type.vocabulary;
        text_ += "{ ";
        for (std::uint64_t rest = e.mask; rest != 0; rest &= rest - 1) {
            if (rest != e.mask) text_ += ", ";
            quoted(plan_.word_of(vocabulary, std::countr_zero(rest)));
        }
        text_ += " }";
    }

    void function(Expression const& e) {
        text_ += e.op->word;
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
