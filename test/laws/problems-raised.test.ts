/** Every problem that an operation declares is raised by some row of a scenario table: what nobody can be refused with is not promised. */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../src/kernel/operation.ts";
import { routes } from "../../src/routes.generated.ts";
import { isTest, parse, readSources, walk } from "./sources.ts";

/**
 * What every operation that answers `SignIn` declares, and this one can't meet: its account is made in the same breath, so it is never
 * suspended, waiting or unproven. It is declared all the same, so that a client reads each `SignIn` alike (CONTRACT, Shapes).
 */
const unreachable: ReadonlySet<string> = new Set([
  ...[
    "account_suspended",
    "account_deactivated",
    "account_deletion_due",
    "awaiting_approval",
    "sign_up_rejected",
    "email_not_verified",
  ].map((code) => `createFirstAdministrator ${code}`),
  // Reading the mailbox is the proof, and verifies the address.
  "confirmEmailSignIn email_not_verified",
]);

describe("every declared problem", () => {
  const raised = new Set(
    readSources("src")
      .filter(({ fileName }) => isTest(fileName))
      .flatMap(raisedBy),
  );
  const operations = routes.map((route) => route.operation);

  test("is raised by some scenario", () => {
    const promised = operations.flatMap(declaredBy).filter((problem) => !unreachable.has(problem));
    expect(promised.filter((problem) => !raised.has(problem))).toEqual([]);
  });

  test("is declared where it is called unreachable", () => {
    const promised = new Set(operations.flatMap(declaredBy));
    expect([...unreachable].filter((problem) => !promised.has(problem) || raised.has(problem))).toEqual([]);
  });
});

describe("the law itself", () => {
  test("reads the rows of a table", () => {
    const table =
      'scenarios("a", [{ call: "signOut", expect: "forbidden" }, { call: ["a", "b"], expect: "c" }, { call: "d", expect: {} }]);';
    expect(raisedBy(parse("src/a.test.ts", table))).toEqual(["signOut forbidden", "a c", "b c"]);
  });

  test("reads nothing else", () => {
    expect(raisedBy(parse("src/a.test.ts", 'const a = { call: "b" }; const c = { expect: "d" }; test("call", () => {});'))).toEqual([]);
  });
});

function declaredBy({ contract }: Operation): string[] {
  return (contract.problems ?? []).map(({ code }) => `${contract.name} ${code}`);
}

/** The rows of a file: objects that have `call` and, as a text, `expect`. */
function raisedBy(source: ts.SourceFile): string[] {
  const raised: string[] = [];
  walk(source, (node) => {
    if (!ts.isObjectLiteralExpression(node)) return;
    const [code] = textsOf(node, "expect");
    if (code !== undefined) raised.push(...textsOf(node, "call").map((name) => `${name} ${code}`));
  });
  return raised;
}

function textsOf(object: ts.ObjectLiteralExpression, name: string): string[] {
  const property = object.properties.find((each) => each.name?.getText() === name);
  if (property === undefined || !ts.isPropertyAssignment(property)) return [];
  const { initializer } = property;
  const values: readonly ts.Expression[] = ts.isArrayLiteralExpression(initializer) ? initializer.elements : [initializer];
  return values.filter(ts.isStringLiteralLike).map(({ text }) => text);
}
