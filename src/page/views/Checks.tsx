// What to look at before an assessment is shared. Nothing here shows while somebody types.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { results } from "assay";
import type { App, Open } from "../app.ts";
import { dayOf, inWords } from "../model/dates.ts";
import { accept } from "../model/entries.ts";
import { checksOf } from "../model/progress.ts";
import { nodeOf, sentence } from "../model/standard.ts";
import { DateInput, TextArea } from "../parts/form.tsx";
import { Button, Details, ErrorSummary, Heading, Link, type FieldError } from "../parts/page.tsx";

type Flag = results.Evaluation.Flag;

const owners: Record<Flag["owner"], string> = { applicant: "", assessor: "For the assessor", body: "For the certification body" };

function Places({ open, flag }: { readonly open: Open; readonly flag: Flag }): JSX.Element | null {
  const elements = flag.element === undefined ? (flag.elements ?? []) : [flag.element];
  const evidence = flag.at.flatMap((each) => (each.startsWith("evidence/") ? [each.slice("evidence/".length)] : []));
  const links = [
    ...elements.filter((id) => nodeOf(open.standard, id)).map((id) => <Link to={{ at: "element", id }}>Go to {id}</Link>),
    ...evidence.map((id) => <Link to={{ at: "evidence-item", id }}>Go to {id}</Link>),
    ...(flag.at.includes("organisation") ? [<Link to={{ at: "about" }}>Go to the organisation</Link>] : []),
  ].slice(0, 8);
  if (links.length === 0) return null;
  return <p class="govuk-body app-places-line">{links.map((link, index) => <span key={index}>{link} </span>)}</p>;
}

/** The day until which an acceptance is proposed: three months on. */
function proposedDay(): string {
  const now = new Date();
  return dayOf(new Date(now.getFullYear(), now.getMonth() + 3, now.getDate()));
}

function AcceptForm({ app, flag }: { readonly app: App; readonly flag: Flag }): JSX.Element {
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState(proposedDay);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const id = `flag-${flag.fingerprint}`;
  const submit = (): void => {
    const found = [
      ...(reason.trim() ? [] : [{ field: `${id}-reason`, message: "Enter why this is all right" }]),
      ...(until ? [] : [{ field: `${id}-until`, message: "Enter until when" }]),
    ];
    setErrors(found);
    if (found.length === 0) app.change((before) => accept(before, flag.fingerprint, { reason: reason.trim(), until }));
  };
  return (
    <Details summary={<>I have looked at this<span class="govuk-visually-hidden">: {flag.says}</span></>}>
      <ErrorSummary errors={errors} />
      <TextArea id={`${id}-reason`} label="Why is this all right?" rows={2} value={reason} onChange={setReason} />
      <DateInput id={`${id}-until`} label="Until when?" hint="After this day it is listed again." value={until} onChange={setUntil} />
      <Button look="secondary" onClick={submit}>I have looked at this</Button>
    </Details>
  );
}

function FlagItem({ app, open, flag }: { readonly app: App; readonly open: Open; readonly flag: Flag }): JSX.Element {
  return (
    <li class="app-flag">
      <h3 class="govuk-heading-s">{sentence(flag.says)}</h3>
      {owners[flag.owner] !== "" && <p class="govuk-hint">{owners[flag.owner]}</p>}
      {flag.why !== undefined && <p class="govuk-body">{sentence(flag.why)}</p>}
      {flag.hint !== undefined && <p class="govuk-body">{sentence(flag.hint)}</p>}
      {flag.effect !== undefined && <p class="govuk-body">{sentence(flag.effect)}</p>}
      <Places open={open} flag={flag} />
      {!open.readOnly && <AcceptForm key={flag.fingerprint} app={app} flag={flag} />}
    </li>
  );
}

interface GroupProps {
  readonly app: App;
  readonly open: Open;
  readonly title: string;
  readonly flags: readonly Flag[];
}

function Group({ app, open, title, flags }: GroupProps): JSX.Element | null {
  if (flags.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{title} ({flags.length})</h2>
      <ul class="govuk-list">{flags.map((flag) => <FlagItem key={flag.fingerprint} app={app} open={open} flag={flag} />)}</ul>
    </section>
  );
}

export function Checks({ app, open }: { readonly app: App; readonly open: Open }): JSX.Element {
  const { settle, consider, toDo, accepted } = checksOf(open.history.present, open.evaluation, dayOf(new Date()));
  return (
    <>
      <Heading>Things to check before you share this</Heading>
      {settle.length + consider.length === 0 && <p class="govuk-body">There is nothing to check.</p>}
      <Group app={app} open={open} title="Must be resolved" flags={settle} />
      <Group app={app} open={open} title="Worth a look" flags={consider} />
      {toDo.length > 0 && (
        <Details summary={`Still to enter: ${toDo.length}`}>
          <ul class="govuk-list govuk-list--bullet">
            {toDo.map((flag) => (
              <li key={flag.fingerprint}>{sentence(flag.says)} {flag.element !== undefined && <Link to={{ at: "element", id: flag.element }}>Go to {flag.element}</Link>}</li>
            ))}
          </ul>
        </Details>
      )}
      {accepted.length > 0 && (
        <Details summary={`Looked at: ${accepted.length}`}>
          {accepted.map(({ flag, acceptance }) => (
            <div key={flag.fingerprint}>
              <p class="govuk-body"><strong>{sentence(flag.says)}</strong> {acceptance.reason} (until {inWords(acceptance.until)})</p>
              {!open.readOnly && <p class="govuk-body"><Button look="link" onClick={() => { app.change((before) => accept(before, flag.fingerprint, null)); }}>List it again<span class="govuk-visually-hidden">: {flag.says}</span></Button></p>}
            </div>
          ))}
        </Details>
      )}
    </>
  );
}
