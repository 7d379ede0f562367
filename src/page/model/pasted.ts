// A table as it comes from the clipboard of a spreadsheet: columns apart by tabs, cells with line feeds in quotes. The engine imports it;
// the page only says which column is which, as the person chose.

export type Rows = readonly (readonly string[])[];

export function parsedTable(text: string): Rows {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = "";
  };
  const endRow = (): void => {
    endCell();
    if (row.some((each) => each !== "")) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (letter === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && letter === "\t") endCell();
    else if (!quoted && letter === "\n") endRow();
    else if (letter !== "\r") cell += letter;
  }
  endRow();
  const width = Math.max(0, ...rows.map((each) => each.length));
  return rows.map((each) => [...each, ...Array<string>(width - each.length).fill("")]);
}

/** What a column can be: the engine's name of a field, and ours. */
export const fields = [
  { id: "reference", title: "Reference" },
  { id: "element", title: "Element" },
  { id: "evidence", title: "Name of the evidence" },
  { id: "kind", title: "Kind" },
  { id: "date", title: "Date" },
  { id: "owner", title: "Who looks after it" },
  { id: "location", title: "Where it is" },
  { id: "notes", title: "What it shows" },
] as const;

export type Field = (typeof fields)[number]["id"];

const usual: readonly [RegExp, Field][] = [
  [/^(ref|reference|id|no|number)\b/i, "reference"],
  [/element|criteri|standard/i, "element"],
  [/kind|type/i, "kind"],
  [/date|when/i, "date"],
  [/owner|responsible|lead|who/i, "owner"],
  [/location|where|link|url|folder|path/i, "location"],
  [/summary|shows|description|notes/i, "notes"],
  [/evidence|title|name|document/i, "evidence"],
];

/** The field that a heading usually means, as a proposal; each field once. */
export function proposedFields(headings: readonly string[]): (Field | undefined)[] {
  const taken = new Set<Field>();
  return headings.map((heading) => {
    const field = usual.find(([pattern, each]) => !taken.has(each) && pattern.test(heading))?.[1];
    if (field) taken.add(field);
    return field;
  });
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The table for the engine: CSV under the engine's own headings, with `kind` where a row names none. Columns without a field stay out. */
export function asCsv(rows: Rows, columns: readonly (Field | undefined)[], kind: string): string {
  const used = columns.flatMap((field, column) => (field === undefined ? [] : [{ field, column }]));
  const hasKind = used.some(({ field }) => field === "kind");
  const headings = [...used.map(({ field }) => field), ...(hasKind ? [] : ["kind"])];
  const body = rows.map((row) => [
    ...used.map(({ field, column }) => (field === "kind" && row[column] === "" ? kind : (row[column] ?? ""))),
    ...(hasKind ? [] : [kind]),
  ]);
  return [headings, ...body].map((cells) => cells.map(quoted).join(",")).join("\r\n") + "\r\n";
}
