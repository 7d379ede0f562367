#include "json/decode.hpp"

#include "json/check.hpp"
#include "json/reader.hpp"
#include "json/syntax.hpp"
#include "model/messages/documents.hpp"
#include "model/meter.hpp"
#include "model/say.hpp"
#include "model/text_files.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <cassert>
#include <limits>
#include <optional>

// The only file that knows which parser is used.

namespace assay::json {

/// Tells a storage which of its texts is a document that was parsed.
class DocumentMark {
public:
    static void set(Storage& storage, Text document) { storage.document_ = document; }
};

namespace {

using Code = boost::json::error_code;
using Piece = boost::json::string_view;

/// Whether the exponent has ten digits or more. Some versions of Boost.JSON refuse it, others take it for infinity.
bool has_huge_exponent(std::string_view number) {
    std::size_t const e = number.find_first_of("eE");
    if (e == std::string_view::npos) return false;
    std::size_t const first = number.find_first_of("123456789", e);
    return first != std::string_view::npos && number.size() - first > 9;
}

/// Hands the events of Boost.JSON on to a Reader. The names and signatures are those that
/// basic_parser asks for.
// NOLINTBEGIN(readability-named-parameter,readability-convert-member-functions-to-static): as said
class Events {
public:
    explicit Events(Reader& reader) : reader_(reader) {}

    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return reader_.open_object(), true; }
    bool on_object_end(std::size_t, Code&) { return reader_.close_object(), true; }
    bool on_array_begin(Code&) { return reader_.open_list(), true; }
    bool on_array_end(std::size_t, Code&) { return reader_.close_list(), true; }
    bool on_key_part(Piece piece, std::size_t size, Code&) {
        return reader_.part(piece, size), true;
    }
    bool on_key(Piece piece, std::size_t size, Code&) { return reader_.key(piece, size), true; }
    bool on_string_part(Piece piece, std::size_t size, Code&) {
        return reader_.part(piece, size), true;
    }
    bool on_string(Piece piece, std::size_t size, Code&) { return reader_.text(piece, size), true; }
    bool on_number_part(Piece, Code&) { return true; }
    bool on_int64(std::int64_t, Piece literal, Code&) { return reader_.number(literal), true; }
    bool on_uint64(std::uint64_t, Piece literal, Code&) { return reader_.number(literal), true; }
    bool on_double(double, Piece literal, Code& code) {
        if (has_huge_exponent(literal))
            code = boost::json::error::exponent_overflow;
        else
            reader_.number(literal);
        return !code;
    }
    bool on_bool(bool yes, Code&) { return reader_.flag(yes), true; }
    bool on_null(Code&) { return reader_.null(), true; }
    bool on_comment_part(Piece, Code&) { return true; }
    bool on_comment(Piece, Code&) { return true; }

private:
    Reader& reader_;
};
// NOLINTEND(readability-named-parameter,readability-convert-member-functions-to-static)

Fault fault_of(Code const& code) {
    using boost::json::error;
    if (code == error::incomplete) return Fault::incomplete;
    if (code == error::too_deep) return Fault::too_deep;
    if (code == error::expected_hex_digit) return Fault::bad_escape;
    if (code == error::illegal_leading_surrogate || code == error::illegal_trailing_surrogate)
        return Fault::surrogate;
    return Fault::unexpected;
}

// The parser calls itself for each level of nesting; a host cannot let a file exhaust the stack.
constexpr std::size_t most_depth = 1000;

/// Runs the parser. Returns the diagnostic when the text is no JSON, and nothing otherwise.
std::optional<Diagnostic> parse(Text document, std::string_view file, std::size_t depth,
                                Reader& reader) {
    boost::json::parse_options options;
    options.max_depth = std::min(depth, most_depth);
    boost::json::basic_parser<Events> parser{options, reader};
    Code code;
    std::size_t const end = parser.write_some(false, document.data(), document.size(), code);
    // what is wrong with a number is told where it begins, whichever of its digits was one too many
    if (code == boost::json::error::exponent_overflow)
        return syntax_error(file, document,
                            document.find_last_not_of("0123456789+-.eE", end - 1) + 1,
                            Fault::exponent_too_large);
    if (code) return syntax_error(file, document, end, fault_of(code));
    if (end < document.size()) return syntax_error(file, document, end, Fault::trailing);
    return std::nullopt;
}

/// What is read, and the assessment that it is or holds.
struct Reading {
    Target target;
    Assessment const* assessment;  ///< null: it holds none
    std::string_view home;         ///< pointer to the assessment in the document
};

bool read(Reading const& what, std::string_view text, std::string_view file, Limits const& limits,
          std::vector<Diagnostic>& diagnostics) {
    if (text.size() > limits.document_bytes) {
        diagnostics.push_back(too_large(text.size(), limits));
        diagnostics.back().place.file = file;
        return false;
    }
    text = without_mark(text);
    Storage& storage = what.target.storage;
    storage.reserve(text.size() + text.size() / 4);  // the text, and the lists made from it
    Text const document = storage.keep(text);
    Meter meter{limits, Activity::reading, file};
    Problems problems{file};
    Reader reader{what.target, document, limits, meter, problems};
    std::vector<Diagnostic> stopped;  // what ended the reading
    try {
        if (auto syntax = parse(document, file, limits.document_depth, reader))
            stopped.push_back(std::move(*syntax));
    } catch (Error const& too_much) {
        stopped = too_much.diagnostics();
    }
    if (stopped.empty())
        DocumentMark::set(storage, document);  // the parser has seen that it is UTF-8
    if (stopped.empty() && what.assessment != nullptr)
        Checker{}.check_read(*what.assessment, document, problems, what.home);
    problems.hand_over(diagnostics);
    diagnostics.insert(diagnostics.end(), stopped.begin(), stopped.end());
    return stopped.empty();
}

}  // namespace

Diagnostic too_large(std::size_t bytes, Limits const& limits) {
    return say<document_messages, "document-too-large">(
        {{"bytes", bytes}, {"most", limits.document_bytes}});
}

std::string compact(Text json, Field const& field, Limits const& limits, Problems& problems) {
    assert(field.kind == Kind::json);
    struct {
        Json json;
        Storage storage;
    } into;
    Shape const nothing_known;
    Field member = field;
    member.at = [](void* object) { return object; };
    Meter unlimited;
    Reader reader{{nothing_known, &into.json, into.storage}, json, limits, unlimited, problems};
    reader.begin_at(member);
    if (auto syntax = parse(json, {}, limits.document_depth, reader)) {
        syntax->place = {{}, 0, 0, '/' + std::string{field.key}};
        problems.add(std::move(*syntax));
    }
    return std::string{into.json.text};
}

bool decode(Assessment& into, std::string_view text, std::string_view file, Limits const& limits,
            std::vector<Diagnostic>& diagnostics) {
    into.clear();
    return decode_into(into, text, file, limits, diagnostics);
}

bool decode_into(Assessment& into, std::string_view text, std::string_view file,
                 Limits const& limits, std::vector<Diagnostic>& diagnostics) {
    Reading const reading{{assessment_shape(), &into, into.storage}, &into, {}};
    return read(reading, text, file, limits, diagnostics);
}

bool decode_into(Case& into, std::string_view text, std::string_view file, Limits const& limits,
                 std::vector<Diagnostic>& diagnostics) {
    Reading const reading{target_of(into), &into.assessment, home_of_assessment};
    return read(reading, text, file, limits, diagnostics);
}

bool decode_into(Baseline& into, std::string_view text, std::string_view file, Limits const& limits,
                 std::vector<Diagnostic>& diagnostics) {
    return decode_plain(target_of(into), text, file, limits, diagnostics);
}

bool decode_plain(Target const& into, std::string_view text, std::string_view file,
                  Limits const& limits, std::vector<Diagnostic>& diagnostics) {
    return read({into, nullptr, {}}, text, file, limits, diagnostics);
}

}  // namespace assay::json
