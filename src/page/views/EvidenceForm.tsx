// One piece of evidence: added for an element or on its own, and changed later.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App, Open } from "../app.ts";
import { addEvidence, editEvidence, evidenceOf, link, linkedElements, removeEvidence, type Entered, type Evidence } from "../model/evidence.ts";
import { changed } from "../model/records.ts";
import { capital, choicesOf, elementsOf, sectionsOf, elementsIn } from "../model/standard.ts";
import { Checkboxes, DateInput, Radios, Select, TextArea, TextInput } from "../parts/form.tsx";
import { Button, Details, ErrorSummary, Heading, Link, type FieldError } from "../parts/page.tsx";
import { OpenLink } from "./Citations.tsx";

type Changes = { [Key in keyof Entered]?: Entered[Key] | undefined };

interface FieldsProps {
  readonly open: Open;
  readonly entered: Entered;
  readonly onChange: (changes: Changes) => void;
  readonly errors: readonly FieldError[];
}

function Fields({ open, entered, onChange, errors }: FieldsProps): JSX.Element {
  const disabled = open.readOnly;
  const titleError = errors.find((each) => each.field === "title")?.message;
  return (
    <>
      <TextInput id="title" label="What is it called?" value={entered.title ?? ""} error={titleError} disabled={disabled}
        onChange={(title) => { onChange({ title }); }} />
      <Select id="kind" label="What kind of evidence is it?" value={entered.kind} disabled={disabled}
        items={choicesOf(open.standard.evidence_kinds).map(({ id, title }) => ({ value: id, label: capital(title) }))}
        onChange={(kind) => { onChange({ kind }); }} />
      <Radios id="given" legend="How does an assessor get it?" size="s" value={entered.given} disabled={disabled}
        items={[
          { value: "shown", label: "Shown", hint: "A document, figures, a web page" },
          { value: "told", label: "Told or seen on a visit", hint: "A conversation or an observation" },
        ]}
        onChange={(given) => { onChange({ given: given === "told" ? "told" : "shown" }); }} />
      <TextArea id="summary" label="What does it show?" rows={3} value={entered.summary ?? ""} disabled={disabled}
        hint="Do not enter names of customers or staff. Use roles, such as “a carer”." onChange={(summary) => { onChange({ summary: summary || undefined }); }} />
      <DateInput id="date" label="When was it made, said or seen?" value={entered.date ?? ""} disabled={disabled}
        onChange={(date) => { onChange({ date: date || undefined }); }} />
      <TextInput id="location" label="Where is it?" hint="A web address, a folder or a shelf. The page never opens it by itself." value={entered.location ?? ""} disabled={disabled}
        onChange={(location) => { onChange({ location: location || undefined }); }} />
      <TextInput id="owner" label="Who looks after it?" hint="A role" value={entered.owner ?? ""} disabled={disabled}
        onChange={(owner) => { onChange({ owner: owner || undefined }); }} />
      <Radios id="visibility" legend="Who can see this?" size="s" value={entered.visibility ?? "open"} disabled={disabled}
        items={[
          { value: "open", label: "Everyone who gets the report" },
          { value: "internal", label: "Only us" },
          { value: "personal", label: "Only us: it has personal details" },
        ]}
        onChange={(visibility) => { onChange({ visibility: visibility === "internal" || visibility === "personal" ? visibility : undefined }); }} />
    </>
  );
}

interface LinksProps {
  readonly open: Open;
  readonly linked: readonly string[];
  readonly onChange: (element: string, linked: boolean) => void;
}

/** The elements that evidence is for; those of sections without any stay closed. */
function Links({ open, linked, onChange }: LinksProps): JSX.Element {
  return (
    <section aria-labelledby="links-heading">
      <h2 class="govuk-heading-m" id="links-heading">Which elements is it evidence for?</h2>
      <p class="govuk-hint">Enter evidence once and link it to every element that it supports.</p>
      {sectionsOf(open.standard).map((section) => {
        const elements = elementsIn(open.standard, section.id);
        const count = elements.filter((each) => linked.includes(each.id)).length;
        return (
          <Details key={section.id} summary={`${section.id} ${section.title ?? ""}${count > 0 ? `: ${count} linked` : ""}`}>
            <Checkboxes id={`links-${section.id}`} legend={<span class="govuk-visually-hidden">Elements of {section.title}</span>} size="s" small
              items={elements.map((each) => ({ value: each.id, label: `${each.id} ${each.title ?? ""}` }))} chosen={linked} onChange={onChange} disabled={open.readOnly} />
          </Details>
        );
      })}
    </section>
  );
}

export function AddEvidence({ app, open, element }: { readonly app: App; readonly open: Open; readonly element: string | undefined }): JSX.Element {
  const first = choicesOf(open.standard.evidence_kinds)[0]?.id ?? "document";
  const [entered, setEntered] = useState<Entered>({ title: "", kind: first, given: "shown" });
  const [linked, setLinked] = useState<readonly string[]>(element === undefined ? [] : [element]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const back = element === undefined ? ({ at: "evidence" } as const) : ({ at: "element", id: element } as const);
  const add = (event: Event): void => {
    event.preventDefault();
    if (!entered.title?.trim()) {
      setErrors([{ field: "title", message: "Enter what the evidence is called" }]);
      return;
    }
    const inOrder = elementsOf(open.standard).map((each) => each.id).filter((id) => linked.includes(id));
    app.change((before) => addEvidence(before, open.standard, entered, inOrder)[0]);
    app.go(back);
  };
  return (
    <form onSubmit={add} noValidate>
      <ErrorSummary errors={errors} />
      <Link to={back} class="govuk-back-link">{element === undefined ? "Evidence" : `Back to ${element}`}</Link>
      <Heading caption={element === undefined ? undefined : `For ${element}`}>Add evidence</Heading>
      <Fields open={open} entered={entered} errors={errors} onChange={(changes) => { setEntered((before) => changed(before, changes)); }} />
      <Links open={open} linked={linked} onChange={(id, wanted) => { setLinked((before) => (wanted ? [...before, id] : before.filter((each) => each !== id))); }} />
      <button type="submit" class="govuk-button">Add evidence</button>
    </form>
  );
}

export function EvidenceItem({ app, open, id, from }: { readonly app: App; readonly open: Open; readonly id: string; readonly from: string | undefined }): JSX.Element {
  const evidence = evidenceOf(open.history.present, id);
  if (!evidence) return <Heading>There is no evidence {id}</Heading>;
  return <Known app={app} open={open} evidence={evidence} from={from} />;
}

function Known({ app, open, evidence, from }: { readonly app: App; readonly open: Open; readonly evidence: Evidence; readonly from: string | undefined }): JSX.Element {
  const { id } = evidence;
  const back = from === undefined ? ({ at: "evidence" } as const) : ({ at: "element", id: from } as const);
  const edit = (changes: Changes): void => { app.change((before) => editEvidence(before, id, changes), `evidence ${id} ${Object.keys(changes).join()}`); };
  const remove = (): void => {
    app.go(back);
    app.change((before) => removeEvidence(before, id));
  };
  return (
    <>
      <Link to={back} class="govuk-back-link">{from === undefined ? "Evidence" : `Back to ${from}`}</Link>
      <Heading caption={id}>{evidence.title ?? "(no title)"}</Heading>
      <p class="govuk-body"><OpenLink evidence={evidence} /></p>
      <Fields open={open} entered={evidence} errors={[]} onChange={edit} />
      <Links open={open} linked={linkedElements(open.history.present, open.standard, evidence)}
        onChange={(element, wanted) => { app.change((before) => link(before, open.standard, id, element, wanted)); }} />
      {!open.readOnly && <Button look="warning" onClick={remove}>Remove this evidence</Button>}
      <p class="govuk-hint">You can undo this.</p>
    </>
  );
}
