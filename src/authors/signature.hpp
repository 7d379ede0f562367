#pragma once

#include "algebra/operators/operators.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::authors {

/// How an operator is written, read from its line in the table.
struct Signature {
    enum class Form : std::uint8_t {
        value,     ///< `it`
        function,  ///< `count(rows)`
        list,      ///< `all { ... }`
        counted,   ///< `at_least(k) { ... }`
        method,    ///< `value:above(limit)`; the first part stands before the colon
        infix,     ///< `a + b`
        own,       ///< like nothing else: no types are told
    };
    struct Part {
        std::string name;
        std::vector<std::string_view> types;
        bool optional = false;
    };

    Form form = Form::own;
    std::vector<Part> parts;
    std::string_view gives;
};

[[nodiscard]] Signature signature_of(algebra::Operator const& op);

/// The parts of a text between separators; none of an empty text.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text,
                                                  std::string_view separator);

}  // namespace assay::authors
