#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

// The sheets of a workbook, described once: what writes them, reads them and says what has changed
// walks these tables. A new column is one line in layout.cpp.

namespace assay::sheets {

/// Where the words of a column come from, beyond those that its field itself allows.
enum class Vocabulary : std::uint8_t {
    none,
    ratings,
    evidence_kinds,
    visit_kinds,
    comment_kinds,
    programmes,
    visits,
    sites,
    services,
    surveys,
    answers,  ///< as the question of the row wants it, or the type that stands beside it
};

/// How a column is shown.
enum class Look : std::uint8_t {
    text,
    prose,   ///< wrapped, and wide
    rating,  ///< shaded by how good it is
    folded,  ///< seldom needed: in an outline that is closed
    hidden,
};

/// A column of a sheet, or a line of a form.
struct Column {
    std::string_view heading = {};
    std::string_view field =
        {};             ///< key of the row's object, `period.from`; empty: for reading only
    double width = 12;  ///< in characters
    Look look = Look::text;
    Vocabulary vocabulary = Vocabulary::none;
    bool is_key = false;               ///< tells which object of the file a row is
    std::uint8_t block = every_block;  ///< of the sheet's blocks, the one it belongs to
    bool is_fixed = false;  ///< for reading, and yet what a workbook says that is read by itself
    std::string_view author_of = {};  ///< of judgements in this role that name none: who judged
    bool is_entry = false;            ///< people write in it what is no member of the file

    static constexpr std::uint8_t every_block = 255;

    [[nodiscard]] bool is_editable() const { return !field.empty(); }
    /// Whether a sheet cannot be read without it. Who judged, at which visit and on which site can be left out where
    /// the file or an option says it.
    [[nodiscard]] bool is_needed() const {
        return is_key && field != "author" && field != "visit" && field != "site";
    }
    /// Whether people write in it.
    [[nodiscard]] bool is_white() const {
        return (is_editable() && !is_fixed) || !author_of.empty() || is_entry;
    }
    [[nodiscard]] bool is_of(std::size_t the_block) const {
        return is_editable() && (block == every_block || block == the_block);
    }
};

/// One of the objects that stand side by side in a row.
struct Block {
    std::string_view name;  ///< in summaries: `self`; empty when a row has one object
    std::string_view role;  ///< of judgements that stand here; empty: that of its column
};

/// A sheet.
struct Layout {
    std::string_view name;
    std::string_view says;       ///< on the first sheet: what is done here
    std::string_view list;       ///< key of the list in the file; empty: for reading only
    std::string_view one, many;  ///< what a row is, in summaries: `piece of evidence`
    std::string_view new_id;     ///< what made ids begin with while there are none: `E`
    std::span<Column const> columns;
    std::span<Block const> blocks;
    std::size_t frozen = 1;  ///< columns that stay in sight
    /// Of a form: its lines. Each has its name in the first column and what it says in the second.
    std::span<Column const> lines = {};

    [[nodiscard]] bool is_editable() const { return !list.empty(); }
    [[nodiscard]] bool is_form() const { return !lines.empty(); }
    /// Whether the sheet has a row for each object of its list that it can show. Of judgements it has the latest.
    [[nodiscard]] bool has_all_rows() const { return !is_form() && name != "Judgements"; }
    /// What shows the members of an object: the lines of a form, the columns of any other sheet.
    [[nodiscard]] std::span<Column const> members() const& { return is_form() ? lines : columns; }

    // of a temporary, what these hand out would dangle
    std::span<Column const> members() const&& = delete;
};

/// All sheets, in their order.
[[nodiscard]] std::span<Layout const> layouts();

/// The sheet of this name, in whatever case; null when there is none.
[[nodiscard]] Layout const* find_layout(std::string_view name);

/// Whether two words are the same but for the case of their letters and the blanks between them.
[[nodiscard]] bool is_same_word(std::string_view a, std::string_view b);

/// Whether a text is this heading, or the one that earlier workbooks have in its place.
[[nodiscard]] bool matches_heading(std::string_view text, std::string_view heading);

/// The heading of the column with which every sheet that comes back ends.
inline constexpr std::string_view base_heading = "assay";

/// The list of one object: the assessment itself.
inline constexpr std::string_view whole_file = "/";
/// Lists that no file has: the answers and the figures of all who have any.
inline constexpr std::string_view answers_list = "answers";
inline constexpr std::string_view figures_list = "figures";

/// Only in the workbook of a part, as its first sheet.
inline constexpr std::string_view part_sheet = "Part";
inline constexpr std::string_view about_sheet = "About";
inline constexpr std::string_view questions_sheet = "Questions";
inline constexpr std::string_view judgements_sheet = "Judgements";
inline constexpr std::string_view further_sheet = "Further judgements";
inline constexpr std::string_view evidence_sheet = "Evidence";
inline constexpr std::string_view flags_sheet = "Flags";
inline constexpr std::string_view rating_meanings_sheet = "Meaning of ratings";
inline constexpr std::string_view element_meanings_sheet = "Meaning of elements";
inline constexpr std::string_view words_sheet = "Words";
inline constexpr std::string_view hidden_sheet = "assay";

}  // namespace assay::sheets
