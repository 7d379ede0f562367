// Evidence is entered once and linked to many elements. A link is two records: the element cites the evidence, and the evidence says
// what it supports; the page keeps both alike.
import type { Assessment } from "../engine/protocol.ts";
import type { results } from "assay";
import { cite, withoutPageData } from "./entries.ts";
import { changed, nextId, replaced } from "./records.ts";
import { elementsOf, idsWithin, nodeOf } from "./standard.ts";
import type { Standard } from "../engine/protocol.ts";

export type Evidence = results.Assessment.Evidence;
/** Evidence without its id: as it is entered. */
export type Entered = Omit<Evidence, "id" | "supports">;

export const evidenceOf = (assessment: Assessment, id: string): Evidence | undefined => assessment.evidence?.find((each) => each.id === id);

/** Adds evidence and links it to the elements: the new assessment and the id. */
export function addEvidence(assessment: Assessment, standard: Standard, entered: Entered, elements: readonly string[]): [Assessment, string] {
  const id = nextId("E", (assessment.evidence ?? []).map((each) => each.id));
  const added = changed(assessment, { evidence: [...(assessment.evidence ?? []), { id, ...entered }] });
  return [elements.reduce((before, element) => link(before, standard, id, element, true), added), id];
}

export function editEvidence(assessment: Assessment, id: string, changes: { [Key in keyof Evidence]?: Evidence[Key] | undefined }): Assessment {
  const old = evidenceOf(assessment, id);
  return old ? changed(assessment, { evidence: replaced(assessment.evidence, old, changed(old, changes)) }) : assessment;
}

/** Links evidence to an element, or takes the link away with those to its parts and points. */
export function link(assessment: Assessment, standard: Standard, id: string, element: string, linked: boolean): Assessment {
  const old = evidenceOf(assessment, id);
  const node = nodeOf(standard, element);
  if (!old || !node) return assessment;
  const within = idsWithin(node);
  const supports = old.supports ?? [];
  const kept = linked ? supports : supports.filter((each) => !within.includes(each));
  const wanted = linked && !supports.some((each) => within.includes(each)) ? [...kept, element] : kept;
  return cite(editEvidence(assessment, id, { supports: wanted.length > 0 ? wanted : undefined }), element, id, linked);
}

/** Removes evidence, and every reference to it. */
export function removeEvidence(assessment: Assessment, id: string): Assessment {
  const without = (ids: readonly string[]): string[] => ids.filter((each) => each !== id);
  const evidence = (assessment.evidence ?? []).filter((each) => each.id !== id);
  const judgements = (assessment.judgements ?? []).map((each) =>
    each.evidence?.includes(id) ? changed(each, { evidence: without(each.evidence) }) : each,
  );
  const requests = assessment.requests?.map((each) => (each.evidence?.includes(id) ? changed(each, { evidence: without(each.evidence) }) : each));
  const surveys = assessment.surveys?.map((each) => (each.evidence === id ? changed(each, { evidence: undefined }) : each));
  return changed(assessment, { evidence, judgements, ...(requests ? { requests } : {}), ...(surveys ? { surveys } : {}) });
}

/** Ids of the elements that evidence is linked to: which cite it, or which it says that it supports. */
export function linkedElements(assessment: Assessment, standard: Standard, evidence: Evidence): string[] {
  const cited = new Set((assessment.judgements ?? []).filter((each) => each.evidence?.includes(evidence.id)).map((each) => each.element));
  return elementsOf(standard)
    .filter((element) => cited.has(element.id) || idsWithin(element).some((id) => evidence.supports?.includes(id)))
    .map((element) => element.id);
}

/** An address in it that a browser can open. Anything else is only shown: a folder, a share, a script. */
export function webAddress(location: string | undefined): string | undefined {
  if (location === undefined || !/^https?:\/\//i.test(location)) return undefined;
  return URL.canParse(location) ? location : undefined;
}

export const isHidden = ({ visibility }: Evidence): boolean => visibility === "internal" || visibility === "personal";

/** Links evidence that `after` has and `before` does not to the elements it says that it supports. */
export function linkNew(before: Assessment, after: Assessment, standard: Standard): Assessment {
  const known = new Set((before.evidence ?? []).map((each) => each.id));
  const added = (after.evidence ?? []).filter((each) => !known.has(each.id));
  return added.reduce(
    (all, each) => linkedElements(after, standard, each).reduce((some, element) => link(some, standard, each.id, element, true), all),
    after,
  );
}

/** A copy for people outside: without hidden evidence, without references to it, without the page's own notes. */
export function copyForAssessor(assessment: Assessment): Assessment {
  const hidden = (assessment.evidence ?? []).filter(isHidden);
  return withoutPageData(hidden.reduce((copy, each) => removeEvidence(copy, each.id), assessment));
}
