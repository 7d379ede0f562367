// The evidence for one element: linked pieces, others to link, and a way to add one.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App, Open } from "../app.ts";
import { ownEntry } from "../model/entries.ts";
import { evidenceOf, link, webAddress, type Evidence } from "../model/evidence.ts";
import { idsWithin, type Node } from "../model/standard.ts";
import { Select } from "../parts/form.tsx";
import { Button, ButtonLink, Link } from "../parts/page.tsx";

export function OpenLink({ evidence }: { readonly evidence: Evidence }): JSX.Element | null {
  const address = webAddress(evidence.location);
  if (address === undefined) return null;
  return <a class="govuk-link" href={address} target="_blank" rel="noopener noreferrer">Open<span class="govuk-visually-hidden"> {evidence.id} in a new tab</span></a>;
}

function Linked({ app, open, node, evidence }: { readonly app: App; readonly open: Open; readonly node: Node; readonly evidence: Evidence }): JSX.Element {
  return (
    <li class="app-citation">
      <Link to={{ at: "evidence-item", id: evidence.id, from: node.id }}>{evidence.id} {evidence.title ?? "(no title)"}</Link>
      <span class="app-citation__actions">
        <OpenLink evidence={evidence} />
        {!open.readOnly && (
          <Button look="link" onClick={() => { app.change((before) => link(before, open.standard, evidence.id, node.id, false)); }}>
            Remove<span class="govuk-visually-hidden"> {evidence.id} from {node.id}</span>
          </Button>
        )}
      </span>
    </li>
  );
}

export function Citations({ app, open, node }: { readonly app: App; readonly open: Open; readonly node: Node }): JSX.Element {
  const [chosen, setChosen] = useState("");
  const assessment = open.history.present;
  const cited = ownEntry(assessment, node.id)?.evidence ?? [];
  const linked = cited.flatMap((id) => evidenceOf(assessment, id) ?? []);
  const within = idsWithin(node);
  const offered = (each: Evidence): boolean => each.supports?.some((id) => within.includes(id)) === true;
  const others = (assessment.evidence ?? []).filter((each) => !cited.includes(each.id)).sort((a, b) => Number(offered(b)) - Number(offered(a)));
  return (
    <section aria-labelledby="evidence-heading">
      <h2 class="govuk-heading-m" id="evidence-heading">Evidence</h2>
      {linked.length === 0 && <p class="govuk-body">Evidence: none yet</p>}
      {linked.length > 0 && <ul class="app-citations">{linked.map((each) => <Linked key={each.id} app={app} open={open} node={node} evidence={each} />)}</ul>}
      {!open.readOnly && others.length > 0 && (
        <div class="app-inline-form">
          <Select id="link-evidence" label="Use evidence that you have already entered" value={chosen} onChange={setChosen}
            items={[{ value: "", label: "Choose evidence" }, ...others.map((each) => ({ value: each.id, label: `${each.id} ${each.title ?? ""}${offered(each) ? " (offered for this)" : ""}` }))]} />
          <Button look="secondary" disabled={chosen === ""} onClick={() => {
            app.change((before) => link(before, open.standard, chosen, node.id, true));
            setChosen("");
          }}>Link it</Button>
        </div>
      )}
      {!open.readOnly && <ButtonLink to={{ at: "add-evidence", element: node.id }} look="secondary">Add evidence</ButtonLink>}
    </section>
  );
}
