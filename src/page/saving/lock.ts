// One tab edits an assessment; a second one can read it, or take over. The first one then becomes read-only.

export interface Lock {
  release(): void;
}

export const noLock: Lock = { release: () => undefined };

type Outcome = { readonly lock: Lock } | "held elsewhere";

/** `lost` is called when another tab takes over. Without Web Locks every tab edits. */
export function acquire(id: string, takeOver: boolean, lost: () => void): Promise<Outcome> {
  if (!("locks" in navigator)) return Promise.resolve({ lock: noLock });
  return new Promise((resolve) => {
    const options: LockOptions = takeOver ? { steal: true } : { ifAvailable: true };
    let released = false;
    navigator.locks
      .request(`assay:${id}`, options, (lock) => {
        if (!lock) {
          resolve("held elsewhere");
          return;
        }
        return new Promise<void>((done) => {
          resolve({ lock: { release: () => { released = true; done(); } } });
        });
      })
      .catch((error: unknown) => {
        const taken = error instanceof DOMException && error.name === "AbortError";
        if (taken && !released) lost();
        else resolve({ lock: noLock }); // this browser has no locks for local files
      });
  });
}
