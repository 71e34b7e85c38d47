/** The house keeps its style: what a reader relies on, and what the linter cannot check. */
import { describe, expect, test } from "vitest";
import { isTest, listFiles, parse, readSources } from "./sources.ts";
import { judgeClock, judgeName, judgeOpening, judgeSize, judgeTypes } from "./style.ts";

const product = readSources("src").filter(({ fileName }) => !isTest(fileName));
const everything = ["src", "test", "scripts", "bench", "examples"].flatMap((folder) => readSources(folder));

describe("the house", () => {
  test("every file opens with what it is for", () => {
    expect(everything.flatMap(judgeOpening)).toEqual([]);
  });

  test("files and functions stay small", () => {
    const written = everything.filter(({ fileName }) => !isTest(fileName));
    expect(written.flatMap(judgeSize)).toEqual([]);
  });

  test("only the clock reads the time", () => {
    expect(product.flatMap(judgeClock)).toEqual([]);
  });

  test("nothing switches the type checker off, and types can be stripped", () => {
    expect(everything.flatMap(judgeTypes)).toEqual([]);
  });

  test("file names are kebab-case", () => {
    expect(listFiles("src").flatMap(judgeName)).toEqual([]);
  });
});

describe("the laws themselves", () => {
  test.each(['import "./a.ts";\n// Late.', "const a = 1;", ""])("an opening sentence is missed in %j", (text) => {
    expect(judgeOpening(parse("src/a.ts", text))).toHaveLength(1);
  });

  test.each(["/** For a. */", "// For a.\nimport x;", "#!/usr/bin/env node\n/** For a. */"])(
    "an opening sentence is seen in %j",
    (text) => {
      expect(judgeOpening(parse("src/a.ts", text))).toEqual([]);
    },
  );

  test("a long file and a long function are refused, a catalogue is not", () => {
    const body = "\n".repeat(250);
    expect(judgeSize(parse("src/a.ts", `// For a.${body}const a = 1;`))).toHaveLength(1);
    expect(judgeSize(parse("src/a.ts", `const a = () => {${body}};`))).toHaveLength(2);
    expect(judgeSize(parse("src/domain/problems.ts", `const a = () => {${body}};`))).toEqual([]);
  });

  test.each([
    "Date.now()",
    "const now = Date.now",
    "new Date()",
    "new Date",
    "Date()",
    "performance.now()",
    "process.hrtime.bigint()",
    "sql`SELECT now()`",
    "sql`WHERE expires_at < CURRENT_TIMESTAMP`",
    `"strftime('%s', 'now')"`,
  ])("%s reads the time", (text) => {
    expect(judgeClock(parse("src/domain/a.ts", text))).toHaveLength(1);
    expect(judgeClock(parse("src/adapters/system-clock.ts", text))).toEqual([]);
  });

  test.each(["new Date(clock.now())", "clock.now()", '"You can now sign in (again)."'])("%s does not read the time", (text) => {
    expect(judgeClock(parse("src/domain/a.ts", text))).toEqual([]);
  });

  test.each(["let a: any", "a!", "a as unknown as B", "enum A {}", "namespace A {}"])("%s is refused", (text) => {
    expect(judgeTypes(parse("src/a.ts", text))).toHaveLength(1);
  });

  test.each(["a as B", "a as unknown", 'declare module "vitest" {}', "declare global {}"])("%s is allowed", (text) => {
    expect(judgeTypes(parse("src/a.ts", text))).toEqual([]);
  });

  test.each(["src/signUp/index.post.ts", "src/domain/User.ts", "src/sign_up.ts"])("%s is refused", (file) => {
    expect(judgeName(file)).toHaveLength(1);
  });

  test.each([
    "src/capabilities/sessions/[id].delete.ts",
    "src/capabilities/[realmId]/index.get.ts",
    "src/storage/migrations/0001-start.ts",
  ])("%s is allowed", (file) => {
    expect(judgeName(file)).toEqual([]);
  });
});
