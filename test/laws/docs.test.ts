/** The documents tell the truth: their examples compile, what they point to is there, and what they list is complete. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { settingsShape } from "../../src/domain/realm/settings.ts";
import { compileExamples } from "./docs-examples.ts";
import { anchorsOf, examplesOf, linksOf, type MarkdownFile, pathsOf, readDocuments, root, scriptsOf } from "./documents.ts";

const documents = readDocuments();
const read = (name: string) => readFileSync(join(root, name), "utf8");
// npm reads the same file.
const manifest = JSON.parse(read("package.json")) as Record<
  "scripts" | "dependencies" | "devDependencies" | "exports",
  Record<string, unknown>
>;

describe("the documents", () => {
  test("have examples that compile", { timeout: 60_000 }, () => {
    const examples = documents.flatMap(examplesOf);
    expect(examples.length).toBeGreaterThan(10);
    expect(compileExamples(examples)).toEqual([]);
  });

  test("link to what is there", () => {
    const broken = documents.flatMap((document) =>
      linksOf(document)
        .filter((link) => !isThere(document, link))
        .map((link) => `${document.name}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test("mention files and folders that are there", () => {
    const missing = documents.flatMap((document) =>
      pathsOf(document)
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${document.name}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  test("tell readers to run scripts that are there", () => {
    const unknown = documents.flatMap(scriptsOf).filter((name) => manifest.scripts[name] === undefined);
    expect(unknown).toEqual([]);
  });

  test("list the variables that the server reads", () => {
    const source = read("src/adapters/cli/environment.ts");
    const variables = [...source.matchAll(/\bread\("(\w+)"\)/g)].map(([, name = ""]) => name);
    const listed = [...section(read("README.md"), "Configuration of the server").matchAll(/`((?:CARDEA_)?[A-Z]+(?:_[A-Z]+)*)`/g)].map(
      ([, name = ""]) => name,
    );
    expect(new Set(listed)).toEqual(new Set(variables));
  });

  test("list every setting with its default", () => {
    const guide = read("docs/guides/library.md");
    const missing = leaves(settingsShape.parse({})).filter(
      ([path, value]) => !guide.includes(`| \`${path}\` |`) || !rowOf(guide, path).endsWith(`| \`${JSON.stringify(value)}\` |`),
    );
    expect(missing).toEqual([]);
  });

  test("give a reason for every dependency, and for none that is gone", () => {
    const table = read("docs/adr/0020-dependencies.md");
    const named = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].toSorted());
  });
});

describe("the laws themselves", () => {
  const document = (text: string): MarkdownFile => ({ name: "docs/a.md", text });

  test("see a wrong example", () => {
    const examples = examplesOf(document('Text.\n\n```ts\nimport { createCardea } from "cardea";\ncreateCardea({ baseUrl: 1 });\n```\n'));
    expect(compileExamples(examples)).toEqual([expect.stringContaining("docs/a.md:3: ")]);
  });

  test("see links, paths and scripts, and no addresses elsewhere", () => {
    const text = "[a](b.md#c) ![d](e.png) [f](https://g.org/src/x) `src/h.ts`, npm run i.";
    expect(linksOf(document(text))).toEqual(["b.md#c", "e.png"]);
    expect(pathsOf(document(text))).toEqual(["src/h.ts"]);
    expect(scriptsOf(document(text))).toEqual(["i"]);
    expect(isThere(document(""), "../README.md#the-house")).toBe(true);
    expect(isThere(document(""), "../README.md#the-garden")).toBe(false);
    expect(isThere(document(""), "b.md")).toBe(false);
  });
});

function isThere({ name }: MarkdownFile, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? name : posix.normalize(posix.join(dirname(name), path));
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf({ name: target, text: read(target) }).includes(anchor);
}

/** What stands below a heading, up to the next one. */
function section(text: string, heading: string): string {
  return text.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
}

function rowOf(guide: string, path: string): string {
  return guide.split("\n").find((line) => line.startsWith(`| \`${path}\` |`)) ?? "";
}

/** The settings one by one: `sessions.idleSeconds` and its value. */
function leaves(value: unknown, path = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, below]) => leaves(below, path === "" ? key : `${path}.${key}`));
}
