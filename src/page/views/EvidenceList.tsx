// All evidence in one table, and the elements that have none.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Open } from "../app.ts";
import { inWords } from "../model/dates.ts";
import { ownEntry } from "../model/entries.ts";
import { isHidden, linkedElements, type Evidence } from "../model/evidence.ts";
import { resultOf } from "../model/progress.ts";
import { capital, choicesOf, elementsOf, titleIn } from "../model/standard.ts";
import { Select } from "../parts/form.tsx";
import { ButtonLink, Details, Heading, Link } from "../parts/page.tsx";
import { OpenLink } from "./Citations.tsx";

const filters = [
  { value: "all", label: "All evidence" },
  { value: "unlinked", label: "Not linked to any element" },
  { value: "internal", label: "Seen only by us" },
];

function Row({ open, evidence, elements }: { readonly open: Open; readonly evidence: Evidence; readonly elements: readonly string[] }): JSX.Element {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">{evidence.id}</th>
      <td class="govuk-table__cell">
        <Link to={{ at: "evidence-item", id: evidence.id }}>{evidence.title ?? "(no title)"}</Link> <OpenLink evidence={evidence} />
        <div class="govuk-hint app-cell-hint">
          {capital(titleIn(choicesOf(open.standard.evidence_kinds), evidence.kind))}{evidence.date === undefined ? "" : `, ${inWords(evidence.date)}`}{isHidden(evidence) ? ". Only us." : ""}
        </div>
      </td>
      <td class="govuk-table__cell">
        {elements.length === 0 ? "None yet" : elements.map((id, index) => <>{index > 0 && ", "}<Link key={id} to={{ at: "element", id }}>{id}</Link></>)}
      </td>
    </tr>
  );
}

function Gaps({ open }: { readonly open: Open }): JSX.Element | null {
  const assessment = open.history.present;
  const gaps = elementsOf(open.standard).filter(
    ({ id }) => resultOf(open.evaluation, id)?.rating !== undefined && (ownEntry(assessment, id)?.evidence ?? []).length === 0,
  );
  if (gaps.length === 0) return null;
  return (
    <Details summary={`Rated elements without evidence: ${gaps.length}`}>
      <ul class="govuk-list">
        {gaps.map((element) => <li key={element.id}><Link to={{ at: "element", id: element.id }}>{element.id} {element.title}</Link></li>)}
      </ul>
    </Details>
  );
}

export function EvidenceList({ open }: { readonly open: Open }): JSX.Element {
  const [filter, setFilter] = useState("all");
  const assessment = open.history.present;
  const evidence = (assessment.evidence ?? []).map((each) => ({ each, elements: linkedElements(assessment, open.standard, each) }));
  const shown = evidence.filter(({ each, elements }) => {
    if (filter === "unlinked") return elements.length === 0;
    return filter === "internal" ? isHidden(each) : true;
  });
  return (
    <>
      <Heading>Evidence</Heading>
      <p class="govuk-body">Enter each piece of evidence once, and link it to every element that it supports.</p>
      {!open.readOnly && (
        <div class="govuk-button-group">
          <ButtonLink to={{ at: "add-evidence" }}>Add evidence</ButtonLink>
          <ButtonLink to={{ at: "paste" }} look="secondary">Paste from a spreadsheet</ButtonLink>
        </div>
      )}
      <Gaps open={open} />
      {evidence.length > 0 && <Select id="filter" label="Show" value={filter} onChange={setFilter} items={filters} />}
      {shown.length === 0 && <p class="govuk-body">{evidence.length === 0 ? "There is no evidence yet." : "No evidence fits this choice."}</p>}
      {shown.length > 0 && (
        <div class="app-scroll" tabIndex={0} role="region" aria-label="Evidence">
          <table class="govuk-table">
            <caption class="govuk-table__caption govuk-visually-hidden">Evidence and the elements it is linked to</caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th scope="col" class="govuk-table__header">Ref</th>
                <th scope="col" class="govuk-table__header">Evidence</th>
                <th scope="col" class="govuk-table__header">Elements</th>
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              {shown.map(({ each, elements }) => <Row key={each.id} open={open} evidence={each} elements={elements} />)}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
