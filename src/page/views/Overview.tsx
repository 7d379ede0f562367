// The hub: progress first, then an outcome when there is one, then the sections as a list of tasks.
import type { JSX } from "preact";
import type { App, Open } from "../app.ts";
import { completedSections } from "../model/entries.ts";
import { dayOf, inWords } from "../model/dates.ts";
import { checksOf, isComplete, nextToRate, progressOf, sectionProgress, sentenceOf } from "../model/progress.ts";
import { elementsOf, sectionsOf, type Node } from "../model/standard.ts";
import { Button, ButtonLink, Heading, Link, Tag } from "../parts/page.tsx";

function Outcome({ open }: { readonly open: Open }): JSX.Element {
  const { outcome, outcome_without_claims: without } = open.evaluation;
  if (!outcome) return <></>;
  return (
    <section class={`app-outcome${outcome.met ? " app-outcome--met" : ""}`} aria-labelledby="outcome">
      <h2 class="govuk-heading-m" id="outcome">{outcome.says}</h2>
      {outcome.tally !== undefined && <p class="govuk-body">{outcome.tally}</p>}
      {without && without.case !== outcome.case && <p class="govuk-body">If the assessor does not agree that an element does not apply: {without.says}</p>}
      <p class="govuk-body"><Link to={{ at: "why" }}>Why?</Link></p>
      <p class="govuk-body-s">Only a certification body can award a certificate.</p>
    </section>
  );
}

export function ProgressBar({ value, max, label }: { readonly value: number; readonly max: number; readonly label: string }): JSX.Element {
  return (
    <div class="app-progress">
      <progress value={value} max={max} aria-label={label} />
    </div>
  );
}

function SectionRow({ open, section }: { readonly open: Open; readonly section: Node }): JSX.Element {
  const { evaluation, standard, history } = open;
  const progress = sectionProgress(evaluation, standard, section.id);
  const complete = isComplete(progress);
  const sentence = complete ? sentenceOf(evaluation, section.id) : undefined;
  const status = completedSections(history.present).includes(section.id)
    ? <Tag colour="green">Completed</Tag>
    : progress.rated + progress.notApplicable === 0 ? <Tag colour="grey">Not started</Tag> : <Tag colour="blue">{complete ? "All rated" : "In progress"}</Tag>;
  return (
    <li class="govuk-task-list__item govuk-task-list__item--with-link">
      <div class="govuk-task-list__name-and-hint">
        <Link to={{ at: "section", id: section.id }} class="govuk-link govuk-task-list__link">{section.id} {section.title}</Link>
        <div class="govuk-task-list__hint">
          {progress.rated} of {progress.all} rated{sentence === undefined ? "" : `. ${sentence}`}
        </div>
      </div>
      <div class="govuk-task-list__status app-one-line">{status}</div>
    </li>
  );
}

export function Overview({ app, open }: { readonly app: App; readonly open: Open }): JSX.Element {
  const { evaluation, standard, history } = open;
  const assessment = history.present;
  const progress = progressOf(evaluation, elementsOf(standard));
  const next = nextToRate(evaluation, standard);
  const evidence = assessment.evidence?.length ?? 0;
  const { settle, consider } = checksOf(assessment, evaluation, dayOf(new Date()));
  const flags = settle.length + consider.length;
  return (
    <>
      <Heading caption={assessment.organisation.name}>{assessment.scope.title}</Heading>
      <p class="govuk-body-l app-count">{progress.rated} of {progress.all} elements rated</p>
      <ProgressBar value={progress.rated} max={progress.all} label="Elements rated" />
      {next && <ButtonLink to={{ at: "element", id: next.id }}>{progress.rated === 0 ? "Rate the first element" : `Continue with ${next.id}`}</ButtonLink>}
      {isComplete(progress) && <Outcome open={open} />}
      {!isComplete(progress) && <p class="govuk-body">{evaluation.outcome?.says}</p>}
      <h2 class="govuk-heading-m">Rate the elements</h2>
      <ul class="govuk-task-list">
        {sectionsOf(standard).map((section) => <SectionRow key={section.id} open={open} section={section} />)}
      </ul>
      <h2 class="govuk-heading-m">Everything else</h2>
      <dl class="govuk-summary-list">
        <Row title="Evidence" text={evidence === 1 ? "1 piece" : `${evidence} pieces`} to={{ at: "evidence" }} action="View evidence" />
        <Row title="Things to check" text={flags === 0 ? "Nothing so far" : `${flags} before you share it`} to={{ at: "checks" }} action="View checks" />
        <Row title="Actions" text={String(assessment.actions?.length ?? 0)} to={{ at: "actions" }} action="View actions" />
        <Row title="Organisation and dates" text={`Self-assessment of ${inWords(assessment.visits?.[0]?.from ?? "")}`} to={{ at: "about" }} action="Change" />
        <Row title="Standard" text={evaluation.pack.title} />
      </dl>
      <p class="govuk-body"><Button look="link" onClick={() => { app.close(); }}>Close this assessment</Button></p>
    </>
  );
}

interface RowProps {
  readonly title: string;
  readonly text: string;
  readonly to?: Parameters<typeof Link>[0]["to"];
  readonly action?: string;
}

function Row({ title, text, to, action }: RowProps): JSX.Element {
  return (
    <div class={`govuk-summary-list__row${to ? "" : " govuk-summary-list__row--no-actions"}`}>
      <dt class="govuk-summary-list__key">{title}</dt>
      <dd class="govuk-summary-list__value">{text}</dd>
      {to && <dd class="govuk-summary-list__actions"><Link to={to}>{action}<span class="govuk-visually-hidden"> ({title.toLowerCase()})</span></Link></dd>}
    </div>
  );
}
