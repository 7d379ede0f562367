// Evidence pasted from a spreadsheet: which column is which, what would be added, then one step that can be undone.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App, Open } from "../app.ts";
import type { Pasted, Problem } from "../engine/protocol.ts";
import { linkNew } from "../model/evidence.ts";
import { asCsv, fields, parsedTable, proposedFields, type Field, type Rows } from "../model/pasted.ts";
import { capital, choicesOf } from "../model/standard.ts";
import { Checkbox, Select, TextArea } from "../parts/form.tsx";
import { Bullets, Button, Heading, Link } from "../parts/page.tsx";

interface ColumnsProps {
  readonly headings: readonly string[];
  readonly rows: Rows;
  readonly columns: readonly (Field | undefined)[];
  readonly onChange: (column: number, field: Field | undefined) => void;
}

function Columns({ headings, rows, columns, onChange }: ColumnsProps): JSX.Element {
  const items = [{ value: "", label: "Leave out" }, ...fields.map(({ id, title }) => ({ value: id, label: title }))];
  return (
    <div class="app-scroll" tabIndex={0} role="region" aria-label="Pasted table">
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--s">What is in each column?</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {headings.map((heading, column) => (
              <th scope="col" class="govuk-table__header">
                <Select id={`column-${column}`} label={heading || `Column ${column + 1}`} value={columns[column] ?? ""} items={items}
                  onChange={(value) => { onChange(column, fields.find((field) => field.id === value)?.id); }} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.slice(0, 5).map((row) => <tr class="govuk-table__row">{row.map((cell) => <td class="govuk-table__cell">{cell}</td>)}</tr>)}
        </tbody>
      </table>
      {rows.length > 5 && <p class="govuk-body">{rows.length - 5} more rows</p>}
    </div>
  );
}

type Preview = Pasted | { readonly problems: readonly Problem[] };

function Outcome({ preview, onAdd }: { readonly preview: Preview; readonly onAdd: (pasted: Pasted) => void }): JSX.Element {
  if ("problems" in preview)
    return (
      <>
        <h2 class="govuk-heading-m">This cannot be added yet</h2>
        <Bullets texts={preview.problems.slice(0, 10).map(({ message, place }) => (place === undefined ? message : `${place}: ${message}`))} />
        <p class="govuk-body">Change the columns above, or correct the spreadsheet and paste again. Nothing has been added.</p>
      </>
    );
  return (
    <>
      <h2 class="govuk-heading-m">New evidence</h2>
      {preview.changes.length === 0 ? <p class="govuk-body">Nothing: your evidence already has all of it.</p> : <Bullets texts={preview.changes} />}
      {preview.notes.length > 0 && <Bullets texts={preview.notes} />}
      {preview.changes.length > 0 && <Button onClick={() => { onAdd(preview); }}>Add this evidence</Button>}
      <p class="govuk-hint">You can undo this.</p>
    </>
  );
}

export function Paste({ app, open }: { readonly app: App; readonly open: Open }): JSX.Element {
  const kinds = choicesOf(open.standard.evidence_kinds);
  const [text, setText] = useState("");
  const [hasHeadings, setHasHeadings] = useState(true);
  const [chosen, setChosen] = useState<readonly (Field | undefined)[] | null>(null);
  const [kind, setKind] = useState(kinds[0]?.id ?? "");
  const [preview, setPreview] = useState<Preview | null>(null);
  const table = parsedTable(text);
  const width = table[0]?.length ?? 0;
  const headings = hasHeadings ? (table[0] ?? []) : Array<string>(width).fill("");
  const rows = hasHeadings ? table.slice(1) : table;
  const columns = chosen?.length === width ? chosen : proposedFields(headings);
  const csv = rows.length > 0 && columns.includes("evidence") ? asCsv(rows, columns, kind) : null;

  useEffect(() => {
    setPreview(null);
    if (csv === null) return;
    let current = true;
    void app.previewPaste(csv).then((result) => { if (current) setPreview(result ?? null); });
    return () => { current = false; };
  }, [csv, open.history.present]);

  const add = (pasted: Pasted): void => {
    app.change((before) => linkNew(before, pasted.assessment, open.standard));
    app.go({ at: "evidence" });
  };
  return (
    <>
      <Link to={{ at: "evidence" }} class="govuk-back-link">Evidence</Link>
      <Heading>Paste evidence from a spreadsheet</Heading>
      <TextArea id="pasted" label="Paste the cells here" rows={6} value={text}
        hint="In your spreadsheet, select the rows with their headings and copy them. One row is one piece of evidence, or one piece for one element."
        onChange={(value) => { setText(value); setChosen(null); }} />
      {table.length > 0 && (
        <>
          <div class="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
            <Checkbox id="headings" label="The first row has the headings" checked={hasHeadings} onChange={(checked) => { setHasHeadings(checked); setChosen(null); }} />
          </div>
          <Columns headings={headings} rows={rows} columns={columns}
            onChange={(column, field) => { setChosen(columns.map((each, index) => (index === column ? field : each === field ? undefined : each))); }} />
          <Select id="kind" label="Kind of evidence, where a row does not say" value={kind} onChange={setKind}
            items={kinds.map(({ id, title }) => ({ value: id, label: capital(title) }))} />
          {csv === null && <p class="govuk-body">Choose the column with the name of the evidence.</p>}
        </>
      )}
      <div aria-live="polite">{preview && <Outcome preview={preview} onAdd={add} />}</div>
    </>
  );
}
