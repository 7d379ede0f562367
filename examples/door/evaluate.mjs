// An assessment evaluated from Node: node evaluate.mjs PACK FILE. Prints the evaluation, or what is wrong.
import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { AssayError, load, readPacks } from "assay";

const [pack, file] = process.argv.slice(2);
const assay = await load();
try {
    const standard = assay.pack(basename(pack), await readPacks(dirname(pack)));
    process.stdout.write(standard.open(await readFile(file)).evaluation());
} catch (error) {
    if (!(error instanceof AssayError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
}
