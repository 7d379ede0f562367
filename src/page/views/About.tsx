// Organisation, service and dates: what the two questions at the start left at its default.
import type { JSX } from "preact";
import type { App, Open } from "../app.ts";
import type { Assessment } from "../engine/protocol.ts";
import { changed } from "../model/records.ts";
import { capital, choicesOf, titleIn } from "../model/standard.ts";
import { DateInput, Radios, TextArea, TextInput } from "../parts/form.tsx";
import { Heading, Link } from "../parts/page.tsx";

/** The answer to a question of the pack about the organisation; undefined: not answered. */
function withFact(assessment: Assessment, fact: string, value: boolean | undefined): Assessment {
  const facts = changed<Record<string, boolean | number | string | string[]>>(assessment.organisation.facts ?? {}, { [fact]: value });
  return changed(assessment, { organisation: changed(assessment.organisation, { facts: Object.keys(facts).length > 0 ? facts : undefined }) });
}

interface Question {
  readonly id: string;
  readonly asks: string;
}

function questionsOf(open: Open): Question[] {
  return open.standard.facts.flatMap(({ id, asks, on, type }) =>
    on === "organisation" && type === "yes_no" && typeof id === "string" && typeof asks === "string" ? [{ id, asks }] : [],
  );
}

export function About({ app, open }: { readonly app: App; readonly open: Open }): JSX.Element {
  const assessment = open.history.present;
  const { organisation, scope, cycle, visits = [] } = assessment;
  const disabled = open.readOnly;
  const kinds = choicesOf(open.standard.visit_kinds);
  const programmes = choicesOf(open.standard.programmes);
  const answers = [{ value: "yes", label: "Yes" }, { value: "no", label: "No" }, { value: "open", label: "Not answered yet" }];
  return (
    <>
      <Link to={{ at: "overview" }} class="govuk-back-link">Overview</Link>
      <Heading>Organisation and dates</Heading>
      <TextInput id="name" label="Organisation" value={organisation.name} disabled={disabled}
        onChange={(name) => { app.change((before) => changed(before, { organisation: changed(before.organisation, { name }) }), "name"); }} />
      <TextInput id="service" label="Service that is checked" value={scope.title} disabled={disabled}
        onChange={(title) => { app.change((before) => changed(before, { scope: changed(before.scope, { title }) }), "service"); }} />
      <TextArea id="description" label="What does the organisation do?" value={organisation.description ?? ""} disabled={disabled} rows={3}
        onChange={(text) => { app.change((before) => changed(before, { organisation: changed(before.organisation, { description: text || undefined }) }), "description"); }} />
      {questionsOf(open).map(({ id, asks }) => {
        const fact = organisation.facts?.[id];
        const value = fact === true ? "yes" : fact === false ? "no" : "open";
        return <Radios key={id} id={`fact-${id}`} legend={asks} size="s" items={answers} value={value} disabled={disabled}
          onChange={(answer) => { app.change((before) => withFact(before, id, answer === "open" ? undefined : answer === "yes")); }} />;
      })}
      <h2 class="govuk-heading-m">Dates</h2>
      {visits.map((visit) => (
        <DateInput key={visit.id} id={`visit-${visit.id}`} label={`First day of the ${titleIn(kinds, visit.kind)}`} value={visit.from} disabled={disabled}
          onChange={(from) => {
            if (from === "") return; // every visit has a day
            app.change((before) => changed(before, { visits: (before.visits ?? []).map((each) => (each.id === visit.id ? changed(each, { from }) : each)) }), `visit ${visit.id}`);
          }} />
      ))}
      {programmes.length > 0 && (
        <Radios id="programme" legend="How are you assessed over the years?" size="s" disabled={disabled} value={cycle?.programme ?? ""}
          items={[
            ...programmes.map(({ id, title }) => ({ value: id, label: capital(title), })),
            { value: "", label: "I do not know yet" },
          ]}
          onChange={(programme) => { app.change((before) => changed(before, { cycle: changed(before.cycle ?? {}, { programme: programme || undefined }) })); }} />
      )}
    </>
  );
}
