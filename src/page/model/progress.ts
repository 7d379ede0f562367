// How far an assessment is: counts of what the engine found and of what was entered. What the ratings lead to is the engine's to say.
import type { Assessment, Evaluation, Standard } from "../engine/protocol.ts";
import type { results } from "assay";
import { acceptances, isNotSure, type Acceptance } from "./entries.ts";
import { capital, elementsIn, elementsOf, ratingTitle, type Node } from "./standard.ts";

type ElementResult = results.Evaluation.Element;

export interface Progress {
  readonly rated: number;
  readonly notApplicable: number;
  readonly all: number;
}

export const resultOf = (evaluation: Evaluation, element: string): ElementResult | undefined =>
  evaluation.elements.find((each) => each.element === element);

const isRated = (result: ElementResult | undefined): boolean => result?.rating !== undefined || result?.ratings !== undefined;

/** Claimed, whether or not an assessor has agreed. */
const isClaimed = (result: ElementResult | undefined): boolean =>
  result?.applicability === "claimed_not_applicable" || result?.applicability === "accepted_not_applicable";

export function progressOf(evaluation: Evaluation, elements: readonly Node[]): Progress {
  const results = elements.map(({ id }) => resultOf(evaluation, id));
  const notApplicable = results.filter(isClaimed).length;
  const rated = results.filter((result) => !isClaimed(result) && isRated(result)).length;
  return { rated, notApplicable, all: elements.length - notApplicable };
}

export const isComplete = ({ rated, all }: Progress): boolean => rated === all;

/** The engine's sentence for a section. */
export function sentenceOf(evaluation: Evaluation, node: string): string | undefined {
  return evaluation.nodes.find((each) => each.node === node)?.ladders?.[0]?.says;
}

/** The next element to rate after one, going round; undefined when all are rated. */
export function nextToRate(evaluation: Evaluation, standard: Standard, after?: string): Node | undefined {
  const elements = elementsOf(standard);
  const from = elements.findIndex((element) => element.id === after) + 1;
  return [...elements.slice(from), ...elements.slice(0, from)].find(({ id }) => {
    const result = resultOf(evaluation, id);
    return !isRated(result) && !isClaimed(result);
  });
}

export type Standing =
  | { readonly is: "to rate" | "not sure" | "claimed" | "agreed"; readonly says: string }
  | { readonly is: "rated"; readonly met: boolean; readonly says: string };

export function standingOf(assessment: Assessment, evaluation: Evaluation, standard: Standard, element: string): Standing {
  const result = resultOf(evaluation, element);
  if (result?.applicability === "accepted_not_applicable") return { is: "agreed", says: "Does not apply" };
  if (result?.applicability === "claimed_not_applicable") return { is: "claimed", says: "Does not apply: waiting for the assessor" };
  if (result?.ratings) return { is: "rated", met: false, says: result.ratings.map((each) => ratingTitle(standard, each)).join(" or ") };
  const rating = standard.scale.find((each) => each.id === result?.rating);
  if (rating) return { is: "rated", met: rating.met, says: capital(rating.title ?? rating.id ?? "") };
  if (isNotSure(assessment, element)) return { is: "not sure", says: "Not sure yet" };
  return { is: "to rate", says: "To rate" };
}

export const sectionProgress = (evaluation: Evaluation, standard: Standard, section: string): Progress =>
  progressOf(evaluation, elementsIn(standard, section));

type Flag = results.Evaluation.Flag;

export interface Checks {
  readonly settle: readonly Flag[];
  readonly consider: readonly Flag[];
  readonly toDo: readonly Flag[];
  readonly accepted: readonly { readonly flag: Flag; readonly acceptance: Acceptance }[];
}

/** The engine's flags, without those that somebody has accepted until a later day. */
export function checksOf(assessment: Assessment, evaluation: Evaluation, today: string): Checks {
  const accepting = new Map(acceptances(assessment).flatMap((each) => (each.until >= today ? [[each.fingerprint, each] as const] : [])));
  const open = evaluation.flags.filter((flag) => !accepting.has(flag.fingerprint));
  const accepted = evaluation.flags.flatMap((flag) => {
    const acceptance = accepting.get(flag.fingerprint);
    return acceptance ? [{ flag, acceptance }] : [];
  });
  const of = (severity: Flag["severity"]): Flag[] => open.filter((flag) => flag.severity === severity);
  return { settle: of("settle"), consider: of("consider"), toDo: of("to_do"), accepted };
}
