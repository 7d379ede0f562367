// Why a result is what it is: the engine's reasons as a tree that opens.
import type { JSX } from "preact";
import type { results } from "assay";
import type { App, Open } from "../app.ts";
import { capital, elementsOf, nodeOf } from "../model/standard.ts";
import { useAsked } from "../parts/asked.ts";
import { Details, Heading, Link, Tag } from "../parts/page.tsx";

type Reason = results.Explanation.Reason;
type Explanation = results.Explanation;

function Holds({ reason }: { readonly reason: Reason }): JSX.Element {
  if (reason.holds === "open") return <Tag colour="grey">Open</Tag>;
  return reason.holds === "yes" ? <Tag colour="green">Yes</Tag> : <Tag colour="yellow">No</Tag>;
}

function Subjects({ open, reason }: { readonly open: Open; readonly reason: Reason }): JSX.Element | null {
  const nodes = (reason.about ?? []).flatMap((each) => nodeOf(open.standard, each.replace(/^elements\//, "")) ?? []);
  if (nodes.length === 0) return null;
  const elements = new Set(elementsOf(open.standard).map((each) => each.id));
  return (
    <ul>
      {nodes.map(({ id, title }) => <li key={id}><Link to={elements.has(id) ? { at: "element", id } : { at: "why", node: id }}>{id} {title}</Link></li>)}
      {reason.about_more !== undefined && reason.about_more > 0 && <li>and {reason.about_more} more</li>}
    </ul>
  );
}

function ReasonItem({ open, reason, expanded }: { readonly open: Open; readonly reason: Reason; readonly expanded: boolean }): JSX.Element {
  const because = reason.because ?? [];
  const subjects = <Subjects open={open} reason={reason} />;
  const line = <><Holds reason={reason} /> {capital(reason.says)}</>;
  if (because.length === 0 && (reason.about ?? []).length === 0) return <li>{line}</li>;
  return (
    <li>
      <details open={expanded}>
        <summary>{line}</summary>
        {because.length > 0 && <ul>{because.map((each, index) => <ReasonItem key={index} open={open} reason={each} expanded={each.holds !== "yes"} />)}</ul>}
        {subjects}
      </details>
    </li>
  );
}

function Below({ explanation }: { readonly explanation: Explanation }): JSX.Element | null {
  const nodes = explanation.nodes ?? [];
  if (nodes.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Section by section</h2>
      <ul class="govuk-list">
        {nodes.map(({ node, title, says }) => <li key={node}><Link to={{ at: "why", node }}>{node} {title}</Link>: {says}</li>)}
      </ul>
    </>
  );
}

export function Why({ app, open, node }: { readonly app: App; readonly open: Open; readonly node: string | undefined }): JSX.Element {
  const asked = useAsked(() => app.explain(node), [open.history.present, node]);
  const subject = node === undefined ? undefined : nodeOf(open.standard, node);
  return (
    <>
      <Link to={node === undefined ? { at: "overview" } : { at: "why" }} class="govuk-back-link">{node === undefined ? "Overview" : "The whole result"}</Link>
      <Heading caption={subject && `${subject.id} ${subject.title ?? ""}`}>Why this result</Heading>
      {asked.is === "failed" && <p class="govuk-body">The reasons could not be worked out.</p>}
      {asked.is === "here" && asked.value.node === node && (
        <>
          {asked.value.ladders.map((ladder) => (
            <section key={ladder.ladder}>
              <p class="govuk-body-l">{capital(ladder.says ?? ladder.stands)}</p>
              <ul class="app-tree">{ladder.reasons.map((reason, index) => <ReasonItem key={index} open={open} reason={reason} expanded={true} />)}</ul>
            </section>
          ))}
          <Below explanation={asked.value} />
          {asked.value.open && asked.value.open.length > 0 && (
            <Details summary={`What is still open: ${asked.value.open.length}`}>
              <ul class="govuk-list govuk-list--bullet">
                {asked.value.open.map(({ id, says, element }) => <li key={id}>{element === undefined ? says : <Link to={{ at: "element", id: element }}>{says}</Link>}</li>)}
              </ul>
            </Details>
          )}
          <p class="govuk-body-s">Only a certification body can award a certificate.</p>
        </>
      )}
    </>
  );
}
