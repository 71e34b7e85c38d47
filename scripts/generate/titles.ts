/** Reads the titles of all tests, from which the tables of `docs/security/` and `docs/mission.md` learn what is proven. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface Title {
  /** From the project's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** What takes a title as its first argument. */
const titled = /^(?:test|describe|scenarios|stories)\b/;

/** The titles of all test files, file by file in order. */
export function readTitles(root: string): Title[] {
  return testFiles(root).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
    return titlesIn(source).map((text) => ({ file, text }));
  });
}

/** The titles of a file's tests and those in the rows of its tables. */
export function titlesIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const title = titleOf(node);
    if (title !== null) found.push(title);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

function testFiles(root: string): string[] {
  const all = ["src", "test"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
  );
  return all.filter((file) => file.endsWith(".test.ts")).sort();
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
