#pragma once

/// @file
/// @ingroup model
/// All headers of the group.

/// @defgroup model Model
/// An assessment: its parts, how to read, change and write it, and what can be wrong with it.
///
/// An Assessment is a file of an organisation: its scope and sites, visits, evidence, judgements, claims,
/// shortfalls and actions. It is read from JSON and written as JSON; texts in it are views into the Storage that
/// it owns, so a host that puts a text in keeps it there (`assessment.storage.keep`). A Date is a day, a Number an
/// exact ratio. Unusable input is thrown as an Error with a Diagnostic for each problem. For each code, find_code() gives the
/// meaning and what to do.
///
///     auto assessment = assay::read_assessment(text, "riverside.json");
///     assay::set(assessment, assessment.scope.title, "All branch libraries");
///     std::cout << assay::to_json(assessment);
///
/// A copy of an Assessment is whole and shares nothing with it, which is how to undo. problems_in() finds what would make
/// an edited one unreadable. Each belongs to one thread at a time.
///
///     assessment.hpp    the whole file; with organisation.hpp, visit.hpp, evidence.hpp, judgement.hpp, fact.hpp
///     editing.hpp       finding records by what they are known by, and changing them
///     json.hpp          reading, writing, schemas
///     date.hpp          days, and months counted from them
///     number.hpp        exact numbers
///     diagnostic.hpp    what is wrong, and where; codes.hpp: what each code means
///     message.hpp       the words of it, and a host's own words instead
///     limits.hpp        what reading and running may cost
///     storage.hpp       who owns texts and lists
///     names.hpp         how enumerators are spelt
///     version.hpp       of the headers and of the library; export.hpp: what a shared build shows

#include <assay/assessment.hpp>
#include <assay/codes.hpp>
#include <assay/date.hpp>
#include <assay/diagnostic.hpp>
#include <assay/editing.hpp>
#include <assay/evidence.hpp>
#include <assay/export.hpp>
#include <assay/fact.hpp>
#include <assay/json.hpp>
#include <assay/judgement.hpp>
#include <assay/limits.hpp>
#include <assay/message.hpp>
#include <assay/names.hpp>
#include <assay/number.hpp>
#include <assay/organisation.hpp>
#include <assay/storage.hpp>
#include <assay/version.hpp>
#include <assay/visit.hpp>
