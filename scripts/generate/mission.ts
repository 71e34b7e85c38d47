/** Writes `docs/mission.md`: every row of `mission-rows.json`, the operations that carry it, and the tests that name it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTitles, type Title } from "./titles.ts";

interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly id: string;
  /** What the systems did that this one takes the place of. */
  readonly described: string;
  /** What must work here. */
  readonly works: string;
  /** What must be better than there; "" where nothing was asked. */
  readonly better: string;
  /** By name. */
  readonly operations: readonly string[];
  /** What carries the row beside operations: exports of the library, settings, documents. */
  readonly also?: readonly string[];
}

/** `[C6] …`, and `[C6, C10] …` where one test shows several rows. */
const marks = /\[([A-E]\d{1,2}(?:, ?[A-E]\d{1,2})*)\] ?/g;

/** @param operations the names of all that there are; one that isn't among them is named without a link. */
export function missionFile(root: string, operations: readonly string[]): string {
  const titles = readTitles(root);
  const sections = readSections(root);
  const open = sections.flatMap(({ rows }) => rows).filter(({ id }) => testsOf(id, titles).length === 0);
  const blocks = [
    "<!-- Written by `scripts/generate.ts` from `mission-rows.json` and the titles of the tests; don't edit. -->",
    "# What Cardea must do",
    "Five authentication backends were described to us. Cardea does what each of them did, and does it better where a row says so. " +
      "Each row names the operations that carry it and the tests that show it.",
    open.length === 0 ? "Every row has a test." : `Without a test: ${open.map(({ id }) => id).join(", ")}.`,
    ...sections.flatMap((section) => sectionBlocks(section, titles, operations)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The rows that no test names, and the ids that tests name although no row has them. */
export function missionFaults(root: string): { readonly open: string[]; readonly unknown: string[] } {
  const ids = readSections(root).flatMap(({ rows }) => rows.map(({ id }) => id));
  const titles = readTitles(root);
  const named = new Set(titles.flatMap(({ text }) => missionRowsIn(text)));
  return { open: ids.filter((id) => !named.has(id)), unknown: [...named].filter((id) => !ids.includes(id)).sort() };
}

/** The ids that a title carries in square brackets. */
export function missionRowsIn(title: string): string[] {
  return [...title.matchAll(marks)].flatMap(([, ids = ""]) => ids.split(/, ?/));
}

function readSections(root: string): Section[] {
  return JSON.parse(readFileSync(join(root, "docs", "mission-rows.json"), "utf8"));
}

function testsOf(id: string, titles: readonly Title[]): Title[] {
  return titles.filter(({ text }) => missionRowsIn(text).includes(id));
}

function sectionBlocks({ title, rows }: Section, titles: readonly Title[], operations: readonly string[]): string[] {
  const lines = rows.map((row) => {
    const carried = [...row.operations.map((name) => operationLink(name, operations)), ...(row.also ?? [])].join(", ");
    const cells = [row.id, row.described, row.works, row.better, carried, testList(testsOf(row.id, titles))];
    return `| ${cells.join(" | ")} |`;
  });
  const head = ["| row | described | works as | better than there | carried by | shown by |", "|---|---|---|---|---|---|"];
  return [`## ${title}`, [...head, ...lines].join("\n")];
}

function operationLink(name: string, operations: readonly string[]): string {
  return operations.includes(name) ? `[${name}](operations.md#${name.toLowerCase()})` : `\`${name}\``;
}

/** File by file, each with the titles in it. */
function testList(tests: readonly Title[]): string {
  if (tests.length === 0) return "*open*";
  const files = Map.groupBy(tests, ({ file }) => file);
  return [...files].map(([file, titles]) => `[${shortName(file)}](../${encodeURI(file)}): ${titles.map(shown).join("; ")}`).join("<br>");
}

function shortName(file: string): string {
  return file.replace(/^.*\/(.+)\.test\.ts$/, "$1");
}

/** A title as a reader of the table wants it: without the ids, and with nothing that Markdown would take for its own. */
function shown({ text }: Title): string {
  const words = text
    .replaceAll(marks, "")
    .replaceAll("`", "")
    .replaceAll(/\$\{[^}]*\}/g, "…");
  return words.replaceAll(/[\\|<>[\]_*]/g, (sign) => `\\${sign}`);
}
