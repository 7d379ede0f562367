// Types of assay.mjs; results.d.ts, made from the schemas, has those of what it returns.
import type {
    Agreement,
    Comparison,
    Error as Diagnostics,
    Evaluation,
    Exercise,
    Explanation,
    Forwarded,
    Import,
    Improvement,
    Merged,
    PackCheck,
    Review,
    Severity,
    Standard,
    Status,
    TestRun,
    Validation,
} from "./results.js";

export type * as results from "./results.js";

/** A text, or bytes in UTF-8 or of a file. */
export type Text = string | Uint8Array | ArrayBuffer;
/** A day: `2026-06-01`. Of a Date, its day in UTC. */
export type Day = string | Date;
/** Texts or bytes by the names of files. */
export type Files = Record<string, Text>;
export type Kind = "input" | "pack" | "limit" | "deadline" | "internal" | "memory" | "misuse";

export class AssayError extends Error {
    /** What has to change so that the call succeeds. */
    readonly kind: Kind;
    readonly diagnostics: Diagnostics["error"];
}

/** Loads the module: from beside this script, or from bytes that the host has. */
export function load(wasm?: ArrayBuffer | Uint8Array): Promise<Assay>;

/** In Node: the sources of all packs in a folder, by the names that Assay.pack() takes. */
export function readPacks(folder: string): Promise<Record<string, Uint8Array>>;

/** The loaded library. Made by load(). */
export class Assay {
    private constructor();
    readonly version: string;
    /** The licences of assay and of what is built into it. */
    readonly notices: string;
    /** The pack `id` from files in memory, by their names: `cse/pack.lua`; also those of packs that it extends or uses.
     * Without files, the one that is compiled in, if the module was built with ASSAY_DOOR_PACKS. */
    pack(id: string, files?: Files): Pack;
    compare(
        assessments: Assessment[],
        options?: { by?: "role" | "author" | "visit" | "site" | "file"; element?: string; names?: string[] },
    ): Comparison;
    /** The merged assessment, or null where copies differ, and what came of it. */
    merge(copies: Assessment[], options?: { base?: Assessment | null; names?: string[]; prefer?: string }): [Assessment | null, Merged];
    /** Where assessors differ and why. `copies` are in the order of the case's assessors; null is missing. With `lot`, letters are drawn. */
    exerciseReport(theCase: Assessment, copies: (Assessment | null)[], options?: { lot?: string }): Exercise;
    /** The page for the meeting of assessors, with letters in the place of their ids: bytes of a file. */
    exercisePage(
        theCase: Assessment,
        copies: (Assessment | null)[],
        format?: "html" | "docx" | "markdown" | "text",
        options?: { lot?: string; internal?: boolean },
    ): Uint8Array;
    /** The private sheet of one assessor, with the agreed ratings beside their own: bytes of a file. */
    exerciseSheet(
        theCase: Assessment,
        copies: (Assessment | null)[],
        assessor: string,
        format?: "html" | "docx" | "markdown" | "text",
        options?: { internal?: boolean },
    ): Uint8Array;
    /** The JSON Schema of a result, such as `evaluation`. */
    schema(name: string): Record<string, unknown>;
    /** For calls from now on; the names are in limits.hpp. */
    setLimit(name: string, value: number | bigint): void;
    /** `expired` is asked every few milliseconds of a call; true ends it with an error of kind `deadline`. null: no deadline. */
    setDeadline(expired: (() => boolean) | null): void;
}

/** A standard with its rules: loaded, checked and frozen. Made by Assay.pack(). */
export class Pack {
    private constructor();
    show(options?: { node?: string }): Standard;
    /** What is doubtful about it. */
    check(): PackCheck;
    test(options?: { run?: string }): TestRun;
    /** An assessment: JSON or a workbook of assay. */
    open(text: Text, options?: { name?: string; edition?: string }): Assessment;
    /** A blank one. */
    new(options?: { kind?: string; date?: Day; programme?: string }): Assessment;
    /** Everything that is wrong with an assessment. */
    validate(text: Text, options?: { name?: string }): Validation[number]["problems"];
    /** How far assessors agree, in a table of ratings, CSV or a workbook. */
    agree(table: Text, options?: { name?: string; scale?: string[]; group?: string }): Agreement;
    /** How strict each assessor is in a table of ratings with two cases or more. For the scheme manager, and nobody else. */
    severity(table: Text, options?: { name?: string; scale?: string[]; group?: string }): Severity;
    /** Gives its memory back now rather than some time after the last use. */
    free(): void;
}

/** An assessment that fits its pack. It never changes: what changes it makes another. */
export class Assessment {
    private constructor();
    /** As JSON text. */
    text(): string;
    evaluate(options?: { as_of?: Day }): Evaluation;
    /** The evaluation as it is written, in bytes. */
    evaluation(options?: { as_of?: Day; format?: "json" | "ndjson" }): Uint8Array;
    /** Why: of the outcome, or of an element or criterion. */
    explain(node?: string, options?: { as_of?: Day }): Explanation;
    /** The fewest elements to raise for a result, or to lose it. `to`: a case of the outcome. */
    plan(options?: { to?: string; as_of?: Day }): Improvement;
    /** What is overdue and what comes next. */
    status(options?: { as_of?: Day }): Status[number];
    /** Bytes of a file. */
    report(
        format?: "html" | "docx" | "markdown" | "text",
        options?: { brief?: boolean; handover?: boolean; internal?: boolean; for?: "applicant" | "assessor"; as_of?: Day },
    ): Uint8Array;
    /** Bytes of a workbook, or of one sheet as CSV. */
    export(
        format?: "xlsx" | "csv",
        options?: {
            sheet?: string;
            layout?: string;
            internal?: boolean;
            part?: string[];
            with?: string;
            ask?: string;
            by?: Day;
            as_of?: Day;
        },
    ): Uint8Array;
    /** A new assessment, and what changed in it. */
    import(
        files: Files,
        options?: {
            layout?: string;
            sheet?: string;
            map?: Record<string, string>;
            set?: Record<string, string>;
            rating?: Record<string, string>;
            date_format?: "iso" | "day_first" | "month_first";
            remove?: boolean;
        },
    ): [Assessment, Import];
    /** A new assessment with the next visit prepared, and what was prepared. */
    forward(visit: string, date: Day, options?: { to?: Day; elements?: string[]; programme?: string }): [Assessment, Forwarded];
    /** What must be clear before a report leaves. With `by` and `on`, and a clear list, the assessment has the review; else it is null. */
    review(options?: { by?: string; on?: Day; baseline?: Text }): [Assessment | null, Review];
    /** The case of an exercise, a blank copy for each assessor, and notes on likely mistakes. `answers`: a table of agreed ratings. */
    prepareExercise(
        assessors: string[],
        options?: { elements?: string[]; place_evidence?: boolean; answers?: Text; by?: string },
    ): { case: Assessment; copies: Assessment[]; notes: string[] };
    /** Gives its memory back now. */
    free(): void;
}
