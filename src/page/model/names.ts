// Names of files that the page writes.
import { dayOf, timeOf } from "./dates.ts";

/** Letters, digits and hyphens that every system takes in a name: “Riverside Libraries” as riverside-libraries. */
export function fileBase(text: string): string {
  const base = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return base || "assessment";
}

const stamp = / v(\d+) \d{4}-\d\d-\d\d \d\d\.\d\d( ?\(\d+\))?$/;

/** The name of the next copy: its version and time, in place of those in the name of the copy that was opened. */
export function copyName(name: string, version: number, now: Date): string {
  const base = name.replace(/\.json$/i, "").replace(stamp, "");
  return `${base} v${version} ${dayOf(now)} ${timeOf(now).replace(":", ".")}.json`;
}

/** The version in the name of a copy; 0 where it has none. */
export function versionIn(name: string): number {
  return Number(stamp.exec(name.replace(/\.json$/i, ""))?.[1] ?? 0);
}
