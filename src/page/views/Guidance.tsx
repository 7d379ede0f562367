// What helps to read an element: where its words come from, what a sector adds, what counts as evidence, which others it is taken for.
import type { JSX } from "preact";
import type { Open } from "../app.ts";
import { inWords } from "../model/dates.ts";
import { capital, isAdded, nodeOf, textsOf, type Node } from "../model/standard.ts";
import { Bullets, Details, Link } from "../parts/page.tsx";

function sectorWords(open: Open, node: Node): { word: string; here: string }[] {
  const requirement = (node.requirement ?? "").toLowerCase();
  return open.standard.words.flatMap(({ word, here }) =>
    typeof word === "string" && typeof here === "string" && requirement.includes(word.toLowerCase()) ? [{ word, here }] : [],
  );
}

function Sector({ open, node }: { readonly open: Open; readonly node: Node }): JSX.Element | null {
  const words = sectorWords(open, node);
  const added = textsOf(node.guidance?.filter((point) => isAdded(open.standard, point)));
  const rulings = node.rulings ?? [];
  if (words.length + added.length + rulings.length === 0) return null;
  return (
    <Details summary="What your sector adds">
      {words.length > 0 && <Bullets texts={words.map(({ word, here }) => <><strong>{capital(word)}</strong> here means {here}</>)} />}
      {added.length > 0 && <><p class="govuk-body">Evidence can also be:</p><Bullets texts={added} /></>}
      {rulings.map((ruling) => <p class="govuk-body">{ruling.reads} ({ruling.by}, {inWords(ruling.on)})</p>)}
    </Details>
  );
}

const listed = (texts: readonly string[]): string => [texts.slice(0, -1).join(", "), texts.at(-1)].filter(Boolean).join(" and ");

export function Guidance({ open, node }: { readonly open: Open; readonly node: Node }): JSX.Element {
  const base = open.standard.layers.find((layer) => layer.kind === "standard");
  const points = textsOf(node.guidance?.filter((point) => !isAdded(open.standard, point)));
  const enough = textsOf(node.enough);
  const notEnough = textsOf(node.not_enough);
  const alike = node.look_alikes ?? [];
  const titleOf = (id: string): string => nodeOf(open.standard, id)?.title ?? "";
  return (
    <>
      {node.official_text === undefined && <p class="govuk-body app-summary">This is a summary.</p>}
      <div class="app-guidance">
        <Details summary={node.official_text === undefined ? "Official wording" : "In short"}>
          {node.official_text === undefined
            ? <p class="govuk-body">The official wording is not part of this page. Read {node.id} in {node.source ?? base?.source ?? open.standard.title}.</p>
            : <p class="govuk-body">{node.requirement}</p>}
        </Details>
        <Sector open={open} node={node} />
        <Details summary="What counts as evidence">
          {points.length > 0 && <Bullets texts={points} />}
          {enough.length > 0 && <><h2 class="govuk-heading-s">An example that is enough</h2>{enough.map((text) => <p class="govuk-body">{text}</p>)}</>}
          {notEnough.length > 0 && <><h2 class="govuk-heading-s">An example that is not enough</h2>{notEnough.map((text) => <p class="govuk-body">{text}</p>)}</>}
          {node.ask && <><h2 class="govuk-heading-s">Questions from assessors</h2><Bullets texts={node.ask.map(({ whom, what }) => <>{capital(whom)}: “{what}”</>)} /></>}
        </Details>
        {alike.length > 0 && (
          <Details summary={`How this differs from ${listed(alike.map((each) => each.element))}`}>
            <ul class="govuk-list govuk-list--bullet">
              {alike.map(({ element, differs }) => <li key={element}><Link to={{ at: "element", id: element }}>{element} {titleOf(element)}</Link>: {differs}</li>)}
            </ul>
          </Details>
        )}
      </div>
    </>
  );
}
