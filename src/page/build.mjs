// Makes the page from its sources: build/page/assay.html, one file with everything inside, and build/page/site, the same as files for
// an https address. Run: node build.mjs. It needs the package for browsers (`./dev wasm`).
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { compile, NodePackageImporter } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const top = join(here, "../..");
const engine = join(top, "build/wasm/npm");
const out = join(top, "build/page");

/** The standards and sectors that come with the page. */
const packs = ["cse", "checks", "cse-education", "cse-health", "cse-local-authority", "charter-mark"];
const example = "examples/assess/riverside-libraries.json";

async function script(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    target: ["chrome109", "firefox115", "safari16.4"],
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    alias: { assay: join(engine, "assay.mjs") },
    // The engine gets its module in bytes; no address is ever resolved or read.
    define: { "import.meta.url": '"https://page.invalid/"', process: "undefined" },
    external: ["node:*", "fs", "path", "url", "worker_threads", "module"],
    legalComments: "none",
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

function style() {
  return compile(join(here, "styles/page.scss"), {
    style: "compressed",
    importers: [new NodePackageImporter(here)],
    quietDeps: true,
    loadPaths: [join(here, "node_modules")],
  }).css;
}

/** The texts of the packs, by the names that Assay.pack() takes; without the tests of the packs. */
function sourcesOfPacks() {
  const files = {};
  for (const pack of packs)
    for (const name of readdirSync(join(top, "rules", pack), { recursive: true }).sort()) {
      const path = join(top, "rules", pack, name);
      if (statSync(path).isFile() && !/^(tests|cases)\//.test(name)) files[`${pack}/${name}`] = readFileSync(path, "utf8");
    }
  return files;
}

const base64 = (bytes) => Buffer.from(bytes).toString("base64");
const packed = (id, bytes) => `<script type="application/gzip;base64" id="${id}">${base64(gzipSync(bytes, { level: 9 }))}</script>`;
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

// Nothing may connect anywhere. Styles may be inline, because a report that is opened to print has its own.
const policy = (scripts, styles) =>
  [
    "default-src 'none'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `style-src ${styles}`,
    "img-src data:",
  ].join("; ");

const [page, worker] = await Promise.all([script("main.tsx"), script("engine/worker.ts")]);
const css = style();
const data = [
  packed("engine-script", worker),
  packed("engine-module", readFileSync(join(engine, "assay-module.wasm"))),
  packed("packs", JSON.stringify(sourcesOfPacks())),
  packed("example", readFileSync(join(top, example))),
].join("\n");
const template = readFileSync(join(here, "page.html"), "utf8");
const filled = (parts) => template.replace(/@(\w+)@/g, (_, name) => parts[name]);

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "site"), { recursive: true });
const inline = page.replaceAll("</script", "<\\/script");
writeFileSync(
  join(out, "assay.html"),
  filled({
    policy: policy(hashOf(inline), "'unsafe-inline'"),
    style: `<style>${css}</style>`,
    data,
    script: `<script>${inline}</script>`,
  }),
);
writeFileSync(join(out, "site/page.js"), page);
writeFileSync(join(out, "site/page.css"), css);
writeFileSync(
  join(out, "site/index.html"),
  filled({
    policy: policy("'self'", "'self' 'unsafe-inline'"),
    style: '<link rel="stylesheet" href="page.css">',
    data,
    script: '<script src="page.js"></script>',
  }),
);
const html = readFileSync(join(out, "assay.html"));
console.log(`build/page/assay.html: ${html.length} bytes, ${gzipSync(html, { level: 9 }).length} compressed`);
