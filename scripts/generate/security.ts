/** Writes `docs/security/README.md`: every attack and fault of `rows.json`, what is expected, and the tests that name it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly id: string;
  readonly attack: string;
  readonly expected: string;
  /** It is about a part that is not there yet. */
  readonly later?: true;
}

/** The test files that name each row, from the project's root, by the row's id. */
export type Coverage = ReadonlyMap<string, readonly string[]>;

const rowId = /\b[A-Z]{3}-\d{2}\b/g;
/** What takes a title as its first argument. */
const titled = /^(?:test|describe|scenarios|stories)\b/;

export function securityFile(root: string): string {
  return securityPage(readSections(root), readCoverage(root));
}

/** @returns the ids that tests name although no row has them: slips of the pen. */
export function unknownRows(root: string): string[] {
  const known = new Set(readSections(root).flatMap(({ rows }) => rows.map(({ id }) => id)));
  return [...readCoverage(root).keys()].filter((id) => !known.has(id)).sort();
}

function readSections(root: string): Section[] {
  return JSON.parse(readFileSync(join(root, "docs", "security", "rows.json"), "utf8"));
}

function readCoverage(root: string): Coverage {
  const coverage = new Map<string, string[]>();
  for (const file of testFiles(root)) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
    for (const id of new Set(rowsNamedIn(source))) coverage.set(id, [...(coverage.get(id) ?? []), file]);
  }
  return coverage;
}

function testFiles(root: string): string[] {
  const all = ["src", "test"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
  );
  return all.filter((file) => file.endsWith(".test.ts")).sort();
}

/** The ids in the titles of a file's tests and in the rows of its tables. */
export function rowsNamedIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const title = titleOf(node);
    if (title !== null) found.push(...(title.match(rowId) ?? []));
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/** The title of a test, the `name` of a scenario, or the text that a table puts first in a row. */
function titleOf(node: ts.Node): string | null {
  if (ts.isCallExpression(node) && titled.test(node.expression.getText())) return textOf(node.arguments[0]);
  if (ts.isPropertyAssignment(node) && node.name.getText() === "name") return textOf(node.initializer);
  if (ts.isArrayLiteralExpression(node) && ts.isArrayLiteralExpression(node.parent)) return textOf(node.elements[0]);
  return null;
}

function textOf(node: ts.Node | undefined): string | null {
  if (node === undefined) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.getText() : null;
}

function securityPage(sections: readonly Section[], coverage: Coverage): string {
  const due = sections.flatMap(({ rows }) => rows).filter(({ later }) => !later);
  const open = due.filter(({ id }) => !coverage.has(id));
  const later = sections.flatMap(({ rows }) => rows).filter((row) => row.later === true && !coverage.has(row.id));
  const blocks = [
    "<!-- Written by `scripts/generate.ts` from `rows.json` and the titles of the tests; don't edit. -->",
    "# What Cardea withstands",
    "Attacks and faults that real systems of this kind have met, what is expected of this one, and the tests that hold it to that.",
    `Of ${due.length} rows about what is there, ${due.length - open.length} have a test that names them. Open: ${ids(open)}.`,
    `About parts that are not there yet: ${ids(later)}.`,
    ...sections.flatMap((section) => sectionBlocks(section, coverage)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function ids(rows: readonly Row[]): string {
  return rows.length === 0 ? "none" : rows.map(({ id }) => id).join(", ");
}

function sectionBlocks({ title, rows }: Section, coverage: Coverage): string[] {
  const shown = rows.filter((row) => row.later !== true || coverage.has(row.id));
  if (shown.length === 0) return [];
  const lines = shown.map(({ id, attack, expected }) => `| ${id} | ${attack} | ${expected} | ${links(coverage.get(id) ?? [])} |`);
  return [`## ${title}`, ["| row | attack or fault | expected | tests |", "|---|---|---|---|", ...lines].join("\n")];
}

function links(files: readonly string[]): string {
  if (files.length === 0) return "*open*";
  return files.map((file) => `[${file.replace(/^.*\/(.+)\.test\.ts$/, "$1")}](../../${encodeURI(file)})`).join(", ");
}
