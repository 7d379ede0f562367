// Checks the pages of reports in Chromium: that nothing is loaded and nothing runs, that nothing sticks out at
// any width, axe-core in light and in dark, html-validate; and that Markdown of hostile texts stays text.
// Run: node check.mjs <the tool> <top of the sources>. Ends with 77 when there is no Chromium to run.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { marked } from "marked";
import puppeteer from "puppeteer-core";

const [tool, sources] = process.argv.slice(2);
const browsers = [process.env.ASSAY_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = browsers.find((each) => each && existsSync(each));
if (!executablePath) {
  console.log("skipped: there is no Chromium");
  process.exit(77);
}

const examples = ["carrow-vale-revenues", "northfield-outpatients", "riverside-libraries", "westmoor-contact-centre"];
const folder = mkdtempSync(join(tmpdir(), "assay-page-"));
const assay = (...words) => execFileSync(tool, words, { cwd: sources, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });

// An exercise on the hostile file whose two assessors write nothing but hostile texts.
function hostileExercise() {
  const exercise = join(folder, "hostile");
  assay("exercise", "prepare", "tests/report/hostile.json", "--assessors", "H1,H2", "-o", exercise);
  for (const [i, id] of ["H1", "H2"].entries()) {
    const file = join(exercise, `${id}.json`);
    const copy = JSON.parse(readFileSync(file, "utf8"));
    for (const [n, judgement] of copy.judgements.entries()) {
      judgement.rating = ["compliant", "partial", "compliance_plus", "non_compliant"][(n + i * (n % 3)) % 4];
      judgement.rationale = `${copy.title} ${copy.organisation.description}`;
      judgement.evidence = copy.evidence.slice(n % 2, 3).map((each) => each.id);
    }
    writeFileSync(file, JSON.stringify(copy));
  }
  return exercise;
}

// A file with what no example has: claims that wait for an answer of the organisation, and requests.
function waiting() {
  const file = join(folder, "waiting.json");
  const copy = JSON.parse(readFileSync(join(sources, "examples/assess/riverside-libraries.json"), "utf8"));
  delete copy.organisation.facts.charges;
  copy.claims.push({ element: "3.1.2", reason: "Nothing is charged for.", by: "QM1", date: "2026-03-10" });
  copy.judgements = copy.judgements.filter((each) => each.element !== "3.1.2");
  copy.requests = [
    { id: "R01", elements: ["4.3.6"], what: "Was any complaint upheld?", of: "Cho", by: "2026-03-20" },
    { id: "R02", what: "Figures-without-a-space-".repeat(20), asked: "2026-02-01" },
    { id: "R03", what: "The leaflets", of: "Ben", asked: "2026-02-01", done: "2026-03-01" },
  ];
  writeFileSync(file, JSON.stringify(copy));
  return file;
}

const exported = ["export"];
const exercised = ["exercise", "report"];
const waits = [waiting(), "--pack", "cse-health"];
const reports = [
  ...examples.map((name) => [name, ...exported, `examples/assess/${name}.json`]),
  ["northfield-outpatients as Fennel Assessors", ...exported, "examples/assess/northfield-outpatients.json", "--template", "examples/report/fennel-assessors"],
  ["westmoor-contact-centre, internal", ...exported, "examples/assess/westmoor-contact-centre.json", "--internal", "--for", "applicant"],
  ["hostile", ...exported, "tests/report/hostile.json", "--internal", "--for", "applicant"],
  ["westmoor-contact-centre, visits missed, brief", ...exported, "examples/assess/westmoor-contact-centre.json", "--brief", "--as-of", "2029-07-01"],
  ["northfield-outpatients, handover, internal", ...exported, "examples/assess/northfield-outpatients.json", "--handover", "--internal"],
  ["hostile, brief", ...exported, "tests/report/hostile.json", "--brief", "--internal"],
  ["hostile, handover", ...exported, "tests/report/hostile.json", "--handover", "--internal"],
  ["waiting", ...exported, ...waits],
  ["waiting, brief", ...exported, ...waits, "--brief"],
  ["waiting, handover", ...exported, ...waits, "--handover"],
  ["exercise", ...exercised, "examples/exercise/copies"],
  ["exercise as Fennel Assessors, internal", ...exercised, "examples/exercise/copies", "--internal", "--template", "examples/report/fennel-assessors"],
  ["hostile exercise", ...exercised, hostileExercise(), "--internal"],
];
// The widths of a desk, of it at 200 %, and of a telephone.
const views = [
  { width: 1280, colours: "light" },
  { width: 1280, colours: "dark" },
  { width: 640, colours: "light" },
  { width: 390, colours: "light" },
  { width: 320, colours: "dark" },
];

let passed = 0;
let failed = 0;
function check(what, problems) {
  if (problems.length === 0) return (passed += 1);
  failed += 1;
  console.log(`FAILED: ${what}`);
  for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
}

const validate = new HtmlValidate(new FileSystemConfigLoader({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "long-title": "off", // of search engines, which reports are not for
    "no-trailing-whitespace": "off", // texts of assessments may have it
  },
}));

async function validity(name, html) {
  const report = await validate.validateString(html, `${name}.html`);
  return report.results.flatMap((result) => result.messages.map((each) => `${each.line}:${each.column} ${each.ruleId}: ${each.message}`));
}

async function overflow(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth;
    return wide > innerWidth ? [`the page is ${wide} wide in a window of ${innerWidth}`] : [];
  });
}

async function accessibility(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  return violations.flatMap((each) => each.nodes.slice(0, 3).map((node) => `${each.id}: ${each.help}: ${node.html.slice(0, 160)} ${node.failureSummary?.split("\n")[1] ?? ""}`));
}

async function look(browser, name, file) {
  for (const { width, colours } of views) {
    const page = await browser.newPage();
    const wrong = [];
    page.on("request", (request) => /^(file|data):/.test(request.url()) && (request.isNavigationRequest() || request.url().startsWith("data:")) || wrong.push(`asks for ${request.url()}`));
    page.on("dialog", (dialog) => { wrong.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on("console", (message) => wrong.push(`says ${message.text()}`));
    page.on("pageerror", (error) => wrong.push(`fails: ${error}`));
    await page.setViewport({ width, height: 1000 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: colours }]);
    await page.goto(`file://${file}`);
    const about = `${name} at ${width}, ${colours}`;
    check(`${about}: nothing is loaded, nothing runs`, wrong);
    check(`${about}: nothing sticks out`, await overflow(page));
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    check(`${about}: nothing sticks out when all is open`, await overflow(page));
    check(`${about}: axe-core`, await accessibility(page));
    await page.close();
  }
}

// What Markdown of an assessment must not become, whatever its texts say.
function markup(markdown) {
  const html = marked.parse(markdown, { gfm: true }).replace(/<em>Fennel Assessors<\/em>/g, "");
  const known = /<\/?(h[1-6]|p|ul|ol|li|table|thead|tbody|tr|th|td|strong|blockquote|hr|br)( align="\w+")?\s*\/?>/g;
  const rest = html.replace(known, "");
  return [...rest.matchAll(/<[^>]{0,80}>?/g)].map((each) => each[0]);
}

const browser = await puppeteer.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  for (const [name, ...command] of reports) {
    const html = assay(...command, "--format", "html");
    const path = join(folder, "report.html");
    writeFileSync(path, html);
    check(`${name}: smaller than 1 MB`, Buffer.byteLength(html) < 1_000_000 ? [] : [`${Buffer.byteLength(html)} bytes`]);
    check(`${name}: html-validate`, await validity(name, html));
    check(`${name}: Markdown holds no markup of the assessment`, markup(assay(...command, "--format", "markdown")));
    await look(browser, name, path);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
