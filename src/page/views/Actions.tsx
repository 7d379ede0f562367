// Actions and dates: what is due, and who does what by when.
import type { JSX } from "preact";
import type { results } from "assay";
import type { App, Open } from "../app.ts";
import { dayOf, inWords } from "../model/dates.ts";
import { addAction, editAction, removeAction, type Action } from "../model/entries.ts";
import { capital, choicesOf, titleIn } from "../model/standard.ts";
import { useAsked } from "../parts/asked.ts";
import { DateInput, Select, TextArea, TextInput } from "../parts/form.tsx";
import { Button, Details, Heading, Link, Tag } from "../parts/page.tsx";

const statuses = [
  { value: "planned", label: "Planned" },
  { value: "under_way", label: "Under way" },
  { value: "done", label: "Done" },
  { value: "dropped", label: "Dropped" },
] as const;

const itemKinds = { certificate: "Certificate", cycle: "End of the cycle", shortfall: "Gap", action: "Action", request: "Request", evidence: "Evidence" } as const;

function Due({ app, open }: { readonly app: App; readonly open: Open }): JSX.Element {
  const asked = useAsked(() => app.status(), [open.history.present]);
  if (asked.is === "failed") return <p class="govuk-body">The dates could not be worked out.</p>;
  if (asked.is === "asking") return <></>;
  const { visits, items } = asked.value;
  const kinds = choicesOf(open.standard.visit_kinds);
  const visitRows = visits.flatMap(({ kind, due, standing }): DueRow[] =>
    due === undefined || standing === "seen" || standing === "late" ? [] : [{ day: due, overdue: standing !== "due", text: capital(titleIn(kinds, kind ?? "")) }],
  );
  const rows = [...visitRows, ...items.filter((item) => item.kind !== "evidence").flatMap(rowOf)].sort((a, b) => a.day.localeCompare(b.day));
  const evidence = items.filter((item) => item.kind === "evidence").flatMap(rowOf);
  const passed = evidence.filter((row) => row.overdue).length;
  return (
    <>
      {rows.length === 0 ? <p class="govuk-body">There are no due dates.</p> : <DueTable title="Due dates" rows={rows} />}
      {evidence.length > 0 && (
        <Details summary={`When evidence gets too old: ${passed === 0 ? "none has yet" : `${passed} of ${evidence.length} already`}`}>
          <DueTable title="When evidence gets too old" rows={evidence} />
        </Details>
      )}
    </>
  );
}

interface DueRow {
  readonly day: string;
  readonly overdue: boolean;
  readonly text: string;
  readonly who?: string | undefined;
}

function rowOf({ kind, id, on, passed, says, who }: results.Status.Item): DueRow[] {
  if (on === undefined) return [];
  const name = [itemKinds[kind], id].filter(Boolean).join(" ");
  return [{ day: on, overdue: passed, text: says ? `${name}: ${says}` : name, who }];
}

function DueTable({ title, rows }: { readonly title: string; readonly rows: readonly DueRow[] }): JSX.Element {
  return (
    <div class="app-scroll" tabIndex={0} role="region" aria-label={title}>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">{title}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row"><th scope="col" class="govuk-table__header">When</th><th scope="col" class="govuk-table__header">What</th></tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map(({ day, overdue, text, who }) => (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell app-day">{inWords(day)} {overdue && <Tag colour="red">Overdue</Tag>}</td>
              <td class="govuk-table__cell">{text}{who !== undefined && <div class="govuk-hint app-cell-hint">{who}</div>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function summaryOf({ id, what, who, when }: Action): string {
  const details = [who, when === undefined ? undefined : `by ${inWords(when)}`].filter((each) => each !== undefined).join(", ");
  return `${id} ${what ?? "Nothing entered yet"}${details ? ` (${details})` : ""}`;
}

function ActionItem({ app, open, action }: { readonly app: App; readonly open: Open; readonly action: Action }): JSX.Element {
  const { id } = action;
  const disabled = open.readOnly;
  const shortfalls = (open.history.present.shortfalls ?? []).filter((each) => action.shortfalls?.includes(each.id));
  const edit = (change: Parameters<typeof editAction>[2]): void => { app.change((before) => editAction(before, id, change), `action ${id} ${Object.keys(change).join()}`); };
  return (
    <Details summary={summaryOf(action)}>
      {shortfalls.map(({ id: gap, missing }) => <p class="govuk-body" key={gap}><strong>What is missing:</strong> {missing ?? "not described yet"}</p>)}
      {action.elements && <p class="govuk-body">For {action.elements.map((element) => <span key={element}><Link to={{ at: "element", id: element }}>{element}</Link> </span>)}</p>}
      <TextArea id={`${id}-what`} label="What will be done?" rows={3} value={action.what ?? ""} disabled={disabled} onChange={(what) => { edit({ what: what || undefined }); }} />
      <TextInput id={`${id}-who`} label="Who does it?" hint="A role" value={action.who ?? ""} disabled={disabled} onChange={(who) => { edit({ who: who || undefined }); }} />
      <DateInput id={`${id}-when`} label="By when?" value={action.when ?? ""} disabled={disabled} onChange={(when) => { edit({ when: when || undefined }); }} />
      <Select id={`${id}-status`} label="How far is it?" value={action.status ?? "planned"} items={statuses} disabled={disabled}
        onChange={(value) => { edit({ status: statuses.find((each) => each.value === value)?.value }); }} />
      {!disabled && <Button look="secondary" onClick={() => { app.change((before) => removeAction(before, id)); }}>Remove {id}</Button>}
    </Details>
  );
}

export function Actions({ app, open }: { readonly app: App; readonly open: Open }): JSX.Element {
  const actions = open.history.present.actions ?? [];
  return (
    <>
      <Heading>Actions and dates</Heading>
      <p class="govuk-hint">Dates are as of today, {inWords(dayOf(new Date()))}.</p>
      <Due app={app} open={open} />
      <h2 class="govuk-heading-m">Actions</h2>
      {actions.length === 0 && <p class="govuk-body">There are no actions yet. Where an element is not met, say on its page what is missing and who will see to it.</p>}
      {actions.map((action) => <ActionItem key={action.id} app={app} open={open} action={action} />)}
      {!open.readOnly && <Button look="secondary" onClick={() => { app.change(addAction); }}>Add an action</Button>}
    </>
  );
}
