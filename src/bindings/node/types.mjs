// Writes results.d.ts, the types of what assay returns, from the schemas: node types.mjs FOLDER-OF-SCHEMAS > results.d.ts
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const pascal = (name) => name.replace(/(^|[-_ ])(\w)/g, (_, gap, letter) => letter.toUpperCase());
const comment = (text, indent) => (text ? `${indent}/** ${text.replaceAll("*/", "* /")} */\n` : "");

/** The types of one schema: an interface of its name, and a namespace with its parts. */
class Types {
    constructor(schema) {
        this.schema = schema;
        this.name = pascal(schema.title);
    }

    text() {
        const parts = Object.entries(this.schema.$defs ?? {}).map(([name, part]) => this.declaration(pascal(name), part, "    "));
        const own = this.declaration(this.name, this.schema, "");
        return own + (parts.length ? `export namespace ${this.name} {\n${parts.join("")}}\n` : "");
    }

    declaration(name, schema, indent) {
        const told = comment(schema.description, indent);
        return schema.properties && !schema.anyOf && !schema.oneOf
            ? `${told}${indent}export interface ${name} ${this.members(schema, indent)}\n`
            : `${told}${indent}export type ${name} = ${this.type(schema, indent)};\n`;
    }

    members(schema, indent) {
        const inner = indent + "    ";
        const needed = new Set(schema.required ?? []);
        const members = Object.entries(schema.properties ?? {}).map(
            ([key, value]) =>
                comment(value.description, inner) +
                `${inner}${/^\w+$/.test(key) ? key : JSON.stringify(key)}${needed.has(key) ? "" : "?"}: ${this.type(value, inner)};\n`,
        );
        if (schema.additionalProperties && typeof schema.additionalProperties === "object")
            members.push(`${inner}[key: string]: ${schema.properties ? "unknown" : this.type(schema.additionalProperties, inner)};\n`);
        return `{\n${members.join("")}${indent}}`;
    }

    type(schema, indent) {
        if (schema === true || schema === undefined) return "unknown";
        if (schema.$ref) return `${this.name}.${pascal(schema.$ref.replace(/^.*\//, ""))}`;
        if (schema.const !== undefined) return JSON.stringify(schema.const);
        if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
        const any = schema.anyOf ?? schema.oneOf;
        if (any && !schema.properties) return [...new Set(any.map((each) => this.type(each, indent)))].join(" | ");
        if (Array.isArray(schema.type)) return schema.type.map((type) => this.type({ ...schema, type }, indent)).join(" | ");
        switch (schema.type) {
            case "array":
                return `Array<${this.type(schema.items, indent)}>`;
            case "integer":
            case "number":
                return "number";
            case "object":
                return schema.properties || typeof schema.additionalProperties === "object"
                    ? this.members(schema, indent)
                    : "Record<string, unknown>";
            case "string":
            case "boolean":
            case "null":
                return schema.type;
        }
        return "unknown";
    }
}

console.log("// Made from the schemas in rules/schema by types.mjs.\n");
for (const name of readdirSync(folder).sort())
    console.log(new Types(JSON.parse(readFileSync(join(folder, name), "utf8"))).text());
