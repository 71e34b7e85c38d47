/** Finds operations, pages and mails by their file names, and reads each operation's name from the file itself. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { routeOfFile } from "../../src/kernel/operation-file.ts";
import { methods, placeOf, type Route } from "../../src/kernel/route.ts";

/** A file under `src/capabilities` and what it is imported as. */
export interface Found {
  /** From `src/`, with forward slashes: `capabilities/sign-up/index.post.ts`. */
  readonly file: string;
  /** The name of its default export where it is imported. */
  readonly local: string;
}

export interface FoundOperation extends Found {
  readonly route: Route;
}

export interface FoundPage extends Found {
  readonly path: string;
}

export interface Capabilities {
  readonly operations: readonly FoundOperation[];
  readonly pages: readonly FoundPage[];
  readonly mails: readonly Found[];
}

const suffix = /\.(get|post|put|patch|delete|page|mail)\.ts$/;

/** Scans `src/capabilities`. @throws Error that names every file which does not fit. */
export async function scanCapabilities(source: string): Promise<Capabilities> {
  const files = readdirSync(join(source, "capabilities"), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => suffix.test(file))
    .sort();
  const faults: string[] = [];
  const operations: FoundOperation[] = [];
  for (const file of files.filter((each) => !/\.(page|mail)\.ts$/.test(each))) {
    const found = await readOperation(source, file);
    if (typeof found === "string") faults.push(found);
    else operations.push(found);
  }
  const pages = files
    .filter((file) => file.endsWith(".page.ts"))
    .map((file) => ({ ...foundAs(file, "Page"), path: pagePath(file, faults) }));
  const mails = files.filter((file) => file.endsWith(".mail.ts")).map((file) => foundAs(file, "Mail"));
  faults.push(...doubles([...operations, ...pages, ...mails]), ...doublePlaces(operations));
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return { operations: operations.sort(byAddress), pages: pages.sort((a, b) => compare(a.path, b.path)), mails };
}

async function readOperation(source: string, file: string): Promise<FoundOperation | string> {
  const module: { default?: unknown } = await import(pathToFileURL(join(source, "capabilities", file)).href);
  const route = routeOfFile(file, module.default);
  if (typeof route === "string") return `src/capabilities/${file} ${route}.`;
  return { file: `capabilities/${file}`, local: route.operation.contract.name, route };
}

/** `sign-up/confirm.mail.ts` → `signUpConfirmMail`. */
function foundAs(file: string, kind: string): Found {
  const words = file
    .replace(suffix, "")
    .replace(/(^|\/)index$/, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const local = name === "" ? "home" : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return { file: `capabilities/${file}`, local: `${local}${kind}` };
}

function pagePath(file: string, faults: string[]): string {
  const place = placeOf(file.replace(/\.page\.ts$/, ".get.ts"));
  if (place === null) faults.push(`src/capabilities/${file}: folders and names are lower case with hyphens, parameters are [name].`);
  return place?.path ?? "";
}

function doubles(all: readonly Found[]): string[] {
  return repeated(all, ({ local }) => local).map(({ file, local }) => `src/${file}: the name ${local} is taken by another file.`);
}

function doublePlaces(operations: readonly FoundOperation[]): string[] {
  const address = ({ route }: FoundOperation) => `${route.method} ${route.path.replaceAll(/\{[^}]+\}/g, "{}")}`;
  return repeated(operations, address).map((operation) => `src/${operation.file}: another file answers ${address(operation)}.`);
}

/** By path, so that a folder comes before what is in it, and by method as HTTP lists them. */
function byAddress({ route: a }: FoundOperation, { route: b }: FoundOperation): number {
  return compare(a.path, b.path) || methods.indexOf(a.method) - methods.indexOf(b.method);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function repeated<T>(all: readonly T[], keyOf: (item: T) => string): T[] {
  return all.filter((item, at) => all.findIndex((other) => keyOf(other) === keyOf(item)) < at);
}
