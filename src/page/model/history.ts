// Undo and redo. Values are immutable, so that a step is the value before it.

export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was about: changes about the same, such as letters typed into one field, are one step. */
  readonly about: string | null;
}

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [], about: null });

export function advanced<T>(history: History<T>, present: T, about: string | null): History<T> {
  if (present === history.present) return history;
  const joined = about !== null && about === history.about;
  return { past: joined ? history.past : [...history.past, history.present], present, future: [], about };
}

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined ? { past, present, future, about: null } : { past: past.slice(0, -1), present: before, future: [present, ...future], about: null };
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [after, ...rest] = future;
  return after === undefined ? { past, present, future, about: null } : { past: [...past, present], present: after, future: rest, about: null };
}
