/** The floors of the house hold: nothing imports from above or from the room next door, and nothing imports in a circle. */
import { describe, expect, test } from "vitest";
import { findCycles, judgeImport, roomOf } from "./floors.ts";
import { importsOf, isTest, listFiles, parse, readSources } from "./sources.ts";

describe("the house", () => {
  const imports = new Map(
    readSources("src")
      .filter(({ fileName }) => !isTest(fileName))
      .map((source) => [source.fileName, importsOf(source)]),
  );

  test("every source file has a floor", () => {
    const homeless = listFiles("src").filter((file) => file.endsWith(".ts") && !isTest(file) && !roomOf(file));
    expect(homeless, "name their rooms in test/laws/floors.ts").toEqual([]);
  });

  test("imports only from its own room or a lower floor", () => {
    const offences = [...imports].flatMap(([file, found]) => found.map((one) => judgeImport(file, one)));
    expect(offences.filter((offence) => offence !== undefined)).toEqual([]);
  });

  test("has no cycle", () => {
    expect(findCycles(imports)).toEqual([]);
  });
});

describe("the law itself", () => {
  test.each([
    ["src/storage/schema.ts", 'import "./sqlite.ts"', "floor 1"],
    ["src/kernel/route.ts", 'import { sql } from "../storage/sqlite.ts"', "another room"],
    ["src/domain/user/user.ts", 'import type { A } from "../../capabilities/sign-up/index.post.ts"', "floor 3"],
    ["src/domain/user/user.ts", 'import { a } from "../../adapters/smtp-mailer.ts"', "another room"],
    ["src/capabilities/sign-in/index.post.ts", 'export { a } from "../sign-up/index.post.ts"', "another room"],
    ["src/capabilities/sign-in/index.post.ts", 'const a = await import("../../transports/http.ts")', "another room"],
    ["src/transports/rest/rest.ts", 'type A = import("../../capabilities/sign-up/index.post.ts").A', "another room"],
    ["src/adapters/smtp-mailer.ts", 'import { a } from "./cli.ts"', "floor 6"],
    ["src/client/index.ts", 'import { type A } from "../kernel/problem.ts"', "only types"],
    ["src/cardea.ts", 'import { createClient } from "./client/index.ts"', "the client"],
    ["src/domain/user/user.ts", 'import type { Session } from "../session/session.ts"', "higher shelf"],
    ["src/domain/user/user.ts", 'import { a } from "../attic/a.ts"', "name the folders"],
    ["src/transports/pages/view/facts.ts", 'import { a } from "../pages.ts"', "higher shelf"],
    ["src/shed/tool.ts", 'import "../kernel/problem.ts"', "no floor"],
  ])("refuses in %s: %s", (file, text, reason) => {
    expect(judge(file, text)).toEqual([expect.stringContaining(reason)]);
  });

  test.each([
    ["src/storage/sqlite.ts", 'import type { Schema } from "./schema.ts"'],
    ["src/domain/user/user.ts", 'import { a } from "../../kernel/problem.ts"'],
    ["src/domain/user/user.ts", 'import { a } from "./session.ts"'],
    ["src/domain/session/session.ts", 'import type { User } from "../user/user.ts"'],
    ["src/transports/pages/pages.ts", 'import { a } from "./view/facts.ts"'],
    ["src/capabilities/admin/users/index.get.ts", 'import { a } from "../view.ts"'],
    ["src/adapters/cli.ts", 'import { serve } from "./node-server.ts"'],
    ["src/adapters/cli/serve.ts", 'import { a } from "../smtp-mailer.ts"'],
    ["src/client/index.ts", 'import type { A } from "../kernel/problem.ts"'],
    ["src/kernel/route.ts", 'import { z } from "zod"'],
  ])("allows in %s: %s", (file, text) => {
    expect(judge(file, text)).toEqual([undefined].slice(0, importsOf(parse(file, text)).length));
  });

  test("finds a cycle, of types as well", () => {
    const files = (modifier: string) =>
      new Map([
        ["src/kernel/a.ts", importsOf(parse("src/kernel/a.ts", 'import { b } from "./b.ts"'))],
        ["src/kernel/b.ts", importsOf(parse("src/kernel/b.ts", `import ${modifier} { a } from "./a.ts"`))],
      ]);
    for (const modifier of ["", "type"])
      expect(findCycles(files(modifier))).toEqual(["src/kernel/a.ts → src/kernel/b.ts → src/kernel/a.ts"]);
  });

  function judge(file: string, text: string): (string | undefined)[] {
    return importsOf(parse(file, text)).map((found) => judgeImport(file, found));
  }
});
