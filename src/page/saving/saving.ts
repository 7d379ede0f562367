// Where an assessment is kept: in a file that the browser may write (File System Access), or in copies that it downloads. Both are
// first-class; when a write fails, a copy is one click away.
import { timeOf } from "../model/dates.ts";
import { copyName, fileBase, versionIn } from "../model/names.ts";

export type Saved =
  | { readonly is: "never" }
  | { readonly is: "saved"; readonly at: string; readonly name: string }
  | { readonly is: "downloaded"; readonly at: string; readonly name: string }
  | { readonly is: "failed"; readonly why: string; readonly name: string };

const types = [{ description: "Assessment", accept: { "application/json": [".json"] as `.${string}`[] } }];

export const canWriteFiles = (): boolean => "showSaveFilePicker" in window;

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

/** A file that somebody chose to open. */
export interface Chosen {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/** Asks for a file to open; null: nobody chose one. */
export async function chooseFile(): Promise<Chosen | null> {
  if (!("showOpenFilePicker" in window)) return chooseByInput();
  try {
    const [handle] = await window.showOpenFilePicker({
      id: "assessments",
      types: [{ description: "Assessment or workbook", accept: { "application/json": [".json"], "application/vnd.ms-excel": [".xlsx"] } }],
    });
    return { file: await handle.getFile(), handle };
  } catch (error) {
    if (isAbort(error)) return null;
    return chooseByInput();
  }
}

function chooseByInput(): Promise<Chosen | null> {
  document.getElementById("file-to-open")?.remove();
  const input = document.createElement("input");
  input.id = "file-to-open";
  input.type = "file";
  input.accept = ".json,.xlsx";
  input.hidden = true;
  document.body.append(input);
  // Whoever chooses no file is not waited for; the next one who chooses gets a new input.
  return new Promise((resolve) => {
    input.onchange = () => {
      const file = input.files?.[0];
      resolve(file ? { file, handle: null } : null);
    };
    input.click();
  });
}

export function download(bytes: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
}

export class Saving {
  #handle: FileSystemFileHandle | null;
  #name: string;
  #version: number;
  /** When the file was last written by us, or read: somebody else's newer one is not overwritten. */
  #known: number | null;

  private constructor(name: string, handle: FileSystemFileHandle | null, known: number | null) {
    this.#name = name;
    this.#handle = handle;
    this.#known = known;
    this.#version = versionIn(name);
  }

  static ofNew(title: string): Saving {
    return new Saving(`${fileBase(title)}.json`, null, null);
  }

  /** Of a workbook there is no file to write back to: the page writes JSON. */
  static ofOpened({ file, handle }: Chosen): Saving {
    const isJson = /\.json$/i.test(file.name);
    return new Saving(file.name.replace(/\.[a-z]+$/i, ".json"), isJson ? handle : null, isJson ? file.lastModified : null);
  }

  /** Whether changes can be written without a question. */
  get isAutomatic(): boolean {
    return this.#handle !== null;
  }

  /** Asks where to keep the assessment; false: nobody chose a file. */
  async chooseWhere(): Promise<boolean> {
    try {
      this.#handle = await window.showSaveFilePicker({ id: "assessments", suggestedName: this.#name, types });
      this.#name = this.#handle.name;
      this.#known = null;
      return true;
    } catch (error) {
      if (isAbort(error)) return false;
      throw error;
    }
  }

  /** Saves to the file. Call it only where isAutomatic. */
  async write(text: string): Promise<Saved> {
    const handle = this.#handle;
    if (!handle) return { is: "never" };
    try {
      if ((await handle.queryPermission({ mode: "readwrite" })) !== "granted" && (await handle.requestPermission({ mode: "readwrite" })) !== "granted")
        return this.#failed("The browser may not write to this file.");
      if (this.#known !== null && (await handle.getFile()).lastModified > this.#known)
        return this.#failed("Somebody else has changed this file since you opened it.");
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      this.#known = (await handle.getFile()).lastModified;
      return { is: "saved", at: timeOf(new Date()), name: this.#name };
    } catch {
      return this.#failed("The browser could not write to this file. Shared and synced folders often refuse it.");
    }
  }

  /** Downloads a copy whose name tells version and time. */
  downloadCopy(text: string): Saved {
    const now = new Date();
    this.#version += 1;
    const name = copyName(this.#name, this.#version, now);
    download(text, name, "application/json");
    return { is: "downloaded", at: timeOf(now), name };
  }

  #failed(why: string): Saved {
    return { is: "failed", why, name: this.#name };
  }
}
