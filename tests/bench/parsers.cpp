#include "parsers.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <cstdint>
#include <limits>

namespace bench {
namespace {

using Code = boost::json::error_code;
using Piece = boost::json::string_view;

struct Nobody {
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return true; }
    bool on_object_end(std::size_t, Code&) { return true; }
    bool on_array_begin(Code&) { return true; }
    bool on_array_end(std::size_t, Code&) { return true; }
    bool on_key_part(Piece, std::size_t, Code&) { return true; }
    bool on_key(Piece, std::size_t, Code&) { return true; }
    bool on_string_part(Piece, std::size_t, Code&) { return true; }
    bool on_string(Piece, std::size_t, Code&) { return ++texts, true; }
    bool on_number_part(Piece, Code&) { return true; }
    bool on_int64(std::int64_t, Piece, Code&) { return true; }
    bool on_uint64(std::uint64_t, Piece, Code&) { return true; }
    bool on_double(double, Piece, Code&) { return true; }
    bool on_bool(bool, Code&) { return true; }
    bool on_null(Code&) { return true; }
    bool on_comment_part(Piece, Code&) { return true; }
    bool on_comment(Piece, Code&) { return true; }

    std::size_t texts = 0;
};

}  // namespace

std::size_t Dom::parse(std::string_view json) {
    std::size_t members = 0;
    parser_.reset(&memory_);
    parser_.write(json.data(), json.size());
    {
        boost::json::value const document = parser_.release();
        members = document.as_object().size();
    }
    memory_.release();
    return members;
}

std::size_t count_texts(std::string_view json) {
    boost::json::basic_parser<Nobody> parser{boost::json::parse_options{}};
    Code code;
    parser.write_some(false, json.data(), json.size(), code);
    return parser.handler().texts;
}

}  // namespace bench
