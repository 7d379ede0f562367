#include <assay/diagnostic.hpp>

#include "model/messages/templates.hpp"
#include "model/say.hpp"
#include "report/docx/writer.hpp"

// Stands in for writer.cpp in a build without libzip and pugixml.

namespace assay::report {

std::string write_docx(Document const&, ReportOptions const&) {
    throw Error({say<template_messages, "no-word-documents-in-build">()});
}

}  // namespace assay::report
