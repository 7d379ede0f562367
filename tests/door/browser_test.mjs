// The package in Chromium: evaluations, reports and workbooks of all examples are those of Node, byte for byte.
// Run: node browser_test.mjs PACKAGE, at the top of the sources, after npm ci in tests/report/page.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const puppeteer = createRequire(resolve("tests/report/page/package.json"))("puppeteer-core");
const types = { mjs: "text/javascript", wasm: "application/wasm", html: "text/html" };
const server = createServer((request, response) => {
    const name = request.url.slice(1) || "index.html";
    response.setHeader("Content-Type", types[name.split(".").pop()] ?? "text/plain");
    if (name === "favicon.ico") response.statusCode = 204;
    response.end(types[name.split(".").pop()] && (name === "index.html" ? "<!doctype html><title>assay</title>" : readFileSync(join(folder, name))));
}).listen(0, "127.0.0.1");

const { load, readPacks } = await import(pathToFileURL(resolve(folder, "assay.mjs")));
const assay = await load();
const files = await readPacks("rules");
const examples = readdirSync("examples/assess")
    .filter((name) => name.endsWith(".json"))
    .map((name) => readFileSync(join("examples/assess", name), "utf8"));

const browser = await puppeteer.launch({ executablePath: process.env.ASSAY_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const texts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
    const made = await page.evaluate(
        async (files, examples) => {
            const { load } = await import("/assay.mjs");
            const assay = await load();
            const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
            const begin = performance.now();
            const packs = {};
            const times = [];
            const results = examples.map((text) => {
                const { id } = JSON.parse(text).pack;
                packs[id] ??= assay.pack(id, files);
                const assessment = packs[id].open(text);
                const results = [assessment.evaluation(), assessment.report("html"), assessment.report("docx"), assessment.export()].map(hex);
                for (let i = 0; i < 10; ++i) {
                    const start = performance.now();
                    packs[id].open(text).evaluation();
                    times.push(performance.now() - start);
                }
                return results;
            });
            return { results, each: times.sort((a, b) => a - b)[times.length >> 1], all: performance.now() - begin };
        },
        texts,
        examples,
    );
    examples.forEach((text, i) => {
        const { id } = JSON.parse(text).pack;
        const assessment = assay.pack(id, files).open(text);
        const ours = [assessment.evaluation(), assessment.report("html"), assessment.report("docx"), assessment.export()];
        ours.forEach((bytes, k) => assert.equal(made.results[i][k], Buffer.from(bytes).toString("hex"), `example ${i}, result ${k}`));
    });
    console.log(`${4 * examples.length} results in ${await browser.version()} are those of Node; ` +
        `a changed assessment is read and evaluated in ${made.each.toFixed(1)} ms`);
} finally {
    await browser.close();
    server.close();
}
