#pragma once

/// @file
/// @ingroup reports
/// All headers of the group.

/// @defgroup reports Reports
/// Results for people: reports, documents, sheets.
///
/// Reports are text for a terminal (report.hpp), documents as a tree of blocks which a template makes (template.hpp,
/// document.hpp) and which are written as HTML, Word, Markdown or text, and workbooks (workbook.hpp), which come back as
/// changes of the assessment. The same input gives the same bytes.
///
///     auto const document = assay::ReportTemplate().make(evaluation, assessment, explanations);
///     std::cout << assay::to_html(document);
///
///     report.hpp        for a terminal, and blank assessments
///     review.hpp        what must be clear before a report leaves; who reviewed it
///     template.hpp      what decides the order and the words of a document
///     document.hpp      its blocks; HTML, Word, Markdown, text
///     workbook.hpp      sheets, out and in again
///     choices.hpp       conflicts of a merge as a sheet, and what was chosen in it

#include <assay/choices.hpp>
#include <assay/document.hpp>
#include <assay/report.hpp>
#include <assay/review.hpp>
#include <assay/template.hpp>
#include <assay/workbook.hpp>
