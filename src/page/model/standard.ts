// A standard as the page walks through it: its elements in order, and what is above each.
import type { Standard } from "../engine/protocol.ts";
import type { results } from "assay";

export type Node = results.Standard.Node & { readonly id: string };
type Point = results.Standard.Point;

const isNamed = (node: results.Standard.Node): node is Node => node.id !== undefined;

export const nodesOf = (standard: Standard): Node[] => standard.nodes.filter(isNamed);

/** The nodes at the top, such as criteria. */
export const sectionsOf = (standard: Standard): Node[] => nodesOf(standard).filter((node) => node.in === undefined);

export const childrenOf = (standard: Standard, id: string): Node[] => nodesOf(standard).filter((node) => node.in === id);

/** The nodes that are rated: those without others below. */
export function elementsOf(standard: Standard): Node[] {
  const above = new Set(standard.nodes.map((node) => node.in));
  return nodesOf(standard).filter((node) => !above.has(node.id));
}

export const nodeOf = (standard: Standard, id: string): Node | undefined => nodesOf(standard).find((node) => node.id === id);

/** The section that a node is in. */
export function sectionOf(standard: Standard, node: Node): Node {
  const above = node.in === undefined ? undefined : nodeOf(standard, node.in);
  return above ? sectionOf(standard, above) : node;
}

export const elementsIn = (standard: Standard, section: string): Node[] =>
  elementsOf(standard).filter((element) => sectionOf(standard, element).id === section);

export function neighboursOf(standard: Standard, id: string): { previous?: Node; next?: Node } {
  const elements = elementsOf(standard);
  const at = elements.findIndex((element) => element.id === id);
  const [previous, next] = [elements[at - 1], elements[at + 1]];
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}

/** Ids of an element and of its parts and guidance points: what evidence can support. */
export const idsWithin = (element: Node): string[] =>
  [element.id, ...[...(element.limbs ?? []), ...(element.guidance ?? [])].flatMap(({ id }) => (id === undefined ? [] : [id]))];

/** Whether a layer above the standard, such as a sector's, added it. */
export function isAdded(standard: Standard, { layer }: { layer?: string }): boolean {
  const base = standard.layers.find((each) => each.kind === "standard");
  return layer !== undefined && layer !== base?.id;
}

export const textsOf = (points: readonly Point[] | undefined): string[] => (points ?? []).flatMap(({ says }) => (says === undefined ? [] : [says]));

/** A declaration of the pack with an id and a title: a kind of evidence, of visit, a programme. */
export interface Choice {
  readonly id: string;
  readonly title: string;
}

export const choicesOf = (declarations: readonly results.Standard.Declaration[]): Choice[] =>
  declarations.flatMap(({ id, title }) => (typeof id === "string" ? [{ id, title: typeof title === "string" ? title : id }] : []));

export const titleIn = (choices: readonly Choice[], id: string): string => choices.find((choice) => choice.id === id)?.title ?? id;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the engine says, as a sentence of its own. */
export const sentence = (text: string): string => `${capital(text)}${/[.!?]$/.test(text) ? "" : "."}`;

export function ratingTitle(standard: Standard, id: string): string {
  return capital(standard.scale.find((rating) => rating.id === id)?.title ?? id);
}
