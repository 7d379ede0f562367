// The engine in a worker, so that typing never waits for it. It keeps no assessment: each call brings its own.
import { AssayError, load, type Assay, type Assessment as Document, type Pack } from "assay";
import { holdsNumbers } from "../model/numbers.ts";
import type { Assessment, Calls, Problem, Reply, Request, Standard, Supplies } from "./protocol.ts";

let engine: Assay;
let sources: Record<string, string>;
const packs = new Map<string, { pack: Pack; standard: Standard }>();

function packOf(id: string): { pack: Pack; standard: Standard } {
  const known = packs.get(id);
  if (known) return known;
  if (!Object.hasOwn(sources, `${id}/pack.lua`)) throw new Refused(`This page does not have the standard “${id}”.`);
  const pack = engine.pack(id, sources);
  const loaded = { pack, standard: pack.show() };
  packs.set(id, loaded);
  return loaded;
}

/** Something the page itself refuses, in words for the person who asked. */
class Refused extends Error {}

function reading<T>(assessment: Assessment, work: (document: Document) => T): T {
  const document = packOf(assessment.pack.id).pack.open(JSON.stringify(assessment));
  try {
    return work(document);
  } finally {
    document.free();
  }
}

function asObject(document: Document): Assessment {
  const text = document.text();
  document.free();
  if (!holdsNumbers(text)) throw new Refused("A number in this file has more digits than this page can keep. Open it with the assay tool.");
  return JSON.parse(text) as Assessment;
}

/** The id of the pack that a text in JSON names. */
function packNamed(bytes: Uint8Array): string | undefined {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as { pack?: { id?: unknown } } | null;
    return typeof value?.pack?.id === "string" ? value.pack.id : undefined;
  } catch {
    return undefined;
  }
}

const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const calls: Calls = {
  begin(id, date) {
    const { pack, standard } = packOf(id);
    return { assessment: asObject(pack.new({ kind: "self_assessment", date })), standard };
  },
  open(bytes, name) {
    const named = packNamed(bytes);
    if (named !== undefined) {
      const { pack, standard } = packOf(named);
      return { assessment: asObject(pack.open(bytes, { name })), standard };
    }
    // A workbook names its pack inside, and a text that is no JSON gets the engine's own message.
    const first = packOf("cse");
    try {
      return { assessment: asObject(first.pack.open(bytes, { name })), standard: first.standard };
    } catch (error) {
      if (!isWorkbook(bytes)) throw error;
      for (const other of Object.keys(sources).filter((file) => file.endsWith("/pack.lua"))) {
        try {
          const { pack, standard } = packOf(other.slice(0, -"/pack.lua".length));
          return { assessment: asObject(pack.open(bytes, { name })), standard };
        } catch {
          continue;
        }
      }
      throw error;
    }
  },
  evaluate: (assessment) => reading(assessment, (document) => document.evaluate()),
  evaluation: (assessment) => reading(assessment, (document) => document.evaluation()),
  explain: (assessment, node) => reading(assessment, (document) => document.explain(node)),
  status: (assessment, asOf) => reading(assessment, (document) => document.status({ as_of: asOf })),
  report: (assessment, format, options) => reading(assessment, (document) => document.report(format, options)),
  paste: (assessment, csv) =>
    reading(assessment, (document) => {
      const headings = csv.slice(0, csv.indexOf("\r\n")).split(",").map((each) => each.slice(1, -1));
      const map = Object.fromEntries(headings.map((each) => [each, each]));
      const [pasted, { changes, notes }] = document.import({ "pasted.csv": csv }, { map, date_format: "day_first" });
      return { assessment: asObject(pasted), changes, notes };
    }),
  workbook: (assessment) => reading(assessment, (document) => document.export("xlsx", { internal: true })),
};

function problemsOf(error: unknown): Problem[] {
  if (error instanceof AssayError && error.diagnostics.length > 0)
    return error.diagnostics.map(({ message, expected, pointer, line }) => {
      const place = pointer ?? (line === undefined ? undefined : `line ${line}`);
      return { message: expected ? `${message}; expected ${expected}` : message, ...(place ? { place } : {}) };
    });
  return [{ message: error instanceof Error ? error.message : String(error) }];
}

function answer({ id, name, args }: Request): Reply {
  try {
    const call = calls[name] as (...given: readonly unknown[]) => unknown;
    return { id, value: call(...args) };
  } catch (error) {
    return { id, problems: problemsOf(error) };
  }
}

const waiting: Request[] = [];
let ready = false;

self.onmessage = async ({ data }: MessageEvent<Supplies | Request>) => {
  if ("module" in data) {
    sources = data.packs;
    engine = await load(data.module);
    ready = true;
    for (const request of waiting.splice(0)) self.postMessage(answer(request));
  } else if (ready) self.postMessage(answer(data));
  else waiting.push(data);
};
