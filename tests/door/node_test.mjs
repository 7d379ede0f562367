// The package for Node: every call once, and the same bytes as the tool over all examples and all cases of all packs.
// Run: node node_test.mjs TOOL PACKAGE, at the top of the sources.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [tool, folder] = process.argv.slice(2);
const { load, readPacks, AssayError } = await import(pathToFileURL(resolve(folder, "assay.mjs")));
const assay = await load();
const files = await readPacks("rules");
const work = mkdtempSync(join(tmpdir(), "assay-node-"));
process.on("exit", () => rmSync(work, { recursive: true }));
const run = (...words) => {
    try {
        return execFileSync(tool, words, { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
    } catch (error) {
        if (error.status === 1) return error.stdout; // it ran and found something
        throw error;
    }
};
const packs = Object.fromEntries(
    Object.keys(files)
        .filter((name) => name.endsWith("/pack.lua"))
        .map((name) => [name.replace("/pack.lua", ""), assay.pack(name.replace("/pack.lua", ""), files)]),
);

let compared = 0;
const same = (made, by_tool, what) => {
    assert.deepEqual(Buffer.from(made), Buffer.from(by_tool), what);
    ++compared;
};
for (const example of readdirSync("examples/assess").filter((name) => name.endsWith(".json"))) {
    const file = join("examples/assess", example);
    const text = readFileSync(file);
    const assessment = packs[JSON.parse(text).pack.id].open(text);
    same(assessment.evaluation(), run("assess", file, "--format", "json"), file);
    for (const format of ["html", "docx", "xlsx"]) {
        const written = join(work, `it.${format}`);
        run("export", file, "-o", written);
        same(format === "xlsx" ? assessment.export() : assessment.report(format), readFileSync(written), `${file} as ${format}`);
        rmSync(written);
    }
}

// what each pack's tests find, and how the pack is shown
for (const [id, pack] of Object.entries(packs)) {
    const of_tool = (...words) => JSON.parse(run("pack", ...words, `rules/${id}`, "--format", "json").toString().replaceAll("rules/", ""));
    const tests = pack.test();
    assert.ok(tests.cases.length > 0, id);
    assert.deepEqual(tests, of_tool("test"), id);
    assert.deepEqual(pack.show(), of_tool("show"), id);
    compared += 2;
}

const text = readFileSync("examples/assess/northfield-outpatients.json", "utf8");
const document = packs.cse.open(text);
assert.equal(document.text(), text);
assert.equal(document.explain("1.1.1").node, "1.1.1");
assert.equal(document.plan().rise.count, document.plan().rise.at_least);
assert.equal(document.status({ as_of: new Date("2026-06-01") }).as_of, "2026-06-01");
const [changed, told] = document.import({ "ours.xlsx": document.export() });
assert.deepEqual(told.changes, []);
assert.equal(changed.text(), text);
const [next, prepared] = document.forward("annual_review", "2027-05-18");
assert.ok(next.text().includes(prepared.visit));
const other = packs.cse.open(text.replace('"partial"', '"compliant"'));
const [none, differing] = assay.merge([document, other]);
assert.equal(none, null);
assert.ok(differing.conflicts.length > 0);
assert.equal(assay.merge([document, other], { base: document })[0].text(), other.text());
assert.ok(assay.compare([document, other], { names: ["a", "b"] }).sides.length > 0);
assert.ok(packs.cse.new({ kind: "self_assessment" }).evaluate().pack.id === "cse");
assert.match(JSON.stringify(packs.cse.validate(text.replace('"compliant"', '"complaint"'))), /nearest/);
assert.equal(assay.schema("evaluation").title, "Evaluation");
assert.match(assay.notices, /Lua/);
assert.match(Buffer.from(document.export("csv", { sheet: "evidence" })).toString(), /E1/);

// an exercise, from the case to the sheets, and a review
const inExercise = (name) => packs.cse.open(readFileSync(`examples/exercise/copies/${name}.json`));
const [theCase, copies] = [inExercise("case"), ["A1", "A2", "A3", "A4", "A5"].map(inExercise)];
assert.deepEqual(assay.exerciseReport(theCase, copies), JSON.parse(run("exercise", "report", "examples/exercise/copies", "--format", "json")));
for (const [made, ...words] of [
    [assay.exercisePage(theCase, copies), "report", "examples/exercise/copies"],
    [assay.exerciseSheet(theCase, copies, "A2"), "sheet", "examples/exercise/copies", "--assessor", "A2"],
]) {
    const page = join(work, "exercise.html");
    run("exercise", ...words, "-o", page);
    same(made, readFileSync(page), words.join(" "));
    rmSync(page);
}
const blank = document.prepareExercise(["A1", "A2"], { elements: ["1.1.1"] });
assert.equal(blank.copies.length, 2);
assert.throws(() => assay.exerciseReport(blank.case, blank.copies), AssayError);
assert.equal(typeof document.review()[1].ready, "boolean");
assert.throws(() => document.review({ by: "A1", on: "2027-01-01" }), AssayError);

// statistics, to the nine digits that are written
for (const [table, ...group] of [["ratings.csv", "organisation"], ["two-years.csv"]]) {
    const name = join("examples/agree", table);
    const by_tool = run("agree", "--table", name, "--pack", "cse", ...group.flatMap((column) => ["--group", column]), "--format", "json");
    assert.deepEqual(packs.cse.agree(readFileSync(name), { name, group: group[0] }), JSON.parse(by_tool), table);
    ++compared;
}

const years = "examples/agree/two-years.csv";
assert.deepEqual(packs.cse.severity(readFileSync(years), { name: years }), JSON.parse(run("severity", "--table", years, "--pack", "cse", "--format", "json")));

for (const [wrong, kind, says] of [
    [() => packs.cse.open("{"), "input", /ends too early/],
    [() => document.evaluate({ as_off: 1 }), "input", /as_off/],
    [() => assay.pack("none", files), "pack", /none/],
    [() => assay.schema("none"), "misuse", /misuse/],
]) {
    assert.throws(wrong, (error) => error instanceof AssayError && error.kind === kind && says.test(error.message + JSON.stringify(error.diagnostics)));
}
let asked = 0;
assay.setDeadline(() => ++asked > 0);
assert.throws(() => document.evaluate(), (error) => error.kind === "deadline");
assay.setDeadline(() => {
    throw new RangeError("from the host");
});
assert.throws(() => document.evaluate(), RangeError);
assay.setDeadline(null);
assert.ok(document.evaluate());

document.free();
console.log(`${compared} results are those of the tool`);
