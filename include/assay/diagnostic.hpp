#pragma once

/// @file
/// @ingroup model
/// What is wrong with an input, and where.

#include <assay/export.hpp>
#include <assay/message.hpp>
#include <assay/names.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Where something stands. What is not known is empty or 0.
struct Place {
    std::string file{};      ///< as the host named it: `rules/cse/rule.lua`; may be empty
    std::size_t line = 0;    ///< from 1
    std::size_t column = 0;  ///< from 1, in bytes
    std::string pointer{};   ///< JSON pointer (RFC 6901) into a document: `/judgements/3/rating`

    /// Equal: the same file, line, column and pointer.
    friend bool operator==(Place const&, Place const&) = default;
};

/// One thing that makes an input unusable: what is wrong, where, what was expected, what is near.
struct Diagnostic {
    std::string code{};  ///< stable and lower-case: `unknown-element`
    Place place{};       ///< where the problem is
    /// Lower case, no full stop: "there is no element `4.5.4` in cse 1.0.0".
    std::string message{};
    std::string expected{};  ///< "one of `shown`, `told`"; empty when the message says it all
    std::string nearest{};   ///< the known name that is meant, most likely; empty when none is near
    /// Of the catalogue (message.hpp), finer than the code: `no-element-of-this-id`. Empty when a host made it.
    std::string id{};
    /// What the message and what was expected are filled in with.
    std::vector<Parameter> parameters{};

    /// Equal: the same in all members.
    friend bool operator==(Diagnostic const&, Diagnostic const&) = default;
};

/// The diagnostic on one line: `file:line:column: message; expected ...; did you mean ...? [code]`.
[[nodiscard]] ASSAY_EXPORT std::string to_string(Diagnostic const& diagnostic);

/// The same diagnostic with the message, and what was expected, in a host's own words. What the host has no words
/// for stays English, with `[en] ` before it, so that nobody overlooks it.
[[nodiscard]] ASSAY_EXPORT Diagnostic translated(Diagnostic diagnostic, Words const& words);

/// The diagnostic on one line in a host's own words. The rows `with-expected` and `with-nearest` say how the parts
/// are put together.
[[nodiscard]] ASSAY_EXPORT std::string to_string(Diagnostic const& diagnostic, Words const& words);

/// A diagnostic in the words of the catalogue, for a tool that reports with the same words as the library.
/// Requires: the catalogue has the id, and its texts have these parameters.
[[nodiscard]] ASSAY_EXPORT Diagnostic make_diagnostic(std::string_view id,
                                                      std::vector<Parameter> parameters = {},
                                                      Place place = {});

/// The name of a file, or another text, as messages and reports show it: on one line, and without what could steer
/// a terminal. Control characters become spaces, marks that turn the direction of a text are left out, and bytes
/// that are not UTF-8 become U+FFFD. Everything that assay writes for people shows names so.
[[nodiscard]] ASSAY_EXPORT std::string printable(std::string_view text);

/// What has to change so that the same call succeeds.
enum class ErrorKind : std::uint8_t {
    input,     ///< an assessment, a table, a sheet
    pack,      ///< a pack or a template
    limit,     ///< the input, or one of Limits: something is larger than the host allows
    deadline,  ///< Limits::expired said that time is up
    internal,  ///< nothing that was given: a fault of assay
};
template <>
inline constexpr std::array<std::string_view, 5> names_of<ErrorKind>{"input", "pack", "limit",
                                                                     "deadline", "internal"};

/// Unusable input: a file that cannot be read, a pack that does not hold together, memory or time
/// exhausted. Carries everything that is wrong, in the order of the input: all semantic problems,
/// one syntax error per file. What is merely poor about an assessment is a Flag, never an Error.
class ASSAY_EXPORT Error : public std::exception {
public:
    /// `about`: input, pack or internal, whichever the diagnostics are about. Requires: at least one diagnostic.
    explicit Error(std::vector<Diagnostic> diagnostics, ErrorKind about = ErrorKind::input);

    /// All that is wrong, in the order of the input; at least one.
    [[nodiscard]] std::vector<Diagnostic> const& diagnostics() const& noexcept {
        return diagnostics_;
    }

    /// What has to change. A limit and a deadline are known by the codes of the diagnostics (code_families())
    /// and come before what they are about; of several the last in the order of ErrorKind.
    [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }

    /// All diagnostics, one a line.
    [[nodiscard]] char const* what() const noexcept override { return text_.c_str(); }

    // of a temporary, what these hand out would dangle
    std::vector<Diagnostic> const& diagnostics() const&& noexcept = delete;

private:
    std::vector<Diagnostic> diagnostics_;
    std::string text_;
    ErrorKind kind_ = ErrorKind::input;
};

}  // namespace assay
