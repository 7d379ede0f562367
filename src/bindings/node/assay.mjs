// assay for JavaScript: makes assessment against a public-service standard computable, in Node and in browsers.
//
//     import { readFile } from "node:fs/promises";
//     import { load, readPacks } from "assay";
//
//     const assay = await load();
//     const pack = assay.pack("cse", await readPacks("rules"));
//     const assessment = pack.open(await readFile("ours.json"));
//     console.log(assessment.evaluate().outcome.says);
//
// It is the library for C (include/assay/assay.h) as a WebAssembly module. Texts are strings or bytes (Uint8Array); results are
// what JSON.parse() makes of them, so they look as the schemas say (results.d.ts). An AssayError carries the diagnostics. All
// calls return when they are done; in a page, load assay in a worker if a long call would block it.

import createModule from "./assay-module.mjs";

const abi = 1;
const kinds = ["ok", "input", "pack", "limit", "deadline", "internal", "memory", "misuse"];

/** A call that failed: `kind` says what has to change, `diagnostics` everything that is wrong. */
export class AssayError extends Error {
    constructor(kind, diagnostics) {
        super(diagnostics.map(inALine).join("\n") || kind);
        this.name = "AssayError";
        this.kind = kind;
        this.diagnostics = diagnostics;
    }
}

function inALine({ file, line, column, pointer, message, expected }) {
    const place = [file, line, column, pointer].filter(Boolean).join(":");
    return (place && `${place}: `) + message + (expected ? `; expected ${expected}` : "");
}

/** Loads the module: from beside this script, or from bytes that the host has. */
export async function load(wasm) {
    const wasmBinary = wasm ?? (await bytesBeside("assay-module.wasm"));
    return new Assay(await createModule({ wasmBinary }));
}

async function bytesBeside(name) {
    const url = new URL(name, import.meta.url);
    if (url.protocol === "file:" && globalThis.process?.versions?.node) {
        const { readFile } = await import("node:fs/promises");
        return readFile(url);
    }
    return (await fetch(url)).arrayBuffer();
}

/** In Node: the files of all packs in a folder, by the names that Assay.pack() takes. */
export async function readPacks(folder) {
    const { readdir, readFile } = await import("node:fs/promises");
    const { join } = await import("node:path");
    const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll("\\", "/")).sort();
    const ofPacks = names.filter((name) => name.includes("/") && /\.[a-z]+$/.test(name) && names.includes(`${name.split("/")[0]}/pack.lua`));
    const files = {};
    for (const name of ofPacks) files[name] = await readFile(join(folder, name));
    return files;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const bytesOf = (text) => (typeof text === "string" ? encoder.encode(text) : new Uint8Array(text.buffer ?? text, text.byteOffset ?? 0, text.byteLength));
const parsed = (bytes) => JSON.parse(decoder.decode(bytes));

/** The loaded library. */
export class Assay {
    #module;
    #session;
    #expired = 0;
    #thrown = [];
    #forgotten = new FinalizationRegistry(({ free, handle }) => this.#module[free](handle));

    /** Use load(). */
    constructor(module) {
        this.#module = module;
        this.version = this.#string(module._assay_version());
        this.#during((frame) => {
            const out = frame.word();
            if (module._assay_open(abi, out) !== 0) throw new AssayError("misuse", []);
            this.#session = frame.read(out);
        });
    }

    /** The licences of assay and of what is built into it. */
    get notices() {
        return this.#string(this.#module._assay_notices());
    }

    /** The pack `id` from files in memory, by their names: `cse/pack.lua`; also those of packs that it extends or uses. Without files,
     * the one that is compiled in, if the module was built with ASSAY_DOOR_PACKS. */
    pack(id, files) {
        if (!files) return new Pack(this, this.#make("assay_pack_load_shipped", id));
        return new Pack(this, this.#make("assay_pack_load_files", id, ofFiles(files)));
    }

    compare(assessments, options = {}) {
        return parsed(this.#result("assay_compare", ofHandles(assessments), ofOptions(options)));
    }

    /** The merged assessment, or null where copies differ, and what came of it. */
    merge(copies, { base = null, ...options } = {}) {
        return this.#changed("assay_merge", ofHandles(copies), { handle: base?.handle ?? 0 }, ofOptions(options));
    }

    /** Where assessors differ and why. `copies` are in the order of the case's assessors; null is missing. */
    exerciseReport(theCase, copies, options = {}) {
        return parsed(this.#result("assay_exercise_report", theCase, ofHandles(copies), ofOptions({ ...options, format: "json" })));
    }

    /** The page for the meeting of assessors, with letters in the place of their ids: bytes of a file. */
    exercisePage(theCase, copies, format = "html", options = {}) {
        return this.#result("assay_exercise_report", theCase, ofHandles(copies), ofOptions({ format, ...options }));
    }

    /** The private sheet of one assessor: bytes of a file. */
    exerciseSheet(theCase, copies, assessor, format = "html", options = {}) {
        return this.#result("assay_exercise_sheet", theCase, ofHandles(copies), ofOptions({ assessor, format, ...options }));
    }

    schema(name) {
        return parsed(this.#result("assay_schema", name));
    }

    /** For calls from now on; the names are in limits.hpp. */
    setLimit(name, value) {
        this.#call("assay_set_limit", name, { number: BigInt(value) });
    }

    /** `expired` is asked every few milliseconds of a call; true ends it with an error of kind `deadline`. null: no deadline. */
    setDeadline(expired) {
        const before = this.#expired;
        // what the host's function throws must not pass through the module; it is thrown when the call has ended
        const ask = () => {
            try {
                return expired() ? 1 : 0;
            } catch (error) {
                this.#thrown.push(error);
                return 1;
            }
        };
        this.#expired = expired ? this.#module.addFunction(ask, "ii") : 0;
        this.#module._assay_set_deadline(this.#session, this.#expired, 0);
        if (before) this.#module.removeFunction(before);
    }

    // What the classes below call; not for hosts.

    /** @internal */ _result = (...call) => this.#result(...call);
    /** @internal */ _make = (...call) => this.#make(...call);
    /** @internal */ _changed = (...call) => this.#changed(...call);
    /** @internal */ _prepared = (...call) => this.#prepared(...call);
    /** @internal */ _keep(owner, free, handle) {
        this.#forgotten.register(owner, { free, handle }, owner);
    }
    /** @internal */ _free(owner, free, handle) {
        this.#forgotten.unregister(owner);
        this.#module[free](handle);
    }

    #during(work) {
        const frame = new Frame(this.#module);
        try {
            return work(frame);
        } finally {
            frame.free();
        }
    }

    #status(frame, name, values) {
        const status = this.#module[`_${name}`](this.#session, ...values);
        if (this.#thrown.length) throw this.#thrown.splice(0)[0];
        if (status === 0) return;
        const told = frame.buffer();
        this.#module._assay_error(this.#session, told);
        throw new AssayError(kinds[status], parsed(frame.take(told)).error);
    }

    #call(name, ...given) {
        this.#during((frame) => this.#status(frame, name, given.flatMap((each) => frame.put(each))));
    }

    #result(name, ...given) {
        return this.#during((frame) => {
            const result = frame.buffer();
            this.#status(frame, name, [...given.flatMap((each) => frame.put(each)), result]);
            return frame.take(result);
        });
    }

    #make(name, ...given) {
        return this.#during((frame) => {
            const out = frame.word();
            this.#status(frame, name, [...given.flatMap((each) => frame.put(each)), out]);
            return frame.read(out);
        });
    }

    #changed(name, ...given) {
        return this.#during((frame) => {
            const [out, result] = [frame.word(), frame.buffer()];
            this.#status(frame, name, [...given.flatMap((each) => frame.put(each)), out, result]);
            const handle = frame.read(out);
            return [handle ? new Assessment(this, handle) : null, parsed(frame.take(result))];
        });
    }

    #prepared(count, ...given) {
        return this.#during((frame) => {
            const [out, notes] = [frame.word(count), frame.buffer()];
            this.#status(frame, "assay_exercise_prepare", [...given.flatMap((each) => frame.put(each)), out, count, notes]);
            const made = Array.from({ length: count }, (_, i) => new Assessment(this, frame.read(out + 4 * i)));
            return [made, decoder.decode(frame.take(notes)).split("\n").slice(0, -1)];
        });
    }

    #string(at) {
        const bytes = this.#module.HEAPU8;
        return decoder.decode(bytes.slice(at, bytes.indexOf(0, at)));
    }
}

/** A standard with its rules: loaded, checked and frozen. Made by Assay.pack(). */
export class Pack {
    #assay;

    constructor(assay, handle) {
        this.#assay = assay;
        /** @internal */ this.handle = handle;
        assay._keep(this, "_assay_pack_free", handle);
    }

    show(options = {}) {
        return parsed(this.#assay._result("assay_pack_show", this, ofOptions(options)));
    }
    check() {
        return parsed(this.#assay._result("assay_pack_check", this));
    }
    test(options = {}) {
        return parsed(this.#assay._result("assay_pack_test", this, ofOptions(options)));
    }
    /** An assessment: JSON or a workbook of assay. */
    open(text, options = {}) {
        return new Assessment(this.#assay, this.#assay._make("assay_document_open", this, text, ofOptions(options)));
    }
    /** A blank one. */
    new(options = {}) {
        return new Assessment(this.#assay, this.#assay._make("assay_document_new", this, ofOptions(options)));
    }
    /** Everything that is wrong with an assessment. */
    validate(text, options = {}) {
        return parsed(this.#assay._result("assay_validate", this, text, ofOptions(options)))[0].problems;
    }
    agree(table, options = {}) {
        return parsed(this.#assay._result("assay_agree", this, table, ofOptions(options)));
    }
    /** How strict each assessor is in a table of ratings with two cases or more. For the scheme manager, and nobody else. */
    severity(table, options = {}) {
        return parsed(this.#assay._result("assay_severity", this, table, ofOptions(options)));
    }
    /** Gives its memory back now rather than some time after the last use. */
    free() {
        this.#assay._free(this, "_assay_pack_free", this.handle);
        this.handle = 0;
    }
}

/** An assessment that fits its pack. It never changes: what changes it makes another. */
export class Assessment {
    #assay;

    constructor(assay, handle) {
        this.#assay = assay;
        /** @internal */ this.handle = handle;
        assay._keep(this, "_assay_document_free", handle);
    }

    /** As JSON text. */
    text() {
        return decoder.decode(this.#assay._result("assay_document_text", this));
    }
    evaluate(options = {}) {
        return parsed(this.evaluation(options));
    }
    /** The evaluation as it is written, in bytes. */
    evaluation(options = {}) {
        return this.#assay._result("assay_evaluate", this, ofOptions(options));
    }
    /** Why: of the outcome, or of an element or criterion. */
    explain(node, options = {}) {
        return parsed(this.#assay._result("assay_explain", this, ofOptions({ node, ...options })));
    }

    plan(options = {}) {
        return parsed(this.#assay._result("assay_plan", this, ofOptions(options)));
    }
    status(options = {}) {
        return parsed(this.#assay._result("assay_status_of", this, ofOptions(options)))[0];
    }
    /** Bytes of a file: `html`, `docx`, `markdown`, `text`. */
    report(format = "html", options = {}) {
        return this.#assay._result("assay_report", this, ofOptions({ format, ...options }));
    }
    /** Bytes of a workbook, or of one sheet as CSV. */
    export(format = "xlsx", options = {}) {
        return this.#assay._result("assay_export", this, ofOptions({ format, ...options }));
    }
    /** A new assessment, and what changed in it. `files`: bytes by name. */
    import(files, options = {}) {
        return this.#assay._changed("assay_import", this, ofFiles(files), ofOptions(options));
    }
    /** A new assessment with the next visit prepared, and what was prepared. */
    forward(visit, date, options = {}) {
        return this.#assay._changed("assay_forward", this, ofOptions({ visit, date, ...options }));
    }
    /** What must be clear before a report leaves. With `by` and `on`, and a clear list, the assessment has the review; else it is null. */
    review({ baseline = "", ...options } = {}) {
        return this.#assay._changed("assay_review", this, baseline, ofOptions(options));
    }
    /** The case of an exercise, a blank copy for each assessor, and notes on likely mistakes. */
    prepareExercise(assessors, { answers = "", ...options } = {}) {
        const given = ofOptions({ assessors, ...options });
        const [[theCase, ...copies], notes] = this.#assay._prepared(assessors.length + 1, this, answers, given);
        return { case: theCase, copies, notes };
    }
    free() {
        this.#assay._free(this, "_assay_document_free", this.handle);
        this.handle = 0;
    }
}

// How arguments are told apart: texts and bytes, objects with a handle, and these.
const ofFiles = (files) => ({ files });
const ofHandles = (owners) => ({ owners });
const ofOptions = (options) => {
    const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
    return { options: given.length ? Object.fromEntries(given.map(([key, value]) => [key, plain(value)])) : null };
};
// A day is `2026-06-01`, and not the moment in some time zone that JSON would make of it.
const plain = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

/** Memory of the module for one call. */
class Frame {
    #module;
    #taken = [];

    constructor(module) {
        this.#module = module;
    }

    /** The values that an argument is for a call. */
    put(argument) {
        if (typeof argument === "string" || argument instanceof Uint8Array || argument instanceof ArrayBuffer) return this.#text(argument);
        if ("number" in argument) return [argument.number];
        if ("handle" in argument) return [argument.handle];
        if ("options" in argument) return argument.options ? this.#text(JSON.stringify(argument.options)) : [0, 0];
        if ("owners" in argument) return this.#list(argument.owners.map((each) => [each?.handle ?? 0]));
        return this.#list(Object.entries(argument.files).map(([name, data]) => [...this.#text(name), ...this.#text(data)]));
    }

    /** Room for a word that a call fills, or for several. */
    word(count = 1) {
        return this.#words(new Array(count).fill(0));
    }
    read(at) {
        return this.#module.HEAPU32[at >>> 2];
    }
    buffer() {
        return this.#words([0, 0]);
    }
    /** The bytes of a buffer that a call has filled, and frees it. */
    take(buffer) {
        const at = this.read(buffer);
        const bytes = this.#module.HEAPU8.slice(at, at + this.read(buffer + 4));
        this.#module._assay_buffer_free(buffer);
        return bytes;
    }
    free() {
        for (const at of this.#taken) this.#module._free(at);
    }

    #text(text) {
        const bytes = bytesOf(text);
        const at = this.#reserve(bytes.length);
        this.#module.HEAPU8.set(bytes, at);
        return [at, bytes.length];
    }
    #list(rows) {
        return [this.#words(rows.flat()), rows.length];
    }
    #words(values) {
        const at = this.#reserve(4 * values.length);
        this.#module.HEAPU32.set(values, at >>> 2);
        return at;
    }
    #reserve(size) {
        const at = this.#module._malloc(Math.max(size, 1));
        if (!at) throw new AssayError("memory", []);
        this.#taken.push(at);
        return at;
    }
}
