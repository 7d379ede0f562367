// The state of the page and what changes it. Views show the state and call these; nothing else holds state.
import { EngineError, type Engine } from "./engine/engine.ts";
import type { Assessment, Evaluation, Opened, Pasted, Problem, ReportFormat, ReportOptions, Standard, Status } from "./engine/protocol.ts";
import { dayOf } from "./model/dates.ts";
import { advanced, begun, redone, undone, type History } from "./model/history.ts";
import { fileBase } from "./model/names.ts";
import { elementsOf } from "./model/standard.ts";
import { changed } from "./model/records.ts";
import { hashOf, routeOf, type Route } from "./model/route.ts";
import { acquire, noLock, type Lock } from "./saving/lock.ts";
import { canWriteFiles, chooseFile, download, Saving, type Chosen, type Saved } from "./saving/saving.ts";

/** An assessment that is open. */
export interface Open {
  readonly standard: Standard;
  readonly history: History<Assessment>;
  /** What the engine said last; of the present assessment, unless somebody is still typing. */
  readonly evaluation: Evaluation;
  readonly saved: Saved;
  /** The assessment as it was last saved. */
  readonly savedAs: Assessment | null;
  readonly readOnly: boolean;
}

/** Something that did not work, and why. */
export interface Trouble {
  readonly title: string;
  readonly problems: readonly Problem[];
}

export interface State {
  readonly route: Route;
  readonly open: Open | null;
  readonly trouble: Trouble | null;
  /** What takes a moment. */
  readonly busy: string | null;
  /** What waits until somebody has said what becomes of changes that are not saved. */
  readonly leaving: (() => Promise<void>) | null;
  /** Read out politely, for those who do not see it. */
  readonly spoken: string;
}

export type Change = (assessment: Assessment) => Assessment;

export interface Beginning {
  readonly pack: string;
  readonly organisation: string;
  readonly service: string;
}

export const hasChanges = (open: Open): boolean => open.history.present !== open.savedAs;

const textOf = (assessment: Assessment): string => `${JSON.stringify(assessment, null, 2)}\n`;

const problemsOf = (error: unknown): readonly Problem[] =>
  error instanceof EngineError ? error.problems : [{ message: error instanceof Error ? error.message : String(error) }];

export class App {
  state: State;
  readonly #engine: Engine;
  readonly #show: () => void;
  #saving = Saving.ofNew("");
  #lock: Lock = noLock;
  #evaluating = false;
  #writing = false;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #autosave: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: Engine, show: () => void) {
    this.#engine = engine;
    this.#show = show;
    this.state = { route: routeOf(location.hash), open: null, trouble: null, busy: null, leaving: null, spoken: "" };
    window.addEventListener("hashchange", () => { this.#set({ route: routeOf(location.hash), trouble: null }); });
    window.addEventListener("beforeunload", (event) => {
      if (this.state.open && hasChanges(this.state.open)) event.preventDefault();
    });
    document.addEventListener("keydown", (event) => { this.#onKey(event); });
  }

  go(route: Route): void {
    location.hash = hashOf(route);
  }

  /** Something outside of the calls below went wrong. */
  fail(title: string, error: unknown): void {
    this.#set({ trouble: { title, problems: problemsOf(error) } });
  }

  // --- beginning and opening

  /** Does what replaces the open assessment; first asks, if it has changes that are not saved. */
  async #leave(then: () => Promise<void>): Promise<void> {
    const { open } = this.state;
    if (open && hasChanges(open)) this.#set({ leaving: then });
    else await then();
  }

  stay(): void {
    this.#set({ leaving: null });
  }

  async leaveWithoutSaving(): Promise<void> {
    const { leaving } = this.state;
    this.#set({ leaving: null });
    await leaving?.();
  }

  /** Goes on only if everything is saved; else the line on top says why not. */
  async saveAndLeave(): Promise<void> {
    const { leaving } = this.state;
    this.#set({ leaving: null });
    await this.save();
    if (this.state.open && !hasChanges(this.state.open)) await leaving?.();
  }

  begin(beginning: Beginning): Promise<void> {
    return this.#leave(() => this.#begin(beginning));
  }

  async #begin({ pack, organisation, service }: Beginning): Promise<void> {
    const opened = await this.#during("Preparing the standard…", () => this.#engine.call("begin", pack, dayOf(new Date())));
    if (!opened) return;
    const named = changed(opened.assessment, {
      id: `${fileBase(service || organisation)}-${crypto.randomUUID().slice(0, 8)}`,
      organisation: changed(opened.assessment.organisation, { name: organisation, extensions: undefined }),
      scope: { title: service },
    });
    await this.#showOpened({ ...opened, assessment: named }, Saving.ofNew(service || organisation), null);
    const first = elementsOf(opened.standard)[0];
    if (first) this.go({ at: "element", id: first.id });
  }

  async openChosen(): Promise<void> {
    const chosen = await chooseFile();
    if (chosen) await this.openFile(chosen);
  }

  openFile(chosen: Chosen): Promise<void> {
    return this.#leave(() => this.#openFile(chosen));
  }

  async #openFile(chosen: Chosen): Promise<void> {
    const { file } = chosen;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await this.#during(`Opening ${file.name}…`, () => this.#engine.call("open", bytes, file.name), `${file.name} could not be opened`);
    if (!opened) return;
    await this.#showOpened(opened, Saving.ofOpened(chosen), /\.json$/i.test(file.name) ? opened.assessment : null);
    this.go({ at: "overview" });
  }

  /** Opens the finished example; it is a copy that nobody needs to save. */
  openExample(text: string): Promise<void> {
    return this.#leave(() => this.#openExample(text));
  }

  async #openExample(text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    const opened = await this.#during("Opening the example…", () => this.#engine.call("open", bytes, "example.json"));
    if (!opened) return;
    await this.#showOpened(opened, Saving.ofNew("example"), opened.assessment);
    this.go({ at: "overview" });
  }

  async #showOpened({ assessment, standard }: Opened, saving: Saving, savedAs: Assessment | null): Promise<void> {
    const evaluation = await this.#during("Working out the result…", () => this.#engine.call("evaluate", assessment));
    if (!evaluation) return;
    this.#lock.release();
    this.#saving = saving;
    const outcome = await acquire(assessment.id, false, () => { this.#patch({ readOnly: true }); });
    this.#lock = outcome === "held elsewhere" ? noLock : outcome.lock;
    this.#set({
      open: { standard, history: begun(assessment), evaluation, saved: { is: "never" }, savedAs, readOnly: outcome === "held elsewhere" },
      trouble: null,
    });
  }

  /** Edits here what is open in another tab; that tab can then only read. */
  async takeOver(): Promise<void> {
    const { open } = this.state;
    if (!open) return;
    const outcome = await acquire(open.history.present.id, true, () => { this.#patch({ readOnly: true }); });
    if (outcome === "held elsewhere") return;
    this.#lock = outcome.lock;
    this.#patch({ readOnly: false });
  }

  close(): void {
    void this.#leave(async () => {
      this.#lock.release();
      this.#lock = noLock;
      this.#set({ open: null });
      this.go({ at: "start" });
      await Promise.resolve();
    });
  }

  // --- changing

  /** `about`: letters typed into one field are one step of undo, and the engine waits until nobody types. */
  change(change: Change, about: string | null = null): void {
    const { open } = this.state;
    if (!open || open.readOnly) return;
    this.#became(advanced(open.history, change(open.history.present), about), about !== null);
  }

  undo(): void {
    const { open } = this.state;
    if (open && !open.readOnly) this.#became(undone(open.history), false);
  }

  redo(): void {
    const { open } = this.state;
    if (open && !open.readOnly) this.#became(redone(open.history), false);
  }

  #became(history: History<Assessment>, typing: boolean): void {
    this.#patch({ history });
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#evaluate(), typing ? 300 : 0);
    clearTimeout(this.#autosave);
    if (this.#saving.isAutomatic) this.#autosave = setTimeout(() => void this.#write(), 800);
  }

  /** One evaluation at a time, and always one of the latest assessment at the end. */
  async #evaluate(): Promise<void> {
    if (this.#evaluating) return;
    this.#evaluating = true;
    try {
      let assessment: Assessment | undefined;
      while (this.state.open && assessment !== this.state.open.history.present) {
        assessment = this.state.open.history.present;
        const before = this.state.open.evaluation.outcome?.says;
        const evaluation = await this.#engine.call("evaluate", assessment);
        this.#patch({ evaluation });
        const after = evaluation.outcome?.says;
        if (after !== undefined && after !== before) this.#speak(after);
      }
    } catch (error) {
      this.#set({ trouble: { title: "The result could not be worked out", problems: problemsOf(error) } });
    } finally {
      this.#evaluating = false;
    }
  }

  #speak(text: string): void {
    setTimeout(() => { this.#set({ spoken: text }); }, 1000);
  }

  /** What a pasted table would add; the engine's problems, if it cannot be read. */
  async previewPaste(csv: string): Promise<Pasted | { readonly problems: readonly Problem[] } | undefined> {
    try {
      return await this.#ask((assessment) => this.#engine.call("paste", assessment, csv));
    } catch (error) {
      return { problems: problemsOf(error) };
    }
  }

  // --- saving

  /** Saves now: to the file, or where there is none asks for one, or downloads a copy. */
  async save(): Promise<void> {
    if (!this.state.open) return;
    if (!this.#saving.isAutomatic) {
      if (!canWriteFiles()) {
        this.downloadCopy();
        return;
      }
      const chosen = await this.#saving.chooseWhere().catch(() => null);
      if (chosen === null) this.downloadCopy();
      if (!chosen) return;
    }
    await this.#write();
  }

  downloadCopy(): void {
    const { open } = this.state;
    if (!open) return;
    const { present } = open.history;
    this.#patch({ saved: this.#saving.downloadCopy(textOf(present)), savedAs: present });
  }

  async #write(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    try {
      while (this.state.open && hasChanges(this.state.open)) {
        const { present } = this.state.open.history;
        const saved = await this.#saving.write(textOf(present));
        this.#patch(saved.is === "saved" ? { saved, savedAs: present } : { saved });
        if (saved.is !== "saved") return;
      }
    } finally {
      this.#writing = false;
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "s") {
      event.preventDefault(); // the browser would save the page, not the data
      void this.save();
      return;
    }
    // in a text field the browser's own undo is the better one
    const typing = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === "text");
    if (typing) return;
    if (key === "z" && !event.shiftKey) this.undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) this.redo();
    else return;
    event.preventDefault();
  }

  // --- asking the engine

  status(): Promise<Status | undefined> {
    return this.#ask((assessment) => this.#engine.call("status", assessment, dayOf(new Date())));
  }

  explain(node?: string) {
    return this.#ask((assessment) => this.#engine.call("explain", assessment, node));
  }

  async downloadEvaluation(): Promise<void> {
    const bytes = await this.#during("Writing the result…", () => this.#ask((assessment) => this.#engine.call("evaluation", assessment)));
    if (bytes) download(bytes as BlobPart, this.#named("result", "json"), "application/json");
  }

  async downloadReport(format: ReportFormat, options: ReportOptions, name: string): Promise<void> {
    const type = format === "html" ? "text/html" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const bytes = await this.#during("Writing the report…", () => this.#ask((assessment) => this.#engine.call("report", assessment, format, options)));
    if (bytes) download(bytes as BlobPart, this.#named(name, format), type);
  }

  /** Opens the report in a tab of its own, from where it can be printed. */
  async printReport(options: ReportOptions): Promise<void> {
    const bytes = await this.#during("Writing the report…", () => this.#ask((assessment) => this.#engine.call("report", assessment, "html", options)));
    if (bytes) window.open(URL.createObjectURL(new Blob([bytes as BlobPart], { type: "text/html" })), "_blank");
  }

  async downloadWorkbook(): Promise<void> {
    const bytes = await this.#during("Writing the workbook…", () => this.#ask((assessment) => this.#engine.call("workbook", assessment)));
    if (bytes) download(bytes as BlobPart, this.#named("workbook", "xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  }

  downloadAssessment(assessment: Assessment, name: string): void {
    download(textOf(assessment), this.#named(name, "json"), "application/json");
  }

  #named(what: string, extension: string): string {
    const title = this.state.open?.history.present.scope.title ?? "";
    return `${fileBase(title)} ${what} ${dayOf(new Date())}.${extension}`;
  }

  async #ask<T>(call: (assessment: Assessment) => Promise<T>): Promise<T | undefined> {
    const { open } = this.state;
    return open ? call(open.history.present) : undefined;
  }

  async #during<T>(busy: string, work: () => Promise<T>, title = "That did not work"): Promise<T | undefined> {
    this.#set({ busy, trouble: null });
    try {
      return await work();
    } catch (error) {
      this.#set({ trouble: { title, problems: problemsOf(error) } });
      return undefined;
    } finally {
      this.#set({ busy: null });
    }
  }

  #patch(part: Partial<Open>): void {
    if (this.state.open) this.#set({ open: { ...this.state.open, ...part } });
  }

  #set(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    this.#show();
  }
}
