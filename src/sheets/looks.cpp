#include "sheets/looks.hpp"

#include "sheets/colours.hpp"

#include <string>

namespace assay::sheets {
namespace {

using namespace colours;

std::size_t index(bool is_wrapped, bool is_grey, bool is_date) {
    return (is_wrapped ? 1U : 0U) + (is_grey ? 2U : 0U) + (is_date ? 4U : 0U);
}

lxw_format* make_heading(lxw_workbook* book, lxw_color_t color) {
    lxw_format* const format = workbook_add_format(book);
    format_set_bold(format);
    format_set_font_color(format, LXW_COLOR_WHITE);
    format_set_bg_color(format, color);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(format);
    return format;
}

/// A look that lies upon others.
lxw_format* make_shade(lxw_workbook* book, lxw_color_t background, lxw_color_t ink) {
    lxw_format* const format = workbook_add_format(book);
    format_set_bg_color(format, background);
    format_set_font_color(format, ink);
    return format;
}

}  // namespace

Looks::Looks(lxw_workbook* book)
    : heading_(make_heading(book, dark_blue)),
      heading_grey_(make_heading(book, dark_grey)),
      worst_(make_shade(book, dark_orange, LXW_COLOR_WHITE)),
      below_(make_shade(book, pale_orange, LXW_COLOR_BLACK)),
      best_(make_shade(book, pale_blue, LXW_COLOR_BLACK)),
      row_heading_(workbook_add_format(book)) {
    format_set_bold(row_heading_);
    format_set_bold(worst_);
    format_set_bold(below_);
    format_set_italic(best_);
    for (bool const is_wrapped : {false, true})
        for (bool const is_grey : {false, true})
            for (bool const is_date : {false, true})
                cells_[index(is_wrapped, is_grey, is_date)] =
                    make(book, {is_wrapped, is_grey, is_date});
}

lxw_format* Looks::make(lxw_workbook* book, Plain plain) {
    lxw_format* const format = workbook_add_format(book);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(format, LXW_ALIGN_LEFT);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, line_grey);
    // as text, so that what begins with `=` stays a text when somebody edits it, and 1.10 stays 1.10
    format_set_num_format(format, plain.is_date ? "d mmm yyyy" : "@");
    if (plain.is_wrapped) format_set_text_wrap(format);
    if (plain.is_grey) format_set_bg_color(format, pale_grey);
    return format;
}

lxw_format* Looks::heading(Layout const& layout, Column const& column) const {
    return is_grey(layout, column) && !layout.is_form() ? heading_grey_ : heading_;
}

bool Looks::is_grey(Layout const& layout, Column const& column) {
    return column.is_fixed || (layout.is_editable() && !column.is_white());
}

lxw_format* Looks::of(Column const& column, bool is_grey, bool is_date) const {
    bool const is_wrapped = column.look != Look::folded && column.look != Look::hidden;
    return cells_[index(is_wrapped, is_grey, is_date)];
}

void Looks::shade(lxw_worksheet* sheet, lxw_col_t column, lxw_row_t last_row,
                  std::vector<Rating> const& scale, Words const& words) const {
    bool is_worst = true;
    for (Rating const& rating : scale) {
        if (!rating.on_scale) continue;
        bool const is_best = &rating == &scale.back() && rating.met;
        lxw_format* const look =
            !rating.met ? (is_worst ? worst_ : below_) : (is_best ? best_ : nullptr);
        is_worst = false;
        if (look == nullptr) continue;
        std::string value = "\"";
        for (char const c : words.word(Vocabulary::ratings, rating.id))
            value.append(c == '"' ? 2 : 1, c);
        value += '"';
        lxw_conditional_format condition{};
        condition.type = LXW_CONDITIONAL_TYPE_CELL;
        condition.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
        condition.value_string = value.data();
        condition.format = look;
        worksheet_conditional_format_range(sheet, 1, column, last_row, column, &condition);
    }
}

}  // namespace assay::sheets
