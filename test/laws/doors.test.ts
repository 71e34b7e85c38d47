/** What only one place may do, and what no place may forget. */
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { missionFaults, missionRowsIn } from "../../scripts/generate/mission.ts";
import { rowsNamedIn, unknownRows } from "../../scripts/generate/security.ts";
import { titlesIn } from "../../scripts/generate/titles.ts";
import { isTest, parse, place, readSources, walk } from "./sources.ts";

const product = readSources("src").filter(({ fileName }) => !isTest(fileName));

/** Where a function is called or handed on, but not where it is declared or imported. */
function usesOf(source: ts.SourceFile, name: string): string[] {
  const uses: string[] = [];
  walk(source, (node) => {
    if (!ts.isIdentifier(node) || node.text !== name) return;
    if (ts.isFunctionDeclaration(node.parent) || ts.isImportSpecifier(node.parent)) return;
    uses.push(place(source, node));
  });
  return uses;
}

describe("the one door", () => {
  test("to a session is domain/sign-in/authentication.ts", () => {
    const uses = product.flatMap((source) => usesOf(source, "insertSession"));
    expect(uses.filter((use) => !use.startsWith("src/domain/sign-in/authentication.ts:"))).toEqual([]);
    expect(uses).toHaveLength(1);
  });

  test("to a session's row is domain/session/session.ts", () => {
    const inserting = product.filter(({ text }) => /insertInto\("session"\)/.test(text)).map(({ fileName }) => fileName);
    expect(inserting).toEqual(["src/domain/session/session.ts"]);
  });

  test("to randomness is node:crypto; only waiting times may be drawn from anything less", () => {
    const serious = product.filter(({ fileName }) => /^src\/(?:domain|kernel|capabilities|transports|adapters)\//.test(fileName));
    expect(serious.filter(({ text }) => text.includes("Math.random(")).map(({ fileName }) => fileName)).toEqual([]);
  });

  test("is seen by the law: a call and a function handed on, not a declaration", () => {
    const source = parse(
      "src/domain/a.ts",
      'import { insertSession } from "./b.ts";\nfunction insertSession() {}\ninsertSession();\nconst door = insertSession;',
    );
    expect(usesOf(source, "insertSession")).toEqual(["src/domain/a.ts:3", "src/domain/a.ts:4"]);
  });
});

test("every sweep is called by the clean-up", () => {
  const sweeps = product.flatMap(({ fileName, text }) =>
    fileName === "src/domain/engine/sweep.ts" ? [] : [...text.matchAll(/^export async function (sweep\w+)/gm)].map(([, name = ""]) => name),
  );
  const cleanUp = product.find(({ fileName }) => fileName === "src/domain/engine/sweep.ts");
  if (cleanUp === undefined) throw new Error("There is no clean-up.");
  expect(sweeps.length).toBeGreaterThan(4);
  expect(sweeps.filter((name) => usesOf(cleanUp, name).length === 0)).toEqual([]);
});

describe("a row of the security catalogue that a test names", () => {
  test("is in the catalogue", () => {
    expect(unknownRows(join(import.meta.dirname, "..", ".."))).toEqual([]);
  });

  test("is seen in titles, tables and scenarios, and nowhere else", () => {
    const text = `
      test("TOK-01, TOK-02: once", () => {});
      test.each([["TOK-03: a", 1]])("%s", () => {});
      const rows = [{ name: "TOK-04", expect: "TOK-90" }];
      describe(\`TOK-05 \${x}\`, () => {});
      const other = "TOK-91";`;
    expect(titlesIn(parse("src/a.test.ts", text)).flatMap(rowsNamedIn)).toEqual(["TOK-01", "TOK-02", "TOK-03", "TOK-04", "TOK-05"]);
  });
});

describe("the mission", () => {
  const faults = () => missionFaults(join(import.meta.dirname, "..", ".."));

  test("has no row without a test", () => {
    expect(faults().open).toEqual([]);
  });

  test("has every row that a test names", () => {
    expect(faults().unknown).toEqual([]);
  });

  test("stands in square brackets, alone or with others", () => {
    expect(["[A1] a", "MFA-01: [C6, C10] b", "[D1] [D2] c", "[AAL1] d", "E1 e", "list[0]"].flatMap(missionRowsIn)).toEqual([
      "A1",
      "C6",
      "C10",
      "D1",
      "D2",
    ]);
  });
});
