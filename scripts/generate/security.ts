/** Writes `docs/security/README.md`: every attack and fault of `rows.json`, what is expected, and the tests that name it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTitles } from "./titles.ts";

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
  for (const { file, text } of readTitles(root)) {
    for (const id of rowsNamedIn(text)) {
      const files = coverage.get(id) ?? [];
      if (!files.includes(file)) coverage.set(id, [...files, file]);
    }
  }
  return coverage;
}

/** The ids in a title. */
export function rowsNamedIn(title: string): string[] {
  return title.match(rowId) ?? [];
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
