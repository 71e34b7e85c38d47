/** The Markdown files of the repository, taken apart: their examples, links, headings and what else a reader may follow. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { listFiles } from "./sources.ts";

export const root = join(import.meta.dirname, "..", "..");

export interface MarkdownFile {
  /** From the root of the repository. */
  readonly name: string;
  readonly text: string;
}

/** What stands at the root, and everything below `docs/` but the generated reference of the library. */
export function readDocuments(): MarkdownFile[] {
  const own = ts.sys.readDirectory(root, [".md"], undefined, ["*.md"], 1).map((path) => path.slice(root.length + 1));
  const guides = listFiles("docs").filter((name) => name.endsWith(".md") && !name.startsWith("docs/reference/"));
  return [...own, ...guides].map((name) => ({ name, text: readFileSync(join(root, name), "utf8") }));
}

export interface Example {
  /** `README.md:32`, where it begins. */
  readonly place: string;
  readonly code: string;
}

/** The blocks marked `ts`. */
export function examplesOf({ name, text }: MarkdownFile): Example[] {
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => ({
    place: `${name}:${text.slice(0, match.index).split("\n").length}`,
    code: match[1] ?? "",
  }));
}

/** The targets of links and pictures that lead to the repository itself. */
export function linksOf({ text }: MarkdownFile): string[] {
  const targets = [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors that GitHub gives to the headings of a document. */
export function anchorsOf({ text }: MarkdownFile): string[] {
  const headings = [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Files and folders that the text mentions by a path from the root, such as `src/kernel/` or `docs/adr/0012-outbox.md`. */
export function pathsOf({ text }: MarkdownFile): string[] {
  const mentions = text.matchAll(/(?<![\w./:-])(?:api|bench|docs|examples|scripts|src|test|tools)\/(?:[\w./-]|\[\w+\])*/g);
  return [...mentions].map(([path]) => path.replace(/\.$/, "")).filter((path) => !path.includes("..."));
}

/** The names of the npm scripts that the text tells its reader to run. */
export function scriptsOf({ text }: MarkdownFile): string[] {
  const run = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = ""]) => name);
  return text.includes("npm start") ? [...run, "start"] : run;
}

function withoutFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, "");
}
