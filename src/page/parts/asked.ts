// Something that the engine is asked for while a view is shown.
import { useEffect, useState } from "preact/hooks";

export type Asked<T> = { readonly is: "asking" } | { readonly is: "here"; readonly value: T } | { readonly is: "failed"; readonly error: unknown };

/** Asks again when one of `about` has changed; what was here before stays until the new answer is. */
export function useAsked<T>(ask: () => Promise<T | undefined>, about: readonly unknown[]): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ is: "asking" });
  useEffect(() => {
    let current = true;
    ask().then(
      (value) => { if (current && value !== undefined) setAsked({ is: "here", value }); },
      (error: unknown) => { if (current) setAsked({ is: "failed", error }); },
    );
    return () => { current = false; };
  }, about);
  return asked;
}
