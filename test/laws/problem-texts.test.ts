/** Every refusal of the house is said in every language: its kinds by their code, its fields by the names of their texts. */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { problems } from "../../src/domain/problems.ts";
import { commonProblems } from "../../src/kernel/problem.ts";
import { locales } from "../../src/texts/locale.ts";
import { loadTexts, textsIn } from "../../src/texts/texts.ts";
import { isTest, parse, readSources, walk } from "./sources.ts";

const english = textsIn("en");
const types = Object.values({ ...commonProblems, ...problems });
const sources = readSources("src").filter(({ fileName }) => !isTest(fileName) && !fileName.startsWith("src/client/"));

describe.each(await Promise.all(locales.map(loadTexts)))("in $locale", (texts) => {
  test("each kind of problem has a text, and there is no text beside", () => {
    expect(Object.keys(texts.problems).sort()).toEqual(types.map(({ code }) => code).sort());
    expect(Object.keys(texts.waits).filter((code) => !Object.hasOwn(texts.problems, code))).toEqual([]);
  });

  test("each field's fault has a text", () => {
    const named = sources.flatMap(faultsIn).flatMap(({ text }) => (text === null ? [] : [text]));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((text) => !Object.hasOwn(texts.fieldErrors, text))).toEqual([]);
  });
});

test("English gives the titles", () => {
  expect(types.map(({ code, title }) => [code, title])).toEqual(types.map(({ code }) => [code, english.problems[code]]));
});

test("no field's fault is written by hand: `fieldFault` and `ruleFault` bring the text along", () => {
  const byHand = sources.flatMap(faultsIn).filter(({ text }) => text === null);
  // Where a schema's own issue becomes one, its text is found by `wordingOf`; where it goes out, it has been said; and OpenAPI describes it.
  const allowed = ["src/kernel/input.ts", "src/kernel/problem.ts", "src/transports/problem-words.ts", "src/transports/openapi/problems.ts"];
  expect(byHand.filter(({ file }) => !allowed.includes(file))).toEqual([]);
});

test("the law finds both", () => {
  const code = 'const a = { pointer: "/a", message: "b", code: "c" }; fieldFault("/a", isB ? "b" : "c"); x.refine(y, ruleFault("d"));';
  expect(faultsIn(parse("src/a.ts", code)).map(({ text }) => text)).toEqual([null, "b", "c", "d"]);
});

interface Found {
  readonly file: string;
  /** Null for one that is written by hand. */
  readonly text: string | null;
}

function faultsIn(source: ts.SourceFile): Found[] {
  const file = source.fileName;
  const found: Found[] = [];
  walk(source, (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const names = node.properties.map((property) => property.name?.getText(source));
      if (["pointer", "message", "code"].every((name) => names.includes(name))) found.push({ file, text: null });
    }
    if (!ts.isCallExpression(node)) return;
    const at = { fieldFault: 1, ruleFault: 0 }[node.expression.getText(source)];
    const text = at === undefined ? undefined : node.arguments[at];
    if (text !== undefined) walkTexts(text, (each) => found.push({ file, text: each }));
  });
  return found;
}

function walkTexts(node: ts.Node, visit: (text: string) => void): void {
  if (ts.isStringLiteral(node)) visit(node.text);
  if (!ts.isConditionalExpression(node)) return;
  walkTexts(node.whenTrue, visit);
  walkTexts(node.whenFalse, visit);
}
