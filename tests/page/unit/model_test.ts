// The page's own logic: records that change without touching the old ones, undo, names, dates, tables from a clipboard, addresses.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Assessment, Standard } from "../../../src/page/engine/protocol.ts";
import { dayOf, inWords } from "../../../src/page/model/dates.ts";
import * as entries from "../../../src/page/model/entries.ts";
import * as evidence from "../../../src/page/model/evidence.ts";
import { advanced, begun, redone, undone } from "../../../src/page/model/history.ts";
import { copyName, fileBase, versionIn } from "../../../src/page/model/names.ts";
import { holdsNumbers } from "../../../src/page/model/numbers.ts";
import { asCsv, parsedTable, proposedFields } from "../../../src/page/model/pasted.ts";
import { nextId } from "../../../src/page/model/records.ts";
import { hashOf, routeOf, type Route } from "../../../src/page/model/route.ts";

const blank: Assessment = {
  format: "assay-assessment/1",
  id: "ours",
  pack: { id: "cse" },
  organisation: { name: "Riverside" },
  scope: { title: "Libraries" },
  visits: [{ id: "visit-1", kind: "self_assessment", from: "2026-03-02" }],
  judgements: [{ element: "1.1.1", rating: "", extensions: { about: "Knowing the customer groups" } }],
};

const none = { scale: [], scheme: [], parameters: [], facts: [], evidence_kinds: [], visit_kinds: [], programmes: [], layouts: [], words: [],
  comment_kinds: [], claims: [] };
const standard: Standard = {
  ...none,
  layers: [],
  values: [],
  ladders: [],
  limits: [],
  pairs: [],
  checks: [],
  left_out: [],
  nodes: [
    { id: "1", level: "criterion" },
    { id: "1.1.1", level: "element", in: "1", limbs: [{ id: "1.1.1.a" }] },
    { id: "1.1.2", level: "element", in: "1" },
  ],
};

const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

test("a rating changes one entry of a new assessment, keeps what others wrote, and leaves the old one alone", () => {
  const before = frozen(structuredClone(blank));
  const after = entries.rate(before, "1.1.1", "compliant");
  assert.deepEqual(after.judgements, [{ element: "1.1.1", rating: "compliant", extensions: { about: "Knowing the customer groups" } }]);
  assert.equal(before.judgements?.[0]?.rating, "");
});

test("an element without an entry gets one, which names its visit only where there are several", () => {
  assert.deepEqual(entries.rate(blank, "1.1.2", "partial").judgements?.at(-1), { element: "1.1.2", rating: "partial" });
  const visits = [...(blank.visits ?? []), { id: "visit-2", kind: "self_assessment", from: "2027-03-02" }];
  const second = entries.rate({ ...blank, visits }, "1.1.2", "partial");
  assert.deepEqual(second.judgements?.at(-1), { element: "1.1.2", visit: "visit-2", rating: "partial" });
});

test("the own entry is that of the latest visit; ratings by others, of sites and of earlier visits are told apart from it", () => {
  const visits = [...(blank.visits ?? []), { id: "visit-2", kind: "self_assessment", from: "2027-03-02" }];
  const judgements: entries.Judgement[] = [
    { element: "1.1.1", visit: "visit-2", rating: "partial" },
    { element: "1.1.1", visit: "visit-1", rating: "compliant" },
    { element: "1.1.1", visit: "visit-2", role: "assessor", rating: "non_compliant" },
    { element: "1.1.1", visit: "visit-2", site: "north", rating: "compliant" },
  ];
  const assessment = { ...blank, visits, judgements };
  assert.equal(entries.ownEntry(assessment, "1.1.1"), judgements[0]);
  assert.deepEqual(entries.otherEntries(assessment, "1.1.1"), [judgements[2], judgements[3], judgements[1]]);
});

test("“not sure yet” and “does not apply” clear the rating, and a rating ends both", () => {
  const rated = entries.rate(blank, "1.1.1", "compliant");
  const unsure = entries.setNotSure(rated, "1.1.1");
  assert.ok(entries.isNotSure(unsure, "1.1.1"));
  assert.equal(entries.ownEntry(unsure, "1.1.1")?.rating, "");
  const claimed = entries.claim(unsure, "1.1.1", "no charges", "2026-03-05");
  assert.deepEqual(claimed.claims, [{ date: "2026-03-05", element: "1.1.1", reason: "no charges" }]);
  assert.ok(!entries.isNotSure(claimed, "1.1.1"));
  assert.deepEqual(entries.claim(claimed, "1.1.1", "none", "2026-03-09").claims, [{ date: "2026-03-05", element: "1.1.1", reason: "none" }]);
  assert.deepEqual(entries.rate(claimed, "1.1.1", "compliant").claims, []);
});

test("a claim that an assessor refused stays when the element is rated", () => {
  const refused: Assessment = { ...blank, claims: [{ element: "1.1.1", acceptance: "refused" }] };
  assert.equal(entries.rate(refused, "1.1.1", "partial").claims, refused.claims);
});

test("a gap is a shortfall with an action; what was typed and deleted again leaves nothing behind", () => {
  const missing = entries.setMissing(blank, "1.1.1", { missing: "a survey" });
  const planned = entries.setAction(missing, "1.1.1", { who: "Manager" });
  assert.deepEqual(planned.shortfalls, [{ id: "S01", element: "1.1.1", missing: "a survey" }]);
  assert.deepEqual(planned.actions, [{ id: "P01", elements: ["1.1.1"], shortfalls: ["S01"], who: "Manager" }]);
  const cleared = entries.setMissing(entries.setAction(planned, "1.1.1", { who: undefined }), "1.1.1", { missing: "" });
  assert.deepEqual([cleared.shortfalls, cleared.actions], [[], []]);
});

test("a section is completed, and a flag accepted, in the page's own part of the file, which a copy leaves out", () => {
  const noted = entries.accept(entries.setCompleted(blank, "1", true), "f1", { reason: "known", until: "2026-06-01" });
  assert.deepEqual(entries.completedSections(noted), ["1"]);
  assert.deepEqual(entries.acceptances(noted), [{ fingerprint: "f1", reason: "known", until: "2026-06-01" }]);
  assert.deepEqual(entries.accept(entries.setCompleted(noted, "1", false), "f1", null), blank);
  assert.deepEqual(entries.withoutPageData(noted), blank);
});

test("evidence is linked on both sides, and a link to an element goes with those to its parts", () => {
  const [one, id] = evidence.addEvidence(blank, standard, { title: "Survey", kind: "survey" }, ["1.1.1", "1.1.2"]);
  assert.equal(id, "E01");
  assert.deepEqual(one.evidence, [{ id: "E01", title: "Survey", kind: "survey", supports: ["1.1.1", "1.1.2"] }]);
  assert.deepEqual(one.judgements?.map((each) => each.evidence), [["E01"], ["E01"]]);
  const parts = evidence.editEvidence(one, "E01", { supports: ["1.1.1.a", "1.1.2"] });
  const unlinked = evidence.link(parts, standard, "E01", "1.1.1", false);
  assert.deepEqual(unlinked.evidence?.[0]?.supports, ["1.1.2"]);
  assert.deepEqual(unlinked.judgements?.[0]?.evidence, []);
});

test("a copy for the assessor has no hidden evidence and no reference to it", () => {
  const [one] = evidence.addEvidence(blank, standard, { title: "Open", kind: "data" }, ["1.1.1"]);
  const [two] = evidence.addEvidence(one, standard, { title: "Secret", kind: "data", visibility: "internal" }, ["1.1.1"]);
  const copy = evidence.copyForAssessor(two);
  assert.deepEqual(copy.evidence?.map((each) => each.title), ["Open"]);
  assert.ok(!JSON.stringify(copy).includes("E02") && !JSON.stringify(copy).includes("Secret"));
});

test("only web addresses open", () => {
  assert.equal(evidence.webAddress("https://example.org/a"), "https://example.org/a");
  for (const other of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "\\\\server\\share", "https://", " https://example.org", undefined])
    assert.equal(evidence.webAddress(other), undefined);
});

test("undo goes back a step, redo forward; letters typed into one field are one step", () => {
  const typed = advanced(advanced(advanced(begun("a"), "b", null), "bc", "field"), "bcd", "field");
  assert.equal(undone(typed).present, "b");
  assert.equal(undone(undone(typed)).present, "a");
  assert.equal(redone(undone(typed)).present, "bcd");
  assert.deepEqual(advanced(undone(typed), "x", null).future, []);
  assert.equal(undone(begun("a")).present, "a");
});

test("the name of a copy has its version and time, in place of those of the copy before", () => {
  const now = new Date(2026, 2, 12, 14, 5);
  assert.equal(copyName("riverside.json", 1, now), "riverside v1 2026-03-12 14.05.json");
  assert.equal(copyName("riverside v1 2026-03-12 14.05.json", 2, now), "riverside v2 2026-03-12 14.05.json");
  assert.equal(versionIn("riverside v12 2026-03-12 14.05 (3).json"), 12);
  assert.equal(versionIn("riverside.json"), 0);
  assert.equal(fileBase("Café & Co: naïve/../x"), "cafe-co-naive-x");
  assert.equal(fileBase("図書館"), "assessment");
});

test("days are those of the clock on the wall", () => {
  assert.equal(dayOf(new Date(2026, 0, 1, 0, 30)), "2026-01-01");
  assert.equal(inWords("2026-03-12"), "12 March 2026");
  assert.equal(inWords("soon"), "soon");
});

test("a table from a spreadsheet keeps tabs, quotes and line feeds in cells, and leaves empty rows out", () => {
  assert.deepEqual(parsedTable('Ref\tEvidence\r\nE1\t"A ""good""\nsurvey"\r\n\t\r\nE2'), [["Ref", "Evidence"], ["E1", 'A "good"\nsurvey'], ["E2", ""]]);
  assert.deepEqual(parsedTable(""), []);
  assert.deepEqual(proposedFields(["Ref", "Element", "Evidence", "Owner", "Colour", "Ref"]), ["reference", "element", "evidence", "owner", undefined, undefined]);
  assert.equal(asCsv([["E1", "A, \"b\""]], ["reference", "evidence"], "survey"), '"reference","evidence","kind"\r\n"E1","A, ""b""","survey"\r\n');
  assert.equal(asCsv([["", "x"]], ["kind", undefined], "survey"), '"kind"\r\n"survey"\r\n');
});

test("ids go on from the highest", () => {
  assert.equal(nextId("E", []), "E01");
  assert.equal(nextId("E", ["E01", "E99", "ES 1", "X7"]), "E100");
});

test("files whose numbers JavaScript cannot hold are told apart", () => {
  assert.ok(holdsNumbers('{"a": 79.99, "b": [0.000001, -12e3], "c": "12345678901234567890", "d": "\\"1234567890123456789"}'));
  assert.ok(!holdsNumbers('{"a": 12345678901234567}'));
  assert.ok(!holdsNumbers('{"a": 0.1000000000000000055}'));
  assert.ok(!holdsNumbers('{"a": 1e999}'));
});

test("every route is found again from its address, and an address that means nothing leads to the start", () => {
  const routes: Route[] = [
    { at: "overview" },
    { at: "element", id: "1.3.4" },
    { at: "evidence-item", id: "ES 1/a", from: "1.1.1" },
    { at: "add-evidence" },
    { at: "why", node: "1" },
    { at: "help", topic: "it" },
  ];
  for (const route of routes) assert.deepEqual(routeOf(hashOf(route)), route);
  for (const hash of ["", "#", "#/element", "#/help/nothing", "#/%E0%A4%A"]) assert.deepEqual(routeOf(hash), { at: "start" });
});
