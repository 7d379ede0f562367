// One element: what it asks for, how well the service meets it, why, on which evidence, and what is missing.
import type { JSX } from "preact";
import type { App, Open } from "../app.ts";
import type { Assessment } from "../engine/protocol.ts";
import { dayOf, inWords } from "../model/dates.ts";
import * as entries from "../model/entries.ts";
import { resultOf, sectionProgress } from "../model/progress.ts";
import { capital, neighboursOf, nodeOf, ratingTitle, sectionOf, sentence, type Node } from "../model/standard.ts";
import { Checkboxes, DateInput, Radios, TextArea, TextInput } from "../parts/form.tsx";
import { Details, Heading, Link } from "../parts/page.tsx";
import { Citations } from "./Citations.tsx";
import { Guidance } from "./Guidance.tsx";

interface Props {
  readonly app: App;
  readonly open: Open;
  readonly node: Node;
}

const notApplicable = "not applicable";
const notSure = "not sure";

function chosenRating(assessment: Assessment, element: string): string | undefined {
  const claim = entries.claimOf(assessment, element);
  if (claim && claim.acceptance !== "refused") return notApplicable;
  if (entries.isNotSure(assessment, element)) return notSure;
  return entries.ownEntry(assessment, element)?.rating || undefined;
}

function Rating({ app, open, node }: Props): JSX.Element {
  const assessment = open.history.present;
  const ratings = [...open.standard.scale].reverse().flatMap(({ id, title, means }) =>
    id === undefined ? [] : [{ value: id, label: capital(title ?? id), hint: means }],
  );
  const others = [
    { value: notApplicable, label: "Does not apply to us", divider: true },
    { value: notSure, label: "Not sure yet", hint: "You can come back to it. It stays on the list of elements to rate." },
  ];
  const choose = (value: string): void => {
    app.change((before) => {
      if (value === notApplicable) return entries.claim(before, node.id, entries.claimOf(before, node.id)?.reason ?? "", dayOf(new Date()));
      return value === notSure ? entries.setNotSure(before, node.id) : entries.rate(before, node.id, value);
    });
  };
  return (
    <Radios id="rating" legend="How well does your service meet this?" items={[...ratings, ...others]} value={chosenRating(assessment, node.id)}
      onChange={choose} disabled={open.readOnly} />
  );
}

function Assumptions({ open }: { readonly open: Open }): JSX.Element | null {
  const assumed = open.standard.scale.filter((rating) => rating.assumption !== undefined);
  if (assumed.length === 0) return null;
  return (
    <Details summary="How sure are these meanings?">
      <p class="govuk-body">No published source defines every rating. These meanings are assumptions:</p>
      <ul class="govuk-list govuk-list--bullet">
        {assumed.map(({ id, title, assumption }) => <li key={id}>{capital(title ?? "")}: {assumption}</li>)}
      </ul>
    </Details>
  );
}

function Claim({ app, open, node }: Props): JSX.Element | null {
  const assessment = open.history.present;
  const claim = entries.claimOf(assessment, node.id);
  if (!claim) return null;
  const decided = claim.decision_reason ? ` They say: “${claim.decision_reason}”` : "";
  const counts = resultOf(open.evaluation, node.id)?.applicability === undefined;
  const objection = counts ? open.evaluation.flags.find((flag) => flag.at.includes(`claims/${node.id}`)) : undefined;
  if (claim.acceptance === "refused")
    return <div class="govuk-inset-text">Not agreed: please rate this element.{decided}</div>;
  return (
    <>
      <TextArea id="claim-reason" label="This does not apply to our service. Why?" value={claim.reason ?? ""} disabled={open.readOnly} rows={3}
        hint={node.claim_ground === undefined ? undefined : `Your sector's guidance: ${node.claim_ground}`}
        onChange={(reason) => { app.change((before) => entries.claim(before, node.id, reason, dayOf(new Date())), `claim ${node.id}`); }} />
      <div class="govuk-inset-text">
        {objection ? `${sentence(objection.says)} ${sentence(objection.hint ?? "")}` : claim.acceptance === "accepted" ? "Agreed by the assessor." : "Waiting for the assessor to agree."}{decided}
      </div>
    </>
  );
}

function Parts({ app, open, node }: Props): JSX.Element | null {
  const parts = (node.limbs ?? []).flatMap(({ id, says }) => (id === undefined ? [] : [{ value: id, label: capital(says ?? id) }]));
  if (parts.length === 0) return null;
  return (
    <Checkboxes id="parts" legend="Which parts are met?" size="s" items={parts} small chosen={entries.ownEntry(open.history.present, node.id)?.limbs ?? []}
      disabled={open.readOnly} onChange={(part, met) => { app.change((before) => entries.setPart(before, node.id, part, met)); }} />
  );
}

function Missing({ app, open, node }: Props): JSX.Element | null {
  const assessment = open.history.present;
  const { shortfall, action } = entries.gapOf(assessment, node.id);
  const rating = open.standard.scale.find((each) => each.id === entries.ownEntry(assessment, node.id)?.rating);
  if (!shortfall && (!rating || rating.met)) return null;
  return (
    <>
      <TextArea id="missing" label="What is missing?" large rows={3} value={shortfall?.missing ?? ""} disabled={open.readOnly}
        onChange={(missing) => { app.change((before) => entries.setMissing(before, node.id, { missing }), `missing ${node.id}`); }} />
      <DateInput id="deadline" label="By when will it be in place?" value={shortfall?.deadline ?? ""} disabled={open.readOnly}
        onChange={(deadline) => { app.change((before) => entries.setMissing(before, node.id, { deadline: deadline || undefined }), `deadline ${node.id}`); }} />
      <TextInput id="who" label="Who will see to it?" hint="A role, such as “front desk manager, Millbrook”" value={action?.who ?? ""} disabled={open.readOnly}
        onChange={(who) => { app.change((before) => entries.setAction(before, node.id, { who: who || undefined }), `who ${node.id}`); }} />
    </>
  );
}

const roles: Record<NonNullable<entries.Judgement["role"]>, string> = {
  self: "self-assessment",
  assessor: "assessor",
  moderated: "agreed by the assessors",
  body: "certification body",
};

function LastTime({ open, node }: { readonly open: Open; readonly node: Node }): JSX.Element | null {
  const assessment = open.history.present;
  const earlier = entries.otherEntries(assessment, node.id);
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="last-time">
      <h2 class="govuk-heading-m" id="last-time">Last time</h2>
      {earlier.slice(0, 4).map((entry) => {
        const visit = assessment.visits?.find((each) => each.id === entry.visit);
        const site = entry.site === undefined ? "" : `, ${assessment.scope.sites?.find((each) => each.id === entry.site)?.title ?? entry.site}`;
        const day = entry.date ?? visit?.to ?? visit?.from;
        return (
          <>
            <p class="govuk-body">{ratingTitle(open.standard, entry.rating ?? "")}, {roles[entry.role ?? "self"]}{site}{day === undefined ? "" : `, ${inWords(day)}`}</p>
            {entry.rationale && <Details summary="Read the reasons"><p class="govuk-body app-written">{entry.rationale}</p></Details>}
          </>
        );
      })}
    </section>
  );
}

function Top({ open, node }: { readonly open: Open; readonly node: Node }): JSX.Element {
  const section = sectionOf(open.standard, node);
  const { previous, next } = neighboursOf(open.standard, node.id);
  return (
    <div class="app-top">
      <Link to={{ at: "section", id: section.id }} class="govuk-back-link">{section.id} {section.title}</Link>
      <span class="app-top__neighbours">
        {previous && <Link to={{ at: "element", id: previous.id }}><span aria-hidden="true">‹ </span><span class="govuk-visually-hidden">Previous: </span>{previous.id}</Link>}
        {next && <Link to={{ at: "element", id: next.id }}><span class="govuk-visually-hidden">Next: </span>{next.id}<span aria-hidden="true"> ›</span></Link>}
      </span>
    </div>
  );
}

function Neighbours({ open, node }: { readonly open: Open; readonly node: Node }): JSX.Element {
  const { previous, next } = neighboursOf(open.standard, node.id);
  return (
    <nav class="govuk-pagination govuk-pagination--block" aria-label="Elements">
      {previous && (
        <div class="govuk-pagination__prev">
          <Link to={{ at: "element", id: previous.id }} class="govuk-link govuk-pagination__link">
            <span class="govuk-pagination__link-title">Previous<span class="govuk-visually-hidden">:</span></span>
            <span class="govuk-pagination__link-label">{previous.id} {previous.title}</span>
          </Link>
        </div>
      )}
      {next && (
        <div class="govuk-pagination__next">
          <Link to={{ at: "element", id: next.id }} class="govuk-link govuk-pagination__link">
            <span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden">:</span></span>
            <span class="govuk-pagination__link-label">{next.id} {next.title}</span>
          </Link>
        </div>
      )}
      {!next && (
        <div class="govuk-pagination__next">
          <Link to={{ at: "overview" }} class="govuk-link govuk-pagination__link"><span class="govuk-pagination__link-title">Overview</span></Link>
        </div>
      )}
    </nav>
  );
}

export function Element({ app, open, id }: { readonly app: App; readonly open: Open; readonly id: string }): JSX.Element {
  const node = nodeOf(open.standard, id);
  if (!node) return <Heading>There is no element {id}</Heading>;
  const assessment = open.history.present;
  const section = sectionOf(open.standard, node);
  const progress = sectionProgress(open.evaluation, open.standard, section.id);
  const reasons = entries.ownEntry(assessment, id)?.rationale ?? "";
  const isClaimed = chosenRating(assessment, id) === notApplicable;
  const result = resultOf(open.evaluation, id);
  const decidedByOthers = result?.role !== undefined && result.role !== "self";
  return (
    <div key={id}>
      <Top open={open} node={node} />
      <Heading>{id} {node.title}</Heading>
      <p class="govuk-body-l app-requirement">{node.official_text ?? node.requirement}</p>
      <Guidance open={open} node={node} />
      <Rating app={app} open={open} node={node} />
      {decidedByOthers && <div class="govuk-inset-text">The rating that counts is the assessor's, shown under “Last time”.</div>}
      <Assumptions open={open} />
      <Claim app={app} open={open} node={node} />
      <Parts app={app} open={open} node={node} />
      {(!isClaimed || reasons !== "") && (
        <TextArea id="reasons" label="Why do you give this rating?" large hint="Say what you do, since when, and how you know. Do not enter names of customers or staff. Use roles, such as “a carer” or “front desk, Millbrook”."
          value={reasons} disabled={open.readOnly} rows={5}
          onChange={(text) => { app.change((before) => entries.setReasons(before, id, text), `reasons ${id}`); }} />
      )}
      <Citations app={app} open={open} node={node} />
      <Missing app={app} open={open} node={node} />
      <LastTime open={open} node={node} />
      <p class="govuk-body-s app-rated">{section.id} {section.title}: {progress.rated} of {progress.all} rated</p>
      <Neighbours open={open} node={node} />
    </div>
  );
}
