// Records of an assessment, changed without touching the old ones: undo keeps those. Members that nobody filled in are left out.

/** `record` with `changes`; a member that is changed to undefined is left out. */
export function changed<T extends object>(record: T, changes: { [Key in keyof T]?: T[Key] | undefined }): T {
  const entries = Object.entries({ ...record, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

/** `list` with `record` in the place of `old`, or at its end. */
export function replaced<T>(list: readonly T[] | undefined, old: T | undefined, record: T): T[] {
  if (old === undefined) return [...(list ?? []), record];
  return (list ?? []).map((each) => (each === old ? record : each));
}

/** `list` with `value` in it or not. */
export function including(list: readonly string[] | undefined, value: string, wanted: boolean): string[] {
  const others = (list ?? []).filter((each) => each !== value);
  if (!wanted) return others;
  return list?.includes(value) ? [...list] : [...others, value];
}

/** The next id of a series: E01, E02. */
export function nextId(prefix: string, taken: readonly string[]): string {
  const numbers = taken.filter((id) => id.startsWith(prefix)).map((id) => Number(id.slice(prefix.length)));
  const last = Math.max(0, ...numbers.filter(Number.isInteger));
  return prefix + String(last + 1).padStart(2, "0");
}
