// What leaves the page: reports, a workbook, a copy for the assessor. What stays out is listed before.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App, Open } from "../app.ts";
import { dayOf } from "../model/dates.ts";
import { copyForAssessor, isHidden } from "../model/evidence.ts";
import { checksOf } from "../model/progress.ts";
import { Checkbox } from "../parts/form.tsx";
import { Button, Details, Heading, Link } from "../parts/page.tsx";

function LeftOut({ open }: { readonly open: Open }): JSX.Element {
  const hidden = (open.history.present.evidence ?? []).filter(isHidden);
  const personal = hidden.filter((each) => each.visibility === "personal").length;
  const internal = hidden.length - personal;
  if (hidden.length === 0) return <p class="govuk-body">Nothing is left out: no evidence is marked “Only us”.</p>;
  const counts = [
    ...(internal > 0 ? [`${internal} internal ${internal === 1 ? "item" : "items"}`] : []),
    ...(personal > 0 ? [`${personal} ${personal === 1 ? "item" : "items"} with personal details`] : []),
  ].join(" and ");
  return (
    <Details summary={`${counts} will be left out`}>
      <ul class="govuk-list govuk-list--bullet">
        {hidden.map(({ id, title }) => <li key={id}><Link to={{ at: "evidence-item", id }}>{id} {title ?? "(no title)"}</Link></li>)}
      </ul>
    </Details>
  );
}

export function Reports({ app, open }: { readonly app: App; readonly open: Open }): JSX.Element {
  const [internal, setInternal] = useState(false);
  const assessment = open.history.present;
  const { settle, consider } = checksOf(assessment, open.evaluation, dayOf(new Date()));
  const flags = settle.length + consider.length;
  const hasHidden = (assessment.evidence ?? []).some(isHidden);
  return (
    <>
      <Heading>Reports and copies</Heading>
      {flags > 0 && <div class="govuk-inset-text"><Link to={{ at: "checks" }}>{flags === 1 ? "There is 1 thing" : `There are ${flags} things`} to check before you share this</Link></div>}
      <h2 class="govuk-heading-m">Two pages</h2>
      <p class="govuk-body">The result, what is strong and what is missing, for a meeting.</p>
      <div class="govuk-button-group">
        <Button onClick={() => void app.downloadReport("html", { brief: true, internal }, "summary")}>Download two pages</Button>
        <Button look="secondary" onClick={() => void app.printReport({ brief: true, internal })}>Open two pages to print</Button>
      </div>
      <h2 class="govuk-heading-m">Full report</h2>
      <p class="govuk-body">Every element with its rating, the reasons and the evidence.</p>
      <div class="govuk-button-group">
        <Button onClick={() => void app.downloadReport("html", { internal }, "report")}>Download the full report</Button>
        <Button look="secondary" onClick={() => void app.downloadReport("docx", { internal }, "report")}>Download for Word</Button>
        <Button look="secondary" onClick={() => void app.printReport({ internal })}>Open the full report to print</Button>
      </div>
      {hasHidden && (
        <div class="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
          <Checkbox id="internal" label="Include what is marked “Only us” in these reports" checked={internal} onChange={setInternal} />
        </div>
      )}
      <h2 class="govuk-heading-m">Workbook</h2>
      <p class="govuk-body">Everything in your assessment as a spreadsheet, with what is marked “Only us”. You can go on in it and open it here again.</p>
      <Button look="secondary" onClick={() => void app.downloadWorkbook()}>Download the workbook</Button>
      <h2 class="govuk-heading-m">Hand over</h2>
      <p class="govuk-body">For whoever does this work after you: where things are, what is due, and what is marked “Only us”.</p>
      <Button look="secondary" onClick={() => void app.downloadReport("html", { handover: true, internal: true }, "handover")}>Download the handover</Button>
      <h2 class="govuk-heading-m">A copy for the assessor</h2>
      <p class="govuk-body">The assessment itself, for the assessor to open. Evidence that is marked “Only us” is not in the file.</p>
      <LeftOut open={open} />
      <Button look="secondary" onClick={() => { app.downloadAssessment(copyForAssessor(assessment), "for the assessor"); }}>Save a copy for the assessor</Button>
      <Details summary="For other programs">
        <p class="govuk-body">The result as JSON, as the assay tool writes it.</p>
        <Button look="secondary" onClick={() => void app.downloadEvaluation()}>Download the result</Button>
      </Details>
    </>
  );
}
