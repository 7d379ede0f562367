// What a manager enters for one element: her rating and reasons, that it does not apply, what is missing. Each function makes a new
// assessment; the engine says what follows from it.
import type { Assessment } from "../engine/protocol.ts";
import type { results } from "assay";
import { changed, including, nextId, replaced } from "./records.ts";

export type Judgement = results.Assessment.Judgement;
export type Claim = results.Assessment.Claim;
export type Shortfall = results.Assessment.Shortfall;
export type Action = results.Assessment.Action;

/** Data of the page in the file, where the format has no place for it. */
const ours = "assay page";

interface PageData {
  readonly not_sure?: boolean;
  readonly completed?: readonly string[];
  readonly accepted?: readonly Acceptance[];
}

/** A flag that somebody has looked at, with the reason and the last day on which it stays out of the list. */
export interface Acceptance {
  readonly fingerprint: string;
  readonly reason: string;
  readonly until: string;
}

type Extended = { extensions?: Record<string, unknown> };

function pageData(record: Extended | undefined): PageData {
  const data = record?.extensions?.[ours];
  return typeof data === "object" && data !== null ? data : {};
}

function withPageData<T extends Extended>(record: T, data: PageData): T {
  const { [ours]: _, ...others } = record.extensions ?? {};
  const used = Object.keys(data).length > 0 ? { ...others, [ours]: data } : others;
  const extensions = Object.keys(used).length > 0 ? used : undefined;
  return changed<Extended>(record, { extensions }) as T;
}

const isOwn = (judgement: Judgement): boolean => (judgement.role ?? "self") === "self" && judgement.site === undefined;

function dayOf(assessment: Assessment, judgement: Judgement): string {
  const visits = assessment.visits ?? [];
  return (judgement.visit === undefined ? visits[0] : visits.find((visit) => visit.id === judgement.visit))?.from ?? "";
}

/** The visit that new entries are for: the latest, where there is more than one to name. */
function newestVisit(assessment: Assessment): string | undefined {
  const visits = assessment.visits ?? [];
  if (visits.length < 2) return undefined;
  return visits.reduce((latest, visit) => (visit.from >= latest.from ? visit : latest)).id;
}

/** The organisation's own entry for the whole scope, of the latest visit. */
export function ownEntry(assessment: Assessment, element: string): Judgement | undefined {
  const own = (assessment.judgements ?? []).filter((each) => each.element === element && isOwn(each));
  return own.reduce<Judgement | undefined>(
    (latest, each) => (latest && dayOf(assessment, latest) > dayOf(assessment, each) ? latest : each),
    undefined,
  );
}

/** Ratings by others and at earlier visits, the latest first. */
export function otherEntries(assessment: Assessment, element: string): Judgement[] {
  const own = ownEntry(assessment, element);
  return (assessment.judgements ?? [])
    .filter((each) => each.element === element && each !== own && each.rating)
    .sort((a, b) => dayOf(assessment, b).localeCompare(dayOf(assessment, a)));
}

function withEntry(assessment: Assessment, element: string, change: (entry: Judgement) => Judgement): Assessment {
  const old = ownEntry(assessment, element);
  const visit = newestVisit(assessment);
  const entry = old ?? { element, ...(visit === undefined ? {} : { visit }) };
  return changed(assessment, { judgements: replaced(assessment.judgements, old, change(entry)) });
}

/** Rates an element. Whoever rates it says that it applies. */
export function rate(assessment: Assessment, element: string, rating: string): Assessment {
  const rated = withEntry(assessment, element, (entry) => withPageData(changed(entry, { rating }), {}));
  return withoutClaim(rated, element);
}

export function setNotSure(assessment: Assessment, element: string): Assessment {
  const open = withEntry(assessment, element, (entry) => withPageData(changed(entry, { rating: "" }), { not_sure: true }));
  return withoutClaim(open, element);
}

export const isNotSure = (assessment: Assessment, element: string): boolean => pageData(ownEntry(assessment, element)).not_sure === true;

export const setReasons = (assessment: Assessment, element: string, rationale: string): Assessment =>
  withEntry(assessment, element, (entry) => changed(entry, { rationale }));

export const setPart = (assessment: Assessment, element: string, part: string, met: boolean): Assessment =>
  withEntry(assessment, element, (entry) => changed(entry, { limbs: including(entry.limbs, part, met) }));

export const cite = (assessment: Assessment, element: string, evidence: string, cited: boolean): Assessment =>
  withEntry(assessment, element, (entry) => changed(entry, { evidence: including(entry.evidence, evidence, cited) }));

export const claimOf = (assessment: Assessment, element: string): Claim | undefined =>
  assessment.claims?.find((claim) => claim.element === element);

/** Says that an element does not apply. Its rating goes; undo brings it back. The reason may come later. */
export function claim(assessment: Assessment, element: string, reason: string, today: string): Assessment {
  const open = ownEntry(assessment, element)
    ? withEntry(assessment, element, (entry) => withPageData(changed(entry, { rating: "" }), {}))
    : assessment;
  const old = claimOf(open, element);
  return changed(open, { claims: replaced(open.claims, old, { date: today, ...old, element, reason }) });
}

function withoutClaim(assessment: Assessment, element: string): Assessment {
  // An assessor's refusal stays: it is why the element is rated after all.
  const stays = (each: Claim): boolean => each.element !== element || each.acceptance === "refused";
  return assessment.claims?.every(stays) === false ? changed(assessment, { claims: assessment.claims.filter(stays) }) : assessment;
}

/** What is missing in an element, and who will see to it. */
export interface Gap {
  readonly shortfall?: Shortfall;
  readonly action?: Action;
}

/** The gap of the whole scope that is still open. */
export function gapOf(assessment: Assessment, element: string): Gap {
  const shortfall = assessment.shortfalls?.find((each) => each.element === element && each.site === undefined && each.closed_on === undefined);
  const actions = assessment.actions ?? [];
  const action = shortfall
    ? actions.find((each) => each.shortfalls?.includes(shortfall.id))
    : actions.find((each) => each.elements?.includes(element) && each.status !== "done" && each.status !== "dropped");
  return { ...(shortfall ? { shortfall } : {}), ...(action ? { action } : {}) };
}

const idsOf = (records: readonly { id: string }[] | undefined): string[] => (records ?? []).map((each) => each.id);

export function setMissing(assessment: Assessment, element: string, change: { missing?: string; deadline?: string | undefined }): Assessment {
  const old = gapOf(assessment, element).shortfall;
  const visit = newestVisit(assessment);
  const record = changed(
    old ?? { id: nextId("S", idsOf(assessment.shortfalls)), element, ...(visit === undefined ? {} : { visit }) },
    change,
  );
  const shortfalls = replaced(assessment.shortfalls, old, record);
  const named = assessment.actions?.some((each) => each.shortfalls?.includes(record.id));
  // nobody keeps a shortfall that was typed and deleted again
  const empty = !record.missing && !record.deadline && !named;
  return changed(assessment, { shortfalls: empty ? shortfalls.filter((each) => each !== record) : shortfalls });
}

/** Who closes the gap, and what is done about it: an action for the element and for its shortfall. */
export function setAction(assessment: Assessment, element: string, change: { who?: string | undefined; what?: string | undefined }): Assessment {
  const { shortfall, action: old } = gapOf(assessment, element);
  const record = changed(
    old ?? { id: nextId("P", idsOf(assessment.actions)), elements: [element], ...(shortfall ? { shortfalls: [shortfall.id] } : {}) },
    change,
  );
  const actions = replaced(assessment.actions, old, record);
  const empty = !record.who && !record.what && !record.when && !record.status;
  return changed(assessment, { actions: empty ? actions.filter((each) => each !== record) : actions });
}

export function editAction(assessment: Assessment, id: string, change: { [Key in keyof Action]?: Action[Key] | undefined }): Assessment {
  const actions = (assessment.actions ?? []).map((each) => (each.id === id ? changed(each, change) : each));
  return changed(assessment, { actions });
}

export const completedSections = (assessment: Assessment): readonly string[] => pageData(assessment).completed ?? [];

export function setCompleted(assessment: Assessment, section: string, completed: boolean): Assessment {
  const sections = including(completedSections(assessment), section, completed);
  const { completed: _, ...others } = pageData(assessment);
  return withPageData(assessment, sections.length > 0 ? { ...others, completed: sections } : others);
}

export const acceptances = (assessment: Assessment): readonly Acceptance[] => pageData(assessment).accepted ?? [];

/** Accepts a flag, or with null takes that back. */
export function accept(assessment: Assessment, fingerprint: string, acceptance: Omit<Acceptance, "fingerprint"> | null): Assessment {
  const { accepted = [], ...others } = pageData(assessment);
  const kept = accepted.filter((each) => each.fingerprint !== fingerprint);
  const all = acceptance ? [...kept, { fingerprint, ...acceptance }] : kept;
  return withPageData(assessment, all.length > 0 ? { ...others, accepted: all } : others);
}

/** Without what the page notes for its own use. */
export function withoutPageData(assessment: Assessment): Assessment {
  const judgements = assessment.judgements?.map((each) => withPageData(each, {}));
  return withPageData(changed(assessment, { judgements }), {});
}

export const addAction = (assessment: Assessment): Assessment =>
  changed(assessment, { actions: [...(assessment.actions ?? []), { id: nextId("P", idsOf(assessment.actions)), status: "planned" }] });

export const removeAction = (assessment: Assessment, id: string): Assessment =>
  changed(assessment, { actions: (assessment.actions ?? []).filter((each) => each.id !== id) });
