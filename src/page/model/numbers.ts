// JavaScript keeps about 15 digits of a number, and the engine computes with exact ones. A file with longer numbers is not opened, because
// saving it would change them.

/** Whether JavaScript's numbers hold all numbers of a text in JSON. */
export function holdsNumbers(json: string): boolean {
  const withoutStrings = json.replace(/"(?:[^"\\]|\\.)*"/g, "");
  return (withoutStrings.match(/-?\d[\d.eE+-]*/g) ?? []).every((token) => {
    const digits = token.replace(/[eE].*$/, "").replace(/[-.]/g, "").replace(/^0+/, "").replace(/0+$/, "");
    return digits.length <= 15 && Number.isFinite(Number(token));
  });
}
