#pragma once

/// @file
/// @ingroup reports
/// Documents as blocks, and their formats: HTML, Word, Markdown, text.
///
/// A document is a tree of blocks, before it is written in a format. Templates make documents (template.hpp); a host can
/// build one by hand. Texts are plain UTF-8: the writers escape whatever would be markup. Plain values.

#include <assay/export.hpp>
#include <assay/names.hpp>
#include <assay/report.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace assay {

/// How something stands, for marks and colours; neither says anything that words do not say as well.
enum class Standing : std::uint8_t { none, best, met, partial, failed, open, out };
template <>
inline constexpr std::array<std::string_view, 7> names_of<Standing>{
    "none", "best", "met", "partial", "failed", "open", "out"};

/// A piece of text in one manner.
struct Run {
    std::string says{};   ///< the text
    bool strong = false;  ///< bold
    bool quiet = false;   ///< said beside the matter
    std::string to{};     ///< id of what it leads to in the same document; empty: nothing
    /// Where something outside the document is kept: a web address or the path of a file. A link where it is one,
    /// else nothing.
    std::string location{};
    bool rating = false;  ///< a rating, with its mark before it
    /// Of a rating: one character before the text, such as a tick; may be empty.
    std::string mark{};
    Standing standing = Standing::none;  ///< colour of the mark
};
/// A text, in pieces.
using Runs = std::vector<Run>;

struct Block;
/// Blocks in the order in which they are read.
using Blocks = std::vector<Block>;

/// Blocks under a heading. A section in a section has a heading of the next level.
struct Section {
    std::string title{};  ///< the heading
    std::string id{};     ///< what links lead to; may be empty
    Blocks blocks;        ///< what is under the heading; may have sections
};

/// A paragraph of text.
struct Paragraph {
    /// How large its text is.
    enum class Weight : std::uint8_t { normal, lead, small };
    Runs says{};                     ///< its text
    Weight weight = Weight::normal;  ///< `lead`: an opening paragraph, larger; `small`: a note
};
template <>
inline constexpr std::array<std::string_view, 3> names_of<Paragraph::Weight>{"normal", "lead",
                                                                             "small"};

/// What somebody wrote.
struct Quote {
    Runs says{};  ///< the quotation, without quotation marks
    Runs by{};    ///< may be empty
};

/// A list with bullets.
struct Bullets {
    std::vector<Runs> items{};  ///< a text for each
};

/// Names and what belongs to them: "Visit: 12 March 2026".
struct DefinitionList {
    /// A name and what belongs to it.
    struct Fact {
        Runs name{};  ///< `Visit`
        Runs says{};  ///< `12 March 2026`
    };
    std::vector<Fact> facts{};  ///< in the order in which they are read
};

/// The first cell of each row is its heading.
struct Table {
    /// A row below the headings.
    struct Row {
        std::string id{};           ///< what links lead to; may be empty
        std::vector<Runs> cells{};  ///< as many as there are columns
    };
    std::string caption{};        ///< above the table; may be empty
    std::vector<Runs> columns{};  ///< the headings
    std::vector<Row> rows{};      ///< from the top
};

/// A few numbers that tell most.
struct KeyFigures {
    /// A number with what it counts.
    struct Figure {
        std::string number{};  ///< as it is printed: `52 of 56`
        std::string says{};    ///< what the number is of
        std::string to{};      ///< id of what it leads to in the same document; empty: nothing
        Standing standing = Standing::none;  ///< colour of the number
    };
    std::vector<Figure> figures{};  ///< the most important first
};

/// Something that must not be overlooked.
struct Notice {
    Standing standing = Standing::none;  ///< colour of the notice
    Blocks blocks;                       ///< what it is about
};

/// Room to write in by hand, on paper: a box for each thing that people will say. What has more than one
/// line takes the whole width.
struct WritingSpace {
    /// A box to write in.
    struct Field {
        std::string says{};       ///< what belongs there: `Agreed rating`
        std::uint32_t lines = 1;  ///< 1 to 20
    };
    std::vector<Field> fields{};  ///< from left to right, then down
};

/// Blocks that open when asked for. On paper they are open.
struct Details {
    std::string title{};  ///< what the reader opens
    Blocks blocks;        ///< what it opens
};

/// Groups of blocks next to each other, as far as there is room.
struct Columns {
    /// Blocks with a title.
    struct Column {
        Runs title{};   ///< above the column; may be empty
        Blocks blocks;  ///< from the top
    };
    std::vector<Column> columns{};  ///< from left to right
};

/// A picture of how much of several wholes stands how, each against what is needed of it.
struct Bars {
    /// A piece of a bar.
    struct Part {
        std::uint32_t count = 0;             ///< its length, in whatever the bars count
        std::string title{};                 ///< `partially compliant`
        std::string mark{};                  ///< one character, shown where there is room
        Standing standing = Standing::none;  ///< its colour
    };
    /// One whole, such as a criterion.
    struct Bar {
        Runs label{};               ///< beside the bar
        Runs says{};                ///< the same in words
        std::vector<Part> parts{};  ///< from left to right; the length of the bar is their sum
        std::uint32_t needed = 0;   ///< how many must be met; 0: not said
        /// What the bar must not hide, such as a site far below the whole: shown beside it, and what is met in the bar
        /// is striped. Empty: nothing.
        std::string weakest{};
    };
    std::string title{};      ///< above the picture
    std::vector<Bar> bars{};  ///< from the top
};

/// A picture of many small things in groups: the elements of each criterion.
struct Map {
    /// One small thing, such as an element.
    struct Cell {
        std::string id{};                    ///< printed in the cell: `4.1.2`
        std::string title{};                 ///< what it is and how it stands, in words
        std::string mark{};                  ///< one character before the id
        Standing standing = Standing::none;  ///< its colour
        std::string to{};  ///< id of what it leads to in the same document; empty: nothing
    };
    /// Cells that belong together, such as a criterion.
    struct Group {
        Runs label{};               ///< above the cells
        std::vector<Cell> cells{};  ///< in the order of the standard
    };
    /// A line of the legend.
    struct Sign {
        std::string mark{};                  ///< as in the cells
        std::string says{};                  ///< what the mark means
        Standing standing = Standing::none;  ///< as in the cells
    };
    std::string title{};          ///< above the picture
    std::vector<Group> groups{};  ///< from the top
    std::vector<Sign> legend{};   ///< the marks that occur
};

/// A picture of a file, which is part of the document.
struct Picture {
    std::string type{};   ///< `image/svg+xml` or `image/png`
    std::string bytes{};  ///< the whole file
    std::string says{};   ///< what is on it, for those who do not see it
};

/// The headings of the topmost sections as links.
struct Contents {
    std::string title{};  ///< above the links
};

/// One block of a document, of any kind.
struct Block {
    std::variant<Paragraph, Section, Quote, Bullets, DefinitionList, Table, KeyFigures, Notice,
                 WritingSpace, Details, Columns, Bars, Map, Picture, Contents>
        is{};  ///< which block it is
};

/// A report, complete.
struct Document {
    std::string title{};          ///< of the page; the first heading
    std::string subtitle{};       ///< below the title; may be empty
    std::string language = "en";  ///< BCP 47
    std::string accent{};  ///< `#1d4f91`: the colour of the head of the page; empty: a quiet one
    std::vector<Picture> logo{};  ///< at most one
    Blocks blocks;                ///< from the top
    std::string foot{};           ///< what results must say beside them; may be empty
};

// The writers. The same document gives the same bytes. All but Word documents end with a line feed. Thread-safe.

/// A format in which documents are written.
struct DocumentFormat {
    std::string_view name{};       ///< `markdown`
    std::string_view extension{};  ///< of its files: `.md`
    std::string_view says{};       ///< what it is, as in "the report as ...": `plain text`
    bool is_text = true;           ///< UTF-8 for people and terminals; else bytes for a program
    /// Of the options only the width counts, and only for plain text.
    std::string (*write)(Document const& document, ReportOptions const& options) = nullptr;
};

/// All formats. Lives as long as the program.
[[nodiscard]] ASSAY_EXPORT std::span<DocumentFormat const> document_formats();

/// The format of that name; null when there is none.
[[nodiscard]] ASSAY_EXPORT DocumentFormat const* find_document_format(std::string_view name);

/// The format `html`: one page that needs no other file. Its styles and pictures are in it, it has no scripts,
/// and forbids itself to load anything.
[[nodiscard]] ASSAY_EXPORT std::string to_html(Document const& document);

/// The format `docx`: a Word document. Headings, quotes, lists and captions have Word's own styles, so that a template of
/// an organisation changes its looks; tables have header rows, and pictures their alternative text. PNG pictures are
/// part of it; of others stands what they say. Throws: Error `no-documents` in a build without ASSAY_XLSX.
[[nodiscard]] ASSAY_EXPORT std::string to_docx(Document const& document);

/// The format `markdown`, as GitHub reads it (CommonMark with tables). Pictures become what they say.
[[nodiscard]] ASSAY_EXPORT std::string to_markdown(Document const& document);

/// The format `text`: plain, wrapped to `options.width`, without colours.
[[nodiscard]] ASSAY_EXPORT std::string to_text(Document const& document,
                                               ReportOptions const& options = {});

}  // namespace assay
