// The elements of one section, as a list of tasks that can be narrowed down.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App, Open } from "../app.ts";
import { completedSections, ownEntry, setCompleted } from "../model/entries.ts";
import { isComplete, sectionProgress, sentenceOf, standingOf, type Standing } from "../model/progress.ts";
import { childrenOf, elementsIn, nodeOf, type Node } from "../model/standard.ts";
import { Checkbox, Select } from "../parts/form.tsx";
import { Heading, Link, Tag } from "../parts/page.tsx";

const filters = [
  { value: "all", label: "All elements" },
  { value: "to rate", label: "To rate or not sure yet" },
  { value: "short", label: "Rated as not met" },
  { value: "no evidence", label: "Rated, without evidence" },
  { value: "no reasons", label: "Rated, without reasons" },
];

function passes(filter: string, open: Open, element: Node): boolean {
  const { history, evaluation, standard } = open;
  const standing = standingOf(history.present, evaluation, standard, element.id);
  const entry = ownEntry(history.present, element.id);
  const rated = standing.is === "rated";
  if (filter === "to rate") return standing.is === "to rate" || standing.is === "not sure";
  if (filter === "short") return rated && !standing.met;
  if (filter === "no evidence") return rated && (entry?.evidence ?? []).length === 0;
  if (filter === "no reasons") return rated && !entry?.rationale?.trim();
  return true;
}

export function StandingTag({ standing }: { readonly standing: Standing }): JSX.Element {
  if (standing.is === "rated") return <Tag colour={standing.met ? "green" : "yellow"}>{standing.says}</Tag>;
  return <Tag colour={standing.is === "not sure" ? "purple" : "grey"}>{standing.says}</Tag>;
}

function ElementRow({ open, element }: { readonly open: Open; readonly element: Node }): JSX.Element {
  const { history, evaluation, standard } = open;
  const evidence = ownEntry(history.present, element.id)?.evidence?.length ?? 0;
  return (
    <li class="govuk-task-list__item govuk-task-list__item--with-link">
      <div class="govuk-task-list__name-and-hint">
        <Link to={{ at: "element", id: element.id }} class="govuk-link govuk-task-list__link">{element.id} {element.title}</Link>
        {evidence > 0 && <div class="govuk-task-list__hint">Evidence: {evidence}</div>}
      </div>
      <div class="govuk-task-list__status"><StandingTag standing={standingOf(history.present, evaluation, standard, element.id)} /></div>
    </li>
  );
}

export function Section({ app, open, id }: { readonly app: App; readonly open: Open; readonly id: string }): JSX.Element {
  const [filter, setFilter] = useState("all");
  const { standard, evaluation, history } = open;
  const section = nodeOf(standard, id);
  if (!section) return <Heading>There is no section {id}</Heading>;
  const progress = sectionProgress(evaluation, standard, id);
  const shown = elementsIn(standard, id).filter((element) => passes(filter, open, element));
  const groups = childrenOf(standard, id);
  const sentence = isComplete(progress) ? sentenceOf(evaluation, id) : undefined;
  return (
    <>
      <Link to={{ at: "overview" }} class="govuk-back-link">Overview</Link>
      <Heading>{id} {section.title}</Heading>
      {section.aim !== undefined && <p class="govuk-body">{section.aim}</p>}
      <p class="govuk-body"><strong>{progress.rated} of {progress.all} rated{sentence === undefined ? "" : `. ${sentence}`}</strong>{" "}
        {sentence !== undefined && <Link to={{ at: "why", node: id }}>Why?</Link>}
      </p>
      <Select id="filter" label="Show" value={filter} onChange={setFilter} items={filters} />
      <p class="govuk-visually-hidden" role="status">{shown.length} elements are shown</p>
      {shown.length === 0 && <p class="govuk-body">No element here fits this choice.</p>}
      {groups.map((group) => {
        const rows = shown.filter((element) => element.in === group.id);
        return rows.length > 0 && (
          <section key={group.id}>
            <h2 class="govuk-heading-s app-group">{group.id} {group.title}</h2>
            <ul class="govuk-task-list">{rows.map((element) => <ElementRow key={element.id} open={open} element={element} />)}</ul>
          </section>
        );
      })}
      {shown.some((element) => element.in === id) && (
        <ul class="govuk-task-list">{shown.filter((element) => element.in === id).map((element) => <ElementRow key={element.id} open={open} element={element} />)}</ul>
      )}
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <Checkbox id="completed" label="I have completed this section" checked={completedSections(history.present).includes(id)} disabled={open.readOnly}
          onChange={(completed) => { app.change((assessment) => setCompleted(assessment, id, completed)); }} />
      </div>
    </>
  );
}
