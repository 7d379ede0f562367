#ifndef ASSAY_ASSAY_H
#define ASSAY_ASSAY_H

/**
** @file
** @ingroup door
** The interface for C.
*/

/**
** @defgroup door The door
** assay for C, and for every language that can call C.
**
** The library checks whether ratings meet the pass rule of a public-service standard, and shows why. This header is all
** that a host needs: packs, documents, results, reports, sheets. Texts go in, texts come out. A host edits an assessment
** as JSON by itself. For what needs knowledge of the domain (the next visit, a merge, a sheet taken back) there is a call.
**
**     assay_session *session;
**     assay_pack *pack;
**     assay_document *document;
**     assay_buffer result = {0};
**
**     if (assay_open(ASSAY_ABI, &session) != ASSAY_OK) return 1;
**     if (assay_pack_load(session, "rules/cse", 9, &pack) == ASSAY_OK &&
**         assay_document_open(session, pack, text, size, NULL, 0, &document) == ASSAY_OK &&
**         assay_evaluate(session, document, NULL, 0, &result) == ASSAY_OK)
**         fwrite(result.data, 1, result.size, stdout);
**     else if (assay_error(session, &result) == ASSAY_OK)
**         fwrite(result.data, 1, result.size, stderr);
**
** TEXTS. A text is a pointer and a number of bytes, in UTF-8. It need not end with a zero, is not kept after the call, and
** may be NULL where it is empty. Names of files are shown in diagnostics as they were given.
**
** OPTIONS are a JSON object, such as {"as_of": "2026-06-01"}; empty means none. The comment of a call names its options.
** They are called as on the command line, with `_` for `-`. A key that is not known, or a value that cannot be, is an
** error of its own place, with the nearest known name.
**
** RESULTS are JSON whose schemas are under rules/schema, unless the call says otherwise, or bytes of a file. The same
** input gives the same bytes, and the same as the command line and the C++ library write.
**
** STATUS. Every call returns one. Unless it is ASSAY_OK, nothing was made and nothing was changed, and assay_error() says
** why. No call prints, exits, or lets an exception out.
**
** MEMORY. assay_close() and the calls whose names end with _free give back what the others made. They accept NULL.
** A buffer is the caller's until assay_buffer_free().
**
** THREADS. A session belongs to one thread at a time, and so does a document. A document may be passed to calls of any
** session, and may outlive the one that made it. A pack never changes, and any number of threads and sessions may use it.
** Make a session for each thread; it costs little.
**
** STABILITY. Within one ASSAY_ABI, calls and options are only added. assay_open() refuses a program that was compiled
** against another.
*/

#include <stddef.h>
#include <stdint.h>

/** Marks what a host calls. */
#if defined(__GNUC__) && !defined(_WIN32)
#define ASSAY_C __attribute__((visibility("default")))
#else
#define ASSAY_C
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** The version of this interface. */
#define ASSAY_ABI 1u

/** What a call returns: what has to change so that it succeeds. */
typedef int32_t assay_status;
#define ASSAY_OK 0       /**< nothing */
#define ASSAY_INPUT 1    /**< the assessment, the sheet, the table, or the options */
#define ASSAY_PACK 2     /**< the pack, or its tests */
#define ASSAY_LIMIT 3    /**< the input, or a limit: something is larger than the host allows */
#define ASSAY_DEADLINE 4 /**< the time that assay_set_deadline() gives */
#define ASSAY_INTERNAL 5 /**< assay; please report it */
#define ASSAY_MEMORY 6   /**< the machine: there was no memory */
#define ASSAY_MISUSE 7   /**< the call: a pointer that must not be NULL, or another ABI */

typedef struct assay_session assay_session;   /**< limits, the last error, and memory that is used again */
typedef struct assay_pack assay_pack;         /**< a standard with its rules, loaded, checked and frozen */
typedef struct assay_document assay_document; /**< an assessment that fits its pack */

/** Bytes that a call made. A zero byte follows the last one and is not counted. */
typedef struct assay_buffer {
    char *data;  /**< NULL: there is nothing; belongs to the caller until assay_buffer_free() */
    size_t size; /**< in bytes */
} assay_buffer;

/** A file in memory. */
typedef struct assay_file {
    const char *name; /**< as the call that takes it describes; the caller's */
    size_t name_size; /**< in bytes */
    const char *data; /**< the whole file; the caller's, and not needed after the call */
    size_t size;      /**< in bytes */
} assay_file;

/** The ASSAY_ABI of the library that is linked. */
ASSAY_C uint32_t assay_abi(void);

/** The version of the library that is linked. The text lives as long as the program. */
ASSAY_C const char *assay_version(void);

/** Gives a buffer back and empties it. */
ASSAY_C void assay_buffer_free(assay_buffer *buffer);

/* ---- sessions ------------------------------------------------------------------------------------- */

/** Opens a session. `abi` is ASSAY_ABI, as the program was compiled. */
ASSAY_C assay_status assay_open(uint32_t abi, assay_session **session);
/** Closes it. Packs and documents may live on. */
ASSAY_C void assay_close(assay_session *session);

/** Sets a limit for calls from now on: "steps", "evaluation_steps", "memory", "records", "document_bytes",
** "document_text_bytes", "document_depth", "source_bytes", "pack_bytes", "files", as limits.hpp describes them.
** ASSAY_MISUSE when there is no such limit. */
ASSAY_C assay_status assay_set_limit(assay_session *session, const char *name, size_t name_size, uint64_t value);

/** `expired` is asked when a call begins and every few milliseconds of its work; what is not 0 ends the call with
** ASSAY_DEADLINE. It must return, and may call nothing of this session. NULL: no deadline. */
ASSAY_C void assay_set_deadline(assay_session *session, int (*expired)(void *data), void *data);

/** Why the last call of this session failed: {"error": [diagnostics]} (schema: error). After a call that succeeded, and
** after ASSAY_MISUSE and ASSAY_MEMORY, the list is empty. Asking changes nothing. */
ASSAY_C assay_status assay_error(assay_session *session, assay_buffer *result);

/* ---- packs ---------------------------------------------------------------------------------------- */

/** Loads the pack in a folder, and those beside it that it extends or uses. */
ASSAY_C assay_status assay_pack_load(assay_session *session, const char *folder, size_t folder_size, assay_pack **pack);

/** Loads the pack `id` from files in memory. A name is `ID/FILE`: "cse/pack.lua", "cse-health/pack.lua"; so the packs that it
** extends or uses come in the same list. Nothing is opened. The texts are copied. */
ASSAY_C assay_status assay_pack_load_files(assay_session *session, const char *id, size_t id_size, const assay_file *files,
                                           size_t count, assay_pack **pack);

/** Loads the pack `id` that is compiled into the library: "cse". Its tests are not. ASSAY_PACK when there is none: it needs a
** library that was built with -DASSAY_DOOR_PACKS=ON. */
ASSAY_C assay_status assay_pack_load_shipped(assay_session *session, const char *id, size_t id_size, assay_pack **pack);

/** Documents made against a pack may outlive it. */
ASSAY_C void assay_pack_free(assay_pack *pack);

/** The standard as the pack tells it (schema: standard). Options: "node" (only from there down). */
ASSAY_C assay_status assay_pack_show(assay_session *session, const assay_pack *pack, const char *options,
                                     size_t options_size, assay_buffer *result);

/** What is doubtful about a pack that loads (schema: pack-check). */
ASSAY_C assay_status assay_pack_check(assay_session *session, const assay_pack *pack, assay_buffer *result);

/** Runs its tests (schema: test-run). Options: "run" (only cases with this text in their name or file). */
ASSAY_C assay_status assay_pack_test(assay_session *session, const assay_pack *pack, const char *options,
                                     size_t options_size, assay_buffer *result);

/* ---- documents ------------------------------------------------------------------------------------ */

/** Reads an assessment, JSON or a workbook of assay, and checks that it fits the pack. Options: "name" (how diagnostics
** call it), "edition" (the version of the pack it is taken to be made against). */
ASSAY_C assay_status assay_document_open(assay_session *session, const assay_pack *pack, const char *text, size_t size,
                                         const char *options, size_t options_size, assay_document **document);

/** A blank assessment, ready to fill in. Options: "kind" (of the visit), "date" (its day), "programme". */
ASSAY_C assay_status assay_document_new(assay_session *session, const assay_pack *pack, const char *options,
                                        size_t options_size, assay_document **document);

/** Frees a document. Documents that were made from it live on. */
ASSAY_C void assay_document_free(assay_document *document);

/** The assessment as JSON (schema: assessment). What was read from JSON and did not change stays as it was written. */
ASSAY_C assay_status assay_document_text(assay_session *session, const assay_document *document, assay_buffer *result);

/** Everything that is wrong with an assessment, whether it can be opened or not (schema: validation). ASSAY_OK also when
** something is wrong. Options: "name". */
ASSAY_C assay_status assay_validate(assay_session *session, const assay_pack *pack, const char *text, size_t size,
                                    const char *options, size_t options_size, assay_buffer *result);

/** The results of the ratings, with flags (schema: evaluation). Options: "as_of" (a day), "format" ("json", or "ndjson" for
** one line). */
ASSAY_C assay_status assay_evaluate(assay_session *session, const assay_document *document, const char *options,
                                    size_t options_size, assay_buffer *result);

/** Why (schema: explanation). Options: "node" (an element or criterion; else the outcome), "as_of". */
ASSAY_C assay_status assay_explain(assay_session *session, const assay_document *document, const char *options,
                                   size_t options_size, assay_buffer *result);

/** The fewest elements to raise for a result, or to lose it (schema: improvement). Options: "to" (a case of the outcome; else
** the lowest that is met), "as_of". */
ASSAY_C assay_status assay_plan(assay_session *session, const assay_document *document, const char *options,
                                size_t options_size, assay_buffer *result);

/** Who differs from whom (schema: comparison). Options: "by" ("role", "author", "visit", "site", "file"), "element", "names" (of
** the documents, in their order). All documents are of one pack. */
ASSAY_C assay_status assay_compare(assay_session *session, const assay_document *const *documents, size_t count,
                                   const char *options, size_t options_size, assay_buffer *result);

/** What is overdue and what comes next (schema: status; a list of one). Options: "as_of" (the library has no clock), "format"
** ("json", or "ics" for a calendar file). */
ASSAY_C assay_status assay_status_of(assay_session *session, const assay_document *document, const char *options,
                                     size_t options_size, assay_buffer *result);

/** A report to hand over: bytes of a file. Options: "format" ("html", "docx", "markdown", "text"), "brief", "handover",
** "internal" (each true or false), "for" ("applicant", "assessor"), "as_of". */
ASSAY_C assay_status assay_report(assay_session *session, const assay_document *document, const char *options,
                                  size_t options_size, assay_buffer *result);

/* ---- sheets --------------------------------------------------------------------------------------- */

/** The assessment as a workbook, or one of its sheets as CSV: bytes of a file. Options: "format" ("xlsx", "csv"), "sheet" (of
** CSV), "layout" (the columns of a form that the pack knows), "internal"; of a part for a colleague "part" (elements or
** criteria), "with", "ask", "by". "as_of". */
ASSAY_C assay_status assay_export(assay_session *session, const assay_document *document, const char *options,
                                  size_t options_size, assay_buffer *result);

/** Imports what was changed in sheets, or what is new in a sheet of somebody else, into a new document; `document` stays as
** it is. `result` says what changed (schema: import). Options: "layout", "sheet", "map", "set", "rating" (objects of texts:
** {"map": {"Ref": "reference"}}), "date_format" ("iso", "dmy", "mdy"), "remove". */
ASSAY_C assay_status assay_import(assay_session *session, const assay_document *document, const assay_file *files,
                                  size_t count, const char *options, size_t options_size, assay_document **imported,
                                  assay_buffer *result);

/* ---- exchange ------------------------------------------------------------------------------------- */

/** The same assessment with its next visit prepared, as a new document. `result` says what was prepared (schema: forwarded).
** Options: "visit" (its kind) and "date" are needed; "to", "elements", "programme". */
ASSAY_C assay_status assay_forward(assay_session *session, const assay_document *document, const char *options,
                                   size_t options_size, assay_document **prepared, assay_buffer *result);

/** Makes one of several copies. `base` is the file that all were made from, or NULL. `result` says what was renumbered, what
** was decided, and where the copies differ (schema: merged); where they do, *merged is NULL and the status is ASSAY_OK.
** Options: "names" (of the copies), "prefer" (the name of the copy whose side counts). */
ASSAY_C assay_status assay_merge(assay_session *session, const assay_document *const *copies, size_t count,
                                 const assay_document *base, const char *options, size_t options_size,
                                 assay_document **merged, assay_buffer *result);

/** The assessment body's review: what must be clear before a report leaves (schema: review). With "by" and "on", and a list that
** is clear, *reviewed is a new document in which the review is recorded; else it is NULL. `baseline` has the flags that are
** accepted, as JSON, or is NULL. Options: "by" (who did not take part in the assessment), "on" (the day). */
ASSAY_C assay_status assay_review(assay_session *session, const assay_document *document, const char *baseline,
                                  size_t baseline_size, const char *options, size_t options_size,
                                  assay_document **reviewed, assay_buffer *result);

/* ---- exercises ------------------------------------------------------------------------------------ */

/** Makes an exercise of an assessment: the case, then a blank copy for each assessor in their order, `count` documents in all, which
** is one more than there are assessors (ASSAY_MISUSE otherwise). `answers` is a table of agreed ratings, CSV or a workbook, or NULL;
** the case keeps them, and the copies do not have them. `notes` are likely mistakes, a line each: a text, not JSON. Options:
** "assessors" is needed; "elements", "place_evidence" (assessors decide what evidence supports), "by" (who agreed the answers). */
ASSAY_C assay_status assay_exercise_prepare(assay_session *session, const assay_document *document, const char *answers,
                                            size_t answers_size, const char *options, size_t options_size,
                                            assay_document **prepared, size_t count, assay_buffer *notes);

/** Where assessors differ and why (schema: exercise; or bytes of a page for their meeting). `copies` are in the order of the
** assessors whom the case names; a missing copy is NULL. A copy that is not finished is an error that names it. Options: "format"
** ("json", "html", "docx", "markdown", "text"), "lot" (the word that draws the letters of assessors; a page takes the id of the case
** if there is none, and JSON has ids), "internal". */
ASSAY_C assay_status assay_exercise_report(assay_session *session, const assay_document *the_case,
                                           const assay_document *const *copies, size_t count, const char *options,
                                           size_t options_size, assay_buffer *result);

/** The private sheet of one assessor: their ratings beside the agreed ones, as bytes of a file. `copies` as above. Options:
** "assessor" is needed; "format" ("html", "docx", "markdown", "text"), "internal". */
ASSAY_C assay_status assay_exercise_sheet(assay_session *session, const assay_document *the_case,
                                          const assay_document *const *copies, size_t count, const char *options,
                                          size_t options_size, assay_buffer *result);

/* ---- statistics ----------------------------------------------------------------------------------- */

/** How far assessors agree, in a table of ratings, CSV or a workbook (schema: agreement). The scale is that of the pack.
** Options: "name", "scale" (ratings from the lowest to the highest; then `pack` may be NULL), "group" (a column). */
ASSAY_C assay_status assay_agree(assay_session *session, const assay_pack *pack, const char *table, size_t size,
                                 const char *options, size_t options_size, assay_buffer *result);

/** How strict each assessor is in a table of ratings with two cases or more (schema: severity). For whoever manages the
** scheme, and nobody else. Options: as assay_agree(). */
ASSAY_C assay_status assay_severity(assay_session *session, const assay_pack *pack, const char *table, size_t size,
                                    const char *options, size_t options_size, assay_buffer *result);

/* ---- about assay ---------------------------------------------------------------------------------- */

/** The JSON Schema of a result by its name, such as "evaluation". ASSAY_MISUSE when there is none. */
ASSAY_C assay_status assay_schema(assay_session *session, const char *name, size_t name_size, assay_buffer *result);

/** The licences of assay and of what is built into it. The text lives as long as the program. */
ASSAY_C const char *assay_notices(void);

#ifdef __cplusplus
}
#endif

#endif
