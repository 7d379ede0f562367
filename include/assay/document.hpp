#pragma once

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

// A report as a tree of blocks, before it is written in a format. Templates declare it (template.hpp);
// a host may as well build one by hand. Texts are plain UTF-8 and mean themselves: whatever stands in
// them, the writers make it no markup. Plain values.

/// How something stands, for marks and colours; neither says anything that words do not say as well.
enum class Standing : std::uint8_t { none, best, met, partial, failed, open, out };
template <>
inline constexpr std::array<std::string_view, 7> names_of<Standing>{
    "none", "best", "met", "partial", "failed", "open", "out"};

/// A piece of text in one manner.
struct Run {
    std::string says{};
    bool strong = false;
    bool quiet = false;  ///< said beside the matter
    std::string to{};    ///< id of what it leads to in the same document; empty: nothing
    /// Where something outside the document is kept: a web address or the path of a file. A link where it is one,
    /// else nothing.
    std::string location{};
    bool rating = false;  ///< a rating, with its mark before it
    std::string mark{};
    Standing standing = Standing::none;
};
using Runs = std::vector<Run>;

struct Block;
using Blocks = std::vector<Block>;

/// Blocks under a heading. A section in a section has a heading of the next level.
struct Section {
    std::string title{};
    std::string id{};  ///< what links lead to; may be empty
    Blocks blocks;
};

struct Paragraph {
    enum class Weight : std::uint8_t { normal, lead, small };
    Runs says{};
    Weight weight = Weight::normal;
};
template <>
inline constexpr std::array<std::string_view, 3> names_of<Paragraph::Weight>{"normal", "lead",
                                                                             "small"};

/// What somebody wrote.
struct Quote {
    Runs says{};
    Runs by{};  ///< may be empty
};

struct Bullets {
    std::vector<Runs> items{};
};

/// Names and what belongs to them: "Visit: 12 March 2026".
struct DefinitionList {
    struct Fact {
        Runs name{};
        Runs says{};
    };
    std::vector<Fact> facts{};
};

/// The first cell of each row is its heading.
struct Table {
    struct Row {
        std::string id{};
        std::vector<Runs> cells{};  ///< as many as there are columns
    };
    std::string caption{};
    std::vector<Runs> columns{};
    std::vector<Row> rows{};
};

/// A few numbers that tell most.
struct KeyFigures {
    struct Figure {
        std::string number{};
        std::string says{};
        std::string to{};
        Standing standing = Standing::none;
    };
    std::vector<Figure> figures{};
};

/// Something that must not be overlooked.
struct Notice {
    Standing standing = Standing::none;
    Blocks blocks;
};

/// Room to write in by hand, on paper: a box for each thing that people will say. What has more than one
/// line takes the whole width.
struct WritingSpace {
    struct Field {
        std::string says{};       ///< what belongs there: `Agreed rating`
        std::uint32_t lines = 1;  ///< 1 to 20
    };
    std::vector<Field> fields{};
};

/// Blocks that open when asked for. On paper they are open.
struct Details {
    std::string title{};
    Blocks blocks;
};

/// Groups of blocks next to each other, as far as there is room.
struct Columns {
    struct Column {
        Runs title{};
        Blocks blocks;
    };
    std::vector<Column> columns{};
};

/// A picture of how much of several wholes stands how, each against what is needed of it.
struct Bars {
    struct Part {
        std::uint32_t count = 0;
        std::string title{};  ///< `partially compliant`
        std::string mark{};
        Standing standing = Standing::none;
    };
    struct Bar {
        Runs label{};
        Runs says{};  ///< the same in words
        std::vector<Part> parts{};
        std::uint32_t needed = 0;  ///< how many must be met; 0: not said
    };
    std::string title{};
    std::vector<Bar> bars{};
};

/// A picture of many small things in groups: the elements of each criterion.
struct Map {
    struct Cell {
        std::string id{};
        std::string title{};  ///< what it is and how it stands, in words
        std::string mark{};
        Standing standing = Standing::none;
        std::string to{};
    };
    struct Group {
        Runs label{};
        std::vector<Cell> cells{};
    };
    struct Sign {
        std::string mark{};
        std::string says{};
        Standing standing = Standing::none;
    };
    std::string title{};
    std::vector<Group> groups{};
    std::vector<Sign> legend{};
};

/// A picture of a file, which is part of the document.
struct Picture {
    std::string type{};   ///< `image/svg+xml` or `image/png`
    std::string bytes{};  ///< the whole file
    std::string says{};   ///< what is on it, for those who do not see it
};

/// The headings of the topmost sections as links.
struct Contents {
    std::string title{};
};

struct Block {
    std::variant<Paragraph, Section, Quote, Bullets, DefinitionList, Table, KeyFigures, Notice,
                 WritingSpace, Details, Columns, Bars, Map, Picture, Contents>
        is{};
};

/// A report, complete.
struct Document {
    std::string title{};
    std::string subtitle{};
    std::string language = "en";  ///< BCP 47
    std::string accent{};  ///< `#1d4f91`: the colour of the head of the page; empty: a quiet one
    std::vector<Picture> logo{};  ///< at most one
    Blocks blocks;
    std::string foot{};  ///< what results must say beside them; may be empty
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
