// What the page asks of the engine. Each call is answered by the worker; everything that knows the domain is one of these.
import type { results } from "assay";

export type Assessment = results.Assessment;
export type Evaluation = results.Evaluation;
export type Explanation = results.Explanation;
export type Standard = results.Standard;
export type Status = results.Status.Status;

/** An assessment that fits its pack, and the pack as people read it. */
export interface Opened {
  readonly assessment: Assessment;
  readonly standard: Standard;
}

export type ReportFormat = "html" | "docx";

export interface ReportOptions {
  readonly brief?: boolean;
  readonly internal?: boolean;
  readonly handover?: boolean;
}

export interface Calls {
  /** A blank self-assessment. */
  readonly begin: (pack: string, date: string) => Opened;
  /** An assessment in JSON or a workbook of assay. */
  readonly open: (bytes: Uint8Array, name: string) => Opened;
  readonly evaluate: (assessment: Assessment) => Evaluation;
  /** The evaluation as the tool writes it. */
  readonly evaluation: (assessment: Assessment) => Uint8Array;
  readonly explain: (assessment: Assessment, node?: string) => Explanation;
  readonly status: (assessment: Assessment, asOf: string) => Status;
  readonly report: (assessment: Assessment, format: ReportFormat, options: ReportOptions) => Uint8Array;
  readonly workbook: (assessment: Assessment) => Uint8Array;
  /** What a table in CSV under the engine's headings would add. */
  readonly paste: (assessment: Assessment, csv: string) => Pasted;
}

export interface Pasted {
  readonly assessment: Assessment;
  /** In plain words. */
  readonly changes: readonly string[];
  readonly notes: readonly string[];
}

export type CallName = keyof Calls;

/** One thing that is wrong with what was opened. */
export interface Problem {
  readonly message: string;
  readonly place?: string;
}

export interface Request {
  readonly id: number;
  readonly name: CallName;
  readonly args: readonly unknown[];
}

export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly problems: readonly Problem[] };

/** What the worker gets before anything else. */
export interface Supplies {
  readonly module: Uint8Array;
  readonly packs: Record<string, string>;
}
